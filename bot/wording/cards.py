"""What inline mode offers while one types: answers, facts and the article, to be put into any chat."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot import buttons
from bot.reply import Block, Button, Card, Reply
from bot.texts import text
from bot.wording import answers, clip, facts, lists
from knowledge import Answer, Article, Fact, Kind, NoAnswer

# Data of a button → the payload of a link that does the same.
Sealed = Callable[[str], str]

# Characters that clients show of a card's second line, and facts that are offered beside no answer.
SECOND, NEAREST = 120, 3


def found(answer: Answer, sealed: Sealed) -> list[Card]:
    """The answer, and then the others that are as good."""
    cards = [_answered(one, sealed) for one in (answer, *answer.also)]
    return list({card.id: card for card in cards}.values())


def missing(no: NoAnswer, sealed: Sealed) -> list[Card]:
    """That the article doesn't say, and what comes nearest."""
    if no.article is None:
        return []
    said = replace(answers.no_answer(no), rows=())
    head, *why = (_words(block) for block in said.blocks if not _repeats(block, no))
    nearest = [fact_card(no.article, fact, sealed) for fact in no.nearest[:NEAREST]]
    return [Card("none", head, clip.clip(next(iter(why), ""), SECOND), said), *nearest]


def shelf(article: Article, known: Sequence[Fact], sealed: Sealed) -> list[Card]:
    """Before anything is typed: the article itself, and the first fact of each kind."""
    title = clip.clip(article.title, facts.WORDS // 2) or text("article.untitled")
    about = lists.about(article, known, 1)
    link = Button(text("card.read"), start=sealed(buttons.choice(article.id)))
    whole = Card(
        buttons.choice(article.id),
        text("card.share", title=title),
        clip.clip(article.text, SECOND),
        replace(about, rows=((link,),)),
    )
    firsts = [chosen[0] for kind in Kind if (chosen := lists.of_kind(known, kind))]
    return [whole, *(fact_card(article, fact, sealed) for fact in firsts)]


def fact_card(article: Article, fact: Fact, sealed: Sealed) -> Card:
    return _card(buttons.fact(article.id, fact), answers.card(article, fact), sealed)


def _answered(answer: Answer, sealed: Sealed) -> Card:
    said = answers.answer(replace(answer, also=()))
    said = replace(said, blocks=tuple(block for block in said.blocks if not _repeats(block, answer)), rows=())
    if answer.fact:
        return _card(buttons.fact(answer.article.id, answer.fact), said, sealed)
    title, proof = said.blocks[:2]
    number = f"s:{answer.article.id}:{answer.start}:{answer.end}"
    return Card(number, clip.clip(_words(title), SECOND), clip.clip(_words(proof), SECOND), said)


def _card(data: str, said: Reply, sealed: Sealed) -> Card:
    title, proof = said.blocks[:2]
    link = Button(text("card.open"), start=sealed(data))
    shown = replace(said, rows=((link,),))
    return Card(data, clip.clip(_words(title), SECOND), clip.clip(_words(proof), SECOND), shown)


def _repeats(block: Block, told: Answer | NoAnswer) -> bool:
    """Whether a block says how the question was read, which nobody in another chat has seen."""
    return block in answers.read_as(told.question)


def _words(block: Block) -> str:
    return "".join(piece.text for piece in block.pieces)
