"""A chat's articles: listed, found, chosen, and forgotten so that nothing of them is left."""

from contextlib import closing
from pathlib import Path

import pytest

from bot import shelf as shelf_module
from bot.__main__ import read
from knowledge import Library
from knowledge.store import open_store
from knowledge.text import Parser
from tests.telegram.chat import Chat
from tests.telegram.running import both_ways, running
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]

BUNDLED = "American jets strike Taliban in Helmand days after deal"


def story(number: int, what: str = "boats") -> str:
    return (
        f"date 2021-05-{number:02} Report {number} about {what}\n\n"
        f"The harbour of Portmere counted {number} {what} on Monday, clerk Una Vane said. "
        + "Nothing else happened in the harbour that day. "
        * 11
    )


async def test_articles_are_listed_newest_first(chat: Chat) -> None:
    for number in range(1, 10):
        await chat.says(story(number))
    page = await chat.says("/articles")
    assert page.text.startswith("I have 10 articles here, the newest first:")
    assert page.labels[0] == "▸ Report 9 about boats · 9 May 2021"
    older = await chat.taps(page.button("More"))
    assert older.number == page.number
    assert older.button("American jets strike Taliban in…").label.endswith(" · 4 March 2020")
    assert (await chat.taps(older.button("Back"))).labels == page.labels
    chosen = await chat.taps(page.button("Report 3"))
    assert chosen.answer == "Report 3 about boats"
    said = await chat.says("how many boats")
    assert said.answer == "3"
    assert "Report 3 about boats · 3 May 2021" in said.text


@pytest.mark.parametrize(
    ("words", "found"),
    [("whales", ["whales"]), ("wales abuot", ["whales"]), ("report", ["whales", "boats"]), ("zebras", [])],
)
async def test_articles_are_found_by_words_of_the_title(chat: Chat, words: str, found: list[str]) -> None:
    await chat.says(story(1))
    await chat.says(story(2, "whales"))
    page = await chat.says(f"/articles {words}")
    assert [label.split(" about ")[1].split(" ·")[0] for label in page.labels] == found
    assert found or page.text.startswith(f"No article here has a title like “{words}”.")


async def test_another_article_may_say_it(chat: Chat) -> None:
    await chat.says(story(1, "whales"))
    await chat.says(story(2))
    said = await chat.says("how many whales")
    assert said.styled("bold")[:2] == ["The article doesn't say.", "1"]
    assert "Another article says:" in said.text
    assert "Report 1 about whales · 1 May 2021" in said.text
    await chat.taps(said.button("Talk about that article"))
    assert (await chat.says("how many whales")).answer == "1"


async def test_one_article_is_forgotten(chat: Chat) -> None:
    await chat.says(story(1))
    card = await chat.says(story(2))
    ask = await chat.says("/forget")
    assert ask.text.startswith("This chat has 2 articles of its own.")
    gone = await chat.taps(ask.button("Report 2"))
    assert gone.text == "Forgotten: Report 2 about boats. It is deleted."
    assert (gone.number, gone.labels) == (ask.number, [])
    assert (await chat.says("how many boats")).answer == "1"
    assert (await chat.taps(card.button("Figures"))).text.startswith("That button is from an earlier")
    assert (await chat.taps(ask.button("Report 2"))).text.startswith("That button is from an earlier")


async def test_the_house_keeps_its_articles(chat: Chat) -> None:
    ask = await chat.says("/forget")
    assert ask.labels == ["Forget everything of this chat"]
    assert f"{BUNDLED} was given to me by whoever runs this bot" in ask.text
    assert "0 articles" in (await chat.taps(ask.buttons[0][0])).text
    assert (await chat.says("how many prisoners")).answer == "5,000"


async def test_a_chat_is_forgotten_for_good(telegram: Server, parser: Parser, tmp_path: Path) -> None:
    """Not a word of it is left on the disk."""
    chat, other = Chat.private(telegram), Chat.private(telegram, "Eve")
    with closing(Library(open_store(f"tinydb:{tmp_path}/store"), parser)) as shelf:
        read(shelf, ())
        async with running(telegram, shelf):
            await other.says(story(3, "seals"))
            await chat.says(story(1, "whales"))
            await chat.says(story(3, "seals"))
            said = await chat.says("how many whales came")
            await chat.taps(said.button("Wrong"))
            kept = (tmp_path / "store").read_text()
            assert "whales" in kept
            ask = await chat.says("/forget")
            gone = await chat.taps(ask.button("everything"))
            assert gone.text.startswith("I have forgotten all of this chat: 2 articles")
            kept = (tmp_path / "store").read_text()
            assert "whales" not in kept
            assert f"telegram:{chat.person['id']}" not in kept
            # What somebody else has, too, is still theirs.
            assert (await other.says("how many seals")).answer == "3"
            assert len((await chat.says("/articles")).labels) == 1


async def test_a_full_shelf_says_so(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf_module, "MOST", 2)
    await chat.says(story(1))
    await chat.says(story(2))
    assert (await chat.says(story(3))).text.startswith("This chat has 2 articles, the most I keep for one.")
    # One that is there already needs no room.
    assert (await chat.says(story(1))).text.startswith("I have read this article already.")
    assert (await chat.says("how many boats")).answer == "1"


async def test_the_day_of_the_house_s_article_is_not_for_everybody_to_change(
    telegram: Server, parser: Parser
) -> None:
    with closing(Library(open_store("memory:"), parser)) as shelf:
        read(shelf, ())
        (article,) = shelf.articles()
        async with running(telegram, shelf):
            chat = Chat.private(telegram)
            page = await chat.says("/facts")
            button = page.buttons[0][0]._replace(data=f"d:{article.id}:2021-01-01")
            assert (await chat.taps(button)).text.startswith("That button is from an earlier")
