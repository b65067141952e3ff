"""Sheets → PNG, in the colours of a theme."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from bot.pictures import lettering
from bot.pictures.sheet import WIDTH, Ink, Shape, Sheet
from bot.reply import Theme

PAPER = {Theme.LIGHT: "#ffffff", Theme.DARK: "#17212b"}

# All words are at least 4.5 times as bright or dark as the paper, as WCAG asks for text.
INKS: Mapping[Theme, Mapping[Ink, str]] = {
    Theme.LIGHT: {
        "text": "#1c2733",
        "muted": "#5b6b7a",
        "accent": "#0b6bb3",
        "line": "#c3ced8",
        "pale": "#a9d2f1",
    },
    Theme.DARK: {
        "text": "#f1f5f8",
        "muted": "#a3b3c2",
        "accent": "#6cb8f5",
        "line": "#3b4b5a",
        "pale": "#2f5f86",
    },
}

# Shapes are painted so many times as large and made smaller, for smooth edges; flat ones need few colours.
FINE, COLOURS = 4, 64


def png(sheet: Sheet, theme: Theme) -> bytes:
    image = Image.new("RGB", (WIDTH, sheet.height), PAPER[theme])
    for shape in sheet.shapes:
        _shape(image, shape, theme)
    pen = ImageDraw.Draw(image)
    for label in sheet.labels:
        pen.text(label.box[:2], label.words, INKS[theme][label.ink], lettering.font(label.face))
    file = BytesIO()
    image.quantize(COLOURS, Image.Quantize.MEDIANCUT).save(file, "PNG", optimize=True)
    return file.getvalue()


def _shape(image: Image.Image, shape: Shape, theme: Theme) -> None:
    left, top, right, bottom = (round(edge) for edge in shape.box)
    size = max(right - left, 1), max(bottom - top, 1)
    mask = Image.new("L", (size[0] * FINE, size[1] * FINE))
    radius = min(size) * FINE // 2 if shape.round else 0
    edge = (0, 0, mask.width - 1, mask.height - 1)
    ImageDraw.Draw(mask).rounded_rectangle(edge, radius, fill=255)
    image.paste(ImageColor.getrgb(INKS[theme][shape.ink]), (left, top), mask.resize(size))
