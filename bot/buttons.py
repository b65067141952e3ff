"""What a button carries: short words that say what was tapped, at most 64 bytes for Telegram.

    f:ARTICLE:k:START:END    a fact of an article, by kind and place
    l:ARTICLE:k:PAGE         a page of the article's facts of a kind
    o:ARTICLE                the overview of the article's facts
    a:ARTICLE                an article to read
    q:QUESTION               a question to ask
    t:ARTICLE:PAGE:THEME     a page of the article's timeline, light (l) or dark (d)
    g:ARTICLE:START:THEME    a chart of the figures that compare with the one that starts there
    d:ARTICLE:YYYY-MM-DD     the day an article was published
    b:PAGE                   a page of the chat's articles
    m:ARTICLE:k:START:END    facts like this one
    w:ARTICLE                the answer above is wrong
    x:ARTICLE                an article to forget; without one, all there is of the chat
    s                        search the archive for what was asked
    u:LANGUAGE               a language to speak

Nothing about a button is remembered, so it works after a restart. A fact is named by where it stands and
not by a number: if the article is read anew and differently, the button leads to the same words or nowhere.
"""

from dataclasses import dataclass
from datetime import date

from bot.locale import LANGUAGES
from bot.reply import Theme
from knowledge import Fact, Kind

LIMIT = 64

LETTERS = {Kind.DATE: "d", Kind.FIGURE: "f", Kind.ACTOR: "a", Kind.PLACE: "p", Kind.QUOTE: "q"}
KINDS = {letter: kind for kind, letter in LETTERS.items()}
THEMES = {theme.value[0]: theme for theme in Theme}


@dataclass(frozen=True, slots=True)
class FactTap:
    article: str
    kind: Kind
    start: int
    end: int

    def leads_to(self, fact: Fact) -> bool:
        return (fact.kind, fact.start, fact.end) == (self.kind, self.start, self.end)


@dataclass(frozen=True, slots=True)
class ListTap:
    article: str
    kind: Kind
    page: int


@dataclass(frozen=True, slots=True)
class OverviewTap:
    article: str


@dataclass(frozen=True, slots=True)
class ArticleTap:
    article: str


@dataclass(frozen=True, slots=True)
class QuestionTap:
    question: str


@dataclass(frozen=True, slots=True)
class TimelineTap:
    article: str
    page: int
    theme: Theme


@dataclass(frozen=True, slots=True)
class ChartTap:
    article: str
    start: int
    theme: Theme


@dataclass(frozen=True, slots=True)
class DayTap:
    article: str
    day: date


@dataclass(frozen=True, slots=True)
class ShelfTap:
    page: int


@dataclass(frozen=True, slots=True)
class AlikeTap:
    fact: FactTap


@dataclass(frozen=True, slots=True)
class WrongTap:
    article: str


@dataclass(frozen=True, slots=True)
class ForgetTap:
    article: str


@dataclass(frozen=True, slots=True)
class SearchTap:
    pass


@dataclass(frozen=True, slots=True)
class LanguageTap:
    language: str


Tap = (
    FactTap
    | ListTap
    | OverviewTap
    | ArticleTap
    | QuestionTap
    | TimelineTap
    | ChartTap
    | DayTap
    | ShelfTap
    | AlikeTap
    | WrongTap
    | ForgetTap
    | SearchTap
    | LanguageTap
)


def fact(article: str, shown: Fact) -> str:
    return f"f:{article}:{LETTERS[Kind(shown.kind)]}:{shown.start}:{shown.end}"


def page(article: str, kind: Kind, number: int) -> str:
    return f"l:{article}:{LETTERS[kind]}:{number}"


def overview(article: str) -> str:
    return f"o:{article}"


def choice(article: str) -> str:
    return f"a:{article}"


def timeline(article: str, number: int, theme: Theme) -> str:
    return f"t:{article}:{number}:{theme.value[0]}"


def chart(article: str, start: int, theme: Theme) -> str:
    return f"g:{article}:{start}:{theme.value[0]}"


def day(article: str, when: date) -> str:
    return f"d:{article}:{when.isoformat()}"


def shelf(number: int) -> str:
    return f"b:{number}"


def alike(article: str, shown: Fact) -> str:
    return "m" + fact(article, shown)[1:]


def wrong(article: str) -> str:
    return f"w:{article}"


def forget(article: str = "") -> str:
    return f"x:{article}"


def search() -> str:
    return "s"


def language(code: str) -> str:
    return f"u:{code}"


def question(words: str) -> str | None:
    """None where the question is too long to be carried."""
    data = f"q:{words}"
    return data if len(data.encode()) <= LIMIT else None


def parse(data: str) -> Tap | None:
    """What was tapped; None where no button of ours carries that."""
    match data.split(":"):
        case ["q", *words] if any(words):
            return QuestionTap(":".join(words))
        case ["a", article]:
            return ArticleTap(article)
        case ["o", article]:
            return OverviewTap(article)
        case ["l", article, letter, number] if letter in KINDS and _counts(number):
            return ListTap(article, KINDS[letter], int(number))
        case ["f", article, letter, start, end] if letter in KINDS and _counts(start, end):
            return FactTap(article, KINDS[letter], int(start), int(end))
    return _look(data)


def _look(data: str) -> Tap | None:
    match data.split(":"):
        case ["s"]:
            return SearchTap()
        case ["u", language] if language in LANGUAGES:
            return LanguageTap(language)
        case ["t", article, number, theme] if theme in THEMES and _counts(number):
            return TimelineTap(article, int(number), THEMES[theme])
        case ["g", article, start, theme] if theme in THEMES and _counts(start):
            return ChartTap(article, int(start), THEMES[theme])
    return _kept(data)


def _kept(data: str) -> Tap | None:
    """What was tapped of the chat's articles and answers."""
    match data.split(":"):
        case ["m", *place] if isinstance(fact := parse(":".join(("f", *place))), FactTap):
            return AlikeTap(fact)
        case ["d", article, written] if day := _day(written):
            return DayTap(article, day)
        case ["b", number] if _counts(number):
            return ShelfTap(int(number))
        case ["w", article]:
            return WrongTap(article)
        case ["x", article]:
            return ForgetTap(article)
    return None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _counts(*numbers: str) -> bool:
    return all(number.isascii() and number.isdigit() for number in numbers)
