"""Reports that came in one period → how many, of which fields, how far they have come, how long answers took.

A period is a cohort: its reports are followed until today. Answers that are not there yet count as “not yet”, or the
slowest would make an office look quick (FixMyStreet's average left them out).
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from generator.model import CaseStage, Result
from generator.tallies.beside import hides_who_waits, may_tell_answered, may_tell_waits
from generator.tallies.periods import Period
from generator.tallies.small import LEAST, Parted, parted

LEAST_FOR_SHARES = 20
"""The fewest reports of which a percentage or a middle is told: below, one report moves it by five in a hundred."""
STAGES = (CaseStage.DONE, CaseStage.ANSWERED, CaseStage.OPEN, CaseStage.REFUSED)
"""The states in the order in which they are told; each report is in one of them."""


@dataclass(frozen=True, slots=True)
class Share:
    """*part* of *whole*; a percentage of it is told only where *whole* is large enough. *part* is None if hidden."""

    part: int | None
    whole: int

    @property
    def percent(self) -> float | None:
        """Return the percentage with one decimal, halves rounded up; None where none is told."""
        if self.part is None or self.whole < LEAST_FOR_SHARES:
            return None
        return int(self.part * 2_000 / self.whole + 1) // 2 / 10


@dataclass(frozen=True, slots=True)
class Waits:
    """The days until *half* and until *most* (nine tenths) of *reports* were answered; None: not yet answered."""

    reports: int
    half: int | None
    most: int | None


@dataclass(frozen=True)
class Tally:
    """What may be told of the reports that came in a *period*.

    *received* is None where they are too few, and the period is still open. Of parts that are too small nothing stands
    here. *waits* is None where there are too few reports; *in_time* where no deadline is known or none has passed, and
    its `part` where either part is small; *satisfied* likewise. *outcomes* are what offices wrote for everybody, and
    somebody has cleared, by field: of fields that are told alone, each wording once, in an order that counts nothing.
    """

    period: Period
    received: int | None
    stages: Parted
    fields: Parted
    villages: Parted
    waits: Waits | None = None
    waits_of: tuple[tuple[str, Waits], ...] = ()
    in_time: Share | None = None
    satisfied: Share | None = None
    outcomes: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def share(self, count: int) -> Share:
        """Return *count* as a part of all that came."""
        return Share(count, self.received or 0)


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is confirmed of deadlines: *days* for a report whose own deadline is not known, or None."""

    days: int | None = None

    def of(self, row: Result) -> date | None:
        """Return the last day for an answer to *row*."""
        return row.due or (row.received + timedelta(days=self.days) if self.days is not None else None)


def tally_of(
    period: Period, rows: Sequence[Result], today: date, deadline: Deadline | None, villages: Callable[[str], str] = str
) -> Tally:
    """Return what may be told *today* of the *rows* that came in *period*; *villages* returns the name of each."""
    if period.is_open or not rows:
        nothing = Parted(())
        return Tally(period, None if rows else 0, nothing, nothing, nothing)
    stages = Counter({stage.value: 0 for stage in STAGES})
    stages.update(row.stage.value for row in rows)
    fields = parted(Counter(row.field for row in rows))
    by_field = ((name, [row for row in rows if row.field == name]) for name, _ in fields.alone)
    states = parted(stages)
    beside = _beside(
        states,
        SaidBeside(
            waits_of_rows(rows),
            tuple((name, waits) for name, own in by_field if (waits := waits_of_rows(own))),
            in_time(rows, today, deadline),
            _satisfied(rows),
        ),
    )
    return Tally(
        period,
        len(rows),
        states,
        fields,
        parted(Counter(villages(row.village) if row.village else "" for row in rows)),
        *beside,
        _outcomes(rows, fields),
    )


class SaidBeside(NamedTuple):
    """What is told of a period beside its tables: each is as in `Tally`."""

    waits: Waits | None
    waits_of: tuple[tuple[str, Waits], ...]
    in_time: Share | None
    satisfied: Share | None


def _beside(shown: Parted, told: SaidBeside) -> SaidBeside:
    """Return what of it may be *told* beside the states as they are *shown*."""
    waits = told.waits if may_tell_waits(shown) else None
    waits_of = () if hides_who_waits(shown) else told.waits_of
    late, rated = told.in_time, told.satisfied
    if late and late.part is not None and not may_tell_answered(shown, late.part):
        late = Share(None, late.whole)  # as where one to four were late: that it is not told tells nothing either
    if rated and not may_tell_answered(shown, rated.whole):
        rated = None
    return SaidBeside(waits, waits_of, late, rated)


def waits_of_rows(rows: Sequence[Result]) -> Waits | None:
    """Return how long answers to *rows* took; None where they are too few. What has no day of an answer has none."""
    if len(rows) < LEAST_FOR_SHARES:
        return None
    days = sorted((answer - row.received).days for row in rows if (answer := _answer(row)))
    return Waits(len(rows), *(_nth(days, -(-len(rows) * tenths // 10)) for tenths in (5, 9)))


def late(row: Result, today: date, deadline: Deadline | None) -> bool | None:
    """Return whether *row* was answered too late, or not yet; None where its deadline is to come, or not known."""
    due = deadline.of(row) if deadline else None
    if due is None or due >= today:
        return None
    answer = _answer(row)
    return answer is None or answer > due


def in_time(rows: Sequence[Result], today: date, deadline: Deadline | None) -> Share | None:
    """Return how many of *rows* whose deadline has passed were answered in time; None where there are too few."""
    verdicts = [verdict for row in rows if (verdict := late(row, today, deadline)) is not None]
    return _shared(verdicts.count(False), len(verdicts), len(rows))


def _satisfied(rows: Sequence[Result]) -> Share | None:
    said = [row.satisfied for row in rows if row.satisfied and _answer(row)]
    return _shared(said.count("yes"), len(said), len(rows))


def _outcomes(rows: Sequence[Result], fields: Parted) -> tuple[tuple[str, tuple[str, ...]], ...]:
    by_field = {name: {row.outcome for row in rows if row.field == name and row.is_cleared} for name, _ in fields.alone}
    return tuple((name, tuple(sorted(filter(None, said)))) for name, said in by_field.items() if said)


def _shared(part: int, whole: int, of: int) -> Share | None:
    """Return *part* of *whole* as it may be told; None where they are too few, or some few of all, *of*, are not in."""
    if whole < LEAST_FOR_SHARES or 0 < of - whole < LEAST:
        return None
    hidden = 0 < part < LEAST or 0 < whole - part < LEAST
    return Share(None if hidden else part, whole)


def _answer(row: Result) -> date | None:
    """Return the day from which an answer was there: at the latest that on which all was done."""
    return row.answered or row.done


def _nth(days: Sequence[int], number: int) -> int | None:
    return days[number - 1] if number <= len(days) else None
