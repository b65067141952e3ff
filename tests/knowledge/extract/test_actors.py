"""Each actor once, with its names, roles and all that stands for it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.extract import actors
from knowledge.model import ActorFact, Article
from knowledge.text import Parser


def found(parser: Parser, text: str) -> dict[str, ActorFact]:
    with parser.parsed(Article(text)) as document:
        facts = list(actors.find(document, ()))
    return {fact.name: fact for fact in facts if isinstance(fact, ActorFact)}


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Spokesman Rolf Ekman said no.", "Rolf Ekman", ("Spokesman",)),
        ("US Army spokesman Rolf Ekman said no.", "Rolf Ekman", ("US Army spokesman",)),
        ("The former President Lena Holt spoke.", "Lena Holt", ("former President",)),
        ("Secretary of State Lena Holt spoke.", "Lena Holt", ("Secretary of State",)),
        ("Director of National Parks Lena Holt spoke.", "Lena Holt", ("Director of National Parks",)),
        ("Norvane communication director Lena Holt spoke.", "Lena Holt", ("Norvane communication director",)),
        ("Brandt's running mate Peter Vance spoke.", "Peter Vance", ("Brandt's running mate",)),
        ("Actor and director Paul Marsh died.", "Paul Marsh", ("Actor and director",)),
        ("Mr. Ekman left. Mr. Rolf Ekman was tired.", "Rolf Ekman", ()),
        ("Lena Holt, executive director of GRAIN, agreed.", "Lena Holt", ("executive director of GRAIN",)),
        ("Lena Holt, 45, a teacher from Hull, agreed.", "Lena Holt", ("teacher from Hull",)),
        ("Lena Holt, a beekeeping enthusiast, agreed.", "Lena Holt", ("beekeeping enthusiast",)),
        ("A lawyer for the tenants, Peter Vance, agreed.", "Peter Vance", ("lawyer for the tenants",)),
        ("The group's president, Peter Vance, agreed.", "Peter Vance", ("president",)),
        ("Lena Holt, who is the mayor of Hull, agreed.", "Lena Holt", ("mayor of Hull",)),
        ("Lena Holt, who leads the tenants' union, agreed.", "Lena Holt", ("leads the tenants' union",)),
        ("Lena Holt is a judge in Hull.", "Lena Holt", ("judge in Hull",)),
        ("Rep. Lena Holt (D-Ohio) agreed.", "Lena Holt", ("Rep.", "D-Ohio")),
        ("Liberal candidates Lena Holt and Peter Vance met.", "Lena Holt", ("Liberal candidates",)),
        ("Liberal candidates Lena Holt and Peter Vance met.", "Peter Vance", ("Liberal candidates",)),
        # In the singular it is the first one's alone.
        ("Mayor Lena Holt and Peter Vance met.", "Peter Vance", ()),
        ("Lena Holt was elected mayor of Hull.", "Lena Holt", ("mayor of Hull",)),
        ("Lena Holt has been named as the club's coach.", "Lena Holt", ("club's coach",)),
        ("The board appointed Lena Holt as treasurer.", "Lena Holt", ("treasurer",)),
        ("It followed the departure of Lena Holt as treasurer.", "Lena Holt", ("treasurer",)),
        ("He described Lena Holt as a teacher.", "Lena Holt", ()),
        ("Lena Holt was elected on Monday.", "Lena Holt", ()),
        ("Lena Holt agreed on Monday.", "Lena Holt", ()),
        ("Lena Holt, the next day, agreed.", "Lena Holt", ()),
        ("The mayor met Rolf Ekman and Lena Holt.", "Lena Holt", ()),
    ],
)
def test_roles(parser: Parser, text: str, name: str, roles: tuple[str, ...]) -> None:
    assert found(parser, text)[name].roles == roles


def test_two_people_share_what_they_are_called_together(parser: Parser) -> None:
    actors = found(parser, "Two undecided voters, Lena Holt and Peter Vance, waited outside.")
    assert {name: actor.roles for name, actor in actors.items()} == {
        "Lena Holt": ("undecided voters",),
        "Peter Vance": ("undecided voters",),
    }


def test_an_and_between_two_people_joins_no_offices(parser: Parser) -> None:
    text = "Rolf Ekman spoke first. Ekman and Liberal rival Lena Holt debated on Monday."
    assert found(parser, text)["Lena Holt"].roles == ("Liberal rival",)


@pytest.mark.parametrize(
    ("text", "name", "references"),
    [
        ("Mayor Lena Holt resigned. She gave no reason.", "Lena Holt", ["She"]),
        ("Mayor Lena Holt resigned. The mayor gave no reason.", "Lena Holt", ["The mayor"]),
        ("Lena Holt resigned. The longtime mayor gave no reason.", "Lena Holt", ["The longtime mayor"]),
        ("Peter Vance met Paul Marsh. He said nothing.", "Peter Vance", []),
        ("Peter Vance met Lena Holt. He said nothing.", "Peter Vance", ["He"]),
        ('Lena Holt resigned. "She lied," a neighbour said.', "Lena Holt", []),
        ("Mayor Lena Holt resigned. The mayor of Hull did not.", "Lena Holt", []),
    ],
)
def test_what_stands_for_an_actor(parser: Parser, text: str, name: str, references: list[str]) -> None:
    actor = found(parser, text)[name]
    assert [text[start:end] for start, end in actor.references] == references


def test_descriptions_are_aliases_and_no_mentions(parser: Parser) -> None:
    actor = found(parser, "Mayor Lena Holt resigned. The mayor gave no reason. Holt left.")["Lena Holt"]
    assert actor.aliases == ("Holt", "The mayor")
    assert len(actor.mentions) == 2


def test_a_description_that_goes_on_with_the_last_subject_adds_a_role(parser: Parser) -> None:
    text = "Lena Holt still hopes to win. The Liberal candidate plans a tour."
    assert found(parser, text)["Lena Holt"].roles == ("Liberal candidate",)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Norway signed the treaty.", {"Norway": "country"}),
        ("The boat sank off Norway.", {}),
        ("Kurds protested on Monday.", {"Kurds": "group"}),
        ("The World Food Board (WFB) met. The WFB agreed.", {"World Food Board": "organisation"}),
    ],
)
def test_who_counts_as_an_actor(parser: Parser, text: str, types: dict[str, str]) -> None:
    assert {name: actor.type for name, actor in found(parser, text).items()} == types


PIECES = st.sampled_from(
    [
        "Lena Holt", "mayor", ",", "the", "The", "president", "of", "who", "is", "a", "and", "She", "said",
        ".",
        "(D-Ohio)", "'s", "Mr.", "“", "”", "\n", "45", "Secretary", "State", "Norway", "Two", "voters", "—",
        "\u00a0", "his",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(text=st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=60))
def test_every_span_cuts_out_its_words(parser: Parser, text: str) -> None:
    for actor in found(parser, text).values():
        assert text[actor.start : actor.end] == actor.text
        assert actor.mentions[0] == (actor.start, actor.end)
        assert all(role in text for role in actor.roles)
        assert all(text[start:end].strip() for start, end in (*actor.mentions, *actor.references))
