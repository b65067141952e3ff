"""A chart of bars from top to bottom, each under its figure and what is said of it."""

from bot.pictures import lettering
from bot.pictures.sheet import MARGIN, WIDTH, Box, Shape, Sheet
from bot.reply import Bar, Chart, Piece

THICK, THIN, BETWEEN = 26, 6, 30

# Lines of what is said of a figure.
LINES = 2


def lay_out(chart: Chart) -> Sheet:
    sheet = Sheet()
    sheet.head(chart.title, chart.subtitle)
    # All bars begin at nothing, so that twice as much is twice as long.
    longest = max((bar.longest for bar in chart.bars), default=0.0) or 1.0
    for bar in chart.bars:
        _bar(sheet, bar, longest)
        sheet.bottom += BETWEEN
    sheet.bottom -= BETWEEN if chart.bars else 0
    return sheet


def _bar(sheet: Sheet, bar: Bar, longest: float) -> None:
    sheet.write([Piece(bar.words)], lettering.LABEL, lines=2)
    sheet.write(bar.gist, lettering.SMALL, lines=LINES, ink="muted")
    top = sheet.bottom + THIN
    sheet.bottom = top + THICK
    if bar.value_max is not None:
        # The upper end of a range in the paler ink, with the lower end before it.
        sheet.shapes.append(Shape(_as_long_as(bar.longest / longest, top), "pale"))
    sheet.shapes.append(Shape(_as_long_as(bar.value / longest, top), "accent"))


def _as_long_as(share: float, top: float) -> Box:
    # The smallest is still to be seen.
    return Box(MARGIN, top, MARGIN + max(share * (WIDTH - 2 * MARGIN), THIN), top + THICK)
