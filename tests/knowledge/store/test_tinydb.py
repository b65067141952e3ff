"""What is TinyDB's own about the store of one process."""

from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.table import Document

from knowledge.errors import StoreOutdated
from knowledge.store.tinydb import ARTICLES, JournalStorage, TinyStore
from tests.knowledge.store.conftest import MakeReading


def test_what_another_version_made_of_an_article_is_outdated(reading: MakeReading) -> None:
    article = reading(1).article
    with closing(TinyStore()) as store:
        store.put(reading(1))
        kept = store._shelf(ARTICLES).find(article.id)
        store._shelf(ARTICLES).put({article.id: {**(kept or {}), "reading": '{"article": {}}'}})
        with pytest.raises(StoreOutdated, match="another version"):
            store.get(article.id)
        # The article itself is still there to be read again.
        assert store.articles() == (article,)


def test_only_what_changed_is_written(tmp_path: Path, reading: MakeReading) -> None:
    path = tmp_path / "store"
    with closing(TinyStore(path)) as store:
        sizes = []
        for number in range(10, 60):
            store.put(reading(number))
            sizes.append(path.stat().st_size)
    steps = {after - before for before, after in pairwise(sizes)}
    assert max(steps) - min(steps) < 10


def test_the_storage_serves_any_tinydb(tmp_path: Path) -> None:
    """Tables with TinyDB's own numbers for keys, emptied and dropped, come back as they were."""
    path = tmp_path / "store"
    with TinyDB(path, storage=JournalStorage) as db:
        db.insert({"a": 1})
        db.table("other").insert_multiple([{"b": 1}, {"b": 2}])
        db.table("gone").insert({"c": 1})
        db.drop_table("gone")
        db.upsert(Document({"a": 2}, doc_id=7))
    with TinyDB(path, storage=JournalStorage) as db:
        assert db.all() == [{"a": 1}, {"a": 2}]
        assert [document.doc_id for document in db] == [1, 7]
        assert db.table("other").all() == [{"b": 1}, {"b": 2}]
        assert db.table("gone").all() == []
