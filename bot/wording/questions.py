"""Questions that an article answers, put together from its facts and clauses in its own words."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from bot.wording import clip
from bot.wording.plurals import plural
from knowledge import ActorFact, Answer, Clause, DateFact, FigureFact, Library, QuoteFact, Reading, Span

# Questions that are offered, those that are tried for them, and the bytes a button can carry.
OFFERED, TRIED, LONGEST = 3, 16, 60

Fits = Callable[[Answer], bool]
Possible = Iterator[tuple[str, Fits]]

_PLAIN = re.compile(r"[\w '’&.-]+")  # noqa: RUF001
_LEADING = re.compile(r"^(?:The|An?|Two|Three|Some|Many)\b")
_TANGLED = re.compile(r"\b(?:and|or|per|of)\b")


def offered(library: Library, reading: Reading) -> tuple[str, ...]:
    """Up to three questions, of several sorts where there are, that the library answers as it should."""
    shown: dict[str, int] = {}
    for sort, question, fits in islice(_possible(reading), TRIED):
        if len(question.encode()) > LONGEST or question in shown:
            continue
        found = library.ask(question, [reading.article.id])
        if isinstance(found, Answer) and fits(found):
            shown[question] = sort
    # One of each sort first, in the order in which they came.
    sorts = list(shown.values())
    first = sorted(shown, key=lambda question: _place(question, shown, sorts))
    return tuple(first[:OFFERED])


def _place(question: str, shown: dict[str, int], sorts: list[int]) -> int:
    """How many of its sort came before it."""
    return sorts[: list(shown).index(question)].count(shown[question])


def _possible(reading: Reading) -> Iterator[tuple[int, str, Fits]]:
    """Questions with what their answers must be, one of each sort in turn."""
    sorts = [list(sort(reading)) for sort in (_counts, _doers, _days, _words_said)]
    for at in range(max(map(len, sorts))):
        yield from ((number, *sort[at]) for number, sort in enumerate(sorts) if at < len(sort))


def _counts(reading: Reading) -> Possible:
    """How many of what is counted."""
    for fact in reading.facts:
        if isinstance(fact, FigureFact) and " " in (fact.unit or "") and not _TANGLED.search(fact.unit or ""):
            yield f"How many {plural(fact.unit or '')}?", _at(Span(fact.start, fact.end))


def _doers(reading: Reading) -> Possible:
    """Who did it, in the words in which the article says that somebody did."""
    actors = [mention for fact in reading.facts if isinstance(fact, ActorFact) for mention in fact.mentions]
    for clause, agent, patient in _deeds(reading):
        deed = _words(reading, Span(agent.end, patient.end))
        if not clause.negated and _PLAIN.fullmatch(deed) and any(_within(agent, one) for one in actors):
            yield f"Who {deed}?", _at(agent)


def _days(reading: Reading) -> Possible:
    """When they did it."""
    days = [Span(fact.start, fact.end) for fact in reading.facts if isinstance(fact, DateFact) and fact.begin]
    for clause, agent, patient in _deeds(reading):
        verb = _words(reading, Span(agent.end, patient.start))
        dated = [day for day in days for part in clause.modifiers if _within(part, day)]
        who = _LEADING.sub(lambda word: word[0].lower(), _words(reading, agent))
        whole = f"{who} {clause.predicate} {_words(reading, patient)}"
        if dated and verb.endswith("ed") and _PLAIN.fullmatch(whole):
            yield f"When did {whole}?", _at(dated[0])


def _deeds(reading: Reading) -> Iterator[tuple[Clause, Span, Span]]:
    """The clauses that tell who did what to whom, in that order."""
    for clause in reading.clauses:
        if clause.agent and clause.patient and clause.agent.end < clause.patient.start:
            yield clause, clause.agent, clause.patient


def _words_said(reading: Reading) -> Possible:
    """What somebody said."""
    said = [fact for fact in reading.facts if isinstance(fact, QuoteFact) and fact.direct and fact.speaker]
    for speaker in dict.fromkeys(fact.speaker for fact in said):
        yield f"What did {speaker} say?", _by(speaker or "")


def _by(speaker: str) -> Fits:
    return lambda found: isinstance(found.fact, QuoteFact) and found.fact.speaker == speaker


def _at(place: Span) -> Fits:
    return lambda found: found.start < place.end and place.start < found.end


def _within(whole: Span, part: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _words(reading: Reading, place: Span) -> str:
    return clip.one_line(reading.article.text[place.start : place.end]).strip()
