"""What is said of articles that come and go: the card of a new one, the list of all, and their end."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot import buttons
from bot.reply import Block, Button, Piece, Reply, Rows, Style
from bot.texts import say, text
from bot.wording import clip, facts, lists, values
from knowledge import Article, Fact

# Articles on a page of the chat's list.
PAGE = 8


def card(
    article: Article,
    found: Sequence[Fact],
    questions: Sequence[str],
    *,
    today: date | None = None,
    known: bool = False,
    site: str = "",
) -> Reply:
    """A new article: what was found in it, questions it answers, and without a day, the question for one.

    `known` says that the chat had it already; `today` is the day on which it came.
    """
    blocks = [Block(say("card.known"))] if known else []
    blocks += [Block((Piece(_title(article), Style.BOLD),)), Block(_found(article, found), "line")]
    if site:
        blocks.append(Block(say("card.site", site=clip.clip(site, facts.LABEL)), "line"))
    if article.published is None:
        blocks.append(Block(say("card.when")))
    blocks.append(Block(say("card.ask") if questions else say("card.ask_anything")))
    days = _days(article, today) if article.published is None else ()
    rows = (*days, *asked(questions), *lists.kind_rows(article, found))
    return Reply(tuple(blocks), rows, article=article.id)


def asked(questions: Sequence[str]) -> Rows:
    """Questions as buttons, one below the other."""
    carried = ((words, buttons.question(words)) for words in questions)
    return tuple((Button(words, data),) for words, data in carried if data)


def articles(kept: Sequence[tuple[str, str, date | None]], active: str, number: int) -> Reply:
    """A page of the chat's articles, by id, title and day; the one that is being read is marked."""
    last = max(len(kept) - 1, 0) // PAGE
    number = min(number, last)
    shown = kept[number * PAGE : (number + 1) * PAGE]
    rows = tuple(
        (Button(_label(title, published, chosen=article_id == active), buttons.choice(article_id)),)
        for article_id, title, published in shown
    )
    turns = [Button(text("previous"), buttons.shelf(number - 1))] if number else []
    turns += [Button(text("next"), buttons.shelf(number + 1))] if number < last else []
    heading = Block(say("shelf.head", count=len(kept)))
    return Reply((heading, Block(say("shelf.tap"), "line")), (*rows, tuple(turns)))


def forget(article: Article | None, *, own: bool, count: int) -> Reply:
    """What can be forgotten, with a button for each; nothing is yet."""
    rows: list[tuple[Button, ...]] = []
    if article and own:
        label = text("forget.one", title=clip.clip(_title(article), facts.LABEL))
        rows.append((Button(label, buttons.forget(article.id)),))
    rows.append((Button(text("forget.all"), buttons.forget()),))
    blocks = [Block(say("forget.head", count=count))]
    if article and not own:
        blocks.append(Block(say("forget.house", title=_title(article))))
    return Reply(tuple(blocks), tuple(rows))


def _found(article: Article, found: Sequence[Fact]) -> tuple[Piece, ...]:
    counts = lists.counts(found) or text("card.nothing")
    if article.published is None:
        return say("card.undated", what=counts)
    return say("card.found", what=counts, published=values.day(article.published))


def _days(article: Article, today: date | None) -> Rows:
    if today is None:
        return ()
    yesterday = today - timedelta(days=1)
    return (
        (
            Button(text("day.today"), buttons.day(article.id, today)),
            Button(text("day.yesterday"), buttons.day(article.id, yesterday)),
        ),
    )


def _label(title: str, published: date | None, *, chosen: bool) -> str:
    shown = clip.clip(title, facts.LABEL) or text("article.untitled")
    if published:
        shown = text("article.about", title=shown, published=values.day(published))
    return text("shelf.active", title=shown) if chosen else shown


def _title(article: Article) -> str:
    return clip.clip(article.title, facts.WORDS // 2) or text("article.untitled")
