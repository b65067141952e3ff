"""JSON lines in and out: in order, and no line costs more than itself."""

import json
import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from knowledge import batch
from knowledge.library import Library
from knowledge.store import open_store
from knowledge.text import Parser


@pytest.fixture
def library(parser: Parser) -> Iterator[Library]:
    with closing(Library(open_store("memory:"), parser)) as library:
        yield library


def run(command: batch.Command, library: Library, *rows: Any) -> list[dict[str, Any]]:
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    return [json.loads(line) for line in batch.run(command, library, lines)]


DOCUMENT = {"id": "d", "date": "2021-05-04", "title": "Boats", "text": "Two boats left Portmere on Monday."}


def test_facts_come_a_line_a_document_in_order(library: Library) -> None:
    rows = [{"id": number, "text": f"{number} boats left Portmere."} for number in (3, 1, 2)]
    found = run(batch.facts, library, *rows)
    assert [row["id"] for row in found] == [3, 1, 2]
    assert all(isinstance(row["facts"], list) for row in found)


def test_the_date_and_the_title_may_be_missing_or_null(library: Library) -> None:
    rows = [{**DOCUMENT, "date": None, "title": None}, {"id": "d", "text": DOCUMENT["text"]}]
    assert [row["id"] for row in run(batch.facts, library, *rows)] == ["d", "d"]


def test_answers_come_a_line_a_question_in_order(library: Library) -> None:
    asked = [{"id": "q2", "question": "how many boats"}, {"id": "q1", "question": "who sank the ferry"}]
    found = run(batch.answers, library, {**DOCUMENT, "questions": asked})
    assert [row["id"] for row in found] == ["q2", "q1"]
    expected = {"id", "answer", "kind", "value", "start", "end", "confidence", "evidence"}
    assert all(row.keys() == expected for row in found)


def test_nothing_is_kept_of_a_document(library: Library) -> None:
    run(batch.facts, library, DOCUMENT)
    run(batch.answers, library, {**DOCUMENT, "questions": [{"id": "q", "question": "who"}]})
    assert library.articles() == ()


def test_broken_characters_keep_all_positions(library: Library) -> None:
    [row] = run(batch.facts, library, {"id": "\ud800", "text": "\ud800\0 Two boats\r\nleft."})
    assert row["id"] == "\ud800"
    assert "facts" in row


@pytest.mark.parametrize("line", [b"", b"  \n", b"\r\n"])
def test_an_empty_line_is_no_document(library: Library, line: bytes) -> None:
    assert run(batch.facts, library, line) == []


BROKEN = [
    (b"boats", None, "no JSON"),
    (b'{"id": "d"', None, "no JSON"),
    (b'{"id": "d", "text": "Zw\xf6lf"}', None, "no JSON in UTF-8"),
    (b"[" * 100_000, None, "no JSON"),
    (b"[1]", None, "no JSON object"),
    ({"id": "d"}, "d", '"text" is null'),
    ({"id": "d", "text": ["a"]}, "d", '"text" is .*must be a string'),
    ({"id": "d", "text": "Boats.", "title": 3}, "d", '"title" is 3'),
    ({"id": "d", "text": "Boats.", "date": "4 May"}, "d", '"date" is "4 May"'),
    ({"id": "d", "text": "Boats.", "date": 2021}, "d", '"date" is 2021'),
    ({"id": "d", "text": " "}, "d", "article is empty"),
    ({"text": " "}, None, "article is empty"),
]


@pytest.mark.parametrize("command", [batch.facts, batch.answers])
@pytest.mark.parametrize(("row", "name", "complaint"), BROKEN)
def test_what_cant_be_read_costs_its_own_line(
    library: Library, command: batch.Command, row: Any, name: str | None, complaint: str
) -> None:
    good = {**DOCUMENT, "questions": [{"id": "d", "question": "who"}]}
    first, broken, last = run(command, library, good, row, good)
    assert first == last
    assert "error" not in first
    assert broken.keys() == {"id", "error"}
    assert broken["id"] == name
    assert re.search(complaint, broken["error"])


@pytest.mark.parametrize("questions", [None, "who", [["who"]], {"id": "q"}])
def test_questions_that_are_no_list_are_told(library: Library, questions: Any) -> None:
    [row] = run(batch.answers, library, {**DOCUMENT, "questions": questions})
    assert row == {"id": "d", "error": '"questions" must be a list such as [{"id": "1", "question": "…"}].'}


@pytest.mark.parametrize("question", ["", "???", "boats " * 1_000, None, 3])
def test_a_question_that_cant_be_read_costs_its_own_line(library: Library, question: Any) -> None:
    asked = [{"id": "q1", "question": question}, {"id": "q2", "question": "how many boats"}]
    broken, good = run(batch.answers, library, {**DOCUMENT, "questions": asked})
    assert broken.keys() == {"id", "error"}
    assert broken["id"] == "q1"
    assert good["id"] == "q2"


@pytest.mark.parametrize("method", ["add", "ask"])
def test_a_fault_of_ours_costs_a_line_too(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, method: str
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(library, method, fail)
    [row] = run(batch.answers, library, {**DOCUMENT, "questions": [{"id": "d", "question": "who"}]})
    assert row["id"] == "d"
    assert "fault in this program: ZeroDivisionError" in row["error"]
    assert "Traceback" in caplog.text
