"""Long runs at a terminal: the bar while they last, and the report at their end."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from knowledge.archive import Outcome

# Documents that couldn't be read and are named in the report; a file can have them all.
NAMED = 20


def followed(outcomes: Iterable[Outcome], total: int, what: str) -> Iterator[Outcome]:
    """The outcomes as they come, with a bar on standard error where somebody can see it."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(what, total=total)
        for outcome in outcomes:
            progress.advance(bar)
            yield outcome


class Report:
    """What became of the documents of a run."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self.unread: list[Outcome] = []

    def note(self, outcome: Outcome) -> None:
        self._counts[outcome.what] += 1
        if outcome.what == "unread":
            self.unread.append(outcome)

    def lines(self) -> Iterator[str]:
        """For a person: how many, and which could not be read, and why."""
        added, there, unread = (self._counts[what] for what in ("added", "there", "unread"))
        yield f"{added:,} added, {there:,} there already, {unread:,} could not be read"
        yield from (f"  {one.name}: {one.why}" for one in self.unread[:NAMED])
        if unread > NAMED:
            yield f"  … and {unread - NAMED:,} more"
