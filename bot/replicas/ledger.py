"""What replicas share: the updates that Telegram brought, who has which in hand, and how fast all may go.

An update is on disk before Telegram is told that it was taken. Whoever handles it holds a lease, which a
process that died no longer renews, so that another takes over. Before anything is said to a chat, that is
written down, too: an update whose handling ended between that and its end is never answered a second time.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple, TypeVar
from uuid import uuid4

import psycopg
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool, PoolClosed

log = logging.getLogger(__name__)

Result = TypeVar("Result")

# Seconds: what a lease is given for, how long a lost database is waited for, and how long between two tries.
LEASE, PATIENCE, PAUSE = 15.0, 30.0, 0.1
CONNECTIONS = 6
# Telegram brings an update again for a day at most.
REMEMBERED = "2 days"

RECORD = """
    insert into updates (collection, id, chat, body) values (%(collection)s, %(id)s, %(chat)s, %(body)s)
    on conflict do nothing
"""
# Replicas look for work one after the other; it is for a millisecond.
TURN = "select pg_advisory_xact_lock(hashtextextended('dateline updates ' || %(collection)s, 0))"
# The earliest of each chat, where nobody has one of that chat in hand.
CLAIM = """
    with free as (
        select distinct on (chat) id, received from updates as waiting
        where collection = %(collection)s and done is null and not exists (
            select from updates as held
            where held.collection = waiting.collection and held.chat = waiting.chat
                and held.done is null and held.lease > clock_timestamp()
        )
        order by chat, id
    ),
    first as (select id from free order by id limit %(most)s)
    update updates set owner = %(owner)s, tries = tries + 1,
        lease = clock_timestamp() + make_interval(secs => %(lease)s)
    from first where collection = %(collection)s and updates.id = first.id
    returning updates.id, chat, body, tries, sending
"""
HOLD = """
    update updates set lease = clock_timestamp() + make_interval(secs => %(lease)s)
    where collection = %(collection)s and owner = %(owner)s and id = any(%(ids)s) and done is null
"""
RELEASE = """
    update updates set lease = null
    where collection = %(collection)s and owner = %(owner)s and id = %(id)s and done is null
"""
SENDING = """
    update updates set sending = true
    where collection = %(collection)s and id = %(id)s and owner = %(owner)s and done is null returning id
"""
DONE = """
    update updates set done = clock_timestamp(), body = null
    where collection = %(collection)s and id = %(id)s and owner = %(owner)s and done is null
    returning extract(epoch from done - received)::float
"""
FORGET = f"delete from updates where collection = %(collection)s and done < now() - interval '{REMEMBERED}'"  # noqa: S608
WAITING = "select count(*) from updates where collection = %(collection)s and done is null"
# One more of `seconds` each, `burst` seconds of which may be taken at once: how long to wait for it.
PACE = """
    insert into paces as known (collection, key, due)
    values (%(collection)s, %(key)s, clock_timestamp() + make_interval(secs => %(seconds)s))
    on conflict (collection, key) do update
    set due = greatest(known.due, clock_timestamp()) + make_interval(secs => %(seconds)s)
    where not %(refuses)s
        or known.due <= clock_timestamp() + make_interval(secs => %(burst)s - %(seconds)s)
    returning extract(epoch from due - clock_timestamp())::float - %(burst)s
