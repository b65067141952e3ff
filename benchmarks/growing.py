"""python -m benchmarks.growing ARTICLES.jsonl postgresql://HOST/DATABASE: what an article and a question cost
in archives of 1,000, 10,000 and 100,000 articles.

Each archive is a database of its own, named after the given one. It is made and filled where it isn't there
yet, which takes long; drop it when it has served. ARTICLES.jsonl has "text", "title" and "date" in each line.
"""

import random
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from rich.progress import track

from benchmarks import recombined
from benchmarks.measuring import best_in_turns, in_turns, typical_and_slow
from knowledge import Article, Library
from knowledge.lexicon.questions import SMALL
from knowledge.reader import Reader
from knowledge.store import FactStore, open_store
from knowledge.text import Parser

SIZES = (1_000, 10_000, 100_000)
# Articles that are read for their sentences, that are added while the clock runs, and questions asked.
READ, ADDED, ASKED = 400, 40, 80
# How often each question is asked; its best time counts, so that other work on the machine is not measured.
ROUNDS = 3
# Articles that are put in at once while an archive is filled.
BATCH = 200
# Words of a question, and the share of questions with a slip in one of them.
WORDS, SLIPS = 4, 1 / 3


def main() -> None:
    """Fill what isn't filled, then measure all sizes in turns, so that a busy moment slows all alike."""
    parser = Parser()
    articles = recombined.articles(Path(sys.argv[1]), READ + ADDED)
    with closing(Library(open_store("memory:"), parser)) as library:
        stock = recombined.pieces([library.add(article) for article in track(articles[:READ], "Reading …")])
    with ExitStack() as opened:
        stores = []
        for size in SIZES:
            url = _database(sys.argv[2], size)
            stores.append(opened.enter_context(closing(open_store(url))))
            _fill(stores[-1], url, stock, size)
        _measure(stores, parser, articles[READ:], list(islice(_questions(stock), ASKED)))


def _database(url: str, size: int) -> str:
    """The address of the archive's database, which is made where there is none."""
    parts = urlsplit(url)
    name = f"{parts.path[1:]}_{size}"
    with psycopg.connect(parts._replace(path="/postgres").geturl(), autocommit=True) as server:
        if not server.execute("select from pg_database where datname = %s", [name]).rowcount:
            server.execute(f"create database {name}")
    return parts._replace(path=f"/{name}").geturl()


def _fill(store: FactStore, url: str, stock: list[recombined.Piece], size: int) -> None:
    with psycopg.connect(url, autocommit=True) as database:
        (there,) = database.execute("select count(*) from articles").fetchone() or (0,)
        rest = islice(recombined.archive(stock, size), there, None)
        for _ in track(range(there, size, BATCH), f"Filling {size:,} …"):
            store.put(*islice(rest, BATCH))
        if there < size:
            # As the database does by itself in a quiet hour.
            database.execute("vacuum analyze")


def _questions(stock: list[recombined.Piece]) -> Iterator[str]:
    """As people type: a question word and some words of a sentence, now and then with a slip."""
    chance = random.Random(7)
    while True:
        piece = chance.choice(stock)
        matter = [
            w for w in piece.words if w.pos in ("NOUN", "PROPN", "VERB", "NUM") and w.lemma not in SMALL
        ]
        words = [
            piece.text[word.start : word.end].lower()
            for word in chance.sample(matter, min(WORDS, len(matter)))
        ]
        if words and chance.random() < SLIPS:
            words[0] = _slip(words[0], chance)
        if words:
            yield " ".join((chance.choice(("who", "when", "where", "how many", "what")), *words))


def _slip(word: str, chance: random.Random) -> str:
    """Two letters change places."""
    at = chance.randrange(max(1, len(word) - 1))
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def _measure(stores: list[FactStore], parser: Parser, added: list[Article], asked: list[str]) -> None:
    libraries = [Library(store, parser, Reader.load()) for store in stores]
    # The first ones find nothing at hand.
    in_turns(asked[:20], *(library.ask for library in libraries))
    kept = in_turns(
        [library.add(article) for article in added for library in libraries[:1]],
        *(store.put for store in stores),
    )
    asking = [library.ask for library in libraries]
    finding = [library.find for library in libraries]
    for what, taken in (
        ("question", best_in_turns(ROUNDS, asked[20:], *asking, clock=time.perf_counter)),
        ("question, processor time without the database's", best_in_turns(ROUNDS, asked[20:], *asking)),
        ("search alone", best_in_turns(ROUNDS, asked[20:], *finding, clock=time.perf_counter)),
        ("article read and kept", in_turns(added, *(library.add for library in libraries))),
        ("article kept", kept),
    ):
        _told(what, taken)


def _told(what: str, taken: tuple[list[float], ...]) -> None:
    few = statistics.median(taken[0])
    for size, times in zip(SIZES, taken, strict=True):
        growth = statistics.median(times) / few
        print(f"{what}, {size:,} articles, median / p99: {typical_and_slow(times)}, times {growth:.2f}")


if __name__ == "__main__":
    main()
