"""The store of one process: TinyDB over a journal on disk, or over nothing but memory."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from tinydb import TinyDB
from tinydb.storages import MemoryStorage, Storage
from tinydb.table import Table

from knowledge.errors import StoreError, StoreOutdated
from knowledge.model import Article, Reading
from knowledge.store.journal import Journal
from knowledge.store.lookup import Lookup
from knowledge.store.record import Change, Document
from knowledge.store.searching import Found
from knowledge.terms import Sought, of_reading
from knowledge.wire import reading_from_json, reading_to_json

Tables = Mapping[str, Mapping[str, Document]]

Result = TypeVar("Result")

ARTICLES, STATES = "articles", "states"


class TinyStore:
    """A FactStore on TinyDB: in the file at `path`, or in memory until it is closed.

    Everything is in memory once more, so it is for some thousand articles, and for one thread at a time.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._db = TinyDB(path, storage=JournalStorage) if path else TinyDB(storage=MemoryStorage)
        self._shelves = {name: Shelf(self._db.storage, name, cache_size=0) for name in (ARTICLES, STATES)}
        # Made when something is first searched for; one article needs none.
        self._lookup: Lookup | None = None

    def put(self, *readings: Reading) -> None:
        documents = {reading.article.id: _document(reading) for reading in readings}
        self._shelf(ARTICLES).put(documents)
        if self._lookup:
            for article_id, document in documents.items():
                self._lookup.add(article_id, *_findable(document))

    def get(self, article_id: str) -> Reading | None:
        document = self._shelf(ARTICLES).find(article_id)
        if document is None:
            return None
        try:
            return reading_from_json(document["reading"])
        except ValueError as error:
            raise StoreOutdated(
                f"Article {article_id} was read by another version of this program. Add it once more."
            ) from error

    def has(self, article_id: str) -> bool:
        return self._shelf(ARTICLES).find(article_id) is not None

    def article(self, article_id: str) -> Article | None:
        document = self._shelf(ARTICLES).find(article_id)
        return _article(document) if document else None

    def articles(self, most: int | None = None) -> tuple[Article, ...]:
        documents = reversed(self._shelf(ARTICLES).documents().values())
        return tuple(_article(document) for document in islice(documents, most))

    def ids(self) -> tuple[str, ...]:
        return tuple(self._shelf(ARTICLES).documents())

    def remove(self, article_id: str) -> bool:
        if self._lookup:
            self._lookup.drop(article_id)
        return self._shelf(ARTICLES).drop(article_id)

    def search(self, sought: Sought, most: int) -> tuple[Found, ...]:
        if self._lookup is None:
            self._lookup = Lookup()
            for article_id, document in self._shelf(ARTICLES).documents().items():
                self._lookup.add(article_id, *_findable(document))
        self._shelf(ARTICLES)
        return self._lookup.search(sought, most)

    def save_state(self, key: str, state: dict[str, Any]) -> None:
        if state:
            # As text nobody can change it from outside.
            self._shelf(STATES).put({key: {"state": json.dumps(state)}})
        else:
            self._shelf(STATES).drop(key)

    def load_state(self, key: str) -> dict[str, Any]:
        document = self._shelf(STATES).find(key)
        state: dict[str, Any] = json.loads(document["state"]) if document else {}
        return state

    def states(self) -> Iterator[tuple[str, dict[str, Any]]]:
        documents = self._shelf(STATES).documents()
        yield from ((key, json.loads(documents[key]["state"])) for key in sorted(documents))

    def together(self, work: Callable[[], Result]) -> Result:
        # No other process has the file open.
        return work()

    def close(self) -> None:
        # Without shelves it refuses every call; TinyDB itself would go on answering.
        self._shelves.clear()
        self._db.close()

    def _shelf(self, name: str) -> "Shelf":
        if name not in self._shelves:
            raise StoreError("The store is closed. Open it again.")
        return self._shelves[name]


class Shelf(Table):
    """A TinyDB table whose documents stand under keys of ours, in the order in which they were put."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB lets it be any class, its types only int

    def _update_table(self, updater: Callable[[dict[Any, Any]], object]) -> None:
        # TinyDB's own turns every key into a number and back, which with a thousand articles takes as
        # long as writing one. Ours are text already.
        tables = self._storage.read() or {}
        documents = dict(tables.get(self.name, {}))
        updater(documents)
        self._storage.write({**tables, self.name: documents})

    def put(self, given: Mapping[str, Document]) -> None:
        """Put the documents at the end, in place of earlier ones with their keys."""

        def replace(documents: dict[Any, Any]) -> None:
            for key, document in given.items():
                documents.pop(key, None)
                documents[key] = document

        self._update_table(replace)

    def find(self, key: str) -> Mapping[str, Any] | None:
        """The document under that key."""
        return self._read_table().get(key)

    def drop(self, key: str) -> bool:
        """Take the document under that key out; False when there was none."""
        found = key in self._read_table()
        if found:
            self._update_table(lambda documents: documents.pop(key))
        return found

    def documents(self) -> dict[str, Mapping[str, Any]]:
        """All documents by their keys, the last put last."""
        return self._read_table()


class JournalStorage(Storage):
    """TinyDB's tables in a journal: of what TinyDB hands over whole, only what has changed is written.

    A document is replaced, never changed in place.
    """

    def __init__(self, path: Path) -> None:
        self._journal = Journal(path)

    def read(self) -> dict[str, dict[str, Any]]:
        # TinyDB puts whole tables into what it gets; the journal's own stay as they are.
        return dict(self._journal.tables)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        self._journal.append(tuple(_changes(self._journal.tables, data)))

    def close(self) -> None:
        self._journal.close()


def _changes(before: Tables, after: Tables) -> Iterator[Change]:
    """What leads from one state to the other; untouched documents are the very same objects."""
    for table in before.keys() | after.keys():
        old, new = before.get(table, {}), after.get(table, {})
        if old is new:
            continue
        yield from (Change(table, key, None) for key in old.keys() - new.keys())
        yield from (
            Change(table, key, document) for key, document in new.items() if old.get(key) is not document
        )


def _document(reading: Reading) -> Document:
    article = reading.article
    # The reading stays JSON until it is asked for: as objects it would take ten times the memory.
    return {
        "text": article.text,
        "title": article.title,
        "published": article.published and article.published.isoformat(),
        "reading": reading_to_json(reading).decode(),
        "terms": " ".join(sorted(of_reading(reading))),
    }


def _findable(document: Mapping[str, Any]) -> tuple[date | None, Iterable[str]]:
    """The day of publication and the terms."""
    published = _article(document).published
    if "terms" in document:
        return published, document["terms"].split()
    try:
        # It was kept before there was a search.
        return published, of_reading(reading_from_json(document["reading"]))
    except ValueError:
        return published, of_reading(Reading(_article(document)))


def _article(document: Mapping[str, Any]) -> Article:
    published = document["published"]
    return Article(document["text"], document["title"], published and date.fromisoformat(published))
