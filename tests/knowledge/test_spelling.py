"""A letter that should stand twice."""

import pytest

from knowledge.spelling import doubled
from knowledge.text import Parser


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("swaped", "swapped"),
        ("geting", "getting"),
        ("hoped", None),
        ("swapped", None),
        ("visited", None),
        ("paper", None),
        ("qqed", None),
    ],
)
def test_a_short_word_doubles_its_last_letter_unless_another_word_is_meant(
    parser: Parser, typed: str, meant: str | None
) -> None:
    assert doubled(typed, parser.spelled) == meant
