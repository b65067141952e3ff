"""Titles that may be meant by some words."""

import pytest

from knowledge.matching import find_titles

TITLES = [
    "A quiet day in Lower Fenwick",
    "Ferries reach Gull Island",
    "Harbour budget grows",
    "Gulls on strike",
]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ferries", [1]),
        ("ferry", [1]),
        ("feries gull", [1]),
        ("island gull", [1]),
        ("GULL", [1, 3]),
        ("gulls", [3, 1]),
        ("budget harbor", [2]),
        ("quiet fenwick", [0]),
        ("zebras", []),
        ("ferries zebras", []),
        ("", []),
        ("!?", []),
    ],
)
def test_titles_are_found(words: str, found: list[int]) -> None:
    assert find_titles(words, TITLES) == found


def test_no_titles_no_find() -> None:
    assert find_titles("ferries", []) == find_titles("ferries", [""]) == []
