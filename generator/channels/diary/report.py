"""A month of the diary → the report of the station to the leaders of the commune, as a value."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.making.reads import Reads
from generator.model import Aired, standing_rows
from generator.official.document import (
    OfficialBlock,
    OfficialDocument,
    OfficialHeading,
    OfficialParagraph,
    OfficialTable,
)
from generator.official_prints import issuer_of, place_of
from generator.said import plain
from generator.text.dates import in_numbers
from generator.text.written_numbers import figures

_OTHER = "Khác"


def report(reads: Reads, month: str, rows: Sequence[Aired]) -> OfficialDocument:
    """Return the report on *month*, whose diary has *rows*."""
    year, number = map(int, month.split("-"))
    goes_on = (year, number) == (reads.today.year, reads.today.month)
    until = f", tính đến ngày {in_numbers(reads.today)}" if goes_on else ""
    return OfficialDocument(
        issuer=issuer_of(reads),
        symbol="BC-UBND",
        place=place_of(reads),
        year=reads.today.year,
        kind="Báo cáo",
        about=f"Hoạt động truyền thanh cơ sở tháng {number} năm {year}{until}",
        blocks=tuple(_blocks(reads, rows)),
        authority="TM. Ủy ban nhân dân",
        office="Chủ tịch",
        recipients=(f"Lãnh đạo Ủy ban nhân dân {reads.terms.commune};", "Lưu: VT."),
    )


def _blocks(reads: Reads, rows: Sequence[Aired]) -> Iterator[OfficialBlock]:
    standing = standing_rows(rows)
    aired = [row for row in standing if row.was_aired]
    yield OfficialHeading("I. Kết quả phát thanh")
    yield OfficialParagraph(_summary(reads, aired))
    if aired:
        yield _counted("Số lượt phát theo chủ đề", "Chủ đề", ((_topic(reads, row), row) for row in aired))
        by_source = ((row.source.value.capitalize(), row) for row in aired)
        yield _counted("Số lượt phát theo nguồn tin", "Nguồn", by_source)
    yield OfficialHeading("II. Những mục không phát")
    yield from _missed(reads, [row for row in standing if not row.was_aired])
    yield OfficialHeading("III. Tình trạng cụm loa")
    yield from _silent(reads, standing)
    corrections = sum(row.corrects is not None for row in rows)
    if corrections:
        yield OfficialParagraph(
            f"Trong tháng có {figures(corrections)} lần ghi sửa sổ; dòng cũ và dòng thay đều còn trong sổ phát."
        )


def _summary(reads: Reads, aired: Sequence[Aired]) -> str:
    if not aired:
        return "Trong tháng không phát chương trình nào."
    sessions = {(row.day, row.slot) for row in aired}
    extra = sum(row.outcome.value == "phát thêm" for row in aired)
    line = (
        f"Phát {figures(len(sessions))} buổi trong {figures(len({row.day for row in aired}))} ngày, "
        f"{figures(len(aired))} lượt bài, tổng thời lượng khoảng {figures(_minutes(aired))} phút"
    )
    line += f"; trong đó {figures(extra)} lượt phát thêm ngoài lịch." if extra else "."
    stories = sum(_is_story(reads, row.piece) for row in aired)
    if stories:
        share = round(100 * stories / len(aired))
        line += f" Có {figures(stories)} lượt trả lời phản ánh, kiến nghị của bà con, bằng {share}% số lượt phát."
    return line


def _counted(caption: str, head: str, labelled: Iterable[tuple[str, Aired]]) -> OfficialTable:
    """Return a table of how many pieces and minutes have each label."""
    by_label: dict[str, list[Aired]] = {}
    for label, row in labelled:
        by_label.setdefault(label, []).append(row)
    ordered = sorted(by_label.items(), key=lambda pair: (pair[0] == _OTHER, -len(pair[1]), pair[0]))
    rows = [(label, figures(len(found)), _told(found)) for label, found in ordered]
    every = [row for found in by_label.values() for row in found]
    return OfficialTable(caption, (head, "Số lượt", "Phút:giây"), (*rows, ("Cộng", figures(len(every)), _told(every))))


def _missed(reads: Reads, missed: Sequence[Aired]) -> Iterator[OfficialBlock]:
    if not missed:
        yield OfficialParagraph("Không có mục nào trong lịch mà không phát.")
        return
    yield OfficialParagraph(f"Có {figures(len(missed))} mục trong lịch không phát được.")
    slots = {slot.id: plain(reads.words(slot.name)).lower() for slot in reads.library.commune.broadcast.slots}
    rows = tuple((f"{_short(row.day)}, {slots.get(row.slot, row.slot)}: {row.title}", row.reason) for row in missed)
    yield OfficialTable("Mục không phát và lý do", ("Ngày, buổi, bài", "Lý do"), rows)


def _silent(reads: Reads, rows: Sequence[Aired]) -> Iterator[OfficialBlock]:
    """Yield the villages whose loudspeakers were silent, session by session: two pieces of one count once."""
    sessions = {(row.day, row.slot, village) for row in rows if row.was_aired for village in row.villages}
    if not sessions:
        yield OfficialParagraph("Các cụm loa hoạt động bình thường trong những buổi đã ghi sổ.")
        return
    names = {village.id: plain(reads.words(village.name)) for village in reads.library.commune.villages}
    counted = Counter(village for _, _, village in sessions)
    days = {village: sorted({day for day, _, of in sessions if of == village}) for village in counted}
    rows_told = tuple(
        (names.get(village, village), figures(count), ", ".join(map(_short, days[village])))
        for village, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    yield OfficialTable("Số buổi cụm loa không kêu", ("Cụm loa", "Số buổi", "Những ngày"), rows_told)


def _topic(reads: Reads, row: Aired) -> str:
    """Return the topic of the text that was aired, as it stands now."""
    library = reads.library
    document = library.guide(row.piece) or library.notice(row.piece) if row.piece else None
    of_messages = (each for each in library.campaigns if row.piece in {one.slug for one in each.messages})
    found = document or next(of_messages, None)
    return (plain(reads.words(found.topic)) if found and found.topic else "") or _OTHER


def _is_story(reads: Reads, slug: str) -> bool:
    notice = reads.library.notice(slug) if slug else None
    return notice is not None and notice.is_story


def _minutes(rows: Sequence[Aired]) -> int:
    return round(sum(row.seconds for row in rows) / 60)


def _told(rows: Sequence[Aired]) -> str:
    return "{}:{:02d}".format(*divmod(sum(row.seconds for row in rows), 60))


def _short(day: date) -> str:
    return f"{day:%d/%m}"
