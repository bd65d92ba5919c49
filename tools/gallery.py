"""Draw all designs: on one picture, build/gallery.png, and in each theme, build/gallery-<content>-<theme>.png.

The first shows chosen sheets of the fictional commune of the tests; the others some of each design, in colour and in
black and white, of that commune and of content/. Run: make gallery
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from PIL import Image, ImageDraw, ImageFilter, ImageFont

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.build import check  # noqa: E402 - found once the path is set
from generator.channels import CHANNELS, SHEETS  # noqa: E402
from generator.making.world import World  # noqa: E402
from generator.model import Library  # noqa: E402
from generator.model.theme import Theme  # noqa: E402
from generator.pdf import raster  # noqa: E402
from generator.sheets.catalogue import label_of  # noqa: E402
from tests import designs, worlds  # noqa: E402
from tests.builders import redact  # noqa: E402
from tests.contents import TODAY  # noqa: E402

TARGETS = ROOT / "build"
OWN = ROOT / "content"
MOST = 4  # sheets of a design
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
    """Draw the pictures."""
    _draw("gallery", "Tin làng: mọi tờ in từ một nguồn", ROWS, lambda path: designs.printed(path).content)
    own, _problems = check(OWN, TODAY)
    for name, library in (("an-binh-mau", designs.library()), ("viet-khe", redact(own.library(TODAY)))):
        for theme in Theme:
            world = _dressed(library, theme)
            rows = list(_of_each_design(world))
            _draw(f"gallery-{name}-{theme.name.lower()}", f"Vẻ “{theme}”", rows, _printing(world))


def _dressed(library: Library, theme: Theme) -> World:
    commune = library.commune.model_copy(update={"theme": theme})
    return worlds.world_of(library.model_copy(update={"commune": commune}))


def _of_each_design(world: World) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a row for each design: what it is called, and its first sheets for the whole commune."""
    found: dict[str, list[str]] = {}
    for channel in (channel for channel in CHANNELS if channel in SHEETS):
        for output in world.plan[channel.name]:
            if output.path.suffix == ".pdf" and not output.parents and output.design:
                found.setdefault(output.design, []).append(f"{output.design}/{output.path.stem}")
    for design, names in sorted(found.items(), key=lambda found: (found[0].endswith("-mono"), found[0])):
        yield label_of(design), tuple(names[:MOST])


def _printing(world: World) -> Callable[[PurePosixPath], bytes]:
    return lambda path: worlds.made(world, path).content


def _draw(
    name: str, title: str, rows: Sequence[tuple[str, tuple[str, ...]]], printed: Callable[[PurePosixPath], bytes]
) -> None:
    """Draw the sheets of *rows*, which *printed* returns by their paths, on build/*name*.png."""
    groups = [(label, [page for sheet in names for page in _pages(printed(_path(sheet)))]) for label, names in rows]
    lines = list(_lines(groups))
    top_of_all = 190
    picture = Image.new("RGB", (WIDTH, top_of_all + len(lines) * (HIGH + LABEL + GAP) + EDGE // 2), GROUND)
    draw = ImageDraw.Draw(picture)
    draw.text((EDGE, 70), title, INK, _font(800, 72))
    for row, line in enumerate(lines):
        top = top_of_all + row * (HIGH + LABEL + GAP)
        left = EDGE
        for label, pages in line:
            draw.text((left, top), label, INK, _font(700, 32))
            for page in pages:
                _lay(picture, page, (left, top + LABEL))
                left += page.width + GAP
            left += GAP
    TARGETS.mkdir(exist_ok=True)
    target = TARGETS / f"{name}.png"
    picture.quantize(200, dither=Image.Dither.NONE).save(target, optimize=True)
    print(target)


def _path(name: str) -> PurePosixPath:
    return PurePosixPath("print", f"{name}.pdf")


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    """Yield each page of a sheet at the height of a row."""
    for page in raster.pages(pdf, width_px=900):
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
