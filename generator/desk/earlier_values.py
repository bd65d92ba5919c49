"""What facts said before somebody changed them at the desk: sheets that were published then say the old values."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER
from generator.desk.past import pasts_of
from generator.desk.texts import day_told
from generator.model import Facts
from generator.readers import reader_of
from generator.source import Source, in_order

_FILE = "facts.yaml"


@dataclass(frozen=True, slots=True)
class PastOfContent:
    """On which day each notice was *withdrawn*, by its slug; what facts said before, by key (`earlier_values`)."""

    withdrawn: Mapping[str, date]
    values: Mapping[str, tuple[date, str]]


def past_of_content(folder: Path, now: Facts, since: date) -> PastOfContent:
    """Return the past of the content in *folder* *since* a day, whose facts are *now* those.

    Raise `OSError` where the log cannot be read.
    """
    desk = folder / FOLDER
    events = read_log(desk).events
    withdrawn = [(name, past.withdrawn) for name, past in pasts_of(events).items() if past.withdrawn is not None]
    days = {PurePosixPath(name).stem: day for name, event in withdrawn if (day := day_told(event.when))}
    return PastOfContent(days, earlier_values(desk, events, now, since))


def earlier_values(desk: Path, events: Iterable[AuditEvent], now: Facts, since: date) -> dict[str, tuple[date, str]]:
    """Return the values that facts had before they were changed *since* a day, by key, each with the day of the change.

    *now* are the facts as they are. Only a value that was published from the *desk* counts, as its *events* tell: any
    other is on no sheet.
    """
    published = [history.in_names(event.when) for event in events if event.what == "publish"]
    copies = history.kept(desk, _FILE)
    found: dict[str, tuple[date, str]] = {}
    for number, copy in enumerate(copies):
        day = day_told(copy.when)
        if day is None:
            continue
        if day < since:
            break
        start = copies[number + 1].when if number + 1 < len(copies) else ""
        if not any(start < when <= copy.when for when in published):
            continue
        for key, fact in (_facts_in(copy) or Facts()).facts.items():
            said, today = fact.said_on(day), now.get(key)
            if said and key not in found and said != (today.value if today and today.may_be_published else ""):
                found[key] = day, said
    return found


def _facts_in(copy: history.Kept) -> Facts | None:
    reader = reader_of(PurePosixPath(_FILE))[1]
    with suppress(OSError, UnicodeDecodeError):
        source = Source(PurePosixPath(copy.file.as_posix()), in_order(copy.content.decode()))
        found = reader(source)[0] if reader else None
        return found if isinstance(found, Facts) else None
    return None
