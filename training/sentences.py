"""Questions whose sentence is known, but not where in it the answer stands."""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.examples import Example, rows

# Words of at most so many questions and sentences count as names.
RARE = 12
# Neighbouring sentences shown beside the one that tells, at most.
AROUND = 3

_BRACKETS = (("-lrb-", "("), ("-rrb-", ")"), ("-lsb-", "["), ("-rsb-", "]"), ("``", '"'), ("''", '"'))


def _plain(text: str) -> str:
    """Text without its corpus's tokenisation."""
    for sign, printed in _BRACKETS:
        text = text.replace(sign, printed)
    text = re.sub(r" ([,.;:?!%)\]]|'s\b|n't\b)", r"\1", text)
    return re.sub(r"([(\[]) ", r"\1", text)


class Sentences:
    """The pairs of the file, in its order: neighbours are of one article."""

    def __init__(self, path: Path) -> None:
        self.pairs = [(_plain(row["question"]), _plain(row["sentence"])) for row in rows(path)]
        counted = Counter(word for pair in self.pairs for word in set(_words(" ".join(pair))))
        self._names = {word for word, many in counted.items() if many <= RARE and len(word) > 3}

    def __len__(self) -> int:
        return len(self.pairs)

    @property
    def distinct(self) -> list[str]:
        """The sentences as they first appear."""
        return list(dict.fromkeys(sentence for _, sentence in self.pairs))

    def told(self, at: int, dice: random.Random) -> Example:
        """The question on its sentence and some of its neighbours."""
        question, sentence = self.pairs[at]
        around = self._neighbours(at, dice.randint(0, AROUND))
        place = dice.randint(0, len(around))
        context = " ".join([*around[:place], sentence, *around[place:]])
        start = len(" ".join(around[:place])) + (place > 0)
        return Example(question, context, start, start + len(sentence), somewhere=True)

    def beside(self, at: int) -> Example | None:
        """The question on its sentence's neighbours alone."""
        around = self._neighbours(at, AROUND)
        return Example(self.pairs[at][0], " ".join(around)) if around else None

    def near_miss(self, at: int, dice: random.Random) -> Example | None:
        """A name of the question exchanged for a neighbour's, shown on the same sentence and that neighbour."""
        question, sentence = self.pairs[at]
        asked, own = set(_words(question)), set(_words(sentence))
        mine = sorted(asked & own & self._names)
        others = [
            (word, s) for s in self._neighbours(at, 6) for word in set(_words(s)) & self._names - asked - own
        ]
        if not mine or not others:
            return None
        (word, other), old = dice.choice(sorted(others)), dice.choice(mine)
        changed = re.sub(rf"\b{re.escape(old)}\b", word, question)
        shown = [sentence, other] if dice.random() < 0.6 else [sentence]
        dice.shuffle(shown)
        return Example(changed, " ".join(shown))

    def _neighbours(self, at: int, most: int) -> Sequence[str]:
        """Other sentences from around the one of the pair, in their order."""
        found = dict.fromkeys(s for _, s in self.pairs[max(0, at - 8) : at + 9])
        found.pop(self.pairs[at][1])
        return list(found)[max(0, len(found) // 2 - most // 2 - 1) :][:most]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def mix(path: Path, dice: random.Random, *, told: int, beside: int, near_misses: int) -> Iterator[Example]:
    """So many of each sort, of questions drawn by chance."""
    pairs = Sentences(path)
    order = dice.sample(range(len(pairs)), len(pairs))
    yield from (pairs.told(at, dice) for at in order[:told])
    yield from (made for at in order[-beside:] if (made := pairs.beside(at)))
    made_up = (made for at in dice.sample(order, len(order)) if (made := pairs.near_miss(at, dice)))
    yield from (made for made, _ in zip(made_up, range(near_misses), strict=False))
