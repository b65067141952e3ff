"""Two bots of one name: what is written is answered once and in order, whoever dies meanwhile."""

import asyncio
import os
import re
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import cycle
from pathlib import Path

import httpx
import pytest

from tests import postgres
from tests.postgres import Cluster
from tests.telegram.chat import Chat
from tests.telegram.once import said, told, uncertain
from tests.telegram.process import ROOT
from tests.telegram.server import SECRET, Server

pytestmark = pytest.mark.anyio

CHATS = 200
# Each chat asks them all, beginning with another one.
ASKED = {
    "how many prisoners": "5,000",
    "how many captives": "1,000",
    "when was the deal signed": "Saturday",
    "where was the deal signed": "Doha",
    "when do the peace talks start": "March 10",
}
# Answered by then: one replica is killed, the database restarted.
KILLED, RESTARTED = 250, 550
# Seconds for all of it, on a busy machine; Telegram itself would take 33 for so many messages.
LOADING, TALKING = 120.0, 400.0
# Updates a replica may have in hand when it dies.
IN_HAND = 16


class Balanced(Server):
    """A Telegram whose webhook leads to several replicas in turn, as through a reverse proxy."""

    ports: tuple[int, ...] = ()

    @property
    def behind_webhook(self) -> str:
        return f"http://127.0.0.1:{next(self._turns)}" if self.ports else ""

    @behind_webhook.setter
    def behind_webhook(self, _: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
            self.ports = (one.getsockname()[1], two.getsockname()[1])
        self._turns = cycle(self.ports)


@pytest.fixture
def database() -> Iterator[Cluster]:
    with postgres.cluster() as own:
        yield own


@pytest.fixture
async def telegram() -> AsyncIterator[Balanced]:
    async with Balanced() as server:
        yield server


@asynccontextmanager
async def replica(
    telegram: Balanced, database: Cluster, home: Path, port: int
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that serves at the port; it doesn't outlive the test."""
    given = {
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "DATELINE_API_URL": telegram.url,
        "DATELINE_STORE": database.url,
        "DATELINE_WEBHOOK_URL": "https://bot.example/hook",
        "DATELINE_WEBHOOK_PORT": str(port),
        "DATELINE_WEBHOOK_SECRET": "a-secret",
    }
    with (home / f"log-{port}").open("wb") as log:
        started = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "--telegram"),
            cwd=home,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **given},
            stderr=log,
        )
        try:
            yield started
        finally:
            if started.returncode is None:
                started.terminate()
                async with asyncio.timeout(LOADING):
                    await started.wait()


async def ready(port: int) -> None:
    async with asyncio.timeout(LOADING), httpx.AsyncClient() as client:
        while True:
            try:
                if (await client.get(f"http://127.0.0.1:{port}/ready")).status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            await asyncio.sleep(0.2)


async def answered(telegram: Server, count: int) -> None:
    async with asyncio.timeout(TALKING):
        while len(telegram.called("sendMessage")) < count:
            await telegram.changed.wait()


async def all_done(telegram: Balanced, port: int) -> None:
    """Wait until nothing is left to be brought or to be finished."""
    async with asyncio.timeout(TALKING), httpx.AsyncClient() as client:
        while True:
            page = (await client.get(f"http://127.0.0.1:{port}/metrics", timeout=60)).text
            if not telegram.updates.pending and "dateline_updates_waiting 0.0" in page:
                return
            await asyncio.sleep(0.5)


def test_an_apology_may_be_about_either_question() -> None:
    assert told(["1", "?", "3"], ["1", "2", "3"])
    assert told(["1", "?", "2"], ["1", "2"])
    assert not told(["1", "3"], ["1", "2", "3"])
    assert not told(["1", "1", "2"], ["1", "2"])


async def test_nothing_is_lost_answered_twice_or_out_of_order(
    telegram: Balanced, database: Cluster, tmp_path: Path
) -> None:
    async with AsyncExitStack() as opened:
        replicas = [
            await opened.enter_async_context(replica(telegram, database, tmp_path, port))
            for port in telegram.ports
        ]
        await asyncio.gather(*map(ready, telegram.ports))
        chats = [Chat.private(telegram, f"Person {number}") for number in range(CHATS)]
        questions = list(ASKED)
        orders = [questions[at % 5 :] + questions[: at % 5] for at in range(CHATS)]
        for turn in range(len(questions)):
            for chat, order in zip(chats, orders, strict=True):
                chat.writes(order[turn])
        await answered(telegram, KILLED)
        replicas[0].kill()
        await answered(telegram, RESTARTED)
        await asyncio.to_thread(database.restart)
        await all_done(telegram, telegram.ports[1])
        await metrics_tell(telegram.ports[1])
    apologies = [
        uncertain(said(chat), [ASKED[question] for question in order])
        for chat, order in zip(chats, orders, strict=True)
    ]
    assert sum(apologies) <= IN_HAND
    assert telegram.refused == []
    assert telegram.updates.pending == []


async def metrics_tell(port: int) -> None:
    """The replica that lived on has counted what it did."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        page = (await client.get("/metrics")).text
        answers = re.search(r"^dateline_answers_total (\d+)", page, re.MULTILINE)
        assert answers
        assert int(answers[1]) > 300
        assert 'dateline_updates_received_total{known="no"}' in page
        assert (await client.get("/live")).text == "alive\n"
        for shown in ({}, {SECRET: "a-guess"}):
            assert (await client.post("/hook", json={"update_id": 1}, headers=shown)).status_code == 403
        for body in (b"{broken", b"[]", b'{"message": {}}'):
            told = await client.post("/hook", content=body, headers={SECRET: "a-secret"})
            assert told.status_code == 400
