"""How what a commune prints and shows is dressed: its colours, those of its drawings, and the head of its sheets."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator


class Theme(StrEnum):
    """The dresses of sheets, pages and drawings; each is a folder below templates/themes/, but the first.

    What says a danger (emergencies, storms, fraud) stays apart from everything else in each of them.
    """

    PADDY = "đồng lúa"
    INDIGO = "vải chàm"
    LOTUS = "hoa sen"

    @property
    def folder(self) -> str:
        """Return the folder of its stylesheets, below templates/; an empty text where it has none of its own."""
        return "" if self is Theme.PADDY else f"themes/{self.name.lower()}"


def _theme(value: object) -> object:
    if not isinstance(value, str):
        return value
    typed = " ".join(value.lower().split())
    return next((theme for theme in Theme if theme == typed), value)


ThemeField = Annotated[Theme, BeforeValidator(_theme)]
"""A theme, typed in capitals or not."""
