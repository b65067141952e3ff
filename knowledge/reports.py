"""What several reports answer to one question → the answer to give: the newer one where two disagree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from knowledge.model import Answer, NoAnswer
from knowledge.text import fold

# Reports of one matter share nearly all that a question wants, others mostly half of it: an answer worth
# less than this share of the best one's is about something else.
RIVAL = 0.5


class Told(NamedTuple):
    """What a report answers, and how much of what the question wants it has at all, in 0..1."""

    said: Answer | NoAnswer
    share: float


class Ranked(NamedTuple):
    worth: float
    said: Answer


def settled(told: Sequence[Told]) -> Answer | NoAnswer:
    """The best answer or, where newer reports of the matter say otherwise, the newest, with the older ones
    in `also`. Where none answers, what the first report has to say to that.
    """
    found = [
        Ranked(one.said.confidence * one.share**2, one.said) for one in told if isinstance(one.said, Answer)
    ]
    if not found:
        return told[0].said
    # The first of equals, as they come best first.
    best = max(found, key=lambda one: one.worth)
    rivals = [
        one.said for one in found if one.worth >= RIVAL * best.worth and _contradicts(one.said, best.said)
    ]
    if not rivals:
        return best.said
    newest, *older = sorted((best.said, *rivals), key=_day, reverse=True)
    return replace(newest, also=(*newest.also, *_otherwise(newest, older)))


def _otherwise(newest: Answer, older: Sequence[Answer]) -> Iterator[Answer]:
    """Those that say something else, each thing once, the newest first."""
    given = [newest]
    for one in older:
        if all(_contradicts(one, other) for other in given):
            given.append(one)
            yield one


def _contradicts(one: Answer, other: Answer) -> bool:
    """Do they answer alike questions differently? Only of dated reports one can be the newer."""
    if not (one.article.published and other.article.published) or one.kind != other.kind:
        return False
    if one.value is not None and other.value is not None:
        return one.value != other.value
    # "Brook" is no other answer than "Ada Brook".
    first, second = fold(one.text), fold(other.text)
    return first not in second and second not in first


def _day(said: Answer) -> date:
    return said.article.published or date.min
