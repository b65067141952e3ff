"""What leaves the package as JSON, and back: the batch commands' lines, and readings for the stores."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from knowledge.model import Answer, Fact, NoAnswer, Reading


# Built when first needed: pydantic takes some time over them.
@cache
def _readings() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


@cache
def _facts() -> TypeAdapter[Fact]:
    return TypeAdapter(Fact)


def fact_to_dict(fact: Fact) -> dict[str, Any]:
    """The fact as the wire format has it: plain JSON values, spans as two-element lists."""
    # By way of the text, as only that has null for a number that JSON doesn't have.
    found: dict[str, Any] = json.loads(_facts().dump_json(fact))
    return found


def answer_to_dict(found: Answer | NoAnswer) -> dict[str, Any]:
    """The answer as the wire format has it; without one, all but the confidence is None."""
    if isinstance(found, NoAnswer):
        empty = dict.fromkeys(("answer", "kind", "value", "start", "end"))
        return {**empty, "confidence": found.confidence, "evidence": None}
    start, end = found.sentence
    return {
        "answer": found.text,
        "kind": found.kind,
        "value": found.value,
        "start": found.start,
        "end": found.end,
        "confidence": found.confidence,
        "evidence": {"start": start, "end": end, "text": found.article.text[start:end]},
    }


def reading_to_json(reading: Reading) -> bytes:
    """A reading in full, as compact UTF-8 JSON."""
    return _readings().dump_json(reading)


def reading_from_json(data: str | bytes) -> Reading:
    """The inverse of `reading_to_json`; ValueError where `data` is not such a text."""
    return _readings().validate_json(data)
