"""The best match → an Answer, or a NoAnswer that says why; the weights and the threshold."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from knowledge import matching, question
from knowledge.lexicon.questions import PLAIN_EVENTS
from knowledge.matching import Index, SentenceMatch
from knowledge.model import (
    ActorFact,
    Answer,
    DateFact,
    Fact,
    FigureFact,
    Kind,
    NoAnswer,
    PlaceFact,
    Question,
    QuoteFact,
    Reading,
    Reason,
    Sentence,
    Span,
    Turn,
    Word,
)
from knowledge.question import Asked
from knowledge.text import fold

# Logistic regression over the candidates of 5,376 training questions (`python -m training.answering`),
# but for two that are promises: who asks for American soldiers is not told of Afghan ones, and who asks
# for a birth is not told of another day.
WEIGHTS = {
    "bias": -3.7, "match": 2.7, "behind": -1.4, "near": 2.0, "unit": 0.7, "role": 3.5, "speaks": 1.1,
    "acts": 0.4, "undergoes": 0.4, "late": 0.3, "qualifiers missing": -2.0, "unstated": -4.0,
    "words unknown": 1.1, "asks None": -1.5, "asks actor": -1.1, "asks date": 0.2, "asks figure": -0.3,
    "asks place": 0.1, "asks quote": -1.2, "is actor": -1.3, "is date": -0.4, "is figure": 0.9,
    "is place": -0.7,
}  # fmt: skip
# Below it more answers are wrong than a reader forgives.
SURE = 0.25
# Sentences that are looked at, best first: enough for 95 in 100 answers.
SENTENCES = 6

Words = Callable[[str], tuple[Word, ...]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be the answer, and why; `score` is how likely it is, in 0..1."""

    span: Span
    match: SentenceMatch
    fact: Fact | None
    score: float


@dataclass(frozen=True, slots=True)
class Rules:
    """Candidates from the facts alone."""

    asked: Asked
    index: Index

    def candidates(self) -> list[Candidate]:
        """Facts of the wanted kind in the sentences most alike, best first."""
        matches = matching.sentences(self.asked, self.index)
        best = matches[0].score if matches else 0.0
        found = [
            Candidate(span, match, fact, _probability(dot(self.features(span, match, fact, best))))
            for match in matches[:SENTENCES]
            if match.score
            for span, fact in self._spots(match)
        ]
        return sorted(found, key=lambda candidate: (-candidate.score, candidate.span))

    def _spots(self, match: SentenceMatch) -> Iterator[tuple[Span, Fact]]:
        sentence = self.index.reading.sentences[match.number]
        for fact in self.index.reading.facts:
            for span in _places_of(fact):
                inside = sentence.start <= span.start and span.end <= sentence.end
                if inside and self._wanted(fact) and not self._given(span, match):
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

    def _wanted(self, fact: Fact) -> bool:
        kind = self.asked.kind
        if kind is Kind.PLACE:
            return fact.kind == "place" or (isinstance(fact, ActorFact) and fact.type == "country")
        if kind is Kind.DATE:
            return isinstance(fact, DateFact) and fact.type in ("DATE", "TIME")
        if kind is Kind.FIGURE and isinstance(fact, DateFact):
            return fact.type == "DURATION" and bool(self.asked.measures)
        # Quotations have a way of their own, for they don't keep to sentences.
        return not isinstance(fact, QuoteFact) and kind in (None, Kind(fact.kind))

    def _given(self, span: Span, match: SentenceMatch) -> bool:
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
            "unit": self._unit(fact),
            "qualifiers missing": float(self._unqualified(match)),
            "unstated": float(self._unstated(match)),
            "words unknown": self._unknown(),
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

    def _unit(self, fact: Fact) -> float:
        """1 where the figure counts what is asked for, -1 where it counts something else."""
        if not isinstance(fact, FigureFact):
            return 0.0
        unit = fold(fact.unit or "").split()
        if self.asked.measures:
            return 1.0 if set(unit) & set(self.asked.measures) else -1.0
        if not self.asked.counted:
            return 0.0
        fits = any(matching.alike(word, own) for word in self.asked.counted[-1:] for own in unit)
        return 1.0 if fits else -1.0

    def _unqualified(self, match: SentenceMatch) -> int:
        """How many words that qualify what is counted ("American" soldiers) the sentence lacks."""
        found = {hit.lemma for hit in match.hits}
        return sum(lemma not in found for lemma in self.asked.counted[:-1])

    def _unstated(self, match: SentenceMatch) -> bool:
        """Does it lack an event of the question that nobody puts in other words, such as a birth?"""
        return bool((PLAIN_EVENTS & set(self.asked.content)) - {hit.lemma for hit in match.hits})

    def _unknown(self) -> float:
        """The share of the question's matter that the article has no word for."""
        content = self.asked.content
        return sum(not self.index.counterparts_of(lemma) for lemma in content) / max(1, len(content))

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


