"""The smallest village as its editors change it: what may stand in its files, choice by choice, always sound."""

import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from random import Random

from PIL import Image

from generator.approval import fingerprint_of
from generator.desk.approving import KEYS
from generator.desk.edits import SetValue
from generator.desk.guarded import edited
from generator.load import load
from generator.shelf import open_shelf
from tests.commands import HAI_THON

Change = Callable[[Path], None]


def _nothing(_content: Path) -> None:
    """Leave the content as it is."""


def _said(file: str, old: str, new: str) -> Change:
    """Return what replaces *old*, which stands in *file*, by *new*."""

    def change(content: Path) -> None:
        text = (content / file).read_text(encoding="utf-8")
        assert old in text, (file, old)
        (content / file).write_text(text.replace(old, new), encoding="utf-8")

    return change


def _added(file: str, more: str) -> Change:
    """Return what writes *more* at the end of *file*, which may be new."""

    def change(content: Path) -> None:
        (content / file).parent.mkdir(exist_ok=True)
        with (content / file).open("a", encoding="utf-8") as opened:
            opened.write(more)

    return change


def _all(*changes: Change) -> Change:
    def change(content: Path) -> None:
        for one in changes:
            one(content)

    return change


def _no_safety(content: Path) -> None:
    (content / "guides/an-toan-dien.yaml").unlink()
    _said("guides/goi-1999.yaml", "related: an-toan-dien\n", "")(content)


def _renamed_safety(content: Path) -> None:
    (content / "guides/an-toan-dien.yaml").rename(content / "guides/day-dien.yaml")
    _said("guides/day-dien.yaml", "slug: an-toan-dien", "slug: day-dien")(content)
    _said("guides/goi-1999.yaml", "related: an-toan-dien", "related: day-dien")(content)


def _confirmed(key: str, value: str) -> Change:
    """Return what confirms the fact *key*, which nobody had confirmed, with *value*."""

    def change(content: Path) -> None:
        text = (content / "facts.yaml").read_text(encoding="utf-8")
        sound = f"value: {value}\n    source: Sổ tay của xã An Bình Mẫu\n    state: sourced\n"
        pattern = rf"(  {re.escape(key)}:\n    label: .*\n)(?:    value: .*\n)?    state: unconfirmed\n"
        changed, times = re.subn(pattern, rf"\g<1>    {sound}", text)
        assert times == 1, key
        (content / "facts.yaml").write_text(changed, encoding="utf-8")

    return change


def _approved(content: Path) -> None:
    """Approve the guide as it stands."""
    shelf, file = open_shelf(load(content), {}), content / _GUIDE
    guide = shelf.with_places(file.as_posix())
    mark = fingerprint_of(guide, shelf.facts, shelf.media)
    values = {"state": "approved", "approved_by": "Trần Văn Mẫu", "approved_on": "24/11/2026", "approved_hash": mark}
    edits = [SetValue((key,), value, KEYS) for key, value in values.items()]
    file.write_bytes(edited(file.read_bytes(), PurePosixPath(file.as_posix()), edits))


def _pictured(name: str, content_of: bytes) -> Change:
    """Return what shows the picture *name* beside a step."""

    def change(content: Path) -> None:
        (content / "media").mkdir()
        (content / "media" / name).write_bytes(content_of)
        step = "    picture: ve/bong-noi\n"
        shown = f"    picture:\n      file: {name}\n      alt: Một tờ giấy.\n      licence: CC0\n"
        _said("guides/goi-1999.yaml", step, shown)(content)

    return change


def _noticed(name: str, content_of: bytes, alt: str = "Ống nước") -> Change:
    """Return what gives the notice the picture *name*."""

    def change(content: Path) -> None:
        (content / "media").mkdir(exist_ok=True)
        (content / "media" / name).write_bytes(content_of)
        shown = f"guide: goi-1999\npicture:\n  file: {name}\n  alt: {alt}\n  licence: CC0\n"
        _said("announcements/cat-nuoc.md", "guide: goi-1999\n", shown)(content)

    return change


