"""What comes in, as far as it is no article yet."""

from datetime import date
from typing import NamedTuple


class Document(NamedTuple):
    """Plain text, with whatever the file or page itself says of it."""

    text: str
    title: str = ""
    published: date | None = None
    site: str = ""
    link: str = ""
