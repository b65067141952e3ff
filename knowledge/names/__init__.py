"""The names in an article, each one once: found, sorted and linked before facts are made of them.

Actors and places are cut from the same names, so this is done once an article.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.lexicon.lands import COUNTRIES
from knowledge.model import Span
from knowledge.names.linking import linked
from knowledge.names.mentions import Mention, mentions
from knowledge.names.sorts import Sort
from knowledge.names.terms import Term, lines_of, terms_of
from knowledge.text import Document, fold

__all__ = ["Name", "names_of"]

# Where the parse keeps what was found, for as long as the parse itself lives.
_KEPT = "dateline.names"


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something with a name. `texts` are its forms, the fullest first; `tokens` are
    the first and last token of each mention, both inclusive.
    """

    sort: Sort
    country: bool
    texts: tuple[str, ...]
    mentions: tuple[Span, ...]
    tokens: tuple[tuple[int, int], ...]


def names_of(document: Document) -> tuple[Name, ...]:
    """The article's names, in the order of their first mentions."""
    kept: tuple[Name, ...] | None = document.doc.user_data.get(_KEPT)
    if kept is None:
        kept = tuple(_names(document))
        document.doc.user_data[_KEPT] = kept
    return kept


def _names(document: Document) -> Iterator[Name]:
    terms = terms_of(document.doc)
    for found in linked(mentions(terms, tuple(lines_of(terms)))):
        spans = tuple(_span(terms, mention) for mention in found)
        tokens = tuple((mention.first, mention.last - 1) for mention in found)
        country = any(mention.key in COUNTRIES for mention in found)
        yield Name(found[0].sort, country, _texts(document, found[0].sort, spans), spans, tokens)


def _texts(document: Document, sort: Sort, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """The forms of a name, each once whatever its capitals and full stops: the longest first, but
    for people the one most used of those in full ("Nina Holt", not "Poor Nina Holt").
    """
    forms: dict[str, list[str]] = {}
    for start, end in spans:
        text = " ".join(document.text[start:end].split())
        forms.setdefault(fold(text).rstrip("."), []).append(text)
    said = [(min(texts, key=str.isupper), len(texts)) for texts in forms.values()]
    counts = sort == "person"
    said.sort(key=lambda form: (" " not in form[0], -counts * form[1], -len(form[0]), form[0]))
    return tuple(text for text, _ in said)


def _span(terms: tuple[Term, ...], mention: Mention) -> Span:
    """The mention's characters; the full stop of "Inc." at a sentence's end is the sentence's."""
    last = terms[mention.last - 1]
    follows = terms[mention.last] if mention.last < len(terms) else None
    stops = (
        len(last.text) > 2
        and last.text[-1] == "."
        and (follows is None or follows.opens or "\n" in follows.text)
    )
    return Span(terms[mention.first].start, last.end - stops)
