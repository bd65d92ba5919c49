"""What there is to do about results of feedback: months whose table is not there yet, and outcomes to be read."""

from datetime import date
from typing import NamedTuple

from generator.messages import results_desk as said
from generator.tallies.periods import month_after, months_between
from generator.workbench.office import Office
from generator.workbench.results_pages import PATH


class ResultsTask(NamedTuple):
    """One thing to do: where it is done, and what it is."""

    path: str
    title: str


def results_due(office: Office) -> list[ResultsTask]:
    """Return what there is to do; nothing in a commune that keeps no results."""
    results = office.shelf().results
    missing = missing_months([each.month for each in results], office.today)
    return [
        *([ResultsTask(PATH, said.no_tables(missing))] if missing else []),
        *(
            ResultsTask(f"{PATH}/doc/{each.month}", said.outcomes_of(each.month, waiting))
            for each in results
            if (waiting := each.waiting)
        ),
    ]


def missing_months(months: list[str], today: date) -> tuple[str, ...]:
    """Return the months after the last of *months* that are over *today*.

    >>> missing_months(["2026-08"], date(2026, 11, 2)), missing_months(["2026-10"], date(2026, 11, 30))
    (('2026-09', '2026-10'), ())
    """
    if not months:
        return ()
    first, last = month_after(max(months)), month_after(f"{today:%Y-%m}", -1)
    return tuple(months_between((first, last))) if first <= last else ()