def _papered(content_of: bytes) -> Change:
    """Return what lets the notice lead to a paper with these bytes."""

    def change(content: Path) -> None:
        (content / "media").mkdir(exist_ok=True)
        (content / "media/van-ban.pdf").write_bytes(content_of)
        _added(_NOTICE, "\nXem [văn bản](media/van-ban.pdf).\n")(content)

    return change


_PAPER = (HAI_THON.parents[2] / "cases/sound/media/thong-bao-12.pdf").read_bytes()


def _handing_out(content_of: bytes, title: str = "Văn bản") -> Change:
    """Return what lets the notice hand out a paper with these bytes."""

    def change(content: Path) -> None:
        (content / "media").mkdir(exist_ok=True)
        (content / "media/kem.pdf").write_bytes(content_of)
        listed = f"guide: goi-1999\nattachments:\n  - title: {title}\n    file: kem.pdf\n"
        _said("announcements/cat-nuoc.md", "guide: goi-1999\n", listed)(content)

    return change


def _photograph(colour: str) -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (800, 600), colour).save(drawn, "JPEG")
    return drawn.getvalue()


_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">{}</svg>'
_NOTICE, _GUIDE, _CAMPAIGN = "announcements/cat-nuoc.md", "guides/goi-1999.yaml", "campaigns/mot-tuan.yaml"
_NEW_NOTICE = """---
slug: hop-thon
title: Họp thôn {name}
summary: Bà con đến họp.
updated: 23/11/2026
published: {day}
issuer: Ủy ban nhân dân {{{{ fact.commune.name }}}}
topic: Việc thôn
---
Mời bà con đến nhà văn hóa.
"""

_WITNESS = "    confirmed_on: 20/11/2026\n"
_NEXT = "    next:\n      value: 2000\n      from: 25/11/2026\n      source: Sổ tay mới\n      state: sourced\n"
_SIGNED = "state: approved\napproved_by: Trần Văn Mẫu\napproved_on: 24/11/2026\n"
_PEOPLE = "people:\n  - id: mau\n    name: Trần Văn Mẫu\n    roles: {role}\n"

