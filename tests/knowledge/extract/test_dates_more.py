# ruff: noqa: E501  (a row is read as one line)
"""More sentences of one lesson each: what looks ahead, what is joined, what is counted from the text."""

import re
from datetime import date

import pytest
from hypothesis import given, settings

from knowledge.extract.dates import NO_ANCHOR, NO_DATE, NO_SUCH_DAY
from knowledge.extract.dates.ahead import CUES
from knowledge.text import Parser
from tests.knowledge.extract.test_dates import DAYS, TEXTS, TODAY, found, the_one


@pytest.mark.parametrize(
    ("sentence", "text", "type_", "value"),
    [
        # Looking ahead and back.
        ("The ferry may sail on Friday.", "Friday", "DATE", "2021-05-21"),
        ("The ferry should sail by Friday.", "Friday", "DATE", "2021-05-21"),
        ("The ferry could sail as early as Saturday.", "Saturday", "DATE", "2021-05-22"),
        ("The captain plans to sail on Thursday.", "Thursday", "DATE", "2021-05-20"),
        ("The captain planned to sail on Thursday.", "Thursday", "DATE", "2021-05-20"),
        ("The captain had planned to sail on Tuesday.", "Tuesday", "DATE", "2021-05-18"),
        ("The captain wants to sail on Monday.", "Monday", "DATE", "2021-05-24"),
        ("The crew returns on Friday.", "Friday", "DATE", "2021-05-21"),
        ("The museum opens on Saturday.", "Saturday", "DATE", "2021-05-22"),
        ("The ferry is sailing on Friday.", "Friday", "DATE", "2021-05-21"),
        ("The ferry was sailing on Friday.", "Friday", "DATE", "2021-05-14"),
        ("The ferry has not sailed since Friday.", "Friday", "DATE", "2021-05-14"),
        ("The ferry would have sailed on Friday.", "Friday", "DATE", "2021-05-14"),
        ("The trip, scheduled for Friday, is free.", "Friday", "DATE", "2021-05-21"),
        ("The trip was postponed until Monday.", "Monday", "DATE", "2021-05-24"),
        ("The deadline is Friday.", "Friday", "DATE", "2021-05-21"),
        ("The toll rises effective June 1.", "June 1", "DATE", "2021-06-01"),
        ("The toll is payable June 30.", "June 30", "DATE", "2021-06-30"),
        ("The ferry sank on June 30.", "June 30", "DATE", "2020-06-30"),
        ("The ferry was sold on March 1.", "March 1", "DATE", "2021-03-01"),
        ("The ferry will be sold on March 1.", "March 1", "DATE", "2022-03-01"),
        ("The owners agreed to sell the ferry on July 4.", "July 4", "DATE", "2021-07-04"),
        ("The letter, dated August 2, was lost.", "August 2", "DATE", "2020-08-02"),
        ("The crew has waited since January.", "January", "DATE", "2021-01"),
        ("The crew has waited since June.", "June", "DATE", "2020-06"),
        ("The crew will wait until January.", "January", "DATE", "2022-01"),
        ("The crew must leave by September.", "September", "DATE", "2021-09"),
        ("The crew left in September.", "September", "DATE", "2020-09"),
        ("The crew is expected to return in June.", "June", "DATE", "2021-06"),
        ("Until Monday, the crew had not been paid.", "Monday", "DATE", "2021-05-17"),
        ("The union was asked on Thursday to wait.", "Thursday", "DATE", "2021-05-13"),
        ("The union was asked to wait on Thursday.", "Thursday", "DATE", "2021-05-20"),
        ("The baker was summoned to appear on July 10.", "July 10", "DATE", "2021-07-10"),
        ("The union agreed on Monday.", "Monday", "DATE", "2021-05-17"),
        ("The inquiry was set up in September.", "September", "DATE", "2020-09"),
        ("The inquiry is set for September.", "September", "DATE", "2021-09"),
        ("The inquiry was warned in August.", "August", "DATE", "2020-08"),
        ("They hope to finish in August.", "August", "DATE", "2021-08"),
        # A day said with its year, or with which year.
        ("The mill burned down on March 4 of last year.", "March 4 of last year", "DATE", "2020-03-04"),
        ("The mill burned down in March last year.", "March last year", "DATE", "2020-03"),
        ("The mill reopens in April next year.", "April next year", "DATE", "2022-04"),
        ("The mill burned down in early March this year.", "early March this year", "DATE", "2021-03"),
        ("The mill burned down on 24.11.1989.", "24.11.1989", "DATE", "1989-11-24"),
        ("The form is dated 24/11/1989.", "24/11/1989", "DATE", "1989-11-24"),
        ("The log begins at 2020-03-04T06:00.", "2020-03-04T06:00", "TIME", "2020-03-04T06:00"),
        ("The mill burned down last Oct. 23.", "Oct. 23", "DATE", "2020-10-23"),
        ("The fair began Sunday, March eighth.", "Sunday, March eighth", "DATE", "2020-03-08"),
        ("The town celebrated the Fourth of July.", "the Fourth of July", "DATE", "2020-07-04"),
        ("The mill burned down in January nineteen ninety-seven.", "January nineteen ninety-seven", "DATE", "1997-01"),
        ("The mill burned down in nineteen forty-five.", "nineteen forty-five", "DATE", "1945"),
        ("The mill must close by the year two thousand thirty.", "the year two thousand thirty", "DATE", "2030"),
        ("The lake froze in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "DATE", "1994-WI"),
        ("The mill burned down at the end of March 2020.", "the end of March 2020", "DATE", "2020-03"),
        ("The mill burned down in late December 2019.", "late December 2019", "DATE", "2019-12"),
        ("The mill burned down in the middle of October.", "the middle of October", "DATE", "2020-10"),
        ("The mill burned down on Wednesday, 3 March.", "Wednesday, 3 March", "DATE", "2021-03-03"),
        ("The mill was sold in Sept. 1987.", "Sept. 1987", "DATE", "1987-09"),
        # Weeks, weekends, decades, centuries, halves.
        ("The hearing is in the week of March 6, 2000.", "the week of March 6, 2000", "DATE", "2000-W10"),
        ("The roof leaked over the weekend.", "the weekend", "DATE", "2021-W19-WE"),
        ("The roof will be mended over the weekend.", "the weekend", "DATE", "2021-W20-WE"),
        ("The roof leaked at the end of last week.", "the end of last week", "DATE", "2021-W19"),
        ("The roof leaked early this week.", "early this week", "DATE", "2021-W20"),
        ("The roof leaked late last week.", "late last week", "DATE", "2021-W19"),
        ("The roof will be mended at the end of this week.", "the end of this week", "DATE", "2021-W20"),
        ("The abbey was built in the 12th century.", "the 12th century", "DATE", "11XX"),
        ("The abbey was built in the late nineteenth century.", "the late nineteenth century", "DATE", "18XX"),
        ("The abbey decayed in the seventies.", "the seventies", "DATE", "197X"),
        ("The abbey decayed in the nineteen-eighties.", "the nineteen-eighties", "DATE", "198X"),
        ("The abbey decayed in the mid-1990s.", "the mid-1990s", "DATE", "199X"),
        ("The abbey decayed in the 2010s.", "the 2010s", "DATE", "201X"),
        ("Output fell in the first half of 2019.", "the first half of 2019", "DATE", "2019-H1"),
        ("Output fell in the last half of 1989.", "the last half of 1989", "DATE", "1989-H2"),
        ("Output fell in the first half.", "the first half", "DATE", "2021-H1"),
        ("Output fell in the second half of last year.", "the second half of last year", "DATE", "2020-H2"),
        ("The tax runs until the end of the year.", "the end of the year", "DATE", "2021"),
        ("The tax runs until year-end.", "year-end", "DATE", "2021"),
        ("The tax rose earlier in the year.", "earlier in the year", "DATE", "2021"),
        # Quarters and fiscal years.
        ("Sales rose in Q3 2019.", "Q3 2019", "DATE", "2019-Q3"),
        ("Sales rose in the third quarter of fiscal 2019.", "the third quarter of fiscal 2019", "DATE", "2019-Q3"),
        ("The third-quarter loss grew.", "third-quarter", "DATE", "2020-Q3"),
        ("The fiscal first quarter was poor.", "The fiscal first quarter", "DATE", "2021-Q1"),
        ("Sales rose in this year's first quarter.", "this year's first quarter", "DATE", "2021-Q1"),
        ("Sales rose in last year's fourth quarter.", "last year's fourth quarter", "DATE", "2020-Q4"),
        ("Sales rose in the second quarter of last year.", "the second quarter of last year", "DATE", "2020-Q2"),
        ("Sales rose in the 1988 third quarter.", "the 1988 third quarter", "DATE", "1988-Q3"),
        ("Sales rose in the latest quarter.", "the latest quarter", "DATE", "2021-Q1"),
        ("Sales will rise next quarter.", "next quarter", "DATE", "2021-Q3"),
        ("Sales rose in the current quarter.", "the current quarter", "DATE", "2021-Q2"),
        ("Sales rose in fiscal year 2018.", "fiscal year 2018", "DATE", "2018"),
        ("Year-earlier sales were lower.", "Year-earlier", "DATE", "2020"),
        ("Sales were lower in the year-ago quarter.", "the year-ago quarter", "DATE", "2020"),
        # Days around, and counted ones.
        ("The court sat the day before yesterday.", "the day before yesterday", "DATE", "2021-05-17"),
        ("The court sits the day after tomorrow.", "the day after tomorrow", "DATE", "2021-05-21"),
        ("The court sat late yesterday.", "late yesterday", "DATE", "2021-05-18"),
        ("The court sat the day before last Tuesday.", "the day before last Tuesday", "DATE", "2021-05-17"),
        ("The court sits two weeks from now.", "two weeks from now", "DATE", "2021-W22"),
        ("The court sits a year from now.", "a year from now", "DATE", "2022"),
        ("The court sat about ten days ago.", "about ten days ago", "DATE", "2021-05-09"),
        ("The court sat more than two decades ago.", "more than two decades ago", "DATE", "2001"),
        ("The court sat a week or so ago.", "a week or so ago", "DATE", "2021-W19"),
        ("The court sat a century ago.", "a century ago", "DATE", "1921"),
        ("The court sat half a year ago.", "half a year ago", "DATE", "2020-11"),
        ("The court sat two hours ago.", "two hours ago", "DATE", "2021-05-19"),
        ("The court sat a few days ago.", "a few days ago", "DATE", "PAST_REF"),
        ("The court sat decades ago.", "decades ago", "DATE", "PAST_REF"),
        ("The court sat late this afternoon.", "late this afternoon", "TIME", "2021-05-19TAF"),
        ("The court sat overnight Monday.", "Monday", "DATE", "2021-05-17"),
        # Seasons and holidays.
        ("The lake froze in winter.", "winter", "DATE", "2020-WI"),
        ("The lake was full over the summer.", "summer", "DATE", "2020-SU"),
        ("The lake will be full by the fall.", "fall", "DATE", "2021-FA"),
        ("The lake was full in early spring.", "spring", "DATE", "2021-SP"),
        ("The lake was full in the spring of last year.", "the spring of last year", "DATE", "2020-SP"),
        ("The lake was full in late summer 2017.", "late summer 2017", "DATE", "2017-SU"),
        ("The shop shut on Easter Sunday.", "Easter Sunday", "DATE", "2021-04-04"),
        ("The shop shut on Good Friday 2019.", "Good Friday 2019", "DATE", "2019-04-19"),
        ("The shop shut on Easter Monday.", "Easter Monday", "DATE", "2021-04-05"),
        ("The shop shut last Thanksgiving.", "last Thanksgiving", "DATE", "2020-11-26"),
        ("The shop will shut on Election Day.", "Election Day", "DATE", "2021-11-02"),
        ("The shop shut on Election Day 2020.", "Election Day 2020", "DATE", "2020-11-03"),
        ("The shop shut on Presidents' Day.", "Presidents' Day", "DATE", "2021-02-15"),
        ("The shop shut on Mother’s Day.", "Mother’s Day", "DATE", "2021-05-09"),
        ("The shop will open on Black Friday.", "Black Friday", "DATE", "2021-11-26"),
        ("The shop shut on Christmas of 2018.", "Christmas of 2018", "DATE", "2018-12-25"),
        ("The shop shut on New Year's Day.", "New Year's Day", "DATE", "2021-01-01"),
        ("The shop shut on Boxing Day.", "Boxing Day", "DATE", "2020-12-26"),
        ("The shop shut on Valentine's Day 1999.", "Valentine's Day 1999", "DATE", "1999-02-14"),
        # Lengths of time.
        ("The strike lasted 5 1/2 hours.", "5 1/2 hours", "DURATION", "PT5H30M"),
        ("The strike lasted a minute and a half.", "a minute and a half", "DURATION", "PT1M30S"),
        ("The strike lasted two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
        ("The strike lasted half a day.", "half a day", "DURATION", "PT12H"),
        ("The strike lasted half a century.", "half a century", "DURATION", "P50Y"),
        ("The strike lasted two hours and 20 minutes.", "two hours and 20 minutes", "DURATION", "PT2H20M"),
        ("The strike lasted nearly an hour.", "nearly an hour", "DURATION", "PT1H"),
        ("The strike lasted more than two years.", "more than two years", "DURATION", "P2Y"),
        ("The strike lasted at least 72 hours.", "at least 72 hours", "DURATION", "PT72H"),
        ("The strike lasted two to three weeks.", "two to three weeks", "DURATION", "P2W"),
        ("The strike lasted six or seven days.", "six or seven days", "DURATION", "P6D"),
        ("The strike lasted two more weeks.", "two more weeks", "DURATION", "P2W"),
        ("The strike lasted eight trading days.", "eight trading days", "DURATION", "P8D"),
        ("The strike lasted four straight nights.", "four straight nights", "DURATION", "P4D"),
        ("The strike lasted the past few weeks.", "the past few weeks", "DURATION", "PXW"),
        ("The strike lasted the last five years.", "the last five years", "DURATION", "P5Y"),
        ("The strike will last the next few days.", "the next few days", "DURATION", "PXD"),
        ("The strike grew over the last two weeks.", "the last two weeks", "DURATION", "P2W"),
        ("The strike lasted over two weeks.", "over two weeks", "DURATION", "P2W"),
        ("The strike lasted two thousand years.", "two thousand years", "DURATION", "P2000Y"),
        ("The strike lasted 1,200 days.", "1,200 days", "DURATION", "P1200D"),
        ("The strike lasted a hundred days.", "a hundred days", "DURATION", "P100D"),
        ("The strike lasted a couple of hours.", "a couple of hours", "DURATION", "PT2H"),
        ("The strike lasted several weekends.", "several weekends", "DURATION", "PXD"),
        ("The strike lasted centuries.", "centuries", "DURATION", "PXC"),
        ("The strike lasted for hours.", "hours", "DURATION", "PTXH"),
        ("The strike lasted a while.", "a while", "DURATION", "PXX"),
        ("The strike lasted a decade.", "a decade", "DURATION", "P1E"),
        ("The day-long strike ended.", "day-long", "DURATION", "P1D"),
        ("The weeklong strike ended.", "weeklong", "DURATION", "P1W"),
        ("The decades-long strike ended.", "decades-long", "DURATION", "PXE"),
        ("The 24-hour strike ended.", "24-hour", "DURATION", "PT24H"),
        ("The strike ended within 18 months.", "18 months", "DURATION", "P18M"),
        ("The strike shaped the past year.", "the past year", "DURATION", "P1Y"),
        ("The strike shaped the past decade.", "the past decade", "DURATION", "P1E"),
        ("The strike began in the first hours.", "the first hours", "DURATION", "PTXH"),
        ("The strike will hurt in the coming years.", "the coming years", "DURATION", "PXY"),
        ("The cook is 52 years old.", "52 years", "DURATION", "P52Y"),
        ("The cook came two days after the storm.", "two days", "DURATION", "P2D"),
        ("The cook came ten days before the storm.", "ten days", "DURATION", "P10D"),
        # Again and again.
        ("The market opens every other week.", "every other week", "SET", "P2W"),
        ("The market opens every two weeks.", "every two weeks", "SET", "P2W"),
        ("The market opens every four years.", "every four years", "SET", "P4Y"),
        ("The market opens on Sundays.", "Sundays", "SET", "XXXX-WXX-7"),
        ("The market opens on Tuesday nights.", "Tuesday nights", "SET", "XXXX-WXX-2TNI"),
        ("The market opens every Friday morning.", "every Friday morning", "SET", "XXXX-WXX-5TMO"),
        ("The market opens every morning.", "every morning", "SET", "XXXX-XX-XXTMO"),
        ("The market opens every June.", "every June", "SET", "XXXX-06"),
        ("The market opens each summer.", "each summer", "SET", "XXXX-SU"),
        ("The market opens each night.", "each night", "SET", "P1D"),
        ("The market opens weekly.", "weekly", "SET", "P1W"),
        ("The market opens monthly.", "monthly", "SET", "P1M"),
        ("The market opens hourly.", "hourly", "SET", "PT1H"),
        ("The market opens on weekends.", "weekends", "SET", "XXXX-WXX-WE"),
        # Now, then and some day.
        ("The harbour is currently closed.", "currently", "DATE", "PRESENT_REF"),
        ("The harbour has lately been closed.", "lately", "DATE", "PAST_REF"),
        ("The harbour was busier in past years.", "past years", "DATE", "PAST_REF"),
        ("The harbour will one day be closed.", "one day", "DATE", "FUTURE_REF"),
        ("The harbour will close at a later date.", "a later date", "DATE", "FUTURE_REF"),
        ("The harbour is safe for the foreseeable future.", "the foreseeable future", "DATE", "FUTURE_REF"),
        # Times of day.
        ("The siren went off at noon EST and stopped.", "noon EST", "TIME", "2021-05-19T12:00"),
        ("The siren went off at midnight.", "midnight", "TIME", "2021-05-19T24:00"),
        ("The siren went off at midnight Friday.", "midnight Friday", "TIME", "2021-05-14T24:00"),
        ("The siren went off at 4 in the morning.", "4 in the morning", "TIME", "2021-05-19T04:00"),
        ("The siren went off at 9 o'clock in the evening.", "9 o'clock in the evening", "TIME", "2021-05-19T21:00"),
        ("The siren went off at 10 at night.", "10 at night", "TIME", "2021-05-19T22:00"),
        ("The siren went off at 14:30 and stopped.", "14:30", "TIME", "2021-05-19T14:30"),
        ("The siren went off at 0735 GMT and stopped.", "0735 GMT", "TIME", "2021-05-19T07:35Z"),
        ("The siren went off at 14:05 UTC on Monday.", "14:05 UTC on Monday", "TIME", "2021-05-17T14:05Z"),
        ("The siren went off at 3 p.m. yesterday.", "3 p.m. yesterday", "TIME", "2021-05-18T15:00"),
        ("The siren will go off at 9 a.m. EST Tuesday.", "9 a.m. EST Tuesday", "TIME", "2021-05-25T09:00"),
        ("The siren will go off at 8:15 am tomorrow.", "8:15 am tomorrow", "TIME", "2021-05-20T08:15"),
        ("The siren went off at 5 p.m. on April 3, 2019.", "5 p.m. on April 3, 2019", "TIME", "2019-04-03T17:00"),
        ("The siren went off by mid afternoon.", "mid afternoon", "TIME", "2021-05-19TAF"),
        ("The siren went off at 12:30 p.m. and stopped.", "12:30 p.m.", "TIME", "2021-05-19T12:30"),
        ("The siren went off on Sunday evening.", "Sunday evening", "TIME", "2021-05-16TEV"),
    ],
)  # fmt: skip
def test_values(parser: Parser, sentence: str, text: str, type_: str, value: str) -> None:
    fact = the_one(parser, sentence)
    assert (fact.text, fact.type, fact.value) == (text, type_, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Ranges are two times, each with what the other says for both.
        ("The fair ran Nov. 4-5.", {"Nov. 4": "2020-11-04", "5": "2020-11-05"}),
        ("The fair ran Nov. 4-5, 1998.", {"Nov. 4": "1998-11-04", "5, 1998": "1998-11-05"}),
        ("The fair ran on April 24 and 25.", {"April 24": "2021-04-24", "25": "2021-04-25"}),
        ("The fair ran from March 3 to 9.", {"March 3": "2021-03-03", "9": "2021-03-09"}),
        ("The fair ran 4-5 November 1998.", {"4": "1998-11-04", "5 November 1998": "1998-11-05"}),
        ("The fair ran between 1998 and 2001.", {"1998": "1998", "2001": "2001"}),
        ("The fair ran from 1998-2001.", {"1998": "1998", "2001": "2001"}),
        ("The fair ran from January to March 2001.", {"January": "2001-01", "March 2001": "2001-03"}),
        ("The fair ran from May 5 to May 9.", {"May 5": "2021-05-05", "May 9": "2021-05-09"}),
        ("The fair ran on Monday and Tuesday.", {"Monday": "2021-05-17", "Tuesday": "2021-05-18"}),
        # What counts from a time that the text named.
        ("It began in 1995; the following year it grew.", {"1995": "1995", "the following year": "1996"}),
        ("It fell in March 1989. The following month it rose.", {"March 1989": "1989-03", "The following month": "1989-04"}),
        ("It fell in 1998. Later that year it rose.", {"1998": "1998", "Later that year": "1998"}),
        ("It fell on May 3, 2019. That day it snowed.", {"May 3, 2019": "2019-05-03", "That day": "2019-05-03"}),
        ("It fell on May 3, 2019. The next day it rose.", {"May 3, 2019": "2019-05-03", "The next day": "2019-05-04"}),
        ("It fell on May 3, 2019. The previous day it rose.", {"May 3, 2019": "2019-05-03", "The previous day": "2019-05-02"}),
        ("It fell on May 3, 2019. The next morning it rose.", {"May 3, 2019": "2019-05-03", "The next morning": "2019-05-04TMO"}),
        ("It fell on May 3, 2019. That night it snowed.", {"May 3, 2019": "2019-05-03", "That night": "2019-05-03TNI"}),
        ("It fell on May 3, 2019, and two days earlier it rose.", {"May 3, 2019": "2019-05-03", "two days earlier": "2019-05-01"}),
        ("It fell in March 2019. That same month it rose.", {"March 2019": "2019-03", "That same month": "2019-03"}),
        ("It fell on May 3, 2019, at 5 p.m. sharp.", {"May 3, 2019": "2019-05-03", "5 p.m.": "2019-05-03T17:00"}),
        # What figures are compared with.
        ("In the third quarter of 2020 it lost $2, against $3 a year ago.", {"the third quarter of 2020": "2020-Q3", "a year ago": "2020-Q3"}),
        ("It grew in the first quarter, from a year earlier.", {"the first quarter": "2021-Q1", "a year earlier": "2020-Q1"}),
        ("It grew in the first quarter. For the nine months it fell from a year earlier.", {"the first quarter": "2021-Q1", "the nine months": "P9M", "a year earlier": "2020"}),
        ("It grew in the quarter ended March 31.", {"the quarter": "2021-Q1", "March 31": "2021-03-31"}),
        ("It grew in the quarter ended July 31.", {"the quarter": "2020-Q2", "July 31": "2020-07-31"}),
        ("It grew in the year ended June 30, 2019.", {"the year": "2018", "June 30, 2019": "2019-06-30"}),
        # Times of day, with the day they belong to.
        ("It fell at 10:35 a.m. (0735 GMT) Friday.", {"10:35 a.m.": "2021-05-14T10:35", "0735 GMT": "2021-05-14T07:35Z", "Friday": "2021-05-14"}),
        ("On Monday at 5 p.m. it fell.", {"Monday": "2021-05-17", "5 p.m.": "2021-05-17T17:00"}),
        # Rates and numbers are no times.
        ("It cost $2 million a year.", {}),
        ("It ran four flights a week.", {}),
        ("It made 10,000 units annually.", {}),
        ("It rose 8% annually.", {}),
        ("It left on Flight 1549.", {}),
        ("It ran from January to March.", {"January": "2021-01", "March": "2021-03"}),
        ("It was a second betrayal.", {}),
        ("It is a 27-year-old firm.", {}),
        ("It weighed 1998-grams.", {"1998": "1998"}),
    ],
)  # fmt: skip
def test_times_beside_each_other(parser: Parser, text: str, expected: dict[str, str]) -> None:
    assert {fact.text: fact.value for fact in found(parser, text)} == expected


@pytest.mark.parametrize(
    ("sentence", "published", "reason"),
    [
        ("That day it snowed.", TODAY, NO_ANCHOR),
        ("The following month it snowed.", None, NO_ANCHOR),
        ("It snowed on February 30, 2019.", TODAY, NO_SUCH_DAY),
        ("It snowed on February 30, 2019.", None, NO_SUCH_DAY),
        ("It snowed on February 30.", TODAY, NO_SUCH_DAY),
        ("It snowed on 2019-02-30.", None, NO_SUCH_DAY),
        ("It snowed five thousand years ago.", TODAY, NO_SUCH_DAY),
        ("It snowed 5 millennia ago.", TODAY, NO_SUCH_DAY),
        ("It snowed 300 centuries ago.", TODAY, NO_SUCH_DAY),
        ("It snowed on February 3.", None, NO_DATE),
        ("It snowed over the weekend.", None, NO_DATE),
        ("It snowed in the first half.", None, NO_DATE),
        ("It snowed in Q3.", None, NO_DATE),
        ("It snowed in the latest quarter.", None, NO_DATE),
        ("It snowed at midnight.", None, NO_DATE),
        ("It will snow two weeks from now.", None, NO_DATE),
        ("It snowed in March last year.", None, NO_DATE),
        ("It snowed at 0735 GMT.", None, NO_DATE),
        ("It snowed in the quarter.", None, NO_DATE),
    ],
)
def test_an_open_value_says_why(parser: Parser, sentence: str, published: date | None, reason: str) -> None:
    fact = the_one(parser, sentence, published)
    assert (fact.value, fact.begin, fact.end_date, fact.reason) == (None, None, None, reason)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It snowed in the 1990s.", "199X"),
        ("It snowed in the 19th century.", "18XX"),
        ("It snowed in the third quarter of 2019.", "2019-Q3"),
        ("It snowed in the first half of 2019.", "2019-H1"),
        ("It snows every Monday.", "XXXX-WXX-1"),
        ("It snowed years ago.", "PAST_REF"),
        ("It snows now.", "PRESENT_REF"),
        ("It snowed at 5 p.m. on April 3, 2019.", "2019-04-03T17:00"),
    ],
)
def test_what_needs_no_publication_date(parser: Parser, sentence: str, value: str) -> None:
    assert the_one(parser, sentence, None).value == value


