"""python -m benchmarks: everything that is measured, as one table."""

import os
import platform
import sys
from collections.abc import Callable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import track
from rich.table import Column, Table

from benchmarks import adding, asking, crowd, reading, starting
from benchmarks.measuring import Measurement
from knowledge.text import Parser


def main() -> None:
    """Measure one after the other, so that nothing competes with what is being measured."""
    parser = Parser()
    parts: tuple[Callable[[], Iterator[Measurement]], ...] = (
        lambda: asking.measure(parser),
        lambda: reading.measure(parser),
        lambda: adding.measure(parser),
        starting.measure,
        crowd.measure,
    )
    # Where nobody looks, such as in a log, lines needn't fit a screen.
    console = Console(width=None if sys.stdout.isatty() else 110)
    what = Column("what", no_wrap=True)
    table = Table(what, "measured", "baseline", "the baseline is", title="Dateline", box=SIMPLE_HEAD)
    for part in track(parts, "Measuring …", console=console, transient=True):
        for measurement in part():
            table.add_row(*measurement)
    table.caption = f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.machine()}"
    console.print(table)


if __name__ == "__main__":
    main()
