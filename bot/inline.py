"""Inline mode: `@bot how many prisoners` in any chat, answered with cards to choose from."""

from functools import partial

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.ext import ContextTypes

from bot import rendering, sending
from bot.conversation import Conversation
from bot.handlers import key_of
from bot.links import PLAIN
from bot.reply import Card
from bot.texts import text
from bot.workers import Workers

# Seconds for which Telegram may show the same cards again; another article may be read by then.
FRESH = 5


class Inline:
    def __init__(self, conversation: Conversation, answering: Workers) -> None:
        self._conversation, self._answering = conversation, answering

    async def asked(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Words typed behind the bot's name. What is found belongs to who types it, as their chat does."""
        query = update.inline_query
        if query is None:
            return
        key = key_of(query.from_user.id)
        cards = await self._answering.do(partial(self._conversation.cards, key, query.query))
        await query.answer(
            [_result(card, sending.keyboard(context.bot, card.reply.rows)) for card in cards],
            cache_time=FRESH,
            is_personal=True,
            button=InlineQueryResultsButton(text("card.private"), start_parameter=PLAIN),
        )


def _result(card: Card, keyboard: sending.Keyboard) -> InlineQueryResultArticle:
    # A card is one message, so what doesn't fit into it is left out.
    words = InputTextMessageContent(
        rendering.html(card.reply)[0],
        ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(card.id, card.title, words, keyboard, description=card.description)
