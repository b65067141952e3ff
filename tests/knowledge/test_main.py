"""python -m knowledge: for a person with a file, and for programs with JSON lines."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge import __main__ as command
from knowledge import library as library_module
from knowledge.text import Parser

BOATS = "date 2021-05-04 Boats leave Portmere\n\nTwo boats left Portmere on Monday.\n"
DOCUMENT = {"id": "d", "text": "Two boats left.", "questions": [{"id": "q", "question": "how many boats"}]}


@pytest.fixture(autouse=True)
def _one_parser(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    monkeypatch.setattr(library_module, "Parser", lambda: parser)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "boats.txt"
    path.write_text(BOATS, encoding="utf-8")
    return str(path)


def test_the_facts_of_a_file(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["facts", article]) == command.FINE
    assert capsys.readouterr().out.startswith("Boats leave Portmere\npublished 2021-05-04, 1 sentence\n")


def test_questions_about_a_file(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["ask", article, "who baked the cake", "who sold the cake"]) == command.FINE
    assert capsys.readouterr().out.count("The article doesn't say") == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "required: command"),
        (["bake"], "invalid choice"),
        (["facts"], "give an article, such as facts ARTICLE.txt, or --jsonl"),
        (["ask", "boats.txt"], 'such as ask ARTICLE.txt "how many people", or --jsonl'),
        (["facts", "a.txt", "b.txt"], "unrecognized arguments"),
    ],
)
def test_what_was_said_wrongly_is_told(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    assert ended.value.code == command.MISUSED
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["facts", "missing.txt"], "missing.txt can't be read: No such file or directory."),
        (["ask", "{article}", "???"], "There are no words in the question."),
    ],
)
def test_what_cant_be_read_is_told_in_a_sentence(
    arguments: list[str], complaint: str, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([word.format(article=article) for word in arguments]) == command.MISUSED
    captured = capsys.readouterr()
    assert captured.err.startswith(complaint)
    assert captured.err.count("\n") == 1
    assert not captured.out


@pytest.mark.parametrize(("name", "expected"), [("facts", ["d", "e", None]), ("ask", ["q", "e", None])])
def test_json_lines(
    name: str, expected: list[str | None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = f'{json.dumps(DOCUMENT)}\n\n{{"id": "e"}}\nnonsense'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    assert command.main([name, "--jsonl"]) == command.FINE
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == expected


def test_as_a_program_of_its_own(article: str) -> None:
    """Started for real, in a terminal that knows ASCII only, its output cut off after a line."""
    python = [sys.executable, "-m", "knowledge"]
    lines = f"{json.dumps(DOCUMENT)}\n" * 3
    with subprocess.Popen(
        [*python, "facts", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONIOENCODING": "ascii"},
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(lines)
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "d"
        process.stdout.close()
        process.stdin.write(lines)
        process.stdin.close()
        assert process.stderr.read() == ""
        assert process.wait() == command.FINE
