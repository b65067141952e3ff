# ruff: noqa: E501  (a rule is read as one line)
"""Time expressions with their TIMEX3 values (TimeML, Pustejovsky et al. 2003; ISO 8601 calendar).

A rule is a pattern and a resolver; what a resolver can't fix without a publication date stays None.
"""

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from dateutil.relativedelta import relativedelta

from knowledge.lexicon.times import (
    AHEAD,
    FUTURE,
    HOLIDAYS,
    MONTHS,
    PARTS,
    PAST,
    PRESENT,
    SEASON_MONTHS,
    SEASONS,
    SETS,
    TIMES,
    UNITS,
    WEEKDAYS,
)  # fmt: skip
from knowledge.model import DateFact, Fact
from knowledge.numerals import cardinal
from knowledge.text import Document, fold

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Groups = dict[str, str | None]

NO_DATE = "The article has no publication date to count from."


class Context(NamedTuple):
    """What a value depends on: the day of publication, whether the words look ahead, the value before it."""

    today: date | None
    ahead: bool
    before: str | None


Resolver = Callable[[Groups, Context], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with the type and the value of what it finds; `example` is a text it matches whole."""

    type: Type
    pattern: re.Pattern[str]
    resolve: Resolver
    example: str


def _any(words: Sequence[str] | dict[str, object] | frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


# "May" is both; it counts as a long name, which takes no full stop.
LONG_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
SHORT_MONTHS = [name for name in MONTHS if name not in LONG_MONTHS]

# Words before a date that belong to it.
EDGE = r"(?:(?:early|late|mid)[\s-]|the (?:middle|end|beginning|start) of\s+)?"

_NAMES = {
    "MONTH": rf"(?P<month>(?:{_any(LONG_MONTHS)})\b|(?:{_any(SHORT_MONTHS)})\b\.?)",
    "LONE": rf"(?P<month>(?:{_any([m for m in LONG_MONTHS if m not in ('may', 'march')])})\b|(?:{_any(SHORT_MONTHS)})(?=\.))(?:(?<=jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|ept)\.)?",
    "WEEKDAY": rf"(?P<weekday>{_any(list(WEEKDAYS)[:7])})",
    "DAY": r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?![:.]\d)",
    "YEAR": r"(?P<year>1[0-9]\d\d|20\d\d)\b",
    "UNIT": rf"(?P<unit>{_any(list(UNITS))})s?\b",
    "NUMBER": r"(?P<number>(?:an?|the)\s+(?:few|couple(?: of)?|dozen)|an?|several|\d+(?:\.\d+)?(?:\s+\d/\d)?"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|half an?)",
    "SEASON": rf"(?P<season>{_any(list(SEASONS))})",
    "PART": rf"(?P<part>{_any(list(PARTS))})",
    "QUARTER": r"(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)",
    "HOUR": r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap]\.?m\b\.?)(?:\s+(?:E[SD]T|GMT|[CMP][SD]T)\b)?",
    "EDGE": EDGE,
    "WHICH": r"(?P<which>last|past|previous|next|coming|following|this|current)",
}


def _rule(type_: Type, pattern: str, resolve: Resolver, example: str) -> Rule:
    for name, words in _NAMES.items():
        pattern = pattern.replace(f"<{name}>", words)
    return Rule(type_, re.compile(rf"(?<![\w$£€.-])(?:{pattern})(?!\w)", re.IGNORECASE), resolve, example)


def find(document: Document, known: Sequence[Fact]) -> Iterator[DateFact]:
    """The article's time expressions, in text order; none overlap."""
    del known
    before = None
    for start, end, rule, groups in _matches(document.text):
        context = Context(document.article.published, _ahead(document, start, end), before)
        fact = _fact(document, start, end, rule.type, _resolved(rule, groups, context))
        if rule.resolve is not _year_before and fact.value and _ANCHOR.fullmatch(fact.value):
            before = fact.value
        yield fact


def _matches(text: str) -> Iterator[tuple[int, int, Rule, Groups]]:
    """The longest match at each place; of equally long ones the earlier rule's."""
    found = [
        (m.start(), -m.end(), number, m.groupdict())
        for number, rule in enumerate(RULES)
        for m in rule.pattern.finditer(text)
    ]
    last = 0
    for start, end, number, groups in sorted(found, key=lambda match: match[:3]):
        if start >= last:
            last = -end
            yield start, -end, RULES[number], groups


def _resolved(rule: Rule, groups: Groups, context: Context) -> str | None:
    try:
        return rule.resolve(groups, context)
    except (ValueError, OverflowError):
        # February 30, or a day before the year 1.
        return None


def _fact(document: Document, start: int, end: int, type_: Type, value: str | None) -> DateFact:
    first, last = days_of(value) if value and type_ in ("DATE", "TIME") else (None, None)
    return DateFact(
        start=start, end=end, text=document.text[start:end], sentence=document.sentence_at(start),
        type=type_, value=value, begin=first, end_date=last, reason=None if value else NO_DATE,
    )  # fmt: skip


def _ahead(document: Document, start: int, end: int) -> bool:
    """Do the words around point past the day of publication?"""
    span = document.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    verb = span.root
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        if verb.lemma_.lower() in AHEAD:
            return True
        verb = verb.head
    if verb.lemma_.lower() in AHEAD or any(
        child.lemma_.lower() in AHEAD for child in verb.children if child.dep_ == "aux"
    ):
        return True
    return verb.tag_ == "VB" and verb.head.lemma_.lower() in AHEAD


def days_of(value: str) -> tuple[date, date] | tuple[None, None]:
    """The first and last calendar day of a TIMEX3 date value; None for what has no such days."""
    value = value.split("T", maxsplit=1)[0]
    for pattern, days in _CALENDAR:
        if found := pattern.fullmatch(value):
            try:
                return days(*found.groups())
            except (ValueError, OverflowError):
                break
    return None, None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = (month + count - 2) % 12 + 1
    end_year = year + (month + count - 2) // 12
    return date(year, month, 1), date(end_year, last, calendar.monthrange(end_year, last)[1])


def _week(year: str, week: str) -> tuple[date, date]:
    first = date.fromisocalendar(int(year), int(week), 1)
    return first, first + timedelta(6)


def _one_day(year: str, month: str, day: str) -> tuple[date, date]:
    found = date(int(year), int(month), int(day))
    return found, found


_CALENDAR: tuple[tuple[re.Pattern[str], Callable[..., tuple[date, date]]], ...] = (
    (re.compile(r"(\d{4})-W(\d\d)"), _week),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda year, number: _months(int(year), 3 * int(number) - 2, 3)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda year, name: _months(int(year), SEASON_MONTHS[name][0], 3)),
    (re.compile(r"(\d{3})X?"), lambda ten: (date(int(ten) * 10, 1, 1), date(int(ten) * 10 + 9, 12, 31))),
    (re.compile(r"(\d{4})"), lambda year: _months(int(year), 1, 12)),
    (re.compile(r"(\d{4})-(\d\d)"), lambda year, month: _months(int(year), int(month), 1)),
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _one_day),
)


