"""Whether a message is meant for the bot, and what it then says."""

import re
from collections.abc import Container

from telegram import Message, User
from telegram.constants import ChatType

_COMMAND = re.compile(r"/(\w+)(?:@(\w+))?")


def words_for(me: User, message: Message, commands: Container[str]) -> str | None:
    """The message's words without the mention; None where a group talks about something else.

    In a group the bot is spoken to by one of its commands, by its name, or by a reply to it.
    """
    typed = message.text or message.caption or ""
    if message.chat.type == ChatType.PRIVATE:
        return typed
    if command := _COMMAND.match(typed):
        name, whose = command[1].casefold(), (command[2] or "").casefold()
        mine = whose == (me.username or "").casefold() if whose else name in commands
        return typed if mine else None
    mention = re.compile(rf"(?<!\w)@{re.escape(me.username or '')}\b", re.IGNORECASE)
    if mention.search(typed):
        return mention.sub(" ", typed)
    return typed if _replies_to(me, message) else None


def _replies_to(me: User, message: Message) -> bool:
    replied = message.reply_to_message
    # In a topic every message replies to the one that opened it.
    if replied is None or replied.forum_topic_created:
        return False
    return replied.from_user is not None and replied.from_user.id == me.id
