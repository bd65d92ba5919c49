"""Search in the reader's browser: marks or none, slips, speed, and what it loads."""

import json
import unicodedata

import pytest
from playwright.sync_api import Page

from tests.site.server import SiteServer

TYPED = """async (text) => {
  const field = document.querySelector("#tim"), said = document.querySelector("[data-said]");
  const began = performance.now();
  const answered = new Promise((done) => new MutationObserver(() => done(performance.now() - began))
    .observe(said, {childList: true, characterData: true, subtree: true}));
  field.value = text;
  field.dispatchEvent(new Event("input"));
  const took = await answered;
  return [took, [...document.querySelectorAll("[data-found] a")].map((it) => it.textContent), said.textContent];
}"""


@pytest.fixture
def search(page: Page, demo_server: SiteServer) -> Page:
    page.goto(demo_server.address + "tim-kiem.html")
    return page


def found(page: Page, text: str) -> list[str]:
    return list(page.evaluate(TYPED, text)[1])


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("gửi phản ánh", "Gửi phản ánh trên An Bình Số"),
        ("gui phan anh", "Gửi phản ánh trên An Bình Số"),
        ("GỬI PHẢN", "Gửi phản ánh trên An Bình Số"),
        ("gọi 1999", "Gọi 1999"),
        ("cat nuoc", "Tạm ngừng cấp nước ở thôn Đoài và thôn Đông"),
        ("cấp nước", "Tạm ngừng cấp nước ở thôn Đoài và thôn Đông"),
        ("cho meo", "Tiêm phòng dại cho chó mèo"),
        ("tiem phog", "Tiêm phòng dại cho chó mèo"),  # a letter too few
        ("tiiem phong", "Tiêm phòng dại cho chó mèo"),  # a letter too many
        ("tiem pohng", "Tiêm phòng dại cho chó mèo"),  # two letters that changed places
        ("lien h", "Liên hệ và số khẩn cấp"),  # still typing
    ],
)
def test_the_page_meant_comes_first(typed: str, title: str, search: Page) -> None:
    assert found(search, typed)[:1] == [title]


def test_exact_marks_rank_before_others(search: Page) -> None:
    # “dài” and “đài” are one word without marks.
    with_marks, other = found(search, "đoài"), found(search, "doai")

    assert set(with_marks) <= set(other)
    assert "thôn Đoài" in with_marks[0]


def test_nothing_found_says_what_to_do(search: Page) -> None:
    titles, said = search.evaluate(TYPED, "xyzxyz")[1:]

    assert titles == []
    assert "mục lục" in said


def test_the_index_is_loaded_when_someone_begins_to_type(page: Page, demo_server: SiteServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(demo_server.address + "tim-kiem.html")
    page.wait_for_load_state("networkidle")
    before = [url for url in asked if "/tim/" in url]
    page.get_by_label("Bà con tìm gì?").fill("phan anh")
    page.locator("[data-found] a").first.wait_for()

    assert before == []
    assert [url for url in asked if "/tim/muc.js" in url]


def test_a_result_is_there_within_a_tenth_of_a_second(search: Page) -> None:
    found(search, "phản ánh")
    took = sorted(search.evaluate(TYPED, text)[0] for text in ("gọi 1999", "cap nuoc", "thon", "khan cap", "tiem phog"))

    assert took[2] < 100, took


def test_what_is_typed_stays_on_the_phone(page: Page, demo_server: SiteServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(demo_server.address + "tim-kiem.html")
    page.get_by_label("Bà con tìm gì?").fill("chuyện riêng")
    page.get_by_role("button", name="Tìm").click()
    page.wait_for_load_state("networkidle")

    assert "ri" + "%C3%AA" not in json.dumps(asked)
    assert page.url.partition("#")[0] == demo_server.address + "tim-kiem.html"


@pytest.mark.row("W9")
def test_what_was_typed_is_there_again_after_a_result(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "tim-kiem.html")
    page.get_by_label("Bà con tìm gì?").fill("cap nuoc")
    page.locator("[data-found] a").first.click()
    page.wait_for_url("**/thong-bao/**")
    page.go_back()
    page.locator("[data-found] a").first.wait_for()

    assert page.get_by_label("Bà con tìm gì?").input_value() == "cap nuoc"
    assert "Tạm ngừng cấp nước" in page.locator("[data-found] a").first.inner_text().replace("\u00a0", " ")


@pytest.mark.row("W9")
@pytest.mark.parametrize("written", ["?q=c%E1%BA%A5p+n%C6%B0%E1%BB%9Bc", "#q=c%E1%BA%A5p%20n%C6%B0%E1%BB%9Bc"])
def test_a_link_may_bring_a_question(written: str, page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "tim-kiem.html" + written)
    page.locator("[data-found] a").first.wait_for()

    assert page.get_by_label("Bà con tìm gì?").input_value() == "cấp nước"


def test_a_broken_question_breaks_nothing(page: Page, demo_server: SiteServer) -> None:
    page.goto(demo_server.address + "tim-kiem.html?q=%E0%A4%A")

    assert page.get_by_label("Bà con tìm gì?").input_value() == ""


@pytest.mark.row("W9")
def test_where_the_search_cannot_be_loaded_the_button_opens_the_index(page: Page, demo_server: SiteServer) -> None:
    page.route("**/search.js*", lambda route: route.abort())
    page.goto(demo_server.address + "tim-kiem.html")
    page.get_by_label("Bà con tìm gì?").fill("cấp nước")
    page.get_by_role("button", name="Tìm").click()
    page.wait_for_url("**/muc-luc.html?q=*")

    assert page.locator("h1").inner_text().replace("\u00a0", " ") == "Mục lục"


ODD = {
    "<b>": None,
    "%": None,
    "|": None,
    "   ": None,
    unicodedata.normalize("NFD", "cấp nước"): "Tạm ngừng cấp nước",
    "CAP NUOC": "Tạm ngừng cấp nước",
    "cấp&nước": "Tạm ngừng cấp nước",
    "nước\u200b": "Tạm ngừng cấp nước",
    "cấp nước " * 20: "Tạm ngừng cấp nước",
}


@pytest.mark.parametrize(("typed", "title"), ODD.items())
def test_odd_questions_find_what_they_mean_and_break_nothing(
    typed: str, title: str | None, page: Page, demo_server: SiteServer
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(demo_server.address + "tim-kiem.html")
    page.get_by_label("Bà con tìm gì?").fill(typed)
    if title:
        page.locator("[data-found] a", has_text="Tạm").first.wait_for()
    page.wait_for_timeout(500)  # what is typed is noted a moment later
    page.reload()
    again = page.get_by_label("Bà con tìm gì?").input_value()

    assert faults == []
    assert again == (typed if typed.strip() else "")
    assert page.locator("[data-found] b, [data-said] b").count() == 0


def test_half_a_sign_and_endless_questions_break_nothing(page: Page, demo_server: SiteServer) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(demo_server.address + "tim-kiem.html?q=" + "nước+" * 2000)
    whole = page.get_by_label("Bà con tìm gì?").input_value()
    page.evaluate(
        "() => { const field = document.querySelector('#tim'); field.value = 'nước \\ud83d';"
        "field.dispatchEvent(new Event('input')); }"
    )
    page.wait_for_timeout(600)

    assert len(whole) == 200
    assert faults == []
