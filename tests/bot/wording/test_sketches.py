from dataclasses import replace
from datetime import date

import pytest

from bot.reply import Chart, Reply, Theme, Timeline
from bot.texts import text
from bot.wording import sketches
from knowledge import Article, Fact, FigureFact, Span
from tests.bot import builders as b
from tests.bot.strictness import check


def timeline(reply: Reply) -> Timeline:
    assert reply.picture
    assert isinstance(reply.picture.sketch, Timeline)
    return reply.picture.sketch


def day(number: int) -> Fact:
    on = date(2021, 3, number)
    return replace(b.MONDAY, start=b.MONDAY.start + number, value=str(on), begin=on, end_date=on)


def figures(*values: float, unit: str | None = "dollar") -> list[Fact]:
    return [
        replace(b.COST, start=b.COST.start + at, value=value, unit=unit) for at, value in enumerate(values)
    ]


def test_days_stand_in_calendar_order_with_what_is_said_of_them() -> None:
    reply = sketches.timeline(b.ARTICLE, b.FACTS, 0, Theme.LIGHT)
    drawn = timeline(reply)
    assert [event.when for event in drawn.events] == ["1–7 March 2021", "8 March 2021", "31 March 2021"]
    assert drawn.now == b.ARTICLE.published
    ((gist,),) = [event.gists for event in drawn.events if event.when == "31 March 2021"]
    assert "".join(piece.text for piece in gist).startswith("Two ferries sail until March 31")
    assert [piece.text for piece in gist if piece.style] == ["March 31"]
    # In words it says the same.
    assert "31 March 2021 · Two ferries sail" in b.words(reply)
    assert check(reply)


def test_a_day_named_twice_is_one_event_with_both_sentences() -> None:
    again = replace(b.MARCH_31, begin=date(2021, 3, 8), end_date=date(2021, 3, 8))
    (event,) = timeline(sketches.timeline(b.ARTICLE, [b.MONDAY, again], 0, Theme.LIGHT)).events
    assert len(event.gists) == 2
    (event,) = timeline(sketches.timeline(b.ARTICLE, [b.MONDAY, b.MONDAY], 0, Theme.LIGHT)).events
    assert len(event.gists) == 1


def test_what_has_no_place_on_the_calendar_is_left_out() -> None:
    reply = sketches.timeline(b.ARTICLE, [b.FOURTEEN_MONTHS, b.COST], 0, Theme.LIGHT)
    assert reply.picture is None
    assert b.words(reply).startswith(text("timeline.none"))


@pytest.mark.parametrize(
    ("number", "shown", "labels", "now"),
    [
        (0, (1, 6), ["dark", "next"], False),
        (1, (7, 12), ["previous", "dark", "next"], True),
        (2, (13, 14), ["previous", "dark"], True),
        (99, (13, 14), ["previous", "dark"], True),
    ],
)
def test_many_days_have_pages(number: int, shown: tuple[int, int], labels: list[str], now: bool) -> None:
    reply = sketches.timeline(b.ARTICLE, [day(at) for at in range(1, 15)], number, Theme.LIGHT)
    drawn = timeline(reply)
    assert (drawn.events[0].first.day, drawn.events[-1].first.day) == shown
    assert b.words(reply).startswith(f"Timeline, {shown[0]}-{shown[1]} of 14")
    # The publication, on the 9th, is on no page that ends before it.
    assert (drawn.now is not None) == now
    assert b.labels(reply) == [text("theme.dark" if label == "dark" else label) for label in labels]
    assert len(check(reply)) == 1


def test_figures_of_one_unit_are_a_chart_the_largest_first() -> None:
    found = figures(1e6, 5e6, 2e6, 5e6)
    reply = sketches.chart(b.ARTICLE, found, found[1].start, Theme.DARK)
    assert reply
    assert reply.picture
    assert isinstance(reply.picture.sketch, Chart)
    assert [bar.value for bar in reply.picture.sketch.bars] == [5e6, 2e6, 1e6]
    assert reply.picture.sketch.title == "Dollars"
    assert b.words(reply).startswith("Dollars, 3\n5,000,000 dollars · ")
    assert b.labels(reply) == [text("theme.light")]
    assert check(reply)


def test_a_chart_of_what_is_gone_is_none() -> None:
    assert sketches.chart(b.ARTICLE, figures(1, 2), 9_999, Theme.DARK) is None


@pytest.mark.parametrize(
    ("found", "units"),
    [
        (figures(1, 2), [["dollar", "dollar"]]),
        ([*figures(1, unit="Afghan soldier"), *figures(2, unit="soldier")], [["Afghan soldier", "soldier"]]),
        # One figure, one thing, lengths of time, what would be too small to see.
        (figures(1), []),
        (figures(2, 2), []),
        ([*figures(1), *figures(2, unit="euro")], []),
        ([*figures(1), *figures(2, unit="dollar per barrel")], []),
        ([*figures(1, unit="dollar per barrel"), *figures(2, unit="pound per barrel")], []),
        (figures(1, 2, unit="year"), []),
        (figures(1, 2, unit=None), []),
        (figures(1, 1001), []),
        (figures(-1, 2), []),
        (figures(0, 2), []),
    ],
)
def test_what_compares(found: list[Fact], units: list[list[str]]) -> None:
    groups = sketches.comparable(found)
    assert [[figure.unit for figure in group if isinstance(figure, FigureFact)] for group in groups] == units


def test_charts_are_offered_under_the_figures() -> None:
    found = [*figures(1, 2), *figures(3, 4, 5, unit="Taliban prisoner")]
    (first,), (second,) = sketches.offers(b.ARTICLE, found, Theme.LIGHT)
    assert (first.label, second.label) == ("Chart: Taliban prisoners · 3", "Chart: Dollars · 2")
    assert sketches.offers(b.ARTICLE, b.FACTS, Theme.LIGHT) == ()


def test_an_article_without_title_or_day_can_be_drawn() -> None:
    drawn = timeline(sketches.timeline(Article(b.TEXT), b.FACTS, 0, Theme.LIGHT))
    assert (drawn.title, drawn.subtitle, drawn.now) == (text("article.untitled"), "", None)


@pytest.mark.parametrize(
    ("text", "gist"),
    [
        ("It opened on May 4.", "It opened on May 4."),
        (f"It opened on May 4{', it says' * 30}.", f"It opened on May 4{', it says' * 11}…"),
        (
            f"{'It says that ' * 30}it opened on May 4.",
            f"…{'that It says ' * 7}that it opened on May 4.",
        ),
    ],
)
def test_a_gist_begins_with_the_sentence_where_it_can(text: str, gist: str) -> None:
    at = text.index("May 4")
    on = date(2021, 5, 4)
    fact = replace(
        b.MONDAY, start=at, end=at + 5, text="May 4", sentence=Span(0, len(text)), begin=on, end_date=on
    )
    (event,) = sketches.events(Article(text), [fact])
    assert "".join(piece.text for piece in event.gists[0]) == gist
    assert [piece.text for piece in event.gists[0] if piece.style] == ["May 4"]
