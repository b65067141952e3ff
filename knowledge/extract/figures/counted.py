"""What a number counts: "5,000 Taliban prisoners", "a three-judge panel", "five of the shootings"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from knowledge.extract.figures.amount import Amount, Sort
from knowledge.extract.figures.guards import year
from knowledge.extract.figures.phrases import NOUNS, named
from knowledge.extract.figures.units import MONEY_WORDS, WORDS, rated
from knowledge.lexicon.figures import QUANTIFYING, STATES
from knowledge.text import Document

_MODIFIERS = frozenset({"ADJ", "VERB", "ADV", "CCONJ", "NUM"})
_BEFORE_NAMES = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
_HYPHENS = frozenset("-–")
_MARKS = frozenset("/'&\"")
# They join the words of one phrase only after an adjective, and not with a space before.
_PAUSES = frozenset(",–—-")
# They look like a plural after a number: "They won 2-1 thanks to him."
_NEVER = frozenset({"thanks"})
_PLURALS = frozenset({"NNS", "NNPS"})
# How far a noun phrase may reach, in tokens.
REACH = 9


class Counting:
    """Finds the counted nouns of one article; `amounts` are all its numbers, counted or not."""

    def __init__(self, document: Document, amounts: Sequence[Amount]) -> None:
        self._text, self._doc = document.text, document.doc
        doc = document.doc
        self._numbers = {token.i for amount in amounts for token in covered(doc, *amount.number)}
        self._measures = {
            token.i for amount in amounts if amount.unit for token in covered(doc, amount.start, amount.end)
        }

    def counted(self, amount: Amount) -> Amount:
        """The amount with the noun it counts; unchanged when there is none, or it has a unit already."""
        tokens = covered(self._doc, *amount.number)
        # "2000 people" may be counted, "2018 sales" were of that year.
        if amount.unit is not None or not tokens or (year(self._text, amount) and amount.value % 100):
            return amount
        found = self._of(tokens[-1], amount) or self._after(tokens[-1], amount)
        if not found:
            return self._or_two(tokens[0], amount)
        kept = [token for token in found if token.lower_ not in QUANTIFYING and token.i not in self._measures]
        measure = _measure(found[-1])
        sort = amount.sort if amount.sort == Sort.PART else Sort.MEASURE if measure else Sort.COUNT
        end = max(found[-1].idx + len(found[-1]), amount.end)
        return rated(self._text, replace(amount, end=end, unit=measure or named(kept or found), sort=sort))

    def _or_two(self, first: Token, amount: Amount) -> Amount:
        """The noun before the number: "a week or two"."""
        if first.i < 2 or first.nbor(-1).lower_ != "or" or first.nbor(-2).tag_ != "NN":
            return amount
        noun = first.nbor(-2)
        measure = _measure(noun)
        return replace(amount, unit=measure or noun.text, sort=Sort.MEASURE if measure else Sort.COUNT)

    def _of(self, last: Token, amount: Amount) -> list[Token]:
        """The noun after "of": "one of the best speakers", "35m of its devices", also "half the crew"."""
        doc, at = self._doc, last.i + 1
        if at >= len(doc) or (doc[at].lower_ != "of" and amount.shape != "half"):
            return []
        at += doc[at].lower_ == "of"
        while at < len(doc) and (doc[at].pos_ in ("DET", "PRON") or at in self._numbers):
            if doc[at].tag_ in ("WDT", "WP"):
                return []
            at += 1
        return [token for token in self._run(at) if token.i not in self._numbers]

    def _after(self, last: Token, amount: Amount) -> list[Token]:
        """The noun the number stands before: by the parse, else the next noun in the plural."""
        at = last.i + 1
        if at < len(self._doc) and self._doc[at].text in _HYPHENS and not last.whitespace_:
            found = self._run(at + 1)[:1]
            return [t for t in found if t.i not in self._measures and not t.text[0].isdigit()]
        tokens = self._run(at)
        sure = last.dep_ == "nummod" and (last.head.tag_ in _PLURALS or amount.value == 1)
        if sure and last.head in tokens:
            tokens = tokens[: tokens.index(last.head) + 1]
        if not tokens and self._doc[at : at + 1].text.casefold() in STATES:
            return [self._doc[at]]
        if tokens and tokens[-1].tag_ in _PLURALS:
            return [*tokens, *_joined(tokens[-1])]
        return tokens if amount.value == 1 else self._stacked(last, tokens)

    def _stacked(self, last: Token, tokens: Sequence[Token]) -> list[Token]:
        """Nouns in the singular: "a 12 page report" has twelve pages, "Galaxy 20 Ultra" counts nothing."""
        first = next((at for at, token in enumerate(tokens) if token.pos_ == "NOUN"), None)
        name = last.i > 0 and _first(last).nbor(-1).pos_ == "PROPN"
        return [] if first is None or name or last.head not in tokens else list(tokens[: first + 1])

    def _run(self, at: int) -> list[Token]:
        """The words from `at` to the last noun of the phrase that begins there, without an owner's."""
        words: list[Token] = []
        nouns = 0
        for token in self._doc[at : at + REACH]:
            if (token.is_sent_start and words) or self._ends(token, words):
                break
            if token.tag_ == "POS":
                words, nouns = [], 0
                continue
            words.append(token)
            if token.pos_ in NOUNS and token.i not in self._measures:
                nouns = len(words)
                if token.tag_ in _PLURALS and not _goes_on(token):
                    break
        return words[:nouns]

    def _ends(self, token: Token, words: Sequence[Token]) -> bool:
        """Whether the phrase is over before this token."""
        if token.i in self._measures:
            return False
        if token.i in self._numbers:
            return not (_hyphened(token) or (words and words[-1].pos_ in _BEFORE_NAMES))
        if token.text in _PAUSES:
            return not (words and _pauses(words[-1], token))
        if token.tag_ == "POS" or token.pos_ == "CCONJ":
            return not words
        return token.lower_ in _NEVER or not (token.pos_ in NOUNS | _MODIFIERS or token.text in _MARKS)


def _hyphened(token: Token) -> bool:
    """Whether it begins an adjective: "two five-star hotels"."""
    return not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text in _HYPHENS


def _pauses(before: Token, mark: Token) -> bool:
    """Whether a comma or hyphen stands within a phrase: "small, wooden boats", "coal-fired plants"."""
    if mark.text in _HYPHENS and not before.whitespace_ + mark.whitespace_:
        return True
    return before.pos_ == "ADJ" and not before.whitespace_


def covered(doc: Doc, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that hold a stretch of the text."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return tuple(span) if span is not None else ()


def _joined(head: Token) -> list[Token]:
    """What is counted together with it: "20 soldiers and policemen"."""
    following = list(head.doc[head.i + 1 : head.i + 3])
    if len(following) < 2 or following[0].lower_ != "and" or following[1].tag_ not in _PLURALS:
        return []
    return following if following[1].dep_ == "conj" and following[1].head == head else []


def _first(last: Token) -> Token:
    """The first token of a number that ends here: "twenty" of "twenty three"."""
    while last.i > 1 and last.nbor(-1).like_num:
        last = last.nbor(-1)
    return last


def _goes_on(token: Token) -> bool:
    """Whether the noun is only part of the next one: "sports cars"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return following != token and following.pos_ in NOUNS and token.head in (following, following.head)


def _measure(head: Token) -> str | None:
    """Two consecutive years are two years."""
    for word in (head.lower_, head.lower_.removesuffix("s")):
        if found := WORDS.get(word) or MONEY_WORDS.get(word):
            return found
    return None
