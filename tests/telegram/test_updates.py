import asyncio

import pytest

from tests.telegram.refusal import Refusal
from tests.telegram.updates import Updates

pytestmark = pytest.mark.anyio


@pytest.fixture
def updates() -> Updates:
    queue = Updates()
    for words in ("a", "b", "c"):
        queue.add("message", {"text": words})
    return queue


def words(found: list[dict[str, dict[str, str]]]) -> str:
    return "".join(update["message"]["text"] for update in found)


async def test_what_is_not_confirmed_comes_again(updates: Updates) -> None:
    first = await updates.get()
    assert words(first) == words(await updates.get()) == "abc"
    assert words(await updates.get(first[0]["update_id"] + 1)) == "bc"
    assert words(await updates.get()) == "bc"
    assert await updates.get(first[2]["update_id"] + 1) == []


async def test_a_negative_offset_leaves_the_last(updates: Updates) -> None:
    assert words(await updates.get(-1)) == "c"
    assert words(await updates.get()) == "c"


async def test_so_many_at_a_time(updates: Updates) -> None:
    assert words(await updates.get(limit=2)) == "ab"
    assert words(await updates.get(limit=0)) == "a"


async def test_a_request_waits_for_what_comes() -> None:
    updates = Updates()
    waiting = asyncio.create_task(updates.get(seconds=5))
    await asyncio.sleep(0)
    updates.add("message", {"text": "late"})
    assert words(await waiting) == "late"


async def test_a_request_waits_no_longer_than_asked() -> None:
    assert await Updates().get(seconds=0.01) == []


async def test_only_one_may_wait() -> None:
    updates = Updates()
    first = asyncio.create_task(updates.get(seconds=5))
    await asyncio.sleep(0)
    second = asyncio.create_task(updates.get(seconds=5))
    with pytest.raises(Refusal) as refused:
        await first
    assert (refused.value.code, refused.value.description) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    updates.add("message", {"text": "mine"})
    assert words(await second) == "mine"


async def test_only_what_is_asked_for_comes() -> None:
    updates = Updates()
    updates.add("message_reaction", {})
    await updates.get(allowed=["callback_query"])
    updates.add("message", {"text": "a"})
    updates.add("callback_query", {})
    assert [sorted(update) for update in await updates.get()] == [["callback_query", "update_id"]]
    # An empty list stands for all but the rare kinds.
    await updates.get(updates.pending[-1]["update_id"] + 1, allowed=[])
    updates.add("message", {"text": "b"})
    assert words(await updates.get()) == "b"


async def test_none_while_there_is_a_webhook(updates: Updates) -> None:
    updates.webhook = "https://example.org"
    with pytest.raises(Refusal, match="409 Conflict: can't use getUpdates method while webhook is active"):
        await updates.get()
