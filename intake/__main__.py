"""python -m intake: one job in on standard input, one result out; the process that may be killed.

The job is a line of JSON, then the file's bytes; the result is JSON, see sandbox.py. Before anything
is read, the process gives up the right to memory, time and files it doesn't need.
"""

import json
import resource
import sys
from contextlib import suppress

from intake import fetch, formats
from intake.errors import IntakeError
from intake.sandbox import MEMORY, SECONDS, Job, Result

LIMITS = {resource.RLIMIT_AS: MEMORY, resource.RLIMIT_CPU: SECONDS, resource.RLIMIT_FSIZE: 0}


def main() -> None:
    confine()
    job: Job = json.loads(sys.stdin.buffer.readline())
    result = json.dumps(run(job, sys.stdin.buffer.read()))
    sys.stdout.write(result)


def confine() -> None:
    """Live within the limits from now on; where a system knows one of them not, without it."""
    for limit, most in LIMITS.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def run(job: Job, data: bytes) -> Result:
    """Read the file that was handed in, or what the link leads to."""
    try:
        page = fetch.Page(job["link"], job["kind"], data)
        if job["link"]:
            page = fetch.fetch(job["link"], job["trusted"])
        found = formats.read(page.kind, page.data, page.link)
    except IntakeError as error:
        return {"error": error.name, "values": error.values_by_name}
    except MemoryError:
        return {"error": "too_heavy", "values": {}}
    published = found.published.isoformat() if found.published else None
    return {**found._replace(published=None)._asdict(), "published": published}


if __name__ == "__main__":
    main()