class Answerer:
    """Answers questions about readings; remembers what it has worked out of the last articles."""

    def __init__(self, words: Words, spelled: Callable[[str], bool]) -> None:
        self._words, self._spelled = words, spelled
        self._indexes: dict[str, Index] = {}

    def answer(self, typed: str, readings: Sequence[Reading], after: Turn | None = None) -> Answer | NoAnswer:
        """Answer from the first reading that tells; a NoAnswer is about the first."""
        if not readings:
            return NoAnswer(
                question=Question(text=typed, read_as=typed), article=None, reason=Reason.NO_ARTICLE
            )
        found = [self._answer(typed, readings[0], after)]
        for reading in islice(readings, 1, None):
            if isinstance(found[-1], Answer):
                break
            found.append(self._answer(typed, reading, after))
        return found[-1] if isinstance(found[-1], Answer) else found[0]

    def _answer(self, typed: str, reading: Reading, after: Turn | None) -> Answer | NoAnswer:
        index = self._index(reading)
        asked = self._asked(typed, index, after)
        candidates = Rules(asked, index).candidates()
        if candidates and candidates[0].score >= SURE:
            return _answer(asked, reading, candidates[0])
        return _no_answer(asked, index, candidates)

    def _asked(self, typed: str, index: Index, after: Turn | None) -> Asked:
        read_as = matching.repair(question.spelled_out(typed), index, self._spelled)
        if after and question.leans(read_as):
            read_as = question.joined(read_as, after)
        return question.analyse(typed, read_as, self._words(read_as))

    def _index(self, reading: Reading) -> Index:
        key = reading.article.id
        if key not in self._indexes or self._indexes[key].reading is not reading:
            self._indexes.pop(next(iter(self._indexes)), None) if len(self._indexes) >= 64 else None
            self._indexes[key] = Index(reading)
        return self._indexes[key]


def _overlap(quote: QuoteFact, sentence: Sentence) -> bool:
    return quote.start < sentence.end and sentence.start < quote.end


def _places_of(fact: Fact) -> tuple[Span, ...]:
    if isinstance(fact, ActorFact | PlaceFact):
        return fact.mentions
    return (Span(fact.start, fact.end),)


def dot(features: dict[str, float]) -> float:
    """The weighted sum of a candidate's features."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())


def _probability(score: float) -> float:
    return 1 / (1 + math.exp(-score))


def _answer(asked: Asked, reading: Reading, best: Candidate) -> Answer:
    span = _cut(asked, best)
    sentence = reading.sentences[best.match.number]
    return Answer(
        question=replace(asked.question, kind=asked.kind or (Kind(best.fact.kind) if best.fact else None)),
        article=reading.article,
        text=reading.article.text[span.start : span.end],
        start=span.start,
        end=span.end,
        sentence=Span(sentence.start, sentence.end),
        kind=Kind(best.fact.kind) if best.fact else asked.kind,
        value=value_of(best.fact),
        fact=best.fact,
        confidence=best.score,
    )


def _cut(asked: Asked, best: Candidate) -> Span:
    """What a person would say: of a count whose noun was asked for, the number alone."""
    if isinstance(best.fact, FigureFact) and asked.counted and best.span == (best.fact.start, best.fact.end):
        return Span(best.fact.number_start, best.fact.number_end)
    return best.span


def value_of(fact: Fact | None) -> str | float | None:
    """The number of a figure, the calendar value of a date, else None."""
    if isinstance(fact, FigureFact):
        return fact.value
    if not isinstance(fact, DateFact) or not fact.begin or not fact.end_date:
        return None
    if fact.begin == fact.end_date:
        return fact.begin.isoformat()
    # A month's or year's own value is shorter than its two ends, and says the same.
    if fact.value and fact.value.replace("-", "").isdigit() and len(fact.value) in (4, 7):
        return fact.value
    return f"{fact.begin.isoformat()}/{fact.end_date.isoformat()}"


def _no_answer(asked: Asked, index: Index, candidates: Sequence[Candidate]) -> NoAnswer:
    nearest = list(dict.fromkeys(candidate.fact for candidate in candidates if candidate.fact))[:3]
    return NoAnswer(
        question=asked.question,
        article=index.reading.article,
        reason=_reason(asked, index, candidates),
        nearest=tuple(nearest),
        confidence=1.0 - (candidates[0].score if candidates else 0.0),
    )


def _reason(asked: Asked, index: Index, candidates: Sequence[Candidate]) -> Reason:
    missing = [lemma for lemma in asked.content if not index.counterparts_of(lemma)]
    if len(missing) == len(set(asked.content)):
        return Reason.NOTHING_ALIKE
    if not candidates:
        return Reason.WRONG_KIND
    if missing:
        return Reason.WRONG_QUALIFIER if set(missing) & asked.names else Reason.WRONG_EVENT
    return Reason.UNSURE
