"""Questions written for this project about articles and paragraphs of the training files, without their text.

`questions/news.jsonl` asks about DATA/newswire.jsonl: {"article", "question", "style", "kind", "answers"}, the
answers as [start, end] in characters of the article's text, the likeliest first, none where it doesn't tell.
`questions/squad.jsonl` asks about the paragraphs of DATA/squad10.jsonl, counted as they first appear:
{"paragraph", "question", "start", "end"}, -1 where the paragraph doesn't tell. Most of those that aren't told
differ from what is told in one name, number, role or qualifier (Rajpurkar et al. 2018, table 1).
`questions/near.jsonl` has more of that sort, on stretches of a hundred words: {"of", "from", "to", "question",
"start", "end"}, where `of` is the id of an article of DATA/newswire.jsonl and `from` and `to` are characters of its
text, or `of` is null and they count the sentences of DATA/squad_sentences.jsonl as they first appear.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

from knowledge.model import Span
from training import sentences
from training.articles import Asked
from training.examples import Example, paragraphs, rows

FOLDER = Path(__file__).parent / "questions"
# One article in so many is kept from the reader, to weigh what it reads.
KEPT = 6


def kept(article: str) -> bool:
    """Is the article with this id one of those that the reader never learns from?"""
    return zlib.crc32(article.encode()) % KEPT == 0


def asked(folder: Path, file: Path = FOLDER / "news.jsonl") -> Iterator[tuple[dict, list[Asked]]]:
    """Each article's row with its questions as (question, place of the answer, all answers)."""
    by_article: dict[str, list[dict]] = {}
    for row in rows(file):
        by_article.setdefault(row["article"], []).append(row)
    for row in rows(folder / "newswire.jsonl"):
        if row["id"] in by_article:
            yield row, [_question(row["text"], question) for question in by_article[row["id"]]]


def on_paragraphs(folder: Path, file: Path = FOLDER / "squad.jsonl") -> list[Example]:
    """The questions on paragraphs, each with its paragraph."""
    contexts = list(dict.fromkeys(e.context for e in paragraphs(folder / "squad10.jsonl")))
    return [
        Example(row["question"], contexts[row["paragraph"]], row["start"], row["end"]) for row in rows(file)
    ]


def near_misses(folder: Path, *, weighing: bool, file: Path = FOLDER / "near.jsonl") -> Iterator[Example]:
    """The questions on stretches: those that are kept from the reader for `weighing`, or all the others."""
    texts = {row["id"]: row["text"] for row in rows(folder / "newswire.jsonl")}
    distinct = sentences.Sentences(folder / "squad_sentences.jsonl").distinct
    for row in rows(file):
        of, start, end = row["of"], row["from"], row["to"]
        if kept(of or str(start)) == weighing:
            stretch = " ".join(texts[of][start:end].split() if of else distinct[start:end])
            yield Example(row["question"], stretch, row["start"], row["end"])


def weighed(folder: Path) -> Iterator[tuple[dict, list[Asked]]]:
    """The articles that the reader never learns from, and the stretches as articles, with their questions.

    Of a stretch, as many questions are taken that it doesn't answer as it answers.
    """
    yield from ((row, questions) for row, questions in asked(folder) if kept(row["id"]))
    by_stretch: dict[str, list[Example]] = {}
    for example in near_misses(folder, weighing=True):
        by_stretch.setdefault(example.context, []).append(example)
    for stretch, examples in by_stretch.items():
        told = [example for example in examples if example.answerable]
        others = [example for example in examples if not example.answerable]
        row = {"id": stretch, "text": stretch, "title": "", "date": None}
        yield row, [_of_stretch(example) for example in (*told, *others[: len(told)])]


def _of_stretch(example: Example) -> Asked:
    if not example.answerable:
        return example.question, None, []
    span = Span(example.start, example.end)
    return example.question, span, [example.context[span.start : span.end]]


def _question(text: str, row: dict) -> Asked:
    spans = [Span(start, end) for start, end in row["answers"]]
    return row["question"], spans[0] if spans else None, [text[s.start : s.end] for s in spans]
