"""What may answer a question: facts and spans that were read, each with how likely it is right.

A candidate's score is a logistic regression over named features; `python -m training.answering`
fits the weights on questions that are no part of the package.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from knowledge import matching
from knowledge.lexicon.lands import COUNTRIES, DEMONYMS
from knowledge.lexicon.questions import FIRST_IN, LOCATIVE, PARTY, PLAIN_EVENTS
from knowledge.matching import Index, SentenceMatch
from knowledge.model import ActorFact, DateFact, Fact, FigureFact, Kind, PlaceFact, QuoteFact, Sentence, Span
from knowledge.question import Asked
from knowledge.reader import Found, Reader
from knowledge.text import fold

NATIONS = COUNTRIES | DEMONYMS
_FIRST_IN = re.compile(FIRST_IN)

# Logistic regression over the candidates of 5,376 training questions (`python -m training.answering`),
# but for three that are promises: who asks for American soldiers is not told of Afghan ones, who asks for a
# birth is not told of another day, and how long ago the last one was stands beside "the first in".
WEIGHTS = {
    "bias": -4.1, "match": 3.1, "behind": -1.1, "near": 1.7, "unit": 0.8, "role": 3.0, "speaks": 1.0,
    "acts": 0.4, "undergoes": 0.3, "late": 0.3, "qualifiers missing": -2.0, "unstated": -4.0, "elapsed": 4.0,
    "words unknown": 1.4, "asks None": -1.8, "asks actor": -0.9, "asks date": 0.4, "asks figure": -0.4,
    "asks place": 0.1, "asks quote": -1.5, "is actor": -0.8, "is date": -1.3, "is figure": 1.1,
    "is place": -0.7,
}  # fmt: skip
# The same over what was read, fitted on questions about articles that the reader has not learned from: which
# of the candidates is the answer if there is one, how likely the one that is chosen is right, and how likely
# it is that the article doesn't tell. Again some are promises: "surpassed", "party", "foreign", "unstated",
# and "elapsed".
CHOICE_WEIGHTS = {
    "asks None": -0.68, "asks actor": 0.05, "asks date": 0.16, "asks figure": 0.4, "asks place": 0.05,
    "asks quote": -0.18, "behind": 0.82, "bias": -0.2, "located": 0.25, "match": -0.23, "meant": 1.64,
    "meant behind": -1.07, "names unknown": 0.14, "no such fact": -0.41, "qualifiers missing": 0.26,
    "read": 0.11, "read behind": -0.22, "repeats": 0.51, "ruled": 0.53, "unit": 0.51, "unread": -0.13,
    "words unknown": 0.14, "surpassed": -4.0, "party": -4.0, "elapsed": 4.0,
}  # fmt: skip
RIGHT_WEIGHTS = {
    "asks None": -0.15, "asks actor": -0.17, "asks date": -0.31, "asks figure": -0.23,
    "asks place": -0.08, "asks quote": -0.67, "behind": 0.82, "bias": -1.6, "lead": 0.09,
    "located": 0.01, "match": -0.05, "meant": 0.98, "meant behind": -2.35, "names unknown": -0.15,
    "no such fact": 0.27, "qualifiers missing": 0.14, "read": 0.26, "read behind": 0.18,
    "repeats": -1.65, "ruled": 1.02, "short": -0.69, "unit": -0.01, "unread": -0.1,
    "words unknown": 1.58, "unstated": -4.0, "foreign": -4.0, "elapsed": 4.0,
}  # fmt: skip
UNTOLD_WEIGHTS = {
    "asks None": -0.67, "asks actor": -0.23, "asks date": 0.2, "asks figure": 0.04, "asks place": -0.18,
    "asks quote": 0.15, "behind": -0.18, "bias": -0.69, "lead": 0.08, "located": 0.01, "match": -0.57,
    "meant": 0.54, "meant behind": 1.99, "names unknown": 0.21, "no such fact": -0.46,
    "qualifiers missing": 0.19, "read": -0.37, "read behind": 0.04, "repeats": 1.47, "ruled": -1.36,
    "short": 1.73, "unit": 0.05, "unread": 0.76, "words unknown": -2.55, "unstated": 4.0, "foreign": 4.0,
    "elapsed": -4.0,
}  # fmt: skip
TRUST = (RIGHT_WEIGHTS, UNTOLD_WEIGHTS)
# The length of an article, in characters, by which it has less room to tell: less and less beyond it.
SHORT = 1500
# What may stand between a preposition and the name of a place.
LEADS_UP = ("DET", "ADJ", "NOUN", "PROPN")
# Stretches that are read for a question at once, and in all where those don't tell.
WINDOWS, MOST_WINDOWS = 3, 8
# What a fact of the wanted kind adds to its sentence's promise, and a figure that counts what is asked for.
WANTED, COUNTED = 0.1, 0.2
# A margin from which on nothing further is read.
TELLS = 2.0
# Candidates of the rules that are weighed though nobody read them.
RULED = 3
# Logits beyond which a margin says no more.
CLIP = 12.0
# Sentences that are looked at, best first: enough for 95 in 100 answers.
SENTENCES = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be the answer, and why.

    `score` is how likely it is right, `untold` how likely the article has no answer at all, both in 0..1.
    """

    span: Span
    match: SentenceMatch
    fact: Fact | None
    score: float
    untold: float = 0.0


