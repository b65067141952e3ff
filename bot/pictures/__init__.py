"""Timelines and charts → PNG pictures that are read on a phone: laid out as boxes first, then painted."""

from bot.pictures import chart, paint, timeline
from bot.reply import Chart, Theme, Timeline


def draw(sketch: Timeline | Chart, theme: Theme) -> bytes:
    """The picture as PNG. It takes some tenths of a second, so it has no place on an event loop."""
    sheet = timeline.lay_out(sketch) if isinstance(sketch, Timeline) else chart.lay_out(sketch)
    return paint.png(sheet, theme)
