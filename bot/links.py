"""Deep links: what a button carries, sealed, so that only who was given a link can follow it.

A payload is such data with "_" for ":", and twelve letters that only who knows the secret can make of it:

    a_ARTICLE_SEAL    an article    f_ARTICLE_k_START_END_SEAL    a fact of one

Whoever has a link to a fact can thereby see that fact, and neither another one nor the article.
"""

import hmac
from base64 import urlsafe_b64encode

# What Telegram takes behind "?start=": so many letters, digits, "_" and "-".
LIMIT = 64

# A payload for who only wants to come in.
PLAIN = "inline"

# Letters of a seal; 72 bits can't be guessed by asking.
SEAL = 12


class Links:
    def __init__(self, secret: str) -> None:
        """Links made with one secret are read with the same one only."""
        self._secret = secret.encode()

    def payload(self, data: str) -> str:
        """The payload of a link that does what a button with this data does."""
        body = data.replace(":", "_")
        return f"{body}_{self._seal(body)}"

    def data(self, payload: str) -> str | None:
        """What a button would carry; None where the payload is none of ours."""
        body, mark, seal = payload[: -SEAL - 1], payload[-SEAL - 1 : -SEAL], payload[-SEAL:]
        if mark != "_" or not hmac.compare_digest(seal.encode(), self._seal(body).encode()):
            return None
        return body.replace("_", ":")

    def _seal(self, body: str) -> str:
        digest = hmac.digest(self._secret, b"deep link\n" + body.encode(), "sha256")
        return urlsafe_b64encode(digest)[:SEAL].decode()
