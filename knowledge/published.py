"""The day a text says of itself that it was published, and a day as somebody types it."""

import re
from datetime import date

from knowledge.lexicon.times import MONTHS, WEEKDAYS

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_WEEKDAY = rf"(?:(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\.?,?\s+)?"

# Days with a year and no doubt: what is 04/03 to one is 03/04 to another, so it is none.
_DAYS = (
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH},?\s+(?P<year>\d{{4}})",
    rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
)
_TYPED = [re.compile(rf"\s*(?:on\s+)?{day}\s*\.?\s*", re.IGNORECASE) for day in _DAYS]

# "Published: 4 March 2020, 09:30 GMT" as a line of its own; "KABUL, March 4, 2020 (Agency) -" before a
# line's words.
_LINE = (
    r"(?:(?:first\s+)?(?:published|posted|issued|released|updated|last updated|date)\b:?\s+(?:on\s+)?)?"
    r"{day}(?:T|,?\s+(?:at\s+)?)?(?:\d{{1,2}}[:.]\d{{2}}.{{0,20}})?\s*\.?"
)
_DATELINE = r"(?:[^\W\d_][\w .'-]{{0,40}}[,(]\s*)?{day}\)?\s*(?:\([^)]{{0,40}}\)\s*)?[-–—:|]\s"  # noqa: RUF001
_LINES = [re.compile(_LINE.format(day=day), re.IGNORECASE) for day in _DAYS]
_DATELINES = [re.compile(_DATELINE.format(day=day), re.IGNORECASE) for day in _DAYS]

# Lines at the beginning and at the end among which such a line may stand.
_FIRST, _LAST = 6, 3

# Below it nothing was published that anybody asks about, and typing errors begin.
_EARLIEST = 1400


def day_typed(words: str) -> date | None:
    """The day that the words name, with its year; None where they name none, or more than one.

    >>> day_typed("March 4th, 2020"), day_typed("4/3/2020")
    (datetime.date(2020, 3, 4), None)
    """
    return next((day for form in _TYPED if (day := _day(form.fullmatch(words)))), None)


def day_published(text: str) -> date | None:
    """The day that a line of a text gives as its own, or that stands before its first words."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    edges = lines if len(lines) <= _FIRST + _LAST else lines[:_FIRST] + lines[-_LAST:]
    alone = (_day(form.fullmatch(line)) for line in edges for form in _LINES)
    before = (_day(form.match(line)) for line in lines[:_FIRST] for form in _DATELINES)
    return next((day for day in (*alone, *before) if day), None)


def _day(found: re.Match[str] | None) -> date | None:
    if not found:
        return None
    month = MONTHS.get(found["month"].casefold()) or int(found["month"])
    try:
        day = date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None
    return day if day.year >= _EARLIEST else None
