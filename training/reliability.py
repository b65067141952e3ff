"""python -m training.reliability NEWS_GOLD PICTURE: draws how far the bot's confidence can be trusted.

Left, the reliability diagram: of the answers given with about that confidence, how many are right. Right, the
risk-coverage curve (El-Yaniv and Wiener 2010): the share of wrong ones where only the surest answers are given.
"""

import argparse
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import matplotlib.pyplot as plt
import numpy as np

from knowledge import Answer, Library
from training.answering import overlap
from training.examples import article, rows

BINS = 8
INK, LINE = "#30343b", "#2a6f97"


class Said(NamedTuple):
    """An answer: how sure the bot was, in 0..1, and whether it shares half its words with a right one."""

    confidence: float
    right: bool


def answers(gold: Path) -> tuple[list[Said], int]:
    """The answers given to the questions of a news gold file, surest first, and how many questions there are."""
    found, asked = [], 0
    with closing(Library.open("memory:")) as library:
        for row in rows(gold):
            known = [library.add(article(row)).article.id]
            for question in row["questions"]:
                asked += 1
                answer = library.ask(question["question"], known)
                if isinstance(answer, Answer):
                    right = overlap(answer.text, question["answers"]) >= 0.5
                    found.append(Said(answer.confidence, right))
    return sorted(found, reverse=True), asked


def draw(said: Sequence[Said], asked: int, picture: Path) -> None:
    """Both diagrams side by side, to a file whose name tells the format."""
    plt.rcParams.update({"font.size": 9, "axes.edgecolor": INK, "svg.hashsalt": "dateline"})
    figure, (left, right) = plt.subplots(1, 2, figsize=(8, 3.4), layout="constrained")
    bins = [part for part in np.array_split(np.array(said, dtype=float)[::-1], BINS) if len(part)]
    left.plot([0, 1], [0, 1], color="#c0c4cc", linewidth=1)
    left.plot([b[:, 0].mean() for b in bins], [b[:, 1].mean() for b in bins], "o-", color=LINE)
    left.set(xlabel="confidence", ylabel="right", xlim=(0, 1), ylim=(0, 1), title="Reliability")
    wrong = np.cumsum([not one.right for one in said]) / np.arange(1, len(said) + 1)
    right.plot(100 * np.arange(1, len(said) + 1) / asked, 100 * wrong, color=LINE)
    right.set(
        xlabel="% of the questions answered, surest first",
        ylabel="% of the answers wrong",
        xlim=(0, 100),
        ylim=(0, 30),
    )
    right.set_title("Risk and coverage")
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(color="#eceef1")
    figure.savefig(picture, metadata={"Date": None})


def main() -> None:
    """Ask, draw, and print what the surest half gets wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("picture", type=Path)
    options = parser.parse_args()
    said, asked = answers(options.gold)
    draw(said, asked, options.picture)
    for share in (0.25, 0.5, 1.0):
        surest = said[: round(share * len(said))]
        wrong = sum(not one.right for one in surest) / max(1, len(surest))
        print(f"surest {share:.0%} of {len(said)} answers ({asked} questions): {100 * wrong:.1f} % wrong")


if __name__ == "__main__":
    main()
