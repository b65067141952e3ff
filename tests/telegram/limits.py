"""What Telegram refuses in buttons, commands, quotes and a bot's profile."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tests.telegram.refusal import bad
from tests.telegram.units import units

# Buttons in a row and in all, bytes a button carries.
ROW, BUTTONS, DATA = 8, 100, 64

# Bytes of a file that a bot may download.
DOWNLOAD = 20_000_000

SCOPES = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat"}
    | {"chat_administrators", "chat_member"}
)

QUOTE, NOTICE, COMMANDS, DESCRIPTION = 1024, 200, 100, 256
PROFILE = {"description": 512, "short_description": 120}

ACTIONS = frozenset(
    {"typing", "upload_photo", "upload_document", "upload_video", "upload_voice", "upload_video_note"}
    | {"record_video", "record_voice", "record_video_note", "choose_sticker", "find_location"}
)

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")

# A button does exactly one of these.
_DEEDS = ("callback_data", "url", "copy_text", "switch_inline_query", "switch_inline_query_current_chat")


# Letters of an inline query and of a link's payload, bytes of a card's number, cards in an answer.
QUERY, NUMBER, CARDS = 256, 64, 50
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_START = re.compile(r"https://t\.me/\w+\?start=(.*)")


def keyboard(markup: Any) -> Mapping[str, Any] | None:
    """The buttons under a message; None where there are none.

    Telegram drops buttons beyond the eighth of a row silently; here they are refused.
    """
    if not markup:
        return None
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list):
        raise bad('field "inline_keyboard" must be of type Array')
    buttons = [button for row in rows for button in row]
    for button in buttons:
        _button(button)
    if len(buttons) > BUTTONS or any(len(row) > ROW for row in rows):
        raise bad("reply markup is too long")
    return {"inline_keyboard": rows} if buttons else None


def _button(button: Mapping[str, Any]) -> None:
    if "text" not in button:
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    deeds = [deed for deed in _DEEDS if button.get(deed)]
    if len(deeds) != 1:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(button.get("callback_data", "").encode()) > DATA:
        raise bad("BUTTON_DATA_INVALID")
    if units(button.get("switch_inline_query", "")) > QUERY:
        raise bad("BUTTON_DATA_INVALID")
    if start := _START.fullmatch(button.get("url", "")):
        payload(start[1])


def payload(words: str) -> None:
    """What a link into the private chat carries."""
    if not _PAYLOAD.fullmatch(words):
        raise bad("START_PARAM_INVALID")


def webhook(url: str, secret: str) -> None:
    """Where updates are delivered, and what is shown there; no address takes the webhook away."""
    if url and not url.startswith("https://"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad("secret token contains unallowed characters")


def cards(offered: Any) -> None:
    """What is offered in answer to an inline query, but for the words themselves."""
    if not isinstance(offered, list) or len(offered) > CARDS:
        raise bad("RESULTS_TOO_MUCH")
    numbers = [str(card.get("id", "")) for card in offered]
    if not all(1 <= len(number.encode()) <= NUMBER for number in numbers):
        raise bad("RESULT_ID_INVALID")
    if len({*numbers}) < len(numbers):
        raise bad("RESULT_ID_DUPLICATE")
    for card in offered:
        if card.get("type") != "article" or not str(card.get("title", "")).strip():
            raise bad("can't parse inline query result: Can't find field \"title\"")


def quote(words: str, replied: str) -> None:
    """A quote is cut out of the message it replies to, letter by letter."""
    if units(words) > QUOTE or words not in replied:
        raise bad("QUOTE_TEXT_INVALID")


def notice(text: str) -> None:
    """The words shown for a moment when a button was tapped."""
    if units(text) > NOTICE:
        raise bad("MESSAGE_TOO_LONG")


def commands(listed: Sequence[Mapping[str, str]]) -> None:
    """The menu of commands."""
    if len(listed) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in listed:
        name, what = one.get("command", "").removeprefix("/"), one.get("description", "").strip()
        if not name:
            raise bad("command must be non-empty")
        if len(name) > 32:
            raise bad("command length must not exceed 32")
        if not _COMMAND.fullmatch(name):
            raise bad("BOT_COMMAND_INVALID")
        if not what:
            raise bad("command description must be non-empty")
        if len(what) > DESCRIPTION:
            raise bad(f"command description length must not exceed {DESCRIPTION}")


def scope(kind: object) -> None:
    if kind not in SCOPES:
        raise bad("unsupported BotCommandScope specified")


def profile(field: str, words: str) -> None:
    """What the bot says about itself."""
    if units(words) > PROFILE[field]:
        raise bad(f"{'DESCRIPTION' if field == 'description' else 'ABOUT'}_TOO_LONG")


def language(given: Mapping[str, Any]) -> str:
    """The language of a menu or profile, as two letters; none stands for all."""
    code = str(given.get("language_code", ""))
    if not re.fullmatch(r"(?:[a-z]{2})?", code):
        raise bad("LANGUAGE_CODE_INVALID")
    return code


def action(name: str) -> None:
    if name not in ACTIONS:
        raise bad("wrong parameter action in request")
