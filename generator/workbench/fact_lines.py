"""The lines in which a fact stands in one text: pictures of its sheets, what is read aloud, what is sent."""

import base64

from starlette.responses import Response

from generator.messages import workbench as said
from generator.workbench.asked import DeskRequest
from generator.workbench.kinds import KINDS
from generator.workbench.seen import Viewed


def show_lines(asked: DeskRequest) -> Response:
    """Show the lines of a text that say a fact."""
    key, kind = asked.names["key"], KINDS.get(asked.names["kind"])
    fact = asked.office.facts().get(key)
    if fact is None or kind is None:
        return asked.missing(said.NO_SUCH_FACT)
    seen = asked.glances.previews.lines_of(key, Viewed(kind.shelf, asked.names["slug"]))
    sheets = [
        (sheet.label, [(f"data:image/png;base64,{base64.b64encode(png).decode()}", text) for png, text in sheet.lines])
        for sheet in seen.sheets
    ]
    return asked.page("lines.html.jinja", label=fact.label, back=f"/thong-tin/{key}", sheets=sheets, seen=seen)
