"""Replies → Telegram's HTML, plain text, and the terminal's colours; whatever is sent fits a message."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import escape

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from bot.reply import Block, Picture, Piece, Pieces, Reply, Style
from bot.wording.clip import SENTENCE_END

# What Telegram takes in one message: UTF-16 units, counted when the markup is gone.
LIMIT = 4096

# Room for a block's own marks, such as those of a quotation in plain text.
ROOM = LIMIT - 2

_TAGS = ((Style.BOLD, "b"), (Style.ITALIC, "i"), (Style.UNDERLINED, "u"))
_COLOURS = ((Style.BOLD, "bold"), (Style.ITALIC, "italic"), (Style.UNDERLINED, "underline green"))

# Neither XML nor UTF-8 can carry these; replaced one for one.
_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def html(reply: Reply) -> list[str]:
    """The messages that say it, as Telegram's HTML."""
    return [_joined(blocks, _html) for blocks in messages(reply)]


def plain(reply: Reply) -> list[str]:
    """The same messages without markup; quotations keep a mark at their beginning."""
    return [_joined(blocks, _plain) for blocks in messages(reply)]


def caption(picture: Picture) -> str:
    """The words under a picture, as Telegram's HTML; they are few, so they fit."""
    return _joined(picture.caption, _html)


def without_quote(reply: Reply) -> Reply:
    """The reply for where its quotation is seen already."""
    return replace(reply, blocks=tuple(block for block in reply.blocks if block.kind != "quote"))


def rich(reply: Reply) -> Group:
    """The whole reply for a terminal, quotations set in."""
    parts = _separated(reply.blocks)
    return Group(*(Padding(_rich(block), _space(before, block), expand=False) for before, block in parts))


def messages(reply: Reply) -> Iterator[list[Block]]:
    """The blocks, as many a message as fit; a block too long for one is cut at a sentence's end."""
    taken: list[Block] = []
    for block in (part for whole in reply.blocks for part in _cut(whole)):
        if taken and units(_joined([*taken, block], _plain)) > LIMIT:
            yield taken
            taken = []
        taken.append(block)
    if taken:
        yield taken


def units(text: str) -> int:
    """Its length as Telegram counts it.

    >>> units("ab😀")
    4
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def sendable(text: str) -> str:
    """Without characters that can't be sent, as long as before."""
    return _UNSENDABLE.sub("\ufffd", text)


def _joined(blocks: Iterable[Block], shown: Callable[[Block], str]) -> str:
    return "".join(before + shown(block) for before, block in _separated(blocks))


def _separated(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """Every block with the white space before it."""
    before = ""
    for block in blocks:
        yield before and ("\n\n" if block.kind == "paragraph" else "\n"), block
        before = "\n"


def _plain(block: Block) -> str:
    words = "".join(sendable(piece.text) for piece in block.pieces)
    return f"> {words}" if block.kind in ("quote", "fold") else words


def _html(block: Block) -> str:
    words = "".join(_tagged(piece) for piece in block.pieces)
    opening = {"quote": "<blockquote>", "fold": "<blockquote expandable>"}.get(block.kind)
    return f"{opening}{words}</blockquote>" if opening else words


def _tagged(piece: Piece) -> str:
    words = escape(sendable(piece.text), quote=False)
    for style, tag in _TAGS:
        if style in piece.style and words.strip():
            words = f"<{tag}>{words}</{tag}>"
    return words


def _rich(block: Block) -> Text:
    return Text.assemble(*((sendable(piece.text), _coloured(piece.style)) for piece in block.pieces))


def _space(before: str, block: Block) -> tuple[int, int, int, int]:
    """Empty cells above, right, below and left."""
    return (max(before.count("\n") - 1, 0), 0, 0, 3 if block.kind in ("quote", "fold") else 0)


def _coloured(style: Style) -> str:
    return " ".join(colour for one, colour in _COLOURS if one in style)


def _cut(block: Block) -> Iterator[Block]:
    rest = block.pieces
    while units(words := "".join(piece.text for piece in rest)) > ROOM:
        head, rest = _parted(rest, _break(words))
        yield replace(block, pieces=head)
    yield replace(block, pieces=rest)


def _break(words: str) -> int:
    """Where to part words that don't fit: behind the last sentence that does, else the last word."""
    end = ROOM
    while (excess := units(words[:end]) - ROOM) > 0:
        end -= (excess + 1) // 2
    sentences = [found.end() for found in SENTENCE_END.finditer(words, 0, end)]
    return sentences[-1] if sentences else words.rfind(" ", 1, end) + 1 or end


def _parted(pieces: Pieces, at: int) -> tuple[Pieces, Pieces]:
    head: list[Piece] = []
    tail: list[Piece] = []
    for piece in pieces:
        head.append(piece._replace(text=piece.text[: max(at, 0)]))
        tail.append(piece._replace(text=piece.text[max(at, 0) :]))
        at -= len(piece.text)
    return tuple(piece for piece in head if piece.text), tuple(piece for piece in tail if piece.text)
