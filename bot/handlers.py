"""One short coroutine for every kind of update."""

import asyncio
import logging
from collections import OrderedDict, deque
from contextlib import suppress

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, TelegramError, TimedOut
from telegram.ext import ContextTypes

from bot import sending
from bot.addressing import words_for
from bot.conversation import Conversation
from bot.reply import Reply
from bot.texts import text
from bot.wording import meeting

log = logging.getLogger(__name__)

# So many answers are remembered, to be changed when their question is; so many albums, to be answered once.
ANSWERS, ALBUMS = 2_000, 100

Context = ContextTypes.DEFAULT_TYPE


class Handlers:
    """The ways from Telegram into the conversation and back."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()
        self._albums: deque[str] = deque(maxlen=ALBUMS)

    async def asked(self, update: Update, context: Context) -> None:
        """A message."""
        if message := update.message:
            reply = await self._reply(message, context)
            if reply:
                self._keep(message, await sending.send(message, reply, quote=_in_group(message)))

    async def edited(self, update: Update, context: Context) -> None:
        """A message that was changed: its answer changes with it, or else comes once more."""
        message = update.edited_message
        reply = await self._reply(message, context) if message else None
        if message and reply:
            number = self._answers.get((message.chat.id, message.message_id))
            if number is None or not await sending.replace((message, number), reply):
                self._keep(message, await sending.send(message, reply, quote=True))

    async def tapped(self, update: Update, _: Context) -> None:
        """A button."""
        query = update.callback_query
        if query is None:
            return
        # First of all the button must stop its waiting; an old one no longer waits.
        with suppress(BadRequest):
            await query.answer()
        if query.message is None:
            return
        async with sending.typing(query.message):
            reply = await asyncio.to_thread(
                self._conversation.press, key(query.message.chat.id), query.data or ""
            )
        if not (reply.replaces and await sending.replace(query, reply)):
            await sending.send(query.message, reply)

    async def unreadable(self, update: Update, _: Context) -> None:
        """A picture, a voice message, a file …: one sentence, and one for a whole album."""
        message = update.message
        if message is None or (message.media_group_id and message.media_group_id in self._albums):
            return
        if message.media_group_id:
            self._albums.append(message.media_group_id)
        await sending.send(message, meeting.sentence("message.not_text"))

    async def failed(self, update: object, context: Context) -> None:
        """Whatever went wrong: logged, and the user told in one sentence."""
        error = context.error
        chat = update.effective_chat if isinstance(update, Update) else None
        if not _logged(error) or chat is None:
            return
        apology = text("error.slow" if isinstance(error, TimedOut) else "error.unexpected")
        try:
            await context.bot.send_message(chat.id, apology, None, message_thread_id=_topic(update))
        except TelegramError as silence:
            log.warning("Nor could the user be told: %s", silence)

    async def _reply(self, message: Message, context: Context) -> Reply | None:
        words = words_for(context.bot.bot, message, self._conversation.COMMANDS)
        if words is None:
            return None
        async with sending.typing(message):
            return await asyncio.to_thread(self._conversation.reply, key(message.chat.id), words)

    def _keep(self, message: Message, number: int | None) -> None:
        if number is not None:
            self._answers[message.chat.id, message.message_id] = number
        if len(self._answers) > ANSWERS:
            self._answers.popitem(last=False)


def key(chat: int) -> str:
    """The conversation of a chat; a person's private chat has the person's number."""
    return f"telegram:{chat}"


def _in_group(message: Message) -> bool:
    return message.chat.type != ChatType.PRIVATE


def _topic(update: object) -> int | None:
    message = update.effective_message if isinstance(update, Update) else None
    return message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None


def _logged(error: Exception | None) -> bool:
    """Log it as its kind deserves; whether the user should hear of it."""
    if isinstance(error, Conflict):
        log.error("Another process is using this bot's token; only one may. Stop the other one.")
    elif isinstance(error, Forbidden):
        log.info("A chat doesn't want to hear from the bot any more: %s", error.message)
    elif isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        log.warning("Telegram could not be reached: %s", error.message)
        return True
    else:
        log.error("An update could not be handled", exc_info=error)
        return True
    return False
