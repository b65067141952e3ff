"""A picture as boxes on a sheet, in pixels from its upper left corner; nothing is painted yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bot.pictures import lettering
from bot.pictures.lettering import Face
from bot.reply import Piece

# A phone shows a picture this wide about half as large, and Telegram keeps it as it is.
WIDTH = 800
MARGIN = 44

Ink = Literal["text", "muted", "accent", "line", "pale"]


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have more in common than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Label(NamedTuple):
    """Words on one line, in one face; the box holds all of their ink."""

    box: Box
    words: str
    face: Face
    ink: Ink


class Shape(NamedTuple):
    """A rectangle, with round ends if it is `round`."""

    box: Box
    ink: Ink
    round: bool = True


@dataclass
class Sheet:
    """What is on the picture so far; `bottom` is where the next thing may begin."""

    bottom: float = MARGIN
    labels: list[Label] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)

    @property
    def height(self) -> int:
        return round(self.bottom) + MARGIN

    def write(
        self, pieces: Sequence[Piece], face: Face, *, left: float = MARGIN, lines: int = 1, ink: Ink = "text"
    ) -> None:
        """Set words at the bottom, on at most so many lines; styled ones in the accent's ink."""
        for line in lettering.lines(pieces, face, WIDTH - MARGIN - left, lines):
            bottom = self.bottom + face.height
            for run in line:
                box = Box(left + run.left, self.bottom, left + run.right, bottom)
                self.labels.append(Label(box, run.words, run.face, "accent" if run.set_off else ink))
            self.bottom = bottom

    def head(self, title: str, subtitle: str) -> None:
        """What the picture is of."""
        self.write([Piece(title)], lettering.TITLE, lines=3)
        if subtitle:
            self.bottom += 4
            self.write([Piece(subtitle)], lettering.SMALL, ink="muted", lines=2)
        self.bottom += 28

    def boxes(self) -> Iterable[Box]:
        """All there is, for whoever wants to know whether it fits."""
        yield from (label.box for label in self.labels)
        yield from (shape.box for shape in self.shapes)
