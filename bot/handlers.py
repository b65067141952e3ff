"""One short coroutine for every kind of update."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import partial

from telegram import CallbackQuery, Chat, ChatMember, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, TelegramError, TimedOut
from telegram.ext import ContextTypes

from bot import incoming, sending
from bot.access import OPEN, Access
from bot.addressing import words_for
from bot.conversation import Conversation
from bot.incoming import Brought, File, Link, Paste, Unread
from bot.place import At
from bot.reading import Desk
from bot.reply import Reply
from bot.texts import text
from bot.wording import meeting
from bot.workers import Workers

log = logging.getLogger(__name__)

# So many albums are remembered, to be answered once.
ALBUMS = 100

Context = ContextTypes.DEFAULT_TYPE


class Handlers:
    """The ways from Telegram into the conversation and back."""

    def __init__(
        self,
        conversation: Conversation,
        answering: Workers,
        trusted: Collection[str] = (),
        access: Access = OPEN,
    ) -> None:
        """Questions are worked out by `answering`; what only looks something up never waits behind them."""
        self._conversation, self._answering = conversation, answering
        self._access = access
        self._desk = Desk(conversation, trusted)
        self._albums: deque[str] = deque(maxlen=ALBUMS)

    async def asked(self, update: Update, context: Context) -> None:
        """A message: something to read, or a question."""
        message = update.message
        if message is None:
            return
        card = await asyncio.to_thread(
            self._conversation.arrivals.goes_on, key_of(message.chat.id), _at(message)
        )
        brought = self._brought(message, context)
        if card is not None and message.text:
            await self._read(message, Paste(message.message_id, message.text, more=True), card)
        elif isinstance(brought, Unread):
            await self._unread(message, brought)
            await self._captioned(message, context)
        elif brought:
            if await self._read(message, brought):
                await self._captioned(message, context)
        elif message.text and (reply := await self._reply(message, context)):
            await self._say(message, reply, quote=not incoming.is_private(message))

    async def edited(self, update: Update, context: Context) -> None:
        """A message that was changed: its answer changes with it, or else comes once more."""
        message = update.edited_message
        if message is None or not message.text:
            return
        key = key_of(message.chat.id)
        piece = await asyncio.to_thread(self._conversation.arrivals.piece, key, message.message_id)
        if piece is not None:
            await self._read(message, Paste(message.message_id, message.text, more=piece > 0))
            return
        if brought := self._brought(message, context):
            # An article that was corrected takes the place of its first form.
            if isinstance(brought, Paste):
                await self._read(message, brought)
            return
        reply = await self._reply(message, context)
        if reply is None:
            return
        old = await asyncio.to_thread(self._conversation.answered, key, message.message_id)
        if old and old.said and not old.cited and await sending.replace((message, old.said), reply):
            await asyncio.to_thread(self._conversation.said, key, reply, old.said)
            return
        if old and old.said and old.cited:
            # A reply can't be made to quote another sentence.
            await sending.delete(message, old.said)
        await self._say(message, reply, quote=True)

    async def tapped(self, update: Update, _: Context) -> None:
        """A button."""
        query = update.callback_query
        if query is None:
            return
        refused = await self._refused(query)
        # First of all the button must stop its waiting; an old one no longer waits.
        with suppress(BadRequest):
            await query.answer(refused, show_alert=bool(refused))
        message = None if refused else query.message
        if message is None:
            return
        key, at = key_of(message.chat.id), At(message.message_id)
        if isinstance(message, Message):
            at = At(message.message_id, sending.topic_of(message), int(message.date.timestamp()))
        async with sending.typing(message):
            reply = await self._worked_out(
                partial(self._conversation.press, key, query.data or "", at),
                question=self._conversation.is_question(data=query.data or " "),
            )
        if reply.replaces and await sending.replace(query, reply):
            return
        number = await sending.cite(message, reply)
        said = number or await sending.send(message, reply)
        await asyncio.to_thread(self._conversation.said, key, reply, said, cited=number is not None)

    async def _refused(self, query: CallbackQuery) -> str | None:
        """Why somebody may not have a group's everything forgotten; None where they may."""
        chat = query.message.chat if query.message else None
        if chat is None or chat.type == ChatType.PRIVATE or not self._conversation.forgets_all(query.data):
            return None
        if self._access.authors and self._access.may_add(query.from_user.id):
            return None
        member = await query.get_bot().get_chat_member(chat.id, query.from_user.id)
        may = member.status in (ChatMember.OWNER, ChatMember.ADMINISTRATOR)
        return None if may else text("forget.admins")

    async def moved(self, update: Update, _: Context) -> None:
        """A group became a supergroup, which is another chat to Telegram."""
        message = update.message
        if message and message.migrate_to_chat_id:
            old, new = key_of(message.chat.id), key_of(message.migrate_to_chat_id)
            await asyncio.to_thread(self._conversation.move, old, new)

    async def joined(self, update: Update, context: Context) -> None:
        """The bot came into a group, or had to leave it."""
        change = update.my_chat_member
        if change is None or change.chat.type == ChatType.PRIVATE:
            return
        if change.new_chat_member.status in (ChatMember.LEFT, ChatMember.BANNED):
            await asyncio.to_thread(self._conversation.forget, key_of(change.chat.id))
        elif change.old_chat_member.status in (ChatMember.LEFT, ChatMember.BANNED):
            await self._welcome(change.chat, context)

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

    def _brought(self, message: Message, context: Context) -> Brought | None:
        """What there is to read; in a group only where the bot is spoken to."""
        me = context.bot.bot
        if incoming.asks_to_read(message, context.bot.username):
            return incoming.commanded(message)
        named = incoming.mentions(message, context.bot.username)
        if named or words_for(me, message, self._conversation.commands) is not None:
            return incoming.brought(message)
        return None

    async def _captioned(self, message: Message, context: Context) -> None:
        """A question under a file or a picture is answered once that is dealt with."""
        words = words_for(context.bot.bot, message, self._conversation.commands)
        if question := incoming.asked_under(message, words or ""):
            reply = await self._replied(message, question)
            await self._say(message, reply, quote=not incoming.is_private(message))

    async def _read(self, message: Message, brought: Paste | Link | File, card: int | None = None) -> bool:
        """An article: how far it is, is one message, which becomes its `card`, where there is none yet; was
        it read?
        """
        author = message.from_user.id if message.from_user else None
        if not self._access.may_add(author):
            await sending.send(message, meeting.sentence("access.author", person=str(author)))
            return False
        said = [card] if card else []

        async def tell(reply: Reply) -> None:
            if not said or not await sending.replace((message, said[0]), reply):
                number = await sending.send(message, reply)
                said[:] = [number] if number else []

        async def download(file_id: str) -> bytes:
            file = await message.get_bot().get_file(file_id)
            return bytes(await file.download_as_bytearray())

        key = key_of(message.chat.id)
        async with sending.typing(message):
            reply = await self._desk.read(key, brought, _at(message), tell, download)
            await tell(reply)
        if said and isinstance(brought, Paste) and incoming.is_full(brought.text):
            await asyncio.to_thread(self._conversation.arrivals.filled, key, _at(message), said[0])
        return reply.article is not None

    async def _unread(self, message: Message, unread: Unread) -> None:
        """A picture, a voice message …: one sentence, and one for a whole album."""
        if message.media_group_id and message.media_group_id in self._albums:
            return
        if message.media_group_id:
            self._albums.append(message.media_group_id)
        await sending.send(message, meeting.unread(unread.kind))

    async def _say(self, message: Message, reply: Reply, *, quote: bool) -> None:
        number = await sending.cite(message, reply)
        said = number or await sending.send(message, reply, quote=quote)
        key = key_of(message.chat.id)
        await asyncio.to_thread(self._conversation.said, key, reply, said, cited=number is not None)

    async def _reply(self, message: Message, context: Context) -> Reply | None:
        words = words_for(context.bot.bot, message, self._conversation.commands)
        return None if words is None else await self._replied(message, words)

    async def _replied(self, message: Message, words: str) -> Reply:
        async with sending.typing(message):
            key = key_of(message.chat.id)
            return await self._worked_out(
                partial(self._conversation.reply, key, words, _at(message)),
                question=self._conversation.is_question(words),
            )

    async def _worked_out(self, work: Callable[[], Reply], *, question: bool) -> Reply:
        return await (self._answering.do(work) if question else asyncio.to_thread(work))

    async def _welcome(self, chat: Chat, context: Context) -> None:
        hears_all = bool(context.bot.can_read_all_group_messages)
        reply = meeting.welcome(context.bot.username, hears_all=hears_all)
        await sending.greet(context.bot, chat.id, reply)


def _at(message: Message) -> At:
    replied = message.reply_to_message
    return At(
        message.message_id,
        sending.topic_of(message),
        int(message.date.timestamp()),
        replied.message_id if replied and not replied.forum_topic_created else None,
        message.quote.text if message.quote else "",
    )


def key_of(chat: int) -> str:
    """The conversation of a chat; a person's private chat has the person's number."""
    return f"telegram:{chat}"


def _topic(update: object) -> int | None:
    message = update.effective_message if isinstance(update, Update) else None
    return sending.topic_of(message) if isinstance(message, Message) else None


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
