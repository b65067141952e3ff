"""A fact in words: its headline, its line in a list, its label on a button, its sentence."""

from bot.reply import Block, Piece, Pieces, Style
from bot.texts import say, text
from bot.wording import clip, values
from knowledge import ActorFact, Article, DateFact, Fact, FigureFact, PlaceFact, QuoteFact, Span

# Characters of a button's label before Telegram clients cut it themselves, of an answer's own words, of a
# sentence shown as proof, and of the context in a list.
LABEL, WORDS, SENTENCE, CONTEXT = 40, 400, 700, 90


def headline(words: str, fact: Fact | None) -> Pieces:
    """The words that answer, in bold, with what the fact adds to them."""
    shown = clip.clip(words, WORDS)
    match fact:
        case DateFact():
            return _with_value(shown, values.moment(fact))
        case FigureFact():
            return _figure(shown, values.quantity(fact))
        case ActorFact():
            return _with_more(shown, _introduced(shown, fact))
        case PlaceFact():
            return _with_more(shown, fact.within or "")
        case QuoteFact():
            return _quoted(shown, fact)
    return (Piece(shown, Style.BOLD),)


def valued(words: str, value: str | float | None) -> Pieces:
    """The same where there is a value and no fact."""
    if value is None:
        return headline(words, None)
    shown = clip.clip(words, WORDS)
    if isinstance(value, str):
        return _with_value(shown, values.calendar(value))
    return _figure(shown, values.number(value))


def line(article: Article, fact: Fact) -> Pieces:
    """A fact in a list: what it says, and for bare dates and figures the words around them."""
    match fact:
        case DateFact():
            when = values.moment(fact) or clip.clip(fact.text, WORDS)
            return say("fact.context", what=(Piece(when, Style.BOLD),), context=_context(article, fact))
        case FigureFact():
            return say("fact.context", what=headline(fact.text, fact), context=_context(article, fact))
        case ActorFact() if fact.mentions:
            return say("actor.more", who=headline(fact.name, fact), count=len(fact.mentions))
        case ActorFact() | PlaceFact():
            return headline(fact.name, fact)
    return headline(fact.text, fact)


def label(fact: Fact) -> str:
    """A fact on a button."""
    match fact:
        case ActorFact() | PlaceFact():
            words = fact.name
        case QuoteFact():
            words = f"“{clip.clip(fact.text, LABEL - 2)}”"
        case _:
            words = "".join(piece.text for piece in headline(clip.clip(fact.text, LABEL), fact))
    return clip.clip(words, LABEL) or clip.ELLIPSIS


def shown_with(fact: Fact) -> Span:
    """The stretch of text that proves a fact: its sentence, and all of itself."""
    return Span(min(fact.sentence.start, fact.start), max(fact.sentence.end, fact.end))


def marks(fact: Fact) -> tuple[Span, ...]:
    """What to set off in that stretch."""
    return fact.spans if isinstance(fact, QuoteFact) and fact.spans else (Span(fact.start, fact.end),)


def proof(article: Article, shown: Span, marked: tuple[Span, ...]) -> Block:
    """A sentence of the article, as a quotation with the answer marked."""
    return Block(clip.excerpt(article.text, shown, marks=marked, limit=SENTENCE), "quote")


def source(article: Article) -> Block:
    """Where it comes from: the article's title and date."""
    return Block(tuple(Piece(piece.text, Style.ITALIC) for piece in titled(article)))


def titled(article: Article) -> Pieces:
    title = clip.clip(article.title, WORDS // 2) or text("article.untitled")
    if article.published is None:
        return (Piece(title),)
    return say("article.about", title=title, published=values.day(article.published))


def _context(article: Article, fact: Fact) -> Pieces:
    around = shown_with(fact)
    return clip.excerpt(article.text, around, marks=marks(fact), limit=CONTEXT, style=Style.UNDERLINED)


def _with_value(words: str, value: str | None) -> Pieces:
    if value and values.adds(value, words):
        return say("answer.value", answer=words, value=value)
    return (Piece(words, Style.BOLD),)


def _figure(words: str, full: str) -> Pieces:
    """The answer "5,000" within "5,000 Taliban prisoners"; "$576m" beside "576,000,000 dollars"."""
    at = f" {full} ".casefold().find(f" {words} ".casefold())
    if at < 0:
        return _with_value(words, full)
    pieces = (Piece(full[:at]), Piece(words, Style.BOLD), Piece(full[at + len(words) :]))
    return tuple(piece for piece in pieces if piece.text)


def _with_more(words: str, more: str) -> Pieces:
    if more and values.adds(more, words):
        return say("answer.more", answer=words, more=clip.clip(more, WORDS // 2))
    return (Piece(words, Style.BOLD),)


def _introduced(words: str, fact: ActorFact) -> str:
    name = fact.name if values.adds(fact.name, words) else ""
    return ", ".join(part for part in (name, *fact.roles[:2]) if part)


def _quoted(words: str, fact: QuoteFact) -> Pieces:
    said = f"“{words.strip('“”')}”" if fact.direct and words[:1] not in "\"'" else words
    if fact.speaker and values.adds(fact.speaker, words):
        return say("answer.said", words=(Piece(said, Style.BOLD),), speaker=fact.speaker)
    return (Piece(said, Style.BOLD),)
