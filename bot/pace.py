"""How fast Telegram may be spoken to, and what is written down before it is."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram.ext import AIORateLimiter

from bot.inbox import in_hand

# "typing…": no message, so it takes no message's turn.
ORNAMENT = "sendChatAction"

# Told the number of an update before something is said to it.
Says = Callable[[int], Awaitable[None]]


class Pace(AIORateLimiter):
    """Telegram's limits, 30 messages a second and 20 a minute in a group: for answers, not for ornaments.

    Where many wait for an answer, each is shown that the bot is typing; counted as messages these would
    hold up what they announce.
    """

    def __init__(self, says: Says, max_retries: int) -> None:
        super().__init__(max_retries=max_retries)
        self._noted = says

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        if endpoint == ORNAMENT:
            return await callback(*args, **kwargs)
        if speaks(endpoint):
            await self._turn(data.get("chat_id"))

        async def said(*given: Any, **named: Any) -> Any:
            # Not before its turn: whoever dies waiting has said nothing.
            if speaks(endpoint) and (update := in_hand.get()):
                await self._noted(update)
            return await callback(*given, **named)

        return await super().process_request(said, args, kwargs, endpoint, data, rate_limit_args)

    async def _turn(self, chat: object) -> None:
        """Wait for whoever else speaks for the bot; alone there is nobody."""


def speaks(endpoint: str) -> bool:
    """Does the method put something into a chat? What only changes something may be done twice."""
    return endpoint.startswith("send") and endpoint != ORNAMENT
