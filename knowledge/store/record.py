"""A line of the journal: changes that happen together, and a checksum that tells whether it is whole.

The line is the CRC-32 of its JSON in eight hexadecimal digits, a blank, and the JSON: a list of changes
`[table, key, document]`, where null for a document takes the key out.
"""

import json
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

Document = dict[str, Any]


class Change(NamedTuple):
    """A document put under a key, at the end of its table, or with None taken out."""

    table: str
    key: str
    document: Document | None


def encode(changes: Sequence[Change]) -> bytes:
    """The line that tells of the changes, with its line end; everything in it is ASCII."""
    # ASCII, as then not even half a character of a broken text is a problem.
    body = json.dumps(changes, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(body), body)


def decode(line: bytes) -> tuple[Change, ...] | None:
    """The changes a line tells of, with or without its line end; None where it isn't as it was written."""
    checksum, _, body = line.removesuffix(b"\n").partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        return None
    try:
        return tuple(Change(*change) for change in json.loads(body))
    except (ValueError, TypeError):
        # A foreign file can hold a line whose checksum fits by chance.
        return None
