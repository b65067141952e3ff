"""What came in → an article with the best title and day there are; what can't, in words."""

from datetime import date
from pathlib import Path

import pytest

import intake
from bot.arrivals import Source
from bot.conversation import Conversation
from bot.incoming import File, Link, Paste
from bot.reading import checked, read, refusal, source_of
from bot.reply import Reply
from bot.texts import ENGLISH
from intake import Document, IntakeError
from intake.errors import MESSAGES
from tests.bot import builders as b

TEXT = "Two ferries sail on Monday. A third one follows."
DAY, OTHER_DAY = date(2021, 3, 9), date(2020, 1, 1)
LINK = Link("https://x.example/")


@pytest.mark.parametrize(
    ("document", "title", "published"),
    [
        (Document(TEXT), TEXT, None),
        (Document(TEXT, "Ferries", DAY), "Ferries", DAY),
        (Document(f"date 2021-03-09 Ferries\n\n{TEXT}", published=OTHER_DAY), "Ferries", DAY),
        (Document(f"Ferries\n\nPublished 9 March 2021\n\n{TEXT}", published=OTHER_DAY), "Ferries", DAY),
        (Document(f"A first line\n\n{TEXT}", "Ferries", DAY), "Ferries", DAY),
    ],
)
def test_title_and_day(document: Document, title: str, published: date | None) -> None:
    source = source_of(document, LINK, None)
    assert isinstance(source, Source)
    assert (source.article.title, source.article.published) == (title, published)
    assert source.article.text.endswith(TEXT)


def test_a_long_beginning_is_cut_to_a_title() -> None:
    source = source_of(Document("Two ferries " * 30), LINK, None)
    assert isinstance(source, Source)
    assert source.article.title == "Two ferries Two ferries Two ferries Two ferries Two…"


def test_a_message_knows_where_its_text_stands() -> None:
    typed = f"Ferries\n\n{TEXT}"
    source = source_of(Document(typed), Paste(7, typed), 3)
    assert isinstance(source, Source)
    (part,) = source.parts
    assert (part.message, part.topic, part.before) == (7, 3, len("Ferries\n\n"))


def test_a_text_without_words_is_told() -> None:
    told = source_of(Document("12 34"), LINK, None)
    assert isinstance(told, Reply)
    assert "no words" in b.words(told)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (IntakeError("too_large", size=5_000_001, limit=5_000_000), "That is 5.1 MB, and 5 MB is the most"),
        (IntakeError("too_large", size=1_000_000_000, limit=50_000_000), "That is 1,000 MB, and 50 MB"),
        (IntakeError("unknown_kind", kind=".doc"), "I can't read .doc. Files I can read end in .txt, .md"),
        (IntakeError("too_slow", seconds=10), "longer than 10 seconds"),
    ],
)
def test_an_error_is_put_into_words(error: IntakeError, said: str) -> None:
    assert said in b.words(refusal(error))


def test_every_error_has_its_words() -> None:
    assert len(MESSAGES) == 14
    assert {f"intake.{name}" for name in MESSAGES} == {name for name in ENGLISH if name.startswith("intake.")}


@pytest.mark.parametrize(
    ("name", "size"), [("a.doc", 1), ("", 1), ("a.txt", 1_000_001), ("a.pdf", 20_000_001)]
)
def test_what_wont_be_read_is_known_before(name: str, size: int) -> None:
    with pytest.raises(IntakeError):
        checked(File("f", name, size))


def test_a_file_of_this_machine(tmp_path: Path) -> None:
    conversation = Conversation(b.TableLibrary())
    path = tmp_path / "ferries.md"
    path.write_text(f"# Ferries\n\n{TEXT}")
    assert b.words(read(conversation, "terminal", str(path))).startswith("Ferries\n")
    assert "No such file" in b.words(read(conversation, "terminal", f"{path}.txt"))
    assert "I can't read ferries.doc" in b.words(read(conversation, "terminal", "ferries.doc"))
    assert "is no web address" in b.words(read(conversation, "terminal", "ftp://x.example/"))
    path.write_text("")
    assert "I find no text" in b.words(read(conversation, "terminal", str(path)))


def test_the_limits_that_are_told_are_those_that_are_kept() -> None:
    assert set(intake.LARGEST) == set(intake.KINDS)
