"""What the bot is told from outside: environment variables and a .env file. Nobody else reads them."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AnyHttpUrl, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

# What @BotFather hands out: the bot's number, a colon, and letters and digits.
_TOKEN = re.compile(r"\d+:[\w-]{10,}", re.ASCII)

_HOW_TO_GET_ONE = """
Open https://t.me/BotFather in Telegram, send /newbot (or /token for a bot you already have), and put
    TELEGRAM_BOT_TOKEN=123456789:what-follows-the-colon
into a file named .env here, or into the environment. To talk without Telegram: python -m bot --terminal"""


def _names(written: object) -> object:
    """Names with commas between them."""
    if not isinstance(written, str):
        return written
    return frozenset(name.strip().casefold() for name in written.split(",") if name.strip())


class SettingsError(Exception):
    """A setting is missing or can't be used; the message says which one, and what to do."""


class Settings(BaseSettings):
    """All settings, with what they are where nobody sets them."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, populate_by_name=True
    )

    token: Annotated[SecretStr, Field(validation_alias="TELEGRAM_BOT_TOKEN")] = SecretStr("")
    store: Annotated[str, Field(validation_alias="DATELINE_STORE")] = "tinydb:data/dateline"
    history: Annotated[Path, Field(validation_alias="DATELINE_HISTORY")] = Path("data/history")
    api_url: Annotated[AnyHttpUrl, Field(validation_alias="DATELINE_API_URL")] = AnyHttpUrl(
        "https://api.telegram.org"
    )
    private_hosts: Annotated[
        frozenset[str],
        NoDecode,
        BeforeValidator(_names),
        Field(validation_alias="DATELINE_PRIVATE_HOSTS"),
    ] = frozenset()
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        BeforeValidator(lambda value: str(value).upper()),
        Field(validation_alias="DATELINE_LOG_LEVEL"),
    ] = "INFO"

    @property
    def has_token(self) -> bool:
        return bool(self.token.get_secret_value().strip())

    def checked_token(self) -> str:
        """The token as Telegram wants it; SettingsError where it is missing or can't be one."""
        token = self.token.get_secret_value().strip()
        if not token:
            raise SettingsError(f"TELEGRAM_BOT_TOKEN is not set.{_HOW_TO_GET_ONE}")
        if not _TOKEN.fullmatch(token):
            raise SettingsError(f"TELEGRAM_BOT_TOKEN doesn't look like a bot's token.{_HOW_TO_GET_ONE}")
        return token


def refused_token() -> SettingsError:
    """What to tell when Telegram doesn't know the token."""
    return SettingsError(f"Telegram doesn't accept TELEGRAM_BOT_TOKEN; it may be revoked.{_HOW_TO_GET_ONE}")


def load() -> Settings:
    """The settings of this process; SettingsError names every value that can't be used."""
    try:
        return Settings()
    except ValidationError as error:
        # Values stay out of the message: one of them may be a secret.
        broken = [f"{fault['loc'][0]}: {fault['msg']}." for fault in error.errors(include_input=False)]
        raise SettingsError("\n".join(("Some settings can't be used.", *broken))) from None
