"""Draw all designs on one picture, build/gallery.png, from the fictional commune of the tests.

Run: make gallery
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from PIL import Image, ImageDraw, ImageFilter, ImageFont

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.pdf import raster  # noqa: E402 - found once the path is set
from tests import designs  # noqa: E402

TARGET = ROOT / "build" / "gallery.png"
GROUND, INK, SHADOW = "#f7f4ec", "#17211c", (23, 33, 28, 70)
WIDTH, EDGE, GAP, HIGH, LABEL = 3130, 110, 44, 470, 56

ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Áp phích A4, ba vẻ", ("a4/goi-1999", "a4/cau-dong-sut-lun", "a4/cat-nuoc-hai-thon", "a4/gui-phan-anh")),
    ("Bảng mã QR", ("board/nha-van-hoa", "board/cho")),
    ("Tờ có phiếu xé", ("strips/goi-1999",)),
    ("Áp phích A3, A2, đọc từ xa", ("a3/goi-1999", "a2/gui-phan-anh", "a3/khi-nao-khong-goi-1999", "a2/sau-khi-gui")),
    ("Theo từng thôn", ("villages/doai/a4/goi-1999", "villages/dong/board/cho", "villages/nghia-lo/strips/goi-1999")),
    (
        "",
        (
            "villages/ung-hoa/leaflet/sau-khi-gui",
            "villages/kieu-thuong/trifold/gui-phan-anh",
            "villages/doai/door/goi-1999",
        ),
    ),
    ("Tờ rơi A5, hai mặt", ("leaflet/goi-1999", "leaflet/gui-phan-anh")),
    ("Bản niêm yết", ("notice/bat-dau-tiep-nhan", "notice/cau-dong-sut-lun", "notice/cat-nuoc-hai-thon")),
    ("Tờ gấp ba", ("trifold/gui-phan-anh",)),
    ("Phiếu treo cửa", ("door/goi-1999",)),
    ("Thẻ bỏ ví", ("card/so-can-nho",)),
    (
        "Đen trắng cho máy in văn phòng",
        (
            "a4-mono/goi-1999",
            "a4-mono/khi-nao-khong-goi-1999",
            "leaflet-mono/goi-1999",
            "board-mono/cho",
            "strips-mono/goi-1999",
        ),
    ),
    ("", ("trifold-mono/gui-phan-anh", "door-mono/goi-1999", "card-mono/so-can-nho")),
)  # fmt: skip - one line for each row of the picture


def main() -> None:
    """Draw the picture."""
    groups = [(label, [page for name in names for page in _pages(name)]) for label, names in ROWS]
    lines = list(_lines(groups))
    title = 190
    picture = Image.new("RGB", (WIDTH, title + len(lines) * (HIGH + LABEL + GAP) + EDGE // 2), GROUND)
    draw = ImageDraw.Draw(picture)
    draw.text((EDGE, 70), "Tin làng: mọi tờ in từ một nguồn", INK, _font(800, 72))
    for row, line in enumerate(lines):
        top = title + row * (HIGH + LABEL + GAP)
        left = EDGE
        for label, pages in line:
            draw.text((left, top), label, INK, _font(700, 32))
            for page in pages:
                _lay(picture, page, (left, top + LABEL))
                left += page.width + GAP
            left += GAP
    TARGET.parent.mkdir(exist_ok=True)
    picture.quantize(200, dither=Image.Dither.NONE).save(TARGET, optimize=True)
    print(TARGET)


def _pages(name: str) -> Iterator[Image.Image]:
    """Yield each page of a sheet at the height of a row."""
    path = PurePosixPath("print", f"{name}.pdf")
    for page in raster.pages(designs.printed(path).content, width_px=900):
        yield page.resize((round(page.width * HIGH / page.height), HIGH), Image.Resampling.LANCZOS)


def _lines(groups: Sequence[tuple[str, list[Image.Image]]]) -> Iterator[list[tuple[str, list[Image.Image]]]]:
    """Yield the groups of each line, as many as fit side by side."""
    line: list[tuple[str, list[Image.Image]]] = []
    for group in groups:
        if line and sum(_wide(placed) for placed in (*line, group)) > WIDTH - EDGE:
            yield line
            line = []
        line.append(group)
    yield line


def _wide(group: tuple[str, list[Image.Image]]) -> int:
    return sum(page.width + GAP for page in group[1]) + GAP


def _lay(picture: Image.Image, page: Image.Image, place: tuple[int, int]) -> None:
    """Paste *page* on the picture, with a soft shadow."""
    left, top = place
    shadow = Image.new("RGBA", (page.width + 60, page.height + 60), (0, 0, 0, 0))
    ImageDraw.Draw(shadow).rectangle((30, 36, page.width + 30, page.height + 36), fill=SHADOW)
    shadow = shadow.filter(ImageFilter.GaussianBlur(11))
    picture.paste(shadow, (left - 30, top - 30), shadow)
    picture.paste(page, place)


def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(ROOT / "templates" / "fonts" / f"BeVietnamPro-{weight}.ttf", size)


if __name__ == "__main__":
    main()
