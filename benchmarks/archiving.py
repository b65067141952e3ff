"""python -m benchmarks.archiving ARTICLES.jsonl postgresql://HOST/DATABASE: what `add` does in a second
with one worker, with two, and with two of a Dask cluster on this machine.

Beside each stands what the machine gives to so many processes at that moment, which read the same articles
and keep nothing: on a busy machine only the two together tell how well workers share the work. The database
must be empty; what is added is taken out again.
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import closing
from pathlib import Path

from distributed import LocalCluster

from benchmarks import recombined
from knowledge import Article, archive
from knowledge.archive import Document, Named
from knowledge.cluster import cluster
from knowledge.store import FactStore, open_store

# Articles of a round, and rounds; the first ones load the parsers.
ARTICLES, ROUNDS = 48, 5
PORTION = archive.PORTION


def main() -> None:
    """Take all in turns, so that a busy moment slows all alike; print medians."""
    articles = recombined.articles(Path(sys.argv[1]), ARTICLES)
    taken: dict[str, list[float]] = {}
    with (
        closing(open_store(sys.argv[2])) as store,
        archive.workers(1) as one,
        archive.workers(2) as two,
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as machines,
        cluster(machines.scheduler_address) as (dask, count),
    ):
        ways: dict[str, Callable[[], object]] = {
            "1 process alone": lambda: _read(one, articles),
            "1 worker": lambda: _added(store, one, 1, articles),
            "2 processes alone": lambda: _read(two, articles),
            "2 workers": lambda: _added(store, two, 2, articles),
            "2 of Dask": lambda: _added(store, dask, count, articles),
        }
        for number in range(ROUNDS + 1):
            for what, way in ways.items():
                seconds = _seconds(way)
                _emptied(store)
                if number:
                    taken.setdefault(what, []).append(seconds)
    _told(taken)


def _added(store: FactStore, readers: Executor, count: int, articles: Sequence[Article]) -> None:
    given = [Document(article.id, lambda article=article: article) for article in articles]  # type: ignore[misc]
    assert all(outcome.what == "added" for outcome in archive.add(store, given, readers, count))


def _read(readers: Executor, articles: Sequence[Article]) -> None:
    """The same without a store."""
    named = [Named(article.id, article) for article in articles]
    list(readers.map(archive.read, [named[at : at + PORTION] for at in range(0, len(named), PORTION)]))


def _emptied(store: FactStore) -> None:
    for article_id in store.ids():
        store.remove(article_id)


def _seconds(way: Callable[[], object]) -> float:
    began = time.perf_counter()
    way()
    return time.perf_counter() - began


def _told(taken: dict[str, list[float]]) -> None:
    for what, seconds in taken.items():
        rates = [ARTICLES / one for one in seconds]
        print(f"{what}: {statistics.median(rates):.1f} articles/s, best {max(rates):.1f}")
    for what, over in (
        ("2 workers", "1 worker"),
        ("2 processes alone", "1 process alone"),
        ("2 of Dask", "2 workers"),
    ):
        ratios = [slow / fast for fast, slow in zip(taken[what], taken[over], strict=True)]
        spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
        print(f"{what} against {over}: times {statistics.median(ratios):.2f} ({spread})")


if __name__ == "__main__":
    main()
