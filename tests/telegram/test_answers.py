"""An answer quotes the article where it stands in the chat, and later turns find their way back to it."""

import pytest

from knowledge import Library
from tests.intake.files import FERRIES
from tests.telegram.chat import Chat
from tests.telegram.refusal import bad
from tests.telegram.running import both_ways
from tests.telegram.said import Said
from tests.telegram.server import Server
from tests.telegram.world import Json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]

TITLE = "Ferries reach Gull Island"
SAID = '"We waited nine years for this," Calder said. "They never believed us," harbour master Tom Reed said.'
QUIET = "Nothing else happened in the harbour that day. " * 6
LONG = f"date 2021-03-09 {TITLE}\n\n{' '.join(FERRIES)}\n\n{SAID}\n\n{QUIET}"


async def reads(chat: Chat) -> Json:
    """The article comes as a message; its card is skipped."""
    message = chat.writes(LONG)
    assert (await chat.hears()).answer == TITLE
    return message


def quoted(telegram: Server) -> dict[str, object]:
    parameters: dict[str, object] = telegram.called("sendMessage")[-1]["reply_parameters"]
    return parameters


async def test_an_answer_quotes_the_sentence_in_its_message(telegram: Server, chat: Chat) -> None:
    article = await reads(chat)
    said = await chat.says("how many passengers")
    assert said.answer == "1,200"
    assert said.raw["reply_to_message"]["message_id"] == article["message_id"]
    asked = quoted(telegram)
    assert asked["quote"] == FERRIES[1]
    assert LONG[int(str(asked["quote_position"])) :].startswith(FERRIES[1])
    # What is quoted above isn't said once more; its neighbours are folded.
    assert said.styled("blockquote") == []
    (around,) = said.styled("expandable_blockquote")
    assert all(sentence in around for sentence in FERRIES)
    assert TITLE in said.text


async def test_a_position_counts_as_telegram_counts(telegram: Server, chat: Chat) -> None:
    emoji = LONG.replace("Mayor", "🚢🚢 Mayor")
    chat.writes(emoji)
    await chat.hears()
    await chat.says("how many passengers")
    before = emoji[: emoji.index(FERRIES[1])]
    assert quoted(telegram)["quote_position"] == len(before.encode("utf-16-le")) // 2


async def test_a_quotation_that_telegram_refuses_is_shown_instead(telegram: Server, chat: Chat) -> None:
    await reads(chat)
    telegram.trouble("sendMessage", bad("QUOTE_TEXT_INVALID"))
    said = await chat.says("how many passengers")
    assert said.styled("blockquote") == [FERRIES[1]]
    assert "reply_to_message" not in said.raw


async def test_an_article_whose_message_is_gone(telegram: Server, chat: Chat) -> None:
    article = await reads(chat)
    del chat.room.messages[article["message_id"]]
    said = await chat.says("how many passengers")
    assert said.styled("blockquote") == [FERRIES[1]]
    assert telegram.refused.pop()[1].description == "Bad Request: message to be replied not found"


async def test_an_answer_from_elsewhere_has_its_sentence(chat: Chat) -> None:
    said = await chat.says("how many prisoners")
    (sentence,) = said.styled("blockquote")
    assert "5,000" in sentence
    (around,) = said.styled("expandable_blockquote")
    assert sentence in around


async def test_a_changed_question_never_leaves_the_wrong_quotation(telegram: Server, chat: Chat) -> None:
    await reads(chat)
    question = chat.writes("how many passengers")
    old = await chat.hears()
    changed = await chat.edits(question, "how many ferries")
    assert changed.answer == "Two"
    assert old.number not in chat.room.messages
    assert quoted(telegram)["quote"] == FERRIES[2]


async def test_a_changed_question_is_answered_in_the_light_of_the_one_before(chat: Chat) -> None:
    await chat.says("when was the deal signed")
    question = chat.writes("how many prisoners")
    old = await chat.hears()
    changed = await chat.edits(question, "and where?")
    assert (changed.number, changed.answer) == (old.number, "Doha")


async def test_a_reply_goes_back_to_the_answer_it_replies_to(chat: Chat) -> None:
    deal = await chat.says("when was the deal signed")
    await chat.says("how many prisoners")
    assert (await chat.says("and where?", reply_to=deal)).answer == "Doha"


