"""What Telegram refuses in pictures; who gets one sees it as it was sent."""

import struct
from collections.abc import Mapping
from typing import Any

from tests.telegram.refusal import bad
from tests.telegram.world import Json, World

# Bytes of a picture, its width and height together, and how many times the one may be the other.
BYTES, SIDES, RATIO = 10_000_000, 10_000, 20

_PNG = b"\x89PNG\r\n\x1a\n"


def sizes(world: World, given: Any) -> list[Json]:
    """A message's picture, in the one size there is here; only PNG is known."""
    if not given:
        raise bad("there is no photo in the request")
    if not isinstance(given, bytes) or not given.startswith(_PNG):
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", given[16:24])
    if len(given) > BYTES:
        raise bad("file is too big")
    if width + height > SIDES or max(width, height) > RATIO * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    name = f"photo-{len(world.pictures)}"
    world.pictures[name] = given
    return [{"file_id": name, "file_unique_id": name, "width": width, "height": height}]


def media(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The picture and caption that take the place of others."""
    wanted = given.get("media")
    if not isinstance(wanted, Mapping) or wanted.get("type") != "photo":
        raise bad("can't parse InputMedia: type must be photo")
    name = str(wanted.get("media", ""))
    if not name.startswith("attach://"):
        raise bad("wrong file identifier/HTTP URL specified")
    return {**wanted, "photo": given.get(name.removeprefix("attach://"))}
