"""What a Telegram message brings: an article's text, a link, a file, or something that can't be read."""

import re
from datetime import date
from typing import NamedTuple

from telegram import Document, Message, MessageEntity, MessageOriginChannel
from telegram.constants import ChatType, MessageLimit

from bot.typed import LONGEST

# Characters from which on a forwarded text is something to read, and no question passed on.
POST = 120

# Characters of a message that may be the first of several: Telegram's limit, less a long word.
FULL = MessageLimit.MAX_TEXT_LENGTH - 100

# The first words of captions that ask, one of them behind a name it may be.
ASKING = frozenset(
    ["who", "whom", "whose", "what", "which", "when", "where", "why", "how", "did", "does", "do", "is", "are"]
)

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_SENTENCE = re.compile(r"\w[.!?…][\"'”’)\]]*(?:\s|$)")  # noqa: RUF001
_READ = re.compile(r"/read(?:@(\w+))?(?:\s+|$)", re.IGNORECASE)

# The ways of Telegram to send what is no text, and what is said of each.
KINDS = {
    "photo": "photo",
    "animation": "animation",
    "video": "video",
    "video_note": "video",
    "voice": "voice",
    "audio": "audio",
    "sticker": "sticker",
    "location": "place",
    "venue": "place",
    "contact": "contact",
    "poll": "poll",
    "story": "story",
}


class Paste(NamedTuple):
    """Words to be read; `site` and `published` are those of the post that was forwarded.

    With `more` they go on with the message before.
    """

    message: int
    text: str
    site: str = ""
    published: date | None = None
    more: bool = False


class Link(NamedTuple):
    link: str


class File(NamedTuple):
    """A file, not yet downloaded; `size` in bytes, 0 where Telegram doesn't tell."""

    id: str
    name: str
    size: int
    published: date | None = None


class Unread(NamedTuple):
    """Something that can't be read, by the name of what is said of it."""

    kind: str


Brought = Paste | Link | File | Unread


def asks_to_read(message: Message, username: str) -> bool:
    """Whether it is the command to read something, for this bot."""
    found = _READ.match(_words(message))
    return found is not None and (found[1] or username).casefold() == username.casefold()


def commanded(message: Message) -> Brought | None:
    """What the command to read brings: behind it, with it, or in the message it replies to."""
    words = _READ.sub("", _words(message), count=1).strip()
    if words or message.document:
        return _file(message) or _link(words) or Paste(message.message_id, words)
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created:
        return None
    return _file(replied) or _held(replied) or Unread(_kind(replied))


def brought(message: Message) -> Brought | None:
    """What a message to the bot brings without being asked for it; None where it is a question."""
    words = _words(message)
    if found := _file(message):
        return found
    if link := _link(words):
        return link
    forwarded = message.forward_origin is not None and len(words) >= POST
    if forwarded or (len(words) > LONGEST and _SENTENCE.search(words)):
        return _paste(message)
    return None if message.text else Unread(_kind(message))


def _held(message: Message) -> Brought | None:
    """What a message holds that somebody wants read, however short."""
    words = _words(message)
    return (_link(words) or _paste(message)) if words else None


def _paste(message: Message) -> Paste:
    origin = message.forward_origin
    site = origin.chat.title or "" if isinstance(origin, MessageOriginChannel) else ""
    return Paste(message.message_id, _words(message), site, origin.date.date() if origin else None)


def _link(words: str) -> Link | None:
    """The link of a message that is one, or a title and one, as phones share pages."""
    found = _LINK.findall(words)
    rest = _LINK.sub("", words)
    if len(found) != 1 or "?" in rest or len(rest) > POST * 2 or "/" in rest[:1]:
        return None
    link: str = found[0].rstrip(".,;)»”")
    return Link(link if "://" in link else f"https://{link}")


def _file(message: Message) -> File | None:
    document = message.document
    # Telegram sends an animation as a document as well.
    if not isinstance(document, Document) or message.animation:
        return None
    origin = message.forward_origin
    published = origin.date.date() if origin else None
    return File(document.file_id, document.file_name or "", document.file_size or 0, published)


def _kind(message: Message) -> str:
    return next((kind for name, kind in KINDS.items() if getattr(message, name, None)), "other")


def _words(message: Message) -> str:
    return message.text or message.caption or ""


def mentions(message: Message, username: str) -> bool:
    """Whether the words of a message or of a picture name the bot."""
    entities = {
        **message.parse_entities([MessageEntity.MENTION]),
        **message.parse_caption_entities([MessageEntity.MENTION]),
    }
    return f"@{username}".casefold() in {name.casefold() for name in entities.values()}


def asked_under(message: Message, words: str) -> str | None:
    """The question in the words under a file or picture; what was passed on is somebody else's caption."""
    question = _READ.sub("", words, count=1).strip()
    if message.forward_origin or not message.caption:
        return None
    asks = question.endswith("?") or any(word.casefold() in ASKING for word in question.split()[:2])
    return question if asks else None


def is_full(words: str) -> bool:
    """Whether Telegram may have cut a text here; it cuts at the last blank before its limit."""
    return len(words) >= FULL


def is_private(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE
