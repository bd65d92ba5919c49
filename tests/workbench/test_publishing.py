"""From the desk to a real server and back: what changes is told before, proven, packed, sent; three versions back."""

import csv
import io
import json
import re
import shutil
import time
import zipfile
from collections.abc import Iterator
from getpass import getuser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.disk.folders import turn_at
from generator.publishing.bringing import OURS
from tests.commands import HAI_THON, files_in
from tests.publishing.ssh_server import SshServer, sshd
from tests.workbench.desks import Answer, Desk, desk_over
from tests.workbench.test_pages import AXE, TAGS

NOTICE, GUIDE = "announcements/cat-nuoc.md", "guides/goi-1999.yaml"
PEOPLE = """people:
  - id: binh
    name: Trần Văn Bình
    roles: [write, approve, publish]
  - id: khach
    name: Người Xem
    roles: [write]
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    with sshd(tmp_path_factory.mktemp("ssh")) as running:
        yield running


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return content with a number of places to post in one of its two villages."""
    content = Path(shutil.copytree(HAI_THON, tmp_path_factory.mktemp("publishing") / "content"))
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    changed(content, "guides/an-toan-dien.yaml", "channels: [site, poster, script]", "channels: site")
    changed(content, GUIDE, "slug: goi-1999\n", "slug: goi-1999\nchannels: [site, poster, leaflet]\n")
    changed(content, "commune.yaml", "    name: Thôn Đông\n", "    name: Thôn Đông\n    notice_boards: 3\n")
    return content


def changed(content: Path, name: str, old: str, new: str) -> None:
    text = (content / name).read_text(encoding="utf-8")
    assert old in text
    (content / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def page_of(desk: Desk) -> Answer:
    """Return the page once it knows which sheets to print."""
    for _ in range(300):
        answer = desk.get("/phat-hanh")
        if "Đang xem tờ nào" not in answer.text:
            return answer
        time.sleep(0.1)
    raise AssertionError(answer.text)


def waited(desk: Desk) -> Answer:
    """Return the page of a publish once it is over."""
    for _ in range(900):
        told = json.loads(desk.get("/phat-hanh", Accept="application/json").text)
        if not told["runs"]:
            return page_of(desk)
        time.sleep(0.1)
    raise AssertionError(page_of(desk).text)


def until(desk: Desk, words: str) -> None:
    """Wait until a publish that runs says *words*."""
    for _ in range(3_000):
        told = json.loads(desk.get("/phat-hanh", Accept="application/json").text)
        if words in told["line"]:
            return
        assert told["runs"], page_of(desk).text
        time.sleep(0.02)
    raise AssertionError(words)


def section(answer: Answer, heading: str) -> str:
    """Return the words below a *heading* of a page, up to the next of its rank, in one line."""
    found = answer.page.xpath(f'//h2[contains(., "{heading}")]')
    assert found, answer.page.text_content()
    words = []
    for element in found[0].itersiblings():
        if element.tag == "h2" or element.xpath(".//h2"):
            break
        words.append(element.text_content())
    return " ".join(" ".join(words).split())


def website(www: Path) -> dict[str, bytes]:
    return {path: content for path, content in files_in(www).items() if path.partition("/")[0] not in OURS}


def spoken(content: bytes) -> str:
    return content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_a_notice_goes_out_changes_and_comes_back(
    content: Path, server: SshServer, tmp_path: Path, browser: Browser
) -> None:
    www = tmp_path / "www"
    with desk_over(content) as desk:
        _first_publish(desk, server, www)
        old, page = website(www), "thong-bao/cat-nuoc.html"
        _what_is_handed_out(desk, content)
        _told_before(desk, content)
        assert desk.post("/phat-hanh", {}).status == 303
        assert desk.post("/phat-hanh", {}).status == 409, "one at a time"
        until(desk, "Bước 1/5")
        desk.kill()
    assert website(www) == old
    with desk_over(content) as desk:
        desk.be("binh")
        told = page_of(desk).page.xpath('//*[@id="viec-dang-lam"]')[0].text_content()
        assert "dừng giữa chừng" in told
        assert "Trần Văn Bình" in told
        assert "Bà con vẫn thấy bản trước, còn nguyên" in told
        turn = turn_at(str(content / ".tinlang-desk/publish.lock"))
        assert turn, "whoever was killed gave its turn back"
        assert desk.post("/phat-hanh", {}).status == 409, "another desk over the same content publishes"
        turn.close()
        assert desk.post("/phat-hanh", {}).status == 303
        changed(content, "guides/an-toan-dien.yaml", "title: ", "title: Nhớ ")  # somebody saves while it builds
        done = waited(desk)
        assert "Đã phát hành lúc" in done.text
        assert "Nhớ " in done.page.xpath('//*[@id="ve-phat-hanh"]')[0].text_content(), "what went out is told"
        assert "cổng chùa" in spoken(website(www)[page])
        _seen_in_a_window(desk, browser)
        _put_back(desk, www, old)


def _first_publish(desk: Desk, server: SshServer, www: Path) -> None:
    desk.be("binh")
    before = page_of(desk)
    assert "Chưa phát hành lần nào" in before.text
    assert "Cắt nước ở thôn Đông" in section(before, "Những thay đổi bà con sẽ thấy")
    assert "in mới" in section(before, "Tờ in phải làm theo")
    assert "Giờ nhận cuộc gọi" in section(before, "Thông tin chưa xác nhận")
    place = {"way": "sftp", "host": "127.0.0.1", "port": str(server.port), "user": getuser(), "remote": str(www)}
    assert desk.post("/phat-hanh/noi-nhan", {**place, "port": "x"}).status == 422
    assert desk.post("/phat-hanh/noi-nhan", {**place, "key_file": str(server.key_file)}).status == 303

    desk.be("khach")
    assert desk.post("/phat-hanh", {}).status == 403
    assert desk.post("/phat-hanh/noi-nhan", place).status == 403
    desk.be("binh")
    assert desk.post("/phat-hanh", {}).status == 303
    strange = waited(desk)
    key = strange.page.xpath('//input[@name="~khoa"]/@value')[0]
    assert "Chưa gửi gì" in strange.text
    assert not www.exists()
    assert desk.post("/phat-hanh", {"~do": "trust", "~khoa": key}).status == 422, "nobody has asked"
    assert desk.post("/phat-hanh", {"~do": "trust", "~khoa": key, "~da-hoi": "co"}).status == 303
    done = waited(desk)
    assert "mọi liên kết trong" in done.text
    assert "bờ đê" in spoken(website(www)["thong-bao/cat-nuoc.html"])
    assert "Không phải in lại hay gỡ tờ nào" in done.text
    assert "Không có gì đổi từ lần phát hành trước" in done.text


def _what_is_handed_out(desk: Desk, content: Path) -> None:
    offered = {path.rpartition("/")[2] for path in page_of(desk).page.xpath("//a[@download]/@href")}
    assert {"site.zip", "danh-sach-in.html", "loi-phat-7-ngay.html", "in-thon-dong.zip", "in-to-chung.zip"} <= offered
    site = zipfile.ZipFile(io.BytesIO(desk.get("/phat-hanh/tai/site.zip").body))
    assert site.read("index.html") == (content.parent / "output/site/index.html").read_bytes()
    with zipfile.ZipFile(io.BytesIO(desk.get("/phat-hanh/tai/in-thon-dong.zip").body)) as pack:
        rows = list(csv.reader(io.StringIO(pack.read("danh-sach-in.csv").decode("utf-8-sig"))))
        assert {file for row in rows[1:] for file in row[5].split()} <= set(pack.namelist())
        assert pack.read("a4/goi-1999.pdf").startswith(b"%PDF")
    copies = {(row[0], row[1]): row[2] for row in rows[1:]}
    posters = {
        said for (title, kind), said in copies.items() if title.startswith("Gọi") and kind.startswith("Áp phích A")
    }
    assert posters == {"3 (3 nơi dán)"}
    assert set(copies.values()) == {"3 (3 nơi dán)", "……"}, "no other number is made up"
    week = desk.get("/phat-hanh/tai/loi-phat-7-ngay.html")
    assert week.headers["content-disposition"].startswith("attachment")
    assert "Nhớ số tổng đài" in week.text
    whole = desk.get("/phat-hanh/tai/danh-sach-in.html").text
    assert "Danh sách in, ngày 24 tháng 11 năm 2026" in whole
    assert not re.search("[\ue000-\uf8ff]", whole + week.text), "every noun has been filled in"
    assert desk.get("/phat-hanh/tai/..%2Fkey").status == 404


def _told_before(desk: Desk, content: Path) -> None:
    changed(content, NOTICE, "bờ đê", "cổng chùa")
    old, sure = "    value: 0225 999 000\n    state: unconfirmed", "    value: 0225 999 000\n    state: sourced"
    changed(content, "facts.yaml", old, f"{sure}\n    source: Sổ tay")
    told = page_of(desk)
    words = section(told, "Những thay đổi bà con sẽ thấy")
    assert "bờ đêcổng chùa" in words
    assert "Số máy của xã 0225 999 000" in words
    sheets = section(told, "Tờ in phải làm theo")
    assert "In lại, gỡ tờ cũ" in sheets
    assert "Cắt nước ở thôn Đông: Áp phích" in sheets
    assert "Gọi 1999 để báo" not in sheets


def _seen_in_a_window(desk: Desk, browser: Browser) -> None:
    """Look at the older website in its frame: content of that day, without an origin, without scripts."""
    window = browser.new_page(locale="vi-VN")
    window.goto(desk.address)
    window.goto(f"{desk.url}/phat-hanh")
    window.locator(".issues a").last.click()
    frame = window.locator("iframe")
    frame.scroll_into_view_if_needed()
    shown = window.frame_locator("iframe")
    shown.get_by_role("link", name="Thông báo").first.click()
    shown.get_by_role("link", name="Cắt nước ở thôn Đông").first.click()
    expect(shown.locator("main")).to_contain_text("bờ đê")
    assert frame.get_attribute("sandbox") == ""
    for path in (window.url.removeprefix(desk.url), "/phat-hanh"):
        window.goto(f"{desk.url}{path}")
        window.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        for width, colours in ((360, "light"), (1280, "dark")):
            window.set_viewport_size({"width": width, "height": 800})
            window.emulate_media(color_scheme=colours)  # type: ignore[arg-type]  # one of two words
            told = AXE.run(window, options={"runOnly": {"type": "tag", "values": TAGS}, "iframes": False})
            assert [(one["id"], one["nodes"][0]["html"]) for one in told.response["violations"]] == [], path
            wide = window.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{path} scrolls sideways at {width}"
    window.close()


def _put_back(desk: Desk, www: Path, old: dict[str, bytes]) -> None:
    (www / "cua-ho.txt").touch()
    issue = page_of(desk).page.xpath('//a[contains(@href, "/phat-hanh/ban/")]/@href')[-1]
    words = section(desk.get(issue), "Quay lại bản này thì bà con thấy khác gì")
    assert "cổng chùabờ đê" in words
    assert desk.post(issue, {"~do": "back"}).status == 422, "nobody says why"
    assert desk.post(issue, {"~do": "back", "~ly-do": "Thợ báo lại giờ"}).status == 303
    done = waited(desk)
    assert "Đã đưa bản cũ ra lại" in done.text
    (www / "cua-ho.txt").unlink()
    assert website(www) == old
    assert "cổng chùa" in desk.text(NOTICE), "the content is not what went back"
    assert "bờ đêcổng chùa" in section(done, "Những thay đổi bà con sẽ thấy")
    log = desk.get("/nhat-ky").page.text_content()
    assert "đưa bản cũ ra lại" in log
    assert "Thợ báo lại giờ" in log
