"""What a time expression's words mean: resolvers from the groups of a rule to a TIMEX3 value.

A resolver gives None for what only a publication date could fix, and raises `LookupError` for what counts
from something the text doesn't name, `ValueError` for a day that is in no calendar.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from knowledge.extract.dates.days import holiday, quarter_of, stepped, week_of
from knowledge.lexicon.times import (
    HOLIDAYS,
    MONTHS,
    PARTS,
    PLURAL_UNITS,
    SEASON_MONTHS,
    SEASONS,
    SETS,
    SMALLER,
    TIMES,
    UNITS,
    WEEKDAYS,
)
from knowledge.numerals import cardinal, ordinal
from knowledge.text import fold

Groups = dict[str, str | None]


class Context(NamedTuple):
    """What a value depends on beside its words."""

    today: date | None
    """The day of publication."""
    ahead: bool | None = None
    """Do the words around look ahead, back, or neither."""
    period: str | None = None
    """The quarter, month or year that figures are about."""
    named: str | None = None
    """The last calendar value before this one."""
    near: date | None = None
    """The last day named in the same sentence."""


Resolver = Callable[[Groups, Context], str | None]

LAST, NEXT = ("last", "past", "previous"), ("next", "coming", "following")


def _said(groups: Groups, name: str) -> str:
    return fold(groups.get(name) or "")


def _unit(groups: Groups) -> str:
    unit = _said(groups, "unit")
    return PLURAL_UNITS.get(unit, unit)


def year_said(words: str) -> int:
    """A year in digits or words: 1996, nineteen ninety-six, two thousand five."""
    words = re.sub(r"\s+", " ", fold(words))
    if words.startswith(("nineteen ", "twenty ")):
        century, rest = words.split(" ", 1)
        return 100 * int(cardinal(century) or 0) + int(cardinal(rest) or 0)
    return int(cardinal(words) or 0)


def _year(groups: Groups, context: Context) -> int | None:
    """The year that the words give, or tell from the publication date: "of last year"."""
    if groups.get("year"):
        return year_said(groups["year"] or "")
    if groups.get("whose") and context.today:
        return context.today.year + _step(_said(groups, "whose"))
    return None


def _step(which: str) -> int:
    return -1 if which in LAST else 1 if which in NEXT else 0


# Days and months.


def day(groups: Groups, context: Context) -> str | None:
    """A day of a month, in the year given or the one that tense and nearness point to."""
    month = _month_number(groups)
    number = ordinal(_said(groups, "nth")) if groups.get("nth") else int(groups["day"] or 0)
    year = _year(groups, context)
    if year is not None:
        return date(year, month, number or 0).isoformat()
    if groups.get("which"):
        context = context._replace(ahead=_said(groups, "which") in NEXT)
    return _on_weekday(groups, context, month, number or 0) or _nearest(
        context, lambda year: date(year, month, number or 0)
    )


def _on_weekday(groups: Groups, context: Context, month: int, number: int) -> str | None:
    """The day in the years around that falls on the weekday said with it."""
    if context.today is None or not groups.get("weekday"):
        return None
    wanted, this = WEEKDAYS[_said(groups, "weekday")], context.today.year
    years = (this + 1, this, this - 1) if context.ahead else (this, this - 1, this + 1)
    found = [day for year in years if (day := _tried(lambda year: date(year, month, number), year))]
    return next((day.isoformat() for day in found if day.weekday() == wanted), None)


def _month_number(groups: Groups) -> int:
    return MONTHS[_said(groups, "month").rstrip(".")]


# So many days nearer a day ahead must be than one gone by to be meant without a word that looks ahead.
FAR = 200
# Nobody names a day nearly a year off without its year, whatever the tense.
SOON, YEAR_OFF = 14, 300


def _nearest(context: Context, in_year: Callable[[int], date], *, width: int = 10) -> str | None:
    """Of such days in the years around, the one that tense and nearness point to."""
    if context.today is None:
        return None
    today = context.today.replace(day=1) if width == 7 else context.today
    # February 29 may be years away.
    years = range(today.year - 4, today.year + 5)
    gaps = {(found - today).days: found for year in years if (found := _tried(in_year, year))}
    if not gaps:
        raise ValueError("no such day in any year")
    return gaps[_chosen(list(gaps), ahead=context.ahead)].isoformat()[:width]


def _chosen(gaps: list[int], *, ahead: bool | None) -> int:
    past = max((gap for gap in gaps if gap <= 0), default=max(gaps))
    future = min((gap for gap in gaps if gap >= 0), default=min(gaps))
    wanted, other = (future, past) if ahead else (past, future)
    if ahead is None:
        return past if abs(past) <= future + FAR else future
    return other if abs(wanted) > YEAR_OFF and abs(other) <= SOON else wanted


def _tried(in_year: Callable[[int], date], year: int) -> date | None:
    try:
        return in_year(year)
    except ValueError:
        return None


def month(groups: Groups, context: Context) -> str | None:
    number = _month_number(groups)
    year = _year(groups, context)
    if year is not None:
        return f"{year:04}-{number:02}"
    which = _said(groups, "which")
    if context.today and which in LAST:
        return f"{context.today.year - (number >= context.today.month):04}-{number:02}"
    if context.today and which in NEXT:
        return f"{context.today.year + (number <= context.today.month):04}-{number:02}"
    if context.today and which:
        return f"{context.today.year:04}-{number:02}"
    return _nearest(context, lambda year: date(year, number, 1), width=7)


def numeric(groups: Groups, _: Context) -> str:
    """Month first as in America, unless that is no month."""
    year, first, second = (int(groups[name] or 0) for name in ("y", "m", "d"))
    if first > 12:
        first, second = second, first
    return date(year if year > 99 else year + (1900 if year > 40 else 2000), first, second).isoformat()


def iso(groups: Groups, _: Context) -> str:
    found = date(int(groups["y"] or 0), int(groups["m"] or 0), int(groups["d"] or 0)).isoformat()
    return found + (_clock(int(groups["hour"] or 0), groups["minute"]) if groups.get("hour") else "")


# Weekdays and days around the day of publication.


def weekday(groups: Groups, context: Context) -> str | None:
    """The weekday last gone by, today included; ahead the next one."""
    if context.today is None:
        return None
    which = _said(groups, "which")
    gap = (context.today.weekday() - WEEKDAYS[_said(groups, "weekday")]) % 7
    if which in NEXT or (context.ahead and which not in LAST):
        found = context.today + timedelta((7 - gap) if which == "next" or gap else 0)
    else:
        found = context.today - timedelta(gap or (7 if which in LAST else 0))
    return (found + timedelta(int(groups.get("off") is not None) * -1)).isoformat() + part(groups)


def part(groups: Groups) -> str:
    said = _said(groups, "part")
    return f"T{PARTS[said]}" if said else ""


def relative(days: int) -> Resolver:
    return lambda groups, context: (
        (context.today + timedelta(days)).isoformat() + part(groups) if context.today else None
    )


def tonight(_: Groups, context: Context) -> str | None:
    return f"{context.today.isoformat()}TNI" if context.today else None


def around(groups: Groups, context: Context) -> str | None:
    """Last year, this week, next quarter."""
    if context.today is None:
        return None
    unit, step = _unit(groups), _step(_said(groups, "which"))
    if unit == "night":
        return f"{(context.today + timedelta(step)).isoformat()}TNI"
    return stepped(context.today, unit, step)


def weekend(_: Groups, context: Context) -> str | None:
    """The weekend last gone by; ahead the next."""
    if context.today is None:
        return None
    step = 0 if context.ahead or context.today.weekday() >= 5 else -1
    return stepped(context.today, "weekend", step)


def week_around(groups: Groups, context: Context) -> str | None:
    found = day(groups, context)
    return (
        week_of(date.fromisoformat(found)) + ("-WE" if _said(groups, "span") == "weekend" else "")
        if found
        else None
    )


# Counted from the day of publication, or from what the text has named.


def ago(sign: int) -> Resolver:
    def resolve(groups: Groups, context: Context) -> str | None:
        number, unit = _number(groups), _unit(groups)
        if number is None:
            return "PAST_REF" if sign < 0 else "FUTURE_REF"
        if context.today is None:
            return None
        return _counted(context.today, unit, sign * number)

    return resolve


def _counted(start: date, unit: str, number: float) -> str:
    if unit in TIMES:
        return start.isoformat()
    if number % 1 and unit in SMALLER:
        many, smaller = SMALLER[unit]
        return _counted(start, smaller, int(many * number))
    if unit in ("decade", "century"):
        return stepped(start, "year", int(number * SMALLER[unit][0]))
    return stepped(start, unit, number)


def before(groups: Groups, context: Context) -> str | None:
    """Two days earlier: before the day just named, else before the day of publication."""
    start = context.today
    if context.near or (context.named and _DAY.fullmatch(context.named)):
        start = context.near or date.fromisoformat(context.named or "")
    return ago(-1)(groups, context._replace(today=start))


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What "a year earlier" can count from: a quarter, a half, a month or a year.
PERIOD = re.compile(r"(\d{4})(-[QH]\d|-\d\d)?")


def year_before(groups: Groups, context: Context) -> str | None:
    """The same stretch a year before the one the text is about, else the year before."""
    if groups.get("quarter"):
        name = _quarter_number(groups)
        year = int((context.period or "0")[:4]) or (context.today.year if context.today else 0)
        return f"{year - 1:04}-Q{name}" if year else None
    if context.period and (found := PERIOD.fullmatch(context.period)):
        # "Ago" counts from now, "earlier" from what was named.
        now = context.today.year if context.today and groups.get("back") == "ago" else int(found[1])
        return f"{now - 1:04}{found[2] or ''}"
    return f"{context.today.year - 1:04}" if context.today else None


def named_unit(step: int) -> Resolver:
    """That year, the same day, the following month: counted from what the text named last."""

    def resolve(groups: Groups, context: Context) -> str:
        unit, named = _unit(groups), context.named or ""
        if unit == "year" and named[:4].isdigit():
            return f"{int(named[:4]) + step:04}"
        if unit == "month" and re.match(r"\d{4}-\d\d", named):
            return stepped(date.fromisoformat(f"{named[:7]}-01"), unit, step)
        if unit in ("day", "week", "night", "weekend") and _DAY.fullmatch(named):
            return stepped(date.fromisoformat(named), unit, step) + part(groups)
        raise LookupError(unit)

    return resolve


def named_part(groups: Groups, context: Context) -> str | None:
    """The next morning, that night."""
    step = int(_said(groups, "which") in NEXT)
    return named_unit(step)({**groups, "unit": "day"}, context)


# Quarters, halves, fiscal years.


def _quarter_number(groups: Groups) -> int:
    return ordinal(_said(groups, "quarter")) or int(_said(groups, "quarter") or 0)


def quarter(groups: Groups, context: Context) -> str | None:
    number = _quarter_number(groups)
    year = _year(groups, context)
    if year is not None:
        return f"{year:04}-Q{number}"
    if context.today is None:
        return None
    current = (context.today.month + 2) // 3
    return f"{context.today.year - (number > current and not context.ahead):04}-Q{number}"


def half(groups: Groups, context: Context) -> str | None:
    number = 1 if _said(groups, "half_of") == "first" else 2
    year = _year(groups, context)
    if year is None and context.today:
        year = context.today.year - (number == 2 and context.today.month < 7 and not context.ahead)
    return None if year is None else f"{year:04}-H{number}"


def same(groups: Groups, context: Context) -> str | None:
    """The quarter or year in hand."""
    unit = _unit(groups)
    if unit == "quarter" and context.period and (found := re.match(r"\d{4}-Q\d", context.period)):
        return found[0]
    return latest(groups, context)


def latest(groups: Groups, context: Context) -> str | None:
    """The last whole quarter, or the year in hand."""
    unit = "quarter" if _unit(groups) == "period" else _unit(groups)
    return stepped(context.today, unit, -1 if unit == "quarter" else 0) if context.today else None


def ended(groups: Groups, context: Context) -> str | None:
    """The quarter, half or year that ends on the day named after it: where its middle lies."""
    found = day(groups, context._replace(ahead=_said(groups, "ending") != "ended"))
    if found is None:
        return None
    last = date.fromisoformat(found)
    if _unit(groups) == "quarter":
        return quarter_of(last - timedelta(45))
    return f"{(last - timedelta(182)).year:04}"


def past_quarter(groups: Groups, context: Context) -> str | None:
    """A named quarter of a year, or the one the text is about."""
    if groups.get("quarter"):
        return quarter(groups, context)
    about = re.match(r"\d{4}(-Q\d)", context.period or "")
    return f"{groups['year']}{about[1] if about else ''}"


def year(groups: Groups, context: Context) -> str | None:
    found = _year(groups, context)
    return None if found is None else f"{found:04}"


def decade(groups: Groups, _: Context) -> str:
    return f"{groups['decade']}X" if len(groups["decade"] or "") == 3 else f"19{groups['decade']}X"


def decade_said(groups: Groups, _: Context) -> str:
    """The nineties, the nineteen-eighties."""
    tens = int(cardinal(re.sub("ies$", "y", _said(groups, "tens"))) or 0)
    return f"19{tens // 10}X"


def century(groups: Groups, _: Context) -> str:
    return f"{(ordinal(_said(groups, 'nth')) or 1) - 1:02}XX"


def season(groups: Groups, context: Context) -> str | None:
    name = SEASONS[_said(groups, "season")]
    year = _year(groups, context)
    if year is not None:
        return f"{year:04}-{name}"
    if context.today is None:
        return None
    which, first = _said(groups, "which"), SEASON_MONTHS[name][0]
    year = context.today.year - (
        first > context.today.month and not context.ahead and which not in ("this", "next")
    )
    if which in LAST and first + 2 >= context.today.month and year == context.today.year:
        year -= 1
    return f"{year + (which == 'next'):04}-{name}"


def feast(groups: Groups, context: Context) -> str | None:
    rule = HOLIDAYS[_said(groups, "holiday").replace("’", "'")]  # noqa: RUF001
    year = _year(groups, context)
    if year is not None:
        return holiday(rule, year).isoformat()
    return _nearest(context, lambda year: holiday(rule, year))


# Lengths of time, and what comes again and again.


def _number(groups: Groups) -> float | None:
    """How many; None for a few and several."""
    words = _said(groups, "number") or "one"
    if words in ("a", "an", "the"):
        return 1.0
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2.0
    if fraction := re.fullmatch(r"(\d+)\s+(\d)/(\d)", words):
        return int(fraction[1]) + int(fraction[2]) / int(fraction[3])
    return cardinal(words)


def duration(groups: Groups, _: Context) -> str:
    number = _number(groups) if groups.get("number") else None
    if groups.get("and_half"):
        number = (number or 0) + 0.5
    return _length(_unit(groups), number, decimal="." in (groups.get("number") or ""))


def one_long(groups: Groups, _: Context) -> str:
    return _length(_unit(groups), 1)


def _length(unit: str, number: float | None, *, decimal: bool = False) -> str:
    unit, number = _plain(unit, number)
    mark = "T" if unit in TIMES else ""
    if number is None:
        return f"P{mark}X{UNITS[unit]}"
    if number % 1 and unit in SMALLER and not decimal:
        return _mixed(unit, number)
    return f"P{mark}{_digits(number)}{UNITS[unit]}"


def _mixed(unit: str, number: float) -> str:
    """5 1/2 hours: PT5H30M."""
    many, smaller = SMALLER[unit]
    rest = round(number % 1 * many)
    if smaller in TIMES and unit not in TIMES:
        return f"P{int(number)}{UNITS[unit]}T{rest}{UNITS[smaller]}" if number >= 1 else f"PT{rest}H"
    whole = f"{int(number)}{UNITS[unit]}" if number >= 1 else ""
    return f"P{'T' if unit in TIMES else ''}{whole}{rest}{UNITS[smaller]}"


def _plain(unit: str, number: float | None) -> tuple[str, float | None]:
    """Fortnights, quarters, weekends and nights in the units that TIMEX3 has."""
    other, times = {"fortnight": ("week", 2), "quarter": ("month", 3), "weekend": ("day", 2)}.get(
        unit, (unit, 1)
    )
    return other, None if number is None else number * times


def _digits(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


def two_units(groups: Groups, _: Context) -> str:
    """Two hours and 20 minutes."""
    hours, minutes = cardinal(_said(groups, "number")), cardinal(_said(groups, "minutes"))
    return f"PT{_digits(hours or 0)}H{_digits(minutes or 0)}M"


def again(groups: Groups, _: Context) -> str:
    """Every Monday, each two weeks, daily."""
    if groups.get("weekday"):
        return f"XXXX-WXX-{WEEKDAYS[_said(groups, 'weekday')] + 1}" + part(
            {"part": _said(groups, "part").rstrip("s")}
        )
    if groups.get("adverb"):
        return SETS[_said(groups, "adverb")]
    if groups.get("month"):
        return f"XXXX-{_month_number(groups):02}"
    if groups.get("season"):
        return f"XXXX-{SEASONS[_said(groups, 'season')]}"
    if groups.get("part"):
        return f"XXXX-XX-XXT{PARTS[_said(groups, 'part')]}"
    return _length(_unit(groups), 2.0 if groups.get("other") else _number(groups))


# Times of day.


def _clock(hour: int, minute: str | None) -> str:
    if hour > 24 or int(minute or 0) > 59:
        raise ValueError("no such time of day")
    return f"T{hour:02}:{minute or '00'}"


_AFTER_NOON = re.compile(r"^p|afternoon|evening|night")


def time(groups: Groups, context: Context) -> str | None:
    hour = int(groups["hour"] or 0)
    half_day = _said(groups, "half")
    if half_day:
        hour = hour % 12 + (12 if _AFTER_NOON.search(half_day) else 0)
    found = _day_of(groups, context)
    clock = _clock(hour, groups.get("minute"))
    return f"{found}{clock}" + ("Z" if groups.get("utc") else "") if found else None


def _day_of(groups: Groups, context: Context) -> str | None:
    """The day a time of day belongs to: the one it names, the one its sentence named, else today."""
    if groups.get("weekday"):
        return weekday({"weekday": groups["weekday"]}, context)
    if groups.get("month"):
        return day(groups, context)
    if groups.get("rel") and context.today:
        steps = {"today": 0, "yesterday": -1, "tomorrow": 1}
        return (context.today + timedelta(steps[_said(groups, "rel")])).isoformat()
    found = context.near or context.today
    return found.isoformat() if found else None


def named_time(clock: str) -> Resolver:
    def resolve(groups: Groups, context: Context) -> str | None:
        found = _day_of(groups, context)
        return f"{found}T{clock}" if found else None

    return resolve


def one_day(_: Groups, context: Context) -> str:
    """One day you will see."""
    return "FUTURE_REF" if context.ahead else "P1D"


def fixed(value: str) -> Resolver:
    return lambda _groups, _context: value
