"""How much the bot is used and what it could not answer: counted, never by name."""

import hmac
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock

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


@dataclass(slots=True)
class Counts:
    """What was counted within some time, or by somebody; `people` are marks."""

    people: set[str] = field(default_factory=set)
    questions: int = 0
    refused: int = 0
    unanswered: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Counts") -> None:
        self.people |= other.people
        self.questions += other.questions
        self.refused += other.refused
        self.unanswered += other.unanswered
        # Twice as many as are kept may gather, so that it isn't done every time.
        if len(self.unanswered) > 2 * KEPT:
            self.unanswered = Counter(dict(self.unanswered.most_common(KEPT)))


class Statistics:
    """Counts in memory, added to those in the library when told to. Any thread may count, and any other
    process that keeps its counts in the same store.
    """

    def __init__(self, library: Library, secret: str) -> None:
        """The secret makes of people's numbers what can't be traced back to them."""
        self._library, self._secret = library, secret.encode()
        self._lock = Lock()
        # Who was in the library when it was last looked at, and what is new since.
        self._known, self._new = self._people(), Counts()

    def seen(self, person: int) -> None:
        """Somebody was here."""
        mark = hmac.digest(self._secret, f"person\n{person}".encode(), "sha256").hex()[:DIGITS]
        with self._lock:
            if mark not in self._known:
                self._new.people.add(mark)

    def asked(self, question: str, *, answered: bool) -> None:
        """A question was asked; its words are kept only where there was no answer."""
        unanswered = " ".join(question.casefold().strip(" ?!.").split())[:LONGEST]
        words = Counter[str]() if answered else Counter((unanswered,))
        with self._lock:
            self._new.add(Counts(questions=1, refused=int(not answered), unanswered=words))

    def summary(self, most: int = 10) -> Summary:
        """What all processes have kept, and what is new in this one."""
        total = self._questions()
        total.people = self._people()
        with self._lock:
            total.add(self._new)
        asked = tuple(total.unanswered.most_common(most))
        return Summary(len(total.people), total.questions, total.refused, asked)

    def save(self) -> None:
        """Add what is new to what is kept; what can't be kept now is kept the next time."""
        with self._lock:
            fresh, self._new = self._new, Counts()
        try:
            if fresh.questions:
                self._library.together(lambda: self._add(fresh))
                fresh = Counts(fresh.people)
            if fresh.people:
                known = self._library.together(lambda: self._meet(fresh.people))
                with self._lock:
                    self._known = known
        except KnowledgeError:
            with self._lock:
                self._new.add(fresh)
            raise

    def _add(self, fresh: Counts) -> None:
        kept = self._questions()
        kept.add(Counts(set(), fresh.questions, fresh.refused, fresh.unanswered))
        unanswered = dict(kept.unanswered.most_common(KEPT))
        state = {"questions": kept.questions, "refused": kept.refused, "unanswered": unanswered}
        self._library.save_state(KEY, state)

    def _meet(self, fresh: set[str]) -> set[str]:
        people = self._people() | fresh
        self._library.save_state(PEOPLE, {"marks": sorted(people)})
        return people

    def _questions(self) -> Counts:
        kept = self._library.load_state(KEY)
        unanswered = Counter[str](_counts(kept.get("unanswered", {})))
        return Counts(set(), int(kept.get("questions", 0)), int(kept.get("refused", 0)), unanswered)

    def _people(self) -> set[str]:
        return set(self._library.load_state(PEOPLE).get("marks", ()))


def _counts(kept: object) -> dict[str, int]:
    """What was kept, as far as it can be counts."""
    if not isinstance(kept, dict):
        return {}
    return {str(question): count for question, count in kept.items() if isinstance(count, int)}
