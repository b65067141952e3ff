"""Time expressions and what day, month or length of time they mean."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.extract import dates
from knowledge.extract.dates import NO_DATE, RULES, Rule, days_of, holiday
from knowledge.lexicon.times import HOLIDAYS
from knowledge.model import Article, DateFact
from knowledge.text import Parser

# A Wednesday in week 20.
TODAY = date(2021, 5, 19)


def found(parser: Parser, text: str, published: date | None = TODAY) -> list[DateFact]:
    with parser.parsed(Article(text, "", published)) as document:
        return list(dates.find(document, ()))


def the_one(parser: Parser, text: str, published: date | None = TODAY) -> DateFact:
    facts = found(parser, text, published)
    assert len(facts) == 1, [fact.text for fact in facts]
    return facts[0]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_every_rule_matches_its_example_whole(rule: Rule) -> None:
    # Some patterns look at the word before, so the example stands behind one.
    matches = [rule.pattern.search(before + rule.example, len(before)) for before in ("", "in ")]
    assert rule.example in [match.group() for match in matches if match]


@pytest.mark.parametrize(
    ("sentence", "text", "type_", "value"),
    [
        # Days with a year.
        ("The bridge opened on 2020-03-04.", "2020-03-04", "DATE", "2020-03-04"),
        ("The form is dated 11/24/1989.", "11/24/1989", "DATE", "1989-11-24"),
        ("The form is dated 11/24/89.", "11/24/89", "DATE", "1989-11-24"),
        ("The form is dated 2/3/07.", "2/3/07", "DATE", "2007-02-03"),
        ("The mill burned down on March 4, 2020.", "March 4, 2020", "DATE", "2020-03-04"),
        ("The mill burned down on March 4th, 2020.", "March 4th, 2020", "DATE", "2020-03-04"),
        ("The mill burned down on Mar. 4, 2020.", "Mar. 4, 2020", "DATE", "2020-03-04"),
        ("The mill burned down on Sept. 9, 1931.", "Sept. 9, 1931", "DATE", "1931-09-09"),
        ("The mill burned down on Monday, Oct. 26, 1998.", "Monday, Oct. 26, 1998", "DATE", "1998-10-26"),
        ("The mill burned down on 4 March 2020.", "4 March 2020", "DATE", "2020-03-04"),
        ("The mill burned down on the 4th of March 2020.", "the 4th of March 2020", "DATE", "2020-03-04"),
        ("The mill burned down on the 4th of March, 2020.", "the 4th of March, 2020", "DATE", "2020-03-04"),
        # Days without one: the nearest that isn't far ahead.
        ("The choir sang on April 30.", "April 30", "DATE", "2021-04-30"),
        ("The choir sang on December 12.", "December 12", "DATE", "2020-12-12"),
        ("The choir sang on 12 December.", "12 December", "DATE", "2020-12-12"),
        ("The choir will sing on December 12.", "December 12", "DATE", "2021-12-12"),
        ("The choir will sing on January 7.", "January 7", "DATE", "2022-01-07"),
        ("The choir sang on Feb. 29.", "Feb. 29", "DATE", "2020-02-29"),
        # Months.
        ("The mill closed in March 2020.", "March 2020", "DATE", "2020-03"),
        ("The mill closed in March of 2020.", "March of 2020", "DATE", "2020-03"),
        ("The mill closed in early March 2020.", "early March 2020", "DATE", "2020-03"),
        ("The mill closed in mid-July 2020.", "mid-July 2020", "DATE", "2020-07"),
        ("The mill closed in April.", "April", "DATE", "2021-04"),
        ("The mill closed in November.", "November", "DATE", "2020-11"),
        ("The mill will close in November.", "November", "DATE", "2021-11"),
        ("The mill closed last August.", "last August", "DATE", "2020-08"),
        ("The mill closed last February.", "last February", "DATE", "2021-02"),
        ("The mill reopens next February.", "next February", "DATE", "2022-02"),
        ("The mill reopens next October.", "next October", "DATE", "2021-10"),
        ("The mill closed in March.", "March", "DATE", "2021-03"),
        ("The mill has stood idle since May.", "May", "DATE", "2021-05"),
        # Years, decades, fiscal years.
        ("The mill was built in 1898.", "1898", "DATE", "1898"),
        ("The mill was built in early 1898.", "early 1898", "DATE", "1898"),
        ("The mill thrived in the 1990s.", "the 1990s", "DATE", "199X"),
        ("The mill thrived in the early 1990s.", "the early 1990s", "DATE", "199X"),
        ("The mill thrived in the 1920's.", "the 1920's", "DATE", "192X"),
        ("The mill thrived in the '80s.", "the '80s", "DATE", "198X"),
        ("The mill lost money in fiscal 1990.", "fiscal 1990", "DATE", "1990"),
        # Weekdays: the last one gone by, ahead the next.
        ("The ferry sank on Monday.", "Monday", "DATE", "2021-05-17"),
        ("The ferry sank on Wednesday.", "Wednesday", "DATE", "2021-05-19"),
        ("The ferry sank on Thursday.", "Thursday", "DATE", "2021-05-13"),
        ("The ferry sank last Wednesday.", "last Wednesday", "DATE", "2021-05-12"),
        ("The ferry sank last Friday.", "last Friday", "DATE", "2021-05-14"),
        ("The ferry will sail on Friday.", "Friday", "DATE", "2021-05-21"),
        ("The ferry is expected to sail on Friday.", "Friday", "DATE", "2021-05-21"),
        ("The ferry sails next Friday.", "next Friday", "DATE", "2021-05-21"),
        ("The ferry sails this coming Monday.", "coming Monday", "DATE", "2021-05-24"),
        ("The ferry sank on Monday morning.", "Monday morning", "TIME", "2021-05-17TMO"),
        ("The ferry sank last Tuesday night.", "last Tuesday night", "TIME", "2021-05-18TNI"),
        # Days around the day of publication.
        ("The court sat today.", "today", "DATE", "2021-05-19"),
        ("The court sat yesterday.", "yesterday", "DATE", "2021-05-18"),
        ("The court sat yesterday afternoon.", "yesterday afternoon", "TIME", "2021-05-18TAF"),
        ("The court sits tomorrow.", "tomorrow", "DATE", "2021-05-20"),
        ("The court sits tomorrow evening.", "tomorrow evening", "TIME", "2021-05-20TEV"),
        ("The court sits tonight.", "tonight", "TIME", "2021-05-19TNI"),
        ("The court sat this morning.", "this morning", "TIME", "2021-05-19TMO"),
        ("The court sat last night.", "last night", "TIME", "2021-05-18TNI"),
        # Units of the calendar.
        ("Prices fell last week.", "last week", "DATE", "2021-W19"),
        ("Prices fell this week.", "this week", "DATE", "2021-W20"),
        ("Prices will fall next week.", "next week", "DATE", "2021-W21"),
        ("Prices fell last weekend.", "last weekend", "DATE", "2021-W19-WE"),
        ("Prices fell last month.", "last month", "DATE", "2021-04"),
        ("Prices will fall next month.", "next month", "DATE", "2021-06"),
        ("Prices fell last year.", "last year", "DATE", "2020"),
        ("Prices fell this year.", "this year", "DATE", "2021"),
        ("Prices fell last quarter.", "last quarter", "DATE", "2021-Q1"),
        ("Prices fell in the past decade.", "the past decade", "DURATION", "P1E"),
        ("Prices rose in the last century.", "the last century", "DATE", "19XX"),
        # Quarters and what is compared with them.
        ("Sales rose in the third quarter of 2019.", "the third quarter of 2019", "DATE", "2019-Q3"),
        ("Sales rose in the first quarter.", "the first quarter", "DATE", "2021-Q1"),
        ("Sales rose in the fourth quarter.", "the fourth quarter", "DATE", "2020-Q4"),
        ("Sales will rise in the fourth quarter.", "the fourth quarter", "DATE", "2021-Q4"),
        ("Sales rose in the quarter.", "the quarter", "DATE", "2021-Q1"),
        ("Sales rose in the year.", "the year", "DATE", "2021"),
        ("Sales were lower a year earlier.", "a year earlier", "DATE", "2020"),
        # Seasons.
        ("The lake dried up in the summer of 1996.", "the summer of 1996", "DATE", "1996-SU"),
        ("The lake dried up in spring 2018.", "spring 2018", "DATE", "2018-SP"),
        ("The lake dried up last summer.", "last summer", "DATE", "2020-SU"),
        ("The lake dried up last winter.", "last winter", "DATE", "2020-WI"),
        ("The lake will dry up next summer.", "next summer", "DATE", "2022-SU"),
        ("The lake will dry up this summer.", "this summer", "DATE", "2021-SU"),
        # Holidays.
        ("The shop shut on Christmas Day.", "Christmas Day", "DATE", "2020-12-25"),
        ("The shop shut on Christmas Eve 2015.", "Christmas Eve 2015", "DATE", "2015-12-24"),
        ("The shop shut on Thanksgiving.", "Thanksgiving", "DATE", "2020-11-26"),
        ("The shop will shut on Labor Day.", "Labor Day", "DATE", "2021-09-06"),
        ("The shop shut on New Year's Eve.", "New Year's Eve", "DATE", "2020-12-31"),
        # So long ago.
        ("The dam broke five years ago.", "five years ago", "DATE", "2016"),
        ("The dam broke nearly five years ago.", "nearly five years ago", "DATE", "2016"),
        ("The dam broke three weeks ago.", "three weeks ago", "DATE", "2021-W17"),
        ("The dam broke two days ago.", "two days ago", "DATE", "2021-05-17"),
        ("The dam broke a month ago.", "a month ago", "DATE", "2021-04"),
        ("The dam broke a couple of months ago.", "a couple of months ago", "DATE", "2021-03"),
        ("The dam broke two decades ago.", "two decades ago", "DATE", "2001"),
        ("The dam broke years ago.", "years ago", "DATE", "PAST_REF"),
        ("The dam broke several months ago.", "several months ago", "DATE", "PAST_REF"),
        ("The dam had cracked two days earlier.", "two days earlier", "DATE", "2021-05-17"),
        # Lengths of time.
        ("The strike lasted nine days.", "nine days", "DURATION", "P9D"),
        ("The strike lasted 90 minutes.", "90 minutes", "DURATION", "PT90M"),
        ("The strike lasted 2.5 hours.", "2.5 hours", "DURATION", "PT2.5H"),
        ("The strike lasted half an hour.", "half an hour", "DURATION", "PT30M"),
        ("The strike lasted a fortnight.", "a fortnight", "DURATION", "P2W"),
        ("The strike lasted two quarters.", "two quarters", "DURATION", "P6M"),
        ("The strike lasted three decades.", "three decades", "DURATION", "P3E"),
        ("The strike lasted a few weeks.", "a few weeks", "DURATION", "PXW"),
        ("The strike lasted months.", "months", "DURATION", "PXM"),
        ("A two-week strike ended.", "two-week", "DURATION", "P2W"),
        ("A twenty-one-day strike ended.", "twenty-one-day", "DURATION", "P21D"),
        ("Output fell in the first nine months.", "the first nine months", "DURATION", "P9M"),
        ("Output fell in recent days.", "recent days", "DURATION", "PXD"),
        # Again and again.
        ("The market opens every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("The market opens each month.", "each month", "SET", "P1M"),
        ("The market opens every hour.", "every hour", "SET", "PT1H"),
        ("The market opens daily.", "daily", "SET", "P1D"),
        ("The market opens annually.", "annually", "SET", "P1Y"),
        # Now and then.
        ("The harbour is now closed.", "now", "DATE", "PRESENT_REF"),
        ("The harbour was recently closed.", "recently", "DATE", "PAST_REF"),
        ("The harbour may close in the near future.", "the near future", "DATE", "FUTURE_REF"),
        # Times of day.
        ("The siren went off at 5 p.m. and stopped.", "5 p.m.", "TIME", "2021-05-19T17:00"),
        ("The siren went off at 11:45 a.m. Monday.", "11:45 a.m. Monday", "TIME", "2021-05-17T11:45"),
        ("The siren went off at 12 a.m. EST and stopped.", "12 a.m. EST", "TIME", "2021-05-19T00:00"),
        ("The siren went off at 5 p.m., Nov. 6.", "5 p.m., Nov. 6", "TIME", "2020-11-06T17:00"),
        ("The siren went off at noon Friday.", "noon Friday", "TIME", "2021-05-14T12:00"),
        ("The siren went off at noon.", "noon", "TIME", "2021-05-19T12:00"),
    ],
)  # fmt: skip
def test_values(parser: Parser, sentence: str, text: str, type_: str, value: str) -> None:
    fact = the_one(parser, sentence)
    assert (fact.text, fact.type, fact.value) == (text, type_, value)


@pytest.mark.parametrize(
    "sentence",
    [
        "The marchers may stop.",
        "The troops march on.",
        "Some 1998 prisoners were freed.",
        "About 1800 people came.",
        "The score was 3-2.",
        "Route $1998 is no year.",
        "She sat in the second row.",
        "The fall of the tower was filmed.",
    ],
)
def test_what_only_looks_like_a_time(parser: Parser, sentence: str) -> None:
    assert found(parser, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry sank on Monday.",
        "The ferry sank on April 30.",
        "The ferry sank in April.",
        "The ferry sank yesterday.",
        "The ferry sails tonight.",
        "The ferry sank last week.",
        "The ferry sank five years ago.",
        "The ferry sank a year earlier.",
        "The ferry sank in the quarter.",
        "The ferry sank in the third quarter.",
        "The ferry sank last summer.",
        "The ferry sank on Christmas Day.",
        "The ferry sank at 5 p.m. sharp.",
        "The ferry sank at noon.",
    ],
)
def test_without_a_publication_date_the_value_stays_open(parser: Parser, sentence: str) -> None:
    fact = the_one(parser, sentence, None)
    assert (fact.value, fact.begin, fact.end_date, fact.reason) == (None, None, None, NO_DATE)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The ferry sank on April 30, 2019.", "2019-04-30"),
        ("The ferry sank in 2019.", "2019"),
        ("The ferry sank in the summer of 2019.", "2019-SU"),
        ("The ferry sank on Christmas Day 2019.", "2019-12-25"),
        ("The ferry was lost for nine days.", "P9D"),
    ],
)
def test_what_says_its_year_needs_no_publication_date(parser: Parser, sentence: str, value: str) -> None:
    fact = the_one(parser, sentence, None)
    assert (fact.value, fact.reason) == (value, None)


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("The ferry sank on February 30, 2019.", TODAY),
        ("The ferry sank on 13/45/2019.", TODAY),
        ("The ferry sank yesterday.", date(1, 1, 1)),
    ],
)
def test_a_day_that_is_in_no_calendar_has_no_value(parser: Parser, sentence: str, published: date) -> None:
    assert the_one(parser, sentence, published).value is None


def test_a_comparison_looks_back_from_the_date_before_it(parser: Parser) -> None:
    facts = found(parser, "Sales rose in the third quarter of 2019 from the year-earlier quarter.")
    assert [fact.value for fact in facts] == ["2019-Q3", "2018-Q3"]


def test_the_quarter_is_the_one_just_named(parser: Parser) -> None:
    facts = found(parser, "Sales rose in the third quarter of 2019. In the quarter the firm hired a cook.")
    assert [fact.value for fact in facts] == ["2019-Q3", "2019-Q3"]


def test_several_times_in_text_order(parser: Parser) -> None:
    facts = found(parser, "On Monday the mill, built in 1898, closed for two weeks.")
    assert [fact.text for fact in facts] == ["Monday", "1898", "two weeks"]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020-03-04", date(2020, 3, 4), date(2020, 3, 4)),
        ("2020-03-04TNI", date(2020, 3, 4), date(2020, 3, 4)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2020-Q4", date(2020, 10, 1), date(2020, 12, 31)),
        ("2020-W01", date(2019, 12, 30), date(2020, 1, 5)),
        ("2020-SU", date(2020, 6, 1), date(2020, 8, 31)),
        ("2020-WI", date(2020, 12, 1), date(2021, 2, 28)),
        ("2020-13", None, None),
        ("2021-02-29", None, None),
        ("2021-W53", None, None),
        ("9999-WI", None, None),
        ("0000", None, None),
        ("PAST_REF", None, None),
        ("P9D", None, None),
        ("XXXX-WXX-1", None, None),
        ("", None, None),
    ],
)
def test_days_of(value: str, first: date | None, last: date | None) -> None:
    assert days_of(value) == (first, last)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas", 2021, date(2021, 12, 25)),
        ("independence day", 1950, date(1950, 7, 4)),
        ("thanksgiving", 2021, date(2021, 11, 25)),
        ("labor day", 2021, date(2021, 9, 6)),
        ("memorial day", 2021, date(2021, 5, 31)),
        ("martin luther king day", 2021, date(2021, 1, 18)),
        # The Tuesday after the first Monday, never the first of November.
        ("election day", 2020, date(2020, 11, 3)),
        ("election day", 2022, date(2022, 11, 8)),
    ],
)
def test_holidays(name: str, year: int, day: date) -> None:
    assert holiday(HOLIDAYS[name], year) == day


PIECES = st.sampled_from(
    [
        "last",
        "next",
        "the",
        "a",
        "year-earlier",
        "quarter",
        "third",
        "fourth",
        "of",
        "in",
        "March",
        "May",
        "Feb.",
        "29",
        "30",
        "31",
        "1998",
        "2020",
        "Monday",
        "night",
        "morning",
        "5",
        "p.m.",
        ",",
        ".",
        "two",
        "few",
        "several",
        "years",
        "weeks",
        "ago",
        "earlier",
        "will",
        "plan",
        "summer",
        "winter",
        "Christmas",
        "Day",
        "fiscal",
        "1990s",
        "'80s",
        "11/24/89",
        "99/99/9999",
        "2020-13-45",
        "every",
        "daily",
        "now",
        "noon",
        "half",
        "an",
        "hour",
        "century",
        "millennium",
        "until",
        "9999",
        "500",
        "million",
    ]
) | st.sampled_from(["\n", "\u00a0", "“"])
TEXTS = st.lists(PIECES, max_size=20).map(" ".join) | st.text(max_size=60)
DAYS = st.none() | st.dates() | st.sampled_from([date.min, date.max, date(2020, 2, 29), date(2020, 12, 31)])


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, published=DAYS)
def test_any_text_of_any_day_is_read(parser: Parser, text: str, published: date | None) -> None:
    facts = found(parser, text, published)
    last = 0
    for fact in facts:
        assert last <= fact.start < fact.end
        assert text[fact.start : fact.end] == fact.text
        assert (fact.begin is None) == (fact.end_date is None)
        assert fact.begin is None or fact.end_date is None or fact.begin <= fact.end_date
        assert (fact.value is None) == (fact.reason is not None)
        last = fact.end
