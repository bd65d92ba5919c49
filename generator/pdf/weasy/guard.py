"""Restrict WeasyPrint to what it was handed: it loads nothing from the disk or the network."""

import re
from base64 import b64decode
from collections.abc import Mapping
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.pdf.fault import Misprint
from generator.rendering.png import SIGNATURE as PNG

_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = {
    "script",
    "iframe",
    "object",
    "embed",
    "base",
    "link",
    "foreignObject",
    "foreignobject",
    "audio",
    "video",
}
_LINKS = ("http:", "https:", "mailto:", "tel:", "sms:", "#")
_OUTSIDE = re.compile(r"""@import|url\(\s*["']?(?!\s*["']?(?:#|data:))""", re.IGNORECASE)
JPEG = b"\xff\xd8\xff"
"""How every JPEG begins: the start of the image, and the first byte of the marker after it (ITU-T T.81, B.1.1.3)."""


class HandedFiles(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """A fetcher of *files* and `data:` addresses; any other address stops the printing."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), fail_on_errors=True)
        self._files = files

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return what was handed in as *url*; raise `ValueError` where nothing was.

        Raise `Misprint` where it is an SVG that `refuse_active_svg` refuses.
        """
        del headers
        if url in self._files:
            body, kind = self._files[url], ""
        elif url.startswith("data:"):
            body, kind = _opened(url)
        else:
            raise ValueError("not handed in")
        kind = _kind(body) or kind
        if kind == "image/svg+xml":
            refuse_active_svg(body)
        return URLFetcherResponse(url, body, {"Content-Type": kind or "application/octet-stream"})


def refuse_reaching_out(root: ET.Element) -> None:
    """Raise `Misprint` where the page in *root* runs, embeds, attaches or loads anything."""
    faults = [fault for element in root.iter() for fault in _reaching_out(element)]
    if faults:
        raise Misprint(*dict.fromkeys(faults))


def refuse_active_svg(svg: bytes) -> None:
    """Raise `Misprint` where the picture *svg* has a script, an entity, or anything from outside."""
    if b"<!DOCTYPE" in svg or b"<!ENTITY" in svg:
        raise Misprint("SVG with a document type: entities can swell or read files")
    refuse_reaching_out(ET.fromstring(svg))  # noqa: S314 – entities were refused above


def _reaching_out(element: ET.Element) -> list[str]:
    if not isinstance(element.tag, str):
        return []  # a comment
    tag = element.tag.rpartition("}")[2]
    drawing = element.tag.startswith(_SVG)
    faults = [f"<{tag}> is not printed"] if tag in _ACTIVE else []
    if tag == "style" and _OUTSIDE.search(element.text or ""):
        faults.append("<style> loads something from outside")
    for name, value in element.attrib.items():
        faults += _reaching_attribute(tag, str(name).rpartition("}")[2].lower(), value, drawing=drawing)
    return faults


def _reaching_attribute(tag: str, name: str, value: str, *, drawing: bool) -> list[str]:
    address = value.strip().lower()
    where = f'<{tag} {name}="{value[:80]}">'
    if name.startswith("on"):
        return [f"{where} runs a script"]
    if name == "rel" and "attachment" in address.split():
        return [f"{where} attaches a file"]
    if name == "href" and tag == "a":
        return [] if address.startswith(_LINKS) else [f"{where} leads nowhere a reader can go"]
    if name == "href" and drawing and not address.startswith(("#", "data:image/")):
        return [f"{where} loads something from outside"]
    if _OUTSIDE.search(value):
        return [f"{where} loads something from outside"]
    return []


def _opened(url: str) -> tuple[bytes, str]:
    head, _, body = url.removeprefix("data:").partition(",")
    kind, *parameters = head.split(";")
    content = unquote_to_bytes(body)
    return (b64decode(content) if "base64" in parameters else content), kind


def _kind(body: bytes) -> str:
    if body.startswith(PNG):
        return "image/png"
    if body.startswith(JPEG):
        return "image/jpeg"
    return "image/svg+xml" if b"<svg" in body[:1000] else ""
