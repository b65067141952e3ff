"""Time expressions with their TIMEX3 values (TimeML, Pustejovsky et al. 2003; ISO 8601 calendar).

`rules` is the grammar, `values` what its words mean, `ahead` which way the words around them look, `days`
the calendar. What can't be fixed without a publication date stays None, with the reason.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from knowledge.extract.dates import values
from knowledge.extract.dates.ahead import ahead
from knowledge.extract.dates.days import days_of, holiday
from knowledge.extract.dates.rules import RULES, Rule, Type
from knowledge.extract.dates.values import PERIOD, Context, Groups
from knowledge.model import DateFact, Fact
from knowledge.nearby import Nearby
from knowledge.text import Document

__all__ = ["NO_ANCHOR", "NO_DATE", "NO_SUCH_DAY", "RULES", "Rule", "days_of", "find", "holiday"]

NO_DATE = "The article has no publication date to count from."
NO_ANCHOR = "The article doesn't say what this counts from."
NO_SUCH_DAY = "The calendar has no such day."


def find(document: Document, known: Sequence[Fact]) -> Iterator[DateFact]:
    """The article's time expressions, in text order; none overlap."""
    del known
    context = Context(document.article.published)
    sentence = None
    for start, end, rule, groups in _matches(document.nearby):
        if rule.resolve in (values.duration, values.again) and _rate(document, start, end):
            continue
        here = document.sentence_at(start)
        context = context._replace(
            ahead=ahead(document, start, end), near=context.near if here == sentence else None
        )
        sentence = here
        fact = _fact(document, start, end, rule.type, *_resolved(rule, groups, context))
        context = _noted(context, rule, fact)
        yield fact


def _noted(context: Context, rule: Rule, fact: DateFact) -> Context:
    """What later expressions may count from, with this one read."""
    value = fact.value or ""
    if fact.type == "DURATION" and "months" in fact.text and fact.text.startswith("the ") and context.today:
        # Figures of nine months are compared with the year before, not with the quarter before.
        return context._replace(period=f"{context.today.year:04}")
    if fact.begin is None:
        return context
    if PERIOD.fullmatch(value) and rule.resolve is not values.year_before:
        context = context._replace(period=value)
    if fact.begin == fact.end_date:
        context = context._replace(near=fact.begin)
    return context._replace(named=value.split("T", maxsplit=1)[0])


_AFTER_AMOUNT = re.compile(r"\d[\d,.]*\s*(?:%|[a-z]+)?\s+$", re.IGNORECASE)


def _rate(document: Document, start: int, end: int) -> bool:
    """Is it a rate? "$2 a year" and "8% annually" say how much, not how long."""
    said = document.text[start:end].lower()
    if said.endswith("ly"):
        return bool(_AFTER_AMOUNT.search(document.text[max(0, start - 40) : start]))
    span = document.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not said.startswith(("a ", "an ")):
        return False
    root = span.root
    return root.dep_ == "npadvmod" and root.head.pos_ in ("NOUN", "NUM", "SYM") and root.head.i < root.i


def _matches(nearby: Nearby) -> Iterator[tuple[int, int, Rule, Groups]]:
    """The longest match at each place.

    Of equally long ones the one that saw what stands beside it, else the earlier rule's.
    """
    found: list[tuple[int, int, bool, int, Groups]] = []
    for number, rule in enumerate(RULES):
        cut = "cut" if "cut" in rule.pattern.groupindex else 0
        found += [
            (match.start(cut), -match.end(cut), not cut, number, match.groupdict())
            for match in nearby.finditer(rule.pattern, rule.near)
        ]
    last = 0
    for start, end, _, number, groups in sorted(found, key=lambda match: match[:4]):
        if start >= last:
            last = -end
            yield start, -end, RULES[number], groups


def _resolved(rule: Rule, groups: Groups, context: Context) -> tuple[str | None, str | None]:
    """The value, or why there is none."""
    try:
        value = rule.resolve(groups, context)
    except LookupError:
        return None, NO_ANCHOR
    except (ValueError, OverflowError):
        # February 30, or a day before the year 1.
        return None, NO_SUCH_DAY
    return value, None if value else NO_DATE


def _fact(
    document: Document, start: int, end: int, type_: Type, value: str | None, reason: str | None
) -> DateFact:
    first: date | None = None
    last: date | None = None
    if value and type_ in ("DATE", "TIME"):
        first, last = days_of(value)
        if first and "T" in value:
            type_ = "TIME"
        elif value.startswith("P") and not value.endswith("_REF"):
            type_ = "DURATION"
    return DateFact(
        start=start, end=end, text=document.text[start:end], sentence=document.sentence_at(start),
        type=type_, value=value, begin=first, end_date=last, reason=reason,
    )  # fmt: skip
