"""Reading: on a narrow phone, at 400 %, by keyboard, without a script, on paper, opened from a disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.pdf.proof import prove
from tests import pdfs
from tests.site.conftest import ADDRESS, visitor
from tests.site.places import PAGES
from tests.site.server import SiteServer

SIZES = """["h1", "main p", ".call", ".menu a"].map(
  (it) => parseFloat(getComputedStyle(document.querySelector(it)).fontSize))"""

FOCUSABLE = """[...document.querySelectorAll("a, button, input, summary")]
  .filter((it) => it.offsetParent || it.matches(".skip")).length"""

FOCUSED = """() => { const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
  return {html: it.outerHTML.slice(0, 120), place: [...document.querySelectorAll("*")].indexOf(it),
    outline: style.outlineStyle, width: parseFloat(style.outlineWidth),
    shown: box.top > -1 && box.left > -1 && box.width > 0 && box.height > 0}; }"""

PRINTED_SIZES = """[...document.querySelectorAll("main p, main li, main h3")].filter((it) => it.offsetParent)
  .map((it) => parseFloat(getComputedStyle(it).fontSize))"""

TOO_WIDE = """() => [...document.querySelectorAll("body *")].filter((it) => {
  const box = it.getBoundingClientRect();
  return box.width && !it.closest(".skip, .scene, .scroll") && (box.right > innerWidth + 0.5 || box.left < -0.5);
}).map((it) => it.outerHTML.slice(0, 100))"""


def test_nothing_is_wider_than_320_pixels(browser: Browser, demo_server: SiteServer) -> None:
    context = visitor(browser, width=320)  # 1280 at 400 % (WCAG 1.4.10)
    page = context.new_page()
    wide: dict[str, list[str]] = {}
    for name in PAGES:
        page.goto(demo_server.address + name)
        scrolls = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found = page.evaluate(TOO_WIDE)
        if found or scrolls:
            wide[name] = found
    context.close()

    assert wide == {}


@pytest.mark.parametrize("width", [320, 360, 768])
def test_how_long_a_broadcast_takes_stands_on_one_line(browser: Browser, demo_server: SiteServer, width: int) -> None:
    context = visitor(browser, width=width)
    page = context.new_page()
    page.goto(demo_server.address + "hom-nay.html")
    lines = page.evaluate("[...document.querySelectorAll('.sessions .kind')].map((it) => it.getClientRects().length)")
    context.close()

    assert lines
    assert set(lines) == {1}


def test_text_follows_the_size_set_on_the_phone(browser: Browser, demo_server: SiteServer) -> None:
    context = visitor(browser, width=720)
    page = context.new_page()
    page.goto(demo_server.address + "huong-dan/goi-1999.html")
    usual = page.evaluate(SIZES)
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    doubled = page.evaluate(SIZES)
    scrolls = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()

    assert all(large >= small * 1.8 for small, large in zip(usual, doubled, strict=True)), (usual, doubled)
    assert not scrolls


def test_the_keyboard_reaches_everything_and_one_sees_where_one_is(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address)
    links = page.evaluate(FOCUSABLE)
    reached = []
    for _ in range(links):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        reached.append(now["place"])
        assert now["outline"] == "solid", now
        assert now["width"] >= 3, now
        assert now["shown"], now

    assert len(set(reached)) == links


def test_the_skip_link_leads_to_the_text(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "lien-he.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "noi-dung"


# What only a script can do (print, share, search) is shown by the script alone.
TOOLS = {
    *("In", "trang", "này", "Gửi", "cho", "người", "khác", "Print", "this", "page"),
    *("Bà", "con", "tìm", "gì?", "Gõ", "có", "dấu", "hay", "không", "đều", "được.", "Ví", "dụ:", "goi", "1999.", "Tìm"),
}


def test_without_a_script_every_word_and_link_is_there(browser: Browser, demo_server: SiteServer) -> None:
    contexts = [visitor(browser, java_script_enabled=False), visitor(browser)]
    bare, scripted = (context.new_page() for context in contexts)
    for name in PAGES:
        (words, links), (more_words, more_links) = (
            _seen(page, demo_server.address + name) for page in (bare, scripted)
        )

        assert more_words - words <= TOOLS, name
        assert more_links == links, name
        assert bare.locator("button:visible, input:visible").count() == 0, name
    for context in contexts:
        context.close()


def _seen(page: Page, address: str) -> tuple[set[str], set[str]]:
    page.goto(address)
    links = page.locator("a:visible").evaluate_all("(all) => all.map((it) => it.getAttribute('href'))")
    return set(page.locator("body").inner_text().replace("\u00a0", " ").split()), set(links)


@pytest.mark.parametrize("name", ["huong-dan/gui-phan-anh.html", "thong-bao/cat-nuoc-hai-thon.html", "lien-he.html"])
def test_a_printed_page_has_its_words_its_address_and_its_code(name: str, page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + name)
    page.emulate_media(media="print")
    heading = page.locator("h1").inner_text().replace("\u00a0", " ")
    sizes = page.evaluate(PRINTED_SIZES)
    verb = [it.replace("\u00a0", " ") for it in page.locator(".address .code p:visible").all_inner_texts()]
    gone = page.locator(".head:visible, .foot:visible, .trail:visible, button:visible").count()
    pdf = page.pdf(format="A4")
    printed = "".join(pdfs.text(pdf).split())

    assert heading.split()[0] in printed
    assert f"{ADDRESS}/{name}" in printed
    assert verb == ["Quét mã để đọc trang này trên mạng"]
    assert "Camkếtdễđọc" not in printed
    assert gone == 0
    assert min(sizes) >= 11 * 96 / 72
    assert prove(pdf, [f"{ADDRESS}/{name}"]) == []


@pytest.mark.row("D3")
@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("huong-dan/gui-phan-anh.html", "Quét mã để đọc trang này trên mạng"),
        ("contact-english.html", "Scan to read this page online"),
    ],
)
def test_the_code_of_a_printed_page_says_below_what_it_does(
    name: str, verb: str, page: Page, demo_server: SiteServer
) -> None:
    page.goto(demo_server.address + name)
    page.emulate_media(media="print")
    code, words = page.locator(".address svg").bounding_box(), page.locator(".address .code p").bounding_box()

    assert page.locator(".address .code p").inner_text() == verb
    assert code
    assert words
    assert code["y"] + code["height"] <= words["y"] <= code["y"] + code["height"] + 12
    assert words["x"] <= code["x"] <= code["x"] + code["width"] <= words["x"] + words["width"]


def test_a_guide_prints_on_two_sheets_at_most(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "huong-dan/gui-phan-anh.html")

    assert len(pdfs.page_sizes_mm(page.pdf(format="A4"))) <= 2


def test_the_site_opens_from_a_disk_and_leads_on(page: Page, demo: Path) -> None:
    page.goto((demo / "index.html").as_uri())
    page.get_by_role("link", name="Gửi phản ánh bằng ứng dụng").click()

    assert page.locator("h1").inner_text().replace("\u00a0", " ") == "Gửi phản ánh trên An Bình Số"
    assert page.url.endswith("/huong-dan/gui-phan-anh.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_keeps_its_own_policy(scheme: str, browser: Browser, demo_server: SiteServer) -> None:
    context = visitor(browser, color_scheme=scheme, service_workers="allow")
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for name in PAGES:
        page.goto(demo_server.address + name)
    context.close()

    assert said == [line for line in said if "404" in line], said
    assert [url for url in asked if not url.startswith(demo_server.address)] == []


# Names of all lengths: of one of them a line ends within its kind and size, if it may.
FILES = """() => { const row = (n) => `<li><a href="#"><span>${"tờ ".repeat(n % 20)}${"i".repeat(n)}
    <span class="kind">(PDF, 23 KB)</span></span></a></li>`;
  document.querySelector(".aside").innerHTML =
    `<div class="files" id="few"><div><ul>${[...Array(60).keys()].map(row).join("")}</ul></div></div>`; }"""


NOTICE = "Bà con chú ý trữ nước từ tối hôm trước, để đủ dùng trong ngày. " * 3


@pytest.mark.row("W8")
@pytest.mark.parametrize("paragraphs", [1, 3, 4])
def test_a_notice_prints_on_one_sheet_its_code_with_it(paragraphs: int, page: Page, demo: Path, tmp_path: Path) -> None:
    """The words of the last case nearly fill the sheet: a code behind them would need one of its own."""
    text = (demo / "thong-bao" / "cat-nuoc-hai-thon.html").read_text()
    more = "".join(f"<p>{NOTICE}</p>" for _ in range(paragraphs))
    file = tmp_path / "notice.html"
    file.write_text(text.replace('<div class="prose">', f'<div class="prose">{more}', 1))
    page.goto(file.as_uri())
    pdf = page.pdf(format="A4")

    assert len(pdfs.page_sizes_mm(pdf)) == 1
    assert prove(pdf, [f"{ADDRESS}/thong-bao/cat-nuoc-hai-thon.html"]) == []


@pytest.mark.row("W7")
def test_numbers_to_call_are_on_paper_whole(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "lien-he.html")
    page.emulate_media(media="print")
    told = page.locator("main").inner_text().replace("\u00a0", " ")

    assert all(f"Gọi 0200 000 00{last}" in told for last in range(1, 5))
    assert "uyban@anbinhmau.vi-du.example" in told


@pytest.mark.row("W16")
@pytest.mark.parametrize("width", [768, 1280])
def test_beside_what_a_document_says_stands_whom_to_call(width: int, browser: Browser, demo_server: SiteServer) -> None:
    context = visitor(browser, width=width)
    page = context.new_page()
    page.goto(demo_server.address + "huong-dan/goi-1999.html")
    article, aside = (page.locator(name).bounding_box() for name in ("article", ".aside"))
    context.close()

    assert article
    assert aside
    assert (aside["x"] >= article["x"] + article["width"]) is (width == 1280)
    assert (aside["y"] >= article["y"] + article["height"]) is (width == 768)


@pytest.mark.row("W16")
def test_on_a_phone_the_home_page_asks_to_call_once_before_its_tasks(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address)
    calls = page.locator(".head .call:visible, .tasks .call:visible").count()
    page.goto(demo_server.address + "huong-dan.html")

    assert calls == 1
    assert page.locator(".head .call:visible").count() == 1


def test_the_code_on_the_english_page_says_in_english_what_it_does(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "contact-english.html")

    assert "Scantoreadthispageonline" in "".join(pdfs.text(page.pdf(format="A4")).split())


def test_what_to_type_for_example_is_no_link(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "tim-kiem.html")

    assert page.locator("form kbd").inner_text().replace("\u00a0", " ") == "goi 1999"
    assert page.locator("form a").count() == 0


ENDS = """(name) => { const list = document.querySelector(name).getBoundingClientRect(), rows = {};
  for (const it of document.querySelectorAll(`${name} > li`)) { const box = it.getBoundingClientRect();
    rows[Math.round(box.top)] = Math.max(rows[Math.round(box.top)] || 0, box.right); }
  return Object.values(rows).map((right) => Math.round(list.right - right)); }"""


def ends_of_rows(browser: Browser, file: Path, listed: str, width: int) -> set[int]:
    """Return how much of the width of the list *listed* each of its rows leaves free on the page *file*, in pixels."""
    context = visitor(browser, width=width)
    page = context.new_page()
    page.goto(file.as_uri())
    ends = page.evaluate(ENDS, listed)
    context.close()
    return set(ends)


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("slots", range(1, 5))
def test_no_slot_stands_alone_in_its_row(slots: int, width: int, browser: Browser, demo: Path, tmp_path: Path) -> None:
    text = (demo / "hom-nay.html").read_text()
    start = text.index('<ul class="sessions">')
    more = "<li><h3>Buổi sáng, 5h30</h3><ul><li><span>Tin</span></li></ul></li>" * slots
    file = tmp_path / "slots.html"
    file.write_text(f'{text[:start]}<ul class="sessions" id="few">{more}</ul>{text[start:]}')

    assert ends_of_rows(browser, file, "#few", width) == {0}


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_kind_and_the_size_of_a_file_stay_together(width: int, browser: Browser, demo_server: SiteServer) -> None:
    context = visitor(browser, width=width)
    page = context.new_page()
    page.goto(demo_server.address + "huong-dan/goi-1999.html")
    page.evaluate(FILES)
    lines = page.evaluate("[...document.querySelectorAll('#few .kind')].map((it) => it.getClientRects().length)")
    context.close()

    assert set(lines) == {1}


@pytest.mark.row("W16")
@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("tasks", range(1, 8))
def test_no_task_stands_alone_in_its_row(tasks: int, width: int, browser: Browser, demo: Path, tmp_path: Path) -> None:
    text = (demo / "index.html").read_text()
    start, end = text.index('<ul class="tasks">'), text.index("</ul>", text.index('<ul class="tasks">'))
    cards = '<li><a class="task" href="#"><span><b>Việc</b></span></a></li>' * tasks
    file = tmp_path / "tasks.html"
    file.write_text(f'{text[:start]}<ul class="tasks">{cards}{text[end:]}')

    assert ends_of_rows(browser, file, ".tasks", width) == {0}
