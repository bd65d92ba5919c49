"""What `argparse` says of the command line, in Vietnamese.

It takes its sentences through gettext; here they stand as a catalogue of gettext's own kind. What is said of mistakes
in the code that describes the arguments stays English: no operator meets it.
"""

from collections.abc import Mapping
from gettext import NullTranslations

SENTENCES: Mapping[str, str] = {
    "usage: ": "Cách dùng: ",
    "positional arguments": "Tham số",
    "options": "Tùy chọn",
    "show this help message and exit": "hiện trang này",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "còn thiếu: %s",
    "one of the arguments %s is required": "cần một trong các tùy chọn: %s",
    "unrecognized arguments: %s": "không hiểu: %s",
    "ambiguous option: %(option)s could match %(matches)s": "“%(option)s” có thể là: %(matches)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "không có lệnh %(parser_name)r (các lệnh: %(choices)s)",
    "expected one argument": "cần một giá trị đi kèm",
    "expected at most one argument": "chỉ nhận một giá trị đi kèm",
    "expected at least one argument": "cần ít nhất một giá trị đi kèm",
    "expected %s argument": "cần %s giá trị đi kèm",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "not allowed with argument %s": "không dùng chung với %s",
    "invalid %(type)s value: %(value)r": "giá trị %(value)r không đúng",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "không có lựa chọn %(value)r (chọn một trong: %(choices)s)"
    ),
    "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)": (
        "không có lựa chọn %(value)r, hay là %(suggestion)r? (chọn một trong: %(choices)s)"
    ),
    "can't open '%(filename)s': %(error)s": "không mở được “%(filename)s”: %(error)s",
}


class Vietnamese(NullTranslations):
    """The catalogue. Vietnamese has one form for one and for many."""

    def gettext(self, message: str) -> str:
        """Return *message* in Vietnamese; as it is, where it has no translation."""
        return SENTENCES.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return *msgid1* in Vietnamese, which is also how *msgid2* is said of *n* things."""
        return SENTENCES.get(msgid1, msgid1 if n == 1 else msgid2)
