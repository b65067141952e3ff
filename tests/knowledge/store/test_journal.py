"""The journal: what is on disk after each change, and what a damaged or unfinished file leads to."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import StoreCorrupt, StoreError, StoreLocked
from knowledge.store import journal
from knowledge.store.journal import Journal
from knowledge.store.record import Change, encode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store"


def put(key: str, value: Any = 0) -> Change:
    return Change("t", key, {"value": value})


def take(key: str) -> Change:
    return Change("t", key, None)


def write(path: Path, *changes: Change) -> bytes:
    """A journal with a line for each change; its bytes."""
    with_changes = Journal(path)
    for change in changes:
        with_changes.append([change])
    with_changes.close()
    return path.read_bytes()


def written(*changes: Change) -> bytes:
    """The bytes of a journal that was never rewritten."""
    return b"".join((encode([]), *(encode([change]) for change in changes)))


def read(path: Path) -> dict[str, Any]:
    """The values at their keys, in order."""
    opened = Journal(path)
    opened.close()
    return {key: document["value"] for key, document in opened.tables.get("t", {}).items()}


def test_changes_are_read_again_in_the_order_of_the_last_ones(path: Path) -> None:
    write(path, put("a"), put("b"), put("c"), take("b"), put("a", 1))
    assert list(read(path).items()) == [("c", 0), ("a", 1)]


def test_changes_of_one_call_are_one_line(path: Path) -> None:
    opened = Journal(path)
    before = path.read_bytes().count(b"\n")
    opened.append([put("a"), put("b"), take("a")])
    opened.close()
    assert path.read_bytes().count(b"\n") == before + 1
    assert read(path) == {"b": 0}


def test_chats_are_for_nobody_else_to_read(path: Path) -> None:
    write(path, put("a"))
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_cut_anywhere_keeps_every_whole_line(path: Path) -> None:
    whole = written(put("a"), put("b", "boats"), take("a"), put("c"))
    lines = whole.splitlines(keepends=True)
    states = [{}, {"a": 0}, {"a": 0, "b": "boats"}, {"b": "boats"}, {"b": "boats", "c": 0}]
    for end in range(len(lines[0]), len(whole) + 1):
        path.write_bytes(whole[:end])
        # A line that lacks nothing but its end is whole.
        done = sum(len(b"".join(lines[: n + 1])) - 1 <= end for n in range(1, len(lines)))
        assert read(path) == states[done]
        write(path, put("z"))
        assert read(path) == states[done] | {"z": 0}


def test_an_unfinished_entry_is_logged(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    whole = write(path, put("a"), put("b"))
    path.write_bytes(whole[:-4])
    assert read(path) == {"a": 0}
    assert "unfinished entry" in caplog.text


def test_an_empty_file_is_a_new_store(path: Path) -> None:
    path.touch()
    assert read(path) == {}


def test_a_damaged_line_is_told_once_and_the_file_kept_aside(path: Path) -> None:
    whole = write(path, put("a"), put("b"), put("c"))
    damaged = whole.replace(b'"b"', b'"x"')
    path.write_bytes(damaged)
    with pytest.raises(StoreCorrupt, match=r"damaged in 1 of its lines \(the first is 3\).*store\.damaged-1"):
        read(path)
    assert path.with_name("store.damaged-1").read_bytes() == damaged
    assert read(path) == {"a": 0, "c": 0}


def test_a_file_system_without_links_gets_a_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = b"nonsense\n" + write(path, put("a"))
    path.write_bytes(damaged)
    monkeypatch.setattr(Path, "hardlink_to", no_space)
    with pytest.raises(StoreCorrupt):
        read(path)
    assert path.with_name("store.damaged-1").read_bytes() == damaged


def test_a_second_damage_leaves_the_first_copy_alone(path: Path) -> None:
    for copy in (1, 2):
        path.write_bytes(b"nonsense\n" + write(path, put(f"key {copy}")))
        with pytest.raises(StoreCorrupt, match=f"store.damaged-{copy}"):
            read(path)
    assert b"key 2" not in path.with_name("store.damaged-1").read_bytes()
    assert read(path) == {"key 1": 0, "key 2": 0}


@pytest.mark.parametrize(
    "content", [b"A diary.\n", b"no line end", b"\x00" * 100, b'{"_default": {}}', b"00000000 \n"]
)
def test_a_file_of_somebody_else_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreCorrupt, match="is no store of articles"):
        Journal(path)
    assert path.read_bytes() == content
    assert not path.with_name("store.damaged-1").exists()


@given(st.data())
@settings(deadline=None)
def test_one_altered_byte_never_passes_for_data(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("altered") / "store"
    whole = bytearray(written(put("a", "one"), put("b", "two"), take("a"), put("c", "three")))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(whole)
    try:
        found = read(path)
    except StoreCorrupt:
        assert path.with_name("store.damaged-1").read_bytes() == whole
        found = read(path)
        assert found.items() <= {"a": "one", "b": "two", "c": "three"}.items()
    else:
        # Only a line that lost its end can't be told from an unfinished one.
        assert found == {"b": "two"}
        assert at == len(whole) - 1


def test_a_locked_journal_is_refused_and_unharmed(path: Path) -> None:
    first = Journal(path)
    with pytest.raises(StoreLocked, match="in use by another process"):
        Journal(path)
    first.append([put("a")])
    first.close()
    assert read(path) == {"a": 0}


def test_a_refused_opening_gives_its_lock_back(path: Path) -> None:
    path.write_bytes(b"A diary.\n")
    for _ in range(2):
        with pytest.raises(StoreCorrupt):
            Journal(path)


def test_a_folder_is_no_journal(path: Path) -> None:
    path.mkdir()
    (path / "file").touch()
    with pytest.raises(StoreError, match="can't be opened"):
        Journal(path)


def test_a_place_that_cant_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="can't be locked"):
        Journal(tmp_path / "file" / "store")


def no_space(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_costs_only_the_change_that_failed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Journal(path)
    opened.append([put("a")])
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", no_space)
        with pytest.raises(StoreError, match="No space left"):
            opened.append([put("b")])
    assert list(opened.tables["t"]) == ["a"]
    opened.append([put("c")])
    opened.close()
    assert read(path) == {"a": 0, "c": 0}


def test_a_closed_journal_takes_no_more(path: Path) -> None:
    opened = Journal(path)
    opened.close()
    with pytest.raises(StoreError, match="closed"):
        opened.append([put("a")])


def many(times: int) -> Iterable[Change]:
    return (put(f"key {number % 3}", number) for number in range(times))


def test_the_past_is_dropped_once_it_outweighs_the_present(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "SPARE", 10)
    whole = write(path, *many(100))
    assert whole.count(b"\n") <= 2 * 3 + 10 + 2
    assert read(path) == {"key 1": 97, "key 2": 98, "key 0": 99}


def test_the_past_is_dropped_at_opening_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(path, *many(100))
    monkeypatch.setattr(journal, "SPARE", 10)
    assert read(path) == {"key 1": 97, "key 2": 98, "key 0": 99}
    assert path.read_bytes().count(b"\n") == 3 + 1


def test_what_is_taken_out_is_gone_from_the_disk(path: Path) -> None:
    opened = Journal(path)
    opened.append([put("a", "a secret")])
    opened.append([put("b")])
    opened.append([take("a")])
    assert b"secret" not in path.read_bytes()
    opened.append([put("c")])
    opened.close()
    assert read(path) == {"b": 0, "c": 0}


def test_what_is_taken_out_is_gone_at_the_next_opening_at_the_latest(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        opened = Journal(path)
        opened.append([put("a", "a secret")])
        patched.setattr(Path, "replace", no_space)
        opened.append([take("a")])
        opened.close()
    assert b"secret" in path.read_bytes()
    assert read(path) == {}
    assert b"secret" not in path.read_bytes()


def test_what_an_interrupted_rewriting_left_is_ignored(path: Path) -> None:
    write(path, put("a"))
    path.with_name("store.new").write_bytes(b"half a li")
    assert read(path) == {"a": 0}


def test_a_rewriting_that_fails_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(journal, "SPARE", 10)
    opened = Journal(path)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", no_space)
        for change in many(40):
            opened.append([change])
    assert "could not be written anew" in caplog.text
    opened.append([put("last")])
    opened.close()
    assert read(path) == {"key 1": 37, "key 2": 38, "key 0": 39, "last": 0}
