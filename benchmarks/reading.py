"""How fast articles are read."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, time
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from dateparser.search import search_dates
from spacy.language import Language

from benchmarks.articles import article
from benchmarks.measuring import Measurement, a_second, best_in_turns, seconds
from knowledge import Article, Library, extract
from knowledge.store import open_store
from knowledge.text import PIPELINES, Parser

# How often each article is read. Its best time counts: what else the processor does is not measured.
ROUNDS = 3

# dateparser takes a second for an article, so it is asked about few.
FEW = 5


def measure(parser: Parser, *, articles: int = 100) -> Iterator[Measurement]:
    """Articles read for their facts, and kept on disk; beside the pipeline as spaCy ships it, which
    finds no facts, and beside a library that finds dates only.
    """
    stories = [article(number) for number in range(articles)]
    characters = sum(len(story.text) for story in stories)
    shipped = _shipped()
    seconds(partial(_facts, parser), stories[:FEW])
    ours, bare = best_in_turns(ROUNDS, stories, partial(_facts, parser), lambda story: shipped(story.text))
    times = f"spaCy as shipped, ours takes ×{sum(ours) / sum(bare):.2f}"  # noqa: RUF001
    yield Measurement(
        "facts found, characters", a_second(characters, ours), a_second(characters, bare), times
    )
    few = sum(len(story.text) for story in stories[:FEW])
    dates = a_second(few, seconds(_dates, stories[:FEW]))
    yield Measurement("the same, characters", a_second(characters, ours), dates, "dateparser, dates only")
    words = sum(len(story.text.split()) for story in stories) // articles
    kept = a_second(articles, _kept(parser, stories))
    yield Measurement(f"articles of {words} words, kept", kept, a_second(articles, bare), "spaCy as shipped")


def _shipped() -> Language:
    """The pipeline with the settings it comes with."""
    name = next(filter(find_spec, PIPELINES))
    pipeline: Language = import_module(name).load()
    return pipeline


def _facts(parser: Parser, story: Article) -> None:
    with parser.parsed(story) as document:
        extract.read(document)


def _dates(story: Article) -> None:
    base = datetime.combine(story.published, time()) if story.published else None
    search_dates(story.text, languages=["en"], settings={"RELATIVE_BASE": base})


def _kept(parser: Parser, stories: list[Article]) -> list[float]:
    with TemporaryDirectory() as folder:
        store = open_store(f"tinydb:{Path(folder, 'store')}")
        with closing(Library(store, parser)) as library:
            return seconds(library.add, stories)
