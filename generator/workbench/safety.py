"""Who may ask the desk: this machine's browser, from the desk's own pages, with the token that the program printed.

Any page on the web can send requests to 127.0.0.1. So each request must name this machine (against DNS rebinding), each
that changes something must come from a page of ours (`Origin`, `Sec-Fetch-Site`; OWASP, Cross-Site Request Forgery
Prevention) with a token that only such a page has, and all need the cookie that the printed token was exchanged for.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

TOKEN_FIELD = "~token"  # noqa: S105 - the name of a field
TOKEN_HEADER = "x-tinlang-token"  # noqa: S105 - the name of a header
SAFE_METHODS = frozenset(("GET", "HEAD"))

_HERE = "http://127.0.0.1:* http://localhost:*"  # “self” is nowhere for a page that has no origin

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""The headers of all pages of the desk."""

PREVIEW_HEADERS = {
    **HEADERS,
    # Content never acts as the desk: its pages are of no origin, run no script and send no form, even in a tab.
    "Content-Security-Policy": f"sandbox; default-src 'none'; style-src {_HERE} 'unsafe-inline'; img-src {_HERE} "
    f"data:; font-src {_HERE} data:; media-src {_HERE}; frame-ancestors 'self'",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",  # fonts of a page without an origin; the address holds a key of its own
}
"""The headers of previews."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What is derived from the *secret* of one desk, which outlives the program, so that open pages go on."""

    secret: bytes

    @property
    def cookie(self) -> str:
        """Return the value of the cookie."""
        return self._of("cookie")

    @property
    def form(self) -> str:
        """Return the token in forms."""
        return self._of("form")

    @property
    def person(self) -> str:
        """Return the name of the cookie with who is at the desk: two desks of one machine know other people."""
        return f"tinlang-nguoi-{self._of('person')[:8]}"

    @property
    def preview(self) -> str:
        """Return the key in the addresses of previews, which are asked for without a cookie."""
        return self._of("preview")[:32]

    def _of(self, purpose: str) -> str:
        return hmac.new(self.secret, purpose.encode(), sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Return whether two secrets are the same, in a time that does not tell how alike they are."""
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))


def is_for_this_machine(headers: Mapping[str, list[str]], port: int) -> bool:
    """Return whether a request names this machine at *port* in its one header Host, and in Origin where it has that."""
    ours = (f"127.0.0.1:{port}", f"localhost:{port}")
    named = [*headers.get("host", []), *(origin.partition("//")[2] for origin in headers.get("origin", []))]
    return len(headers.get("host", [])) == 1 and all(name.strip().lower() in ours for name in named)


def comes_from_a_page_of_ours(headers: Mapping[str, list[str]]) -> bool:
    """Return whether nothing says that a request comes from a page of another site, or of none.

    “null” is the origin of a sandboxed frame.
    """
    host = headers.get("host", [""])[0].strip().lower()
    origins = [origin.strip().lower().removeprefix("http://") for origin in headers.get("origin", [])]
    sites = headers.get("sec-fetch-site", [])
    return all(origin == host for origin in origins) and all(site in ("same-origin", "none") for site in sites)


def cookie_name(port: int) -> str:
    """Return the name of the cookie of the desk at *port*: browsers share the cookies of all ports (RFC 6265, 8.5)."""
    return f"tinlang-{port}"


def has_cookie(headers: Mapping[str, list[str]], keys: Keys, port: int) -> bool:
    """Return whether a request has the cookie that the printed token of the desk at *port* was exchanged for."""
    pairs = [pair.strip().partition("=") for line in headers.get("cookie", []) for pair in line.split(";")]
    return any(name == cookie_name(port) and same(value, keys.cookie) for name, _, value in pairs)
