"""Who there is on this small Telegram, and what was said: people, chats, topics, messages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal, NamedTuple

from tests.telegram.refusal import Refusal, bad

Json = dict[str, Any]

# Nobody is born twice, so that many worlds may share what a bot remembers of its chats.
_NUMBERS = count(1001)

# Every message comes a second after the one before; there is no other clock.
_EPOCH = 1_700_000_000

# The topic in which everything stands that is in no other. It is never named when writing.
GENERAL = 1


class Event(NamedTuple):
    """Something the bot did to a chat."""

    kind: Literal["sent", "edited", "deleted", "typing", "tapped"]
    chat: int
    what: Json


@dataclass
class Room:
    """A chat: what Telegram tells about it, and all that was written in it."""

    about: Json
    messages: dict[int, Json] = field(default_factory=dict)
    topics: dict[int, Json] = field(default_factory=dict)
    # Whose group it is, by their numbers.
    owners: set[int] = field(default_factory=set)
    # Why the bot may not write here.
    closed: Refusal | None = None
    _last: int = 0

    def put(self, sender: Mapping[str, Any], **fields: Any) -> Json:
        """Write a message; fields that are None are none."""
        self._last += 1
        message = {
            "message_id": self._last,
            "date": _EPOCH + self._last,
            "chat": self.about,
            "from": sender,
            **{name: value for name, value in fields.items() if value is not None},
        }
        self.messages[self._last] = message
        return message

    def find(self, number: object, what: str) -> Json:
        """A message by its number; Refusal saying `what` wasn't found."""
        if not isinstance(number, int) or number not in self.messages:
            raise bad(f"{what} not found")
        return self.messages[number]

    def topic(self, number: int | None) -> Json:
        """What a message in this topic says of it; Refusal where there is no such topic."""
        if number is None:
            return {}
        if number not in self.topics:
            raise bad("message thread not found")
        return {"message_thread_id": number, "is_topic_message": True}


class World:
    def __init__(self, username: str = "dateline_test_bot") -> None:
        self.bot = {
            "id": next(_NUMBERS),
            "is_bot": True,
            "first_name": "Dateline",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
        self.rooms: dict[int, Room] = {}
        # Menus of commands by the scope in which they are shown.
        self.menus: dict[str, list[Json]] = {}
        # What people sent, by its number.
        self.files: dict[str, bytes] = {}
        self.profile = {"description": "", "short_description": ""}
        # Taps by their number, with the chat; a tap can be answered once, and not for long.
        self.taps: dict[str, int] = {}
        # Inline queries nobody has answered yet, and the answers to the others.
        self.queries: set[str] = set()
        self.offers: dict[str, Json] = {}
        # What was sent of pictures, by their file's number.
        self.pictures: dict[str, bytes] = {}
        self.events: list[Event] = []
        self.noticed: Callable[[], None] = lambda: None

    def note(
        self, kind: Literal["sent", "edited", "deleted", "typing", "tapped"], chat: int, what: Json
    ) -> None:
        """Something was done by the bot."""
        self.events.append(Event(kind, chat, what))
        self.noticed()

    def person(self, name: str) -> Json:
        number = next(_NUMBERS)
        return {"id": number, "is_bot": False, "first_name": name, "language_code": "en"}

    def private(self, person: Json) -> Room:
        about = {"id": person["id"], "type": "private", "first_name": person["first_name"]}
        return self._open(about)

    def small_group(self, title: str) -> Room:
        """A group of the old kind, which may become a supergroup."""
        return self._open({"id": -next(_NUMBERS), "type": "group", "title": title})

    def group(self, title: str, *, forum: bool = False) -> Room:
        about: Json = {"id": -1_000_000_000_000 - next(_NUMBERS), "type": "supergroup", "title": title}
        return self._open(about | ({"is_forum": True} if forum else {}))

    def room(self, number: object) -> Room:
        """The chat the bot means; Refusal where it can't write there."""
        if number in (None, ""):
            raise bad("chat_id is empty")
        room = self.rooms.get(number) if isinstance(number, int) else None
        if room is None:
            raise bad("chat not found")
        if room.closed:
            raise room.closed
        return room

    def _open(self, about: Json) -> Room:
        room = self.rooms[about["id"]] = Room(about)
        return room
