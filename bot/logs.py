"""Log lines, for people or as JSON: without the token ever, and without anybody's words unless asked for."""

import logging

from pythonjsonlogger.json import JsonFormatter

from bot.settings import Settings

LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"

# Names of fields as log collectors know them.
RENAMED = {"asctime": "time", "levelname": "level", "name": "logger"}

# They log every request at INFO, and the token is a part of the address.
REQUESTS = ("httpx", "httpcore")

# At DEBUG they log whole updates and messages.
TALKATIVE = ("telegram",)


def set_up(given: Settings, *, quiet: bool) -> None:
    """Log to standard error as the settings say; `quiet` is for where somebody talks at the same place."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(_form(given), given))
    logging.basicConfig(level="ERROR" if quiet else given.log_level, handlers=[handler], force=True)
    for name in REQUESTS:
        logging.getLogger(name).setLevel("WARNING")
    if not given.log_texts:
        for name in TALKATIVE:
            logging.getLogger(name).setLevel("ERROR" if quiet else max(logging.INFO, _level(given)))


def _form(given: Settings) -> logging.Formatter:
    if given.log_format == "json":
        return JsonFormatter(FIELDS, rename_fields=RENAMED)
    return logging.Formatter(LINE)


def _level(given: Settings) -> int:
    return logging.getLevelNamesMapping()[given.log_level]


class Discreet(logging.Formatter):
    """Lines of another form without the token; of the Telegram library's troubles, one line each."""

    def __init__(self, form: logging.Formatter, given: Settings) -> None:
        super().__init__()
        self._form = form
        self._secret = given.token.get_secret_value().strip()

    def format(self, record: logging.LogRecord) -> str:
        if record.name.startswith("telegram.") and record.exc_info:
            # Its tracebacks lead through its own code only, and come by the minute while Telegram is down.
            brief = {"exc_info": None, "exc_text": None, "args": (), "msg": _brief(record)}
            record = logging.makeLogRecord(vars(record) | brief)
        line = self._form.format(record)
        return line.replace(self._secret, "(token)") if self._secret else line


def _brief(record: logging.LogRecord) -> str:
    cause = record.exc_info[1] if record.exc_info else None
    return f"{record.getMessage()} ({cause})" if cause else record.getMessage()
