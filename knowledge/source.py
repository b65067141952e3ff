"""Pasted text and text files → an Article, or an error that says what is wrong and what to do."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from knowledge.errors import ArticleError, QuestionError
from knowledge.model import Article
from knowledge.published import day_published

# Characters of an article and of a question; longer than any news story, and than any question.
LONGEST, LONGEST_QUESTION = 200_000, 1_000

# A headline is one line, this long at most.
LONGEST_TITLE = 150

_HEADER = re.compile(r"date (\d{4}-\d{2}-\d{2})(?:\s+|\Z)", re.IGNORECASE)
_TITLE = re.compile(
    rf"(?P<title>\S[^\n]{{0,{LONGEST_TITLE - 2}}}[^\s.,;:])[^\S\n]*\n[^\S\n]*\n\s*(?P<body>\S.*)", re.DOTALL
)

# One character for one, so that positions in what was handed in hold: line ends of all systems become
# "\n", other control characters a space, and half a character (a lone surrogate) the mark for one.
_LINE_ENDS = "\v\f\x85\u2028\u2029"
_CONTROLS = [
    chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r" + _LINE_ENDS
]
_READABLE = str.maketrans(
    dict.fromkeys(_CONTROLS, " ")
    | dict.fromkeys(_LINE_ENDS, "\n")
    | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}")
)
_LONE_RETURN = re.compile(r"\r(?!\n)")


def read_file(path: Path) -> Article:
    """The article in a UTF-8 text file; it may begin with "date YYYY-MM-DD " and with a title."""
    # No character takes more than four bytes, so a larger file needn't be read to its end.
    most = 4 * LONGEST + 4
    data = bytes_of(path, most)
    if len(data) > most:
        raise ArticleError(f"{path} is too long: {LONGEST:,} characters is the most. Give me a part of it.")
    text = _decoded(path, data)
    try:
        return read_text(text.replace("\r\n", "\n"))
    except ArticleError as error:
        raise ArticleError(f"{path}: {error}") from None


def read_text(text: str) -> Article:
    """The article in a text as it was pasted.

    A "date YYYY-MM-DD " in front is its publication date. A short first line without a full stop,
    with an empty line below it, is its title. Neither is part of the article's text then.
    """
    text = readable(text).strip()
    published = None
    if header := _HEADER.match(text):
        published, text = _day(header[1]), text[header.end() :]
    headed = _TITLE.fullmatch(text)
    if headed and _has_letters(headed["body"]):
        return checked(Article(headed["body"], headed["title"], published))
    return checked(Article(text, "", published))


def article_of(text: str, title: str = "", published: date | None = None) -> Article:
    """The article in a document's text, whose title and day the document may tell of itself.

    The day that the text gives counts before that one.
    """
    article = read_text(text)
    if title:
        # The first line is a line of the text then.
        article = Article(text, title, article.published)
    return replace(article, published=article.published or day_published(text) or published)


def checked(article: Article) -> Article:
    """The article in readable characters, at the same positions; ArticleError where it can't be read."""
    text = readable(article.text)
    if not text.strip():
        raise ArticleError("The article is empty. Give me its text, some sentences at least.", "empty")
    if len(text) > LONGEST:
        raise ArticleError(
            f"The article has {len(text):,} characters, and {LONGEST:,} is the most. Give me a part of it.",
            "too_long",
            length=len(text),
            limit=LONGEST,
        )
    if not _has_letters(text):
        raise ArticleError(
            "There are no words in the article. Give me its text, some sentences at least.", "no_words"
        )
    return replace(article, text=text, title=readable(article.title))


def read_question(typed: str) -> str:
    """The question on one line; QuestionError where there is nothing to read in it."""
    question = " ".join(readable(typed).split())
    if not any(character.isalnum() for character in question):
        raise QuestionError(
            "There are no words in the question. Ask, for example: how many people came?", "question_empty"
        )
    if len(question) > LONGEST_QUESTION:
        raise QuestionError(
            f"The question has {len(question):,} characters, and {LONGEST_QUESTION:,} is the most. "
            "Ask for one thing at a time.",
            "question_too_long",
            length=len(question),
            limit=LONGEST_QUESTION,
        )
    return question


def readable(text: str) -> str:
    """The text without control characters and broken ones; every character keeps its position."""
    return _LONE_RETURN.sub("\n", text).replace("\r", " ").translate(_READABLE)


def bytes_of(path: Path, most: int) -> bytes:
    """So many bytes of a file, and one more where it has more."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ArticleError(f"{path} can't be read: {reason}. Check its name and your rights to it.") from None


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{path} is no UTF-8 text (see byte {error.start + 1:,}). Save it as a text file in UTF-8."
        ) from None


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ArticleError(
            f'There is no day {written}, as "date {written}" in front of the article says. '
            "Write the publication date as year-month-day, such as date 2020-03-04.",
            "no_such_day",
            day=written,
        ) from None


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
