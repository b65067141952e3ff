"""The conversation in a terminal; where nobody sits at one, lines in and plain answers out."""

import logging
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from rich.console import Console
from rich.text import Text

from bot import reading, rendering
from bot.conversation import Conversation
from bot.reply import Button, Reply
from bot.texts import speak, text
from bot.wording import meeting
from knowledge import Library

log = logging.getLogger(__name__)

KEY = "terminal"
# A link or a file to be read.
_READ = re.compile(r"/read\s+(\S.*)", re.IGNORECASE)

LEAVE = ("/quit", "/exit")


class Terminal:
    """One person talking; the buttons of the last reply are chosen by typing their number."""

    def __init__(self, library: Library, console: Console, archive: Library | None = None) -> None:
        self._conversation = Conversation(library, hint="help.terminal", archive=archive)
        self._reads = library.reads
        self._console = console
        self._choices: dict[str, Button] = {}

    @property
    def commands(self) -> Iterable[str]:
        """The names of what can be typed behind a slash."""
        return (*self._conversation.commands, "quit")

    def talk(self, lines: Iterable[str]) -> None:
        """Answer line after line until there are no more."""
        for line in lines:
            typed = line.strip()
            if typed.casefold() in LEAVE:
                return
            self.show(self._answer(typed))

    def greet(self, name: str) -> None:
        """The beginning of a talk; `name` is the sentence that says where one is."""
        self.show(self._conversation.reply(KEY, "/start"))
        for line in (name, *(() if self._reads else ("terminal.no_reader",))):
            self._console.print(Text(text(line), "dim"))

    def show(self, reply: Reply) -> None:
        """Print a reply and what can be chosen now."""
        self._choices = choices(reply)
        # Nothing can be folded here, and what is folded says once more what stands above it.
        reply = replace(reply, blocks=tuple(block for block in reply.blocks if block.kind != "fold"))
        if self._console.is_terminal:
            self._console.print(rendering.rich(reply))
        else:
            self._console.print(Text("\n\n".join(rendering.plain(reply))), soft_wrap=True)
        # A list's lines carry their numbers already.
        named = {key: button for key, button in self._choices.items() if button.label != key}
        if named:
            self._console.print()
        for key, button in named.items():
            line = text("terminal.choice", key=key, label=button.label)
            self._console.print(Text(rendering.sendable(line), "cyan"), soft_wrap=True)
        self._console.print()

    def _answer(self, typed: str) -> Reply:
        button = self._choices.get(typed)
        try:
            speak(self._conversation.language(KEY))
            if button:
                reply = self._conversation.press(KEY, button.data)
            elif read := _READ.fullmatch(typed):
                reply = reading.read(self._conversation, KEY, read[1])
            else:
                reply = self._conversation.reply(KEY, typed)
            self._conversation.said(KEY, reply)
        except Exception:  # one bad turn must not end the talk; the log tells what it was
            log.exception("A turn failed")
            return meeting.sentence("error.unexpected")
        return reply


def choices(reply: Reply) -> dict[str, Button]:
    """The buttons by what one types: a number of a list is its own key, the others follow on."""
    # What leads into other chats leads nowhere here.
    buttons = [button for row in reply.rows for button in row if button.data]
    numbered = {button.label: button for button in buttons if button.label.isdigit()}
    others = (button for button in buttons if not button.label.isdigit())
    after = max((int(label) for label in numbered), default=0) + 1
    return numbered | {str(key): button for key, button in enumerate(others, after)}


def run(library: Library, history: Path, greeting: str, archive: Library | None = None) -> None:
    """Talk with whoever is at standard input, until they leave."""
    console = Console(highlight=False)
    terminal = Terminal(library, console, archive)
    if not sys.stdin.isatty():
        terminal.talk(sys.stdin)
        return
    terminal.greet(greeting)
    terminal.talk(typed(history, terminal.commands))


def typed(history: Path, commands: Iterable[str]) -> Iterator[str]:
    """Lines from the keyboard, with history and completion; Ctrl-C drops a line, Ctrl-D ends."""
    names = {f"/{name}": text(f"command.{name}") for name in commands}
    completer = WordCompleter(list(names), meta_dict=names, sentence=True)
    session: PromptSession[str] = PromptSession(history=kept(history), completer=completer)
    while True:
        try:
            yield session.prompt(HTML("<ansigreen><b>&gt; </b></ansigreen>"))
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def kept(path: Path) -> History:
    """What was typed before, from a file; where none can be written, from this talk only."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        log.warning("What you type is not kept in %s: %s", path, error)
        return InMemoryHistory()
    return FileHistory(path)
