"""What every update passes first: its language is found; strangers and who asks too much go no further."""

import asyncio
from collections.abc import Container

from telegram import (
    CallbackQuery,
    ChatMember,
    ChatMemberUpdated,
    InlineQuery,
    InlineQueryResultsButton,
    Message,
    Update,
)
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, ContextTypes

from bot import incoming, sending
from bot.access import Access
from bot.addressing import words_for
from bot.conversation import Conversation
from bot.handlers import key_of
from bot.limiting import Limits
from bot.links import PLAIN
from bot.reply import Reply
from bot.statistics import Statistics
from bot.texts import speak, text
from bot.wording import meeting

# What an inline query weighs beside a message, as one comes at every few letters.
TYPED = 0.1

# Seconds for which a refusal of an inline query is shown again.
REFUSED = 60


class Gate:
    def __init__(
        self, conversation: Conversation, access: Access, limits: Limits, statistics: Statistics
    ) -> None:
        self._conversation = conversation
        self._access, self._limits, self._statistics = access, limits, statistics

    async def passes(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Let the update on to the other handlers, or stop it here."""
        person, chat = update.effective_user, update.effective_chat
        if update.my_chat_member:
            speak(update.my_chat_member.from_user.language_code)
            await self._joins(update.my_chat_member, context)
            return
        asked = _asked(update, context, self._conversation.commands)
        if asked is None or person is None:
            return
        # Everything said to this update is said in one task, so in one language.
        chosen = await asyncio.to_thread(self._conversation.language, key_of(chat.id if chat else person.id))
        speak(chosen, person.language_code)
        if not self._access.admits(person.id, chat.id if chat else None):
            await _refuse(asked, _stranger(asked, person.id))
            raise ApplicationHandlerStop
        if not await self._limits.takes(person.id, TYPED if isinstance(asked, InlineQuery) else 1.0):
            if await self._limits.tells(person.id):
                await _refuse(asked, self._too_much())
            raise ApplicationHandlerStop
        self._statistics.seen(person.id)

    async def _joins(self, change: ChatMemberUpdated, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Nobody who isn't let in brings the bot into a group; that it leaves one is always heard."""
        chat, person = change.chat, change.from_user
        gone = change.new_chat_member.status in (ChatMember.LEFT, ChatMember.BANNED)
        if gone or chat.type == ChatType.PRIVATE or self._access.admits(person.id, chat.id):
            return
        await sending.greet(context.bot, chat.id, _uninvited(chat.id, person.id))
        raise ApplicationHandlerStop

    def _too_much(self) -> Reply:
        seconds = max(round(self._limits.pause), 1)
        return meeting.sentence("limit.reached", most=self._limits.most, count=seconds)


def _asked(
    update: Update, context: ContextTypes.DEFAULT_TYPE, commands: Container[str]
) -> Message | CallbackQuery | InlineQuery | None:
    """What is said to the bot in an update; None where a group talks about something else."""
    if update.callback_query or update.inline_query:
        return update.callback_query or update.inline_query
    message = update.message or update.edited_message
    if message is None or incoming.is_private(message):
        return message
    me = context.bot.bot
    name = context.bot.username
    brings = incoming.asks_to_read(message, name) or incoming.mentions(message, name)
    return message if brings or words_for(me, message, commands) is not None else None


def _stranger(asked: Message | CallbackQuery | InlineQuery, person: int) -> Reply:
    """That somebody isn't let in, with the numbers that let them in where the operator lists them."""
    if isinstance(asked, Message) and not incoming.is_private(asked):
        return _uninvited(asked.chat.id, person)
    return meeting.sentence("access.private", person=str(person))


def _uninvited(group: int, person: int) -> Reply:
    return meeting.sentence("access.group", group=str(group), person=str(person))


async def _refuse(asked: Message | CallbackQuery | InlineQuery, said: Reply) -> None:
    words = "".join(piece.text for block in said.blocks for piece in block.pieces)
    match asked:
        case Message():
            await sending.send(asked, said, quote=not incoming.is_private(asked))
        case CallbackQuery():
            await asked.answer(words, show_alert=True)
        case InlineQuery():
            button = InlineQueryResultsButton(text("card.refused"), start_parameter=PLAIN)
            await asked.answer([], cache_time=REFUSED, is_personal=True, button=button)
