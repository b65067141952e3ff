"""What every store promises; each runs through all of it."""

from dataclasses import replace

import pytest

from knowledge.errors import StoreError
from knowledge.model import Article
from knowledge.store import FactStore
from tests.knowledge.store.conftest import MakeReading, Reopen


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
        lambda: store.save_state("a", {"b": 1}),
        lambda: store.load_state("a"),
    ):
        with pytest.raises(StoreError, match="closed"):
            call()
    # Once more does no harm.
    store.close()
