"""Write the reference of content keys in docs/noi-dung.md from the models: `python tools/handbook.py`.

Only the models know all keys; tests/test_docs.py fails where the handbook differs from them.
"""

import enum
import inspect
import sys
import typing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pydantic import BaseModel  # noqa: E402 - after the project is on the path
from pydantic.fields import FieldInfo  # noqa: E402

from generator import model  # noqa: E402
from generator.fields import Text  # noqa: E402
from generator.messages.field_names import FIELDS  # noqa: E402
from generator.text.occasion import Occasion  # noqa: E402

HANDBOOK = ROOT / "docs/noi-dung.md"
START, END = "<!-- tra cứu: bắt đầu -->", "<!-- tra cứu: hết -->"
SECTIONS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("Bài hướng dẫn (`guides/*.yaml`)", model.Guide),
    ("Thông báo (`announcements/*.md`, phần giữa hai dòng `---`)", model.Announcement),
    ("Chiến dịch (`campaigns/*.yaml`)", model.Campaign),
    ("Thông tin gốc (`facts.yaml`)", model.Facts),
    ("Xã (`commune.yaml`)", model.Commune),
    ("Những người làm tin (`people.yaml`)", model.People),
    ("Cách đếm phản ánh (`results.yaml`)", model.Counting),
    ("Lịch trực (`rota.yaml`)", model.Rota),
)
NAMES = {"places", "body"}  # filled in by the readers, not by people


def reference() -> str:
    """Return the reference: a table for each kind of file, and one for each kind of part in it."""
    lines: list[str] = []
    done: set[type[BaseModel]] = set()
    for title, kind in SECTIONS:
        lines += ["", f"### {title}", ""]
        lines += _table(kind)
        for field, part in _parts(kind):
            if part not in done:
                done.add(part)
                lines += ["", f"**Trong `{field}`** ({FIELDS.get(field, field)}):", "", *_table(part)]
    return "\n".join(lines).strip()


def with_reference(handbook: str) -> str:
    """Return *handbook* with the present reference."""
    before, _, rest = handbook.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{reference()}\n\n{END}{after}"


def _table(kind: type[BaseModel]) -> list[str]:
    rows = ["| mục | là gì | viết thế nào |", "|---|---|---|"]
    for name, field in kind.model_fields.items():
        if name in NAMES:
            continue
        must = " **(phải có)**" if field.is_required() else ""
        more = f"; {field.description}" if field.description else ""
        rows.append(f"| `{name}` | {FIELDS.get(name, name)}{must} | {_written(field)}{more} |")
    return rows


def _written(field: FieldInfo) -> str:
    many = _holds(field.annotation, tuple)
    value = next((words for kind, words in _KINDS if _holds(field.annotation, kind)), "lời văn")
    choices = [kind for kind in _types(field.annotation) if issubclass(kind, enum.Enum)]
    if choices:
        value = "một trong: " + ", ".join(f"`{choice.value}`" for choice in choices[0])
    elif any(issubclass(kind, BaseModel) for kind in _types(field.annotation)):
        value = "gồm các mục con"
    if many and value != "gồm các mục con":
        return f"danh sách {value}"
    return "danh sách, mỗi gạch gồm các mục con" if many else value


_KINDS = (
    (Occasion, "ngày giờ"),
    (Text, "lời văn"),
    (date, "ngày"),
    (bool, "có hoặc không"),
    (int, "số"),
    (Decimal, "số"),
    (str, "chữ"),
)


def _holds(annotation: Any, kind: type) -> bool:  # noqa: ANN401 - any annotation
    if typing.get_origin(annotation) is kind:
        return True
    return (any(issubclass(each, kind) for each in _types(annotation)) and kind is not tuple) or (
        kind is tuple and any(_holds(each, tuple) for each in typing.get_args(annotation))
    )


def _types(annotation: Any) -> list[type]:  # noqa: ANN401 - any annotation
    if inspect.isclass(annotation) and not typing.get_args(annotation):
        return [annotation]
    return [kind for argument in typing.get_args(annotation) for kind in _types(argument)]


def _parts(kind: type[BaseModel]) -> typing.Iterator[tuple[str, type[BaseModel]]]:
    for name, field in kind.model_fields.items():
        for part in _types(field.annotation):
            if issubclass(part, BaseModel):
                yield name, part
                yield from _parts(part)


if __name__ == "__main__":
    HANDBOOK.write_text(with_reference(HANDBOOK.read_text(encoding="utf-8")), encoding="utf-8")
