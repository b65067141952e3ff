"""Which of several reports' answers is given, and which others are mentioned."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.model import Answer, Article, Kind, NoAnswer, Question, Reason, Span
from knowledge.reports import Told, settled


def said(
    text: str,
    day: int | None,
    *,
    value: str | float | None = None,
    confidence: float = 0.8,
    kind: Kind = Kind.FIGURE,
) -> Answer:
    article = Article(f"{text} ferries, report {day}", published=day and date(2021, 5, day))
    return Answer(
        question=Question(text="how many", read_as="how many"),
        article=article,
        text=text,
        start=0,
        end=len(text),
        sentence=Span(0, len(article.text)),
        kind=kind,
        value=value,
        confidence=confidence,
    )


NONE = NoAnswer(question=Question(text="a", read_as="a"), article=None, reason=Reason.UNSURE)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # The best one, where nothing speaks against it.
        ([Told(said("12", 4), 1.0), Told(NONE, 1.0)], ["12"]),
        ([Told(said("12", 4), 0.6), Told(said("15", 2), 1.0)], ["15"]),
        # Newer before older, each thing said once.
        ([Told(said("12", 4), 1.0), Told(said("15", 9), 0.9)], ["15", "12"]),
        ([Told(said("15", 9), 0.9), Told(said("12", 4), 1.0), Told(said("11", 2), 1.0)], ["15", "12", "11"]),
        ([Told(said("15", 9), 1.0), Told(said("12", 4), 1.0), Told(said("12", 3), 1.0)], ["15", "12"]),
        # In other words the same.
        ([Told(said("12", 4, value=12.0), 1.0), Told(said("twelve", 9, value=12.0), 1.0)], ["12"]),
        ([Told(said("Ada Brook", 4), 1.0), Told(said("Brook", 9), 0.9)], ["Ada Brook"]),
        # Without dates nobody knows which is the newer; another kind or matter is no other answer.
        ([Told(said("12", None), 1.0), Told(said("15", None), 0.9)], ["12"]),
        ([Told(said("12", 4), 1.0), Told(said("May", 9, kind=Kind.DATE), 0.9)], ["12"]),
        ([Told(said("12", 4), 1.0), Told(said("15", 9), 0.5)], ["12"]),
        ([Told(said("12", 4), 1.0), Told(said("15", 9, confidence=0.3), 1.0)], ["12"]),
    ],
)  # fmt: skip
def test_the_answer_and_those_beside_it(told: list[Told], expected: list[str]) -> None:
    found = settled(told)
    assert isinstance(found, Answer)
    assert [found.text, *(one.text for one in found.also)] == expected


def test_what_an_article_says_itself_beside_its_answer_stays() -> None:
    own, older = replace(said("15", 9), also=(said("16", 9),)), said("12", 4)
    found = settled([Told(older, 1.0), Told(own, 0.9)])
    assert isinstance(found, Answer)
    assert [one.text for one in (found, *found.also)] == ["15", "16", "12"]


def test_where_none_answers_the_closest_says_why() -> None:
    other = NoAnswer(question=Question(text="a", read_as="a"), article=None, reason=Reason.WRONG_KIND)
    assert settled([Told(NONE, 1.0), Told(other, 0.9)]) is NONE
