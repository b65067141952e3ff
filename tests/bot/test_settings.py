import pytest

from bot import settings
from bot.settings import Settings, SettingsError

TOKEN = "123456:the-token-of-a-bot"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No settings but the test's own."""
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)


@pytest.mark.parametrize(
    ("store", "archive"),
    [
        ("tinydb:data", "tinydb:data"),
        ("postgresql://a@host/news", "postgresql://a@host/news?collection=main"),
        ("postgresql://a@host/news?collection=x", "postgresql://a@host/news?collection=x"),
    ],
)
def test_an_archive_is_never_where_chats_keep_their_own(
    monkeypatch: pytest.MonkeyPatch, store: str, archive: str
) -> None:
    monkeypatch.setenv("DATELINE_STORE", store)
    assert settings.load().checked_archive() == ""
    monkeypatch.setenv("DATELINE_ARCHIVE", archive)
    with pytest.raises(SettingsError, match="another collection"):
        settings.load().checked_archive()
    monkeypatch.setenv("DATELINE_ARCHIVE", f"{archive}2")
    assert settings.load().checked_archive() == f"{archive}2"


@pytest.mark.parametrize(
    ("listed", "numbers"),
    [("", set()), ("1", {1}), ("1, -100200", {1, -100200}), (" 1 2,3 ", {1, 2, 3})],
)
def test_numbers_are_listed(monkeypatch: pytest.MonkeyPatch, listed: str, numbers: set[int]) -> None:
    monkeypatch.setenv("DATELINE_GROUPS", listed)
    assert settings.load().access.groups == numbers


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATELINE_USERS", "ada"),
        ("DATELINE_PER_MINUTE", "-1"),
        ("DATELINE_LOG_FORMAT", "xml"),
        ("DATELINE_WEBHOOK_URL", "http://bot.example/hook"),
        ("DATELINE_WEBHOOK_URL", "bot.example/hook"),
        ("DATELINE_WEBHOOK_PORT", "70000"),
    ],
)
def test_a_value_that_can_not_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=f"{name}: ") as error:
        settings.load()
    assert value not in str(error.value)


def test_a_secret_is_as_set_or_made_from_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    made = settings.load().checked_secret()
    assert made == settings.load().checked_secret()
    assert TOKEN not in made
    monkeypatch.setenv("DATELINE_WEBHOOK_SECRET", "my-own")
    assert settings.load().checked_secret() == "my-own"
    monkeypatch.setenv("DATELINE_WEBHOOK_SECRET", "not this one!")
    with pytest.raises(SettingsError, match="DATELINE_WEBHOOK_SECRET may hold"):
        settings.load().checked_secret()
