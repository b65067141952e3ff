import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import text
from bot.typed import LONGEST, clean, unreadable
from tests.bot.builders import words


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  how\n many\t people ", "how many people"),
        ("who\x00 said\x1b[31m it\u200b", "who said[31m it"),
        ("\u202ewho\u202c", "who"),
        ("half \ud800 a character", "half a character"),
        ("e\u0301", "é"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("\u00a0\u3000", ""),
    ],
)
def test_what_can_t_be_seen_is_dropped(typed: str, read: str) -> None:
    assert clean(typed) == read


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "question.empty"),
        ("😀🎉", "question.no_words"),
        ("?!", "question.no_words"),
        ("كم عدد السجناء", "question.not_english"),
        ("сколько 5", "question.not_english"),
        ("2020", None),
        ("who", None),
        ("wer ist السجناء", None),
        ("x" * LONGEST, None),
    ],
)
def test_a_question_needs_words(typed: str, problem: str | None) -> None:
    said = unreadable(typed)
    assert (words(said) if said else None) == (text(problem) if problem else None)


def test_too_long_says_how_long_and_what_is_allowed() -> None:
    said = unreadable("why " * 2500)
    assert said
    assert "10,000 characters" in words(said)
    assert "500" in words(said)


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)
    clean(typed).encode()
