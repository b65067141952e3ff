"""What replicas share: who has which update in hand, and how fast all may go together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import psycopg
import pytest

from bot.replicas import ledger as module
from bot.replicas.ledger import Ledger, Lost, Unreachable
from bot.replicas.limiting import SharedLimits
from knowledge import database_of
from knowledge.store import open_store

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def two(collection: str) -> AsyncIterator[tuple[Ledger, Ledger]]:
    """Two replicas' views."""
    open_store(collection).close()
    database = database_of(collection)
    assert database
    async with AsyncExitStack() as opened:
        ledgers = []
        for _ in range(2):
            ledger = Ledger(*database)
            await ledger.open()
            opened.push_async_callback(ledger.close)
            ledgers.append(ledger)
        yield ledgers[0], ledgers[1]


async def test_an_update_is_written_down_once(two: tuple[Ledger, Ledger]) -> None:
    one, other = two
    assert await one.record(7, 1, "{}") is True
    assert await other.record(7, 1, "{}") is False
    assert await one.waiting() == 1
    (claimed,) = await other.claim(5)
    assert (claimed.id, claimed.chat, claimed.body, claimed.tries, claimed.sending) == (7, 1, "{}", 1, False)
    seconds = await other.done(7)
    assert seconds is not None
    assert seconds > 0
    # Telegram may bring it once more.
    assert await one.record(7, 1, "{}") is False
    assert await one.claim(5) == []
    assert await one.waiting() == 0


async def test_a_chat_is_in_one_hand_and_in_order(two: tuple[Ledger, Ledger]) -> None:
    one, other = two
    for number, chat in ((3, 1), (1, 1), (2, 2), (4, 2), (5, 3)):
        await one.record(number, chat, "{}")
    assert [update.id for update in await one.claim(2)] == [1, 2]
    assert [update.id for update in await other.claim(9)] == [5]
    await one.done(1)
    assert [update.id for update in await other.claim(9)] == [3]
    # One that comes late doesn't overtake, nor is it handled beside.
    await one.record(0, 2, "{}")
    assert await other.claim(9) == []
    await one.done(2)
    assert [update.id for update in await other.claim(9)] == [0]


async def test_those_who_claim_together_get_different_ones(two: tuple[Ledger, Ledger]) -> None:
    for number in range(40):
        await two[0].record(number, number % 20, "{}")
    found = await asyncio.gather(*(two[at % 2].claim(3) for at in range(10)))
    ids = [update.id for some in found for update in some]
    assert sorted(ids) == list(range(20))


async def test_what_a_dead_replica_had_is_taken_over(
    two: tuple[Ledger, Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    for ledger in two:
        ledger._given["lease"] = 0.3
    for number, chat in ((1, 1), (2, 1), (3, 2), (4, 3)):
        await one.record(number, chat, "{}")
    assert len(await one.claim(9)) == 3
    await one.sends(3)
    # It is alive as far as 4 goes.
    for _ in range(4):
        await asyncio.sleep(0.1)
        await one.hold([4])
    taken = await other.claim(9)
    assert [(update.id, update.tries, update.sending) for update in taken] == [(1, 2, False), (3, 2, True)]
    # Should it wake again, it says nothing any more and finishes nothing.
    with pytest.raises(Lost):
        await one.sends(1)
    assert await one.done(1) is None
    await one.hold([1, 3])
    await other.sends(1)
    assert await other.done(1) is not None
    assert [update.id for update in await other.claim(9)] == [2]


async def test_what_was_let_go_is_taken_at_once(two: tuple[Ledger, Ledger]) -> None:
    one, other = two
    await one.record(1, 1, "{}")
    await one.claim(1)
    await one.release(1)
    assert [(update.id, update.tries) for update in await other.claim(1)] == [(1, 2)]


async def test_what_is_done_is_forgotten_in_the_end(two: tuple[Ledger, Ledger], database: str) -> None:
    one, _ = two
    for number in (1, 2):
        await one.record(number, number, '{"secret": 1}')
        await one.claim(1)
        await one.done(number)
    with psycopg.connect(database, autocommit=True) as connection:
        given = [one._given["collection"]]
        bodies = connection.execute("select body from updates where collection = %s", given).fetchall()
        # What was said is gone at once, the number later.
        assert bodies == [(None,), (None,)]
        connection.execute(
            "update updates set done = done - interval '3 days' where collection = %s and id = 1", given
        )
        await one.forget()
        left = connection.execute("select id from updates where collection = %s", given).fetchall()
    assert left == [(2,)]


async def test_all_keep_one_pace(two: tuple[Ledger, Ledger]) -> None:
    waits = [await two[at % 2].pace("all", 10.0, 30.0) for at in range(6)]
    assert waits[:3] == [0.0, 0.0, 0.0]
    assert waits[3:] == pytest.approx([10.0, 20.0, 30.0], abs=2)
    assert await two[0].pace("chat 1", 10.0, 30.0) == 0.0


async def test_all_count_a_persons_messages_together(two: tuple[Ledger, Ledger]) -> None:
    limits = [SharedLimits(4, ledger) for ledger in two]
    assert [await limits[at % 2].takes(7) for at in range(6)] == [True] * 4 + [False] * 2
    # What was refused costs nothing, and others are not held back.
    assert await limits[0].takes(8, 0.1)
    # That it was too much is told by one of them, and again after as long as one message takes.
    assert [await limits[at].tells(7) for at in (0, 1, 0)] == [True, False, False]
    assert await limits[1].tells(8)
    assert all([await SharedLimits(0, two[0]).takes(7) for _ in range(9)])


async def test_a_lost_connection_is_made_again(
    two: tuple[Ledger, Ledger], database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = two
    with psycopg.connect(database, autocommit=True) as connection:
        for number in range(3):
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )
            assert await one.record(number, 1, "{}")
    assert await one.ready()
    await one.close()
    assert not await one.ready()
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    with pytest.raises(Unreachable):
        await one.waiting()
