"""Readings made by hand, so that no test of a store waits for a parser."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from knowledge.model import Article, FigureFact, Reading, Sentence, Span, Word
from knowledge.store import FactStore, open_store
from knowledge.terms import Sought, of_question
from knowledge.text import fold

MakeReading = Callable[..., Reading]
Reopen = Callable[[FactStore], FactStore]


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, each its own lemma."""
    found = re.finditer(r"[\w']+|[^\w\s]", text)
    return tuple(Word(word.start(), word.end(), fold(word[0]), "NOUN") for word in found)


def plain(text: str, published: date | None = None) -> Reading:
    """A reading in which nothing was found but words."""
    return Reading(Article(text, "", published), (Sentence(0, len(text), words(text)),))


def sought(question: str) -> Sought:
    """What is sought where no word is in a dictionary."""
    return of_question(question, words(question), (word.lemma for word in words(question)))


@pytest.fixture
def reading() -> MakeReading:
    def make(number: int, extra: str = "") -> Reading:
        text = f"Report {number}: {number} boats left.{extra}"
        start = len(f"Report {number}: ")
        end = start + len(str(number))
        count = FigureFact(
            start=start,
            end=end,
            text=str(number),
            sentence=Span(0, len(text)),
            value=number,
            unit="boat",
            number_start=start,
            number_end=end,
        )
        article = Article(text, f"Harbour “{number}”", date(2021, 5, 1) + timedelta(days=number))
        words = (Word(0, 6, "report", "NOUN"),)
        return Reading(article, (Sentence(0, len(text), words),), (count,))

    return make


@pytest.fixture(params=["tinydb", "memory", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Every store there is, empty."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("collection"))
    return {"tinydb": f"tinydb:{tmp_path / 'store'}", "memory": "memory:"}[request.param]


@pytest.fixture
def store(url: str) -> Iterator[FactStore]:
    store = open_store(url)
    yield store
    store.close()


@pytest.fixture
def reopen(url: str) -> Reopen:
    """Closes a store and opens it again, where it outlives its process."""

    def again(store: FactStore) -> FactStore:
        if url == "memory:":
            return store
        store.close()
        return open_store(url)

    return again
