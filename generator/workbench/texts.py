"""The texts of each kind: the list of them, and the form of one."""

from dataclasses import replace
from pathlib import PurePosixPath

from starlette.responses import Response

from generator.desk.approving import quick_fix_saved
from generator.desk.bin import delete
from generator.desk.outcomes import Barrier, CannotWriteError, NotAllowed, Saved, StepDone
from generator.desk.revisions import discard
from generator.desk.steps import submit, withdraw
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.desk_request import DeskRequest
from generator.workbench.editing import FileForm
from generator.workbench.editor import Editor, NotTaken
from generator.workbench.fact_tokens import FactTokens
from generator.workbench.findings import FormFinding
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import LOOK, SAVE, FormButton, FormPage
from generator.workbench.form_values import Filled
from generator.workbench.frames import frames_of
from generator.workbench.kinds import KINDS, DeskKind
from generator.workbench.step_answer import answer_of_step
from generator.workbench.subject import FormSubject
from generator.workbench.text_rows import rows_of


def subject_of(kind: DeskKind, slug: str, tokens: FactTokens) -> FormSubject:
    """Return the form of the text *slug* of a *kind*."""
    name = kind.name_of(slug)
    return FormSubject(
        name,
        FileForm(form_of(kind.model), PurePosixPath(name)),
        f"/sua/{kind.address}/{slug}",
        lambda filled: title_of(filled, tokens) or slug,
        f"/danh-sach/{kind.address}",
        kind.many,
        dated=True,
        kind=kind.address,
        slug=slug,
    )


def title_of(filled: Filled, tokens: FactTokens) -> str:
    """Return the title that stands in a form, with the values of facts in it."""
    title = filled.named("title")
    return tokens.plain(title.text).strip() if title else ""


def show_list(request: DeskRequest) -> Response:
    """Show the texts of a kind."""
    kind = KINDS.get(request.names["kind"])
    if kind is None:
        return request.missing(said.NO_SUCH_PAGE)
    return request.page("list.html.jinja", kind=kind, rows=rows_of(request.office, kind))


def edit_text(request: DeskRequest) -> Response:
    """Show the form of a text, or do what its buttons say."""
    kind = KINDS.get(request.names["kind"])
    if kind is None:
        return request.missing(said.NO_SUCH_PAGE)
    subject = subject_of(kind, request.names["slug"], request.office.tokens())
    do = request.one("~do")
    number = 0

    def look(content: bytes) -> list[FormFinding]:
        nonlocal number
        number, found = request.glances.seen(subject.name, content)
        return found

    def dress(page: FormPage) -> FormPage:
        frames = frames_of(request.office.keys.preview, number, kind) if number else []
        more = {"previews": frames, "preview_path": f"/xem-truoc/{kind.address}/{subject.slug}", "quick": True}
        return replace(page, buttons=_BUTTONS, more={**more, **_standing(request, subject), **page.more})

    editor = Editor(request, subject, dress, look, lambda do, digest: _then(request, subject, do, digest))
    if request.sent and do in _STEPS:
        outcome, done = _STEPS[do](request, subject)
        if isinstance(outcome, StepDone | Saved):
            return answer_of_step(request, outcome, subject.list_path if do == "delete" else subject.path, done)
        return editor.refused(outcome)
    return editor.answer()


def _then(request: DeskRequest, subject: FormSubject, do: str, digest: str) -> Response | None:
    """Take the step that the button *do* asks for, after the words were saved as *digest*."""
    office, when = request.office, request.office.now
    if do == "submit":
        done = submit(
            office.folder,
            subject.name,
            digest,
            who=request.who,
            when=when,
            today=office.today,
            checked=request.glances.checked,
        )
        return answer_of_step(request, done, subject.path, "gui")
    if do == "quick":
        done = quick_fix_saved(
            office.folder,
            subject.name,
            digest,
            who=request.who,
            when=when,
            today=office.today,
            reason=request.one("~reason").strip(),
            checked=request.glances.checked,
        )
        return answer_of_step(request, done, subject.path, "sua-nhanh")
    return None


def _standing(request: DeskRequest, subject: FormSubject) -> dict[str, object]:
    """Return what the page says of how the text stands."""
    try:
        state = request.office.state(subject.name)
    except (OSError, CannotWriteError):  # the form is shown with its words in any case
        return {}
    if state is None:
        return {}
    return {"state": state.label, "state_note": state.note, "is_revision": state.revision is not None}


def _withdraw(request: DeskRequest, subject: FormSubject) -> tuple[NotTaken | StepDone | Saved, str]:
    office, reason = request.office, request.one("~withdraw").strip()
    base, who = request.one("~base"), request.who
    return withdraw(office.folder, subject.name, base, who=who, when=office.now, reason=reason), "rut"


def _discard(request: DeskRequest, subject: FormSubject) -> tuple[NotTaken | StepDone | Saved, str]:
    office, base = request.office, request.one("~base")
    if not office.may(request.who, Duty.WRITE):
        return _may_not_write(request), ""
    return discard(office.folder, subject.name, base, who=request.who, when=office.now), "bo-ban-sua"


def _delete(request: DeskRequest, subject: FormSubject) -> tuple[NotTaken | StepDone | Saved, str]:
    office, base = request.office, request.one("~base")
    if not office.may(request.who, Duty.WRITE):
        return _may_not_write(request), ""
    return delete(office.folder, subject.name, base, who=request.who, when=office.now), "xoa"


def _may_not_write(request: DeskRequest) -> NotAllowed:
    return NotAllowed(Barrier.NO_RIGHT, said.may_not_edit(request.who, guarded=False), request.who)


_STEPS = {"delete": _delete, "withdraw": _withdraw, "discard": _discard}
_BUTTONS: tuple[FormButton, ...] = (
    SAVE,
    ("submit", said.SUBMIT, "quiet", said.SUBMIT_MEANS),
    LOOK,
)
