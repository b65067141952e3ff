from bot.reply import Block, Button, Piece, Reply, Style, styled, with_rows


def test_styles_add_up() -> None:
    assert styled((Piece("a", Style.ITALIC),), Style.BOLD) == (Piece("a", Style.BOLD | Style.ITALIC),)


def test_rows_are_added_below() -> None:
    first, second = (Button("1", "a"),), (Button("2", "b"),)
    assert with_rows(Reply((Block(()),), (first,)), (second,)).rows == (first, second)
