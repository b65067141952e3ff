"""Questions that an article answers, put together from its facts and clauses in its own words."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from bot.wording import clip
from bot.wording.plurals import plural
from knowledge import ActorFact, Answer, Clause, DateFact, Fact, FigureFact, Library, QuoteFact, Reading, Span

# Questions that are offered, those that are tried for them, and the bytes a button can carry.
OFFERED, TRIED, LONGEST = 3, 16, 60

_PLAIN = re.compile(r"[\w '’&.-]+")  # noqa: RUF001
_LEADING = re.compile(r"^(?:The|An?|Two|Three|Some|Many)\b")
_TANGLED = re.compile(r"\b(?:and|or|per|of)\b")


class Possible(NamedTuple):
    """A question and where its answer stands; any words of the `speaker` will do, where there is one."""

    question: str
    place: Span
    speaker: str = ""


def offered(library: Library, reading: Reading) -> tuple[str, ...]:
    """Up to three questions, of several sorts where there are, that the library answers as it should."""
    shown: dict[str, int] = {}
    for sort, possible in islice(_possible(reading), TRIED):
        if possible.question not in shown and _is_answered(library, reading, possible):
            shown[possible.question] = sort
    # One of each sort first, in the order in which they came.
    sorts = list(shown.values())
    first = sorted(shown, key=lambda question: _place(question, shown, sorts))
    return tuple(first[:OFFERED])


def meant(library: Library, reading: Reading, near: Sequence[Fact]) -> tuple[str, ...]:
    """Questions that some facts answer, for who asked something else but may have meant these."""
    about = [
        possible
        for _, possible in _possible(reading)
        if any(_meets(possible.place, Span(fact.start, fact.end)) for fact in near)
    ]
    shown = [one.question for one in about[:OFFERED] if _is_answered(library, reading, one)]
    return tuple(dict.fromkeys(shown))


def _is_answered(library: Library, reading: Reading, possible: Possible) -> bool:
    if len(possible.question.encode()) > LONGEST:
        return False
    found = library.ask(possible.question, [reading.article.id])
    if not isinstance(found, Answer):
        return False
    if isinstance(found.fact, QuoteFact) and possible.speaker:
        return found.fact.speaker == possible.speaker
    return _meets(possible.place, Span(found.start, found.end))


def _place(question: str, shown: dict[str, int], sorts: list[int]) -> int:
    """How many of its sort came before it."""
    return sorts[: list(shown).index(question)].count(shown[question])


def _possible(reading: Reading) -> Iterator[tuple[int, Possible]]:
    """Questions with the number of their sort, one of each in turn."""
    sorts = [list(sort(reading)) for sort in (_counts, _doers, _days, _words_said)]
    for at in range(max(map(len, sorts))):
        yield from ((number, sort[at]) for number, sort in enumerate(sorts) if at < len(sort))


def _counts(reading: Reading) -> Iterator[Possible]:
    """How many of what is counted."""
    for fact in reading.facts:
        if isinstance(fact, FigureFact) and " " in (fact.unit or "") and not _TANGLED.search(fact.unit or ""):
            yield Possible(f"How many {plural(fact.unit or '')}?", Span(fact.start, fact.end))


def _doers(reading: Reading) -> Iterator[Possible]:
    """Who did it, in the words in which the article says that somebody did."""
    actors = [mention for fact in reading.facts if isinstance(fact, ActorFact) for mention in fact.mentions]
    for clause, agent, patient in _deeds(reading):
        deed = _words(reading, Span(agent.end, patient.end))
        if not clause.negated and _PLAIN.fullmatch(deed) and any(_within(agent, one) for one in actors):
            yield Possible(f"Who {deed}?", agent)


def _days(reading: Reading) -> Iterator[Possible]:
    """When they did it."""
    days = [Span(fact.start, fact.end) for fact in reading.facts if isinstance(fact, DateFact) and fact.begin]
    for clause, agent, patient in _deeds(reading):
        verb = _words(reading, Span(agent.end, patient.start))
        dated = [day for day in days for part in clause.modifiers if _within(part, day)]
        who = _LEADING.sub(lambda word: word[0].lower(), _words(reading, agent))
        whole = f"{who} {clause.predicate} {_words(reading, patient)}"
        if dated and verb.endswith("ed") and _PLAIN.fullmatch(whole):
            yield Possible(f"When did {whole}?", dated[0])


def _deeds(reading: Reading) -> Iterator[tuple[Clause, Span, Span]]:
    """The clauses that tell who did what to whom, in that order."""
    for clause in reading.clauses:
        if clause.agent and clause.patient and clause.agent.end < clause.patient.start:
            yield clause, clause.agent, clause.patient


def _words_said(reading: Reading) -> Iterator[Possible]:
    """What somebody said."""
    said = [fact for fact in reading.facts if isinstance(fact, QuoteFact) and fact.direct and fact.speaker]
    for speaker, fact in {fact.speaker: fact for fact in reversed(said)}.items():
        yield Possible(f"What did {speaker} say?", Span(fact.start, fact.end), speaker or "")


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _within(whole: Span, part: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _words(reading: Reading, place: Span) -> str:
    return clip.one_line(reading.article.text[place.start : place.end]).strip()
