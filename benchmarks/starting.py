"""A fresh process: how long until its first answer, and how much memory it takes."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.asking import BUNDLED, QUESTIONS
from benchmarks.measuring import Measurement

PIPELINE = "from knowledge.text import Parser; Parser().words('Hello.')"
FIRST_ANSWER = f"""
from pathlib import Path
from knowledge import Library, read_file
library = Library.open("memory:")
library.add(read_file(Path({str(BUNDLED)!r})))
library.ask({QUESTIONS[0]!r})
"""
ALL_ANSWERS = f"{FIRST_ANSWER}\nfor question in {QUESTIONS!r} * 5: library.ask(question)"

# The kernel's own mark of the most memory that was in use; what getrusage tells includes the parent's.
PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    megabytes: float


def measure(*, rounds: int = 5) -> Iterator[Measurement]:
    """Both beside a process that only loads spaCy's pipeline and parses a word."""
    runs = [(_run(FIRST_ANSWER), _run(PIPELINE)) for _ in range(rounds)]
    ours, bare = (_typical(one) for one in zip(*runs, strict=True))
    yield Measurement(
        "start to first answer", f"{ours.seconds:.1f} s", f"{bare.seconds:.1f} s", "spaCy loaded"
    )
    busy = _run(ALL_ANSWERS)
    yield Measurement(
        f"peak memory, {len(QUESTIONS) * 5} questions",
        f"{busy.megabytes:.0f} MB",
        f"{bare.megabytes:.0f} MB",
        "spaCy loaded",
    )


def _typical(runs: Sequence[Run]) -> Run:
    return Run(*(statistics.median(figures) for figures in zip(*runs, strict=True)))


def _run(program: str) -> Run:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{PEAK}"], check=True, stdout=subprocess.PIPE, text=True
    )
    return Run(time.perf_counter() - began, int(done.stdout) / 1024)
