"""The bot is killed while many write to it, and started again: nothing is lost, nothing answered twice."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.telegram.chat import Chat
from tests.telegram.once import complete, said, uncertain
from tests.telegram.process import ended, process, settings
from tests.telegram.running import HOOK, hooked
from tests.telegram.server import Server

pytestmark = pytest.mark.anyio

CHATS = 10
# Messages that were said when it is killed: some chats have all their answers then, others none.
KILLED = 14
# Seconds for all of it, on a busy machine.
TALKING = 120.0


def written(number: int) -> dict[str, str]:
    """What a chat writes, each with its answer: an article of its own, and questions about it."""
    boats, whales, sailors = f"{100 + number}", f"{200 + number}", f"{300 + number}"
    title = f"The harbour of Portmere counted {boats} boats on Monday."
    more = f"Fishermen saw {whales} whales. The union has {sailors} sailors."
    return {
        f"/read {title}\n\n{more}": f"{title}…",
        "how many boats": boats,
        "how many whales": whales,
        "how many sailors": sailors,
    }


def given(telegram: Server, mode: str) -> dict[str, str]:
    """The settings of a process, which gets its updates in one of two ways."""
    if mode == "polling":
        return settings(telegram)
    port = hooked(telegram)["webhook_port"]
    return settings(telegram, DATELINE_WEBHOOK_URL=str(HOOK), DATELINE_WEBHOOK_PORT=str(port))


async def all_answered(chats: list[Chat], expected: list[list[str]]) -> None:
    try:
        async with asyncio.timeout(TALKING):
            for chat, answers in zip(chats, expected, strict=True):
                while not complete(said(chat), answers):
                    await chat.telegram.changed.wait()
    except TimeoutError:
        raise AssertionError([[one.text for one in said(chat)] for chat in chats]) from None


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_killed_in_the_middle_of_it(telegram: Server, tmp_path: Path, mode: str) -> None:
    chats = [Chat.private(telegram, f"Person {number}") for number in range(CHATS)]
    talks = [written(number) for number in range(CHATS)]
    expected = [list(talk.values()) for talk in talks]
    environment = given(telegram, mode)
    for words in zip(*talks, strict=True):
        for chat, typed in zip(chats, words, strict=True):
            chat.writes(typed)
    async with process(tmp_path, **environment) as first:
        await telegram.until("sendMessage", TALKING, times=KILLED)
        first.kill()
        await first.wait()
    acknowledged = [bool(said(chat)) for chat in chats]
    assert any(acknowledged)
    assert not all(complete(said(chat), answers) for chat, answers in zip(chats, expected, strict=True))
    async with process(tmp_path, **environment) as second:
        await all_answered(chats, expected)
        second.send_signal(signal.SIGTERM)
        code, errors = await ended(second)
    assert code == 0, errors
    # Only what was on its way may be uncertain, and of that the bot has told.
    unsure = [uncertain(said(chat), answers) for chat, answers in zip(chats, expected, strict=True)]
    assert sum(unsure) <= CHATS
    assert telegram.updates.pending == []
    assert telegram.refused == []
