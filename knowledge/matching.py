"""A question against an article's words: spelling repair, likeness of sentences, windows.

Likeness is rapidfuzz's, here and in `spelling`.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from rapidfuzz import fuzz

from knowledge.lexicon.questions import ALIKE, SMALL
from knowledge.model import Clause, Reading, Span
from knowledge.question import Asked
from knowledge.spelling import closest, doubled
from knowledge.text import fold

# Other forms of a word: "negotiation" for "negotiate".
FORM_PREFIX, FORM_LIKENESS = 4, 72.0
# The words of a title that is meant are this much like those typed, on average.
TITLE = 78.0
# What a match is worth by its kind, next to the same lemma's 1.
SAME, FORM, ALIKE_WORTH = 1.0, 0.85, 0.7
# A likeness in meaning from which on words have something in common: most pairs lie below it.
KINDRED = 0.1
# About a hundred word pieces: the reader's cost grows with them.
WINDOW = 450

# How near words are to others in meaning, one row a word.
Likeness = np.ndarray[Any, np.dtype[np.float32]]

_GROUPS: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(ALIKE):
    for _word in _group.split():
        _GROUPS[_word] = _GROUPS.get(_word, frozenset()) | {_number}


def alike(first: str, second: str) -> float:
    """How far two folded lemmas stand for one another, in 0..1."""
    if first == second:
        return SAME
    if _GROUPS.get(first, frozenset()) & _GROUPS.get(second, frozenset()):
        return ALIKE_WORTH
    shared = first[:FORM_PREFIX] == second[:FORM_PREFIX] and min(len(first), len(second)) > FORM_PREFIX
    if shared and fuzz.ratio(first, second) >= FORM_LIKENESS:
        return FORM
    return 0.0


def find_titles(words: str, titles: Sequence[str]) -> list[int]:
    """The titles that may be meant by some words, best first, as their places in `titles`.

    >>> find_titles("feries gull", ["A quiet day", "Ferries reach Gull Island"])
    [1]
    """
    wanted, known = fold(words), [fold(title) for title in titles]
    # Each word is looked for by itself, so that order and what stands between them don't count.
    scores = [_title_score(wanted.split(), title) for title in known]
    found = [at for at, score in enumerate(scores) if score >= TITLE]
    return sorted(found, key=lambda at: -scores[at])


def _title_score(words: Sequence[str], title: str) -> float:
    best = [max((_alike_word(word, part) for part in title.split()), default=0.0) for word in words]
    return sum(best) / len(best) if best else 0.0


def _alike_word(word: str, part: str) -> float:
    if part.startswith(word):
        return 100.0
    # Other forms of a word begin like it.
    same = len(word) >= FORM_PREFIX and part.startswith(word[:FORM_PREFIX])
    return max(fuzz.ratio(word, part), TITLE if same else 0.0)


@dataclass(frozen=True)
class Index:
    """What matching needs of one article, made once."""

    reading: Reading

    @cached_property
    def bags(self) -> tuple[Counter[str], ...]:
        """The lemmas of each sentence."""
        return tuple(
            Counter(word.lemma for word in s.words if word.pos != "PUNCT") for s in self.reading.sentences
        )

    @cached_property
    def rarity(self) -> dict[str, float]:
        """Each lemma's weight: the fewer sentences have it, the more it tells."""
        spread = Counter(lemma for bag in self.bags for lemma in bag)
        return {lemma: math.log(1 + len(self.bags) / count) for lemma, count in spread.items()}

    @cached_property
    def forms(self) -> frozenset[str]:
        """The words as the article prints them, folded."""
        text = self.reading.article.text
        return frozenset(
            fold(text[word.start : word.end]) for s in self.reading.sentences for word in s.words
        )

    def clauses_of(self, number: int) -> list[Clause]:
        """The clauses of a sentence."""
        sentence = self.reading.sentences[number]
        return [clause for clause in self.reading.clauses if sentence.start <= clause.start < sentence.end]

    @cached_property
    def counterparts(self) -> dict[str, dict[str, float]]:
        """A memory of `counterparts_of`."""
        return {}

    def counterparts_of(self, lemma: str) -> dict[str, float]:
        """The article's lemmas that stand for `lemma`, with how far they do."""
        if lemma not in self.counterparts:
            self.counterparts[lemma] = {own: worth for own in self.rarity if (worth := alike(lemma, own))}
        return self.counterparts[lemma]

    def weight(self, lemma: str) -> float:
        """What it is worth to find this word of a question; one the article lacks weighs most."""
        found = self.counterparts_of(lemma)
        return max((self.rarity[own] for own in found), default=math.log(1 + max(2, len(self.bags))))


