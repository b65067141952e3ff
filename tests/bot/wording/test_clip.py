import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reply import MARKED, Piece
from bot.wording import clip
from knowledge import Span


@pytest.mark.parametrize(
    ("words", "limit", "kept"),
    [
        ("short", 10, "short"),
        ("one two three", 9, "one two…"),
        ("one,  two", 5, "one…"),
        ("unbreakable", 5, "unbr…"),
        (" two\nlines ", 20, "two lines"),
    ],
)
def test_clip(words: str, limit: int, kept: str) -> None:
    assert clip.clip(words, limit) == kept


@pytest.mark.parametrize(
    ("words", "limit", "kept"),
    [
        ("One. Two. Three.", 10, "One. Two."),
        ("One. Two.", 50, "One. Two."),
        ("No end in sight here", 11, "No end in…"),
        ('He said "no." She left.', 15, 'He said "no."'),
        ("", 10, ""),
    ],
)
def test_a_beginning_ends_with_a_sentence(words: str, limit: int, kept: str) -> None:
    assert clip.beginning(words, limit) == kept


def test_an_excerpt_marks_the_answer() -> None:
    pieces = clip.excerpt("It began on\nMonday.", Span(0, 19), marks=[Span(12, 18)], limit=50)
    assert pieces == (Piece("It began on "), Piece("Monday", MARKED), Piece("."))


def test_an_excerpt_leaves_out_what_is_far_from_the_mark() -> None:
    text = "far " * 50 + "the ANSWER is here" + " away" * 50
    at = text.index("ANSWER")
    pieces = clip.excerpt(text, Span(0, len(text)), marks=[Span(at, at + 6)], limit=40)
    said = "".join(piece.text for piece in pieces)
    assert (said[:4], said[-5:]) == ("…far", "away…")
    assert "ANSWER" in said
    assert len(said) <= 42


@given(
    st.text(max_size=60),
    st.lists(st.integers(0, 60), min_size=2, max_size=2),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3),
    st.integers(1, 60),
)
def test_an_excerpt_is_cut_out_of_its_text(
    text: str, ends: list[int], marks: list[tuple[int, int]], limit: int
) -> None:
    shown = Span(min(*ends, len(text)), min(max(ends), len(text)))
    pieces = clip.excerpt(text, shown, marks=[Span(*sorted(mark)) for mark in marks], limit=limit)
    said = "".join(piece.text for piece in pieces).removeprefix("…").removesuffix("…")
    # Where paragraphs part there is one blank.
    assert " ".join(said.split()) in " ".join(text.split()) or "…" in text


@given(st.text(max_size=80), st.integers(1, 80))
def test_a_clip_never_exceeds_its_limit(words: str, limit: int) -> None:
    assert len(clip.clip(words, limit)) <= limit
    assert len(clip.beginning(words, limit)) <= limit
