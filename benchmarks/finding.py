"""python -m benchmarks.finding GOLD.jsonl [STORE]: does a search come upon the article that answers?

GOLD.jsonl has a document a line, {"text", "title", "questions": [{"question", "answers"}]}; all of them
together are the collection, and each question that has answers should find its own document.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from knowledge import Article, Library
from knowledge.store import open_store
from knowledge.text import Parser

# Candidates that are looked at.
FIRST = (1, 5, 10)


def main() -> None:
    """Print the share of questions whose document is among the first so many."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    with closing(Library(open_store(sys.argv[2] if len(sys.argv) > 2 else "memory:"), Parser())) as library:
        places = list(_places(library, rows))
    for most in FIRST:
        share = sum(place < most for place in places) / len(places)
        print(f"right document among the first {most}: {share:.1%} of {len(places):,} questions")


def _places(library: Library, rows: list[dict]) -> Iterator[int]:  # type: ignore[type-arg]
    """Where each question's own document came; after the last one where it didn't."""
    ids = [library.add(Article(row["text"], row.get("title") or "")).article.id for row in rows]
    for own, row in zip(ids, rows, strict=True):
        for asked in row["questions"]:
            if asked["answers"]:
                found = [article.id for article in library.find(asked["question"], max(FIRST))]
                yield found.index(own) if own in found else max(FIRST)


if __name__ == "__main__":
    main()
