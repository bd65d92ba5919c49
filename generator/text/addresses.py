"""The web address of a site: read by its parts, and written by them, so that no format is broken by a sign in it."""

import re
from urllib.parse import quote, unquote, urlsplit

_HOST = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NEVER = re.compile(r"[\x00-\x20\x7f\\\"'<>{}|^`$;?#]")  # signs that no folder on a server needs


def site_address(typed: str) -> str:
    """Return *typed* as a web address of a folder: scheme, host, port and path, nothing but ASCII.

    Raise `ValueError` where it is none, or names more than a folder.

    >>> site_address("https://Xã.vn/tin"), site_address("http://a.vn:8000/")
    ('https://xn--x-yfa.vn/tin', 'http://a.vn:8000/')
    """
    if _NEVER.search(unquote(typed)):
        raise ValueError(typed)
    parts = urlsplit(typed)
    if parts.scheme not in ("http", "https") or "@" in parts.netloc:
        raise ValueError(typed)
    host, port = _in_ascii(parts.hostname or ""), parts.port
    if not _HOST.fullmatch(host) or parts.netloc.endswith(":"):
        raise ValueError(typed)
    path = quote(unquote(parts.path), safe="/-._~")
    return f"{parts.scheme}://{host}{f':{port}' if port is not None else ''}{path}"


def _in_ascii(host: str) -> str:
    """Return *host* as name servers know it (RFC 3490); raise `ValueError` where it has no such form."""
    return host if host.isascii() else host.encode("idna").decode()
