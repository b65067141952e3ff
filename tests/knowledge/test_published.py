"""The day of publication, as texts print it and as people type it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.published import day_published, day_typed

DAY = date(2020, 3, 4)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("4 March 2020", DAY),
        ("on 4th of march, 2020", DAY),
        ("March 4, 2020.", DAY),
        ("Wed, Mar. 4 2020", DAY),
        ("2020-03-04", DAY),
        (" 2020-3-4 ", DAY),
        ("4.3.2020", DAY),
        ("04/03/2020", None),
        ("4 March", None),
        ("30 February 2020", None),
        ("4 March 0020", None),
        ("4 March 2020 or so", None),
        ("how many prisoners", None),
        ("", None),
    ],
)
def test_a_day_as_it_is_typed(words: str, day: date | None) -> None:
    assert day_typed(words) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jets strike\n4 March 2020\nTwo jets.", DAY),
        ("Published: Wednesday, March 4, 2020 at 9:30 GMT\n\nTwo jets.", DAY),
        ("Two jets.\n\nLast updated on 4 March 2020, 09:30", DAY),
        ("2020-03-04T09:30:00Z\nTwo jets.", DAY),
        ("KABUL, March 4, 2020 (Agency) - Two jets.", DAY),
        ("Kabul (4 March 2020) — Two jets.", DAY),
        ("March 4, 2020: Two jets.", DAY),
        ("On March 4, 2020 two jets came.", None),
        ("Two jets came on March 4, 2020.", None),
        ("The talks of March 4, 2020 - the first ones - failed.", None),
        ("\n".join(["Two jets."] * 8 + ["4 March 2020"] + ["Two jets."] * 8), None),
        ("", None),
    ],
)
def test_the_day_a_text_gives_as_its_own(text: str, day: date | None) -> None:
    assert day_published(text) == day


@given(st.text())
def test_any_words_are_a_day_or_none(words: str) -> None:
    day_typed(words)
    day_published(words)
