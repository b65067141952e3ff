"""Updates are on disk before Telegram is told, handled once, and left to the next process."""

import asyncio
from collections.abc import Iterator

import pytest
from telegram import Bot, Update

from bot import inbox as module
from bot.inbox import Inbox
from knowledge import Library, StoreError
from knowledge.store import open_store
from knowledge.text import Parser

pytestmark = pytest.mark.anyio

BOT = Bot("1:a-token-for-tests-only")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def library(parser: Parser) -> Iterator[Library]:
    kept = Library(open_store("memory:"), parser)
    yield kept
    kept.close()


def update(number: int, words: str = "how many") -> Update:
    chat = {"id": 7, "type": "private", "first_name": "Ada"}
    message = {"message_id": number, "date": 1_700_000_000, "chat": chat, "text": words}
    found = Update.de_json({"update_id": number, "message": message}, BOT)
    assert found
    return found


async def left(library: Library) -> tuple[Inbox, list[int]]:
    """What the next process finds."""
    inbox = Inbox(library, "1")
    await inbox.begin(BOT)
    found = [inbox.get_nowait() for _ in range(inbox.qsize())]
    return inbox, [one.update_id for one in found if isinstance(one, Update)]


async def test_what_was_not_finished_is_left_to_the_next_process(library: Library) -> None:
    inbox = Inbox(library, "1")
    for number in (3, 1, 2):
        await inbox.put(update(number, f"question {number}"))
    await inbox.done(1)
    after, numbers = await left(library)
    assert numbers == [2, 3]
    assert [after.left(number) for number in numbers] == [None, None]
    await inbox.put("no update")
    assert inbox.qsize() == 4


@pytest.mark.parametrize("finished", [True, False])
async def test_what_is_brought_once_more_is_left_out(library: Library, finished: bool) -> None:
    inbox = Inbox(library, "1")
    await inbox.put(update(1))
    if finished:
        await inbox.done(1)
    await inbox.put(update(1))
    assert inbox.qsize() == 1
    after, numbers = await left(library)
    await after.put(update(1))
    assert after.qsize() == 0
    assert numbers == ([] if finished else [1])


async def test_what_may_have_been_answered_is_not_answered_again(library: Library) -> None:
    inbox = Inbox(library, "1")
    await inbox.put(update(1))
    assert inbox.left(1) is None
    await inbox.says(1)
    assert (await left(library))[0].left(1) == "error.slow"


async def test_what_ends_every_process_is_given_up(library: Library) -> None:
    await Inbox(library, "1").put(update(1))
    told = [(await left(library))[0].left(1) for _ in range(module.TRIES)]
    assert told == [None] * (module.TRIES - 1) + ["error.unexpected"]


async def test_there_is_room_for_so_many(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    monkeypatch.setattr(module, "SLOTS", 4)
    inbox = Inbox(library, "1")
    await inbox.put(update(1))
    await inbox.put(update(2))
    third = asyncio.create_task(inbox.put(update(3)))
    await asyncio.sleep(0)
    assert inbox.qsize() == 2
    await inbox.done(1)
    await third
    # Slots go round, and the words of what was finished are gone.
    for number in range(4, 20):
        await inbox.done(number - 2)
        await inbox.put(update(number, f"question {number}"))
    assert not library.load_state("update:1:4")
    assert "question 9" not in str([library.load_state(f"update:1:{slot}") for slot in range(4)])
    assert (await left(library))[1] == [18, 19]


async def test_a_store_that_cant_be_written_is_waited_for(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAUSE", 0)
    save, tries = library.save_state, []

    def full(key: str, state: dict[str, object]) -> None:
        tries.append(key)
        if len(tries) < 3:
            raise StoreError("no space left")
        save(key, state)

    monkeypatch.setattr(library, "save_state", full)
    await Inbox(library, "1").put(update(1))
    assert len(tries) == 3
    assert (await left(library))[1] == [1]
