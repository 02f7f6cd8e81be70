"""Connections that lead where they may: every address a name stands for is looked at before one of them is called, and
that very one is called, so that no name can change its mind in between; and all that is done ends by a deadline."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2
import httpx2

NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address lies in the last 32 bits


class NotPublic(Exception):
    """A name that stands for an address of a private, local or special network."""


class Deadline:
    """When what is being done has to have ended; set anew for each request."""

    def __init__(self) -> None:
        self._end = 0.0

    def set(self, seconds: float) -> None:
        """Seconds from now."""
        self._end = time.monotonic() + seconds

    def left(self, asked: float | None) -> float:
        """Seconds left, at most those asked for; a ReadTimeout where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the time for a page is over")
        return left if asked is None else min(left, asked)


class Guarded(httpx2.HTTPTransport):
    """httpx's transport over guarded connections. private: whether addresses that are not public may be called."""

    def __init__(self, deadline: Deadline, private: bool) -> None:
        super().__init__()
        context = httpx2.create_ssl_context()
        # The pool takes a backend of one's own; the transport has no option for it (a test holds that it is used).
        self._pool = httpcore2.ConnectionPool(ssl_context=context, network_backend=_Backend(deadline, private))


class _Backend(httpcore2.NetworkBackend):
    def __init__(self, deadline: Deadline, private: bool) -> None:
        self._deadline = deadline
        self._private = private
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        addresses = _resolve(host, port)
        inner = [address for address in addresses if not self._private and not is_public(address)]
        if inner:
            meant = host if host.strip("[]") == inner[0] else f"{host} ({inner[0]})"
            raise NotPublic(f"{meant} is no public address; CCPG_FETCH_PRIVATE=true allows it")
        failed: Exception = httpcore2.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
            else:
                return _Timed(stream, self._deadline)
        raise failed


class _Timed(httpcore2.NetworkStream):
    """A stream whose every step ends by the deadline: one byte a second is no way to stay."""

    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _Timed(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public network, and what it may carry within it does, too."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        within = ip.ipv4_mapped or ip.sixtofour
        if within is None and ip in NAT64:
            within = ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
        if within is not None:
            return is_public(str(within))
    return ip.is_global and not ip.is_multicast


def _resolve(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(f"the name {host} is not known ({error})") from error
    return list(dict.fromkeys(str(each[4][0]) for each in found))
