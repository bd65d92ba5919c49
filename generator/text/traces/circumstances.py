"""Somebody told by trade, office, illness or circumstance: “chủ quán phở duy nhất ở thôn Y”, “nhà có con bị…”.

In a village that is as good as a name, and no list of words is ever whole. So what is found here does not put an answer
aside, as traces do: it is marked for whoever reads the answer before everybody may. `circumstances.txt` has what is
looked for.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.text.compounds import known, with_tones_one_way
from generator.text.traces.folding import Folded
from generator.text.traces.name_lists import GIVEN, NOT_NAMES, listed

_DEFINED = re.compile(r"(\w+) = (.*)")
_NAME = re.compile(r"<(\w+)>")
_OF_ALL = listed("chống ngừa tránh truyền nghiệm sách cấp ước chế")
"""“Phòng, chống ma túy”, “tuyên truyền”, “xét nghiệm”, “chính sách”: of nobody."""
_BEFORE_MANY = listed("các những mọi mỗi nhiều số từng hội phòng cho")
_GOES_ON_FOR_ALL = re.compile(
    r"(?! (?:đã|đang|vừa|sẽ) )(?: \w+)? (?:được|hưởng|làm|cần|có thể|nộp|đăng ký|thì|phải|nên|theo)(?!\w)"
)
"""“Người khuyết tật được miễn phí” is said of all; “người khuyết tật ở thôn Đông đã được…”, “bị…” of one."""
_NAMED_ALONE = re.compile(
    r"(?<!\w)(?:gặp|mời|hỏi|nhắc|nhờ|phạt|cảm ơn|theo lời|gọi|báo|cho|với|của|do|bởi|giao|nhà|con|vợ|chồng|và|là|tới)"
    r" ([^\W\d_]+)(?! [^\W\d_])"
)
"""A word that may be a given name, with nothing behind it: “đã gặp Hùng.”"""
_BEGINS_WITH = re.compile(
    r"(?:^|[.!?:;,] )([^\W\d_]+) (?:đã |đang |sẽ |chưa |không |tự )?"
    r"(?:nhận (?:lỗi|quà|sai|trách)|đồng ý|hứa|kể|khai|xin|báo|nói|ký|nộp|cam kết|gọi|dọn|dời|chịu|trả|cảm ơn)(?!\w)"
)
_MARKED = listed("""
    ông bà anh chị cô chú bác cụ cậu dì mợ thím thầy lão mụ gã em cháu vị người nguyên cựu cũ chủ duy mỗi một có hộ nhà
    gia đám mẹ bố con vợ chồng cổng căn rẽ cách đi đơn đối nạn học phụ đàn nam nữ ca trường bệnh bé hai ba bốn hưu trước
    tang mất đồng thợ lái thư bạn nhân bồ đứa
""")
"""Each of the patterns has one of these words: where none is, they need not look."""


def circumstances(shown: Folded) -> Iterator[tuple[int, int]]:
    """Yield where somebody is told so in *shown*; two may overlap."""
    yield from _named_alone(shown)
    if not shown.has_one_of(_MARKED):
        return
    words, patterns = _looked_for()
    for pattern in patterns:
        for found in pattern.finditer(shown.lower):
            if not _is_of_all(shown.lower, found, words["ill"]):
                yield found.span()


def _is_of_all(lower: str, found: re.Match[str], ill: re.Pattern[str]) -> bool:
    """Return whether an illness or a lot is told of all who have it."""
    if not ill.search(found[0]):
        return False
    before = lower[: found.start()].split()[-1:]
    if _OF_ALL.intersection(found[0].split()) or _BEFORE_MANY.intersection(before):
        return True
    return " bị " not in found[0] and _GOES_ON_FOR_ALL.match(lower, found.end()) is not None


def _named_alone(shown: Folded) -> Iterator[tuple[int, int]]:
    for pattern in (_NAMED_ALONE, _BEGINS_WITH):
        for found in pattern.finditer(shown.cased):
            name = found[1].lower()
            after = shown.lower[found.end(1) : found.end(1) + 12].split()[:1]
            joined = any(with_tones_one_way(f"{name} {word}") in known() for word in after)
            if found[1][0].isupper() and name in GIVEN and name not in NOT_NAMES and not joined:
                yield found.span(1)


@cache
def _looked_for() -> tuple[dict[str, re.Pattern[str]], tuple[re.Pattern[str], ...]]:
    """Return what `circumstances.txt` defines, each to be found at the end of words, and its patterns."""
    words: dict[str, str] = {}
    patterns = []
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        defined = _DEFINED.fullmatch(line)
        whole = _NAME.sub(lambda name: words[name[1]], defined[2] if defined else line)
        if defined:
            words[defined[1]] = whole
        else:
            patterns.append(re.compile(whole))
    return {name: re.compile(f"(?:{whole})$") for name, whole in words.items()}, tuple(patterns)
