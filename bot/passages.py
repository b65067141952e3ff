"""Where an article stands in a chat: which message holds a sentence, and which words were highlighted."""

import re
from collections.abc import Sequence

from bot.reply import Cite
from bot.shelf import Entry, Part
from knowledge import Answer, Article, Turn

# What Telegram lets a reply quote.
LONGEST = 1024

# A highlighted passage stands for the turn before; its beginning says what it is about.
TOPIC = 200


def holder(entries: Sequence[Entry], message: int | None) -> str | None:
    """The id of the article whose text is in that message."""
    if message is None:
        return None
    return next((kept.id for kept in entries if any(part.message == message for part in kept.parts)), None)


def found(article: Article, passage: str) -> Turn | None:
    """A highlighted passage as something that was spoken of; None where it isn't in the article."""
    words = passage.split()
    if not words:
        return None
    match = re.search(r"\s+".join(map(re.escape, words)), article.text)
    return Turn(match[0][:TOPIC], match.start(), match.end()) if match else None


def cited(entry: Entry | None, answer: Answer, topic: int | None) -> Cite | None:
    """The answer's sentence in the message that holds it, in the same topic of the chat."""
    if entry is None or entry.id != answer.article.id or answer.also:
        return None
    start, end = min(answer.sentence.start, answer.start), max(answer.sentence.end, answer.end)
    words = answer.article.text[start:end]
    part = next((one for one in entry.parts if one.start <= start and end <= one.end), None)
    if part is None or part.topic != topic or _units(words) > LONGEST:
        return None
    return Cite(part.message, topic, words, part.before + _units(answer.article.text[part.start : start]))


def parts(article: Article, message: int, topic: int | None, typed: str) -> tuple[Part, ...]:
    """That a message holds the article's text, where it does word for word."""
    at = typed.find(article.text)
    if at < 0:
        return ()
    return (Part(message, topic, 0, len(article.text), _units(typed[:at])),)


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
