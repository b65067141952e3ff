"""The last turns of a chat, so that a reply, an edited question or a complaint finds the one it is about."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.reply import Turned
from knowledge import Turn

# Turns of a chat that are remembered.
KEPT = 30

# Fields of a turn: now, and before there were threads.
FIELDS = (len(Turned._fields), len(Turned._fields) - 1)


class Turns:
    """Turns in their order, the last one last."""

    def __init__(self, turns: Sequence[Turned] = ()) -> None:
        self._turns = list(turns)

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Turns":
        """As they were kept; what can't be a turn is none."""
        return cls([Turned(*kept) for kept in state.get("turns", []) if len(kept) in FIELDS])

    def kept(self) -> list[list[Any]]:
        return [list(turn) for turn in self._turns[-KEPT:]]

    def without(self, article: str) -> "Turns":
        """Those about other articles."""
        return Turns([turn for turn in self._turns if turn.article != article])

    def __bool__(self) -> bool:
        return bool(self._turns)

    def add(self, turn: Turned) -> None:
        """At the end, or in the place of the turn with that question's message."""
        for at, old in enumerate(self._turns):
            if turn.asked is not None and old.asked == turn.asked:
                self._turns[at] = turn
                return
        self._turns.append(turn)

    def to(self, asked: int | None) -> Turned | None:
        """The turn in which the message `asked` was answered."""
        return next((turn for turn in self._turns if asked is not None and turn.asked == asked), None)

    def said_in(self, said: int | None) -> Turned | None:
        """The turn whose answer is the message `said`."""
        return next((turn for turn in reversed(self._turns) if said is not None and turn.said == said), None)

    def complained_of(self, said: int | None) -> Turned | None:
        """The same; where messages have no numbers, the last turn."""
        return self.said_in(said) if said is not None else next(reversed(self._turns), None)

    def last(self, asked: int | None, thread: int | None = None) -> Turned | None:
        """The turn before the message `asked` in the same topic; the last one where it is a new one."""
        last = None
        for turn in self._turns:
            if turn.thread != thread:
                continue
            if asked is not None and turn.asked == asked:
                break
            last = turn
        return last

    def before(self, asked: int | None, article: str, thread: int | None = None) -> Turned | None:
        """The same, where that turn was about the article."""
        last = self.last(asked, thread)
        return last if last and last.article == article else None


def as_turn(turn: Turned | None) -> Turn | None:
    return Turn(turn.topic, turn.start, turn.end) if turn else None
