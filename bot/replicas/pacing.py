"""Before a replica says something: is the update still its own, and is there time for it?"""

import asyncio
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import Any

from telegram.ext import AIORateLimiter

from bot.replicas.ledger import Ledger

# The update that is being handled by this task, 0 where there is none.
in_hand: ContextVar[int] = ContextVar("in_hand", default=0)

# Telegram's limits, for all replicas together: seconds for one message, seconds that may be used up at once.
ALL, GROUP = (1 / 30, 1.0), (60 / 20, 60.0)


class SharedPace(AIORateLimiter):
    """Writes down that something is said before it is said, and keeps all replicas within one pace."""

    def __init__(self, ledger: Ledger, max_retries: int) -> None:
        super().__init__(max_retries=max_retries)
        self._ledger = ledger

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        if speaks(endpoint):
            await self._turn(data.get("chat_id"))
            if update := in_hand.get():
                await self._ledger.sends(update)
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

    async def _turn(self, chat: object) -> None:
        wait = await self._ledger.pace("all", *ALL)
        if isinstance(chat, int) and chat < 0:
            wait = max(wait, await self._ledger.pace(f"chat {chat}", *GROUP))
        await asyncio.sleep(wait)


def speaks(endpoint: str) -> bool:
    """Does the method put something into a chat? What only changes something may be done twice."""
    return endpoint.startswith("send") and endpoint != "sendChatAction"
