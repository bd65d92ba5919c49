"""The files there is one of: the commune, its people, how names are said."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from pydantic import BaseModel
from starlette.responses import Response

from generator.fields import PlainWords
from generator.messages import workbench as said
from generator.model import Commune, People
from generator.workbench.asked import DeskRequest
from generator.workbench.editing import FormSheet
from generator.workbench.editor import Editor
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import Action, FormPage
from generator.workbench.subject import FormSubject

PATH = "/cai-dat"
SAVE: Action = ("save", said.SAVE, "", said.AT_ONCE)


class Saying(BaseModel):
    """How a name is said: what texts write, and what the voice says."""

    written: PlainWords
    spoken_as: PlainWords


class Sayings(BaseModel):
    """All names whose way of being said is not that of Vietnamese."""

    sayings: tuple[Saying, ...] = ()


_PAIRS = ("written", "spoken_as")
SETTINGS: Mapping[str, FormSubject] = {
    address: FormSubject(
        name,
        FormSheet(form_of(model), PurePosixPath(name), (), _PAIRS if model is Sayings else None),
        f"{PATH}/{address}",
        lambda _, heading=said.SETTINGS_OF[address]: heading,  # type: ignore[misc]
        PATH,
        said.SETTINGS,
        begins_with=begins,
        guarded=model is not Sayings,
    )
    for address, name, model, begins in (
        ("xa", "commune.yaml", Commune, None),
        ("nguoi", "people.yaml", People, b"people: []\n"),
        ("cach-doc", "pronunciation.yaml", Sayings, b"{}\n"),
    )
}
"""The forms of the settings, by their address."""


def show_settings(asked: DeskRequest) -> Response:
    """Show what can be set."""
    links = [(one.path, said.SETTINGS_OF[address], said.SETTINGS_HOLD[address]) for address, one in SETTINGS.items()]
    return asked.page("settings.html.jinja", links=links)


def edit_setting(asked: DeskRequest) -> Response:
    """Show the form of a setting, or save it."""
    subject = SETTINGS.get(asked.names["name"])
    if subject is None:
        return asked.missing(said.NO_SUCH_PAGE)

    paste_into = "villages" if subject.path.endswith("/xa") else ""

    def dress(page: FormPage) -> FormPage:
        return replace(page, actions=(SAVE,), more={**page.more, "paste_into": paste_into})

    return Editor(asked, subject, dress, lambda content: asked.glances.findings(subject.name, content)).answer()
