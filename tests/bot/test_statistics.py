import pytest

from bot import statistics
from bot.statistics import KEPT, KEY, LONGEST, PEOPLE, Statistics, Summary
from knowledge import StoreError
from tests.bot.builders import TableLibrary


@pytest.fixture
def library() -> TableLibrary:
    return TableLibrary()


def test_what_is_counted(library: TableLibrary) -> None:
    counts = Statistics(library, "secret")
    for person in (1, 2, 1):
        counts.seen(person)
    counts.asked("how many came", answered=True)
    counts.asked("Who was it?", answered=False)
    counts.asked("who  was it", answered=False)
    counts.asked("why", answered=False)
    assert counts.summary() == Summary(2, 4, 3, (("who was it", 2), ("why", 1)))
    assert counts.summary(most=1).unanswered == (("who was it", 2),)


def test_it_is_kept_and_goes_on(library: TableLibrary) -> None:
    counts = Statistics(library, "secret")
    counts.seen(1)
    counts.asked("why", answered=False)
    counts.save()
    again = Statistics(library, "secret")
    assert again.summary() == counts.summary()
    again.seen(1)
    again.seen(2)
    assert again.summary().people == 2


def test_only_what_has_changed_is_kept(library: TableLibrary) -> None:
    counts = Statistics(library, "secret")
    counts.save()
    assert library.states == {}
    counts.seen(1)
    counts.save()
    assert list(library.states) == [PEOPLE]


def test_people_and_answered_questions_are_not_kept(library: TableLibrary) -> None:
    counts = Statistics(library, "secret")
    counts.seen(123456789)
    counts.asked("where does ada live", answered=True)
    counts.save()
    assert "123456789" not in str(library.states)
    assert "ada" not in str(library.states)


def test_what_could_not_be_kept_is_kept_the_next_time(
    library: TableLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = Statistics(library, "secret")
    counts.asked("why", answered=False)
    with monkeypatch.context() as patch:

        def broken(*_: object) -> None:
            raise StoreError("the disk is full")

        patch.setattr(library, "save_state", broken)
        with pytest.raises(StoreError):
            counts.save()
    counts.save()
    assert library.states[KEY]["questions"] == 1


def test_the_rarest_questions_are_dropped_and_long_ones_cut(library: TableLibrary) -> None:
    counts = Statistics(library, "secret")
    for _ in range(2):
        counts.asked("why " * 200, answered=False)
    for at in range(3 * KEPT):
        counts.asked(f"who is number {at}", answered=False)
    ((question, times),) = counts.summary(most=1).unanswered
    assert (len(question), times) == (LONGEST, 2)
    counts.save()
    assert len(library.states[KEY]["unanswered"]) == KEPT
    assert counts.summary().questions == 3 * KEPT + 2


@pytest.mark.parametrize("kept", [{"unanswered": ["x"]}, {"unanswered": {"x": "y"}}, {}])
def test_what_can_not_be_counts_is_none(library: TableLibrary, kept: dict[str, object]) -> None:
    library.states[KEY] = kept
    assert statistics.Statistics(library, "secret").summary() == Summary(0, 0, 0, ())
