"""Whether what was written was answered once and in order, though a bot died over it."""

from collections.abc import Sequence

from bot.texts import text
from tests.telegram.chat import Chat
from tests.telegram.said import Said


def said(chat: Chat) -> list[Said]:
    """All that the bot has said in a chat."""
    events = chat.telegram.world.events
    return [
        Said.of(event.what)
        for event in events
        if event.kind == "sent" and event.chat == chat.room.about["id"]
    ]


def uncertain(heard: Sequence[Said], expected: Sequence[str]) -> int:
    """How often the bot was not sure whether it had answered. Fails unless each question, in its order, was
    answered once, or not answered and that said.
    """
    rest = _answers(heard)
    assert told(rest, expected), f"{rest} to {expected}, in words: {[one.text for one in heard]}"
    return rest.count("?")


def complete(heard: Sequence[Said], expected: Sequence[str]) -> bool:
    """Was each question answered, or that said of it?"""
    return told(_answers(heard), expected)


def _answers(heard: Sequence[Said]) -> list[str]:
    return ["?" if one.text == text("error.slow") else one.answer for one in heard]


def told(rest: Sequence[str], expected: Sequence[str]) -> bool:
    """Do the answers fit? A "?" may be about the question before it or about one that has no answer."""
    if not expected:
        return not rest
    ways = ([expected[0]], ["?"], [expected[0], "?"])
    return any(rest[: len(way)] == way and told(rest[len(way) :], expected[1:]) for way in ways)
