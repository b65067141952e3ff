"""What the bot says, before it is anywhere: blocks of styled words, buttons under them, and pictures."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Flag, StrEnum
from typing import Literal, NamedTuple


class Style(Flag):
    """How words look; styles add up."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    UNDERLINED = 4


# The answer inside its sentence.
MARKED = Style.BOLD | Style.UNDERLINED


class Piece(NamedTuple):
    """Words of one style."""

    text: str
    style: Style = Style.PLAIN


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a line of a list (no space above it), quoted words, or such words folded."""

    pieces: Pieces
    kind: Literal["paragraph", "line", "quote", "fold"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap; it does one of three things.

    `data` says what was tapped, see buttons.py. `start` is the payload of a link into the private chat,
    see links.py. `elsewhere` is a question to be asked in another chat.
    """

    label: str
    data: str = ""
    start: str = ""
    elsewhere: str = ""


Rows = tuple[tuple[Button, ...], ...]


class Cite(NamedTuple):
    """Words of a message in the chat that prove an answer; `position` in UTF-16 units, as Telegram counts."""

    message: int
    topic: int | None
    words: str
    position: int


class Turned(NamedTuple):
    """A question and where its answer stands; `asked` and `said` are the numbers of both messages.

    `topic` is the question as it was understood, `thread` the forum's topic. Without an answer there is no
    place.
    """

    question: str
    topic: str
    article: str
    start: int | None = None
    end: int | None = None
    asked: int | None = None
    said: int | None = None
    cited: bool = False
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A day, or the days from `first` to `last`, and what the article says of it."""

    when: str
    first: date
    last: date
    gists: tuple[Pieces, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in calendar order; what comes after `now`, the publication, is still ahead."""

    title: str
    subtitle: str
    events: tuple[Event, ...]
    now: date | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure to be compared: its words, what is said of it, and its end, or both ends of a range."""

    words: str
    gist: Pieces
    value: float
    value_max: float | None = None

    @property
    def longest(self) -> float:
        return max(self.value, self.value_max or 0.0)


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one unit, none of them negative."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is to be drawn, see pictures, and the words under it."""

    sketch: Timeline | Chart
    theme: Theme
    caption: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One turn of the bot. With `replaces` it takes the place of the message whose button was tapped.

    Where there is a `picture`, the blocks say the same in words, for who can't be shown it.
    Where the blocks' one quotation is `cited` from a message of the chat, that message can show it
    instead. `turn` is what is to be remembered of it once it was said. A card tells of the
    `article` with that id, which was just read.
    """

    blocks: tuple[Block, ...]
    rows: Rows = ()
    replaces: bool = False
    picture: Picture | None = None
    cites: Cite | None = None
    turn: Turned | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A reply to be chosen and put into another chat, with the two lines by which it is chosen.

    The `id` names it among the cards it is offered with.
    """

    id: str
    title: str
    description: str
    reply: Reply


def styled(pieces: Iterable[Piece], style: Style) -> Pieces:
    """The same words with one style more."""
    return tuple(piece._replace(style=piece.style | style) for piece in pieces)


def with_rows(reply: Reply, rows: Rows) -> Reply:
    """The reply with further rows of buttons under those it has."""
    return replace(reply, rows=(*reply.rows, *rows))
