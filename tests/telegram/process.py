"""python -m bot as a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

import bot
from tests.telegram.server import Server

ROOT = Path(bot.__path__[0]).parent

# Seconds for a process to load all there is and to come to an end, on a busy machine.
LOADING = 60.0


@asynccontextmanager
async def process(
    home: Path, *, errors: int | IO[bytes] = asyncio.subprocess.PIPE, **given: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot with these settings and no others; it doesn't outlive the context."""
    inherited = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    started = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "--telegram"),
        cwd=home,
        env={**inherited, "PYTHONPATH": str(ROOT), "DATELINE_STORE": f"tinydb:{home}/store", **given},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=errors,
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
