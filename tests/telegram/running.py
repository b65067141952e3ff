"""The real bot, talking to the small Telegram."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pydantic import AnyHttpUrl, SecretStr
from telegram.error import TelegramError

from bot import application
from bot.settings import Settings
from knowledge import Library
from tests.telegram.server import Server


def settings(telegram: Server) -> Settings:
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        token=SecretStr(telegram.token),
        api_url=AnyHttpUrl(telegram.url),
        # The pages that tests read lie on loopback; "localhost" stays a private host.
        private_hosts=frozenset({"127.0.0.1"}),
    )


@asynccontextmanager
async def running(telegram: Server, library: Library) -> AsyncIterator[application.App]:
    """The application as `application.run` runs it, in a loop that is there already."""
    app = application.build(settings(telegram), library)

    def failed(error: TelegramError) -> None:
        app.create_task(app.process_error(None, error))

    async with app:
        assert app.updater
        assert app.post_init
        await app.post_init(app)
        await app.start()
        await app.updater.start_polling(
            timeout=application.POLL,
            bootstrap_retries=-1,
            allowed_updates=application.UPDATES,
            error_callback=failed,
        )
        try:
            yield app
        finally:
            await app.updater.stop()
            await app.stop()
