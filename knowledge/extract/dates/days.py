"""The calendar behind TIMEX3 values: the days one covers, its neighbours, and when holidays fall."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from knowledge.lexicon.times import SEASON_MONTHS


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


def _weekend(year: str, week: str) -> tuple[date, date]:
    first, last = _week(year, week)
    return first + timedelta(5), last


def _one_day(year: str, month: str, day: str) -> tuple[date, date]:
    found = date(int(year), int(month), int(day))
    return found, found


def _years(first: int, count: int) -> tuple[date, date]:
    return date(first, 1, 1), date(first + count - 1, 12, 31)


_CALENDAR: tuple[tuple[re.Pattern[str], Callable[..., tuple[date, date]]], ...] = (
    (re.compile(r"(\d{4})-W(\d\d)"), _week),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), _weekend),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda year, number: _months(int(year), 3 * int(number) - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda year, number: _months(int(year), 6 * int(number) - 5, 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda year, name: _months(int(year), SEASON_MONTHS[name][0], 3)),
    (re.compile(r"(\d\d)XX"), lambda hundred: _years(int(hundred) * 100, 100)),
    (re.compile(r"(\d{3})X?"), lambda ten: _years(int(ten) * 10, 10)),
    (re.compile(r"(\d{4})"), lambda year: _months(int(year), 1, 12)),
    (re.compile(r"(\d{4})-(\d\d)"), lambda year, month: _months(int(year), int(month), 1)),
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _one_day),
)


def week_of(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def quarter_of(day: date) -> str:
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


def stepped(day: date, unit: str, steps: float) -> str:
    """The unit of time that lies so many units from the one around `day`."""
    whole = int(steps)
    if unit in ("week", "fortnight", "weekend"):
        week = week_of(day + timedelta(weeks=whole * (2 if unit == "fortnight" else 1)))
        return week + ("-WE" if unit == "weekend" else "")
    if unit in _YEARS:
        around = day.year + whole * _YEARS[unit]
        if not date.min.year <= around <= date.max.year:
            raise OverflowError(f"no calendar has a year {around}")
        year = f"{around:04}"
        return {"decade": year[:3] + "X", "century": year[:2] + "XX"}.get(unit, year)
    if unit == "quarter":
        return quarter_of(day + relativedelta(months=3 * whole))
    if unit == "month":
        return (day + relativedelta(months=whole)).isoformat()[:7]
    return (day + timedelta(whole if unit in ("day", "night") else 0)).isoformat()


def holiday(rule: tuple[int, ...], year: int) -> date:
    """The day on which a holiday of the lexicon falls."""
    if len(rule) == 1:
        return easter(year) + timedelta(rule[0])
    if len(rule) == 2:
        return date(year, *rule)
    month, weekday, nth, *after = rule
    weeks = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, weeks[nth - 1 if nth > 0 else nth]) + timedelta(sum(after))
