"""Messages keep to Telegram's pace; what only shows that the bot is busy takes nobody's turn."""

import asyncio

import pytest

from bot.inbox import in_hand
from bot.pace import Pace

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class Telegram:
    def __init__(self) -> None:
        self.heard: list[str] = []
        self.pace = Pace(self.noted, 0)

    async def noted(self, number: int) -> None:
        self.heard.append(f"noted {number}")

    async def hears(self, endpoint: str) -> None:
        async def call() -> dict[str, object]:
            self.heard.append(endpoint)
            return {}

        await self.pace.process_request(call, (), {}, endpoint, {"chat_id": 1}, None)


async def test_typing_waits_for_no_message() -> None:
    telegram = Telegram()
    # More than may be said at once: the last ones wait.
    said = [asyncio.create_task(telegram.hears("sendMessage")) for _ in range(90)]
    await asyncio.sleep(0.1)
    await telegram.hears("sendChatAction")
    assert telegram.heard.count("sendMessage") < 90
    for task in said:
        task.cancel()


async def test_what_is_said_is_noted_first() -> None:
    telegram = Telegram()
    in_hand.set(5)
    for endpoint in ("sendChatAction", "editMessageText", "sendMessage"):
        await telegram.hears(endpoint)
    assert telegram.heard == ["sendChatAction", "editMessageText", "noted 5", "sendMessage"]
