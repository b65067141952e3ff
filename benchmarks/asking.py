"""How long a question takes."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.measuring import Measurement, in_turns, seconds, typical_and_slow
from knowledge import Library, read_file
from knowledge.reader import Reader
from knowledge.store import open_store
from knowledge.text import Parser

BUNDLED = Path("articles/2020-03-04-helmand-airstrike.txt")

# As people type: short, misspelt, in whole sentences, and some that the article doesn't answer.
QUESTIONS = (
    "how many prisoners",
    "when do the peace talks start",
    "wen does the peece talks strat",
    "who is Sonny Leggett",
    "where was the deal signed",
    "how long did Trump and Baradar talk?",
    "what did the police spokesman in Helmand say",
    "how many attacks on checkpoints were there on Tuesday",
    "who refused to release prisoners",
    "within how many months do foreign forces leave",
    "when was the airstrike",
    "how many afghan soldiers were killed",
    "how many american soldiers died",
    "who is the political chief of the taliban",
    "how much did the war cost",
    "which province was hit",
    "who said they want to cease the violence",
    "when did the US and the Taliban sign",
    "what did leggett write on twitter",
    "where did trump speak to reporters",
)


def measure(parser: Parser, *, rounds: int = 25) -> Iterator[Measurement]:
    """Each question over and over, as the bot asks it, of the facts alone and with the reader."""
    asked = QUESTIONS * rounds
    ways: dict[str, Reader | None] = {"facts alone": None}
    if loaded := Reader.load():
        ways["with the reader"] = loaded
    for how, reader in ways.items():
        with closing(Library(open_store("memory:"), parser, reader)) as library:
            known = [library.add(read_file(BUNDLED)).article.id]
            ask = partial(library.ask, articles=known)
            # Once before the clock runs, as in a bot that isn't asked its first question.
            seconds(ask, QUESTIONS)
            ours, words = in_turns(asked, ask, parser.words)
        yield Measurement(
            f"question, {how}, median / p99 of {len(asked)}",
            typical_and_slow(ours),
            typical_and_slow(words),
            "spaCy on its words",
        )
