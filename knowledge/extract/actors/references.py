"""Words that stand for an actor without naming it: "the president", "he"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from knowledge.extract.actors.phrases import is_calling
from knowledge.lexicon.givennames import GIVEN_NAMES, UNISEX, WOMEN
from knowledge.lexicon.people import MENS_WORDS, WOMENS_WORDS
from knowledge.model import Span
from knowledge.names import Name
from knowledge.text import Document, fold

_SHE = frozenset({"she", "her", "hers", "herself"})
_HE = frozenset({"he", "him", "his", "himself"})
# Words with which a reference begins.
_POINTING = _SHE | _HE | {"the"}
# What follows a mark that neither opens nor closes is quoted if it wasn't.
_OPENING, _CLOSING = frozenset("\u201c"), frozenset("\u201d")
_MARKS = _OPENING | _CLOSING | {'"', "``", "''"}
_DOES = frozenset({"nsubj", "nsubjpass"})
_INSIDE = frozenset({"JJ", "NN", "NNP"})
_FOLLOWS = frozenset({"POS", "NNP", "NNS", "NN", "HYPH"})

# A pronoun is linked to somebody spoken of this many sentences before it, no farther.
NEAR = 2

# "the former Texas governor" is about as long as a description gets.
LONGEST = 6


class References(NamedTuple):
    """The words that stand for one actor, in text order, and those among them that add a role."""

    spans: tuple[Span, ...]
    roles: tuple[Span, ...]


def references(
    document: Document, names: Sequence[Name], roles: Sequence[tuple[Span, ...]]
) -> list[References]:
    """For each name, the descriptions and pronouns that safely stand for it."""
    return _Walk(document, names, roles).linked()


class _Walk:
    """One pass over the article, remembering who was spoken of last."""

    def __init__(self, document: Document, names: Sequence[Name], roles: Sequence[tuple[Span, ...]]) -> None:
        self._doc: Doc = document.doc
        people = [at for at, name in enumerate(names) if name.sort == "person"]
        self._mentions = {first: (at, last) for at in people for first, last in names[at].tokens}
        self._words = {at: frozenset(_words(document, roles[at])) for at in people}
        self._women = {at: _is_woman(document, names[at], self._words[at]) for at in people}
        self._seen: dict[int, int] = {}
        self._subject: tuple[int, int] | None = None
        self._spans: list[list[Span]] = [[] for _ in names]
        self._roles: list[list[Span]] = [[] for _ in names]

    def linked(self) -> list[References]:
        for number, sentence in enumerate(self._doc.sents):
            quoted = False
            for token in sentence:
                word, at = token.lower_, token.i
                if word in _MARKS:
                    quoted = word in _OPENING or (word not in _CLOSING and not quoted)
                elif at in self._mentions:
                    actor, last = self._mentions[at]
                    self._speak_of(actor, self._doc[last], number)
                elif not quoted and word in _POINTING:
                    self._link(token, word, number)
        return [
            References(tuple(spans), tuple(roles))
            for spans, roles in zip(self._spans, self._roles, strict=True)
        ]

    def _speak_of(self, actor: int, token: Token, number: int) -> None:
        self._seen[actor] = number
        if token.dep_ in _DOES:
            self._subject = actor, number

    def _link(self, token: Token, word: str, number: int) -> None:
        if word in _HE or word in _SHE:
            actor = self._person(number, woman=word in _SHE)
            if actor is not None:
                self._keep(actor, token, token, number)
        elif (head := self._description(token.i)) is not None:
            if (actor := self._holder(token, head)) is not None:
                self._keep(actor, token, head, number)
            elif (actor := self._topic(token, head, number)) is not None:
                self._keep(actor, token, head, number)
                self._roles[actor].append(_span(self._doc[token.i + 1], head))

    def _keep(self, actor: int, first: Token, last: Token, number: int) -> None:
        self._spans[actor].append(_span(first, last))
        self._speak_of(actor, last, number)

    def _person(self, number: int, *, woman: bool) -> int | None:
        """The one person of that sex who was spoken of in this sentence, or in the ones before."""
        for near in range(number, number - NEAR - 1, -1):
            here = [
                at for at, seen in self._seen.items() if seen == near and self._women[at] in (woman, None)
            ]
            sure = [at for at in here if self._women[at] is woman] or here
            if here:
                return sure[0] if len(sure) == 1 else None
        return None

    def _description(self, at: int) -> Token | None:
        """The calling that ends "the [Republican] nominee", which begins at `at`."""
        doc, last = self._doc, at + 1
        limit = min(len(doc), at + LONGEST)
        while last < limit and doc[last].tag_ in _INSIDE and last not in self._mentions:
            last += 1
        head, after = doc[last - 1], doc[last] if last < len(doc) else None
        goes_on = after is not None and (after.tag_ in _FOLLOWS or after.lower_ in ("of", "for"))
        alone = head.i > at and last not in self._mentions and not goes_on
        return head if alone and is_calling(head) else None

    def _holder(self, the: Token, head: Token) -> int | None:
        """Who, of those spoken of so far, was called that, by all the words used: the last one."""
        said = {fold(token.lemma_) for token in self._doc[the.i + 1 : head.i + 1]}
        holders = [at for at in self._seen if said <= self._words[at]]
        return max(holders, key=lambda at: self._seen[at], default=None)

    def _topic(self, the: Token, head: Token, number: int) -> int | None:
        """Who did something last, for a longer description that does something next:
        "Holt still hopes to win. The Liberal candidate plans …".
        """
        if self._subject is None or head.i - the.i < 2 or head.dep_ not in _DOES or head.head.dep_ != "ROOT":
            return None
        actor, seen = self._subject
        woman = _sex({fold(head.lemma_)})
        return actor if seen >= number - 1 and woman in (None, self._women[actor]) else None


def _span(first: Token, last: Token) -> Span:
    return Span(first.idx, last.idx + len(last))


def _words(document: Document, roles: Sequence[Span]) -> Iterator[str]:
    for role in roles:
        for token in document.doc.char_span(role.start, role.end) or ():
            yield fold(token.lemma_)


def _sex(callings: frozenset[str] | set[str]) -> bool | None:
    if callings & WOMENS_WORDS:
        return True
    return False if callings & MENS_WORDS else None


def _is_woman(document: Document, name: Name, callings: frozenset[str]) -> bool | None:
    """None where neither the forms of address, the given name nor the roles tell."""
    before = {document.doc[first - 1].lower_.rstrip(".") for first, _ in name.tokens if first}
    if before & {"mrs", "ms", "miss", "lady", "madame"}:
        return True
    if before & {"mr", "sir", "lord", "herr"}:
        return False
    if (sex := _sex(callings)) is not None:
        return sex
    given = fold(name.texts[0]).split()[0]
    return given in WOMEN if given in GIVEN_NAMES and given not in UNISEX else None
