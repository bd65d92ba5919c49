"""Files that a script sends by themselves, while somebody types on: /tep/{kind}. The answer touches no field."""

from http import HTTPStatus

from starlette.responses import Response

from generator.intake.blocks import blocks_of
from generator.intake.markdown_writer import markdown_of
from generator.messages import brought as told
from generator.messages import workbench as said
from generator.text.old_letters import old_letters_in
from generator.workbench.brought import Brought, bring, bring_html
from generator.workbench.choosable import as_chosen
from generator.workbench.desk_request import DeskRequest
from generator.workbench.form_changes import TAKES_FILES, letter_under, may_not_bring, pictures_of
from generator.workbench.form_fields import form_of
from generator.workbench.form_values import Filled, filled_from, filled_with
from generator.workbench.kinds import KINDS
from generator.workbench.panel import panel_of

LETTER, HTML, WHOLE = "~letter", "~html", "~whole"
"""The fields with the reference of a letter, with pasted words, and with the mark that a text is nothing but these."""


def take_file(request: DeskRequest) -> Response:
    """Take one file, pasted words, or the pictures of a letter; answer with a reference, and what is to be told."""
    address = request.names["kind"]
    if address not in TAKES_FILES or not request.sent:
        return request.missing(said.NO_SUCH_PAGE)
    why = may_not_bring(request)
    if why:
        return request.json({"line": why}, HTTPStatus.FORBIDDEN)
    if request.one(LETTER):
        letter = letter_under(request, address, request.one(LETTER))
        if letter is None:
            return _refused(request, told.refused("gone", ""))
        return request.json({"pictures": [_answer(one) for one in pictures_of(request, letter)]})
    if request.one(HTML):
        return _pasted(request, address)
    return _brought(request, address)


def _pasted(request: DeskRequest, address: str) -> Response:
    """Answer words that were pasted: as a letter where a text is nothing but these, else as Markdown."""
    if request.one(WHOLE):
        return _shown(request, address, bring_html(request, request.one(HTML), guide=KINDS[address].shelf == "guide"))
    words = markdown_of(blocks_of(request.one(HTML)))
    way = old_letters_in(words)
    return _refused(request, told.old_letters(way.value)) if way else request.json({"markdown": words})


def _brought(request: DeskRequest, address: str) -> Response:
    if not request.files:
        return _refused(request, told.refused("no-file", ""))
    return _shown(request, address, bring(request, request.files[0], guide=KINDS[address].shelf == "guide"))


def _shown(request: DeskRequest, address: str, brought: Brought) -> Response:
    if brought.refused:
        return _refused(request, brought.line)
    if brought.letter is None:
        return request.json(_answer(brought))
    at = "" if request.files else "body"
    now, of_file = _now(request, address), bool(request.files)
    panel = panel_of(brought.letter, brought.reference, now, brought.line, of_file=of_file, at=at)
    return request.json({"line": brought.line, "panel": request.pages.framed("panel.html.jinja", panel=panel)})


def _now(request: DeskRequest, address: str) -> Filled:
    """Return the form as its words were sent beside the file."""
    form = form_of(KINDS[address].model)
    return filled_with(form, as_chosen(request.office, request.typed), filled_from(form, None))


def _answer(brought: Brought) -> dict[str, object]:
    chosen = {
        "describe": {str(here): told.describe(chosen=bool(here)) for here in (0, 1)},
        "nameIt": {str(here): told.name_it(listed=bool(here), name=brought.paper) for here in (0, 1)},
    }
    found = {"picture": brought.picture, "paper": brought.paper}
    return {"line": brought.line, "refused": brought.refused, **found, **chosen}


def _refused(request: DeskRequest, line: str) -> Response:
    return request.json({"line": line}, HTTPStatus.UNPROCESSABLE_ENTITY)
