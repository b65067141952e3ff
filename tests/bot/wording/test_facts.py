from dataclasses import replace

import pytest

from bot.reply import MARKED, Style
from bot.texts import text
from bot.wording import facts
from knowledge import Fact, PlaceFact, Span
from tests.bot import builders as b


def said(pieces: facts.Pieces) -> str:
    return "".join(f"*{piece.text}*" if Style.BOLD in piece.style else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("words", "fact", "shown"),
    [
        ("Monday", b.MONDAY, "*Monday* → 8 March 2021"),
        ("last week", b.LAST_WEEK, "*last week* → 1–7 March 2021"),
        ("8 March 2021", b.MONDAY, "*8 March 2021*"),
        ("fourteen months", b.FOURTEEN_MONTHS, "*fourteen months* → 14 months"),
        ("some day", replace(b.MONDAY, value=None, begin=None, end_date=None), "*some day*"),
        ("$41m", b.COST, "*$41m* → 41,000,000 dollars"),
        ("1,200", b.PASSENGERS, "at least *1,200* passengers"),
        ("7 tourists", b.TOURISTS, "*7 tourists*"),
        ("Ines Calder", b.CALDER, "*Ines Calder* – Mayor"),
        ("Calder", b.CALDER, "*Calder* – Ines Calder, Mayor"),
        ("Mayor Ines Calder", b.CALDER, "*Mayor Ines Calder*"),
        ("Portmere", b.PORTMERE, "*Portmere*"),
        ("Portmere", replace(b.PORTMERE, within="Westland"), "*Portmere* – Westland"),
        ("it was worth it", b.WAITED, "*“it was worth it”* – Ines Calder"),
        ("it was worth it", replace(b.WAITED, direct=False, speaker=None), "*it was worth it*"),
        ("anything", None, "*anything*"),
    ],
)
def test_headlines(words: str, fact: Fact | None, shown: str) -> None:
    assert said(facts.headline(words, fact)) == shown


@pytest.mark.parametrize(
    ("words", "value", "shown"),
    [
        ("Monday", "2021-03-08", "*Monday* → 8 March 2021"),
        ("dozen", 12.0, "*dozen* → 12"),
        ("12", 12.0, "*12*"),
        ("Monday", "when the cows come home", "*Monday*"),
        ("nobody", None, "*nobody*"),
    ],
)
def test_values_without_a_fact(words: str, value: str | float | None, shown: str) -> None:
    assert said(facts.valued(words, value)) == shown


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        (b.MONDAY, "*8 March 2021* · Mayor Ines Calder opened"),
        (b.COST, "*$41m* → 41,000,000 dollars · The line cost $41m"),
        (b.CALDER, "*Ines Calder* – Mayor · 2 mentions"),
        (replace(b.CALDER, mentions=()), "*Ines Calder* – Mayor"),
        (b.PORTMERE, "*Portmere*"),
        (b.WAITED, "*“We waited nine years for this,”* – Ines Calder"),
    ],
)
def test_lines(fact: Fact, shown: str) -> None:
    assert said(facts.line(b.ARTICLE, fact)).startswith(shown)


@pytest.mark.parametrize("fact", b.FACTS)
def test_labels_fit_a_button(fact: Fact) -> None:
    assert 0 < len(facts.label(fact)) <= facts.LABEL
    assert 0 < len(facts.label(replace(fact, text="long " * 50))) <= facts.LABEL


def test_a_label_is_never_empty() -> None:
    nameless = PlaceFact(start=0, end=1, text=" ", sentence=Span(0, 1), name="")
    assert facts.label(nameless) == "…"


def test_a_quotation_is_marked_in_all_its_pieces() -> None:
    block = facts.proof(b.ARTICLE, facts.shown_with(b.WAITED), facts.marks(b.WAITED))
    marked = [piece.text for piece in block.pieces if piece.style == MARKED]
    assert marked == ["We waited nine years for this,", "and it was worth it."]


def test_an_article_is_named_by_title_and_day() -> None:
    assert said(facts.titled(b.ARTICLE)) == "Ferries reach Gull Island · 9 March 2021"
    assert said(facts.titled(replace(b.OTHER, title=""))) == text("article.untitled")
