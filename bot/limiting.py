"""So many messages a minute and no more, for each who sends them."""

from collections import OrderedDict

from aiolimiter import AsyncLimiter

# Seconds, and people who are watched at the same time; who was quiet for longest is forgotten first.
MINUTE, WATCHED = 60.0, 10_000


class Limits:
    """A bucket a person, which leaks: after a burst one goes on at the pace of the limit."""

    def __init__(self, most: int) -> None:
        """`most` is how many a minute; 0 is no limit."""
        self.most = most
        self._buckets: OrderedDict[int, AsyncLimiter] = OrderedDict()
        self._told: set[int] = set()

    async def takes(self, person: int, weight: float = 1.0) -> bool:
        """Whether a message of somebody may still be answered; it is then counted."""
        if not self.most:
            return True
        bucket = self._buckets.setdefault(person, AsyncLimiter(self.most, MINUTE))
        self._buckets.move_to_end(person)
        if len(self._buckets) > WATCHED:
            self._told.discard(self._buckets.popitem(last=False)[0])
        if not bucket.has_capacity(weight):
            return False
        self._told.discard(person)
        await bucket.acquire(weight)
        return True

    async def tells(self, person: int) -> bool:
        """Whether to tell somebody that it was too much: once, until they are answered again."""
        first = person not in self._told
        self._told.add(person)
        return first

    @property
    def pause(self) -> float:
        """Seconds until one message more may be answered."""
        return MINUTE / self.most
