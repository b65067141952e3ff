"""A file that is only added to, each addition whole and on disk before the call returns."""

import os
from contextlib import suppress
from io import FileIO
from pathlib import Path


class Appending:
    """The file at `path`, made where there is none; nobody else may read it, as chats are private."""

    def __init__(self, path: Path, *, empty: bool = False) -> None:
        # Unbuffered, so that nothing of a failed addition is left to be written later.
        self._file = FileIO(path, "a", opener=_private)
        if empty:
            self._file.truncate(0)
        self._end = self._file.seek(0, os.SEEK_END)

    def append(self, data: bytes, *, sync: bool = True) -> None:
        """Add the data or, where that fails, nothing. Without `sync` it may wait for the next addition."""
        try:
            # A disk that is nearly full takes a part.
            rest = memoryview(data)
            while rest:
                rest = rest[self._file.write(rest) :]
            if sync:
                os.fsync(self._file)
        except OSError:
            self._undo()
            raise
        self._end += len(data)

    def close(self) -> None:
        self._file.close()

    def _undo(self) -> None:
        try:
            self._file.truncate(self._end)
        except OSError:
            # Better no further addition than one behind half of another.
            self._file.close()


def sync_folder(folder: Path) -> None:
    """Put the folder's list of names on disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
