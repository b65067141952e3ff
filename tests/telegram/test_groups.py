"""In a group the bot speaks when it is spoken to."""

from collections.abc import AsyncIterator

import pytest

from knowledge import Library
from tests.telegram.chat import Chat
from tests.telegram.running import both_ways, running
from tests.telegram.said import Said
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]

STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}


@pytest.fixture
async def group(telegram: Server, library: Library) -> AsyncIterator[Chat]:
    async with running(telegram, library):
        yield Chat.group(telegram)


@pytest.fixture
async def forum(telegram: Server, library: Library) -> AsyncIterator[Chat]:
    async with running(telegram, library):
        yield Chat.group(telegram, forum=True)


def replied_to(said: Said) -> int:
    number: int = said.raw["reply_to_message"]["message_id"]
    return number


@pytest.mark.parametrize(
    "words",
    [
        "{me} how many prisoners",
        "how many prisoners, {me}?",
        "how many prisoners {ME}",
        "/ask how many prisoners",
        "/ask{me} how many prisoners",
    ],
)
async def test_it_answers_who_speaks_to_it(group: Chat, words: str) -> None:
    said = await group.says(words.format(me=group.bot, ME=group.bot.upper()))
    assert said.answer == "5,000"
    assert replied_to(said) == 1


async def test_it_is_silent_otherwise(group: Chat) -> None:
    group.writes("how many prisoners")
    group.writes("@somebody_else how many prisoners")
    group.writes(f"mail{group.bot} how many prisoners")
    group.writes("/ask@another_bot how many prisoners")
    group.writes("/weather")
    group.shows({"sticker": STICKER})
    group.shows({"new_chat_members": [group.person]})
    group.shows({"new_chat_title": "Newsdesk"})
    await group.is_left_alone()


async def test_a_reply_to_it_is_meant_for_it(telegram: Server, group: Chat) -> None:
    first = await group.says(f"{group.bot} when was the deal signed")
    second = await group.says("and where?", reply_to=first)
    assert second.answer == "Doha"
    # A reply to a reply stands in a chain that is no topic.
    third = await group.says("how many prisoners", reply_to=second)
    assert third.answer == "5,000"
    assert "message_thread_id" not in telegram.called("sendMessage")[-1]


async def test_buttons_in_a_group(group: Chat) -> None:
    page = await group.says(f"/dates{group.bot}")
    assert (await group.taps(page.button("More"))).number == page.number
    assert (await group.taps(page.button("1"))).styled("blockquote")


async def test_a_topic_is_kept(forum: Chat) -> None:
    forum.opens("Helmand")
    said = await forum.says(f"{forum.bot} how many prisoners")
    assert said.raw["message_thread_id"] == forum.topic
    page = await forum.says("/dates")
    fact = await forum.taps(page.button("1"))
    assert fact.raw["message_thread_id"] == forum.topic
    # In a topic every message replies to what opened it, which says nothing.
    forum.writes("how many captives")
    await forum.is_left_alone()


async def test_a_topic_the_bot_opened_is_no_word_of_its_own(telegram: Server, forum: Chat) -> None:
    forum.person, person = telegram.world.bot, forum.person
    forum.opens("Helmand")
    forum.person = person
    forum.writes("how many captives")
    await forum.is_left_alone()


async def test_the_general_topic_is_never_named(telegram: Server, forum: Chat) -> None:
    said = await forum.says(f"{forum.bot} how many prisoners")
    assert "message_thread_id" not in said.raw
    assert all("message_thread_id" not in given for given in telegram.called("sendMessage"))


async def test_a_changed_question_in_a_group(group: Chat) -> None:
    question = group.writes(f"{group.bot} how many prisoners")
    said = await group.hears()
    assert (await group.edits(question, f"{group.bot} how many captives")).number == said.number


async def test_it_introduces_itself_once_and_tells_administrators_what_to_do(
    telegram: Server, group: Chat
) -> None:
    group.becomes("member")
    hello = await group.hears()
    assert hello.answer == "Hello, I'm Dateline."
    for part in ("/read", "/ask", group.bot, "/setprivacy", "@BotFather", "administrator"):
        assert part in hello.text
    # A change of rights is no coming in.
    group.becomes("administrator", before="member")
    await group.is_left_alone()


async def test_without_privacy_mode_the_steps_are_others(telegram: Server, library: Library) -> None:
    telegram.world.bot["can_read_all_group_messages"] = True
    async with running(telegram, library):
        group = Chat.group(telegram)
        group.becomes("administrator")
        assert "Telegram shows me all messages here" in (await group.hears()).text


@pytest.mark.parametrize("status", ["left", "kicked"])
async def test_it_forgets_a_group_that_it_has_to_leave(
    telegram: Server, library: Library, group: Chat, status: str
) -> None:
    before = len(library.articles())
    await group.says(f"/read{group.bot} The harbour of Portmere counted 77 boats on Monday.")
    assert (await group.says("/ask how many boats")).answer == "77"
    assert len(library.articles()) == before + 1
    group.becomes(status, before="member")
    other = Chat.group(telegram, "Elsewhere")
    assert await other.says("/help")
    group.becomes("member", before=status)
    await group.hears()
    assert len(library.articles()) == before
    assert not library.load_state(f"telegram:{group.room.about['id']}")


