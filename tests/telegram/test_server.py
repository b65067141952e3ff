import asyncio
import struct
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import Bot, InputMediaPhoto, Message
from telegram.error import BadRequest

from tests.telegram.methods import LATE, METHODS, SAME
from tests.telegram.refusal import flood, forbidden
from tests.telegram.server import BAD_GATEWAY, Server
from tests.telegram.world import GENERAL, Room

pytestmark = pytest.mark.anyio


def png(width: int, height: int) -> bytes:
    """As much of a picture as Telegram looks at, with all kinds of bytes in it."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + bytes(range(256))


BUTTON = {"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}


class Client:
    """Somebody who speaks the Bot API."""

    def __init__(self, server: Server, http: httpx.AsyncClient) -> None:
        self._http, self._at = http, f"{server.url}/bot{server.token}/"

    async def __call__(self, method: str, **given: Any) -> Any:
        """The result."""
        answer = (await self._http.post(self._at + method, json=given)).json()
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **given: Any) -> tuple[int, str]:
        response = await self._http.post(self._at + method, json=given)
        answer = response.json()
        assert answer["ok"] is False
        assert answer["error_code"] == response.status_code
        return response.status_code, answer["description"]


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient() as client:
        yield client


@pytest.fixture
def call(telegram: Server, http: httpx.AsyncClient) -> Client:
    return Client(telegram, http)


@pytest.fixture
def room(telegram: Server) -> Room:
    return telegram.world.private(telegram.world.person("Ada"))


@pytest.fixture
def chat(room: Room) -> int:
    number: int = room.about["id"]
    return number


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("bot1:not-the-token/getMe", 401, "Unauthorized"),
        ("botsomething/getMe", 404, "Not Found"),
        ("somewhere", 404, "Not Found"),
        ("bot{token}/sendFlowers", 404, "Not Found: method not found"),
    ],
)
async def test_who_is_not_let_in(
    telegram: Server, http: httpx.AsyncClient, path: str, code: int, description: str
) -> None:
    response = await http.get(f"{telegram.url}/{path.format(token=telegram.token)}")
    assert response.status_code == code
    assert response.json() == {"ok": False, "error_code": code, "description": description}


async def test_the_ways_to_give_parameters(
    telegram: Server, http: httpx.AsyncClient, room: Room, chat: int
) -> None:
    address = f"{telegram.url}/bot{telegram.token}/sendMESSAGE"
    given = {"chat_id": str(chat), "text": "Zoë & Ann"}
    for sent in (
        http.get(address, params=given),
        http.post(address, data=given),
        http.post(address, json=given),
        http.post(address, data=given, files={"nothing": b"\x00"}),
    ):
        assert (await sent).json()["result"]["text"] == "Zoë & Ann"
    assert len(room.messages) == 4


async def test_parameters_that_can_not_be_read(telegram: Server, http: httpx.AsyncClient, chat: int) -> None:
    address = f"{telegram.url}/bot{telegram.token}/sendMessage"
    form = {"content-type": "application/x-www-form-urlencoded"}
    for body, why in [
        (b"text=%ff", "strings must be encoded in UTF-8"),
        (b"text=x&reply_markup={", "can't parse reply markup"),
        (b"text=x&chat_id=@nobody", "chat not found"),
    ]:
        answer = (await http.post(address, content=body, headers=form)).json()
        assert answer["description"] == f"Bad Request: {why}"


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"chat_id": None}, "chat_id is empty"),
        ({"chat_id": 7}, "chat not found"),
        ({"text": ""}, "message text is empty"),
        (
            {"text": "<p>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "p" at byte offset 0',
        ),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "d" * 65}]]}},
            "BUTTON_DATA_INVALID",
        ),
        ({"reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
        ({"reply_parameters": {"message_id": 1, "quote": "three"}}, "QUOTE_TEXT_INVALID"),
        ({"message_thread_id": 5}, "message thread not found"),
    ],
)
async def test_messages_that_are_refused(call: Client, chat: int, given: dict[str, Any], why: str) -> None:
    await call("sendMessage", chat_id=chat, text="one two")
    sent = {"chat_id": chat, "text": "x", **given}
    assert await call.refused("sendMessage", **sent) == (400, f"Bad Request: {why}")


async def test_a_message_arrives(telegram: Server, call: Client, room: Room, chat: int) -> None:
    sent = await call(
        "sendMessage", chat_id=chat, text="<b>5</b> men", parse_mode="HTML", reply_markup=BUTTON
    )
    assert sent["text"] == "5 men"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    assert sent["reply_markup"] == BUTTON
    assert sent["from"] == telegram.world.bot == await call("getMe")
    assert room.messages[sent["message_id"]] == sent


async def test_a_reply_with_a_quote(call: Client, chat: int) -> None:
    first = await call("sendMessage", chat_id=chat, text="Tom & Ann went")
    quoted = {"message_id": first["message_id"], "quote": "<i>&amp; Ann</i>", "quote_parse_mode": "HTML"}
    reply = await call("sendMessage", chat_id=chat, text="x", reply_parameters=quoted)
    assert reply["reply_to_message"]["message_id"] == first["message_id"]


async def test_a_reply_to_nothing_may_be_allowed(call: Client, chat: int) -> None:
    nothing = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await call(
        "sendMessage", chat_id=chat, text="x", reply_parameters=nothing
    )


async def test_topics(telegram: Server, call: Client) -> None:
    room = telegram.world.group("Newsroom", forum=True)
    room.topics[12] = {"name": "Ferries"}
    here = {"chat_id": room.about["id"], "text": "x"}
    refused = (400, "Bad Request: message thread not found")
    # What stands in the general topic is written without naming it.
    assert await call.refused("sendMessage", message_thread_id=GENERAL, **here) == refused
    assert await call.refused("sendChatAction", message_thread_id=13, action="typing", **here) == refused
    sent = await call("sendMessage", message_thread_id=12, **here)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (12, True)
    reply = await call("sendMessage", reply_parameters={"message_id": sent["message_id"]}, **here)
    assert reply["message_thread_id"] == 12
    assert "message_thread_id" not in await call("sendMessage", **here)


async def test_a_chat_may_be_closed(call: Client, room: Room, chat: int) -> None:
    room.closed = forbidden("bot was blocked by the user")
    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await call.refused("sendMessage", chat_id=chat, text="x") == blocked


async def test_edits(telegram: Server, call: Client, room: Room, chat: int) -> None:
    sent = await call("sendMessage", chat_id=chat, text="<b>x</b>", parse_mode="HTML", reply_markup=BUTTON)
    here = {"chat_id": chat, "message_id": sent["message_id"]}
    same = {"text": " <b>x</b>", "parse_mode": "HTML", "reply_markup": BUTTON}
    assert await call.refused("editMessageText", **here, **same) == (400, f"Bad Request: {SAME}")
    edited = await call("editMessageText", text="x", **here)
    assert "reply_markup" not in edited
    assert edited["entities"] == []
    assert (await call("editMessageReplyMarkup", reply_markup=BUTTON, **here))["reply_markup"] == BUTTON
    assert [event.kind for event in telegram.world.events] == ["sent", "edited", "edited"]


async def test_edits_that_are_refused(telegram: Server, call: Client, room: Room, chat: int) -> None:
    theirs = room.put(telegram.world.person("Eve"), text="mine")["message_id"]
    for number, what in [
        (None, "message identifier is not specified"),
        (99, "message to edit not found"),
        (theirs, "message can't be edited"),
    ]:
        given = {"chat_id": chat, "message_id": number, "text": "x"}
        assert await call.refused("editMessageText", **given) == (400, f"Bad Request: {what}")


async def test_deleting(call: Client, room: Room, chat: int) -> None:
    sent = await call("sendMessage", chat_id=chat, text="x")
    here = {"chat_id": chat, "message_id": sent["message_id"]}
    assert await call("deleteMessage", **here)
    assert await call.refused("deleteMessage", **here) == (400, "Bad Request: message to delete not found")


async def test_files(call: Client, chat: int) -> None:
    given = {"chat_id": chat, "document": "x", "parse_mode": "HTML"}
    sent = await call("sendDocument", caption="<i>Ferries</i>", **given)
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Ferries", "italic")
    long = (400, "Bad Request: message caption is too long")
    assert await call.refused("sendDocument", caption="x" * 1025, **given) == long
    for method, field in (("sendPhoto", "photo"), ("sendDocument", "document")):
        none = (400, f"Bad Request: there is no {field} in the request")
        assert await call.refused(method, chat_id=chat) == none


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (png(800, 600), ""),
        (png(9_500, 600), "PHOTO_INVALID_DIMENSIONS"),
        (png(2_100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (png(800, 600) + bytes(10_000_001), "file is too big"),
        (b"GIF89a", "IMAGE_PROCESS_FAILED"),
    ],
)
async def test_pictures(telegram: Server, chat: int, picture: bytes, why: str) -> None:
    bot = Bot(telegram.token, f"{telegram.url}/bot")
    async with bot:
        if why:
            with pytest.raises(BadRequest, match=why.casefold()[1:]):
                await bot.send_photo(chat, picture)
            return
        sent = await bot.send_photo(chat, picture, "Ferries")
        assert (sent.photo[-1].width, sent.photo[-1].height, sent.caption) == (800, 600, "Ferries")
        assert telegram.world.pictures[sent.photo[-1].file_id] == picture
        media = InputMediaPhoto(png(600, 800), "Island")
        changed = await bot.edit_message_media(media, chat_id=chat, message_id=sent.id)
        assert isinstance(changed, Message)
        assert (changed.photo[-1].width, changed.caption) == (600, "Island")
        with pytest.raises(BadRequest, match="no text in the message"):
            await bot.edit_message_text("words", chat, sent.id)


async def test_a_tap_is_answered_once(telegram: Server, call: Client, chat: int) -> None:
    telegram.world.taps["tap-1"] = chat
    late = (400, f"Bad Request: {LATE}")
    long = (400, "Bad Request: MESSAGE_TOO_LONG")
    assert await call.refused("answerCallbackQuery", callback_query_id="tap-1", text="x" * 201) == long
    assert await call("answerCallbackQuery", callback_query_id="tap-1")
    assert await call.refused("answerCallbackQuery", callback_query_id="tap-1") == late
    assert await call.refused("answerCallbackQuery", callback_query_id="tap-2") == late


async def test_an_inline_query_is_answered_once(telegram: Server, call: Client) -> None:
    telegram.world.queries.add("query-1")
    words = {"message_text": "<b>5,000</b>", "parse_mode": "HTML"}
    card = {"type": "article", "id": "a", "title": "5,000", "input_message_content": words}
    answer = {"inline_query_id": "query-1", "results": [card]}
    wrong = {"text": "Open", "start_parameter": "a b"}
    assert (await call.refused("answerInlineQuery", **answer, button=wrong))[0] == 400
    assert (await call.refused("answerInlineQuery", inline_query_id="query-1"))[0] == 400
    assert await call("answerInlineQuery", **answer)
    assert telegram.world.offers["query-1"]["results"][0]["shown"]["text"] == "5,000"
    assert await call.refused("answerInlineQuery", **answer) == (400, f"Bad Request: {LATE}")


async def test_without_inline_mode_no_button_leads_there(telegram: Server, call: Client, chat: int) -> None:
    rows = {"inline_keyboard": [[{"text": "Ask", "switch_inline_query": "how many"}]]}
    assert await call("sendMessage", chat_id=chat, text="x", reply_markup=rows)
    telegram.world.bot["supports_inline_queries"] = False
    given = {"chat_id": chat, "text": "x", "reply_markup": rows}
    assert (await call.refused("sendMessage", **given))[0] == 400


async def test_the_profile(call: Client) -> None:
    menu = [{"command": "start", "description": "begin"}]
    assert await call("setMyCommands", commands=menu)
    assert await call("getMyCommands") == menu
    assert await call("deleteMyCommands")
    assert await call("getMyCommands") == []
    assert (await call.refused("setMyCommands", commands=[{"command": "Start"}]))[0] == 400
    for name, field in (("Description", "description"), ("ShortDescription", "short_description")):
        assert await call(f"setMy{name}", **{field: "I read."})
        assert await call(f"getMy{name}") == {field: "I read."}


async def test_a_webhook_and_polling_exclude_each_other(telegram: Server, call: Client) -> None:
    telegram.updates.add("message", {})
    assert await call("setWebhook", url="https://example.org")
    assert (await call("getWebhookInfo"))["pending_update_count"] == 1
    assert (await call.refused("getUpdates"))[0] == 409
    assert await call("deleteWebhook", drop_pending_updates="true")
    assert await call("getUpdates") == []


async def test_polling_over_http(telegram: Server, call: Client) -> None:
    waiting = asyncio.create_task(call("getUpdates", timeout=5, allowed_updates=["message"]))
    await telegram.until("getUpdates")
    telegram.updates.add("message", {"text": "hello"})
    (update,) = await waiting
    assert update["message"] == {"text": "hello"}
    assert await call("getUpdates", offset=update["update_id"] + 1) == []


async def test_trouble_on_the_way(telegram: Server, http: httpx.AsyncClient) -> None:
    telegram.trouble("getMe", flood(3))
    telegram.trouble("getMe")
    telegram.trouble("getMe", BAD_GATEWAY)
    address = f"{telegram.url}/bot{telegram.token}/getMe"
    patience = await http.get(address)
    assert patience.status_code == 429
    assert patience.json() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }
    assert [(await http.get(address)).status_code for _ in range(3)] == [502, 502, 200]
    # It was no fault of the bot's.
    assert telegram.refused == []


async def test_a_method_can_be_held(telegram: Server, call: Client) -> None:
    go_on = telegram.hold("getMe")
    asked = asyncio.create_task(call("getMe"))
    await telegram.until("getMe")
    assert not asked.done()
    go_on.set()
    assert (await asked)["is_bot"]


async def test_refusals_are_remembered(telegram: Server, call: Client, chat: int) -> None:
    await call.refused("sendMessage", chat_id=chat, text="")
    ((method, refusal),) = telegram.refused
    assert method == "sendmessage"
    assert refusal.description == "Bad Request: message text is empty"
    assert telegram.called("sendMessage") == [{"chat_id": chat, "text": ""}]


def test_methods_are_found_whatever_the_case() -> None:
    assert all(name == name.casefold() for name in METHODS)
