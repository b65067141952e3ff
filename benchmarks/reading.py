"""How fast articles are read."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.articles import article
from benchmarks.measuring import Measurement, a_second, in_turns, seconds
from knowledge import Article, Library
from knowledge.store import open_store
from knowledge.text import Parser


def measure(parser: Parser, *, articles: int = 60) -> Iterator[Measurement]:
    """Articles read for their facts and kept on disk; beside the same pipeline without the facts."""
    stories = [article(number) for number in range(articles)]
    characters = sum(len(story.text) for story in stories)

    def parse(story: Article) -> None:
        with parser.parsed(story):
            pass

    seconds(parse, stories[:5])
    with TemporaryDirectory() as folder:
        store = open_store(f"tinydb:{Path(folder, 'store')}")
        with closing(Library(store, parser)) as library:
            ours, bare = in_turns(stories, library.add, parse)
    words = sum(len(story.text.split()) for story in stories) // articles
    for what, count in ((f"articles of {words} words, kept", articles), ("the same, characters", characters)):
        yield Measurement(what, a_second(count, ours), a_second(count, bare), "spaCy alone")
