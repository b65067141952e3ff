"""The last turns of a chat, found again by the messages they stand in."""

from typing import Any

import pytest

from bot.reply import Turned
from bot.turns import KEPT, Turns, as_turn
from knowledge import Turn

FIRST = Turned("when", "when signed", "a", 3, 5, asked=1, said=2)
SECOND = Turned("and where?", "where signed", "a", 8, 9, asked=3, said=4)
THIRD = Turned("who", "who", "b", asked=5, said=6)


@pytest.fixture
def turns() -> Turns:
    return Turns([FIRST, SECOND, THIRD])


def test_turns_come_back_as_they_were(turns: Turns) -> None:
    assert Turns.of({"turns": turns.kept()}).kept() == turns.kept()


@pytest.mark.parametrize("state", [{}, {"turns": []}, {"turns": [["too", "short"]]}, {"article": "a"}])
def test_what_is_no_turn_is_none(state: dict[str, Any]) -> None:
    assert not Turns.of(state)


def test_a_turn_is_found_by_its_question_and_by_its_answer(turns: Turns) -> None:
    assert turns.to(3) == turns.said_in(4) == SECOND
    assert turns.to(4) is turns.said_in(3) is turns.to(None) is turns.said_in(None) is None
    assert turns.complained_of(2) == FIRST
    assert turns.complained_of(None) == THIRD


@pytest.mark.parametrize(
    ("asked", "article", "before"),
    [(None, "b", THIRD), (None, "a", None), (3, "a", FIRST), (1, "a", None), (99, "b", THIRD)],
)
def test_the_turn_before(turns: Turns, asked: int | None, article: str, before: Turned | None) -> None:
    assert turns.before(asked, article) == before


def test_a_question_asked_anew_keeps_its_place(turns: Turns) -> None:
    anew = FIRST._replace(question="when exactly")
    turns.add(anew)
    turns.add(THIRD._replace(asked=None))
    turns.add(THIRD._replace(asked=None))
    assert turns.to(1) == anew
    assert len(turns.kept()) == 5


def test_only_so_many_are_kept(turns: Turns) -> None:
    for number in range(KEPT):
        turns.add(THIRD._replace(asked=100 + number))
    kept = Turns.of({"turns": turns.kept()})
    assert kept.to(3) is None
    assert kept.to(100)


def test_turns_about_an_article_are_left_out(turns: Turns) -> None:
    assert turns.without("a").kept() == [list(THIRD)]


def test_a_turn_as_the_library_takes_it() -> None:
    assert as_turn(SECOND) == Turn("where signed", 8, 9)
    assert as_turn(None) is None
