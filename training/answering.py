"""python -m training.answering DATA: fits the weights of knowledge/candidates.py and prints them.

Logistic regression (Newton's method with a ridge) over the candidates that the rules find
for the questions of DATA/news.jsonl and DATA/news_refusals.jsonl; a candidate is right when it shares half its words with an answer.
"""

import argparse
import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import numpy as np

from knowledge import answering, candidates, extract, matching
from knowledge.model import Article
from knowledge.reader import Reader
from knowledge.text import Parser

RIDGE = 1.0


def overlap(said: str, answers: list[str]) -> float:
    """The best token F1 against the answers."""
    best = 0.0
    for answer in answers:
        ours, theirs = (set(re.findall(r"\w+", text.lower())) - {"a", "an", "the"} for text in (said, answer))
        if ours and theirs:
            best = max(best, 2 * len(ours & theirs) / (len(ours) + len(theirs)))
    return best


def rows_of(folder: Path, last: int | None) -> list[dict]:
    """The last articles of DATA/news.jsonl, or all, with the questions that DATA/news_refusals.jsonl adds."""
    found = [json.loads(line) for line in (folder / "news.jsonl").open(encoding="utf-8")][-(last or 0) :]
    by_id = {row["id"]: row for row in found}
    for line in (folder / "news_refusals.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["article"] in by_id:
            by_id[row["article"]]["questions"].append({"question": row["question"], "answers": []})
    return found


def gather(rows: list[dict], parser: Parser, reader: Reader | None):
    """For each question: whether it can be answered, and its candidates as (features, right)."""
    answerer = answering.Answerer(parser.words, parser.spelled, reader)
    for row in rows:
        article = Article(row["text"], row["title"] or "", row["date"] and date.fromisoformat(row["date"]))
        with parser.parsed(article) as document:
            index = matching.Index(extract.read(document))
        for question in row["questions"]:
            asked = answerer._asked(question["question"], index, None)
            rules = candidates.Rules(asked, index)
            found = candidates.Reads(rules, reader).weighed() if reader else _ruled(rules)
            yield (
                bool(question["answers"]),
                [
                    (features, overlap(_said(asked, index, span, match, fact), question["answers"]))
                    for span, match, fact, features in found
                ],
            )


def _ruled(rules: candidates.Rules):
    best = max((m.score for m in matching.sentences(rules.asked, rules.index)), default=0.0)
    for c in rules.candidates():
        yield c.span, c.match, c.fact, rules.features(c.span, c.match, c.fact, best)


def _said(asked, index, span, match, fact) -> str:
    cut = answering._cut(asked, candidates.Candidate(span, match, fact, 0.0))
    return index.reading.article.text[cut.start : cut.end]


def fit(rows: list[tuple[dict[str, float], float]]) -> dict[str, float]:
    """Weights by name."""
    names = sorted({name for features, _ in rows for name in features})
    x = np.array([[features.get(name, 0.0) for name in names] for features, _ in rows])
    y = np.array([float(f1 >= 0.5) for _, f1 in rows])
    w = np.zeros(len(names))
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(names))
        w += np.linalg.solve(hessian, x.T @ (y - p) - RIDGE * w)
    return {name: round(float(value), 2) for name, value in zip(names, w, strict=True)}


def main() -> None:
    """Fit, print the weights, and what each threshold would give."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--reader", type=Path, help="fit the weights over what this model reads")
    arguments.add_argument("--last", type=int, help="only the last articles, which the model hasn't learned")
    options = arguments.parse_args()
    reader = Reader.load(options.reader) if options.reader else None
    asked = list(gather(rows_of(options.data, options.last), Parser(), reader))
    weights = fit([row for _, rows in asked for row in rows])
    print(json.dumps(weights))
    for threshold in np.arange(0.1, 0.7, 0.05):
        tally = defaultdict(float)
        for answerable, rows in asked:
            score, f1 = max(
                ((candidates._probability(candidates.dot(f, weights)), f1) for f, f1 in rows),
                default=(0.0, 0.0),
                key=lambda row: row[0],
            )
            said = score >= threshold
            tally["overall"] += (f1 if said else 0.0) if answerable else float(not said)
            tally["said"] += said
            tally["wrong"] += said and f1 < 0.5
        overall, wrong = tally["overall"] / len(asked), tally["wrong"] / max(1, tally["said"])
        print(f"{threshold:.2f} overall {100 * overall:.1f} wrong among answered {100 * wrong:.1f}")


if __name__ == "__main__":
    main()
