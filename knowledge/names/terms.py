"""An article's tokens as the search for names needs them, and its lines."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc

from knowledge.text import fold

# What spaCy calls names; its dates and figures are somebody else's matter.
NAME_LABELS = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"}
)

_OPENING = frozenset("\"'“‘`([:;-–—•*")  # noqa: RUF001
_WORD = re.compile(r"[^\W\d_]")
_BRACKET = re.compile(r"[\[\](){}<>@#]")


class Term(NamedTuple):
    """A token: `key` is folded, `entity` numbers the name spaCy sees it in (-1: none), `glued` is
    whether it follows the one before without white space, `opens` whether a capital is due anyway.
    """

    text: str
    key: str
    tag: str
    label: str
    entity: int
    start: int
    end: int
    glued: bool
    opens: bool
    capital: bool
    word: bool

    @property
    def shouted(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


class Line(NamedTuple):
    """The terms from `first` to before `last`. Where it is `shouted`, all in capitals, or `titled`,
    a headline Written Like This, a capital says nothing.
    """

    first: int
    last: int
    shouted: bool
    titled: bool

    @property
    def plain(self) -> bool:
        return not (self.shouted or self.titled)


def terms_of(doc: Doc) -> tuple[Term, ...]:
    """One term a token, at the token's own index."""
    entities = {
        index: (at, entity.label_)
        for at, entity in enumerate(doc.ents)
        if entity.label_ in NAME_LABELS
        for index in range(entity.start, entity.end)
    }
    found: list[Term] = []
    opens, glued = True, False
    for token in doc:
        text, (at, label) = token.text, entities.get(token.i, (-1, ""))
        key = text.lower() if text.isascii() else fold(text)
        opens = opens or bool(token.is_sent_start)
        start = token.idx
        found.append(
            Term(text, key, token.tag_, label, at, start, start + len(text), glued, opens, *_form(text))
        )
        opens = "\n" in text or text[0] in _OPENING or (opens and token.is_space)
        glued = not token.whitespace_ and not token.is_space
    return tuple(found)


@lru_cache(maxsize=20_000)
def _form(text: str) -> tuple[bool, bool]:
    """Whether it begins with a capital, and whether it is a word."""
    capital = text[0].isupper() or (text[0] in "'’" and text[1:2].isupper())  # noqa: RUF001
    return capital, bool(_WORD.search(text)) and not _BRACKET.search(text)


def lines_of(terms: tuple[Term, ...]) -> Iterator[Line]:
    """The lines that have words in them, in order."""
    small = {term.key for term in terms if term.word and not term.capital}
    first = 0
    for at, term in enumerate(terms):
        if "\n" in term.text:
            yield from _line(terms, first, at, small)
            first = at + 1
    yield from _line(terms, first, len(terms), small)


def _line(terms: tuple[Term, ...], first: int, last: int, small: set[str]) -> Iterator[Line]:
    words = [term for term in terms[first:last] if term.word]
    if words:
        letters = "".join(term.text for term in words)
        raised = sum(letter.isupper() for letter in letters)
        shouted = raised > 0.7 * len(letters) and len(letters) > 3
        yield Line(first, last, shouted, not shouted and _is_titled(words, small))


def _is_titled(words: list[Term], small: set[str]) -> bool:
    """Whether nearly all long words have capitals, some of them words the article writes small."""
    long = [term for term in words if len(term.text) > 3]
    raised = [term for term in long if term.capital]
    common = [term for term in words[1:] if term.capital and term.key in small]
    return len(words) > 4 and len(raised) > 0.8 * len(long) and len(common) > 1
