"""The web address of a site: read by its parts, and written by them, so that no format is broken by a sign in it."""

import re
from urllib.parse import quote, unquote, urlsplit

_HOST = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NEVER = re.compile(r"[\x00-\x20\x7f\\\"'<>{}|^`$;?#]")  # signs that no folder on a server needs

# Two slashes would begin the name of another server in links that begin with the path; dots lead out of the folder;
# the name of a page is no folder.
_NO_FOLDER = re.compile(r"//|(?:^|/)\.{1,2}(?:/|$)|\.(?:html?|php|aspx?)/?$", re.IGNORECASE)


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
    host, port = in_ascii(parts.hostname or ""), parts.port
    if not _HOST.fullmatch(host) or parts.netloc.endswith(":"):
        raise ValueError(typed)
    folders = unquote(parts.path)
    if _NO_FOLDER.search(folders):
        raise ValueError(typed)
    path = quote(folders, safe="/-._~")
    return f"{parts.scheme}://{host}{f':{port}' if port is not None else ''}{path}"


def in_ascii(host: str) -> str:
    """Return *host* as name servers know it (RFC 3490); raise `ValueError` where it has no such form."""
    return host if host.isascii() else host.encode("idna").decode()
