"""A file of any kind that is read → an Article, or an error that says why there is none."""

from pathlib import Path

import intake
from knowledge.errors import ArticleError
from knowledge.model import Article
from knowledge.source import article_of, bytes_of, read_file

# Read as they are; what else intake knows is read in a process of its own.
PLAIN = (None, "txt")


def read(path: Path) -> Article:
    """The article in a file: text, or whatever intake reads, with the title and day that the file tells."""
    kind = intake.kind_of(path.name)
    if kind in PLAIN:
        return read_file(path)
    data = bytes_of(path, intake.LARGEST[kind])
    try:
        document = intake.read_file(path.name, data)
    except intake.IntakeError as error:
        raise ArticleError(f"{path} can't be read: {error.message}.") from None
    return article_of(document.text, document.title, document.published)
