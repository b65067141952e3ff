"""The conversation in a terminal: a file is read, a choice is typed, and a turn leads to the next."""

from pathlib import Path

from rich.console import Console

from bot.terminal import Terminal
from tests.bot import builders as b


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
