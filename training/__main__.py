"""python -m training DATA OUT: makes the reader's weights from the training files in DATA."""

import argparse
import logging
import random
from pathlib import Path

import torch

from knowledge.text import Parser
from training import examples as ex
from training import fit, network, noise, refusals

log = logging.getLogger("training")


def entities(parser: Parser, text: str) -> list[tuple[str, str]]:
    """Names in a text with their spaCy labels."""
    with parser.parsed(ex.Article(text)) as document:
        return [
            (e.text, e.label_)
            for e in document.doc.ents
            if e.label_ in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT")
        ]


def collect(folder: Path, parser: Parser, dice: random.Random, *, held_out: int) -> list[ex.Example]:
    """The mix: answerable and not, of every source, with near misses made from the answerable."""
    found: list[ex.Example] = []
    articles = list(ex.rows(folder / "news.jsonl"))[: -held_out or None]
    readings = ex.parsed([row["text"] for row in articles], parser)
    by_id = {row["id"]: row for row in articles}
    asked: list[ex.Example] = []
    for row in articles:
        made = list(ex.news(row, readings[row["text"]], dice, negatives=0.35))
        near = refusals.names_by_type(entities(parser, row["text"]))
        found += made
        asked += made
        found += [
            m
            for e in made
            if e.answerable and dice.random() < 0.25 and (m := refusals.near_miss(e, near, dice))
        ]
    for row in ex.rows(folder / "news_refusals.jsonl"):
        if row["article"] in by_id:
            text = by_id[row["article"]]["text"]
            windows = ex.Windows(readings[text], dice)
            words = {ex.fold(word) for word in row["question"].split()}
            found += [ex.cut(row["question"], text, w, None) for w in windows.alike(words, 1)]
    squad = ex.paragraphs(folder / "squad10.jsonl")
    contexts = list(dict.fromkeys(e.context for e in squad))
    names = {c: entities(parser, c) for c in contexts}
    place = {c: i for i, c in enumerate(contexts)}
    near_misses = []
    for e in squad:
        around = contexts[max(0, place[e.context] - 2) : place[e.context] + 3]
        near = refusals.names_by_type([pair for c in around for pair in names[c]])
        if e.answerable and dice.random() < 0.6 and (made_up := refusals.near_miss(e, near, dice)):
            near_misses.append(made_up)
    taught = ex.paragraphs(folder / "refusals.jsonl")
    neighbours = [
        ex.Example(e.question, contexts[(place[e.context] + dice.choice([-1, 1])) % len(contexts)])
        for e in dice.sample(squad, 250)
    ]
    noisy = [ex.reworded(e, noise.typos(noise.chat(e.question, dice), dice)) for e in dice.sample(squad, 500)]
    found += squad + near_misses + taught + neighbours + noisy
    found += [
        ex.reworded(e, noise.typos(e.question if dice.random() < 0.5 else noise.chat(e.question, dice), dice))
        for e in dice.sample([e for e in asked if e.answerable], 1000)
    ]
    found += dice.sample(ex.paragraphs(folder / "tweetqa.jsonl"), 600)
    sentences = ex.paragraphs(folder / "qamr.jsonl")
    picked = dice.sample(sentences, 5000)
    found += picked[:3000]
    for e in picked[2500:]:
        near = refusals.names_by_type(entities(parser, e.context))
        if e.answerable and (made_up := refusals.near_miss(e, near, dice)):
            found.append(made_up)
    log.info(
        "%d examples, %d to be refused (%d made near misses on squad10)",
        len(found),
        sum(not e.answerable for e in found),
        len(near_misses),
    )
    return found


def main() -> None:
    """Parse the arguments, collect, fit, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument(
        "--held-out", type=int, default=16, help="news articles at the end kept for thresholds"
    )
    parser.add_argument(
        "--start", type=Path, help="weights to start from (default: DATA/reader-start.safetensors)"
    )
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(options.threads)
    dice = random.Random(options.seed)
    rows = collect(options.data, Parser(), dice, held_out=options.held_out)
    reader = network.from_start(options.start or options.data / "reader-start.safetensors")
    fit.fit(reader, rows, rate=options.rate, seed=options.seed, checkpoint=options.out)


if __name__ == "__main__":
    main()
