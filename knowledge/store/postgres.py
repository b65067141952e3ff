"""The store of many processes and machines: PostgreSQL, with its own full-text and trigram search."""

import json
import logging
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import local
from typing import Any, NamedTuple, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import psycopg
from psycopg import Connection
from psycopg.conninfo import conninfo_to_dict
from psycopg_pool import ConnectionPool, PoolClosed, PoolTimeout

from knowledge.errors import StoreError, StoreOutdated
from knowledge.model import Article, Reading
from knowledge.store.schema import migrate, migrations
from knowledge.store.searching import ALIKE, Found, Weighed, weighed
from knowledge.terms import Sought, of_reading
from knowledge.wire import reading_from_json, reading_to_json

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Work = Callable[[Connection], Result]

SCHEMES = ("postgresql://", "postgres://")
# Where an address names none.
COLLECTION = "main"
# Connections that are kept, at most: a library works on one thing at a time, the rest is for its neighbours.
CONNECTIONS = 8
# Seconds: how long to wait for a database that is gone, such as one that is being restarted, how long
# between two tries, and how long a connection may take. A process that stands still amid something holds
# the others up no longer than IDLE.
PATIENCE, PAUSE, CONNECT, IDLE = 30.0, 0.2, 10, 15
# Articles that are looked at, at most, because of the terms that are looked up: of each term the newest.
LOOKED_AT = 2_000
# Articles, the best of these, that are searched for all other terms, too.
WEIGHED = 200

PUT = """
    insert into articles (collection, id, added, title, published, text, reading, terms)
    values (%s, %s, nextval('article_numbers'), %s, %s, %s, %s, array_to_tsvector(%s))
"""
TAKE = "delete from articles where collection = %s and id = any(%s) returning tsvector_to_array(terms)"
COUNT = """
    insert into vocabulary as known (collection, term, spread)
    select %s, term, change from unnest(%s::text[], %s::integer[]) as changes (term, change)
    on conflict (collection, term) do update set spread = known.spread + excluded.spread
"""
CLEAR = "delete from vocabulary where collection = %s and term = any(%s) and spread <= 0"
# Writers of a collection take turns, for they all count the same common terms. It is for milliseconds.
TURN = "select pg_advisory_xact_lock(hashtextextended('dateline ' || %s, 0))"

# Work that must not be mixed with others' of a collection takes turns.
TOGETHER = "select pg_advisory_xact_lock(hashtextextended('dateline together ' || %s, 0))"

SPREADS = "select term, spread from vocabulary where collection = %s and term = any(%s)"
SIMILAR = "select term, spread from vocabulary where collection = %s and term %% %s"
SEARCH = """
    with matches as (
        select id, published, added, sum(weight) as score
        from unnest(%(first)s::tsquery[], %(first_weights)s::integer[]) as sought (query, weight)
        cross join lateral (
            select id, published, added from articles
            where collection = %(collection)s and terms @@ query
            order by published desc nulls last, added desc limit %(looked_at)s
        ) as having_it
        group by id, published, added
    ),
    best as (
        select id, published, added from matches
        order by score desc, published desc nulls last, added desc limit %(weighed)s
    )
    select id, (
        select sum(weight)
        from unnest(%(all)s::tsquery[], %(all_weights)s::integer[]) as sought (query, weight)
        where terms @@ query
    ) as whole
    from best join articles using (id) where collection = %(collection)s
    order by whole desc, best.published desc nulls last, best.added desc limit %(most)s
"""


class Database(NamedTuple):
    """Where a store keeps everything: the address of a PostgreSQL database, and the collection in it."""

    address: str
    collection: str


