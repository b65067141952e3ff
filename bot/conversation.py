"""A chat's state and turn: what is typed or tapped goes in, what is said comes out. No Telegram in it."""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import islice
from typing import Any, ClassVar

from bot import buttons, passages, rendering
from bot.arrivals import Arrivals, Source
from bot.feedback import Feedback
from bot.links import PLAIN, Links
from bot.place import NOWHERE, At, Chat, Stale
from bot.reply import Button, Card, Reply, Rows, Theme, Turned, with_rows
from bot.shelf import Entry, Shelf, entry
from bot.texts import speak, text
from bot.turns import Turns, as_turn
from bot.typed import clean, unreadable
from bot.wording import answers, cards, lists, meeting, questions, shelf, sketches
from knowledge import (
    Answer,
    Fact,
    Kind,
    KnowledgeError,
    Library,
    NoAnswer,
    Reading,
    day_typed,
    find_titles,
    leans,
)

log = logging.getLogger(__name__)

_COMMAND = re.compile(r"/(\w+)(?:@\w+)?(?:\s+|$)(.*)", re.DOTALL)

# Commands that are answered from what is written in articles, not from what was read of them already.
_THOUGHTFUL = ("ask", "archive", "help")

# Other articles of a chat that are asked when the active one doesn't tell.
OTHERS = 20

# Articles whose examples for /help are kept at hand.
EXAMPLES = 256

Noted = Callable[[str, Answer | NoAnswer], None]

# What Telegram takes of a question to be asked in another chat, in UTF-16 units.
ELSEWHERE = 256


