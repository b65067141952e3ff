"""python -m bot as it is started and stopped: a process of its own."""

import signal
from pathlib import Path

import pytest

from tests.telegram.chat import Chat
from tests.telegram.process import LOADING, ended, process, settings
from tests.telegram.server import Server

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("token", "what"),
    [
        ("", "TELEGRAM_BOT_TOKEN is not set"),
        ("not a token", "TELEGRAM_BOT_TOKEN doesn't look like"),
        ("1:not-the-token-of-this-bot", "Telegram doesn't accept TELEGRAM_BOT_TOKEN"),
    ],
)
async def test_a_wrong_token_is_told_in_words(
    telegram: Server, tmp_path: Path, token: str, what: str
) -> None:
    async with process(tmp_path, **settings(telegram, TELEGRAM_BOT_TOKEN=token)) as started:
        code, said = await ended(started)
    assert code == 2
    assert what in said
    assert "BotFather" in said
    assert "Traceback" not in said
    assert not token or token not in said


async def test_it_waits_for_telegram_and_ends_what_it_has_begun(telegram: Server, tmp_path: Path) -> None:
    ada, eve = Chat.private(telegram), Chat.private(telegram, "Eve")
    telegram.trouble("getMe", times=2)
    go_on = telegram.hold("sendMessage")
    async with process(tmp_path, **settings(telegram)) as started:
        ada.writes("how many prisoners")
        eve.writes("where was the deal signed")
        await telegram.until("sendMessage", LOADING, times=2)
        # Both answers are on their way when it is told to stop.
        started.send_signal(signal.SIGTERM)
        await telegram.until("getUpdates", LOADING, times=len(telegram.called("getUpdates")) + 1)
        ada.writes("how many captives")
        go_on.set()
        assert (await ada.hears()).answer == "5,000"
        assert (await eve.hears()).answer == "Doha"
        code, said = await ended(started)
    assert code == 0, said
    assert "Traceback" not in said
    assert telegram.token not in said
    assert telegram.refused == []
    # What came later is left for the next start.
    assert [update["message"]["text"] for update in telegram.updates.pending] == ["how many captives"]
