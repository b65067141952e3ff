"""What was typed: made readable, and what to say where that can't be."""

import unicodedata

from bot.reply import Reply
from bot.wording import meeting

# Characters of a question; the longest anybody meant is far shorter, and pasted texts are far longer.
LONGEST = 500

# Controls, marks of direction and halves of characters can't be seen and are no part of a word; the
# joiners of emoji, Persian and Indic scripts are.
_UNSEEN = {"Cc", "Cf", "Cs"}
_JOINERS = "\u200c\u200d"


def clean(typed: str) -> str:
    """What was typed, without what can't be seen, on one line."""
    kept = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", typed))
    seen = (c for c in kept if c in _JOINERS or unicodedata.category(c) not in _UNSEEN)
    return " ".join("".join(seen).split())


def unreadable(question: str) -> Reply | None:
    """What to say of words that can't be a question; None where they can."""
    if not question:
        return meeting.sentence("question.empty")
    if len(question) > LONGEST:
        return meeting.sentence("question.too_long", length=len(question), limit=LONGEST)
    letters = [c for c in question if c.isalpha()]
    if not letters and not any(c.isalnum() for c in question):
        return meeting.sentence("question.no_words")
    if letters and not any(_latin(c) for c in letters):
        return meeting.sentence("question.not_english")
    return None


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH LATIN"))
