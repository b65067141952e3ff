"""The first words, the help, and what is said of messages that are no question."""

from collections.abc import Iterable, Sequence

from bot import buttons
from bot.locale import LANGUAGES
from bot.reply import Block, Button, Piece, Pieces, Reply, Style, styled
from bot.texts import Value, say, text
from bot.wording import facts, lists, shelf
from knowledge import Article, Fact, KnowledgeError, StoreError


def start(article: Article | None, found: Sequence[Fact], *, archive: bool = False) -> Reply:
    """Who speaks, which article is read, whether there is an archive, and what to do next."""
    hello = (Block(styled(say("start.head"), Style.BOLD)), Block(say("start.what")))
    more = (Block(say("archive.start")),) if archive else ()
    if article is None:
        return Reply((*hello, Block(say("article.none")), *more))
    reading = (Block(say("start.reading", title=facts.titled(article))), Block(say("start.next")))
    return Reply((*hello, *reading, *more), lists.kind_rows(article, found))


def manual(commands: Iterable[str], hint: str, examples: Sequence[str] = ()) -> Reply:
    """How to ask, on one screen; `hint` names what is said of the place where one talks.

    `examples` are questions that the article being read answers; they can be tapped.
    """
    return Reply(
        (
            Block(styled(say("help.head"), Style.BOLD)),
            Block(say("help.examples")),
            Block(say("help.answers")),
            Block(say("help.articles")),
            *_listed(commands),
            Block(say(hint)),
        ),
        shelf.asked(examples),
    )


def unread(kind: str) -> Reply:
    """That a kind of message can't be read, and what can."""
    return sentence(f"unread.{kind}", doors=text("unread.doors"))


def welcome(username: str, *, hears_all: bool) -> Reply:
    """The first words in a group: how to ask there, and what an administrator may do.

    `hears_all` says whether Telegram hands the bot all messages of its groups.
    """
    steps = "welcome.hears_all" if hears_all else "welcome.private"
    return Reply(
        (
            Block(styled(say("start.head"), Style.BOLD)),
            Block(say("welcome.read")),
            Block(say("welcome.ask", name=f"@{username}"), "line"),
            Block(say("welcome.silent"), "line"),
            Block(say(steps, name=f"@{username}")),
            Block(say("welcome.leave"), "line"),
        )
    )


def unknown(name: str, commands: Iterable[str]) -> Reply:
    return Reply((Block(say("command.unknown", name=name)), *_listed(commands)))


def sentence(name: str, /, **values: Value) -> Reply:
    """One sentence by its name in the texts."""
    return Reply((Block(say(name, **values)),))


def complaint(error: KnowledgeError) -> Reply:
    """What is wrong with an article or a question, or that what is kept can't be reached."""
    if isinstance(error, StoreError):
        # Its own words are for whoever runs the bot, and name files.
        return sentence("knowledge.store")
    if error.name:
        return sentence(f"knowledge.{error.name}", **error.values)
    return Reply((Block((Piece(str(error)),)),))


def _listed(commands: Iterable[str]) -> tuple[Block, ...]:
    lines: list[Pieces] = [say("command.line", name=name, what=text(f"command.{name}")) for name in commands]
    return (Block(lines[0]), *(Block(line, "line") for line in lines[1:]))


def languages() -> Reply:
    """Which language to speak, each by its own name."""
    row = tuple(Button(name, buttons.language(code)) for code, name in LANGUAGES.items())
    return Reply((Block(say("language.head")),), (row,))
