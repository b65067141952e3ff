from dataclasses import replace

from bot import buttons
from bot.reply import Card
from bot.texts import text
from bot.wording import cards
from knowledge import Kind, Question, Reason
from tests.bot import builders as b
from tests.bot.strictness import check_html
from tests.telegram import limits


def sealed(data: str) -> str:
    return f"sealed {data}"


def starts(card: Card) -> list[str]:
    return [button.start for row in card.reply.rows for button in row]


def test_answers_as_good_are_cards_of_their_own() -> None:
    first = b.answer(b.COST, also=(b.answer(b.PASSENGERS), b.answer(b.COST)))
    one, other = cards.found(first, sealed)
    assert (one.title, other.title) == ("$41m → 41,000,000 dollars", "at least 1,200 passengers")
    assert one.description.startswith("The line cost $41m")
    assert starts(one) == [sealed(buttons.fact(b.ARTICLE.id, b.COST))]
    limits.cards([{"type": "article", "id": card.id, "title": card.title} for card in (one, other)])


def test_how_a_question_was_read_is_no_part_of_a_card() -> None:
    question = Question(text="wat did it cosst", read_as="what did it cost", kind=Kind.FIGURE)
    (card,) = cards.found(b.answer(b.COST, question=question), sealed)
    assert card.title.startswith("$41m")
    assert "cost" not in b.words(card.reply).splitlines()[0]
    no, *_ = cards.missing(replace(b.no_answer(), question=question), sealed)
    assert no.title == text("no.head")


def test_an_answer_that_is_no_fact_has_no_link() -> None:
    (card,) = cards.found(replace(b.answer(b.COST), fact=None, value=None), sealed)
    assert (card.title, starts(card)) == ("$41m", [])


def test_no_answer_offers_what_comes_nearest() -> None:
    no, near = cards.missing(b.no_answer(Reason.WRONG_KIND, nearest=(b.TOURISTS,)), sealed)
    assert no.title == text("no.head")
    assert no.description == text("no.wrong kind.any")
    assert starts(no) == []
    assert near.title == "7 tourists"
    assert cards.missing(b.no_answer(Reason.NO_ARTICLE, article=None), sealed) == []


def test_the_article_and_its_first_facts_are_offered() -> None:
    whole, *firsts = cards.shelf(b.ARTICLE, b.FACTS, sealed)
    assert whole.title == "Share: Ferries reach Gull Island"
    assert starts(whole) == [sealed(buttons.choice(b.ARTICLE.id))]
    assert [card.id.split(":")[2] for card in firsts] == ["d", "f", "a", "p", "q"]
    for card in (whole, *firsts):
        assert check_html(b.words(card.reply).replace("&", "").replace("<", "").replace(">", ""))
