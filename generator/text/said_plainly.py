"""Lines of a letter that say plainly when, where and for whom something is: “Thời gian: 8h00 ngày 10/12/2026”."""

import re
from collections.abc import Mapping

from generator.text.names import bare
from generator.text.occasion_reader import read_occasion
from generator.text.occasion_signs import OccasionFault

_SAID = re.compile(r"^(?:\d{1,2}[.)]\s*|[a-zđ][.)]\s*|[-–+•*]\s*)?(?P<what>[^:]{3,40}?)\s*:\s*(?P<said>.*)$")
_PARTICULARS: Mapping[str, tuple[str, ...]] = {
    "when": ("thoi gian", "ngay gio"),
    "where": ("dia diem", "noi hop", "tai"),
    "who": ("thanh phan", "doi tuong", "nhung ai"),
    "contact": ("lien he", "hoi them", "dau moi lien he", "dien thoai lien he"),
}
"""How lines begin that say when, where and for whom something is, without marks; a word or two may follow."""

TYPED_LABEL = re.compile(r"^(?:(?P<number>\d{1,2}\.)|(?P<sign>[-–•+*·]))\s+(?=\S)")
_BEFORE_TIME = re.compile(r"^(?:bắt đầu|vào|lúc|vào lúc|từ lúc|hồi)\s+", re.IGNORECASE)


def said_plainly(line: str) -> tuple[str, str]:
    """Return the field that *line* is about, and what it says for it; nothing where it is about none.

    >>> said_plainly("2. Địa điểm tổ chức: nhà văn hóa thôn Đông"), said_plainly("Ghi chú: không")
    (('where', 'nhà văn hóa thôn Đông'), ('', ''))
    """
    found = _SAID.match(line)
    plain = bare(found["what"]) if found else ""
    name = next((name for name, ways in _PARTICULARS.items() if plain.startswith(ways)), "")
    return (name, found["said"].strip()) if found and name else ("", "")


def time_told(value: str) -> str:
    """Return *value* as the field “Khi nào” takes it, empty where it says no time that is told plainly.

    >>> time_told("Bắt đầu từ 07 giờ 30’ ngày 10/12/2026 (thứ Năm)."), time_told("sáng mai")
    ('từ 07 giờ 30 phút ngày 10/12/2026 (thứ Năm)', '')
    """
    plain = value.strip(" .;").replace("’", " phút").replace("'", " phút")
    for shape in (plain, _BEFORE_TIME.sub("", plain), re.sub(r"^bắt đầu từ\s+", "", plain, flags=re.IGNORECASE)):
        try:
            occasion = read_occasion(shape)
        except OccasionFault:
            continue
        if occasion.spans:
            return shape
    return ""
