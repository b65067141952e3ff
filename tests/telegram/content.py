"""The words of a message or a caption, as they will be shown; refused where they are none or too many."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from tests.telegram.markup import Entity, parse
from tests.telegram.refusal import bad
from tests.telegram.units import cleaned, units

MESSAGE, CAPTION = 4096, 1024


class Content(NamedTuple):
    text: str
    entities: tuple[Entity, ...] = ()


def message(given: Mapping[str, Any]) -> Content:
    """The words of a message."""
    if not given.get("text"):
        raise bad("message text is empty")
    content = _shown(str(given["text"]), given)
    if not content.text:
        raise bad("text must be non-empty")
    if units(content.text) > MESSAGE:
        raise bad("message is too long")
    return content


def caption(given: Mapping[str, Any]) -> Content:
    """The words under a picture or file, which may have none."""
    content = _shown(str(given.get("caption", "")), given)
    if units(content.text) > CAPTION:
        raise bad("message caption is too long")
    return content


def _shown(words: str, given: Mapping[str, Any]) -> Content:
    mode = str(given.get("parse_mode", "")).casefold()
    # Telegram reads Markdown and lists of entities, too; nobody here writes them.
    if mode not in ("", "html") or given.get("entities"):
        raise bad("unsupported parse_mode")
    text, entities = parse(words) if mode else (words, [])
    return trimmed(cleaned(text), entities)


def trimmed(text: str, entities: list[Entity]) -> Content:
    """Without white space at both ends; entities shrink with the text, and vanish if nothing is left."""
    before, end = units(text) - units(text.lstrip()), units(text.rstrip())
    moved = []
    for entity in entities:
        start, stop = max(entity.offset, before), min(entity.offset + entity.length, end)
        if start < stop:
            moved.append(entity._replace(offset=start - before, length=stop - start))
    return Content(text.strip(), tuple(moved))
