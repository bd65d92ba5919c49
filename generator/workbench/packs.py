"""What a publish hands out beside the website: a pack of sheets for each village with its list, the week's broadcasts.

All of it lies in one folder of the desk, made anew by each publish, and exchanged as a whole. No number of sheets is
made up: it is what the commune set for a village or a campaign, or a gap to be filled in by hand.
"""

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.disk.files import file_bytes, json_in
from generator.disk.folders import remove_folder, swap
from generator.messages import packs as said
from generator.model import Village
from generator.publishing.hung_sheets import HungSheet, SheetTask
from generator.publishing.zipped import write_zip
from generator.sheets import kinds
from generator.sheets.catalogue import design_of, is_designed
from generator.text.bytes_told import in_kilobytes
from generator.units import Bytes
from generator.workbench.pages import Pages

DOWNLOADS = "downloads"
"""The folder of the desk in which downloads lie."""
SITE_ZIP, WEEK = "site.zip", "loi-phat-7-ngay.html"
_INDEX = "downloads.json"
_PRINT = "print/"
_VILLAGES = "print/villages/"
_PUT_UP = frozenset((kinds.POSTER.label, said.NOTICE))
"""The kinds that hang in each place for notices; of others nobody here knows how many are needed."""


Labelled = tuple[str, Mapping[str, bytes | Path]]
"""The label of a pack, and its files: their bytes, or where they lie."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file that is offered: its *name*, its *label*, and its size."""

    name: str
    label: str
    size: Bytes

    @property
    def is_pack(self) -> bool:
        """Return whether it is the pack of sheets for a place."""
        return self.name.endswith(".zip") and self.name != SITE_ZIP

    @property
    def size_in_words(self) -> str:
        """Return its size as people say it."""
        return in_kilobytes(self.size)


@dataclass(frozen=True, slots=True)
class PrintRow:
    """A line of a print list: a text in one kind of sheets, how many of them (a gap where nobody said), what to do."""

    title: str
    label: str
    copies: str
    sides: str
    fate: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintList:
    """What is to be printed for the village with the id *village*, of none: what names no village; what comes down."""

    village: str
    name: str
    rows: tuple[PrintRow, ...]
    down: tuple[str, ...]


def print_lists(
    sheets: Sequence[HungSheet], tasks: Iterable[SheetTask], villages: Sequence[Village], names: Mapping[str, str]
) -> list[PrintList]:
    """Return the print list of each of *villages*, called by *names*, then that of the sheets which name none."""
    tasks = list(tasks)
    fates = {task.sheet.path: task.fate.value for task in tasks}
    going = [task.sheet for task in tasks if task.fate.value == "down"]
    boards = {village.id: village.notice_boards for village in villages}
    known = [*(village.id for village in villages), ""]
    gone = [sheet.village for sheet in going if sheet.village not in known]
    return [
        PrintList(
            place,
            names.get(place, place) if place else said.WHOLE_COMMUNE,
            tuple(_rows([sheet for sheet in sheets if sheet.village == place], fates, boards.get(place))),
            tuple(_taken_down([sheet for sheet in going if sheet.village == place])),
        )
        for place in dict.fromkeys((*known, *gone))
    ]


def _rows(sheets: Iterable[HungSheet], fates: Mapping[str, str], boards: int | None) -> Iterator[PrintRow]:
    """Yield a row for each text in each kind of sheets, with all its sizes: one of them is chosen."""
    grouped: dict[tuple[str, str], list[HungSheet]] = {}
    for sheet in sheets:
        kind = kind_of_sheet(sheet)
        about = sheet.about or sheet.path
        grouped.setdefault((about, kind), []).append(sheet)
    for (_, kind), same in grouped.items():
        first, labels = same[0], [said.without_village(sheet.label) for sheet in same]
        copies = said.copies_for_boards(boards) if boards and kind in _PUT_UP else said.NO_NUMBER
        found = {fates.get(sheet.path, "same") for sheet in same}
        fate = next(fate for fate in ("anew", "fresh", "same") if fate in found)
        sides = said.TWO_SIDES if is_designed(first.design) and design_of(first.design).flip else said.ONE_SIDE
        files = tuple(in_pack(sheet.path) for sheet in same)
        title = first.title or said.OWN_MATTER
        yield PrintRow(title, said.choose_one(labels), copies, sides, said.FATES[fate], files)


