"""What an article calls somebody: titles and noun stacks, appositions, who-clauses, party tags.

Each rule looks around one mention and tells the role it finds there.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from knowledge.extract.actors.phrases import (
    ENDS,
    REACH,
    VERBS,
    end_from,
    head_from,
    is_calling,
    office_before,
    past_determiner,
    role,
    stack_before,
)
from knowledge.lexicon.people import ADDRESSES, APPOINTING, APPOINTMENTS, WORKS
from knowledge.model import Span
from knowledge.names import Name
from knowledge.text import Document, fold


class Spot(NamedTuple):
    """A mention's first and last token, and all tokens of people's names in the article."""

    doc: Doc
    first: int
    last: int
    people: frozenset[int]


Rule = Callable[[Spot], Span | None]

_BE = frozenset({"be", "become", "remain"})
_AUXILIARIES = frozenset({"have", "will", "also", "currently", "now", "still", "once", "later"})
_SET_OFF = frozenset({",", "(", "-", "--", "\u2013", "\u2014", "\u2015"})
_PERSONAL = ("er", "or", "ist", "ian", "ant", "ast", "ee", "man", "eur")
_SINGULAR = ("NN", "NNP")
_PLURAL = ("NNS", "NNPS")
_TAG = re.compile(
    r"\s*[(,]\s*([RDI](?:ep|em|nd)?\.?\s?[-\u2013\u2014]\s?[A-Z][\w.]*(?: [A-Z][\w.]*)*)\s*[),]"
)


def roles(document: Document, names: Sequence[Name]) -> list[tuple[Span, ...]]:
    """For each name, a person's roles, in text order, each wording once; no roles for others."""
    people = [name for name in names if name.sort == "person"]
    tokens = frozenset(at for name in people for first, last in name.tokens for at in range(first, last + 1))
    return [_roles_of(document, name, tokens) if name.sort == "person" else () for name in names]


def _roles_of(document: Document, name: Name, people: frozenset[int]) -> tuple[Span, ...]:
    found: dict[str, Span] = {}
    for first, last in name.tokens:
        for rule in RULES:
            if span := rule(Spot(document.doc, first, last, people)):
                found.setdefault(fold(document.text[span.start : span.end]), span)
    return tuple(sorted(found.values()))


def before(spot: Spot) -> Span | None:
    """The nouns right before the name, the last of them a calling: "US Forces spokesman Ann Lee"."""
    doc, end = spot.doc, spot.first
    while end > 0 and doc[end - 1].lower_ in ADDRESSES:
        end -= 1
    if not end or doc[end - 1].i in spot.people:
        return None
    single = is_calling(doc[end - 1]) and doc[end - 1].tag_ not in ("NNS", "NNPS")
    return role(doc, stack_before(doc, end, spot.people), end) if single or office_before(doc, end) else None


def shared(spot: Spot) -> Span | None:
    """The nouns in the plural right before two names, for both: "Liberal candidates Ann Lee and Bo Ek"."""
    first = spot.first if _is_pair(spot) else _first_of_pair(spot)
    if first is None or not first or first - 1 in spot.people:
        return None
    plural = spot.doc[first - 1].tag_ in _PLURAL and is_calling(spot.doc[first - 1])
    return role(spot.doc, stack_before(spot.doc, first, spot.people), first) if plural else None


def after(spot: Spot) -> Span | None:
    """A noun phrase set off after the name: "Nina Holt, executive director of GRAIN,"."""
    doc, at = spot.doc, spot.last + 1
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 1].text.isdigit():
        at += 2
    if at + 1 >= len(doc) or doc[at].text not in _SET_OFF:
        return None
    start = past_determiner(doc, at + 1)
    head = head_from(doc, start)
    if head is None or not (is_calling(head) or _is_apposed(head, spot)):
        return None
    return role(doc, start, end_from(doc, head.i + 1))


def ahead(spot: Spot) -> Span | None:
    """A noun phrase set off before the name: "A lawyer for the tenants, Per Vance, said"."""
    doc, comma = spot.doc, spot.first - 1
    if comma < 2 or doc[comma].text != "," or not _is_closed(spot):
        return None
    for at in range(comma - 1, max(comma - REACH, -1), -1):
        token = doc[at]
        if token.tag_ in VERBS or token.text in (",", ";") or token.is_space:
            return None
        if token.tag_ in ("DT", "PRP$", "POS", "CD"):
            head = head_from(doc, at + 1)
            if (
                head is not None
                and is_calling(head)
                and head.i < comma
                and (head.tag_ in _SINGULAR or _is_pair(spot))
            ):
                return role(doc, at + 1, comma)
    return None


