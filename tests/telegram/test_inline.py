"""`@bot how many prisoners` in any chat, and the links that lead from there to where it was found."""

from collections.abc import AsyncIterator

import pytest

from bot.__main__ import read
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.running import both_ways, running
from tests.telegram.server import Server
from tests.telegram.test_journeys import TITLE

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]


async def test_a_question_in_another_chat(telegram: Server, chat: Chat) -> None:
    offer = await chat.types("how many prisoners")
    assert offer.titles[0] == "5,000 Taliban prisoners"
    assert "frees 5,000 Taliban prisoners" in offer.raw["results"][0]["description"]
    card = offer.cards[0]
    assert card.answer == "5,000"
    assert card.styled("blockquote")
    assert f"{TITLE} · 4 March 2020" in card.styled("italic")
    # Others would get other answers, and the same ones not for long.
    assert offer.raw["is_personal"] == "true"
    assert offer.raw["cache_time"] <= 5
    source = await chat.follows(card.button("See it in its source"))
    assert source.answer == "5,000 Taliban prisoners"
    assert source.styled("blockquote") == card.styled("blockquote")


async def test_what_the_article_does_not_say(chat: Chat) -> None:
    offer = await chat.types("how many american soldiers died")
    assert offer.titles[0] == "The article doesn't say."
    assert len(offer.cards) > 1
    assert all(card.styled("blockquote") for card in offer.cards[1:])


async def test_before_anything_is_typed_the_article_is_offered(telegram: Server, chat: Chat) -> None:
    offer = await chat.types("")
    assert offer.titles[0] == f"Share: {TITLE}"
    assert len(offer.titles) == 6
    reader = Chat.private(telegram, "Eve")
    assert (await reader.follows(offer.cards[0].button("Ask about this article"))).answer == TITLE


@pytest.mark.parametrize("typed", ["?!", "сколько", "x" * 256])
async def test_no_question_is_offered_nothing(chat: Chat, typed: str) -> None:
    offer = await chat.types(typed)
    assert offer.titles in ([], ["The article doesn't say."])
    # The way into the chat is there all the same.
    assert (await chat.says(f"/start {offer.raw['button']['start_parameter']}")).text.startswith("Hello")


async def test_the_turn_before_is_not_disturbed(chat: Chat) -> None:
    await chat.says("when was the deal signed")
    await chat.types("how many prisoners")
    assert (await chat.says("and where?")).answer == "Doha"


async def test_an_answer_can_be_asked_for_elsewhere(chat: Chat) -> None:
    said = await chat.says("how many prisoners")
    asked = said.button("Ask in another chat").elsewhere
    assert asked == "how many prisoners"
    assert (await chat.types(asked)).cards[0].answer == "5,000"
    # Telegram carries no more than 256 characters there.
    assert (await chat.says(f"how many prisoners {'or captives ' * 22}")).labels != said.labels


async def test_without_inline_mode_nothing_leads_there(telegram: Server, library: Library) -> None:
    telegram.world.bot["supports_inline_queries"] = False
    async with running(telegram, library):
        assert (await Chat.private(telegram).says("how many prisoners")).labels == ["More like this", "Wrong"]


@pytest.fixture
async def group(telegram: Server, library: Library) -> AsyncIterator[Chat]:
    async with running(telegram, library):
        yield Chat.group(telegram)


async def test_a_card_is_no_question(telegram: Server, chat: Chat) -> None:
    card = (await chat.types("how many prisoners")).cards[0]
    chat.posts(card)
    assert (await chat.says("/help")).text.startswith("Ask as you would")


async def test_a_card_in_a_group_is_no_question(group: Chat) -> None:
    group.posts((await group.types("how many prisoners")).cards[0])
    await group.is_left_alone()


async def test_a_link_can_not_be_made_up(telegram: Server, chat: Chat) -> None:
    card = (await chat.types("how many prisoners")).cards[0]
    payload = card.buttons[0][0].url.partition("=")[2]
    article = payload.split("_")[1]
    for wrong in (f"a_{article}", f"a_{article}_{payload[-12:]}", payload[:-1] + "!", f"x{payload}", "f_"):
        assert (await chat.says(f"/start {wrong}")).text.startswith("That link leads nowhere"), wrong


async def test_a_link_to_what_is_gone(telegram: Server, parser: Parser) -> None:
    shelf = Library(open_store("memory:"), parser)
    read(shelf, ())
    async with running(telegram, shelf):
        chat = Chat.private(telegram)
        card = (await chat.types("how many prisoners")).cards[0]
        shelf.forget(shelf.articles()[0].id)
        assert (await chat.follows(card.buttons[0][0])).text.startswith("That link leads nowhere")
        offer = await chat.types("how many prisoners")
        assert offer.titles == []
    shelf.close()
