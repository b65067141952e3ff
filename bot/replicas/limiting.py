"""So many messages a minute for each who sends them, at whichever replica they come in."""

from bot.limiting import MINUTE, Limits
from bot.replicas.ledger import Ledger


class SharedLimits(Limits):
    """As Limits, but counted by all replicas together."""

    def __init__(self, most: int, ledger: Ledger) -> None:
        super().__init__(most)
        self._ledger = ledger

    async def takes(self, person: int, weight: float = 1.0) -> bool:
        return not self.most or await self._ledger.takes(f"person {person}", self.pause * weight, MINUTE)

    async def tells(self, person: int) -> bool:
        """Whether to tell somebody that it was too much: once in the time that one message more takes."""
        return await self._ledger.takes(f"told {person}", self.pause, self.pause)
