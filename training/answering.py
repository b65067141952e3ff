"""python -m training.answering DATA: fits the weights of knowledge/candidates.py and prints them.

Logistic regression (Newton's method with a ridge) over the candidates; one is right when it shares half
its words with an answer. The rules' are those for the questions of DATA/news.jsonl and
DATA/news_refusals.jsonl; what a reader reads is weighed on the articles and stretches that it hasn't learned from.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from knowledge import answering, candidates
from knowledge.reader import Reader
from knowledge.text import Parser
from training import articles, questions
from training.articles import Asked, Indexed

RIDGE = 1.0
# Features whose weights over what was read are set by hand (see knowledge/candidates.py).
PROMISES = ("elapsed", "foreign", "party", "surpassed", "unstated")

# Whether a question can be answered, and its candidates: features, and F1 against the answers.
Weighed = tuple[bool, list[tuple[dict[str, float], float]]]


def overlap(said: str, answers: list[str]) -> float:
    """The best token F1 against the answers."""
    best = 0.0
    for answer in answers:
        ours, theirs = (set(re.findall(r"\w+", text.lower())) - {"a", "an", "the"} for text in (said, answer))
        if ours and theirs:
            best = max(best, 2 * len(ours & theirs) / (len(ours) + len(theirs)))
    return best


def gather(
    told: Iterable[tuple[dict, list[Asked]]], parser: Parser, reader: Reader | None
) -> Iterator[Weighed]:
    """For each question: whether it can be answered, and its candidates as (features, F1)."""
    for row, asked in told:
        article = Indexed(row, parser, reader)
        for typed, _, answers in asked:
            rules = candidates.Rules(article.understood(typed), article.index)
            found = candidates.Reads(rules, reader).weighed() if reader else _ruled(rules)
            yield (
                bool(answers),
                [
                    (features, overlap(_said(rules, span, match, fact), answers))
                    for span, match, fact, features in found
                ],
            )


def _ruled(rules: candidates.Rules):
    for c in rules.candidates:
        yield c.span, c.match, c.fact, rules.features(c.span, c.match, c.fact, rules.best)


def _said(rules, span, match, fact) -> str:
    cut = answering._cut(rules.asked, candidates.Candidate(span, match, fact, 0.0))
    return rules.index.reading.article.text[cut.start : cut.end]


def fit(rows: list[tuple[dict[str, float], float]], *, without: tuple[str, ...] = ()) -> dict[str, float]:
    """Weights by name; some features can be left out."""
    names = sorted({name for features, _ in rows for name in features} - set(without))
    x = np.array([[features.get(name, 0.0) for name in names] for features, _ in rows])
    y = np.array([float(f1 >= 0.5) for _, f1 in rows])
    w = np.zeros(len(names))
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(names))
        w += np.linalg.solve(hessian, x.T @ (y - p) - RIDGE * w)
    return {name: round(float(value), 2) for name, value in zip(names, w, strict=True)}


def two_steps(asked: list[Weighed]) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Weights to choose by, of the questions that have an answer; of all, how likely the choice is right, and
    how likely it is that there is nothing to choose.

    How far a candidate leads the others, and the article's length, help to trust it, not to choose it.
    """
    answerable = [row for told, rows in asked if told for row in rows]
    choice = fit(answerable, without=("lead", "short", *PROMISES))
    chosen = [
        (told, max(rows, key=lambda row: candidates.dot(row[0], choice))) for told, rows in asked if rows
    ]
    right = fit([best for _, best in chosen], without=PROMISES)
    return (
        choice,
        right,
        fit([(features, float(not told)) for told, (features, _) in chosen], without=PROMISES),
    )


def main() -> None:
    """Fit, print the weights, and what each threshold would give."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--reader", type=Path, help="fit the weights over what this model reads")
    options = arguments.parse_args()
    reader = Reader.load(options.reader) if options.reader else None
    told = questions.weighed(options.data) if reader else articles.told(options.data)
    asked = list(gather(told, Parser(), reader))
    if reader:
        choice, right, untold = two_steps(asked)
    else:
        choice = right = fit([row for _, rows in asked for row in rows])
        untold = {}
    for weights in (choice, right, untold):
        print(json.dumps(weights))
    for threshold in np.arange(0.1, 1.2, 0.1):
        tally = defaultdict(float)
        for answerable, rows in asked:
            best, f1 = max(rows, default=({}, 0.0), key=lambda row: candidates.dot(row[0], choice))
            sure, unsure = (candidates.probability(candidates.dot(best, w)) for w in (right, untold))
            said = bool(rows) and sure >= threshold * (unsure if reader else 1.0)
            tally["overall"] += (f1 if said else 0.0) if answerable else float(not said)
            tally["said"] += said
            tally["wrong"] += said and f1 < 0.5
        overall, wrong = tally["overall"] / len(asked), tally["wrong"] / max(1, tally["said"])
        print(f"{threshold:.1f} overall {100 * overall:.1f} wrong among answered {100 * wrong:.1f}")


if __name__ == "__main__":
    main()
