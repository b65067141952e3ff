"""Searching around words finds what searching all of a text finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from knowledge.nearby import DIGITS, Nearby

PATTERN = re.compile(r"(?<!\w)(?:in\s+)?(?:march|\d+)(?:\s+\d+)?(?!\w)", re.IGNORECASE)
NEAR = frozenset({"march", DIGITS})
WORDS = st.sampled_from(["in", "March", "marching", "7", "7th", "a", "longer-word", "\n", "é"])


@given(st.lists(WORDS, max_size=80).map(" ".join) | st.text(max_size=200))
def test_nothing_is_lost_and_nothing_added(text: str) -> None:
    everywhere = [match.span() for match in PATTERN.finditer(text)]
    assert [match.span() for match in Nearby(text).finditer(PATTERN, NEAR)] == everywhere


def test_stretches_lie_apart_and_end_at_a_space() -> None:
    text = f"March {'word ' * 60}March"
    first, second = Nearby(text).stretches(frozenset({"march"}))
    assert (first.start, second.end) == (0, len(text))
    assert first.end < second.start
    assert text[first.end] == " "


def test_without_the_words_nothing_is_searched() -> None:
    assert not Nearby("April, May").stretches(NEAR)
