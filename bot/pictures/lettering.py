"""Faces, how wide words are in them, and how they break into lines."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from fontpkg.pil import truetype
from PIL.ImageFont import FreeTypeFont

from bot.reply import Piece, Style
from bot.wording.clip import ELLIPSIS

FAMILY = "Noto Sans"


class Face(NamedTuple):
    """Letters of one size and weight; sizes in pixels."""

    size: int
    weight: int = 400

    @property
    def height(self) -> int:
        """From one line to the next; all ink of a line lies within."""
        ascent, descent = font(self).getmetrics()
        return ascent + descent

    def width(self, words: str) -> float:
        return font(self).getlength(words)


TITLE, LABEL, TEXT, SMALL = Face(36, 700), Face(31, 600), Face(28), Face(24)

# The weight of words that are set off.
SET_OFF = 600


_WORD = re.compile(r"\S+")


class Word(NamedTuple):
    """A word, or a part of one; no blank comes before one that is `glued`."""

    words: str
    set_off: bool
    glued: bool = False


class Run(NamedTuple):
    """Words of a line in one face, in pixels from the line's beginning."""

    left: float
    right: float
    words: str
    face: Face
    set_off: bool


Line = tuple[Run, ...]


@cache
def font(face: Face) -> FreeTypeFont:
    loaded: FreeTypeFont = truetype(FAMILY, face.size, weight=face.weight)
    return loaded


def lines(pieces: Sequence[Piece], face: Face, width: float, most: int) -> list[Line]:
    """The words broken at blanks into lines no wider than `width`, the last of them cut with an ellipsis.

    Styled words are set off. A word wider than a line is broken where it must be.
    """
    found: list[list[Word]] = [[]]
    for together in (part for words in _words(pieces) for part in _fitting(words, face, width)):
        if found[-1] and _width([*found[-1], *together], face) > width:
            found.append([])
        found[-1] += together
    if len(found) > most:
        found = [*found[: most - 1], _cut(found[most - 1], face, width)]
    return [tuple(_runs(line, face)) for line in found if line]


def _words(pieces: Sequence[Piece]) -> Iterator[list[Word]]:
    """What stands between blanks: a word, or several without a blank where the style changes within it."""
    text = "".join(piece.text for piece in pieces)
    styled = [piece.style is not Style.PLAIN for piece in pieces for _ in piece.text]
    for found in _WORD.finditer(text):
        parts = groupby(range(*found.span()), key=lambda at: styled[at])
        stretches = [(set_off, "".join(text[at] for at in stretch)) for set_off, stretch in parts]
        yield [Word(words, set_off, glued=number > 0) for number, (set_off, words) in enumerate(stretches)]


def _fitting(words: list[Word], face: Face, width: float) -> Iterator[list[Word]]:
    """The words together, or in pieces where together they are wider than a line."""
    if _width(words, face) <= width:
        yield words
        return
    for word in words:
        shown, rest, glued = _face(face, set_off=word.set_off), word.words, word.glued
        while len(rest) > 1 and shown.width(rest) > width:
            most = next(n for n in range(len(rest) - 1, 0, -1) if n == 1 or shown.width(rest[:n]) <= width)
            yield [Word(rest[:most], word.set_off, glued=glued)]
            rest, glued = rest[most:], True
        yield [Word(rest, word.set_off, glued=glued)]


def _cut(line: list[Word], face: Face, width: float) -> list[Word]:
    """The line with an ellipsis behind as many of its words as fit, or of its only word's letters."""
    kept = list(line)
    while _width(_ellipsed(kept), face) > width and (len(kept) > 1 or kept[0].words):
        last = kept.pop()
        if not kept:
            kept = [last._replace(words=last.words[:-1])]
    return _ellipsed(kept)


def _ellipsed(line: list[Word]) -> list[Word]:
    last = line[-1]
    return [*line[:-1], last._replace(words=last.words.rstrip(f".,;:–-{ELLIPSIS}") + ELLIPSIS)]  # noqa: RUF001


def _runs(line: list[Word], face: Face) -> Iterator[Run]:
    left = 0.0
    for set_off, together in groupby(line, key=lambda word: word.set_off):
        first, *others = together
        words = first.words + "".join(word.words if word.glued else f" {word.words}" for word in others)
        shown = _face(face, set_off=set_off)
        left += 0.0 if first.glued or not left else face.width(" ")
        right = left + shown.width(words)
        yield Run(left, right, words, shown, set_off)
        left = right


def _width(line: list[Word], face: Face) -> float:
    return max((run.right for run in _runs(line, face)), default=0.0)


def _face(face: Face, *, set_off: bool) -> Face:
    return face._replace(weight=max(face.weight, SET_OFF)) if set_off else face
