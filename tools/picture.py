"""Make the picture in README.md from the fictional commune: a page on a phone, a poster, a script sheet, side by side.

Run by `make picture`, after `make demo`: reads build/demo/, writes docs/picture.png.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.pdf.raster import first_page_png  # noqa: E402 - after the project is on the path
from tools.browser import FLAGS, chromium  # noqa: E402 - the same

DEMO = ROOT / "build" / "demo"
PAGE, POSTER, SCRIPT = "site/index.html", "print/a4/goi-1999.pdf", "broadcast/goi-1999/script.pdf"
HEIGHT, GAP, GROUND, EDGE = 900, 40, "#e4e0d4", "#c9c5b8"
PHONE = (400, 844)  # CSS pixels of a phone held upright


def main() -> None:
    """Compose the picture."""
    pictures = [_page(DEMO / PAGE), _sheet(DEMO / POSTER), _sheet(DEMO / SCRIPT)]
    pictures = [picture.resize((round(picture.width * HEIGHT / picture.height), HEIGHT)) for picture in pictures]
    whole = Image.new(
        "RGB", (sum(picture.width for picture in pictures) + GAP * (len(pictures) + 1), HEIGHT + 2 * GAP), GROUND
    )
    left = GAP
    for picture in pictures:
        framed = Image.new("RGB", (picture.width + 2, picture.height + 2), EDGE)
        framed.paste(picture, (1, 1))
        whole.paste(framed, (left - 1, GAP - 1))
        left += picture.width + GAP
    target = ROOT / "docs" / "picture.png"
    target.parent.mkdir(exist_ok=True)
    whole.quantize(128, dither=Image.Dither.NONE).save(target, optimize=True)
    print(target.relative_to(ROOT), whole.size, target.stat().st_size, "bytes")


def _page(file: Path) -> Image.Image:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]}, device_scale_factor=2)
        page.goto(file.as_uri())
        picture = page.screenshot()
        browser.close()
    return Image.open(io.BytesIO(picture)).convert("RGB")


def _sheet(file: Path) -> Image.Image:
    return Image.open(io.BytesIO(first_page_png(file.read_bytes(), 1300))).convert("RGB")


if __name__ == "__main__":
    main()
