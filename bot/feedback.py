"""What users call wrong, kept with the question, for whoever runs the bot."""

from typing import Any

from bot.reply import Turned
from knowledge import Article, Library

# Complaints that are kept; the oldest go first.
KEPT = 1_000

KEY = "feedback"


class Feedback:
    """Complaints in a library, newest last; each with its chat, so that it can be forgotten."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def all(self) -> list[dict[str, Any]]:
        return list(self._library.load_state(KEY).get("wrong", []))

    def note(self, key: str, turn: Turned, article: Article) -> bool:
        """Keep a complaint; False where it was made before."""
        answer = None if turn.start is None else article.text[turn.start : turn.end]
        complaint = {
            "chat": key,
            "question": turn.question,
            "read_as": turn.topic,
            "article": article.id,
            "title": article.title,
            "answer": answer,
        }

        def work() -> bool:
            noted = self.all()
            if complaint in noted:
                return False
            self._save([*noted, complaint][-KEPT:])
            return True

        return self._library.together(work)

    def forget(self, key: str, article_id: str | None = None) -> None:
        """Delete the complaints of a chat, about one article or all."""

        def work() -> None:
            noted = self.all()
            left = [one for one in noted if one["chat"] != key or article_id not in (None, one["article"])]
            if len(left) < len(noted):
                # Taken out first: only what is deleted is gone from the disk as well.
                self._save([])
                self._save(left)

        self._library.together(work)

    def _save(self, noted: list[dict[str, Any]]) -> None:
        self._library.save_state(KEY, {"wrong": noted} if noted else {})
