"""Everything is on the picture, nothing on top of anything else."""

from datetime import date
from io import BytesIO
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, ImageColor

from bot.pictures import chart, draw, lettering, paint, timeline
from bot.pictures.lettering import Face
from bot.pictures.sheet import MARGIN, WIDTH, Label, Sheet
from bot.reply import Bar, Chart, Event, Piece, Style, Theme, Timeline

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 5

words = st.text(st.sampled_from("abcdefghijklm ÀğŁ€“”1,0"), max_size=300).map(lambda drawn: drawn or "a")
gists = st.lists(words, max_size=3).map(lambda parts: tuple(Piece(part, Style.UNDERLINED) for part in parts))
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
spans = st.tuples(days, days).map(sorted)


@st.composite
def events(draw: st.DrawFn) -> Event:
    first, last = draw(spans)
    return Event(draw(words.filter(str.strip)), first, last, tuple(draw(st.lists(gists, max_size=2))))


timelines = st.builds(
    lambda title, shown, now: Timeline(title, title[:40], tuple(sorted(shown, key=lambda e: e.first)), now),
    words,
    st.lists(events(), max_size=6),
    st.none() | days,
)
amounts = st.floats(0, 1e12, allow_nan=False)
bars = st.builds(Bar, words, gists, amounts, st.none() | amounts)
charts = st.builds(Chart, words, words, st.lists(bars, max_size=8).map(tuple))


def check(sheet: Sheet) -> None:
    """Words lie on the sheet, and neither on other words nor on a shape."""
    for box in sheet.boxes():
        assert box.left >= MARGIN - 6
        assert box.right <= WIDTH - MARGIN + 1
        assert 0 <= box.top <= box.bottom <= sheet.height
    for one, other in combinations(sheet.labels, 2):
        assert not one.box.meets(other.box), (one, other)
    for label in sheet.labels:
        assert not any(label.box.meets(shape.box) for shape in sheet.shapes), label
        # The ink of the letters stays in the box.
        _, top, right, bottom = lettering.font(label.face).getbbox(label.words)
        assert label.box.top + top >= label.box.top
        assert label.box.top + bottom <= label.box.bottom + 1
        assert label.box.left + right <= label.box.right + label.face.size / 4


@given(timelines)
def test_nothing_of_a_timeline_overlaps(drawn: Timeline) -> None:
    check(timeline.lay_out(drawn))


@given(charts)
@example(Chart("a", "a", (Bar("a", (), 1.1125369292536007e-308),)))
def test_nothing_of_a_chart_overlaps(drawn: Chart) -> None:
    check(chart.lay_out(drawn))


def event(day: date, *gist: str) -> Event:
    return Event(str(day), day, day, (tuple(Piece(part) for part in gist),))


def test_events_stand_in_order_and_farther_apart_the_longer_between_them() -> None:
    shown = [event(date(2020, 3, 1)), event(date(2020, 3, 2)), event(date(2021, 3, 2))]
    sheet = timeline.lay_out(Timeline("A", "", tuple(shown)))
    first, second, third = (label.box.top for label in sheet.labels if label.words.startswith("20"))
    assert 0 < second - first < third - second


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (date(2020, 2, 1), "2020-03-01"),
        (date(2020, 3, 1), "2020-03-05"),
        (date(2020, 3, 3), "2020-03-05"),
        (date(2020, 4, 1), None),
    ],
)
def test_the_publication_stands_before_what_is_ahead(now: date, before: str | None) -> None:
    shown = (event(date(2020, 3, 1)), event(date(2020, 3, 5)))
    said = [label.words for label in timeline.lay_out(Timeline("A", "", shown, now)).labels]
    after = said[said.index("published") + 1 :]
    assert (after[0] if after else None) == before


def test_bars_are_as_long_as_their_figures() -> None:
    sheet = chart.lay_out(Chart("A", "", (Bar("4", (), 4.0), Bar("1 to 2", (), 1.0, 2.0), Bar("0", (), 0.0))))
    four, two, one, none = (shape.box.right - shape.box.left for shape in sheet.shapes)
    assert (four / two, four / one) == pytest.approx((2, 4))
    assert 0 < none < one


@pytest.mark.parametrize("face", [lettering.TITLE, lettering.LABEL, lettering.TEXT, lettering.SMALL])
def test_lines_fit_and_lose_no_word(face: Face) -> None:
    said = "Two ferries sail until March 31, and a third will follow. " * 3 + LONG
    broken = lettering.lines([Piece(said)], face, 500, 99)
    assert "".join(run.words for line in broken for run in line).replace(" ", "") == said.replace(" ", "")
    assert all(run.right <= 500 for line in broken for run in line)


def test_too_many_lines_end_with_an_ellipsis() -> None:
    for said in (LONG, "word " * 50):
        broken = lettering.lines([Piece(said)], lettering.TEXT, 300, 2)
        assert len(broken) == 2
        assert broken[-1][-1].words.endswith("…")
        assert broken[-1][-1].right <= 300


def test_styled_words_are_set_off() -> None:
    (line,) = lettering.lines(
        [Piece("on "), Piece("March 10", Style.UNDERLINED), Piece(".")], Face(20), 500, 1
    )
    assert [(run.words, run.set_off) for run in line] == [("on", False), ("March 10", True), (".", False)]
    assert line[1].right == line[2].left
    assert line[0].right < line[1].left


@pytest.mark.parametrize("theme", Theme)
def test_it_is_painted_in_the_colours_of_its_theme(theme: Theme) -> None:
    drawn = draw(Chart("Dollars", "", (Bar("4", (Piece("a"),), 4.0),)), theme)
    image = Image.open(BytesIO(drawn)).convert("RGB")
    assert image.width == WIDTH
    assert image.getpixel((1, 1)) == ImageColor.getrgb(paint.PAPER[theme])
    colours = {colour for _, colour in image.getcolors(1 << 20) or []}
    assert ImageColor.getrgb(paint.INKS[theme]["accent"]) in colours


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ink", ["text", "muted", "accent"])
def test_words_can_be_told_from_the_paper(theme: Theme, ink: str) -> None:
    """The contrast ratio of WCAG 2.2 is 4.5 or more."""
    lights = sorted(_luminance(colour) for colour in (paint.PAPER[theme], paint.INKS[theme][ink]))  # type: ignore[index]
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in ImageColor.getrgb(colour)[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_picture_is_light_enough_to_send() -> None:
    shown = tuple(
        event(date(2020, 3, day), "Crews pulled 7 tourists out of the water. " * 4) for day in range(1, 7)
    )
    assert len(draw(Timeline("Ferries", "", shown), Theme.DARK)) < 100_000


def test_boxes_that_touch_do_not_meet() -> None:
    sheet = Sheet()
    sheet.write([Piece("one two")], lettering.TEXT, lines=1)
    sheet.write([Piece("three")], lettering.TEXT, lines=1)
    one, other = (label.box for label in sheet.labels)
    assert isinstance(sheet.labels[0], Label)
    assert not one.meets(other)
    assert one.meets(one)
