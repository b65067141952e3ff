"""Questions that are offered are answered, and read as if somebody had asked them."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from bot.wording import questions
from knowledge import Answer, Library, read_text
from knowledge.store import open_store
from knowledge.text import Parser


@pytest.fixture(scope="module")
def library(parser: Parser) -> Iterator[Library]:
    with closing(Library(open_store("memory:"), parser)) as shelf:
        yield shelf


PIER = (
    "date 2021-05-04 Mayor Ines Calder opened the new pier on Monday. "
    "The harbour took in 312 fishing boats and 40 coastal ferries. "
    '"We waited nine years for this pier," Calder said.'
)
COUNTS = ((3, "fishing boats"), (4, "mountain goats"), (5, "unbelievably long wooden planks"))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (
            PIER,
            {
                "Who opened the new pier?",
                "When did Mayor Ines Calder open the new pier?",
                "How many fishing boats?",
            },
        ),
        ("Nothing happened.", set()),
        ("The pier cost 3 dollars per metre.", set()),
    ],
)
def test_questions_of_several_sorts(library: Library, text: str, offered: set[str]) -> None:
    reading = library.add(read_text(text))
    assert set(questions.offered(library, reading)) == offered


def test_every_question_is_answered_and_fits_a_button(library: Library) -> None:
    told = (
        f"Clerk Una Vane counted {number} {what} on Monday. The mayor closed the {what} office on Friday."
        for number, what in COUNTS
    )
    reading = library.add(read_text(f"date 2021-05-04 {' '.join(told)}"))
    shown = questions.offered(library, reading)
    assert 1 <= len(shown) <= questions.OFFERED
    for question in shown:
        assert len(question.encode()) <= questions.LONGEST
        assert isinstance(library.ask(question, [reading.article.id]), Answer)
