from typing import Any

import pytest

from tests.telegram import limits
from tests.telegram.refusal import Refusal


def row(*names: str) -> list[dict[str, str]]:
    return [{"text": name, "callback_data": name or "x"} for name in names]


def card(number: str, title: str = "5,000") -> dict[str, str]:
    return {"type": "article", "id": number, "title": title}


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("bad", 'field "inline_keyboard" must be of type Array'),
        ([[{"callback_data": "x"}]], "can't parse inline keyboard button: Can't find field \"text\""),
        ([row(" ")], "inline keyboard button text must be non-empty"),
        (
            [[{"text": "x", "callback_data": ""}]],
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ([[{"text": "x", "callback_data": "d" * 65}]], "BUTTON_DATA_INVALID"),
        # Bytes, not characters.
        ([[{"text": "x", "callback_data": "é" * 33}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "switch_inline_query": "q" * 257}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "url": "https://t.me/a_bot?start=a:b"}]], "START_PARAM_INVALID"),
        ([[{"text": "x", "url": f"https://t.me/a_bot?start={'a' * 65}"}]], "START_PARAM_INVALID"),
        ([row(*"123456789")], "reply markup is too long"),
        ([row(*"12345")] * 21, "reply markup is too long"),
    ],
)
def test_buttons_that_are_refused(rows: Any, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        limits.keyboard({"inline_keyboard": rows})
    assert refused.value.description == f"Bad Request: {why}"


def test_buttons_that_are_taken() -> None:
    full = {"inline_keyboard": [[{"text": "x", "callback_data": "é" * 32}], row(*"12345678")]}
    assert limits.keyboard(full) == full
    assert limits.keyboard(None) is None
    assert limits.keyboard({"inline_keyboard": []}) is None


@pytest.mark.parametrize(
    ("words", "taken"),
    [("five men", True), ("five  men", False), ("Five men", False), ("x" * 1024, True), ("x" * 1025, False)],
)
def test_a_quote_is_cut_out_of_what_was_said(words: str, taken: bool) -> None:
    said = "There were five men. " + "x" * 2000
    if taken:
        limits.quote(words, said)
    else:
        with pytest.raises(Refusal, match="QUOTE_TEXT_INVALID"):
            limits.quote(words, said)


def test_a_notice_is_short() -> None:
    limits.notice("x" * 200)
    with pytest.raises(Refusal, match="MESSAGE_TOO_LONG"):
        limits.notice("x" * 201)


@pytest.mark.parametrize(
    ("name", "what", "why"),
    [
        ("", "x", "command must be non-empty"),
        ("c" * 33, "x", "command length must not exceed 32"),
        ("Start", "x", "BOT_COMMAND_INVALID"),
        ("so-so", "x", "BOT_COMMAND_INVALID"),
        ("start", " ", "command description must be non-empty"),
        ("start", "x" * 257, "command description length must not exceed 256"),
    ],
)
def test_commands_that_are_refused(name: str, what: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        limits.commands([{"command": name, "description": what}])
    assert refused.value.description == f"Bad Request: {why}"


def test_a_menu_has_an_end() -> None:
    one = {"command": "c" * 32, "description": "x" * 256}
    limits.commands([one] * 100)
    with pytest.raises(Refusal, match="BOT_COMMANDS_TOO_MUCH"):
        limits.commands([one] * 101)


@pytest.mark.parametrize(("field", "most"), [("description", 512), ("short_description", 120)])
def test_a_profile_is_short(field: str, most: int) -> None:
    limits.profile(field, "x" * most)
    with pytest.raises(Refusal, match="TOO_LONG"):
        limits.profile(field, "x" * (most + 1))


def test_actions_have_names() -> None:
    limits.action("typing")
    with pytest.raises(Refusal, match="wrong parameter action in request"):
        limits.action("thinking")


@pytest.mark.parametrize(
    ("cards", "why"),
    [
        (None, "RESULTS_TOO_MUCH"),
        ([card(str(number)) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([card("")], "RESULT_ID_INVALID"),
        ([card("é" * 33)], "RESULT_ID_INVALID"),
        ([card("a"), card("a")], "RESULT_ID_DUPLICATE"),
        ([card("a", title=" ")], "can't parse inline query result: Can't find field \"title\""),
    ],
)
def test_cards_that_are_refused(cards: Any, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        limits.cards(cards)
    assert refused.value.description == f"Bad Request: {why}"


def test_cards_that_are_taken() -> None:
    limits.cards([])
    limits.cards([card(str(number)) for number in range(50)])
