"""An answer, or that there is none, as a reply."""

from bot import buttons
from bot.reply import Block, Button, Pieces, Reply, Rows, Style, styled
from bot.texts import say, text
from bot.wording import clip, facts, values
from knowledge import Answer, Article, Fact, Kind, NoAnswer, Question, QuoteFact, Reason, Span

# Answers as good as the first that are shown beside it.
ALSO = 2


def answer(found: Answer) -> Reply:
    """The answer in bold, what it amounts to, and the sentence it was cut from."""
    answers = (found, *found.also[:ALSO])
    several = (Block(say("answer.several", count=len(answers))),) if len(answers) > 1 else ()
    blocks = [block for one in answers for block in _one(one)]
    return Reply((*read_as(found.question), *several, *blocks, facts.source(found.article)))


def no_answer(missing: NoAnswer) -> Reply:
    """That the article doesn't say, why, and what comes nearest."""
    if missing.reason is Reason.NO_ARTICLE or missing.article is None:
        return Reply((Block(say("article.none")),))
    suggested = _suggested(missing.suggestions)
    nearest = _nearest(missing.article, missing.nearest)
    blocks = [Block(styled(say("no.head"), Style.BOLD)), Block(_why(missing), "line")]
    if suggested:
        blocks.append(Block(say("no.suggestions", count=len(suggested))))
    if nearest:
        blocks.append(Block(say("no.nearest", count=len(nearest))))
    if not suggested and not nearest:
        blocks.append(Block(say("no.rephrase")))
    return Reply((*read_as(missing.question), *blocks, facts.source(missing.article)), (*suggested, *nearest))


def card(article: Article, fact: Fact) -> Reply:
    """One fact with its sentence."""
    words = getattr(fact, "name", fact.text)
    return Reply(
        (
            Block(facts.headline(words, fact)),
            facts.proof(article, facts.shown_with(fact), facts.marks(fact)),
            facts.source(article),
        )
    )


def _one(found: Answer) -> tuple[Block, Block]:
    if found.fact and _same_value(found):
        words = facts.headline(found.text, found.fact)
    else:
        words = facts.valued(found.text, found.value)
    shown = Span(min(found.sentence.start, found.start), max(found.sentence.end, found.end))
    return Block(words), facts.proof(found.article, shown, _marks(found))


def _same_value(found: Answer) -> bool:
    """Whether the fact speaks of the answer itself: a quotation may carry a date as its answer."""
    return found.fact is not None and found.kind in (None, Kind(found.fact.kind))


def _marks(found: Answer) -> tuple[Span, ...]:
    """The answer; the pieces of a quotation where it is the answer."""
    said = Span(found.start, found.end)
    if isinstance(found.fact, QuoteFact) and (found.fact.start, found.fact.end) == said:
        return facts.marks(found.fact)
    return (said,)


def read_as(question: Question) -> tuple[Block, ...]:
    """Said only where the question was read otherwise than typed."""
    if not values.adds(question.read_as, question.text):
        return ()
    return (Block(say("answer.read_as", question=clip.clip(question.read_as, facts.WORDS))),)


def _why(missing: NoAnswer) -> Pieces:
    if missing.reason is not Reason.WRONG_KIND:
        return say(f"no.{missing.reason.value}")
    if missing.question.kind is None:
        return say("no.wrong kind.any")
    return say("no.wrong kind", kind=text(f"kind.{missing.question.kind.value}"))


def _nearest(article: Article, near: tuple[Fact, ...]) -> Rows:
    return tuple((Button(facts.label(fact), buttons.fact(article.id, fact)),) for fact in near[:3])


def _suggested(suggestions: tuple[str, ...]) -> Rows:
    tapped = ((words, buttons.question(words)) for words in suggestions[:3])
    return tuple((Button(clip.clip(words, 2 * facts.LABEL), data),) for words, data in tapped if data)
