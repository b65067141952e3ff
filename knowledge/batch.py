"""Documents as JSON lines in, facts or answers as JSON lines out, in order.

What can't be read costs its own line, which then has an "error" instead, and never the run.
"""

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from knowledge.errors import ArticleError, KnowledgeError
from knowledge.library import Library
from knowledge.model import Article, Reading
from knowledge.wire import answer_to_dict, fact_to_dict

log = logging.getLogger(__name__)

Row = Mapping[str, Any]
Command = Callable[[Library, Row], Iterator[dict[str, Any]]]


def run(command: Command, library: Library, lines: Iterable[bytes]) -> Iterator[str]:
    """What the command prints for each line."""
    for line in lines:
        if line.strip():
            yield from map(json.dumps, _results(command, library, line))


def facts(library: Library, row: Row) -> Iterator[dict[str, Any]]:
    """One result a document: all its facts."""
    with _read(library, row) as reading:
        yield {"id": row.get("id"), "facts": [fact_to_dict(fact) for fact in reading.facts]}


def answers(library: Library, row: Row) -> Iterator[dict[str, Any]]:
    """One result a question."""
    with _read(library, row) as reading:
        for asked in _questions(row):
            try:
                found = library.ask(_string(asked, "question"), [reading.article.id])
                yield {"id": asked.get("id"), **answer_to_dict(found)}
            # One question lost is better than all, so nothing is let through here.
            except Exception as error:  # noqa: BLE001
                yield {"id": asked.get("id"), "error": _told(error)}


def article(line: bytes) -> Article:
    """The document in a line; ArticleError where there is none."""
    return _article(_row(line))


def _results(command: Command, library: Library, line: bytes) -> Iterator[dict[str, Any]]:
    row: Row = {}
    try:
        row = _row(line)
        yield from command(library, row)
    # Likewise one document is better lost than the run.
    except Exception as error:  # noqa: BLE001
        yield {"id": row.get("id"), "error": _told(error)}


def _told(error: Exception) -> str:
    """What to say of it; what nobody foresaw goes to the log in full."""
    if isinstance(error, KnowledgeError):
        return str(error)
    log.error("A line could not be worked on", exc_info=error)
    return f"This could not be worked on because of a fault in this program: {error!r}."


@contextmanager
def _read(library: Library, row: Row) -> Iterator[Reading]:
    """The document's reading, which is forgotten afterwards: a long run doesn't fill the memory."""
    reading = library.add(_article(row))
    try:
        yield reading
    finally:
        library.forget(reading.article.id)


def _article(row: Row) -> Article:
    return Article(_string(row, "text"), _string(row, "title", ""), _day(row))


def _row(line: bytes) -> Row:
    try:
        # Decoded here, as json would take other encodings for granted where it can.
        row = json.loads(line.decode("utf-8-sig"))
    # Nesting that is too deep is no ValueError.
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"This line is no JSON in UTF-8: {error}.") from None
    if not isinstance(row, dict):
        raise ArticleError('This line is no JSON object such as {"id": "1", "text": "…"}.')
    return row


def _string(row: Row, name: str, default: str | None = None) -> str:
    found = row.get(name)
    if found is None:
        found = default
    if not isinstance(found, str):
        raise ArticleError(f'"{name}" is {json.dumps(found)[:50]}, and must be a string.')
    return found


def _day(row: Row) -> date | None:
    written = _string(row, "date", "")
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise ArticleError(f'"date" is "{written[:50]}", and must be a day such as "2020-03-04".') from None


def _questions(row: Row) -> list[Row]:
    asked = row.get("questions")
    if not isinstance(asked, list) or not all(isinstance(question, dict) for question in asked):
        raise ArticleError('"questions" must be a list such as [{"id": "1", "question": "…"}].')
    return asked
