"""Dates as a timeline, figures as a chart: drawn, turned, made dark, and told in words where need be."""

import threading
from io import BytesIO

import pytest
from PIL import Image

from bot import pictures
from bot.__main__ import read
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.house import give
from tests.telegram.refusal import bad
from tests.telegram.running import both_ways, running
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]

BUDGET = (
    "date 2022-05-12 Harbour budget grows\n\n"
    "The harbour board of Portmere spent $12 million in 2019 and $15 million in 2020. "
    "On April 4, 2021 it asked for $18 million. The council gave it $16 million on May 2, 2021. "
    "The first crane arrived on June 7, 2021, the second on August 9, 2021 and the third on March 1, 2022. "
    "A new pier opens on September 1, 2022."
)


async def test_a_timeline(chat: Chat) -> None:
    said = await chat.says("/timeline")
    assert said.text.startswith("Timeline, 4\n\nAmerican jets")
    light = chat.sees(said)
    Image.open(BytesIO(light)).verify()
    dark = await chat.taps(said.button("Dark"))
    assert dark.number == said.number
    assert chat.sees(dark) != light
    # The chat's next picture is as dark.
    assert (await chat.says("/timeline")).button("Light")


async def test_pages_and_charts(telegram: Server, parser: Parser) -> None:
    shelf = Library(open_store("memory:"), parser)
    read(shelf, ())
    give(shelf, BUDGET)
    async with running(telegram, shelf):
        chat = Chat.private(telegram)
        first = await chat.says("/timeline")
        assert first.text.startswith("Timeline, 1-6 of ")
        begin = chat.sees(first)
        second = await chat.taps(first.button("More"))
        assert second.number == first.number
        assert second.text.startswith("Timeline, 7-")
        assert chat.sees(await chat.taps(second.button("Back"))) == begin
        figures = await chat.says("/figures")
        chart = await chat.taps(figures.button("Chart: Dollars · 4"))
        # It comes as a message of its own, so that the list stays.
        assert chart.number > figures.number
        assert chart.text.startswith("Dollars, 4\n\nHarbour budget grows")
        assert (await chat.taps(chart.button("Dark"))).number == chart.number
        # The article is gone, and words take no picture's place.
        shelf.forget(shelf.articles()[0].id)
        stale = await chat.taps(chart.button("Dark"))
        assert stale.text.startswith("That button is from an earlier reading")
        assert stale.number > chart.number
    shelf.close()


async def test_where_pictures_are_not_allowed_words_are(telegram: Server, chat: Chat) -> None:
    telegram.trouble("sendPhoto", bad("not enough rights to send photos to the chat"))
    said = await chat.says("/timeline")
    assert said.text.startswith("Timeline, 4\n29 February 2020 · ")
    assert "March 10" in said.styled("underline")
    assert said.button("Dark")


async def test_a_picture_keeps_its_topic(telegram: Server, library: Library) -> None:
    async with running(telegram, library):
        forum = Chat.group(telegram, forum=True)
        forum.opens("Helmand")
        assert (await forum.says("/timeline")).raw["message_thread_id"] == forum.topic


async def test_others_are_answered_while_one_is_drawn(
    telegram: Server, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawing waits in a thread, as a slow machine would make it, until another chat has its answer."""
    go_on, draw = threading.Event(), pictures.draw

    def slowly(*given: object) -> bytes:
        assert go_on.wait(10)
        return draw(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(pictures, "draw", slowly)
    chat.writes("/timeline")
    try:
        assert (await Chat.private(telegram, "Eve").says("how many prisoners")).answer == "5,000"
        assert not telegram.called("sendPhoto")
    finally:
        go_on.set()
    assert chat.sees(await chat.hears())