_SENT = "slug,identifier,kind,sent,sender\n"
_ROTA = "readers: [Lan, Bình]\nturns:\n  - {{who: {who}, days: [thứ Hai, thứ Ba, thứ Tư], slots: sang}}\n"
CHOICES: Mapping[str, tuple[Change, ...]] = {
    # The first, for whatever is changed after it is no longer what was approved.
    "approval of the guide": (_nothing, _approved),
    "approval of the notice": (
        _nothing,
        _said(_NOTICE, "guide: goi-1999\n", f"guide: goi-1999\n{_SIGNED}"),
        _said(_NOTICE, "guide: goi-1999\n", f"guide: goi-1999\n{_SIGNED}withdrawn: Ống đã sửa xong.\n"),
        _said(_NOTICE, "guide: goi-1999\n", f"guide: goi-1999\n{_SIGNED}quick_fix: Sai giờ\n"),
        _said(_NOTICE, "guide: goi-1999\n", "guide: goi-1999\nwithdrawn: Lịch đã đổi.\n"),
    ),
    "approval of the campaign": (_nothing, _added(_CAMPAIGN, f"{_SIGNED}days_off: 30/11/2026\n")),
    "who may approve": (
        _nothing,
        _added("people.yaml", _PEOPLE.format(role="approve")),
        _added("people.yaml", _PEOPLE.format(role="write")),
        _added("people.yaml", _PEOPLE.format(role="publish")),
    ),
    "whether approval is asked for": (
        _nothing,
        _said("commune.yaml", "needs_approval: no", "needs_approval: yes"),
        _said("commune.yaml", "needs_approval: no\n", ""),
    ),
    "name of the commune": (_nothing, _said("facts.yaml", "value: xã An Bình Mẫu", "value: xã An Hòa Mẫu")),
    "number": (_nothing, _said("facts.yaml", "value: 1999", "value: 1998")),
    "number to come": (
        _nothing,
        _said("facts.yaml", _WITNESS, f"{_WITNESS}{_NEXT}"),
    ),
    "hours": (
        _nothing,
        _confirmed("hotline.hours", "từ 7h00 đến 21h00"),
        _confirmed("hotline.hours", "cả đêm\n    until: 24/11/2026"),
    ),
    "phone": (_nothing, _confirmed("office.phone", "0225 999 000")),
    "text of the guide": (
        _nothing,
        _said(_GUIDE, "Nói **việc gì**, ở đâu", "Nói **việc nào**, chỗ nào"),
        _said(_GUIDE, "Gọi lúc nào cũng được.", "Gọi. Máy bận thì chờ một lát rồi gọi lại, đừng sốt ruột."),
    ),
    "title of the guide": (_nothing, _said(_GUIDE, "để báo một việc", "để hỏi một việc")),
    "order of the guides": (_nothing, _said(_GUIDE, "order: 1", "order: 3")),
    "picture": (
        _nothing,
        _pictured("to-giay.jpg", _photograph("white")),
        _pictured("to-giay.jpg", _photograph("grey")),
        _pictured("to-giay.svg", _DRAWING.format("<path d='M0 0h9v9z'/>").encode()),
    ),
    "text of the notice": (
        _nothing,
        _said(_NOTICE, "Trữ nước đủ dùng một ngày.", "Trữ nước đủ dùng hai ngày, {{ fact.hotline.number }}."),
        _said(_NOTICE, "Trữ nước đủ dùng một ngày.", "Trữ nước đủ dùng ba ngày liền."),
        _said(_NOTICE, "Trữ nước đủ dùng một ngày.", "Nước đục thì đừng dùng.\n\n## Sau đó\n\nXả nước một phút."),
    ),
    "title of the notice": (_nothing, _said(_NOTICE, "Cắt nước ở thôn Đông", "Cắt nước | điện & “mạng” ở thôn Đông")),
    "summary of the notice": (_nothing, _said(_NOTICE, "Bà con trữ nước từ tối hôm trước.", "Trữ nước từ tối nay.")),
    "urgency": (_nothing, _said(_NOTICE, "villages: thon-dong", "villages: thon-dong\npriority: khẩn cấp")),
    "when": (
        _nothing,
        _said(_NOTICE, "when: 8h00–16h30 ngày 23/11/2026", "when: từ 7h00 ngày 23/11/2026 đến 9h00 ngày 24/11/2026"),
        _said(_NOTICE, "when: 8h00–16h30 ngày 23/11/2026\n", ""),
    ),
    "where": (
        _nothing,
        _said(_NOTICE, "where: Từ đầu thôn Đông đến bờ đê", "where: Thôn Đoài, gần {{ fact.commune.name }}"),
        _said(_NOTICE, "where: Từ đầu thôn Đông đến bờ đê\n", ""),
    ),
    "contact": (
        _nothing,
        _said(_NOTICE, "contact: Trưởng thôn Đông, hoặc gọi", "contact: Gọi {{ fact.office.phone }},"),
    ),
    "paper handed out": (
        _nothing,
        _handing_out(_PAPER),
        _handing_out(_PAPER + b"\n"),
        _handing_out(_PAPER, "Tên khác"),
    ),
    "paper of the notice": (_nothing, _papered(_PAPER), _papered(_PAPER + b"\n" * 2000)),
    "picture of the notice": (
        _nothing,
        _noticed("ong-nuoc.jpg", _photograph("red")),
        _noticed("ong-nuoc.jpg", _photograph("green"), "Ống nước, {{ fact.hotline.hours }}"),
        _noticed("ong-nuoc.svg", _DRAWING.format("<path d='M0 0h9v9z'/>").encode()),
    ),
    "last day": (_nothing, _said(_NOTICE, "expires: 30/11/2026\n", ""), _said(_NOTICE, "expires: 30", "expires: 24")),
    "villages concerned": (_nothing, _said(_NOTICE, "villages: thon-dong\n", "")),
    "channels of the notice": (
        _nothing,
        _said(_NOTICE, "guide: goi-1999", "guide: goi-1999\nchannels: [site, notice]"),
    ),
    "another notice": (
        _nothing,
        _added("announcements/hop-thon.md", _NEW_NOTICE.format(name="Đông", day="23/11/2026")),
        _added("announcements/hop-thon.md", _NEW_NOTICE.format(name="Đoài", day="25/11/2026")),
    ),
    "first day of the campaign": (
        _nothing,
        _said(_CAMPAIGN, "starts: 30/11/2026", "starts: 07/12/2026"),
        _said(_CAMPAIGN, "starts: 30/11/2026\n", ""),
    ),
    "message": (_nothing, _said(_CAMPAIGN, "Nói rõ hỏng ở đâu, từ hôm nào.", "Nói rõ chỗ hỏng.")),
    "how a name is said": (_nothing, _said("pronunciation.yaml", "an bình số", "an bình xô")),
    "results": (_nothing, _said("results/2026-10.csv", "Đã dọn", "Đã dọn sạch")),
    "a village's name": (_nothing, _said("commune.yaml", "name: Thôn Đoài", "name: Thôn Đoài Hạ")),
    "hour of the loudspeakers": (_nothing, _said("commune.yaml", "starts: 5h30", "starts: 6h00")),
    "short address": (_nothing, _said("commune.yaml", "web: https:", "short_web: https://abm.example\nweb: https:")),
    "reading offline": (_nothing, _said("commune.yaml", "app: An Bình Số", "app: An Bình Số\noffline: no")),
    "sheets that are over": (_nothing, _said("commune.yaml", "app: An Bình Số", "app: An Bình Số\nkeep_sheets: yes")),
    # The last, for it takes a file away that others change.
    "another guide": (_nothing, _no_safety, _renamed_safety),
    "alerts that went out": (
        _nothing,
        _added(
            "alerts/2026-11.csv", f"{_SENT}cat-nuoc,cat-nuoc.1.00000000,Alert,2026-11-22T00:00:00+07:00,a.example\n"
        ),
        _added("alerts/2026-11.csv", f"{_SENT}da-bo,da-bo.1.00000000,Alert,2026-11-22T00:00:00+07:00,a.example\n"),
    ),
    "rota": (
        _nothing,
        _added("rota.yaml", _ROTA.format(who="Lan")),
        _added("rota.yaml", _ROTA.format(who="Bình") + "changes:\n  - {day: 24/11/2026, instead: Lan}\n"),
    ),
}
"""What editors change, and what they change it to; the first is what stands in the village."""

