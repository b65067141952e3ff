"""What has the shape of a number and is no figure: years, times of day, names, addresses."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.extract.figures.amount import Amount, Sort
from knowledge.extract.figures.around import Around
from knowledge.lexicon import figures as words
from knowledge.lexicon.numbers import FRACTIONS, ORDINALS
from knowledge.lexicon.units import TIMES
from knowledge.model import DateFact, Fact, Span
from knowledge.text import Document

# Four digits without a comma, and nothing they measure.
YEARS = range(1000, 2101)
_YEARS = re.compile(r"\d{4}(?:\D+\d{4})?")

_MONTH = rf"(?:{'|'.join(words.MONTHS)})"
_STREET = rf"(?:{'|'.join(words.STREETS).title()})"
_PLACE_NAME = r"(?:-\d+)?(?:\s(?:[A-Z]|\d+(?:st|nd|rd|th)\b)\w*\.?){0,3}"
_YEAR = r"(?<=1[5-9]\d\d|20\d\d)(?<![\d.,]\d{4})\b"
_CLOCK = "|".join(map(re.escape, words.CLOCKS))
_NUMBERED = "|".join(map(re.escape, words.NUMBERED))
_A_PART = "|".join(rf"(?<=\ba {word})" for word in FRACTIONS if word in ORDINALS)
_GAME_HALVES, _HALVED = "|".join(words.GAME_HALVES), "|".join(words.HALVED)
_NO_HALVING = "".join(rf"(?<!{word} )" for word in words.HALVING)


@dataclass(frozen=True)
class Guard(Around):
    """A number in these surroundings is no figure; with `bare`, only where it has no unit."""

    bare: bool = True

    def holds(self, text: str, amount: Amount) -> bool:
        """Whether the amount stands in such surroundings."""
        free = not (self.bare and amount.unit)
        return free and self.match(text, amount.start, amount.end) is not None


class UnitGuard(Guard):
    """What looks like the number's unit isn't: the patterns stand around the bare number."""

    def holds(self, text: str, amount: Amount) -> bool:
        return self.match(text, *amount.number) is not None


class HalfGuard(Guard):
    """Only for the bare word: "two and a half" is always a number."""

    def holds(self, text: str, amount: Amount) -> bool:
        return amount.shape == "half" and Guard.holds(self, text, amount)


GUARDS = (
    Guard("glued to letters", "the XC[40]", r"[^\W\d]", bare=False),
    Guard("letters glued on", "platform [9]ABX", "", r"[^\W\d]", bare=False),
    Guard("hyphen and letters", "an F-[16]", r"(?<!\bsub)(?<!\bto)(?<!\bplus)(?<=[A-Za-z])[-–]", bare=False),
    Guard("version", "ID.[3]", r"[A-Za-z][./_]", bare=False),
    Guard("tag", "#[5]", r"[#@]", bare=False),
    Guard("letter after a hyphen", "a [3]-D film", "", r"-[A-Z]\b(?!-)", exact=True),
    Guard("time of day", "at [5] p.m.", "", rf"\s?(?:{_CLOCK})(?!\w)", bare=False),
    Guard("day after a month", "on March [29]", rf"\b{_MONTH}\.?\s(?:the\s)?"),
    Guard("second day after a month", "Nov. 4-[5]", rf"\b{_MONTH}\.?\s\d\d?\s?(?:-|–|to|and|or)\s?"),
    Guard("day before a month", "the [3] April vote", "", rf"\s(?:of\s)?{_MONTH}\b(?!\s(?:be|have|not)\b)"),
    Guard("era", "A.D. [1260]", r"\b(?:A\.?D|B\.?C|B\.?C\.?E|C\.?E)\.?\s"),
    Guard("era after", "[44] BC", "", r"\s(?:AD|BC|BCE|CE|A\.D\.|B\.C\.)(?!\w)", exact=True),
    Guard("year", "in [2018] to them", rf"\b(?:{'|'.join(words.YEARLY)})\s", _YEAR),
    Guard("season", "the 2014-[15] season", r"\b(?:1[89]|20)\d\d[-–/]", bare=False),
    Guard("year of a season", "the [2014]-15 season", "", r"[-–/]\d\d(?!\d)(?<=(?:1[89]|20)\d\d...)"),
    UnitGuard("year and a name", "in [2016] Stone said", "", rf"{_YEAR}\s[A-Z][a-z]", exact=True),
    Guard("disease", "Covid -[19]", r"\b(?:covid|sars|cov)\s?-?", bare=False),
    Guard("numbered", "Flight [370]", rf"\b(?:{_NUMBERED})\s"),
    UnitGuard("address", "[71] Elm Grove Road", "", rf"{_PLACE_NAME}\s{_STREET}\b", exact=True),
    Guard("name of a group", "the Group of [Seven]", r"\bGroup of\s", exact=True, bare=False),
    Guard("list number", "\n[2]. Rinse", r"(?:\A|\n)\s*\(?", r"[.)]\s"),
    Guard("telephone", "call 555-[0142]", r"\b\d{3}[- ]", r"(?<=\b\d{4})(?!\s?%|\s\w+s\b)"),
    Guard("start of one", "call [555]-0142", "", r"(?<=\b\d{3})-\d{4}\b(?!\s?%|\s\w+s\b)"),
    Guard("long telephone", "call 0531-[88557707]", r"\d-", r"(?<=\d{6})", bare=False),
    HalfGuard("half of a game", "in the first [half]", rf"\b(?:{_GAME_HALVES})[ -]"),
    HalfGuard("half in a word", "at [half]-mast", "", rf"-(?!(?:{'|'.join(TIMES)}|mile|point)s?\b)"),
    HalfGuard("half of nothing", "at [half] time", _NO_HALVING, rf"(?!\s(?:{_HALVED})\b)"),
    Guard("ordinal", "[a third] man", "", rf"(?:{_A_PART})[\s-](?!(?:{'|'.join(words.SHARING)})\b)"),
)  # fmt: skip


def guarded(text: str, amount: Amount) -> bool:
    """Whether something around the number says that it is no figure."""
    return any(guard.holds(text, amount) for guard in GUARDS)


class Dates:
    """The dates that were found before: a number in one is no figure, but "three days" is both."""

    def __init__(self, known: Iterable[Fact]) -> None:
        self._spans = sorted(
            Span(fact.start, fact.end)
            for fact in known
            if isinstance(fact, DateFact) and fact.type != "DURATION"
        )

    def hold(self, amount: Amount) -> bool:
        """Whether the amount stands inside a date, with its unit, and is no stretch of time or age."""
        if amount.sort == Sort.AGE or (amount.unit or "") in TIMES:
            return False
        at = bisect_right(self._spans, amount.start, key=lambda span: span.start) - 1
        return at >= 0 and amount.end <= self._spans[at].end


def year(text: str, amount: Amount) -> bool:
    """Whether the number is written as years are, or the two numbers of a range."""
    said = text[amount.number.start : amount.number.end]
    ends = (amount.value, amount.value_max or amount.value)
    return _YEARS.fullmatch(said) is not None and all(end in YEARS for end in ends)


def part_of_a_name(document: Document, amount: Amount) -> bool:
    """Whether a bare number is a year, or part of the name before it: "Stoxx 50", "Galaxy 20"."""
    if amount.unit:
        return False
    doc = document.doc
    number = doc.char_span(*amount.number, alignment_mode="expand")
    before = doc[number.start - 1] if number is not None and number.start else None
    named = before is not None and before.pos_ == "PROPN" and before.idx + len(before) + 1 == amount.start
    return named or year(document.text, amount)
