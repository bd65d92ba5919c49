"""Find out whether a text in a slot of a plate can move anything: if not, one layout holds for all texts.

Imported by `document` and `plate_layout` alone: WeasyPrint takes long to import. A box out of the flow moves no other
box (CSS 2.2, 9.3.1). So where a slot is all that is in such a box, on one line, and each of its texts is as high as its
mark, a sheet with another text has the same layout, whatever else is on it. Where that is not certain, a sheet laid out
by itself must be compared with one from the plate.
"""

from typing import Any

from weasyprint.formatting_structure import boxes

from generator.rendering.slots import MARK

_NOT_DRAWN = {("meta", "content"), ("img", "alt")}
"""Attributes that are written into the file and not onto the page."""


def marks_are_drawn_in_slots_only(root: Any) -> bool:  # noqa: ANN401 – tinyhtml5 ships no types
    """Return whether every mark below *root* is in a slot or where it is not drawn.

    `plate_layout.refuse_loose_marks` has refused marks in running text before.
    """
    return not any(
        MARK.search(value) and (element.tag, name) not in _NOT_DRAWN
        for element in root.iter()
        if isinstance(element.tag, str)
        for name, value in [*element.attrib.items(), *([("", element.text or "")] if element.tag == "style" else [])]
    )


def stands_alone(box: Any, line: Any, block: Any) -> bool:  # noqa: ANN401 – no types
    """Return whether *box*, a text on *line* of *block*, is all that is in *block*, and that is out of the flow."""
    texts = [inner for inner in line.descendants() if isinstance(inner, boxes.TextBox)]
    return texts == [box] and block.style["position"] in ("absolute", "fixed") and len(block.children) == 1
