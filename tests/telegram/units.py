"""Text as Telegram counts and keeps it: UTF-16 units, no invisible controls, no blank ends."""

# Controls come back as blanks, but for the ends of lines; carriage returns are dropped.
_CONTROLS = {code: " " for code in range(32) if chr(code) not in "\n\r"} | {13: None}


def units(text: str) -> int:
    """Its length in UTF-16 units.

    >>> units("ab😀")
    4
    """
    return len(text.encode("utf-16-le")) // 2


def cleaned(text: str) -> str:
    r"""What remains of a text when controls are gone.

    >>> cleaned("a\tb\r\x00")
    'a b '
    """
    return text.translate(_CONTROLS)


def cut(text: str, offset: int, length: int) -> str:
    """The stretch of an entity.

    >>> cut("😀 five", 3, 4)
    'five'
    """
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")
