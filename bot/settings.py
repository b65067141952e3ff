"""What the bot is told from outside: environment variables and a .env file. Nobody else reads them."""

import hmac
import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AnyHttpUrl, AnyUrl, BeforeValidator, Field, SecretStr, UrlConstraints, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.access import Access
from knowledge import database_of

# What @BotFather hands out: the bot's number, a colon, and letters and digits.
_TOKEN = re.compile(r"\d+:[\w-]{10,}", re.ASCII)

# What Telegram takes as a webhook's secret.
_SECRET = re.compile(r"[\w-]{1,256}", re.ASCII)

_HOW_TO_GET_ONE = """
Open https://t.me/BotFather in Telegram, send /newbot (or /token for a bot you already have), and put
    TELEGRAM_BOT_TOKEN=123456789:what-follows-the-colon
into a file named .env here, or into the environment. To talk without Telegram: python -m bot --terminal"""


def _names(written: object) -> object:
    """Names with commas between them."""
    if not isinstance(written, str):
        return written
    return frozenset(name.strip().casefold() for name in written.split(",") if name.strip())


def _numbers(listed: object) -> object:
    """Numbers with commas or blanks between them."""
    return listed.replace(",", " ").split() if isinstance(listed, str) else listed


Https = Annotated[AnyUrl, UrlConstraints(allowed_schemes=["https"], host_required=True)]
Numbers = Annotated[frozenset[int], NoDecode, BeforeValidator(_numbers)]


class SettingsError(Exception):
    """A setting is missing or can't be used; the message says which one, and what to do."""


class Settings(BaseSettings):
    """All settings, with what they are where nobody sets them."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, populate_by_name=True
    )

    token: Annotated[SecretStr, Field(validation_alias="TELEGRAM_BOT_TOKEN")] = SecretStr("")
    store: Annotated[str, Field(validation_alias="DATELINE_STORE")] = "tinydb:data/dateline"
    archive: Annotated[str, Field(validation_alias="DATELINE_ARCHIVE")] = ""
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
    log_format: Annotated[Literal["text", "json"], Field(validation_alias="DATELINE_LOG_FORMAT")] = "text"
    log_texts: Annotated[bool, Field(validation_alias="DATELINE_LOG_TEXTS")] = False

    admins: Annotated[Numbers, Field(validation_alias="DATELINE_ADMINS")] = frozenset()
    users: Annotated[Numbers, Field(validation_alias="DATELINE_USERS")] = frozenset()
    groups: Annotated[Numbers, Field(validation_alias="DATELINE_GROUPS")] = frozenset()
    authors: Annotated[Numbers, Field(validation_alias="DATELINE_AUTHORS")] = frozenset()
    per_minute: Annotated[int, Field(ge=0, validation_alias="DATELINE_PER_MINUTE")] = 30
    health: Annotated[Path, Field(validation_alias="DATELINE_HEALTH")] = Path("data/health")

    webhook_url: Annotated[Https | None, Field(validation_alias="DATELINE_WEBHOOK_URL")] = None
    webhook_listen: Annotated[str, Field(validation_alias="DATELINE_WEBHOOK_LISTEN")] = "127.0.0.1"
    webhook_port: Annotated[int, Field(ge=1, le=65535, validation_alias="DATELINE_WEBHOOK_PORT")] = 8080
    webhook_secret: Annotated[SecretStr, Field(validation_alias="DATELINE_WEBHOOK_SECRET")] = SecretStr("")

    @property
    def access(self) -> Access:
        return Access(self.admins, self.users, self.groups, self.authors)

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

    def checked_archive(self) -> str:
        """Where the archive is, "" where there is none; SettingsError where chats keep their own there."""
        same = self.archive == self.store
        if self.archive and (same or (database_of(self.archive) or 0) == database_of(self.store)):
            raise SettingsError(
                "DATELINE_ARCHIVE is where DATELINE_STORE is, so that everybody would see every chat's "
                "articles. Give it a place of its own; in the same database, another collection: "
                "postgresql://…?collection=archive"
            )
        return self.archive

    def checked_secret(self) -> str:
        """What Telegram must show at the webhook: as set, else made from the token; never none."""
        secret = self.webhook_secret.get_secret_value().strip()
        if secret and not _SECRET.fullmatch(secret):
            raise SettingsError(
                "DATELINE_WEBHOOK_SECRET may hold letters, digits, _ and - only, 256 of them at most. "
                "Leave it out, and one is made from the token."
            )
        return secret or hmac.digest(self.checked_token().encode(), b"webhook", "sha256").hex()


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
