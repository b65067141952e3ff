"""Additions to a file, whole or not at all."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from knowledge.store.appending import Appending, sync_folder


def fail(*_: object) -> NoReturn:
    raise OSError(errno.EIO, "Input/output error")


def test_what_is_added_stands_behind_what_was_there(tmp_path: Path) -> None:
    for data in (b"one ", b"two"):
        file = Appending(tmp_path / "file")
        file.append(data)
        file.close()
    assert (tmp_path / "file").read_bytes() == b"one two"


def test_it_begins_empty_where_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"something longer")
    file = Appending(tmp_path / "file", empty=True)
    file.append(b"one ")
    file.append(b"two", sync=False)
    file.close()
    assert (tmp_path / "file").read_bytes() == b"one two"


def test_what_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = Appending(tmp_path / "file")
    file.append(b"one ")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="Input/output"):
            file.append(b"two ")
    file.append(b"three")
    file.close()
    assert (tmp_path / "file").read_bytes() == b"one three"


def test_behind_half_an_addition_nothing_is_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = Appending(tmp_path / "file")
    monkeypatch.setattr(os, "fsync", fail)
    # Nothing can be cut off to there.
    file._end = -1
    with pytest.raises(OSError, match="Input/output"):
        file.append(b"two")
    with pytest.raises(ValueError, match="closed"):
        file.append(b"three")


def test_a_folder_that_cant_be_synced_is_let_be(tmp_path: Path) -> None:
    sync_folder(tmp_path)
    sync_folder(tmp_path / "missing")
