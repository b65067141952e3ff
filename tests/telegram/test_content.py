import pytest

from tests.telegram import content
from tests.telegram.refusal import Refusal


@pytest.mark.parametrize(
    ("words", "shown", "bold"),
    [
        (" <b>a</b> ", "a", (0, 1)),
        ("<b>  a\n</b>\n", "a", (0, 1)),
        ("\n😀 <b>é b </b>", "😀 é b", (3, 3)),
        ("a\x00\tb<b>\r</b>", "a  b", None),
        ("a<b> </b>", "a", None),
    ],
)
def test_blanks_and_controls_go(words: str, shown: str, bold: tuple[int, int] | None) -> None:
    said = content.message({"text": words, "parse_mode": "HTML"})
    assert said.text == shown
    assert [(entity.offset, entity.length) for entity in said.entities] == [bold] * (bold is not None)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        # Two units each, so half as many are too many.
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "parse_mode": "Markup"}, "unsupported parse_mode"),
        (
            {"text": "<b>x", "parse_mode": "html"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
    ],
)
def test_messages_that_are_refused(given: dict[str, str], why: str) -> None:
    with pytest.raises(Refusal) as refused:
        content.message(given)
    assert refused.value.description == f"Bad Request: {why}"


def test_length_is_counted_without_the_markup() -> None:
    html = "<b>" + "&amp;" * 4096 + "</b>"
    assert content.message({"text": html, "parse_mode": "HTML"}).text == "&" * 4096
    assert content.message({"text": "😀" * 2048}).text == "😀" * 2048


def test_a_caption_may_be_missing_but_not_long() -> None:
    assert content.caption({}).text == ""
    assert len(content.caption({"caption": "x" * 1024}).text) == 1024
    with pytest.raises(Refusal, match="message caption is too long"):
        content.caption({"caption": "x" * 1025})