class PostgresStore:
    """A FactStore in the PostgreSQL database at `url`, for any number of processes and threads.

    "?collection=NAME" in the url keeps archives apart. What a moment's loss of the database has cut
    short is done once more.
    """

    def __init__(self, url: str) -> None:
        self._where, self._collection = _database(url)
        try:
            # Not by the pool, which would go on trying an address that is wrong.
            with psycopg.connect(self._where, connect_timeout=CONNECT) as connection:
                migrate(connection, migrations())
        except psycopg.OperationalError as error:
            raise self._unreachable(error) from error
        except psycopg.Error as error:
            raise StoreError(f"The database's tables can't be made: {_told(error)}.") from error
        # The connection of a thread whose work is one transaction.
        self._within = local()
        self._pool = ConnectionPool(
            self._where,
            min_size=1,
            max_size=CONNECTIONS,
            open=True,
            timeout=PATIENCE,
            kwargs={"autocommit": True, "connect_timeout": CONNECT},
            configure=_configured,
        )

    def put(self, *readings: Reading) -> None:
        # Of two of the same id the later one counts.
        latest = {reading.article.id: reading for reading in readings}
        rows = [self._row(reading) for reading in latest.values()]

        def work(connection: Connection) -> None:
            with connection.transaction(), connection.cursor() as cursor:
                cursor.execute(TURN, [self._collection])
                changes = self._taken(connection, list(latest))
                cursor.executemany(PUT, rows)
                changes.update(term for row in rows for term in row[-1])
                self._count(connection, changes)

        self._run(work)

    def get(self, article_id: str) -> Reading | None:
        row = self._one("select reading from articles where collection = %s and id = %s", article_id)
        if row is None:
            return None
        try:
            return reading_from_json(zlib.decompress(row[0]))
        except (ValueError, zlib.error) as error:
            raise StoreOutdated(
                f"Article {article_id} was read by another version of this program. Add it once more."
            ) from error

    def has(self, article_id: str) -> bool:
        return self._one("select from articles where collection = %s and id = %s", article_id) is not None

    def article(self, article_id: str) -> Article | None:
        row = self._one(
            "select text, title, published from articles where collection = %s and id = %s", article_id
        )
        return Article(*row) if row else None

    def articles(self, most: int | None = None) -> tuple[Article, ...]:
        rows = self._rows(
            "select text, title, published from articles where collection = %s order by added desc limit %s",
            [self._collection, most],
        )
        return tuple(Article(*row) for row in rows)

    def ids(self) -> tuple[str, ...]:
        query = "select id from articles where collection = %s order by added"
        return tuple(article_id for (article_id,) in self._rows(query, [self._collection]))

    def remove(self, article_id: str) -> bool:
        def work(connection: Connection) -> bool:
            with connection.transaction():
                connection.execute(TURN, [self._collection])
                changes = self._taken(connection, [article_id])
                self._count(connection, changes)
                return bool(changes)

        return self._run(work)

    def search(self, sought: Sought, most: int) -> tuple[Found, ...]:
        found = weighed(sought, self._spreads, self._similar)
        known = sorted((each for each in found if each.terms), key=lambda each: each.spread)
        if not known:
            return ()
        first = _looked_up(known)
        given = {
            "collection": self._collection,
            "most": most,
            "looked_at": LOOKED_AT,
            "weighed": max(WEIGHED, most),
            "first": list(first),
            "first_weights": list(first.values()),
            "all": [_query(each.terms) for each in known],
            "all_weights": [each.weight for each in known],
        }
        whole = sum(each.weight for each in found)
        return tuple(Found(article_id, score / whole) for article_id, score in self._rows(SEARCH, given))

    def save_state(self, key: str, state: dict[str, Any]) -> None:
        if state:
            self._rows(
                "insert into states (collection, key, state) values (%s, %s, %s)"
                " on conflict (collection, key) do update set state = excluded.state returning key",
                [self._collection, key, json.dumps(state)],
            )
        else:
            self._rows(
                "delete from states where collection = %s and key = %s returning key", [self._collection, key]
            )

    def load_state(self, key: str) -> dict[str, Any]:
        row = self._one("select state from states where collection = %s and key = %s", key)
        state: dict[str, Any] = json.loads(row[0]) if row else {}
        return state

    def states(self) -> Iterator[tuple[str, dict[str, Any]]]:
        rows = self._rows(
            "select key, state from states where collection = %s order by key", [self._collection]
        )
        yield from ((key, json.loads(state)) for key, state in rows)

    def together(self, work: Callable[[], Result]) -> Result:
        def whole(connection: Connection) -> Result:
            with connection.transaction():
                connection.execute(TOGETHER, [self._collection])
                self._within.connection = connection
                try:
                    return work()
                finally:
                    self._within.connection = None

        return work() if self._transaction else self._run(whole)

    def close(self) -> None:
        self._pool.close()

    @property
    def _transaction(self) -> Connection | None:
        """The connection of the work that this thread is at, where it is one transaction."""
        found: Connection | None = getattr(self._within, "connection", None)
        return found

    def _row(self, reading: Reading) -> tuple[Any, ...]:
        article = reading.article
        data = zlib.compress(reading_to_json(reading), 1)
        terms = sorted(of_reading(reading))
        return self._collection, article.id, article.title, article.published, article.text, data, terms

    def _taken(self, connection: Connection, ids: list[str]) -> Counter[str]:
        """Take the articles out; what that changes in the counts of terms."""
        changes: Counter[str] = Counter()
        for (terms,) in connection.execute(TAKE, [self._collection, ids]):
            changes.subtract(terms)
        return changes

    def _count(self, connection: Connection, changes: Counter[str]) -> None:
        changed = {term: change for term, change in sorted(changes.items()) if change}
        connection.execute(COUNT, [self._collection, list(changed), list(changed.values())])
        fewer = [term for term, change in changed.items() if change < 0]
        if fewer:
            connection.execute(CLEAR, [self._collection, fewer])

    def _spreads(self, terms: Sequence[str]) -> Mapping[str, int]:
        return dict(self._rows(SPREADS, [self._collection, list(terms)])) if terms else {}

    def _similar(self, word: str) -> Iterable[tuple[str, int]]:
        return self._rows(SIMILAR, [self._collection, word])

    def _one(self, query: str, key: str) -> tuple[Any, ...] | None:
        return next(iter(self._rows(query, [self._collection, key])), None)

    def _rows(self, query: str, given: Mapping[str, Any] | Sequence[Any]) -> list[tuple[Any, ...]]:
        return self._run(lambda connection: connection.execute(query, given).fetchall())

    def _run(self, work: Work[Result]) -> Result:
        """The work, again where the connection was lost; it must do no harm when done twice."""
        if self._transaction:
            # What goes wrong ends all of the transaction, and whoever began it knows what to do.
            return work(self._transaction)
        last = time.monotonic() + PATIENCE
        while True:
            try:
                with self._pool.connection() as connection:
                    return work(connection)
            except PoolClosed:
                raise StoreError("The store is closed. Open it again.") from None
            except PoolTimeout as error:
                raise self._unreachable(error) from error
            except psycopg.OperationalError as error:
                if time.monotonic() > last:
                    raise self._unreachable(error) from error
                log.warning("The database was lost, trying again: %s", _told(error))
                time.sleep(PAUSE)
            except psycopg.Error as error:
                raise StoreError(f"The database refused: {_told(error)}. Nothing was changed.") from error

    def _unreachable(self, error: Exception) -> StoreError:
        return StoreError(
            f"The database {_named(self._where)} can't be reached: {_told(error)}. See that it runs, and "
            "that its address is right: postgresql://USER:PASSWORD@HOST:PORT/DATABASE."
        )


