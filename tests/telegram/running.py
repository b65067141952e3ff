"""The real bot, talking to the small Telegram."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import AnyHttpUrl, AnyUrl, SecretStr
from telegram.error import TelegramError

from bot import application
from bot.settings import Settings
from knowledge import Library
from tests.telegram.server import Server

HOOK = AnyUrl("https://bot.example/hook")

# A journey with a bot that fetches updates, and with one to which Telegram brings them.
both_ways = pytest.mark.parametrize("way", ["polling", "webhook"])


def settings(telegram: Server, **changed: Any) -> Settings:
    """For tests: whoever types faster than people do is not held back."""
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        token=SecretStr(telegram.token),
        api_url=AnyHttpUrl(telegram.url),
        health=telegram.home / "health",
        # The pages that tests read lie on loopback; "localhost" stays a private host.
        private_hosts=frozenset({"127.0.0.1"}),
        **{"per_minute": 0, **changed},
    )


def hooked(telegram: Server) -> dict[str, Any]:
    """Settings with which Telegram brings the updates, to a port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    telegram.behind_webhook = f"http://127.0.0.1:{port}"
    return {"webhook_url": HOOK, "webhook_port": port}


@asynccontextmanager
async def running(
    telegram: Server, library: Library, archive: Library | None = None, **changed: Any
) -> AsyncIterator[application.App]:
    """The application as `application.run` runs it, in a loop that is there already."""
    ways = hooked(telegram) if telegram.brings and "webhook_url" not in changed else {}
    given = settings(telegram, **ways, **changed)
    app = application.build(given, library, archive=archive)

    def failed(error: TelegramError) -> None:
        app.create_task(app.process_error(None, error))

    async with app:
        assert app.updater
        assert app.post_init
        await app.post_init(app)
        await app.start()
        if given.webhook_url:
            await app.updater.start_webhook(
                **application.webhook(given), bootstrap_retries=-1, allowed_updates=application.UPDATES
            )
        else:
            await app.updater.start_polling(
                timeout=application.POLL,
                bootstrap_retries=-1,
                allowed_updates=application.UPDATES,
                error_callback=failed,
            )
        try:
            yield app
        finally:
            await app.updater.stop()
            await app.stop()
            assert app.post_stop
            await app.post_stop(app)
