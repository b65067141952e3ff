from dataclasses import replace

import pytest

from bot import buttons
from bot.texts import text
from bot.wording import lists
from knowledge import Kind
from tests.bot import builders as b
from tests.bot.strictness import check

MANY = tuple(replace(b.COST, start=b.COST.start + at, text="$" + "9" * 300) for at in range(20))


def test_the_overview_counts_and_names() -> None:
    reply = lists.overview(b.ARTICLE, b.FACTS)
    assert b.labels(reply) == ["Dates · 4", "Figures · 3", "Who's who · 1", "Places · 1", "Quotations · 1"]
    assert "Dates: last week → 1–7 March 2021; Monday → 8 March 2021; March 31 → 31 March 2021; …" in b.words(
        reply
    )
    assert check(reply)


def test_an_article_without_facts_is_told_so() -> None:
    assert b.words(lists.overview(b.OTHER, ())).startswith(text("facts.none"))


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_list_is_told_so(kind: Kind) -> None:
    assert b.words(lists.page(b.OTHER, (), kind, 0)).startswith(text(f"list.empty.{kind.value}"))


def test_dates_come_in_calendar_order() -> None:
    found = lists.of_kind(b.FACTS, Kind.DATE)
    assert found == [b.LAST_WEEK, b.MONDAY, b.MARCH_31, b.FOURTEEN_MONTHS]


def test_a_short_list_is_one_page() -> None:
    reply = lists.page(b.ARTICLE, b.FACTS, Kind.FIGURE, 0)
    assert b.words(reply).startswith("Figures, 3\n1. $41m")
    assert b.labels(reply) == ["1", "2", "3", text("back")]
    assert reply.rows[0][0].data == buttons.fact(b.ARTICLE.id, b.COST)


@pytest.mark.parametrize(
    ("number", "heading", "turns"),
    [
        (0, "Figures, 1-8 of 20", ["back", "next"]),
        (1, "Figures, 9-16 of 20", ["previous", "back", "next"]),
        (2, "Figures, 17-20 of 20", ["previous", "back"]),
        (99, "Figures, 17-20 of 20", ["previous", "back"]),
    ],
)
def test_a_long_list_has_pages(number: int, heading: str, turns: list[str]) -> None:
    reply = lists.page(b.ARTICLE, MANY, Kind.FIGURE, number)
    assert b.words(reply).startswith(heading)
    assert [button.label for button in reply.rows[1]] == [text(turn) for turn in turns]
    # A page takes the place of another one, so it must be a single message.
    assert len(check(reply)) == 1


def test_an_article_is_shown_with_its_beginning_and_the_others() -> None:
    reply = lists.about(b.ARTICLE, b.FACTS, 2)
    said = b.words(reply)
    assert said.startswith("Ferries reach Gull Island\nPublished on 9 March 2021.\nMayor Ines Calder opened")
    assert "4 dates, 3 figures, 1 person or organisation, 1 place, 1 quotation" in said
    assert b.labels(reply)[-1] == "All 2 articles"
    assert check(reply)


def test_an_article_without_day_says_what_that_means() -> None:
    assert text("article.undated") in b.words(lists.about(b.OTHER, (), 1))
