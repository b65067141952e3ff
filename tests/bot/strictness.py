"""What Telegram refuses, as far as a message and its buttons go."""

import re
from html import unescape
from html.parser import HTMLParser

from bot.rendering import caption, html, units
from bot.reply import Reply

ALLOWED = {"b", "i", "u", "blockquote"}
ENTITY = re.compile(r"&(?:lt|gt|amp|quot);")


class Markup(HTMLParser):
    """Telegram's HTML: few tags, all closed in order, no attributes, nothing unescaped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, f"unsupported start tag {tag!r}"
        assert not attrs
        assert not (tag == "blockquote" and tag in self.open), "blockquotes can't be nested"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1:] == [tag], f"unexpected end tag {tag!r}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        assert not set(data) & set("<>&"), f"unescaped: {data!r}"
        self.text += data

    def handle_entityref(self, name: str) -> None:
        assert ENTITY.fullmatch(f"&{name};"), f"unknown entity {name}"
        self.text += unescape(f"&{name};")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"not HTML of Telegram's: {data!r}")

    handle_comment = handle_decl = handle_pi = handle_charref = unknown_decl


def check(reply: Reply) -> list[str]:
    """The texts of a reply's messages as they would be shown; AssertionError where Telegram refused one."""
    shown = [check_html(message) for message in html(reply)]
    assert shown, "nothing is said"
    if reply.picture:
        assert units(check_html(caption(reply.picture))) <= 1024, "message caption is too long"
    for row in reply.rows:
        assert len(row) <= 8
        for button in row:
            assert button.label.strip()
            assert 1 <= len(button.data.encode()) <= 64
    return shown


def check_html(message: str) -> str:
    message.encode()
    parser = Markup()
    parser.feed(message)
    parser.close()
    assert not parser.open, f"never closed: {parser.open}"
    assert parser.text.strip(), "message text is empty"
    assert units(parser.text) <= 4096, "message is too long"
    return parser.text