@dataclass(frozen=True, slots=True)
class Hit:
    """A question's word found in a sentence: which, where its first counterpart stands, how well it fits."""

    lemma: str
    start: int
    end: int
    worth: float


@dataclass(frozen=True, slots=True)
class SentenceMatch:
    """How a sentence meets a question; `score` is the share of the question's weight it has, in 0..1."""

    number: int
    score: float
    hits: tuple[Hit, ...]


def repair(typed: str, index: Index, spelled: Callable[[str], bool]) -> str:
    """The question with its misspelled words exchanged for the article's own, or for everyday ones.

    A word that is English, or the article's, stays; a slip never turns into a different name.
    """
    pieces = typed.split(" ")
    return " ".join(_repaired(piece, index, spelled) for piece in pieces)


def _repaired(piece: str, index: Index, spelled: Callable[[str], bool]) -> str:
    bare = piece.strip("?!.,;:\"'()")
    word = fold(bare)
    if len(word) < 4 or not word.isalpha() or word in index.forms or word in SMALL:
        return piece
    # A dictionary with rules for endings has "swaped", too.
    meant = doubled(word, spelled)
    if not meant and (spelled(word) or (word.endswith("s") and word[:-1] in index.forms)):
        return piece
    meant = meant or closest(word, {*index.forms, *SMALL, *_GROUPS})
    return piece.replace(bare, meant) if meant else piece


def sentences(asked: Asked, index: Index) -> list[SentenceMatch]:
    """Every sentence with how it meets the question, best first; ties in text order."""
    total = sum(index.weight(lemma) for lemma in asked.content) or 1.0
    found = []
    for number in range(len(index.bags)):
        hits = tuple(_hits(asked, index, number))
        score = sum(index.weight(hit.lemma) * hit.worth for hit in hits) / total
        found.append(SentenceMatch(number, min(1.0, score), hits))
    return sorted(found, key=lambda match: (-match.score, match.number))


def _hits(asked: Asked, index: Index, number: int) -> Iterator[Hit]:
    for lemma in dict.fromkeys(asked.content):
        counterparts = index.counterparts_of(lemma)
        inside = [
            (counterparts[word.lemma], word)
            for word in index.reading.sentences[number].words
            if word.lemma in counterparts
        ]
        if inside:
            worth, word = max(inside, key=lambda pair: pair[0])
            yield Hit(lemma, word.start, word.end, worth)


def by_meaning(
    asked: Asked,
    index: Index,
    matches: Iterable[SentenceMatch],
    alike: Callable[[Sequence[str], Sequence[str]], Likeness],
) -> dict[int, float]:
    """The sentences' scores, with each word of the question found in whatever is likest to it in meaning."""
    sought = list(dict.fromkeys(asked.content))
    lemmas = [lemma for lemma in index.rarity if lemma not in SMALL]
    place = {lemma: at for at, lemma in enumerate(lemmas)}
    likeness = (alike(sought, lemmas) - KINDRED) / (1 - KINDRED)
    weights = np.array([index.weight(lemma) for lemma in sought])
    found = {}
    for match in matches:
        worth = np.zeros(len(sought))
        own = [place[lemma] for lemma in index.bags[match.number] if lemma in place]
        if own:
            worth = np.maximum(worth, likeness[:, own].max(axis=1))
        for hit in match.hits:
            at = sought.index(hit.lemma)
            worth[at] = max(worth[at], hit.worth)
        found[match.number] = float(weights @ worth) / (float(weights.sum()) or 1.0)
    return found


def windows(scores: Mapping[int, float], index: Index, most: int) -> list[Span]:
    """The stretches of whole sentences with the highest scores, best first, with little overlap."""
    spans = index.reading.sentences
    stretches = [range(first, _until(spans, first)) for first in range(len(spans))]
    ranked = sorted(stretches, key=lambda stretch: -_promise(stretch, scores))
    chosen: list[range] = []
    for stretch in ranked:
        if len(chosen) < most and not any(_mostly_in(stretch, other) for other in chosen):
            chosen.append(stretch)
    return [Span(spans[stretch[0]].start, spans[stretch[-1]].end) for stretch in chosen]


def _until(spans: tuple, first: int) -> int:  # type: ignore[type-arg]
    last = first
    while last + 1 < len(spans) and spans[last + 1].end - spans[first].start <= WINDOW:
        last += 1
    return last + 1


def _promise(stretch: Iterable[int], scores: Mapping[int, float]) -> float:
    found = [scores[number] for number in stretch]
    return max(found) + 0.5 * sum(found)


def _mostly_in(stretch: range, other: range) -> bool:
    shared = min(stretch.stop, other.stop) - max(stretch.start, other.start)
    return shared > len(stretch) / 2
