"""What came of residents' feedback: questions (`Reads.ask`) that page, report, bulletin, posts and CSV share."""

from collections import defaultdict

from generator.making.reads import Reads
from generator.model import CaseStage, Result
from generator.said import plain
from generator.tallies.periods import months_between, periods
from generator.tallies.tally import Deadline, Tally, tally_of
from generator.text.days_told import days_in


def rows_by_month(reads: Reads) -> dict[str, list[Result]]:
    """Return the reports of all months that are over, by the month in which they are counted.

    A month that goes on is not told: from one day to the next its counts grow by single reports. Reports that came late
    wait for the table of the month in which they are counted.
    """
    this_month = f"{reads.today:%Y-%m}"
    last = max((results.month for results in reads.library.results), default="")
    months: defaultdict[str, list[Result]] = defaultdict(list)
    for results in reads.library.results:
        for row in results.rows:
            month = row.counted_in
            if month < this_month and month <= last:
                months[month].append(row)
    return months


def deadline_of(reads: Reads) -> Deadline | None:
    """Return the deadline of answers; None where no fact about it is named, or it is not confirmed."""
    counting = reads.library.counting
    key = counting.deadline if counting else None
    if key is None or not reads.library.facts.may_publish(key):
        return None
    return Deadline(days_in(plain(reads.words.fact(key))))


def oldest_open(reads: Reads) -> Result | None:
    """Return the report that has waited longest for an answer; None where each has one. It is for the office alone."""
    rows = (row for results in reads.library.results for row in results.rows if row.received <= reads.today)
    waiting = (row for row in rows if row.stage is CaseStage.OPEN)
    return min(waiting, key=lambda row: (row.received, row.unit, row.field), default=None)


def tallies(reads: Reads) -> tuple[Tally, ...]:
    """Return what may be told of all periods, the latest first."""
    months, today, deadline = rows_by_month(reads), reads.today, deadline_of(reads)
    names = {village.id: plain(reads.words(village.name)) for village in reads.library.commune.villages}
    counts = {month: len(months.get(month, ())) for month in months_between(months)}
    found = [
        tally_of(
            period,
            [row for month in period.months for row in months.get(month, ())],
            today,
            deadline,
            lambda code: names.get(code, code),
        )
        for period in periods(counts)
    ]
    return tuple(reversed(found))
