"""Many chats at once, but within a chat one message after the other."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

log = logging.getLogger(__name__)

# Updates in hand at the same time; more wait their turn.
AT_ONCE = 256


class ChatOrder(BaseUpdateProcessor):
    """Answers chats side by side, each in the order in which it wrote.

    The locks are fair, so that the first to wait is the first to go on; a chat's lock is gone when
    nobody waits for it any more.
    """

    __slots__ = ("_locks",)

    def __init__(self, at_once: int = AT_ONCE) -> None:
        super().__init__(at_once)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            with _logged(update):
                await coroutine
            return
        lock = self._locks.setdefault(chat.id, asyncio.Lock())
        async with lock:
            with _logged(update):
                await coroutine


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