@pytest.mark.parametrize(
    ("sentence", "published", "value"),
    [
        # Nobody names a day nearly a year off without its year.
        ("The cook will leave by Jan. 14.", date(2000, 1, 15), "2000-01-14"),
        ("The cook left on Jan. 3.", date(1999, 12, 30), "2000-01-03"),
        # The weekday tells the year.
        ("The cook left on Sunday, March 8.", date(2021, 5, 19), "2020-03-08"),
        # Leap days are sought where there are some.
        ("The cook was born on Feb. 29.", date(2023, 5, 1), "2020-02-29"),
        # The quarter in hand is this year's.
        ("The cook earned less in the fourth quarter.", date(1999, 11, 5), "1999-Q4"),
        ("The cook earned less in the fourth quarter.", date(2000, 1, 10), "1999-Q4"),
        # On a weekend, "the weekend" is that one.
        ("The cook slept over the weekend.", date(2021, 5, 23), "2021-W20-WE"),
        ("The cook slept last week.", date(2021, 1, 5), "2020-W53"),
    ],
)
def test_the_day_of_publication_decides(parser: Parser, sentence: str, published: date, value: str) -> None:
    assert the_one(parser, sentence, published).value == value


@pytest.mark.parametrize(("cue", "ahead", "example"), CUES, ids=[example for *_, example in CUES])
def test_every_cue_stands_before_its_example(cue: re.Pattern[str], ahead: bool, example: str) -> None:
    assert any(cue.search(example[:at]) for at in range(len(example) + 1))


