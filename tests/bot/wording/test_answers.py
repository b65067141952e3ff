from dataclasses import replace
from datetime import date

import pytest

from bot import buttons
from bot.reply import MARKED
from bot.texts import text
from bot.wording import answers
from knowledge import Kind, Question, Reason
from tests.bot import builders as b
from tests.bot.strictness import check


def test_an_answer_comes_with_value_sentence_and_source() -> None:
    reply = answers.answer(b.answer(b.COST))
    assert [block.kind for block in reply.blocks] == ["paragraph", "quote", "paragraph"]
    assert b.words(reply).splitlines() == [
        "$41m → 41,000,000 dollars",
        "The line cost $41m and carries at least 1,200 passengers a day.",
        "Ferries reach Gull Island · 9 March 2021",
    ]
    assert [piece.text for piece in reply.blocks[1].pieces if piece.style == MARKED] == ["$41m"]


def test_a_question_read_otherwise_is_shown() -> None:
    question = Question(text="wat did it csot", read_as="what did it cost")
    reply = answers.answer(b.answer(b.COST, question=question))
    assert b.words(reply).startswith("I read your question as: what did it cost")


@pytest.mark.parametrize("read_as", ["What did it COST?", "what did it cost"])
def test_a_question_read_as_typed_is_not(read_as: str) -> None:
    question = Question(text="what did it cost", read_as=read_as)
    assert "I read" not in b.words(answers.answer(b.answer(b.COST, question=question)))


def test_two_answers_come_with_a_sentence_each() -> None:
    reply = answers.answer(b.answer(b.COST, also=(b.answer(b.TOURISTS), b.answer(b.PASSENGERS))))
    assert b.words(reply).startswith("The article says 3 things about it.")
    assert [block.kind for block in reply.blocks].count("quote") == 3


def test_each_article_is_named_once_below_what_it_says() -> None:
    older = replace(b.ARTICLE, title="Before", published=date(2021, 3, 2))
    same_day = replace(b.ARTICLE, title="Elsewhere")
    also = (b.answer(b.TOURISTS), b.answer(b.COST, article=older))
    lines = b.words(answers.answer(b.answer(b.COST, also=also))).splitlines()
    assert lines[0] == "The article says 2 things about it."
    assert lines[5:7] == ["Ferries reach Gull Island · 9 March 2021", "An older article says:"]
    assert lines[-1] == "Before · 2 March 2021"
    assert len([line for line in lines if " March 2021" in line]) == 2
    other = b.words(answers.answer(b.answer(b.COST, also=(b.answer(b.COST, article=same_day),))))
    assert "Another article says:" in other
    assert "things about it" not in other


def test_a_day_inside_a_quotation_is_answered_by_its_own_value() -> None:
    found = b.answer(b.WAITED, text="nine years", kind=Kind.DATE, value=None)
    assert b.words(answers.answer(found)).startswith("nine years\n")


def test_a_whole_quotation_is_marked_in_pieces() -> None:
    reply = answers.answer(b.answer(b.WAITED))
    assert len([piece for piece in reply.blocks[1].pieces if piece.style == MARKED]) == 2


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason is not Reason.NO_ARTICLE])
def test_every_reason_has_its_sentence(reason: Reason) -> None:
    reply = answers.no_answer(b.no_answer(reason))
    first, why, *_ = b.words(reply).splitlines()
    assert first == text("no.head")
    assert len(why) > 20
    assert check(reply)


@pytest.mark.parametrize("kind", Kind)
def test_a_missing_kind_is_named(kind: Kind) -> None:
    question = Question(text="?", read_as="?", kind=kind)
    reply = answers.no_answer(b.no_answer(Reason.WRONG_KIND, question=question))
    assert f"gives no {text(f'kind.{kind.value}')} for it" in b.words(reply)


def test_no_article_is_no_failure() -> None:
    reply = answers.no_answer(b.no_answer(Reason.NO_ARTICLE, article=None))
    assert b.words(reply) == text("article.none")


def test_what_comes_nearest_can_be_tapped() -> None:
    missing = b.no_answer(
        nearest=(b.COST, b.TOURISTS, b.MONDAY, b.CALDER), suggestions=("how many tourists", "so long " * 20)
    )
    reply = answers.no_answer(missing)
    assert b.labels(reply) == [
        "how many tourists",
        "$41m → 41,000,000 dollars",
        "7 tourists",
        "Monday → 8 March 2021",
        "Wrong",
    ]
    assert reply.rows[0][0].data == buttons.question("how many tourists")
    assert "Did you mean this?" in b.words(reply)
    assert "These come nearest:" in b.words(reply)


@pytest.mark.parametrize("fact", b.FACTS)
def test_a_card_shows_a_fact_in_its_sentence(fact: b.Fact) -> None:
    reply = answers.card(b.ARTICLE, fact)
    assert fact.text in b.words(reply)
    assert [block.kind for block in reply.blocks] == ["paragraph", "quote", "paragraph"]
    assert check(reply)