def _day(groups: Groups, context: Context) -> str | None:
    """A day of a month, in the year given or the one that tense and nearness point to."""
    month, day = MONTHS[fold(groups["month"] or "").rstrip(".")], int(groups["day"] or 0)
    if groups.get("year"):
        return date(int(groups["year"] or 0), month, day).isoformat()
    return _nearest(context, lambda year: date(year, month, day))


# So many days nearer a day ahead must be than one gone by to be meant without a word that looks ahead.
FAR = 200


def _nearest(context: Context, in_year: Callable[[int], date], *, width: int = 10) -> str | None:
    """Of the days in the years around: ahead the next one, else the nearest that isn't far in the future."""
    if context.today is None:
        return None
    today = context.today
    days = [day for year in (today.year - 1, today.year, today.year + 1) if (day := _tried(in_year, year))]
    if context.ahead:
        days = [day for day in days if day >= today] or days[-1:]
    return min(
        days, key=lambda day: abs((day - today).days) + (FAR if day > today and not context.ahead else 0)
    ).isoformat()[:width]


def _tried(in_year: Callable[[int], date], year: int) -> date | None:
    try:
        return in_year(year)
    except ValueError:
        return None


def _month(groups: Groups, context: Context) -> str | None:
    month = MONTHS[fold(groups["month"] or "").rstrip(".")]
    if groups.get("year"):
        return f"{groups['year']}-{month:02}"
    which = fold(groups.get("which") or "")
    if context.today and which in ("last", "past"):
        return f"{context.today.year - (month >= context.today.month)}-{month:02}"
    if context.today and which in ("next", "coming"):
        return f"{context.today.year + (month <= context.today.month)}-{month:02}"
    return _nearest(context, lambda year: date(year, month, 15), width=7)


