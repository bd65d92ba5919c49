"""Names of persons in Vietnamese texts, as far as a title or a family name tells them."""

import re

_TITLE = r"(?:ông|bà|anh|chị|cô|chú|bác|cụ|em|đ/c|đồng chí|chủ tịch|phó chủ tịch|trưởng thôn|cán bộ)"
_CAPITALS = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_WORD = rf"[{_CAPITALS}]\w*"
# A title and a name of two words or more, or a name that begins with one of the fourteen commonest family names.
_PERSON = re.compile(rf"(?<!\w)(?i:{_TITLE})\.? {_WORD}(?: {_WORD})+")
_NAME = re.compile(rf"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương)(?: {_WORD}){{2,4}}")

_SIGNS = re.compile(rf"(?<=[ ,:])(?:(?i:ông|bà) )?{_NAME.pattern}\W*$")


def names_a_person(text: str) -> bool:
    """Return whether *text* has a person with a title in it.

    >>> names_a_person("Ông Nguyễn Văn A đã dọn"), names_a_person("Bà con Thôn Đông đã dùng")
    (True, False)
    >>> names_a_person("đ/c Đặng Ẩn nhận"), names_a_person("anh em Tổ điện")
    (True, False)
    """
    return _PERSON.search(text) is not None


def is_person(text: str) -> bool:
    """Return whether *text*, which should be the name of an office, is a person's.

    >>> is_person("Lê Thị Mẫu"), is_person("Tổ điện"), is_person("Trần Phú")
    (True, False, False)
    """
    return names_a_person(text) or _NAME.fullmatch(text.strip()) is not None


def office_and_name(text: str) -> tuple[str, ...]:
    """Return the office and the name of who signs as *text*, each for a line of its own; *text* where it has one alone.

    >>> office_and_name("Chủ tịch Ủy ban nhân dân xã Nguyễn Văn Mẫu"), office_and_name("Lê Thị Mẫu")
    (('Chủ tịch Ủy ban nhân dân xã', 'Nguyễn Văn Mẫu'), ('Lê Thị Mẫu',))
    """
    found = _SIGNS.search(text)
    office = text[: found.start()].rstrip(" ,:–-") if found else ""
    return (office, text[found.start() :]) if found and office else (text,)
