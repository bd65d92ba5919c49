"""What is said about the values of documents: each pydantic error type has its sentence here."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.diagnostics import Diagnostic, Severity
from generator.messages import facts, occasions
from generator.messages.facts import not_of_its_kind
from generator.messages.words import named, short
from generator.source import Position
from generator.text.markdown import MOST_BRACKETS, MOST_LETTERS, MOST_LINES
from generator.text.names import nearest, slug_of
from generator.text.written_numbers import figures

Context = Mapping[str, Any]


def unknown_field(at: Position, key: str, known: Iterable[str]) -> Diagnostic:
    """Report a key that no document has; guess the one that was meant."""
    meant = None if is_sentence(key) else nearest(key, known)
    if meant:
        hint = f"Có phải ý bạn là “{meant}”?"
    elif is_sentence(key):
        hint = "Nếu đây là lời văn, đặt cả dòng trong dấu ngoặc kép."
    else:
        hint = f"Các mục dùng được ở đây: {', '.join(sorted(known))}."
    found = f"Không hiểu mục “{short(key)}”." if key.strip() else "Mục này không có tên."
    return Diagnostic("unknown-field", at, found, hint)


def is_sentence(key: str) -> bool:
    """Return whether *key* is probably the beginning of a sentence with a colon in it."""
    return " " in key.strip() or not key.isascii()


def missing_field(at: Position, field: str) -> Diagnostic:
    """Report a required key that is not there."""
    return Diagnostic("missing-field", at, f"Thiếu mục {named(field)}.", f"Thêm một dòng “{field}: …”.")


def empty_field(at: Position, *location: str | int) -> Diagnostic:
    """Report a required field with nothing after its colon."""
    return Diagnostic("empty-field", at, f"{named(*location)} còn để trống.", "Viết nội dung sau dấu hai chấm.")


def approval_without_name(at: Position) -> Diagnostic:
    """Report a text that is approved by nobody, or on no day."""
    return Diagnostic(
        "approval-without-name",
        at,
        "Bài ghi là đã duyệt mà chưa ghi ai duyệt, ngày nào.",
        "Thêm “approved_by: họ tên, chức vụ” và “approved_on: ngày/tháng/năm”.",
    )


def _no_such_day(found: str) -> tuple[str, str]:
    return f"Không có ngày “{found}” trong lịch.", "Xem lại ngày và tháng, ví dụ 23/11/2026."


_SENTENCES: dict[str, Callable[[Context, str], tuple[str, str]]] = {
    "forbidden-link": lambda c, _: (
        f"Không được dẫn tới “{short(c['found'], 30)}”.",
        "Chỉ dẫn tới trang web (https://…), số điện thoại (tel:…) hoặc thư điện tử (mailto:…).",
    ),
    "picture-in-text": lambda _c, _f: (
        "Không chèn ảnh vào giữa lời văn được.",
        "Để ảnh trong mục “picture” của bài hoặc của một bước, kèm lời tả và giấy phép.",
    ),
    "raw-html": lambda c, _: (
        f"Trong lời văn có mã trang web: “{short(c['found'], 20)}”.",
        "Xóa phần trong dấu < >; muốn chữ đậm, viết **chữ đậm**.",
    ),
    "bad-braces": lambda c, _: (
        f"Không hiểu “{short(c['found'], 30)}”.",
        "Viết {{ fact.TÊN }}, với TÊN là một mục trong facts.yaml.",
    ),
    "fact-in-fact": lambda _c, field: (
        f"{field} không được gọi tên thông tin khác.",
        "Viết thẳng giá trị vào đây, không dùng dấu {{ }}.",
    ),
    "not-a-text": lambda _, field: (
        f"{field} phải là lời văn.",
        "Viết một câu sau dấu hai chấm, đặt trong ngoặc kép.",
    ),
    "no-short-form": lambda _, field: (
        f"{field} có dấu ba chấm mà hai bên không có chữ viết tắt.",
        "Một bên dấu ba chấm là chữ viết tắt, bên kia là chữ đứng cạnh nó, ví dụ “CT … thủy lợi: công trình”.",
    ),
    "more-than-a-line": lambda _, field: (
        f"{field} chỉ được viết một dòng.",
        "Nối lại thành một dòng, hoặc rút ngắn.",
    ),
    "no-words": lambda c, field: (
        f"{field} chỉ có “{short(c['found'], 30)}”, không có chữ nào để đọc.",
        "Viết thành lời.",
    ),
    "too-long": lambda _, field: (
        f"{field} dài quá.",
        f"Nhiều nhất {figures(MOST_LETTERS)} ký tự và {figures(MOST_LINES)} dòng; phần còn lại để sang bài khác.",
    ),
    "long-line": lambda c, field: (
        f"{field} dài quá.",
        f"Viết một dòng, nhiều nhất {figures(c['most'])} ký tự; phần còn lại để sang mục khác.",
    ),
    "long-part": lambda c, field: (
        f"{field} dài quá.",
        f"Nhiều nhất {figures(c['most'])} ký tự; chia thành nhiều bước, hoặc để sang bài khác.",
    ),
    "too-many-brackets": lambda _, field: (
        f"{field} có nhiều dấu “[” quá.",
        f"Nhiều nhất {MOST_BRACKETS} dấu; bớt đường dẫn đi, hoặc chia thành nhiều bài.",
    ),
    "too-many-marks": lambda c, _: (
        f"Đầu dòng này có nhiều dấu quá: “{short(c['found'], 20)}”.",
        "Chỉ để một dấu: “- ” cho danh sách, “> ” cho lời trích.",
    ),
    "not-a-phone-number": lambda c, field: (
        f"{field} “{short(c['found'], 30)}” không phải số điện thoại.",
        f"Viết bằng chữ số, nhiều nhất {c['most']} chữ số, ví dụ 1999.",
    ),
    "bad-slug": lambda c, field: (
        f"{field} “{short(c['found'])}” không dùng làm địa chỉ được.",
        f"Viết chữ thường không dấu, nối bằng gạch ngang, ví dụ “{slug_of(c['found']) or 'goi-1022'}”.",
    ),
    "list-in-a-line": lambda c, field: (
        f"{field} là danh sách, nhưng “{short(c['found'], 40)}” viết liền một dòng.",
        f"Đặt trong ngoặc vuông: “{c['key']}: [{short(', '.join(c['several']), 80)}]”.",
    ),
    "slug-too-long": lambda c, field: (
        f"{field} dài quá, không đặt tên tệp được.",
        f"Nhiều nhất {c['most']} ký tự.",
    ),
    "bad-code": lambda c, field: (
        f"{field} “{short(c['found'])}” không dùng được.",
        f"Viết {c['fewest']} đến {c['most']} chữ thường không dấu và chữ số, trừ 0, 1, i, l, o; ví dụ “xw9m”.",
    ),
    "no-such-day": lambda c, _: _no_such_day(c["found"]),
    "far-day": lambda c, _: (
        f"Ngày “{short(c['found'])}” xa quá, chắc là gõ nhầm năm.",
        f"Năm phải từ {c['first']} đến {c['last']}.",
    ),
    "not-a-date": lambda c, field: (
        f"{field} “{short(c['found'])}” không phải là ngày.",
        "Viết ngày/tháng/năm, ví dụ 23/11/2026.",
    ),
    **occasions.SENTENCES,
    "not-a-source-date": lambda c, field: (
        f"{field} “{short(c['found'])}” không phải là ngày.",
        "Viết 23/11/2026, 11/2026 hoặc 2026.",
    ),
    **facts.SENTENCES,
    "not-of-its-kind": lambda c, _: not_of_its_kind(c["kind"], c["typed"]),
    "bad-fact-key": lambda _c, field: (
        f"{field} không đặt tên cho thông tin được.",
        "Viết chữ thường không dấu, chữ số, nối bằng dấu chấm, ví dụ tong_dai.gio_nhan.",
    ),
    "not-a-choice": lambda c, field: (
        f"{field} không có giá trị {_typed(c)}.",
        f"Chọn một trong các giá trị: {_choices(c)}.",
    ),
    "not-a-number": lambda c, field: (f"{field} phải là một số.", _number_hint(c)),
    "not-a-list": lambda _, field: (
        f"{field} phải là một danh sách.",
        "Viết mỗi mục một dòng, đầu dòng có dấu gạch “- ”.",
    ),
    "not-a-record": lambda _, field: (
        f"{field} phải gồm các mục con.",
        "Xuống dòng, thụt vào hai dấu cách rồi viết “mục: nội dung”.",
    ),
    "too-small": lambda c, field: (f"{field} nhỏ quá.", f"Nhỏ nhất là {c['ge']}."),
    "too-large": lambda c, field: (f"{field} lớn quá.", f"Lớn nhất là {c['le']}."),
    "too-fine": lambda c, field: (
        f"{field} lẻ quá.",
        f"Nhiều nhất {c['decimal_places']} chữ số sau dấu chấm.",
    ),
    "not-an-address": lambda _, field: (
        f"{field} không phải địa chỉ trang web.",
        "Viết đủ, ví dụ https://ten-mien.vn.",
    ),
    "empty-field": lambda _, field: (f"{field} còn để trống.", "Viết nội dung sau dấu hai chấm."),
}

_CODES = {
    "enum": "not-a-choice",
    "int_parsing": "not-a-number",
    "int_parsing_size": "not-a-number",
    "int_type": "not-a-number",
    "decimal_parsing": "not-a-number",
    "decimal_type": "not-a-number",
    "decimal_max_places": "too-fine",
    "finite_number": "not-a-number",
    "string_type": "not-a-text",
    "string_too_short": "empty-field",
    "string_pattern_mismatch": "not-an-address",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-record",
    "mapping_type": "not-a-record",
    "model_type": "not-a-record",
    "model_attributes_type": "not-a-record",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-large",
}
"""Our code for each of pydantic's."""


