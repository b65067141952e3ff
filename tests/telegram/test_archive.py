"""The archive: searched with its command, from a button, and by going on; and what it never shows."""

from collections.abc import AsyncIterator, Iterator
from contextlib import closing

import pytest

from bot.__main__ import read
from knowledge import Library, read_text
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.running import running
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless")]

OLD = (
    "date 2021-05-04 A storm sinks boats off Portmere\n\n"
    "The storm sank 14 boats in the harbour of Portmere, the harbour office said. "
    "Una Vane, the harbour master, counted them on Monday."
)
NEW = (
    "date 2021-05-11 More boats were lost off Portmere\n\n"
    "The storm sank 19 boats in the harbour of Portmere, the harbour office said after a second count."
)
BRIDGE = (
    "date 2020-02-01 A bridge for Lower Fenwick\n\n"
    "Engineer Pavel Orsic opened the new bridge in Lower Fenwick on Saturday. "
    "The bridge cost $7 million."
)
OWN = (
    "date 2022-01-05 Trains stand still in Arden\n\n"
    "The railway of Arden cancelled 30 trains on Tuesday, because its drivers wanted more pay. "
    "The drivers will go back to work on Friday, their union said."
)
NAMED_OLD = "A storm sinks boats off Portmere · 4 May 2021"
NAMED_NEW = "More boats were lost off Portmere · 11 May 2021"


@pytest.fixture
def library(parser: Parser) -> Iterator[Library]:
    with closing(Library(open_store("memory:"), parser)) as library:
        yield library


@pytest.fixture
def archive(library: Library) -> Iterator[Library]:
    with closing(library.beside("memory:")) as archive:
        for article in (OLD, NEW, BRIDGE):
            archive.add(read_text(article))
        yield archive


@pytest.fixture
async def chat(telegram: Server, library: Library, archive: Library) -> AsyncIterator[Chat]:
    """Somebody alone with a bot that has an archive, and an article of their own."""
    async with running(telegram, library, archive):
        chat = Chat.private(telegram)
        chat.writes(f"/read {OWN}")
        await chat.hears_of("Trains stand still")
        yield chat


async def test_the_archive_answers_and_names_its_article(chat: Chat) -> None:
    said = await chat.says("/archive who opened the bridge")
    assert said.answer == "Pavel Orsic"
    assert said.styled("italic") == ["A bridge for Lower Fenwick · 1 February 2020"]
    assert said.styled("underline") == ["Pavel Orsic"]


async def test_the_newer_report_wins_and_the_older_is_told_with_its_day(chat: Chat) -> None:
    said = await chat.says("/archive how many boats did the storm sink")
    assert said.styled("underline") == ["19", "14"]
    assert said.styled("italic") == [NAMED_NEW, NAMED_OLD]
    newer, _, older = said.text.partition("An older article says:")
    assert "19 boats" in newer
    assert NAMED_NEW in newer
    assert "14 boats" in older
    assert NAMED_OLD in older


async def test_what_no_article_here_tells_is_looked_for_at_the_tap_of_a_button(chat: Chat) -> None:
    asked = "who was the engineer who opened the new bridge in Lower Fenwick on Saturday"
    said = await chat.says(asked)
    assert said.answer == "The article doesn't say."
    found = await chat.taps(said.button("Search the archive"))
    assert found.answer == "Pavel Orsic"
    assert found.number != said.number
    # What the article tells offers nothing of the sort.
    assert "Search the archive" not in (await chat.says("how many trains were cancelled")).labels


async def test_a_search_goes_on(chat: Chat) -> None:
    first = await chat.says("/archive who opened the bridge")
    assert (await chat.says("and when?")).answer == "Saturday"
    # The chat's own article is what is talked about all the same; a reply goes back to the archive.
    assert (await chat.says("how many trains were cancelled")).answer == "30"
    assert (await chat.says("how much did it cost", reply_to=first)).answer == "$7 million"
    assert (await chat.says("/archive when did Pavel Orsic open it")).answer == "Saturday"


async def test_a_changed_search_changes_its_answer(chat: Chat) -> None:
    chat.has_read_all()
    question = chat.writes("/archive who opened the bridge")
    said = await chat.hears()
    changed = await chat.edits(question, "/archive how much did the bridge cost")
    assert "7 million" in changed.answer
    assert changed.number == said.number


async def test_an_article_of_the_archive_can_be_talked_about(chat: Chat, archive: Library) -> None:
    said = await chat.says("/archive who opened the bridge")
    about = await chat.taps(said.button("Talk about that article"))
    assert about.answer == "A bridge for Lower Fenwick"
    assert (await chat.says("how much did it cost")).answer == "$7 million"
    assert (await chat.says("/articles")).text.startswith("I have 2 articles here")
    # Forgotten here, it is still in the archive.
    await chat.taps((await chat.says("/forget")).button("Forget “A bridge"))
    assert (await chat.says("/archive who opened the bridge")).answer == "Pavel Orsic"
    assert len(archive.articles()) == 3


