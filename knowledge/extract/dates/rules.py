# ruff: noqa: E501  (a rule is read as one line)
"""The grammar of time expressions: a rule is a pattern, a resolver and an example it matches.

In patterns `<NAME>` stands for the words of that name below. Where a pattern has a group `cut`, only that is
the expression; the rest is what it must stand beside. Rules come in groups by the words of which one stands in
whatever they match, so that they are tried around those words only.
"""

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Literal

from knowledge.extract.dates import values
from knowledge.extract.dates.values import Resolver
from knowledge.lexicon.numbers import ORDINALS, TENS
from knowledge.lexicon.times import (
    FUTURE,
    HOLIDAYS,
    MONTHS,
    PARTS,
    PAST,
    PLURAL_UNITS,
    PRESENT,
    ROUGHLY,
    SEASONS,
    SETS,
    UNITS,
    WEEKDAYS,
)
from knowledge.nearby import DIGITS

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with the type and the value of what it finds; `example` is a text it matches whole.

    One of the words `near`, in small letters, stands in all that it matches.
    """

    type: Type
    pattern: re.Pattern[str]
    resolve: Resolver
    example: str
    near: frozenset[str] = frozenset()


def _any(words: Collection[str]) -> str:
    return "|".join(re.sub(r"\\ ", r"\\s+", re.escape(word)) for word in sorted(words, key=len, reverse=True))


# "May" is both; it counts as a long name, which takes no full stop.
_LONG_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
_SHORT_MONTHS = [name for name in MONTHS if name not in _LONG_MONTHS]

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = rf"(?:(?:{_TENS})(?:[\s-](?:{_ONES}))?|{_TEENS}|{_ONES})"
_AND_HALF = r"(?P<and_half>(?:\s+and)?\s+a\s+half)"

_NAMES = {
    "MONTH": rf"(?P<month>(?:{_any(_LONG_MONTHS)})\b|(?:{_any(_SHORT_MONTHS)})\b\.?)",
    # Without a day or year beside it, a name that is a word as well is no month.
    "LONE": rf"(?P<month>(?:{_any([m for m in _LONG_MONTHS if m not in ('may', 'march')])})\b|(?:{_any(_SHORT_MONTHS)})(?=\.))(?:(?<=jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|ept)\.)?",
    "WEEKDAY": rf"(?P<weekday>{_any(list(WEEKDAYS)[:7])}|(?:{_any(list(WEEKDAYS)[7:])})(?=\.))(?:(?<=mon|tue|wed|thu|fri|ues|urs)\.)?",
    "DAY": r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?![:.]\d)",
    "NTH": rf"(?P<nth>(?:(?:twenty|thirty)-)?(?:{_any([word for word, rank in ORDINALS.items() if rank < 32])}))",
    "YEAR": rf"(?P<year>1[0-9]\d\d\b|20\d\d\b|nineteen\s+(?:{_TENS}|{_TEENS})(?:[\s-](?:{_ONES}))?|two\s+thousand(?:(?:\s+and)?\s+{_SMALL})?|twenty\s+(?:(?:twenty|thirty)(?:[\s-](?:{_ONES}))?|{_TEENS}))",
    "WHOSE": r"(?P<whose>last|this|next)\s+year",
    "UNIT": rf"(?P<unit>{_any(UNITS)})\b",
    "UNITS": rf"(?P<unit>{_any(PLURAL_UNITS)}|(?:{_any(UNITS)})(?=s?\b))s?\b",
    "NUMBER": r"(?P<number>(?:an?|the)\s+(?:few|couple(?:\s+of)?|dozen|hundred|thousand)|half\s+an?|an?|several|few|many|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:\s+[1-9]/[2-9])?"
    rf"|{_SMALL}(?:\s+(?:hundred|thousand))?)",
    "SEASON": rf"(?P<season>{_any(SEASONS)})",
    "PART": rf"(?P<part>{_any(PARTS)})",
    "QUARTER": r"(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)",
    "HOUR": r"(?P<hour>1[0-2]|0?\d)(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?|(?:o'clock\s+)?in\s+the\s+(?:morning|afternoon|evening)|(?:o'clock\s+)?at\s+night)<ZONE>",
    "ZONE": r"(?:\s+\(?(?:E[SD]?T|[CMP][SD]?T|B?ST|(?P<utc>GMT|UTC)|local\s+time|Eastern(?:\s+time)?)\b\)?)?",
    "ON": rf"(?:,?\s+(?:on\s+)?(?:(?P<weekday>{_any(list(WEEKDAYS)[:7])})(?:\s+(?:morning|night|evening|afternoon))?\b(?!,\s+<M>)|(?:(?:{_any(list(WEEKDAYS)[:7])}),\s+)?<MONTH>\s+<DAY>(?:,\s+<YEAR>)?|(?P<rel>today|yesterday|tomorrow)))",
    "M": rf"(?:{_any(MONTHS)})\b",
    "EDGE": r"(?:(?:early|late|mid)[\s-]+|the\s+(?:middle|end|beginning|start)\s+of\s+)?",
    "WHICH": r"(?P<which>last|past|previous|next|coming|following|this|current)",
    "ROUGHLY": rf"(?:(?:{_any(ROUGHLY)}|over(?!\s+the\b))\s+)?",
    "HOLIDAY": rf"(?P<holiday>{_any(HOLIDAYS)})".replace("'", "['’]"),  # noqa: RUF001
    "TO": r"\s*(?:,|-|–|,?\s(?:and|or|to|through|until))\s*",  # noqa: RUF001
    "PLURAL_UNIT": r"(?P<unit>centuries|millennia|day(?=s)|week(?=s)|month(?=s)|year(?=s)|decade(?=s))s?\b",
}


def _rule(type_: Type, pattern: str, resolve: Resolver, example: str) -> Rule:
    # Names may stand in names, twice over.
    for _ in range(3):
        for name, words in _NAMES.items():
            pattern = pattern.replace(f"<{name}>", words)
    return Rule(type_, re.compile(rf"(?<![\w$£€.-])(?:{pattern})(?!\w)", re.IGNORECASE), resolve, example)


def _near(words: AbstractSet[str], *rules: Rule) -> Iterator[Rule]:
    return (replace(rule, near=frozenset(words)) for rule in rules)


# Words of which one stands in whatever a group of rules matches, without full stops and apostrophes.
_MONTH_WORDS = frozenset(MONTHS)
_WEEKDAY_WORDS = frozenset(WEEKDAYS) | {f"{day}s" for day in WEEKDAYS}
_UNIT_WORDS = frozenset(PLURAL_UNITS) | {f"{unit}{end}" for unit in UNITS for end in ("", "s", "long")}
_DAY_WORDS = frozenset({"today", "yesterday", "tomorrow", "tonight", "midmorning", "midafternoon", *PARTS})
_YEAR_WORDS = frozenset({DIGITS, "year", "nineteen", "fiscal", "fy", "century"}) | {
    f"{tens[:-1]}ies" for tens in TENS
}
_HOLIDAY_WORDS = frozenset(max(re.findall(r"[a-z]+", name), key=len) for name in HOLIDAYS)
_VAGUE_WORDS = frozenset(phrase.split()[-1] for phrase in (*PRESENT, *PAST, *FUTURE))

# What follows a number that counts something and is no year.
_COUNTED = r"\s+(?:people|men|women|dollars|miles|soldiers|prisoners|troops|jobs|employees|workers|votes|tons|feet|meters|metres|kilometers|kilometres|shares|points|copies|homes|houses)"

# What has a number for a name.
_NOT_NAMED = "".join(
    rf"(?<!{word}\s)" for word in ("flight", "room", "route", "highway", "page", "model", "no\\.", "number")
)

RULES: tuple[Rule, ...] = (
    # Days.
    *_near(frozenset({DIGITS}),
        _rule("DATE", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d))?", values.iso, "2020-03-04"),
        _rule("DATE", r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d\d)", values.numeric, "11/24/89"),
        _rule("DATE", r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})", values.numeric, "24.11.1989"),
    ),
    *_near(_MONTH_WORDS,
        _rule("DATE", r"(?:(?:this\s+(?:coming\s+)?)?<WEEKDAY>,?\s+)?<MONTH>\s+<DAY>(?:,?\s+<YEAR>|,?\s+(?:of\s+)?<WHOSE>)?", values.day, "Monday, Oct. 26, 1998"),
        _rule("DATE", r"(?:<WEEKDAY>,?\s+)?(?:the\s+)?<DAY>\s+(?:of\s+)?<MONTH>(?:,?\s+<YEAR>|,?\s+(?:of\s+)?<WHOSE>)?", values.day, "4 March 2020"),
        _rule("DATE", r"(?:(?:this\s+(?:coming\s+)?)?<WEEKDAY>,?\s+)?(?-i:(?=[A-Z]))<MONTH>\s+<NTH>(?:,?\s+<YEAR>)?", values.day, "Sunday, March eighth"),
        _rule("DATE", r"(?:the\s+)?<NTH>\s+(?:day\s+)?of\s+<MONTH>(?:,?\s+<YEAR>)?", values.day, "the Fourth of July"),
        _rule("DATE", r"(?P<which>last|next)\s+(?P<cut><MONTH>\s+<DAY>)", values.day, "last Oct. 23"),
        _rule("DATE", r"(?P<cut><MONTH>\s+\d{1,2})<TO>\d{1,2},?\s+<YEAR>", lambda g, c: values.day({**g, "day": (g["cut"] or "").split()[-1]}, c), "Nov. 4-5, 1998"),
        _rule("DATE", r"<MONTH>\s+\d{1,2}(?:st|nd|rd|th)?<TO>(?P<cut><DAY>(?:,?\s+<YEAR>)?)(?!\s+<M>|\s*%|\s+(?:percent|people|years|days|points|million))", values.day, "April 24 and 25"),
        _rule("DATE", r"(?P<cut><DAY>)<TO>\d{1,2}\s+<MONTH>(?:,?\s+<YEAR>)?", values.day, "4-5 November 1998"),
        _rule("DATE", r"\d{1,2}<TO>(?P<cut><DAY>\s+<MONTH>(?:,?\s+<YEAR>)?)", values.day, "4-5 November 1998"),
        # Months.
        _rule("DATE", r"<EDGE><MONTH>(?:\s+of)?,?\s+(?:<YEAR>|<WHOSE>)", values.month, "March 2020"),
        _rule("DATE", r"<EDGE>(?:<WHICH>\s+)?<LONE>(?!\.?\s+\d{1,2}\b)", values.month, "last August"),
        _rule("DATE", r"(?:(?:in|last|next|until|since|by|of|the|from|to|through|and|during|between|this|for|early|late|mid)[\s-]+)(?P<cut>(?-i:(?P<month>May|March)))\b(?!\s+\d)", values.month, "in March"),
        _rule("DATE", r"(?:(?:early|late|mid)[\s-]|<WHICH>\s+)(?-i:(?P<month>May|March))\b", values.month, "early March"),
        _rule("DATE", r"(?P<cut><LONE>)\s*(?:-|–|to|through|and)\s*<M>,?\s+<YEAR>", values.month, "January-March 2001"),  # noqa: RUF001
    ),
    # Years, decades, centuries.
    *_near(_YEAR_WORDS,
        _rule("DATE", rf"{_NOT_NAMED}<EDGE>(?P<year>1[0-9]\d\d\b|20\d\d\b)(?!-\d(?!\d{{3}}\b)|%|(?-i:{_COUNTED}))", values.year, "1998"),
        _rule("DATE", r"(?<!\d)(?:1[0-9]|20)\d\d[-–](?P<cut>(?P<year>(?:1[0-9]|20)\d\d))\b(?!-)", values.year, "1998-2001"),  # noqa: RUF001
        _rule("DATE", r"(?:the\s+year\s+)<YEAR>", values.year, "the year two thousand"),
        _rule("DATE", r"(?P<year>nineteen\s+(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)", values.year, "nineteen ninety-six"),
        _rule("DATE", r"(?:the\s+)?(?:fiscal(?:\s+year)?|FY)\s+<YEAR>", values.year, "fiscal 1990"),
        _rule("DATE", r"(?:the\s+)?<EDGE>(?P<decade>1[0-9]\d|20\d)0'?s", values.decade, "the early 1990s"),
        _rule("DATE", r"(?:the\s+)?(?:(?:last|first|second)\s+half\s+of\s+the\s+)?<EDGE>['’](?P<decade>\d)0s", values.decade, "the '80s"),  # noqa: RUF001
        _rule("DATE", r"the\s+<EDGE>(?:nineteen[\s-])?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)", values.decade_said, "the nineteen-eighties"),
        _rule("DATE", r"(?:the\s+)?<EDGE>(?P<nth>\d\d?(?:st|nd|rd|th)|[a-z]+(?:teenth|tieth)|twenty-first|twelfth|eleventh|tenth)[\s-]century", values.century, "the 19th century"),
    ),
    # Weekdays and days around the day of publication.
    *_near(_WEEKDAY_WORDS,
        _rule("DATE", r"(?:<WHICH>\s+)?<WEEKDAY>(?:\s+<PART>)?", values.weekday, "last Tuesday night"),
        _rule("DATE", r"(?:the\s+)?(?P<off>day\s+before)\s+<WHICH>\s+<WEEKDAY>", values.weekday, "day before last Tuesday"),
    ),
    *_near(_DAY_WORDS,
        _rule("DATE", r"today", values.relative(0), "today"),
        _rule("DATE", r"(?:late\s+|early\s+)?yesterday(?:\s+<PART>)?", values.relative(-1), "yesterday morning"),
        _rule("DATE", r"tomorrow(?:\s+<PART>)?", values.relative(1), "tomorrow"),
        _rule("DATE", r"the\s+day\s+before\s+yesterday", values.relative(-2), "the day before yesterday"),
        _rule("DATE", r"the\s+day\s+after\s+tomorrow", values.relative(2), "the day after tomorrow"),
        _rule("TIME", r"tonight", values.tonight, "tonight"),
        _rule("TIME", r"(?:(?:early|late)\s+)?this\s+<PART>", values.relative(0), "this morning"),
    ),
    *_near(_UNIT_WORDS,
        _rule("DATE", r"the\s+following\s+<UNIT>(?:\s+<PART>)?", values.named_unit(1), "the following month"),
        _rule("DATE", r"the\s+(?:previous|preceding)\s+<UNIT>", values.named_unit(-1), "the previous day"),
        _rule("DURATION", r"<ROUGHLY>the\s+past\s+(?P<unit>week|month|year|decade|century)", values.one_long, "the past year"),
        _rule("DATE", r"the\s+next\s+(?P<unit>day)", values.named_unit(1), "the next day"),
        _rule("DATE", r"(?:early\s+|late\s+|the\s+end\s+of\s+|the\s+)?<WHICH>\s+<UNIT>", values.around, "last week"),
        _rule("DATE", r"the\s+week(?:end)?\s+of\s+<MONTH>\s+<DAY>(?:,?\s+<YEAR>)?", values.week_around, "the week of March 6"),
        _rule("DATE", r"the\s+weekend", values.weekend, "the weekend"),
        _rule("DATE", r"(?:the\s+end\s+of\s+the\s+(?P<unit>year|month|week)|earlier\s+in\s+the\s+year|later\s+in\s+the\s+year)", lambda g, c: values.latest({"unit": g["unit"] or "year"}, c), "the end of the year"),
        _rule("DATE", r"year[\s-]end", lambda _, c: values.latest({"unit": "year"}, c), "year end"),
    ),
    # Counted from what the text named.
    *_near(_UNIT_WORDS | _DAY_WORDS,
        _rule("DATE", r"(?:(?:earlier|later)\s+)?(?:that|the|that\s+very|the\s+very)\s+same\s+<UNIT>", values.named_unit(0), "the same day"),
        _rule("DATE", r"(?:(?:earlier|later)\s+)?that\s+(?P<unit>day|week|month|year)", values.named_unit(0), "later that year"),
        _rule("TIME", r"(?P<which>that|the\s+same|the\s+(?:next|following))\s+<PART>", lambda g, c: values.named_part({**g, "which": (g["which"] or "").split()[-1]}, c), "the next morning"),
        _rule("DATE", r"a\s+year[\s-](?P<back>earlier|ago)(?:\s+(?:<QUARTER>\s+)?(?:quarter|period))?", values.year_before, "a year earlier"),
        _rule("DATE", r"year-(?P<back>earlier|ago)", values.year_before, "year-earlier"),
        _rule("DATE", r"(?:the\s+)?year-(?P<back>earlier|ago)\s+(?:<QUARTER>\s+)?(?:quarter|period)", values.year_before, "the year-ago quarter"),
        _rule("DATE", r"<ROUGHLY><NUMBER>[\s-]+<UNITS>(?:\s+or\s+so)?\s+ago", values.ago(-1), "five years ago"),
        _rule("DATE", r"<UNITS>\s+ago", values.fixed("PAST_REF"), "years ago"),
        _rule("DATE", r"<ROUGHLY><NUMBER>\s+<UNITS>\s+(?:from\s+now|hence)", values.ago(1), "two weeks from now"),
        _rule("DATE", r"<NUMBER>\s+<UNITS>\s+(?:earlier|before(?=\s*[.,;]))", values.before, "two days earlier"),
    ),
    # Quarters and halves.
    *_near(_UNIT_WORDS | {"period", "half"},
        _rule("DATE", r"(?:the\s+)?(?:fiscal[\s-])?<QUARTER>\s+quarter(?:(?:\s+of|,)?\s+(?:fiscal\s+)?<YEAR>|\s+of\s+(?:fiscal\s+)?<WHOSE>)?", values.quarter, "the third quarter"),
        _rule("DATE", r"(?:fiscal[\s-])?<QUARTER>-quarter(?:\s+(?:of\s+)?<YEAR>)?", values.quarter, "third-quarter"),
        _rule("DATE", r"<WHOSE>'s\s+<QUARTER>\s+quarter", values.quarter, "this year's third quarter"),
    ),
    *_near(frozenset({DIGITS}),
        _rule("DATE", r"Q(?P<quarter>[1-4])(?:\s+(?:of\s+)?<YEAR>)?", values.quarter, "Q3 2019"),
    ),
    *_near(_UNIT_WORDS | {"period", "half"},
        _rule("DATE", r"(?:the\s+)?(?:fiscal\s+)?<YEAR>(?:'s)?\s+(?:<QUARTER>[\s-])?(?:quarter|period)", values.past_quarter, "the 1988 third quarter"),
        _rule("DATE", r"the\s+(?P<half_of>first|second|last|latter)\s+half\s+of\s+(?:<YEAR>|<WHOSE>|the\s+year)", values.half, "the last half of 1989"),
        _rule("DATE", r"the\s+(?P<half_of>first|second)\s+half(?!\s+(?:of|an)\b|-)", values.half, "the first half"),
        _rule("DATE", r"(?P<cut>the\s+(?:latest\s+)?(?P<unit>quarter|year))\s+(?:that\s+)?(?P<ending>ended|ending|ends)\s+<MONTH>\s+<DAY>(?:,?\s+<YEAR>)?", values.ended, "the quarter ended July 31"),
        _rule("DATE", r"the\s+(?P<unit>quarter|year)(?!-|\s+(?:ended|ending|before))", values.same, "the quarter"),
        _rule("DATE", r"the\s+(?:latest|most\s+recent)\s+(?P<unit>quarter|period)", values.latest, "the latest quarter"),
    ),
    # Seasons and holidays.
    *_near(frozenset(SEASONS),
        _rule("DATE", r"<EDGE>(?:<WHICH>\s+)?(?:the\s+)?<SEASON>(?:\s+of)?\s+(?:<YEAR>|<WHOSE>)", values.season, "the summer of 1996"),
        _rule("DATE", r"(?:early\s+|late\s+)?<WHICH>\s+<SEASON>", values.season, "last spring"),
        _rule("DATE", r"(?:in|since|over|during|by|until|early|late)\s+(?:the\s+)?(?P<cut><SEASON>)(?!\s+of\b)", values.season, "over the summer"),
    ),
    *_near(_HOLIDAY_WORDS,
        _rule("DATE", r"(?:<WHICH>\s+)?<HOLIDAY>(?:,?\s+(?:of\s+)?<YEAR>)?", values.feast, "Thanksgiving Day"),
    ),
    *_near(_UNIT_WORDS,
        _rule("DATE", r"one\s+day", values.one_day, "one day"),
    ),
    # Lengths of time.
    *_near(_UNIT_WORDS | {"while"},
        _rule("DURATION", r"(?!an?\s+(?:second|quarter)\s+[a-z])<ROUGHLY>(?:the\s+)?(?:(?:last|past|next|first|latest|coming|final|previous|following)\s+)?<NUMBER>(?:\s+(?:more|full|straight|consecutive|additional|trading|business|working))?\s+(?:of\s+)?<UNITS>(?:\s+or\s+(?:so|more))?(?!-old|\s+quarters?\b)", values.duration, "the first nine months"),
        _rule("DURATION", r"<ROUGHLY><NUMBER>-<UNITS>(?:-long)?(?![\s-]old)", values.duration, "two-week"),
        _rule("DURATION", r"(?P<number>\d+|two|three|four|five|six|seven|eight|nine)(?:\s+(?:to|or)\s+|-)(?:\d+|[a-z]+)\s+<UNITS>(?!-)", values.duration, "two to three weeks"),
        _rule("DURATION", rf"<ROUGHLY>(?P<number>an?|one)\s+<UNIT>{_AND_HALF}", values.duration, "a minute and a half"),
        _rule("DURATION", rf"<ROUGHLY><NUMBER>{_AND_HALF}\s+<UNITS>", values.duration, "two and a half years"),
        _rule("DURATION", r"<NUMBER>\s+(?:hours?)(?:\s+and|,)?\s+(?P<minutes>\d+|[a-z]+)\s+minutes?", values.two_units, "two hours and 20 minutes"),
        _rule("DATE", r"past\s+(?:years|decades|centuries)", values.fixed("PAST_REF"), "past years"),
        _rule("DURATION", r"(?:the\s+)?(?:first|last|past|coming|next)\s+(?P<unit>second|minute|hour|day|week|month|year|decade)s", values.duration, "the first hours"),
        _rule("DURATION", r"(?:recent\s+)?<PLURAL_UNIT>(?:-(?:long|old))?(?!\s+old)", values.duration, "recent days"),
        _rule("DURATION", r"(?:for|within|after|lasted|took|takes|take|spent|of)\s+(?P<cut>(?P<unit>hour|minute|night|weekend)s)", values.duration, "for hours"),
        _rule("DURATION", r"(?P<unit>day|week|month|year|decade|century)-?long", values.one_long, "day-long"),
        _rule("DURATION", r"a\s+while", values.fixed("PXX"), "a while"),
    ),
    # Again and again.
    *_near(frozenset({"every", "each"}),
        _rule("SET", r"(?:every|each)\s+(?:<WEEKDAY>(?:\s+<PART>)?|<UNIT>|<LONE>|<SEASON>)", values.again, "every Monday"),
        _rule("SET", r"(?:every|each)\s+<PART>", values.again, "every morning"),
        _rule("SET", r"every\s+(?:(?P<other>other)|<NUMBER>)\s+<UNITS>", values.again, "every two weeks"),
    ),
    *_near(_WEEKDAY_WORDS,
        _rule("SET", rf"(?P<weekday>{_any(list(WEEKDAYS)[:7])})(?:s|\s+(?P<part>mornings|afternoons|evenings|nights))", values.again, "Sundays"),
    ),
    *_near(frozenset(SETS),
        _rule("SET", rf"(?P<adverb>{_any(SETS)})", values.again, "daily"),
    ),
    # Now and then.
    *_near(_VAGUE_WORDS,
        _rule("DATE", _any(PRESENT), values.fixed("PRESENT_REF"), "now"),
        _rule("DATE", _any(PAST), values.fixed("PAST_REF"), "recently"),
        _rule("DATE", _any(FUTURE), values.fixed("FUTURE_REF"), "the future"),
    ),
    # Times of day.
    *_near(frozenset({DIGITS, "noon", "midday", "midnight"}) | _DAY_WORDS,
        _rule("TIME", r"<HOUR><ON>?", values.time, "5 p.m. EST, Nov. 6"),
        _rule("TIME", r"(?P<cut><HOUR>)\s*\([^()\n]{1,20}\)<ON>", values.time, "10:35 a.m. (0735 GMT) Friday"),
        _rule("TIME", r"(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s+(?P<utc>GMT|UTC)<ON>?", values.time, "0735 GMT"),
        _rule("TIME", r"(?:at|by|until|from|before|after|around|about|to)\s+(?P<cut>(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)<ON>?)", values.time, "at 14:30"),
        _rule("TIME", r"(?:noon|midday)<ZONE><ON>?", values.named_time("12:00"), "noon Friday"),
        _rule("TIME", r"midnight<ZONE><ON>?", values.named_time("24:00"), "midnight Friday"),
        _rule("TIME", r"mid[\s-]?(?P<part>morning|afternoon)", values.relative(0), "mid afternoon"),
    ),
)  # fmt: skip
