"""Links are followed to public addresses only, and not for ever."""

import ipaddress
import socket
from collections.abc import Iterator

import pytest

from intake import IntakeError, fetch
from tests.intake.files import PAGE
from tests.intake.pages import Site, site

HERE = ("127.0.0.1", "news.example", "localhost")


@pytest.fixture(scope="module")
def pages() -> Iterator[Site]:
    with site() as shown:
        yield shown


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.215.14", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2002:a01:203::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert fetch.is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0.0.0.0"])
def test_private_addresses_are_refused_however_they_are_written(pages: Site, host: str) -> None:
    with pytest.raises(IntakeError) as told:
        fetch.fetch(pages.link("/ferries", host))
    assert told.value.name in ("private_link", "unreachable")
    assert not pages.seen


def test_a_redirect_to_a_private_address_is_refused(pages: Site) -> None:
    """The first host is allowed, the second isn't, and is never called."""
    link = pages.link(f"/to?{pages.link('/ferries', '127.0.0.2')}")
    with pytest.raises(IntakeError, match="private_link") as told:
        fetch.fetch(link, HERE)
    assert told.value.values_by_name == {"host": "127.0.0.2"}
    assert [path for _, path in pages.seen] == [link[link.index("/to?") :]]
    pages.seen.clear()


def test_a_name_is_looked_up_once_and_the_checked_address_called(
    pages: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second look-up would lead elsewhere: to a rebinding server's private address."""
    asked = []
    look_up = socket.getaddrinfo

    def rebinding(host: str, *rest: object, **more: object) -> object:
        if host != "news.example":
            return look_up(host, *rest, **more)  # type: ignore[arg-type]
        asked.append(host)
        address = "127.0.0.1" if len(asked) == 1 else "127.0.0.9"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, pages.port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    assert fetch.fetch(pages.link("/ferries", "news.example"), HERE).data == PAGE.encode()
    assert asked == ["news.example"]
    # The site still hears its own name.
    assert pages.seen.pop() == (f"news.example:{pages.port}", "/ferries")


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(*_: object, **__: object) -> object:
        return [(2, 1, 6, "", (address, 80)) for address in ("93.184.215.14", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(IntakeError, match="private_link"):
        fetch.fetch("http://news.example/")


@pytest.mark.parametrize(
    ("path", "kind"), [("/ferries", "html"), ("/plain", "txt"), ("/file", "pdf"), ("/empty", "html")]
)
def test_what_lies_behind_a_link(pages: Site, path: str, kind: str) -> None:
    page = fetch.fetch(pages.link(f"/to?{path}"), HERE)
    assert (page.link, page.kind) == (pages.link(path), kind)
    pages.seen.clear()


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/gone", "refused_link"),
        ("/paid", "refused_link"),
        ("/picture", "unknown_kind"),
        ("/large", "too_large"),
        ("/endless", "too_large"),
        ("/zipped", "too_large"),
        ("/drip", "too_slow"),
        ("/to?/to?/to?/to?/to?/to?/to?/ferries", "redirects"),
        ("/to?file:///etc/passwd", "not_a_link"),
        ("/to?ftp://127.0.0.1/x", "not_a_link"),
    ],
)
def test_limits_bite(pages: Site, path: str, problem: str) -> None:
    with pytest.raises(IntakeError) as told:
        fetch.fetch(pages.link(path), HERE, seconds=0.8 if path == "/drip" else 9)
    assert told.value.name == problem
    pages.seen.clear()


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("file:///etc/passwd", "not_a_link"),
        ("gopher://news.example/", "not_a_link"),
        ("data:text/html,<p>x", "not_a_link"),
        ("javascript:alert(1)", "not_a_link"),
        ("news.example", "not_a_link"),
        ("http:///x", "not_a_link"),
        ("http://a b/", "unreachable"),
        ("http://[::1", "not_a_link"),
        ("http://nowhere.invalid:99999/", "unreachable"),
        ("http://nowhere.invalid/", "unreachable"),
        ("", "not_a_link"),
    ],
)
def test_what_is_no_link(link: str, problem: str) -> None:
    with pytest.raises(IntakeError) as told:
        fetch.fetch(link)
    assert told.value.name == problem


def test_a_closed_port(pages: Site) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(IntakeError, match="unreachable"):
        fetch.fetch(f"http://127.0.0.1:{port}/", HERE)
