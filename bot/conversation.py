"""A chat's state and turn: what is typed or tapped goes in, what is said comes out. No Telegram in it."""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar, NamedTuple

from bot import buttons, rendering
from bot.links import PLAIN, Links
from bot.reply import Block, Button, Card, Piece, Reply, Rows, Theme, with_rows
from bot.texts import text
from bot.typed import clean, unreadable
from bot.wording import answers, cards, lists, meeting, sketches
from knowledge import Answer, Article, Fact, Kind, KnowledgeError, Library, NoAnswer, Turn

log = logging.getLogger(__name__)

Noted = Callable[[str, Answer | NoAnswer], None]

# What Telegram takes of a question to be asked in another chat, in UTF-16 units.
ELSEWHERE = 256


_COMMAND = re.compile(r"/(\w+)(?:@\w+)?(?:\s+|$)(.*)", re.DOTALL)


class Chat(NamedTuple):
    """Where a turn takes place: the article being read and the turn before."""

    key: str
    article: Article | None
    facts: tuple[Fact, ...] = ()
    after: Turn | None = None


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
    ) -> None:
        """`hint` names the sentence of /help about the place where the talk is held.

        With `links` what is found can be linked to, and asked for in other chats. Every question is
        `noted` with what came of it.
        """
        self._library = library
        self._hint = hint
        self._links = links
        self._noted = noted

    def reply(self, key: str, typed: str) -> Reply:
        """What to say to a message."""
        return self._guarded(lambda: self._typed(self._chat(key), clean(typed)))

    def press(self, key: str, data: str) -> Reply:
        """What to say to a button, old ones and foreign ones too."""
        return self._guarded(lambda: self._tapped(self._chat(key), buttons.parse(data)))

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
            if isinstance(found, NoAnswer):
                elsewhere = self._library.ask(question)
                found = elsewhere if isinstance(elsewhere, Answer) else found
        except KnowledgeError as error:
            log.warning("A question in another chat ended with: %s", error)
            return []
        if isinstance(found, Answer):
            return cards.found(found, self._links.payload)
        return cards.missing(found, self._links.payload)

    def _guarded(self, turn: Callable[[], Reply]) -> Reply:
        """The library's complaints are worded for users, so they are an answer like others."""
        try:
            return turn()
        except KnowledgeError as error:
            log.warning("A turn ended with: %s", error)
            return Reply((Block((Piece(clean(str(error))),)),))

    def _chat(self, key: str) -> Chat:
        state = self._library.load_state(key)
        chosen = self._library.article(str(state.get("article")))
        article = chosen or next(iter(self._library.articles(1)), None)
        if article is None:
            return Chat(key, None)
        return Chat(key, article, self._library.facts(article.id), _turn(state) if chosen else None)

    def _remember(self, key: str, article: Article, turn: Turn | None = None) -> None:
        state: dict[str, Any] = {"article": article.id}
        if turn:
            state |= {"question": turn.question, "start": turn.start, "end": turn.end}
        self._library.save_state(key, state)

    def _typed(self, chat: Chat, typed: str) -> Reply:
        command = _COMMAND.fullmatch(typed)
        if command is None:
            return self._ask(chat, typed)
        name, words = command[1].casefold(), command[2].strip()
        act = self.COMMANDS.get(name)
        return act(self, chat, words) if act else meeting.unknown(name[:32], self.COMMANDS)

    def _ask(self, chat: Chat, question: str) -> Reply:
        if problem := unreadable(question):
            return problem
        if chat.article is None:
            return meeting.sentence("article.none")
        found = self._library.ask(question, [chat.article.id], after=chat.after)
        self._noted(question, found)
        topic = found.question.read_as or question
        if isinstance(found, Answer):
            self._remember(chat.key, chat.article, Turn(topic, found.start, found.end))
            return with_rows(answers.answer(found), self._elsewhere(question))
        self._remember(chat.key, chat.article, Turn(topic))
        return answers.no_answer(found)

    def _tapped(self, chat: Chat, tap: buttons.Tap | None) -> Reply:
        match tap:
            case buttons.QuestionTap():
                return self._ask(chat, clean(tap.question))
            case buttons.ArticleTap() if article := self._article(tap.article):
                self._remember(chat.key, article)
                return self._about(self._chat(chat.key))
            case buttons.OverviewTap() if article := self._article(tap.article):
                return replace(lists.overview(article, self._library.facts(article.id)), replaces=True)
            case buttons.ListTap() if article := self._article(tap.article):
                return replace(self._page(chat.key, article, tap.kind, tap.page), replaces=True)
            case buttons.FactTap() if article := self._article(tap.article):
                return self._fact(chat, article, tap)
        return self._pictured(chat.key, tap)

    def _pictured(self, key: str, tap: buttons.Tap | None) -> Reply:
        """A picture in the theme that was tapped, which is the chat's from now on."""
        drawn = None
        match tap:
            case buttons.TimelineTap() if article := self._article(tap.article):
                drawn = sketches.timeline(article, self._library.facts(article.id), tap.page, tap.theme)
            case buttons.ChartTap() if article := self._article(tap.article):
                drawn = sketches.chart(article, self._library.facts(article.id), tap.start, tap.theme)
        if drawn is None or drawn.picture is None:
            return meeting.sentence("button.stale")
        self._library.save_state(_look(key), {"theme": drawn.picture.theme.value})
        return replace(drawn, replaces=True)

    def _fact(self, chat: Chat, article: Article, tap: buttons.FactTap) -> Reply:
        for fact in self._library.facts(article.id, tap.kind):
            if tap.leads_to(fact):
                # "who said that?" after a tapped fact is about that fact.
                self._remember(chat.key, article, Turn(fact.text, fact.start, fact.end))
                return answers.card(article, fact)
        return meeting.sentence("button.stale")

    def _theme(self, key: str) -> Theme:
        """Light or dark, as the chat had its last picture."""
        kept = self._library.load_state(_look(key)).get("theme")
        return Theme.DARK if kept == Theme.DARK else Theme.LIGHT

    def _article(self, article_id: str) -> Article | None:
        return self._library.article(article_id)

    def _elsewhere(self, question: str) -> Rows:
        """A button that asks the same in another chat."""
        if self._links is None or rendering.units(question) > ELSEWHERE:
            return ()
        return ((Button(text("answer.elsewhere"), elsewhere=question),),)

    def _start(self, chat: Chat, payload: str) -> Reply:
        if self._links and payload not in ("", PLAIN):
            return self._followed(chat, self._links.data(payload))
        return meeting.start(chat.article, chat.facts)

    def _followed(self, chat: Chat, data: str | None) -> Reply:
        """What a link leads to."""
        match data and buttons.parse(data):
            case buttons.ArticleTap(number) | buttons.FactTap(article=number) as tap if self._article(number):
                return self._tapped(chat, tap)
        return meeting.sentence("link.stale")

    def _help(self, _chat: Chat, _: str) -> Reply:
        return meeting.manual(self.COMMANDS, self._hint)

    def _ask_command(self, chat: Chat, words: str) -> Reply:
        return self._ask(chat, words) if words else meeting.sentence("question.after_ask")

    def _overview(self, chat: Chat, _: str) -> Reply:
        return lists.overview(chat.article, chat.facts) if chat.article else meeting.sentence("article.none")

    def _list(self, chat: Chat, kind: Kind) -> Reply:
        if chat.article is None:
            return meeting.sentence("article.none")
        return self._page(chat.key, chat.article, kind, 0)

    def _page(self, key: str, article: Article, kind: Kind, number: int) -> Reply:
        found = self._library.facts(article.id)
        listed = lists.page(article, found, kind, number)
        if kind is not Kind.FIGURE:
            return listed
        return with_rows(listed, sketches.offers(article, found, self._theme(key)))

    def _timeline(self, chat: Chat, _: str) -> Reply:
        if chat.article is None:
            return meeting.sentence("article.none")
        return sketches.timeline(chat.article, chat.facts, 0, self._theme(chat.key))

    def _about(self, chat: Chat, _: str = "") -> Reply:
        if chat.article is None:
            return meeting.sentence("article.none")
        newest = self._library.articles(lists.OTHERS + 1)
        others = [article for article in newest if article.id != chat.article.id]
        return lists.about(chat.article, chat.facts, others)

    # In the order in which menus show them.
    COMMANDS: ClassVar[Mapping[str, Callable[["Conversation", Chat, str], Reply]]] = {
        "start": _start,
        "help": _help,
        "ask": _ask_command,
        "facts": _overview,
        "dates": lambda self, chat, _: self._list(chat, Kind.DATE),
        "figures": lambda self, chat, _: self._list(chat, Kind.FIGURE),
        "actors": lambda self, chat, _: self._list(chat, Kind.ACTOR),
        "places": lambda self, chat, _: self._list(chat, Kind.PLACE),
        "quotes": lambda self, chat, _: self._list(chat, Kind.QUOTE),
        "timeline": _timeline,
        "article": _about,
    }


def _look(key: str) -> str:
    return f"{key}:look"


def _turn(state: Mapping[str, Any]) -> Turn | None:
    """The turn before, as it was kept; what can't be one is as good as none."""
    match state:
        case {"question": str(question), "start": int(start), "end": int(end)}:
            return Turn(question, start, end)
        case {"question": str(question)}:
            return Turn(question)
    return None
