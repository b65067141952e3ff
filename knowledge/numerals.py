"""Numbers as people write them: "5,000", "forty-three", "1.2 million", "two and a half"."""

import math
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from knowledge.lexicon.figures import MONTHS
from knowledge.lexicon.numbers import (
    DENOMINATORS,
    DOUBTFUL_MAGNITUDES,
    FRACTION_SIGNS,
    FRACTIONS,
    MAGNITUDES,
    MEASURED,
    MONEY_MAGNITUDES,
    ORDINALS,
    PLURALS,
    SUPERSCRIPTS,
    TENS,
    UNITS,
)
from knowledge.lexicon.units import TIMES

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)", re.IGNORECASE)
_PARTS = re.compile(r"[^\s-]+")


def cardinal(text: str) -> float | None:
    """The number that `text` spells from first to last character, else None.

    >>> cardinal("43"), cardinal("5,000"), cardinal("forty-three"), cardinal("1.2 million")
    (43.0, 5000.0, 43.0, 1200000.0)
    >>> cardinal("two and a half"), cardinal("a dozen"), cardinal("many")
    (2.5, 12.0, None)
    """
    parts = [part for part in _PARTS.findall(text.casefold()) if part != "and"]
    if parts[:1] == ["a"] or parts[:1] == ["an"]:
        parts = ["one", *parts[1:]] if len(parts) > 1 and parts[1] in MAGNITUDES else parts[1:]
    return _sum(parts) if parts else None


def ordinal(text: str) -> int | None:
    """The rank that `text` spells: "3rd", "third" and "twenty-third"; else None.

    >>> ordinal("3rd"), ordinal("third"), ordinal("twenty-third"), ordinal("three")
    (3, 3, 23, None)
    """
    word = text.casefold()
    if digits := _ORDINAL.fullmatch(word):
        return int(digits[1])
    head, _, last = word.rpartition("-")
    if last not in ORDINALS or (head and head not in TENS):
        return None
    return TENS.get(head, 0) + ORDINALS[last]


def _sum(parts: Sequence[str]) -> float | None:
    total, group = 0.0, 0.0
    for at, part in enumerate(parts):
        small = _small(part)
        if small is not None:
            group += small
        elif part in MAGNITUDES and at > 0:
            group = (group or 1) * MAGNITUDES[part]
            if MAGNITUDES[part] >= 1_000:
                total, group = total + group, 0.0
        elif part in ("a", "an") and at > 0:
            continue
        else:
            return None
    return total + group


def _small(part: str) -> float | None:
    for table in (UNITS, TENS, FRACTIONS, FRACTION_SIGNS):
        if part in table:
            return float(table[part])
    if _DIGITS.fullmatch(part):
        return float(part.replace(",", ""))
    if part[-1:] in FRACTION_SIGNS and _DIGITS.fullmatch(part[:-1]):
        return float(part[:-1].replace(",", "")) + FRACTION_SIGNS[part[-1]]
    return None


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number where it stands in a text.

    `scale` is the magnitude printed after it ("million"), else 1. `value_max` is set where the
    words themselves name a range ("thousands of"). `shape` is the name of its rule.
    """

    start: int
    end: int
    shape: str
    value: float
    value_max: float | None = None
    scale: float = 1.0


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text, from left to right: whatever has the shape of one, years and dates too.

    >>> [numeral.value for numeral in numerals("RM79 for half a dozen of 1.3m boats, at -2 degrees")]
    [79.0, 6.0, 1300000.0, -2.0]
    """
    for found in _NUMBER.finditer(text):
        numeral = _READERS.get(str(found.lastgroup), _read)(found)
        if numeral is not None and math.isfinite(numeral.value):
            yield numeral


