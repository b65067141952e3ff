"""Somebody alone with the bot, from the first word on."""

import pytest

from bot.__main__ import read
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.house import give
from tests.telegram.methods import LATE, SAME
from tests.telegram.running import both_ways, running
from tests.telegram.said import Button
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]

TITLE = "American jets strike Taliban in Helmand days after deal"

# One row: a question, the answer in bold, and words that the message must hold as well.
TEN = [
    ("how many prisoners", "5,000", "frees 5,000 Taliban prisoners"),
    ("wen does the peece talks strat", "March 10", "10 March 2020"),
    ("where was the deal signed", "Doha", "in Doha."),
    ("when was the deal signed", "Saturday", "29 February 2020"),
    ("how long was the phone call", "35 minutes", "on the phone"),
    ("how many attacks on tuesday", "43", "43 attacks on checkpoints"),
    ("how many soldiers were killed", "20", "at least 20"),
    ("who refused to release prisoners", "Ashraf Ghani", "President"),
    ("what did trump say about the violence", "“They want to cease the violence”", "Donald Trump"),
    ("how many captives", "1,000", "held by the insurgents"),
]

# One row: a command, and how what it says begins.
COMMANDS = [
    ("/start", "Hello"),
    ("/help", "Ask as you would"),
    ("/ask how many prisoners", "5,000"),
    ("/ask", "Put your question"),
    ("/facts", "Dates: "),
    ("/dates", "Dates, 1-8 of"),
    ("/figures", "Figures, 1-8 of"),
    ("/actors", "Who's who, "),
    ("/places", "Places, "),
    ("/quotes", "Quotations, "),
    ("/article", TITLE),
    ("/HELP", "Ask as you would"),
    ("/nonsense", "I don't know /nonsense"),
]


async def test_a_first_start_has_something_to_read(telegram: Server, parser: Parser) -> None:
    shelf = Library(open_store("memory:"), parser)
    read(shelf, ())
    async with running(telegram, shelf):
        chat = Chat.private(telegram)
        hello = await chat.says("/start")
    assert f"{TITLE} · 4 March 2020" in hello.styled("bold")
    assert {label.split(" · ")[0] for label in hello.labels} == {
        "Dates",
        "Figures",
        "Who's who",
        "Places",
        "Quotations",
    }
    shelf.close()


async def test_the_bot_introduces_itself_once(telegram: Server, library: Library) -> None:
    for _ in range(2):
        async with running(telegram, library):
            assert await Chat.private(telegram).says("/help")
    assert [command["command"] for command in telegram.world.menus["default"]][:3] == ["start", "help", "ask"]
    assert "start" not in {command["command"] for command in telegram.world.menus["all_group_chats"]}
    assert all(telegram.world.profile.values())
    # What hasn't changed isn't set anew: such calls are rationed.
    for method, times in (("setMyCommands", 4), ("setMyDescription", 2), ("setMyShortDescription", 2)):
        assert len(telegram.called(method)) == times


async def test_ten_questions(chat: Chat) -> None:
    for question, answer, proof in TEN:
        said = await chat.says(question)
        assert said.answer == answer, question
        assert proof in said.text, question
        (sentence,) = said.styled("blockquote")
        assert said.styled("underline") == [answer.strip("“”")]
        assert answer.strip("“”") in sentence
        assert said.styled("italic")[-1] == f"{TITLE} · 4 March 2020"


async def test_every_command(chat: Chat) -> None:
    for command, beginning in COMMANDS:
        said = await chat.says(command)
        assert said.text.startswith(beginning), command


async def test_what_the_article_does_not_say(chat: Chat) -> None:
    said = await chat.says("how many american soldiers died")
    assert said.answer == "The article doesn't say."
    assert 2 <= len(said.labels) <= 4
    assert said.labels[-1] == "Wrong"
    # What comes nearest is shown in its sentence.
    near = await chat.taps(said.buttons[0][0])
    assert near.styled("blockquote")
    assert near.number != said.number


async def test_lists_are_turned_page_by_page(chat: Chat) -> None:
    first = await chat.says("/dates")
    second = await chat.taps(first.button("More"))
    assert second.number == first.number
    assert second.text.startswith("Dates, 9-")
    assert (await chat.taps(second.button("Back"))).text == first.text
    overview = await chat.taps(second.button("All facts"))
    assert overview.text.startswith("Dates: ")
    places = await chat.taps(overview.button("Places"))
    assert places.text.startswith("Places, ")
    fact = await chat.taps(places.button("1"))
    # A fact comes as a message of its own, so that the list stays.
    assert fact.number != places.number
    assert fact.styled("blockquote")


