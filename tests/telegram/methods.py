"""The methods of the Bot API, each with all that Telegram asks of it."""

import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from tests.telegram import content, limits, photos
from tests.telegram.content import Content
from tests.telegram.refusal import Refusal, bad
from tests.telegram.updates import Updates
from tests.telegram.world import Json, Room, World

Given = Mapping[str, Any]
Method = Callable[[World, Updates, Given], Awaitable[Any]]

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
LATE = "query is too old and response timeout expired or query ID is invalid"


async def get_me(world: World, _: Updates, __: Given) -> Json:
    return world.bot


async def get_updates(_: World, updates: Updates, given: Given) -> list[Json]:
    offset, limit, seconds = (given.get(name, 0) for name in ("offset", "limit", "timeout"))
    return await updates.get(offset, limit or 100, seconds, given.get("allowed_updates"))


async def set_webhook(_: World, updates: Updates, given: Given) -> bool:
    limits.webhook(given.get("url", ""), given.get("secret_token", ""))
    updates.hook(given.get("url", ""), given.get("secret_token", ""), given.get("allowed_updates"))
    return True


async def delete_webhook(_: World, updates: Updates, given: Given) -> bool:
    updates.hook("")
    if given.get("drop_pending_updates") == "true":
        updates.drop()
    return True


async def get_webhook_info(_: World, updates: Updates, __: Given) -> Json:
    waiting = len(updates.pending)
    failed = {"last_error_date": int(time.time()), "last_error_message": updates.failure}
    return {
        "url": updates.webhook,
        "has_custom_certificate": False,
        "pending_update_count": waiting,
        **(failed if updates.failure else {}),
    }


async def get_chat_member(world: World, _: Updates, given: Given) -> Json:
    room, person = world.room(given.get("chat_id")), given.get("user_id")
    if not isinstance(person, int):
        raise bad("invalid user_id specified")
    user = {"id": person, "is_bot": False, "first_name": "Somebody"}
    if person in room.owners:
        return {"user": user, "status": "creator", "is_anonymous": False}
    return {"user": user, "status": "member"}


async def send_message(world: World, _: Updates, given: Given) -> Json:
    return _send(world, given, _said(content.message(given)))


async def send_photo(world: World, _: Updates, given: Given) -> Json:
    shown = photos.sizes(world, given.get("photo"))
    return _send(world, given, {"photo": shown, **_said(content.caption(given), "caption")})


async def send_document(world: World, _: Updates, given: Given) -> Json:
    if not given.get("document"):
        raise bad("there is no document in the request")
    file = {"file_id": "document", "file_unique_id": "document"}
    return _send(world, given, {"document": file, **_said(content.caption(given), "caption")})


async def send_chat_action(world: World, _: Updates, given: Given) -> bool:
    room = world.room(given.get("chat_id"))
    room.topic(given.get("message_thread_id"))
    limits.action(given.get("action", ""))
    world.note("typing", room.about["id"], {"action": given["action"]})
    return True


async def edit_message_text(world: World, _: Updates, given: Given) -> Json:
    words = _said(content.message(given))
    buttons = limits.keyboard(given.get("reply_markup"))
    room, message = _own(world, given, "message to edit")
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _edit(world, room, message, {**words, "reply_markup": buttons})


async def edit_message_media(world: World, _: Updates, given: Given) -> Json:
    media = photos.media(given)
    shown = {"photo": photos.sizes(world, media["photo"]), **_said(content.caption(media), "caption")}
    buttons = limits.keyboard(given.get("reply_markup"))
    room, message = _own(world, given, "message to edit")
    return _edit(world, room, message, {**shown, "reply_markup": buttons})


async def edit_message_reply_markup(world: World, _: Updates, given: Given) -> Json:
    buttons = limits.keyboard(given.get("reply_markup"))
    room, message = _own(world, given, "message to edit")
    return _edit(world, room, message, {"reply_markup": buttons})


async def delete_message(world: World, _: Updates, given: Given) -> bool:
    room, message = _own(world, given, "message to delete")
    del room.messages[message["message_id"]]
    world.note("deleted", room.about["id"], message)
    return True


async def answer_callback_query(world: World, _: Updates, given: Given) -> bool:
    limits.notice(given.get("text", ""))
    chat = world.taps.pop(given.get("callback_query_id", ""), None)
    if chat is None:
        raise bad(LATE)
    world.note("tapped", chat, dict(given))
    return True


async def answer_inline_query(world: World, _: Updates, given: Given) -> bool:
    limits.cards(given.get("results"))
    for card in given["results"]:
        words = card.get("input_message_content") or {}
        card["shown"] = _said(content.message({"text": words.get("message_text"), **words}))
        limits.keyboard(card.get("reply_markup"))
    if button := given.get("button"):
        limits.payload(button.get("start_parameter", ""))
    number = given.get("inline_query_id", "")
    if number not in world.queries:
        raise bad(LATE)
    world.queries.discard(number)
    world.offers[number] = dict(given)
    return True


