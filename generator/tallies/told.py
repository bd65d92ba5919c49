"""A tally in words and rows, the same for page, report, bulletin, posts and CSV: whoever shows it reckons nothing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import CaseStage
from generator.tallies.periods import Period
from generator.tallies.small import Parted
from generator.tallies.tally import STAGES, Share, Tally, Waits
from generator.text.written_numbers import figures as with_dots

STAGE_NAMES: Mapping[str, str] = {
    CaseStage.DONE: "Đã xử lý xong",
    CaseStage.ANSWERED: "Đã trả lời, chưa xong",
    CaseStage.OPEN: "Đang xử lý",
    CaseStage.REFUSED: "Từ chối, không thuộc thẩm quyền",
}
DEFINITIONS = (
    (
        "Nhận",
        "việc đến trong tháng ấy, cả việc bị từ chối; mỗi việc đếm một lần, ở tháng nhận; ghi muộn thì ở tháng sau",
    ),
    ("Đã xử lý xong", "đã làm xong việc"),
    ("Đã trả lời, chưa xong", "người gửi đã có câu trả lời, nhưng việc còn phải làm tiếp"),
    ("Đang xử lý", "chưa có câu trả lời"),
    ("Từ chối, không thuộc thẩm quyền", "không nhận xử lý, và đã nói lý do"),
)
"""What each count is, as it stands below each table."""
WHY_HIDDEN = "Nhóm có dưới 5 việc thì gộp lại, để không ai đoán ra người gửi."


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One line of a table: its *label*, its *count*, and its *share* of all; *together* where it is several groups."""

    label: str
    count: int
    share: Share
    together: bool = False


@dataclass(frozen=True, slots=True)
class ToldTable:
    """A table of one tally: its *key*, its *title*, what its lines are (*of*), its rows, and their sum, *total*."""

    key: str
    title: str
    of: str
    rows: tuple[ToldRow, ...]
    total: int


def tables_of(tally: Tally, fill: Callable[[str], str]) -> tuple[ToldTable, ...]:
    """Return the tables of *tally*; *fill* puts the commune's own nouns for `{village}` and kin."""
    if not tally.received:
        return ()
    tables = (
        _table(tally, ("stage", "Đã xử lý đến đâu", "Tình trạng"), tally.stages, _stages_together),
        _table(tally, ("field", "Theo lĩnh vực", "Lĩnh vực"), tally.fields, lambda _: "Các lĩnh vực khác"),
        _table(
            tally,
            ("village", fill("Theo {village}"), fill("{Village}")),
            tally.villages,
            lambda counts: fill("Các {village} khác" + (", hoặc không ghi {village}" if "" in counts.together else "")),
            {"": fill("Không ghi {village}")},
        ),
    )
    return tuple(table for table in tables if any(not row.together for row in table.rows))


def sentences_of(tally: Tally, fill: Callable[[str], str]) -> tuple[str, ...]:
    """Return what *tally* says, in sentences: they hold the same numbers as its tables."""
    name = period_name(tally.period)
    if tally.period.is_open or tally.received is None:
        return (f"{name} có ít việc nên chưa kể riêng; sẽ kể cùng tháng sau.",)
    if not tally.received:
        return (fill(f"{name}, {{commune}} không nhận phản ánh nào."),)
    said = [f"{name}, {received_told(tally, fill)}"]
    stages = next((table for table in tables_of(tally, fill) if table.key == "stage"), None)
    parts = [f"{within(row.label)}: {share_told(row.share)}" for row in stages.rows if row.count] if stages else ()
    said += [f"{part[:1].upper()}{part[1:]}." for part in parts]
    said += filter(None, (waits_told(tally.waits), in_time_told(tally.in_time), satisfied_told(tally)))
    return tuple(said)


def received_told(tally: Tally, fill: Callable[[str], str]) -> str:
    """Return how many reports came, without when, as it stands within a sentence."""
    return fill(f"{{commune}} nhận {with_dots(tally.received or 0)} việc bà con phản ánh.")


def share_told(share: Share) -> str:
    """Return a *share* with its count, and with a percentage where there is one.

    >>> share_told(Share(40, 62)), share_told(Share(5, 9))
    ('40 việc (64,5%)', '5 việc')
    """
    percent = percent_told(share)
    return f"{with_dots(share.part or 0)} việc" + (f" ({percent})" if percent else "")


