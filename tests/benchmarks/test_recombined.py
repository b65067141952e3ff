"""Archives for the measurement of growth: made of what was read, and true to it."""

import json
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import finding, growing
from benchmarks.articles import article
from benchmarks.recombined import Piece, archive, articles, pieces
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser


@pytest.fixture(scope="module")
def stock(parser: Parser) -> list[Piece]:
    with closing(Library(open_store("memory:"), parser)) as library:
        return pieces([library.add(article(number, sentences=6)) for number in range(3)])


def test_facts_go_with_their_sentences(stock: list[Piece]) -> None:
    found = 0
    for reading in archive(stock, 5):
        text = reading.article.text
        for fact in reading.facts:
            assert text[fact.start : fact.end] == fact.text
            assert fact.sentence in [(sentence.start, sentence.end) for sentence in reading.sentences]
            found += 1
        assert all(text[word.start : word.end].strip() for s in reading.sentences for word in s.words)
    assert found > 20


def test_a_larger_archive_begins_with_the_smaller_one(stock: list[Piece]) -> None:
    assert list(archive(stock, 3)) == list(islice(archive(stock, 6), 3))
    assert len({reading.article.id for reading in archive(stock, 20)}) == 20


def test_articles_are_read_from_lines(tmp_path: Path) -> None:
    rows = [{"text": "Two boats left.", "title": "Boats", "date": "2021-05-04"}] * 3
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    assert [found.title for found in articles(path, 2)] == ["Boats"] * 2


def test_questions_are_typed_as_on_a_phone(stock: list[Piece]) -> None:
    asked = list(islice(growing._questions(stock), 20))
    assert all(question == question.lower() for question in asked)
    assert all(len(question.split()) > 1 for question in asked)


def test_the_right_document_is_looked_for(
    tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [{"question": "how many boats", "answers": ["Two"]}, {"question": "why", "answers": []}]
    rows = [
        {"text": "Two boats left.", "questions": questions},
        {"text": "A fire broke out.", "questions": []},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    monkeypatch.setattr(finding, "Parser", lambda: parser)
    monkeypatch.setattr("sys.argv", ["finding", str(path)])
    finding.main()
    assert "among the first 10: 100.0% of 1 questions" in capsys.readouterr().out
