"""All facts of an article, of one kind and page by page, and the article itself."""

from collections.abc import Sequence
from datetime import date

from bot import buttons
from bot.reply import Block, Button, Piece, Pieces, Reply, Rows, Style
from bot.texts import say, text
from bot.wording import clip, facts, values
from knowledge import ActorFact, Article, DateFact, Fact, Kind

# So many facts fill a phone's screen; their numbers make one row of buttons.
PAGE = 8

# Facts named on the overview of an article.
EXAMPLES = 3

# Characters of an article's beginning.
BEGINNING = 300


def overview(article: Article, found: Sequence[Fact]) -> Reply:
    """How many facts of each kind, the first of each, and buttons to see all."""
    kinds = [(kind, chosen) for kind in Kind if (chosen := of_kind(found, kind))]
    if not kinds:
        return Reply((Block(say("facts.none")), facts.source(article)))
    lines = [Block(_some(kind, chosen), "line") for kind, chosen in kinds]
    return Reply((*lines, facts.source(article)), kind_rows(article, found))


def page(article: Article, found: Sequence[Fact], kind: Kind, number: int) -> Reply:
    """A page of the article's facts of a kind, counted from 0; beyond the last page, the last."""
    chosen = of_kind(found, kind)
    if not chosen:
        return Reply((Block(say(f"list.empty.{kind.value}")), facts.source(article)))
    last = (len(chosen) - 1) // PAGE
    number = min(number, last)
    first = number * PAGE
    shown = chosen[first : first + PAGE]
    lines = [
        Block(say("list.line", number=at, what=facts.line(article, fact)), "line")
        for at, fact in enumerate(shown, first + 1)
    ]
    numbers = tuple(
        Button(str(at), buttons.fact(article.id, fact)) for at, fact in enumerate(shown, first + 1)
    )
    return Reply(
        (Block(_heading(kind, chosen, first)), *lines, Block(say("list.tap")), facts.source(article)),
        (numbers, _turns(article, kind, number, last)),
    )


def about(article: Article, found: Sequence[Fact], count: int) -> Reply:
    """The article: title, date, how it begins, what was found, and how many there are in all."""
    title = clip.clip(article.title, facts.WORDS // 2) or text("article.untitled")
    when = values.day(article.published) if article.published else None
    dated = say("article.published", day=when) if when else say("article.undated")
    blocks = [Block((Piece(title, Style.BOLD),)), Block(dated, "line")]
    blocks.append(Block((Piece(clip.beginning(article.text, BEGINNING)),), "quote"))
    if what := counts(found):
        blocks.append(Block(say("article.found", what=what)))
    rows = kind_rows(article, found)
    if count > 1:
        rows += ((Button(text("article.others", count=count), buttons.shelf(0)),),)
    return Reply(tuple(blocks), rows)


def kind_rows(article: Article, found: Sequence[Fact]) -> Rows:
    """Buttons to the lists, two a row."""
    row = [
        Button(
            text("list.button", name=text(f"list.{kind.value}"), count=len(chosen)),
            buttons.page(article.id, kind, 0),
        )
        for kind in Kind
        if (chosen := of_kind(found, kind))
    ]
    return tuple(tuple(row[at : at + 2]) for at in range(0, len(row), 2))


def of_kind(found: Sequence[Fact], kind: Kind) -> list[Fact]:
    """The facts of a kind in the order a reader wants: dates by calendar, actors by weight."""
    chosen = [fact for fact in found if fact.kind == kind]
    return sorted(chosen, key=_rank)


def _rank(fact: Fact) -> tuple[date, int, int]:
    match fact:
        case DateFact():
            return fact.begin or date.max, 0, fact.start
        case ActorFact():
            return date.min, -len(fact.mentions), fact.start
    return date.min, 0, fact.start


def _heading(kind: Kind, chosen: Sequence[Fact], first: int) -> Pieces:
    name, count = text(f"list.{kind.value}"), len(chosen)
    if count <= PAGE:
        return say("list.all", name=name, count=count)
    return say("list.range", name=name, first=first + 1, last=min(first + PAGE, count), count=count)


def _turns(article: Article, kind: Kind, number: int, last: int) -> tuple[Button, ...]:
    """Back, all facts, more."""
    turns = [Button(text("back"), buttons.overview(article.id))]
    if number > 0:
        turns.insert(0, Button(text("previous"), buttons.page(article.id, kind, number - 1)))
    if number < last:
        turns.append(Button(text("next"), buttons.page(article.id, kind, number + 1)))
    return tuple(turns)


def _some(kind: Kind, chosen: Sequence[Fact]) -> Pieces:
    examples = "; ".join(facts.label(fact) for fact in chosen[:EXAMPLES])
    more = f"; {clip.ELLIPSIS}" if len(chosen) > EXAMPLES else ""
    return say("facts.some", name=text(f"list.{kind.value}"), examples=examples + more)


def counts(found: Sequence[Fact]) -> str:
    """How many facts of each kind, in words; empty where there are none."""
    counted = ((kind, len(of_kind(found, kind))) for kind in Kind)
    return ", ".join(text(f"count.{kind.value}", count=count) for kind, count in counted if count)
