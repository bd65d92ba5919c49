"""What is told of files of content, as people know it who see forms: by labels, pages and buttons."""

import re

from generator.messages.field_names import FIELDS
from generator.messages.words import at_the_beginning, choice_label, field_label
from generator.messages.workbench import FILES

_OF_FILES = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"Thêm một dòng “[a-z_]+: …”\.", "Gõ vào ô này."),
        (r"Viết (?:nội dung|một câu) sau dấu hai chấm(?:, đặt trong ngoặc kép)?\.", "Gõ vào ô này."),
        (r"Viết \{\{ fact\.TÊN \}\}, với TÊN là một mục trong facts\.yaml\.", "Bấm “Chèn thông tin” để chọn."),
        (r"rồi viết \{\{ fact\.TÊN \}\}", "rồi bấm “Chèn thông tin” để chọn"),
        (r"Xem thử bằng “tinlang build[^”]*”\. ", ""),
        (r"\(gõ tinlang todo để xem từng tờ\)", "(trang Hôm nay kể từng tờ)"),
        (r"gõ “tinlang approve[^”]*” để ghi dấu “approved_hash”", "gửi duyệt lại"),
        (r"Gõ “tinlang approve[^”]*” để ghi dấu “approved_hash”", "Gửi duyệt lại"),
        (r"thì gõ “tinlang approve[^”]*”", "thì bấm “Duyệt”"),
        (r"rồi gõ “tinlang approve[^”]*”", "rồi bấm “Duyệt”"),
        (r": “tinlang approve[^”]*”", ""),
        (
            r"Ghi đúng mã hoặc họ tên một người có “approve” trong mục roles, hoặc thêm người ấy vào people\.yaml\.",
            "Gửi duyệt lại, hoặc thêm người ấy ở Cài đặt, mục “Những người làm tin”.",
        ),
        (r"(?:khai|thêm) vào facts\.yaml kèm nguồn", "thêm vào mục “Thông tin gốc”, kèm nguồn"),
        *(
            (re.escape(file), f"mục “{name}”")
            for file, name in (*FILES.items(), ("people.yaml", "Những người làm tin"))
        ),
    )
)
"""What is told of files, and how the desk says it."""

_KEY_AND_NAME = re.compile(r"“[a-z_]+” \(([^()]+)\)")  # messages.words.named
_KEY_BESIDE = re.compile(r" \(“([a-z_]+)”\)")  # behind the name of a field
# What follows these words was typed, or is to be typed, just so.
_KEY = re.compile(r"(?<!ý bạn là )(?<!” là )(?<!hiểu )(?<!hiểu mục )“([a-z_]+)”")
_VALUE = re.compile(r"“([a-z][a-z-]+)”")


def as_forms_say(words: str) -> str:
    """Return *words* about files of content as people know them who see forms: by labels, pages and buttons.

    >>> as_forms_say("“title” (tiêu đề) còn để trống. Viết nội dung sau dấu hai chấm.")
    '“Tiêu đề” còn để trống. Gõ vào ô này.'
    >>> as_forms_say("Ngày đăng đứng trước ngày cập nhật (“updated”).")
    'Ngày đăng đứng trước ngày cập nhật.'
    >>> as_forms_say("Không có thông tin “a.b” trong facts.yaml; “yes” là duyệt.")
    'Không có thông tin “a.b” trong mục “Thông tin gốc”; “Có” là duyệt.'
    >>> as_forms_say("Xem lại “expires”.")
    'Xem lại “Ngày hết hạn”.'
    """
    for pattern, said in _OF_FILES:
        words = pattern.sub(said, words)
    words = _KEY_AND_NAME.sub(lambda match: f"“{at_the_beginning(match[1])}”", words)
    words = _KEY_BESIDE.sub(lambda match: "" if match[1] in FIELDS else match[0], words)
    words = _KEY.sub(lambda match: f"“{field_label(match[1])}”" if match[1] in FIELDS else match[0], words)
    return _VALUE.sub(lambda match: f"“{choice_label(match[1])}”", words)
