"""python -m bot as it is started and stopped: a process of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import bot
from tests.telegram.chat import Chat
from tests.telegram.server import Server

pytestmark = pytest.mark.anyio

ROOT = Path(bot.__path__[0]).parent

# Seconds for a process to load all there is and to come to an end, on a busy machine.
LOADING = 60.0


@asynccontextmanager
async def process(home: Path, **given: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot with these settings and no others; it doesn't outlive the test."""
    inherited = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    started = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "--telegram"),
        cwd=home,
        env={**inherited, "PYTHONPATH": str(ROOT), "DATELINE_STORE": f"tinydb:{home}/store", **given},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
            await started.communicate()


async def ended(started: asyncio.subprocess.Process) -> tuple[int | None, str]:
    """How it ended, and what it said on standard error."""
    async with asyncio.timeout(LOADING):
        _, errors = await started.communicate()
    return started.returncode, errors.decode()


def settings(telegram: Server, **changed: str) -> dict[str, str]:
    return {"TELEGRAM_BOT_TOKEN": telegram.token, "DATELINE_API_URL": telegram.url, **changed}


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
