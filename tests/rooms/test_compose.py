"""The compose files: read as YAML, and held against the settings and the files they name."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
ONE, REPLICAS = ROOT / "compose.yaml", ROOT / "deploy" / "replicas" / "compose.yaml"
SETTINGS = {str(field.validation_alias) for field in Settings.model_fields.values()}


def services(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["services"]
    return found


@pytest.mark.parametrize("path", [ONE, REPLICAS])
def test_every_setting_is_one_that_the_bot_reads(path: Path) -> None:
    bot = services(path)["bot"]
    assert bot["environment"].keys() <= SETTINGS
    assert (path.parent / bot["build"] / "Dockerfile").is_file()
    # A file system that can't be written, no rights, and an end to its memory.
    assert (bot["read_only"], bot["cap_drop"]) == (True, ["ALL"])
    assert bot["mem_limit"]


@pytest.mark.parametrize("path", [ONE, REPLICAS])
def test_every_volume_and_service_that_is_named_is_there(path: Path) -> None:
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    for service in whole["services"].values():
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            assert source in whole["volumes"] or (path.parent / source).is_file()
        assert set(service.get("depends_on", ())) <= whole["services"].keys()


def test_replicas_are_two_with_a_database_and_a_proxy_in_front() -> None:
    found = services(REPLICAS)
    assert found.keys() == {"bot", "postgres", "proxy"}
    assert found["bot"]["deploy"]["replicas"] == 2
    # Only the proxy is to be reached from outside.
    assert [name for name, service in found.items() if "ports" in service] == ["proxy"]
    bot = found["bot"]["environment"]
    assert bot["DATELINE_ARCHIVE"] == f"{bot['DATELINE_STORE']}?collection=archive"
    proxy = (REPLICAS.parent / "Caddyfile").read_text(encoding="utf-8")
    assert bot["DATELINE_WEBHOOK_URL"].endswith("/hook")
    assert "handle /hook" in proxy
    assert f"bot {bot['DATELINE_WEBHOOK_PORT']}" in proxy
