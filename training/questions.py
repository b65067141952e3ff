"""Questions written for this project about articles and paragraphs of the training files, without their text.

`questions/news.jsonl` asks about DATA/newswire.jsonl: {"article", "question", "style", "kind", "answers"}, the
answers as [start, end] in characters of the article's text, the likeliest first, none where it doesn't tell.
`questions/squad.jsonl` asks about the paragraphs of DATA/squad10.jsonl, counted as they first appear:
{"paragraph", "question", "start", "end"}, -1 where the paragraph doesn't tell. Most of those that aren't told
differ from what is told in one name, number, role or qualifier (Rajpurkar et al. 2018, table 1).
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

from knowledge.model import Span
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


def _question(text: str, row: dict) -> Asked:
    spans = [Span(start, end) for start, end in row["answers"]]
    return row["question"], spans[0] if spans else None, [text[s.start : s.end] for s in spans]