@dataclass(frozen=True)
class Rules:
    """Candidates from the facts alone."""

    asked: Asked
    index: Index

    @cached_property
    def matches(self) -> list[SentenceMatch]:
        """The article's sentences, the one most alike first."""
        return matching.sentences(self.asked, self.index)

    @property
    def best(self) -> float:
        """The score of the sentence most alike."""
        return self.matches[0].score if self.matches else 0.0

    @cached_property
    def candidates(self) -> list[Candidate]:
        """Facts of the wanted kind in the sentences most alike, best first."""
        best = self.best
        found = [
            Candidate(span, match, fact, probability(dot(self.features(span, match, fact, best), WEIGHTS)))
            for match in self.matches[:SENTENCES]
            if match.score
            for span, fact in self._spots(match)
        ]
        return sorted(found, key=lambda candidate: (-candidate.score, candidate.span))

    def _spots(self, match: SentenceMatch) -> Iterator[tuple[Span, Fact]]:
        sentence = self.index.reading.sentences[match.number]
        for fact in self.index.reading.facts:
            for span in _places_of(fact):
                inside = sentence.start <= span.start and span.end <= sentence.end
                if inside and self.wanted(fact) and not self.given(span, match):
                    yield span, fact
            if isinstance(fact, QuoteFact) and self.asked.reports and _overlap(fact, sentence):
                yield from self._said(fact)

    def _said(self, quote: QuoteFact) -> Iterator[tuple[Span, Fact]]:
        """What was said where that is asked for, and where it is asked who said it, the speaker."""
        if self.asked.kind is Kind.QUOTE:
            yield Span(quote.start, quote.end), quote
        if self.asked.kind is not Kind.ACTOR or quote.speaker_start is None:
            return
        for fact in self.index.reading.facts:
            if isinstance(fact, ActorFact) and fact.name == quote.speaker:
                named = [m for m in fact.mentions if m.start <= quote.speaker_start < m.end]
                yield (named or [Span(fact.start, fact.end)])[0], fact

    def wanted(self, fact: Fact) -> bool:
        kind = self.asked.kind
        if kind is Kind.PLACE:
            return fact.kind == "place" or (isinstance(fact, ActorFact) and fact.type == "country")
        if kind is Kind.DATE:
            return isinstance(fact, DateFact) and fact.type in ("DATE", "TIME")
        if kind is Kind.FIGURE and isinstance(fact, DateFact):
            return fact.type == "DURATION" and bool(self.asked.measures)
        # Quotations have a way of their own, for they don't keep to sentences.
        return not isinstance(fact, QuoteFact) and kind in (None, Kind(fact.kind))

    def given(self, span: Span, match: SentenceMatch) -> bool:
        """Is the span only what the question says itself?"""
        words = [
            w for w in self.index.reading.sentences[match.number].words if span.start <= w.start < span.end
        ]
        matter = [word for word in words if word.pos not in ("DET", "PUNCT", "ADP", "PART")]
        named = {hit.start for hit in match.hits if hit.worth >= matching.FORM}
        asked = set(self.asked.content)
        return bool(matter) and all(word.start in named or word.lemma in asked for word in matter)

    def features(self, span: Span, match: SentenceMatch, fact: Fact, best: float) -> dict[str, float]:
        """What speaks for the candidate and against it, by the names of `WEIGHTS`."""
        return {
            "bias": 1.0,
            "match": match.score,
            "behind": best - match.score,
            "near": self._near(span, match),
            "unit": self.unit(fact),
            "qualifiers missing": float(self.unqualified(match)),
            "unstated": float(self.unstated(match)),
            "elapsed": float(self.elapsed(span, match)),
            "words unknown": self.unknown,
            "late": 1 - 1 / (1 + match.number / 4),
            "role": self._role(fact),
            "speaks": self._speaks(fact, match),
            "acts": self._takes_part(span, match, "agent"),
            "undergoes": self._takes_part(span, match, "patient"),
            f"asks {self.asked.kind}": 1.0,
            f"is {fact.kind}": float(self.asked.kind is None),
        }

    def _near(self, span: Span, match: SentenceMatch) -> float:
        """How close the question's words stand to the span: 1 beside it, halved every fifty characters."""
        if not match.hits:
            return 0.0
        gaps = [max(hit.start - span.end, span.start - hit.end, 0) for hit in match.hits]
        return sum(math.exp2(-gap / 50) for gap in gaps) / len(gaps)

    def unit(self, fact: Fact) -> float:
        """1 where the figure counts what is asked for, less for what is alike, -1 for something else."""
        if not isinstance(fact, FigureFact):
            return 0.0
        unit = fold(fact.unit or "").split()
        if self.asked.measures:
            return 1.0 if set(unit) & set(self.asked.measures) else -1.0
        if not self.asked.counted:
            return 0.0
        return max((matching.alike(self.asked.counted[-1], own) for own in unit), default=0.0) or -1.0

    def surpassed(self, fact: Fact) -> bool:
        """Does it count what is called alike, where another figure counts what is asked for itself?"""
        return 0 < self.unit(fact) < 1 and any(self.unit(f) == 1 for f in self.index.reading.facts)

    def foreign(self, match: SentenceMatch) -> bool:
        """Is it asked of one nation's people, and the sentence has none of theirs?"""
        found = {hit.lemma for hit in match.hits}
        return any(lemma in NATIONS and lemma not in found for lemma in self.asked.counted[:-1])

    def unqualified(self, match: SentenceMatch) -> int:
        """How many words that qualify what is counted ("American" soldiers) the sentence lacks, and whether
        the article has none for what is counted itself.
        """
        found = {hit.lemma for hit in match.hits}
        nowhere = [lemma for lemma in self.asked.counted[-1:] if not self.index.counterparts_of(lemma)]
        return sum(lemma not in found for lemma in self.asked.counted[:-1]) + len(nowhere)

    def unstated(self, match: SentenceMatch) -> bool:
        """Does it lack an event of the question that nobody puts in other words, such as a birth?"""
        return bool((PLAIN_EVENTS & set(self.asked.content)) - {hit.lemma for hit in match.hits})

    def elapsed(self, span: Span, match: SentenceMatch) -> bool:
        """Is it asked how long ago the last one was, and the span how long this has been the first?"""
        start = self.index.reading.sentences[match.number].start
        before = self.index.reading.article.text[start : span.start]
        return self.asked.elapsed and bool(_FIRST_IN.search(fold(before)))

    def leads(self, span: Span, match: SentenceMatch) -> str | None:
        """Where a place is asked for, the word that leads up to the span.

        "in Doha" tells where, "with Doha" doesn't.
        """
        if self.asked.kind is not Kind.PLACE:
            return None
        words = self.index.reading.sentences[match.number].words
        before = (word for word in reversed(words) if word.end <= span.start)
        return next((word.lemma for word in before if word.pos not in LEADS_UP), None)

    @cached_property
    def unknown(self) -> float:
        """The share of the question's matter that the article has no word for."""
        content = self.asked.content
        return sum(not self.index.counterparts_of(lemma) for lemma in content) / max(1, len(content))

    @property
    def names_unknown(self) -> int:
        """How many of the question's names the article doesn't have."""
        return sum(not self.index.counterparts_of(lemma) for lemma in self.asked.names)

    def _speaks(self, fact: Fact, match: SentenceMatch) -> float:
        """1 for words of whom the question names, or for a sentence's speaker where it asks who spoke."""
        if isinstance(fact, QuoteFact):
            speaker = fold(fact.speaker or "").split()
            return float(any(lemma in speaker for lemma in self.asked.content))
        if not (isinstance(fact, ActorFact) and self.asked.reports):
            return 0.0
        sentence = self.index.reading.sentences[match.number]
        quotes = [q for q in self.index.reading.facts if isinstance(q, QuoteFact) and _overlap(q, sentence)]
        return float(any(quote.speaker == fact.name for quote in quotes))

    def _takes_part(self, span: Span, match: SentenceMatch, part: Literal["agent", "patient"]) -> float:
        """1 where the actor does what the question asks about, or where it is done to them."""
        if self.asked.kind is not Kind.ACTOR:
            return 0.0
        places = (
            clause.agent if part == "agent" else clause.patient
            for clause in self.index.clauses_of(match.number)
            if any(matching.alike(lemma, clause.predicate) for lemma in self.asked.content)
        )  # fmt: skip
        return float(any(place and place.start <= span.start < place.end for place in places))

    def _role(self, fact: Fact) -> float:
        """The share of the question's matter that is in what the article calls the actor."""
        if not isinstance(fact, ActorFact) or not fact.roles or not self.asked.content:
            return 0.0
        roles = fold(" ".join(fact.roles)).split()
        fits = sum(any(matching.alike(lemma, word) for word in roles) for lemma in self.asked.content)
        return fits / len(self.asked.content)