def _weekday(groups: Groups, context: Context) -> str | None:
    """The weekday last gone by, today included; ahead the next one."""
    if context.today is None:
        return None
    which = fold(groups.get("which") or "")
    gap = (context.today.weekday() - WEEKDAYS[fold(groups["weekday"] or "")]) % 7
    if which in ("next", "coming") or (context.ahead and which not in ("last", "past")):
        day = context.today + timedelta((7 - gap) if which == "next" or gap else 0)
    else:
        day = context.today - timedelta(gap or (7 if which in ("last", "past") else 0))
    return day.isoformat() + _part(groups)


def _part(groups: Groups) -> str:
    part = groups.get("part")
    return f"T{PARTS[fold(part)]}" if part else ""


def _relative(days: int) -> Resolver:
    return lambda groups, context: (
        (context.today + timedelta(days)).isoformat() + _part(groups) if context.today else None
    )


def _around(groups: Groups, context: Context) -> str | None:
    """Last year, this week, next quarter."""
    if context.today is None:
        return None
    which, unit = fold(groups["which"] or ""), fold(groups["unit"] or "")
    step = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0}.get(which, 1)
    if unit == "night":
        return f"{(context.today + timedelta(step)).isoformat()}TNI"
    return _stepped(context.today, unit, step)


def _stepped(day: date, unit: str, step: float) -> str:
    """The unit of time that lies `step` units from the one around `day`."""
    whole = int(step)
    if unit in ("week", "fortnight", "weekend"):
        year, week, _ = (day + timedelta(weeks=whole * (2 if unit == "fortnight" else 1))).isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit in ("year", "decade", "century", "millennium"):
        year = day.year + whole * {"year": 1, "decade": 10, "century": 100, "millennium": 1000}[unit]
        return {
            "year": f"{year:04}",
            "decade": f"{year:04}"[:3] + "X",
            "century": f"{year:04}"[:2] + "XX",
        }.get(unit, f"{year:04}")
    if unit == "quarter":
        moved = day + relativedelta(months=3 * whole)
        return f"{moved.year:04}-Q{(moved.month + 2) // 3}"
    if unit == "month":
        return (day + relativedelta(months=whole)).isoformat()[:7]
    return (day + timedelta(whole if unit in ("day", "night") else 0)).isoformat()


def _ago(sign: int) -> Resolver:
    def resolve(groups: Groups, context: Context) -> str | None:
        number, unit = _number(groups), fold(groups["unit"] or "")
        if number is None:
            return "PAST_REF" if sign < 0 else "FUTURE_REF"
        if context.today is None:
            return None
        return (
            _stepped(context.today, unit, sign * number)
            if unit != "decade"
            else f"{context.today.year + sign * 10 * int(number)}"
        )

    return resolve


def _number(groups: Groups) -> float | None:
    """How many; None for a few and several."""
    words = fold(groups.get("number") or "one")
    if words in ("a", "an", "the"):
        return 1.0
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2.0
    return cardinal(words)


def _duration(groups: Groups, _: Context) -> str | None:
    unit, number = fold(groups["unit"] or ""), _number(groups)
    amount = "X" if number is None or (not groups.get("number")) else f"{number:g}"
    if unit == "fortnight":
        amount = f"{2 * number:g}" if number else "X"
    if unit == "quarter":
        unit, amount = "month", f"{3 * number:g}" if number else "X"
    return f"P{'T' if unit in TIMES else ''}{amount}{UNITS[unit].replace('WE', 'W')}"


def _quarter(groups: Groups, context: Context) -> str | None:
    number = ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"].index(
        fold(groups["quarter"] or "")
    ) % 4 + 1
    if groups.get("year"):
        return f"{groups['year']}-Q{number}"
    if context.today is None:
        return None
    current = (context.today.month + 2) // 3
    return f"{context.today.year - (number > current and not context.ahead)}-Q{number}"


# What "a year earlier" can count from: a quarter, a month or a year.
_ANCHOR = re.compile(r"(\d{4})(-Q\d|-\d\d)?")


def _year_before(groups: Groups, context: Context) -> str | None:
    """The same stretch a year before the date that was just named, else the year before."""
    del groups
    if context.before and (found := _ANCHOR.fullmatch(context.before)):
        return f"{int(found[1]) - 1}{found[2] or ''}"
    return str(context.today.year - 1) if context.today else None


def _same(groups: Groups, context: Context) -> str | None:
    """The quarter or year in hand."""
    unit = fold(groups["unit"] or "")
    if unit == "quarter" and context.before and (found := re.match(r"\d{4}-Q\d", context.before)):
        return found[0]
    if context.today is None:
        return None
    return _stepped(context.today, unit, -1 if unit == "quarter" else 0)


