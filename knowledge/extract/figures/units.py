"""Money, measures and ages: the unit that stands before or after a number."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from knowledge.extract.figures.amount import Amount, Sort
from knowledge.extract.figures.around import Around
from knowledge.lexicon import units as lexicon


def _named(table: str) -> Iterator[tuple[str, str]]:
    """Every spelling in a table of the lexicon, with the name it stands for."""
    for line in table.strip().splitlines():
        name, _, spellings = line.partition(":")
        for spelling in spellings.split(","):
            if spelling.strip():
                yield spelling.strip(), name


def _words(table: str) -> dict[str, str]:
    names = dict(_named(table)) | {name: name for name in re.findall(r"^(\w.+):", table, re.MULTILINE)}
    return {spelling.casefold(): name for spelling, name in names.items()}


def _any(spellings: Iterable[str]) -> str:
    return "|".join(re.escape(spelling) for spelling in sorted(spellings, key=len, reverse=True))


WORDS, MONEY_WORDS = _words(lexicon.WORDS), _words(lexicon.CURRENCY_WORDS)
SYMBOLS, SIGNS = dict(_named(lexicon.SYMBOLS)), dict(_named(lexicon.CURRENCY_SIGNS))
# These are words, too: only glued to the number are they units.
_GLUED_ONLY = frozenset({"in", "s", "in.", "h"})
# "A 10K race" isn't cold.
_SPACED_ONLY = frozenset({"K", "T", "R"})
_SPACED = {spelling: name for spelling, name in SYMBOLS.items() if spelling not in _GLUED_ONLY}

_COUNTRY = rf"(?:(?P<country>{_any(lexicon.COUNTRIES)})[ -]?)?"
_END = r"(?![\w$€£])"
_WORD_END = r"(?:e?s)?(?!\w)(?!-(?:half|place|round|largest|care|team|hand|class|generation))"


@dataclass(frozen=True)
class UnitRule(Around):
    """Names the unit in a group called `sign`, `money`, `word`, `symbol` or `age`."""

    sort: Sort = Sort.MEASURE
    gives: str = ""


_SIGN_BEFORE = rf"(?<![A-Za-z])(?P<sign>{_any(SIGNS)})\s?"
_SIGN_AFTER = rf"\s?(?P<sign>{_any(SIGNS)}){_END}(?<!PS)"
_MONEY = rf"[\s-]{_COUNTRY}(?P<money>{_any(MONEY_WORDS)}){_WORD_END}"
_AGE = rf"[\s-]{{1,3}}(?P<age>{'|'.join(lexicon.AGES)})s?[\s-](?:olds?|of age)\b"
_WORD = rf"[\s-]?(?P<word>{_any(WORDS)}){_WORD_END}"
_SYMBOL = rf"\s?-?(?P<symbol>{_any(_SPACED)}){_END}(?![.]\w)"
_GLUED = rf"(?P<symbol>{_any(SYMBOLS.keys() - _SPACED_ONLY)}){_END}"
_AMERICAN = r"(?:\s(?:US|U\.S\.)(?![\w$]))?"

RULES = (
    UnitRule("sign before", "$US[8]", _SIGN_BEFORE, _AMERICAN, gives="dollar", sort=Sort.MONEY, exact=True),
    UnitRule("sum in words", "[4] Fijian dollars", "", _MONEY, gives="Fijian dollar", sort=Sort.MONEY),
    UnitRule("sign after", "about [30] € or so", "", _SIGN_AFTER, gives="euro", sort=Sort.MONEY, exact=True),
    UnitRule("age", "a [14]-year-old girl", "", _AGE, gives="year of age", sort=Sort.AGE),
    UnitRule("measure in words", "[40] square feet of floor", "", _WORD, gives="square foot"),
    UnitRule("measure by a symbol", "[12] kg of rice", "", _SYMBOL, gives="kilogram", exact=True),
    UnitRule("measure glued on", "[2.5]in of rain", "", _GLUED, gives="inch", exact=True),
)

_PER = r"(?:\s?/\s?|[\s-]per[\s-])(?!cent)(?P<per>(?:(?:square|cubic|sq)\s)?[a-z]+)\b"
_BY = (
    rf"[\s-](?:an?|each|every)[\s-](?P<by>{_any(lexicon.PER)})\b(?!\s(?:ago|earlier|later|before|after|old))"
)
# What a unit may be counted by: "$14.95 a month", "$1,100 per square foot", "5 km/day".
RATE = Around("rate", "They pay $14.95[] a month.", "", rf"{_PER}|{_BY}")
_SINGULAR = {"people": "person", "feet": "foot", "sq m": "square metre", "sq ft": "square foot"}

# Pounds in thousands are money; a person weighs less.
MANY_POUNDS = 1_000


def measured(text: str, amount: Amount) -> Amount:
    """The amount with the money, measure or age around it; unchanged when there is none."""
    for rule in RULES:
        if match := rule.match(text, amount.start, amount.end):
            before, after = match
            named = {k: v for k, v in (before.groupdict() | after.groupdict()).items() if v}
            start = amount.start - (len(before[0]) if rule.before else 0)
            whole = replace(amount, start=start, end=after.end(), unit=_unit(named, amount), sort=rule.sort)
            return rated(text, whole)
    return amount


def rated(text: str, amount: Amount) -> Amount:
    """With what the unit is counted by, where the text says so."""
    found = RATE.match(text, amount.end, amount.end)
    if found is None or amount.unit is None:
        return amount
    by = (found[1]["per"] or found[1]["by"]).casefold()
    return replace(amount, end=found[1].end(), unit=f"{amount.unit} per {_SINGULAR.get(by, by)}")


def _unit(named: dict[str, str], amount: Amount) -> str:
    if "age" in named:
        return f"{named['age'].casefold()} of age"
    if "sign" in named:
        return SIGNS[named["sign"]]
    if "symbol" in named:
        return SYMBOLS[named["symbol"]]
    if "word" in named:
        unit = WORDS[named["word"].casefold()]
        return "pound sterling" if unit == "pound" and amount.value >= MANY_POUNDS else unit
    unit, country = MONEY_WORDS[named["money"].casefold()], named.get("country", "")
    return unit if not country or country in lexicon.AMERICAN else f"{country} {unit}"
