"""The first page: what waits, what is on air today, and what changed."""

from starlette.responses import Response

from generator.workbench.asked import Asked


def home(asked: Asked) -> Response:
    """Show what there is to do today."""
    return asked.page("home.html.jinja", today=asked.office.today)
