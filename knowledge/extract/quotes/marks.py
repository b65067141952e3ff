"""Quotation marks: what stands in them, and what is a quotation at all."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from knowledge.model import Span

# A mark left open ends with its line, so that an odd one costs no more than that.
QUOTED = re.compile(
    r"“[^”\n]*”?|(?<![\w.,!?])\"(?=\S)[^\"\n]*\"?|(?:``|(?<!\w)'')(?=\S)(?:(?!'')[^\n])*(?:'')?"
)
OPENING, CLOSING = ('"', "“", "`", "'"), ('"', "”", "'")
_MARKS = " \u00a0\t\n\"“”'`,"

# A title has fewer long words than this.
TITLE = 8
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")


class Quoted:
    """The quotations of a text, with their marks, in order and apart from each other."""

    def __init__(self, text: str) -> None:
        self.spans = tuple(Span(*found.span()) for found in QUOTED.finditer(text))
        self._starts = [span.start for span in self.spans]
        self._ends = frozenset(span.end for span in self.spans)

    def __iter__(self) -> Iterator[Span]:
        return iter(self.spans)

    def holds(self, offset: int) -> bool:
        """Whether the character stands in quotation marks."""
        before = bisect_right(self._starts, offset) - 1
        return before >= 0 and offset < self.spans[before].end

    def ends(self, offset: int) -> bool:
        """Whether a quotation ends right before the character."""
        return offset in self._ends

    def within(self, span: Span) -> int:
        """How many characters of the span are quoted."""
        return sum(max(0, min(span.end, mark.end) - max(span.start, mark.start)) for mark in self.spans)


def stripped(text: str, span: Span) -> Span:
    """Without the marks, commas and white space at its ends."""
    start, end = span
    while start < end and text[start] in _MARKS:
        start += 1
    while start < end and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def is_title(words: str) -> bool:
    """Whether it is the name of a book or a broadcast: every longer word with a capital."""
    longer = _LONG_WORD.findall(words)
    return len(longer) < TITLE and all(word[0].isupper() for word in longer)
