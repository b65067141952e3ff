"""Telegram brings the updates, and nobody else is heard. The journeys of other tests go this way, too."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.operating import watch_webhook
from knowledge import Library
from tests.telegram.chat import Chat
from tests.telegram.running import HOOK, hooked, running, settings
from tests.telegram.server import SECRET, Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless")]


@pytest.fixture
async def chat(telegram: Server, library: Library) -> AsyncIterator[Chat]:
    async with running(telegram, library, **hooked(telegram)):
        yield Chat.private(telegram)


@pytest.mark.parametrize("shown", [{}, {SECRET: "a-guess"}, {SECRET: ""}])
async def test_who_is_not_telegram_is_not_heard(telegram: Server, chat: Chat, shown: dict[str, str]) -> None:
    message = chat.room.put(chat.person, text="how many prisoners")
    forged = {"update_id": 1, "message": message}
    async with httpx.AsyncClient() as client:
        answer = await client.post(telegram.behind_webhook + (HOOK.path or ""), json=forged, headers=shown)
    assert answer.status_code == 403
    await telegram.until("setWebhook")
    assert (await chat.says("how many captives")).answer == "1,000"


async def test_what_telegram_brings_twice_is_answered_once(telegram: Server, chat: Chat) -> None:
    (given,) = telegram.called("setWebhook")
    message = chat.room.put(chat.person, text="how many prisoners")
    async with httpx.AsyncClient() as client:
        for _ in range(2):
            answer = await client.post(
                telegram.behind_webhook + (HOOK.path or ""),
                json={"update_id": 1, "message": message},
                headers={SECRET: given["secret_token"]},
            )
            assert answer.status_code == 200
    assert (await chat.hears()).answer == "5,000"
    assert (await chat.says("how many captives")).answer == "1,000"


async def test_what_was_written_meanwhile_is_brought_later(telegram: Server, library: Library) -> None:
    given = hooked(telegram)
    async with running(telegram, library, **given):
        chat = Chat.private(telegram)
        assert (await chat.says("how many prisoners")).answer == "5,000"
    chat.writes("how many captives")
    async with running(telegram, library, **given):
        assert (await chat.hears()).answer == "1,000"


async def test_a_bot_that_polls_takes_the_webhook_away(telegram: Server, library: Library) -> None:
    async with running(telegram, library, **hooked(telegram)):
        assert telegram.updates.webhook
    async with running(telegram, library):
        assert (await Chat.private(telegram).says("how many prisoners")).answer == "5,000"


async def test_a_secret_of_ones_own(telegram: Server, library: Library) -> None:
    async with running(telegram, library, **hooked(telegram), webhook_secret="my-own_secret"):
        assert (await Chat.private(telegram).says("how many prisoners")).answer == "5,000"
    assert telegram.called("setWebhook")[-1]["secret_token"] == "my-own_secret"


async def test_without_one_the_secret_is_made_from_the_token(telegram: Server, chat: Chat) -> None:
    (given,) = telegram.called("setWebhook")
    assert len(given["secret_token"]) == 64
    assert telegram.token.partition(":")[2] not in given["secret_token"]


async def test_the_webhook_is_watched(
    telegram: Server, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    given = hooked(telegram)
    health = settings(telegram).health
    async with running(telegram, library, **given) as app:
        await telegram.until("getWebhookInfo")
        beats: list[str] = []

        class Heard:
            def heard(self) -> None:
                beats.append("heard")

        await watch_webhook(app.bot, str(HOOK), Heard())  # type: ignore[arg-type]
        assert beats == ["heard"]
        telegram.behind_webhook = "http://127.0.0.1:9"
        Chat.private(telegram).writes("how many prisoners")
        while not telegram.updates.failure:
            await telegram.until("getWebhookInfo")
            await watch_webhook(app.bot, str(HOOK), Heard())  # type: ignore[arg-type]
        beats.clear()
        await watch_webhook(app.bot, str(HOOK), Heard())  # type: ignore[arg-type]
        assert "can't deliver to the webhook" in caplog.text
        telegram.updates.drop()
        telegram.updates.hook("https://elsewhere.example/")
        await watch_webhook(app.bot, str(HOOK), Heard())  # type: ignore[arg-type]
        assert "delivers elsewhere" in caplog.text
        assert beats == []
        telegram.updates.hook("")
    assert health.exists()
    caplog.clear()
