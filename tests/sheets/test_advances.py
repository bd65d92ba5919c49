"""The table of widths is the one that its tool writes, at the place where the tool writes it."""

from tools import measure_typeface


def test_the_table_of_widths_is_as_its_tool_writes_it() -> None:
    assert measure_typeface.TARGET.read_text(encoding="utf-8") == measure_typeface.module()
