"""Where readings are kept: the protocol, and `open_store(url)` to get one."""

from pathlib import Path
from typing import Any, Protocol

from knowledge.errors import StoreError
from knowledge.model import Article, Reading
from knowledge.store.tinydb import TinyStore


class FactStore(Protocol):
    """What a store does. Anything it has returned from is on disk and survives a killed process.

    All methods may raise StoreError.
    """

    def put(self, reading: Reading) -> None:
        """Keep a reading under its article's id; an earlier one with that id is replaced."""

    def get(self, article_id: str) -> Reading | None:
        """The reading with that id, or None; StoreOutdated where another version kept it."""

    def articles(self) -> tuple[Article, ...]:
        """All articles, the last added first."""

    def remove(self, article_id: str) -> bool:
        """Delete an article for good; False when there was none."""

    def save_state(self, key: str, state: dict[str, Any]) -> None:
        """Keep a small JSON object, such as a chat's, under `key`; an empty one is deleted."""

    def load_state(self, key: str) -> dict[str, Any]:
        """The object kept under `key`, or an empty one."""

    def close(self) -> None:
        """Give the store back; further calls raise StoreError."""


def open_store(url: str) -> FactStore:
    """The store at `url`: "tinydb:PATH" for a file of one process, "memory:" for none."""
    scheme, _, place = url.partition(":")
    if scheme == "tinydb" and place:
        return TinyStore(Path(place).expanduser())
    if url == "memory:":
        return TinyStore()
    raise StoreError(
        f'"{url}" names no store. Give "tinydb:" and a path, such as tinydb:data/dateline, or "memory:".'
    )
