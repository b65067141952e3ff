import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import buttons, links
from bot.links import Links
from tests.bot.builders import ARTICLE, COST

MINE, OTHER = Links("1:mine"), Links("1:other")


@pytest.mark.parametrize("data", [buttons.choice(ARTICLE.id), buttons.fact(ARTICLE.id, COST)])
def test_a_payload_is_read_by_who_made_it(data: str) -> None:
    payload = MINE.payload(data)
    assert set(payload) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
    assert MINE.data(payload) == data
    assert OTHER.data(payload) is None


def test_a_changed_payload_is_none() -> None:
    payload = MINE.payload(buttons.fact(ARTICLE.id, COST))
    changed = {payload[:at] + other + payload[at + 1 :] for at in range(len(payload)) for other in "0_x"}
    assert [MINE.data(one) for one in changed - {payload}] == [None] * len(changed - {payload})


@given(st.text())
def test_any_payload_can_be_read(payload: str) -> None:
    assert MINE.data(payload) is None


def test_the_longest_payload_fits() -> None:
    assert len(MINE.payload(f"f:{'0' * 12}:d:{200_000}:{200_000}")) <= links.LIMIT
    assert MINE.data(links.PLAIN) is None
