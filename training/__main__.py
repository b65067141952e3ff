"""python -m training DATA OUT: makes the reader from the training files in DATA, and logs how to OUT/training.log."""

import argparse
import logging
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from knowledge.model import Article
from knowledge.reader import Reader
from knowledge.text import Parser
from training import articles as news
from training import examples as ex
from training import export, fit, network, noise, questions, refusals, sentences
from training.examples import Example

log = logging.getLogger("training")

# The highest rate of each round; a round is two parts, widely and closely.
RATES = (8e-5, 6e-5)
# How much of the weights at the end of each round there is in the reader: their mean reads better than either
# (Wortsman et al. 2022).
SHARES = (0.65, 0.35)


def entities(parser: Parser, text: str) -> list[tuple[str, str]]:
    """Names in a text with their spaCy labels."""
    with parser.parsed(Article(text)) as document:
        return [(e.text, e.label_) for e in document.doc.ents if e.label_ in news.NAMES]


def missed(
    examples: Sequence[Example], parser: Parser, dice: random.Random, share: float
) -> Iterator[Example]:
    """Near misses of a share of the answerable examples, most with a name that the context has too."""
    names: dict[str, refusals.Names] = {}
    contexts = list(dict.fromkeys(e.context for e in examples))
    place = {context: at for at, context in enumerate(contexts)}
    for example in examples:
        if not example.answerable or dice.random() >= share:
            continue
        at = place[example.context]
        near = contexts[at : at + 1] if dice.random() < 0.7 else contexts[max(0, at - 2) : at + 3]
        pairs = []
        for context in near:
            if context not in names:
                names[context] = entities(parser, context)
            pairs += names[context]
        if made := refusals.near_miss(example, refusals.names_by_type(pairs), dice):
            yield made


def noisy(examples: Sequence[Example], dice: random.Random, share: float) -> Iterator[Example]:
    """A share of the examples as phones type them."""
    for example in examples:
        if dice.random() < share:
            typed = noise.chat(example.question, dice) if dice.random() < 0.7 else example.question
            yield ex.reworded(example, noise.typos(typed, dice) if dice.random() < 0.4 else typed)


def widely(folder: Path, parser: Parser, reader: Reader, dice: random.Random) -> list[Example]:
    """Of every source something, so that much is read and much refused."""
    squad = ex.paragraphs(folder / "squad10.jsonl")
    qamr = dice.sample(ex.paragraphs(folder / "qamr.jsonl"), 7000)
    found = squad + ex.paragraphs(folder / "refusals.jsonl")
    found += missed(squad, parser, dice, 0.45)
    found += noisy(squad, dice, 0.06)
    found += sentences.mix(folder / "squad_sentences.jsonl", dice, told=9000, beside=2500, near_misses=3500)
    found += qamr[:5000]
    found += missed(qamr[4000:], parser, dice, 1.0)
    found += dice.sample(ex.paragraphs(folder / "tweetqa.jsonl"), 1500)
    for row, asked in news.told(folder):
        made = list(news.examples(news.Indexed(row, parser, reader), asked, dice, silent=0.25))
        found += made
        found += missed(made, parser, dice, 0.05)
    return found


def closely(folder: Path, parser: Parser, reader: Reader, dice: random.Random) -> list[Example]:
    """What will be asked: news above all, and what looks as if it were told."""
    squad = ex.paragraphs(folder / "squad10.jsonl")
    found = questions.on_paragraphs(folder) + ex.paragraphs(folder / "refusals.jsonl")
    found += questions.near_misses(folder, weighing=False)
    found += dice.sample(squad, 1500)
    found += missed(squad, parser, dice, 0.1)
    found += sentences.mix(folder / "squad_sentences.jsonl", dice, told=2000, beside=400, near_misses=600)
    found += dice.sample(ex.paragraphs(folder / "qamr.jsonl"), 800)
    found += dice.sample(ex.paragraphs(folder / "tweetqa.jsonl"), 300)
    written = [(row, asked) for row, asked in questions.asked(folder) if not questions.kept(row["id"])]
    for silent, share, articles in ((0.2, 0.6, news.told(folder)), (0.3, 1.0, written), (0.1, 0.7, written)):
        for row, asked in articles:
            drawn = [one for one in asked if dice.random() < share]
            made = list(news.examples(news.Indexed(row, parser, reader), drawn, dice, silent=silent))
            found += made
            found += noisy(made, dice, 0.08)
            found += missed(made, parser, dice, 0.04)
    return found


def main() -> None:
    """Parse the arguments, collect, fit, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument(
        "--start", type=Path, help="weights to start from (default: DATA/reader-start.safetensors)"
    )
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    logs = (logging.StreamHandler(), logging.FileHandler(options.out / "training.log", "w"))
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", handlers=logs)
    torch.set_num_threads(options.threads)
    start = options.start or options.data / "reader-start.safetensors"
    export.export(start, options.out / "start")
    pipeline, chooser = Parser(), Reader.load(options.out / "start")
    ends = [options.out / f"round-{number + 1}.safetensors" for number in range(len(RATES))]
    reader = network.from_start(start)
    for number, rate in enumerate(RATES):
        dice = random.Random(options.seed + number)
        parts = [part(options.data, pipeline, chooser, dice) for part in (widely, closely)]
        for part in parts:
            refused = sum(not example.answerable for example in part)
            log.info("round %d: %d examples, %d to be refused", number + 1, len(part), refused)
        fit.fit(reader, parts, rate=rate, seed=options.seed + number, checkpoint=ends[number])
    weights = options.out / "reader.safetensors"
    save_file(network.mean([load_file(end) for end in ends], SHARES), weights)
    export.export(weights, options.out)


if __name__ == "__main__":
    main()
