"""An article with its facts, and a library that answers from a table instead of reading."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Self, TypeVar

from bot.reply import Reply
from knowledge import (
    ActorFact,
    Answer,
    Article,
    DateFact,
    Fact,
    FigureFact,
    Kind,
    Library,
    NoAnswer,
    PlaceFact,
    Question,
    QuoteFact,
    Reading,
    Reason,
    Span,
    Turn,
)

Result = TypeVar("Result")

TEXT = (
    "Mayor Ines Calder opened the new ferry line between Portmere and Gull Island on Monday. "
    "The line cost $41m and carries at least 1,200 passengers a day. "
    '"We waited nine years for this," Calder said, "and it was worth it." '
    "Two ferries sail until March 31, and a third will follow within fourteen months. "
    "Crews pulled 7 tourists & a dog <Rex> out of the water last week."
)
ARTICLE = Article(TEXT, "Ferries reach Gull Island", date(2021, 3, 9))
OTHER = Article("Nothing happened in Lower Fenwick.", "A quiet day", None)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def sentence(at: Span, text: str = TEXT) -> Span:
    start = max((end.end() for end in re.finditer(r'[.!?]"? ', text[: at.start])), default=0)
    end = re.compile(r'[.!?]"?(?= [A-Z"]|$)').search(text, at.end)
    return Span(start, end.end() if end else len(text))


def cut(words: str) -> dict[str, Any]:
    at = span(words)
    return {"start": at.start, "end": at.end, "text": words, "sentence": sentence(at)}


def figure(words: str, number: str) -> dict[str, Any]:
    fields = cut(words)
    start = fields["start"] + words.index(number)
    return {**fields, "number_start": start, "number_end": start + len(number)}


MONDAY = DateFact(
    **cut("Monday"), type="DATE", value="2021-03-08", begin=date(2021, 3, 8), end_date=date(2021, 3, 8)
)
LAST_WEEK = DateFact(
    **cut("last week"), type="DATE", value="2021-W09", begin=date(2021, 3, 1), end_date=date(2021, 3, 7)
)
MARCH_31 = DateFact(
    **cut("March 31"), type="DATE", value="2021-03-31", begin=date(2021, 3, 31), end_date=date(2021, 3, 31)
)
FOURTEEN_MONTHS = DateFact(**cut("fourteen months"), type="DURATION", value="P14M")
COST = FigureFact(**figure("$41m", "41m"), value=41_000_000, unit="dollar", of="line")
PASSENGERS = FigureFact(**figure("1,200", "1,200"), value=1200, bound=">=", unit="passenger")
TOURISTS = FigureFact(**figure("7", "7"), value=7, unit="tourist")
CALDER = ActorFact(
    **cut("Ines Calder"),
    type="person",
    name="Ines Calder",
    roles=("Mayor",),
    aliases=("Calder",),
    mentions=(span("Ines Calder"), span("Calder said")),
)
PORTMERE = PlaceFact(**cut("Portmere"), name="Portmere", mentions=(span("Portmere"),))
WAITED = QuoteFact(
    **cut("We waited nine years for this,"),
    spans=(span("We waited nine years for this,"), span("and it was worth it.")),
    direct=True,
    speaker="Ines Calder",
    cue="say",
)
FACTS: tuple[Fact, ...] = tuple(
    sorted(
        (MONDAY, LAST_WEEK, MARCH_31, FOURTEEN_MONTHS, COST, PASSENGERS, TOURISTS, CALDER, PORTMERE, WAITED),
        key=lambda fact: fact.start,
    )
)

# A word of the question, and what is answered.
ANSWERS: dict[str, Fact] = {
    "many": PASSENGERS,
    "cost": COST,
    "who": CALDER,
    "week": LAST_WEEK,
    "when": MONDAY,
    "long": FOURTEEN_MONTHS,
    "said": WAITED,
}


class TableLibrary(Library):
    """A library in memory. `refuse` is called before each answer, to fail or to linger."""

    def __init__(self, *articles: Article, refuse: Callable[[str], None] | None = None) -> None:
        self.shelf = list(articles)
        self.states: dict[str, dict[str, Any]] = {}
        self.asked: list[tuple[str, Turn | None]] = []
        self.reads = True
        self.refuse = refuse or (lambda question: None)

    @classmethod
    def open(cls, url: str) -> Self:
        return cls()

    def add(self, article: Article) -> Reading:
        return self.keep(self.read(article))

    def read(self, article: Article) -> Reading:
        return Reading(article)

    def keep(self, reading: Reading) -> Reading:
        self.shelf = [reading.article, *(one for one in self.shelf if one.id != reading.article.id)]
        return reading

    def reading(self, article_id: str) -> Reading | None:
        return next(
            (Reading(one, (), self.facts(one.id)) for one in self.shelf if one.id == article_id), None
        )

    def articles(self, most: int | None = None) -> tuple[Article, ...]:
        return tuple(self.shelf[:most])

    def article(self, article_id: str) -> Article | None:
        return next((one for one in self.shelf if one.id == article_id), None)

    def facts(self, article_id: str, kind: Kind | None = None) -> tuple[Fact, ...]:
        return tuple(
            fact for fact in FACTS if article_id == ARTICLE.id and (kind is None or fact.kind == kind)
        )

    def ask(
        self, question: str, articles: Sequence[str] | None = None, *, after: Turn | None = None
    ) -> Answer | NoAnswer:
        self.asked.append((question, after))
        self.refuse(question)
        words = re.findall(r"\w+", question.casefold())
        fact = next((fact for word, fact in ANSWERS.items() if word in words), None)
        return answer(fact, question) if fact else no_answer(asked=question)

    def forget(self, article_id: str) -> bool:
        before = len(self.shelf)
        self.shelf = [one for one in self.shelf if one.id != article_id]
        return len(self.shelf) < before

    def save_state(self, key: str, state: dict[str, Any]) -> None:
        self.states[key] = dict(state)

    def load_state(self, key: str) -> dict[str, Any]:
        return dict(self.states.get(key, {}))

    def together(self, work: Callable[[], Result]) -> Result:
        return work()

    def close(self) -> None:
        pass


def answer(fact: Fact, asked: str = "?", **changes: Any) -> Answer:
    value: str | float | None = fact.value if isinstance(fact, FigureFact) else None
    if isinstance(fact, DateFact) and fact.begin and fact.end_date:
        value = str(fact.begin) if fact.begin == fact.end_date else f"{fact.begin}/{fact.end_date}"
    fields: dict[str, Any] = {
        "question": Question(text=asked, read_as=asked, kind=Kind(fact.kind)),
        "article": ARTICLE,
        "text": fact.text,
        "start": fact.start,
        "end": fact.end,
        "sentence": fact.sentence,
        "kind": Kind(fact.kind),
        "value": value,
        "fact": fact,
        "confidence": 0.9,
    }
    return Answer(**(fields | changes))


def no_answer(reason: Reason = Reason.NOTHING_ALIKE, asked: str = "?", **changes: Any) -> NoAnswer:
    fields: dict[str, Any] = {
        "question": Question(text=asked, read_as=asked),
        "article": ARTICLE,
        "reason": reason,
    }
    return NoAnswer(**(fields | changes))


def words(reply: Reply) -> str:
    """All that a reply says, styles and buttons left out."""
    return "\n".join("".join(piece.text for piece in block.pieces) for block in reply.blocks)


def labels(reply: Reply) -> list[str]:
    return [button.label for row in reply.rows for button in row]
