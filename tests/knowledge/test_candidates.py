"""What was read is weighed with what the rules find, and stands for the facts it overlaps."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import cast

import pytest

from knowledge.library import Library
from knowledge.model import Answer, Article, NoAnswer, Span
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

    def _inside(self, text: str, window: Span) -> Iterator[Found]:
        for words, margin in self._margins.items():
            at = text.find(words, window.start, window.end)
            if at >= 0:
                yield Found(Span(at, at + len(words)), margin)


def ask(parser: Parser, question: str, reader: Finds) -> Answer | NoAnswer:
    with closing(Library(open_store("memory:"), parser, cast(Reader, reader))) as library:
        return library.ask(question, [library.add(ARTICLE).article.id])


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
