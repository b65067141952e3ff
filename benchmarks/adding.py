"""What one more article costs in a store that holds few or many."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tinydb import TinyDB

from benchmarks.articles import article
from benchmarks.measuring import Measurement, growth, seconds
from knowledge import Library, Reading
from knowledge.store import FactStore, open_store
from knowledge.text import Parser
from knowledge.wire import reading_to_json

# Articles that are there already, how many more are added to get a median, and how often all over.
FEW, MANY, ADDED = 5, 995, 9
ROUNDS = 5

Adding = Callable[[list[Reading]], float]


def measure(parser: Parser, *, many: int = MANY) -> Iterator[Measurement]:
    """The 10th and the 1,000th article: into the store, and through the library; beside plain TinyDB."""
    readings = _readings(parser, many + ADDED)
    plain = _growth(_kept_plainly, readings)
    for what, adding in (("kept", _kept), ("read and kept", _read_and_kept(parser))):
        label = f"10th → {many + 5:,}th article {what}"
        yield Measurement(label, _growth(adding, readings), plain, "TinyDB's own file, kept")


def _readings(parser: Parser, count: int) -> list[Reading]:
    """One article's reading under many ids: to a store they're all the same size."""
    with closing(Library(open_store("memory:"), parser)) as library:
        reading = library.add(article(0))
    return [replace(reading, article=replace(reading.article, title=f"Story {n}")) for n in range(count)]


def _growth(adding: Adding, readings: list[Reading]) -> str:
    """Taken in turns, so that a disk that is busy for a while slows both."""
    rounds = [(adding(readings[: FEW + ADDED]), adding(readings)) for _ in range(ROUNDS)]
    few, many = zip(*rounds, strict=True)
    return growth(statistics.median(few), statistics.median(many))


def _kept(readings: list[Reading]) -> float:
    with TemporaryDirectory() as folder, closing(_filled(Path(folder), readings)) as store:
        return statistics.median(seconds(store.put, readings[-ADDED:]))


def _read_and_kept(parser: Parser) -> Adding:
    def adding(readings: list[Reading]) -> float:
        with (
            TemporaryDirectory() as folder,
            closing(Library(_filled(Path(folder), readings), parser)) as library,
        ):
            return statistics.median(seconds(library.add, [reading.article for reading in readings[-ADDED:]]))

    return adding


def _filled(folder: Path, readings: list[Reading]) -> FactStore:
    """A store with all but the last few."""
    store = open_store(f"tinydb:{folder / 'store'}")
    for reading in readings[:-ADDED]:
        store.put(reading)
    return store


def _kept_plainly(readings: list[Reading]) -> float:
    documents = [{"id": one.article.id, "reading": reading_to_json(one).decode()} for one in readings]
    with TemporaryDirectory() as folder, TinyDB(Path(folder, "store.json")) as plain:
        plain.insert_multiple(documents[:-ADDED])
        return statistics.median(seconds(plain.insert, documents[-ADDED:]))
