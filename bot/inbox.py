"""What Telegram has brought and the bot has not finished: on disk before Telegram is told that it was taken.

A process that dies leaves what it had in hand to the next one. Before anything is said to a chat, that is
written down, too, so that no message is answered twice: where the answer may be there already, the chat is
told so. What was finished is remembered by its number for a while, as Telegram may bring it once more.

Each update has a slot in the library, `update:BOT:NUMBER`, which another one takes over long after it was
finished; nothing is ever deleted, for that would write the store anew.
"""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import count
from typing import Any

from telegram import Bot, Update

from knowledge import KnowledgeError, Library

log = logging.getLogger(__name__)

# Updates that wait or are in hand, at most; further ones stay with Telegram until there is room.
MOST = 1_000
# Slots. At least so many more than MOST are remembered as finished; Telegram brings some 140 again at most.
SLOTS = 2 * MOST
# How often an update is tried: one that ends every process that handles it must not end them all for ever.
TRIES = 3
# Seconds until a store that can't be written is tried again.
PAUSE = 1.0

# The number of the update that is being handled by this task, 0 where there is none.
in_hand: ContextVar[int] = ContextVar("in_hand", default=0)


@dataclass(slots=True)
class Held:
    """An update that is not finished; `saying` where something may have been said to it."""

    slot: int
    body: str
    tries: int = 0
    saying: bool = False


class Inbox(asyncio.Queue[object]):
    """The queue between Telegram and the handlers, for one process of the bot with that name."""

    def __init__(self, library: Library, bot: str) -> None:
        super().__init__()
        self._library, self._bot = library, bot
        self._held: dict[int, Held] = {}
        # The slots of finished updates, the one finished first in front, and of no update yet.
        self._over: deque[tuple[int, int]] = deque()
        self._known: set[int] = set()
        self._slots = 0
        self._turn, self._room = asyncio.Lock(), asyncio.Condition()

    async def begin(self, bot: Bot) -> None:
        """Let what another process left be handled first."""
        await asyncio.to_thread(self._load)
        for number, held in sorted(self._held.items()):
            held.tries += 1
            await self._written(held, number)
            await super().put(Update.de_json(json.loads(held.body), bot))
        if self._held:
            log.info("%d updates were left by the process before", len(self._held))

    async def put(self, item: object) -> None:
        """Take something in; an update is on disk when this returns, and one that is known is left out."""
        if not isinstance(item, Update):
            await super().put(item)
            return
        # One after the other: who brings an update once more waits until it is certain to be there.
        async with self._turn:
            if item.update_id in self._known:
                return
            async with self._room:
                await self._room.wait_for(lambda: len(self._held) < MOST)
            held = Held(self._free(), item.to_json(), 1)
            await self._written(held, item.update_id)
            self._held[item.update_id] = held
            self._known.add(item.update_id)
            await super().put(item)

    async def says(self, number: int) -> None:
        """Something is about to be said to an update."""
        held = self._held.get(number)
        if held and not held.saying:
            held.saying = True
            await self._written(held, number)

    async def done(self, number: int) -> None:
        """An update is finished."""
        held = self._held.get(number)
        if held is None:
            return
        held.body = ""
        await self._written(held, number)
        self._over.append((held.slot, number))
        async with self._room:
            del self._held[number]
            self._room.notify_all()

    def left(self, number: int) -> str | None:
        """What is to be said to an update that another process had in hand, by its name; None where it is to
        be handled.
        """
        held = self._held.get(number)
        if held is None or held.tries == 1:
            return None
        if held.saying:
            return "error.slow"
        return "error.unexpected" if held.tries > TRIES else None

    def _free(self) -> int:
        if self._slots < SLOTS:
            self._slots += 1
            return self._slots - 1
        slot, number = self._over.popleft()
        self._known.discard(number)
        return slot

    async def _written(self, held: Held, number: int) -> None:
        state = {"id": number, "body": held.body, "tries": held.tries, "saying": held.saying}
        # Without its words there is nothing more to remember of it.
        await _patiently(
            lambda: self._library.save_state(self._key(held.slot), state if held.body else {"id": number})
        )

    def _key(self, slot: int) -> str:
        return f"update:{self._bot}:{slot}"

    def _load(self) -> None:
        for slot in count():
            state = self._library.load_state(self._key(slot))
            if not state:
                break
            self._slots = slot + 1
            self._known.add(state["id"])
            if state.get("body"):
                self._held[state["id"]] = Held(slot, state["body"], state["tries"], state["saying"])
            else:
                self._over.append((slot, state["id"]))
        self._over = deque(sorted(self._over, key=lambda finished: finished[1]))


async def _patiently(write: Callable[[], Any]) -> None:
    """Write, however long the store can't be written; until then Telegram is told nothing."""
    while True:
        try:
            await asyncio.to_thread(write)
        except KnowledgeError as error:
            log.error("An update can't be written down, trying again: %s", error)
            await asyncio.sleep(PAUSE)
        else:
            return
