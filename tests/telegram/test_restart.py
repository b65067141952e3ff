"""What a bot that starts again still knows."""

from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import read
from bot.shelf import HOUSE, Shelf
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.house import give
from tests.telegram.running import running
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless")]

SCHOOL = (
    "A school in Lower Fenwick\n\n"
    "The school in Lower Fenwick has 412 pupils, headmaster Tom Reed said on Friday."
)


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"tinydb:{tmp_path}/store"


async def test_a_chat_goes_on_where_it_was(telegram: Server, parser: Parser, store: str) -> None:
    chat = Chat.private(telegram)
    with closing(Library(open_store(store), parser)) as shelf:
        read(shelf, ())
        give(shelf, SCHOOL)
        async with running(telegram, shelf):
            about = await chat.says("/article")
            assert about.answer == "A school in Lower Fenwick"
            await chat.taps((await chat.taps(about.button("All 2"))).button("American jets"))
            page = await chat.says("/dates")
            assert (await chat.says("when was the deal signed")).answer == "Saturday"
    # It was written while nobody listened.
    chat.writes("and where?")
    with closing(Library(open_store(store), parser)) as shelf:
        read(shelf, ())
        assert len(shelf.articles()) == 2
        async with running(telegram, shelf):
            assert (await chat.hears()).answer == "Doha"
            assert (await chat.taps(page.button("More"))).text.startswith("Dates, 9-")
            assert (await chat.says("/places")).labels[0] == "1"
            # Another chat talks about what was read last.
            assert (await Chat.private(telegram, "Eve").says("how many pupils")).answer == "412"


async def test_buttons_of_a_forgotten_article(telegram: Server, parser: Parser, store: str) -> None:
    chat = Chat.private(telegram)
    with closing(Library(open_store(store), parser)) as shelf:
        read(shelf, ())
        school = give(shelf, SCHOOL)
        async with running(telegram, shelf):
            page = await chat.says("/figures")
            about = await chat.says("/article")
            Shelf(shelf).forget(HOUSE, school.id)
            assert (await chat.taps(page.button("1"))).text.startswith("That button is from an earlier")
            assert (await chat.taps(about.button("Figures"))).text.startswith(
                "That button is from an earlier"
            )
            # What is left is what is talked about.
            assert (await chat.says("how many prisoners")).answer == "5,000"
