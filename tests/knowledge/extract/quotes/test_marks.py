"""What stands in quotation marks, and what is no quotation all the same."""

import pytest

from knowledge.extract.quotes.marks import Quoted, is_title, stripped
from knowledge.model import Span


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"We sail," he said.', ['"We sail,"']),
        ("“We sail,” he said. “At nine.”", ["“We sail,”", "“At nine.”"]),
        ("``We sail,'' he said.", ["``We sail,''"]),
        # A mark left open ends with its line.
        ('The "old bridge.\nIt is "new".', ['"old bridge.', '"new"']),
        # Feet and inches open nothing.
        ('A 6" nail and a 9" one.', []),
        ("The men's shoes, the boys' hats.", []),
    ],
)
def test_what_is_quoted(text: str, inside: list[str]) -> None:
    assert [text[mark.start : mark.end] for mark in Quoted(text)] == inside


def test_where_a_quotation_is() -> None:
    quoted = Quoted('He said "no" twice.')
    assert [quoted.holds(at) for at in (7, 8, 11, 12)] == [False, True, True, False]
    assert quoted.ends(12)
    assert quoted.within(Span(0, 10)) == 2


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("“The Late Morning Show”", True),
        ("“Letters From Home”", True),
        ("“We Sail at nine”", False),
        ("“We sail”", False),
        # Eight long words with capitals are a headline that somebody reads out.
        ("“Harbour Board Closes Ferry Line After Storm Damages Quay”", False),
    ],
)
def test_titles_are_not_said(words: str, title: bool) -> None:
    assert is_title(words) is title


def test_marks_and_commas_are_no_part_of_what_was_said() -> None:
    assert stripped('x "We sail," x', Span(1, 13)) == Span(3, 10)