def wrong_value(at: Position, code: str, field: str, context: Context) -> Diagnostic:
    """Report a value that is not what *field* (as `named`) takes; *code* is pydantic's error type or ours."""
    ours = _CODES.get(code, code)
    return Diagnostic(ours, at, *_SENTENCES[ours](context, field))


def _typed(context: Context) -> str:
    typed = context.get("typed")
    return f"“{short(typed)}”" if isinstance(typed, str) else "này"


def _number_hint(context: Context) -> str:
    typed = context.get("typed")
    if isinstance(typed, str) and re.fullmatch(r"\s*\d+,\d+\s*", typed):
        return f"Viết dấu chấm thay dấu phẩy: {typed.strip().replace(',', '.')}."
    return "Viết số bằng chữ số, ví dụ 4."


def _choices(context: Context) -> str:
    # pydantic lists them as “'a', 'b' or 'c'”.
    return str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")


def empty_body(at: Position) -> Diagnostic:
    """Report an announcement that says nothing below its front matter."""
    return Diagnostic("empty-body", at, "Thông báo chưa có lời văn.", "Viết lời văn dưới dòng “---” thứ hai.")


def not_utf8(at: Position) -> Diagnostic:
    """Report a file that was saved in another encoding."""
    return Diagnostic(
        "not-utf8",
        at,
        "Tệp này không lưu theo mã UTF-8 nên chữ Việt bị hỏng.",
        "Mở bằng Notepad, chọn Lưu thành…, chọn mã hóa UTF-8 rồi lưu lại.",
    )


