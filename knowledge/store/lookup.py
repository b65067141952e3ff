"""An index of terms in memory, for a store whose articles are there, too."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple

from knowledge.store.searching import Found, weighed
from knowledge.terms import Sought


class Entry(NamedTuple):
    """What is known of an article; the `number` grows with every one that is added."""

    number: int
    published: date | None
    terms: frozenset[str]


class Lookup:
    """Which articles have which terms."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._having: dict[str, set[str]] = {}
        self._numbers = count()

    def add(self, article_id: str, published: date | None, terms: Iterable[str]) -> None:
        """Let these terms find the article, and no others that it may have had."""
        self.drop(article_id)
        entry = Entry(next(self._numbers), published, frozenset(terms))
        self._entries[article_id] = entry
        for term in entry.terms:
            self._having.setdefault(term, set()).add(article_id)

    def drop(self, article_id: str) -> None:
        """Let nothing find the article any more."""
        entry = self._entries.pop(article_id, None)
        for term in entry.terms if entry else ():
            self._having[term].remove(article_id)
            if not self._having[term]:
                del self._having[term]

    def search(self, sought: Sought, most: int) -> tuple[Found, ...]:
        """See FactStore.search."""
        scores: dict[str, int] = {}
        found = weighed(sought, self._spreads, lambda _: self._spreads(list(self._having)).items())
        for terms, _, weight in found:
            for article_id in set().union(*(self._having[term] for term in terms)):
                scores[article_id] = scores.get(article_id, 0) + weight

        def rank(article_id: str) -> tuple[int, date, int]:
            entry = self._entries[article_id]
            return scores[article_id], entry.published or date.min, entry.number

        whole = sum(weight for *_, weight in found)
        best = sorted(scores, key=rank, reverse=True)[:most]
        return tuple(Found(article_id, scores[article_id] / whole) for article_id in best)

    def _spreads(self, terms: Sequence[str]) -> Mapping[str, int]:
        return {term: len(self._having[term]) for term in terms if term in self._having}
