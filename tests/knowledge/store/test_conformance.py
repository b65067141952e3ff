"""What every store promises; each runs through all of it."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.errors import StoreError
from knowledge.model import Article
from knowledge.store import FactStore
from tests.knowledge.store.conftest import MakeReading, Reopen, plain, sought


def test_a_reading_comes_back_as_it_was(store: FactStore, reading: MakeReading, reopen: Reopen) -> None:
    kept = reading(7)
    store.put(kept)
    assert store.get(kept.article.id) == kept
    store = reopen(store)
    assert store.get(kept.article.id) == kept
    store.close()


@pytest.mark.parametrize(
    "article",
    [
        Article("Two boats."),
        Article("Zwölf Boote, “alle” 🚤.", "Häfen\u2028und Schiffe"),
        Article('Quotes " and \\ and \n lines.', '"'),
    ],
)
def test_any_characters_come_back(
    store: FactStore, reading: MakeReading, reopen: Reopen, article: Article
) -> None:
    kept = replace(reading(1), article=article)
    store.put(kept)
    store = reopen(store)
    assert store.get(article.id) == kept
    assert store.articles() == (article,)
    store.close()


def test_an_unknown_id_gives_nothing(store: FactStore) -> None:
    assert store.get("nonsense") is None
    assert store.remove("nonsense") is False
    assert store.load_state("nonsense") == {}
    assert store.articles() == ()


def test_articles_are_listed_last_added_first(store: FactStore, reading: MakeReading, reopen: Reopen) -> None:
    for number in (1, 2, 3):
        store.put(reading(number))
    assert store.articles() == tuple(reading(number).article for number in (3, 2, 1))
    store = reopen(store)
    assert store.articles() == tuple(reading(number).article for number in (3, 2, 1))
    store.close()


def test_an_article_added_again_is_the_first_and_only_one(
    store: FactStore, reading: MakeReading, reopen: Reopen
) -> None:
    for number in (1, 2, 3):
        store.put(reading(number))
    anew = replace(reading(1), facts=())
    store.put(anew)
    for _ in range(2):
        assert store.articles() == tuple(reading(number).article for number in (1, 3, 2))
        assert store.get(anew.article.id) == anew
        store = reopen(store)
    store.close()


def test_a_removed_article_is_gone(store: FactStore, reading: MakeReading, reopen: Reopen) -> None:
    for number in (1, 2):
        store.put(reading(number))
    gone = reading(1).article.id
    assert store.remove(gone) is True
    assert store.remove(gone) is False
    store = reopen(store)
    assert store.get(gone) is None
    assert store.articles() == (reading(2).article,)
    store.close()


def test_a_state_is_replaced_and_an_empty_one_deleted(store: FactStore, reopen: Reopen) -> None:
    store.save_state("chat/1", {"article": "abc", "turn": {"start": None, "words": ["a", 1]}})
    store.save_state("chat/2", {"article": "def"})
    store.save_state("chat/2", {"turn": 1.5})
    store = reopen(store)
    assert store.load_state("chat/1") == {"article": "abc", "turn": {"start": None, "words": ["a", 1]}}
    assert store.load_state("chat/2") == {"turn": 1.5}
    store.save_state("chat/1", {})
    store.save_state("chat/3", {})
    store = reopen(store)
    assert store.load_state("chat/1") == {}
    store.close()


def test_a_state_that_was_handed_out_is_a_copy(store: FactStore) -> None:
    given = {"seen": [1]}
    store.save_state("chat", given)
    given["seen"].append(2)
    store.load_state("chat")["seen"].append(3)
    assert store.load_state("chat") == {"seen": [1]}


def test_states_are_no_articles(store: FactStore, reading: MakeReading) -> None:
    kept = reading(1)
    store.put(kept)
    store.save_state(kept.article.id, {"a": 1})
    assert store.remove(kept.article.id) is True
    assert store.load_state(kept.article.id) == {"a": 1}


def test_a_closed_store_says_so(store: FactStore, reading: MakeReading) -> None:
    store.close()
    for call in (
        lambda: store.put(reading(1)),
        lambda: store.get("a"),
        store.articles,
        lambda: store.remove("a"),
        lambda: store.article("a"),
        lambda: store.search(sought("a boat"), 1),
        lambda: list(store.states()),
        store.ids,
        lambda: store.save_state("a", {"b": 1}),
        lambda: store.load_state("a"),
    ):
        with pytest.raises(StoreError, match="closed"):
            call()
    # Once more does no harm.
    store.close()


def test_several_readings_are_put_in_their_order(
    store: FactStore, reading: MakeReading, reopen: Reopen
) -> None:
    store.put(reading(1))
    store.put(reading(2), reading(1), reading(3), reading(2))
    store.put()
    for _ in range(2):
        assert {article.id for article in store.articles(2)} <= {reading(n).article.id for n in (1, 2, 3)}
        assert len(store.articles()) == 3
        assert store.get(reading(2).article.id) == reading(2)
        store = reopen(store)
    store.close()


def test_some_or_one_of_the_articles(store: FactStore, reading: MakeReading) -> None:
    for number in (1, 2, 3):
        store.put(reading(number))
    assert store.articles(0) == ()
    assert store.articles(2) == (reading(3).article, reading(2).article)
    assert store.article(reading(1).article.id) == reading(1).article
    assert store.article("nonsense") is None
    assert store.ids() == tuple(reading(number).article.id for number in (1, 2, 3))


def test_all_states_are_told(store: FactStore) -> None:
    assert list(store.states()) == []
    for key in ("b", "a/2", "a/1"):
        store.save_state(key, {"key": key})
    assert list(store.states()) == [(key, {"key": key}) for key in ("a/1", "a/2", "b")]


HARBOUR = "Two ferries left Portmere on Tuesday. Captain Ada Brook said 1,200 passengers had paid."
COUNCIL = "The council of Lower Fenwick negotiated with Ada Brook about schools. It's over, the mayor said."
BRIDGE = "A bridge in Portmere was closed, the council said."


@pytest.fixture
def told(store: FactStore) -> FactStore:
    """A store with three articles, the harbour's the oldest."""
    for day, text in enumerate((HARBOUR, COUNCIL, BRIDGE), start=1):
        store.put(plain(text, date(2021, 5, day)))
    return store


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ferries", [HARBOUR]),
        ("the ferry of captain brook", [HARBOUR, COUNCIL]),
        ("negotiations", [COUNCIL]),
        ("1200", [HARBOUR]),
        ("1,200 passengers", [HARBOUR]),
        # Of equals the newest is first.
        ("portmere", [BRIDGE, HARBOUR]),
        ("council", [BRIDGE, COUNCIL]),
        ("portmere council", [BRIDGE, COUNCIL, HARBOUR]),
        # Slips, and a word that nobody has.
        ("ferreis", [HARBOUR]),
        ("pasengers in portmere", [HARBOUR, BRIDGE]),
        ("zeppelin", []),
        ("how many are there", []),
        ("'; drop table articles; -- \\", []),
        ("it's over", [COUNCIL]),
    ],
)
def test_articles_are_found_by_what_they_say(told: FactStore, question: str, expected: list[str]) -> None:
    found = told.search(sought(question), 10)
    assert [one.article_id for one in found] == [
        plain(text, date(2021, 5, 1 + (HARBOUR, COUNCIL, BRIDGE).index(text))).article.id for text in expected
    ]
    assert all(0 < one.share <= 1 for one in found)


