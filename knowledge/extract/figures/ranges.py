"""Two amounts that are one: "5 to 10 percent", "from 208 pounds to 193", "$10-15 billion"; and scores."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.extract.figures.amount import Amount, Sort
from knowledge.extract.figures.around import REACH, Around
from knowledge.lexicon import figures as words
from knowledge.model import Span

_ABOUT = r"(?:(?:about|around|roughly|nearly|almost|just|over|more than|as \w+ as)\s)?"
_CHANGE = rf"\b(?:{'|'.join(words.CHANGES)})\s(?:by\s)?{_ABOUT}"


@dataclass(frozen=True)
class RangeRule:
    """`between` joins two amounts where `before` stands before the first one, and `never` doesn't.

    `loose` rules also join amounts of which only the first has its unit.
    """

    name: str
    example: str
    gives: tuple[float, float]
    between: str
    before: str = ""
    never: str = ""
    loose: bool = False

    def joins(self, text: str, first: Amount, second: Amount) -> bool:
        """Whether the words between and before two amounts are those of the rule."""
        lead = text[max(0, first.start - REACH) : first.start]
        return (
            re.fullmatch(self.between, text[first.end : second.start], re.IGNORECASE) is not None
            and re.search(rf"(?:{self.before})\Z", lead, re.IGNORECASE) is not None
            and not (self.never and re.search(rf"(?:{self.never})\Z", lead, re.IGNORECASE))
        )


RULES = (
    RangeRule("hyphen", "a 5-10 W lamp", (5, 10), r"\s?[-–—~]\s?|-to-"),
    RangeRule(
        "from to",
        "from 208 pounds to 193",
        (193, 208),
        rf"(?:\s(?!and|or|but)\w+)?\s(?:up to|down to|to|through)\s{_ABOUT}|\s?[-–]\s?",
        rf"\bfrom\s{_ABOUT}",
        loose=True,
    ),
    RangeRule("to", "five per cent to 20 per cent", (5, 20), r"\sto\s", never=_CHANGE),
    RangeRule(
        "between", "between 50 and 70 on it", (50, 70), r"\sand\s", rf"\bbetween\s{_ABOUT}", loose=True
    ),
    RangeRule(
        "to from",
        "eased to 138 tons from 212 tons",
        (138, 212),
        r"\sfrom\s",
        rf"(?:{'|'.join(words.NARROWING)})\sto\s",
        loose=True,
    ),
)

# "2-1" is a score where nothing follows that could be counted.
SCORE = Around("score", "They won [2-1] at home.", "", r"(?!\s?%)(?=[\s,.;:)!?’'\"]|$)")
HIGHEST_SCORE = 200


def joined(text: str, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """The amounts in order, each range as one."""
    waiting: Amount | None = None
    for amount in amounts:
        whole = _range(text, waiting, amount) if waiting else amount
        if waiting is not None and whole is None:
            yield waiting
        waiting = whole or amount
    if waiting is not None:
        yield waiting


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    if first.value_max is not None or second.value_max is not None or second.start < first.end:
        return None
    for rule in RULES:
        if rule.joins(text, first, second) and _agree(rule, first, second):
            return _whole(text, _scaled(first, second), second, rule)
    return None


def _agree(rule: RangeRule, first: Amount, second: Amount) -> bool:
    """Whether two amounts can be ends of one range: same unit, or one of them goes without."""
    if first.unit is None or second.unit is None:
        return first.unit is None or rule.loose
    return second.unit.startswith(first.unit) or second.sort == first.sort == Sort.COUNT


def _scaled(first: Amount, second: Amount) -> Amount:
    """The first end of "$10 to $15 billion" is in billions, that of "$200 to $4 million" isn't."""
    if first.scale == 1 and second.scale > 1 and first.value < second.value / second.scale:
        return replace(first, value=first.value * second.scale)
    return first


def _whole(text: str, first: Amount, second: Amount, rule: RangeRule) -> Amount:
    ends = sorted((first.value, second.value))
    unit, sort = (second.unit, second.sort) if second.unit else (first.unit, first.sort)
    if rule.name == "hyphen" and unit is None and _score(text, first, second):
        unit, sort = "score", Sort.SCORE
    number = Span(first.number.start, second.number.end)
    return Amount(number, first.start, second.end, ends[0], ends[1], second.scale, unit, sort, second.shape)


def _score(text: str, first: Amount, second: Amount) -> bool:
    whole = max(first.value, second.value) < HIGHEST_SCORE and (first.value + second.value).is_integer()
    return whole and SCORE.match(text, first.start, second.end) is not None
