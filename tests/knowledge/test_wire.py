"""Facts, answers and readings as JSON."""

import json
import math
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import (
    ActorFact,
    Answer,
    Article,
    Clause,
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
    Word,
)
from knowledge.wire import answer_to_dict, fact_to_dict, reading_from_json, reading_to_json

TEXT = 'Ada Brook said "two boats" left Portmere on Monday.'
CUT: dict[str, Any] = {"sentence": Span(0, 51)}
DAY = date(2021, 5, 3)

MONDAY = DateFact(
    start=44, end=50, text="Monday", **CUT, type="DATE", value="2021-05-03", begin=DAY, end_date=DAY
)
TWO = FigureFact(
    start=16, end=19, text="two", **CUT, value=2, unit="boat", of="harbour", number_start=16, number_end=19
)
ADA = ActorFact(
    start=0, end=9, text="Ada Brook", **CUT, type="person", name="Ada Brook", mentions=(Span(0, 9),)
)
PORTMERE = PlaceFact(start=32, end=40, text="Portmere", **CUT, name="Portmere", mentions=(Span(32, 40),))
SAID = QuoteFact(
    start=16,
    end=25,
    text="two boats",
    **CUT,
    spans=(Span(16, 25),),
    direct=True,
    speaker="Ada Brook",
    cue="say",
)
READING = Reading(
    Article(TEXT, "Boats", DAY),
    (Sentence(0, 51, (Word(0, 3, "ada", "PROPN"),)),),
    (ADA, TWO, SAID, PORTMERE, MONDAY),
    (Clause(start=16, end=40, predicate="leave", agent=Span(16, 25), modifiers=(Span(41, 50),)),),
)


@pytest.mark.parametrize(
    ("fact", "wire"),
    [
        (
            MONDAY,
            {
                "kind": "date", "text": "Monday", "start": 44, "end": 50, "sentence": [0, 51], "type": "DATE",
                "value": "2021-05-03", "begin": "2021-05-03", "end_date": "2021-05-03", "reason": None,
            },
        ),
        (
            TWO,
            {
                "kind": "figure", "text": "two", "start": 16, "end": 19, "sentence": [0, 51], "value": 2.0,
                "value_max": None, "bound": "=", "unit": "boat", "of": "harbour",
            },
        ),
        (
            ADA,
            {
                "kind": "actor", "text": "Ada Brook", "start": 0, "end": 9, "sentence": [0, 51],
                "type": "person", "name": "Ada Brook", "roles": [], "aliases": [], "mentions": [[0, 9]],
            },
        ),
        (
            PORTMERE,
            {
                "kind": "place", "text": "Portmere", "start": 32, "end": 40, "sentence": [0, 51],
                "name": "Portmere", "within": None, "mentions": [[32, 40]],
            },
        ),
        (
            SAID,
            {
                "kind": "quote", "text": "two boats", "start": 16, "end": 25, "sentence": [0, 51],
                "spans": [[16, 25]], "direct": True, "speaker": "Ada Brook", "speaker_start": None,
                "speaker_end": None, "cue": "say",
            },
        ),
    ],
    ids=lambda row: row.kind if not isinstance(row, dict) else "",
)  # fmt: skip
def test_a_fact_on_the_wire(fact: Fact, wire: dict[str, Any]) -> None:
    found = json.loads(json.dumps(fact_to_dict(fact)))
    # More may be told than the format asks for.
    assert {name: found[name] for name in wire} == wire


def test_an_answer_on_the_wire() -> None:
    found = Answer(
        question=Question(text="wen", read_as="when", kind=Kind.DATE),
        article=READING.article, text="Monday", start=44, end=50, sentence=Span(0, 51),
        kind=Kind.DATE, value="2021-05-03", fact=MONDAY, confidence=0.5,
    )  # fmt: skip
    assert json.loads(json.dumps(answer_to_dict(found))) == {
        "answer": "Monday", "kind": "date", "value": "2021-05-03", "start": 44, "end": 50, "confidence": 0.5,
        "evidence": {"start": 0, "end": 51, "text": TEXT},
    }  # fmt: skip


def test_no_answer_is_all_null_but_the_confidence() -> None:
    question = Question(text="who", read_as="who")
    found = NoAnswer(question=question, article=None, reason=Reason.UNSURE, nearest=(ADA,), confidence=0.25)
    assert answer_to_dict(found) == {
        "answer": None, "kind": None, "value": None, "start": None, "end": None, "confidence": 0.25,
        "evidence": None,
    }  # fmt: skip


def test_a_reading_comes_back_as_it_was() -> None:
    assert reading_from_json(reading_to_json(READING)) == READING


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_a_reading_of_any_text_comes_back_as_it_was(text: str, title: str) -> None:
    kept = replace(READING, article=Article(text, title))
    assert reading_from_json(reading_to_json(kept).decode()) == kept


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_figure_of_any_size_comes_back_as_it_was(value: float) -> None:
    kept = replace(READING, facts=(replace(TWO, value=value, value_max=value),))
    assert reading_from_json(reading_to_json(kept)) == kept


@pytest.mark.parametrize("size", [math.inf, -math.inf, math.nan])
def test_a_number_that_json_doesnt_have_is_null_on_the_wire(size: float) -> None:
    assert fact_to_dict(replace(TWO, value=size))["value"] is None


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"article": {"text": 3}}', "\ufffd"])
def test_what_is_no_reading_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Reading"):
        reading_from_json(text)
