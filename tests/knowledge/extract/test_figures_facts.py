"""What a figure tells beyond its value: its bound, its bare number, what it is about."""

from datetime import date
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.extract import figures
from knowledge.model import Article, DateFact, Fact, FigureFact, Span
from knowledge.text import Parser


def find(parser: Parser, text: str, known: tuple[Fact, ...] = ()) -> list[FigureFact]:
    with parser.parsed(Article(text)) as document:
        return list(figures.find(document, known))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It has 20 doors.", "="),
        ("At least 20 sailors drowned.", ">="),
        ("No fewer than 9 boats sank.", ">="),
        ("A minimum of 30 votes is needed.", ">="),
        ("They hired 40 or more nurses.", ">="),
        ("It took 200+ calls.", ">="),
        ("More than a dozen goats fled.", ">"),
        ("It lasted well over three hours.", ">"),
        ("In excess of £4m was lost.", ">"),
        ("It cost above $1,300.", ">"),
        ("Up to 400 jobs may go.", "<="),
        ("As many as 60 geese landed.", "<="),
        ("No more than 3 guests came.", "<="),
        ("Less than half of it burned.", "<"),
        ("Fewer than a mere 10 ships came.", "<"),
        ("It runs on a sub-7 nanometre chip.", "<"),
        ("Nearly half of it burned.", "~"),
        ("About 300 homes burned.", "~"),
        ("Some 300 homes burned.", "~"),
        ("An estimated 5 million hens died.", "~"),
        ("Close to £2bn was lost.", "~"),
        ("It takes ~25 minutes.", "~"),
        ("Thirty guests or so came.", "~"),
        ("Thousands of geese landed.", "~"),
        ("The index climbed up to 6,120 points.", "="),
    ],
)
def test_bounds(parser: Parser, text: str, bound: str) -> None:
    assert [fact.bound for fact in find(parser, text)] == [bound]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        # the subject of the clause
        ("Maren Holt has scored 22 goals.", "Maren Holt"),
        ("Shares of Merrow Foods fell 3 percent.", "Shares of Merrow Foods"),
        ("The harbour board agreed to dismiss 12 pilots.", "harbour board"),
        ("The length of the pier is 1,300 meters.", "length of pier"),
        ("Brandt, who owns two mills, lives there.", "Brandt"),
        ("Holt Lines says it will buy four ferries.", "Holt Lines"),
        # what a share or a measure is of, and whose
        ("The harbour board cut 5% of its workforce.", "workforce, harbour board"),
        ("The base phone has 64GB of storage.", "storage, base phone"),
        ("Rain fell on 40 percent of the farms.", "farms, Rain"),
        # what a measure describes
        ("It has a 6kW electric motor.", "electric motor"),
        ("The yard got a £1,000 payment.", "payment, yard"),
        ("The mill posted a loss of 63 cents a share.", "loss, mill"),
        ("The firm grew its sales by 35 per cent.", "sales, firm"),
        # the same amount once more, and what it came to
        ("The trench is seven miles (11 km) long.", "trench"),
        ("Lowland Gas rose 8.1 percent to 99.20 yuan.", "Lowland Gas"),
        ("Among them were Merrow Foods, down 1.9 percent.", "Merrow Foods"),
        # what money is for
        ("I paid $12,000 for a new roof.", "new roof"),
        # nothing
        ("Nine people drowned.", None),
        ("There were four hundred geese.", None),
        ("Nine days later Holt was found.", None),
    ],
)
def test_what_figures_are_about(parser: Parser, text: str, of: str | None) -> None:
    assert find(parser, text)[-1].of == of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They freed 5,000 Lowland prisoners.", "5,000"),
        ("It cost about $576 million.", "576 million"),
        ("It lost RM79 a month.", "79"),
        ("It fell by -1.3%.", "-1.3"),
        ("Snow lay 5-10 inches deep.", "5-10"),
        ("Prices fell from 208 pounds to 193.", "208 pounds to 193"),
        ("A 14-year-old girl won.", "14"),
    ],
)
def test_the_bare_number_can_be_cut_out(parser: Parser, text: str, number: str) -> None:
    (fact,) = find(parser, text)
    assert text[fact.number_start : fact.number_end] == number


def date_fact(text: str, words: str, kind: Literal["DATE", "DURATION"]) -> DateFact:
    start = text.index(words)
    return DateFact(start=start, end=start + len(words), text=words, sentence=Span(0, len(text)), type=kind)


def test_a_number_in_a_known_date_is_no_figure(parser: Parser) -> None:
    text = "The 12 of Nivose came, and 12 crates came."
    known = (date_fact(text, "The 12 of Nivose", "DATE"),)
    assert [fact.text for fact in find(parser, text, known)] == ["12 crates"]


def test_a_date_without_the_unit_of_its_number_is_none(parser: Parser) -> None:
    text = "It covers 1520 sq m."
    assert [fact.value for fact in find(parser, text, (date_fact(text, "1520", "DATE"),))] == [1520]


@pytest.mark.parametrize("kind", ["DURATION", "DATE"])
def test_a_stretch_of_time_is_a_figure_all_the_same(
    parser: Parser, kind: Literal["DATE", "DURATION"]
) -> None:
    text = "They left nine days ago."
    known = (date_fact(text, "nine days ago", kind),)
    assert [(fact.value, fact.unit) for fact in find(parser, text, known)] == [(9, "day")]


PIECES = [
    *(
        "about",
        "$",
        "US$",
        "€",
        "12",
        "3.5",
        "1,200",
        "-",
        "–",
        "to",
        "from",
        "between",
        "and",
        "or",
        "million",
        "bn",
    ),
    *(
        "%",
        " percent",
        "kg",
        "m",
        "one",
        "two",
        "half",
        "a",
        "third",
        "of",
        "the",
        "men",
        "days",
        "year-old",
        "2019",
    ),
    *(
        "March",
        ".",
        ",",
        "(",
        ")",
        "\n",
        "per",
        "Holt",
        "10th",
        "place",
        "²",
        "½",
        "İ",
        "\u0301",
        "\u200b",
        "minus",
    ),
    *("×10⁸", "fell", "7:30", "p.m.", "1/2", "out of", "dozens of", "thousand", "-1", "'s", "RM", "#"),
]
ANY_TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=18).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_TEXT)
def test_any_text_has_figures_that_are_cut_out_of_it(parser: Parser, text: str) -> None:
    for fact in find(parser, text):
        assert text[fact.start : fact.end] == fact.text
        assert fact.start <= fact.number_start < fact.number_end <= fact.end
        assert fact.sentence.start <= fact.start
        assert abs(fact.value) < float("inf")
        assert fact.value_max is None or fact.value <= fact.value_max < float("inf")
        assert fact.unit is None or fact.unit.strip() == fact.unit != ""
        assert fact.of is None or fact.of.strip() == fact.of != ""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(2, 999_999_999), st.sampled_from(["crates", "boats", "Lowland farmers"]))
def test_counts_are_read_as_printed(parser: Parser, number: int, things: str) -> None:
    (fact,) = find(parser, f"They counted {number:,} {things}.")
    assert (fact.value, fact.unit) == (number, things.removesuffix("s"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)))
def test_days_are_no_figures(parser: Parser, day: date) -> None:
    assert find(parser, f"It began on {day:%B} {day.day}, {day.year}.") == []
