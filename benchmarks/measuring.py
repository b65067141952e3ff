"""What a measurement is, and how times are taken."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

Given = TypeVar("Given")


class Measurement(NamedTuple):
    """A line of the table: a figure of ours beside the same figure of the baseline, in words."""

    what: str
    ours: str
    baseline: str
    baseline_is: str


def in_turns(
    given: Iterable[Given],
    *calls: Callable[[Given], object],
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[list[float], ...]:
    """How long each call took, one list a call; taken in turns, so that a busy moment slows all alike."""
    taken: tuple[list[float], ...] = tuple([] for _ in calls)
    for one in given:
        for call, times in zip(calls, taken, strict=True):
            began = clock()
            call(one)
            times.append(clock() - began)
    return taken


def best_in_turns(
    rounds: int,
    given: Sequence[Given],
    *calls: Callable[[Given], object],
    clock: Callable[[], float] = time.process_time,
) -> tuple[list[float], ...]:
    """As `in_turns`, the least that each call took in so many rounds, of processor time as a rule."""
    taken = [in_turns(given, *calls, clock=clock) for _ in range(rounds)]
    return tuple([min(times) for times in zip(*one, strict=True)] for one in zip(*taken, strict=True))


def seconds(call: Callable[[Given], object], given: Iterable[Given]) -> list[float]:
    """How long each call took."""
    return in_turns(given, call)[0]


def typical_and_slow(taken: Sequence[float]) -> str:
    """Median and 99th percentile in milliseconds."""
    slow = statistics.quantiles(taken, n=100, method="inclusive")[98]
    return f"{1000 * statistics.median(taken):.1f} / {1000 * slow:.1f} ms"


def growth(few: float, many: float) -> str:
    """What it took with few there and with many, in milliseconds, and how many times as long."""
    return f"{1000 * few:.1f} → {1000 * many:.1f} ms (×{many / few:.2f})"  # noqa: RUF001


def a_second(count: int, taken: Iterable[float]) -> str:
    return f"{count / sum(taken):,.{1 if count < 1000 else 0}f} /s"