def _past_quarter(groups: Groups, context: Context) -> str | None:
    """A named quarter of a year, or the one the text is about."""
    if groups["quarter"]:
        return _quarter(groups, context)
    about = re.match(r"\d{4}(-Q\d)", context.before or "")
    return f"{groups['year']}{about[1] if about else ''}"


def _season(groups: Groups, context: Context) -> str | None:
    season = SEASONS[fold(groups["season"] or "")]
    if groups.get("year"):
        return f"{groups['year']}-{season}"
    if context.today is None:
        return None
    which, first = fold(groups.get("which") or ""), SEASON_MONTHS[season][0]
    year = context.today.year - (first > context.today.month and not context.ahead and which != "this")
    if which in ("last", "past") and first + 2 >= context.today.month and year == context.today.year:
        year -= 1
    return f"{year + (which == 'next')}-{season}"


def _holiday(groups: Groups, context: Context) -> str | None:
    rule = HOLIDAYS[fold(groups["holiday"] or "")]
    if groups.get("year"):
        return holiday(rule, int(groups["year"] or 0)).isoformat()
    return _nearest(context, lambda year: holiday(rule, year))


def holiday(rule: tuple[int, ...], year: int) -> date:
    """The day on which a holiday of the lexicon falls."""
    if len(rule) == 2:
        return date(year, *rule)
    month, weekday, nth = rule
    weeks = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, weeks[nth - 1 if nth > 0 else nth])


def _time(groups: Groups, context: Context) -> str | None:
    hour = int(groups["hour"] or 0) % 12 + (12 if fold(groups["half"] or "").startswith("p") else 0)
    day = _weekday(groups, context) if groups.get("weekday") else context.today and context.today.isoformat()
    day = _day(groups, context) if groups.get("month") else day
    return f"{day}T{hour:02}:{groups['minute'] or '00'}" if day else None


def _fixed(value: str) -> Resolver:
    return lambda _groups, _context: value


def _set(groups: Groups, _: Context) -> str:
    if groups.get("weekday"):
        return f"XXXX-WXX-{WEEKDAYS[fold(groups['weekday'] or '')] + 1}"
    if groups.get("adverb"):
        return SETS[fold(groups["adverb"] or "")]
    unit = fold(groups["unit"] or "")
    return f"P{'T' if unit in TIMES else ''}1{UNITS[unit]}"


def _spoken(groups: Groups, _: Context) -> str:
    """A year of the last century in words."""
    return f"{1900 + int(cardinal(groups['ten'] or '') or 0) + int(cardinal(groups['one'] or 'zero') or 0)}"


def _numeric(groups: Groups, _: Context) -> str:
    year = int(groups["y"] or 0)
    return date(
        year if year > 99 else year + (1900 if year > 40 else 2000),
        int(groups["m"] or 0),
        int(groups["d"] or 0),
    ).isoformat()


