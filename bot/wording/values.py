"""Calendar values and numbers in words: 2020-03-10 → 10 March 2020, 576000000 → 576,000,000."""

import math
import re
from datetime import date, timedelta

from bot.texts import text
from bot.wording.plurals import plural
from knowledge import DateFact, FigureFact

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d|[A-Z]{2})")
_PERIOD = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_WORDS = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
PARTS_OF_DAY = ("MO", "MI", "AF", "EV", "NI", "DT")

# Beyond this a number is no longer read digit by digit.
LARGEST = 1e15


def day(when: date) -> str:
    """A day as people read it.

    >>> day(date(2020, 3, 10))
    '10 March 2020'
    """
    return text("date.day", day=when.day, month=_month(when.month), year=str(when.year))


def days(first: date, last: date) -> str:
    """An interval of days, both included, as short as it can be said.

    >>> days(date(2020, 3, 1), date(2020, 3, 31))
    'March 2020'
    """
    if first == last:
        return day(first)
    if _starts_month(first) and _starts_month(_after(last)):
        return _months(first, last)
    if first.year != last.year:
        return text("date.span", first=day(first), last=day(last))
    month, year = _month(last.month), str(last.year)
    if first.month == last.month:
        return text("date.days", first=first.day, last=last.day, month=month, year=year)
    start = text("date.day_month", day=first.day, month=_month(first.month))
    return text("date.span", first=start, last=day(last))


def calendar(value: str) -> str | None:
    """An answer's calendar value in words: an ISO day, month or year, or "first/last"; else None."""
    ends = [_ISO.fullmatch(part) for part in value.split("/")]
    try:
        match ends:
            case [re.Match() as only]:
                return _iso(*only.groups())
            case [re.Match() as first, re.Match() as last]:
                return days(date.fromisoformat(first[0]), date.fromisoformat(last[0]))
    except ValueError:
        pass
    return None


def moment(fact: DateFact) -> str | None:
    """The value of a date in words; None where the article doesn't fix it."""
    value = fact.value or ""
    if period := _PERIOD.fullmatch(value):
        return _duration(*period.groups())
    if clock := _CLOCK.fullmatch(value):
        return _time(*clock.groups())
    if fact.begin and fact.end_date:
        return days(fact.begin, fact.end_date)
    return calendar(value)


def number(value: float) -> str:
    """With thousands set apart and no more decimals than it has.

    >>> number(576000000.0), number(43.7)
    ('576,000,000', '43.7')
    """
    if not math.isfinite(value) or abs(value) >= LARGEST:
        return f"{value:.6g}"
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def quantity(fact: FigureFact) -> str:
    """A figure in full: "at least 20 Afghan soldiers"."""
    figure = number(fact.value)
    if fact.value_max is not None:
        figure = text("figure.range", low=figure, high=number(fact.value_max))
    if fact.unit:
        one = fact.value == 1 and fact.value_max is None
        figure = text("figure.of", number=figure, unit=fact.unit if one else plural(fact.unit))
    return text(f"bound.{fact.bound}", figure=figure)


def adds(value: str, words: str) -> bool:
    """Whether a value tells more than the words it was made from."""
    return not set(_WORDS.findall(value.casefold())) <= set(_WORDS.findall(words.casefold()))


def _iso(year: str, month: str | None, monthday: str | None) -> str:
    if not month:
        return year
    if monthday:
        return day(date(int(year), int(month), int(monthday)))
    return text("date.month", month=_month(int(month)), year=year)


def _months(first: date, last: date) -> str:
    """An interval of whole months or years."""
    years = first.month == 1 and last.month == 12
    names = [
        str(end.year) if years else text("date.month", month=_month(end.month), year=str(end.year))
        for end in (first, last)
    ]
    return names[0] if names[0] == names[1] else text("date.span", first=names[0], last=names[1])


def _duration(time: str, count: str, letter: str) -> str | None:
    if letter not in ("HMS" if time else "YMWD"):
        return None
    return text(f"duration.{time}{letter}", count=int(count) if count.isdigit() else float(count))


def _time(iso: str, time: str) -> str | None:
    when = calendar(iso)
    if when and time.isalpha():
        return text("date.time", day=when, time=text(f"part.{time}")) if time in PARTS_OF_DAY else when
    return when and text("date.time", day=when, time=time)


def _starts_month(when: date) -> bool:
    return when.day == 1


def _after(when: date) -> date:
    return when + timedelta(days=1) if when < date.max else when


def _month(number: int) -> str:
    if not 1 <= number <= 12:
        raise ValueError(f"There is no month {number}.")
    return text(f"month.{number}")
