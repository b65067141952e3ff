"""What was read is weighed with what the rules find, and stands for the facts it overlaps."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import cast

import numpy as np
import pytest

from knowledge.library import Library
from knowledge.matching import Likeness
from knowledge.model import Answer, Article, NoAnswer, QuoteFact, Span
from knowledge.reader import Found, Reader
from knowledge.store import open_store
from knowledge.text import Parser

TEXT = (
    "Ada Brook opened the ferry line to Gull Island on Monday. It carries 1,200 passengers a day. "
    "A storm kept 300 commuters waiting at Portmere for two hours."
)
ARTICLE = Article(TEXT, "A ferry for Gull Island", date(2021, 5, 4))


class Finds:
    """A reader that finds the same words with the same margin, whatever is asked."""

    def __init__(self, **margins: float) -> None:
        self._margins = {words.replace("_", " "): margin for words, margin in margins.items()}
        self.asked: list[str] = []

    def read(self, question: str, text: str, windows: Sequence[Span]) -> list[list[Found]]:
        self.asked.append(question)
        return [list(self._inside(text, window)) for window in windows]

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Likeness:
        return np.zeros((len(words), len(others)), dtype=np.float32)

    def _inside(self, text: str, window: Span) -> Iterator[Found]:
        for words, margin in self._margins.items():
            at = text.find(words, window.start, window.end)
            if at >= 0:
                yield Found(Span(at, at + len(words)), margin)


def ask(parser: Parser, question: str, reader: Finds, article: Article = ARTICLE) -> Answer | NoAnswer:
    with closing(Library(open_store("memory:"), parser, cast(Reader, reader))) as library:
        return library.ask(question, [library.add(article).article.id])


@pytest.mark.parametrize(
    ("question", "words", "value"),
    [
        ("when did the ferry line open", "Monday", "2021-05-03"),
        ("who opened the ferry line", "Ada Brook", None),
        ("how many commuters had to wait", "300", 300.0),
    ],
)
def test_what_was_read_with_certainty_is_answered_with_its_value(
    parser: Parser, question: str, words: str, value: object
) -> None:
    answer = ask(parser, question, Finds(**{words.replace(" ", "_"): 11.0}))
    assert isinstance(answer, Answer)
    assert (answer.text, answer.value) == (words, value)
    assert TEXT[answer.start : answer.end] == answer.text


def test_what_is_told_nowhere_is_not_answered(parser: Parser) -> None:
    assert isinstance(ask(parser, "what did the captain cook", Finds(Portmere=-11.0)), NoAnswer)


def test_where_nothing_was_read_the_facts_still_come_near(parser: Parser) -> None:
    found = ask(parser, "how many commuters sang", Finds())
    assert isinstance(found, Answer) or found.nearest


def test_the_question_is_read_with_its_spelling_mended(parser: Parser) -> None:
    reader = Finds(Monday=11.0)
    ask(parser, "wen did the fery line open", reader)
    assert reader.asked == ["when did the ferry line open"]


LOSSES = Article(
    "Harbour police said 12 sailors drowned. Nobody was surprised. The navy said 15 sailors drowned. "
    "The ship had carried 80 sailors and two dogs.",
    "A ship is lost",
    date(2021, 5, 4),
)


def figures(parser: Parser, question: str, **margins: float) -> list[str]:
    with closing(Library(open_store("memory:"), parser, cast(Reader, Finds(**margins)))) as library:
        answer = library.ask(question, [library.add(LOSSES).article.id])
    assert isinstance(answer, Answer)
    assert all(LOSSES.text[one.start : one.end] == one.text for one in (answer, *answer.also))
    return [answer.text, *(one.text for one in answer.also)]


@pytest.mark.parametrize(
    ("margins", "said"),
    [
        pytest.param({"12": 11.0, "15": 10.9}, ["12", "15"], id="two sources, two figures"),
        pytest.param({"12": 11.0, "15": -11.0}, ["12"], id="the second is no answer"),
        pytest.param({"12": 11.0, "two": 10.9}, ["12"], id="the second counts something else"),
    ],
)
def test_what_two_sources_give_is_told_of_both(
    parser: Parser, margins: dict[str, float], said: list[str]
) -> None:
    assert figures(parser, "how many sailors drowned", **margins) == said


def test_more_is_read_only_where_the_first_stretches_do_not_tell(parser: Parser) -> None:
    article = Article(
        "\n\n".join(f"Guest {n} danced at the ball in hall {n}." + " Music played." * 30 for n in range(9))
    )

    def stretches(margin: float) -> int:
        reader = Counts(margin)
        with closing(Library(open_store("memory:"), parser, cast(Reader, reader))) as library:
            library.ask("who danced at the ball", [library.add(article).article.id])
        return reader.stretches

    assert stretches(11.0) < stretches(-11.0)


class Counts(Finds):
    """Counts the stretches it is given."""

    def __init__(self, margin: float) -> None:
        super().__init__(Guest=margin)
        self.stretches = 0

    def read(self, question: str, text: str, windows: Sequence[Span]) -> list[list[Found]]:
        self.stretches += len(windows)
        return super().read(question, text, windows)


@pytest.mark.parametrize(
    ("question", "margins", "said"),
    [
        pytest.param("how many sailors drowned", {"12": 9.0}, "12", id="asked of all"),
        pytest.param("how many norwegian sailors drowned", {"12": 9.0}, None, id="asked of one nation's"),
    ],
)
def test_one_nations_people_are_not_anothers(
    parser: Parser, question: str, margins: dict[str, float], said: str | None
) -> None:
    with closing(Library(open_store("memory:"), parser, cast(Reader, Finds(**margins)))) as library:
        answer = library.ask(question, [library.add(LOSSES).article.id])
    assert (answer.text if isinstance(answer, Answer) else None) == said


def test_what_is_asked_for_itself_goes_before_what_is_alike(parser: Parser) -> None:
    text = "Kabul frees 5,000 prisoners and gets back 1,000 captives."
    with closing(
        Library(open_store("memory:"), parser, cast(Reader, Finds(**{"1,000": 9.0, "5,000": 7.0})))
    ) as library:
        answer = library.ask("how many prisoners", [library.add(Article(text)).article.id])
    assert isinstance(answer, Answer)
    assert answer.text == "5,000"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("how many days since the last storm", "11", id="the time since the last one"),
        pytest.param("how many days did the storm last", "two", id="another time"),
    ],
)
def test_the_first_in_some_days_tells_how_long_ago_the_last_was(
    parser: Parser, question: str, said: str
) -> None:
    text = "A storm hit Portmere, the first in 11 days. The storm lasted two days."
    read = Finds(**{"two days": 6.0, "11 days": 1.0})
    with closing(Library(open_store("memory:"), parser, cast(Reader, read))) as library:
        answer = library.ask(question, [library.add(Article(text)).article.id])
    assert isinstance(answer, Answer)
    assert answer.text == said


@pytest.mark.parametrize(
    ("question", "words", "value"),
    [
        ("who waited at portmere", "300 commuters", 300.0),
        ("why did they wait", "two hours", 2.0),
        ("when was the storm", "two hours", None),
    ],
)
def test_an_answer_has_its_value_though_something_else_was_asked_for(
    parser: Parser, question: str, words: str, value: float | None
) -> None:
    answer = ask(parser, question, Finds(**{words: 11.0}))
    assert isinstance(answer, Answer)
    assert (answer.text, answer.value) == (words, value)


GUESTS = " ".join(
    f"Guest {n} came late, and the band played on in hall {n}.\n\n" + "It rained. " * 45 for n in range(9)
)
ENDED = "The monarch abdicated in the spring."


class Understands(Counts):
    """Knows one pair of words that mean the same, and is sure of whatever it reads of it."""

    def __init__(self, *pair: str) -> None:
        super().__init__(-11.0)
        self._pair = set(pair)
        self.texts: list[str] = []

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Likeness:
        return np.array([[float({w, o} == self._pair) for o in others] for w in words], dtype=np.float32)

    def read(self, question: str, text: str, windows: Sequence[Span]) -> list[list[Found]]:
        self.texts += [text[window.start : window.end] for window in windows]
        return super().read(question, text, windows)


@pytest.mark.parametrize("first", [True, False])
def test_what_says_the_same_in_other_words_is_read_first(parser: Parser, first: bool) -> None:
    reader = Understands("king" if first else "guest", "monarch")
    with closing(Library(open_store("memory:"), parser, cast(Reader, reader))) as library:
        library.ask("what did the king do", [library.add(Article(GUESTS + ENDED)).article.id])
    assert (ENDED in reader.texts[0]) is first


@pytest.mark.parametrize(("company", "said"), [("with Ferris", "Portmere"), ("in Ferris", "Ferris")])
def test_with_whom_is_no_place(parser: Parser, company: str, said: str) -> None:
    text = f"The harbour signed a lease {company} on Monday. The signing was held in Portmere."
    read = Finds(Ferris=11.0, Portmere=10.5)
    with closing(Library(open_store("memory:"), parser, cast(Reader, read))) as library:
        answer = library.ask("where was the lease signed", [library.add(Article(text)).article.id])
    assert isinstance(answer, Answer)
    assert answer.text == said


def test_words_that_were_read_in_a_quotation_have_its_speaker(parser: Parser) -> None:
    told = Article(
        '"The wait was far too long for everybody here," Brook said. Ada Brook is the mayor.', "A wait"
    )
    answer = ask(parser, "what did Brook say about the wait", Finds(far_too_long=11.0), told)
    assert isinstance(answer, Answer)
    assert isinstance(answer.fact, QuoteFact)
    assert (answer.text, answer.fact.speaker) == ("far too long", "Ada Brook")
