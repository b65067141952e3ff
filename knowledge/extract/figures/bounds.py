"""Bounds: "at least 20", "nearly half", "more than a dozen", "up to 400"."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from knowledge.extract.figures.amount import Amount
from knowledge.extract.figures.around import Around
from knowledge.lexicon import figures as words

Bound = Literal["=", "~", ">", ">=", "<", "<="]

_CHANGES = "|".join(words.CHANGES)
_STRESSING = "|".join(words.STRESSING)
# Between the words of a bound and the number.
_GAP = rf"\s(?:(?:an?|the|his|her|its|their|about|some)\s)?(?:(?:{_STRESSING})\s)?"


@dataclass(frozen=True)
class BoundRule(Around):
    """What the words beside a number make of it."""

    bound: Bound = "="


def _before(cues: Collection[str]) -> str:
    longest_first = sorted(cues, key=len, reverse=True)
    return rf"\b(?:{'|'.join(re.escape(cue) for cue in longest_first)}){_GAP}"


_MORE, _LESS = "(?:more|over|higher|older|longer)", "(?:less|fewer|under|lower|younger)"

RULES = (
    BoundRule("no more", "no more than [3] guests", _before(words.NO_MORE), bound="<="),
    BoundRule("no less", "no fewer than [9] boats", _before(words.NO_LESS), bound=">="),
    BoundRule("at least", "at least [20] sailors", _before(words.AT_LEAST), bound=">="),
    BoundRule("went up", "prices climbed up to [6] euros", rf"\b(?:{_CHANGES}|\w+ed) up to\s", bound="="),
    BoundRule("at most", "up to [6] people", _before(words.AT_MOST), bound="<="),
    BoundRule("more", "more than [60] goats", _before(words.MORE), bound=">"),
    BoundRule("less", "fewer than a mere [10] ships", _before(words.LESS), bound="<"),
    BoundRule("sub-", "a sub-[7] nanometre chip", r"\bsub-", bound="<"),
    BoundRule("sign of more", ">[30] mm", r">\s?", bound=">"),
    BoundRule("sign of less", "<[30] mm", r"<\s?", bound="<"),
    BoundRule("or more", "[20] calls or more", "", rf"(?:\s\w+)?,? or {_MORE}\b", bound=">="),
    BoundRule("and up", "aged [20] and over", "", r"(?:\s\w+)? and (?:up|over|above|older)\b", bound=">="),
    BoundRule("or above", "at [35] or above", "", r" or above\b", bound=">="),
    BoundRule("plus", "[200]+ calls", "", r"\+|-plus\b", bound=">="),
    BoundRule("or less", "[20] calls or fewer", "", rf"(?:\s\w+)?,? or {_LESS}\b", bound="<="),
    BoundRule("about", "about [300] homes", _before(words.ABOUT), bound="~"),
    BoundRule("sign of about", "~[25] minutes", r"[~≈∼]\s?|\bc\.\s?|\bca\.\s?", bound="~"),
    BoundRule("or so", "[30] guests or so", "", r"(?:\s\w+)? or (?:so|thereabouts)\b", bound="~"),
    BoundRule("-odd", "[30]-odd guests", "", r"-(?:odd|something|ish)\b", bound="~"),
)  # fmt: skip


def bound(text: str, amount: Amount) -> Bound:
    """What stands beside the amount or its bare number; "=" when nothing does."""
    for rule in RULES:
        if any(rule.match(text, *span) for span in ((amount.start, amount.end), amount.number)):
            return rule.bound
    return "~" if amount.shape == "plural" else "="
