import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import buttons
from bot.buttons import ArticleTap, ChartTap, FactTap, ListTap, OverviewTap, QuestionTap, TimelineTap, parse
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
