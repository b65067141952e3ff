"""What goes wrong on the way: an answer must arrive, or an apology, and the bot goes on."""

from threading import Event
from typing import Any

import pytest

from knowledge import Library
from tests.telegram.chat import PATIENCE, Chat
from tests.telegram.refusal import bad, flood, forbidden
from tests.telegram.server import BAD_GATEWAY, Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless")]


async def test_refused_markup_is_sent_plain(
    telegram: Server, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.trouble("sendMessage", bad('can\'t parse entities: Unsupported start tag "x" at byte offset 0'))
    said = await chat.says("how many prisoners")
    assert said.text.startswith("5,000 Taliban prisoners\n> The deal foresees")
    assert said.raw["entities"] == []
    assert "refused the markup" in caplog.text
    caplog.clear()
    assert (await chat.says("how many prisoners")).answer == "5,000"


async def test_refused_markup_of_a_page_is_sent_plain(
    telegram: Server, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    page = await chat.says("/dates")
    telegram.trouble("editMessageText", bad("can't parse entities: Unexpected end tag at byte offset 7"))
    turned = await chat.taps(page.button("More"))
    assert (turned.number, turned.raw["entities"]) == (page.number, [])
    assert turned.labels
    caplog.clear()


# The library itself uses what it warns of.
@pytest.mark.filterwarnings("ignore:.*`retry_after`")
async def test_too_many_requests_are_waited_out(telegram: Server, chat: Chat) -> None:
    telegram.trouble("sendMessage", flood(1))
    assert (await chat.says("how many prisoners")).answer == "5,000"
    assert len(telegram.called("sendMessage")) == 2


async def test_a_failed_sending_is_tried_again(telegram: Server, chat: Chat) -> None:
    telegram.trouble("sendMessage")
    assert (await chat.says("how many prisoners")).answer == "5,000"


async def test_a_failed_polling_is_tried_again(
    telegram: Server, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    await telegram.until("getUpdates")
    telegram.trouble("getUpdates")
    telegram.trouble("getUpdates", BAD_GATEWAY)
    assert (await chat.says("how many prisoners")).answer == "5,000"
    assert (await chat.says("how many captives")).answer == "1,000"
    # The library complains of an answer that is no JSON.
    caplog.clear()


async def test_whoever_blocks_the_bot_stops_nobody_else(telegram: Server, chat: Chat) -> None:
    other = Chat.private(telegram, "Eve")
    other.room.closed = forbidden("bot was blocked by the user")
    other.writes("how many prisoners")
    await telegram.until("sendMessage")
    assert (await chat.says("how many prisoners")).answer == "5,000"
    assert {refusal.code for _, refusal in telegram.refused} == {403}
    telegram.refused.clear()


async def test_a_bot_with_the_same_token_is_complained_of(
    telegram: Server, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    await telegram.until("getUpdates")
    await telegram.updates.get()
    said = await chat.says("how many prisoners")
    assert said.answer == "5,000"
    assert "Another process is using this bot's token" in caplog.text
    caplog.clear()
    assert telegram.refused.pop()[1].code == 409


async def test_a_fault_of_the_bot_is_apologised_for(
    telegram: Server,
    library: Library,
    chat: Chat,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a fault")

    with monkeypatch.context() as patch:
        patch.setattr(library, "ask", broken)
        assert (await chat.says("how many prisoners")).text.startswith("Something went wrong on my side")
    assert "a fault" in caplog.text
    caplog.clear()
    assert (await chat.says("how many prisoners")).answer == "5,000"


async def test_a_button_of_a_faulty_turn_stops_waiting(
    telegram: Server,
    library: Library,
    chat: Chat,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = await chat.says("/dates")

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a fault")

    with monkeypatch.context() as patch:
        patch.setattr(library, "reading", broken)
        assert (await chat.taps(page.button("More"))).text.startswith("Something went wrong on my side")
    caplog.clear()


async def test_what_is_only_looked_up_waits_for_no_question(
    telegram: Server, library: Library, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, ask = Event(), library.ask

    def slow(*given: Any, **named: Any) -> Any:
        assert go_on.wait(PATIENCE)
        return ask(*given, **named)

    monkeypatch.setattr(library, "ask", slow)
    page = await chat.says("/dates")
    others = [Chat.private(telegram, f"Person {number}") for number in range(20)]
    for other in others:
        other.writes("how many prisoners")
    try:
        assert (await chat.taps(page.button("More"))).text.startswith("Dates, 9-")
        assert (await chat.says("/places")).text.startswith("Places, ")
    finally:
        go_on.set()
    for other in others:
        assert (await other.hears()).answer == "5,000"
