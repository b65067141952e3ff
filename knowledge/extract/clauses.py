"""Who did what: each verb with its agent, its patient and the phrases that hang on it."""

from collections.abc import Iterator

from spacy.tokens import Token

from knowledge.model import Clause, Span
from knowledge.text import Document, fold

RELATIVES = frozenset({"who", "which", "that", "whom"})
# What belongs to the name of a thing, before and after its head.
NAMING = frozenset({"det", "compound", "amod", "nummod", "poss", "case", "quantmod", "nmod", "conj", "cc"})


def find(document: Document) -> Iterator[Clause]:
    """A clause for every verb that has an agent, a patient or anything else hanging on it."""
    for token in document.doc:
        if token.pos_ == "VERB":
            yield Clause(
                start=token.idx,
                end=token.idx + len(token),
                predicate=fold(token.lemma_),
                agent=_span(_agent(token)),
                patient=_span(_patient(token)),
                modifiers=tuple(_modifiers(token)),
                negated=any(child.dep_ == "neg" for child in token.children),
            )


def _child(verb: Token, *relations: str) -> Token | None:
    return next((child for child in verb.children if child.dep_ in relations), None)


def _agent(verb: Token) -> Token | None:
    """Who does it: the subject, after "by" in the passive, and for a second verb the first one's."""
    if by := _child(verb, "agent"):
        return next(iter(by.children), None)
    if _child(verb, "nsubjpass", "auxpass"):
        return None
    subject = _child(verb, "nsubj")
    if subject is not None:
        return _antecedent(subject, verb)
    if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ == "VERB":
        return _agent(verb.head)
    return None


def _patient(verb: Token) -> Token | None:
    """Who or what it is done to."""
    found = _child(verb, "nsubjpass", "dobj")
    if found is None and verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN":
        return verb.head
    return _antecedent(found, verb) if found is not None else None


def _antecedent(token: Token, verb: Token) -> Token:
    """What "who" and "which" stand for."""
    return verb.head if verb.dep_ == "relcl" and token.lower_ in RELATIVES else token


def _span(head: Token | None) -> Span | None:
    """The noun phrase without its clauses and appositions."""
    if head is None:
        return None
    parts = [head]
    for token in parts:
        parts += [child for child in token.children if child.dep_ in NAMING]
    return Span(min(t.idx for t in parts), max(t.idx + len(t) for t in parts))


def _modifiers(verb: Token) -> Iterator[Span]:
    """The objects of its prepositions, and bare times such as "on Tuesday" without its "on"."""
    for child in verb.children:
        heads = child.children if child.dep_ == "prep" else [child]
        for head in heads:
            if head.dep_ in ("pobj", "npadvmod") and (span := _span(head)):
                yield span
