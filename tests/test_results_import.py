"""`tinlang results import` as an office types it, and that nothing of the export but counts is ever published."""

import json
import shutil
from pathlib import Path

import pytest

from tests.commands import DAY, HAI_THON, tinlang
from tests.exports.test_cleaning import HEAD, quoted, row
from tests.exports.workbooks import xlsx
from tests.traces import LEAKS

SECRETS = ("Nguyễn Mẫu Bí Mật", "0987 654 321", "Đèn trước cổng nhà tôi hỏng")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HAI_THON, tmp_path / "content"))


def export(*rows: str) -> str:
    return "\n".join([HEAD, *rows])


def secret_row(**cells: str) -> str:
    name, phone, words = SECRETS
    return row(**{"Người gửi": name, "Điện thoại": phone, "Nội dung": words, **cells})


def everything_in(folder: Path) -> str:
    return "\n".join(file.read_bytes().decode(errors="replace") for file in sorted(folder.rglob("*")) if file.is_file())


def test_an_export_becomes_tables_and_nothing_of_who_sent_it_is_kept(content: Path, tmp_path: Path) -> None:
    (tmp_path / "xuat.csv").write_text(export(*[secret_row(**{"Kết quả": "Đã dọn"})] * 6), encoding="utf-8-sig")

    done = tinlang("results", "import", "xuat.csv", "--content", "content", "--date", DAY, "--by", "Lan", cwd=tmp_path)
    kept = everything_in(content)

    assert done.returncode == 0, done.stderr
    assert "Không giữ: “Người gửi”, “Điện thoại”, “Nội dung”" in done.stdout
    assert [secret for secret in SECRETS if secret in kept] == []
    event = json.loads((content / "events.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert (event["what"], event["who"], event["name"]) == ("import-results", "Lan", "results/2026-11.csv")
    assert event["reason"].startswith("6 dòng, sha256 ")
    assert tinlang("check", "--content", "content", "--date", DAY, cwd=tmp_path).returncode == 0


def test_a_workbook_is_taken_and_a_column_that_is_told_is_remembered(content: Path, tmp_path: Path) -> None:
    table = [["Việc gì", "Ngày tiếp nhận", "Đơn vị xử lý"], ["Rác thải", "02/11/2026", "Tổ vệ sinh"]]
    (tmp_path / "xuat.xlsx").write_bytes(xlsx(table))
    arguments = ("results", "import", "xuat.xlsx", "--content", "content", "--date", DAY)

    told = tinlang(*arguments, "--column", "field=Việc gì", cwd=tmp_path)
    again = tinlang(*arguments, "--replace", cwd=tmp_path)

    assert (told.returncode, again.returncode) == (0, 0), told.stderr + again.stderr
    assert "Việc gì" in (content / "results.yaml").read_text(encoding="utf-8")
    assert "lĩnh vực: cột “Việc gì”" in again.stdout
    assert "Rác thải" in (content / "results/2026-11.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "rows", "said", "status"),
    [
        ((), [row(**{"Ngày tiếp nhận": "31/11/2026"})], "Dòng 2, ngày nhận: không có ngày ấy (“31/11/2026”)", 1),
        (("--month", "2026-09"), [row()], "không có việc nào nhận trong tháng 9/2026", 1),
        (("--month", "2026-13"), [row()], "không phải là tháng", 2),
        (("--column", "nguoi=X"), [row()], "Không có mục “nguoi”", 2),
        (("--column", "unit=Không có"), [row()], "Bảng không có cột “Không có”", 2),
        (("--month", "10/2026"), [row(**{"Ngày tiếp nhận": "02/10/2026"})], "Đã có bảng của tháng 10/2026", 1),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_is_written(
    content: Path, tmp_path: Path, arguments: tuple[str, ...], rows: list[str], said: str, status: int
) -> None:
    before = everything_in(content)
    (tmp_path / "xuat.csv").write_text(export(*rows), encoding="utf-8")

    done = tinlang("results", "import", "xuat.csv", "--content", "content", "--date", DAY, *arguments, cwd=tmp_path)

    assert done.returncode == status
    assert said in done.stderr
    assert everything_in(content) == before


def test_a_told_month_stays_as_it_was_unless_it_is_restated(content: Path, tmp_path: Path) -> None:
    arguments = ("results", "import", "xuat.csv", "--content", "content", "--date", DAY, "--replace")
    rows = [row(**{"Ngày tiếp nhận": "02/09/2026"})] * 9
    said = []
    for wanted, *more in ((rows[:8],), (rows,), (rows[:7],), (rows, "--restate", "--why", "Đưa nhầm tệp")):
        (tmp_path / "xuat.csv").write_text(export(*wanted), encoding="utf-8")
        said.append(tinlang(*arguments, *map(str, more), cwd=tmp_path).stderr)

    assert "giữ nguyên" not in said[0] + said[3]
    assert "Số đã đăng của tháng 9/2026 giữ nguyên: 1 việc mới thêm được đếm vào tháng 10/2026." in said[1]
    assert "1 việc không còn trong bảng mới vẫn được đếm như cũ" in said[2]
    assert "thay cả số đã đăng: Đưa nhầm tệp" in (content / "events.jsonl").read_text(encoding="utf-8")


def test_a_month_that_no_published_page_tells_is_taken_as_it_is(content: Path, tmp_path: Path) -> None:
    (tmp_path / "output/site").mkdir(parents=True)
    for count in (8, 9):
        (tmp_path / "xuat.csv").write_text(export(*[row(**{"Ngày tiếp nhận": "02/09/2026"})] * count), encoding="utf-8")
        done = tinlang(
            *("results", "import", "xuat.csv", "--content", "content", "--date", DAY, "--replace"), cwd=tmp_path
        )

    assert "giữ nguyên" not in done.stderr
    assert "counted" not in (content / "results/2026-09.csv").read_text(encoding="utf-8")


@pytest.mark.usefixtures("content")
def test_two_hundred_leaks_reach_no_public_file(tmp_path: Path) -> None:
    """Each leak stands in the answers, the fields, the units and the villages of a month that is over."""
    columns = ("Kết quả", "Lĩnh vực", "Đơn vị xử lý", "Thôn", "Nội dung")
    rows = [row(**{"Ngày tiếp nhận": "02/09/2026", column: quoted(leak)}) for leak in LEAKS for column in columns]
    (tmp_path / "xuat.csv").write_text(export(*rows), encoding="utf-8")
    told = tinlang("results", "import", "xuat.csv", "--content", "content", "--date", DAY, cwd=tmp_path)
    built = tinlang(
        "build", "--only", "site,results", "--content", "content", "--output", "ra", "--date", DAY, cwd=tmp_path
    )
    public = "".join(
        everything_in(tmp_path / folder).lower() for folder in ("ra/site", "ra/share/ket-qua", "ra/broadcast/ket-qua")
    )

    assert (told.returncode, built.returncode) == (0, 0), told.stderr + built.stderr
    assert f"{len(rows):,}".replace(",", ".") in public
    assert [leak for leak in LEAKS if leak.lower() in public] == []