async def test_a_tapped_fact_can_be_asked_about(chat: Chat) -> None:
    quotes = await chat.says("/quotes")
    assert "They want to cease the violence" in quotes.text
    at = next(n for n, line in enumerate(quotes.text.splitlines()) if "They want to cease" in line)
    await chat.taps(quotes.button(str(at)))
    assert (await chat.says("who said that?")).answer in ("Trump", "Donald Trump")


async def test_old_buttons(telegram: Server, chat: Chat) -> None:
    article = (await chat.says("/article")).button("Dates").data.split(":")[1]
    for data in ("f:gone:d:1:2", f"f:{article}:d:1:2", "l:gone:f:0", "x", "q:", "f:::"):
        said = await chat.taps(Button("old", data, 1))
        assert said.text.startswith("That button is from an earlier reading"), data


async def test_buttons_that_fail_their_message(telegram: Server, chat: Chat) -> None:
    page = await chat.says("/dates")
    more = page.button("More")
    # The tap is too old to be answered, but it is still meant.
    chat.presses(more)
    telegram.world.taps.clear()
    assert (await chat.hears()).text.startswith("Dates, 9-")
    assert telegram.refused.pop()[1].description.endswith(LATE)
    # Tapped twice, the second time changes nothing.
    number = chat.presses(more)
    await telegram.until("editMessageText", times=2)
    assert number not in telegram.world.taps
    assert telegram.refused.pop()[1].description.endswith(SAME)
    # The message is gone, so what the button leads to comes as a new one.
    del chat.room.messages[page.number]
    assert (await chat.taps(more)).number > page.number
    assert telegram.refused.pop()[1].description == "Bad Request: message to edit not found"


async def test_follow_ups(chat: Chat) -> None:
    assert (await chat.says("when was the deal signed")).answer == "Saturday"
    where = await chat.says("and where?")
    assert where.text.startswith("I read your question as:")
    assert where.answer == "Doha"
    await chat.says("what did trump say about the violence")
    assert (await chat.says("who said that?")).answer in ("Trump", "Donald Trump")


async def test_chats_do_not_mix(telegram: Server, chat: Chat) -> None:
    other = Chat.private(telegram, "Eve")
    await chat.says("when was the deal signed")
    await other.says("how many prisoners")
    assert (await chat.says("and where?")).answer == "Doha"
    assert (await other.says("and where?")).answer != "Doha"


async def test_answers_keep_the_order_of_the_questions(chat: Chat) -> None:
    for question, _, _ in TEN:
        chat.writes(question)
    assert [(await chat.hears()).answer for _ in TEN] == [answer for _, answer, _ in TEN]


async def test_a_changed_question_changes_its_answer(telegram: Server, chat: Chat) -> None:
    question = chat.writes("how many prisoners")
    said = await chat.hears()
    changed = await chat.edits(question, "how many captives")
    assert (changed.number, changed.answer) == (said.number, "1,000")
    # Telegram tells of a change even where the words are the same.
    question |= {"edit_date": question["date"] + 9}
    telegram.updates.add("edited_message", question)
    await telegram.until("editMessageText", times=2)
    assert telegram.refused.pop()[1].description.endswith(SAME)


async def test_a_changed_question_of_long_ago_is_answered_anew(telegram: Server, chat: Chat) -> None:
    question = chat.room.put(chat.person, text="how many prsoners")
    said = await chat.edits(question, "how many prisoners")
    assert said.answer == "5,000"
    assert said.raw["reply_to_message"]["message_id"] == question["message_id"]


FERRIES = (
    "Ferries reach <Gull> Island\n\n"
    "Mayor Ines Calder opened the new ferry line between Portmere and Gull Island on Monday. "
    "The line cost $41 million and carries at least 1,200 passengers a day.\n\n"
    "Two ferries sail until March 31, the mayor said."
)


async def test_several_articles(telegram: Server, parser: Parser) -> None:
    shelf = Library(open_store("memory:"), parser)
    read(shelf, ())
    give(shelf, FERRIES)
    async with running(telegram, shelf):
        chat = Chat.private(telegram)
        about = await chat.says("/article")
        assert about.answer == "Ferries reach <Gull> Island"
        old = (await chat.says("/places")).button("1")
        assert (await chat.says("how many passengers")).answer == "1,200"
        chosen = await chat.taps((await chat.taps(about.button("All 2"))).button("American jets"))
        assert chosen.answer == TITLE
        assert (await chat.says("how many prisoners")).answer == "5,000"
        elsewhere = await chat.says("how many passengers")
        assert elsewhere.styled("bold")[:2] == ["The article doesn't say.", "1,200"]
        assert "Another article says:" in elsewhere.text
        assert "Ferries reach <Gull> Island" in elsewhere.text
        # A button of the other article still leads to it.
        assert "Portmere" in (await chat.taps(old)).text
        assert (await Chat.private(telegram, "Eve").says("how many passengers")).answer == "1,200"
    shelf.close()
