"""Many chats at once, but within a chat one message after the other, each to its end."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.inbox import Inbox, in_hand
from bot.texts import speak, text

log = logging.getLogger(__name__)

# Updates in hand at the same time; more wait their turn.
AT_ONCE = 256


class ChatOrder(BaseUpdateProcessor):
    """Answers chats side by side, each in the order in which it wrote; what was handled is finished in the
    `inbox`.

    The locks are fair, so that the first to wait is the first to go on; a chat's lock is gone when
    nobody waits for it any more.
    """

    __slots__ = ("_inbox", "_locks")

    def __init__(self, inbox: Inbox, at_once: int = AT_ONCE) -> None:
        super().__init__(at_once)
        self._inbox = inbox
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await self._handle(update, coroutine)
            return
        lock = self._locks.setdefault(chat.id, asyncio.Lock())
        async with lock:
            await self._handle(update, coroutine)

    async def _handle(self, update: object, coroutine: Awaitable[Any]) -> None:
        with _logged(update):
            if not isinstance(update, Update):
                await coroutine
                return
            if not in_hand.get():
                # A replica has told before what it has in hand.
                in_hand.set(update.update_id)
            if apology := self._inbox.left(update.update_id):
                if isinstance(coroutine, Coroutine):
                    coroutine.close()
                await _apologise(update, apology)
            else:
                await coroutine
            await self._inbox.done(update.update_id)


async def _apologise(update: Update, words: str) -> None:
    """Say what became of an update that another process had in hand when it died."""
    chat, person = update.effective_chat, update.effective_user
    if chat is None:
        # Whoever typed in inline mode has typed on since.
        return
    speak(person.language_code if person else None)
    try:
        await update.get_bot().send_message(chat.id, text(words), None)
    except TelegramError as error:
        log.warning("Chat %s could not be told: %s", chat.id, error)


@contextmanager
def _logged(update: object) -> Iterator[None]:
    """Log what kind of update it was, of which chat, and how long it took; none of its words."""
    began = time.perf_counter()
    try:
        yield
    finally:
        if isinstance(update, Update):
            kind = next((name for name in Update.ALL_TYPES if getattr(update, name)), "nothing known")
            chat = update.effective_chat.id if update.effective_chat else None
            took = round((time.perf_counter() - began) * 1000)
            details = {"update": update.update_id, "kind": kind, "chat": chat, "milliseconds": took}
            log.info("Update %s: %s of chat %s, %s ms", update.update_id, kind, chat, took, extra=details)
