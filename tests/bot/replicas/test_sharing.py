"""What several replicas keep in one store is right whoever writes, and at the same time."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from bot.conversation import Conversation
from bot.feedback import Feedback
from bot.place import At
from bot.reply import Turned
from bot.shelf import Shelf, entry
from bot.statistics import Statistics
from knowledge import Article, Library, Reading
from knowledge.store import open_store
from knowledge.text import Parser
from tests.bot.builders import words

FERRIES = Article("Two ferries left Portmere. They carry 1,200 passengers a day.", "Ferries")

# How many replicas there are, and how often each does something.
REPLICAS, TIMES = 3, 8


@pytest.fixture
def replicas(collection: str, parser: Parser) -> Iterator[list[Library]]:
    """The libraries of several processes; the parser, which no two threads may use, reads nothing here."""
    libraries = [Library(open_store(collection), parser) for _ in range(REPLICAS)]
    yield libraries
    for library in libraries:
        library.close()


@pytest.fixture
def ferries(replicas: list[Library]) -> Reading:
    return replicas[0].read(FERRIES)


def at_once(replicas: list[Library], work: Callable[[int, Library], None]) -> None:
    with ThreadPoolExecutor(REPLICAS) as threads:
        list(threads.map(work, range(REPLICAS), replicas))


def test_no_count_is_lost(replicas: list[Library]) -> None:
    def work(number: int, library: Library) -> None:
        counts = Statistics(library, "secret")
        for at in range(TIMES):
            counts.seen(number * TIMES + at)
            counts.asked("why", answered=False)
            counts.save()

    at_once(replicas, work)
    told = Statistics(replicas[0], "secret")
    summary = told.summary()
    assert (summary.people, summary.questions) == (REPLICAS * TIMES, REPLICAS * TIMES)
    assert summary.unanswered == (("why", REPLICAS * TIMES),)
    # One replica tells what another one has counted since.
    other = Statistics(replicas[1], "secret")
    other.asked("when", answered=True)
    other.save()
    assert told.summary().questions == REPLICAS * TIMES + 1


def test_no_complaint_is_lost_and_every_replica_has_them_all(replicas: list[Library]) -> None:
    def work(number: int, library: Library) -> None:
        feedback = Feedback(library)
        for at in range(TIMES):
            assert feedback.note(f"chat {number}", Turned(f"who {at}", "who", FERRIES.id), FERRIES)

    at_once(replicas, work)
    assert {len(Feedback(library).all()) for library in replicas} == {REPLICAS * TIMES}
    assert not Feedback(replicas[1]).note("chat 0", Turned("who 0", "who", FERRIES.id), FERRIES)
    Feedback(replicas[2]).forget("chat 0")
    assert len(Feedback(replicas[0]).all()) == (REPLICAS - 1) * TIMES


def test_an_article_stays_as_long_as_somebody_has_it(replicas: list[Library], ferries: Reading) -> None:
    def work(number: int, library: Library) -> None:
        shelf, key = Shelf(library), f"chat {number}"
        for _ in range(TIMES):
            shelf.put(key, entry(FERRIES), ferries)
            # Whoever forgets it meanwhile, a chat that has it can read it.
            assert library.reading(FERRIES.id)
            assert shelf.forget(key, FERRIES.id)

    at_once(replicas, work)
    assert replicas[0].articles() == ()
    assert replicas[0].load_state(f"{FERRIES.id}:holders") == {}


def test_a_chat_s_articles_are_all_there_whoever_put_them(replicas: list[Library], ferries: Reading) -> None:
    def work(number: int, library: Library) -> None:
        for at in range(TIMES):
            article = Article(FERRIES.text, f"Ferries {number} {at}")
            Shelf(library).put("house", entry(article), Reading(article, ferries.sentences))

    at_once(replicas, work)
    assert len(Shelf(replicas[0]).own("house")) == len(replicas[0].articles()) == REPLICAS * TIMES


def test_what_one_forgot_no_other_still_tells(
    replicas: list[Library], ferries: Reading, collection: str, parser: Parser
) -> None:
    one, other, _ = replicas
    Shelf(one).put("chat", entry(FERRIES), ferries)
    assert other.ask("how many passengers", [FERRIES.id]).article == FERRIES
    assert "forgotten" in words(Conversation(one).press("chat", "x:")).casefold()
    assert other.reading(FERRIES.id) is None
    assert other.ask("how many passengers", [FERRIES.id]).article is None
    assert "1,200" not in words(Conversation(other).reply("chat", "how many passengers", At(1)))


def test_a_replica_that_dies_midway_has_changed_nothing(
    replicas: list[Library], ferries: Reading, collection: str
) -> None:
    dying, other, _ = replicas
    Shelf(other).put("chat", entry(FERRIES), ferries)

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with closing(dying), pytest.MonkeyPatch.context() as patch:
        patch.setattr(dying, "forget", dies)
        with pytest.raises(KeyboardInterrupt):
            Shelf(dying).forget("chat", FERRIES.id)
    assert Shelf(other).own("chat") == (entry(FERRIES),)
    assert Shelf(other).forget("chat", FERRIES.id)
