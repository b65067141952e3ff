"""Where things happen: each place once, with the larger place the article puts it in."""

from collections.abc import Iterator, Mapping, Sequence

from knowledge.lexicon.lands import COUNTRIES, REGIONS
from knowledge.lexicon.places import DIRECTIONS, SORTS, STATE_SHORT, STATES
from knowledge.model import ActorFact, Fact, PlaceFact
from knowledge.names import Name, names_of
from knowledge.text import Document, fold

# What may stand between a place and the larger one, once one of the first words has led there.
_LEADS = frozenset({",", "in", "of", "("})
_BETWEEN = DIRECTIONS | SORTS | {"the", "of", "in", "'s", "own"}

# After a comma only these are larger: "Lynn, Mass." but not "Paris, Lyon and Nice".
_LARGE = COUNTRIES | REGIONS | STATES | STATE_SHORT


def find(document: Document, known: Sequence[Fact]) -> Iterator[Fact]:
    """The places, in the order of their first mentions, without the countries that are actors."""
    acting = {mention for fact in known if isinstance(fact, ActorFact) for mention in fact.mentions}
    names = [name for name in names_of(document) if name.sort == "place"]
    starts = {first: name for name in names for first, _ in name.tokens}
    for name in names:
        if name.mentions[0] not in acting:
            yield _place(document, name, _within(document, name, starts))


def _place(document: Document, name: Name, within: str | None) -> PlaceFact:
    first = name.mentions[0]
    return PlaceFact(
        start=first.start,
        end=first.end,
        text=document.text[first.start : first.end],
        sentence=document.sentence_at(first.start),
        name=name.texts[0],
        within=within,
        mentions=name.mentions,
    )


def _within(document: Document, name: Name, starts: Mapping[int, Name]) -> str | None:
    """The place that follows as the larger one: "Musa Qala in southern Helmand", "Lynn, Mass."."""
    doc = document.doc
    for _, last in name.tokens:
        lead = doc[last + 1].lower_ if last + 1 < len(doc) else ""
        if lead not in _LEADS:
            continue
        at = last + 2
        while at < len(doc) and doc[at].lower_ in _BETWEEN:
            at += 1
        larger = starts.get(at)
        if larger and larger is not name and (lead in ("in", "of") or _is_larger(name, larger)):
            return larger.texts[0]
    return None


def _is_larger(name: Name, larger: Name) -> bool:
    return _is_large(larger) and not _is_large(name)


def _is_large(name: Name) -> bool:
    return any(fold(text) in _LARGE or fold(text).rstrip(".") in _LARGE for text in name.texts)
