from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import buttons
from bot.buttons import (
    AlikeTap,
    ArticleTap,
    ChartTap,
    DayTap,
    FactTap,
    ForgetTap,
    ListTap,
    OverviewTap,
    QuestionTap,
    ShelfTap,
    TimelineTap,
    WrongTap,
    parse,
)
from bot.reply import Theme
from knowledge import Kind
from tests.bot.builders import ARTICLE, COST, FACTS


def test_a_fact_is_found_again_by_where_it_stands() -> None:
    tap = parse(buttons.fact(ARTICLE.id, COST))
    assert isinstance(tap, FactTap)
    assert tap.article == ARTICLE.id
    assert [fact for fact in FACTS if tap.leads_to(fact)] == [COST]


@pytest.mark.parametrize(
    ("data", "tap"),
    [
        (buttons.page("ab12", Kind.QUOTE, 3), ListTap("ab12", Kind.QUOTE, 3)),
        (buttons.overview("ab12"), OverviewTap("ab12")),
        (buttons.choice("ab12"), ArticleTap("ab12")),
        (buttons.question("who: and when?"), QuestionTap("who: and when?")),
        (buttons.timeline("ab12", 2, Theme.DARK), TimelineTap("ab12", 2, Theme.DARK)),
        (buttons.chart("ab12", 7, Theme.LIGHT), ChartTap("ab12", 7, Theme.LIGHT)),
        ("t:ab12:2:x", None),
        ("g:ab12:-1:d", None),
        (buttons.day("ab12", date(2021, 3, 9)), DayTap("ab12", date(2021, 3, 9))),
        (buttons.shelf(2), ShelfTap(2)),
        (buttons.wrong("ab12"), WrongTap("ab12")),
        (buttons.forget("ab12"), ForgetTap("ab12")),
        (buttons.forget(), ForgetTap("")),
        ("d:ab12:2021-02-30", None),
        ("d:ab12:", None),
        ("b:-1", None),
        ("m:ab12:d:1", None),
        ("m:f:ab12:d:1:2", None),
        ("l:ab12:z:1", None),
        ("l:ab12:d:-1", None),
        ("l:ab12:d:٣", None),
        ("f:ab12:d:1", None),
        ("q:", None),
        ("n:1", None),
        ("", None),
    ],
)
def test_what_is_carried_is_read(data: str, tap: buttons.Tap | None) -> None:
    assert parse(data) == tap


def test_a_fact_and_what_is_like_it_are_told_apart() -> None:
    assert parse(buttons.alike(ARTICLE.id, COST)) == AlikeTap(
        FactTap(ARTICLE.id, Kind.FIGURE, COST.start, COST.end)
    )


@given(st.text())
def test_any_data_can_be_read(data: str) -> None:
    parse(data)


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_a_question_is_carried_whole_or_not_at_all(words: str) -> None:
    data = buttons.question(words)
    assert data is None or len(data.encode()) <= 64
    if data and words.strip(":"):
        assert parse(data) == QuestionTap(words)


def test_the_longest_data_fits() -> None:
    assert len(f"f:{'0' * 12}:d:{10**15}:{10**15}".encode()) <= buttons.LIMIT
