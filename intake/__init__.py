r"""Files and links → plain text with title and date, each read in a process of its own.

>>> found = read_file("ferries.md", b"# Two ferries\n\nTwo ferries sail on *Monday*.")
>>> found.title, found.text
('Two ferries', 'Two ferries sail on Monday.')

Nothing heavy may be imported here: every file is read by a fresh process, which waits for it. What
can't be read is an IntakeError with a name and values, for whoever talks to people to put into words.
"""

from intake.document import Document
from intake.errors import IntakeError
from intake.formats import KINDS, LARGEST, LONGEST, kind_of
from intake.sandbox import SECONDS, read_file, read_link

__all__ = [
    "KINDS",
    "LARGEST",
    "LONGEST",
    "SECONDS",
    "Document",
    "IntakeError",
    "kind_of",
    "read_file",
    "read_link",
]
