"""Whatever is sent, the bot has one clear sentence for it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge import Library
from tests.telegram.chat import Chat
from tests.telegram.running import running
from tests.telegram.said import Button
from tests.telegram.server import Server

pytestmark = pytest.mark.anyio

FILE = {"file_id": "f", "file_unique_id": "f"}
SIZE = {**FILE, "width": 1, "height": 1}
PHOTO = {"photo": [SIZE]}

# One row: what is typed, and how what is said to it begins.
TYPED = [
    ("  \n ", "Your message is empty"),
    ("\u200e\u2060", "Your message is empty"),
    ("a" * 10_000, "That is 10,000 characters"),
    ("word " * 2_000, "That is 9,999 characters"),
    ("😀🎉👨‍👩‍👧", "I find no words in that"),
    ("?!…", "I find no words in that"),
    ("كم عدد السجناء", "I read English only"),
    ("כמה אסירים שוחררו?", "I read English only"),
    ("сколько пленных", "I read English only"),
    ("\u202ehow many prisoners\u202c", "5,000"),
    ("how\x00 many\x1b prisoners\x07", "5,000"),
    ("how many\n\n\tprisoners", "5,000"),
    ("\uff48\uff4f\uff57 many prisoners", ""),
    ("<b>how many prisoners</b>", "5,000"),
    ("&lt;how many prisoners&amp;", ""),
    ("how many <script>alert(1)</script> prisoners & co", ""),
    ("/", ""),
    ("/" + "x" * 5_000, "I don't know /xxxx"),
    ("/ask " + "b" * 4_000, "That is 4,000 characters"),
]

# Kinds of messages the bot doesn't read.
KINDS: dict[str, dict[str, Any]] = {
    "photo": {**PHOTO, "caption": "The prisoners"},
    "sticker": {"sticker": {**SIZE, "type": "regular", "is_animated": False, "is_video": False}},
    "voice": {"voice": {**FILE, "duration": 3}},
    "audio": {"audio": {**FILE, "duration": 3}},
    "video": {"video": {**SIZE, "duration": 3}},
    "video note": {"video_note": {**FILE, "length": 1, "duration": 3}},
    "animation": {"animation": {**SIZE, "duration": 3}, "document": FILE},
    "document": {"document": {**FILE, "file_name": "article.xlsx", "mime_type": "application/x"}},
    "location": {"location": {"longitude": 64.4, "latitude": 31.6}},
    "contact": {"contact": {"phone_number": "1", "first_name": "Ada"}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "story": {"story": {"id": 1, "chat": {"id": 1, "type": "private"}}},
}


@pytest.mark.usefixtures("flawless")
@pytest.mark.parametrize(("typed", "beginning"), TYPED, ids=[ascii(typed[:20]) for typed, _ in TYPED])
async def test_words_that_are_no_question(chat: Chat, typed: str, beginning: str) -> None:
    assert (await chat.says(typed)).text.startswith(beginning)


@pytest.mark.usefixtures("flawless")
async def test_kinds_of_messages_that_are_not_read(chat: Chat) -> None:
    for kind, message in KINDS.items():
        chat.shows(message)
        said = await chat.hears()
        assert said.text.startswith("I can't "), kind
        assert ".docx" in said.text, kind


@pytest.mark.usefixtures("flawless")
async def test_an_album_is_one_message(chat: Chat) -> None:
    for _ in range(3):
        chat.shows({**PHOTO, "media_group_id": "album"})
    assert (await chat.hears()).text.startswith("I can't read pictures. I can read ")
    await chat.is_left_alone()


@pytest.mark.usefixtures("flawless")
async def test_service_messages_are_none(chat: Chat) -> None:
    chat.shows({"pinned_message": chat.room.put(chat.person, text="x")})
    chat.shows({"new_chat_title": "x"})
    await chat.is_left_alone()


@pytest.fixture(scope="module")
async def talk(library: Library) -> AsyncIterator[Chat]:
    async with Server() as telegram, running(telegram, library):
        yield Chat.private(telegram)


# What looks like questions, commands and markup.
WORDS = [
    "how many",
    "prisoners",
    "Trump",
    "<b>",
    "</b>",
    "&amp;",
    "/ask",
    "/dates",
    "who said",
    "😀",
    "\u202e",
]
QUESTIONS = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), min_size=1, max_size=8).map(" ".join)

# What looks like a button's data.
DATA = st.builds(
    "{}:{}:{}:{}".format,
    st.sampled_from("flaoqtgdbmwx"),
    st.text(max_size=8),
    st.sampled_from("dfapq"),
    st.integers(-9, 10**9),
)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=80) | QUESTIONS)
async def test_anything_can_be_said(talk: Chat, typed: str) -> None:
    # What was said before may have been longer than one message.
    talk.skips()
    said = await talk.says(typed)
    assert not said.text.startswith("Something went wrong")
    assert talk.telegram.refused == []


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=64) | DATA)
async def test_anything_can_be_tapped(talk: Chat, data: str) -> None:
    assume(len(data.encode()) <= 64)
    talk.skips()
    page = await talk.says("/help")
    said = await talk.taps(Button("?", data, page.number))
    assert not said.text.startswith("Something went wrong")
    assert talk.telegram.refused == []
