"""The terms that articles are searched by: those an article has, and those a question wants.

A word is there as it is written and as its stem (Snowball's English stemmer, Porter 2001), a date by
the words of its day, a figure by its number: so "10 march" finds an article that only says "Tuesday".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from snowballstemmer import stemmer

from knowledge.lexicon.questions import SMALL
from knowledge.lexicon.times import MONTHS
from knowledge.model import DateFact, FigureFact, Reading, Word
from knowledge.numerals import numerals
from knowledge.text import fold

# Every article has it, so that counting it counts the articles.
EVERY = "*"
# Longer ones are addresses and the like; nobody asks for them, and an index has no room for them.
LONGEST = 60
# Shorter words are not taken for misspelled: too many others are a slip away.
REPAIRABLE = 4

_NUMBER = r"\d+(?:[.,]\d+)+"
_TERM = re.compile(rf"{_NUMBER}|(?:[^\W\d_]\.){{2,}}|[^\W_]+")
_MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}


class Wanted(NamedTuple):
    """Something a question wants of an article: any of the `forms`. Where `typed` isn't empty, nobody
    knows that word, and it may be a slip of one that the articles have.
    """

    forms: tuple[str, ...]
    typed: str = ""


Sought = tuple[Wanted, ...]


def of_reading(reading: Reading) -> frozenset[str]:
    """Every term that finds the article."""
    text = reading.article.text
    lemmas = {word.lemma for sentence in reading.sentences for word in sentence.words}
    written = set(_written(f"{reading.article.title}\n{text}"))
    stems = {stem(word) for word in written} | {stem(lemma) for lemma in lemmas if lemma.isalpha()}
    facts = {term for fact in reading.facts for term in _of_fact(fact)}
    return frozenset(term for term in written | stems | facts if len(term) <= LONGEST) | {EVERY}


def of_question(text: str, words: Sequence[Word], unknown: Iterable[str]) -> Sought:
    """What a question wants, its words being given; of these, the `unknown` are in no dictionary."""
    numbers = list(numerals(text))
    wanted = [
        Wanted((_number(number.value), *_written(text[number.start : number.end]))) for number in numbers
    ]
    strange = frozenset(unknown)
    for word in words:
        if not any(number.start <= word.start < number.end for number in numbers):
            wanted += _of_word(text[word.start : word.end], word.lemma, strange)
    return tuple(dict.fromkeys(wanted))


def forms_of(word: str, lemma: str = "") -> tuple[str, ...]:
    """The terms under which a folded word may stand in an article, the plainest first."""
    return tuple(dict.fromkeys((word, stem(word), *((stem(lemma),) if lemma.isalpha() else ()))))


@lru_cache(50_000)
def stem(word: str) -> str:
    # A stemmer holds the word it is at, so that no two threads may share one.
    stemmed: str = stemmer("english").stemWord(word)
    return stemmed


def _of_word(written: str, lemma: str, unknown: frozenset[str]) -> Iterator[Wanted]:
    for word in _written(written):
        if len(word) <= LONGEST and not {word, lemma} & SMALL:
            repairable = word in unknown and len(word) >= REPAIRABLE and word.isascii() and word.isalpha()
            yield Wanted(forms_of(word, lemma), word if repairable else "")


def _written(text: str) -> Iterator[str]:
    for found in _TERM.finditer(text):
        # "5,000" is 5000, "U.S." is us.
        yield fold(found[0]).replace(",", "").rstrip(".").replace(".", "" if found[0][0].isalpha() else ".")


def _of_fact(fact: object) -> Iterator[str]:
    if isinstance(fact, FigureFact):
        yield from (_number(value) for value in (fact.value, fact.value_max) if value is not None)
    elif isinstance(fact, DateFact) and fact.begin and fact.end_date:
        begin, end = fact.begin, fact.end_date
        yield str(begin.year)
        if (begin.year, begin.month) == (end.year, end.month):
            yield _MONTH_NAMES[begin.month]
        if begin == end:
            yield str(begin.day)


def _number(value: float) -> str:
    return f"{value:.15g}"
