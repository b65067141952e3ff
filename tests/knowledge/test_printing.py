"""Facts and answers as a person reads them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from knowledge import printing
from knowledge.model import (
    ActorFact,
    Answer,
    Article,
    DateFact,
    Fact,
    FigureFact,
    Kind,
    NoAnswer,
    PlaceFact,
    Question,
    QuoteFact,
    Reading,
    Reason,
    Sentence,
    Span,
)

TEXT = "Ada Brook saw two\nboats."
CUT: dict[str, Any] = {"start": 14, "end": 17, "text": "two", "sentence": Span(0, 24)}
FIGURE = FigureFact(**CUT, value=2, unit="boat", number_start=14, number_end=17)
DATE = DateFact(**CUT, type="DATE", value="2021-05-03")
ACTOR = ActorFact(**CUT, type="person", name="two")
QUOTE = QuoteFact(**CUT, spans=(), direct=True)
QUESTION = Question(text="how many", read_as="how many", kind=Kind.FIGURE)
ANSWER = Answer(
    question=QUESTION,
    article=Article(TEXT),
    text="two",
    start=14,
    end=17,
    sentence=Span(0, 24),
    kind=Kind.FIGURE,
    value=2.0,
)


def line(fact: Fact) -> str:
    """What is said of the fact behind its words."""
    [*_, last] = printing.facts(Reading(Article(TEXT), (), (fact,)))
    return " ".join(last.split())


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (DATE, "two 2021-05-03"),
        (replace(DATE, value=None, reason="no publication date"), "two no publication date"),
        (replace(DATE, value=None), "two unresolved"),
        (FIGURE, "two 2 boat"),
        (replace(FIGURE, value=5_000_000, unit=None), "two 5,000,000"),
        (replace(FIGURE, value=2.5, value_max=3, bound="~", of="harbour"), "two ~ 2.5 to 3 boat of harbour"),
        (ACTOR, "two person"),
        (replace(ACTOR, name="Two Inc", roles=("shipper", "owner")), "two Two Inc, person, shipper, owner"),
        (PlaceFact(**CUT, name="two"), "two"),
        (PlaceFact(**CUT, name="Two Harbors"), "two Two Harbors"),
        (QUOTE, "two"),
        (replace(QUOTE, speaker="Ada Brook"), "two Ada Brook"),
        (replace(FIGURE, text="two\nboats"), "two boats 2 boat"),
    ],
)
def test_a_fact_and_what_it_means(fact: Fact, said: str) -> None:
    assert line(fact) == said


def test_facts_stand_under_their_kinds() -> None:
    reading = Reading(Article(TEXT, "Boats", date(2021, 5, 4)), (Sentence(0, 24),), (FIGURE, DATE, FIGURE))
    assert "\n".join(printing.facts(reading)) == (
        "Boats\n"
        "published 2021-05-04, 1 sentence\n"
        "\n"
        "dates\n"
        "  two                            2021-05-03\n"
        "\n"
        "figures\n"
        "  two                            2 boat\n"
        "  two                            2 boat"
    )


def test_an_article_may_lack_title_date_and_facts() -> None:
    assert list(printing.facts(Reading(Article(TEXT)))) == ["published on an unknown day, 0 sentences"]


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        (ANSWER, ["two (2)", "  Ada Brook saw [two] boats."]),
        (replace(ANSWER, text="2"), ["2", "  Ada Brook saw [two] boats."]),
        (replace(ANSWER, value="2021-05-03"), ["two (2021-05-03)", "  Ada Brook saw [two] boats."]),
        (replace(ANSWER, value=None), ["two", "  Ada Brook saw [two] boats."]),
        # An answer may reach beyond the sentence in which it begins.
        (replace(ANSWER, sentence=Span(0, 15), value=None), ["two", "  Ada Brook saw [two]"]),
        (
            NoAnswer(question=QUESTION, article=None, reason=Reason.UNSURE, nearest=(FIGURE,)),
            ["The article doesn't say (unsure).", "  two                            2 boat"],
        ),
    ],
)
def test_an_answer_stands_in_its_sentence(found: Answer | NoAnswer, lines: list[str]) -> None:
    assert list(printing.answer(found)) == lines
