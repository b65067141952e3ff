"""python -m knowledge facts|ask: what an article tells, without the bot."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from io import TextIOWrapper
from pathlib import Path

from knowledge import batch, printing
from knowledge.errors import KnowledgeError
from knowledge.library import Library
from knowledge.source import read_file

# Exit states: all well, or something said that can't be read.
FINE, MISUSED = 0, 2

EXAMPLES = {"facts": "facts ARTICLE.txt", "ask": 'ask ARTICLE.txt "how many people"'}


def main(argv: Sequence[str] | None = None) -> int:
    """Print what was asked for; what can't be read is said in a sentence on standard error."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if not arguments.jsonl and not (
        arguments.article and (arguments.command == "facts" or arguments.questions)
    ):
        parser.error(f"give an article, such as {EXAMPLES[arguments.command]}, or --jsonl")
    # A terminal that can't show a character gets a question mark, not a broken program.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        with closing(Library.open("memory:", reader=arguments.command == "ask")) as library:
            for line in _lines(library, arguments):
                # A program at the other end may wait for each line before it sends the next.
                print(line, flush=True)
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return MISUSED
    except BrokenPipeError:
        # The reader of our output has seen enough. What is still buffered must not fail at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    facts = commands.add_parser("facts", help="all facts of an article")
    ask = commands.add_parser("ask", help="answers to questions about an article")
    for command in (facts, ask):
        command.add_argument(
            "--jsonl", action="store_true", help="read documents as JSON lines from standard input"
        )
        command.add_argument("article", nargs="?", type=Path, metavar="ARTICLE", help="a text file")
    ask.add_argument("questions", nargs="*", metavar="QUESTION")
    return parser


def _lines(library: Library, arguments: argparse.Namespace) -> Iterable[str]:
    """What to print, line by line, as it is found."""
    if arguments.jsonl:
        command = {"facts": batch.facts, "ask": batch.answers}[arguments.command]
        # As bytes: a line in another encoding is then a broken line, not the end of the run.
        return batch.run(command, library, sys.stdin.buffer)
    reading = library.add(read_file(arguments.article))
    if arguments.command == "facts":
        return printing.facts(reading)
    return (line for question in arguments.questions for line in printing.answer(library.ask(question)))


if __name__ == "__main__":
    sys.exit(main())
