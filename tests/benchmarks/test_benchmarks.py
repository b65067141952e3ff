"""The measurements run; what they measure is nobody's promise here."""

from collections.abc import Callable, Iterator

import pytest

from benchmarks import adding, asking, bertbase, crowd, reading, starting
from benchmarks.articles import article
from benchmarks.measuring import Measurement, growth, typical_and_slow
from knowledge.text import Parser

PARTS: dict[str, Callable[[Parser], Iterator[Measurement]]] = {
    "asking": lambda parser: asking.measure(parser, rounds=1),
    "reading": lambda parser: reading.measure(parser, articles=1),
    "adding": lambda parser: adding.measure(parser, many=1),
    "starting": lambda parser: starting.measure(rounds=1),
    "crowd": lambda _: crowd.measure(chats=2, pause=0.1),
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_measures(part: str, parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "ROUNDS", 1)
    monkeypatch.setattr(adding, "ADDED", 1)
    monkeypatch.setattr(bertbase, "LAYERS", 1)
    monkeypatch.setattr(bertbase, "VOCABULARY", 100)
    monkeypatch.setattr(starting, "FIRST_ANSWER", "")
    monkeypatch.setattr(starting, "ALL_ANSWERS", "")
    monkeypatch.setattr(starting, "PIPELINE", "")
    monkeypatch.setattr(crowd, "QUESTIONS", crowd.QUESTIONS[:3])
    monkeypatch.setattr(crowd, "ROUNDS", 1)
    monkeypatch.setattr(crowd, "EACH", 2)
    monkeypatch.setattr(crowd, "QUIET", 0.0)
    lines = list(PARTS[part](parser))
    assert lines
    assert all(all(line) for line in lines)


def test_a_story_is_the_same_in_every_run() -> None:
    assert article(3) == article(3)
    assert article(3).id != article(4).id
    assert len(article(3).text.split()) in range(300, 500)


def test_times_in_words() -> None:
    assert typical_and_slow([0.001, 0.002, 0.003]) == "2.0 / 3.0 ms"
    assert growth(0.001, 0.0015) == "1.0 → 1.5 ms (×1.50)"  # noqa: RUF001
