"""Noun phrases that say what somebody is: their head, and where they begin and end."""

from spacy.tokens import Doc, Token

from knowledge.lexicon.people import ADDRESSES, BARE_CALLINGS, CALLINGS, TITLES
from knowledge.model import Span
from knowledge.text import fold

# How far a phrase's noun may stand from its beginning, and how long a role may be, in tokens.
REACH = 14
LONGEST = 16

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
DETERMINERS = frozenset({"DT", "PRP$", "WP$"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
ENDS = frozenset({",", ".", ";", ":", "-LRB-", "-RRB-", "``", "''", "WDT", "WP", "_SP"})

# "environmentalist", "assemblywoman": callings that need no list.
_ENDINGS = ("ist", "woman", "person", "ologer")
_STACK = NOUNS | {"JJ", "JJS", "HYPH", "VBN", "FW", "CD", "NFP"}


def is_calling(token: Token) -> bool:
    """Whether the word says what somebody is or does: "spokesman", "Sen.", "co-founder"."""
    word = token.lower_
    if word in ADDRESSES:
        return False
    if word in TITLES and token.text[0].isupper():
        return True
    if token.tag_ not in NOUNS:
        return False
    lemma = fold(token.lemma_)
    return word in CALLINGS or lemma in CALLINGS or (len(lemma) > 6 and lemma.endswith(_ENDINGS))


def _stacks(token: Token) -> bool:
    return token.tag_ in _STACK or (token.tag_ == "VBG" and token.dep_ in ("amod", "compound"))


def stack_before(doc: Doc, end: int, people: frozenset[int]) -> int:
    """Where the stack of nouns and adjectives that ends before `end` begins; `people` are tokens of
    other people's names, at which an "and" joins two people and no two offices.
    """
    at = end - 1
    while at > 0 and end - at < LONGEST and not doc[at].is_sent_start:
        token = doc[at - 1]
        if _stacks(token) and token.lower_ not in ADDRESSES:
            at -= 1
        elif step := _bridge(doc, at - 1, people):
            at -= step
        else:
            break
    return at


def _bridge(doc: Doc, at: int, people: frozenset[int]) -> int:
    """How many tokens, up to `at`, lead to an earlier noun of a title: "Secretary | of | State"."""
    token, left = doc[at], doc[max(at - 1, 0)]
    if token.tag_ == "POS":
        return 2 if left.tag_ in ("NNP", "NNPS") else 0
    if token.lower_ == "of":
        return 2 if is_calling(left) and doc[at + 1].text[0].isupper() else 0
    if left.i in people:
        return 0
    joins = token.text == "&" or (token.lower_ == "and" and (is_calling(left) or _names_office(left)))
    return 2 if joins and left.tag_ in NOUNS else 0


def office_before(doc: Doc, end: int) -> bool:
    """Whether an office with its "of" ends before `end`: "Director of National Intelligence"."""
    at = end - 1
    while at > 0 and doc[at].tag_ in ("NNP", "NNPS"):
        at -= 1
    return 0 < at < end - 1 and doc[at].lower_ == "of" and is_calling(doc[at - 1])


def _names_office(token: Token) -> bool:
    """Whether a proper noun is part of an office, as in "Health and Human Services Secretary"."""
    return token.tag_ == "NNP" and token.ent_type_ not in ("PERSON", "NORP", "GPE")


def past_determiner(doc: Doc, at: int) -> int:
    """The first token from `at` that is neither an article nor an adverb."""
    while at < len(doc) and (doc[at].tag_ in DETERMINERS or doc[at].tag_ == "RB"):
        at += 1
    return at


def head_from(doc: Doc, start: int) -> Token | None:
    """The noun that a phrase which begins at `start` is about: the last of its first noun stack."""
    head = None
    for token in doc[start : start + REACH]:
        if token.tag_ in NOUNS:
            head = token
        elif not _stacks(token) and token.tag_ != "POS" and token.text not in ("&", "and"):
            break
    return head


def end_from(doc: Doc, at: int) -> int:
    """Where a phrase that has its noun before `at` ends: at the next stop, relative word or verb."""
    while at < len(doc) and doc[at].tag_ not in ENDS | VERBS and not doc[at].is_sent_start:
        at += 1
    return at


def role(doc: Doc, start: int, end: int) -> Span | None:
    """The phrase as a role, without its article; None where it says nothing by itself."""
    while start < end and (doc[start].tag_ in DETERMINERS or not doc[start].text[0].isalnum()):
        start += 1
    if start >= end or (end - start == 1 and doc[start].lower_ in BARE_CALLINGS):
        return None
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
