"""The door for programs: what is added can be asked about, from any thread, until it is forgotten."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.articles import article as story
from knowledge import library as library_module
from knowledge.errors import ArticleError, QuestionError, StoreError, StoreOutdated
from knowledge.library import Library
from knowledge.model import Answer, Article, Fact, Kind, NoAnswer, Reading, Reason, Span, Turn
from knowledge.store import FactStore, open_store
from knowledge.text import Document, Parser

FERRY = Article(
    "Ada Brook opened the ferry line to Gull Island on Monday. It carries 1,200 passengers a day.",
    "A ferry for Gull Island",
    date(2021, 5, 4),
)
STORM = Article("The storm sank three boats in Portmere.")


@pytest.fixture
def store() -> FactStore:
    return open_store("memory:")


@pytest.fixture
def library(store: FactStore, parser: Parser) -> Iterator[Library]:
    with closing(Library(store, parser)) as library:
        yield library


def test_what_is_added_is_there(library: Library) -> None:
    reading = library.add(FERRY)
    assert reading.article == FERRY
    assert [FERRY.text[sentence.start : sentence.end] for sentence in reading.sentences] == [
        "Ada Brook opened the ferry line to Gull Island on Monday.",
        "It carries 1,200 passengers a day.",
    ]
    assert library.reading(FERRY.id) == reading
    assert library.articles() == (FERRY,)
    assert library.facts(FERRY.id) == reading.facts


def test_facts_of_one_kind(library: Library) -> None:
    facts = library.add(FERRY).facts
    for kind in Kind:
        assert library.facts(FERRY.id, kind) == tuple(fact for fact in facts if fact.kind == kind)


def test_of_an_unknown_article_nothing_is_known(library: Library) -> None:
    assert library.reading("nonsense") is None
    assert library.facts("nonsense") == ()
    assert library.forget("nonsense") is False


def test_an_article_added_later_is_listed_first(library: Library) -> None:
    for article in (FERRY, STORM, FERRY):
        library.add(article)
    assert library.articles() == (FERRY, STORM)


def test_a_forgotten_article_is_gone(library: Library) -> None:
    library.add(FERRY)
    assert library.reading(FERRY.id)
    assert library.forget(FERRY.id) is True
    assert library.reading(FERRY.id) is None
    assert library.articles() == ()


def test_an_article_that_cant_be_read_changes_nothing(library: Library) -> None:
    library.add(FERRY)
    with pytest.raises(ArticleError):
        library.add(Article(" \n "))
    assert library.articles() == (FERRY,)


def test_an_article_is_kept_in_readable_characters(library: Library) -> None:
    article = library.add(Article("Two\0boats \ud800 left.\r\n")).article
    assert article.text == "Two boats \ufffd left. \n"
    assert library.articles() == (article,)


def test_without_an_article_there_is_no_answer(library: Library) -> None:
    for articles in (None, [], ["nonsense"]):
        found = library.ask("how many boats", articles)
        assert isinstance(found, NoAnswer)
        assert (found.article, found.reason) == (None, Reason.NO_ARTICLE)


def test_only_the_named_articles_are_asked(library: Library) -> None:
    library.add(STORM)
    library.add(FERRY)
    for articles, first in ((None, FERRY), ([STORM.id], STORM), ([STORM.id, FERRY.id], STORM)):
        found = library.ask("who baked the cake", articles, after=Turn("where"))
        assert isinstance(found, NoAnswer)
        assert found.article == first


def test_an_answer_is_cut_out_of_its_article(library: Library) -> None:
    library.add(FERRY)
    found = library.ask("how many passangers")
    assert isinstance(found, Answer)
    assert (found.text, found.value, found.article) == ("1,200", 1200, FERRY)
    assert FERRY.text[found.start : found.end] == found.text


def test_a_follow_up_is_read_in_the_light_of_the_turn_before(library: Library) -> None:
    library.add(FERRY)
    found = library.ask("and when?", after=Turn("who opened the ferry line"))
    assert isinstance(found, Answer)
    assert found.text == "Monday"


def test_a_question_without_words_is_told(library: Library) -> None:
    library.add(FERRY)
    for question in ("", "🚤", "boats " * 1_000):
        with pytest.raises(QuestionError):
            library.ask(question)


def test_states_are_kept_beside_the_articles(library: Library) -> None:
    library.save_state("chat", {"article": FERRY.id})
    assert library.load_state("chat") == {"article": FERRY.id}
    library.save_state("chat", {})
    assert library.load_state("chat") == {}


def test_everything_is_there_after_a_restart(tmp_path: Path, parser: Parser) -> None:
    url = f"tinydb:{tmp_path / 'store'}"
    with closing(Library(open_store(url), parser)) as library:
        readings = [library.add(article) for article in (FERRY, STORM)]
        library.save_state("chat", {"article": FERRY.id})
    with closing(Library(open_store(url), parser)) as library:
        assert library.articles() == (STORM, FERRY)
        assert [library.reading(reading.article.id) for reading in readings] == readings
        assert library.load_state("chat") == {"article": FERRY.id}


def test_a_library_is_opened_by_its_address(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> None:
    monkeypatch.setattr(library_module, "Parser", lambda: parser)
    with closing(Library.open("memory:")) as library:
        assert library.articles() == ()
    with pytest.raises(StoreError):
        Library.open("nowhere:")


def test_a_closed_library_says_so(library: Library) -> None:
    library.close()
    with pytest.raises(StoreError, match="closed"):
        library.add(FERRY)


def test_what_another_version_kept_is_read_once_more(
    library: Library, store: FactStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = library.add(FERRY)
    library.add(STORM)

    def outdated(article_id: str) -> Reading | None:
        raise StoreOutdated(article_id)

    monkeypatch.setattr(store, "get", outdated)
    assert library.reading(FERRY.id) == reading
    assert library.reading("nonsense") is None
    # Reading it once more didn't make it the newest.
    assert library.articles() == (STORM, FERRY)


def test_threads_take_turns(library: Library) -> None:
    articles = [Article(f"{number} boats left Portmere.") for number in range(12)]

    def work(article: Article) -> bool:
        added = library.add(article)
        library.ask("how many boats", [article.id])
        library.save_state("chat", {"article": article.id})
        return library.reading(article.id) == added and library.forget(article.id)

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(work, articles))
    assert library.articles() == ()


# What extractors look for, in any order, between characters of any kind.
PIECES = st.sampled_from(
    """
    Monday|last week|March 10|2021-05-04|at 6 p.m.|14 months|two and a half years|the 1990s|Q3
    5,000|43|$41m|£3.50|12 per cent|one of the|more than|between 3 and 5|-1.3%|a dozen|1/2
    Mr. Brook|Ada Brook|the Harbour Office|Gull Island|Portmere|the mayor of|NATO|O'Neill|Dr.
    said|told reporters|according to|was signed in|, who|"|“|”|'|(|)|:|;|.|...|?|\n|\n\n| - |…
    """.strip()
    .replace("\n", "|")
    .split("|")
)
TEXTS = st.lists(PIECES | st.text(st.characters(), max_size=6), max_size=40).map(" ".join)


def cuts(fact: Fact) -> Iterator[tuple[int, int]]:
    yield fact.start, fact.end
    yield fact.sentence
    for spans in ("mentions", "spans"):
        yield from getattr(fact, spans, ())


@given(text=TEXTS, title=TEXTS, published=st.none() | st.dates(), question=TEXTS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read_and_asked_without_a_fault(
    library: Library,
    caplog: pytest.LogCaptureFixture,
    text: str,
    title: str,
    published: date | None,
    question: str,
) -> None:
    try:
        reading = library.add(Article(text, title, published))
    except ArticleError:
        return
    clean = reading.article.text
    for fact in reading.facts:
        assert clean[fact.start : fact.end] == fact.text
        assert all(0 <= start < end <= len(text) for start, end in cuts(fact))
    assert library.reading(reading.article.id) == reading
    with suppress(QuestionError):
        found = library.ask(question, [reading.article.id])
        if isinstance(found, Answer):
            assert clean[found.start : found.end] == found.text
            assert Span(*found.sentence).end <= len(clean)
    # An extractor that fails is logged, as its article is read without it.
    assert not caplog.records


EARLY = Article(
    "Twelve people died when a ferry sank off Portmere, the coast guard said.",
    "Ferry sinks",
    date(2021, 5, 4),
)
LATE = Article(
    "Fifteen people died when the ferry sank off Portmere, the mayor said.", "Ferry report", date(2021, 5, 9)
)
OTHER = Article("Three people died in a fire in Lower Fenwick.", "Fire", date(2021, 6, 1))


def test_a_question_to_all_is_answered_by_the_article_it_is_about(library: Library) -> None:
    for article in (FERRY, EARLY, OTHER, STORM):
        library.add(article)
    for question, article, answer in (
        ("how many people died in the fire", OTHER, "Three"),
        ("how many poeple died off portmre", EARLY, "Twelve"),
        ("who opened the line to gull island", FERRY, "Ada Brook"),
    ):
        found = library.ask(question)
        assert isinstance(found, Answer)
        assert (found.article, found.text, found.also) == (article, answer, ())


@pytest.mark.parametrize("order", [(EARLY, LATE), (LATE, EARLY)])
def test_the_newer_report_wins_and_the_older_is_mentioned(
    library: Library, order: tuple[Article, ...]
) -> None:
    for article in (*order, OTHER, FERRY):
        library.add(article)
    found = library.ask("how many people died when the ferry sank")
    assert isinstance(found, Answer)
    assert (found.article, found.text) == (LATE, "Fifteen")
    assert [(one.article, one.text) for one in found.also] == [(EARLY, "Twelve")]
    # Asked about one, only that one answers.
    only = library.ask("how many people died when the ferry sank", [EARLY.id])
    assert isinstance(only, Answer)
    assert (only.text, only.also) == ("Twelve", ())


def test_a_follow_up_to_all_is_about_the_topic_before(library: Library) -> None:
    for article in (FERRY, EARLY, OTHER):
        library.add(article)
    found = library.ask("and where?", after=Turn("how many people died in the fire"))
    assert isinstance(found, Answer)
    assert (found.article, found.text) == (OTHER, "Lower Fenwick")


def test_what_no_article_tells_is_not_answered(library: Library) -> None:
    assert isinstance(empty := library.ask("who paid"), NoAnswer)
    assert empty.reason is Reason.NO_ARTICLE
    for article in (FERRY, EARLY):
        library.add(article)
    for question in ("who baked the cake", "zeppelin?"):
        assert isinstance(library.ask(question), NoAnswer)


STORY_WORDS = st.sampled_from(
    (
        *("how", "many", "people", "workers", "when", "where", "who", "hurt", "signed", "agreement", "line"),
        *("power", "rain", "talks", "begin", "land", "paid", "Brook", "Veld", "portmere", "fenwick", "arden"),
        *("gull", "island", "coucnil", "harbuor", "misspelt", "2021", "12", "months"),
    )
)


@pytest.fixture(scope="module")
def stores(database: str, parser: Parser) -> Iterator[tuple[Library, Library]]:
    with (
        closing(Library(open_store("memory:"), parser)) as one,
        closing(Library(open_store(f"{database}?collection=stories"), parser)) as many,
    ):
        for number in range(12):
            one.add(story(number, sentences=3))
            many.add(story(number, sentences=3))
        yield one, many


@given(words=st.lists(STORY_WORDS, min_size=1, max_size=5))
@settings(max_examples=40)
def test_any_store_gives_the_same_answers(stores: tuple[Library, Library], words: list[str]) -> None:
    one, many = stores
    assert one.ask(" ".join(words)) == many.ask(" ".join(words))


def test_the_articles_that_come_closest(library: Library) -> None:
    for article in (FERRY, EARLY, OTHER):
        library.add(article)
    assert library.find("ferry off portmere") == (EARLY, FERRY)
    assert library.find("and the people?", 1, after=Turn("fire")) == (OTHER,)
    assert library.find("zeppelin") == ()
    assert library.articles(1) == (OTHER,)
    assert library.article(FERRY.id) == FERRY


def test_questions_are_answered_while_an_article_is_read(store: FactStore, parser: Parser) -> None:
    """An article of its own parser holds nobody up."""
    reading, go_on = Event(), Event()

    class Slow(Parser):
        @contextmanager
        def parsed(self, article: Article) -> Iterator[Document]:
            if article != FERRY:
                reading.set()
                assert go_on.wait(30)
            with super().parsed(article) as document:
                yield document

    with closing(Library(store, parser, articles=Slow())) as library, ThreadPoolExecutor(1) as pool:
        library.add(FERRY)
        added = pool.submit(library.add, STORM)
        assert reading.wait(30)
        assert library.ask("how many passengers").text == "1,200"
        assert library.articles() == (FERRY,)
        go_on.set()
        assert added.result(30).article == STORM
        assert library.ask("how many boats", [STORM.id]).text == "three"