def _taken_down(sheets: Iterable[HungSheet]) -> Iterator[str]:
    grouped: dict[str, list[str]] = {}
    for sheet in sheets:
        grouped.setdefault(sheet.title or said.OWN_MATTER, []).append(said.without_village(sheet.label))
    return (f"{title}: {', '.join(dict.fromkeys(labels))}" for title, labels in grouped.items())


def kind_of_sheet(sheet: HungSheet) -> str:
    """Return what people call the kind of *sheet*, whatever its size."""
    return design_of(sheet.design).kind.label if is_designed(sheet.design) else said.NOTICE


def in_pack(path: str) -> str:
    """Return where the sheet at *path* lies in its pack.

    >>> in_pack("print/villages/dong/a4/goi-1999.pdf"), in_pack("print/a4/goi-1999.pdf")
    ('a4/goi-1999.pdf', 'a4/goi-1999.pdf')
    """
    parts = PurePosixPath(path).parts
    return "/".join(parts[3:] if path.startswith(_VILLAGES) else parts[1:])


def write_downloads(
    desk: Path,
    site: Mapping[str, bytes],
    packs: Mapping[str, Labelled],
    pages: Mapping[str, tuple[str, bytes]],
) -> list[PackedFile]:
    """Write site.zip, the *packs* (their labels and files by name) and the *pages*, and return what is offered then.

    What was offered before stays until all is there. Raise `OSError` where there is no room for it.
    """
    new = desk / f"{DOWNLOADS}.new-{os.getpid()}"
    for left in desk.glob(f"{DOWNLOADS}.new-*"):
        remove_folder(left)
    try:
        found = [PackedFile(SITE_ZIP, said.SITE, write_zip(site, new / SITE_ZIP))]
        for name, (label, content) in pages.items():
            (new / name).write_bytes(content)
            found.append(PackedFile(name, label, len(content)))
        for name, (label, files) in packs.items():
            found.append(PackedFile(name, label, write_zip(files, new / name, pressed=False)))
        (new / _INDEX).write_text(json.dumps([asdict(one) for one in found], ensure_ascii=False), encoding="utf-8")
        swap(new, desk / DOWNLOADS)
    finally:
        remove_folder(new)
    return found


def write_site_zip(desk: Path, site: Mapping[str, bytes]) -> None:
    """Write site.zip alone: nothing else that was offered is of an older issue; raise `OSError` for want of room."""
    write_downloads(desk, site, {}, {})


def downloads_in(desk: Path) -> list[PackedFile]:
    """Return what the last publish offers, as far as it is still there."""
    with suppress(OSError, ValueError, TypeError):
        found = [PackedFile(**one) for one in json_in(file_bytes(desk / DOWNLOADS / _INDEX))]
        return [one for one in found if (desk / DOWNLOADS / one.name).is_file()]
    return []


def packs_of(
    lists: Iterable[PrintList], paths: Sequence[str], output: Path, pages: Pages, today: date
) -> dict[str, Labelled]:
    """Return a pack for each of *lists*, with all sheets of *paths* below *output* that are for that place."""
    packs: dict[str, Labelled] = {}
    for one in lists:
        start = f"{_VILLAGES}{one.village}/" if one.village else _PRINT
        mine = [path for path in paths if path.startswith(start) and (one.village or not _is_of_village(path))]
        if mine:
            files: dict[str, bytes | Path] = {in_pack(path): output / path for path in mine}
            files |= {said.LIST_IN_PACK: list_page([one], pages, today), said.LIST_AS_TABLE: as_table(one)}
            label = said.pack_of(one.name) if one.village else said.COMMUNE_PACK
            packs[said.pack_name(one.village)] = label, files
    return packs


def _is_of_village(path: str) -> bool:
    return path.startswith((_VILLAGES, f"{_PRINT}archive/"))


def list_page(lists: Iterable[PrintList], pages: Pages, today: date) -> bytes:
    """Return a page with *lists* that can be printed."""
    shown = [one for one in lists if one.rows or one.down]
    return pages.framed("print_list.html.jinja", lists=shown, today=today, hint=said.BOARDS_HINT).encode()


def as_table(one: PrintList) -> bytes:
    """Return the list as a table that Excel opens with its marks: UTF-8 with a byte order mark."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(said.COLUMNS)
    for row in one.rows:
        writer.writerow((row.title, row.label, row.copies, row.sides, row.fate, " ".join(row.files)))
    for down in one.down:
        writer.writerow((down, "", "", "", said.FATES["down"], ""))
    return lines.getvalue().encode("utf-8-sig")
