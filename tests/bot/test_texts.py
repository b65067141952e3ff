import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import bot
from bot import texts
from bot.reply import Piece, Style
from bot.texts import ENGLISH, say, text


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("count.date", {"count": 1}, "1 date"),
        ("count.date", {"count": 0}, "0 dates"),
        ("count.figure", {"count": 1200}, "1,200 figures"),
        ("article.published", {"day": "4 May 2021"}, "Published on 4 May 2021."),
        ("command.line", {"name": "ask", "what": "{name}"}, "/ask – {name}"),
    ],
)
def test_gaps_are_filled(name: str, values: dict[str, str | int], said: str) -> None:
    assert text(name, **values) == said


def test_a_gap_has_its_style_and_its_filling_is_never_markup() -> None:
    assert say("start.reading", title="<b>{title}</b>") == (
        Piece("I'm reading: "),
        Piece("<b>{title}</b>", Style.BOLD),
    )


def test_styled_pieces_keep_their_styles_in_a_gap() -> None:
    who = (Piece("Ada", Style.ITALIC),)
    assert say("answer.said", words=who, speaker="x")[0] == Piece("Ada", Style.BOLD | Style.ITALIC)


def test_every_message_asked_for_exists_and_every_message_is_asked_for() -> None:
    root = Path(bot.__file__).parent
    written = {
        node.value
        for path in root.rglob("*.py")
        if path.name != "texts.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    # Names put together from a beginning, such as count.date.
    beginnings = {name for name in written if re.fullmatch(r"[a-z]+(?: [a-z]+)?\.|list\.empty\.", name)}
    dotted = {name for name in written if re.fullmatch(r"[a-z]+\.[a-z_ .]*[a-z]", name)}
    assert dotted - {"blockquote.b"} <= set(ENGLISH) | {"articles.txt"}
    # The texts themselves ask for the marks in numbers.
    beginnings.add("number.")
    unused = {name for name in ENGLISH if name not in written and not name.startswith(tuple(beginnings))}
    assert not unused


@pytest.mark.parametrize("name", ENGLISH)
def test_messages_are_well_formed(name: str) -> None:
    message = ENGLISH[name]
    for one in (message,) if isinstance(message, str) else message:
        for _, gap, style, conversion in Formatter().parse(one):
            assert gap is None or (gap.isidentifier() and style in texts.STYLES and not conversion)
    assert isinstance(message, str) or "{count}" in message[1] or "count" in name or name.startswith("no.")


def test_the_profile_fits_telegram() -> None:
    assert len(text("profile.long")) <= 512
    assert len(text("profile.short")) <= 120
    assert all(
        len(text(name)) <= 256
        for name in ENGLISH
        if re.fullmatch(r"command\.[a-z]+", name) and "{" not in str(ENGLISH[name])
    )
