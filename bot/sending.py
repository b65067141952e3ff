"""Replies to Telegram: as HTML, as plain text where the markup is refused, in place where they replace."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.helpers import create_deep_linked_url

from bot import pictures, rendering
from bot.reply import Button, Picture, Reply, Rows

log = logging.getLogger(__name__)

# Seconds before each further try, when Telegram could not be reached.
PAUSES = (0.5, 2.0, 5.0)

# An answer that takes more seconds than this is announced, and again before clients forget it.
TYPING_AFTER, TYPING_AGAIN = 0.3, 4.5

Keyboard = InlineKeyboardMarkup | None
Call = Callable[[str, ParseMode | None, Keyboard], Awaitable[Message | bool]]


async def send(to: MaybeInaccessibleMessage, reply: Reply, *, quote: bool = False) -> int | None:
    """Say it in the chat and topic of `to`, with `quote` as a reply to it; the last message's number."""
    buttons = keyboard(to.get_bot(), reply.rows)
    quoted = ReplyParameters(to.message_id, allow_sending_without_reply=True) if quote else None
    if reply.picture:
        try:
            return await _show(to, reply.picture, buttons, quoted)
        except BadRequest as error:
            # Some groups allow no pictures.
            log.info("Telegram refused a picture, sent in words: %s", error.message)

    async def call(words: str, mode: ParseMode | None, keyboard: Keyboard) -> Message:
        if isinstance(to, Message):
            return await to.reply_text(words, mode, reply_markup=keyboard, reply_parameters=quoted)
        # A message Telegram no longer shows can't be replied to.
        return await to.get_bot().send_message(to.chat.id, words, mode, reply_markup=keyboard)

    sent: Message | bool = False
    parts = list(zip(rendering.html(reply), rendering.plain(reply), strict=True))
    for at, (html, plain) in enumerate(parts, 1):
        sent = await _either(call, html, plain, buttons if at == len(parts) else None)
        quoted = None
    return sent.message_id if isinstance(sent, Message) else None


async def greet(bot: Bot, chat: int, reply: Reply) -> None:
    """Say something in a chat in which nobody has said anything yet."""
    for html in rendering.html(reply):
        await bot.send_message(chat, html, ParseMode.HTML)


async def cite(to: MaybeInaccessibleMessage, reply: Reply) -> int | None:
    """Say it as a reply to the message that holds the article, its sentence quoted; the message's number.

    None where there is no such message here or Telegram refuses the quotation: its words were changed,
    or it is gone.
    """
    cites, parts = reply.cites, rendering.html(rendering.without_quote(reply))
    if cites is None or not isinstance(to, Message) or cites.topic != topic_of(to) or len(parts) != 1:
        return None
    quoted = ReplyParameters(
        cites.message, quote=cites.words, quote_position=cites.position, allow_sending_without_reply=False
    )
    try:
        sent = await _persistent(
            lambda: to.reply_text(
                parts[0],
                ParseMode.HTML,
                reply_markup=keyboard(to.get_bot(), reply.rows),
                reply_parameters=quoted,
            )
        )
    except BadRequest as error:
        log.info("Telegram refused a quotation, shown in the answer itself: %s", error.message)
        return None
    return sent.message_id if isinstance(sent, Message) else None


async def delete(message: Message, number: int) -> None:
    """Take an own message of the chat away; where that can't be done any more, it stays."""
    with suppress(BadRequest):
        await message.get_bot().delete_message(message.chat.id, number)


def topic_of(message: Message) -> int | None:
    """The topic of a message; None where there are no topics, and in the general one."""
    return message.message_thread_id if message.is_topic_message else None


async def replace(old: CallbackQuery | tuple[Message, int], reply: Reply) -> bool:
    """Put it in the place of an own message; False where that can't be done any more.

    `old` is a tapped button's query, or a message of the chat and the number of the own one.
    """

    async def call(words: str, mode: ParseMode | None, keyboard: Keyboard) -> Message | bool:
        if isinstance(old, CallbackQuery):
            return await old.edit_message_text(words, mode, reply_markup=keyboard)
        message, number = old
        return await message.get_bot().edit_message_text(
            words, message.chat.id, number, parse_mode=mode, reply_markup=keyboard
        )

    if reply.picture or (isinstance(old, CallbackQuery) and _photo(old)):
        return await _redraw(old, reply)
    parts = rendering.html(reply)
    if len(parts) != 1:
        return False
    bot = old.get_bot() if isinstance(old, CallbackQuery) else old[0].get_bot()
    try:
        await _either(call, parts[0], rendering.plain(reply)[0], keyboard(bot, reply.rows))
    except BadRequest as error:
        return "not modified" in error.message.casefold()
    return True


