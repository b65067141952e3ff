"""News questions on the windows that are read at run time: the article's own, chosen by matching."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from knowledge import answering, candidates, extract, matching
from knowledge.model import Span
from knowledge.question import Asked as Understood
from knowledge.reader import Reader
from knowledge.text import Parser
from training.examples import Example, article, cut, place, rows

# Windows of a question that are looked at, and how many characters of an answer's sentence's surroundings
# are shown where the answer is cut out by chance instead.
WINDOWS = 4
SHORTEST, LONGEST = 150, 700
# What spaCy calls the names that are exchanged in near misses.
NAMES = frozenset(["PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT"])
# How often a question is shown as typed rather than with its slips repaired.
AS_TYPED = 0.25


class Indexed:
    """An article with its facts, to be asked; `reader` chooses what is read, by its word vectors."""

    def __init__(self, row: dict, parser: Parser, reader: Reader | None = None) -> None:
        self.row, self.text = row, row["text"]
        self._reader = reader
        with parser.parsed(article(row)) as document:
            self.reading = extract.read(document)
            self.names = [(e.text, e.label_) for e in document.doc.ents if e.label_ in NAMES]
        self.index = matching.Index(self.reading)
        self._answerer = answering.Answerer(parser.words, parser.spelled)

    def understood(self, typed: str) -> Understood:
        return self._answerer._asked(typed, self.index, None)

    def asked(self, question: str) -> tuple[str, list[Span]]:
        """The question as the reader gets it, and the windows it would read, best first."""
        asked = self.understood(question)
        read = candidates.Reads(candidates.Rules(asked, self.index), self._reader)
        return asked.question.read_as, read.windows[:WINDOWS]

    def around(self, span: Span, dice: random.Random) -> Span:
        """A random stretch of whole sentences that holds the span."""
        sentences = self.reading.sentences
        inside = [i for i, s in enumerate(sentences) if s.start < span.end and s.end > span.start] or [0]
        first, last = inside[0], inside[-1]
        wanted = dice.randint(SHORTEST, LONGEST)
        while sentences[last].end - sentences[first].start < wanted:
            sides = [side for side, room in ((-1, first > 0), (1, last + 1 < len(sentences))) if room]
            if not sides:
                break
            side = dice.choice(sides)
            first, last = (first - 1, last) if side < 0 else (first, last + 1)
        return Span(sentences[first].start, sentences[last].end)


# A question with the place of its answer and all the ways to say it; None and none where it isn't told.
Asked = tuple[str, Span | None, list[str]]


def told(folder: Path) -> Iterator[tuple[dict, list[Asked]]]:
    """The articles of news.jsonl with their questions and those of news_refusals.jsonl."""
    refused: dict[str, list[Asked]] = {}
    for row in rows(folder / "news_refusals.jsonl"):
        refused.setdefault(row["article"], []).append((row["question"], None, []))
    for row in rows(folder / "news.jsonl"):
        asked = [
            (q["question"], span, q["answers"])
            for q in row["questions"]
            if (span := place(row["text"], q["answers"], q["evidence"])) or not q["answers"]
        ]
        yield row, asked + refused.get(row["id"], [])


def examples(
    article: Indexed, asked: Iterable[Asked], dice: random.Random, *, silent: float
) -> Iterator[Example]:
    """Each (question, place of the answer, all answers) on a window that tells, where one does.

    `silent` is how many of the windows that don't tell are shown too, on average, of an answerable
    question; of an unanswerable one it is one and a half.
    """
    for typed, span, answers in asked:
        read_as, windows = article.asked(typed)
        question = typed if dice.random() < AS_TYPED else read_as
        if span:
            holding = [w for w in windows if w.start <= span.start and span.end <= w.end]
            window = holding[0] if holding and dice.random() < 0.7 else article.around(span, dice)
            yield cut(question, article.text, window, span)
        mute = [w for w in windows if not any(a in article.text[w.start : w.end] for a in answers)]
        many = silent if span else 1.5
        for window in mute[: int(many) + (dice.random() < many % 1)]:
            yield cut(question, article.text, window, None)
