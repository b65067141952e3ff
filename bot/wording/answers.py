"""An answer, or that there is none, as a reply."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from bot import buttons
from bot.reply import Block, Button, Pieces, Reply, Rows, Style, styled, with_rows
from bot.texts import say, text
from bot.wording import clip, facts, values
from knowledge import Answer, Article, Fact, Kind, NoAnswer, Question, QuoteFact, Reading, Reason, Span

# Answers as good as the first that are shown beside it.
ALSO = 2

# Facts shown as alike, and what two facts of a kind may have in common.
ALIKE = 5
ALIKE_IN: Mapping[str, tuple[str, ...]] = {
    "date": ("type", "begin"),
    "figure": ("unit", "of"),
    "actor": ("type", "roles"),
    "place": ("within",),
    "quote": ("speaker",),
}


def answer(found: Answer, reading: Reading | None = None) -> Reply:
    """The answer in bold, what it amounts to, and the sentence it was cut from; then what others say.

    Each article is named once, below what it says. With the first one's `reading` the sentences around
    that of the answer come along, folded.
    """
    answers = (found, *found.also[:ALSO])
    first, *others = [list(group) for _, group in groupby(answers, key=lambda one: one.article.id)]
    around = _around(found, reading) if reading and len(answers) == 1 else ()
    blocks = [*_told(first), *around, facts.source(found.article)]
    for other in others:
        blocks += [_other(found, other[0]), *_told(other), facts.source(other[0].article)]
    return Reply((*read_as(found.question), *blocks), (_judged(found),))


def elsewhere(missing: NoAnswer, found: Answer) -> Reply:
    """That the article doesn't say, and what another one says."""
    head = Block(styled(say("no.head"), Style.BOLD))
    more = Button(text("answer.read"), buttons.choice(found.article.id))
    said = (head, Block(say("answer.another"), "line"), *_one(found), facts.source(found.article))
    return Reply(
        (*read_as(missing.question), *said),
        (_buttons(found.article, found.fact if _same_value(found) else None), (more,)),
    )


def alike(article: Article, fact: Fact, found: Sequence[Fact]) -> Reply:
    """Facts of the same kind, those first that share most with this one."""
    others = [other for other in found if other.kind == fact.kind and other != fact]
    others.sort(key=lambda other: -_likeness(fact, other))
    near = [other for other in others if _likeness(fact, other)][:ALIKE] or others[:ALIKE]
    if not near:
        return Reply((Block(say("alike.none")), facts.source(article)))
    head = Block(say("alike.head", answer=clip.clip(getattr(fact, "name", fact.text), facts.WORDS)))
    lines = [
        Block(say("list.line", number=at, what=facts.line(article, other)), "line")
        for at, other in enumerate(near, 1)
    ]
    numbers = tuple(Button(str(at), buttons.fact(article.id, other)) for at, other in enumerate(near, 1))
    return Reply((head, *lines, Block(say("list.tap")), facts.source(article)), (numbers,))


def no_answer(missing: NoAnswer) -> Reply:
    """That the article doesn't say, why, and what comes nearest."""
    if missing.reason is Reason.NO_ARTICLE or missing.article is None:
        return Reply((Block(say("article.none")),))
    suggested = _suggested(missing.suggestions)
    nearest = _nearest(missing.article, missing.nearest)
    blocks = [Block(styled(say("no.head"), Style.BOLD)), Block(_why(missing), "line")]
    # What stands last belongs to the buttons below.
    blocks.append(facts.source(missing.article))
    if suggested:
        blocks.append(Block(say("no.suggestions", count=len(suggested))))
    if nearest:
        blocks.append(Block(say("no.nearest", count=len(nearest))))
    if not suggested and not nearest:
        blocks.append(Block(say("no.rephrase")))
    return Reply(
        (*read_as(missing.question), *blocks),
        (*suggested, *nearest, _buttons(missing.article, None)),
    )


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


def archived(found: Answer, reading: Reading | None) -> Reply:
    """What the archive answers, and a way to the article that says it."""
    return with_rows(
        answer(found, reading), ((Button(text("answer.read"), buttons.choice(found.article.id)),),)
    )


def not_archived(missing: NoAnswer) -> Reply:
    """That no article of the archive says so, and what comes nearest in the one that is closest to it."""
    if missing.article is None:
        return Reply((Block(say("archive.empty")),))
    head = Block(styled(say("archive.none"), Style.BOLD))
    nearest = _nearest(missing.article, missing.nearest)
    if not nearest:
        return Reply((*read_as(missing.question), head, Block(say("no.rephrase"))))
    blocks = (head, Block(say("no.nearest", count=len(nearest))), facts.source(missing.article))
    return Reply((*read_as(missing.question), *blocks), (*nearest, _buttons(missing.article, None)))


def search() -> Rows:
    """A way into the archive, under a question that was not answered."""
    return ((Button(text("archive.search"), buttons.search()),),)


def _told(answers: Sequence[Answer]) -> list[Block]:
    """What one article says."""
    several = [Block(say("answer.several", count=len(answers)))] if len(answers) > 1 else []
    return [*several, *(block for one in answers for block in _one(one))]


def _other(found: Answer, other: Answer) -> Block:
    """That another article says otherwise; an older one where both days are known."""
    mine, its = found.article.published, other.article.published
    return Block(say("answer.older" if mine and its and its < mine else "answer.another"))


def _one(found: Answer) -> tuple[Block, Block]:
    if found.fact and _same_value(found):
        words = facts.headline(found.text, found.fact)
    else:
        words = facts.valued(found.text, found.value)
    shown = Span(min(found.sentence.start, found.start), max(found.sentence.end, found.end))
    return Block(words), facts.proof(found.article, shown, _marks(found))


def _around(found: Answer, reading: Reading) -> tuple[Block, ...]:
    """The sentence with those before and after it."""
    at = next((n for n, one in enumerate(reading.sentences) if one.start == found.sentence.start), None)
    near = reading.sentences[max(at - 1, 0) : at + 2] if at is not None else ()
    if len(near) < 2:
        return ()
    shown = Span(near[0].start, near[-1].end)
    words = clip.excerpt(
        found.article.text, shown, marks=_marks(found), limit=facts.SENTENCE, style=Style.PLAIN
    )
    return (Block(say("answer.around", words=words), "fold"),)


def _judged(found: Answer) -> tuple[Button, ...]:
    """What can be done with an answer."""
    return _buttons(found.article, found.fact if _same_value(found) else None)


def _buttons(article: Article, fact: Fact | None) -> tuple[Button, ...]:
    wrong = Button(text("answer.wrong"), buttons.wrong(article.id))
    return (Button(text("answer.alike"), buttons.alike(article.id, fact)), wrong) if fact else (wrong,)


def _likeness(fact: Fact, other: Fact) -> int:
    """How many of the traits that make two facts alike they share."""
    return sum(
        getattr(fact, trait, None) == getattr(other, trait, None) is not None for trait in ALIKE_IN[fact.kind]
    )


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
