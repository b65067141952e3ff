"""A file that only grows: a line a change, on disk before the call returns, checked when it is read again.

TinyDB's own storage writes the whole file for every change, so that each costs more than the one before,
and a process that dies while it writes loses everything. Here it loses what it was just writing.
"""

import logging
import os
import shutil
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import NoReturn

from filelock import FileLock, Timeout

from knowledge.errors import StoreCorrupt, StoreError, StoreLocked
from knowledge.store.appending import Appending, sync_folder
from knowledge.store.record import Change, Document, decode, encode

log = logging.getLogger(__name__)

# The file is written anew when it tells of twice as many changes as it holds documents, and so many
# more. Spread over the changes, rewriting then costs no more than writing them did.
SPARE = 1_000


class Journal:
    """The journal at `path`: made where there is none, locked against other openings until closed.

    Raises StoreLocked where somebody else has it open, StoreCorrupt where it is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.tables: dict[str, dict[str, Document]] = {}
        self._path = path.resolve()
        self._changes = 0
        self._forgets = False
        self._lock = _locked(self._path)
        try:
            self._file = self._opened()
        except BaseException:
            self._lock.release()
            raise

    def append(self, changes: Sequence[Change]) -> None:
        """All the changes or none; when this returns they are on disk, and in `tables`."""
        try:
            self._file.append(encode(changes))
        except (OSError, ValueError) as error:
            raise StoreError(f"{self._path} can't be written: {error}. Nothing was changed.") from error
        self._apply(changes)
        if self._wants_rewriting():
            self._compact()

    def close(self) -> None:
        self._file.close()
        self._lock.release()

    def _opened(self) -> Appending:
        try:
            # A file of ours is never empty; somebody may have made one for us, with rights of its own.
            if not self._path.exists() or not self._path.stat().st_size:
                return self._rewritten()
            self._replay()
            return self._rewritten() if self._wants_rewriting() else Appending(self._path)
        except OSError as error:
            raise StoreError(f"The store {self._path} can't be opened: {error.strerror}.") from error

    def _replay(self) -> None:
        """Apply every line. An unfinished last one was never acknowledged and is cut off."""
        whole, damaged, tail = 0, [], b""
        with self._path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                changes = decode(line)
                tail = b"" if line.endswith(b"\n") else line
                if changes is not None:
                    whole += 1
                    self._apply(changes)
                elif not tail:
                    damaged.append(number)
        if damaged or not whole:
            self._set_aside(damaged if whole else [])
        if tail:
            self._mend(tail)

    def _mend(self, tail: bytes) -> None:
        with self._path.open("r+b") as file:
            end = file.seek(0, os.SEEK_END)
            # It may lack nothing but its line end.
            if decode(tail) is not None:
                file.write(b"\n")
                return
            file.truncate(end - len(tail))
            log.warning("An unfinished entry of %d bytes was cut off the end of %s", len(tail), self._path)

    def _apply(self, changes: Iterable[Change]) -> None:
        for table, key, document in changes:
            documents = self.tables.setdefault(table, {})
            # Taken out first, so that the order is that of the last changes.
            documents.pop(key, None)
            if document is None:
                self._forgets = True
            else:
                documents[key] = document
            self._changes += 1

    def _wants_rewriting(self) -> bool:
        # What was taken out is to be gone from the disk, too.
        return self._forgets or self._changes > 2 * sum(map(len, self.tables.values())) + SPARE

    def _compact(self) -> None:
        old = self._file
        try:
            self._file = self._rewritten()
        except OSError as error:
            # What was asked for is on disk already, so this can wait until the next opening.
            self._changes, self._forgets = 0, False
            log.warning("%s could not be written anew: %s", self._path, error)
        else:
            old.close()

    def _rewritten(self) -> Appending:
        """A file without the past, in the old one's place: at once or not at all."""
        fresh = self._path.with_name(f"{self._path.name}.new")
        entries = [
            Change(table, key, document)
            for table, documents in self.tables.items()
            for key, document in documents.items()
        ]
        file = Appending(fresh, empty=True)
        try:
            for entry in entries:
                file.append(encode([entry]), sync=False)
            # A line without changes ends it, so that an empty store is no empty file.
            file.append(encode([]))
            fresh.replace(self._path)
        except OSError:
            file.close()
            raise
        sync_folder(self._path.parent)
        self._changes, self._forgets = len(entries), False
        return file

    def _set_aside(self, damaged: Sequence[int]) -> NoReturn:
        """Keep a copy of the damaged file, save what can be read, and say so."""
        if not damaged:
            # A path given by mistake, most likely: somebody may need that file.
            raise StoreCorrupt(
                f"{self._path} is no store of articles. It was left as it is; give another path."
            )
        names = (self._path.with_name(f"{self._path.name}.damaged-{number}") for number in count(1))
        aside = next(name for name in names if not name.exists())
        self._keep_as(aside)
        self._rewritten().close()
        entries = sum(map(len, self.tables.values()))
        raise StoreCorrupt(
            f"The store {self._path} is damaged in {len(damaged)} of its lines (the first is {damaged[0]}). "
            f"It was kept as {aside.name}, and what can be read ({entries} entries) is in {self._path.name} "
            "now. Start again to go on with that, or put a backup in its place first."
        )

    def _keep_as(self, aside: Path) -> None:
        try:
            aside.hardlink_to(self._path)
        except OSError:
            # Not every file system gives a file two names.
            shutil.copy2(self._path, aside)


def _locked(path: Path) -> FileLock:
    # Not bound to a thread: a store may be closed by another one than opened it.
    lock = FileLock(path.with_name(f"{path.name}.lock"), thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise StoreLocked(
            f"The store {path} is in use by another process. Stop that one first, or give another path."
        ) from None
    except (OSError, NotImplementedError) as error:
        raise StoreError(
            f"The store {path} can't be locked: {error}. Give a path you may write to."
        ) from error
    return lock
