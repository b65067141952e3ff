"""Both kinds of store find the same, whatever was put in and taken out; and what slips stand for."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from uuid import uuid4

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.store import FactStore, open_store
from knowledge.store.searching import likeness, meant
from tests.knowledge.store.conftest import plain, sought

WORDS = (
    *("ferry", "ferries", "harbour", "harbours", "sink", "sank", "mayor", "major", "council", "counsel"),
    *("Fenwick", "Brook", "1,200", "12", "Łódź", "it's"),
)
SLIPS = ("ferrry", "habrour", "myaor", "fenwcik", "broko", "consul", "zeppelin", "1200", "lodz")

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
days = st.none() | st.dates(date(2021, 1, 1), date(2021, 1, 3))
questions = st.lists(st.sampled_from([*WORDS, *SLIPS]), min_size=1, max_size=4).map(" ".join)
putting = st.tuples(st.just("put"), texts, days)
taking = st.tuples(st.just("remove"), texts, days)


def apply(store: FactStore, changes: list[tuple[str, str, date | None]]) -> None:
    for act, text, day in changes:
        reading = plain(text, day)
        if act == "put":
            store.put(reading)
        else:
            store.remove(reading.article.id)


@given(st.lists(putting | putting | taking, max_size=12), st.lists(questions, min_size=1, max_size=6))
@settings(max_examples=40)
def test_all_stores_find_the_same(
    database: str, changes: list[tuple[str, str, date | None]], asked: list[str]
) -> None:
    url = f"{database}?collection={uuid4().hex}"
    with closing(open_store(url)) as many, closing(open_store("memory:")) as one:
        # Half before anything was searched for, half after.
        for part in (changes[::2], changes[1::2]):
            apply(many, part)
            apply(one, part)
            for question in asked:
                assert many.search(sought(question), 3) == one.search(sought(question), 3)
        assert many.articles() == one.articles()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("strat", "start"),
        ("peece", "peace"),
        ("negotitaions", "negotiations"),
        ("ztart", "start"),
        ("baker", None),
        ("łódz", None),
    ],
)
def test_a_slip_stands_for_the_word_that_was_meant(typed: str, expected: str | None) -> None:
    known = [("start", 3), ("stray", 1), ("peace", 2), ("negotiations", 1), ("łódź", 9), ("a1b", 5)]
    assert next(iter(meant(typed, known)), None) == expected


def test_of_words_alike_the_more_common_one_is_meant() -> None:
    assert meant("mayot", [("mayor", 1), ("mayos", 7)])[0] == "mayos"


@pytest.fixture(scope="module")
def similarity(database: str) -> Iterator[Callable[[str, str], float]]:
    open_store(database).close()
    with psycopg.connect(database) as connection:

        def similarity(one: str, two: str) -> float:
            row = connection.execute("select similarity(%s, %s)", [one, two]).fetchone()
            return float(row[0]) if row else -1.0

        yield similarity


@given(one=st.text("abc", min_size=1, max_size=6), two=st.text("abc", min_size=1, max_size=6))
@settings(max_examples=60)
def test_likeness_is_what_the_database_counts(
    similarity: Callable[[str, str], float], one: str, two: str
) -> None:
    assert likeness(one, two) == pytest.approx(similarity(one, two), abs=1e-6)