# The values that TIMEX3 allows, as far as this project gives them.
DAY = r"\d{4}-\d\d-\d\d"
CLOCK = r"T(?:[01]\d|2[0-4]):[0-5]\d"
TIMEX3 = re.compile(
    rf"(?:PAST|PRESENT|FUTURE)_REF|{DAY}(?:{CLOCK}Z?|T(?:MO|MI|AF|EV|NI))?"
    r"|\d{4}|\d{4}-\d\d|\d{3}X|\d\dXX|\d{4}-(?:Q[1-4]|H[12]|SP|SU|FA|WI|W\d\d(?:-WE)?)"
    r"|P(?:X|\d+(?:\.\d+)?)[DWMYECLX]|PT(?:X|\d+(?:\.\d+)?)[HMS]|P\d+Y\d+M|P\d+[EC]\d+Y|P\d+W\d+D|P\d+DT\d+H|PT\d+[HM]\d+[MS]"
    r"|XXXX-WXX-(?:[1-7]|WE)(?:T(?:MO|MI|AF|EV|NI))?|XXXX-(?:\d\d|SP|SU|FA|WI)|XXXX-XX-XXT(?:MO|MI|AF|EV|NI)"
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, published=DAYS)
def test_any_value_is_timex3(parser: Parser, text: str, published: date | None) -> None:
    for fact in found(parser, text, published):
        assert fact.value is None or TIMEX3.fullmatch(fact.value), fact
