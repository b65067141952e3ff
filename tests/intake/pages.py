"""Web pages on loopback, one path a way to behave."""

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.intake.files import FERRIES, PAGE, pdf

HTML = "text/html; charset=utf-8"

# path → status, type, body
STILL: dict[str, tuple[int, str, bytes]] = {
    "/ferries": (200, HTML, PAGE.encode()),
    "/plain": (200, "text/plain", "\n\n".join(FERRIES).encode()),
    "/file": (200, "application/pdf", pdf(*FERRIES)),
    "/picture": (200, "image/png", b"\x89PNG"),
    "/gone": (404, HTML, b"gone"),
    "/paid": (402, HTML, b"pay"),
    "/large": (200, HTML, b"x" * 5_000_001),
    "/empty": (200, HTML, b""),
}


class Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.seen.append((self.headers["host"], self.path))
        if self.path.startswith("/to?"):
            self._head(302, HTML, 0, location=self.path[4:])
        elif self.path == "/drip":
            self._drip()
        elif self.path == "/endless":
            self._endless()
        elif self.path == "/zipped":
            body = gzip.compress(b"y" * 30_000_000)
            self._head(200, HTML, len(body), content_encoding="gzip")
            self.wfile.write(body)
        else:
            status, kind, body = STILL.get(self.path, STILL["/gone"])
            self._head(status, kind, len(body))
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its parent's name)
        pass

    def _head(self, status: int, kind: str, length: int | None, **fields: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        if length is not None:
            self.send_header("content-length", str(length))
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def _drip(self) -> None:
        """A byte now and then, for ever."""
        self._head(200, HTML, 1_000_000)
        for _ in range(100):
            self.wfile.write(b".")
            time.sleep(0.1)

    def _endless(self) -> None:
        """No word of its length, and no end."""
        self._head(200, HTML, None, connection="close")
        for _ in range(200):
            self.wfile.write(b"x" * 100_000)


class Site:
    def __init__(self, port: int) -> None:
        self.port = port
        self.seen: list[tuple[str, str]] = []

    def link(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@contextmanager
def site() -> Iterator[Site]:
    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Whoever has read enough hangs up."""

    handler = type("Handler", (Pages,), {})
    with Server(("127.0.0.1", 0), handler) as server:
        shown = Site(server.server_port)
        handler.seen = shown.seen
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield shown
        server.shutdown()
        thread.join()
