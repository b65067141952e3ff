"""What a news page's layout names."""

import pytest

from knowledge.model import Article
from knowledge.names.datelines import bylines, dateline
from knowledge.names.terms import lines_of, terms_of
from knowledge.text import Parser


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("OSLO 1996-08-30", ["OSLO"]),
        ("EL ALTO, Bolivia 2004-01-02", ["EL ALTO", "Bolivia"]),
        ("LUND, Sweden (Reuters) - Two men were hurt.", ["LUND", "Sweden"]),
        ("KABUL (AP) — Nobody was hurt.", ["KABUL"]),
        ("LUND, Sweden — Two men were hurt.", ["LUND", "Sweden"]),
        ("TENNIS - BRANDT WINS AGAIN", []),
        ("BRANDT WINS - BUT NOBODY CHEERS", []),
        ("A man was hurt (Reuters) on Monday.", []),
        ("Nobody was hurt.", []),
        ("BRANDT (51) leaves.", []),
    ],
)
def test_the_place_of_a_dateline(parser: Parser, text: str, places: list[str]) -> None:
    with parser.parsed(Article(text)) as document:
        terms = terms_of(document.doc)
        (line,) = lines_of(terms)
        found = [text[terms[first].start : terms[last - 1].end] for first, last in dateline(terms, line)]
    assert found == places


@pytest.mark.parametrize(
    ("text", "reporters"),
    [
        ("Rosa King\nLUND 1996-08-30\nTwo men were hurt.", ["Rosa King"]),
        ("Two men hurt in fire\nLUND 1996-08-30\nTwo men were hurt.", []),
        ("Rosa King\nTwo men were hurt.", []),
    ],
)
def test_a_name_on_its_own_line_before_the_dateline_is_the_reporter(
    parser: Parser, text: str, reporters: list[str]
) -> None:
    with parser.parsed(Article(text)) as document:
        terms = terms_of(document.doc)
        found = bylines(terms, list(lines_of(terms)))
        assert [text[terms[first].start : terms[last - 1].end] for first, last in found] == reporters
