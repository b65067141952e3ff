"""A timeline from top to bottom: the longer between two events, the farther apart they stand."""

import math
from datetime import date

from bot.pictures import lettering
from bot.pictures.sheet import MARGIN, Box, Shape, Sheet
from bot.reply import Event, Piece, Timeline
from bot.texts import text

# The line, the dots on it, and the words beside it.
LINE, DOT, WORDS = 4, 20, MARGIN + 48

# Lines of what is said of a day.
LINES = 3

# Between two events: at the least, for every doubling of the days, and at the most.
NEAR, STEP, FAR = 26, 7, 90

DASH = 12


def lay_out(timeline: Timeline) -> Sheet:
    sheet = Sheet()
    sheet.head(timeline.title, timeline.subtitle)
    begin = sheet.bottom
    ahead: float | None = None
    before: date | None = None
    for event in timeline.events:
        if before is not None:
            sheet.bottom += _space((event.first - before).days)
        if timeline.now and event.first > timeline.now and ahead is None:
            ahead = _now(sheet)
            sheet.bottom += NEAR
        before = max(event.last, before or event.last)
        _event(sheet, event)
    end = sheet.bottom
    if timeline.now and ahead is None:
        sheet.bottom += NEAR
        ahead = end = _now(sheet)
    _line(sheet, begin, end if ahead is None else ahead)
    if ahead is not None:
        _dashes(sheet, ahead, end)
    return sheet


def _event(sheet: Sheet, event: Event) -> None:
    face = lettering.LABEL
    top = sheet.bottom + (face.height - DOT) / 2
    sheet.write([Piece(event.when)], face, left=WORDS, lines=2)
    for gist in event.gists:
        sheet.write(gist, lettering.TEXT, left=WORDS, lines=LINES)
        sheet.bottom += 6
    # A day is a dot; what lasts longer is as long as what is said of it.
    bottom = top + DOT if event.first == event.last else sheet.bottom - (face.height - DOT) / 2
    sheet.shapes.append(Shape(_centred(DOT, top, bottom), "accent"))


def _now(sheet: Sheet) -> float:
    """A mark where the article was published; where it stands."""
    face = lettering.SMALL
    middle = sheet.bottom + face.height / 2
    sheet.write([Piece(text("timeline.now"))], face, left=WORDS, ink="muted")
    sheet.shapes.append(Shape(_centred(3 * DOT // 2, middle - LINE / 2, middle + LINE / 2), "muted"))
    return middle


def _line(sheet: Sheet, top: float, bottom: float) -> None:
    # Below everything else, so first.
    sheet.shapes.insert(0, Shape(_centred(LINE, top, bottom), "line"))


def _dashes(sheet: Sheet, top: float, bottom: float) -> None:
    """The line as far as it is still ahead."""
    for at in range(round(top) + DASH, round(bottom), 2 * DASH):
        sheet.shapes.insert(0, Shape(_centred(LINE, at, min(at + DASH, bottom)), "line"))


def _centred(width: float, top: float, bottom: float) -> Box:
    middle = MARGIN + DOT / 2
    return Box(middle - width / 2, top, middle + width / 2, bottom)


def _space(days: int) -> float:
    return min(NEAR + STEP * math.log2(1 + max(days, 0)), FAR)
