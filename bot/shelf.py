"""Which articles a chat has: its own, newest first, and those of the house, which are everybody's.

What is known of an article without reading it is kept beside the chat's state, and beside the article
who has it, so that it is deleted with the last chat that forgets it:

    KEY:articles        the entries of a chat, or of the house
    ARTICLE:holders     the keys that have it
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from knowledge import Article, Library, Reading

# Whoever runs the bot; what they add, all chats may read and none may delete.
HOUSE = "house"

# Articles of a chat; a year of them, one every three days.
MOST = 120


class Part(NamedTuple):
    """A message of the chat that holds the article's text from `start` to `end`, with `before` UTF-16 units
    of something else in front.
    """

    message: int
    topic: int | None
    start: int
    end: int
    before: int = 0


class Entry(NamedTuple):
    """An article as a list shows it; `print` is the same for the same words, whatever title and day."""

    id: str
    title: str
    published: date | None
    print: str
    site: str = ""
    link: str = ""
    parts: tuple[Part, ...] = ()


class Full(Exception):
    """The chat has as many articles as it may."""


class Shelf:
    """The chats' articles in a library, which any number of threads and processes may share."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def settle(self) -> None:
        """Let all articles of a library that knows no house yet be the house's."""

        def work() -> None:
            if not self._library.load_state(_shelf(HOUSE)):
                for article in reversed(self._library.articles()):
                    self.put(HOUSE, entry(article))

        self._library.together(work)

    def own(self, key: str) -> tuple[Entry, ...]:
        """The chat's own, newest first."""
        kept = self._library.load_state(_shelf(key)).get("articles", [])
        return tuple(_entries(kept))

    def all(self, key: str) -> tuple[Entry, ...]:
        """The chat's own, newest first, then the house's."""
        own = self.own(key)
        ids = {kept.id for kept in own}
        return (*own, *(kept for kept in self.own(HOUSE) if kept.id not in ids))

    def find(self, key: str, article_id: str) -> Entry | None:
        return next((kept for kept in self.all(key) if kept.id == article_id), None)

    def same(self, key: str, words: str) -> Entry | None:
        """The article that says the same, if the chat has it."""
        wanted = fingerprint(words)
        return next((kept for kept in self.all(key) if kept.print == wanted), None)

    def put(self, key: str, new: Entry, reading: Reading | None = None) -> None:
        """Put an article on top of the chat's; Full where there is no room.

        One that isn't in the library yet comes with its `reading`.
        """

        def work() -> None:
            others = [kept for kept in self.own(key) if kept.id != new.id]
            if len(others) >= MOST and key != HOUSE:
                raise Full
            self._keep(reading)
            self._save(key, [new, *others])
            self._hold(new.id, key)

        self._library.together(work)

    def change(self, key: str, old_id: str, new: Entry, reading: Reading | None = None) -> None:
        """Put an entry in the place of another one, which is forgotten where it was another article."""

        def work() -> None:
            entries = [new if kept.id == old_id else kept for kept in self.own(key)]
            self._keep(reading)
            self._save(key, entries)
            if old_id != new.id:
                self._hold(new.id, key)
                self._release(old_id, key)

        self._library.together(work)

    def forget(self, key: str, article_id: str) -> bool:
        """Delete an article of the chat's own; False when there was none."""

        def work() -> bool:
            own = self.own(key)
            left = [kept for kept in own if kept.id != article_id]
            if len(left) == len(own):
                return False
            self._save(key, left)
            self._release(article_id, key)
            return True

        return self._library.together(work)

    def move(self, old: str, new: str) -> int:
        """Put a chat's own articles onto another one's shelf, without the messages that hold them; how many
        there were.
        """

        def work() -> int:
            own = self.own(old)
            for kept in reversed(own):
                self.put(new, kept._replace(parts=()))
            return self.forget_all(old)

        return self._library.together(work)

    def forget_all(self, key: str) -> int:
        """Delete all articles of the chat's own; how many there were."""

        def work() -> int:
            own = self.own(key)
            self._save(key, [])
            for kept in own:
                self._release(kept.id, key)
            return len(own)

        return self._library.together(work)

    def _keep(self, reading: Reading | None) -> None:
        if reading:
            self._library.keep(reading)

    def _save(self, key: str, entries: Sequence[Entry]) -> None:
        self._library.save_state(
            _shelf(key), {"articles": [_kept(one) for one in entries]} if entries else {}
        )

    def _hold(self, article_id: str, key: str) -> None:
        holders = self._holders(article_id)
        if key not in holders:
            self._library.save_state(_holders(article_id), {"keys": [*holders, key]})

    def _release(self, article_id: str, key: str) -> None:
        left = [holder for holder in self._holders(article_id) if holder != key]
        self._library.save_state(_holders(article_id), {"keys": left} if left else {})
        if not left:
            self._library.forget(article_id)

    def _holders(self, article_id: str) -> list[str]:
        return list(self._library.load_state(_holders(article_id)).get("keys", []))


def entry(article: Article, *, site: str = "", link: str = "", parts: tuple[Part, ...] = ()) -> Entry:
    return Entry(article.id, article.title, article.published, fingerprint(article.text), site, link, parts)


def fingerprint(text: str) -> str:
    """Twelve hexadecimal digits of a text's letters and digits."""
    said = "".join(character for character in text.casefold() if character.isalnum())
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _shelf(key: str) -> str:
    return f"{key}:articles"


def _holders(article_id: str) -> str:
    return f"{article_id}:holders"


def _kept(one: Entry) -> dict[str, Any]:
    published = one.published.isoformat() if one.published else None
    return one._asdict() | {"published": published, "parts": [list(part) for part in one.parts]}


def _entries(kept: Sequence[Mapping[str, Any]]) -> Iterator[Entry]:
    for one in kept:
        published = one["published"] and date.fromisoformat(one["published"])
        parts = tuple(Part(*part) for part in one["parts"])
        yield Entry(**{**one, "published": published, "parts": parts})