ANYTHING = (*CHOICES, "day", "draft", "address")
"""All choices, and what the next build is for."""
DAYS = ("2026-11-24", "2026-11-25", "2026-12-01")
ADDRESSES = ("", "https://noi-khac.example/x")
WORDS = tuple(name for name in CHOICES if name.startswith(("text of", "title of", "summary of", "message")))
"""The choices that change what a text says, and hardly anything else."""


@dataclass
class Edited:
    """The village in *folder*/content as it was edited last: the number of each choice, and what its build is for."""

    folder: Path
    chosen: dict[str, int] = field(default_factory=dict)
    day: str = DAYS[0]
    draft: bool = False
    address: str = ""

    def __post_init__(self) -> None:
        self._write()

    def edit(self, chance: Random, times: int, among: Sequence[str] = ANYTHING) -> list[str]:
        """Change *times* choices of those *among* which to choose; return what was changed."""
        changed = []
        for _ in range(times):
            name = chance.choice(among)
            changed.append(name)
            if name == "day":
                self.day = chance.choice(DAYS)
            elif name == "draft":
                self.draft = not self.draft
            elif name == "address":
                self.address = chance.choice(ADDRESSES)
            else:
                self.choose(name, chance.randrange(len(CHOICES[name])))
        return changed

    def choose(self, name: str, number: int) -> None:
        """Choose *number* of *name*."""
        self.chosen[name] = number
        self._write()

    @property
    def options(self) -> tuple[str, ...]:
        """Return what a build of it is told."""
        more = ("--base-url", self.address) if self.address else ()
        return ("--content", "content", "--date", self.day, *(("--draft",) if self.draft else ()), *more)

    def _write(self) -> None:
        content = self.folder / "content"
        shutil.rmtree(content, ignore_errors=True)
        shutil.copytree(HAI_THON, content)
        for name, changes in CHOICES.items():
            changes[self.chosen.get(name, 0)](content)
