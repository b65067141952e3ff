"""The bytes of a file or page → a Document; one reader a kind, all with the same signature."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise
from pathlib import PurePosixPath

from intake.document import Document
from intake.errors import IntakeError

# Characters of a text; about ten times a long news story. Pages of a PDF; megabytes of a DOCX unpacked.
LONGEST, PAGES, UNPACKED = 60_000, 200, 50_000_000

MEGABYTE = 1_000_000

# The ways a kind's files end, and how many bytes they may have. Telegram hands out 20 MB at most.
KINDS: Mapping[str, tuple[str, ...]] = {
    "txt": (".txt", ".text"),
    "md": (".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml"),
    "pdf": (".pdf",),
    "docx": (".docx",),
}
LARGEST: Mapping[str, int] = {
    "txt": MEGABYTE,
    "md": MEGABYTE,
    "html": 5 * MEGABYTE,
    "pdf": 20 * MEGABYTE,
    "docx": 20 * MEGABYTE,
}

_BLANK_LINES = re.compile(r"\s*\n\s*\n\s*")
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(name: str) -> str | None:
    """The kind of a file by the end of its name; None where it is none that is read."""
    ending = PurePosixPath(name.casefold()).suffix
    return next((kind for kind, endings in KINDS.items() if ending in endings), None)


def read(kind: str, data: bytes, link: str = "") -> Document:
    """What a file of that kind says; IntakeError where it can't be read."""
    if len(data) > LARGEST[kind]:
        raise IntakeError("too_large", size=len(data), limit=LARGEST[kind])
    document = READERS[kind](data, link)
    if not any(character.isalpha() for character in document.text):
        raise IntakeError("no_text", kind=kind)
    return document


def _text(data: bytes, _: str) -> Document:
    return Document(_fitting([decoded(data, "txt")]))


def _markdown(data: bytes, _: str) -> Document:
    """Blocks of plain words; a heading in front is the title."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  (each kind loads its own library only)

    tokens = MarkdownIt("commonmark").parse(decoded(data, "md"))
    blocks: list[str] = []
    title = ""
    for before, token in pairwise(tokens):
        words = "".join(_words(token.children or ()))
        if before.type == "heading_open" and not title and not blocks:
            title = words
        elif words.strip():
            blocks.append(words)
    return Document(_fitting(blocks), title)


def _words(children: Iterable[object]) -> Iterator[str]:
    for child in children:
        kind, content = getattr(child, "type", ""), getattr(child, "content", "")
        if kind in ("softbreak", "hardbreak"):
            yield "\n"
        elif kind in ("text", "code_inline", "text_special"):
            yield content


def _html(data: bytes, link: str) -> Document:
    """The article in a web page, without all that stands around it."""
    from trafilatura import bare_extraction  # noqa: PLC0415

    found = bare_extraction(
        data, url=link or None, with_metadata=True, include_comments=False, include_tables=False
    )
    fields = found if isinstance(found, dict) else found.as_dict() if found else {}
    if not fields.get("text"):
        raise IntakeError("no_text", kind="html")
    title = fields.get("title") or ""
    blocks = re.split(r"\n+", fields["text"])
    if blocks[0].strip() == title.strip():
        del blocks[0]
    return Document(
        _fitting(blocks),
        title,
        _day(fields.get("date")),
        fields.get("sitename") or fields.get("hostname") or "",
        link,
    )


def _pdf(data: bytes, _: str) -> Document:
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import FileNotDecryptedError, PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IntakeError("encrypted", kind="pdf")
        if len(reader.pages) > PAGES:
            raise IntakeError("too_many_pages", pages=len(reader.pages), limit=PAGES)
        text = _fitting(_HYPHENATED.sub("", page.extract_text()) for page in reader.pages)
        about = reader.metadata
        return Document(text, about.title or "", _day(about.creation_date)) if about else Document(text)
    except FileNotDecryptedError:
        raise IntakeError("encrypted", kind="pdf") from None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise IntakeError("broken", kind="pdf") from error


def _docx(data: bytes, _: str) -> Document:
    import docx  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked > UNPACKED:
            raise IntakeError("too_large", size=unpacked, limit=UNPACKED)
        opened = docx.Document(io.BytesIO(data))
        blocks = (
            "\n".join(" ".join(cell.text for cell in row.cells) for row in block.rows)
            if isinstance(block, Table)
            else block.text
            for block in opened.iter_inner_content()
        )
        about = opened.core_properties
        return Document(_fitting(blocks), about.title, _day(about.created))
    except (zipfile.BadZipFile, ValueError, KeyError, OSError, SyntaxError) as error:
        raise IntakeError("broken", kind="docx") from error


READERS: Mapping[str, Callable[[bytes, str], Document]] = {
    "txt": _text,
    "md": _markdown,
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
}


def decoded(data: bytes, kind: str) -> str:
    """The words of a text file: UTF-8, UTF-16 with its mark, else as Windows in the West writes."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if _BINARY.search(text):
        raise IntakeError("broken", kind=kind)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _fitting(blocks: Iterable[str]) -> str:
    """The blocks with empty lines between them; no more is read than an article may have."""
    kept: list[str] = []
    length = 0
    for block in blocks:
        if words := _BLANK_LINES.sub("\n\n", block).strip():
            kept.append(words)
            length += len(words) + 2
        if length > LONGEST + 2:
            raise IntakeError("too_long", length=length - 2, limit=LONGEST)
    return "\n\n".join(kept)


def _day(written: str | datetime | None) -> date | None:
    if isinstance(written, datetime):
        return written.date()
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None
