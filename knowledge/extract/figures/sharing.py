"""Units that an amount has from another one: "435 homes on Friday and 187 on Saturday"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.extract.figures.amount import Amount, Sort
from knowledge.model import Span

# The sentence tells which amounts may have to do with each other.
Placed = tuple[Amount, Span]

_LENDS = frozenset({Sort.MONEY, Sort.MEASURE, Sort.COUNT})
# "eight or nine euros": the unit comes after the last of them.
_JOINED = re.compile(r",? (?:or|and|to|versus|vs\.?) (?:even |perhaps |maybe )?|, ", re.IGNORECASE)


def shared(text: str, placed: Sequence[Placed]) -> Iterator[Amount]:
    """The amounts in order; a bare one takes the unit of those after it, or of one before it."""
    lender: Placed | None = None
    for at, (amount, sentence) in enumerate(placed):
        if _lends(text, amount):
            lender = amount, sentence
        before = lender[0] if lender is not None and lender[1] == sentence else None
        yield _lent(amount, _joined(text, placed[at:]), before)


def _lent(amount: Amount, after: Amount | None, before: Amount | None) -> Amount:
    if amount.sort == Sort.BARE and amount.unit is None and after is not None:
        return replace(amount, unit=after.unit, sort=after.sort)
    # "6-8 golds in wrestling, 5-6 in judo" is no score.
    ranged = amount.sort == Sort.SCORE and before is not None and before.value_max is not None
    bare = amount.sort == Sort.BARE and amount.unit is None and amount.value != 1
    if before is not None and (ranged or bare):
        return replace(amount, unit=before.unit, sort=before.sort)
    return amount


def _joined(text: str, placed: Sequence[Placed]) -> Amount | None:
    """The first amount with a unit in a list that begins with `placed`."""
    for (amount, _), (following, _) in pairwise(placed):
        if not _JOINED.fullmatch(text, amount.end, following.start):
            return None
        if following.unit is not None:
            return following
    return None


def _lends(text: str, amount: Amount) -> bool:
    """Percents are not lent: what follows them is a level. Nor is what stands in brackets."""
    in_brackets = text[amount.start - 1 : amount.start] == "("
    return amount.sort in _LENDS and amount.unit != "percent" and amount.value != 1 and not in_brackets