async def test_what_it_cant_read_is_told_to_who_speaks_to_it(group: Chat) -> None:
    first = await group.says("/ask how many prisoners")
    group.shows({"sticker": STICKER}, first)
    assert (await group.hears()).text.startswith("I can't read stickers.")
    group.shows({"sticker": STICKER})
    await group.is_left_alone()


async def test_privacy_mode_is_enough(group: Chat) -> None:
    """Commands and replies to the bot are all that Telegram shows it then."""
    first = await group.says("/ask how many prisoners")
    assert (await group.says("how many captives", reply_to=first)).answer == "1,000"


async def test_a_topic_quotes_only_its_own_messages(telegram: Server, forum: Chat) -> None:
    """A reply would stand in the topic of what it replies to."""
    story = "The harbour of Portmere counted 77 boats on Monday. Nobody counted the whales."
    forum.opens("Harbour")
    await forum.says(f"/read {story}")
    here = await forum.says("/ask how many boats")
    assert here.answer == "77"
    assert telegram.called("sendMessage")[-1]["reply_parameters"]["quote"]
    forum.opens("Canteen")
    there = await forum.says("/ask how many boats")
    assert (there.answer, there.raw["message_thread_id"]) == ("77", forum.topic)
    assert there.styled("blockquote")


BOATS = "The harbour of Portmere counted 77 boats on Monday. Nobody counted the whales."
BUSES = "The depot of Arden counted 31 buses on Friday. Nobody counted the trams."


async def test_a_topic_talks_about_its_own_article(forum: Chat) -> None:
    forum.opens("Harbour")
    harbour = forum.topic
    await forum.says(f"/read {BOATS}")
    forum.opens("Depot")
    depot = forum.topic
    await forum.says(f"/read {BUSES}")
    assert (await forum.says("/article")).answer.startswith("The depot")
    forum.topic = harbour
    assert (await forum.says("/article")).answer.startswith("The harbour")
    assert (await forum.says("/ask how many boats")).answer == "77"
    # The shelf is the group's, so the other topic's article can be chosen, here only.
    shelf = await forum.says("/articles")
    assert (await forum.taps(shelf.button("The depot"))).answer.startswith("The depot")
    assert (await forum.says("/ask how many buses")).answer == "31"
    forum.topic = depot
    chosen = await forum.says("/articles")
    assert (await forum.taps(chosen.button("The harbour"))).answer.startswith("The harbour")
    # A new topic, in which nothing was chosen, talks about the group's newest.
    forum.opens("Canteen")
    assert (await forum.says("/article")).answer.startswith("The depot")


async def test_a_follow_up_belongs_to_its_topic(forum: Chat) -> None:
    forum.opens("Deal")
    deal = forum.topic
    await forum.says("/ask when was the deal signed")
    forum.opens("Prisoners")
    await forum.says("/ask how many prisoners")
    forum.topic = deal
    assert (await forum.says("/ask and where?")).answer == "Doha"


async def test_a_group_that_becomes_a_supergroup_keeps_what_it_has(
    telegram: Server, library: Library, group: Chat
) -> None:
    small = Chat(telegram, telegram.world.small_group("Newsroom"), group.person)
    await small.says(f"/read {BOATS}")
    languages = await small.says("/language")
    await small.taps(languages.button("Deutsch"))
    large = small.grows()
    answer = await large.says("/ask how many boats")
    assert answer.answer == "77"
    # The message that holds the article is in the other chat.
    assert answer.styled("blockquote")
    assert (await large.says("/help")).text.startswith("Frag, wie")
    old = f"telegram:{small.room.about['id']}"
    assert not any(library.load_state(key) for key in (old, f"{old}:articles", f"{old}:look"))


async def test_only_administrators_have_everything_forgotten(telegram: Server, group: Chat) -> None:
    await group.says(f"/read {BOATS}")
    asked = await group.says("/forget")
    group.presses(asked.button("Forget everything"))
    await telegram.until("answerCallbackQuery")
    refused = telegram.called("answerCallbackQuery")[-1]
    assert refused["text"].startswith("Only administrators")
    assert (await group.says("/ask how many boats")).answer == "77"
    group.room.owners.add(group.person["id"])
    assert (await group.taps(asked.button("Forget everything"))).text.startswith("I have forgotten all")


async def test_authors_have_everything_forgotten(telegram: Server, library: Library) -> None:
    group = Chat.group(telegram)
    async with running(telegram, library, authors=frozenset({group.person["id"]})):
        await group.says(f"/read {BOATS}")
        asked = await group.says("/forget")
        assert (await group.taps(asked.button("Forget everything"))).text.startswith("I have forgotten all")
    assert not telegram.called("getChatMember")
