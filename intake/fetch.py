"""A link → the bytes behind it, from public addresses only, and no more than can be an article.

A name is looked up once, its addresses are checked, and the connection goes to the checked address
itself, so that a second look-up can't lead elsewhere; after every redirect all of it begins anew.
"""

import ipaddress
import socket
from collections.abc import Collection, Mapping
from time import monotonic
from typing import NamedTuple

import httpx

from intake.errors import IntakeError

# Bytes and seconds of one link, redirects and all.
MOST, SECONDS = 5_000_000, 10.0
REDIRECTS = 5

PORTS = {"http": 80, "https": 443}

# What a server calls it → the kind of file.
TYPES: Mapping[str, str] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}

HEADERS = {
    "user-agent": "Mozilla/5.0 (compatible; Dateline; article reader)",
    "accept": ", ".join(TYPES),
    "accept-language": "en",
    "accept-encoding": "gzip, identity",
}

# An IPv4 address inside an IPv6 one, as networks without IPv4 write it.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Page(NamedTuple):
    """What lies behind a link; `link` is where the redirects led."""

    link: str
    kind: str
    data: bytes


def fetch(link: str, trusted: Collection[str] = (), *, most: int = MOST, seconds: float = SECONDS) -> Page:
    """Get what a link leads to; IntakeError where it can't or mustn't be got.

    Hosts named in `trusted` may have private addresses, such as a newsroom's own.
    """
    end = monotonic() + seconds
    url = _url(link)
    # No proxy and no .netrc: a proxy would look names up by itself.
    with httpx.Client(trust_env=False, follow_redirects=False, headers=HEADERS) as client:
        for _ in range(REDIRECTS + 1):
            request = _request(client, url, trusted, _left(end, seconds))
            try:
                response = client.send(request, stream=True)
                if not response.has_redirect_location:
                    return Page(str(url), *_read(response, url, most, end, seconds))
                response.close()
            except httpx.TimeoutException:
                raise IntakeError("too_slow", seconds=round(seconds)) from None
            except httpx.HTTPError:
                raise IntakeError("unreachable", host=url.host) from None
            url = _url(str(url.join(response.headers["location"])))
    raise IntakeError("redirects", host=url.host)


def is_public(address: Address) -> bool:
    """Whether an address is one of the open Internet; what wraps another address is as that one is."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None and not is_public(inner):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _url(link: str) -> httpx.URL:
    try:
        url = httpx.URL(link)
    except (httpx.InvalidURL, ValueError):
        raise IntakeError("not_a_link", link=link[:200]) from None
    if url.scheme not in PORTS or not url.host:
        raise IntakeError("not_a_link", link=link[:200])
    # Who follows a link never logs in with a name that somebody else wrote into it.
    return url.copy_with(username="", password="", fragment=None)


def _request(client: httpx.Client, url: httpx.URL, trusted: Collection[str], left: float) -> httpx.Request:
    """A request to the checked address, in the name of the host it was looked up for."""
    address = _looked_up(url, trusted)
    return client.build_request(
        "GET",
        url.copy_with(host=str(address)),
        headers={"host": url.netloc.decode("ascii")},
        extensions={"sni_hostname": url.raw_host.decode("ascii")},
        timeout=left,
    )


def _looked_up(url: httpx.URL, trusted: Collection[str]) -> Address:
    host = url.raw_host.decode("ascii")
    try:
        found = socket.getaddrinfo(host, url.port or PORTS[url.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise IntakeError("unreachable", host=url.host) from None
    addresses = [ipaddress.ip_address(str(place[4][0]).partition("%")[0]) for place in found]
    if not all(is_public(address) for address in addresses) and host not in trusted:
        raise IntakeError("private_link", host=url.host)
    return addresses[0]


def _read(
    response: httpx.Response, url: httpx.URL, most: int, end: float, seconds: float
) -> tuple[str, bytes]:
    """The kind of what comes, and its bytes; not one more is taken than is allowed."""
    if response.status_code != httpx.codes.OK:
        raise IntakeError("refused_link", host=url.host, status=response.status_code)
    called = response.headers.get("content-type", "text/html").partition(";")[0].strip().casefold()
    if called not in TYPES:
        raise IntakeError("unknown_kind", kind=called[:60])
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length) > most:
        raise IntakeError("too_large", size=int(length), limit=most)
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > most:
            raise IntakeError("too_large", size=len(data), limit=most)
        _left(end, seconds)
    return TYPES[called], bytes(data)


def _left(end: float, seconds: float) -> float:
    """The seconds that are left; IntakeError where none is."""
    left = end - monotonic()
    if left <= 0:
        raise IntakeError("too_slow", seconds=round(seconds))
    return left
