import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot import rendering
from bot.reply import MARKED, Block, Piece, Reply, Style
from tests.bot.strictness import check, check_html

SAMPLE = Reply(
    (
        Block((Piece("at least "), Piece("5 < 6", Style.BOLD))),
        Block((Piece("Tom & Ann had "), Piece("5", MARKED)), "quote"),
        Block((Piece("one"),), "line"),
        Block((Piece("A title", Style.ITALIC),)),
    )
)


def test_html() -> None:
    assert "".join(rendering.html(SAMPLE)) == (
        "at least <b>5 &lt; 6</b>\n"
        "<blockquote>Tom &amp; Ann had <u><b>5</b></u></blockquote>\n"
        "one\n\n"
        "<i>A title</i>"
    )


def test_plain() -> None:
    assert rendering.plain(SAMPLE) == ["at least 5 < 6\n> Tom & Ann had 5\none\n\nA title"]


def test_the_terminal_sets_quotations_in_and_reads_no_markup() -> None:
    console = Console(width=40)
    with console.capture() as capture:
        console.print(rendering.rich(Reply((*SAMPLE.blocks, Block((Piece("[red]x[/red]"),))))))
    lines = [line.rstrip() for line in capture.get().splitlines()]
    assert lines == ["at least 5 < 6", "   Tom & Ann had 5", "one", "", "A title", "", "[red]x[/red]"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("abc", 3), ("é", 1), ("😀", 2), ("\ud800", 1), ("", 0)],
)
def test_length_is_counted_as_telegram_does(text: str, count: int) -> None:
    assert rendering.units(text) == count


def test_what_can_t_be_sent_is_replaced() -> None:
    assert rendering.html(Reply((Block((Piece("a\x00b\ud83dc\nd"),)),))) == ["a\ufffdb\ufffdc\nd"]


def test_a_long_reply_is_parted_between_blocks() -> None:
    reply = Reply(tuple(Block((Piece(f"{at} " + "x" * 1500),)) for at in range(5)))
    assert [message.count("x" * 1500) for message in rendering.html(reply)] == [2, 2, 1]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A sentence of some length. " * 300, "length."),
        ("word " * 2000, "word "),
        ("x" * 9000, "x"),
        ("😀" * 5000, "😀"),
    ],
)
def test_a_long_block_is_parted_at_the_end_of_a_sentence_or_word(text: str, first: str) -> None:
    reply = Reply((Block((Piece(text[:30]), Piece(text[30:], Style.BOLD)), "quote"),))
    messages = check(reply)
    assert len(messages) > 1
    assert messages[0].endswith(first)
    assert "".join(messages) == text


@given(
    st.lists(
        st.builds(
            Block,
            st.lists(
                st.builds(Piece, st.text(st.characters(), max_size=4000), st.sampled_from(list(Style))),
                min_size=1,
            ).map(tuple),
            st.sampled_from(["paragraph", "line", "quote"]),
        ),
        min_size=1,
    )
)
def test_anything_becomes_messages_that_telegram_takes(blocks: list[Block]) -> None:
    reply = Reply((Block((Piece("Said:"),)), *blocks))
    for html, plain in zip(rendering.html(reply), rendering.plain(reply), strict=True):
        assert rendering.units(plain) <= rendering.LIMIT
        if plain.replace(">", "").strip():
            check_html(html)
