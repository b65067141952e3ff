"""What a question wants by its wording: with a question word, with a noun that says it, or as a note."""

import pytest

from knowledge.model import Kind
from knowledge.question import kind_of


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("when does the ferry leave", Kind.DATE),
        ("how soon will the bridge open", Kind.DATE),
        ("in which years was the harbour closed", Kind.DATE),
        ("on what days did the crews strike", Kind.DATE),
        ("line closed since", Kind.DATE),
        ("bridge opening date", Kind.DATE),
        ("year the bridge fell", Kind.DATE),
        ("how many boats sank", Kind.FIGURE),
        ("by what margin did the mayor win", Kind.FIGURE),
        ("what was the final score", Kind.FIGURE),
        ("what is the population of the island", Kind.FIGURE),
        ("what will the new line cost", Kind.FIGURE),
        ("ticket price", Kind.FIGURE),
        ("ferries to the islands", Kind.FIGURE),
        ("people rescued", Kind.FIGURE),
        ("tickets sold per day", Kind.FIGURE),
        ("where did the boat sink", Kind.PLACE),
        ("at which harbour did it dock", Kind.PLACE),
        ("capital of the island", Kind.PLACE),
        ("who owns the line", Kind.ACTOR),
        ("which company owns the line", Kind.ACTOR),
        ("norways prime minister", Kind.ACTOR),
        ("what did the mayor say", Kind.QUOTE),
        ("how did the captain characterise the storm", Kind.QUOTE),
        # No kind of fact alone answers these.
        ("what caused the fire", None),
        ("what is the ferry made of", None),
        ("which conditions did the crews set", None),
        ("why did the boat sink", None),
        ("terms of the deal", None),
    ],
)
def test_a_question_wants_the_kind_of_fact_its_wording_tells(asked: str, kind: Kind | None) -> None:
    assert kind_of(asked) is kind
