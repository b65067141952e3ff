"""What the bot said, as whoever reads the chat sees it."""

from typing import NamedTuple, Self

from tests.telegram.units import cut
from tests.telegram.world import Json


class Button(NamedTuple):
    """A button, and the message it stands under."""

    label: str
    data: str
    message: int
    url: str = ""
    elsewhere: str = ""


class Said(NamedTuple):
    """A message of the bot, as it looked when it came or was changed."""

    number: int
    text: str
    buttons: tuple[tuple[Button, ...], ...]
    raw: Json

    @classmethod
    def of(cls, message: Json) -> Self:
        number = message["message_id"]
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = tuple(tuple(_button(button, number) for button in row) for row in rows)
        return cls(number, message.get("text") or message.get("caption", ""), buttons, message)

    def styled(self, kind: str) -> list[str]:
        """The words shown so: "bold", "blockquote" …"""
        entities = self.raw.get("entities") or self.raw.get("caption_entities", [])
        found = [entity for entity in entities if entity["type"] == kind]
        return [cut(self.text, entity["offset"], entity["length"]) for entity in found]

    @property
    def answer(self) -> str:
        """The first words in bold: what was asked for."""
        return next(iter(self.styled("bold")), "")

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]

    def button(self, label: str) -> Button:
        """The first button with these words in its label."""
        found = [button for row in self.buttons for button in row if label in button.label]
        assert found, f"no button {label!r} among {self.labels} under {self.text!r}"
        return found[0]


class Offer(NamedTuple):
    """What is offered to who types behind the bot's name."""

    titles: list[str]
    cards: list[Said]
    raw: Json

    @classmethod
    def of(cls, answer: Json) -> Self:
        results = answer["results"]
        cards = [Said.of({"message_id": 0, **card, **card["shown"]}) for card in results]
        return cls([card["title"] for card in results], cards, answer)


def _button(given: Json, message: int) -> Button:
    data, url, elsewhere = (given.get(deed, "") for deed in ("callback_data", "url", "switch_inline_query"))
    return Button(given["text"], data, message, url, elsewhere)
