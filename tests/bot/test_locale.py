from contextvars import copy_context
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from bot import locale, texts
from bot.locale import LANGUAGES, path
from bot.locale.__main__ import catalogue, compiled, main, update, written
from bot.texts import DEFAULT, ENGLISH, speak, spoken, text

OTHERS = sorted(LANGUAGES.keys() - {DEFAULT})


def told(language: str, name: str, /, **values: texts.Value) -> str:
    """A text in a language, without a change of the one that is spoken."""

    def tell() -> str:
        speak(language)
        return text(name, **values)

    return copy_context().run(tell)


def gaps(message: str) -> set[tuple[str, str]]:
    """The gaps of a message with their styles."""
    return {(gap, style or "") for _, gap, style, _ in Formatter().parse(message) if gap is not None}


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_and_no_other(language: str) -> None:
    kept = {message.context: message.string for message in catalogue(language) if message.id}
    assert kept.keys() == ENGLISH.keys()
    assert not any(message.fuzzy for message in catalogue(language) if message.id)
    for name, message in ENGLISH.items():
        translated = kept[name]
        ours = (message,) if isinstance(message, str) else message
        theirs = (translated,) if isinstance(translated, str) else tuple(translated)
        assert len(theirs) == len(ours)
        assert all(theirs), f"{name} is not translated"
        # Every gap is there and keeps its style.
        assert [gaps(form) for form in theirs] == [gaps(form) for form in ours], name


@pytest.mark.parametrize("language", OTHERS)
def test_catalogues_are_up_to_date(language: str) -> None:
    """Where this fails, `make texts` mends it."""
    updated = update(catalogue(language))
    assert path(language, "po").read_bytes() == written(updated)
    assert path(language, "mo").read_bytes() == compiled(updated)


@pytest.mark.parametrize("language", OTHERS)
def test_the_profile_fits_telegram(language: str) -> None:
    assert len(told(language, "profile.long")) <= 512
    assert len(told(language, "profile.short")) <= 120


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("de",), "de"),
        (("de-AT",), "de"),
        (("DE",), "de"),
        (("en",), "en"),
        (("fr",), "en"),
        ((None, "de"), "de"),
        (("en", "de"), "en"),
        (("xx", "de"), "de"),
        ((None,), "en"),
        ((), "en"),
    ],
)
def test_the_first_language_that_is_known_is_spoken(asked: tuple[str | None, ...], said: str) -> None:
    context = copy_context()
    context.run(speak, *asked)
    assert context.run(spoken) == said


@pytest.mark.parametrize(
    ("name", "values", "english", "german"),
    [
        ("count.date", {"count": 1}, "1 date", "1 Datum"),
        ("count.date", {"count": 0}, "0 dates", "0 Daten"),
        ("count.date", {"count": 1200}, "1,200 dates", "1.200 Daten"),
        ("duration.D", {"count": 2.5}, "2.5 days", "2,5 Tage"),
        ("date.day", {"day": 3, "month": "x", "year": "2020"}, "3 x 2020", "3. x 2020"),
        (
            "command.unknown",
            {"name": "x"},
            "I don't know /x. These I know:",
            "Ich kenne /x nicht. Diese kenne ich:",
        ),
    ],
)
def test_texts_are_said_in_the_language_spoken(
    name: str, values: dict[str, texts.Value], english: str, german: str
) -> None:
    assert told("en", name, **values) == english
    assert told("de", name, **values) == german


def test_new_texts_come_in_changed_ones_are_marked_and_what_is_gone_goes() -> None:
    kept = Catalog("de")
    kept.add("what I was", "was ich war", context="command.start")
    kept.add("how to ask", "wie man fragt", context="command.help")
    kept.add("gone", "weg", context="command.gone")
    found = {message.context: message for message in update(kept) if message.id}
    assert found.keys() == ENGLISH.keys()
    assert (found["command.start"].string, found["command.start"].fuzzy) == ("was ich war", True)
    assert (found["command.help"].string, found["command.help"].fuzzy) == ("wie man fragt", False)
    assert not any(found["count.date"].string)


def test_catalogues_are_made_and_what_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = path("de", "po").read_bytes()
    monkeypatch.setattr(locale, "HOME", tmp_path)
    assert main() == 1
    assert "Not translated: de: command.start\n" in capsys.readouterr().err
    (tmp_path / "de.po").write_bytes(whole)
    assert main() == 0
    assert capsys.readouterr().err == ""
    with (tmp_path / "de.mo").open("rb") as file:
        assert GNUTranslations(file).pgettext("command.help", "how to ask") == "wie man fragt"
