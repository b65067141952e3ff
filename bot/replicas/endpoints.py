"""The addresses of a replica: Telegram's webhook, and those for whoever runs it.

/live says that the process answers at all, /ready that it can take and handle updates, /metrics what
Prometheus wants to know. Only the webhook's address may be reached from outside.
"""

import hmac
import logging
from http import HTTPStatus

from tornado.web import Application, HTTPError, RequestHandler

from bot.replicas.replica import Replica

log = logging.getLogger(__name__)

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (the header's name)


class Endpoint(RequestHandler):
    def initialize(self, replica: Replica, secret: str) -> None:
        self._replica, self._secret = replica, secret


class Hook(Endpoint):
    async def post(self) -> None:
        """An update. What is not acknowledged here Telegram brings again."""
        if not hmac.compare_digest(self.request.headers.get(SECRET, ""), self._secret):
            raise HTTPError(HTTPStatus.FORBIDDEN)
        try:
            await self._replica.take(self.request.body)
        except ValueError as error:
            log.error("%s", error)
            raise HTTPError(HTTPStatus.BAD_REQUEST) from error


class Live(Endpoint):
    def get(self) -> None:
        self.finish("alive\n")


class Ready(Endpoint):
    async def get(self) -> None:
        if not await self._replica.ready():
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
            await self.finish("The database can't be reached.\n")
            return
        await self.finish("ready\n")


class Measured(Endpoint):
    async def get(self) -> None:
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        await self.finish(await self._replica.page())


def site(replica: Replica, path: str, secret: str) -> Application:
    """All addresses; `path` is the webhook's, which takes nothing without the secret."""
    shared = {"replica": replica, "secret": secret}
    routes = ((path, Hook), ("/live", Live), ("/ready", Ready), ("/metrics", Measured))
    return Application([(route, handler, shared) for route, handler in routes], log_function=_logged)


def _logged(handler: RequestHandler) -> None:
    if handler.get_status() >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s %s: %s", handler.request.method, handler.request.path, handler.get_status())
