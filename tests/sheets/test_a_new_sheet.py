"""A sheet is added with one module, one template and one line: everything else learns of it."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.commands import DAY, ROOT, build_arguments, tinlang, village_in
from tests.pdfs import text

MODULE = '''
"""A sheet that stands folded on a table: the headline, and whom to call."""

from dataclasses import dataclass

from generator.sheets.design import A5, Design, guides_of
from generator.sheets.kinds import TABLE
from generator.sheets.misfits import Misfit, set_or_fault
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame
from generator.sheets.wording import Wording


@dataclass(frozen=True, slots=True)
class TableSheet:
    headline: SetLine
    faults: tuple[Misfit, ...]
    left_out: tuple[Misfit, ...] = ()


def lay_out(wording: Wording, _dial: str, _address: str | None) -> TableSheet:
    setting, faults = set_or_fault("headline", wording.headline, 800, Frame(128, 30, 9, 14, 2, 1.2), wording.keep)
    return TableSheet(SetLine(Box(10, 20, 128, setting.height), setting), faults)


DESIGNS = (Design(TABLE, "table", "Thẻ để bàn A5", A5, lay_out, guides_of("leaflet")),)
'''
TEMPLATE = """
{% from "print/pieces.html.jinja" import meta, said, code %}
<!doctype html>
<html lang="vi">
<head>
{{ meta(about) }}
</head>
<body class="look-{{ look }}">
{{ said("h1", "headline", sheet.headline) }}
<p>{{ wording.call_name }}: {{ wording.call }}</p>
</body>
</html>
"""
STYLE = "@page { size: 148mm 210mm; margin: 0; }\nhtml { font-size: 1mm; }\n"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the program, in which a sheet was added."""
    root = tmp_path_factory.mktemp("program")
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "generator/sheets/table.py").write_text(MODULE.lstrip(), encoding="utf-8")
    (root / "templates/table").mkdir()
    (root / "templates/table/table.html.jinja").write_text(TEMPLATE.lstrip(), encoding="utf-8")
    (root / "templates/table/table.css").write_text(STYLE, encoding="utf-8")
    kinds = root / "generator/sheets/kinds.py"
    lines = kinds.read_text(encoding="utf-8").rsplit(")\n", 1)
    kinds.write_text(f'{lines[0]}    TABLE := Kind("table", "Thẻ để bàn", "table"),\n)\n{lines[1]}', encoding="utf-8")
    return root


def test_a_new_sheet_is_printed_shown_and_offered(program: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"

    done = tinlang(*build_arguments(output), cwd=program, env={"PYTHONPATH": str(program)})

    assert done.returncode == 0, done.stderr
    assert "Thẻ để bàn" in done.stderr
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    made = {entry["path"]: entry for entry in manifest["artifacts"]}
    sheets = [path for path in made if path.startswith("print/table/") and path.endswith(".pdf")]
    assert sheets
    for sheet in sheets:
        assert made[sheet]["channel"] == "table"
        assert made[sheet]["facts"]
        assert "1999" in text((output / sheet).read_bytes())
        assert {sheet.replace("table/", "table-mono/"), sheet.replace(".pdf", ".png")} <= made.keys()
        assert f"site/tai-ve/{sheet}" in made
    assert "Thẻ để bàn A5" in (output / "site/tai-ve.html").read_text(encoding="utf-8")


def test_a_text_too_long_for_the_new_sheet_is_told(program: Path, tmp_path: Path) -> None:
    guide = village_in(tmp_path) / "guides" / "goi-1999.yaml"
    written = guide.read_text(encoding="utf-8")
    headline = f"headline: {'Nhiều việc khác nữa ' * 3}".rstrip()
    guide.write_text(re.sub("headline: .*", headline, written), encoding="utf-8")

    done = tinlang(
        "check", "--content", tmp_path / "content", "--date", DAY, cwd=program, env={"PYTHONPATH": str(program)}
    )

    assert "Thẻ để bàn A5" in done.stdout + done.stderr
