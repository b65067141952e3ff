"""A Telegram for one test, in the loop that the test runs in, and the bot on it."""

import logging
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.__main__ import read
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.running import running
from tests.telegram.server import Server


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def library(parser: Parser) -> Iterator[Library]:
    """With the article that comes with the bot. Nobody in one test is in another one, so it can be shared."""
    shelf = Library(open_store("memory:"), parser)
    read(shelf, ())
    yield shelf
    shelf.close()


@pytest.fixture
def way() -> str:
    """How updates come to the bot; journeys go both ways, see `running.both_ways`."""
    return "polling"


@pytest.fixture
async def telegram(way: str) -> AsyncIterator[Server]:
    async with Server() as server:
        server.brings = way == "webhook"
        yield server


@pytest.fixture
async def chat(telegram: Server, library: Library) -> AsyncIterator[Chat]:
    """Somebody alone with the bot, which is listening."""
    async with running(telegram, library):
        yield Chat.private(telegram)


@pytest.fixture
def flawless(telegram: Server, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Telegram refused nothing, and nothing went wrong, but for what the test itself cleared away."""
    yield
    assert telegram.refused == []
    wrong = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert wrong == []
