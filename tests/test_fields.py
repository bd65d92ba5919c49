"""What becomes of the values that are typed into fields."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.fields import FactRef, Line, PlainWords, Prose, Text


def read(kind: Any, typed: str) -> Text | str:  # noqa: ANN401 - any type
    """Return what *typed* becomes in a field of *kind*."""
    found: Text | str = TypeAdapter(kind).validate_python(typed)
    return found


def test_a_tab_in_a_line_is_a_space() -> None:
    line = read(Line, "Thôn\tĐông {{ fact.a }}\tb")

    assert isinstance(line, Text)
    assert line.raw == "Thôn Đông {{ fact.a }} b"
    assert line.parts == ("Thôn Đông ", FactRef("a"), " b")
    assert read(PlainWords, "0225\t999") == "0225 999"


@pytest.mark.parametrize("typed", ["a\n\n\tb", "- a\n\t- b"])
def test_a_tab_in_prose_stays_what_it_means_in_markdown(typed: str) -> None:
    prose = read(Prose, typed)

    assert isinstance(prose, Text)
    assert prose.raw == typed
