from bot.texts import text
from bot.wording import meeting
from tests.bot import builders as b
from tests.bot.strictness import check


def test_the_start_names_the_article_and_offers_its_facts() -> None:
    reply = meeting.start(b.ARTICLE, b.FACTS)
    assert "I'm reading: Ferries reach Gull Island · 9 March 2021" in b.words(reply)
    assert "Dates · 4" in b.labels(reply)
    assert check(reply)


def test_the_start_without_an_article_says_what_to_do() -> None:
    assert text("article.none") in b.words(meeting.start(None, ()))


def test_the_manual_lists_the_commands_and_the_place() -> None:
    said = b.words(meeting.manual(["ask", "dates"], "help.terminal"))
    assert all(part in said for part in ("/ask – ", "/dates – ", text("help.terminal")))


def test_an_unknown_command_is_answered_with_the_known_ones() -> None:
    reply = meeting.unknown("<b>", ["ask"])
    assert b.words(reply).startswith("I don't know /<b>.")
    assert check(reply)
