"""Which quotation marks belong to which attribution: clauses grow by them, and quotations go on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.extract.quotes.attribution import Attribution
from knowledge.extract.quotes.marks import CLOSING, OPENING, Quoted, is_title
from knowledge.model import Span

# Between a quotation and the words that attribute it stand no more than an adverb or a date.
NEAR = 60
# With fewer words in them, marks set off a word rather than say what somebody said.
FEWEST = 3
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?]\s")


def whole(text: str, reported: Sequence[Attribution], quoted: Quoted) -> list[Attribution]:
    """The attributions with the whole of every quotation that they reach into, and those that go on
    from them or stand beside a verb without a clause.
    """
    found = [_widened(said, quoted) for said in reported if said.pieces]
    bare = [replace(said, pieces=()) for said in reported]
    for mark in quoted:
        inside = any(p.start <= mark.start and mark.end <= p.end for said in found for p in said.pieces)
        if not inside and len(_WORD.findall(text, *mark)) >= FEWEST:
            found = _attached(text, found, bare, mark)
    return found


def _widened(said: Attribution, quoted: Iterable[Span]) -> Attribution:
    start, end = said.pieces[0]
    for mark in quoted:
        if mark.start < end and start < mark.end:
            start, end = min(start, mark.start), max(end, mark.end)
    return replace(said, pieces=(Span(start, end),))


def _attached(
    text: str, found: list[Attribution], bare: Sequence[Attribution], mark: Span
) -> list[Attribution]:
    """One more quotation: of the verb beside it, else of the speaker before it, else nobody's."""
    near = [said for said in bare if said.beside and _introduces(text, said.beside, mark)]
    if near:
        best = min(near, key=lambda said: _gap(said.beside or mark, mark))
        return _joined(text, found, replace(best, pieces=(mark,)))
    if is_title(text[mark.start : mark.end]):
        return found
    before = [said for said in found if said.end <= mark.start and said.speaker]
    last = max(before, key=lambda said: said.end, default=None)
    if last is None or _between(text, last.pieces[-1], mark).count("\n\n") > 1:
        return [*found, Attribution((mark,))]
    if "\n" not in _between(text, last.pieces[-1], mark) and _is_quoted(text, last):
        return [said for said in found if said is not last] + [replace(last, pieces=(*last.pieces, mark))]
    return [*found, Attribution((mark,), last.speaker)]


def _joined(text: str, found: list[Attribution], said: Attribution) -> list[Attribution]:
    """With one more attribution, or one more piece of it: "A," he said, "B." has one cue, so is one."""
    for other in found:
        if other.beside == said.beside and other.end <= said.start and _is_quoted(text, other):
            longer = replace(other, pieces=(*other.pieces, *said.pieces))
            return [o for o in found if o is not other] + [longer]
    return [*found, said]


def _introduces(text: str, cue: Span, mark: Span) -> bool:
    """Do the words of a cue stand right before or after the quotation?"""
    if _gap(cue, mark) > NEAR:
        return False
    between = _between(text, cue, mark)
    return not _STOP.search(between) and ("\n" not in between or between.strip().endswith(":"))


def _is_quoted(text: str, said: Attribution) -> bool:
    return text[said.start : said.start + 1] in OPENING or text[said.end - 1 : said.end] in CLOSING


def _gap(first: Span, second: Span) -> int:
    return max(second.start - first.end, first.start - second.end, 0)


def _between(text: str, first: Span, second: Span) -> str:
    left, right = sorted((first, second))
    return text[left.end : right.start]
