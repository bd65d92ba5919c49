"""Draw the three pictures of the handbook's first page: the file that was fetched, unpacking it, and opening the desk.

Run by `make picture`; writes docs/so-tay/cai-dat-1.png to -3.png. They are drawings, not photographs of a screen: no
window of somebody's Windows is copied. The desk in the third is the handbook's own picture of it.
"""

import io
import sys
from base64 import b64encode
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.browser import FLAGS, chromium  # noqa: E402 - after the project is on the path

PICTURES = ROOT / "docs" / "so-tay"
SIZE = (760, 330)  # CSS pixels; the pictures have twice as many
COLOURS = 64

ZIPPED, UNPACKED = "tinlang-…-windows.zip", "tinlang-…-windows"
_SHEET_ICON = (
    '<path d="M10 4h20l10 10v34a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" '
    'fill="#fff" stroke="#5d6f68" stroke-width="2"/>'
)
_FOLDER_ICON = (
    '<path d="M4 14a4 4 0 0 1 4-4h12l5 6h19a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4z" '
    'fill="#f1c75b" stroke="#a67c12" stroke-width="2"/>'
)
_ZIP = '<path d="M26 12v4m0 3v4m0 3v4m0 3v4" stroke="#5d4300" stroke-width="4"/>'
_CORNER = '<path d="M30 4v10h10" fill="none" stroke="#5d6f68" stroke-width="2"/>'
_LINES = '<path d="M13 24h20M13 31h20M13 38h13" stroke="#9fb0a9" stroke-width="2.5"/>'
_COMMAND_ICON = (  # what Windows shows for a file of commands
    '<rect x="5" y="9" width="42" height="38" rx="3" fill="#fff" stroke="#5d6f68" stroke-width="2"/>'
    '<path d="M5 18h42" stroke="#5d6f68" stroke-width="2"/><g fill="none" stroke="#5d6f68" stroke-width="3.4">'
    '<circle cx="22" cy="32" r="5.5"/><circle cx="35" cy="36" r="3.6"/></g>'
    '<path d="M22 23v4m0 10v4m-9-9h4m10 0h4" stroke="#5d6f68" stroke-width="3"/>'
)
_POINTER = (
    '<svg class="pointer" viewBox="0 0 24 30" width="30" height="38"><path d="M2 2v21l5.5-5 3.8 9 4.4-1.9-3.8-8.8H20z" '
    'fill="#fff" stroke="#111" stroke-width="1.8" stroke-linejoin="round"/></svg>'
)


def _icon(inside: str) -> str:
    return f'<svg viewBox="0 0 52 56" width="52" height="56">{inside}</svg>'


def _file(icon: str, name: str, *, chosen: bool = False, more: str = "") -> str:
    return f'<div class="file{" chosen" if chosen else ""}">{icon}<span>{name}</span>{more}</div>'


def _window(title: str, files: str) -> str:
    dots = "<i></i><i></i><i></i>"
    return f'<section class="window"><header><b>{title}</b>{dots}</header><div class="files">{files}</div></section>'


def pages() -> dict[str, str]:
    """Return the body of each picture's page by the picture's name."""
    other = _file(_icon(_SHEET_ICON + _CORNER + _LINES), "Giấy mời họp")
    packed = _icon(_FOLDER_ICON + _ZIP)
    fetched = _file(packed, ZIPPED, chosen=True, more=_POINTER)
    menu = '<ul class="menu"><li>Mở</li><li class="chosen">Giải nén tất cả…</li><li>Sao chép</li><li>Đổi tên</li></ul>'
    inside = "".join(_file(_icon(_FOLDER_ICON), name) for name in ("docs", "generator", "lib", "python", "templates"))
    opened = _file(_icon(_COMMAND_ICON), "Tin lang", chosen=True, more=f'{_POINTER}<em class="twice">nhấp đúp</em>')
    desk = b64encode((PICTURES / "hom-nay.png").read_bytes()).decode()
    head = "<header><b>Hôm nay – Tin làng</b><i></i><i></i><i></i></header>"
    shown = f'<section class="window desk">{head}<img src="data:image/png;base64,{desk}"></section>'
    return {
        "cai-dat-1": _window("Tài liệu", other + fetched),
        "cai-dat-2": _window("Tài liệu", other + _file(packed, ZIPPED, chosen=True, more=menu + _POINTER)),
        "cai-dat-3": _window(UNPACKED, inside + opened) + '<div class="arrow">→</div>' + shown,
    }


def main() -> None:
    """Draw all three."""
    fonts = {
        str(weight)[0]: (ROOT / f"templates/fonts/BeVietnamPro-{weight}.ttf").read_bytes() for weight in (400, 600)
    }
    css = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
    for digit, font in fonts.items():
        css = css.replace(f"FONT{digit}", f"data:font/ttf;base64,{b64encode(font).decode()}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, device_scale_factor=2)
        for name, body in pages().items():
            page.set_content(f'<!doctype html><html lang="vi"><meta charset="utf-8"><style>{css}</style>{body}')
            page.evaluate("document.fonts.ready")
            seen = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            seen.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
