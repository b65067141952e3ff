"""Who acts and speaks in an article: each actor once, with the names and roles it is given."""

from collections.abc import Iterator, Sequence
from typing import Literal

from knowledge.extract.actors.references import References, references
from knowledge.extract.actors.roles import roles
from knowledge.model import ActorFact, Fact, Span
from knowledge.names import Name, names_of
from knowledge.text import Document, fold

Type = Literal["person", "organisation", "group", "country"]

# As what a noun does or undergoes something in its clause.
_DOES = frozenset({"nsubj", "nsubjpass", "agent"})


def find(document: Document, known: Sequence[Fact]) -> Iterator[Fact]:  # noqa: ARG001
    """The actors, in the order of their first mentions; `known` plays no part."""
    types = {name: sort for name in names_of(document) if (sort := _type(document, name))}
    names = list(types)
    titles = roles(document, names)
    others = references(document, names, titles)
    for name, called, meant in zip(names, titles, others, strict=True):
        yield _actor(document, name, types[name], called, meant)


def _type(document: Document, name: Name) -> Type | None:
    """What kind of actor the name is; None where it only says where, or names a matter."""
    if name.sort in ("person", "organisation"):
        return name.sort
    if name.country or name.sort == "group":
        acts = any(_acts(document, last) for _, last in name.tokens)
        return ("country" if name.country else "group") if acts else None
    return None


def _acts(document: Document, index: int) -> bool:
    token = document.doc[index]
    return token.dep_ in _DOES or (token.dep_ == "pobj" and token.head.dep_ == "agent")


def _actor(
    document: Document, name: Name, sort: Type, called: tuple[Span, ...], others: References
) -> ActorFact:
    first = name.mentions[0]
    return ActorFact(
        start=first.start,
        end=first.end,
        text=document.text[first.start : first.end],
        sentence=document.sentence_at(first.start),
        type=sort,
        name=name.texts[0],
        roles=tuple(_wordings(document, (*called, *others.roles))),
        aliases=(*name.texts[1:], *(words for words in _wordings(document, others.spans) if " " in words)),
        mentions=name.mentions,
        references=others.spans,
    )


def _wordings(document: Document, spans: tuple[Span, ...]) -> Iterator[str]:
    """What the spans say, each wording once, in text order."""
    said: set[str] = set()
    for start, end in sorted(spans):
        words = document.text[start:end]
        if fold(words) not in said:
            said.add(fold(words))
            yield words