class Conversation:
    """One conversation a `key`, such as a Telegram chat; what must be remembered is in the library.

    All methods block. Turns of one key must come one after the other.
    """

    def __init__(
        self,
        library: Library,
        *,
        hint: str = "help.groups",
        links: Links | None = None,
        noted: Noted = lambda *_: None,
        archive: Library | None = None,
    ) -> None:
        """`hint` names the sentence of /help about the place where the talk is held.

        With `links` what is found can be linked to, and asked for in other chats. Every question is
        `noted` with what came of it. All chats may search the `archive` and see its articles.
        """
        self._library, self._archive = library, archive
        self.commands = {name: act for name, act in self.COMMANDS.items() if archive or name != "archive"}
        self._shelf = Shelf(library)
        self.arrivals = Arrivals(library, self._shelf)
        self._feedback = Feedback(library)
        self._hint = hint
        # They are found by asking, which with the reader takes its time.
        self._examples = lru_cache(EXAMPLES)(self._offered)
        self._links = links
        self._noted = noted

    def reply(self, key: str, typed: str, at: At = NOWHERE) -> Reply:
        """What to say to a message; when it was said, `said` is to be called."""
        return self._guarded(lambda: self._typed(self._chat(key, at), clean(typed)))

    def press(self, key: str, data: str, at: At = NOWHERE) -> Reply:
        """What to say to a button under the message `at`, old ones and foreign ones too."""
        return self._guarded(lambda: self._tapped(self._chat(key, at), buttons.parse(data)))

    @staticmethod
    def forgets_all(data: str | None) -> bool:
        """Does a button have everything of its chat forgotten?"""
        return data == buttons.forget()

    @staticmethod
    def is_question(typed: str = "", data: str = "") -> bool:
        """Does it take thinking to reply to what was typed, or to a button? Else it is only looked up."""
        if data:
            return isinstance(buttons.parse(data), buttons.QuestionTap | buttons.SearchTap)
        command = _COMMAND.fullmatch(clean(typed))
        return command is None or command[1].casefold() in _THOUGHTFUL

    def add(self, key: str, source: Source, at: At = NOWHERE) -> Reply:
        """Read an article and put it on top of the chat's."""
        return self._guarded(lambda: self.arrivals.add(key, source, at))

    def said(self, key: str, reply: Reply, number: int | None = None, *, cited: bool = False) -> None:
        """Remember a turn; `number` is the message that said it, `cited` whether it quotes another one."""
        if reply.turn is None:
            return
        state = self._library.load_state(key)
        turns = Turns.of(state)
        turns.add(reply.turn._replace(said=number, cited=cited))
        self._library.save_state(key, state | {"turns": turns.kept()})

    def answered(self, key: str, asked: int) -> Turned | None:
        """The turn in which the message `asked` was answered."""
        return Turns.of(self._library.load_state(key)).to(asked)

    def move(self, old: str, new: str) -> None:
        """Let another chat have all that there is of this one, whose messages have other numbers there."""
        state, look = self._library.load_state(old), self._library.load_state(_look(old))
        if self._shelf.move(old, new):
            self._library.save_state(new, {"article": state["article"]} if "article" in state else {})
        if look:
            self._library.save_state(_look(new), look)
        self.forget(old)

    def forget(self, key: str) -> int:
        """Delete all there is of a chat; how many articles of its own there were."""
        self._library.save_state(key, {})
        self._library.save_state(_look(key), {})
        self._feedback.forget(key)
        return self._shelf.forget_all(key)

    def cards(self, key: str, typed: str) -> list[Card]:
        """What to offer for any other chat while that is typed there; the turn before stays as it was."""
        chat, question = self._chat(key), clean(typed)
        if self._links is None or chat.article is None:
            return []
        if not question:
            return cards.shelf(chat.article, chat.facts, self._links.payload)
        if unreadable(question):
            return []
        try:
            found = self._library.ask(question, [chat.article.id])
            if isinstance(found, NoAnswer) and (others := _others(chat)):
                elsewhere = self._library.ask(question, others)
                found = elsewhere if isinstance(elsewhere, Answer) else found
        except KnowledgeError as error:
            log.warning("A question in another chat ended with: %s", error)
            return []
        if isinstance(found, Answer):
            return cards.found(found, self._links.payload)
        return cards.missing(found, self._links.payload)

    def language(self, key: str) -> str | None:
        """The language that was chosen in this chat."""
        chosen = self._library.load_state(_look(key)).get("language")
        return chosen if isinstance(chosen, str) else None

    def _guarded(self, turn: Callable[[], Reply]) -> Reply:
        """The library's complaints are worded for users, so they are an answer like others."""
        try:
            return turn()
        except Stale:
            return meeting.sentence("button.stale")
        except KnowledgeError as error:
            log.warning("A turn ended with: %s", error)
            return meeting.complaint(error)

    def _chat(self, key: str, at: At = NOWHERE) -> Chat:
        state = self._library.load_state(key)
        entries, turns = self._shelf.all(key), Turns.of(state)
        before = turns.said_in(at.replied)
        chosen = (
            passages.holder(entries, at.replied)
            or (before and before.article)
            or self.arrivals.chosen(key, at.topic)
        )
        ids = sorted((kept.id for kept in entries), key=lambda kept: kept != chosen)
        reading = next((found for kept in ids if (found := self._library.reading(kept))), None)
        if reading and before is None:
            before = turns.before(at.message, reading.article.id, at.topic)
        pointed = passages.found(reading.article, at.passage) if reading and at.passage else None
        return Chat(key, at, turns, entries, reading, pointed or as_turn(before))

    def _typed(self, chat: Chat, typed: str) -> Reply:
        command = _COMMAND.fullmatch(typed)
        if command is None:
            return self._ask(chat, typed)
        name, words = command[1].casefold(), command[2].strip()
        act = self.commands.get(name)
        return act(self, chat, words) if act else meeting.unknown(name[:32], self.commands)

    def _ask(self, chat: Chat, question: str) -> Reply:
        if problem := unreadable(question):
            return problem
        alone = self._archive is not None and chat.article is None and self._archive.articles(1)
        if self._archive and (alone or self._goes_on_searching(chat, question)):
            return self._search(chat, question, self._archive)
        if chat.article is None:
            return meeting.sentence("article.none")
        if chat.article.published is None and self._owns(chat) and (day := day_typed(question)):
            return self.arrivals.set_day(chat.key, chat.article.id, day, chat.at)
        found = self._library.ask(question, [chat.article.id], after=chat.after)
        self._noted(question, found)
        turn = _turn(chat, question, found, chat.article.id)
        if isinstance(found, NoAnswer):
            return self._missing(chat, question, found, turn)
        shown = answers.answer(found, self._library.reading(found.article.id))
        shown = with_rows(shown, self._elsewhere(question))
        cites = passages.cited(chat.entry, found, chat.at.topic)
        return replace(shown, cites=cites, turn=turn._replace(start=found.start, end=found.end))

    def _missing(self, chat: Chat, question: str, found: NoAnswer, turn: Turned) -> Reply:
        """The article doesn't say; perhaps another one does."""
        others = _others(chat)
        elsewhere = self._library.ask(question, others) if others else None
        if not isinstance(elsewhere, Answer):
            meant = questions.meant(self._library, chat.reading, found.nearest) if chat.reading else ()
            suggested = found.suggestions or tuple(one for one in meant if one != question)
            missing = answers.no_answer(replace(found, suggestions=suggested))
            return replace(with_rows(missing, answers.search() if self._archive else ()), turn=turn)
        turn = turn._replace(article=elsewhere.article.id, start=elsewhere.start, end=elsewhere.end)
        return replace(answers.elsewhere(found, elsewhere), turn=turn)

    def _search(self, chat: Chat, question: str, archive: Library) -> Reply:
        """What the archive says; a question that needs the one before has it, wherever that was put."""
        found = archive.ask(question, after=as_turn(self._before(chat)))
        self._noted(question, found)
        article = found.article.id if found.article else ""
        turn = _turn(chat, question, found, article)
        if isinstance(found, NoAnswer):
            return replace(answers.not_archived(found), turn=turn)
        shown = answers.archived(found, archive.reading(article))
        return replace(shown, turn=turn._replace(start=found.start, end=found.end))

    def _goes_on_searching(self, chat: Chat, question: str) -> bool:
        """Whether a question follows one that was put to the archive: as a reply, or by needing it."""
        before = self._before(chat)
        if before is None or self._archive is None or _kept(chat, before.article):
            return False
        return (chat.at.replied is not None or leans(question)) and self._archive.holds(before.article)

    def _before(self, chat: Chat) -> Turned | None:
        return (
            chat.turns.said_in(chat.at.replied)
            if chat.at.replied
            else chat.turns.last(chat.at.message, chat.at.topic)
        )

    def _tapped_search(self, chat: Chat, _: buttons.SearchTap) -> Reply:
        turn = chat.turns.complained_of(chat.at.message)
        if turn is None or self._archive is None:
            raise Stale
        # As it was understood, it needs no other; and nobody wrote it.
        alone = chat._replace(at=replace(chat.at, message=None), turns=Turns())
        return self._search(alone, turn.topic, self._archive)

    def _tapped(self, chat: Chat, tap: buttons.Tap | None) -> Reply:
        act = self.TAPS.get(type(tap))
        return act(self, chat, tap) if act else meeting.sentence("button.stale")

    def _tapped_question(self, chat: Chat, tap: buttons.QuestionTap) -> Reply:
        # Nobody wrote it, so there is no message whose turn it could be.
        return self._ask(chat._replace(at=replace(chat.at, message=None)), clean(tap.question))

    def _tapped_article(self, chat: Chat, tap: buttons.ArticleTap) -> Reply:
        return self._chosen(chat, self._seen(chat, tap.article))

    def _chosen(self, chat: Chat, reading: Reading) -> Reply:
        """Talk about an article from now on, which then is one of the chat's."""
        article = reading.article
        if not _kept(chat, article.id) and not self.arrivals.keep(chat.key, entry(article), reading):
            return meeting.sentence("shelf.full", count=len(chat.entries))
        self.arrivals.choose(chat.key, article.id, chat.at.topic)
        return self._about(self._chat(chat.key, At(topic=chat.at.topic)))

    def _tapped_overview(self, chat: Chat, tap: buttons.OverviewTap) -> Reply:
        reading = self._seen(chat, tap.article)
        return replace(lists.overview(reading.article, reading.facts), replaces=True)

    def _tapped_list(self, chat: Chat, tap: buttons.ListTap) -> Reply:
        listed = self._page(chat.key, self._seen(chat, tap.article), tap.kind, tap.page)
        return replace(listed, replaces=True)

    def _tapped_fact(self, chat: Chat, tap: buttons.FactTap) -> Reply:
        return self._fact(chat, self._seen(chat, tap.article), tap)

    def _tapped_alike(self, chat: Chat, tap: buttons.AlikeTap) -> Reply:
        reading = self._seen(chat, tap.fact.article)
        return answers.alike(reading.article, _leading(reading, tap.fact), reading.facts)

    def _tapped_day(self, chat: Chat, tap: buttons.DayTap) -> Reply:
        return replace(self.arrivals.set_day(chat.key, tap.article, tap.day, chat.at), replaces=True)

    def _tapped_shelf(self, chat: Chat, tap: buttons.ShelfTap) -> Reply:
        return replace(self._shelved(chat, chat.entries, tap.page), replaces=True)

    def _pictured(self, chat: Chat, tap: buttons.TimelineTap | buttons.ChartTap) -> Reply:
        """A picture in the theme that was tapped, which is the chat's from now on."""
        reading = self._seen(chat, tap.article)
        article, found = reading.article, reading.facts
        if isinstance(tap, buttons.TimelineTap):
            drawn: Reply | None = sketches.timeline(article, found, tap.page, tap.theme)
        else:
            drawn = sketches.chart(article, found, tap.start, tap.theme)
        if drawn is None or drawn.picture is None:
            raise Stale
        self._prefer(chat.key, theme=drawn.picture.theme.value)
        return replace(drawn, replaces=True)

    def _prefer(self, key: str, **preferred: str) -> None:
        """Keep how the chat likes to be answered."""
        self._library.save_state(_look(key), self._library.load_state(_look(key)) | preferred)

    def _theme(self, key: str) -> Theme:
        """Light or dark, as the chat had its last picture."""
        kept = self._library.load_state(_look(key)).get("theme")
        return Theme.DARK if kept == Theme.DARK else Theme.LIGHT

    def _elsewhere(self, question: str) -> Rows:
        """A button that asks the same in another chat."""
        if self._links is None or rendering.units(question) > ELSEWHERE:
            return ()
        return ((Button(text("answer.elsewhere"), elsewhere=question),),)

    def _fact(self, chat: Chat, reading: Reading, tap: buttons.FactTap) -> Reply:
        fact = _leading(reading, tap)
        # "who said that?" after a tapped fact is about that fact.
        turn = Turned(fact.text, fact.text, reading.article.id, fact.start, fact.end, thread=chat.at.topic)
        return replace(answers.card(reading.article, fact), turn=turn)

    def _wrong(self, chat: Chat, tap: buttons.WrongTap) -> Reply:
        reading, turn = self._seen(chat, tap.article), chat.turns.complained_of(chat.at.message)
        if turn is None:
            raise Stale
        new = self._feedback.note(chat.key, turn, reading.article)
        return meeting.sentence("wrong.noted" if new else "wrong.again")

    def _has(self, chat: Chat, article_id: str) -> Reading | None:
        """The reading of an article that the chat may see."""
        if _kept(chat, article_id):
            return self._library.reading(article_id)
        return self._archive.reading(article_id) if self._archive else None

    def _seen(self, chat: Chat, article_id: str) -> Reading:
        """The same for something old that leads to it; Stale where it leads nowhere any more."""
        reading = self._has(chat, article_id)
        if reading is None:
            raise Stale
        return reading

    def _forgotten(self, chat: Chat, tap: buttons.ForgetTap) -> Reply:
        if not tap.article:
            return replace(meeting.sentence("forgotten.all", count=self.forget(chat.key)), replaces=True)
        title = self._seen(chat, tap.article).article.title
        if not self._shelf.forget(chat.key, tap.article):
            raise Stale
        turns, topics = chat.turns.without(tap.article), self._library.load_state(chat.key).get("topics", {})
        left = {
            "turns": turns.kept(),
            "topics": {topic: other for topic, other in topics.items() if other != tap.article},
        }
        # All of the old state goes, so that nothing of it stays on the disk.
        self._library.save_state(chat.key, {})
        self._library.save_state(chat.key, {name: kept for name, kept in left.items() if kept})
        self._feedback.forget(chat.key, tap.article)
        return replace(meeting.sentence("forgotten.one", title=title), replaces=True)

    def _start(self, chat: Chat, payload: str) -> Reply:
        if self._links and payload not in ("", PLAIN):
            return self._followed(chat, self._links.data(payload))
        return meeting.start(chat.article, chat.facts, archive=self._archive is not None)

    def _followed(self, chat: Chat, data: str | None) -> Reply:
        """What a link leads to: a fact to be seen, or an article, which then is one of the chat's."""
        match data and buttons.parse(data):
            case buttons.FactTap() as tap if reading := self._library.reading(tap.article):
                return self._fact(chat, reading, tap)
            case buttons.ArticleTap(number) if reading := self._library.reading(number):
                return self._chosen(chat, reading)
        return meeting.sentence("link.stale")

    def _help(self, chat: Chat, _: str) -> Reply:
        examples = self._examples(chat.article.id) if chat.article else ()
        return meeting.manual(self.commands, self._hint, examples)

    def _offered(self, article_id: str) -> tuple[str, ...]:
        reading = self._library.reading(article_id)
        return questions.offered(self._library, reading) if reading else ()

    def _ask_command(self, chat: Chat, words: str) -> Reply:
        return self._ask(chat, words) if words else meeting.sentence("question.after_ask")

    def _archive_command(self, chat: Chat, words: str) -> Reply:
        if self._archive is None or not words:
            return meeting.sentence("archive.after")
        return unreadable(words) or self._search(chat, words, self._archive)

    def _read(self, _chat: Chat, _: str) -> Reply:
        """Whoever brings something to read is heard before they come here."""
        return meeting.sentence("read.what")

    def _overview(self, chat: Chat, _: str) -> Reply:
        return lists.overview(chat.article, chat.facts) if chat.article else meeting.sentence("article.none")

    def _list(self, chat: Chat, _: str, kind: Kind) -> Reply:
        if chat.reading is None:
            return meeting.sentence("article.none")
        return self._page(chat.key, chat.reading, kind, 0)

    def _page(self, key: str, reading: Reading, kind: Kind, number: int) -> Reply:
        listed = lists.page(reading.article, reading.facts, kind, number)
        if kind is not Kind.FIGURE:
            return listed
        return with_rows(listed, sketches.offers(reading.article, reading.facts, self._theme(key)))

    def _timeline(self, chat: Chat, _: str) -> Reply:
        if chat.article is None:
            return meeting.sentence("article.none")
        return sketches.timeline(chat.article, chat.facts, 0, self._theme(chat.key))

    def _about(self, chat: Chat, _: str = "") -> Reply:
        if chat.article is None:
            return meeting.sentence("article.none")
        return lists.about(chat.article, chat.facts, len(chat.entries))

    def _articles(self, chat: Chat, words: str) -> Reply:
        if not chat.entries:
            return meeting.sentence("article.none")
        if not words:
            return self._shelved(chat, chat.entries, 0)
        found = find_titles(words, [kept.title for kept in chat.entries])[: shelf.PAGE]
        if not found:
            return meeting.sentence("shelf.none", words=words[:80])
        return self._shelved(chat, [chat.entries[at] for at in found], 0)

    def _shelved(self, chat: Chat, entries: Sequence[Entry], number: int) -> Reply:
        active = chat.article.id if chat.article else ""
        return shelf.articles([(kept.id, kept.title, kept.published) for kept in entries], active, number)

    def _forget(self, chat: Chat, _: str) -> Reply:
        count = len(self._shelf.own(chat.key))
        return shelf.forget(chat.article, own=self._owns(chat), count=count)

    def _owns(self, chat: Chat) -> bool:
        """Whether the article being read is the chat's own."""
        return chat.entry in self._shelf.own(chat.key)

    def _languages(self, _chat: Chat, _: str) -> Reply:
        return meeting.languages()

    def _tapped_language(self, chat: Chat, tap: buttons.LanguageTap) -> Reply:
        self._prefer(chat.key, language=tap.language)
        speak(tap.language)
        return replace(meeting.sentence("language.set"), replaces=True)

    TAPS: ClassVar[Mapping[type, Callable[["Conversation", Chat, Any], Reply]]] = {
        buttons.QuestionTap: _tapped_question,
        buttons.ArticleTap: _tapped_article,
        buttons.OverviewTap: _tapped_overview,
        buttons.ListTap: _tapped_list,
        buttons.FactTap: _tapped_fact,
        buttons.TimelineTap: _pictured,
        buttons.ChartTap: _pictured,
        buttons.AlikeTap: _tapped_alike,
        buttons.DayTap: _tapped_day,
        buttons.ShelfTap: _tapped_shelf,
        buttons.WrongTap: _wrong,
        buttons.ForgetTap: _forgotten,
        buttons.SearchTap: _tapped_search,
        buttons.LanguageTap: _tapped_language,
    }

    # In the order in which menus show them.
    COMMANDS: ClassVar[Mapping[str, Callable[["Conversation", Chat, str], Reply]]] = {
        "start": _start,
        "help": _help,
        "ask": _ask_command,
        "archive": _archive_command,
        "read": _read,
        "articles": _articles,
        "article": _about,
        "facts": _overview,
        "dates": partial(_list, kind=Kind.DATE),
        "figures": partial(_list, kind=Kind.FIGURE),
        "actors": partial(_list, kind=Kind.ACTOR),
        "places": partial(_list, kind=Kind.PLACE),
        "quotes": partial(_list, kind=Kind.QUOTE),
        "timeline": _timeline,
        "language": _languages,
        "forget": _forget,
    }


def _look(key: str) -> str:
    return f"{key}:look"


def _kept(chat: Chat, article_id: str) -> bool:
    """Whether the article is one of the chat's own or of the house."""
    return any(kept.id == article_id for kept in chat.entries)


def _turn(chat: Chat, question: str, found: Answer | NoAnswer, article: str) -> Turned:
    read_as = found.question.read_as or question
    return Turned(question, read_as, article, asked=chat.at.message, thread=chat.at.topic)


def _others(chat: Chat) -> list[str]:
    """The articles to be asked when the active one doesn't tell, the newest first."""
    others = (kept.id for kept in chat.entries if chat.article and kept.id != chat.article.id)
    return list(islice(others, OTHERS))


def _leading(reading: Reading, tap: buttons.FactTap) -> Fact:
    """The fact that a button leads to; Stale where the article was read anew and differently."""
    fact = next((fact for fact in reading.facts if tap.leads_to(fact)), None)
    if fact is None:
        raise Stale
    return fact
