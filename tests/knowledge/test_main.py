"""python -m knowledge: for a person with a file, and for programs with JSON lines."""

import io
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
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
        (["ask", "--store", "memory:"], "give a question"),
        (["add"], "required: FOLDER_OR_JSONL"),
        (["add", "a", "--workers", "0"], "0 is no number of processes"),
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


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "boats.txt").write_text(BOATS, encoding="utf-8")
    (folder / "later.txt").write_text(
        BOATS.replace("Two", "Three").replace("05-04", "05-11"), encoding="utf-8"
    )
    (folder / "broken.txt").write_bytes(b"\xff\xff")
    return folder


@pytest.fixture
def _here(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    """Let archives be read in this process."""
    monkeypatch.setattr(command.archive, "workers", ThreadPoolExecutor)
    monkeypatch.setattr(command.archive, "_parser", lambda _: parser)


@pytest.mark.usefixtures("_here")
def test_an_archive_is_added_once_asked_and_moved(
    archive: Path, tmp_path: Path, collection: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store, report = f"tinydb:{tmp_path / 'store'}", tmp_path / "report.jsonl"
    adding = ["add", str(archive), "--store", store, "--workers", "1", "--report", str(report)]
    for expected in ("2 added, 0 there already, 1 could", "0 added, 2 there already, 1 could"):
        assert command.main(adding) == command.INCOMPLETE
        said = capsys.readouterr().out
        assert said.startswith(expected)
        assert "broken.txt is no UTF-8 text" in said
    (row,) = report.read_text().splitlines()
    assert json.loads(row)["document"] == str(archive / "broken.txt")
    assert command.main(["move", store, collection]) == command.FINE
    assert capsys.readouterr().out == "2 added, 0 there already, 0 could not be read\n"
    answers = []
    for url in (store, collection):
        assert (
            command.main(["ask", "--store", url, "how many boats left portmere", "who baked"]) == command.FINE
        )
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1]
    assert answers[0].splitlines() == [
        *("Three (3)", "  [Three] boats left Portmere on Monday.", "  Boats leave Portmere, 2021-05-11"),
        *("Two (2)", "  [Two] boats left Portmere on Monday.", "  Boats leave Portmere, 2021-05-04"),
        *answers[0].splitlines()[6:],
    ]
    assert answers[0].splitlines()[6].startswith("No article says (")


@pytest.mark.usefixtures("_here")
def test_a_place_or_store_that_isnt_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["add", str(tmp_path / "nowhere"), "--store", "memory:"]) == command.MISUSED
    assert "There is no" in capsys.readouterr().err
    assert command.main(["move", "memory:", "nonsense"]) == command.MISUSED
    assert "names no store" in capsys.readouterr().err


@pytest.mark.usefixtures("_here")
def test_a_run_that_is_stopped_says_how_to_go_on(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command.archive, "add", stop)
    assert command.main(["add", str(archive), "--store", "memory:", "--workers", "1"]) == command.INCOMPLETE
    assert "start again to go on" in capsys.readouterr().err
