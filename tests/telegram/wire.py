"""HTTP/1.1, as much of it as a client of the Bot API speaks."""

import asyncio
import json
from collections.abc import Mapping
from email import message_from_bytes
from http import HTTPStatus
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.telegram.refusal import bad

# Fields that are no words; all others stay as they came.
NUMBERS = frozenset(
    {"cache_time", "chat_id", "limit", "message_id", "message_thread_id", "offset", "timeout", "user_id"}
)
OBJECTS = frozenset(
    {"allowed_updates", "commands", "entities", "link_preview_options", "media", "reply_markup"}
    | {"reply_parameters", "results", "button", "scope"}
)


class Request(NamedTuple):
    path: str
    query: str
    type: str
    body: bytes


async def read(reader: asyncio.StreamReader) -> Request | None:
    """The next request of a connection; None where there is none any more, or half of one."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").splitlines()
        pairs = (line.partition(":") for line in lines)
        fields = {name.casefold(): value.strip() for name, _, value in pairs}
        body = await reader.readexactly(int(fields.get("content-length", 0)))
    except asyncio.IncompleteReadError:
        return None
    address = urlsplit(first.split()[1])
    return Request(unquote(address.path), address.query, fields.get("content-type", ""), body)


def answer(status: int, body: object) -> bytes:
    """A response: JSON, or bytes as they are."""
    payload = body if isinstance(body, bytes) else json.dumps(body).encode()
    kind = "text/html" if isinstance(body, bytes) else "application/json"
    head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\ncontent-type: {kind}\r\n"
    return f"{head}content-length: {len(payload)}\r\n\r\n".encode() + payload


def parameters(request: Request) -> dict[str, Any]:
    """What a method is given, however it was sent; Refusal where that can't be read."""
    try:
        raw = {**dict(parse_qsl(request.query, keep_blank_values=True)), **_body(request)}
    except UnicodeDecodeError as error:
        raise bad("strings must be encoded in UTF-8") from error
    return {name: _value(name, value) for name, value in raw.items()}


def _body(request: Request) -> Mapping[str, Any]:
    if request.type.startswith("multipart/form-data"):
        return _parts(request)
    if request.type.startswith("application/json"):
        return dict(json.loads(request.body))
    pairs = parse_qsl(request.body.decode(), keep_blank_values=True, errors="strict")
    return dict(pairs)


def _parts(request: Request) -> Mapping[str, Any]:
    """Files stay bytes."""
    whole = message_from_bytes(f"content-type: {request.type}\r\n\r\n".encode() + request.body)
    found = {}
    for part in whole.walk():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(payload, bytes):
            found[name] = payload if part.get_filename() else payload.decode()
    return found


def _value(name: str, value: Any) -> Any:
    """Numbers and objects out of the words they came as."""
    if not isinstance(value, str) or name not in NUMBERS | OBJECTS:
        return value
    try:
        return int(value) if name in NUMBERS else json.loads(value or "null")
    except ValueError as error:
        if name == "chat_id":
            return value
        raise bad(f"can't parse {name.replace('_', ' ')}") from error