"""


class Claimed(NamedTuple):
    """An update in hand; `sending` where somebody had it before and may have answered."""

    id: int
    chat: int
    body: str
    tries: int
    sending: bool


class Lost(Exception):
    """The lease ran out, and another replica has the update in hand now."""


class Unreachable(Exception):
    """The database was waited for in vain."""


class Ledger:
    """One replica's view of what all share, in the database at `address`."""

    def __init__(self, address: str, collection: str) -> None:
        self.owner = uuid4().hex
        self._given = {"collection": collection, "owner": self.owner, "lease": LEASE}
        self._pool = AsyncConnectionPool(
            address,
            min_size=1,
            max_size=CONNECTIONS,
            open=False,
            timeout=PATIENCE,
            kwargs={"autocommit": True},
        )

    async def open(self) -> None:
        await self._pool.open()

    async def close(self) -> None:
        await self._pool.close()

    async def record(self, update_id: int, chat: int, body: str) -> bool:
        """Write an update down; False where it is known already. When this returns it is on disk."""
        return bool(await self._changed(RECORD, id=update_id, chat=chat, body=body))

    async def claim(self, most: int) -> list[Claimed]:
        """Take so many updates in hand at most, the longest waiting first, each the next one of its chat."""

        async def work(connection: AsyncConnection) -> list[Claimed]:
            async with connection.transaction():
                await connection.execute(TURN, self._given)
                cursor = await connection.execute(CLAIM, self._given | {"most": most})
                return [Claimed(*row) for row in await cursor.fetchall()]

        return sorted(await self._run(work))

    async def hold(self, ids: Sequence[int]) -> None:
        """Renew the leases of what is in hand."""
        await self._changed(HOLD, ids=list(ids))

    async def release(self, update_id: int) -> None:
        """Let go of an update that is not finished; whoever comes next may take it."""
        await self._changed(RELEASE, id=update_id)

    async def sends(self, update_id: int) -> None:
        """Write down that something is being said; Lost where somebody else has the update by now."""
        if not await self._changed(SENDING, id=update_id):
            raise Lost(f"Update {update_id} is in other hands.")

    async def done(self, update_id: int) -> float | None:
        """An update is finished: seconds since it came; None where somebody else has it by now."""
        row = await self._row(DONE, id=update_id)
        return row[0] if row else None

    async def waiting(self) -> int:
        """How many updates are not finished."""
        row = await self._row(WAITING)
        return int(row[0]) if row else 0

    async def forget(self) -> None:
        """Drop the numbers of updates that Telegram can't bring again."""
        await self._changed(FORGET)

    async def pace(self, key: str, seconds: float, burst: float) -> float:
        """Take a turn, of which one comes every so many `seconds` and a `burst` of them at once: seconds to
        wait for it.
        """
        row = await self._row(PACE, key=key, seconds=seconds, burst=burst, refuses=False)
        return max(0.0, row[0]) if row else 0.0

    async def takes(self, key: str, seconds: float, burst: float) -> bool:
        """Take a turn if that needs no waiting."""
        return await self._row(PACE, key=key, seconds=seconds, burst=burst, refuses=True) is not None

    async def ready(self) -> bool:
        """Can the database be asked?"""
        try:
            async with asyncio.timeout(2), self._pool.connection(timeout=1) as connection:
                await connection.execute("select")
        except (psycopg.Error, TimeoutError):
            return False
        return True

    async def _changed(self, query: str, **given: Any) -> int:
        async def work(connection: AsyncConnection) -> int:
            return (await connection.execute(query, self._given | given)).rowcount

        return await self._run(work)

    async def _row(self, query: str, **given: Any) -> Sequence[Any] | None:
        async def work(connection: AsyncConnection) -> Sequence[Any] | None:
            return await (await connection.execute(query, self._given | given)).fetchone()

        return await self._run(work)

    async def _run(self, work: Callable[[AsyncConnection], Awaitable[Result]]) -> Result:
        """The work, again where the connection was lost, as while the database is restarted."""
        last = time.monotonic() + PATIENCE
        while True:
            try:
                async with self._pool.connection() as connection:
                    return await work(connection)
            except psycopg.OperationalError as error:
                if isinstance(error, PoolClosed) or time.monotonic() > last:
                    raise Unreachable(f"The database can't be reached: {error}") from error
                log.warning("The database was lost, trying again: %s", " ".join(str(error).split()))
                await asyncio.sleep(PAUSE)
