"""From a draft to what residents see: sent, returned, approved, revised, fixed quickly, published; never by a file."""

import re
import shutil
import time
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands import HAI_THON
from tests.workbench.desks import Desk, desk_over

NOTICE = "/sua/thong-bao/cat-nuoc-hai-thon"
FILE = "announcements/cat-nuoc-hai-thon.md"
APPROVAL = "/duyet/thong-bao/cat-nuoc-hai-thon"
PEOPLE = """people:
  - id: lan
    name: Nguyễn Thị Lan
    position: viên chức Trung tâm
    roles: [write]
  - id: binh
    name: Trần Văn Bình
    position: Phó Chủ tịch
    roles: [approve, publish]
  - id: khach
    name: Người Xem
"""


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Return a desk of an office of three in which texts need approval."""
    (desk.content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    commune = desk.text("commune.yaml")
    lines = [line for line in commune.split("\n") if not line.startswith("needs_approval")]
    (desk.content / "commune.yaml").write_text("\n".join(["needs_approval: yes", *lines]), encoding="utf-8")
    as_a_draft(desk)
    return desk


def as_a_draft(desk: Desk) -> None:
    kept = [line for line in desk.text(FILE).split("\n") if not line.startswith(("state:", "approved_"))]
    (desk.content / FILE).write_text("\n".join(kept), encoding="utf-8")


def send(office: Desk, **changes: str) -> None:
    office.be("lan")
    answer = office.change(NOTICE, do="submit", **changes)
    assert answer.status == 303, answer.page.text_content()


def approve(office: Desk, path: str = APPROVAL) -> int:
    office.be("binh")
    page = office.get(path).page
    words = {name: page.xpath(f'//input[@name="{name}"]/@value')[0] for name in ("~base", "~fingerprint")}
    return office.post(path, {**words, "~do": "approve"}).status


def state(office: Desk) -> str:
    return str(office.get(NOTICE).page.xpath('//*[@class="state"]')[0].text_content())


def test_a_notice_is_sent_returned_sent_again_and_approved(office: Desk) -> None:
    assert state(office) == "nháp"
    send(office, title="Tiêm phòng dại sáng thứ Bảy")
    assert state(office) == "chờ duyệt"
    assert "Tiêm phòng dại sáng thứ Bảy" in office.get("/duyet").text
    assert "Tiêm phòng dại sáng thứ Bảy" in office.get("/").text

    office.be("binh")
    base = office.get(APPROVAL).page.xpath('//input[@name="~base"]/@value')[0]
    answer = office.post(APPROVAL, {"~base": base, "~message": "Thiếu giờ.", "~do": "return"})
    assert answer.status == 303
    assert "Thiếu giờ." in office.get(NOTICE).text
    assert "Thiếu giờ." in office.get("/").text

    send(office, title="Tiêm phòng dại 7h30 sáng thứ Bảy")
    assert approve(office) == 303
    assert state(office) in ("đang phát hành", "hẹn giờ")
    assert "approved_by: Trần Văn Bình, Phó Chủ tịch" in office.text(FILE)
    events = (office.content / "events.jsonl").read_text(encoding="utf-8")
    assert [what for what in ("submit", "return", "approve") if f'"what": "{what}"' in events] == [
        *("submit", "return", "approve")
    ]


def test_who_may_not_does_not(office: Desk) -> None:
    before = office.text(FILE)
    office.be("khach")
    answer = office.change(NOTICE, title="Chữ của khách")
    assert answer.status == 403
    assert answer.fields()["title"] == ["Chữ của khách"]
    office.be_nobody()
    assert office.change(NOTICE, title="Chữ của ai đó").status == 403
    assert office.text(FILE) == before

    send(office)
    page = office.get(APPROVAL).page
    words = {name: page.xpath(f'//input[@name="{name}"]/@value')[0] for name in ("~base", "~fingerprint")}
    for who in ("lan", "khach"):
        office.be(who)
        for do in ("approve", "return", "look"):
            assert office.post(APPROVAL, {**words, "~message": "x", "~do": do}).status == 403
        assert office.post("/phat-hanh", {}).status == 403
    assert "approved_by" not in office.text(FILE)


@pytest.mark.parametrize("path", ["/cai-dat/nguoi", "/cai-dat/xa"])
def test_a_writer_does_not_take_the_duty_to_approve(office: Desk, path: str) -> None:
    name = {"/cai-dat/nguoi": "people.yaml", "/cai-dat/xa": "commune.yaml"}[path]
    change = {"people__0__roles": ["write", "approve"]} if name == "people.yaml" else {"needs_approval": "no"}
    before = office.text(name)
    office.be("lan")
    assert office.change(path, **change).status == 403
    assert office.text(name) == before
    office.be("binh")
    assert office.change(path, **change).status == 303
    assert office.text(name) != before


def test_where_the_list_of_people_is_broken_nobody_approves_or_publishes(office: Desk) -> None:
    send(office)
    office.be("binh")
    page = office.get(APPROVAL).page
    words = {name: page.xpath(f'//input[@name="{name}"]/@value')[0] for name in ("~base", "~fingerprint")}
    (office.content / "people.yaml").write_text("people: [", encoding="utf-8")

    assert office.post(APPROVAL, {**words, "~do": "approve"}).status == 403
    assert office.post("/phat-hanh", {}).status == 403
    assert "approved_by" not in office.text(FILE)


def test_an_edited_text_that_was_approved_stays_public_until_the_revision_is_approved(office: Desk) -> None:
    send(office)
    assert approve(office) == 303
    public = office.text(FILE)

    office.be("lan")
    assert office.change(NOTICE, title="Tên mới của thông báo").status == 303
    assert office.text(FILE) == public
    assert "bản sửa" in office.get(NOTICE).text
    assert office.get(NOTICE).fields()["title"] == ["Tên mới của thông báo"]
    assert "có bản sửa" in state(office)

    send(office)
    marked = office.get(APPROVAL).page
    assert "Tên mới" in "".join(marked.xpath("//ins//text()"))
    assert approve(office) == 303
    assert "Tên mới của thông báo" in office.text(FILE)


@pytest.mark.parametrize("what", ["words", "fact"])
def test_only_what_the_leader_saw_is_approved(office: Desk, what: str) -> None:
    send(office)
    office.be("binh")
    page = office.get(APPROVAL).page
    words = {name: page.xpath(f'//input[@name="{name}"]/@value')[0] for name in ("~base", "~fingerprint")}
    if what == "words":
        office.be("lan")
        assert office.change(NOTICE, summary="Chữ đổi sau lưng.").status == 303
        office.be("binh")
    else:
        key = office.text(FILE).partition("{{ fact.")[2].partition(" }}")[0]
        facts = office.text("facts.yaml")
        start = facts.index("value:", facts.index(f"{key}:"))
        end = facts.index("\n", start)
        (office.content / "facts.yaml").write_text(f"{facts[:start]}value: 0999 999 999{facts[end:]}", encoding="utf-8")
    answer = office.post(APPROVAL, {**words, "~do": "approve"})

    assert answer.status == 409, answer.page.text_content()
    assert "approved_by" not in office.text(FILE)


def test_a_quick_fix_needs_a_reason_and_stands_on_the_first_page(office: Desk) -> None:
    send(office)
    assert approve(office) == 303
    people = office.text("people.yaml").replace("roles: [approve, publish]", "roles: [write, approve, publish]")
    (office.content / "people.yaml").write_text(people, encoding="utf-8")
    office.be("binh")
    assert office.change(NOTICE, do="quick", title="Sửa gấp").status == 403
    answer = office.change(NOTICE, do="quick", title="Sửa gấp", **{"~reason": "Sai giờ tiêm"})

    assert answer.status == 303, answer.page.text_content()
    assert "Sửa gấp" in office.text(FILE)
    assert "Sai giờ tiêm" in office.get("/").text


def test_a_faulty_text_is_not_sent_and_every_word_is_there(office: Desk) -> None:
    office.be("lan")
    answer = office.change(NOTICE, do="submit", title="")

    assert answer.status == 422
    assert state(office) == "nháp"


def test_a_withdrawn_notice_says_why(office: Desk) -> None:
    base = office.get(NOTICE).fields()["~base"][0]
    office.be("lan")
    assert office.post(NOTICE, {"~base": base, "~withdraw": "Đã xong việc", "~do": "withdraw"}).status == 403
    office.be("binh")
    answer = office.post(NOTICE, {"~base": base, "~withdraw": "Đã xong việc", "~do": "withdraw"})

    assert answer.status == 303, answer.page.text_content()
    assert "withdrawn: Đã xong việc" in office.text(FILE)
    assert state(office) == "đã rút"


def test_two_versions_are_compared_in_words_and_the_older_comes_back(desk: Desk) -> None:
    as_a_draft(desk)
    first = desk.get(NOTICE).fields()["title"][0]
    desk.change(NOTICE, title="Lần hai")
    desk.change(NOTICE, title="Lần ba")
    path = "/lich-su/thong-bao/cat-nuoc-hai-thon"
    page = desk.get(path).page
    versions = page.xpath('//input[@name="cu"]/@value')
    assert len(versions) >= 3

    shown = desk.get(f"{path}?cu={versions[-1]}&moi={versions[0]}").page
    assert first.split()[0] in "".join(shown.xpath("//del//text()"))
    assert "Lần ba" in "".join(shown.xpath("//ins//text()"))
    base = shown.xpath('//input[@name="~base"]/@value')[0]
    assert desk.post(path, {"~base": base, "ban": versions[-1], "~do": "restore"}).status == 303
    assert desk.get(NOTICE).fields()["title"] == [first]
    base = desk.get(path).page.xpath('//input[@name="~base"]/@value')[0]
    assert desk.post(path, {"~base": base, "~do": "undo"}).status == 303
    assert desk.get(NOTICE).fields()["title"] == ["Lần ba"]


def test_changes_since_an_approval_are_told_when_only_its_dated_copy_is_left(office: Desk) -> None:
    send(office)
    assert approve(office) == 303
    digest = sha256((office.content / FILE).read_bytes()).hexdigest()
    facts = office.text("facts.yaml")
    number = re.search(r"commune\.office\.phone:\n(?: {4}.*\n)*? {4}value: (.*)\n", facts)
    assert number
    (office.content / "facts.yaml").write_text(facts.replace(number[1], "0225 999 777"), encoding="utf-8")
    office.be("lan")
    assert office.change(NOTICE, where="Nhà văn hóa").status == 303  # what was approved is outdated: it is replaced
    base = office.content / ".tinlang-desk" / "bases" / digest[:2] / digest[2:]
    base.unlink()  # as after 90 days (desk.tidying)
    office.be("binh")

    assert "Nhà văn hóa" in "".join(office.get(APPROVAL).page.xpath("//ins//text()"))


def test_a_publish_tells_what_changes_before_and_makes_it_so(tmp_path: Path) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    commune = (
        (content / "commune.yaml").read_text(encoding="utf-8").replace("needs_approval: no", "needs_approval: yes")
    )
    (content / "commune.yaml").write_text(commune, encoding="utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    with desk_over(content) as office:
        office.be("lan")
        notice, name = "/sua/thong-bao/cat-nuoc", "Cắt nước, có đổi giờ"
        assert office.change(notice, do="submit", title=name).status == 303
        held = office.get("/phat-hanh").page.text_content()
        assert name in held[held.index("Chưa đưa ra") :]
        assert name not in held[: held.index("Chưa đưa ra")]
        assert approve(office, "/duyet/thong-bao/cat-nuoc") == 303
        told = office.get("/phat-hanh").page.text_content()
        assert name in told[: told.index("Chưa đưa ra")]

        assert office.post("/phat-hanh", {}).status == 303
        for _ in range(300):
            page = office.get("/phat-hanh").text
            if "Đang dựng" not in page:
                break
            time.sleep(0.5)
        assert "Đã phát hành lúc" in page, page
        done = page[page.index("Đã phát hành lúc") : page.index("Lần trước")]
        assert name in done, "the page ends in what was done"
        assert "Không có gì đổi" in page
    site = tmp_path / "output" / "site" / "thong-bao" / "cat-nuoc.html"
    assert name in site.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
