"""What was built, before it goes out: whether links lead somewhere, codes to a page, and facts are as they stand.

The codes themselves are read back from the sheets by `commands.proof`, as a phone does.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.publishing.artifacts import Artifact

_TAG = re.compile(rb"<[a-zA-Z][^<>]*>")
_ADDRESS = re.compile(rb'\s(?:href|src)="([^"]*)"')
_ID = re.compile(rb'\sid="([^"]*)"')


class DeadLink(NamedTuple):
    """A link on the page *page* that leads nowhere: *address* as it is written."""

    page: str
    address: str


def dead_links(files: Mapping[str, bytes]) -> Iterator[DeadLink]:
    """Yield the links between the website's *files*, by path, that lead to no file, or to no place on its page."""
    pages = {path: _TAG.findall(content) for path, content in files.items() if path.endswith(".html")}
    ids = {path: {_text(found) for tag in tags for found in _ID.findall(tag)} for path, tags in pages.items()}
    for page, tags in pages.items():
        addresses = dict.fromkeys(_text(found) for tag in tags for found in _ADDRESS.findall(tag))
        for address in addresses:
            if not _leads_somewhere(page, address, files, ids):
                yield DeadLink(page, address)


def codes_without_page(
    artifacts: Iterable[Artifact], files: Mapping[str, bytes], addresses: Iterable[str]
) -> Iterator[DeadLink]:
    """Yield the codes on sheets that lead to one of this website's *addresses*, where no page is."""
    starts = {urlsplit(address).netloc.lower(): f"{urlsplit(address).path.rstrip('/')}/" for address in addresses}
    for artifact in artifacts:
        for code in dict.fromkeys(artifact.qr):
            parts = urlsplit(code)
            start = starts.get(parts.netloc.lower())
            if start is not None and _file_at(unquote(parts.path).removeprefix(start), files) is None:
                yield DeadLink(str(artifact.path), code)


def changed_facts(artifacts: Iterable[Artifact], values: Mapping[str, str | None]) -> list[str]:
    """Return the keys of the facts that a file says otherwise than *values* has them: None where none is confirmed."""
    said = dict.fromkeys(pair for artifact in artifacts for pair in artifact.facts)
    return sorted({key for key, value in said if values.get(key) != value})


def _leads_somewhere(page: str, address: str, files: Mapping[str, bytes], ids: Mapping[str, set[str]]) -> bool:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return True
    path = unquote(parts.path)
    below = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path)).lstrip("/") if path else page
    target = page if not path else _file_at(f"{below}/" if path.endswith("/") and below else below, files)
    if target is None:
        return False
    mark = unquote(parts.fragment)
    return not mark or target not in ids or mark in ids[target] or mark == "top"


def _file_at(path: str, files: Mapping[str, bytes]) -> str | None:
    """Return the file that a web server answers with at *path* below the website's folder."""
    path = path.lstrip("/")
    for name in (path, f"{path.rstrip('/')}/index.html".lstrip("/"), f"{path}.html"):
        if name in files:
            return name
    return None


def _text(found: bytes) -> str:
    return unescape(found.decode(errors="replace")).strip()