def _any(words: Collection[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_SIGNED = re.compile(r"[-−]|minus[ -]")
_BEFORE_LETTER = re.compile(r"(?<=\d)(?=[a-z])")
_DOUBTED = re.compile(rf"\d(?:{'|'.join(DOUBTFUL_MAGNITUDES)})$", re.IGNORECASE)
_RAISED = str.maketrans({**SUPERSCRIPTS, "−": "-"})
# What stands directly before a sum of money: a sign, or the last letter of "RM" and "USD".
_MONEY = "$£€¥₹=" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# "The 3000m title": nobody writes thousands of millions.
_THOUSANDS = re.compile(r"\d{4}|\d+,")
# Only what follows tells whether "12m" is twelve million: "12m people", but "12m long".
_COUNTABLE = re.compile(rf"\s(?!(?:{'|'.join(MEASURED)})\b)(?:[a-z]{{2}}|[A-Z][a-z])")
# A score is what a match ends with far more often than it is twenty.
_SPELT = _any([word for word in MAGNITUDES if len(word) > 3 and word != "score"])
_BRIEF = _any([word for word in MAGNITUDES if len(word) <= 3 and word not in DOUBTFUL_MAGNITUDES])
_DOUBTFUL = _any(DOUBTFUL_MAGNITUDES)
_ONE = _any(UNITS)
_SMALL = rf"(?:{_any(TENS)}(?:[ -]?{_ONE})?|{_ONE})\b"
_HUNDREDS = rf"{_SMALL}(?:[ -]hundred\b(?:[ -](?:and[ -])?{_SMALL})?)?"
_BIG = rf"(?:(?:[ -]{_SPELT}|[ ]?{_BRIEF})\b)"
_THEN = rf"(?: (?:and )?{_HUNDREDS}{_BIG}+)*(?: (?:and )?{_HUNDREDS})?"
_AND_A_HALF = r"(?:[ -]and[ -](?:an?|one)[ -](?:half|quarter|third)\b)"
# Some wires put a space after the comma: "1, 469 cases"; "on May 1, 200 cases" are two numbers.
_NO_DAY = "".join(rf"(?<!{month}{dot} )" for month in MONTHS for dot in ("", "\\."))
_SPACED = rf"{_NO_DAY}(?<!\d to )(?<!\d, )\d{{1,3}}, \d{{3}}(?:\.\d+)?(?![\d,]|\.\d| and \d)"
# "007" and "0531" are no numbers.
_GROUPED = rf"(?!0\d)(?:{_SPACED}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_SIGN = r"(?:(?<![\w)%])[-−]|\bminus[ -])"
_SEVERAL = "(?:tens|dozens|scores|hundreds)"
_PART = _any(FRACTIONS)
_COUNT = rf"(?:{_ONE}|\d{{1,2}})"
_OUT_OF = rf"(?:{_COUNT} (?:out of|in every)|(?:one|1) in|{_COUNT} in(?= 10\b| ten\b))"

# The shapes of a number, tried in this order, each with words it is for.
SHAPES = (
    ("power", rf"{_SIGN}?\d+(?:\.\d+)?\s?[×x]\s?10\^?[-−⁻]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}(?!\d)", "2.998×10⁸"),
    ("plural", rf"\b(?:{_SEVERAL} of )?{_any(PLURALS)}(?= (?:of|more)\b)", "tens of millions of"),
    ("ratio", rf"\b{_OUT_OF} (?:every )?(?:{_COUNT}|100)\b(?! (?:{'|'.join(TIMES)})s?\b)", "one in three"),
    ("mixed", r"(?:\d+[ -])?\d{1,2}[/⁄]\d{1,3}(?![/⁄\d])", "2 1/2"),
    ("sign", rf"\d*[{''.join(FRACTION_SIGNS)}]{_BIG}?", "1½"),
    ("half_of", rf"\b(?:a )?half an? {_SPELT}\b", "half a million"),
    ("part", rf"\b(?:(?:one|an?|1)[ -]{_PART}|(?:{_ONE}|\d)[ -](?:{_PART}|halve)s)\b", "two-thirds"),
    ("half", r"\bhalf\b(?: an?(?= \w))?", "half"),
    ("digits", rf"{_SIGN}?{_GROUPED}(?:{_AND_A_HALF}?{_BIG}+|{_AND_A_HALF}|{_DOUBTFUL}\b)?", "1.2 million"),
    ("words", rf"\b{_HUNDREDS}(?:{_AND_A_HALF}?{_BIG}+{_THEN}|{_AND_A_HALF})?", "forty-three thousand"),
    ("article", rf"\ban? (?:hundred and {_SMALL}|{_SPELT}(?: {_SPELT})*)", "a dozen"),
)
_FIRST_WORDS = {*UNITS, *TENS, *PLURALS, "a", "half", "minus"}
# Ordinals, decades, times and versions only begin like numbers.
_GOES_ON = rf"'?s\b|(?:st|nd|rd|th)\b|-(?:{'|'.join(set(ORDINALS) - {'second'})})\b|[:/⁄]\d|[.,]?\d"
# Where none of these letters and signs stands, none of the shapes has to be tried.
_BEGINS = rf"(?=[\d.−{''.join(FRACTION_SIGNS)}-]|\b[{''.join({word[0] for word in _FIRST_WORDS})}])"
_SHAPE = "|".join(f"(?P<{name}>{shape})" for name, shape, _ in SHAPES)
_NUMBER = re.compile(rf"{_BEGINS}(?<!\d)(?<!\d[.,:/])(?:{_SHAPE})(?!{_GOES_ON})", re.IGNORECASE)


def _read(found: re.Match[str], end: int | None = None, **given: float) -> Numeral | None:
    """The numeral in a match, up to `end` when something at its end turned out not to belong to it."""
    start, end = found.start(), found.end() if end is None else end
    said = found.string[start:end].casefold()
    value = given["value"] if "value" in given else _spelt(said)
    last = _PARTS.findall(said)[-1].lstrip("0123456789.,")
    scale = float(MAGNITUDES.get(last, 1))
    if value is None:
        return None
    return Numeral(start, end, str(found.lastgroup), float(value), given.get("value_max"), scale)


def _spelt(said: str) -> float | None:
    """As `cardinal`, with a sign and with magnitudes glued on."""
    sign = _SIGNED.match(said)
    value = cardinal(_BEFORE_LETTER.sub(" ", said[sign.end() if sign else 0 :].replace(", ", ",")))
    return -value if sign and value is not None else value


def _digits(found: re.Match[str]) -> Numeral | None:
    """Digits; a doubtful magnitude counts after money and before something that can be counted."""
    end = found.end()
    if _DOUBTED.search(found[0]):
        money = found.start() > 0 and found.string[found.start() - 1] in _MONEY
        only_money = found[0][-1].casefold() in MONEY_MAGNITUDES or _THOUSANDS.match(found[0])
        if not money and (only_money or not _COUNTABLE.match(found.string, end)):
            end -= 1
    return _read(found, end)


def _power(found: re.Match[str]) -> Numeral | None:
    mantissa, exponent = re.split(r"\s?[×x]\s?10\^?", found[0].translate(_RAISED))
    return _read(found, value=(_spelt(mantissa) or 0.0) * 10.0 ** int(exponent))


def _plural(found: re.Match[str]) -> Numeral | None:
    """As "thousands" are one thousand to ten thousand, "tens of thousands" are ten times that."""
    words = found[0].casefold().split(" of ")
    least = float(math.prod(PLURALS[word] for word in words))
    if words[-1] in ("dozens", "scores"):
        return _read(found, value=least)
    return _read(found, value=least, value_max=least * 10)


def _mixed(found: re.Match[str]) -> Numeral | None:
    """A fraction in digits; "9/11" and "24/7" are none."""
    *whole, over, under = map(int, re.findall(r"\d+", found[0]))
    if not over < under or under not in DENOMINATORS:
        return None
    return _read(found, value=sum(whole) + over / under)


def _part(found: re.Match[str]) -> Numeral | None:
    number, fraction = re.split(r"[ -]", found[0].casefold())
    many = 1.0 if number in ("a", "an") else cardinal(number)
    one = FRACTIONS.get(fraction) or FRACTIONS.get(fraction.rstrip("s").replace("halve", "half"), 1.0)
    return _read(found, value=(many or 1.0) * one)


def _ratio(found: re.Match[str]) -> Numeral | None:
    """One in three, nine out of 10; nothing where it would be the whole or more."""
    part, whole = (cardinal(said) or 0.0 for said in (found[0].split()[0], found[0].split()[-1]))
    return _read(found, value=part / whole) if 0 < part < whole else None


def _half_of(found: re.Match[str]) -> Numeral | None:
    return _read(found, value=MAGNITUDES[found[0].casefold().split()[-1]] / 2)


_READERS: dict[str, Callable[[re.Match[str]], Numeral | None]] = {
    "power": _power,
    "plural": _plural,
    "ratio": _ratio,
    "mixed": _mixed,
    "half_of": _half_of,
    "part": _part,
    "digits": _digits,
}
