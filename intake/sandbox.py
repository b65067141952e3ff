"""Each file and link in a process of its own, with little memory and little time.

Whatever a hostile file does there, it does to nobody else: that process has no token, no store and no
other file, and is killed when its time is over.
"""

import json
import subprocess
import sys
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any, TypedDict

from intake.document import Document
from intake.errors import IntakeError
from intake.formats import LARGEST, kind_of

# What one file or link may take: seconds, and bytes of memory.
SECONDS, MEMORY = 10, 500_000_000

Result = dict[str, Any]


class Job(TypedDict):
    """Either a file's kind or a link; hosts in `trusted` may have private addresses."""

    kind: str
    link: str
    trusted: list[str]


def read_file(name: str, data: bytes) -> Document:
    """What a file says; IntakeError where it can't be read. Blocks for SECONDS at most."""
    kind = kind_of(name)
    if kind is None:
        raise IntakeError("unknown_kind", kind=Path(name).suffix or name)
    if len(data) > LARGEST[kind]:
        raise IntakeError("too_large", size=len(data), limit=LARGEST[kind])
    return _run({"kind": kind, "link": "", "trusted": []}, data)


def read_link(link: str, trusted: Collection[str] = ()) -> Document:
    """What a link leads to; IntakeError where it can't be got or read. Blocks for SECONDS at most."""
    return _run({"kind": "", "link": link, "trusted": list(trusted)}, b"")


def _run(job: Job, data: bytes) -> Document:
    try:
        done = subprocess.run(  # noqa: S603  (our own module, and nothing of the job in the command)
            [sys.executable, "-m", __package__],
            input=json.dumps(job).encode() + b"\n" + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            env={"PYTHONPATH": str(Path(__file__).parents[1])},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise IntakeError("too_slow", seconds=SECONDS) from None
    if done.returncode:
        # Out of memory in a library's own code, out of time, or worse; the kind says what it was given as.
        raise IntakeError("too_heavy")
    return _document(json.loads(done.stdout))


def _document(result: Result) -> Document:
    if "error" in result:
        raise IntakeError(result["error"], **result["values"])
    published = result["published"]
    return Document(**result | {"published": published and date.fromisoformat(published)})
