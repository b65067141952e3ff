"""Quantities: numbers with what they measure or count, their bounds, and what they are about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from knowledge.extract.figures.about import about
from knowledge.extract.figures.ages import aged
from knowledge.extract.figures.amount import Amount, Sort
from knowledge.extract.figures.bounds import bound
from knowledge.extract.figures.counted import Counting, covered
from knowledge.extract.figures.guards import Dates, guarded, part_of_a_name
from knowledge.extract.figures.ranges import joined
from knowledge.extract.figures.ranks import ranks
from knowledge.extract.figures.sharing import shared
from knowledge.extract.figures.units import measured
from knowledge.lexicon.units import TIMES
from knowledge.model import Fact, FigureFact, Span
from knowledge.numerals import Numeral, numerals
from knowledge.text import Document

# The same once more in another unit, or what it has become: "7 miles (11 km)", "up 2 percent to 31 yuan".
_EQUAL = re.compile(r",? ?\(|,? to (?:about )?|,? or (?:about )?|,? at | / ", re.IGNORECASE)
_PARTS = frozenset({"part", "half", "ratio"})


def find(document: Document, known: Sequence[Fact]) -> Iterator[FigureFact]:
    """The figures of an article, in text order. Dates among `known` are not figures; durations are."""
    text, dates = document.text, Dates(known)
    amounts = sorted(
        chain(ranks(document.nearby), (measured(text, _amount(numeral)) for numeral in numerals(text))),
        key=_start,
    )
    amounts = [amount for amount in amounts if not (guarded(text, amount) or dates.hold(amount))]
    counting = Counting(document, amounts)
    amounts = [counting.counted(aged(document, amount)) for amount in amounts]
    whole = [amount for amount in joined(text, amounts) if not part_of_a_name(document, amount)]
    placed = [(amount, document.sentence_at(amount.start)) for amount in _apart(text, whole)]
    yield from _facts(document, [amount for amount in shared(text, placed) if not _pronoun(text, amount)])


def _facts(document: Document, amounts: Sequence[Amount]) -> Iterator[FigureFact]:
    """The amounts with what they are about; what equals the one before it is about the same."""
    taken = {token.i for amount in amounts for token in covered(document.doc, *_measure(amount))}
    last: FigureFact | None = None
    for amount in amounts:
        fact = _fact(document, amount, taken)
        if last is not None and _EQUAL.fullmatch(document.text, last.end, fact.start):
            fact = replace(fact, of=last.of)
        yield fact
        last = fact


def _apart(text: str, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """Without the bare numbers inside what another counts: "two new 737 jets", but "two of the 10"."""
    outer: Amount | None = None
    for amount in amounts:
        inside = outer is not None and amount.start < outer.end and amount.sort in (Sort.COUNT, Sort.BARE)
        if outer is None or not inside or text.startswith(" of ", outer.number.end):
            yield amount
            outer = amount


def _amount(numeral: Numeral) -> Amount:
    span = Span(numeral.start, numeral.end)
    sort = Sort.PART if numeral.shape in _PARTS else Sort.BARE
    return Amount(span, *span, numeral.value, numeral.value_max, numeral.scale, None, sort, numeral.shape)


def _pronoun(text: str, amount: Amount) -> bool:
    """Whether "one" counts nothing: "how does one know"."""
    return amount.unit is None and text[slice(*amount.number)].casefold() == "one"


def _start(amount: Amount) -> int:
    return amount.start


def _measure(amount: Amount) -> Span:
    """The number, with its unit where that is no thing of its own."""
    thing = amount.sort in (Sort.COUNT, Sort.AGE)
    return amount.number if thing else Span(amount.start, amount.end)


def _fact(document: Document, amount: Amount, taken: AbstractSet[int]) -> FigureFact:
    tokens = document.doc.char_span(amount.start, amount.end, alignment_mode="expand")
    sort = Sort.TIME if amount.unit in TIMES else amount.sort
    about_it = about(tokens.root, sort, taken | {token.i for token in tokens}) if tokens else None
    return FigureFact(
        start=amount.start,
        end=amount.end,
        text=document.text[amount.start : amount.end],
        sentence=document.sentence_at(amount.start),
        number_start=amount.number.start,
        number_end=amount.number.end,
        value=amount.value,
        value_max=amount.value_max,
        bound=bound(document.text, amount),
        unit=amount.unit,
        of=about_it,
    )
