"""How long a question takes."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks import bertbase
from benchmarks.articles import article
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


# The same about the stories of benchmarks/articles.py.
STORY_QUESTIONS = (
    "who opened the new line",
    "how much would the work cost",
    "wen wil the talks begin",
    "how many people were hurt",
    "where did the bus leave the road?",
    "what did the harbour master tell reporters",
    "how many houses have no power",
    "when was the agreement signed and where",
    "how many laid off workers found jobs",
    "which river rose",
    "who denied paying for the land",
    "why did the minister resign",
    "how long did it rain",
    "who sold the ferry to the union",
    "what do people say about the wait",
)
# Sentences of a story of 500 words, and the word pieces of one of its words.
SENTENCES, PIECES_A_WORD = 30, 1.3


def measure(parser: Parser, *, rounds: int = 25) -> Iterator[Measurement]:
    """Questions as the bot asks them: of the facts alone, and with the reader where there is one."""
    with closing(Library(open_store("memory:"), parser)) as library:
        known = [library.add(read_file(BUNDLED)).article.id]
        ask = partial(library.ask, articles=known)
        # Once before the clock runs, as in a bot that isn't asked its first question.
        seconds(ask, QUESTIONS)
        ours, words = in_turns(QUESTIONS * rounds, ask, parser.words)
    yield Measurement(
        f"question, facts alone, median / p99 of {len(ours)}",
        typical_and_slow(ours),
        typical_and_slow(words),
        "spaCy on its words",
    )
    if reader := Reader.load():
        yield _with_reader(parser, reader, rounds)


def _with_reader(parser: Parser, reader: Reader, rounds: int) -> Measurement:
    """On a story of 500 words, beside a reader of BERT-base's size that reads all of it for each question."""
    story = article(0, SENTENCES)
    with closing(Library(open_store("memory:"), parser, reader)) as library:
        ask = partial(library.ask, articles=[library.add(story).article.id])
        seconds(ask, STORY_QUESTIONS)
        taken = seconds(ask, STORY_QUESTIONS * rounds)
    large = bertbase.reader()
    pieces = round(len(story.text.split()) * PIECES_A_WORD)
    large(pieces)
    theirs = seconds(large, [pieces] * max(2, rounds // 5))
    return Measurement(
        f"question, with the reader, 500 words, median / p99 of {len(taken)}",
        typical_and_slow(taken),
        typical_and_slow(theirs),
        "BERT-base's size, float",
    )
