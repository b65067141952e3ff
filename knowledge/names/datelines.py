"""What a news page's layout names: the place in a dateline, the reporter in a byline."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.lexicon.contexts import AGENCIES
from knowledge.lexicon.sports import SPORTS
from knowledge.names.runs import Range
from knowledge.names.terms import Line, Term

# A dateline's place ends within this many tokens.
LONGEST = 12

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_DASHES = frozenset({"-", "--", "–", "—"})  # noqa: RUF001


def dateline(terms: Sequence[Term], line: Line) -> Iterator[Range]:
    """The places that "KABUL, Afghanistan (AP) —" or "OSLO 1996-08-30" begins with."""
    end = _end(terms, line)
    first = line.first
    if end is None or not terms[first].text.isupper():
        return
    for at in range(first, end + 1):
        if at == end or terms[at].text in (",", "/"):
            if at > first:
                yield first, at
            first = at + 1


def _end(terms: Sequence[Term], line: Line) -> int | None:
    """Where the place of a dateline ends; None where the line begins with none."""
    for at in range(line.first, min(line.last - 1, line.first + LONGEST)):
        term = terms[at]
        if _is_date(terms, at) or _closes(terms, at, line):
            return at if at > line.first else None
        if not (term.capital or term.text in (",", "/", "-", "'") or term.key in ("of", "de", "la", "el")):
            break
    return None


def _is_date(terms: Sequence[Term], at: int) -> bool:
    """Whether an ISO day begins here, in one token or in five."""
    return bool(
        _DATE.fullmatch("".join(term.text for term in terms[at : at + 5])) or _DATE.fullmatch(terms[at].text)
    )


def _closes(terms: Sequence[Term], at: int, line: Line) -> bool:
    """Whether the place ends here: before "(Reuters)", or before a dash and a sentence in small letters."""
    if terms[at].text == "(":
        return terms[at + 1].key in AGENCIES
    heading = line.shouted or " ".join(term.key for term in terms[line.first : at]) in SPORTS
    return terms[at].text in _DASHES and not terms[at].glued and not heading


def bylines(terms: Sequence[Term], lines: Sequence[Line]) -> Iterator[Range]:
    """The reporter's name where it has a line of its own, before the dateline or after a "By"."""
    for line, following in pairwise(lines):
        words = terms[line.first : line.last]
        if not 2 <= len(words) <= 4 or not all(_is_name_word(term) for term in words):
            continue
        if next(dateline(terms, following), None):
            yield line.first, line.last


def _is_name_word(term: Term) -> bool:
    return term.word and term.capital and not term.shouted
