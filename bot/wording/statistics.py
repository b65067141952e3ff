"""Counts of the bot's use, for who runs it."""

from bot.reply import Block, Reply
from bot.statistics import Summary
from bot.texts import say
from bot.wording import clip, facts


def summary(counted: Summary) -> Reply:
    """Readers, questions, the share without an answer, and the most asked of those."""
    share = round(100 * counted.refused / counted.questions) if counted.questions else 0
    lines = [
        Block(say("stats.head")),
        Block(say("stats.people", count=counted.people), "line"),
        Block(say("stats.questions", count=counted.questions), "line"),
        Block(say("stats.refused", count=counted.refused, share=share), "line"),
    ]
    if counted.unanswered:
        lines.append(Block(say("stats.unanswered")))
    lines += [
        Block(say("stats.question", question=clip.clip(question, facts.WORDS // 4), times=times), "line")
        for question, times in counted.unanswered
    ]
    return Reply(tuple(lines))
