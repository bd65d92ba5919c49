"""Whether a request to a server on this machine was meant for this machine.

A page elsewhere can let its own name lead to 127.0.0.1 (DNS rebinding) and read what is answered there, since for a
browser that is its own site. The names that were asked for tell the difference.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

_NAMES = ("127.0.0.1", "localhost", "[::1]")


def is_asked_for(host: str, port: int) -> bool:
    """Return whether *host*, as in the header of that name, is this machine at *port*.

    >>> is_asked_for("localhost:8000", 8000), is_asked_for("tin.example:8000", 8000), is_asked_for("127.0.0.1:1", 8000)
    (True, False, False)
    """
    name, colon, typed = host.strip().lower().rpartition(":")
    if not colon or host.strip().endswith("]"):  # “[::1]” has colons of its own
        name, typed = host.strip().lower(), "80"
    return name in _NAMES and typed == str(port)


def is_ours(hosts: Iterable[str], origins: Iterable[str], target: str, port: int) -> bool:
    """Return whether a request names this machine at *port* in each of its headers Host and Origin, and its *target*.

    A request without these headers comes from no browser, and is answered.
    """
    addresses = (*origins, *([target] if "://" in target.partition("?")[0] else []))
    try:
        named = [urlsplit(address).netloc for address in addresses]
    except ValueError:
        return False
    return all(is_asked_for(host, port) for host in (*hosts, *named))
