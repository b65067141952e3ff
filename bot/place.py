"""Where a turn takes place, and what it may point to."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from bot.shelf import Entry
from bot.turns import Turns
from knowledge import Article, Fact, Reading, Turn


@dataclass(frozen=True, slots=True)
class At:
    """Where a message stands: its number and topic, its day, and what it points to.

    `replied` is the number of the message it replies to, `passage` what was highlighted in that one;
    `time` counts seconds.
    """

    message: int | None = None
    topic: int | None = None
    time: int = 0
    replied: int | None = None
    passage: str = ""

    @property
    def day(self) -> date | None:
        return datetime.fromtimestamp(self.time, UTC).date() if self.time else None


NOWHERE = At()


class Stale(Exception):
    """What was tapped leads nowhere any more."""


class Chat(NamedTuple):
    """Where a turn takes place: the articles there are, the one being read, and the turns before."""

    key: str
    at: At
    turns: Turns
    entries: tuple[Entry, ...]
    reading: Reading | None
    after: Turn | None = None

    @property
    def article(self) -> Article | None:
        return self.reading.article if self.reading else None

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.reading.facts if self.reading else ()

    @property
    def entry(self) -> Entry | None:
        return next((kept for kept in self.entries if self.article and kept.id == self.article.id), None)
