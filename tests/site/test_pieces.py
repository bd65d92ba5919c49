"""What stands in a notice beside its words: hours, tables, photographs, its particulars, on screen and on paper."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from generator.publishing.hosted import write_site
from tests import pdfs, worlds
from tests.builders import make_announcement, make_commune, make_library
from tests.channels.site.sites import site_of
from tests.site.conftest import TODAY, visitor

LINES = """() => [...document.querySelectorAll(".whole")].map((it) => [it.textContent,
  new Set([...it.getClientRects()].map((box) => Math.round(box.bottom))).size])"""
CELLS = (
    """() => [...document.querySelectorAll(".scroll td")].map((it) => Math.round(it.getBoundingClientRect().width))"""
)
BELOW = """() => { const box = document.querySelector(".scroll");
  return box.nextElementSibling.getBoundingClientRect().top - box.getBoundingClientRect().bottom; }"""
BESIDE = """() => { const box = document.querySelector(".particulars").getBoundingClientRect();
  const code = document.querySelector(".address .code").getBoundingClientRect();
  return [box.top < code.bottom, box.right <= code.left]; }"""
RANGES = "Sáng 7h30–11h00, chiều 13h30–16h30, người 60–70 tuổi."
PARTED = """(where) => { const found = [];
  const walk = document.createTreeWalker(document.querySelector(where), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) for (const word of walk.currentNode.data.matchAll(/[^\\s]+/g)) {
    const range = document.createRange();
    range.setStart(walk.currentNode, word.index); range.setEnd(walk.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]); }
  return found; }"""
TABLE = "| Thôn | Ngày | Giờ | Nơi | Mang theo |\n|---|---|---|---|---|\n"
ROW = "| Đoài | 10/12 | 8h00 | Nhà văn hóa | Thẻ bảo hiểm y tế, căn cước công dân và kính đang đeo hằng ngày |"


@pytest.fixture(scope="module")
def notice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a notice with a tall photograph, a table, hours and days from … to."""
    photograph = BytesIO()
    Image.new("L", (300, 900), 128).save(photograph, "PNG")
    written = make_announcement(
        "kham-mat",
        when=["8h00–16h30 ngày 10/12/2026", "7h30–11h00 ngày 11/12/2026"],
        where="Nhà văn hóa",
        who="Người từ 60 tuổi",
        picture={"file": "doc.png", "alt": "Bác sĩ", "licence": "Ảnh của xã"},
        body=f"{'Bà con đến đúng giờ. ' * 3}{RANGES}\n\n{TABLE}{ROW}\n\nHết.",
    )
    villages = [{"id": "dai", "name": "Thôn Văn hóa Nguyễn Bỉnh Khiêm"}, {"id": "hai", "name": "Thôn Smart Hải Phòng"}]
    library = make_library(
        commune=make_commune(web="https://xa.example", villages=villages),
        announcements=(written,),
        media={"doc.png": photograph.getvalue()},
    )
    world = site_of(library, TODAY)
    paths = [output.path for output in world.plan["site"] if output.path.parts[1] in {"thong-bao", "anh", "thon"}]
    paths += [path for output in world.plan["site"] if (path := output.path).suffix == ".html" and path not in paths]
    folder = tmp_path_factory.mktemp("pieces")
    write_site(tuple((path.relative_to("site"), worlds.made(world, path).content) for path in paths), folder)
    return folder / "thong-bao" / "kham-mat.html"


@pytest.mark.row("P9")
@pytest.mark.parametrize("width", [320, 360, 400, 480, 768])
def test_no_line_ends_within_hours_or_years(width: int, notice: Path, browser: Browser) -> None:
    context = visitor(browser, width=width)
    page = context.new_page()
    found = []
    for path in (notice, notice.parent.with_suffix(".html")):
        page.goto(path.as_uri())
        found += page.evaluate(LINES)
    context.close()

    assert [words for words, _ in found].count("7h30–11h00") == 3
    assert {"8h00–16h30", "13h30–16h30", "60–70"} <= {words for words, _ in found}
    assert {lines for _, lines in found} == {1}


@pytest.mark.row("W12")
def test_a_cell_of_many_words_is_read_on_a_phone(notice: Path, page: Page) -> None:
    page.goto(notice.as_uri())
    *short, long = page.evaluate(CELLS)

    assert long >= 11 * 18
    assert max(short) < 100
    assert page.evaluate(BELOW) >= 12


@pytest.mark.row("W16")
def test_a_tall_photograph_leaves_room_for_words(notice: Path, browser: Browser) -> None:
    context = visitor(browser, width=1280)
    page = context.new_page()
    page.goto(notice.as_uri())
    seen = page.evaluate(
        "(() => { const it = document.querySelector('.photograph img');"
        " return [it.getBoundingClientRect().height, getComputedStyle(it).objectFit]; })()"
    )
    context.close()

    assert seen[0] <= 34 * 18
    assert seen[1] == "contain"


@pytest.mark.row("W8")
def test_a_notice_with_a_photograph_and_a_table_prints_on_one_sheet(notice: Path, page: Page) -> None:
    page.goto(notice.as_uri())
    page.locator(".photograph img").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.photograph img').complete")

    assert len(pdfs.page_sizes_mm(page.pdf(format="A4"))) == 1


@pytest.mark.row("W8")
def test_on_paper_the_particulars_stand_beside_the_code_not_behind_it(notice: Path, page: Page) -> None:
    page.set_viewport_size({"width": 690, "height": 1000})
    page.goto(notice.as_uri())
    page.emulate_media(media="print")

    assert page.evaluate(BESIDE) == [True, True]


@pytest.mark.row("W12")
@pytest.mark.parametrize("village", ["dai", "hai"])
@pytest.mark.parametrize("width", [320, 360, 390])
def test_no_word_of_a_heading_is_parted_for_the_sake_of_a_name(
    village: str, width: int, notice: Path, browser: Browser
) -> None:
    context = visitor(browser, width=width)
    page = context.new_page()
    page.goto((notice.parents[1] / "thon" / f"{village}.html").as_uri())
    parted = page.evaluate(PARTED, "h1")
    context.close()

    assert parted == []


@pytest.mark.row("W16")
def test_nothing_stands_alone_in_a_row_of_columns(notice: Path, browser: Browser) -> None:
    """The commune has no results and no guides: whatever would stand beside them is as wide as the page."""
    context = visitor(browser, width=1280)
    page = context.new_page()
    alone, seen = {}, 0
    for path in sorted(notice.parents[1].glob("*.html")):
        page.goto(path.as_uri())
        counts = page.evaluate("[...document.querySelectorAll('.columns')].map((it) => it.children.length)")
        seen += len(counts)
        if 1 in counts:
            alone[path.name] = counts
    context.close()

    assert seen >= 2
    assert alone == {}


@pytest.mark.row("W12")
@pytest.mark.parametrize("width", [320, 360])
def test_nor_is_one_in_the_tasks_and_headings_of_a_whole_site(width: int, real: Path, browser: Browser) -> None:
    context = visitor(browser, width=width)
    page = context.new_page()
    parted = {}
    for path in (*sorted(real.glob("*.html")), *sorted(real.glob("huong-dan/*.html"))):
        page.goto(path.as_uri())
        for where in ("h1", ".tasks"):
            found = page.evaluate(PARTED, where) if page.locator(where).count() else []
            if found:
                parted[path.name, where] = found
    context.close()

    assert parted == {}
