"""PostgreSQL for tests: databases of their own on a server that is there already.

DATELINE_TEST_POSTGRES is the server's address. Where it is set, tests that need the server fail without it;
where it isn't, they are skipped unless there is one in the usual place.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest

USUAL = "postgresql://postgres@127.0.0.1:5432/postgres"


@contextmanager
def database() -> Iterator[str]:
    """The address of a new database, for as long as the context lasts."""
    given = os.environ.get("DATELINE_TEST_POSTGRES", "")
    name = f"dateline_test_{uuid4().hex}"
    try:
        server = psycopg.connect(given or USUAL, autocommit=True, connect_timeout=5)
    except psycopg.OperationalError as error:
        if given:
            raise
        pytest.skip(f"no PostgreSQL at {USUAL}: {error}")
    with server:
        server.execute(f"create database {name}")
        try:
            yield urlsplit(given or USUAL)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(f"drop database {name} with (force)")
