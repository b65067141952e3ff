"""Many chats at once, but within a chat one message after the other."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

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
            await coroutine
            return
        lock = self._locks.setdefault(chat.id, asyncio.Lock())
        async with lock:
            await coroutine
