"""Sport pages: tables, line-ups, towns that are teams."""

import pytest

from knowledge.model import Article
from knowledge.names import names_of
from knowledge.names.sport import is_sport
from knowledge.names.terms import lines_of, terms_of
from knowledge.text import Parser

HEAD = "SOCCER - RESULTS OF THE DAY.\n\nOSLO 1996-08-30\n"


@pytest.mark.parametrize(
    ("line", "mention", "sort"),
    [
        ("Velmont 2 Karsholm 1", "Karsholm", "organisation"),
        ("Velmont 4 3 1 0 9 2 10", "Velmont", "organisation"),
        ("Queen of Hearts 4 3 1 0 9 2 10", "Queen of Hearts", "organisation"),
        ("Denmark 4 3 1 0 9 2 10", "Denmark", "place"),
        ("CHICAGO AT BOSTON", "CHICAGO", "organisation"),
        ("CHICAGO AT BOSTON", "BOSTON", "place"),
        ("Velmont v Karsholm", "Velmont", "organisation"),
        ("Leeds beat Barnsley 2-0 on Saturday.", "Leeds", "organisation"),
        ("They played in Leeds on Saturday.", "Leeds", "place"),
        ("1. Petra Holm (Sweden) 12.71 seconds", "Petra Holm", "person"),
        ("Brannigan lbw b Oldroyd 12", "Oldroyd", "person"),
        ("Scorers: Denmark - Nils Skov (31st)", "Nils Skov", "person"),
        ("The Karsholm striker was sent off.", "Karsholm", "organisation"),
    ],
)
def test_the_layout_of_a_sport_page_tells_teams_from_towns_and_people(
    parser: Parser, line: str, mention: str, sort: str
) -> None:
    text = HEAD + line
    with parser.parsed(Article(text)) as document:
        found = {text[s:e]: name.sort for name in names_of(document) for s, e in name.mentions}
    assert found.get(mention) == sort


@pytest.mark.parametrize(
    ("text", "sport"),
    [
        (HEAD, True),
        ("The striker scored at halftime, but the goalkeeper saved the penalty of the match.", True),
        ("FIRE - TWO HURT.\n\nTwo men were hurt.", False),
        ("The minister will match the offer.", False),
        ("", False),
    ],
)
def test_sport_is_told_by_the_headline_or_by_the_words(parser: Parser, text: str, sport: bool) -> None:
    with parser.parsed(Article(text)) as document:
        terms = terms_of(document.doc)
        assert is_sport(terms, list(lines_of(terms))) is sport