async def test_answers_of_the_archive_have_their_buttons(chat: Chat) -> None:
    said = await chat.says("/archive how many boats did the storm sink")
    assert (await chat.taps(said.button("Wrong"))).text.startswith("Noted, thank you.")
    assert (await chat.taps(said.button("More like this"))).text
    missing = await chat.says("/archive how many zebras did the storm sink")
    assert missing.answer == "No article of the archive says so."
    assert "Search the archive" not in missing.labels


@pytest.mark.parametrize("words", ["/archive", "/archive  "])
async def test_a_command_without_a_question_says_how(chat: Chat, words: str) -> None:
    assert (await chat.says(words)).text.startswith("Put your question after it, such as: /archive")


@pytest.mark.parametrize(
    ("words", "beginning"), [("/archive ???", "I find no words"), ("/archive что это", "I read English only")]
)
async def test_what_is_no_question_is_told(chat: Chat, words: str, beginning: str) -> None:
    assert (await chat.says(words)).text.startswith(beginning)


async def test_in_german(chat: Chat) -> None:
    await chat.taps((await chat.says("/language")).button("Deutsch"))
    said = await chat.says("/archive how many boats did the storm sink")
    assert "Ein älterer Artikel sagt:" in said.text
    missing = await chat.says("who opened the bridge in Fenwick")
    assert (await chat.taps(missing.button("Im Archiv suchen"))).answer == "Pavel Orsic"
    assert "/archive – das ganze Archiv fragen" in (await chat.says("/help")).text


async def test_in_a_group(telegram: Server, library: Library, archive: Library) -> None:
    async with running(telegram, library, archive):
        group = Chat.group(telegram)
        assert (await group.says("/archive who opened the bridge")).answer == "Pavel Orsic"
        assert (await group.says(f"{group.bot} how much did it cost")).answer == "$7 million"


async def test_a_search_goes_on_in_its_own_topic(
    telegram: Server, library: Library, archive: Library
) -> None:
    async with running(telegram, library, archive):
        forum = Chat.group(telegram, forum=True)
        forum.opens("Bridge")
        bridge = forum.topic
        assert (await forum.says("/archive who opened the bridge")).answer == "Pavel Orsic"
        forum.opens("Canteen")
        assert (await forum.says(f"{forum.bot} and when?")).answer != "Saturday"
        forum.topic = bridge
        assert (await forum.says(f"{forum.bot} and when?")).answer == "Saturday"


async def test_without_an_article_of_its_own_a_chat_asks_the_archive(
    telegram: Server, library: Library, archive: Library
) -> None:
    read(library, (), ours=False)
    async with running(telegram, library, archive):
        chat = Chat.private(telegram)
        assert "/archive and a question behind it" in (await chat.says("/start")).text
        assert (await chat.says("who opened the bridge")).answer == "Pavel Orsic"
        assert "archive" in [command["command"] for command in telegram.world.menus["all_group_chats"]]


async def test_an_empty_archive_says_so(telegram: Server, library: Library) -> None:
    with closing(library.beside("memory:")) as empty:
        async with running(telegram, library, empty):
            chat = Chat.private(telegram)
            said = await chat.says("/archive who opened the bridge")
            # Who has nothing to ask yet is told what to send.
            assert (await chat.says("who opened it")).text.startswith("I have no article to read yet.")
    assert said.text == "The archive is empty. Whoever runs me can fill it."


async def test_without_an_archive_nothing_speaks_of_one(telegram: Server, library: Library) -> None:
    read(library, ())
    async with running(telegram, library):
        chat = Chat.private(telegram)
        missing = await chat.says("who opened the bridge in Lower Fenwick")
        assert "Search the archive" not in missing.labels
        assert (await chat.says("/archive who opened the bridge")).text.startswith("I don't know /archive")
        assert "archive" not in (await chat.says("/help")).text
        menus = telegram.world.menus.values()
        assert "archive" not in [command["command"] for menu in menus for command in menu]


async def test_what_one_chat_reads_no_other_finds_in_the_archive(
    telegram: Server, library: Library, archive: Library
) -> None:
    async with running(telegram, library, archive):
        ada, eve = Chat.private(telegram), Chat.private(telegram, "Eve")
        ada.writes(f"/read {OWN}")
        await ada.hears_of("Trains stand still")
        assert (await ada.says("how many trains were cancelled")).answer == "30"
        said = await eve.says("/archive how many trains were cancelled")
        assert said.answer == "No article of the archive says so."
        assert "Trains" not in said.text
