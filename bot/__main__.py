"""python -m bot [ARTICLE …]: on Telegram with a token, else in this terminal."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from bot import application, logs, settings, terminal
from bot.replicas import running
from bot.settings import Settings, SettingsError
from bot.shelf import HOUSE, Shelf, entry
from knowledge import KnowledgeError, Library, database_of, read_file

# Read when nothing has been read yet: beside the packages in a checkout, inside this one once installed.
BUNDLED = "articles/2020-03-04-helmand-airstrike.txt"
HOMES = (Path(__file__).parent.parent, Path(__file__).parent)

# Exit states: all well, something can't be read or written, something was said wrongly on the way in.
FINE, FAILED, MISUSED = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Talk until it is over; what went wrong is said in words, on standard error."""
    arguments = _parser().parse_args(argv)
    try:
        return _talk(arguments, settings.load())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return MISUSED
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.add_argument("articles", nargs="*", type=Path, metavar="ARTICLE", help="a text file to read first")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--terminal", action="store_true", help="talk here even if there is a token")
    place.add_argument("--telegram", action="store_true", help="talk on Telegram or not at all")
    return parser


def _talk(arguments: argparse.Namespace, given: Settings) -> int:
    on_telegram = arguments.telegram or (given.has_token and not arguments.terminal)
    if on_telegram:
        # Before anything is opened, so that a slip is told at once.
        given.checked_token()
        given.checked_secret()
    place = given.checked_archive()
    logs.set_up(given, quiet=not on_telegram)
    with ExitStack() as opened:
        library = opened.enter_context(closing(Library.open(given.store, aside=on_telegram)))
        archive = opened.enter_context(closing(library.beside(place))) if place else None
        read(library, arguments.articles, ours=archive is None)
        if on_telegram and given.webhook_url and (database := database_of(given.store)):
            running.run(library, given, database, archive)
        elif on_telegram:
            application.run(application.build(given, library, archive=archive), given)
        else:
            greeting = "terminal.hello" if given.has_token else "terminal.no_token"
            terminal.run(library, given.history, greeting, archive)
    return FINE


def read(library: Library, paths: Iterable[Path], *, ours: bool = True) -> None:
    """Read the files, the last one to be the one that is talked about; in an empty house, `ours`."""
    shelf = Shelf(library)
    shelf.settle()
    given = [*paths] or ([bundled()] if ours and not shelf.own(HOUSE) else [])
    for path in given:
        reading = library.read(read_file(path))
        shelf.put(HOUSE, entry(reading.article), reading)


def bundled() -> Path:
    """The article that comes with the project."""
    return next((home / BUNDLED for home in HOMES if (home / BUNDLED).is_file()), HOMES[0] / BUNDLED)


if __name__ == "__main__":
    sys.exit(main())
