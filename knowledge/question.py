"""Typed words → Question: the kind wanted and the words that carry its matter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise, takewhile

from knowledge.lexicon.questions import MEASURES, SHORTHAND, SINCE_LAST, SMALL, WORDINGS
from knowledge.lexicon.speech import REPORTING
from knowledge.model import Kind, Question, Turn, Word
from knowledge.text import fold

# What can be counted, and what qualifies it.
NOMINAL = ("NOUN", "PROPN", "ADJ")
HOW_MANY = (("how", "many"), ("how", "much"))
# What is counted in them is measured: nobody puts days in other words.
UNITS = frozenset(unit for units in MEASURES.values() for unit in units)

_WORDINGS = tuple((Kind(kind), re.compile(pattern)) for kind, pattern in WORDINGS)
_MEASURE = re.compile(r"\bhow (long|old|far)\b|\b(percent)(?:age)?\b")
_SINCE_LAST = re.compile(SINCE_LAST)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|%")  # noqa: RUF001
# A follow-up leans on the question before: it has no matter of its own, or says so.
_LEANS = re.compile(r"^(?:and|but|so|what about|how about)\b|\b(?:said|say|says) (?:that|this|so|it)\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart. `content` are folded lemmas in order, `names` those written as names;
    `reports` where it has a verb of saying, `elapsed` where it asks for the time since the last of something.
    """

    question: Question
    content: tuple[str, ...]
    names: frozenset[str] = frozenset()
    counted: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    reports: bool = False
    elapsed: bool = False

    @property
    def kind(self) -> Kind | None:
        return self.question.kind


def spelled_out(typed: str) -> str:
    """The typed words with chat spellings written out."""
    return _WORD.sub(lambda found: SHORTHAND.get(found[0].casefold(), found[0]), typed)


def analyse(typed: str, read_as: str, words: Sequence[Word]) -> Asked:
    """The question `read_as`, whose words are given, as it was `typed`."""
    folded = fold(read_as)
    content = [word for word in words if word.pos not in ("PUNCT", "SPACE") and _carries(word)]
    counted = _counted(words)
    measure = _MEASURE.search(folded)
    return Asked(
        Question(text=typed, read_as=read_as, kind=kind_of(folded)),
        tuple(word.lemma for word in content),
        frozenset(word.lemma for word in content if word.pos == "PROPN"),
        counted,
        MEASURES[measure[1] or measure[2]] if measure else tuple(UNITS.intersection(counted[-1:])),
        any(word.lemma in REPORTING for word in words),
        bool(_SINCE_LAST.search(folded)),
    )  # fmt: skip


def _counted(words: Sequence[Word]) -> tuple[str, ...]:
    """The noun straight after "how many", behind what qualifies it."""
    lemmas = [word.lemma for word in words]
    after = next((at + 2 for at, pair in enumerate(pairwise(lemmas)) if pair in HOW_MANY), len(words))
    noun = dropwhile(lambda word: word.pos in ("ADP", "DET", "PRON"), words[after:])
    return tuple(word.lemma for word in takewhile(lambda word: word.pos in NOMINAL, noun))


def kind_of(folded: str) -> Kind | None:
    """The kind of fact that the wording of a folded question wants."""
    return next((kind for kind, wording in _WORDINGS if wording.search(folded)), None)


def leans(typed: str) -> bool:
    """Does the question need the one before to be understood?"""
    folded = fold(typed)
    matter = [word for word in _WORD.findall(folded) if word not in SMALL]
    return bool(_LEANS.search(folded)) or not matter


def joined(typed: str, turn: Turn) -> str:
    """A follow-up completed by the matter of the question before it."""
    matter = [word for word in _WORD.findall(turn.question) if fold(word) not in SMALL]
    said = re.sub(r"^(?:and|but|so|what about|how about)\s+", "", typed.strip(" ?.!"), flags=re.IGNORECASE)
    return f"{said} {' '.join(matter)}"


def completed(read_as: str, after: Turn | None) -> str:
    """The question, by the matter of the one before where it needs it."""
    return joined(read_as, after) if after and leans(read_as) else read_as


def _carries(word: Word) -> bool:
    return word.lemma not in SMALL and any(character.isalnum() for character in word.lemma)
