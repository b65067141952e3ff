"""How an article comes to a chat: new, once more, in pieces, or with another day."""

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from bot.place import At, Stale
from bot.reply import Reply
from bot.shelf import Entry, Full, Part, Shelf, entry, fingerprint
from bot.wording import meeting, questions, shelf
from knowledge import Article, Library, Reading

# Seconds within which the pieces of a text come that Telegram has cut.
TOGETHER = 3


class Source(NamedTuple):
    """An article as it came in: from which site and link, and which messages hold its text."""

    article: Article
    site: str = ""
    link: str = ""
    parts: tuple[Part, ...] = ()


class Arrivals:
    """The way onto the chats' shelves. Stale is raised where an article is gone meanwhile."""

    def __init__(self, library: Library, kept: Shelf) -> None:
        self._library = library
        self._shelf = kept

    def choose(self, key: str, article_id: str, topic: int | None = None) -> None:
        """Let the chat, or a topic of it, talk about that article from now on."""
        state = self._library.load_state(key)
        if topic is None:
            changed: dict[str, Any] = {"article": article_id}
        else:
            changed = {"topics": state.get("topics", {}) | {str(topic): article_id}}
        self._library.save_state(key, state | changed)

    def chosen(self, key: str, topic: int | None = None) -> str | None:
        """What is talked about there; a topic in which nothing was chosen yet talks of what its chat does."""
        state = self._library.load_state(key)
        chosen = state.get("topics", {}).get(str(topic), state.get("article"))
        return chosen if isinstance(chosen, str) else None

    def filled(self, key: str, at: At, card: int) -> None:
        """Remember that an article filled the message `at`, so that the next one may go on with it.

        `card` is the message that tells of the article.
        """
        state = self._library.load_state(key)
        tail = {"article": self.chosen(key, at.topic), "message": at.message, "time": at.time, "card": card}
        self._library.save_state(key, state | {"tail": tail})

    def goes_on(self, key: str, at: At) -> int | None:
        """The card of the article that goes on in the message `at`, which Telegram cut off the one before."""
        tail = self._library.load_state(key).get("tail")
        if not tail or at.message is None or at.time - tail["time"] > TOGETHER:
            return None
        # Nothing but the card may have come between them.
        return int(tail["card"]) if 1 <= at.message - tail["message"] <= 2 else None

    def add(self, key: str, source: Source, at: At) -> Reply:
        """Read an article and put it on top of the chat's; its card."""
        if (whole := self._whole(key, at.message)) and source.parts:
            return self._mended(key, whole, source, at)
        if self.goes_on(key, at) is not None:
            return self._joined(key, source, at)
        same = self._shelf.same(key, source.article.text)
        if same and (same.published or not source.article.published):
            self._moved(key, same, source, at)
            return self._card(key, same.id, at, known=True)
        reading = self._library.read(source.article)
        new = entry(reading.article, site=source.site, link=source.link, parts=source.parts)
        if not self.keep(key, new, reading):
            return meeting.sentence("shelf.full", count=len(self._shelf.own(key)))
        if same:
            self._shelf.forget(key, same.id)
        self._replaced(key, new.id, at)
        self.choose(key, new.id, at.topic)
        return self._card(key, new.id, at)

    def piece(self, key: str, message: int) -> int | None:
        """Which piece of an article in several messages a message holds, counted from 0."""
        whole = self._whole(key, message)
        return [part.message for part in whole.parts].index(message) if whole else None

    def _whole(self, key: str, message: int | None) -> Entry | None:
        """The article that a message holds one of several pieces of."""
        return next(
            (
                kept
                for kept in self._shelf.own(key)
                if len(kept.parts) > 1 and message in [part.message for part in kept.parts]
            ),
            None,
        )

    def _mended(self, key: str, kept: Entry, source: Source, at: At) -> Reply:
        """The article with one of its pieces as it was changed."""
        reading = self._library.reading(kept.id)
        if reading is None:
            raise Stale
        number = [part.message for part in kept.parts].index(at.message or 0)
        old, (new,) = kept.parts[number], source.parts[:1]
        text = reading.article.text
        longer = len(source.article.text) - (old.end - old.start)
        changed = replace(reading.article, text=text[: old.start] + source.article.text + text[old.end :])
        if number == 0:
            published = source.article.published or reading.article.published
            changed = replace(changed, title=source.article.title, published=published)
        mended = self._library.read(changed)
        later = (
            part._replace(start=part.start + longer, end=part.end + longer)
            for part in kept.parts[number + 1 :]
        )
        here = new._replace(start=new.start + old.start, end=new.end + old.start)
        parts = (*kept.parts[:number], here, *later)
        whole = entry(mended.article, site=kept.site, link=kept.link, parts=parts)
        self._shelf.change(key, kept.id, whole, mended)
        self.choose(key, whole.id, at.topic)
        return self._card(key, whole.id, at)

    def _replaced(self, key: str, article_id: str, at: At) -> None:
        """Forget what the message held before it was changed."""
        for kept in self._shelf.own(key):
            if kept.id != article_id and [part.message for part in kept.parts] == [at.message]:
                self._shelf.forget(key, kept.id)

    def keep(self, key: str, new: Entry, reading: Reading) -> bool:
        """Put an article on the chat's shelf; False where there is no room."""
        try:
            self._shelf.put(key, new, reading)
        except Full:
            return False
        return True

    def _joined(self, key: str, source: Source, at: At) -> Reply:
        """The article that went before with this part at its end."""
        before = self._library.load_state(key)["tail"]["article"]
        reading, kept = self._library.reading(before), self._shelf.find(key, before)
        if reading is None or kept is None:
            raise Stale
        first = reading.article.text
        start = len(first) + 1
        parts = tuple(part._replace(start=part.start + start, end=part.end + start) for part in source.parts)
        # Telegram cuts at a blank, and takes it away.
        whole = replace(reading.article, text=f"{first}\n{source.article.text}")
        joined = self._library.read(whole)
        new = joined.article
        changed = kept._replace(id=new.id, print=fingerprint(new.text), parts=(*kept.parts, *parts))
        self._shelf.change(key, before, changed, joined)
        self.choose(key, new.id, at.topic)
        return self._card(key, new.id, at)

    def _moved(self, key: str, same: Entry, source: Source, at: At) -> None:
        """An article that came once more is on top again, and quoted from where it came last."""
        if any(kept.id == same.id for kept in self._shelf.own(key)):
            self._shelf.put(key, same._replace(parts=source.parts or same.parts))
        self.choose(key, same.id, at.topic)

    def _card(self, key: str, article_id: str, at: At, *, known: bool = False) -> Reply:
        reading, kept = self._library.reading(article_id), self._shelf.find(key, article_id)
        if reading is None:
            raise Stale
        return shelf.card(
            reading.article,
            reading.facts,
            questions.offered(self._library, reading),
            today=at.day,
            known=known,
            site=kept.site if kept else "",
        )

    def set_day(self, key: str, article_id: str, day: date, at: At) -> Reply:
        """Read one of the chat's own anew, its days counted from that one; its card."""
        reading = self._library.reading(article_id)
        kept = next((one for one in self._shelf.own(key) if one.id == article_id), None)
        if reading is None or kept is None:
            raise Stale
        dated = self._library.read(replace(reading.article, published=day))
        changed = kept._replace(id=dated.article.id, published=day)
        self._shelf.change(key, article_id, changed, dated)
        self.choose(key, changed.id, at.topic)
        return self._card(key, changed.id, at)
