"""How much the bot is used and what it could not answer: counted, never by name."""

import hmac
from collections import Counter
from dataclasses import dataclass
from threading import Lock
from typing import Any

from knowledge import KnowledgeError, Library

# Where the counts are kept in the library.
KEY, PEOPLE = "statistics", "statistics:people"

# Questions without an answer that are kept, the most asked ones, and characters of one.
KEPT, LONGEST = 300, 200

# Hexadecimal digits that stand for a person.
DIGITS = 16


@dataclass(frozen=True, slots=True)
class Summary:
    """`refused` of the questions had no answer; `unanswered` are the most asked of these."""

    people: int
    questions: int
    refused: int
    unanswered: tuple[tuple[str, int], ...]


class Statistics:
    """Counts in memory, kept in the library when told to. Any thread may count."""

    def __init__(self, library: Library, secret: str) -> None:
        """The secret makes of people's numbers what can't be traced back to them."""
        self._library, self._secret = library, secret.encode()
        self._lock = Lock()
        kept, people = library.load_state(KEY), library.load_state(PEOPLE)
        self._people: set[str] = set(people.get("marks", ()))
        self._questions, self._refused = int(kept.get("questions", 0)), int(kept.get("refused", 0))
        self._unanswered = Counter[str](_counts(kept.get("unanswered", {})))
        self._changed: set[str] = set()

    def seen(self, person: int) -> None:
        """Somebody was here."""
        mark = hmac.digest(self._secret, f"person\n{person}".encode(), "sha256").hex()[:DIGITS]
        with self._lock:
            if mark not in self._people:
                self._people.add(mark)
                self._changed.add(PEOPLE)

    def asked(self, question: str, *, answered: bool) -> None:
        """A question was asked; its words are kept only where there was no answer."""
        with self._lock:
            self._questions += 1
            if not answered:
                self._refused += 1
                self._unanswered[" ".join(question.casefold().strip(" ?!.").split())[:LONGEST]] += 1
                self._trim()
            self._changed.add(KEY)

    def summary(self, most: int = 10) -> Summary:
        with self._lock:
            asked = tuple(self._unanswered.most_common(most))
            return Summary(len(self._people), self._questions, self._refused, asked)

    def save(self) -> None:
        """Keep what has changed since the last time; what can't be kept now is kept the next time."""
        for key in (KEY, PEOPLE):
            with self._lock:
                changed, state = key in self._changed, self._state(key)
                self._changed.discard(key)
            try:
                if changed:
                    self._library.save_state(key, state)
            except KnowledgeError:
                with self._lock:
                    self._changed.add(key)
                raise

    def _state(self, key: str) -> dict[str, Any]:
        if key == PEOPLE:
            return {"marks": sorted(self._people)}
        unanswered = dict(self._unanswered.most_common(KEPT))
        return {"questions": self._questions, "refused": self._refused, "unanswered": unanswered}

    def _trim(self) -> None:
        """Twice as many as are kept may gather, so that it isn't done every time."""
        if len(self._unanswered) > 2 * KEPT:
            self._unanswered = Counter(dict(self._unanswered.most_common(KEPT)))


def _counts(kept: object) -> dict[str, int]:
    """What was kept, as far as it can be counts."""
    if not isinstance(kept, dict):
        return {}
    return {str(question): count for question, count in kept.items() if isinstance(count, int)}
