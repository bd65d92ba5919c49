"""The lines in which a fact stands in one text: pictures of its sheets, what is read aloud, what is sent."""

import base64

from starlette.responses import Response

from generator.messages import workbench as said
from generator.workbench.desk_request import DeskRequest
from generator.workbench.kinds import KINDS
from generator.workbench.seen import Viewed


def show_lines(request: DeskRequest) -> Response:
    """Show the lines of a text that say a fact."""
    key, kind = request.names["key"], KINDS.get(request.names["kind"])
    fact = request.office.facts().get(key)
    if fact is None or kind is None:
        return request.missing(said.NO_SUCH_FACT)
    seen = request.glances.previews.lines_of(key, Viewed(kind.shelf, request.names["slug"]))
    sheets = [
        (sheet.label, [(f"data:image/png;base64,{base64.b64encode(png).decode()}", text) for png, text in sheet.lines])
        for sheet in seen.sheets
    ]
    return request.page("lines.html.jinja", label=fact.label, back=f"/thong-tin/{key}", sheets=sheets, seen=seen)
