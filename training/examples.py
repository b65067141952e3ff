"""Training rows: a question, a stretch of text, and where in it the answer stands (-1: nowhere)."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.model import Article, Reading, Span
from knowledge.text import Parser, fold

NOWHERE = -1

# Windows are as long as the ones read at run time, give or take: in characters.
SHORTEST, LONGEST = 150, 700


@dataclass(frozen=True, slots=True)
class Example:
    """One row; `start` and `end` are characters of `context`, both NOWHERE for a refusal."""

    question: str
    context: str
    start: int = NOWHERE
    end: int = NOWHERE

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


def parsed(articles: Sequence[str], parser: Parser) -> dict[str, Reading]:
    """Sentences of each text."""
    found = {}
    for text in articles:
        with parser.parsed(Article(text)) as document:
            found[text] = Reading(document.article, document.sentences)
    return found


class Windows:
    """Stretches of whole sentences cut from one article."""

    def __init__(self, reading: Reading, dice: random.Random) -> None:
        self.text, self.sentences, self._dice = reading.article.text, reading.sentences, dice
        self._bags = [
            {word.lemma for word in s.words if word.pos not in ("DET", "ADP", "PUNCT", "AUX")}
            for s in self.sentences
        ]

    def around(self, span: Span) -> Span:
        """A random stretch that holds the span."""
        inside = [i for i, s in enumerate(self.sentences) if s.start < span.end and s.end > span.start]
        if not inside:
            return Span(max(0, span.start - SHORTEST), min(len(self.text), span.end + SHORTEST))
        return self._grow(inside[0], inside[-1])

    def alike(self, question: set[str], most: int) -> list[Span]:
        """The stretches around the sentences that share most words with the question."""
        ranked = sorted(range(len(self.sentences)), key=lambda i: -len(self._bags[i] & question))
        return [self._grow(i, i) for i in ranked[:most]]

    def _grow(self, first: int, last: int) -> Span:
        wanted = self._dice.randint(SHORTEST, LONGEST)
        while self.sentences[last].end - self.sentences[first].start < wanted:
            sides = [side for side, room in ((-1, first > 0), (1, last + 1 < len(self.sentences))) if room]
            if not sides:
                break
            side = self._dice.choice(sides)
            first, last = (first - 1, last) if side < 0 else (first, last + 1)
        return Span(self.sentences[first].start, self.sentences[last].end)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the news file with the places of its answer in the article."""

    question: str
    answer: Span | None
    answers: tuple[str, ...]


def place(text: str, answers: Sequence[str], evidence: Sequence[str]) -> Span | None:
    """Where the first of the answers stands, in the evidence where there is any."""
    for answer in answers:
        for sentence in (*evidence, text):
            at, inner = text.find(sentence), sentence.find(answer)
            if at >= 0 and inner >= 0:
                return Span(at + inner, at + inner + len(answer))
    return None


def news(row: dict, reading: Reading, dice: random.Random, *, negatives: float = 0.5) -> Iterator[Example]:
    """The examples of one article: each question on a window that tells and on one that doesn't."""
    windows = Windows(reading, dice)
    for question in row["questions"]:
        span = place(row["text"], question["answers"], question["evidence"])
        words = {fold(word) for word in question["question"].split()}
        if question["answers"] and not span:
            continue
        if span:
            yield cut(question["question"], row["text"], windows.around(span), span)
        if not span or dice.random() < negatives:
            silent = [
                w
                for w in windows.alike(words, 4)
                if not any(a in row["text"][w.start : w.end] for a in question["answers"])
            ]
            for window in silent[: 2 if not span and dice.random() < 0.2 else 1]:
                yield cut(question["question"], row["text"], window, None)


def cut(question: str, text: str, window: Span, span: Span | None) -> Example:
    """The example of a window of a text."""
    context = text[window.start : window.end]
    if not span:
        return Example(question, context)
    return Example(question, context, span.start - window.start, span.end - window.start)


def reworded(example: Example, question: str) -> Example:
    """The same place, asked in other words."""
    return replace(example, question=question)
