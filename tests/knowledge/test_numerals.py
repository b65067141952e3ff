"""Numbers in digits and words, and where they stand."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import numerals as module
from knowledge.numerals import cardinal, numerals, ordinal


def test_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("7", 7),
        ("5,000", 5000),
        (".534", 0.534),
        ("forty-three", 43),
        ("a hundred and one", 101),
        ("two thousand and six", 2006),
        ("three hundred forty-two thousand", 342_000),
        ("1.2 million", 1_200_000),
        ("4 hundred million", 400_000_000),
        ("two and a half", 2.5),
        ("a dozen", 12),
        ("2½", 2.5),
        ("half", 0.5),
        ("many", None),
        ("", None),
        ("a", None),
        ("million", None),
    ],
)
def test_cardinals(said: str, value: float | None) -> None:
    assert cardinal(said) == value


@pytest.mark.parametrize(
    ("said", "rank"),
    [("3rd", 3), ("third", 3), ("Twenty-third", 23), ("three", None), ("mid-third", None), ("", None)],
)
def test_ordinals(said: str, rank: int | None) -> None:
    assert ordinal(said) == rank


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # digits
        ("It has 12 doors.", [("12", 12)]),
        ("Some 1,469 of 5,000.", [("1,469", 1469), ("5,000", 5000)]),
        ("It fell -1.3% to −2.", [("-1.3", -1.3), ("−2", -2)]),
        ("At minus 40 or minus-5.", [("minus 40", -40), ("minus-5", -5)]),
        ("A 5-10 row", [("5", 5), ("10", 10)]),
        ("It rose to 1, 469 cases.", [("1, 469", 1469)]),
        ("On May 1, 200 cases; on Oct. 12, 300 more.", [("1", 1), ("200", 200), ("12", 12), ("300", 300)]),
        ("Rooms 12, 150 and 90", [("12", 12), ("150", 150), ("90", 90)]),
        ("batting .534", [(".534", 0.534)]),
        # magnitudes, also glued on
        ("3.2bn and 40 million", [("3.2bn", 3.2e9), ("40 million", 4e7)]),
        ("12m people on a 12m long raft", [("12m", 12e6), ("12", 12)]),
        ("It cost $4m.", [("4m", 4e6)]),
        ("RM3k was all", [("3k", 3000)]),
        ("4 hundred million stars", [("4 hundred million", 4e8)]),
        # words
        ("Forty-three geese", [("Forty-three", 43)]),
        ("seven eight", [("seven", 7), ("eight", 8)]),
        ("two hundred and six", [("two hundred and six", 206)]),
        ("one million two hundred thousand", [("one million two hundred thousand", 1_200_000)]),
        ("a dozen eggs, a hundred and five hens", [("a dozen", 12), ("a hundred and five", 105)]),
        ("two and a half hours", [("two and a half", 2.5)]),
        ("half a million, half a dozen", [("half a million", 500_000), ("half a dozen", 6)]),
        ("anyone or someone", []),
        # fractions and ratios
        ("two-thirds of it", [("two-thirds", 2 / 3)]),
        ("a third of it, half of it", [("a third", 1 / 3), ("half", 0.5)]),
        ("2 1/2 cups and 1/16 more", [("2 1/2", 2.5), ("1/16", 1 / 16)]),
        ("1½ million", [("1½ million", 1_500_000)]),
        ("one in three, nine out of 10", [("one in three", 1 / 3), ("nine out of 10", 0.9)]),
        ("one in ten minutes", [("one", 1), ("ten", 10)]),
        ("on 9/11, around 24/7", []),
        # powers of ten
        ("2.998×10⁸ and 1.5 x 10^-3", [("2.998×10⁸", 2.998e8), ("1.5 x 10^-3", 1.5e-3)]),
        # what only begins like a number
        ("the 19th, the 1990s, 10:30, version 2.5.1, twenty-first", []),
        ("It's one's own", []),
    ],
)
def test_numbers_in_a_text(text: str, found: list[tuple[str, float]]) -> None:
    assert {text[n.start : n.end]: n.value for n in numerals(text)} == pytest.approx(dict(found))


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("thousands of tests", 1_000, 10_000),
        ("tens of thousands of tests", 10_000, 100_000),
        ("hundreds of millions of tests", 100_000_000, 1_000_000_000),
        ("dozens of tests", 12, None),
        ("millions more", 1_000_000, 10_000_000),
    ],
)
def test_magnitudes_in_the_plural(text: str, least: float, most: float | None) -> None:
    (found,) = numerals(text)
    assert (found.value, found.value_max) == (least, most)


def test_a_magnitude_is_told_apart_from_its_number() -> None:
    assert [n.scale for n in numerals("10 or 15 billion")] == [1, 1e9]


@given(
    st.text(
        alphabet=st.sampled_from("0123456789.,-/½ x×10⁹ mkbn a an one two ten half of hundred million"),
        max_size=40,
    )
)
def test_any_text_has_finite_numbers_in_order(text: str) -> None:
    end = 0
    for found in numerals(text):
        assert end <= found.start < found.end <= len(text)
        assert abs(found.value) < float("inf")
        assert found.value_max is None or found.value < found.value_max
        end = found.end


@given(st.integers(0, 999_999_999))
def test_grouped_digits_are_read_as_printed(number: int) -> None:
    assert cardinal(f"{number:,}") == number
    assert [found.value for found in numerals(f"about {number:,} of them")] == [number]
