"""A replica's run, from the first connection to the last answer."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, NetworkError
from tornado.httpserver import HTTPServer

from bot import application
from bot.replicas.endpoints import site
from bot.replicas.ledger import Ledger
from bot.replicas.limiting import SharedLimits
from bot.replicas.metrics import Metrics
from bot.replicas.pacing import SharedPace
from bot.replicas.replica import Replica
from bot.settings import Settings, refused_token
from knowledge import Database, Library

log = logging.getLogger(__name__)

# Seconds between two tries to tell Telegram where to bring updates.
PAUSE = 2.0


def run(library: Library, settings: Settings, database: Database, archive: Library | None = None) -> None:
    """Serve until the process is told to stop. SettingsError where Telegram doesn't know the token."""
    try:
        asyncio.run(_run(library, settings, database, archive))
    except InvalidToken:
        raise refused_token() from None


async def _run(library: Library, settings: Settings, database: Database, archive: Library | None) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with serving(library, settings, database, archive):
        await stop.wait()
        log.info("Told to stop: what is in hand is finished first")


@asynccontextmanager
async def serving(
    library: Library, settings: Settings, database: Database, archive: Library | None = None
) -> AsyncIterator[Replica]:
    """A replica that takes and handles updates for as long as the context lasts."""
    ledger, metrics = Ledger(*database), Metrics()
    shared = application.Shared(
        SharedPace(ledger, application.PATIENCE), SharedLimits(settings.per_minute, ledger), metrics.noted
    )
    bot = application.build(settings, library, shared, archive)
    replica = Replica(bot, ledger, metrics)
    hook = application.webhook(settings)
    server = HTTPServer(site(replica, f"/{hook['url_path']}", hook["secret_token"]))
    async with bot:
        await bot.start()
        await replica.begin()
        if bot.post_init:
            await bot.post_init(bot)
        # Listening before Telegram is told where.
        server.listen(hook["port"], hook["listen"])
        await _announce(bot.bot, hook)
        try:
            yield replica
        finally:
            server.stop()
            await replica.end()
            await server.close_all_connections()
            await bot.stop()
            if bot.post_stop:
                await bot.post_stop(bot)


async def _announce(bot: Bot, hook: Mapping[str, Any]) -> None:
    """Tell Telegram where to bring updates, however long that takes; all replicas tell the same."""
    while True:
        try:
            await bot.set_webhook(
                hook["webhook_url"], secret_token=hook["secret_token"], allowed_updates=application.UPDATES
            )
        except InvalidToken:
            raise
        except NetworkError as error:
            log.warning("Telegram could not be reached, trying again: %s", error)
            await asyncio.sleep(PAUSE)
        else:
            return
