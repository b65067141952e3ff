import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot import logs
from bot.settings import Settings

TOKEN = "123456:the-token-of-a-bot"


@pytest.fixture(autouse=True)
def untouched() -> Iterator[None]:
    """Logging as it was before."""
    names = ("", "httpx", "httpcore", "telegram")
    root = logging.getLogger()
    before = root.handlers[:], {name: logging.getLogger(name).level for name in names}
    yield
    root.handlers[:] = before[0]
    for name, level in before[1].items():
        logging.getLogger(name).setLevel(level)


def given(**changed: Any) -> Settings:
    return Settings(_env_file=None, token=SecretStr(TOKEN), **changed)  # type: ignore[call-arg]


def test_lines_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(given(), quiet=False)
    logging.getLogger("bot.order").info("Update %s", 7, extra={"kind": "message"})
    assert capsys.readouterr().err.endswith("INFO bot.order: Update 7\n")


def test_lines_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(given(log_format="json"), quiet=False)
    logging.getLogger("bot.order").info("Update %s", 7, extra={"kind": "message"})
    line = json.loads(capsys.readouterr().err)
    assert line.pop("time")
    assert line == {"level": "INFO", "logger": "bot.order", "message": "Update 7", "kind": "message"}


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_token_is_never_logged(capsys: pytest.CaptureFixture[str], form: Any) -> None:
    logs.set_up(given(log_format=form), quiet=False)
    try:
        Path(f"/no/bot{TOKEN}/getMe").read_text()
    except OSError:
        logging.getLogger("bot").exception("With %s", TOKEN)
        logging.getLogger("telegram.ext").exception("Polling")
    said = capsys.readouterr().err
    assert TOKEN not in said
    assert "(token)" in said
    # The library's own tracebacks lead nowhere.
    assert said.count("Traceback") == 1


@pytest.mark.parametrize(("texts", "heard"), [(False, False), (True, True)])
def test_whole_messages_are_logged_only_where_words_may_be(
    capsys: pytest.CaptureFixture[str], texts: bool, heard: bool
) -> None:
    logs.set_up(given(log_level="DEBUG", log_texts=texts), quiet=False)
    logging.getLogger("telegram.ext.ExtBot").debug("sendMessage with %s", {"text": "5,000"})
    logging.getLogger("httpx").info("HTTP Request: POST")
    said = capsys.readouterr().err
    assert ("5,000" in said) == heard
    assert "HTTP Request" not in said


def test_where_somebody_talks_only_errors_are_logged(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(given(), quiet=True)
    logging.getLogger("bot").warning("A warning")
    logging.getLogger("telegram.ext").warning("A warning")
    assert capsys.readouterr().err == ""
