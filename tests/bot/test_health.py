import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import bot
from bot import health
from bot.health import PACE, STALE, Health, problem

NOON = datetime(2022, 5, 12, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


def test_the_time_is_kept_and_found(tmp_path: Path) -> None:
    path, clock = tmp_path / "new" / "health", Clock()
    kept = Health(path, clock)
    kept.heard()
    assert path.read_text() == "2022-05-12T12:00:00+00:00\n"
    clock.time += PACE / 2
    kept.heard()
    assert path.read_text().startswith("2022-05-12T12:00:00")
    clock.time += PACE
    kept.heard()
    assert path.read_text().startswith("2022-05-12T12:00:15")
    assert [file.name for file in path.parent.iterdir()] == ["health"]


def test_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "health"
    assert "can't be read: No such file" in (problem(path, NOON) or "")
    path.write_text("soon")
    assert "holds no time" in (problem(path, NOON) or "")
    Health(path, Clock()).heard()
    assert problem(path, NOON + STALE) is None
    assert "last heard from at 2022-05-12" in (problem(path, NOON + STALE + timedelta(seconds=1)) or "")


def test_where_it_can_not_be_written_the_bot_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    Health(tmp_path / "file" / "health").heard()
    assert "can't be written" in caplog.text


@pytest.mark.parametrize(
    ("time", "given", "code", "said"),
    [
        (None, {}, 1, "can't be read"),
        (timedelta(0), {}, 0, ""),
        (timedelta(hours=1), {}, 1, "last heard from"),
        (timedelta(0), {"DATELINE_PER_MINUTE": "many"}, 1, "DATELINE_PER_MINUTE"),
    ],
)
def test_a_supervisor_can_ask(
    tmp_path: Path, time: timedelta | None, given: dict[str, str], code: int, said: str
) -> None:
    path = tmp_path / "health"
    if time is not None:
        Health(path, lambda: health.now() - time).heard()
    root = str(Path(bot.__path__[0]).parent)
    environment = {**os.environ, "PYTHONPATH": root, "DATELINE_HEALTH": str(path), **given}
    asked = subprocess.run(  # noqa: PLW1510
        [sys.executable, "-m", "bot.health"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert asked.returncode == code, asked.stderr
    assert said in asked.stderr
    assert "Traceback" not in asked.stderr
