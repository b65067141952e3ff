"""Noun phrases of the parse as words: what is counted, and what a figure is about."""

from collections.abc import Container, Iterator, Sequence
from itertools import zip_longest

from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
CALENDAR = frozenset({"DATE", "TIME"})

# What belongs to the name of a thing; relative clauses, appositions and articles don't.
_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "advmod", "case"})
_LINKS = frozenset({"of", "in", "for", "among", "across", "on", "between", "at", "by"})
_NOT_NAMES = frozenset({"PRON", "DET", "NUM", "ADV"})
_HYPHENS = frozenset("-–/")
# A parse is a tree and ends; a phrase longer than this is no name.
DEPTH = 6

_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def is_thing(token: Token) -> bool:
    """Whether a figure may be about it: a noun, and no day or hour."""
    return token.pos_ in NOUNS and token.ent_type_ not in CALENDAR


def singular(token: Token) -> str:
    """The word in the singular, with its capitals."""
    text = token.text
    if text.casefold() in _IRREGULAR:
        return _IRREGULAR[text.casefold()]
    if text.endswith(("men", "MEN")) and token.tag_ == "NNS":
        return text[:-2] + "an"
    if token.tag_ == "NNS" and token.lemma_:
        return token.lemma_ if text[:1].islower() else text[:1] + token.lemma_[1:]
    if token.tag_ == "NNPS" and text.endswith("s") and not text.endswith("ss"):
        return text[:-3] + "y" if text.endswith("ies") else text[:-1]
    return text


def named(tokens: Sequence[Token]) -> str:
    """What is counted: the words as they stand, nouns before "and" and at the end in the singular."""
    said = ""
    tokens = [token for token in tokens if not token.is_quote]
    for token, following in zip_longest(tokens, tokens[1:]):
        ends = following is None or following.dep_ == "cc"
        said += (singular(token) if ends else token.text) + (" " if token.whitespace_ else "")
    return " ".join(said.split())


def phrase(head: Token, taken: Container[int] = ()) -> str:
    """The name of the thing `head` is: "gross margins of the Merrow brand" without the articles.

    `taken` are the tokens of figures: they are no part of a name.
    """
    kept = {token.i: token for token in _name(head) if token.i not in taken}
    # A hyphen stays only between two words that do: a "four-cylinder engine" loses it with its number.
    tokens = [t for i, t in sorted(kept.items()) if t.text not in _HYPHENS or {i - 1, i + 1} <= kept.keys()]
    while tokens and tokens[0].pos_ == "ADP":
        tokens.pop(0)
    while tokens and tokens[-1].pos_ == "ADP":
        tokens.pop()
    said = ""
    for token, following in zip_longest(tokens, tokens[1:]):
        adjoins = following is not None and following.i == token.i + 1 and not token.whitespace_
        said += token.text + ("" if adjoins else " ")
    return " ".join(said.split())


def _name(head: Token, depth: int = 0) -> Iterator[Token]:
    """The tokens of the phrase, in no order."""
    if depth > DEPTH:
        return
    yield head
    yield from _hyphened(head)
    for child in head.lefts:
        if child.dep_ in _BEFORE and child.pos_ not in _NOT_NAMES:
            yield from _name(child, depth + 1)
        elif child.text in _HYPHENS:
            yield child
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in _LINKS:
            yield from _complement(child, depth)
        elif child.dep_ == "conj" and child.pos_ in NOUNS and not _numbered(child):
            yield from _name(child, depth + 1)


def _hyphened(head: Token) -> Iterator[Token]:
    """The rest of "Nether-on-Wye", which the parse may take apart."""
    doc, at = head.doc, head.i
    while at + 2 < len(doc) and doc[at + 1].text == "-" and not doc[at].whitespace_ + doc[at + 1].whitespace_:
        yield from (doc[at + 1], doc[at + 2])
        at += 2


def _complement(link: Token, depth: int) -> Iterator[Token]:
    for noun in link.children:
        if noun.dep_ == "pobj" and is_thing(noun) and not _numbered(noun):
            yield link
            yield from _name(noun, depth + 1)


def _numbered(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in noun.children)
