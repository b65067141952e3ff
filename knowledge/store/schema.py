"""The tables of a PostgreSQL store, brought up to date by whoever opens it; forward only.

A migration is a file `migrations/NUMBER_name.sql`. One that has run anywhere is never changed: what it
should have said goes into the next.
"""

from importlib.resources import files
from typing import NamedTuple

from psycopg import Connection

from knowledge.errors import StoreError

# Replicas that start together take turns by it; any number that nobody else uses.
LOCK = 0x4461_7465_6C69_6E65


class Migration(NamedTuple):
    number: int
    name: str
    statements: str


def migrations() -> tuple[Migration, ...]:
    """All there are, in order."""
    found = [
        file for file in files("knowledge.store").joinpath("migrations").iterdir() if ".sql" in file.name
    ]
    return tuple(
        Migration(int(file.name[:4]), file.name[5:].removesuffix(".sql"), file.read_text(encoding="utf-8"))
        for file in sorted(found, key=lambda file: file.name)
    )


def migrate(connection: Connection, wanted: tuple[Migration, ...]) -> None:
    """Run what has not run yet, all or nothing; StoreError where the tables are newer than this program."""
    with connection.transaction():
        connection.execute("select pg_advisory_xact_lock(%s)", [LOCK])
        connection.execute(
            "create table if not exists migrations"
            " (number integer primary key, name text not null, run timestamptz not null default now())"
        )
        last = connection.execute("select coalesce(max(number), 0) from migrations").fetchone()
        done = last[0] if last else 0
        if done > wanted[-1].number:
            raise StoreError(
                f"The database's tables are of version {done}, and this program knows {wanted[-1].number}. "
                "Start a newer version of it."
            )
        for migration in wanted[done:]:
            connection.execute(migration.statements)
            connection.execute(
                "insert into migrations (number, name) values (%s, %s)", [migration.number, migration.name]
            )
