"""Tin khẩn: a template that was approved beforehand is filled in, and goes out before all others at once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workbench.desks import DEMO, Answer, Desk, desk_over
from tests.workbench.test_approving import PEOPLE

TEMPLATE = "announcements/mau-bao.md"
FILLED = "announcements/bao-24-11-2026.md"
TYPED = {"cho.0": "số 9", "cho.1": "tối 24/11/2026", "cho.2": "nhà văn hóa thôn", "het-han": "25/11/2026"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    content = Path(shutil.copytree(DEMO, tmp_path / "content"))
    commune = content / "commune.yaml"
    commune.write_text(
        commune.read_text(encoding="utf-8").replace("needs_approval: no", "needs_approval: yes"), "utf-8"
    )
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    with desk_over(content) as running:
        yield running


def approve(desk: Desk) -> None:
    desk.be("binh")
    page = desk.get("/duyet/thong-bao/mau-bao").page
    words = {name: page.xpath(f'//input[@name="{name}"]/@value')[0] for name in ("~base", "~fingerprint")}
    assert desk.post("/duyet/thong-bao/mau-bao", {**words, "~do": "approve"}).status == 303
    desk.be("lan")


def fill(desk: Desk, **changes: str) -> Answer:
    base = desk.get("/tin-khan/mau-bao").page.xpath("//input[@name='~base']/@value")[0]
    return desk.post("/tin-khan/mau-bao", {"~base": base, **TYPED, **changes})


def test_an_approved_template_is_filled_in_and_goes_before_all_at_once(desk: Desk) -> None:
    approve(desk)
    answer = fill(desk, thon="dong")
    text = desk.text(FILLED)
    schedule = desk.get("/lich?ngay=24/11/2026").page.xpath("//section[2]//li/text()")

    assert answer.headers["location"] == "/tin-khan/xong/bao-24-11-2026"
    assert "title: Bão số 9 sắp vào" in text
    assert "Nhà yếu chuyển người đến nhà văn hóa thôn." in text
    for line in ("from_template: mau-bao", "expires: 25/11/2026", "state: approved", "published: 24/11/2026"):
        assert line in text
    assert "template: yes" not in text
    assert "[[" not in text
    assert schedule[0].startswith("Bão số 9 sắp vào")
    done = desk.get("/tin-khan/xong/bao-24-11-2026")
    assert "đứng đầu mọi buổi phát đến hết 25/11/2026" in done.text
    script = desk.get("/tin-khan/tep/bao-24-11-2026/loi-cho-may.txt").body.decode()
    assert script.startswith("Thông báo khẩn cấp!\nThông báo khẩn cấp!\n")
    assert script.count("Bão số chín dự kiến ảnh hưởng đến xã") == 2
    assert "một một hai" in script
    assert desk.get("/tin-khan/tep/bao-24-11-2026/ap-phich.pdf").body.startswith(b"%PDF")
    assert "Bão số 9" in desk.get("/tin-khan/tep/bao-24-11-2026/tin-nhan.txt").text
    assert "bao-24-11-2026" in desk.get("/nhat-ky").text


def test_a_template_that_was_changed_after_its_approval_must_be_approved_again(desk: Desk) -> None:
    approve(desk)
    file = desk.content / TEMPLATE
    file.write_text(file.read_text(encoding="utf-8").replace("cất những đồ dễ bay", "cất đồ"), encoding="utf-8")

    assert "phải duyệt lại" in desk.get("/tin-khan/mau-bao").text
    assert fill(desk).status == 303
    assert "state: approved" not in desk.text(FILLED)
    assert "Tin còn chờ duyệt" in desk.get("/tin-khan/xong/bao-24-11-2026").text
    assert "Bão số 9" not in desk.get("/lich?ngay=24/11/2026").text


def test_what_was_filled_in_loses_its_approval_when_it_is_changed(desk: Desk) -> None:
    approve(desk)
    fill(desk)
    file = desk.content / FILLED
    file.write_text(file.read_text(encoding="utf-8").replace("Bão số 9 sắp vào", "Bão số 10 sắp vào"), encoding="utf-8")

    assert "Bão số 10" not in desk.get("/lich?ngay=24/11/2026").text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cho.0": ""}, "Còn chỗ trống “tên bão” chưa điền."),
        ({"cho.0": "**số 9**"}, "chỉ viết chữ, số và dấu câu thường"),
        ({"cho.2": "nhà ông Đông, gọi 0912 345 678"}, "không ghi số điện thoại"),
        ({"het-han": "23/11/2026"}, "từ hôm nay trở đi"),
        ({"het-han": "mai"}, "từ hôm nay trở đi"),
        ({"~base": "0" * 64}, "Mẫu vừa có người sửa"),
    ],
)
def test_what_cannot_go_out_is_told_and_nothing_typed_is_lost(desk: Desk, changes: dict[str, str], said: str) -> None:
    approve(desk)
    answer = fill(desk, **changes)

    assert answer.status == 422
    assert said in answer.text
    assert changes.get("cho.1", "tối 24/11/2026") in answer.text
    assert not (desk.content / FILLED).exists()


def test_a_template_is_nowhere_but_at_the_desk(desk: Desk) -> None:
    approve(desk)

    assert "mau-bao" not in desk.get("/lich?ngay=24/11/2026").text
    assert "Bão (tên bão) sắp vào" in desk.get("/tin-khan").text
    assert desk.get("/tin-khan/khong-co").status == 404
    assert desk.get("/tin-khan/cau-dong-sut-lun").status == 404
    assert desk.get("/tin-khan/tep/mau-bao/ap-phich.pdf").status == 404
