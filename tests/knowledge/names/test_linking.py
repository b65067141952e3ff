"""Which names are the same somebody's."""

import pytest

from knowledge.names.linking import linked
from knowledge.names.mentions import Mention
from knowledge.names.sorts import Sort


@pytest.mark.parametrize(
    ("sort", "keys", "groups"),
    [
        ("person", ["rosa king", "king"], [["rosa king", "king"]]),
        ("person", ["rosa king", "rosa"], [["rosa king", "rosa"]]),
        ("person", ["william hart", "bill hart"], [["william hart", "bill hart"]]),
        ("person", ["peter holm", "p. holm"], [["peter holm", "p. holm"]]),
        ("person", ["peter holm", "anna holm"], [["peter holm"], ["anna holm"]]),
        (
            "person",
            ["peter holm", "anna holm", "holm", "anna holm"],
            [["peter holm"], ["anna holm", "holm", "anna holm"]],
        ),
        ("person", ["john hart jr.", "hart"], [["john hart jr.", "hart"]]),
        ("organisation", ["world food board", "wfb"], [["world food board", "wfb"]]),
        ("organisation", ["board of trade", "bt"], [["board of trade", "bt"]]),
        ("organisation", ["norvane corp", "norvane"], [["norvane corp", "norvane"]]),
        ("organisation", ["norvane corp", "marlow corp"], [["norvane corp"], ["marlow corp"]]),
        ("place", ["united states", "u.s.", "america"], [["united states", "u.s.", "america"]]),
        ("place", ["dorvan province", "dorvan"], [["dorvan province", "dorvan"]]),
        ("place", ["york", "new york"], [["york"], ["new york"]]),
        ("group", ["iraqis", "kurds"], [["iraqis"], ["kurds"]]),
    ],
)
def test_shorter_names_belong_to_the_fuller_one(sort: Sort, keys: list[str], groups: list[list[str]]) -> None:
    mentions = [Mention(at, at + 1, key, sort) for at, key in enumerate(keys)]
    assert [[mention.key for mention in group] for group in linked(mentions)] == groups


def test_names_of_different_sorts_stay_apart() -> None:
    mentions = [Mention(0, 1, "houston", "place"), Mention(2, 3, "houston", "person")]
    assert len(linked(mentions)) == 2
