from datetime import date

import pytest

from bot.wording import values
from knowledge import DateFact, FigureFact, Span


def when(value: str | None, begin: str = "", end: str = "") -> DateFact:
    return DateFact(
        start=0,
        end=1,
        text="x",
        sentence=Span(0, 1),
        type="DATE",
        value=value,
        begin=date.fromisoformat(begin) if begin else None,
        end_date=date.fromisoformat(end) if end else None,
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2020-03-10", "2020-03-10", "10 March 2020"),
        ("2020-02-24", "2020-03-01", "24 February – 1 March 2020"),
        ("2020-03-02", "2020-03-08", "2–8 March 2020"),
        ("2019-12-30", "2020-01-05", "30 December 2019 – 5 January 2020"),
        ("2020-02-01", "2020-02-29", "February 2020"),
        ("2020-01-01", "2020-03-31", "January 2020 – March 2020"),
        ("2020-01-01", "2020-12-31", "2020"),
        ("2010-01-01", "2019-12-31", "2010 – 2019"),
        ("9999-12-31", "9999-12-31", "31 December 9999"),
    ],
)
def test_days_are_said_as_short_as_can_be(first: str, last: str, said: str) -> None:
    assert values.days(date.fromisoformat(first), date.fromisoformat(last)) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2020-03-10", "10 March 2020"),
        ("2020-03", "March 2020"),
        ("2020", "2020"),
        ("2020-02-24/2020-03-01", "24 February – 1 March 2020"),
        ("2020-13", None),
        ("2020-02-31", None),
        ("2020/2021", None),
        ("soon", None),
    ],
)
def test_calendar_values(value: str, said: str | None) -> None:
    assert values.calendar(value) == said


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (when("2020-W10", "2020-03-02", "2020-03-08"), "2–8 March 2020"),
        (when("2020-03-04T06:00"), "4 March 2020, 06:00"),
        (when("2020-03-04TMO"), "4 March 2020, morning"),
        (when("2020-03-04TXX"), "4 March 2020"),
        (when("2020-02-31T06:00"), None),
        (when("P14M"), "14 months"),
        (when("PT35M"), "35 minutes"),
        (when("P1D"), "1 day"),
        (when("PT1.5H"), "1.5 hours"),
        (when("P2H"), None),
        (when("P1Y6M"), None),
        (when("PAST_REF"), None),
        (when(None), None),
    ],
)
def test_moments(fact: DateFact, said: str | None) -> None:
    assert values.moment(fact) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (5000, "5,000"),
        (43.7, "43.7"),
        (-0.25, "-0.25"),
        (576e6, "576,000,000"),
        (0, "0"),
        (1e20, "1e+20"),
        (float("inf"), "inf"),
        (1234.5, "1,234.5"),
    ],
)
def test_numbers(value: float, said: str) -> None:
    assert values.number(value) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 20, "bound": ">=", "unit": "Afghan soldier"}, "at least 20 Afghan soldiers"),
        ({"value": 1, "unit": "child"}, "1 child"),
        ({"value": 40, "value_max": 50, "unit": "percent"}, "40 to 50 percent"),
        ({"value": 3, "bound": "~"}, "about 3"),
        ({"value": 7, "bound": "<", "unit": "day"}, "less than 7 days"),
    ],
)
def test_quantities(fields: dict[str, object], said: str) -> None:
    fact = FigureFact(start=0, end=1, text="x", sentence=Span(0, 1), number_start=0, number_end=1, **fields)  # type: ignore[arg-type]
    assert values.quantity(fact) == said


@pytest.mark.parametrize(
    ("value", "words", "more"),
    [
        ("10 March 2020", "March 10", True),
        ("10 March 2020", "March 10, 2020", False),
        ("14 months", "14 months", False),
        ("14 months", "fourteen months", True),
    ],
)
def test_a_value_is_shown_where_it_tells_more(value: str, words: str, *, more: bool) -> None:
    assert values.adds(value, words) is more
