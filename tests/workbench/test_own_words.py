"""In a ward the desk speaks of the ward: its forms, pages and tables say what things are called there."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import ROOT
from tests.workbench.desks import Desk, desk_over

WARD = ROOT / "tests" / "villages" / "phuong-mau" / "content"
PAGES = (
    *("/", "/them/thong-bao", "/them/huong-dan", "/them/chien-dich", "/danh-sach/thong-bao", "/thong-tin", "/duyet"),
    *("/lich", "/phat-hanh", "/nhat-ky", "/cai-dat", "/cai-dat/xa", "/cai-dat/nguoi", "/cai-dat/cach-doc"),
)
COUNTRY = re.compile(r"\b(?:[Tt]hôn|[Xx]ã(?! hội))\b")
ALL_KINDS = re.compile(r"[Xx]ã, phường hay đặc khu|[Tt]rưởng thôn, tổ trưởng|[Tt]hôn, tổ dân phố")
"""Where a form names every kind that there is, so that one is chosen."""

PEOPLE = """people:
  - {id: lan, name: Nguyễn Thị Lan, roles: [write, approve]}
  - {id: hoa, name: Trần Thị Hoa, roles: [write]}
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    content = Path(shutil.copytree(WARD, tmp_path_factory.mktemp("ward") / "content"))
    with desk_over(content) as desk:
        yield desk


@pytest.mark.row("O18")
def test_no_page_speaks_of_the_country(ward: Desk) -> None:
    found = {}
    for path in PAGES:
        answer = ward.get(path)
        words = ALL_KINDS.sub("", " ".join(answer.page.text_content().split()))
        found[path] = [words[max(0, one.start() - 20) : one.end() + 20] for one in COUNTRY.finditer(words)]
        assert answer.status == 200
        assert not re.search("[\ue0f0-\ue0f3]", answer.text), path

    assert found == {path: [] for path in PAGES}


@pytest.mark.row("O18")
def test_forms_name_villages_and_heads_as_the_ward_does(ward: Desk) -> None:
    notice, settings = ward.get("/them/thong-bao").text, ward.get("/cai-dat/xa").text

    assert "Các tổ dân phố" in notice
    assert "Tổ trưởng tổ dân phố" in settings
    assert "Tên tổ dân phố, Tổ trưởng tổ dân phố, Điện thoại" in settings


@pytest.mark.row("O18")
@pytest.mark.parametrize("kind", ["Tổ dân phố", "Khu phố", "Bản", "Ấp", "Xóm"])
def test_a_table_is_pasted_whatever_its_villages_are_called(ward: Desk, kind: str) -> None:
    table = f"STT\tTên {kind.lower()}\tHọ tên trưởng {kind.lower()}\tSĐT\n1\t{kind} Mới\tBà B\t0900 000 002\n"
    if kind == "Tổ dân phố":
        table = table.replace("trưởng tổ", "tổ trưởng tổ")
    form = ward.get("/cai-dat/xa").fields()
    shown = ward.post("/cai-dat/xa", {**form, "~paste": table, "~do": "paste villages"}).fields()
    number = next(name.split(".")[1] for name, value in shown.items() if value == [f"{kind} Mới"])

    assert shown[f"villages.{number}.head.name"] == ["Bà B"]
    assert shown[f"villages.{number}.head.phone"] == ["0900 000 002"]


def test_a_noun_is_quoted_as_each_format_asks_for(ward: Desk) -> None:
    settings, people = ward.content / "commune.yaml", ward.content / "people.yaml"
    before = settings.read_text(encoding="utf-8")
    nouns = "\nterms:\n  commune: 'đặc khu \"Bến\"'\n  village: 'khu \"Mẫu\" & Bến'\n"
    settings.write_text(before + nouns, encoding="utf-8")
    try:
        page = ward.get("/them/thong-bao")
        form = ward.get("/cai-dat/xa").fields()
        people.write_text(PEOPLE, encoding="utf-8")
        ward.be("hoa")
        answer = ward.post("/cai-dat/xa", {**form, "city": "Tỉnh Mẫu", "~do": "save"}, {"Accept": "application/json"})
    finally:
        ward.be_nobody()
        settings.write_text(before, encoding="utf-8")
        people.unlink(missing_ok=True)

    assert "Các khu &quot;Mẫu&quot; &amp; Bến" in page.text
    assert 'Cài đặt của đặc khu "Bến"' in json.loads(answer.text)["line"]
