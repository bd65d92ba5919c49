"""Tin khẩn: a template is chosen, its blanks are filled in, and what is read, hung up and sent is there at once."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from pathlib import PurePosixPath

from pydantic_core import PydanticCustomError
from starlette.responses import Response

from generator.approval import Standing
from generator.channels import SCRIPT, SHARE
from generator.days import read_day
from generator.desk.filling import FilledIn, Filling, fill_in, template_blanks
from generator.desk.outcomes import Saved
from generator.fields import LONGEST_SLUG
from generator.live import Scenes
from generator.messages import emergencies as messages
from generator.messages import workbench as said
from generator.model import Duty
from generator.publishable import Published
from generator.said import plain
from generator.text.blanks import BLANK
from generator.text.dates import in_numbers
from generator.text.names import plain_line
from generator.text.numbers_named import numbers_named
from generator.workbench.desk_request import DeskRequest
from generator.workbench.office import Office
from generator.workbench.safety import HEADERS

PATH = "/tin-khan"
_PLAIN = re.compile(r"[^\[\]{}<>*_#|`\\~^]{1,200}")
_TYPES = {"pdf": "application/pdf", "txt": "text/plain; charset=utf-8"}
_POSTER = "poster"
_FILES: Mapping[str, str] = {
    "bai-doc.pdf": "broadcast/{slug}/script-large.pdf",
    "loi-cho-may.txt": "broadcast/{slug}/spoken.txt",
    "ap-phich.pdf": "print/a4/{slug}.pdf",
    "tin-nhan.txt": "share/{slug}/sms.txt",
    "zalo.txt": "share/{slug}/zalo.txt",
}
"""What is at hand at once, by the name of the download: where it is below output/."""


@dataclass(frozen=True, slots=True)
class TemplateShown:
    """A template as pages show it: *blanks* are still to be filled in; *note* says whether it is approved."""

    slug: str
    title: str
    blanks: tuple[str, ...]
    body: tuple[tuple[str, bool], ...]
    note: str
    approved: bool
    digest: str


def show_emergencies(request: DeskRequest) -> Response:
    """Show the templates, those that are approved first."""
    office = request.office
    shelf = office.shelf()
    slugs = sorted(slug for _, slug in Published(shelf, office.today).templates) if shelf.is_complete else []
    found = [_shown(office, slug) for slug in slugs]
    templates = sorted((one for one in found if one), key=lambda one: (not one.approved, one.title))
    return request.page("emergencies.html.jinja", heading=messages.HEADING, about=messages.ABOUT, templates=templates)


def fill_template(request: DeskRequest) -> Response:
    """Show the blanks of a template, or make a notice of what was filled in."""
    template = _shown(request.office, request.names["slug"])
    if template is None:
        return request.missing(messages.NO_SUCH)
    if not request.sent:
        return _form(request, template, ())
    values = {blank: plain_line(request.one(f"cho.{number}")) for number, blank in enumerate(template.blanks)}
    expires = _expires(request)
    wrong = [*_may_not(request), *_wrong(values), *([] if expires else [messages.BAD_DAY])]
    if wrong or expires is None:
        return _form(request, template, wrong)
    known = [village.id for village in request.office.shelf().commune.villages]
    villages = [village for village in known if village in request.typed.get("thon", ())]
    filling = Filling(
        template.slug, request.one("~base"), _free_slug(request.office, template.slug), values, expires, villages
    )
    office = request.office
    done = fill_in(office.folder, filling, who=request.who, when=office.now, checked=request.glances.checked)
    if isinstance(done.outcome, Saved):
        return request.go(f"{PATH}/xong/{filling.name}")
    return _form(request, template, _why_not(done))


def show_filled(request: DeskRequest) -> Response:
    """Show what is to be done with a notice that was just filled in: read it, hang it up, send it."""
    office, slug = request.office, request.names["slug"]
    row = office.shelf().rows.get(slug)
    if row is None or row.is_template:
        return request.missing(said.NO_SUCH_PAGE)
    state = office.state(f"announcements/{slug}.md")
    return request.page(
        "emergency_done.html.jinja",
        heading=messages.HEADING,
        title=plain(office.tokens().plain(row.title.raw)),
        slug=slug,
        shown=state is not None and state.is_let_out,
        until=row.expires,
        files=[(name, messages.FILES[name]) for name in _FILES],
    )


def download_filled(request: DeskRequest) -> Response:
    """Return the script, the poster or the message of a notice, made anew."""
    slug, name = request.names["slug"], request.names["name"]
    where = _FILES.get(name, "")
    only = (SCRIPT.name, SHARE.name, _POSTER)
    content = None
    if where and slug in request.office.shelf().rows:
        path = where.format(slug=slug)
        content = request.glances.previews.of_the_office(lambda world: Scenes(only).show(lambda: world).file(path))
    if content is None:
        return request.missing(said.NO_SUCH_PAGE)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{slug}-{name}"'}
    return Response(content, headers=headers, media_type=_TYPES[PurePosixPath(name).suffix[1:]])


def _why_not(done: FilledIn) -> list[str]:
    """Return why nothing was written."""
    if done.changed:
        return [messages.CHANGED_MEANWHILE]
    if done.outcome is not None and not isinstance(done.outcome, Saved):
        return [done.outcome.message]
    return [messages.FAULTY, *(problem.message for problem in done.problems)]


def _shown(office: Office, slug: str) -> TemplateShown | None:
    shelf = office.shelf()
    notice = shelf.notice(slug) if shelf.is_complete and slug in shelf.rows else None
    state = office.state(f"announcements/{slug}.md")
    if notice is None or not notice.is_template or state is None:
        return None
    approved = state.standing is Standing.APPROVED
    note = messages.NOT_APPROVED if state.standing is Standing.DRAFT else messages.CHANGED
    if approved and notice.approved_by and notice.approved_on:
        note = messages.approved_as(notice.approved_by.raw, in_numbers(notice.approved_on))
    blanks, tokens = tuple(template_blanks(notice)), office.tokens()
    body = tuple(_parts(tokens.plain(f"{notice.title.raw}\n\n{notice.body.raw}")))
    title = tokens.plain(notice.title.raw)
    digest = office.digests().get(f"announcements/{slug}.md", "")
    return TemplateShown(slug, title, blanks, body, note, approved, digest)


def _parts(text: str) -> Sequence[tuple[str, bool]]:
    """Return *text* in parts, each with whether it is a blank."""
    parts, at = [], 0
    for found in BLANK.finditer(text):
        parts += [(text[at : found.start()], False), (found[1], True)]
        at = found.end()
    return [part for part in (*parts, (text[at:], False)) if part[0]]


def _wrong(values: Mapping[str, str]) -> list[str]:
    wrong = [messages.not_filled(blank) for blank, value in values.items() if not value]
    wrong += [messages.not_plain(blank) for blank, value in values.items() if value and not _PLAIN.fullmatch(value)]
    wrong += [messages.has_a_number(blank) for blank, value in values.items() if any(numbers_named(value))]
    return wrong


def _expires(request: DeskRequest) -> date | None:
    with suppress(PydanticCustomError):
        day = read_day(request.one("het-han"))
        return day if day >= request.office.today else None
    return None


def _may_not(request: DeskRequest) -> list[str]:
    if not request.who.strip():
        return [messages.NO_NAME]
    return [] if request.office.may(request.who, Duty.WRITE) else [messages.MAY_NOT]


def _free_slug(office: Office, template: str) -> str:
    """Return a slug that no text has: that of the template with the day, and a number if there is one already."""
    taken = {slug for _, slug in office.shelf().paths}
    wanted = f"{template.removeprefix('mau-')[: LONGEST_SLUG - 14]}-{office.today:%d-%m-%Y}"
    slug, number = wanted, 2
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug


def _form(request: DeskRequest, template: TemplateShown, wrong: Sequence[str]) -> Response:
    office = request.office
    tokens = office.tokens()
    return request.page(
        "emergency.html.jinja",
        HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        heading=messages.HEADING,
        one=template,
        wrong=wrong,
        typed={name: values[0] for name, values in request.typed.items()} if request.sent else {},
        chosen=tuple(request.typed.get("thon", ())),
        villages=[(village.id, tokens.plain(village.name.raw)) for village in office.shelf().commune.villages],
        today=office.today,
    )
