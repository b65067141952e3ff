"""A small Telegram on loopback: the Bot API over HTTP, refusing what Telegram refuses.

    async with Server() as telegram:
        application = build(Settings(token=telegram.token, api_url=telegram.url), library)

`refused` lists what the bot was refused for a fault of its own; a journey should leave it empty. What
goes wrong by itself on the way is asked for with `trouble`.
"""

import asyncio
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

import httpx

from tests.telegram import wire
from tests.telegram.methods import METHODS
from tests.telegram.refusal import Refusal
from tests.telegram.updates import Updates
from tests.telegram.world import World

_FILE = re.compile(r"/file/bot([^/]+)/files/(\w+)")
_ADDRESS = re.compile(r"/bot([^/]+)/(\w+)")
_TOKEN = re.compile(r"\d+:[\w-]+")

# The header by which a webhook knows Telegram, and seconds until a failed delivery is tried again.
SECRET, AGAIN = "X-Telegram-Bot-Api-Secret-Token", 0.2

# What is said when Telegram is down, by Telegram itself or by what stands in front of it.
DOWN = Refusal(502, "Bad Gateway")
BAD_GATEWAY = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class Call(NamedTuple):
    method: str
    given: Mapping[str, Any]


class Server:
    def __init__(self, world: World | None = None) -> None:
        self.world = world or World()
        self.updates = Updates()
        self.token = f"{self.world.bot['id']}:a-token-for-tests-only"
        self.calls: list[Call] = []
        self.refused: list[tuple[str, Refusal]] = []
        self.changed = asyncio.Event()
        self.world.noticed = self._notify
        self._trouble: list[tuple[str, Refusal | bytes]] = []
        self._held: dict[str, asyncio.Event] = {}
        self._connections: set[asyncio.Task[None]] = set()
        self._listening: asyncio.Server | None = None
        # Whether bots here are to have a webhook.
        self.brings = False
        # What stands behind the webhook's https address and ends its TLS.
        self.behind_webhook = ""
        self._delivering: asyncio.Task[None] | None = None
        self._folder = TemporaryDirectory()
        self.home = Path(self._folder.name)

    async def __aenter__(self) -> Self:
        self._delivering = asyncio.create_task(self._deliver())
        self._listening = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._listening:
            self._listening.close()
        if self._delivering:
            self._delivering.cancel()
            await asyncio.gather(self._delivering, return_exceptions=True)
        self._folder.cleanup()
        for connection in list(self._connections):
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    @property
    def url(self) -> str:
        assert self._listening, "the server isn't running"
        return f"http://127.0.0.1:{self._listening.sockets[0].getsockname()[1]}"

    def trouble(self, method: str, answer: Refusal | bytes = DOWN, times: int = 1) -> None:
        """Answer the next calls of a method so, whatever they say."""
        self._trouble += [(method.casefold(), answer)] * times

    def hold(self, method: str) -> asyncio.Event:
        """Let calls of a method wait until the event is set."""
        return self._held.setdefault(method.casefold(), asyncio.Event())

    def called(self, method: str) -> list[Mapping[str, Any]]:
        """What a method was given, time after time."""
        return [call.given for call in self.calls if call.method == method.casefold()]

    async def until(self, what: str, seconds: float = 5.0, *, times: int = 1) -> None:
        """Wait until a method was called so often."""
        async with asyncio.timeout(seconds):
            while len(self.called(what)) < times:
                await self.changed.wait()

    async def _deliver(self) -> None:
        """Bring updates to the webhook, one after the other, each until it is taken."""
        async with httpx.AsyncClient() as client:
            while update := await self.updates.next():
                path = urlsplit(self.updates.webhook).path
                shown = {SECRET: self.updates.secret} if self.updates.secret else {}
                try:
                    answer = await client.post(self.behind_webhook + path, json=update, headers=shown)
                    answer.raise_for_status()
                except httpx.HTTPError as error:
                    self.updates.failure = str(error)
                    await asyncio.sleep(AGAIN)
                else:
                    self.updates.delivered(update)

    def _notify(self) -> None:
        """Wake whoever waits for something to happen."""
        self.changed.set()
        self.changed = asyncio.Event()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)
        try:
            with suppress(ConnectionError, asyncio.CancelledError):
                while request := await wire.read(reader):
                    writer.write(await self._answered(request, reader))
                    await writer.drain()
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _answered(self, request: wire.Request, reader: asyncio.StreamReader) -> bytes:
        method = ""
        try:
            if file := _FILE.fullmatch(request.path):
                return self._file(file[1], file[2])
            method = self._method(request)
            given = wire.parameters(request)
            self.calls.append(Call(method, given))
            self._notify()
            if method in self._held:
                await self._held[method].wait()
            if (planned := self._planned(method)) is not None:
                return planned
            result = await METHODS[method](self.world, self.updates, given)
        except Refusal as refusal:
            # Who has hung up, as a bot does that stops while it waits for updates, was refused nothing.
            if not reader.at_eof():
                self.refused.append((method, refusal))
            return wire.answer(refusal.code, refusal.as_json())
        return wire.answer(200, {"ok": True, "result": result})

    def _file(self, token: str, number: str) -> bytes:
        if token != self.token or number not in self.world.files:
            raise Refusal(404, "Not Found")
        return wire.answer(200, self.world.files[number])

    def _method(self, request: wire.Request) -> str:
        address = _ADDRESS.fullmatch(request.path)
        if not address or not _TOKEN.fullmatch(address[1]):
            raise Refusal(404, "Not Found")
        if address[1] != self.token:
            raise Refusal(401, "Unauthorized")
        if address[2].casefold() not in METHODS:
            raise Refusal(404, "Not Found: method not found")
        return address[2].casefold()

    def _planned(self, method: str) -> bytes | None:
        """The answer asked for with `trouble`."""
        for at, (name, answer) in enumerate(self._trouble):
            if name == method:
                del self._trouble[at]
                if isinstance(answer, Refusal):
                    return wire.answer(answer.code, answer.as_json())
                return wire.answer(502, answer)
        return None
