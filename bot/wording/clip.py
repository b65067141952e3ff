"""Words made to fit: cut at word ends, with an ellipsis where something is missing."""

import re
from collections.abc import Iterable

from bot.reply import MARKED, Piece, Pieces, Style
from knowledge import Span

ELLIPSIS = "…"

# Line breaks and tabs inside a sentence, one for one, so that offsets still hold.
_BLANKS = str.maketrans(dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s)")  # noqa: RUF001
_BETWEEN = re.compile(r"\s+")
_LAST_WORD = re.compile(r"\s+\S*$")
_FIRST_WORD = re.compile(r"^\S*\s+")


def one_line(words: str) -> str:
    """Without line breaks, as long as before."""
    return words.translate(_BLANKS)


def clip(words: str, limit: int) -> str:
    """The beginning of `words`, at most `limit` characters of it, on one line."""
    flat = one_line(words).strip()
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    return (_LAST_WORD.sub("", cut) or cut).rstrip(" ,;:–-") + ELLIPSIS  # noqa: RUF001


def beginning(words: str, limit: int) -> str:
    """The first whole sentences of `words` that fit; where the first doesn't, the beginning of it."""
    flat = " ".join(words[: limit * 2].split())
    ends = [end.end() for end in SENTENCE_END.finditer(f"{flat} ") if end.end() <= limit]
    return flat[: ends[-1]] if ends else clip(flat, limit)


def excerpt(words: str, shown: Span, *, marks: Iterable[Span], limit: int, style: Style = MARKED) -> Pieces:
    """The stretch `shown` of a text with the `marks` in it set off.

    Where it is longer than `limit`, what is farthest from the first mark is left out.
    """
    inside = sorted(mark for mark in marks if shown.start <= mark.start < mark.end <= shown.end)
    window = _window(words, shown, inside[0] if inside else shown, limit)
    pieces, at = [], window.start
    for mark in inside:
        start, end = max(mark.start, at), min(mark.end, window.end)
        if start < end:
            pieces += [Piece(_flat(words[at:start])), Piece(_flat(words[start:end]), style)]
            at = end
    pieces.append(Piece(_flat(words[at : window.end])))
    before = [Piece(ELLIPSIS)] if window.start > shown.start else []
    after = [Piece(ELLIPSIS)] if window.end < shown.end else []
    return tuple(piece for piece in (*before, *pieces, *after) if piece.text)


def _flat(words: str) -> str:
    """On one line, with a single blank where paragraphs part."""
    return _BETWEEN.sub(" ", words)


def _window(words: str, shown: Span, mark: Span, limit: int) -> Span:
    """At most `limit` characters of `shown`: the mark, and as much on both sides as there is room for."""
    if shown.end - shown.start <= limit:
        return shown
    room = max(limit - (mark.end - mark.start), 0)
    start = max(shown.start, mark.start - max(room // 2, room - (shown.end - mark.end)))
    end = min(shown.end, start + limit)
    if start > shown.start and (first := _FIRST_WORD.match(words[start : mark.start])):
        start += first.end()
    if end < shown.end and (last := _LAST_WORD.search(words[mark.end : end])):
        end = mark.end + last.start()
    return Span(start, end)
