"""Show all drawings in their four variants on one page, build/gallery-drawings.html, and as a picture beside it.

Run: make gallery
"""

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.drawings import catalogue  # noqa: E402 - found once the path is set
from generator.drawings.artwork import Artwork  # noqa: E402
from generator.drawings.svg import to_svg  # noqa: E402
from generator.drawings.variants import TOKENS, TOKENS_DARK, VARIANTS, palette  # noqa: E402
from tools.browser import FLAGS, chromium  # noqa: E402

TARGET = ROOT / "build" / "gallery-drawings.html"
DIAL = "1999"  # the number of the fictional commune of the tests
STYLE = """
body { margin: 32px; font: 13px/1.3 "Be Vietnam Pro", sans-serif; color: #17211c; background: #f7f4ec; width: 2240px }
h1 { font-size: 44px; margin: 0 0 8px } h2 { font-size: 26px; margin: 32px 0 8px }
.all { display: grid; gap: 14px; grid-template-columns: repeat(5, minmax(0, 1fr)) }
.scenes { grid-template-columns: repeat(2, 1fr) }
figure { margin: 0; background: #fff; padding: 10px; border-radius: 8px } figcaption { margin-top: 6px }
.row { display: flex; gap: 8px; align-items: flex-end } .row span { padding: 4px; border-radius: 6px; display: flex }
.dark { background: #131917 } .scenes svg { width: 250px; height: auto }
.w96 svg { width: 76px; height: 76px } .w24 svg { width: 24px; height: 24px }
"""


def main() -> None:
    """Write the page and the picture."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(_page()), encoding="utf-8")
    picture = TARGET.with_suffix(".png")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 2304, "height": 1200})
        page.goto(TARGET.as_uri())
        page.screenshot(path=picture, full_page=True)
        browser.close()
    print(picture)


def _page() -> Iterator[str]:
    yield f"<!doctype html><html lang=vi><meta charset=utf-8><title>Hình vẽ</title><style>{STYLE}</style>"
    yield f"<h1>{len(catalogue.DRAWINGS)} hình vẽ: sáng, tối, in màu, đen trắng</h1>"
    for title, kind, drawings in (
        ("Hình nhỏ, cả ở 24 điểm ảnh", "", catalogue.PICTOGRAMS),
        ("Cảnh", "scenes", catalogue.SCENES),
    ):
        yield f'<h2>{title} ({len(drawings)})</h2><div class="all {kind}">'
        yield from (_figure(drawing, small=not kind) for drawing in drawings)
        yield "</div>"


def _figure(drawing: Artwork, *, small: bool) -> str:
    day, night = (
        "\n".join((ROOT / "templates" / name).read_text(encoding="utf-8") for name in names)
        for names in (TOKENS, TOKENS_DARK)
    )
    palettes = {variant: palette(variant, day, night) for variant in VARIANTS}
    shown = [f'<span class="{name} w96">{to_svg(drawing, it, DIAL)}</span>' for name, it in palettes.items()]
    if small:
        shown += [
            f'<span class="{name} w24">{to_svg(drawing, palettes[name], DIAL, small=True)}</span>'
            for name in ("light", "mono")
        ]
    else:
        shown = [part.replace(" w96", "") for part in shown]
    caption = f"<figcaption><b>{drawing.name}</b> {escape(drawing.alt)}</figcaption>"
    return f'<figure><div class="row">{"".join(shown)}</div>{caption}</figure>'


if __name__ == "__main__":
    main()
