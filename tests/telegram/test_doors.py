"""Articles come in by any door, and what can't come in is told why."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import pytest

from knowledge import Library
from tests.intake.files import FERRIES, PAGE, pages, pdf, word_file, zip_bomb
from tests.intake.pages import Site, site
from tests.telegram.chat import Chat
from tests.telegram.running import both_ways, running
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]

TITLE = "Ferries reach Gull Island"
TEXT = "\n\n".join(FERRIES)
QUIET = "Nothing happened in Lower Fenwick on Sunday. " * 3
# Longer than any question.
LONG = f"{TITLE}\n\n{TEXT} {QUIET * 3}"
FOUND = "2 figures"


@pytest.fixture(scope="module")
def web() -> Iterator[Site]:
    with site() as shown:
        yield shown


@pytest.fixture
async def group(telegram: Server, library: Library) -> AsyncIterator[Chat]:
    async with running(telegram, library):
        yield Chat.group(telegram)


async def test_a_pasted_text(chat: Chat) -> None:
    card = await chat.says(LONG)
    assert card.answer == TITLE
    assert "no publication date" in card.text
    assert {"Today", "Yesterday"} <= set(card.labels)
    assert "Who opened the new ferry line?" in card.labels
    assert any(label.startswith("Figures · ") for label in card.labels)
    dated = await chat.says("9 March 2021")
    assert (dated.answer, dated.labels.count("Today")) == (TITLE, 0)
    assert "9 March 2021" in dated.text
    answer = await chat.says("when did the ferry line open")
    assert "8 March 2021" in answer.text


async def test_the_day_of_a_text_can_be_tapped(chat: Chat) -> None:
    card = await chat.says(LONG)
    dated = await chat.taps(card.button("Yesterday"))
    assert dated.number == card.number
    # Every day on this small Telegram is 14 November 2023.
    assert "13 November 2023" in dated.text
    # The button is stale then, for the article is another one.
    assert (await chat.taps(card.button("Today"))).text.startswith("That button is from an earlier")


@pytest.mark.parametrize(
    "text",
    [f"date 2021-03-09 {LONG}", f"Published: 9 March 2021\n\n{LONG}", f"PORTMERE, March 9, 2021 - {LONG}"],
)
async def test_a_text_that_tells_its_day(chat: Chat, text: str) -> None:
    card = await chat.says(text)
    assert "9 March 2021" in card.text
    assert "Today" not in card.labels


async def test_a_forwarded_post(chat: Chat) -> None:
    chat.forwards(TEXT)
    card = await chat.hears()
    assert card.answer.startswith("Mayor Ines Calder opened the new ferry line")
    assert "4 March 2020" in card.text
    assert "From Portmere Post" in card.text
    assert (await chat.says("how many passengers")).answer == "1,200"


async def test_a_forwarded_question_is_a_question(chat: Chat) -> None:
    chat.forwards("how many prisoners?")
    assert (await chat.hears()).answer == "5,000"


async def test_a_post_with_a_picture(chat: Chat) -> None:
    size = {"file_id": "f", "file_unique_id": "f", "width": 1, "height": 1}
    origin = {"type": "hidden_user", "sender_user_name": "Bo", "date": 1_583_312_400}
    chat.shows({"photo": [size], "caption": TEXT, "forward_origin": origin})
    assert (await chat.hears()).answer.startswith("Mayor Ines Calder")


@pytest.mark.parametrize("words", ["{}", "Ferries reach Gull Island {}", "/read {}"])
async def test_a_link(chat: Chat, web: Site, words: str) -> None:
    progress = await chat.says(words.format(web.link("/to?/ferries")))
    assert progress.text.startswith("Reading what is behind that link")
    card = await chat.hears()
    assert (card.number, card.answer) == (progress.number, TITLE)
    assert "9 March 2021" in card.text
    assert "From Portmere Post" in card.text
    assert (await chat.says("how many passengers")).answer == "1,200"


@pytest.mark.parametrize(
    ("path", "host", "said"),
    [
        ("/ferries", "localhost", "localhost is no public address"),
        ("/to?http://127.0.0.2/", "127.0.0.1", "127.0.0.2 is no public address"),
        ("/gone", "127.0.0.1", "127.0.0.1 doesn't let me read that page (error 404)"),
        ("/picture", "127.0.0.1", "I can't read image/png. Files I can read end in .txt"),
        ("/large", "127.0.0.1", "That is 5.1 MB, and 5 MB is the most"),
    ],
)
async def test_a_link_that_cant_be_read(chat: Chat, web: Site, path: str, host: str, said: str) -> None:
    chat.writes(web.link(path, host))
    assert await chat.hears_of(said)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ferries.txt", f"date 2021-03-09 {TITLE}\n\n{TEXT}".encode()),
        ("ferries.md", f"# {TITLE}\n\n9 March 2021\n\n{TEXT}".encode()),
        ("ferries.HTML", PAGE.encode()),
        ("ferries.pdf", pdf(*FERRIES)),
        ("ferries.docx", word_file(*FERRIES, title=TITLE, created=datetime(2021, 3, 9, tzinfo=UTC))),
    ],
)
async def test_a_file(chat: Chat, name: str, content: bytes) -> None:
    chat.sends(name, content)
    said = [(await chat.hears()).text for _ in range(2)]
    assert said == [f"Getting {name}…", f"Reading {name}…"]
    card = await chat.hears()
    assert card.answer == TITLE
    assert "9 March 2021" in card.text
    assert (await chat.says("how many passengers")).answer == "1,200"


@pytest.mark.parametrize(
    ("name", "size", "said"),
    [
        ("table.xlsx", 10, "I can't read table.xlsx. Files I can read end in .txt, .md, .html, .pdf, .docx."),
        ("", 10, "I can't read a file without a name."),
        ("long.txt", 20_000_000, "That is 20 MB, and 1 MB is the most I read."),
        ("book.pdf", 30_000_000, "That is 30 MB, and 20 MB is the most I read."),
    ],
)
async def test_what_wont_be_read_is_told_before_it_is_downloaded(
    telegram: Server, chat: Chat, name: str, size: int, said: str
) -> None:
    file = {"file_id": "f", "file_unique_id": "f", "file_name": name, "file_size": size}
    chat.shows({"document": file})
    assert (await chat.hears()).text.startswith(said)
    assert not telegram.called("getFile")


async def test_hostile_files_stop_nobody_else(telegram: Server, chat: Chat) -> None:
    other = Chat.private(telegram, "Eve")
    deep = b"<div>" * 100_000 + b"</div>" * 100_000
    hostile = [
        ("bomb.docx", zip_bomb(), "That is 1,000 MB, and 50 MB is the most"),
        ("pages.pdf", pages(10_000), "That file has 10,000 pages, and 200 is the most"),
        ("deep.html", deep, "I find no text in it"),
        ("locked.pdf", pages(1, password="secret"), "That pdf file is locked"),
        ("torn.pdf", pdf(*FERRIES)[:200], "That isn't a pdf file I can open"),
    ]
    for name, content, said in hostile:
        chat.sends(name, content)
        await chat.hears_of("Reading")
        assert (await other.says("how many prisoners")).answer == "5,000"
        assert await chat.hears_of(said)


async def test_a_text_in_many_messages_is_one_article(chat: Chat) -> None:
    """Telegram cuts what is too long for a message, and sends the pieces one after the other."""
    first = f"{TITLE}\n\n" + QUIET * 40
    card = await chat.says(first[:4096])
    assert card.answer == TITLE
    whole = await chat.says(TEXT)
    assert (whole.number, whole.answer) == (card.number, TITLE)
    answer = await chat.says("how many passengers")
    assert answer.answer == "1,200"
    assert answer.raw["reply_to_message"]["text"] == TEXT
    assert [one for one in (await chat.says("/articles")).labels if TITLE in one] == [f"▸ {TITLE}"]


async def test_the_same_article_twice(chat: Chat, web: Site) -> None:
    await chat.says(LONG)
    assert (await chat.says("how many prisoners")).text.startswith("The article doesn't say.")
    again = await chat.says(f"{LONG}\n")
    assert again.text.startswith("I have read this article already.")
    # Now it has a day, so it is read anew.
    dated = await chat.says(f"date 2021-03-09 {LONG}")
    assert "9 March 2021" in dated.text
    assert len([one for one in (await chat.says("/articles")).labels if TITLE in one]) == 1


async def test_what_is_empty_or_too_long(chat: Chat) -> None:
    assert (await chat.says("/read")).text.startswith("What shall I read?")
    chat.sends("empty.txt", b"")
    assert await chat.hears_of("I find no text in it")
    chat.sends("long.txt", b"Two ferries sail. " * 5_000)
    assert await chat.hears_of("That is more than 60,000 characters")


async def test_a_group_reads_what_it_is_asked_to(group: Chat) -> None:
    group.sends("ferries.txt", TEXT.encode())
    post = group.writes(TEXT)
    group.writes("https://127.0.0.1/ferries")
    await group.is_left_alone()
    card = await group.says("/read", reply_to=post)
    assert card.answer.startswith("Mayor Ines Calder")
    assert (await group.says("/ask how many passengers")).answer == "1,200"


async def test_a_group_hands_over_a_file(group: Chat) -> None:
    group.sends("ferries.txt", f"{TITLE}\n\n{TEXT}".encode(), caption=f"/read{group.bot}")
    await group.hears_of("Reading")
    assert (await group.hears()).answer == TITLE
    file = group.sends("quiet.txt", f"A quiet day\n\n{QUIET}".encode())
    await group.is_left_alone()
    group.writes("/read", reply_to=file)
    assert await group.hears_of("A quiet day")


async def test_a_group_that_asks_for_nothing_readable(group: Chat) -> None:
    voice = group.shows({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}})
    said = await group.says(f"/read{group.bot}", reply_to=voice)
    assert said.text.startswith("I can't listen to voice messages.")


async def test_other_chats_never_see_it(telegram: Server, chat: Chat) -> None:
    card = await chat.says(LONG)
    other = Chat.private(telegram, "Eve")
    assert TITLE not in " ".join((await other.says("/articles")).labels)
    assert (await other.says("how many passengers")).answer == "The article doesn't say."
    assert (await other.taps(card.button("Figures"))).text.startswith("That button is from an earlier")


async def test_a_correction_of_one_piece_is_taken_in(telegram: Server, chat: Chat) -> None:
    first = f"{TITLE}\n\n" + QUIET * 40
    beginning = chat.writes(first[:4096])
    await chat.hears()
    ending = chat.writes(TEXT)
    await chat.hears()
    await chat.edits(ending, TEXT.replace("1,200", "1,500"))
    answer = await chat.says("how many passengers")
    assert answer.answer == "1,500"
    assert answer.raw["reply_to_message"]["message_id"] == ending["message_id"]
    changed = first[:4096].replace(TITLE, "A new ferry", 1).replace("Nothing", "Nothing whatever", 1)
    assert (await chat.edits(beginning, changed[:4096])).answer == "A new ferry"
    answer = await chat.says("how many passengers")
    assert (answer.answer, answer.styled("italic")[-1]) == ("1,500", "A new ferry")
    # Where it stands in its message has not changed, though all before it has.
    assert telegram.called("sendMessage")[-1]["reply_parameters"]["quote"] in TEXT.replace("1,200", "1,500")
    assert len((await chat.says("/articles")).buttons) == 2


@pytest.mark.parametrize(
    "caption", ["how many passengers", "And how many passengers?", "/read how many passengers?"]
)
async def test_a_question_under_a_file_is_answered_once_it_is_read(chat: Chat, caption: str) -> None:
    chat.sends("ferries.txt", TEXT.encode(), caption=caption)
    assert (await chat.hears_of(FERRIES[0][:20])).labels
    assert (await chat.hears()).answer == "1,200"


@pytest.mark.parametrize("more", [{"caption": "The ferries of Portmere"}, {}])
async def test_a_caption_that_asks_nothing_is_no_question(chat: Chat, more: dict[str, str]) -> None:
    chat.sends("ferries.txt", TEXT.encode(), **more)
    await chat.hears_of(FERRIES[0][:20])
    assert (await chat.says("how many passengers")).answer == "1,200"


async def test_a_question_under_a_picture_is_about_the_article(chat: Chat) -> None:
    size = {"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}
    chat.shows({"photo": [size], "caption": "how many prisoners?"})
    assert (await chat.hears()).text.startswith("I can't read pictures")
    assert (await chat.hears()).answer == "5,000"
