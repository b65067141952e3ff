"""Each place once, within the larger one the article names."""

import pytest

from knowledge.extract import actors, places
from knowledge.model import Article, PlaceFact
from knowledge.text import Parser


def found(parser: Parser, text: str) -> dict[str, PlaceFact]:
    with parser.parsed(Article(text)) as document:
        facts = list(places.find(document, tuple(actors.find(document, ()))))
    return {fact.name: fact for fact in facts if isinstance(fact, PlaceFact)}


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("A bus crashed near Lund, Sweden.", "Lund", "Sweden"),
        ("A bus crashed in Lynn, Mass., on Friday.", "Lynn", "Mass."),
        ("A bus crashed in Tampere in southern Finland.", "Tampere", "Finland"),
        ("A bus crashed in Bergen (Norway).", "Bergen", "Norway"),
        ("A bus crashed in Paris, Lyon and Nice.", "Paris", None),
        ("Troops left Chad, Niger and Mali.", "Chad", None),
        ("A bus crashed in Lund.", "Lund", None),
    ],
)
def test_a_place_lies_within_the_larger_one(parser: Parser, text: str, name: str, within: str | None) -> None:
    assert found(parser, text)[name].within == within


def test_a_country_that_acts_is_no_place(parser: Parser) -> None:
    assert "Norway" not in found(parser, "Norway signed the treaty in Geneva.")


def test_a_place_has_all_its_mentions(parser: Parser) -> None:
    text = "Fires spread in Dorvan Province. Dorvan was cut off. Nobody in Dorvan slept."
    place = found(parser, text)["Dorvan Province"]
    assert [text[start:end] for start, end in place.mentions] == ["Dorvan Province", "Dorvan", "Dorvan"]
    assert text[place.start : place.end] == place.text


def test_a_nominal_event_has_its_place(parser: Parser) -> None:
    assert "Doha" in found(parser, "He hailed the signing in Doha.")
