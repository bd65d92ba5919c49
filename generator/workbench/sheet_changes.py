"""Which sheets to print and which to take down, compared with those that hang since the last publish.

Before a build, the plan and the changes of texts and facts tell that; after it, the files of the sheets as well.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from threading import Thread

from generator.desk.waiting import titles_of
from generator.publishing.hung_sheets import HungSheet, SheetTask, compare, planned_sheets
from generator.units import Seconds
from generator.workbench.office import Office
from generator.workbench.preview import Previews
from generator.workbench.public_changes import changed_since, last_issue, public_facts

_COMMUNE = "commune.yaml"
_LONGEST_WAIT: Seconds = 0.2
_BEGUN = "sheet tasks begun"


def sheets_hanging(office: Office) -> tuple[HungSheet, ...]:
    """Return the sheets that hang since the last publish, with the facts that they say; none where nothing is known."""
    issue = last_issue(office)
    return issue.sheets if issue else ()


def sheets_now(office: Office, previews: Previews) -> tuple[HungSheet, ...]:
    """Return the sheets that would hang after a publish today; none of them is made."""

    def made() -> tuple[HungSheet, ...]:
        shelf = office.shelf()
        titles = titles_of(shelf, office.today) if shelf.is_complete else {}
        return tuple(planned_sheets(previews.sheets(office.today), titles))

    with office.looking_once():
        return office.recall("sheets", made)


def tasks_soon(office: Office, previews: Previews) -> list[SheetTask] | None:
    """Return what `tasks_now` returns, or None where that takes longer than a page may: it goes on beside this thread.

    Raise `OSError` where the content cannot be read.
    """

    def begun() -> Future[list[SheetTask]]:
        future: Future[list[SheetTask]] = Future()

        def compute() -> None:
            try:
                future.set_result(tasks_now(office, previews))
            except Exception as error:  # noqa: BLE001 - whoever asks is told
                future.set_exception(error)

        Thread(target=compute, daemon=True).start()
        return future

    future = office.recall(_BEGUN, begun)
    if future.done() and future.exception():  # an earlier page was told; the disk may give what it refused then
        office.forget(_BEGUN)
        future = office.recall(_BEGUN, begun)
    try:
        return future.result(_LONGEST_WAIT)
    except TimeoutError:
        return None


def tasks_now(office: Office, previews: Previews) -> list[SheetTask]:
    """Return what is to be done with sheets if it was published today, as far as is known before they are made."""
    with office.looking_once():
        return office.recall("sheet tasks", lambda: tasks_between(office, sheets_now(office, previews)))


def tasks_between(office: Office, now: Sequence[HungSheet]) -> list[SheetTask]:
    """Return what is to be done where the sheets of the last publish hang, and those of *now* should."""
    changed = {"" if name == _COMMUNE else name for name in changed_since(office)}
    return compare(sheets_hanging(office), now, changed, public_facts(office))
