"""Cards of new articles, the list of all, and what can be forgotten."""

from datetime import date

from bot import buttons
from bot.texts import text
from bot.wording import shelf
from tests.bot import builders as b
from tests.bot.strictness import check


def test_a_card_tells_what_was_found_and_asks() -> None:
    reply = shelf.card(b.ARTICLE, b.FACTS, ("Who opened it?", "who " * 40), site="Portmere Post")
    assert b.words(reply).splitlines()[:3] == [
        "Ferries reach Gull Island",
        "4 dates, 3 figures, 1 person or organisation, 1 place, 1 quotation · 9 March 2021",
        "From Portmere Post",
    ]
    # A question that no button can carry is not offered.
    assert b.labels(reply)[:2] == ["Who opened it?", "Dates · 4"]
    assert check(reply)


def test_a_card_without_a_day_asks_for_one() -> None:
    reply = shelf.card(b.OTHER, (), (), today=date(2021, 1, 1))
    assert text("card.when") in b.words(reply)
    assert [row.data for row in reply.rows[0]] == [
        buttons.day(b.OTHER.id, date(2021, 1, 1)),
        buttons.day(b.OTHER.id, date(2020, 12, 31)),
    ]
    assert "no dates, figures, names" in b.words(reply)
    assert b.labels(shelf.card(b.OTHER, (), ())) == []


def test_a_known_article_is_said_to_be() -> None:
    assert b.words(shelf.card(b.ARTICLE, b.FACTS, (), known=True)).startswith(text("card.known"))


def test_the_list_has_pages_and_marks_the_active_one() -> None:
    kept = [(f"{number:012}", f"Report {number}", None) for number in range(20)]
    first, last = shelf.articles(kept, kept[1][0], 0), shelf.articles(kept, "", 99)
    assert b.labels(first)[1:3] == ["▸ Report 1", "Report 2"]
    assert b.labels(first)[-1] == text("next")
    assert b.labels(last) == ["Report 16", "Report 17", "Report 18", "Report 19", text("previous")]
    assert check(first)
    assert check(last)


def test_an_article_without_a_title_has_a_name() -> None:
    assert b.labels(shelf.articles([("a", "", None)], "", 0)) == [text("article.untitled")]


def test_what_can_be_forgotten() -> None:
    own = shelf.forget(b.ARTICLE, own=True, count=1)
    assert b.labels(own) == ["Forget “Ferries reach Gull Island”", "Forget everything of this chat"]
    assert "was given to me" in b.words(shelf.forget(b.ARTICLE, own=False, count=0))
    assert b.labels(shelf.forget(None, own=False, count=0)) == ["Forget everything of this chat"]
    assert check(own)
