"""Files that a script sends by themselves, while somebody types on: /tep/{kind}. The answer touches no field."""

from http import HTTPStatus

from starlette.responses import Response

from generator.intake.blocks import blocks_of
from generator.intake.markdown_writer import markdown_of
from generator.messages import brought as told
from generator.messages import workbench as said
from generator.text.old_letters import old_letters_in
from generator.workbench.asked import DeskRequest
from generator.workbench.brought import Brought, bring, bring_html
from generator.workbench.choosable import as_chosen
from generator.workbench.form_changes import TAKES_FILES, letter_under, may_not_bring, pictures_of
from generator.workbench.form_fields import form_of
from generator.workbench.form_values import Filled, filled_from, filled_with
from generator.workbench.kinds import KINDS
from generator.workbench.panel import panel_of

LETTER, HTML, WHOLE = "~letter", "~html", "~whole"
"""The fields with the reference of a letter, with pasted words, and with the mark that a text is nothing but these."""


def take_file(asked: DeskRequest) -> Response:
    """Take one file, pasted words, or the pictures of a letter; answer with a reference, and what is to be told."""
    address = asked.names["kind"]
    if address not in TAKES_FILES or not asked.sent:
        return asked.missing(said.NO_SUCH_PAGE)
    why = may_not_bring(asked)
    if why:
        return asked.json({"line": why}, HTTPStatus.FORBIDDEN)
    if asked.one(LETTER):
        letter = letter_under(asked, address, asked.one(LETTER))
        if letter is None:
            return _refused(asked, told.refused("gone", ""))
        return asked.json({"pictures": [_answer(one) for one in pictures_of(asked, letter)]})
    if asked.one(HTML):
        return _pasted(asked, address)
    return _brought(asked, address)


def _pasted(asked: DeskRequest, address: str) -> Response:
    """Answer words that were pasted: as a letter where a text is nothing but these, else as Markdown."""
    if asked.one(WHOLE):
        return _shown(asked, address, bring_html(asked, asked.one(HTML), guide=KINDS[address].shelf == "guide"))
    words = markdown_of(blocks_of(asked.one(HTML)))
    way = old_letters_in(words)
    return _refused(asked, told.old_letters(way.value)) if way else asked.json({"markdown": words})


def _brought(asked: DeskRequest, address: str) -> Response:
    if not asked.files:
        return _refused(asked, told.refused("no-file", ""))
    return _shown(asked, address, bring(asked, asked.files[0], guide=KINDS[address].shelf == "guide"))


def _shown(asked: DeskRequest, address: str, brought: Brought) -> Response:
    if brought.refused:
        return _refused(asked, brought.line)
    if brought.letter is None:
        return asked.json(_answer(brought))
    at = "" if asked.files else "body"
    now, of_file = _now(asked, address), bool(asked.files)
    panel = panel_of(brought.letter, brought.reference, now, brought.line, of_file=of_file, at=at)
    return asked.json({"line": brought.line, "panel": asked.pages.framed("panel.html.jinja", panel=panel)})


def _now(asked: DeskRequest, address: str) -> Filled:
    """Return the form as its words were sent beside the file."""
    form = form_of(KINDS[address].model)
    return filled_with(form, as_chosen(asked.office, asked.typed), filled_from(form, None))


def _answer(brought: Brought) -> dict[str, object]:
    chosen = {
        "describe": {str(here): told.describe(chosen=bool(here)) for here in (0, 1)},
        "nameIt": {str(here): told.name_it(listed=bool(here), name=brought.paper) for here in (0, 1)},
    }
    found = {"picture": brought.picture, "paper": brought.paper}
    return {"line": brought.line, "refused": brought.refused, **found, **chosen}


def _refused(asked: DeskRequest, line: str) -> Response:
    return asked.json({"line": line}, HTTPStatus.UNPROCESSABLE_ENTITY)
