"""Where in a text given words stand, so that a slow pattern needn't search all of it."""

import re
from collections import defaultdict
from collections.abc import Iterator

from knowledge.model import Span

# Stands for any number in digits.
DIGITS = "0"

# How far a match may reach beyond the word it holds, in characters.
REACH = 60

_WORDS = re.compile(r"\d+|[^\W\d_]+")
_SPACE = re.compile(r"\s|\Z")


class Nearby:
    """The words of a text in small letters, and where they stand; found once, used by many patterns."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for word in _WORDS.finditer(text):
            said = word[0]
            self._at[DIGITS if said[0].isdigit() else said.casefold()].append(word.start())
        self._known: dict[frozenset[str], list[Span]] = {}

    def stretches(self, words: frozenset[str]) -> list[Span]:
        """The stretches of the text within reach of the words, in order, apart, ending at a space."""
        if words not in self._known:
            self._known[words] = list(self._stretches(words))
        return self._known[words]

    def finditer(self, pattern: re.Pattern[str], words: frozenset[str]) -> Iterator[re.Match[str]]:
        """As `pattern.finditer` for a pattern that only matches what has one of the words in it."""
        for start, end in self.stretches(words):
            yield from pattern.finditer(self._text, start, end)

    def _stretches(self, words: frozenset[str]) -> Iterator[Span]:
        start = end = 0
        for at in sorted(at for word in words & self._at.keys() for at in self._at[word]):
            if at - REACH > end:
                if end:
                    yield Span(start, end)
                start = max(0, at - REACH)
            # A stretch that ended within a word would show it cut off.
            space = _SPACE.search(self._text, min(at + REACH, len(self._text)))
            end = space.start() if space else len(self._text)
        if end:
            yield Span(start, end)
