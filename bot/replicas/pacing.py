"""One pace for all replicas, and before one says something: is the update still its own?"""

import asyncio

from bot.pace import Pace
from bot.replicas.ledger import Ledger

# Telegram's limits, for all replicas together: seconds for one message, seconds that may be used up at once.
ALL, GROUP = (1 / 30, 1.0), (60 / 20, 60.0)


class SharedPace(Pace):
    """As Pace, but all replicas together keep within the limits."""

    def __init__(self, ledger: Ledger, max_retries: int) -> None:
        super().__init__(self._still_own, max_retries)
        self._ledger = ledger

    async def _still_own(self, update: int) -> None:
        await self._ledger.sends(update)

    async def _turn(self, chat: object) -> None:
        wait = await self._ledger.pace("all", *ALL)
        if isinstance(chat, int) and chat < 0:
            wait = max(wait, await self._ledger.pace(f"chat {chat}", *GROUP))
        await asyncio.sleep(wait)
