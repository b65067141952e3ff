"""What is PostgreSQL's own about the store of many processes."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg
import pytest

from knowledge.errors import StoreError, StoreOutdated
from knowledge.store import open_store
from knowledge.store.postgres import PostgresStore
from knowledge.store.schema import Migration, migrate, migrations
from tests import postgres
from tests.knowledge.store.conftest import MakeReading, plain, sought

Rows = list[tuple[object, ...]]


@pytest.fixture
def empty() -> Iterator[str]:
    """A database without any tables."""
    with postgres.database() as url:
        yield url


def rows(url: str, query: str) -> Rows:
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(query)
        return cursor.fetchall() if cursor.description else []


def test_those_that_open_a_new_database_together_make_its_tables_once(empty: str) -> None:
    with ThreadPoolExecutor(8) as threads:
        for store in threads.map(open_store, [empty] * 8):
            store.close()
    assert rows(empty, "select number from migrations order by number") == [
        (migration.number,) for migration in migrations()
    ]


def test_a_migration_runs_once_and_wholly_or_not_at_all(empty: str) -> None:
    first = Migration(1, "first", "create table one (a integer)")
    broken = Migration(2, "broken", "create table two (b integer); create table one (a integer)")
    with psycopg.connect(empty) as connection:
        migrate(connection, (first,))
        with pytest.raises(psycopg.errors.DuplicateTable):
            migrate(connection, (first, broken))
        connection.rollback()
        migrate(connection, (first, Migration(2, "mended", "create table two (b integer)")))
    assert rows(empty, "select name from migrations order by number") == [("first",), ("mended",)]


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [migration.number for migration in migrations()] == list(range(1, len(migrations()) + 1))


def test_tables_of_a_newer_program_are_left_alone(empty: str) -> None:
    open_store(empty).close()
    rows(empty, "insert into migrations (number, name) values (9999, 'later')")
    with pytest.raises(StoreError, match=r"of version 9999, and this program knows .* Start a newer version"):
        open_store(empty)


def test_a_database_that_isnt_there_is_told_without_its_password() -> None:
    with pytest.raises(StoreError, match=r'"news" at 127\.0\.0\.1 can\'t be reached') as error:
        open_store("postgresql://ada:geheim@127.0.0.1:1/news")
    assert "geheim" not in str(error.value)


def test_an_address_that_cant_be_read_is_told() -> None:
    with pytest.raises(StoreError, match=r"address of the database can't be read: .*colour"):
        open_store("postgresql://127.0.0.1/news?colour=blue")


def test_a_user_who_may_make_no_tables_is_told(empty: str) -> None:
    rows(empty, "create role dateline_reader login")
    try:
        with pytest.raises(StoreError, match="tables can't be made: permission denied"):
            open_store(empty.replace("//postgres@", "//dateline_reader@"))
    finally:
        rows(empty, "drop role dateline_reader")


def test_collections_know_nothing_of_each_other(empty: str, reading: MakeReading) -> None:
    with closing(open_store(f"{empty}?collection=a")) as one, closing(open_store(empty)) as other:
        one.put(reading(1))
        one.save_state("chat", {"a": 1})
        assert other.articles() == ()
        assert other.load_state("chat") == {}
        assert other.search(sought("boats"), 1) == ()
        other.put(reading(1), reading(2))
        other.remove(reading(1).article.id)
        assert one.articles() == (reading(1).article,)


def test_what_another_version_made_of_an_article_is_outdated(empty: str, reading: MakeReading) -> None:
    with closing(open_store(empty)) as store:
        store.put(reading(1))
        rows(empty, "update articles set reading = 'not what this version writes'")
        with pytest.raises(StoreOutdated, match="another version"):
            store.get(reading(1).article.id)
        assert store.articles() == (reading(1).article,)


def test_a_lost_connection_is_made_again(empty: str, reading: MakeReading) -> None:
    with closing(open_store(empty)) as store:
        store.put(reading(1))
        for _ in range(3):
            rows(
                empty,
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()",
            )
            assert store.get(reading(1).article.id) == reading(1)
            store.put(reading(2))


def test_what_the_database_refuses_is_told(empty: str) -> None:
    with closing(open_store(empty)) as store:
        rows(empty, "drop table states")
        with pytest.raises(StoreError, match=r"The database refused: .*states.*Nothing was changed"):
            store.load_state("chat")


def test_no_plan_of_small_tables_is_kept_while_they_grow(empty: str, reading: MakeReading) -> None:
    # A prepared statement gets a plan for good after five runs, unless each run is planned.
    with closing(PostgresStore(empty)) as store:
        for number in range(20):
            store.put(reading(number))
            store.search(sought("ferry"), 3)
        with store._pool.connection() as connection:
            query = "select sum(custom_plans), sum(generic_plans) from pg_prepared_statements"
            planned, kept = connection.execute(query).fetchone() or (0, 0)
    assert planned
    assert not kept


def test_terms_are_counted_right_whoever_writes_at_the_same_time(empty: str) -> None:
    readings = [plain(f"Report {number % 12}: ferries in harbour {number % 5}.") for number in range(60)]
    stores = [open_store(empty) for _ in range(3)]

    def change(number: int) -> None:
        store = stores[number % 3]
        store.put(readings[number])
        if number % 4 == 0:
            store.remove(readings[(number + 7) % 60].article.id)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(change, range(60)))
    counted = rows(empty, "select term, spread from vocabulary order by term")
    there = rows(
        empty,
        "select term, count(*)::integer from articles, unnest(tsvector_to_array(terms)) as term"
        " group by term order by term",
    )
    assert sorted(counted) == sorted(there)
    for store in stores:
        store.close()


def test_many_processes_count_together(collection: str) -> None:
    def counts(_: int) -> None:
        with closing(open_store(collection)) as store:

            def work() -> None:
                store.save_state("count", {"is": store.load_state("count").get("is", 0) + 1})

            for _ in range(10):
                store.together(work)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(counts, range(4)))
    with closing(open_store(collection)) as store:
        assert store.load_state("count") == {"is": 40}


def test_what_fails_midway_has_changed_nothing(collection: str, reading: MakeReading) -> None:
    with closing(open_store(collection)) as store:
        store.put(reading(1))

        def work() -> None:
            store.remove(reading(1).article.id)
            store.put(reading(2))
            store.save_state("chat", {"article": "2"})
            raise KeyError("a mistake")

        with pytest.raises(KeyError):
            store.together(work)
        assert store.articles() == (reading(1).article,)
        assert store.load_state("chat") == {}
        assert [found.article_id for found in store.search(sought("boats"), 9)] == [reading(1).article.id]


def test_what_the_database_lost_midway_is_done_again(collection: str, database: str) -> None:
    tries = []
    with closing(open_store(collection)) as store:

        def work() -> None:
            tries.append(store.load_state("count").get("is", 0))
            store.save_state("count", {"is": tries[-1] + 1})
            if len(tries) == 1:
                rows(
                    database,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                    " where datname = current_database() and state like 'idle in transaction%'",
                )
                store.load_state("count")

        store.together(work)
        assert tries == [0, 0]
        assert store.load_state("count") == {"is": 1}
