"""Content of an older version: what is to be written into it, and a button that does it."""

from starlette.responses import Response

from generator.desk.migrating import Migration, migrate, migrations_of
from generator.desk.outcomes import Saved
from generator.messages import migrating as messages
from generator.model import Duty
from generator.workbench.desk_request import DeskRequest
from generator.workbench.links import path_of
from generator.workbench.names import name_of_text
from generator.workbench.office import Office
from generator.workbench.step_answer import answer_of_step

PATH = "/cai-dat/~ban-truoc"


def to_migrate(office: Office) -> tuple[Migration, ...]:
    """Return what is to be written into the content; nothing while its commune or its facts cannot be read."""
    return office.recall("migrations", lambda: migrations_of(office.shelf()))


def migrate_content(request: DeskRequest) -> Response:
    """Show what is to be written, or write it; where a file refuses, say why."""
    office = request.office
    if not request.sent:
        rows = [
            (path_of(one.name), name_of_text(office, one.name), [messages.at_desk(*field) for field in one.fields])
            for one in to_migrate(office)
        ]
        return request.page("migration.html.jinja", heading=messages.HEADING, rows=rows)
    if not office.may(request.who, Duty.WRITE):
        return request.go(PATH, "khong-quyen")
    outcomes = [done for _, done in migrate(office.folder, office.shelf(), who=request.who, when=office.now)]
    refused = [outcome for outcome in outcomes if not isinstance(outcome, Saved)]
    return answer_of_step(request, refused[0], PATH, "") if refused else request.go(PATH, "ghi-lai")
