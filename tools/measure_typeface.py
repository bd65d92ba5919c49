"""Write generator/sheets/typesetting/advances.py: the widths of letters, with which texts are measured.

Run after a new version of the fonts: .venv/bin/python tools/measure_typeface.py
"""

from pathlib import Path
from unicodedata import category

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "generator" / "sheets" / "typesetting" / "advances.py"
WEIGHTS = (400, 600, 700, 800)
ROOM = 108  # letters in a line of the module

HEAD = '''"""How wide each letter of Be Vietnam Pro is, in thousandths of the type size, by weight.

Made by tools/measure_typeface.py from templates/fonts/; a test compares. Each group reads “width=letters”.
"""

GROUPS: dict[int, str] = {
'''


def module() -> str:
    """Return the source of the module."""
    weights = "".join(f'    {weight}: """\n{_table(weight)}\n""",\n' for weight in WEIGHTS)
    return f"{HEAD}{weights}}}\n"


def _table(weight: int) -> str:
    font = TTFont(ROOT / "templates" / "fonts" / f"BeVietnamPro-{weight}.ttf")
    widths, names = font["hmtx"], font.getBestCmap()
    groups: dict[int, str] = {}
    for code in sorted(names):
        if category(chr(code))[0] in "LNPS" or code == 0xA0:
            width = widths[names[code]][0]
            groups[width] = groups.get(width, "") + chr(code)
    lines = [""]
    for width, letters in sorted(groups.items()):
        group = f"{width}={letters}".replace("\\", "\\\\").replace('"', '\\"')
        lines += [""] if len(lines[-1]) + len(group) > ROOM else []
        lines[-1] += f" {group}" if lines[-1] else group
    return "\n".join(lines)


if __name__ == "__main__":
    TARGET.write_text(module(), encoding="utf-8")