async def test_a_reply_goes_back_to_the_article_of_the_answer(chat: Chat) -> None:
    deal = await chat.says("when was the deal signed")
    await reads(chat)
    assert (await chat.says("and where?", reply_to=deal)).answer == "Doha"
    # The active one is still the newest.
    assert (await chat.says("how many passengers")).answer == "1,200"


async def test_a_reply_to_an_article_asks_that_one(chat: Chat) -> None:
    article = await reads(chat)
    chat.writes(LONG.replace("1,200", "900").replace(TITLE, "Fewer passengers"))
    await chat.hears()
    assert (await chat.says("how many passengers")).answer == "900"
    assert (await chat.says("how many passengers", reply_to=article)).answer == "1,200"


@pytest.mark.parametrize(
    ("passage", "speaker"),
    [("We waited nine years for this", "Calder"), ("They never believed us", "Tom Reed")],
)
async def test_a_highlighted_passage_is_what_is_asked_about(chat: Chat, passage: str, speaker: str) -> None:
    article = await reads(chat)
    said = await chat.says("who said this?", reply_to=article, passage=passage)
    assert speaker in said.answer


async def test_a_passage_that_is_nowhere_does_no_harm(chat: Chat) -> None:
    article = await reads(chat)
    said = await chat.says("how many passengers", reply_to=article, passage="(no such [words")
    assert said.answer == "1,200"


async def test_more_like_this(chat: Chat) -> None:
    said = await chat.says("how many prisoners")
    more = await chat.taps(said.button("More like this"))
    assert more.text.startswith("Like 5,000")
    shown = await chat.taps(more.button("1"))
    assert shown.styled("blockquote")


async def test_what_is_called_wrong_is_kept_with_its_question(chat: Chat, library: Library) -> None:
    said = await chat.says("how many prisonrs")
    assert (await chat.taps(said.button("Wrong"))).text.startswith("Noted, thank you.")
    assert (await chat.taps(said.button("Wrong"))).text.startswith("You have told me already")
    refused = await chat.says("how many american soldiers died")
    assert (await chat.taps(refused.button("Wrong"))).text.startswith("Noted, thank you.")
    key = f"telegram:{chat.person['id']}"
    mine = [one for one in library.load_state("feedback")["wrong"] if one["chat"] == key]
    assert [(one["question"], one["read_as"], one["answer"]) for one in mine] == [
        ("how many prisonrs", "how many prisoners", "5,000"),
        ("how many american soldiers died", "how many american soldiers died", None),
    ]


async def test_turns_outlive_many_others(chat: Chat) -> None:
    """Only so many are remembered; what is older is as if it had never been asked."""
    first = await chat.says("when was the deal signed")
    for _ in range(31):
        await chat.says("how many prisoners")
    late = await chat.says("and where?", reply_to=first)
    assert not late.text.startswith("Something went wrong")
    assert (await chat.taps(first.button("Wrong"))).text.startswith("That button is from an earlier")


async def test_questions_of_a_card_are_answered(chat: Chat) -> None:
    card = await chat.says(LONG)
    questions = [label for label in card.labels if label.endswith("?")]
    assert 1 <= len(questions) <= 3
    for question in questions:
        said: Said = await chat.taps(card.button(question))
        assert said.answer != "The article doesn't say."
        assert said.number != card.number


async def test_help_shows_what_the_article_answers(chat: Chat) -> None:
    manual = await chat.says("/help")
    assert manual.labels == [
        "How many Taliban prisoners?",
        "Who urged the movement?",
        "When did American forces bomb Taliban fighters?",
    ]
    # One screen of a phone.
    assert len(manual.text) < 1_800
    assert (await chat.taps(manual.button("prisoners"))).answer == "5,000"


async def test_what_may_have_been_meant_is_offered(chat: Chat) -> None:
    said = await chat.says("how many american prisoners died")
    assert said.answer == "The article doesn't say."
    assert "Did you mean" in said.text
    assert said.labels[0] == "How many Taliban prisoners?"
    assert (await chat.taps(said.button("Taliban prisoners"))).answer == "5,000"


async def test_a_corrected_article_takes_the_place_of_the_old_one(chat: Chat) -> None:
    article = await reads(chat)
    card = await chat.edits(article, LONG.replace("1,200", "1,300"))
    assert card.answer == TITLE
    assert (await chat.says("how many passengers")).answer == "1,300"
    assert len([one for one in (await chat.says("/articles")).labels if "Ferries" in one]) == 1
