"""One of many bots of one name: what it takes, finishes, leaves to others and takes over."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import Any

import httpx
import psycopg
import pytest

from bot.__main__ import read
from bot.replicas import replica as module
from bot.replicas.ledger import Ledger
from bot.replicas.replica import Replica
from bot.replicas.running import serving
from bot.texts import text
from knowledge import Database, Library, database_of
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.running import HOOK, hooked, settings
from tests.telegram.server import Server
from tests.telegram.test_journeys import COMMANDS, TEN

pytestmark = pytest.mark.anyio


@pytest.fixture
def shared(collection: str) -> Database:
    open_store(collection).close()
    found = database_of(collection)
    assert found
    return found


@asynccontextmanager
async def replica(
    telegram: Server, collection: str, parser: Parser, **changed: Any
) -> AsyncIterator[Replica]:
    database = database_of(collection)
    assert database
    with closing(Library(open_store(collection), parser)) as library:
        read(library, ())
        given = settings(telegram, **hooked(telegram), **changed)
        async with serving(library, given, database) as own:
            yield own


async def left(
    telegram: Server, shared: Database, words: str, *, sending: bool = False, tries: int = 1
) -> Chat:
    """A chat whose question a replica had in hand when it died."""
    chat = Chat.private(telegram)
    message = chat.room.put(chat.person, text=words)
    ledger = Ledger(*shared)
    await ledger.open()
    await ledger.record(
        message["message_id"], chat.room.about["id"], json.dumps({"update_id": 1, "message": message})
    )
    for _ in range(tries):
        await ledger.claim(1)
        if sending:
            await ledger.sends(message["message_id"])
        await ledger.release(message["message_id"])
    await ledger.close()
    return chat


async def test_questions_buttons_and_commands(telegram: Server, collection: str, parser: Parser) -> None:
    async with replica(telegram, collection, parser) as own:
        chat = Chat.private(telegram)
        for question, answer, _ in TEN:
            assert (await chat.says(question)).answer == answer, question
        for command, beginning in COMMANDS:
            assert (await chat.says(command)).text.startswith(beginning), command
        first = await chat.says("/dates")
        assert (await chat.taps(first.button("More"))).number == first.number
        assert (await chat.types("how many prisoners")).cards[0].answer == "5,000"
        group = Chat.group(telegram)
        assert (await group.says(f"{group.bot} how many prisoners")).answer == "5,000"
        page = (await own.page()).decode()
        assert 'dateline_updates_handled_total{how="first"}' in page
    assert telegram.refused == []


async def test_another_replica_mends_an_answer_where_it_stands(
    telegram: Server, collection: str, parser: Parser
) -> None:
    async with replica(telegram, collection, parser):
        chat = Chat.private(telegram)
        question = chat.writes("how many prisoners")
        said = await chat.hears()
        group = Chat.group(telegram)
        asked = group.writes(f"{group.bot} how many prisoners")
        heard = await group.hears()
    async with replica(telegram, collection, parser):
        changed = await chat.edits(question, "how many captives")
        assert (changed.answer, changed.number) == ("1,000", said.number)
        assert (await group.edits(asked, f"{group.bot} how many captives")).number == heard.number
        # And follows it up, and takes a complaint about it.
        assert (await chat.taps(changed.button("Wrong"))).text == text("wrong.noted")
        assert (await chat.says("who holds them", reply_to=changed)).text
    assert telegram.refused == []


async def test_what_telegram_brings_twice_is_answered_once(
    telegram: Server, collection: str, parser: Parser
) -> None:
    async with replica(telegram, collection, parser) as own:
        chat = Chat.private(telegram)
        update = {"update_id": 77, "message": chat.room.put(chat.person, text="how many prisoners")}
        for _ in range(3):
            await own.take(json.dumps(update).encode())
        assert (await chat.hears()).answer == "5,000"
        assert (await chat.says("how many captives")).answer == "1,000"
    assert len(telegram.called("sendMessage")) == 2


async def test_what_another_left_is_answered(
    telegram: Server, collection: str, shared: Database, parser: Parser
) -> None:
    chat = await left(telegram, shared, "how many prisoners")
    async with replica(telegram, collection, parser) as own:
        assert (await chat.hears()).answer == "5,000"
        assert (await chat.says("how many captives")).answer == "1,000"
        assert 'how="taken over"' in (await own.page()).decode()


async def test_what_another_may_have_answered_is_not_answered_again(
    telegram: Server, collection: str, shared: Database, parser: Parser
) -> None:
    chat = await left(telegram, shared, "how many prisoners", sending=True)
    async with replica(telegram, collection, parser):
        assert (await chat.hears()).text == text("error.slow")
        assert (await chat.says("how many captives")).answer == "1,000"


async def test_what_ended_every_replica_is_given_up(
    telegram: Server, collection: str, shared: Database, parser: Parser, caplog: pytest.LogCaptureFixture
) -> None:
    chat = await left(telegram, shared, "how many prisoners", tries=module.TRIES)
    async with replica(telegram, collection, parser):
        assert (await chat.hears()).text == text("error.unexpected")
        assert (await chat.says("how many captives")).answer == "1,000"
    assert "was given up after 3 tries" in caplog.text


async def test_what_is_in_other_hands_by_now_is_not_said(
    telegram: Server, collection: str, database: str, parser: Parser
) -> None:
    async with replica(telegram, collection, parser) as own:
        sends, stolen = own._ledger.sends, asyncio.Event()

        async def late(update: int) -> None:
            with psycopg.connect(database, autocommit=True) as connection:
                connection.execute("update updates set owner = 'another' where id = %s", [update])
            stolen.set()
            await sends(update)

        own._ledger.sends = late  # type: ignore[method-assign]
        Chat.private(telegram).writes("how many prisoners")
        await stolen.wait()
        await asyncio.gather(*own._hands.values())
        assert 'how="lost"' in (await own.page()).decode()
    assert telegram.called("sendMessage") == []


async def test_what_cant_be_finished_is_tried_again(
    telegram: Server, collection: str, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with replica(telegram, collection, parser) as own:
        whole, failures = own._answer, iter([OSError("no memory")])

        async def fragile(claimed: Any) -> str:
            for failure in failures:
                raise failure
            return await whole(claimed)

        monkeypatch.setattr(own, "_answer", fragile)
        assert (await Chat.private(telegram).says("how many prisoners")).answer == "5,000"
        assert 'how="failed"' in (await own.page()).decode()


async def test_a_replica_that_is_stopped_finishes_what_it_has(
    telegram: Server, collection: str, shared: Database, parser: Parser
) -> None:
    go_on = telegram.hold("sendMessage")
    async with replica(telegram, collection, parser):
        chat = Chat.private(telegram)
        chat.writes("how many prisoners")
        await telegram.until("sendMessage")
        asyncio.get_running_loop().call_later(0.3, go_on.set)
    assert (await chat.hears()).answer == "5,000"
    ledger = Ledger(*shared)
    await ledger.open()
    assert await ledger.waiting() == 0
    await ledger.close()


async def unreachable() -> bool:
    return False


async def test_addresses_for_who_runs_it(
    telegram: Server, collection: str, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with (
        replica(telegram, collection, parser) as own,
        httpx.AsyncClient(base_url=telegram.behind_webhook) as client,
    ):
        answers = {path: await client.get(path) for path in ("/live", "/ready", "/metrics", "/else")}
        assert [answer.status_code for answer in answers.values()] == [200, 200, 200, 404]
        assert "dateline_updates_waiting 0.0" in answers["/metrics"].text
        assert (await client.post(str(HOOK.path), json={})).status_code == 403
        monkeypatch.setattr(own._ledger, "ready", unreachable)
        told = await client.get("/ready")
        assert (told.status_code, told.text) == (503, "The database can't be reached.\n")
