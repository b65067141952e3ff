import pytest

from bot import limiting
from bot.limiting import Limits

pytestmark = pytest.mark.anyio

ADA, EVE = 1, 2


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def test_a_burst_has_an_end_and_others_go_on() -> None:
    limits = Limits(3)
    assert [await limits.takes(ADA) for _ in range(4)] == [True, True, True, False]
    assert await limits.takes(EVE)


async def test_what_weighs_less_may_come_more_often() -> None:
    limits = Limits(2)
    assert [await limits.takes(ADA, 0.5) for _ in range(5)] == [True] * 4 + [False]


async def test_without_limit_all_is_taken() -> None:
    limits = Limits(0)
    assert all([await limits.takes(ADA) for _ in range(1000)])


async def test_it_is_told_once_until_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiting, "MINUTE", 0.05)
    limits = Limits(1)
    assert await limits.takes(ADA)
    assert not await limits.takes(ADA)
    assert [await limits.tells(person) for person in (ADA, ADA, EVE)] == [True, False, True]
    while not await limits.takes(ADA):
        pass
    assert await limits.tells(ADA)


async def test_only_so_many_are_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiting, "WATCHED", 2)
    limits = Limits(1)
    for person in (ADA, EVE, 3):
        assert await limits.takes(person)
    # Ada was forgotten, so her count began anew.
    assert await limits.takes(ADA)
    assert not await limits.takes(3)


def test_the_pause_after_too_much() -> None:
    assert Limits(30).pause == 2
