"""What can be drawn of an article's facts: its dates as a timeline, figures of one unit as a chart."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from bot import buttons
from bot.reply import (
    Bar,
    Block,
    Button,
    Chart,
    Event,
    Picture,
    Piece,
    Pieces,
    Reply,
    Rows,
    Style,
    Theme,
    Timeline,
)
from bot.texts import say, text
from bot.wording import clip, facts, values
from bot.wording.plurals import plural
from knowledge import Article, DateFact, Fact, FigureFact, Span

# Events that a phone shows in one picture, and sentences told of one of them; bars, and charts offered.
EVENTS, GISTS, BARS, OFFERS = 6, 2, 8, 3

# Characters of a sentence around a date, and around a figure.
GIST, SAID = 120, 80

# Beside the largest, what is a thousandth of it can't be seen.
SPREAD = 1_000

# Lengths of time say how long something took; beside each other they compare nothing.
_TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"}
)

# "dollar per barrel", "member of parliament": the first word alone would be another unit.
_RATIO = re.compile(r"\s(?:of|per|in|for|a|an)\s", re.IGNORECASE)


def timeline(article: Article, found: Sequence[Fact], number: int, theme: Theme) -> Reply:
    """A page of the article's days in calendar order, counted from 0; beyond the last page, the last."""
    days = events(article, found)
    if not days:
        return Reply((Block(say("timeline.none")), facts.source(article)))
    last = (len(days) - 1) // EVENTS
    number = min(number, last)
    first = number * EVENTS
    shown = tuple(days[first : first + EVENTS])
    name = text("timeline.name")
    heading = say("list.all", name=name, count=len(days))
    if last:
        heading = say("list.range", name=name, first=first + 1, last=first + len(shown), count=len(days))
    sketch = Timeline(*_titles(article), shown, _now(article, shown, ends=number == last))
    lines = [Block(_told(event.when, event.gists), "line") for event in shown]
    turns = _turns(article, number, last, theme)
    return _drawn(sketch, theme, (Block(heading), *lines), (Block(heading), facts.source(article)), turns)


def events(article: Article, found: Sequence[Fact]) -> list[Event]:
    """The days the article names, each once, in calendar order."""
    dated = [fact for fact in found if isinstance(fact, DateFact) and fact.type in ("DATE", "TIME")]
    placed = sorted((fact.begin, fact.end_date, fact.start) for fact in dated if fact.begin and fact.end_date)
    by_start = {fact.start: fact for fact in dated}
    return [
        Event(values.days(begin, end), begin, end, _gists(article, [by_start[at] for *_, at in together]))
        for (begin, end), together in groupby(placed, key=lambda one: one[:2])
    ]


def chart(article: Article, found: Sequence[Fact], start: int, theme: Theme) -> Reply | None:
    """The figures that compare with the one at `start`; None where there are none any more."""
    group = next((group for group in comparable(found) if any(one.start == start for one in group)), None)
    if group is None:
        return None
    shown = sorted(group, key=_size, reverse=True)[:BARS]
    bars = tuple(_bar(article, figure) for figure in shown)
    name, (title, published) = _name(group), _titles(article)
    heading = Block(say("chart.head", name=name, count=len(shown)))
    sketch = Chart(name, ", ".join(part for part in (title, published) if part), bars)
    lines = [Block(_told(bar.words, (bar.gist,)), "line") for bar in bars]
    other = Button(_other(theme), buttons.chart(article.id, start, _opposite(theme)))
    return _drawn(sketch, theme, (heading, *lines), (heading, facts.source(article)), ((other,),))


def offers(article: Article, found: Sequence[Fact], theme: Theme) -> Rows:
    """Buttons to the charts that can be drawn, those of most figures first."""
    groups = sorted(comparable(found), key=len, reverse=True)[:OFFERS]
    return tuple(
        (
            Button(
                text("chart.offer", name=clip.clip(_name(group), facts.LABEL), count=min(len(group), BARS)),
                buttons.chart(article.id, group[0].start, theme),
            ),
        )
        for group in groups
    )


