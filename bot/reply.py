"""What the bot says, before it is anywhere: blocks of styled words, and buttons under them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Flag
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
    """A paragraph, a line of a list (no space above it), or words quoted from the article."""

    pieces: Pieces
    kind: Literal["paragraph", "line", "quote"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap; `data` says what was tapped, see buttons.py."""

    label: str
    data: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One turn of the bot. With `replaces` it takes the place of the message whose button was tapped."""

    blocks: tuple[Block, ...]
    rows: Rows = ()
    replaces: bool = False


def styled(pieces: Iterable[Piece], style: Style) -> Pieces:
    """The same words with one style more."""
    return tuple(piece._replace(style=piece.style | style) for piece in pieces)


def with_rows(reply: Reply, rows: Rows) -> Reply:
    """The reply with further rows of buttons under those it has."""
    return replace(reply, rows=(*reply.rows, *rows))
