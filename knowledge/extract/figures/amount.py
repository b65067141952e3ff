"""A number with what the text around it makes of it, before it becomes a fact."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.model import Span


class Sort(StrEnum):
    """What an amount counts or measures; the sorts are told apart by how they share units and subjects."""

    MONEY = "money"
    MEASURE = "measure"
    TIME = "time"
    AGE = "age"
    COUNT = "count"
    PART = "part"
    SCORE = "score"
    RANK = "rank"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Amount:
    """`number` is the span of the bare number, `start` and `end` take in its unit.

    `scale` is the magnitude printed with the number ("million"), which a range may share.
    """

    number: Span
    start: int
    end: int
    value: float
    value_max: float | None = None
    scale: float = 1.0
    unit: str | None = None
    sort: Sort = Sort.BARE
    shape: str = "digits"
