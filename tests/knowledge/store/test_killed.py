"""A process killed at any moment loses nothing it has acknowledged, and its store always opens."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from knowledge.store import open_store

KILLS = 200
# Seconds until a kill, at most: time enough for some tens of changes.
LINGER = 0.03


@dataclass
class Expected:
    """What the store must hold: everything acknowledged, and perhaps the change that was cut short."""

    articles: list[str] = field(default_factory=list)
    state: dict[str, int] = field(default_factory=dict)
    changes: int = 0

    def apply(self, change: str) -> None:
        act, what = change.split()
        self.changes += 1
        if act == "state":
            self.state = {"number": int(what)}
            return
        self.articles = [article for article in self.articles if article != what]
        if act == "put":
            self.articles.insert(0, what)

    def matches(self, url: str) -> bool:
        with closing(open_store(url)) as store:
            ids = [article.id for article in store.articles()]
            assert all(store.get(article) for article in ids)
            return ids == self.articles and store.load_state("chat") == self.state


@pytest.fixture(scope="module")
def adder() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.knowledge.store.adder"]
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.communicate()


def order(adder: subprocess.Popen[str], url: str, change: int) -> int:
    """Let the adder go on with that change; the process to be killed."""
    assert adder.stdin
    adder.stdin.write(f"{url} {change}\n")
    adder.stdin.flush()
    return int(line(adder).removeprefix("started "))


def line(adder: subprocess.Popen[str]) -> str:
    assert adder.stdout
    return adder.stdout.readline().strip()


def said(adder: subprocess.Popen[str]) -> list[str]:
    return list(iter(lambda: line(adder), "gone"))


def test_nothing_acknowledged_is_lost(adder: subprocess.Popen[str], tmp_path: Path) -> None:
    chance = random.Random(20200304)
    for kill in range(KILLS):
        if kill % 25 == 0:
            # A new store now and then, so that some kills hit its making.
            url, expected = f"tinydb:{tmp_path / str(kill)}", Expected()
        process = order(adder, url, expected.changes)
        time.sleep(chance.uniform(0, LINGER))
        os.kill(process, signal.SIGKILL)
        pending = None
        for word in said(adder):
            if word == "done":
                expected.apply(pending or "")
            pending = None if word == "done" else word
        if not expected.matches(url):
            assert pending, "something acknowledged is lost"
            expected.apply(pending)
            assert expected.matches(url)


def test_a_second_process_is_refused(adder: subprocess.Popen[str], tmp_path: Path) -> None:
    url = f"tinydb:{tmp_path / 'store'}"
    with closing(open_store(url)) as store:
        store.save_state("chat", {"number": 1})
        order(adder, url, 0)
        assert said(adder) == ["refused StoreLocked"]
        store.save_state("chat", {"number": 2})
    with closing(open_store(url)) as store:
        assert store.load_state("chat") == {"number": 2}
