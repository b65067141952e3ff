"""So many messages a minute for each who sends them, at whichever replica they come in."""

from bot.limiting import MINUTE, Limits
from bot.replicas.ledger import Ledger


class SharedLimits(Limits):
    """As Limits, but counted by all replicas together."""

    def __init__(self, most: int, ledger: Ledger) -> None:
        super().__init__(most)
        self._ledger = ledger

    async def takes(self, person: int, weight: float = 1.0) -> bool:
        if not self.most:
            return True
        taken = await self._ledger.takes(f"person {person}", self.pause * weight, MINUTE)
        if taken:
            self._told.discard(person)
        return taken
