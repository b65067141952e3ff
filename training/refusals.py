"""Questions that look right and aren't: one thing changed so that the text no longer tells.

SQuAD 2.0's unanswerable questions differ from answerable ones in an entity, a number, a negation or
an antonym (Rajpurkar et al., ACL 2018, table 1); these are made the same way, by rule.
"""

import random
import re
from collections import defaultdict
from collections.abc import Sequence

from training.examples import Example

ANTONYMS = {
    "first": "last", "last": "first", "most": "least", "least": "most", "more": "fewer", "before": "after", "after": "before",
    "largest": "smallest", "smallest": "largest", "highest": "lowest", "lowest": "highest", "oldest": "youngest", "win": "lose",
    "won": "lost", "lose": "win", "lost": "won", "increase": "decrease", "rise": "fall", "rose": "fell", "fall": "rise", "fell": "rose",
    "north": "south", "south": "north", "east": "west", "west": "east", "northern": "southern", "southern": "northern",
    "eastern": "western", "western": "eastern", "buy": "sell", "bought": "sold", "sell": "buy", "sold": "bought", "start": "end",
    "started": "ended", "begin": "end", "began": "ended", "open": "close", "opened": "closed", "join": "leave", "joined": "left",
    "support": "oppose", "supported": "opposed", "accept": "reject", "accepted": "rejected", "best": "worst", "worst": "best",
    "male": "female", "men": "women", "women": "men", "son": "daughter", "father": "mother", "mother": "father", "alive": "dead",
    "earliest": "latest", "latest": "earliest", "minimum": "maximum", "maximum": "minimum", "inside": "outside", "import": "export",
    "exports": "imports", "arrested": "released", "released": "arrested", "gained": "lost", "arrive": "leave", "agreed": "refused",
    "refused": "agreed", "allowed": "banned", "banned": "allowed", "victory": "defeat", "born": "married", "died": "married",
    "killed": "rescued", "wounded": "rescued", "injured": "arrested", "signed": "cancelled", "founded": "closed", "created": "destroyed",
}  # fmt: skip

_AUXILIARY = re.compile(
    r"\b(did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})*\b")

Names = dict[str, set[str]]


def names_by_type(entities: Sequence[tuple[str, str]]) -> Names:
    """(text, label) pairs to {label: texts}."""
    found: Names = defaultdict(set)
    for text, label in entities:
        found[label].add(text)
    return found


def entity(example: Example, near: Names, dice: random.Random) -> str | None:
    """One name of the question exchanged for another of its type from the neighbourhood."""
    asked = example.question.lower()
    answer = example.context[example.start : example.end].lower()
    swaps = []
    for texts in near.values():
        named = [t for t in texts if len(t) > 2 and re.search(rf"\b{re.escape(t.lower())}\b", asked)]
        others = [
            t
            for t in texts
            if t.lower() not in asked
            and asked.find(t.lower().split()[-1]) < 0
            and t.lower() not in answer
            and answer not in t.lower()
        ]
        swaps += [(old, new) for old in named for new in others]
    if not swaps:
        return None
    old, new = dice.choice(sorted(swaps))
    return re.sub(rf"\b{re.escape(old)}\b", lambda _: new, example.question, count=1, flags=re.IGNORECASE)


def number(example: Example, dice: random.Random) -> str | None:
    """The question's year or number, changed to one the text doesn't have."""
    found = _YEAR.search(example.question) or _NUMBER.search(example.question)
    if not found:
        return None
    value = int(found[0].replace(",", ""))
    changed = (
        str(value + dice.choice([-7, -4, -3, -2, -1, 1, 2, 3, 5, 8]))
        if value > 20
        else str(value + dice.choice([1, 2, 3, 4]))
    )
    if changed in example.context:
        return None
    return example.question[: found.start()] + changed + example.question[found.end() :]


def antonym(example: Example, dice: random.Random) -> str | None:
    """One word turned into its opposite."""
    words = example.question.split(" ")
    turned = [i for i, word in enumerate(words) if word.lower().strip("?,") in ANTONYMS]
    if not turned:
        return None
    at = dice.choice(turned)
    words[at] = (
        words[at].lower().replace(words[at].lower().strip("?,"), ANTONYMS[words[at].lower().strip("?,")])
    )
    return " ".join(words)


def negation(example: Example, dice: random.Random) -> str | None:
    """The verb denied."""
    found = _AUXILIARY.search(example.question)
    if not found or re.search(r"\b(not|n't|never|no)\b", example.question):
        return None
    denial = dice.choice(["n't", " not", " never"]) if found[0].lower() not in ("can", "will") else " not"
    return example.question[: found.end()] + denial + example.question[found.end() :]


def near_miss(example: Example, near: Names, dice: random.Random) -> Example | None:
    """The example's question changed in one thing, to be refused on the same text."""
    ways = [entity, entity, number, antonym] + ([negation] if dice.random() < 0.15 else [])
    dice.shuffle(ways)
    for way in ways:
        question = way(example, near, dice) if way is entity else way(example, dice)
        if question and question != example.question:
            return Example(question, example.context)
    return None
