"""Where an article stands in a chat, in Telegram's own counting."""

import pytest

from bot import passages
from bot.passages import cited, found, holder, parts
from bot.shelf import Part, entry
from knowledge import Article, Turn
from tests.bot import builders as b

MESSAGE = f"🚢 Ferries\n\n{b.TEXT}"
PARTS = parts(b.ARTICLE, 7, None, MESSAGE)


def test_a_message_holds_the_text_behind_its_title() -> None:
    assert (Part(7, None, 0, len(b.TEXT), len("🚢 Ferries\n\n") + 1),) == PARTS
    assert parts(b.ARTICLE, 7, None, "something else") == ()


def test_the_holder_of_a_message() -> None:
    kept = (entry(b.OTHER), entry(b.ARTICLE, parts=PARTS))
    assert holder(kept, 7) == b.ARTICLE.id
    assert holder(kept, 8) is holder(kept, None) is None


def test_a_sentence_is_cited_where_it_stands() -> None:
    cite = cited(entry(b.ARTICLE, parts=PARTS), b.answer(b.COST), None)
    assert cite
    assert cite.words == "The line cost $41m and carries at least 1,200 passengers a day."
    units = MESSAGE.encode("utf-16-le")
    assert units[2 * cite.position :].decode("utf-16-le").startswith(cite.words)


def test_a_later_piece_counts_from_its_own_beginning() -> None:
    half = b.TEXT.index("The line cost")
    pieces = (Part(7, None, 0, half), Part(8, None, half, len(b.TEXT), 2))
    cite = cited(entry(b.ARTICLE, parts=pieces), b.answer(b.COST), None)
    assert cite
    assert (cite.message, cite.position) == (8, 2)


def test_what_cant_be_cited(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, answer = entry(b.ARTICLE, parts=PARTS), b.answer(b.COST)
    assert cited(None, answer, None) is None
    assert cited(entry(b.ARTICLE), answer, None) is None
    assert cited(entry(b.OTHER, parts=PARTS), answer, None) is None
    assert cited(kept, answer, 3) is None
    assert cited(kept, b.answer(b.COST, also=(answer,)), None) is None
    # A sentence that was cut between two messages stands in neither.
    cut = (Part(7, None, 0, b.COST.start), Part(8, None, b.COST.start, len(b.TEXT)))
    assert cited(entry(b.ARTICLE, parts=cut), answer, None) is None
    monkeypatch.setattr(passages, "LONGEST", 10)
    assert cited(kept, answer, None) is None


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ("nine years", "nine years"),
        ("  nine\n years ", "nine years"),
        ("<Rex> out", "<Rex> out"),
        ("nine months", None),
        ("(", None),
        (" ", None),
    ],
)
def test_a_highlighted_passage_is_found(passage: str, words: str | None) -> None:
    turn = found(b.ARTICLE, passage)
    assert turn == (Turn(words, *b.span(words)) if words else None)


def test_a_long_passage_speaks_by_its_beginning() -> None:
    article = Article("word " * 500)
    turn = found(article, article.text)
    assert turn
    assert (len(turn.question), turn.end) == (passages.TOPIC, len(article.text) - 1)
