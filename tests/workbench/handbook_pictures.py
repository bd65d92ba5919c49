"""The handbook's pictures: what its reader sees at the desk, taken by the test that goes the same way.

`HANDBOOK=1 pytest tests/workbench/test_one_day.py` takes them anew; look at them before committing.
"""

import os
from io import BytesIO

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page

from tests.commands import ROOT

FOLDER = ROOT / "docs" / "so-tay"
MOST_APART = 6.0  # of 255, on average: another version of the browser smooths letters otherwise
_COLOURS = 64


def pictured(page: Page, name: str) -> None:
    """Compare what *page* shows with the picture *name* of the handbook, or take that anew."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    file = FOLDER / f"{name}.png"
    seen = Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")
    if os.environ.get("HANDBOOK"):
        FOLDER.mkdir(exist_ok=True)
        seen.quantize(_COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
        return
    with Image.open(file) as kept:
        assert kept.size == seen.size
        apart = ImageStat.Stat(ImageChops.difference(kept.convert("RGB"), seen).convert("L")).mean[0]
    assert apart <= MOST_APART, (
        f"{name}.png shows the desk as it was: HANDBOOK=1 pytest tests/workbench/test_one_day.py"
    )
