"""Every rule of the grammar does what its example says."""

import pytest

from knowledge.extract.figures import ages, bounds, guards, ranges, units
from knowledge.extract.figures.amount import Amount
from knowledge.extract.figures.around import Around
from knowledge.model import Span
from knowledge.numerals import SHAPES, numerals


def name(rule: Around | ranges.RangeRule) -> str:
    return rule.name


def at_example(rule: Around) -> tuple[str, Amount]:
    text, start, end = rule.cut_example()
    value, shape = next(((n.value, n.shape) for n in numerals(text) if n.start == start), (0.0, "digits"))
    return text, Amount(Span(start, end), start, end, value, shape=shape)


@pytest.mark.parametrize("rule", units.RULES, ids=name)
def test_unit_rules(rule: units.UnitRule) -> None:
    text, amount = at_example(rule)
    assert rule.match(text, amount.start, amount.end)
    found = units.measured(text, amount)
    assert (found.unit, found.sort) == (rule.gives, rule.sort)


@pytest.mark.parametrize("rule", bounds.RULES, ids=name)
def test_bound_rules(rule: bounds.BoundRule) -> None:
    text, amount = at_example(rule)
    assert rule.match(text, amount.start, amount.end)
    assert bounds.bound(text, amount) == rule.bound


@pytest.mark.parametrize("guard", guards.GUARDS, ids=name)
def test_guards(guard: guards.Guard) -> None:
    text, amount = at_example(guard)
    assert guard.holds(text, amount)
    assert guards.guarded(text, amount)


@pytest.mark.parametrize("rule", ages.RULES, ids=name)
def test_age_rules(rule: ages.AgeRule) -> None:
    assert rule.match(*rule.cut_example())


@pytest.mark.parametrize("rule", ranges.RULES, ids=name)
def test_range_rules(rule: ranges.RangeRule) -> None:
    amounts = [
        units.measured(rule.example, Amount(Span(n.start, n.end), n.start, n.end, n.value))
        for n in numerals(rule.example)
    ]
    (found,) = ranges.joined(rule.example, amounts)
    assert (found.value, found.value_max) == rule.gives
    assert rule.joins(rule.example, *amounts)


@pytest.mark.parametrize(("shape", "example"), [(name, example) for name, _, example in SHAPES])
def test_shapes(shape: str, example: str) -> None:
    assert [numeral.shape for numeral in numerals(example)] == [shape]


def test_a_rate_stands_after_its_unit() -> None:
    text, start, _ = units.RATE.cut_example()
    assert units.RATE.match(text, start, start)
