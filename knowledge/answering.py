"""The best match → an Answer, or a NoAnswer that says why; the thresholds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from knowledge import matching, question
from knowledge.candidates import MOST_WINDOWS, Candidate, Reads, Rules
from knowledge.matching import Index
from knowledge.model import (
    Answer,
    DateFact,
    Fact,
    FigureFact,
    Kind,
    NoAnswer,
    Question,
    QuoteFact,
    Reading,
    Reason,
    Span,
    Turn,
    Word,
)
from knowledge.question import Asked
from knowledge.reader import Reader
from knowledge.text import fold

# Of the facts alone: below it more answers are wrong than a reader forgives.
SURE = 0.22
# What was read is answered where it is at least so likely right, compared with the article not telling.
BOLD = 0.6
# A second source's figure is told too where it is at least so likely, compared with the first.
AS_GOOD = 0.8

Words = Callable[[str], tuple[Word, ...]]


class Answerer:
    """Answers questions about readings; remembers what it has worked out of the last articles."""

    def __init__(self, words: Words, spelled: Callable[[str], bool], reader: Reader | None = None) -> None:
        # One question is put to several articles.
        self._words = lru_cache(64)(words)
        self._spelled, self._reader = spelled, reader
        self._indexes: dict[str, Index] = {}

    def answer(
        self,
        typed: str,
        readings: Sequence[Reading],
        after: Turn | None = None,
        *,
        windows: int | None = None,
    ) -> Answer | NoAnswer:
        """Answer from the first reading that tells; a NoAnswer is about the first.

        So many `windows` are read at most of each that is asked, else as many as it takes.
        """
        if not readings:
            return NoAnswer(
                question=Question(text=typed, read_as=typed), article=None, reason=Reason.NO_ARTICLE
            )
        found = [self._answer(typed, readings[0], after, windows)]
        for reading in islice(readings, 1, None):
            if isinstance(found[-1], Answer):
                break
            found.append(self._answer(typed, reading, after, windows))
        return found[-1] if isinstance(found[-1], Answer) else found[0]

    def _answer(
        self, typed: str, reading: Reading, after: Turn | None, windows: int | None
    ) -> Answer | NoAnswer:
        index = self._index(reading)
        asked = self._asked(typed, index, after)
        rules = Rules(asked, index)
        ruled = rules.candidates
        read = Reads(rules, self._reader, windows or MOST_WINDOWS).candidates if self._reader else []
        if read and _tells(read[0]):
            return _with_rivals(asked, reading, read)
        # Quotations are longer than what is read for; who said them is known from the facts.
        if ruled and ruled[0].score >= SURE and (not self._reader or asked.kind is Kind.QUOTE):
            return _answer(asked, reading, ruled[0])
        return _no_answer(asked, index, read or ruled)

    def _asked(self, typed: str, index: Index, after: Turn | None) -> Asked:
        read_as = question.completed(
            matching.repair(question.spelled_out(typed), index, self._spelled), after
        )
        return question.analyse(typed, read_as, self._words(read_as))

    def _index(self, reading: Reading) -> Index:
        key = reading.article.id
        if key not in self._indexes or self._indexes[key].reading is not reading:
            self._indexes.pop(next(iter(self._indexes)), None) if len(self._indexes) >= 64 else None
            self._indexes[key] = Index(reading)
        return self._indexes[key]


def _tells(candidate: Candidate) -> bool:
    return candidate.score >= BOLD * candidate.untold


def _with_rivals(asked: Asked, reading: Reading, found: Sequence[Candidate]) -> Answer:
    """The best of the candidates, and beside it other figures that are given for the same thing."""
    best, enough = found[0], AS_GOOD * found[0].score
    rivals: dict[float | None, Candidate] = {}
    for candidate in found[1:]:
        if candidate.score >= enough and _tells(candidate) and (value := _rival(best, candidate)) is not None:
            rivals.setdefault(value, candidate)
    also = tuple(_answer(asked, reading, rival) for rival in rivals.values())
    return replace(_answer(asked, reading, best), also=also)


def _rival(best: Candidate, other: Candidate) -> float | None:
    """The other's figure, where another sentence gives another one for what the best one counts."""
    first, second = best.fact, other.fact
    if not isinstance(first, FigureFact) or not isinstance(second, FigureFact):
        return None
    same = first.unit and second.unit and fold(first.unit) == fold(second.unit)
    return (
        second.value
        if same and other.match.number != best.match.number and first.value != second.value
        else None
    )


def _answer(asked: Asked, reading: Reading, best: Candidate) -> Answer:
    span = _cut(asked, best)
    sentence = reading.sentences[best.match.number]
    fact, value = best.fact, value_of(best.fact)
    if value is None and (fact is None or isinstance(fact, DateFact)):
        measured = _measured(reading, span, asked.kind)
        fact, value = measured or fact, value_of(measured)
    if fact is None and asked.kind is Kind.QUOTE:
        fact = _said_in(reading, span)
    kind = Kind(fact.kind) if fact else None
    return Answer(
        question=replace(asked.question, kind=asked.kind or kind),
        article=reading.article,
        text=reading.article.text[span.start : span.end],
        start=span.start,
        end=span.end,
        sentence=Span(sentence.start, sentence.end),
        kind=kind or asked.kind,
        value=value,
        fact=fact,
        confidence=best.score,
    )


def _measured(reading: Reading, span: Span, kind: Kind | None) -> Fact | None:
    """The figure, else the date, that takes most of the span; no figure where a date is asked for."""
    sorts = DateFact if kind is Kind.DATE else DateFact | FigureFact
    taken = [
        (min(fact.end, span.end) - max(fact.start, span.start), isinstance(fact, FigureFact), -number, fact)
        for number, fact in enumerate(reading.facts)
        if isinstance(fact, sorts) and value_of(fact) is not None
    ]
    shared, _, _, fact = max(taken, key=lambda row: row[:3], default=(0, False, 0, None))
    return fact if 2 * shared > span.end - span.start else None


def _said_in(reading: Reading, span: Span) -> Fact | None:
    """The quotation that the span is a part of."""
    quotes = (fact for fact in reading.facts if isinstance(fact, QuoteFact))
    return next((quote for quote in quotes if quote.start <= span.start and span.end <= quote.end), None)


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
