"""Do the words around a time expression look ahead of the day of publication, or back?"""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from knowledge.lexicon.times import AHEAD, DEFERRED, MODALS, SCHEDULED, URGING
from knowledge.text import Document, fold

_LEAD = r"\s+(?:(?:at|on|in|about|around|early|late|the|middle|end|of|mid)\s+)*$"

# What stands right before an expression, the direction it gives, and an example.
CUES: tuple[tuple[re.Pattern[str], bool, str], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words}){_LEAD}", re.IGNORECASE), ahead, example)
    for words, ahead, example in (
        (r"as (?:early|soon) as", True, "as early as Tuesday"),
        (r"no (?:later|sooner|earlier) than", True, "no later than June"),
        (r"effective|payable|due|slated for|scheduled for|set for|planned for", True, "effective Feb. 1"),
        (r"since|dated|ended|back|as recently as|so far", False, "since May"),
    )
)
_UNTIL = re.compile(rf"(?<!\w)(?:until|till){_LEAD}", re.IGNORECASE)
_BY = re.compile(rf"(?<!\w)by{_LEAD}", re.IGNORECASE)


def ahead(document: Document, start: int, end: int) -> bool | None:
    """True: ahead; False: back; None: the words don't say."""
    before = document.text[max(0, start - 60) : start]
    for cue, direction, _ in CUES:
        if cue.search(before):
            return direction
    span = document.doc.char_span(start, end, alignment_mode="expand")
    return None if span is None else _parsed(span, before)


def _parsed(span: Span, before: str) -> bool | None:
    for token in _up(span.root):
        if token.pos_ in ("VERB", "AUX"):
            return _until(token) if _UNTIL.search(before) else _by(token, before)
        if token != span.root and _points(token):
            return True
    return True if _UNTIL.search(before) else None


def _up(token: Token) -> Iterator[Token]:
    """The token and those it hangs from, nearest first."""
    yield token
    while token.head != token:
        token = token.head
        yield token


def _points(token: Token) -> bool:
    """A word such as "deadline" or "upcoming", or a noun with one: it lies ahead by its meaning."""
    return token.pos_ in ("NOUN", "ADJ", "ADP") and token.lemma_.lower() in AHEAD


def _until(verb: Token) -> bool | None:
    """What lasts or is put off until a day ends ahead of it, unless all of that is past."""
    if verb.lemma_.lower() in DEFERRED:
        return True
    return tense(verb) is not False


def _by(verb: Token, before: str) -> bool | None:
    direction = tense(verb)
    return True if direction is None and _BY.search(before) else direction


def tense(verb: Token) -> bool | None:
    """True for a verb about the future, False for one about the past, None for the others."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {fold(child.text) for child in auxiliaries}
    if words & MODALS:
        return not ("have" in words and not words & {"will", "'ll"})
    if "to" in words:
        return _infinitive(verb)
    if words & {"had", "has", "have", "'ve"} and verb.tag_ in ("VBN", "VBD"):
        return False
    return _finite(verb, words)


def _infinitive(verb: Token) -> bool | None:
    head = verb.head
    if head == verb:
        return True
    if head.lemma_.lower() in AHEAD | URGING or head.lemma_ == "be":
        # What had been planned is over.
        return not any(fold(child.text) == "had" for child in head.children)
    return tense(head) if head.pos_ in ("VERB", "AUX") else None


_PAST_BE = frozenset({"was", "were", "got"})


def _finite(verb: Token, auxiliaries: set[str]) -> bool | None:
    lemma, present = verb.lemma_.lower(), bool(auxiliaries & {"is", "are", "'s", "'re", "am", "be"})
    if verb.tag_ == "VBN":
        planned = lemma in AHEAD and not any(child.dep_ == "prt" for child in verb.children)
        return True if planned else (None if present else False)
    if verb.tag_ == "VBD":
        return False
    if verb.tag_ == "VBG":
        return _continuous(verb, auxiliaries, present=present)
    if verb.tag_ in ("VBZ", "VBP"):
        return True if lemma in AHEAD | SCHEDULED or any(map(_is_ahead, verb.children)) else None
    return None


def _is_ahead(token: Token) -> bool:
    """The deadline in "the deadline is Friday"."""
    return token.dep_ == "nsubj" and token.pos_ == "NOUN" and token.lemma_.lower() in AHEAD


def _continuous(verb: Token, auxiliaries: set[str], *, present: bool) -> bool | None:
    """Is leaving, was leaving, and "beginning Monday"."""
    if verb.lemma_ in AHEAD or verb.lemma_ in ("begin", "start"):
        return True
    if present or auxiliaries & _PAST_BE:
        return present
    return tense(verb.head) if verb.head != verb and verb.head.pos_ in ("VERB", "AUX") else None
