"""What flows from room to room: frozen values, nothing that acts.

Every position is a character offset into `Article.text`, end exclusive, so
`article.text[start:end]` is always the words themselves.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A stretch of an article's text, in characters, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A news text. Without `published`, relative dates in it stay unresolved."""

    text: str
    title: str = ""
    published: date | None = None

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits of what the article says: equal articles have equal ids."""
        said = f"{self.published or ''}\n{self.title}\n{self.text}"
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Word(NamedTuple):
    """A token of a sentence: `lemma` is folded (see text.fold), `pos` a Universal POS tag."""

    start: int
    end: int
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words in order; `start` and `end` leave out surrounding white space."""

    start: int
    end: int
    words: tuple[Word, ...] = ()


class Kind(StrEnum):
    """What a fact is, and what a question asks for."""

    DATE = "date"
    FIGURE = "figure"
    ACTOR = "actor"
    PLACE = "place"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """What all facts share: the words they were cut from and the sentence around them."""

    start: int
    end: int
    text: str
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact(_Cut):
    """A time expression as TimeML annotates it (TIMEX3).

    `value` is the TIMEX3 value, or None when the article doesn't fix it; `reason` then says why.
    `begin` and `end_date` are the first and last calendar day covered, where there are such days.
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None = None
    begin: date | None = None
    end_date: date | None = None
    reason: str | None = None
    kind: Literal["date"] = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFact(_Cut):
    """A quantity: `value` of `unit`, of something.

    Percent is the number as printed, money is in whole units (576000000); `value_max` is the upper
    end of a range. `unit` is the measure ("percent", "dollar") or, for a count, the counted noun in
    the singular ("Taliban prisoner"). `of` is what the figure is about, nearest first ("workforce,
    Harbour Board"). `number_start` and `number_end` cut out the bare number ("5,000").
    """

    number_start: int
    number_end: int
    value: float
    value_max: float | None = None
    bound: Literal["=", "~", ">", ">=", "<", "<="] = "="
    unit: str | None = None
    of: str | None = None
    kind: Literal["figure"] = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFact(_Cut):
    """Somebody or some body that acts or speaks, once an article; `mentions` in text order.

    `name` is the fullest name the article gives, `aliases` the other ones, `roles` what it calls
    them ("US President"). `references` are pronouns and descriptions that stand for the actor
    ("he", "the president") and are no mentions. The fact's own span is the first mention.
    """

    type: Literal["person", "organisation", "group", "country"]
    name: str
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    references: tuple[Span, ...] = ()
    kind: Literal["actor"] = "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFact(_Cut):
    """A place, once an article. `within` names the larger place the article puts it in."""

    name: str
    within: str | None = None
    mentions: tuple[Span, ...] = ()
    kind: Literal["place"] = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFact(_Cut):
    """Words somebody said, without the marks; `spans` are its pieces in text order.

    `speaker` is the actor's name where it could be resolved, else the words that name the speaker.
    """

    spans: tuple[Span, ...]
    direct: bool
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    kind: Literal["quote"] = "quote"


Fact = DateFact | FigureFact | ActorFact | PlaceFact | QuoteFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Who did what: one predicate with its participants, active or passive alike.

    `predicate` is the verb's lemma, or for a nominal event ("the signing in Doha") the lemma of
    the verb behind it. `agent` did it, `patient` had it done to them; `modifiers` are the other
    phrases that hang on it (times, places, manners). Spans are whole noun phrases.
    """

    start: int
    end: int
    predicate: str
    agent: Span | None = None
    patient: Span | None = None
    modifiers: tuple[Span, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of an article; facts in text order."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    facts: tuple[Fact, ...] = ()
    clauses: tuple[Clause, ...] = ()


class Reason(StrEnum):
    """Why there is no answer."""

    NOTHING_ALIKE = "nothing alike"  # no fact or sentence speaks of it
    WRONG_KIND = "wrong kind"  # the matter is there, but no date (figure, name …) for it
    WRONG_QUALIFIER = "wrong qualifier"  # Afghan soldiers, but not American ones
    WRONG_EVENT = "wrong event"  # the soldiers are there, but nobody counts their dead
    UNSURE = "unsure"  # candidates, none good enough to be said
    NO_ARTICLE = "no article"  # there is nothing to ask


@dataclass(frozen=True, slots=True)
class Turn:
    """The question before this one and where its answer stood, for follow-ups ("and when?")."""

    question: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A typed question, understood.

    `text` is as typed; `read_as` is what was answered: spelling repaired against the article's own
    words, a follow-up completed by its topic. `kind` is None when the wording asks for no kind in
    particular.
    """

    text: str
    read_as: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Words of an article that answer a question, with their proof.

    `value` is the calendar value of a date (an ISO day, month or year, or "first/last" for an
    interval of days) or the number of a figure, else None. `confidence` lies in 0..1. `also` holds
    further answers that are as good, such as a second source's figure.
    """

    question: Question
    article: Article
    text: str
    start: int
    end: int
    sentence: Span
    kind: Kind | None
    value: str | float | None = None
    fact: Fact | None = None
    confidence: float = 0.0
    also: tuple["Answer", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAnswer:
    """The article doesn't say. `nearest` are up to three facts that come closest, best first.

    `suggestions` are questions that would be answered, worded for the user, for a near miss.
    """

    question: Question
    article: Article | None
    reason: Reason
    nearest: tuple[Fact, ...] = ()
    suggestions: tuple[str, ...] = ()
    confidence: float = 0.0