@dataclass(frozen=True)
class Reads:
    """Candidates that were read in the windows most alike, weighed with what the rules make of them."""

    rules: Rules
    reader: Reader
    # Stretches that are read at most.
    most: int = MOST_WINDOWS

    @cached_property
    def candidates(self) -> list[Candidate]:
        """Spans, with the fact each one stands for where there is one, best first."""
        weighed = sorted(self.weighed(), key=lambda row: (-dot(row[3], CHOICE_WEIGHTS), row[0]))
        return [
            Candidate(span, match, fact, *(probability(dot(features, weights)) for weights in TRUST))
            for span, match, fact, features in weighed
        ]

    def weighed(self) -> Iterator[tuple[Span, SentenceMatch, Fact | None, dict[str, float]]]:
        """Each span with its sentence, its fact and its features (see `CHOICE_WEIGHTS`).

        The rules' best, where nobody read them, come last.
        """
        best = max((found.margin for found in self._found), default=0.0)
        for found in self._found:
            match, fact = self._sentence(found.span), self._fact(found.span)
            yield found.span, match, fact, self._features(found, match, fact, best)
        for ruled in self.rules.candidates[:RULED]:
            if not any(_shared(ruled.span, found.span) > 0 for found in self._found):
                unread = self._features(Found(ruled.span, -CLIP), ruled.match, ruled.fact, best)
                yield ruled.span, ruled.match, ruled.fact, unread | {"unread": 1.0}

    @cached_property
    def windows(self) -> list[Span]:
        """What is read, what promises most first: words alike in meaning, and facts of the wanted kind."""
        promise = dict(self._meant)
        for number, worth in self._stocked().items():
            promise[number] += worth
        return matching.windows(promise, self.rules.index, self.most)

    @cached_property
    def _meant(self) -> dict[int, float]:
        return matching.by_meaning(self.rules.asked, self.rules.index, self.rules.matches, self.reader.alike)

    @cached_property
    def _most_meant(self) -> float:
        return max(self._meant.values())

    def _stocked(self) -> dict[int, float]:
        """The sentences with a fact of the wanted kind, and what that is worth."""
        rules, found = self.rules, dict[int, float]()
        if rules.asked.kind is None:
            return found
        for fact in filter(rules.wanted, rules.index.reading.facts):
            worth = WANTED + (COUNTED if rules.unit(fact) > 0 else 0.0)
            for place in _places_of(fact):
                number = self._number(place)
                found[number] = max(worth, found.get(number, 0.0))
        return found

    @cached_property
    def _found(self) -> list[Found]:
        found = self._read(self.windows[:WINDOWS])
        if max(found.values(), default=-CLIP) < TELLS:
            for span, margin in self._read(self.windows[WINDOWS:]).items():
                found[span] = max(margin, found.get(span, margin))
        return [Found(span, margin) for span, margin in found.items()]

    def _read(self, windows: Sequence[Span]) -> dict[Span, float]:
        """Spans of the windows, each with its highest margin."""
        rules = self.rules
        read = self.reader.read(rules.asked.question.read_as, rules.index.reading.article.text, windows)
        margins: dict[Span, float] = {}
        for found in (found for stretch in read for found in stretch):
            margins[found.span] = max(found.margin, margins.get(found.span, found.margin))
        return margins

    def _lead(self, found: Found) -> float:
        """By how much its margin beats that of whatever says something else, within ±CLIP."""
        said = self._words[found.span]
        others = [
            other.margin
            for other in self._found
            if (words := self._words[other.span]) not in said and said not in words
        ]
        return _clipped(found.margin - max(others, default=-CLIP))

    @cached_property
    def _words(self) -> dict[Span, str]:
        text = self.rules.index.reading.article.text
        return {found.span: fold(text[found.span.start : found.span.end]) for found in self._found}

    @cached_property
    def _matches(self) -> dict[int, SentenceMatch]:
        return {match.number: match for match in self.rules.matches}

    def _sentence(self, span: Span) -> SentenceMatch:
        return self._matches[self._number(span)]

    def _number(self, span: Span) -> int:
        sentences = self.rules.index.reading.sentences
        return max(bisect_right(sentences, span.start, key=lambda s: s.start) - 1, 0)

    def _fact(self, span: Span) -> Fact | None:
        """The fact of the wanted kind that shares most with the span; of a duration, the figure."""
        shared = [
            (
                _shared(place, span),
                -(place.end - place.start),
                isinstance(fact, FigureFact),
                -number,
                fact,
            )
            for number, fact in enumerate(self.rules.index.reading.facts)
            for place in _places_of(fact)
            if _shared(place, span) > 0 and self.rules.wanted(fact)
        ]
        return max(shared, key=lambda row: row[:4])[4] if shared else None

    def _features(
        self, found: Found, match: SentenceMatch, fact: Fact | None, best: float
    ) -> dict[str, float]:
        rules = self.rules
        ruled = [c.score for c in rules.candidates if _shared(c.span, found.span) > 0]
        meant, led = self._meant[match.number], rules.leads(found.span, match)
        return {
            "bias": 1.0,
            "read": _clipped(found.margin),
            "read behind": min(CLIP, best - found.margin),
            "lead": self._lead(found) if found.span in self._words else 0.0,
            "match": match.score,
            "behind": rules.best - match.score,
            "meant": meant,
            "meant behind": self._most_meant - meant,
            "ruled": max(ruled, default=0.0),
            "unit": rules.unit(fact) if fact else 0.0,
            "qualifiers missing": float(rules.unqualified(match)),
            "foreign": float(rules.foreign(match)),
            "surpassed": float(fact is not None and rules.surpassed(fact)),
            "unstated": float(rules.unstated(match)),
            "elapsed": float(rules.elapsed(found.span, match)),
            "located": float(led in LOCATIVE),
            "party": float(led in PARTY),
            "words unknown": rules.unknown,
            "names unknown": float(rules.names_unknown),
            "repeats": float(rules.given(found.span, match)),
            "no such fact": float(rules.asked.kind is not None and fact is None),
            "short": math.exp(-len(rules.index.reading.article.text) / SHORT),
            f"asks {rules.asked.kind}": 1.0,
        }


def _clipped(margin: float) -> float:
    return max(-CLIP, min(CLIP, margin))


def _overlap(quote: QuoteFact, sentence: Sentence) -> bool:
    return quote.start < sentence.end and sentence.start < quote.end


def _shared(one: Span, other: Span) -> int:
    """How many characters two spans have in common; not above 0 where they have none."""
    return min(one.end, other.end) - max(one.start, other.start)


def _places_of(fact: Fact) -> tuple[Span, ...]:
    if isinstance(fact, ActorFact | PlaceFact):
        return fact.mentions
    return (Span(fact.start, fact.end),)


def dot(features: dict[str, float], weights: dict[str, float]) -> float:
    """The weighted sum of a candidate's features."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def probability(score: float) -> float:
    return 1 / (1 + math.exp(-score))
