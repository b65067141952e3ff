"""Somebody in a chat with the bot: says, taps and edits, and sees what comes back.

    chat = Chat.private(telegram, "Ada")
    answer = await chat.says("how many prisoners")
    sentence = await chat.taps(answer.button("More"))

Waiting ends with what is waited for, or fails with what was seen instead.
"""

import asyncio
import re
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Self

from tests.telegram.said import Button, Offer, Said
from tests.telegram.server import Server
from tests.telegram.units import units
from tests.telegram.world import Event, Json, Room

# Seconds; far more than anything takes here, even on a busy machine.
PATIENCE = 10.0

_TAPS, _FILES = count(1), count(1)
# What Telegram tells of a member besides.
_RIGHTS: dict[str, Json] = {
    "kicked": {"until_date": 0},
    "administrator": dict.fromkeys(
        [
            *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages"),
            *("can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info"),
            *("can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories"),
        ],
        False,
    ),
}
_MARKED = {"bot_command": re.compile(r"(?<!\S)/\w+(?:@\w+)?"), "mention": re.compile(r"(?<!\w)@\w+")}


class Chat:
    def __init__(self, telegram: Server, room: Room, person: Json) -> None:
        self.telegram, self.room, self.person = telegram, room, person
        self.topic: int | None = None
        self._read = len(telegram.world.events)

    @classmethod
    def private(cls, telegram: Server, name: str = "Ada") -> Self:
        person = telegram.world.person(name)
        return cls(telegram, telegram.world.private(person), person)

    @classmethod
    def group(cls, telegram: Server, title: str = "Newsroom", *, forum: bool = False) -> Self:
        return cls(telegram, telegram.world.group(title, forum=forum), telegram.world.person("Ada"))

    @property
    def bot(self) -> str:
        """The bot's name, to be mentioned by."""
        return f"@{self.telegram.world.bot['username']}"

    def grows(self) -> "Chat":
        """Let this small group become a supergroup; it goes on there."""
        large = Chat(self.telegram, self.telegram.world.group(self.room.about["title"]), self.person)
        self.shows({"migrate_to_chat_id": large.room.about["id"]})
        large.shows({"migrate_from_chat_id": self.room.about["id"]})
        return large

    def opens(self, name: str) -> None:
        """Open a topic, and write in it from now on."""
        message = self.room.put(self.person, forum_topic_created={"name": name, "icon_color": 7322096})
        self.topic = message["message_id"]
        self.room.topics[self.topic] = message

    def writes(self, words: str, reply_to: Said | Json | None = None, passage: str = "") -> Json:
        """Write, and wait for nothing."""
        quote = {"quote": {"text": passage, "position": 0, "is_manual": True}} if passage else {}
        return self.shows({"text": words, "entities": _entities(words), **quote}, reply_to)

    def shows(self, what: Mapping[str, Any], reply_to: Said | Json | None = None) -> Json:
        """Send whatever it is, a sticker or a voice message, and wait for nothing."""
        message = self.room.put(self.person, **what, **self._place(reply_to))
        self.telegram.updates.add("message", message)
        return message

    def sends(self, name: str, content: bytes, **more: Any) -> Json:
        """Send a file, and wait for nothing; `more` is what Telegram tells besides, such as a caption."""
        number = f"file{next(_FILES)}"
        self.telegram.world.files[number] = content
        file = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": len(content)}
        return self.shows({"document": file, **more})

    def forwards(self, words: str, *, site: str = "Portmere Post", date: int = 1_583_312_400) -> Json:
        """Pass on a post of a channel, and wait for nothing."""
        channel = {"id": -1_000_000_000_007, "type": "channel", "title": site}
        origin = {"type": "channel", "date": date, "chat": channel, "message_id": 7}
        return self.shows({"text": words, "forward_origin": origin})

    def becomes(self, status: str, before: str = "left") -> None:
        """Put the bot into this group, or out of it."""
        bot = self.telegram.world.bot
        change = {"chat": self.room.about, "from": self.person, "date": 1_700_000_000}
        members = {"old_chat_member": before, "new_chat_member": status}
        told = {name: {"user": bot, "status": one, **_RIGHTS.get(one, {})} for name, one in members.items()}
        self.telegram.updates.add("my_chat_member", change | told)

    async def hears_of(self, beginning: str) -> Said:
        """The next thing the bot says or changes here that begins so; what comes before is progress."""
        while True:
            said = await self.hears()
            if said.text.startswith(beginning):
                return said

    async def says(self, words: str, reply_to: Said | Json | None = None, passage: str = "") -> Said:
        """Write, and wait for what the bot says to it; `passage` is highlighted in what it replies to."""
        self.has_read_all()
        self.writes(words, reply_to, passage)
        return await self.hears()

    async def hears(self) -> Said:
        """The next thing the bot says or changes here."""
        event = await self._next(lambda event: event.kind in ("sent", "edited"))
        return Said.of(event.what)

    async def edits(self, message: Json, words: str) -> Said:
        """Change what one wrote, and wait for what the bot makes of it."""
        self.has_read_all()
        message |= {"text": words, "entities": _entities(words), "edit_date": message["date"] + 1}
        self.telegram.updates.add("edited_message", message)
        return await self.hears()

    def presses(self, button: Button) -> str:
        """Tap a button, even one of long ago, and wait for nothing; the tap's number."""
        number = f"tap-{next(_TAPS)}"
        self.telegram.world.taps[number] = self.room.about["id"]
        tap = {"id": number, "from": self.person, "chat_instance": "1", "data": button.data}
        self.telegram.updates.add("callback_query", tap | self._under(button))
        return number

    async def types(self, words: str) -> Offer:
        """Type behind the bot's name, in whatever chat, and see what is offered."""
        number = f"query-{next(_TAPS)}"
        self.telegram.world.queries.add(number)
        query = {"id": number, "from": self.person, "query": words, "offset": "", "chat_type": "supergroup"}
        self.telegram.updates.add("inline_query", query)
        async with asyncio.timeout(PATIENCE):
            while number not in self.telegram.world.offers:
                await self.telegram.changed.wait()
        return Offer.of(self.telegram.world.offers[number])

    def posts(self, card: Said) -> None:
        """Put an offered card into this chat; the bot is told of it where it is a member."""
        words = {name: card.raw[name] for name in ("text", "entities") if name in card.raw}
        self.shows({**words, "via_bot": self.telegram.world.bot, "reply_markup": card.raw["reply_markup"]})

    async def follows(self, button: Button) -> Said:
        """Tap a button with a link into the private chat, and press Start there."""
        name, _, payload = button.url.removeprefix("https://t.me/").partition("?start=")
        assert f"@{name}" == self.bot, f"no link to the bot: {button}"
        return await self.says(f"/start {payload}")

    async def taps(self, button: Button) -> Said:
        """Tap, and wait for what comes of it; by then the button waits no longer."""
        self.has_read_all()
        number = self.presses(button)
        said = await self.hears()
        assert number not in self.telegram.world.taps, f"the tap on {button.label!r} was never answered"
        return said

    async def is_left_alone(self, ending: str = "/help") -> None:
        """Nothing was said to what was written: the next thing said is the answer to `ending`."""
        said = await self.says(f"{ending}{self.bot}")
        assert "/ask" in said.text, f"the bot said {said.text!r}"

    def sees(self, said: Said) -> bytes:
        """The picture that was sent."""
        assert "photo" in said.raw, f"no picture, but {said.text!r}"
        return self.telegram.world.pictures[said.raw["photo"][-1]["file_id"]]

    def has_read_all(self) -> None:
        unread = [event for event in self._events() if event.kind in ("sent", "edited", "deleted")]
        assert not unread, f"the bot had said more: {[event.what.get('text') for event in unread]}"

    def skips(self) -> None:
        """Don't mind what was said up to now."""
        self._read = len(self.telegram.world.events)

    def _place(self, reply_to: Said | Json | None) -> Json:
        """Where a message stands: under the one it replies to, in its topic."""
        number = reply_to.number if isinstance(reply_to, Said) else reply_to and reply_to["message_id"]
        replied = self.room.messages[number] if number else None
        if self.topic:
            # In a topic every message replies to something, at least to what opened it.
            place = self.room.topic(self.topic)
            return {**place, "reply_to_message": replied or self.room.topics[self.topic]}
        if replied and self.room.about["type"] == "supergroup":
            # A chain of replies looks like a topic, and is none.
            thread = replied.get("message_thread_id", replied["message_id"])
            return {"message_thread_id": thread, "reply_to_message": replied}
        return {"reply_to_message": replied}

    def _under(self, button: Button) -> Json:
        """The message of a button; Telegram tells only the number of one that is gone."""
        gone = {"message_id": button.message, "chat": self.room.about, "date": 0}
        return {"message": self.room.messages.get(button.message, gone)}

    def _events(self) -> list[Event]:
        events = self.telegram.world.events[self._read :]
        return [event for event in events if event.chat == self.room.about["id"]]

    async def _next(self, wanted: Callable[[Event], bool]) -> Event:
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    while self._read < len(self.telegram.world.events):
                        event = self.telegram.world.events[self._read]
                        self._read += 1
                        if event.chat == self.room.about["id"] and wanted(event):
                            return event
                    await self.telegram.changed.wait()
        except TimeoutError:
            raise AssertionError(self._seen()) from None

    def _seen(self) -> str:
        calls = [call.method for call in self.telegram.calls[-8:]]
        return f"nothing came within {PATIENCE} s; called: {calls}, refused: {self.telegram.refused}"


def _entities(words: str) -> list[Json]:
    """What Telegram itself marks in a message."""
    return [
        {"type": kind, "offset": units(words[: found.start()]), "length": units(found[0])}
        for kind, pattern in _MARKED.items()
        for found in pattern.finditer(words)
    ]