def paired(spot: Spot) -> Span | None:
    """What two names have in common, for the second: "Two voters, Ann Lee and Bo Ek, said"."""
    first = _first_of_pair(spot)
    return None if first is None else ahead(spot._replace(first=first, last=spot.first - 2))


def who(spot: Spot) -> Span | None:
    """What a clause says the name is: "Ann Lee, who is the mayor of Lund", "Ann Lee is a judge"."""
    doc, at = spot.doc, spot.last + 1
    if at + 1 < len(doc) and doc[at].text == "," and doc[at + 1].lower_ == "who":
        at += 1
    relative = at < len(doc) and doc[at].lower_ == "who"
    at = _past_auxiliaries(doc, at + relative)
    if at >= len(doc):
        return None
    if relative and doc[at].lemma_ in WORKS:
        return role(doc, at, end_from(doc, at + 1))
    if doc[at].lemma_ not in _BE:
        return None
    start = past_determiner(doc, at + 1)
    head = head_from(doc, start)
    fits = head is not None and is_calling(head) and head.tag_ in _SINGULAR
    if head is None or not fits or doc[start].lemma_ in APPOINTING:
        return None
    return role(doc, start, end_from(doc, head.i + 1))


def appointed(spot: Spot) -> Span | None:
    """An office that somebody comes to or leaves: "Ann Lee was elected mayor", "the departure of Ann Lee
    as mayor".
    """
    doc, at = spot.doc, spot.last + 1
    if _is_appointed(spot):
        if at >= len(doc) or doc[at].lower_ != "as":
            return None
    else:
        while at < len(doc) and doc[at].pos_ in ("AUX", "ADV"):
            at += 1
        if at == spot.last + 1 or at >= len(doc) or doc[at].tag_ != "VBN" or doc[at].lemma_ not in APPOINTING:
            return None
    at += 1
    start = past_determiner(doc, at + (at < len(doc) and doc[at].lower_ == "as"))
    head = head_from(doc, start)
    fits = head is not None and is_calling(head) and head.tag_ in _SINGULAR
    return role(doc, start, end_from(doc, head.i + 1)) if head is not None and fits else None


def party(spot: Spot) -> Span | None:
    """A party and state after the name: "Ann Lee (D-Ohio)"."""
    follows = spot.doc[spot.last + 1 : spot.last + REACH]
    found = _TAG.match(follows.text)
    return Span(follows.start_char + found.start(1), follows.start_char + found.end(1)) if found else None


RULES: tuple[Rule, ...] = (before, shared, after, ahead, paired, who, appointed, party)


def _is_closed(spot: Spot) -> bool:
    """Whether the name is set off at its end, too."""
    follows = spot.doc[spot.last + 1] if spot.last + 1 < len(spot.doc) else None
    return follows is None or follows.tag_ in ENDS or follows.lower_ in ("of", "and")


def _is_pair(spot: Spot) -> bool:
    """Whether the name is the first of two: "Two voters, Ann Lee and Bo Ek, said"."""
    after = spot.last + 1
    return after + 1 < len(spot.doc) and spot.doc[after].lower_ == "and" and after + 1 in spot.people


def _first_of_pair(spot: Spot) -> int | None:
    """Where the name before this one begins, if an "and" joins the two."""
    doc, first = spot.doc, spot.first - 2
    if first < 1 or doc[first + 1].lower_ != "and" or first not in spot.people:
        return None
    while first - 1 in spot.people:
        first -= 1
    return first


def _is_appointed(spot: Spot) -> bool:
    """Whether the words before the name tell of an office: "the election of", "they appointed"."""
    words = spot.doc[max(0, spot.first - 2) : spot.first]
    if not len(words):
        return False
    noun = len(words) == 2 and words[1].lower_ == "of" and words[0].lemma_.lower() in APPOINTMENTS
    return noun or words[-1].lemma_.lower() in APPOINTING


def _is_apposed(head: Token, spot: Spot) -> bool:
    """Whether the parse, too, takes a noun that no list has for an apposition of the name."""
    inside = spot.first <= head.head.i <= spot.last
    return inside and head.dep_ == "appos" and head.tag_ == "NN" and head.lower_.endswith(_PERSONAL)


def _past_auxiliaries(doc: Doc, at: int) -> int:
    while at + 1 < len(doc) and doc[at].lemma_ in _AUXILIARIES:
        at += 1
    return at
