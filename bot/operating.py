"""What the operator is told, and what is done by the minute: counts kept, the webhook watched."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes
from telegram.request import HTTPXRequest

from bot import sending
from bot.health import Health
from bot.statistics import Statistics
from bot.wording import statistics as wording
from knowledge import Answer, KnowledgeError, NoAnswer

log = logging.getLogger(__name__)

# Seconds between two rounds of chores.
MINUTE = 60.0

# Telegram's complaints about a webhook count for so long.
RECENT = timedelta(minutes=2)

Chore = Callable[[], Awaitable[None]]


class Office:
    """The operator's side: what is counted and logged, and told to admins."""

    def __init__(self, statistics: Statistics, *, log_texts: bool = False) -> None:
        """With `log_texts` the words of questions are logged, too."""
        self._statistics, self._log_texts = statistics, log_texts

    def noted(self, question: str, found: Answer | NoAnswer) -> None:
        """A question was asked; how it ended is counted and logged."""
        self._statistics.asked(question, answered=isinstance(found, Answer))
        outcome = "answered" if isinstance(found, Answer) else found.reason.value
        words = {"question": question} if self._log_texts else {}
        told = f" ({question})" if self._log_texts else ""
        details = {"outcome": outcome, "confidence": round(found.confidence, 3), **words}
        log.info("A question%s: %s", told, outcome, extra=details)

    async def stats(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/stats, for admins only."""
        if update.message:
            counted = await asyncio.to_thread(self._statistics.summary)
            await sending.send(update.message, wording.summary(counted))

    async def save(self) -> None:
        """Keep the counts."""
        await asyncio.to_thread(self._statistics.save)


class Chores:
    """Done every minute while the bot runs."""

    def __init__(self, chores: Sequence[Chore], pause: float = MINUTE) -> None:
        self._chores, self._pause = chores, pause
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        self._task = asyncio.create_task(self._rounds())

    async def end(self) -> None:
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def _rounds(self) -> None:
        while True:
            await self._round()
            await asyncio.sleep(self._pause)

    async def _round(self) -> None:
        for chore in self._chores:
            try:
                await chore()
            except (KnowledgeError, TelegramError) as error:
                # The next round tries again.
                log.warning("A chore was not done: %s", error)


class Listening(HTTPXRequest):
    """The connection that asks for updates: as often as it is answered well, the bot is in health."""

    def __init__(self, health: Health, *, connect: float, silence: float) -> None:
        super().__init__(
            connection_pool_size=1, connect_timeout=connect, read_timeout=silence, pool_timeout=connect
        )
        self._health = health

    async def do_request(self, *given: Any, **named: Any) -> tuple[int, bytes]:
        status, answer = await super().do_request(*given, **named)
        if status == 200:
            self._health.heard()
        return status, answer


async def watch_webhook(bot: Bot, url: str, health: Health) -> None:
    """Ask Telegram whether it delivers to the webhook; a word of health if it does."""
    info = await bot.get_webhook_info()
    failed = info.last_error_date
    if info.url != url:
        log.error("Telegram delivers elsewhere: another process has set this bot's webhook, or removed it.")
    elif info.pending_update_count and failed and datetime.now(UTC) - failed < RECENT:
        log.warning("Telegram can't deliver to the webhook: %s", info.last_error_message)
    else:
        health.heard()