async def set_my_commands(world: World, _: Updates, given: Given) -> bool:
    listed = given.get("commands") or []
    limits.commands(listed)
    world.menus[_scope(given)] = listed
    return True


async def get_my_commands(world: World, _: Updates, given: Given) -> list[Json]:
    return world.menus.get(_scope(given), [])


async def delete_my_commands(world: World, _: Updates, given: Given) -> bool:
    world.menus.pop(_scope(given), None)
    return True


def _scope(given: Given) -> str:
    """Where a menu of commands is shown."""
    scope = given.get("scope") or {"type": "default"}
    limits.scope(scope.get("type"))
    return f"{scope['type']} {limits.language(given)}".strip()


async def get_file(world: World, _: Updates, given: Given) -> Json:
    number = given.get("file_id")
    if number not in world.files:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(world.files[number]) > limits.DOWNLOAD:
        raise bad("file is too big")
    size = len(world.files[number])
    return {"file_id": number, "file_unique_id": number, "file_size": size, "file_path": f"files/{number}"}


def _profile(field: str) -> tuple[Method, Method]:
    async def get(world: World, _: Updates, given: Given) -> Json:
        name = f"{field} {limits.language(given)}".strip()
        # Who speaks another language reads what is there for all.
        return {field: world.profile.get(name, world.profile[field])}

    async def put(world: World, _: Updates, given: Given) -> bool:
        limits.profile(field, given.get(field, ""))
        world.profile[f"{field} {limits.language(given)}".strip()] = given.get(field, "")
        return True

    return get, put


def _said(words: Content, field: str = "text") -> Json:
    entities = [entity.as_json() for entity in words.entities]
    listed = "entities" if field == "text" else "caption_entities"
    return {field: words.text, listed: entities} if words.text else {}


def _send(world: World, given: Given, what: Json) -> Json:
    buttons = limits.keyboard(given.get("reply_markup"))
    if not world.bot["supports_inline_queries"] and "switch_inline_query" in str(buttons):
        raise bad("BUTTON_TYPE_INVALID")
    room = world.room(given.get("chat_id"))
    topic = room.topic(given.get("message_thread_id"))
    replied = _replied(room, given.get("reply_parameters") or {})
    # A reply stands in the topic of what it replies to.
    if replied and replied.get("is_topic_message"):
        topic = room.topic(replied["message_thread_id"])
    message = room.put(world.bot, **what, **topic, reply_markup=buttons, reply_to_message=replied)
    world.note("sent", room.about["id"], message)
    return message


def _replied(room: Room, wanted: Given) -> Json | None:
    if not wanted:
        return None
    if "message_id" not in wanted:
        raise bad('can\'t find field "message_id"')
    try:
        message = room.find(wanted["message_id"], "message to be replied")
    except Refusal:
        if wanted.get("allow_sending_without_reply"):
            return None
        raise
    if words := wanted.get("quote"):
        plain = content.message({"text": words, "parse_mode": wanted.get("quote_parse_mode", "")}).text
        limits.quote(plain, message.get("text") or message.get("caption") or "")
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def _own(world: World, given: Given, what: str) -> tuple[Room, Json]:
    """A message of the bot's own, by its number."""
    room = world.room(given.get("chat_id"))
    if not given.get("message_id"):
        raise bad("message identifier is not specified")
    message = room.find(given["message_id"], what)
    if message["from"]["id"] != world.bot["id"]:
        raise bad("message can't be edited" if "edit" in what else "message can't be deleted")
    return room, message


def _edit(world: World, room: Room, message: Json, changes: Json) -> Json:
    if all(message.get(name) == value for name, value in changes.items()):
        raise bad(SAME)
    message |= changes | {"edit_date": message["date"] + 1}
    for name in [name for name, value in message.items() if value is None]:
        del message[name]
    world.note("edited", room.about["id"], dict(message))
    return message


_get_description, _set_description = _profile("description")
_get_short, _set_short = _profile("short_description")

# By the name in the address, in small letters: Telegram doesn't mind the case.
METHODS: Mapping[str, Method] = {
    "getchatmember": get_chat_member,
    "getfile": get_file,
    "getme": get_me,
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "senddocument": send_document,
    "sendchataction": send_chat_action,
    "editmessagetext": edit_message_text,
    "editmessagemedia": edit_message_media,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "answerinlinequery": answer_inline_query,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "getmydescription": _get_description,
    "setmydescription": _set_description,
    "getmyshortdescription": _get_short,
    "setmyshortdescription": _set_short,
}
