"""An official document → the values of its print, and the typeface of that: Liberation Serif, as wide as Times."""

import base64
from collections.abc import Mapping
from typing import Any

from generator.official import form
from generator.official.document import OfficialDocument, OfficialHeading, OfficialTable

TEMPLATE, STYLE = "official/document.html.jinja", "official/document.css"
_BLANK = " " * 6
FACES = {
    "official/LiberationSerif-Regular.ttf": (400, "normal"),
    "official/LiberationSerif-Bold.ttf": (700, "normal"),
    "official/LiberationSerif-Italic.ttf": (400, "italic"),
    "official/LiberationSerif-BoldItalic.ttf": (700, "italic"),
}
"""The files of the typeface below templates/, each with its weight and its style."""


def values_of(document: OfficialDocument) -> Mapping[str, Any]:
    """Return the values that the template shows."""
    kinds = {OfficialHeading: "heading", OfficialTable: "table"}
    return {
        "document": document,
        "number": document.number.replace(" ", "\u00a0"),
        "day": document.day.replace(_BLANK, _BLANK.replace(" ", "\u00a0")),
        "country": form.COUNTRY_NAME,
        "motto": form.MOTTO_WORDS,
        "blocks": [(kinds.get(type(block), "text"), block) for block in document.blocks],
    }


def faces(files: Mapping[str, bytes]) -> str:
    """Return a stylesheet that holds the typeface itself, from the bytes of `FACES`."""
    return "".join(
        f'@font-face{{font-family:"Liberation Serif";font-weight:{weight};font-style:{style};'
        f"src:url(data:font/ttf;base64,{base64.b64encode(files[name]).decode()})}}"
        for name, (weight, style) in FACES.items()
    )
