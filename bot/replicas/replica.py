"""One of many bots of one name: takes what Telegram brings, and handles what nobody has in hand."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, TypeVar

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application

from bot.inbox import TRIES, in_hand
from bot.replicas.ledger import LEASE, Claimed, Ledger, Unreachable
from bot.replicas.metrics import Metrics
from bot.texts import text

log = logging.getLogger(__name__)

Result = TypeVar("Result")
App = Application[Any, Any, Any, Any, Any, Any]

# Updates in hand at once, each of another chat.
AT_ONCE = 16
# Seconds: how often to look for what other replicas left, how often leases are renewed, and how often what
# was finished long ago is forgotten.
LOOK, RENEW, TIDY = 1.0, LEASE / 4, 3_600.0


class Replica:
    """Begins and ends with its application, which must be running."""

    def __init__(self, application: App, ledger: Ledger, metrics: Metrics) -> None:
        self._application, self._ledger, self._metrics = application, ledger, metrics
        self._hands: dict[int, asyncio.Task[None]] = {}
        self._free = asyncio.Event()
        self._chores: list[asyncio.Task[None]] = []

    async def begin(self) -> None:
        await self._ledger.open()
        self._chores = [asyncio.create_task(chore()) for chore in (self._work, self._renew, self._tidy)]

    async def end(self) -> None:
        """Take nothing more in hand, finish what is, and leave the rest to others."""
        self._chores[0].cancel()
        await asyncio.gather(*self._hands.values(), return_exceptions=True)
        for chore in self._chores:
            chore.cancel()
            with suppress(asyncio.CancelledError):
                await chore
        await self._ledger.close()

    async def take(self, body: bytes) -> None:
        """Write down what Telegram brought; when this returns it is certain to be handled. ValueError where
        it is no update.
        """
        try:
            data = json.loads(body)
            update = Update.de_json(data, self._application.bot)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"That is no update: {error!r}") from error
        known = not await self._ledger.record(update.update_id, _lane(update), json.dumps(data))
        self._metrics.received(known=known)
        self._free.set()

    async def page(self) -> bytes:
        """What Prometheus reads."""
        return self._metrics.page(await self._ledger.waiting())

    async def ready(self) -> bool:
        """Can an update be taken and handled?"""
        return bool(self._chores) and not self._chores[0].done() and await self._ledger.ready()

    async def _work(self) -> None:
        while True:
            self._free.clear()
            none: list[Claimed] = []
            for one in await _patiently(lambda: self._ledger.claim(AT_ONCE - len(self._hands)), none):
                self._hands[one.id] = asyncio.create_task(self._handle(one))
            if len(self._hands) == AT_ONCE:
                await self._free.wait()
            else:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._free.wait(), LOOK)

    async def _handle(self, claimed: Claimed) -> None:
        in_hand.set(claimed.id)
        try:
            how = await self._answer(claimed)
            seconds = await self._ledger.done(claimed.id)
            self._metrics.handled("lost" if seconds is None else how, seconds)
        except Exception:
            log.exception("Update %s could not be finished and is left to be tried again", claimed.id)
            self._metrics.handled("failed")
            with suppress(Exception):
                await self._ledger.release(claimed.id)
        finally:
            del self._hands[claimed.id]
            self._free.set()

    async def _answer(self, claimed: Claimed) -> str:
        if claimed.sending:
            # Its answer may have arrived; a second one could come behind the next question's.
            return await self._apologise(claimed, "error.slow", "uncertain")
        if claimed.tries > TRIES:
            log.error("Update %s was given up after %s tries", claimed.id, TRIES)
            return await self._apologise(claimed, "error.unexpected", "given up")
        update = Update.de_json(json.loads(claimed.body), self._application.bot)
        await self._application.update_processor.process_update(
            update, self._application.process_update(update)
        )
        return "taken over" if claimed.tries > 1 else "first"

    async def _apologise(self, claimed: Claimed, words: str, how: str) -> str:
        try:
            await self._application.bot.send_message(claimed.chat, text(words), None)
        except TelegramError as error:
            log.warning("Chat %s could not be told: %s", claimed.chat, error)
        return how

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(RENEW)
            if self._hands:
                await _patiently(lambda: self._ledger.hold(list(self._hands)), None)

    async def _tidy(self) -> None:
        while True:
            await _patiently(self._ledger.forget, None)
            await asyncio.sleep(TIDY)


async def _patiently(call: Callable[[], Awaitable[Result]], otherwise: Result) -> Result:
    """What the call gives; where the database is gone, something else after a while."""
    try:
        return await call()
    except Unreachable as error:
        log.error("%s", error)
        await asyncio.sleep(LOOK)
        return otherwise


def _lane(update: Update) -> int:
    """What is handled one after the other: a chat, or what somebody types in inline mode."""
    chat, person = update.effective_chat, update.effective_user
    return chat.id if chat else person.id if person else 0
