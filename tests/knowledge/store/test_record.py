"""Lines of a journal, written and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.store.record import Change, decode, encode

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
CHANGES = st.lists(
    st.builds(
        Change, st.text(), st.text(st.characters()), st.none() | st.dictionaries(st.text(), JSON, max_size=3)
    ),
    max_size=3,
)


@given(CHANGES)
def test_changes_come_back_as_they_were(changes: list[Change]) -> None:
    line = encode(changes)
    assert decode(line) == tuple(changes)
    assert decode(line.removesuffix(b"\n")) == tuple(changes)
    assert line.count(b"\n") == 1
    assert line.isascii()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"[]",
        b"00000000 []\n",
        # A checksum that fits what is no list of changes.
        b"00000000 \n",
        b"8587d865 abcde\n",
        b"84b12bae 5\n",
        encode([])[1:],
        encode([])[:-2],
        encode([]) + b"\n",
        b" " + encode([]),
    ],
)
def test_a_line_that_was_altered_is_none(line: bytes) -> None:
    assert decode(line) is None
