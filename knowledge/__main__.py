"""python -m knowledge facts|ask|add|move: articles, questions and archives, without the bot."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from io import TextIOWrapper
from pathlib import Path

from knowledge import archive, batch, printing
from knowledge.cluster import cluster
from knowledge.errors import KnowledgeError
from knowledge.library import Library
from knowledge.progress import Report, followed
from knowledge.source import read_file
from knowledge.store import open_store

# Exit states: all well, some documents could not be read, or something said that can't be done.
FINE, INCOMPLETE, MISUSED = 0, 1, 2

EXAMPLES = {"facts": "facts ARTICLE.txt", "ask": 'ask ARTICLE.txt "how many people"'}

# Where the bot, too, keeps its articles if nobody says otherwise.
STORE = "tinydb:data/dateline"


def main(argv: Sequence[str] | None = None) -> int:
    """Do what was asked for; what can't be read is said in a sentence on standard error."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if problem := _problem(arguments):
        parser.error(problem)
    # A terminal that can't show a character gets a question mark, not a broken program.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return int(arguments.act(arguments))
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return MISUSED
    except KeyboardInterrupt:
        print("Stopped. What was done is kept; start again to go on.", file=sys.stderr)
        return INCOMPLETE
    except BrokenPipeError:
        # The reader of our output has seen enough. What is still buffered must not fail at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    facts = commands.add_parser("facts", help="all facts of an article")
    ask = commands.add_parser("ask", help="answers to questions about an article, or about all of a store")
    for command in (facts, ask):
        command.set_defaults(act=_tell, store=None)
        command.add_argument(
            "--jsonl", action="store_true", help="read documents as JSON lines from standard input"
        )
    facts.add_argument("article", nargs="?", type=Path, metavar="ARTICLE", help="a text file")
    ask.add_argument(
        "--store", metavar="URL", help="ask all articles of this store; then no ARTICLE is given"
    )
    ask.add_argument("words", nargs="*", metavar="ARTICLE QUESTION", help="a text file, and questions")
    _add_archives(commands)
    return parser


def _add_archives(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    add = commands.add_parser("add", help="read whole archives into a store; what is there is skipped")
    add.set_defaults(act=_add)
    add.add_argument("places", nargs="+", type=Path, metavar="FOLDER_OR_JSONL", help="files or JSON lines")
    add.add_argument("--store", default=STORE, metavar="URL", help=f"where to (default: {STORE})")
    add.add_argument(
        "--workers", type=_positive, default=os.cpu_count(), help="processes (default: all cores)"
    )
    add.add_argument("--scheduler", metavar="tcp://…", help="read on this Dask cluster instead")
    add.add_argument(
        "--report", type=Path, metavar="FILE", help="write what can't be read there, as JSON lines"
    )
    move = commands.add_parser("move", help="bring all of a store into another one; what is there is skipped")
    move.set_defaults(act=_move)
    move.add_argument("source", metavar="FROM", help=f"a store, such as {STORE}")
    move.add_argument("target", metavar="TO", help="a store, such as postgresql://user@host/database")


def _positive(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise argparse.ArgumentTypeError(f"{written} is no number of processes; give 1 or more")
    return int(written)


def _problem(arguments: argparse.Namespace) -> str:
    """What is missing, in words."""
    if arguments.command not in EXAMPLES or arguments.jsonl:
        return ""
    if arguments.store:
        return "" if arguments.words else "give a question"
    given = arguments.article if arguments.command == "facts" else arguments.words[1:]
    return "" if given else f"give an article, such as {EXAMPLES[arguments.command]}, or --jsonl"


def _tell(arguments: argparse.Namespace) -> int:
    url = arguments.store or "memory:"
    with closing(Library.open(url, reader=arguments.command == "ask")) as library:
        for line in _lines(library, arguments):
            # A program at the other end may wait for each line before it sends the next.
            print(line, flush=True)
    return FINE


def _lines(library: Library, arguments: argparse.Namespace) -> Iterable[str]:
    """What to print, line by line, as it is found."""
    if arguments.jsonl:
        command = {"facts": batch.facts, "ask": batch.answers}[arguments.command]
        # As bytes: a line in another encoding is then a broken line, not the end of the run.
        return batch.run(command, library, sys.stdin.buffer)
    if arguments.command == "facts":
        return printing.facts(library.add(read_file(arguments.article)))
    if arguments.store:
        return _answers(library, arguments.words, named=True)
    library.add(read_file(Path(arguments.words[0])))
    return _answers(library, arguments.words[1:], named=False)


def _answers(library: Library, questions: Iterable[str], *, named: bool) -> Iterator[str]:
    for question in questions:
        yield from printing.answer(library.ask(question), named=named)


def _add(arguments: argparse.Namespace) -> int:
    given = [document for place in arguments.places for document in archive.documents(place)]
    report = Report()
    with closing(open_store(arguments.store)) as store, ExitStack() as opened:
        if arguments.scheduler:
            readers, count = opened.enter_context(cluster(arguments.scheduler))
        else:
            count = arguments.workers
            readers = opened.enter_context(archive.workers(count))
        for outcome in followed(archive.add(store, given, readers, count), len(given), "Reading"):
            report.note(outcome)
    return _reported(report, arguments.report)


def _move(arguments: argparse.Namespace) -> int:
    report = Report()
    with closing(open_store(arguments.source)) as store, closing(open_store(arguments.target)) as target:
        for outcome in followed(archive.move(store, target), len(store.ids()), "Moving"):
            report.note(outcome)
    return _reported(report, None)


def _reported(report: Report, file: Path | None) -> int:
    for line in report.lines():
        print(line)
    if file:
        rows = [json.dumps({"document": one.name, "why": one.why}) for one in report.unread]
        file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return INCOMPLETE if report.unread else FINE


if __name__ == "__main__":
    sys.exit(main())
