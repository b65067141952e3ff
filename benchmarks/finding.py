"""python -m benchmarks.finding GOLD.jsonl [STORE [EVERY]]: open questions to many articles at once.

GOLD.jsonl has a document a line, {"text", "title", "questions": [{"question", "answers"}]}; all of them
together are the collection. Each question that has answers should find its own document. Of every so
many questions (EVERY, 1 where it isn't given) the answers are compared with those that the question gets
when it is put to its own document alone.
"""

import json
import re
import statistics
import string
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from knowledge import Answer, Library, NoAnswer
from knowledge.model import Article
from knowledge.reader import Reader
from knowledge.store import open_store
from knowledge.text import Parser

# Candidates that are looked at.
FIRST = (1, 5, 10)

Asked = tuple[str, dict[str, Any]]


def main() -> None:
    """Print the share of questions whose document is among the first so many, and the answers' F1."""
    given = sys.argv[1:]
    path, store, every = (*given, *("", "memory:", "1")[len(given) :])
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    with closing(Library(open_store(store), Parser(), Reader.load())) as library:
        asked = list(_asked(library, rows))
        places = [_place(library, *one) for one in asked if one[1]["answers"]]
        for most in FIRST:
            share = sum(place < most for place in places) / len(places)
            print(f"right document among the first {most}: {share:.1%} of {len(places):,} questions")
        some = list(islice(asked, 0, None, int(every)))
        alone = [_f1(library.ask(row["question"], [own]), row["answers"]) for own, row in some]
        among = [_f1(library.ask(row["question"]), row["answers"]) for _, row in some]
    for what, scores in (("its own document", alone), ("all of them", among)):
        print(f"F1 of {len(some):,} questions, put to {what}: {statistics.mean(scores):.1%}")


def _asked(library: Library, rows: list[dict[str, Any]]) -> Iterator[Asked]:
    """Each question with its own document's id, all documents being added before the first comes."""
    ids = [library.add(Article(row["text"], row.get("title") or "")).article.id for row in rows]
    for own, row in zip(ids, rows, strict=True):
        yield from ((own, question) for question in row["questions"])


def _place(library: Library, own: str, row: dict[str, Any]) -> int:
    """Where the question's own document came; after the last one where it didn't."""
    found = [article.id for article in library.find(row["question"], max(FIRST))]
    return found.index(own) if own in found else max(FIRST)


def _f1(found: Answer | NoAnswer, answers: list[str]) -> float:
    """The words that the answer shares with the closest of the right ones (Rajpurkar et al. 2016)."""
    if isinstance(found, NoAnswer) or not answers:
        return float(isinstance(found, NoAnswer) and not answers)
    return max(_overlap(_words(found.text), _words(answer)) for answer in answers)


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    shared = (one & other).total()
    return 2 * shared / (one.total() + other.total()) if shared else 0.0


def _words(text: str) -> Counter[str]:
    plain = text.casefold().translate(str.maketrans("", "", string.punctuation))
    return Counter(re.sub(r"\b(?:a|an|the)\b", " ", plain).split())


if __name__ == "__main__":
    main()
