"""The door for programs: articles in, answers out. Wires the rooms, decides nothing."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from threading import RLock
from typing import Any, Self, TypeVar

from knowledge import extract, question, source, terms
from knowledge.answering import Answerer
from knowledge.errors import StoreOutdated
from knowledge.model import Answer, Article, Fact, Kind, NoAnswer, Reading, Turn
from knowledge.reader import Reader
from knowledge.reports import Told, settled
from knowledge.store import FactStore, open_store
from knowledge.terms import Sought
from knowledge.text import Parser

# Reports that are read for a question to all, and how much each must have of what the closest has of the
# question. More of them or lesser ones add hardly a right answer, but wrong ones where nothing is told.
CANDIDATES, CLOSE = 3, 0.85
# Stretches that are read of each of these. All of them together cost about what one article does.
GLANCE = 2
# Readings that are kept at hand, as unpacking one takes longer than answering from it. One of an
# ordinary article takes some hundred kilobytes.
AT_HAND = 64

Result = TypeVar("Result")
Lock = AbstractContextManager[bool]


class Library:
    """Articles that were read, and the questions that can be asked about them.

    One instance serves one process and all its threads; its methods block. One question is answered at a
    time, and one thread at a time is at the store; neither waits for the other, nor for an article that is
    read where articles have a parser of their own.
    """

    def __init__(
        self,
        store: FactStore,
        parser: Parser,
        reader: Reader | None = None,
        articles: Parser | None = None,
        *,
        answering: Lock | None = None,
    ) -> None:
        """With a parser of their own for `articles`, questions are answered while an article is read.

        The lock around `answering` comes from another library with the same reader, see `beside`.
        """
        self._store = store
        self._parser, self._articles = parser, articles or parser
        self._reader = reader
        self._answerer = Answerer(parser.words, parser.spelled, reader)
        # Without a reader answers come from the facts alone.
        self.reads = reader is not None
        self._reading = lru_cache(AT_HAND)(self._kept)
        # Neither the store nor what answers is made for two threads at once; parsers see to that themselves.
        self._lock, self._answering = RLock(), answering or RLock()

    @classmethod
    def open(cls, url: str, *, reader: bool = True, aside: bool = False) -> Self:
        """A library on the store at `url`, such as "tinydb:data/dateline" or "memory:".

        Who asks no questions opens it without the `reader`, which takes a moment to load. With `aside`
        articles are read beside the answering, with a second parser (some 50 MB), so that nobody waits
        for another's article.
        """
        # The store first: where it can't be opened, nobody waits for the parser.
        store = open_store(url)
        return cls(store, Parser(), Reader.load() if reader else None, Parser() if aside else None)

    def beside(self, url: str) -> Self:
        """A library on another store with the same parsers and reader; the two take turns."""
        articles = None if self._articles is self._parser else self._articles
        return type(self)(open_store(url), self._parser, self._reader, articles, answering=self._answering)

    def add(self, article: Article) -> Reading:
        """Read an article and keep what was found; when this returns it is on disk.

        The reading's article has control characters replaced, so its id may be another one. Raises
        ArticleError where there is nothing to read in it, or too much.
        """
        return self.keep(self.read(article))

    def read(self, article: Article) -> Reading:
        """The same without keeping it."""
        return self._read(source.checked(article))

    def keep(self, reading: Reading) -> Reading:
        """Keep what was read; when this returns it is on disk."""
        with self._lock:
            # Only what is on disk may be seen: where the store fails, nothing was added.
            self._store.put(reading)
            self._reading.cache_clear()
            return reading

    def reading(self, article_id: str) -> Reading | None:
        """What was read of an article that was added."""
        with self._lock:
            # Another process may have deleted what is at hand here.
            if not self._store.has(article_id):
                self._reading.cache_clear()
                return None
            return self._reading(article_id)

    def holds(self, article_id: str) -> bool:
        """Is there an article with that id?"""
        with self._lock:
            return self._store.has(article_id)

    def articles(self, most: int | None = None) -> tuple[Article, ...]:
        """All articles, or so many at most, the last added first."""
        with self._lock:
            return self._store.articles(most)

    def article(self, article_id: str) -> Article | None:
        """The article with that id."""
        with self._lock:
            return self._store.article(article_id)

    def facts(self, article_id: str, kind: Kind | None = None) -> tuple[Fact, ...]:
        """The facts of an article, in text order, of one kind or of all."""
        reading = self.reading(article_id)
        found = reading.facts if reading else ()
        return tuple(fact for fact in found if kind is None or fact.kind == kind)

    def ask(
        self, question: str, articles: Sequence[str] | None = None, *, after: Turn | None = None
    ) -> Answer | NoAnswer:
        """Answer from the articles with these ids (the first is the active one), or from all.

        Of all, those that come closest are read; where they disagree, the newest one's answer is given
        and the older ones' are in `also`. `after` is the turn before, in whose light a follow-up is
        read. Raises QuestionError when there is nothing to read in the question.
        """
        asked = source.read_question(question)
        if articles is None:
            return self._ask_all(asked, after)
        readings = [reading for wanted in articles if (reading := self.reading(wanted))]
        return self._answer(asked, readings, after)

    def find(self, question: str, most: int = 10, *, after: Turn | None = None) -> tuple[Article, ...]:
        """The articles that come closest to a question, the closest first."""
        asked = source.read_question(question)
        sought = self._sought(asked, after)
        with self._lock:
            found = self._store.search(sought, most)
            return tuple(article for one in found if (article := self._store.article(one.article_id)))

    def forget(self, article_id: str) -> bool:
        """Delete an article for good; False when there was none."""
        with self._lock:
            self._reading.cache_clear()
            return self._store.remove(article_id)

    def save_state(self, key: str, state: dict[str, Any]) -> None:
        """Keep a small JSON object, such as a chat's, under `key`; an empty one is deleted."""
        with self._lock:
            self._store.save_state(key, state)

    def load_state(self, key: str) -> dict[str, Any]:
        """The object kept under `key`, or an empty one."""
        with self._lock:
            return self._store.load_state(key)

    def together(self, work: Callable[[], Result]) -> Result:
        """What the work returns, which nobody's else comes between: no thread's, and of other processes with
        this store none that is done in this way. Of what it changes here, a database keeps all or nothing;
        where it was lost meanwhile, the work is done once more.
        """
        with self._lock:
            return self._store.together(work)

    def close(self) -> None:
        """Give the store back."""
        with self._lock:
            self._store.close()

    def _ask_all(self, asked: str, after: Turn | None) -> Answer | NoAnswer:
        sought = self._sought(asked, after)
        with self._lock:
            found = self._store.search(sought, CANDIDATES)
        told = [
            Told(self._answer(asked, [reading], after, GLANCE), one.share)
            for one in found
            if one.share >= CLOSE * found[0].share and (reading := self.reading(one.article_id))
        ]
        if told:
            return settled(told)
        # The last one says for all that it knows nothing of it.
        newest = [reading for article in self.articles(1) if (reading := self.reading(article.id))]
        return self._answer(asked, newest, after, GLANCE)

    def _answer(
        self, asked: str, readings: Sequence[Reading], after: Turn | None, windows: int | None = None
    ) -> Answer | NoAnswer:
        with self._answering:
            return self._answerer.answer(asked, readings, after, windows=windows)

    def _sought(self, asked: str, after: Turn | None) -> Sought:
        text = question.completed(question.spelled_out(asked), after)
        words = self._parser.words(text)
        return terms.of_question(text, words, [w.lemma for w in words if not self._parser.spelled(w.lemma)])

    def _read(self, article: Article) -> Reading:
        with self._articles.parsed(article) as document:
            return extract.read(document)

    def _kept(self, article_id: str) -> Reading | None:
        try:
            return self._store.get(article_id)
        except StoreOutdated:
            # Only what was made of the article is outdated, so it is made once more.
            article = self._store.article(article_id)
            return self._read(article) if article else None
