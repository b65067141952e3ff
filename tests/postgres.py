"""PostgreSQL for tests: databases of their own on a server that is there already.

DATELINE_TEST_POSTGRES is the server's address. Where it is set, tests that need the server fail without it;
where it isn't, they are skipped unless there is one in the usual place.
"""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
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


class Cluster:
    """A PostgreSQL of a test's own, which may be restarted."""

    def __init__(self, home: Path, port: int) -> None:
        self.url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        self._home, self._port = home, port
        # It refuses to run as root.
        self._user = "postgres" if os.geteuid() == 0 else None
        self._tools = Path(_tool("pg_ctl")).parent

    def start(self) -> None:
        self._call("initdb", "--auth=trust", "--username=postgres", "--no-sync", str(self._home / "data"))
        self._control("start")

    def restart(self) -> None:
        """As an administrator does it: connections are cut."""
        self._control("restart")

    def stop(self) -> None:
        self._control("stop")

    def _control(self, deed: str) -> None:
        options = f"-p {self._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self._home}"
        self._call(
            "pg_ctl",
            *("--pgdata", str(self._home / "data"), "--log", str(self._home / "log"), "--wait"),
            *("--mode=fast", "--options", options, deed),
        )

    def _call(self, tool: str, *arguments: str) -> None:
        subprocess.run(
            [self._tools / tool, *arguments],
            check=True,
            user=self._user,
            cwd=self._home,
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A cluster for as long as the context lasts."""
    try:
        _tool("pg_ctl")
    except LookupError as error:
        if os.environ.get("DATELINE_TEST_POSTGRES"):
            raise
        pytest.skip(str(error))
    with TemporaryDirectory(prefix="dateline-") as home, socket.create_server(("127.0.0.1", 0)) as free:
        if os.geteuid() == 0:
            shutil.chown(home, "postgres")
        port = free.getsockname()[1]
        free.close()
        own = Cluster(Path(home), port)
        own.start()
        try:
            yield own
        finally:
            own.stop()


def _tool(name: str) -> str:
    """Where a server's program is: where Debian keeps it, the newest version's, or on the path."""
    found = [*map(str, sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))), shutil.which(name) or ""]
    if not any(found):
        raise LookupError("no PostgreSQL server programs (initdb, pg_ctl) on this machine")
    return next(path for path in reversed(found[:-1] or found) if path)
