"""What all stores agree on when they search: what a term weighs, and which known word a slip stands for."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.spelling import closest, sharing
from knowledge.terms import EVERY, Sought, Wanted, forms_of

# Words less alike, as pg_trgm counts it, are not compared letter by letter. Two letters that changed
# places in a word of five leave 0.2.
ALIKE = 0.19

# How many articles have each of these terms; those that none has may be left out.
Spreads = Callable[[Sequence[str]], Mapping[str, int]]
# Known words that share trigrams with this one, each with its spread: all that are ALIKE, and perhaps more.
Similar = Callable[[str], Iterable[tuple[str, int]]]


class Found(NamedTuple):
    """An article a search came upon; `share` is how much of what was sought it has by weight, in 0..1."""

    article_id: str
    share: float


class Weighed(NamedTuple):
    """Terms of which one must be there, how many articles have the most common of them, and what that is
    worth: whole numbers, so that sums are the same in any order.
    """

    terms: tuple[str, ...]
    spread: int
    weight: int


def weighed(sought: Sought, spreads: Spreads, similar: Similar) -> tuple[Weighed, ...]:
    """What each thing sought is worth: the fewer articles have it, the more (inverse document frequency)."""
    counted = dict(spreads([EVERY, *(form for wanted in sought for form in wanted.forms)]))
    known = [wanted if _known(wanted, counted) else _repaired(wanted, similar) for wanted in sought]
    counted |= spreads([form for wanted in known for form in wanted.forms if form not in counted])
    return tuple(_weigh(wanted, counted) for wanted in known)


def _known(wanted: Wanted, counted: Mapping[str, int]) -> bool:
    return not wanted.typed or any(counted.get(form) for form in wanted.forms)


def _repaired(wanted: Wanted, similar: Similar) -> Wanted:
    return Wanted(meant(wanted.typed, similar(wanted.typed)) or wanted.forms)


def _weigh(wanted: Wanted, counted: Mapping[str, int]) -> Weighed:
    terms = tuple(form for form in wanted.forms if counted.get(form))
    spread = max((counted[term] for term in terms), default=0)
    return Weighed(terms, spread, round(1000 * math.log1p(counted.get(EVERY, 0) / max(spread, 1))))


def meant(typed: str, known: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """The forms of the known word that `typed` is a slip of; of several alike the one of most articles."""
    near = [
        (-spread, word)
        for word, spread in known
        if word.isascii() and word.isalpha() and sharing(typed, word) and likeness(typed, word) >= ALIKE
    ]
    word = closest(typed, [word for _, word in sorted(near)])
    return forms_of(word) if word else ()


def likeness(first: str, second: str) -> float:
    """The share of trigrams two words have in common, as pg_trgm counts them."""
    one, other = _trigrams(first), _trigrams(second)
    return len(one & other) / len(one | other)


def _trigrams(word: str) -> set[str]:
    padded = f"  {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}