def comparable(found: Sequence[Fact]) -> list[list[FigureFact]]:
    """Figures of one unit, two different ones at the least, in the order of the text."""
    groups: dict[str, dict[tuple[object, ...], FigureFact]] = {}
    for fact in found:
        if isinstance(fact, FigureFact) and (unit := _measure(fact)) and _size(fact) > 0:
            said = (fact.value, fact.value_max, fact.bound)
            groups.setdefault(unit, {}).setdefault(said, fact)
    listed = [list(group.values()) for group in groups.values()]
    return [group for group in listed if len(group) > 1 and _comparable(group)]


def _comparable(group: Sequence[FigureFact]) -> bool:
    sizes = [_size(figure) for figure in group]
    return min(sizes) < max(sizes) <= SPREAD * min(sizes)


def _measure(figure: FigureFact) -> str | None:
    """What a figure must have in common with another one to be compared with it."""
    unit = (figure.unit or "").casefold()
    head = unit if _RATIO.search(unit) else unit.rpartition(" ")[2]
    return None if head in _TIMES else head


def _size(figure: FigureFact) -> float:
    return max(figure.value, figure.value_max or figure.value) if figure.value >= 0 else 0.0


def _name(group: Sequence[FigureFact]) -> str:
    """The unit of all, in the plural and as a title: "Soldiers" for Afghan and American ones."""
    units = {figure.unit for figure in group if figure.unit}
    name = plural(units.pop() if len(units) == 1 else _measure(group[0]) or "")
    return name[:1].upper() + name[1:]


def _bar(article: Article, figure: FigureFact) -> Bar:
    return Bar(values.quantity(figure), _gist(article, figure, SAID), figure.value, figure.value_max)


def _gists(article: Article, told: Sequence[DateFact]) -> tuple[Pieces, ...]:
    sentences = {fact.sentence: fact for fact in reversed(told)}
    chosen = sorted(sentences.values(), key=lambda fact: fact.start)[:GISTS]
    return tuple(_gist(article, fact, GIST) for fact in chosen)


def _gist(article: Article, fact: Fact, limit: int) -> Pieces:
    """What is said around a fact, from its sentence's beginning where it stands early enough in it."""
    (start, end), marked = facts.shown_with(fact), facts.marks(fact)
    begun = clip.clip(article.text[start:end], limit)
    early = begun.endswith(clip.ELLIPSIS) and fact.end < start + len(begun)
    shown = Span(start, start + len(begun) - 1 if early else end)
    said = clip.excerpt(article.text, shown, marks=marked, limit=limit, style=Style.UNDERLINED)
    return (*said, Piece(clip.ELLIPSIS)) if early else said


def _titles(article: Article) -> tuple[str, str]:
    title = clip.clip(article.title, facts.WORDS // 2) or text("article.untitled")
    return title, values.day(article.published) if article.published else ""


def _told(words: str, gists: tuple[Pieces, ...]) -> Pieces:
    gist = tuple(piece for at, one in enumerate(gists) for piece in (*(() if not at else _GAP), *one))
    return say("fact.context", what=(Piece(words, Style.BOLD),), context=gist)


_GAP = (Piece(" · "),)


def _turns(article: Article, number: int, last: int, theme: Theme) -> Rows:
    def to(page: int, look: Theme) -> str:
        return buttons.timeline(article.id, page, look)

    row = [Button(_other(theme), to(number, _opposite(theme)))]
    if number > 0:
        row.insert(0, Button(text("previous"), to(number - 1, theme)))
    if number < last:
        row.append(Button(text("next"), to(number + 1, theme)))
    return (tuple(row),)


def _drawn(
    sketch: Timeline | Chart,
    theme: Theme,
    told: tuple[Block, ...],
    caption: tuple[Block, ...],
    rows: Rows,
) -> Reply:
    return Reply((*told, caption[-1]), rows, picture=Picture(sketch, theme, caption))


def _opposite(theme: Theme) -> Theme:
    return Theme.DARK if theme is Theme.LIGHT else Theme.LIGHT


def _other(theme: Theme) -> str:
    return text(f"theme.{_opposite(theme).value}")


def _now(article: Article, shown: Sequence[Event], *, ends: bool) -> date | None:
    """The day of publication, if it lies among these events or behind the last one."""
    published = article.published
    if published and (ends or any(event.first > published for event in shown)):
        return published
    return None
