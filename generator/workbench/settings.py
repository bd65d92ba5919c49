"""The files there is one of: the commune, its people, how names are said."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from pydantic import BaseModel
from starlette.responses import Response

from generator.desk.written import values_of
from generator.fields import PlainWords
from generator.messages import beginning, migrating, results_desk
from generator.messages import workbench as said
from generator.model import Commune, Duty, People, Rota
from generator.workbench.desk_request import NEW_COMMUNE, DeskRequest
from generator.workbench.editing import FileForm
from generator.workbench.editor import Editor
from generator.workbench.findings import FormFinding
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import FormButton, FormPage
from generator.workbench.migration_page import PATH as OLDER_CONTENT
from generator.workbench.migration_page import to_migrate
from generator.workbench.results_pages import PATH as RESULTS_PATH
from generator.workbench.subject import FormSubject

PATH = "/cai-dat"
SAVE: FormButton = ("save", said.SAVE, "", said.AT_ONCE)


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
        FileForm(form_of(model), PurePosixPath(name), (), _PAIRS if model is Sayings else None),
        f"{PATH}/{address}",
        lambda _, heading=said.SETTINGS_OF[address]: heading,  # type: ignore[misc]
        PATH,
        said.SETTINGS,
        begins_with=begins,
        guarded=model in (Commune, People),
    )
    for address, name, model, begins in (
        ("xa", "commune.yaml", Commune, None),
        ("nguoi", "people.yaml", People, b"people: []\n"),
        ("cach-doc", "pronunciation.yaml", Sayings, b"{}\n"),
        ("lich-truc", "rota.yaml", Rota, b"readers: []\n"),
    )
}
"""The forms of the settings, by their address."""


def show_settings(request: DeskRequest) -> Response:
    """Show what can be set."""
    links = [(one.path, said.SETTINGS_OF[address], said.SETTINGS_HOLD[address]) for address, one in SETTINGS.items()]
    if to_migrate(request.office):
        links.append((OLDER_CONTENT, migrating.HEADING, migrating.ABOUT))
    links.append((RESULTS_PATH, results_desk.HEADING, results_desk.ABOUT))
    links.append((NEW_COMMUNE, beginning.HEADING, beginning.ABOUT_ANOTHER))
    return request.page("settings.html.jinja", links=links)


def edit_setting(request: DeskRequest) -> Response:
    """Show the form of a setting, or save it."""
    subject = SETTINGS.get(request.names["name"])
    if subject is None:
        return request.missing(said.NO_SUCH_PAGE)

    paste_into = "villages" if subject.path.endswith("/xa") else ""

    def dress(page: FormPage) -> FormPage:
        return replace(page, buttons=(SAVE,), more={**page.more, "paste_into": paste_into, "columns": said.COLUMNS})

    def look(content: bytes) -> list[FormFinding]:
        return [*request.glances.findings(subject.name, content), *_missing_duties(subject, content)]

    return Editor(request, subject, dress, look).answer()


def _missing_duties(subject: FormSubject, content: bytes) -> list[FormFinding]:
    """Return what is wrong with a list of people in which nobody may write, or nobody approve.

    Where nobody may do either, it would shut everybody out: the list itself could not be mended here.
    """
    if subject.file_form.form is not SETTINGS["nguoi"].file_form.form:
        return []
    people = values_of(content, subject.file_form.path).get("people", ())
    given = [one.get("roles", ()) for one in people if isinstance(one, dict)]
    lacking = [
        duty
        for duty in (Duty.WRITE, Duty.APPROVE)
        if not any(roles == duty.value or (isinstance(roles, list) and duty.value in roles) for roles in given)
    ]
    shuts_out = len(lacking) > 1
    return [FormFinding("people", said.NOBODY_MAY[duty.value], said.GIVE_DUTY, is_error=shuts_out) for duty in lacking]
