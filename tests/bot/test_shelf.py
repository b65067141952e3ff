"""Who has which article, and that the last one to forget it deletes it."""

from dataclasses import replace
from datetime import date

import pytest

from bot import shelf as shelf_module
from bot.shelf import HOUSE, Full, Part, Shelf, entry, fingerprint
from tests.bot.builders import ARTICLE, OTHER, TableLibrary


@pytest.fixture
def library() -> TableLibrary:
    return TableLibrary(ARTICLE, OTHER)


@pytest.fixture
def shelf(library: TableLibrary) -> Shelf:
    return Shelf(library)


def test_entries_come_back_as_they_were(shelf: Shelf) -> None:
    kept = entry(ARTICLE, site="Post", link="https://x.example/", parts=(Part(7, None, 0, 9, 2),))
    shelf.put("a", kept)
    shelf.put("a", entry(OTHER))
    assert shelf.own("a") == (entry(OTHER), kept)
    assert shelf.own("b") == ()


def test_the_house_comes_last_and_nothing_twice(shelf: Shelf) -> None:
    shelf.put(HOUSE, entry(ARTICLE))
    shelf.put(HOUSE, entry(OTHER))
    shelf.put("a", entry(ARTICLE))
    assert [kept.id for kept in shelf.all("a")] == [ARTICLE.id, OTHER.id]
    assert [kept.id for kept in shelf.all("b")] == [OTHER.id, ARTICLE.id]
    assert shelf.find("b", ARTICLE.id) == entry(ARTICLE)
    assert shelf.find("b", "gone") is None


def test_an_article_is_deleted_with_the_last_who_has_it(shelf: Shelf, library: TableLibrary) -> None:
    for key in ("a", "b"):
        shelf.put(key, entry(ARTICLE))
    assert shelf.forget("a", ARTICLE.id)
    assert not shelf.forget("a", ARTICLE.id)
    assert ARTICLE in library.articles()
    assert shelf.forget_all("b") == 1
    assert ARTICLE not in library.articles()
    # Nothing of it is left, and of others all.
    assert not library.states.get("a:articles")
    assert not library.states.get(f"{ARTICLE.id}:holders")
    assert OTHER in library.articles()


def test_an_entry_is_changed_in_its_place(shelf: Shelf, library: TableLibrary) -> None:
    dated = replace(OTHER, published=date(2021, 3, 9))
    library.add(dated)
    shelf.put("a", entry(OTHER))
    shelf.put("a", entry(ARTICLE))
    shelf.change("a", OTHER.id, entry(dated))
    assert [kept.id for kept in shelf.own("a")] == [ARTICLE.id, dated.id]
    assert OTHER not in library.articles()


def test_there_is_an_end_to_a_chat_s_articles(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf_module, "MOST", 1)
    shelf.put("a", entry(ARTICLE))
    shelf.put("a", entry(ARTICLE))
    with pytest.raises(Full):
        shelf.put("a", entry(OTHER))
    assert shelf.own("a") == (entry(ARTICLE),)
    shelf.put(HOUSE, entry(ARTICLE))
    shelf.put(HOUSE, entry(OTHER))


def test_an_older_library_becomes_the_house_s(shelf: Shelf, library: TableLibrary) -> None:
    shelf.settle()
    assert [kept.id for kept in shelf.all("a")] == [ARTICLE.id, OTHER.id]
    later = replace(ARTICLE, title="Another")
    library.add(later)
    shelf.settle()
    assert shelf.find("a", later.id) is None


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Two boats.", "two  BOATS", True),
        ("Two boats.", "Two\n\nboats!", True),
        ("Two boats.", "Twelve boats.", False),
    ],
)
def test_the_same_words_are_recognised(first: str, second: str, same: bool) -> None:
    assert (fingerprint(first) == fingerprint(second)) is same
