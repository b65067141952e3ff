"""Who is let in, how much anybody may ask, what the operator is told, and whether the bot is in health."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot import health
from bot.__main__ import read
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.running import both_ways, running, settings
from tests.telegram.server import Server
from tests.telegram.test_doors import LONG, TITLE

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]

REFUSED = "I answer invited readers only."


def number(chat: Chat) -> int:
    found: int = chat.person["id"]
    return found


async def test_only_readers_who_are_listed_are_answered(telegram: Server, library: Library) -> None:
    ada, eve = Chat.private(telegram), Chat.private(telegram, "Eve")
    async with running(telegram, library, users={number(ada)}):
        page = await ada.says("/dates")
        assert (await ada.says("how many prisoners")).answer == "5,000"
        for words in ("how many prisoners", "/start", "/stats"):
            said = await eve.says(words)
            assert said.text.startswith(REFUSED)
            assert str(number(eve)) in said.text
            assert said.labels == []
        # Neither by a button nor by inline mode.
        eve.presses(page.button("More"))
        await telegram.until("answerCallbackQuery")
        notice = telegram.called("answerCallbackQuery")[-1]
        assert notice["text"].startswith(REFUSED)
        assert notice["show_alert"] == "true"
        offer = await eve.types("how many prisoners")
        assert offer.titles == []
        assert offer.raw["button"]["text"] == "I answer invited readers only"
        eve.has_read_all()
        # Whoever isn't listed learns nothing in a group, either.
        group = Chat.group(telegram)
        group.person = eve.person
        said = await group.says(f"{group.bot} how many prisoners")
        assert said.text.startswith("I answer in invited groups only.")
        assert str(group.room.about["id"]) in said.text
        group.writes("how many prisoners")
        group.person = ada.person
        assert (await group.says(f"{group.bot} how many prisoners")).answer == "5,000"


async def test_everybody_is_answered_in_a_group_that_is_listed(telegram: Server, library: Library) -> None:
    group, eve = Chat.group(telegram), Chat.private(telegram, "Eve")
    async with running(telegram, library, groups={group.room.about["id"]}):
        group.person = eve.person
        assert (await group.says(f"{group.bot} how many prisoners")).answer == "5,000"
        assert (await eve.says("how many prisoners")).text.startswith(REFUSED)


async def test_only_authors_who_are_listed_put_articles_in(telegram: Server, library: Library) -> None:
    ada, eve, group = Chat.private(telegram), Chat.private(telegram, "Eve"), Chat.group(telegram)
    async with running(telegram, library, authors={number(ada)}):
        assert (await ada.says(LONG)).answer == TITLE
        eve.sends("ferries.txt", LONG.encode())
        assert (await eve.hears()).text.startswith("Only invited authors can give me articles.")
        group.person = eve.person
        for said in (await eve.says(LONG), await group.says(f"/read{group.bot} {LONG}")):
            assert said.text.startswith("Only invited authors can give me articles.")
            assert str(number(eve)) in said.text
        # Nor does a question become an article when it is changed.
        question = eve.writes("how many prisoners")
        await eve.hears()
        assert (await eve.edits(question, LONG)).text.startswith("Only invited authors can give me articles.")
        # Everybody may ask.
        assert (await eve.says("how many prisoners")).answer == "5,000"


async def test_nobody_who_is_not_listed_brings_the_bot_into_a_group(
    telegram: Server, library: Library
) -> None:
    ada, group = Chat.private(telegram), Chat.group(telegram)
    group.person = telegram.world.person("Eve")
    async with running(telegram, library, users={number(ada)}):
        group.becomes("member")
        assert (await group.hears()).text.startswith("I answer in invited groups only.")
        group.sends("ferries.txt", LONG.encode(), caption=f"/read{group.bot}")
        assert (await group.hears()).text.startswith("I answer in invited groups only.")
        group.becomes("left", "member")
        group.person = ada.person
        group.becomes("member")
        assert not (await group.hears()).text.startswith("I answer in invited groups only.")


async def test_too_many_messages_a_minute_are_told_once(telegram: Server, library: Library) -> None:
    ada, eve = Chat.private(telegram), Chat.private(telegram, "Eve")
    async with running(telegram, library, per_minute=3):
        for _ in range(5):
            ada.writes("how many prisoners")
        said = [await ada.hears() for _ in range(4)]
        assert [one.answer for one in said[:3]] == ["5,000"] * 3
        assert said[3].text == (
            "That's more than 3 messages in a minute, too fast for me. Please wait 20 seconds."
        )
        # Others are answered as before.
        assert (await eve.says("how many prisoners")).answer == "5,000"
        ada.has_read_all()


async def test_what_a_group_says_among_itself_does_not_count(telegram: Server, library: Library) -> None:
    group = Chat.group(telegram)
    async with running(telegram, library, per_minute=1):
        for _ in range(5):
            group.writes("how many prisoners")
        assert (await group.says(f"{group.bot} how many prisoners")).answer == "5,000"


async def test_an_admin_is_told_how_the_bot_is_used(telegram: Server, parser: Parser) -> None:
    ada, eve = Chat.private(telegram), Chat.private(telegram, "Eve")
    shelf = Library(open_store("memory:"), parser)
    read(shelf, ())
    async with running(telegram, shelf, admins={number(ada)}):
        await eve.says("how many prisoners")
        await eve.says("how many american soldiers died")
        await eve.says("How many American soldiers died?")
        assert (await eve.says("/stats")).text.startswith("I don't know /stats")
        told = (await ada.says("/stats")).text
        assert told.splitlines() == [
            "Since counting began:",
            "2 readers",
            "3 questions",
            "2 without an answer (67%)",
            "",
            "Most asked without an answer:",
            "2 × how many american soldiers died",
        ]
    # It is still known when the bot starts again, and nobody's number is.
    async with running(telegram, shelf, admins={number(ada)}):
        assert (await ada.says("/stats")).text == told
    assert str(number(eve)) not in str(shelf.load_state("statistics:people"))
    shelf.close()


async def test_the_time_of_the_last_good_word_is_kept(telegram: Server, library: Library) -> None:
    path = settings(telegram).health
    assert health.problem(path, datetime.now(UTC))
    async with running(telegram, library):
        await telegram.until("getWebhookInfo" if telegram.brings else "getUpdates")
        assert (await Chat.private(telegram).says("how many prisoners")).answer == "5,000"
    assert health.problem(path, datetime.now(UTC)) is None
    assert health.problem(path, datetime.now(UTC) + timedelta(minutes=4))


async def test_no_words_are_logged(
    telegram: Server, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        async with running(telegram, library):
            await Chat.private(telegram).says("how many prisoners")
        assert "prisoners" not in caplog.text
        (asked,) = (record for record in caplog.records if record.name == "bot.operating")
        assert vars(asked)["outcome"] == "answered"
        (update,) = (record for record in caplog.records if record.name == "bot.order")
        assert vars(update)["kind"] == "message"
        caplog.clear()
        async with running(telegram, library, log_texts=True):
            await Chat.private(telegram).says("how many prisoners")
        assert "how many prisoners" in caplog.text
