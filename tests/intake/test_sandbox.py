"""Hostile files: refused or read, in time and within memory, and never in this process."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from intake import IntakeError, read_file, read_link, sandbox
from intake.__main__ import run
from tests.intake.files import FERRIES, PAGE, pages, word_file_with, zip_bomb
from tests.intake.pages import site

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

DEEP_PART = (
    f'<w:document xmlns:w="{W}"><w:body>{"<w:p>" * 100_000}{"</w:p>" * 100_000}</w:body></w:document>'
).encode()
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
LAUGHING = (
    f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]><w:document xmlns:w="{W}"><w:body>'
    "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"
).encode()

HOSTILE: list[tuple[str, Callable[[], bytes], set[str]]] = [
    ("bomb.docx", zip_bomb, {"too_large"}),
    ("pages.pdf", lambda: pages(10_000), {"too_many_pages"}),
    ("deep.html", lambda: b"<div>" * 100_000 + b"Two ferries sail." + b"</div>" * 100_000, {"no_text"}),
    ("open.html", lambda: b"<p><b><i>" * 200_000, {"no_text", "too_slow", "too_heavy"}),
    ("long.txt", lambda: b"Two ferries sail. " * 1_200_000, {"too_large"}),
    ("long.md", lambda: b"> " * 400_000, {"no_text", "too_slow", "too_heavy"}),
    ("marks.md", lambda: b"[" * 200_000 + b"a", {"too_long", "too_slow", "too_heavy"}),
    ("deep.docx", lambda: word_file_with(DEEP_PART), {"broken", "no_text"}),
    ("laughing.docx", lambda: word_file_with(LAUGHING), {"broken", "no_text"}),
]  # fmt: skip


# Reads a file as the bot does, from a process as small as can be: to a child the kernel counts what its
# parent took. Prints the problem, and the most memory that a process took that was waited for.
READING = """
import resource, sys
from intake import IntakeError, read_file
try:
    read_file(sys.argv[1], sys.stdin.buffer.read())
except IntakeError as told:
    print(told.name, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""


@pytest.mark.parametrize(("name", "make", "problems"), HOSTILE, ids=[name for name, _, _ in HOSTILE])
def test_hostile_files_are_refused(name: str, make: Callable[[], bytes], problems: set[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READING, name], input=make(), stdout=subprocess.PIPE, check=True
    )
    problem, memory = done.stdout.decode().split()
    assert problem in problems
    assert int(memory) < sandbox.MEMORY


def test_a_file_comes_back_with_all_that_it_says() -> None:
    found = read_file("ferries.html", PAGE.encode())
    assert found == ("\n\n".join(FERRIES), "Ferries reach Gull Island", date(2021, 3, 9), "Portmere Post", "")
    # Scripts are words that nobody runs.
    assert "script" not in found.text.casefold()


def test_a_link_comes_back_with_where_it_led() -> None:
    with site() as shown:
        found = read_link(shown.link("/to?/ferries"), {"127.0.0.1"})
        assert (found.title, found.link) == ("Ferries reach Gull Island", shown.link("/ferries"))
        with pytest.raises(IntakeError, match="private_link"):
            read_link(shown.link("/ferries"))
        with pytest.raises(IntakeError, match="refused_link"):
            read_link(shown.link("/gone"), {"127.0.0.1"})


@pytest.mark.parametrize("name", ["report.doc", "song.mp3", "README"])
def test_other_kinds_are_named(name: str) -> None:
    with pytest.raises(IntakeError, match="unknown_kind"):
        read_file(name, b"")


@pytest.mark.parametrize(
    ("code", "problem"),
    [("import time; time.sleep(60)", "too_slow"), ("raise SystemExit(9)", "too_heavy")],
)
def test_a_process_that_hangs_or_dies(monkeypatch: pytest.MonkeyPatch, code: str, problem: str) -> None:
    real: Any = subprocess.run

    def other(command: list[str], **more: Any) -> Any:
        return real([command[0], "-c", code], **more | {"timeout": 1})

    monkeypatch.setattr(subprocess, "run", other)
    with pytest.raises(IntakeError, match=problem):
        read_file("a.txt", b"Two ferries.")


def test_the_process_is_told_nothing_but_its_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment holds, such as a token, stays here."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "secret")
    seen: list[Any] = []
    real: Any = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: seen.append(k["env"]) or real(*a, **k))
    read_file("a.txt", b"Two ferries.")
    assert [list(env) for env in seen] == [["PYTHONPATH"]]


def test_a_job_is_done_here_as_it_is_there() -> None:
    assert run({"kind": "txt", "link": "", "trusted": []}, b"Two ferries.")["text"] == "Two ferries."
    assert run({"kind": "txt", "link": "", "trusted": []}, b"")["error"] == "no_text"
    assert run({"kind": "", "link": "ftp://x/", "trusted": []}, b"")["error"] == "not_a_link"