def percent_told(share: Share) -> str:
    """Return the percentage of *share*, with a comma; nothing where none is told."""
    return "" if share.percent is None else f"{share.percent:.1f}%".replace(".", ",")


def waits_told(waits: Waits | None) -> str:
    """Return how long people waited for an answer; nothing where they are too few to say."""
    if waits is None:
        return ""
    if waits.half is None:
        return f"Đến nay chưa được nửa trong {with_dots(waits.reports)} việc có câu trả lời."
    half = f"Nửa số việc được trả lời trong {_days(waits.half)}"
    most = f", chín phần mười trong {_days(waits.most)}" if waits.most is not None else ""
    missing = "" if waits.most is not None else "; đến nay chưa được chín phần mười có câu trả lời"
    return f"{half}{most}{missing}."


def in_time_told(share: Share | None) -> str:
    """Return how many answers came in time; nothing where no deadline is confirmed or too few have passed."""
    if share is None:
        return ""
    if share.part is None:
        return f"Trong {with_dots(share.whole)} việc đã đến hạn, số đúng hạn hoặc số quá hạn dưới 5 nên không kể riêng."
    return f"Đúng hạn {with_dots(share.part)} trong {with_dots(share.whole)} việc đã đến hạn ({percent_told(share)})."


def satisfied_told(tally: Tally) -> str:
    """Return how many were satisfied; nothing where too few said so."""
    share = tally.satisfied
    answered = [tally.stages.count(stage) for stage in (CaseStage.DONE, CaseStage.ANSWERED)]
    if share is None or share.part is None:
        return ""
    on = "" if None in answered else f", trên {with_dots(sum(filter(None, answered)))} việc đã trả lời"
    return f"Hài lòng: {with_dots(share.part)} trong {with_dots(share.whole)} người đã chấm{on}."


def period_name(period: Period) -> str:
    """Return the name of *period*, as a line begins.

    >>> period_name(Period(("2026-10",))), period_name(Period(("2026-12", "2027-01")))
    ('Tháng 10/2026', 'Tháng 12/2026 và tháng 1/2027')
    """
    names = [f"tháng {int(month[5:])}/{month[:4]}" for month in (period.first, period.last)]
    if len(period.months) == 1:
        return f"T{names[0][1:]}"
    return f"T{names[0][1:]} và {names[1]}" if len(period.months) == 2 else f"Từ {names[0]} đến {names[1]}"


def _table(
    tally: Tally,
    heads: tuple[str, str, str],
    counts: Parted,
    together: Callable[[Parted], str],
    names: Mapping[str, str] = STAGE_NAMES,
) -> ToldTable:
    return ToldTable(*heads, tuple(_rows(tally, counts, together, names)), tally.received or 0)


def _rows(
    tally: Tally, counts: Parted, together: Callable[[Parted], str], names: Mapping[str, str]
) -> Iterator[ToldRow]:
    order = {stage.value: number for number, stage in enumerate(STAGES)}
    for name, count in sorted(counts.alone, key=lambda pair: order.get(pair[0], 0)):
        yield ToldRow(names.get(name, name), count, tally.share(count))
    if counts.together:
        yield ToldRow(together(counts), counts.sum, tally.share(counts.sum), together=True)


def _stages_together(counts: Parted) -> str:
    named = [STAGE_NAMES[stage] for stage in STAGES if stage.value in counts.together]
    return f"Gộp lại: {'; '.join(within(name) for name in named)}"


def within(label: str) -> str:
    """Return *label* as it stands within a sentence."""
    return f"{label[:1].lower()}{label[1:]}"


def _days(days: int) -> str:
    return "một ngày" if days <= 1 else f"{days} ngày"


def by_field_told(tally: Tally, fill: Callable[[str], str]) -> str:
    """Return how many reports each field had, in a sentence; nothing where all is told together."""
    fields = next((table for table in tables_of(tally, fill) if table.key == "field"), None)
    if fields is None:
        return ""
    return f"Theo lĩnh vực: {'; '.join(f'{within(row.label)} {with_dots(row.count)} việc' for row in fields.rows)}."