def test_what_was_removed_or_replaced_is_not_found(told: FactStore, reopen: Reopen) -> None:
    bridge = plain(BRIDGE, date(2021, 5, 3))
    told.remove(bridge.article.id)
    assert len(told.search(sought("portmere"), 10)) == 1
    told.put(bridge)
    told.put(replace(bridge, sentences=()))
    found = told.search(sought("portmere"), 1)
    assert [one.article_id for one in found] == [bridge.article.id]
    # A word that no article has any more is nothing that a slip can stand for.
    told.remove(plain(HARBOUR, date(2021, 5, 1)).article.id)
    assert told.search(sought("ferreis"), 10) == ()
    again = reopen(told)
    assert again.search(sought("portmere"), 10) == found
    again.close()


def test_a_share_tells_how_much_of_a_question_was_found(told: FactStore) -> None:
    whole, part = told.search(sought("brook ferries"), 10)
    assert whole.share == 1
    assert part.share < 0.5
    (some,) = told.search(sought("brook zeppelin ferries"), 1)
    assert 0.5 < some.share < 1


def test_what_belongs_together_is_done_together(store: FactStore, reading: MakeReading) -> None:
    kept = reading(1)

    def work() -> str:
        store.put(kept)
        assert store.has(kept.article.id)
        store.together(lambda: store.save_state("chat", {"article": kept.article.id}))
        return store.load_state("chat")["article"]

    assert not store.has(kept.article.id)
    assert store.together(work) == kept.article.id
    assert store.load_state("chat") == {"article": kept.article.id}
    assert store.get(kept.article.id) == kept
    store.close()
    with pytest.raises(StoreError):
        store.has(kept.article.id)


def test_what_fails_is_told_and_the_store_goes_on(store: FactStore, reading: MakeReading) -> None:
    def work() -> None:
        raise KeyError("a mistake")

    with pytest.raises(KeyError):
        store.together(work)
    store.put(reading(1))
    assert store.has(reading(1).article.id)
