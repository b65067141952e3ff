"""Text and files → articles, or an error in words."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ArticleError, KnowledgeError, QuestionError
from knowledge.model import Article
from knowledge.source import LONGEST, LONGEST_QUESTION, checked, read_file, read_question, read_text, readable


@pytest.mark.parametrize(
    ("pasted", "article"),
    [
        ("Two boats left.", Article("Two boats left.")),
        ("  Two boats left.\n\n", Article("Two boats left.")),
        ("date 2021-05-04 Two boats left.", Article("Two boats left.", "", date(2021, 5, 4))),
        ("date 2021-05-04\nTwo boats left.", Article("Two boats left.", "", date(2021, 5, 4))),
        ("Boats leave\n\nTwo of them.", Article("Two of them.", "Boats leave")),
        ("Boats leave \n \t\n\n Two of them.", Article("Two of them.", "Boats leave")),
        ("Where are the boats?\n\nGone.", Article("Gone.", "Where are the boats?")),
        ("date 2021-05-04 Boats leave\n\nTwo.", Article("Two.", "Boats leave", date(2021, 5, 4))),
        # No title: a sentence, a list's beginning, a line without an empty one below, a long line, the end.
        ("Two left.\n\nThree came.", Article("Two left.\n\nThree came.")),
        ("These left:\n\nTwo boats.", Article("These left:\n\nTwo boats.")),
        ("Two boats left\nthe harbour.", Article("Two boats left\nthe harbour.")),
        ("boats " * 30 + "\n\nTwo.", Article("boats " * 30 + "\n\nTwo.")),
        ("Boats leave\n\n***", Article("Boats leave\n\n***")),
        # No header: other words, no day, a day inside the text.
        ("dates 2021-05-04 are set.", Article("dates 2021-05-04 are set.")),
        ("date 2021-05-041 is none", Article("date 2021-05-041 is none")),
        ("The date 2021-05-04 is set.", Article("The date 2021-05-04 is set.")),
        ("غادر قاربان الميناء.", Article("غادر قاربان الميناء.")),
    ],
)
def test_a_pasted_text_becomes_an_article(pasted: str, article: Article) -> None:
    assert read_text(pasted) == article


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc", "a \nb\nc"),
        ("a\0b\x07c\x7fd\x9fe", "a b c d e"),
        ("a\vb\fc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("🚤 é e\u0301 \u200f\u00ad", "🚤 é e\u0301 \u200f\u00ad"),
    ],
)
def test_unreadable_characters_are_replaced_one_for_one(text: str, same: str) -> None:
    assert readable(text) == same


@given(st.text(st.characters()))
def test_every_character_keeps_its_position(text: str) -> None:
    clean = readable(text)
    assert len(clean) == len(text)
    assert readable(clean) == clean
    clean.encode()


@given(st.text(st.characters()))
def test_any_text_is_an_article_or_told_why_not(text: str) -> None:
    try:
        article = read_text(text)
    except ArticleError:
        return
    assert article.text in readable(text)
    assert article.title in readable(text)
    assert checked(article) == article


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "is empty"),
        (" \n\t\u00a0", "is empty"),
        ("\0\x07", "is empty"),
        ("🚤🚤🚤", "no words"),
        ("12 34 - 5", "no words"),
        ("date 2021-05-04", "is empty"),
        ("date 2021-02-30 Two boats.", "no day 2021-02-30"),
        ("boats " * LONGEST, "200,000 is the most"),
    ],
)
def test_what_is_no_article_is_told(text: str, complaint: str) -> None:
    with pytest.raises(ArticleError, match=complaint):
        read_text(text)


@pytest.mark.parametrize(
    ("content", "article"),
    [
        (b"Two boats left.", Article("Two boats left.")),
        (b"\xef\xbb\xbfdate 2021-05-04 Two.", Article("Two.", "", date(2021, 5, 4))),
        (b"Boats leave\r\n\r\nTwo\r\nof them.\r\n", Article("Two\nof them.", "Boats leave")),
        ("Zwölf Boote.".encode(), Article("Zwölf Boote.")),
    ],
)
def test_a_file_becomes_an_article(tmp_path: Path, content: bytes, article: Article) -> None:
    path = tmp_path / "boats.txt"
    path.write_bytes(content)
    assert read_file(path) == article


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "boats.txt: The article is empty"),
        ("Zwölf Boote.".encode("latin-1"), "no UTF-8 text .see byte 3"),
        ("Boats.".encode("utf-16"), "no UTF-8 text .see byte 1"),
        (b"%PDF-1.7 \xe2\xe3", "no UTF-8 text"),
        (b"boats " * LONGEST, "is too long"),
        ("é".encode() * LONGEST + b"!", "200,001 characters"),
    ],
)
def test_a_file_that_is_no_article_is_told_by_name(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "boats.txt"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match=complaint) as told:
        read_file(path)
    assert "boats.txt" in str(told.value)


@pytest.mark.parametrize("name", [".", "missing.txt", "nul\0.txt"])
def test_a_file_that_cant_be_opened_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArticleError, match="can't be read"):
        read_file(tmp_path / name)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("how many boats", "how many boats"),
        ("  how\tmany\n boats?\0", "how many boats?"),
        ("5?", "5?"),
        ("كم قاربا", "كم قاربا"),
    ],
)
def test_a_question_is_put_on_one_line(typed: str, question: str) -> None:
    assert read_question(typed) == question


@pytest.mark.parametrize(
    "typed", ["", " \n", "???", "🚤", "\0\x07", "boats " * LONGEST_QUESTION, "a" * 10_000]
)
def test_what_is_no_question_is_told(typed: str) -> None:
    with pytest.raises(QuestionError, match=r"no words|1,000 is the most"):
        read_question(typed)


@given(st.text(st.characters()))
def test_any_question_is_read_or_told_why_not(typed: str) -> None:
    try:
        question = read_question(typed)
    except KnowledgeError:
        return
    assert question.strip()
    assert "\n" not in question


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("", "empty", {}),
        ("1 2 3", "no_words", {}),
        ("a " * LONGEST, "too_long", {"length": 2 * LONGEST - 1, "limit": LONGEST}),
        ("date 2020-13-01 Two ferries sail.", "no_such_day", {"day": "2020-13-01"}),
    ],
)
def test_a_complaint_has_a_name_and_values(text: str, name: str, values: dict[str, object]) -> None:
    with pytest.raises(ArticleError) as complained:
        read_text(text)
    assert (complained.value.name, complained.value.values) == (name, values)
