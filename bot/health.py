"""python -m bot.health: whether the bot hears from Telegram; for containers and supervisors.

The time at which Telegram was last heard from stands in a file.
"""

import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import settings
from bot.settings import SettingsError

log = logging.getLogger(__name__)

# Telegram is heard from twice a minute at the least; beyond this something is wrong.
STALE = timedelta(minutes=3)

# The file is written no more often than this.
PACE = timedelta(seconds=10)

Clock = Callable[[], datetime]


def now() -> datetime:
    return datetime.now(UTC)


class Health:
    """Keeps the time of the last good word from Telegram in a file."""

    def __init__(self, path: Path, clock: Clock = now) -> None:
        self._path, self._clock = path, clock
        self._written: datetime | None = None

    def heard(self) -> None:
        """Telegram has just answered well."""
        time = self._clock()
        if self._written and time - self._written < PACE:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_name(f"{self._path.name}.new")
            fresh.write_text(f"{time.isoformat(timespec='seconds')}\n", encoding="ascii")
            # Whoever reads it finds the old time or the new one, never half of one.
            fresh.replace(self._path)
        except OSError as error:
            log.warning("The health file %s can't be written: %s", self._path, error)
        self._written = time


def problem(path: Path, time: datetime) -> str | None:
    """What is wrong at that time, going by the file; None where all is well."""
    try:
        heard = datetime.fromisoformat(path.read_text(encoding="ascii").strip())
    except OSError as error:
        return f"{path} can't be read: {error.strerror}. Is the bot running, and with the same settings?"
    except ValueError:
        return f"{path} holds no time. Delete it; the bot writes it anew."
    if time - heard > STALE:
        return f"Telegram was last heard from at {heard.isoformat()}."
    return None


def main() -> int:
    """0 where all is well, 1 where not, which is then said."""
    try:
        wrong = problem(settings.load().health, now())
    except SettingsError as error:
        wrong = str(error)
    if wrong:
        print(wrong, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
