"""Archives of any size: the sentences of a few hundred articles that were read, put together anew.

What was found in a sentence goes with it, so that no parser has to read the archive.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge import Article, Fact, Reading
from knowledge.model import Sentence, Span, Word

# Sentences of an article, and the days over which an archive's articles were published.
SENTENCES, DAYS = 10, 3_650


class Piece(NamedTuple):
    """A sentence that stands alone: all positions count from its start."""

    text: str
    words: tuple[Word, ...]
    facts: tuple[Fact, ...]


def articles(path: Path, most: int) -> list[Article]:
    """The first articles of JSON lines with "text", "title" and "date"."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(most), strict=False)]
    return [Article(row["text"], row["title"], date.fromisoformat(row["date"])) for row in rows]


def pieces(readings: list[Reading]) -> list[Piece]:
    return [_piece(reading, sentence) for reading in readings for sentence in reading.sentences]


def archive(stock: list[Piece], count: int) -> Iterator[Reading]:
    """So many readings, the same ones in every run; a larger archive begins with the smaller one."""
    chance = random.Random(2020)
    for number in range(count):
        chosen = chance.choices(stock, k=SENTENCES)
        published = date(2011, 1, 1) + timedelta(days=chance.randrange(DAYS))
        yield _joined(f"Report {number}", published, chosen)


def _piece(reading: Reading, sentence: Sentence) -> Piece:
    span = Span(sentence.start, sentence.end)
    facts = [fact for fact in reading.facts if fact.sentence == span and _within(fact, span)]
    return Piece(
        reading.article.text[span.start : span.end],
        tuple(_word(word, -span.start) for word in sentence.words),
        tuple(_moved(fact, -span.start, span) for fact in facts),
    )


def _joined(title: str, published: date, chosen: list[Piece]) -> Reading:
    text, sentences, facts = "", [], []
    for piece in chosen:
        at = len(text)
        sentences.append(Sentence(at, at + len(piece.text), tuple(_word(word, at) for word in piece.words)))
        facts += [_moved(fact, at, Span(0, len(piece.text))) for fact in piece.facts]
        text += f"{piece.text}\n"
    return Reading(Article(text.rstrip("\n"), title, published), tuple(sentences), tuple(facts))


def _word(word: Word, by: int) -> Word:
    return Word(word.start + by, word.end + by, word.lemma, word.pos)


def _within(fact: Fact, span: Span) -> bool:
    return span.start <= fact.start and fact.end <= span.end


def _moved(fact: Fact, by: int, within: Span) -> Fact:
    """The fact elsewhere; of its mentions those that lie within the sentence."""
    changes = {name: _shifted(getattr(fact, name), by, within) for name in _positions(type(fact))}
    return replace(fact, **changes)


@cache
def _positions(kind: type[Fact]) -> tuple[str, ...]:
    """The fields that hold positions and spans."""
    names = [field.name for field in fields(kind)]
    spans = ("sentence", "mentions", "references", "spans")
    return tuple(name for name in names if name in spans or name.split("_")[-1] in ("start", "end"))


def _shifted(value: Any, by: int, within: Span) -> Any:
    if isinstance(value, int):
        return value + by
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, tuple) and value and isinstance(value[0], Span):
        inside = (span for span in value if within.start <= span.start and span.end <= within.end)
        return tuple(Span(span.start + by, span.end + by) for span in inside)
    return value
