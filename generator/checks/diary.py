"""Check the diary: whether each row is as it was written, and none is missing between two."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.messages import diary as messages
from generator.model import DiaryMonth, seal_of


def check_diary(diary: DiaryMonth) -> Iterator[Diagnostic]:
    """Yield a problem for each row that was altered, and for each place at which rows were removed.

    Rows removed from the end leave no trace in the file itself: `desk.diary.lost_ends` looks for them in the log.
    """
    former, last = diary.month, 0
    seen: set[int] = set()
    for index, row in enumerate(diary.rows):
        at = diary.places.at(("rows", index))
        if row.number > last + 1:
            yield messages.removed(at, last + 1, row.number - last - 1)
        elif row.number <= last:
            yield messages.moved(at, row.number)
        elif row.seal != seal_of(former, row):
            yield messages.altered(at, row.number)
        if row.corrects is not None and row.corrects not in seen:
            yield messages.corrects_nothing(at, row.corrects)
        seen.add(row.number)
        former, last = row.seal, max(last, row.number)