def no_front_matter(at: Position) -> Diagnostic:
    """Report an announcement that does not start with its front matter."""
    return Diagnostic(
        "no-front-matter",
        at,
        "Thông báo phải bắt đầu bằng phần khai báo giữa hai dòng “---”.",
        "Gõ dòng “---”, các mục title, summary, updated…, một dòng “---” nữa, rồi đến lời văn.",
    )


def slug_is_not_file(at: Position, slug: str, file: str) -> Diagnostic:
    """Report a slug that differs from the file's name."""
    return Diagnostic(
        "slug-is-not-file",
        at,
        f"“slug” là “{short(slug)}” nhưng tệp lại tên “{file}”.",
        f"Đổi thành “slug: {file}”, hoặc đổi tên tệp.",
    )


def stray_file(at: Position) -> Diagnostic:
    """Warn of a file that no reader takes."""
    return Diagnostic(
        "stray-file",
        at,
        "Không biết đọc tệp này ở đây.",
        "Hướng dẫn để trong guides/*.yaml, thông báo trong announcements/*.md, chiến dịch trong campaigns/*.yaml.",
        Severity.WARNING,
    )


def missing_file(at: Position) -> Diagnostic:
    """Report that one of the files every commune needs is not there."""
    return Diagnostic(
        "missing-file",
        at,
        f"Thiếu tệp {at.path.name}.",
        f"Chép tệp mẫu templates/new/{at.path.name} vào thư mục nội dung rồi sửa.",
    )
