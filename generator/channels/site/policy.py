"""What a browser may do on this site, and how long it may keep files: one policy, written for three kinds of servers.

`_headers` is for Cloudflare Pages, Netlify and others, `nginx.conf` is included in a server block, `web.config` is for
IIS. Each page also has the content security policy in itself, for hosts that let nobody set headers.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote, unquote, urlsplit

from generator.rendering.markup import attribute

YEAR = 365 * 24 * 3600  # seconds
FOREVER = f"public, max-age={YEAR}, immutable"
ASK_FIRST = "no-cache"  # a browser keeps the file, but asks the server each time whether it still holds (RFC 9111)

TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "webmanifest": "application/manifest+json",
    "ics": "text/calendar; charset=utf-8",
    "cap": "application/cap+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
}
"""The types of files for which servers are known to send wrong ones."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The headers of every response, and the folders whose files never change under the same name, *forever*.

    *base* is the folder of the site on its server, “/” or “/xa/”, in ASCII; what is not is written as “%C3%A3”.
    """

    headers: Mapping[str, str]
    forever: tuple[str, ...]
    base: str = "/"


_IN_PATHS = "/-._~"
_NGINX_TYPES = "image/avif avif; image/webp webp; image/jpeg jpg; image/png png; image/svg+xml svg; text/javascript js;"


def policy(styles: Iterable[str], address: str | None, forever: tuple[str, ...]) -> Policy:
    """Return the policy for pages that contain one of the stylesheets *styles*, at the web *address* if it is known."""
    parts = urlsplit(address or "")
    headers = {
        "Content-Security-Policy": content_security(*styles, framed=False),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "X-Frame-Options": "DENY",
    }
    if parts.scheme == "https":
        headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    return Policy(headers, forever, f"{quote(unquote(parts.path), safe=_IN_PATHS).rstrip('/')}/")


def content_security(*styles: str, framed: bool = True) -> str:
    """Return the content security policy: nothing inline but one of *styles*, nothing from other sites.

    Unless *framed*, it forbids frames. Browsers do not accept that rule inside a page.
    """
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": " ".join(map(_named_by_hash, styles)),
        "img-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
    }
    if not framed:
        rules["frame-ancestors"] = "'none'"
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _named_by_hash(style: str) -> str:
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def underscore_headers(rules: Policy) -> str:
    """Return the `_headers` file."""
    lines = [
        f"{rules.base}*",
        *(f"  {name}: {value}" for name, value in rules.headers.items()),
        f"  Cache-Control: {ASK_FIRST}",
    ]
    for folder in rules.forever:
        # A second rule adds to the first: “!” removes a header that the first has set.
        lines += [f"{rules.base}{folder}/*", "  ! Cache-Control", f"  Cache-Control: {FOREVER}"]
    for ending, kind in TYPES.items():
        lines += [f"{rules.base}*.{ending}", f"  Content-Type: {kind}"]
    return "\n".join(lines) + "\n"


def nginx(rules: Policy) -> str:
    """Return the lines inside nginx's `server { … }`, to which `listen`, `server_name` and `root` must be added."""
    return "\n".join(_nginx_lines(rules)) + "\n"


def web_config(rules: Policy) -> str:
    """Return IIS's web.config."""
    types = "".join(
        f'\n      <remove fileExtension=".{ending}"/><mimeMap fileExtension=".{ending}" mimeType={attribute(kind)}/>'
        for ending, kind in TYPES.items()
    )
    headers = "".join(
        f"\n        <remove name={attribute(name)}/><add name={attribute(name)} value={attribute(value)}/>"
        for name, value in rules.headers.items()
    )
    forever = "".join(
        f"""
  <location path={attribute(folder)}>
    <system.webServer><staticContent>
      <clientCache cacheControlCustom="immutable" cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00"/>
    </staticContent></system.webServer>
  </location>"""
        for folder in rules.forever
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <clientCache cacheControlMode="DisableCache"/>{types}
    </staticContent>
    <httpProtocol>
      <customHeaders>{headers}
      </customHeaders>
    </httpProtocol>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404"/><error statusCode="404" path="404.html" responseMode="File"/>
    </httpErrors>
    <defaultDocument><files><clear/><add value="index.html"/></files></defaultDocument>
  </system.webServer>{forever}
</configuration>
"""


def _nginx_lines(rules: Policy) -> Iterator[str]:
    yield "# Đặt trong khối server { … }: include /đường/dẫn/tới/nginx.conf;"
    yield "charset utf-8;"
    yield "charset_types text/plain text/xml text/javascript application/javascript application/json;"
    yield "index index.html;"
    base = unquote(rules.base)  # nginx compares addresses with their signs decoded
    if "$" not in base:  # which would begin a variable here, and cannot be escaped
        yield f"error_page 404 {_in_nginx(f'{base}404.html')};"
    yield "gzip_static on;"
    yield "server_tokens off;"
    # A location that adds a header loses those from outside (ngx_http_headers_module), so each names them all.
    for folder in (None, *rules.forever):
        if folder:
            yield f"location ^~ {_in_nginx(f'{base}{folder}/')} {{"
            yield f"  types {{ {_NGINX_TYPES} }}"
        for name, value in (*rules.headers.items(), ("Cache-Control", FOREVER if folder else ASK_FIRST)):
            yield f"{'  ' if folder else ''}add_header {name} {_in_nginx(value)} always;"
        if folder:
            yield "}"
    for name in ("nginx.conf", "web.config", "_headers"):
        yield f"location = {_in_nginx(base + name)} {{ return 404; }}"
    for ending, kind in TYPES.items():
        yield f"location ~ \\.{ending}$ {{ types {{ }} default_type {_in_nginx(kind)}; }}"


def _in_nginx(value: str) -> str:
    """Return *value* as a string of nginx's configuration.

    >>> _in_nginx("/x a/")
    '"/x a/"'
    """
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
