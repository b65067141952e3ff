"""Files made for tests, harmless and hostile ones."""

import io
import zipfile
from datetime import datetime

import docx
from pypdf import PdfWriter

FERRIES = (
    "Mayor Ines Calder opened the new ferry line between Portmere and Gull Island on Monday.",
    "The line cost 41 million dollars and carries at least 1,200 passengers a day.",
    "Two ferries sail until the end of March, and a third will follow within fourteen months.",
)

PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferries reach Gull Island - Portmere Post</title>
<meta property="og:title" content="Ferries reach Gull Island">
<meta property="og:site_name" content="Portmere Post">
<meta property="article:published_time" content="2021-03-09T10:00:00Z">
<script>document.title = "A script ran"; document.write("A script ran.")</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferries reach Gull Island</h1>{"".join(f"<p>{words}</p>" for words in FERRIES)}</article>
<footer>All rights reserved. Imprint. Contact.</footer></body></html>"""


def word_file(*paragraphs: str, title: str = "", created: datetime | None = None) -> bytes:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    document.core_properties.title = title
    if created:
        document.core_properties.created = created
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def word_file_with(part: bytes) -> bytes:
    """A DOCX whose main part is this."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word_file("x"))) as whole,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as changed,
    ):
        for name in whole.namelist():
            changed.writestr(name, part if name == "word/document.xml" else whole.read(name))
    return held.getvalue()


def zip_bomb(size: int = 1_000_000_000) -> bytes:
    """A DOCX that is a megabyte long and a gigabyte when unpacked."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as parts,
        parts.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(size // 1_000_000):
            part.write(b"a" * 1_000_000)
    return held.getvalue()


def pages(count: int, *, password: str = "") -> bytes:
    """A PDF of so many empty pages."""
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def pdf(*lines: str, title: str = "Ferries reach Gull Island") -> bytes:
    """A PDF of one page with these lines, as plain as the format allows."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 10 Tf 12 TL 40 700 Td {shown} ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 7 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) /CreationDate (D:20210309101500Z) >>",
        "<< /Font << /F1 5 0 R >> >>",
    )
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 8\n0000000000 65535 f \n{table}trailer\n<< /Size 8 /Root 1 0 R /Info 6 0 R >>\n"
    return f"{body}{end}startxref\n{len(body)}\n%%EOF\n".encode("latin-1")
