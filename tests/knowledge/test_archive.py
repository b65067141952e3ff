"""Archives are read side by side, kept as they come, and gone on with where they were left."""

import json
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from knowledge import archive
from knowledge.archive import Outcome, add, documents, move, workers
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.model import Article
from knowledge.store import FactStore, open_store
from knowledge.store.tinydb import ARTICLES, TinyStore
from knowledge.text import Parser
from tests.knowledge.store.conftest import plain

ROWS: tuple[dict[str, object], ...] = tuple(
    {"id": str(number), "title": "", "date": "2021-05-04", "text": f"{number} boats left Portmere."}
    for number in range(2, 40)
)


@pytest.fixture(autouse=True)
def _one_parser(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    monkeypatch.setattr(archive, "_parser", lambda _: parser)


@pytest.fixture
def readers() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as threads:
        yield threads


@pytest.fixture
def store() -> Iterator[FactStore]:
    with closing(open_store("memory:")) as store:
        yield store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles in files and lines, some of which can't be read."""
    below = tmp_path / "archive" / "2021"
    below.mkdir(parents=True)
    (below / "boats.txt").write_text("date 2021-05-04 Two boats left Portmere.", encoding="utf-8")
    (below / "picture.txt").write_bytes(b"\xff\xd8\xff\xe0")
    (below / "empty.txt").touch()
    (below / ".hidden.txt").write_text("Nobody sees it.", encoding="utf-8")
    rows = [json.dumps(row) for row in ROWS[:3]]
    (tmp_path / "archive" / "news.jsonl").write_text(
        "\n".join([*rows, "", "{broken", rows[0]]), encoding="utf-8"
    )
    return tmp_path / "archive"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in ROWS), encoding="utf-8")
    return path


def test_every_file_and_every_line_is_a_document(folder: Path) -> None:
    names = [document.name.removeprefix(f"{folder}/") for document in documents(folder)]
    assert names == [
        *("2021/boats.txt", "2021/empty.txt", "2021/picture.txt"),
        *(f"news.jsonl:{number}" for number in (1, 2, 3, 5, 6)),
    ]
    (only,) = documents(folder / "2021" / "boats.txt")
    assert only.article().text == "Two boats left Portmere."


