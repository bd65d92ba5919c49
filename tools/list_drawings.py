"""Write the names of all drawings, and what they show, to generator/drawings/names.py and docs/hinh-ve.md.

Run: .venv/bin/python tools/list_drawings.py
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.drawings import catalogue  # noqa: E402 - found once the path is set

MODULE, PAGE = ROOT / "generator/drawings/names.py", ROOT / "docs/hinh-ve.md"


def main() -> None:
    """Write both files."""
    MODULE.write_text(with_names(MODULE.read_text(encoding="utf-8")), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


def with_names(module: str) -> str:
    """Return the text of the *module* with the names of all drawings in it."""
    for name, drawings in (("SCENES", catalogue.SCENES), ("PICTOGRAMS", catalogue.PICTOGRAMS)):
        head, begin, rest = module.partition(f"{name}: Mapping[str, str] = {{\n")
        lines = "".join(f'    "{drawing.name}": "{drawing.alt}",\n' for drawing in drawings)
        end = rest.index("}\n")
        module = f"{head}{begin}{lines}{rest[end:]}"
    return module


def page() -> str:
    """Return the page of the handbook that lists all drawings."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield "# Hình vẽ có sẵn"
    yield ""
    yield "Ghi tên hình vào mục `picture` của bài, của một bước hay của một chủ đề, ví dụ `picture: ve/goi-dien`;"
    yield "cách dùng ở [Nội dung](noi-dung.md#hình-vẽ-có-sẵn). Trang này do `tools/list_drawings.py` ghi."
    for title, drawings in (("Cảnh: cho cả bài", catalogue.SCENES), ("Hình nhỏ: cho từng bước", catalogue.PICTOGRAMS)):
        yield from ("", f"## {title}", "", "| tên | hình vẽ gì |", "|---|---|")
        yield from (f"| `{drawing.name}` | {drawing.alt} |" for drawing in drawings)


if __name__ == "__main__":
    main()
