"""The conversation in a terminal: a file is read, a choice is typed, and a turn leads to the next."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from bot.__main__ import read
from bot.reply import Button, Reply
from bot.terminal import Terminal, choices
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.bot import builders as b


@pytest.fixture(scope="module")
def library(parser: Parser) -> Iterator[Library]:
    """With the article that comes with the bot."""
    shelf = Library(open_store("memory:"), parser)
    read(shelf, ())
    yield shelf
    shelf.close()


def talk(*lines: str) -> str:
    console = Console(width=200, force_terminal=False)
    terminal = Terminal(b.TableLibrary(), console)
    with console.capture() as shown:
        terminal.talk(lines)
    return shown.get()


def test_a_file_is_read_and_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "ferries.md"
    path.write_text(f"# Ferries\n\n9 March 2021\n\n{b.TEXT}")
    said = talk(f"/read {path}", "/articles", "/forget", "1", "/articles", "/quit", "/help")
    assert "9 March 2021" in said
    assert "▸ Ferries" in said
    assert "Forgotten: Ferries. It is deleted." in said
    assert said.rstrip().endswith("or a file (.txt, .md, .html, .pdf, .docx).")


def test_what_cant_be_read_is_told() -> None:
    assert "I can't read song.mp3." in talk("/read song.mp3")
    assert "What shall I read?" in talk("/read")


def talk_about(library: Library, *lines: str) -> str:
    console = Console(width=100, force_terminal=False)
    with console.capture() as shown:
        Terminal(library, console).talk(lines)
    return shown.get()


def test_questions_follow_ups_and_buttons(library: Library) -> None:
    said = talk_about(library, "when was the deal signed", "and where?", "/places", "1")
    assert "Saturday → 29 February 2020" in said
    assert "\nDoha\n> " in said
    assert said.count("> ") >= 3


def test_nothing_is_said_twice(library: Library) -> None:
    """Nothing can be folded in a terminal, so what would be folded is left out."""
    said = talk_about(library, "how many prisoners")
    assert said.count("frees 5,000 Taliban prisoners") == 1


def test_a_picture_is_told_in_words(library: Library) -> None:
    assert "29 February 2020 · Baradar and an American envoy" in talk_about(library, "/timeline")


def test_the_language_can_be_chosen(library: Library) -> None:
    said = talk_about(
        library, "/language", "2", "how many american soldiers died", "/language", "1", "/start"
    )
    assert "Ich spreche jetzt Deutsch." in said
    assert "Das sagt der Artikel nicht." in said
    assert said.index("I speak English now.") < said.index("Hello, I'm Dateline.")


def test_what_leads_into_other_chats_can_not_be_chosen() -> None:
    row = (Button("1", "f:x"), Button("Wrong", "w:x"), Button("Elsewhere", elsewhere="who"))
    assert choices(Reply((), (row, (Button("Open", start="a_x"),)))) == {"1": row[0], "2": row[1]}


@pytest.mark.parametrize("reads", [True, False])
def test_a_missing_reader_is_told_at_the_start(
    library: Library, monkeypatch: pytest.MonkeyPatch, reads: bool
) -> None:
    monkeypatch.setattr(library, "reads", reads)
    console = Console(width=200, force_terminal=False)
    with console.capture() as shown:
        Terminal(library, console).greet("terminal.hello")
    assert ("model is missing" in shown.get()) is not reads