RULES: tuple[Rule, ...] = (
    _rule("DATE", r"(?P<year>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", lambda g, _: date(int(g["year"] or 0), int(g["m"] or 0), int(g["d"] or 0)).isoformat(), "2020-03-04"),
    _rule("DATE", r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d\d)", _numeric, "11/24/89"),
    _rule("DATE", r"(?:<WEEKDAY>,?\s+)?<MONTH>\s+<DAY>(?:,?\s+<YEAR>)?", _day, "Monday, Oct. 26, 1998"),
    _rule("DATE", r"(?:<WEEKDAY>,?\s+)?(?:the\s+)?<DAY>\s+(?:of\s+)?<MONTH>(?:,?\s+<YEAR>)?", _day, "4 March 2020"),
    _rule("DATE", r"<EDGE><MONTH>(?:\s+of)?,?\s+<YEAR>", _month, "March 2020"),
    _rule("DATE", r"<EDGE>(?:<WHICH>\s+)?<LONE>", _month, "last August"),
    _rule("DATE", r"(?:(?:early|late|mid)[\s-]|(?<=in )|(?<=last )|(?<=next )|(?<=until )|(?<=since )|(?<=by )|(?<=of )|(?<=the ))(?-i:(?P<month>May|March))\b", _month, "early March"),
    _rule("DATE", r"<EDGE><YEAR>(?!-\d|%|\s+(?:people|men|women|dollars|miles|soldiers|prisoners))", lambda g, _: g["year"], "1998"),
    _rule("DATE", r"(?:the\s+)?<EDGE>(?P<year>1[0-9]\d|20\d)0'?s", lambda g, _: f"{g['year']}X", "the early 1990s"),
    _rule("DATE", r"(?:the\s+)?<EDGE>['’](?P<year>\d)0s", lambda g, _: f"19{g['year']}X", "the '80s"),  # noqa: RUF001
    _rule("DATE", r"nineteen\s+(?P<ten>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?P<one>one|two|three|four|five|six|seven|eight|nine))?", _spoken, "nineteen ninety-six"),
    _rule("DATE", r"(?:the\s+)?fiscal\s+<YEAR>", lambda g, _: g["year"], "fiscal 1990"),
    _rule("DATE", r"(?:<WHICH>\s+)?<WEEKDAY>(?:\s+<PART>)?", _weekday, "last Tuesday night"),
    _rule("DATE", r"today", _relative(0), "today"),
    _rule("DATE", r"(?:late\s+|early\s+)?yesterday(?:\s+<PART>)?", _relative(-1), "yesterday morning"),
    _rule("DATE", r"tomorrow(?:\s+<PART>)?", _relative(1), "tomorrow"),
    _rule("TIME", r"(?P<part>tonight)", lambda _, c: f"{c.today.isoformat()}TNI" if c.today else None, "tonight"),
    _rule("TIME", r"this\s+<PART>", _relative(0), "this morning"),
    _rule("DATE", r"(?:early\s+|late\s+|the\s+end\s+of\s+|the\s+)?<WHICH>\s+<UNIT>", _around, "last week"),
    _rule("DATE", r"(?:<WHICH>\s+)?(?:the\s+)?<SEASON>(?:\s+of)?\s+<YEAR>", _season, "the summer of 1996"),
    _rule("DATE", r"(?:<WHICH>\s+|(?<=in )|(?<=in the )|(?<=since ))(?!fall of)<SEASON>", _season, "last spring"),
    _rule("DATE", rf"(?:last\s+)?(?P<holiday>{_any(list(HOLIDAYS))})(?:,?\s+<YEAR>)?", _holiday, "Thanksgiving Day"),
    _rule("DATE", r"(?:a\s+year|(?:the\s+)?year)[\s-](?:earlier|ago)(?:\s+(?:<QUARTER>\s+)?(?:quarter|period))?", _year_before, "a year earlier"),
    _rule("DATE", r"(?:(?:about|almost|nearly|some|more than)\s+)?<NUMBER>[\s-]+<UNIT>\s+ago", _ago(-1), "five years ago"),
    _rule("DATE", r"<UNIT>\s+ago", _fixed("PAST_REF"), "years ago"),
    _rule("DATE", r"<NUMBER>\s+<UNIT>\s+(?:earlier|before)", _ago(-1), "two days earlier"),
    _rule("DATE", r"(?:the\s+)?(?:fiscal[\s-])?<QUARTER>[\s-]quarter(?:\s+of\s+<YEAR>)?", _quarter, "the third quarter"),
    _rule("DATE", r"the\s+(?:latest\s+)?(?P<unit>quarter|year)(?!\s+(?:ended|ending|before))", _same, "the quarter"),
    _rule("DURATION", r"the\s+weekend", lambda _g, _c: "P2D", "the weekend"),
    _rule("DATE", r"(?:the\s+)?(?P<year>1[89]\d\d|20\d\d)\s+(?:(?P<quarter>first|second|third|fourth)\s+)?(?:quarter|period)", _past_quarter, "the 1988 third quarter"),
    _rule("DURATION", r"(?:the\s+)?(?:(?:last|past|next|first|latest)\s+)?<NUMBER>(?:\s+more)?[\s-]+<UNIT>(?:-long)?(?![\s-]old)", _duration, "the first nine months"),
    _rule("DURATION", r"(?:(?:recent|coming|past)\s+)?(?P<unit>day|week|month|year|decade)s(?:-long)?", _duration, "recent days"),
    _rule("SET", r"(?:every|each)\s+(?:<WEEKDAY>|<UNIT>)", _set, "every Monday"),
    _rule("SET", rf"(?P<adverb>{_any(list(SETS))})", _set, "daily"),
    _rule("DATE", _any(PRESENT), _fixed("PRESENT_REF"), "now"),
    _rule("DATE", _any(PAST), _fixed("PAST_REF"), "recently"),
    _rule("DATE", _any(FUTURE), _fixed("FUTURE_REF"), "the future"),
    _rule("TIME", r"<HOUR>(?:,?\s+(?:on\s+)?(?:<WEEKDAY>|<MONTH>\s+<DAY>))?", _time, "5 p.m. EST, Nov. 6"),
    _rule("TIME", r"(?:noon|midday)(?:\s+<WEEKDAY>)?", lambda g, c: f"{_weekday(g, c) if g['weekday'] else c.today}T12:00" if c.today else None, "noon Friday"),
)  # fmt: skip
