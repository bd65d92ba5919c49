"""The texts of each kind: the list of them, and the form of one."""

from dataclasses import replace
from pathlib import PurePosixPath

from starlette.responses import Response

from generator.desk.bin import delete
from generator.desk.outcomes import Saved
from generator.messages import workbench as said
from generator.model import Duty
from generator.workbench.asked import Asked
from generator.workbench.editing import Sheet
from generator.workbench.editor import Editor
from generator.workbench.fact_tokens import FactTokens
from generator.workbench.form_fields import form_of
from generator.workbench.form_page import SAVE, FormPage
from generator.workbench.form_values import Filled
from generator.workbench.kinds import KINDS, DeskKind
from generator.workbench.problems import findings_of
from generator.workbench.rows import rows_of
from generator.workbench.subject import Subject


def subject_of(kind: DeskKind, slug: str, tokens: FactTokens) -> Subject:
    """Return the form of the text *slug* of a *kind*."""
    name = kind.name_of(slug)
    return Subject(
        name,
        Sheet(form_of(kind.model), PurePosixPath(name)),
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


def show_list(asked: Asked) -> Response:
    """Show the texts of a kind."""
    kind = KINDS.get(asked.names["kind"])
    if kind is None:
        return asked.missing(said.NO_SUCH_PAGE)
    return asked.page("list.html.jinja", kind=kind, rows=rows_of(asked.office, kind))


def edit_text(asked: Asked) -> Response:
    """Show the form of a text, or do what its buttons say."""
    kind = KINDS.get(asked.names["kind"])
    if kind is None:
        return asked.missing(said.NO_SUCH_PAGE)
    subject = subject_of(kind, asked.names["slug"], asked.office.tokens())
    if asked.sent and asked.one("~do") == "delete":
        return _delete(asked, subject)

    def dress(page: FormPage) -> FormPage:
        return replace(page, actions=(SAVE,), more={**page.more, "may_delete": True})

    return Editor(asked, subject, dress, lambda content: findings_of(asked.office, subject.name, content)).answer()


def _delete(asked: Asked, subject: Subject) -> Response:
    office = asked.office
    if not office.may(asked.who, Duty.WRITE):
        return asked.go(subject.path, "khong-quyen")
    outcome = delete(office.folder, subject.name, asked.one("~base"), who=asked.who, when=office.now)
    return asked.go(subject.list_path, "xoa") if isinstance(outcome, Saved) else asked.go(subject.path, "chua-xoa")
