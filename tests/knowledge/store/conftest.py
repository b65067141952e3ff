"""Readings made by hand, so that no test of a store waits for a parser."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from knowledge.model import Article, FigureFact, Reading, Sentence, Span, Word
from knowledge.store import FactStore, open_store

MakeReading = Callable[..., Reading]
Reopen = Callable[[FactStore], FactStore]


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


@pytest.fixture(params=["tinydb", "memory"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Every store there is."""
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
