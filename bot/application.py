"""The conversation on Telegram: what is built, what it listens to, how it introduces itself."""

import logging
from collections.abc import Collection
from functools import partial
from typing import Any, NamedTuple

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeDefault,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseRateLimiter,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.conversation import Conversation, Noted
from bot.gate import Gate
from bot.handlers import Handlers
from bot.health import Health
from bot.inbox import Inbox
from bot.inline import Inline
from bot.limiting import Limits
from bot.links import Links
from bot.locale import LANGUAGES
from bot.operating import Chore, Chores, Listening, Office, watch_webhook
from bot.order import ChatOrder
from bot.pace import Pace
from bot.settings import Settings, refused_token
from bot.statistics import Statistics
from bot.texts import DEFAULT, speak, text
from bot.workers import Workers
from knowledge import Answer, Library, NoAnswer

log = logging.getLogger(__name__)

UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
)

# Seconds: how long Telegram may hold a request for updates, and how long a connection may take or be silent
# beyond that; without the second, a connection cut somewhere on the way would wait for ever.
POLL, CONNECT, SILENCE = 30, 10.0, 15.0

# What comes before all other handlers.
GATE = -1

# Questions in hand at once: one is read for with all processors while another is looked up.
ANSWERING = 2

# How often a message is tried again when Telegram asks for patience.
PATIENCE = 5

# Where several may ask, the menu is short: what is said there is said to all.
MENUS: tuple[tuple[BotCommandScope, Collection[str]], ...] = (
    (BotCommandScopeDefault(), Conversation.COMMANDS),
    (
        BotCommandScopeAllGroupChats(),
        ("ask", "archive", "read", "articles", "facts", "language", "forget", "help"),
    ),
)

App = Application[Any, Any, Any, Any, Any, Any]


class Shared(NamedTuple):
    """What several bots of one name have in common, and what each does with a question beside its own."""

    pace: BaseRateLimiter[Any]
    limits: Limits
    noted: Noted


def build(
    settings: Settings, library: Library, shared: Shared | None = None, archive: Library | None = None
) -> App:
    """The application, ready to run; SettingsError where the token can't be one."""
    api, token = str(settings.api_url).rstrip("/"), settings.checked_token()
    health = Health(settings.health)
    statistics = Statistics(library, token)
    office = Office(statistics, log_texts=settings.log_texts)
    inbox = Inbox(library, token.partition(":")[0])
    application = (
        ApplicationBuilder()
        .token(token)
        .update_queue(inbox)
        .base_url(f"{api}/bot")
        .base_file_url(f"{api}/file/bot")
        .defaults(
            Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                allow_sending_without_reply=True,
            )
        )
        .rate_limiter(shared.pace if shared else Pace(inbox.says, PATIENCE))
        .concurrent_updates(ChatOrder(inbox))
        .connect_timeout(CONNECT)
        .read_timeout(SILENCE)
        .get_updates_request(Listening(health, connect=CONNECT, silence=SILENCE))
        .job_queue(None)
        .build()
    )
    listeners = (office.noted, shared.noted) if shared else (office.noted,)

    def noted(question: str, found: Answer | NoAnswer) -> None:
        for listener in listeners:
            listener(question, found)

    conversation = Conversation(library, links=Links(token), noted=noted, archive=archive)
    limits = shared.limits if shared else Limits(settings.per_minute)
    gate = Gate(conversation, settings.access, limits, statistics)
    application.add_handler(TypeHandler(Update, gate.passes), GATE)
    if settings.admins:
        mine = filters.User(settings.admins) & filters.UpdateType.MESSAGE
        application.add_handler(CommandHandler("stats", office.stats, mine))
    answering = Workers(ANSWERING, "answering")
    listen(application, Handlers(conversation, answering, settings.private_hosts, settings.access))
    application.add_handler(InlineQueryHandler(Inline(conversation, answering).asked))
    # Several bots of one name have a ledger instead, in which each finds what to handle.
    attend(application, office, health, settings, conversation.commands, None if shared else inbox)
    return application


def attend(
    application: App,
    office: Office,
    health: Health,
    settings: Settings,
    commands: Collection[str],
    inbox: Inbox | None,
) -> None:
    """What is done when the bot begins, every minute while it runs, and when it ends."""
    todo: list[Chore] = [office.save]
    if settings.webhook_url:
        todo.append(partial(watch_webhook, application.bot, str(settings.webhook_url), health))
    chores = Chores(todo)

    async def begin(begun: App) -> None:
        await introduce(begun, commands)
        if inbox:
            await inbox.begin(begun.bot)
        chores.begin()

    async def end(_: App) -> None:
        await chores.end()
        await office.save()

    application.post_init, application.post_stop = begin, end


def listen(application: App, handlers: Handlers) -> None:
    """Which update goes where; the first that fits has it."""
    # What somebody put into a chat by inline mode is the bot's own word, and no question.
    new, edited = filters.UpdateType.MESSAGE & ~filters.VIA_BOT, filters.UpdateType.EDITED_MESSAGE
    application.add_handler(CallbackQueryHandler(handlers.tapped))
    application.add_handler(ChatMemberHandler(handlers.joined, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, handlers.moved))
    application.add_handler(MessageHandler(new & ~filters.StatusUpdate.ALL, handlers.asked))
    application.add_handler(MessageHandler(filters.TEXT & edited, handlers.edited))
    application.add_error_handler(handlers.failed)


def run(application: App, settings: Settings) -> None:
    """Talk until the process is told to stop; what is in hand then is finished.

    With a webhook Telegram brings the updates, else they are fetched. SettingsError where Telegram
    doesn't know the token.
    """
    try:
        if settings.webhook_url:
            application.run_webhook(**webhook(settings), bootstrap_retries=-1, allowed_updates=UPDATES)
        else:
            application.run_polling(timeout=POLL, bootstrap_retries=-1, allowed_updates=UPDATES)
    except InvalidToken:
        raise refused_token() from None


def webhook(settings: Settings) -> dict[str, Any]:
    """Where Telegram brings the updates, and where they arrive behind what ends its TLS."""
    return {
        "listen": settings.webhook_listen,
        "port": settings.webhook_port,
        "url_path": str(settings.webhook_url and settings.webhook_url.path).lstrip("/"),
        "webhook_url": str(settings.webhook_url),
        "secret_token": settings.checked_secret(),
    }


async def introduce(application: App, commands: Collection[str]) -> None:
    """Tell Telegram the `commands` and what the bot is; only what changed, as such calls are rationed."""
    bot = application.bot
    try:
        for language in LANGUAGES:
            speak(language)
            # Where Telegram knows none of a reader's language, it shows those without one.
            await _introduce(bot, None if language == DEFAULT else language, commands)
    except TelegramError as error:
        log.warning("The bot's commands and description could not be set: %s", error)
    finally:
        speak(DEFAULT)
    log.info("Listening on Telegram as @%s", bot.username)


async def _introduce(bot: Bot, language: str | None, known: Collection[str]) -> None:
    long, short = text("profile.long"), text("profile.short")
    for scope, names in MENUS:
        commands = tuple(BotCommand(name, text(f"command.{name}")) for name in names if name in known)
        if tuple(await bot.get_my_commands(scope, language)) != commands:
            await bot.set_my_commands(commands, scope, language)
    if (await bot.get_my_description(language)).description != long:
        await bot.set_my_description(long, language)
    if (await bot.get_my_short_description(language)).short_description != short:
        await bot.set_my_short_description(short, language)
