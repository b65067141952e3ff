from bot.statistics import Summary
from bot.wording.statistics import summary
from tests.bot import builders as b
from tests.bot.strictness import check


def test_counts_are_told() -> None:
    reply = summary(Summary(1, 4, 1, (("who <was> it", 1),)))
    assert b.words(reply).splitlines() == [
        "Since counting began:",
        "1 reader",
        "4 questions",
        "1 without an answer (25%)",
        "Most asked without an answer:",
        "1 × who <was> it",
    ]
    assert check(reply)


def test_before_the_first_question_there_is_no_share() -> None:
    assert "0 without an answer (0%)" in b.words(summary(Summary(0, 0, 0, ())))