def database_of(url: str) -> Database | None:
    """The database of a store; None where it has none. StoreError where its address can't be read."""
    return _database(url) if url.startswith(SCHEMES) else None


def _named(where: str) -> str:
    """The database as it may be shown: without what is secret."""
    given = conninfo_to_dict(where)
    return f'"{given.get("dbname") or given.get("user") or ""}" at {given.get("host") or "this machine"}'


def _told(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")


def _database(url: str) -> Database:
    """The database's own address, and the collection; StoreError where it is none."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    collection = query.pop("collection", COLLECTION)
    where = parts._replace(query=urlencode(query)).geturl()
    try:
        conninfo_to_dict(where)
    except psycopg.Error as error:
        raise StoreError(f"The address of the database can't be read: {_told(error)}.") from None
    return Database(where, collection)


def _configured(connection: Connection) -> None:
    connection.execute(f"set pg_trgm.similarity_threshold = {ALIKE}")
    # A plan that was made while the tables were small would be kept until somebody analyses them: with it,
    # adding to a new archive soon takes a hundred times as long.
    connection.execute("set plan_cache_mode = force_custom_plan")
    connection.execute(f"set idle_in_transaction_session_timeout = '{IDLE}s'")


def _looked_up(known: Sequence[Weighed]) -> dict[str, int]:
    """What is looked up, with its weight: the rarest of the terms, as long as they don't lead to too many
    articles, and of the others the rarest two where they come together.
    """
    queries: dict[str, int] = {}
    looked_at = 0
    for number, each in enumerate(known):
        looked_at += each.spread
        if number and looked_at > LOOKED_AT:
            pair = known[number : number + 2]
            queries[" & ".join(f"({_query(one.terms)})" for one in pair)] = sum(one.weight for one in pair)
            break
        queries[_query(each.terms)] = each.weight
    return queries


def _query(terms: Iterable[str]) -> str:
    """Any of the terms, as a tsquery."""
    quoted = (term.replace("\\", "\\\\").replace("'", "''") for term in terms)
    return " | ".join(f"'{term}'" for term in quoted)
