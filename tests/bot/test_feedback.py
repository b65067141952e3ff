"""What users call wrong: kept once, with its question, and forgotten with its chat."""

import pytest

from bot import feedback as feedback_module
from bot.feedback import Feedback
from bot.reply import Turned
from tests.bot import builders as b

ASKED = Turned("wat cost", "what cost", b.ARTICLE.id, b.COST.start, b.COST.end)


@pytest.fixture
def feedback() -> Feedback:
    return Feedback(b.TableLibrary())


def test_a_complaint_tells_all_that_mends_it(feedback: Feedback) -> None:
    assert feedback.note("a", ASKED, b.ARTICLE)
    assert feedback.note("a", Turned("who", "who", b.ARTICLE.id), b.ARTICLE)
    assert [(one["question"], one["read_as"], one["answer"]) for one in feedback.all()] == [
        ("wat cost", "what cost", "$41m"),
        ("who", "who", None),
    ]
    assert {(one["chat"], one["article"], one["title"]) for one in feedback.all()} == {
        ("a", b.ARTICLE.id, b.ARTICLE.title)
    }


def test_twice_is_once(feedback: Feedback) -> None:
    assert feedback.note("a", ASKED, b.ARTICLE)
    assert not feedback.note("a", ASKED, b.ARTICLE)
    assert feedback.note("b", ASKED, b.ARTICLE)
    assert len(feedback.all()) == 2


def test_a_chat_or_an_article_is_forgotten(feedback: Feedback) -> None:
    for key, article in (("a", b.ARTICLE), ("a", b.OTHER), ("b", b.ARTICLE)):
        feedback.note(key, Turned("who", "who", article.id), article)
    feedback.forget("a", b.ARTICLE.id)
    assert [(one["chat"], one["article"]) for one in feedback.all()] == [
        ("a", b.OTHER.id),
        ("b", b.ARTICLE.id),
    ]
    feedback.forget("a")
    feedback.forget("c")
    assert [one["chat"] for one in feedback.all()] == ["b"]
    feedback.forget("b")
    assert feedback.all() == []


def test_the_oldest_go_first(feedback: Feedback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback_module, "KEPT", 2)
    for number in range(3):
        feedback.note("a", Turned(f"who {number}", "who", b.ARTICLE.id), b.ARTICLE)
    assert [one["question"] for one in feedback.all()] == ["who 1", "who 2"]
