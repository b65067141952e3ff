"""The queue of updates: confirmed by the next offset, waited for by one request at a time."""

import asyncio
from collections.abc import Collection
from typing import Any

from tests.telegram.refusal import conflict

# Not sent unless asked for.
RARE = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

LIMIT = 100


class Updates:
    def __init__(self) -> None:
        self.pending: list[dict[str, Any]] = []
        self.allowed: frozenset[str] = frozenset()
        self.webhook = ""
        self.secret = ""
        # Why the last delivery to the webhook failed.
        self.failure = ""
        self._last = 100
        self._changed = asyncio.Event()
        self._waiting: object | None = None

    def add(self, kind: str, payload: dict[str, Any]) -> int | None:
        """Its number; None if the bot doesn't want to hear of such things."""
        if kind not in self.allowed if self.allowed else kind in RARE:
            return None
        self._last += 1
        self.pending.append({"update_id": self._last, kind: payload})
        self._wake()
        return self._last

    async def get(
        self, offset: int = 0, limit: int = LIMIT, seconds: float = 0, allowed: Collection[str] | None = None
    ) -> list[dict[str, Any]]:
        """What is pending from `offset` on; with nothing pending, wait for it.

        What lies before `offset` is thereby confirmed and forgotten; a negative one leaves so many.
        """
        if self.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        mine = self._waiting = object()
        self._wake()
        if allowed is not None:
            self.allowed = frozenset(allowed)
        self._confirm(offset)
        while not self.pending and await self._woken(seconds):
            if self._waiting is not mine:
                raise conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
        return self.pending[: max(1, min(limit, LIMIT))]

    async def next(self) -> dict[str, Any]:
        """What is to be delivered next, as soon as there is something and a webhook."""
        while not (self.webhook and self.pending):
            await self._changed.wait()
        return self.pending[0]

    def delivered(self, update: dict[str, Any]) -> None:
        """It arrived, so it is forgotten."""
        self.pending.remove(update)
        self.failure = ""

    def hook(self, url: str, secret: str = "", allowed: Collection[str] | None = None) -> None:
        """Deliver to this address from now on; with none, to nobody."""
        self.webhook, self.secret = url, secret
        if allowed is not None:
            self.allowed = frozenset(allowed)
        self._wake()

    def drop(self) -> None:
        self.pending.clear()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            del self.pending[:offset]
        self.pending = [update for update in self.pending if update["update_id"] >= offset]

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def _woken(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self._changed.wait(), seconds)
        except TimeoutError:
            return False
        return True
