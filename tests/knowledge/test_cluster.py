"""Reading on a Dask cluster, and what is said where there is none."""

import sys
from collections.abc import Iterator
from contextlib import closing

import pytest

from knowledge import archive
from knowledge.archive import Document, add
from knowledge.cluster import cluster
from knowledge.errors import KnowledgeError
from knowledge.model import Article
from knowledge.store import open_store
from knowledge.text import Parser

# Dask's own affair, and only at its start and end.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def address() -> Iterator[str]:
    """A scheduler and its worker, in this process, so that it has its parser."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0", protocol="tcp://"
    ) as local:
        yield local.scheduler_address


def test_articles_are_read_there_and_kept_here(
    address: str, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_parser", lambda _: parser)
    given = [Document(f"{n}", lambda n=n: Article(f"{n} boats left.")) for n in range(2, 20)]  # type: ignore[misc]
    with closing(open_store("memory:")) as store, cluster(address) as (readers, count):
        assert count == 1
        assert {outcome.what for outcome in add(store, given, readers, 1)} == {"added"}
        assert len(store.ids()) == len(given)
        assert all(store.get(article).facts for article in store.ids())  # type: ignore[union-attr]


def test_a_scheduler_that_isnt_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.cluster.PATIENCE", 0.2)
    with (
        pytest.raises(KnowledgeError, match=r"no scheduler at tcp://127\.0\.0\.1:1"),
        cluster("tcp://127.0.0.1:1"),
    ):
        pass


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(KnowledgeError, match="no scheduler at somewhere://else"), cluster("somewhere://else"):
        pass


def test_without_dask_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(KnowledgeError, match=r"dateline\[cluster\]"), cluster("tcp://127.0.0.1:1"):
        pass
