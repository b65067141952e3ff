"""Training rows: a question, a stretch of text, and where in it the answer stands (-1: nowhere)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from knowledge.model import Article, Span

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Example:
    """One row; `start` and `end` are characters of `context`, both NOWHERE for a refusal.

    `somewhere` says that the answer is a part of that stretch, nobody knows which.
    """

    question: str
    context: str
    start: int = NOWHERE
    end: int = NOWHERE
    somewhere: bool = False

    @property
    def answerable(self) -> bool:
        return self.start >= 0


def rows(path: Path) -> Iterator[dict]:
    """The JSON objects of a file, one a line."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def paragraphs(path: Path) -> list[Example]:
    """Files in the form question, context, start, end: squad10, tweetqa, qamr, refusals."""
    return [Example(row["question"], row["context"], row["start"], row["end"]) for row in rows(path)]


def article(row: dict) -> Article:
    """The article of a row that has "text", "title" and "date"."""
    return Article(row["text"], row["title"] or "", row["date"] and date.fromisoformat(row["date"]))


def place(text: str, answers: Sequence[str], evidence: Sequence[str]) -> Span | None:
    """Where the first of the answers stands, in the evidence where there is any."""
    for answer in answers:
        for sentence in (*evidence, text):
            at, inner = text.find(sentence), sentence.find(answer)
            if at >= 0 and inner >= 0:
                return Span(at + inner, at + inner + len(answer))
    return None


def cut(question: str, text: str, window: Span, span: Span | None) -> Example:
    """The example of a window of a text."""
    context = text[window.start : window.end]
    if not span:
        return Example(question, context)
    return Example(question, context, span.start - window.start, span.end - window.start)


def reworded(example: Example, question: str) -> Example:
    """The same place, asked in other words."""
    return replace(example, question=question)
