"""Ordinals that say how good or how often: "in 10th place", "for the third time"."""

import re
from collections.abc import Iterator

from knowledge.extract.figures.amount import Amount, Sort
from knowledge.lexicon.figures import RANKING
from knowledge.lexicon.numbers import ORDINALS, TENS
from knowledge.model import Span
from knowledge.nearby import Nearby
from knowledge.numerals import ordinal

_ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(ORDINALS)}))"

_TIME = rf"\b(?!first\b|1st)(?P<rank>{_ORDINAL}) (?:straight |consecutive )?(?P<unit>time)\b"
_PLACE = rf"(?<!in the )\b(?P<rank>{_ORDINAL})[ -](?P<unit>place|position)\b"
_VERB = rf"\b(?:{'|'.join(RANKING)}) (?P<rank>{_ORDINAL})\b(?=$|[^\w -]| (?:in|of|on|at|out|behind|and)\b)"

# Patterns with words they match, and the words of which one is always there; `rank` is the ordinal,
# `unit` what it ranks.
RULES = (
    ("for the third time", _TIME, {"time"}),
    ("in 10th place", _PLACE, {"place", "position"}),
    ("she finished fourth", _VERB, RANKING),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), frozenset(near)) for _, pattern, near in RULES)


def ranks(nearby: Nearby) -> Iterator[Amount]:
    """The ranks of a text; other ordinals only name things. After a verb the unit is "place"."""
    for pattern, near in _PATTERNS:
        for found in nearby.finditer(pattern, near):
            value = ordinal(found["rank"])
            if value:
                unit = (found.groupdict().get("unit") or "place").casefold()
                number = Span(*found.span("rank"))
                yield Amount(number, number.start, found.end(), float(value), unit=unit, sort=Sort.RANK)
