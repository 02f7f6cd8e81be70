"""Asks the web for one page at a time, politely: robots.txt first, a delay between two requests to a host, redirects
followed by hand so that each is looked at, and nothing larger, slower or of another kind than a document is."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx2

from ccpg_graph import __version__
from ccpg_graph.documents.fetching.guarded import Deadline, Guarded, NotPublic
from ccpg_graph.documents.fetching.robots import MOST_BYTES, Robots, parse
from ccpg_graph.errors import DocumentError, Unreachable

AGENT = "ccpg-graph"
HEADERS = {
    "User-Agent": f"{AGENT}/{__version__} (+https://w3id.org/ccpg/)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.1",
    "Accept-Language": "en, ru;q=0.9",
}
MOST_HOPS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
UNCHANGED = 304
FOR_NOW = frozenset({408, 425, 429, 500, 502, 503, 504})  # what may be otherwise later
MOST_DELAY = 60.0  # seconds; a host that asks for more is left alone
TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")


@dataclass(frozen=True, slots=True)
class Manners:
    """How the web is read. delay: seconds between two requests to a host; timeout: seconds for a page, all in all;
    most_bytes: of a page; private: whether addresses that are not public may be called."""

    delay: float = 2.0
    timeout: float = 30.0
    most_bytes: int = 20 * 1024 * 1024
    private: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """address: where it was found in the end; kind: its media type, empty where it has none; headers in small letters;
    data: empty where the page is as it was."""

    address: str
    kind: str
    headers: Mapping[str, str]
    data: bytes
    unchanged: bool = False


class Web:
    """The web, as far as manners allow. pause: how to wait."""

    def __init__(self, manners: Manners, pause: Callable[[float], None] = time.sleep) -> None:
        self._manners = manners
        self._pause = pause
        self._deadline = Deadline()
        self._client = httpx2.Client(
            transport=Guarded(self._deadline, manners.private),
            headers=HEADERS,
            timeout=manners.timeout,
            follow_redirects=False,
        )
        self._robots: dict[str, Robots] = {}
        self._asked: dict[str, float] = {}  # host → when it was last asked

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def read(self, address: str, kinds: Collection[str], known: Mapping[str, str]) -> Answer:
        """The page of an address; known: headers of a conditional request, for a page that is there already.

        DocumentError: refused by the host or by our own rules. Unreachable: not now; a later fetch may get it.
        """
        here = address
        for _ in range(MOST_HOPS + 1):
            check_address(here, address)
            robots = self._robots_of(here, address)
            if not robots.allows(here):
                raise DocumentError(address, f"may not be read: robots.txt of {_host(here)} says no to robots")
            if robots.delay > MOST_DELAY:
                raise DocumentError(address, f"is not read: {_host(here)} asks robots to wait {robots.delay:g} seconds")
            self._wait(here, robots.delay)
            answer = self._ask(here, known, self._manners.most_bytes, kinds, address)
            if isinstance(answer, Answer):
                return answer
            here = answer
        raise DocumentError(address, f"leads on and on ({MOST_HOPS} redirects, the last to {here})")

    def _robots_of(self, address: str, name: str) -> Robots:
        """The rules of a host, asked for once; one that does not give them now is not read now (RFC 9309, 2.3.1.4)."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._ask_robots(f"{origin}/robots.txt", name)
        return self._robots[origin]

    def _ask_robots(self, here: str, name: str) -> Robots:
        for _ in range(MOST_HOPS + 1):
            check_address(here, name)
            self._wait(here, 0.0)
            try:
                answer = self._ask(here, {}, MOST_BYTES, None, name)
            except _Refused:
                return Robots()
            if isinstance(answer, Answer):
                return parse(answer.data.decode("utf-8", "replace"), AGENT)
            here = answer
        return Robots()

    def _wait(self, address: str, delay: float) -> None:
        host, now = _host(address), time.monotonic()
        if host in self._asked:
            left = self._asked[host] + max(delay, self._manners.delay) - now
            if left > 0:
                self._pause(left)
        self._asked[host] = time.monotonic()

    def _ask(
        self, here: str, known: Mapping[str, str], most: int, kinds: Collection[str] | None, name: str
    ) -> Answer | str:
        """One request: the answer, or the address it leads to. kinds: media types that are read (None: any)."""
        self._deadline.set(self._manners.timeout)
        try:
            with self._client.stream("GET", here, headers=dict(known)) as response:
                status, headers = response.status_code, {k.lower(): v for k, v in response.headers.items()}
                if status in REDIRECTS and "location" in headers:
                    return _joined(here, headers["location"], name)
                if status == UNCHANGED and known:
                    return Answer(here, "", headers, b"", unchanged=True)
                _check_status(name, status, headers)
                kind = headers.get("content-type", "").partition(";")[0].strip().lower()
                if kinds is not None and TYPE.fullmatch(kind) and kind not in kinds:
                    raise DocumentError(name, f"is of the kind {kind}, which cannot be read")
                return Answer(here, kind, headers, _body(name, response, most, kinds is None))
        except NotPublic as error:
            raise DocumentError(name, f"is not read: {error}") from error
        except httpx2.TimeoutException as error:
            raise Unreachable(name, f"did not answer within {self._manners.timeout:g} seconds") from error
        except httpx2.DecodingError as error:
            raise Unreachable(name, f"is packed in a way that cannot be unpacked ({error})") from error
        except httpx2.RemoteProtocolError as error:
            raise Unreachable(name, f"is answered for in broken HTTP ({error})") from error
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            raise Unreachable(name, f"cannot be reached ({error or type(error).__name__})") from error


class _Refused(DocumentError):
    """A status that says no for good."""


def _check_status(name: str, status: int, headers: Mapping[str, str]) -> None:
    if status in FOR_NOW:
        raise Unreachable(name, f"is not given out now (status {status})", status, _patience(headers))
    if status != 200:
        reason = {401: "wants a password", 403: "is forbidden", 404: "is not there", 410: "is gone"}.get(status)
        raise _Refused(name, f"{reason or 'is not given out'} (status {status})")


def _patience(headers: Mapping[str, str]) -> float | None:
    """The seconds that a host asks to wait: a number, or until a date."""
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    try:
        return max(parsedate_to_datetime(asked).timestamp() - time.time(), 0.0)
    except (ValueError, OverflowError):
        return None


def _body(name: str, response: httpx2.Response, most: int, cut: bool) -> bytes:
    """The body; one that is too large is refused, or cut off."""
    data = bytearray()
    for chunk in response.iter_bytes(65_536):
        data += chunk
        if len(data) > most:
            if cut:
                break
            raise DocumentError(name, f"is larger than {most:,} bytes; CCPG_FETCH_SIZE allows more")
    return bytes(data[:most])


def check_address(here: str, name: str) -> None:
    """DocumentError unless an address is one of the web, without a password."""
    try:
        parts = urlsplit(here)
        port = parts.port
    except ValueError as error:
        raise DocumentError(name, f"is no address ({error})") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        led = f"leads to {here}" if here != name else "is no address of the web"
        raise DocumentError(name, f"{led}; only http:// and https:// addresses are read")
    if parts.username is not None or parts.password is not None:
        raise DocumentError(name, "holds a name or password; only public pages are read")


def _joined(here: str, location: str, name: str) -> str:
    """Where a redirect leads, without the part of a page."""
    try:
        return urljoin(here, location).partition("#")[0]
    except ValueError as error:
        raise DocumentError(name, f"leads to what is no address ({error})") from error


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()
