"""Every kind of file, as it should be and as it shouldn't."""

from datetime import UTC, date, datetime

import pytest

from intake import Document, IntakeError, formats
from tests.intake.files import FERRIES, PAGE, pages, pdf, word_file, word_file_with, zip_bomb

TITLE, DAY = "Ferries reach Gull Island", date(2021, 3, 9)
PARAGRAPHS = "\n\n".join(FERRIES)


@pytest.mark.parametrize(
    ("kind", "data", "found"),
    [
        ("txt", b"Two boats left.", Document("Two boats left.")),
        ("txt", b"\xef\xbb\xbfOne\r\n\r\n\r\ntwo\r", Document("One\n\ntwo")),
        ("txt", "Zwölf Boote.".encode("utf-16"), Document("Zwölf Boote.")),
        ("txt", "“Zwölf” Boote.".encode("cp1252"), Document("“Zwölf” Boote.")),
        ("md", b"# Boats\n\nTwo *boats*\n[left](/x) `port`.", Document("Two boats\nleft port.", "Boats")),
        ("md", b"Two boats.\n\n## Later\n\n- one\n- two", Document("Two boats.\n\nLater\n\none\n\ntwo")),
        ("html", PAGE.encode(), Document(PARAGRAPHS, TITLE, DAY, "Portmere Post")),
        ("pdf", pdf(*FERRIES), Document("\n".join(FERRIES), TITLE, DAY)),
        (
            "docx",
            word_file(*FERRIES, "", title=TITLE, created=datetime(2021, 3, 9, tzinfo=UTC)),
            Document(PARAGRAPHS, TITLE, DAY),
        ),
    ],
)  # fmt: skip
def test_a_file_is_read(kind: str, data: bytes, found: Document) -> None:
    assert formats.read(kind, data) == found


@pytest.mark.parametrize(
    ("kind", "data", "problem"),
    [
        ("txt", b"", "no_text"),
        ("txt", b"12 34", "no_text"),
        ("txt", b"PK\x03\x04\x00\x00", "broken"),
        ("txt", b"words " * 20_000, "too_long"),
        ("txt", b"w" * 1_000_001, "too_large"),
        ("md", b"", "no_text"),
        ("html", b"", "no_text"),
        ("html", b"\x00\xff\xfe" * 50, "no_text"),
        ("html", b"<html><body></body></html>", "no_text"),
        ("pdf", b"", "broken"),
        ("pdf", b"%PDF-1.7 and no more", "broken"),
        ("pdf", pdf(*FERRIES)[:300], "broken"),
        ("pdf", pages(3), "no_text"),
        ("pdf", pages(201), "too_many_pages"),
        ("pdf", pages(1, password="secret"), "encrypted"),
        ("docx", b"", "broken"),
        ("docx", b"PK\x03\x04 no zip", "broken"),
        ("docx", zip_bomb(60_000_000), "too_large"),
        ("docx", word_file(), "no_text"),
        ("docx", word_file_with(b"<w:document"), "broken"),
        ("docx", word_file_with(b""), "broken"),
    ],
)
def test_what_cant_be_read_is_told(kind: str, data: bytes, problem: str) -> None:
    with pytest.raises(IntakeError) as told:
        formats.read(kind, data)
    assert told.value.name == problem


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("report.txt", "txt"),
        ("REPORT.PDF", "pdf"),
        ("a.b.docx", "docx"),
        ("page.htm", "html"),
        ("notes.markdown", "md"),
        ("report.doc", None),
        ("pdf", None),
        ("", None),
        ("../../etc/passwd", None),
    ],
)
def test_the_name_tells_the_kind(name: str, kind: str | None) -> None:
    assert formats.kind_of(name) == kind