async def _show(
    to: MaybeInaccessibleMessage, picture: Picture, keyboard: Keyboard, quoted: ReplyParameters | None
) -> int:
    drawn = await asyncio.to_thread(pictures.draw, picture.sketch, picture.theme)
    thread = topic_of(to) if isinstance(to, Message) else None
    sent = await to.get_bot().send_photo(
        to.chat.id,
        drawn,
        rendering.caption(picture),
        reply_markup=keyboard,
        reply_parameters=quoted,
        message_thread_id=thread,
    )
    return sent.message_id


async def _redraw(old: CallbackQuery | tuple[Message, int], reply: Reply) -> bool:
    """A picture in the place of a tapped one; words and pictures never take each other's place."""
    if reply.picture is None or not isinstance(old, CallbackQuery) or not _photo(old):
        return False
    drawn = await asyncio.to_thread(pictures.draw, reply.picture.sketch, reply.picture.theme)
    media = InputMediaPhoto(drawn, rendering.caption(reply.picture), ParseMode.HTML)
    try:
        await old.edit_message_media(media, reply_markup=keyboard(old.get_bot(), reply.rows))
    except BadRequest as error:
        return "not modified" in error.message.casefold()
    return True


def _photo(query: CallbackQuery) -> bool:
    return isinstance(query.message, Message) and bool(query.message.photo)


def keyboard(bot: Bot, rows: Rows) -> Keyboard:
    """The buttons; those that ask elsewhere only where the bot's owner has allowed inline mode."""
    inline = bool(bot.bot.supports_inline_queries)
    shown = [[_button(bot, one) for one in row if inline or not one.elsewhere] for row in rows]
    return InlineKeyboardMarkup([row for row in shown if row]) if any(shown) else None


def _button(bot: Bot, button: Button) -> InlineKeyboardButton:
    if button.start:
        return InlineKeyboardButton(button.label, url=create_deep_linked_url(bot.username, button.start))
    if button.elsewhere:
        return InlineKeyboardButton(button.label, switch_inline_query=button.elsewhere)
    return InlineKeyboardButton(button.label, callback_data=button.data)


@asynccontextmanager
async def typing(to: MaybeInaccessibleMessage) -> AsyncIterator[None]:
    """Show "typing…" in the chat while the context lasts, if it lasts long enough to be worth it."""
    task = asyncio.create_task(_typing(to))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _typing(to: MaybeInaccessibleMessage) -> None:
    thread = topic_of(to) if isinstance(to, Message) else None
    await asyncio.sleep(TYPING_AFTER)
    # An ornament: where it fails, the answer itself will tell.
    with suppress(TelegramError):
        while True:
            await to.get_bot().send_chat_action(to.chat.id, ChatAction.TYPING, message_thread_id=thread)
            await asyncio.sleep(TYPING_AGAIN)


async def _either(call: Call, html: str, plain: str, keyboard: Keyboard) -> Message | bool:
    """The HTML, or the plain words if Telegram can't read it: an answer must arrive."""
    try:
        return await _persistent(lambda: call(html, ParseMode.HTML, keyboard))
    except BadRequest as error:
        if "entit" not in error.message.casefold():
            raise
        log.error("Telegram refused the markup, sent without: %s", error.message)
        return await _persistent(lambda: call(plain, None, keyboard))


async def _persistent(call: Callable[[], Awaitable[Message | bool]]) -> Message | bool:
    """The call, again where the network failed; not after a time-out, which may have delivered it."""
    for pause in PAUSES:
        try:
            return await call()
        except NetworkError as error:
            if type(error) is not NetworkError:
                raise
            log.warning("Telegram could not be reached, next try in %s s: %s", pause, error.message)
            await asyncio.sleep(pause)
    return await call()
