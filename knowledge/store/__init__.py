"""Where readings are kept: the protocol, and `open_store(url)` to get one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

from knowledge.errors import StoreError
from knowledge.model import Article, Reading
from knowledge.store.postgres import PostgresStore, database_of
from knowledge.store.searching import Found
from knowledge.store.tinydb import TinyStore
from knowledge.terms import Sought

Result = TypeVar("Result")


class FactStore(Protocol):
    """What a store does. Anything it has returned from is on disk and survives a killed process.

    All methods may raise StoreError.
    """

    def put(self, *readings: Reading) -> None:
        """Keep the readings, all or none, each under its article's id and in place of an earlier one."""

    def get(self, article_id: str) -> Reading | None:
        """The reading with that id, or None; StoreOutdated where another version kept it."""

    def has(self, article_id: str) -> bool:
        """Is there an article with that id?"""

    def article(self, article_id: str) -> Article | None:
        """The article with that id."""

    def articles(self, most: int | None = None) -> tuple[Article, ...]:
        """All articles, or so many at most, the last added first."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all articles, the first added first."""

    def remove(self, article_id: str) -> bool:
        """Delete an article for good; False when there was none."""

    def search(self, sought: Sought, most: int) -> tuple[Found, ...]:
        """So many articles at most that have what is sought, those with the most of it first, by weight; of
        equals the last published, then the last added. Stores with the same articles find the same; of
        many thousand, only those to which the rarest terms lead may be looked at.
        """

    def save_state(self, key: str, state: dict[str, Any]) -> None:
        """Keep a small JSON object, such as a chat's, under `key`; an empty one is deleted."""

    def load_state(self, key: str) -> dict[str, Any]:
        """The object kept under `key`, or an empty one."""

    def states(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """All objects with their keys, in the order of the keys."""

    def together(self, work: Callable[[], Result]) -> Result:
        """What the work returns. Other processes' work of this sort comes before or after it, never between
        its calls of this store; where all is in a database, they change everything or, when it fails,
        nothing. It may be done once more where the database was lost.
        """

    def close(self) -> None:
        """Give the store back; further calls raise StoreError."""


def open_store(url: str) -> FactStore:
    """The store at `url`: "tinydb:PATH" for a file of one process, "postgresql://…" for a database of many,
    "memory:" for neither.
    """
    scheme, _, place = url.partition(":")
    if scheme == "tinydb" and place:
        return TinyStore(Path(place).expanduser())
    if url == "memory:":
        return TinyStore()
    if database_of(url):
        return PostgresStore(url)
    raise StoreError(
        f'"{url}" names no store. Give "tinydb:" and a path, such as tinydb:data/dateline, '
        'an address such as postgresql://user@host/database, or "memory:".'
    )
