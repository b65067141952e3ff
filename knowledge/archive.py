"""Whole archives into a store, or from one store into another.

Documents are read side by side and kept as they come; what is there already is skipped, so that what was
interrupted goes on when it is started again.
"""

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from functools import cache, partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from threading import get_ident
from typing import Literal, NamedTuple

from knowledge import batch, extract, files, source
from knowledge.errors import ArticleError, KnowledgeError, StoreOutdated
from knowledge.model import Article, Reading
from knowledge.store import FactStore
from knowledge.text import Parser

log = logging.getLogger(__name__)

# Documents that a worker gets at once, and how many such portions there are for each worker: enough to
# keep it busy, few enough to be held in memory.
PORTION, WAITING = 8, 3


class Document(NamedTuple):
    """Something to be read: its name, and how to get at it (ArticleError where that can't be done)."""

    name: str
    article: Callable[[], Article]


class Outcome(NamedTuple):
    """What became of a document; `why` it could not be read."""

    name: str
    what: Literal["added", "there", "unread"]
    why: str = ""


class Named(NamedTuple):
    """An article on its way to a worker."""

    name: str
    article: Article


class Read(NamedTuple):
    """What comes back: a reading, or why there is none."""

    name: str
    reading: Reading | None
    why: str = ""


def documents(path: Path) -> tuple[Document, ...]:
    """Every file below a folder, every line of a file of JSON lines, or the one file there is.

    Names that begin with a dot are passed over. ArticleError where there is no such place.
    """
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.is_file() and not _hidden(file, path))
        return tuple(document for file in found for document in _in_file(file))
    return tuple(_in_file(path))


def workers(count: int) -> Executor:
    """So many processes that read, each with a parser of its own."""
    # Not forked: a process that has threads, as a store's pool has, must not be.
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"))


def add(store: FactStore, given: Iterable[Document], readers: Executor, count: int) -> Iterator[Outcome]:
    """Let `count` readers read what isn't there yet, and keep it; each outcome as soon as it is certain.

    KnowledgeError where a reader is lost.
    """
    opened = _opened(given, count)
    portions = _portions(opened, set(store.ids()))
    running: set[Future[list[Read]]] = set()
    try:
        while True:
            for told, fresh in islice(portions, max(0, count * WAITING - len(running))):
                yield from told
                if fresh:
                    running.add(readers.submit(read, fresh))
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for portion in done:
                yield from _kept(store, _result(portion))
    finally:
        for portion in running:
            portion.cancel()
        portions.close()
        opened.close()


def read(portion: Sequence[Named]) -> list[Read]:
    """Read some articles, in whatever process or machine this is."""
    return [_read(*named) for named in portion]


def move(store: FactStore, to: FactStore) -> Iterator[Outcome]:
    """Bring everything into another store, in the order in which it was added; it stays in the first, too."""
    there = set(to.ids())
    for article_id in store.ids():
        if article_id in there:
            yield Outcome(article_id, "there")
        elif reading := _moved(store, article_id):
            to.put(reading)
            yield Outcome(article_id, "added")
    for key, state in store.states():
        to.save_state(key, state)


def _in_file(path: Path) -> Iterator[Document]:
    if path.suffix != ".jsonl":
        if not path.exists():
            raise ArticleError(f"There is no {path}. Give a folder, a file of JSON lines, or a text file.")
        yield Document(str(path), partial(files.read, path))
        return
    try:
        with path.open("rb") as file:
            at = 0
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield Document(f"{path}:{number}", partial(_line, path, at))
                at += len(line)
    except OSError as error:
        raise ArticleError(f"{path} can't be read: {error.strerror}. Check its name and rights.") from None


def _line(path: Path, at: int) -> Article:
    with path.open("rb") as file:
        file.seek(at)
        return batch.article(file.readline())


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _opened(given: Iterable[Document], count: int) -> Generator[list[Outcome | Named], None, None]:
    """A few documents at a time as articles, or why they are none. So many are opened at once: some kinds of
    files have to be read by a process of their own.
    """
    rest = iter(given)
    with ThreadPoolExecutor(count, "opening") as openers:
        while some := list(islice(rest, PORTION)):
            yield list(openers.map(_open, some))


def _open(document: Document) -> Outcome | Named:
    try:
        return Named(document.name, source.checked(document.article()))
    except KnowledgeError as error:
        return Outcome(document.name, "unread", str(error))


def _portions(
    opened: Iterable[list[Outcome | Named]], there: set[str]
) -> Generator[tuple[list[Outcome], list[Named]], None, None]:
    """What can be told at once, and what has to be read, a few documents at a time."""
    for some in opened:
        told: list[Outcome] = []
        fresh: list[Named] = []
        for one in some:
            if isinstance(one, Outcome):
                told.append(one)
            elif one.article.id in there:
                told.append(Outcome(one.name, "there"))
            else:
                fresh.append(one)
                there.add(one.article.id)
        yield told, fresh


def _result(portion: Future[list[Read]]) -> list[Read]:
    try:
        return portion.result()
    # Whatever ends a worker, documents are read somewhere else and not by it.
    except Exception as error:
        raise KnowledgeError(
            f"A worker was lost, perhaps for lack of memory ({error!r}). What was added is kept. Start again "
            "to go on, with fewer workers."
        ) from error


def _kept(store: FactStore, portion: Sequence[Read]) -> Iterator[Outcome]:
    store.put(*(one.reading for one in portion if one.reading))
    for name, reading, why in portion:
        yield Outcome(name, "added" if reading else "unread", why)


def _read(name: str, article: Article) -> Read:
    try:
        with _parser(get_ident()).parsed(article) as document:
            return Read(name, extract.read(document))
    # One document is better lost than the whole run; it is told, and in full where it happened.
    except Exception as error:
        log.exception("A document could not be worked on: %s", name)
        return Read(name, None, f"This could not be worked on because of a fault in this program: {error!r}.")


@cache
def _parser(_thread: int) -> Parser:
    """The parser of a worker: made once, and not shared between threads."""
    return Parser()


def _moved(store: FactStore, article_id: str) -> Reading | None:
    try:
        return store.get(article_id)
    except StoreOutdated:
        article = store.article(article_id)
        return _read(article_id, article).reading if article else None