def test_whatever_the_bot_reads_is_read_here_too(tmp_path: Path, store: FactStore, readers: Executor) -> None:
    (tmp_path / "boats.md").write_text(
        "# Boats leave Portmere\n\nTwo *boats* left on Monday.", encoding="utf-8"
    )
    page = (
        "<html><head><title>Whales</title><meta name='date' content='2021-05-04'></head><body><article>"
        f"<p>{'Seven whales swam past Gull Island on Tuesday, and nobody had seen one before. ' * 4}</p>"
        "</article></body></html>"
    )
    (tmp_path / "whales.html").write_text(page, encoding="utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    (tmp_path / "broken.docx").write_bytes(b"no archive of parts")
    told = {Path(one.name).name: one for one in add(store, documents(tmp_path), readers, 2)}
    assert {name for name, one in told.items() if one.what == "added"} == {"boats.md", "whales.html"}
    for name in ("broken.pdf", "broken.docx"):
        assert f"{name} can't be read: it isn't the {name[7:]} file that its name says" in told[name].why
    kept = {article.title: article for article in store.articles()}
    assert kept["Boats leave Portmere"].text == "Two boats left on Monday."
    assert kept["Whales"].published == date(2021, 5, 4)


def test_a_place_that_isnt_there_is_told(tmp_path: Path) -> None:
    for name in ("nowhere", "nowhere.jsonl"):
        with pytest.raises(ArticleError, match="nowhere"):
            documents(tmp_path / name)


def test_what_can_be_read_is_kept_and_the_rest_is_told(
    folder: Path, store: FactStore, readers: Executor
) -> None:
    outcomes = list(add(store, documents(folder), readers, 1))
    told = {outcome.name.removeprefix(f"{folder}/"): outcome for outcome in outcomes}
    assert len(outcomes) == len(told) == 8
    assert {name for name, outcome in told.items() if outcome.what == "added"} == {
        *("2021/boats.txt", "news.jsonl:1", "news.jsonl:2", "news.jsonl:3"),
    }
    # The same document once more.
    assert told["news.jsonl:6"].what == "there"
    assert "is no UTF-8 text" in told["2021/picture.txt"].why
    assert "is empty" in told["2021/empty.txt"].why
    assert "no JSON" in told["news.jsonl:5"].why
    assert len(store.articles()) == 4
    boats = next(article for article in store.articles() if article.text.startswith("Two"))
    assert [fact.text for fact in getattr(store.get(boats.id), "facts", ())][:1] == ["Two boats"]


def test_what_was_interrupted_goes_on(lines: Path, store: FactStore, readers: Executor) -> None:
    with closing(add(store, documents(lines), readers, 1)) as first:  # type: ignore[type-var]
        assert {outcome.what for outcome in islice(first, 10)} == {"added"}
    before = len(store.ids())
    assert 10 <= before < len(ROWS)
    again = [outcome.what for outcome in add(store, documents(lines), readers, 1)]
    assert again.count("there") == before
    assert again.count("added") == len(ROWS) - before
    assert {article.text for article in store.articles()} == {row["text"] for row in ROWS}


def test_a_document_that_breaks_the_reading_costs_itself(
    lines: Path, store: FactStore, readers: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = archive.extract.read

    def fragile(document: object) -> object:
        if getattr(document, "text", "").startswith("7 "):
            raise ZeroDivisionError("seven")
        return whole(document)  # type: ignore[arg-type]

    monkeypatch.setattr(archive.extract, "read", fragile)
    outcomes = list(add(store, documents(lines), readers, 1))
    (broken,) = [outcome for outcome in outcomes if outcome.what != "added"]
    assert broken.name == f"{lines}:6"
    assert "fault in this program: ZeroDivisionError('seven')" in broken.why
    assert len(store.ids()) == len(ROWS) - 1


class Lost(Executor):
    """Readers that die."""

    def submit(self, *_: object, **__: object) -> "Future[object]":  # type: ignore[override]
        future: Future[object] = Future()
        future.set_exception(BrokenProcessPool("killed"))
        return future


def test_a_lost_worker_is_told(lines: Path, store: FactStore) -> None:
    with pytest.raises(KnowledgeError, match=r"A worker was lost.*Start again"):
        list(add(store, documents(lines), Lost(), 1))


def test_processes_read(lines: Path, store: FactStore) -> None:
    with workers(2) as readers:
        outcomes = list(add(store, documents(lines)[:20], readers, 2))
    assert [outcome.what for outcome in outcomes] == ["added"] * 20
    assert len(store.ids()) == 20


@pytest.fixture
def full(tmp_path: Path) -> Iterator[TinyStore]:
    with closing(TinyStore(tmp_path / "store")) as store:
        for number in range(8):
            store.put(plain(f"Report {number}."))
        store.save_state("telegram:1", {"article": "a"})
        yield store


def test_a_store_moves_into_a_database_and_goes_on_where_it_was_stopped(
    full: TinyStore, collection: str
) -> None:
    with closing(open_store(collection)) as target:
        assert [outcome.what for outcome in islice(move(full, target), 3)] == ["added"] * 3
        assert len(target.ids()) == 3
        outcomes = [outcome.what for outcome in move(full, target)]
        assert outcomes == ["there"] * 3 + ["added"] * 5
        assert target.articles() == full.articles()
        assert [target.get(name) for name in target.ids()] == [full.get(name) for name in full.ids()]
        assert list(target.states()) == [("telegram:1", {"article": "a"})]
        assert [outcome.what for outcome in move(full, target)] == ["there"] * 8


def test_what_another_version_read_is_read_anew_on_the_way(full: TinyStore) -> None:
    article = Article("Three boats left Portmere.")
    full.put(plain(article.text))
    kept = dict(full._shelf(ARTICLES).find(article.id) or {})
    full._shelf(ARTICLES).put({article.id: kept | {"reading": "{}"}})
    with closing(open_store("memory:")) as target:
        assert Outcome(article.id, "added") in list(move(full, target))
        assert [fact.text for fact in getattr(target.get(article.id), "facts", ())][:1] == ["Three boats"]
