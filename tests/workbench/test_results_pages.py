"""Kết quả at the desk: an export is handed in, looked at, taken in; outcomes are read before they are public."""

import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TypedDict

import pytest

from generator.desk.files import desk_of
from generator.desk.outcomes import Unsaved
from generator.desk.result_tables import TablesPut, clear_outcomes, take_in, withdraw_outcomes
from generator.model import Result
from generator.publishing.issues import Issue, keep_issue, key_of
from generator.workbench.public_changes import ISSUES
from tests.commands import HAI_THON
from tests.exports.test_cleaning import HEAD, row
from tests.test_results_withdraw import STORY
from tests.workbench.desks import Desk, desk_over
from tests.workbench.test_approving import PEOPLE

SENDER = "Nguyễn Mẫu Bí Mật"


class Act(TypedDict):
    """Who took an export in, and when."""

    who: str
    when: str


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    with desk_over(content) as running:
        yield running


def export(*rows: str) -> dict[str, bytes]:
    return {"xuat.csv": "\n".join([HEAD, *rows]).encode()}


def handed_in(desk: Desk, *rows: str) -> str:
    """Hand an export in; return the address at which it is looked at."""
    answer = desk.post("/ket-qua", {}, files=export(*rows))
    assert answer.status == 303, answer.text
    return answer.headers["location"]


def chosen(desk: Desk, path: str) -> dict[str, list[str]]:
    """Return the columns as the page has them."""
    selects = desk.get(path).page.xpath("//select[starts-with(@name, 'cot.')]")
    return {
        each.get("name"): [option.get("value") for option in each.xpath(".//option[@selected]")] or [""]
        for each in selects
    }


def test_an_export_is_looked_at_taken_in_and_its_outcomes_are_read_and_cleared(desk: Desk) -> None:
    desk.be("Trần Văn Mẫu, chủ tịch")
    rows = [row(**{"Người gửi": SENDER, "Kết quả": "Đã dọn bãi"}), row(**{"Kết quả": "Đã gọi 0912 345 678"})]
    path = handed_in(desk, *rows)
    page = desk.get(path).text

    assert "Dòng 3, kết quả: có số điện thoại" in page
    assert "tháng 11/2026: 2 việc" in page
    assert "0912" not in page
    assert not (desk.content / "results/2026-11.csv").exists()
    assert desk.post(path, {**chosen(desk, path), "~do": "import"}).headers["location"] == "/ket-qua?da=dua-bang"
    everything = "".join(
        file.read_text(encoding="utf-8", errors="replace") for file in desk.content.rglob("*") if file.is_file()
    )
    assert SENDER not in everything
    assert "cleared_by" not in desk.text("results/2026-11.csv")
    assert desk.get(path).status == 404  # nothing of the export is left in the memory

    read = desk.get("/ket-qua/doc/2026-11")
    assert "Đã dọn bãi" in read.text
    assert desk.post("/ket-qua/doc/2026-11", {"loi": ["Đã dọn bãi"]}).status == 303
    assert "Trần Văn Mẫu" in desk.text("results/2026-11.csv")
    assert "Không còn lời nào chờ đọc" in desk.get("/ket-qua/doc/2026-11").text
    log = desk.text("events.jsonl")
    assert re.search(r'"what": "import-results"', log)
    assert re.search(r'"what": "clear-results"', log)
    assert "đọc lời kết quả, cho công khai" in desk.get("/nhat-ky").text


def test_another_column_is_taken_where_somebody_says_so_and_remembered(desk: Desk) -> None:
    path = handed_in(desk, row(**{"Nội dung": "Cây đổ"}))
    columns = chosen(desk, path)
    other = {**columns, "cot.field": ["Nội dung"], "cot.outcome": [""]}

    looked = desk.post(path, {**other, "~do": "columns"})
    desk.post(path, {**other, "~do": "import"})

    assert looked.status == 200
    assert "Cây đổ" in desk.text("results/2026-11.csv")
    assert "Nội dung" in desk.text("results.yaml")


def test_faults_are_told_and_such_an_export_cannot_be_taken_in(desk: Desk) -> None:
    path = handed_in(desk, row(**{"Ngày tiếp nhận": "31/11/2026"}))
    page = desk.get(path)

    assert "Dòng 2, ngày nhận: không có ngày ấy" in page.text
    assert not page.page.xpath("//button[@value='import']")
    assert desk.post(path, {**chosen(desk, path), "~do": "import"}).status == 200
    assert not (desk.content / "results/2026-11.csv").exists()


@pytest.mark.parametrize(
    ("files", "said"),
    [({}, "Chưa chọn tệp nào"), ({"a.pdf": b"%PDF-1.7"}, "không phải bảng"), ({"a.xlsx": b"PK\x03\x04x"}, "Không mở")],
)
def test_what_is_no_table_is_told(desk: Desk, files: dict[str, bytes], said: str) -> None:
    answer = desk.post("/ket-qua", {}, files=files)

    assert answer.status == 422
    assert said in answer.text


def test_only_who_approves_clears_outcomes_and_only_by_name(desk: Desk) -> None:
    table = desk.content / "results/2026-10.csv"
    table.write_text(re.sub("[0-9a-f]{12}", "0" * 12, table.read_text(encoding="utf-8")), encoding="utf-8")
    before = desk.text("results/2026-10.csv")

    nobody = desk.post("/ket-qua/doc/2026-10", {"loi": ["Đã dọn"]})
    (desk.content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    desk.be("lan")
    writer = desk.post("/ket-qua/doc/2026-10", {"loi": ["Đã dọn"]})

    assert (nobody.status, writer.status) == (422, 422)
    assert "Ghi tên mình" in nobody.text
    assert "chưa có quyền duyệt" in writer.text
    assert desk.text("results/2026-10.csv") == before


def test_the_first_page_tells_what_is_to_be_done(desk: Desk) -> None:
    """Months without a table, and outcomes that nobody has read; nothing once both are done."""
    table = desk.content / "results/2026-10.csv"
    signed = table.read_text(encoding="utf-8")
    path = "//main//a[starts-with(@href, '/ket-qua')]"

    assert desk.get("/").page.xpath(path) == []
    table.write_text(re.sub("[0-9a-f]{12}", "0" * 12, signed), encoding="utf-8")
    assert [link.get("href") for link in desk.get("/").page.xpath(path)] == ["/ket-qua/doc/2026-10"]
    assert "lời kết quả của tháng 10/2026" in desk.get("/").text
    table.rename(table.with_name("2026-08.csv"))
    table.with_name("2026-08.csv").write_text(signed.replace("/10/2026", "/08/2026"), encoding="utf-8")
    assert "Đưa bảng kết quả của tháng 9/2026 và tháng 10/2026 vào" in desk.get("/").text


def test_of_an_export_and_clearances_at_once_neither_undoes_the_other(desk: Desk) -> None:
    """Outcomes are shown, then an export is taken in, then what was shown is cleared: the new rows stay."""
    first = (Result("Rác", date(2026, 11, 2), "Tổ", outcome="Đã dọn"),)
    both = (*first, Result("Cống", date(2026, 11, 3), "Tổ"))
    act: Act = {"who": "Lan", "when": "2026-11-24T08:00:00"}
    name = "results/2026-11.csv"

    assert take_in(desk.content, {"2026-11": first}, **act, reason="") == TablesPut((name,), 1)
    assert take_in(desk.content, {"2026-11": both}, **act, reason="") == TablesPut((name,), 1)
    assert clear_outcomes(desk.content, "2026-11", {"Đã dọn"}, **act) == TablesPut((name,), 0)
    assert take_in(desk.content, {"2026-11": both}, **act, reason="") == TablesPut((), 0)
    assert "Cống" in desk.text(name)


def test_a_broken_table_is_replaced_but_not_cleared(desk: Desk) -> None:
    table = desk.content / "results/2026-11.csv"
    table.write_text("field,received\nRác\n", encoding="utf-8")
    rows = (Result("Rác", date(2026, 11, 2), "Tổ"),)

    cleared = clear_outcomes(desk.content, "2026-11", {"Đã dọn"}, who="Lan", when="2026-11-24T08:00:00")
    assert isinstance(cleared, Unsaved)
    assert "Rác" in table.read_text(encoding="utf-8")
    assert isinstance(
        take_in(desk.content, {"2026-11": rows}, who="L", when="2026-11-24T08:00:00", reason=""), TablesPut
    )


def test_the_same_export_again_is_told(desk: Desk) -> None:
    for _ in range(2):
        path = handed_in(desk, row())
        page = desk.get(path).text
        desk.post(path, {**chosen(desk, path), "~do": "import"})

    assert "Chính tệp này đã được đưa vào ngày" in page


def test_the_settings_lead_there(desk: Desk) -> None:
    assert desk.get("/cai-dat").page.xpath("//a[@href='/ket-qua']")


def test_what_may_tell_somebody_is_read_apart_with_the_words_to_look_at(desk: Desk) -> None:
    told = "Đã nhắc chủ quán phở duy nhất ở thôn Đông"
    path = handed_in(desk, row(**{"Kết quả": told}), row(**{"Kết quả": "Đã dọn bãi"}))
    desk.post(path, {**chosen(desk, path), "~do": "import"})

    apart, others = desk.get("/ket-qua/doc/2026-11").page.xpath("//fieldset[@class='set']")

    assert apart.xpath("string(legend)") == "Đọc thật kỹ: có thể đoán ra một người"
    assert told in apart.text_content()
    assert "Chỗ cần xem: “chủ quán phở duy nhất ở thôn”" in apart.text_content()
    assert others.xpath("string(legend)") == "Lời chờ đọc"
    assert "Đã dọn bãi" in others.text_content()
    assert "Chỗ cần xem" not in others.text_content()


def test_a_month_that_was_told_stays_as_it_was_unless_somebody_says_otherwise(desk: Desk) -> None:
    rows = [row(**{"Ngày tiếp nhận": "02/09/2026", "Thôn": "Đông"})] * 9
    first = handed_in(desk, *rows)
    desk.post(first, {**chosen(desk, first), "~do": "import"})
    table = "results/2026-09.csv"

    same, one_more = (handed_in(desk, *again) for again in (rows, [*rows, rows[0]]))
    shown = [desk.get(path).text for path in (same, one_more)]
    desk.post(one_more, {**chosen(desk, one_more), "~do": "import"})
    carried = desk.text(table)
    again = handed_in(desk, *rows, rows[0])
    desk.post(again, {**chosen(desk, again), "~do": "import", "~thay": "co"})

    assert "giữ nguyên" not in shown[0]
    assert "Số đã đăng của tháng 9/2026 giữ nguyên: 1 việc mới thêm được đếm vào tháng 10/2026." in shown[1]
    assert carried.count("01/10/2026") == 1
    assert carried.count("02/09/2026") == 10
    assert desk.text(table).count("01/10/2026") == 0
    imports = [line for line in desk.text("events.jsonl").splitlines() if "import-results" in line]
    assert ["thay cả số đã đăng" in line for line in imports] == [False, False, True]


def test_an_outcome_is_taken_back_and_waits_again_where_an_export_brings_it(desk: Desk) -> None:
    """Who had the page open before, and clears it afterwards, brings nothing back."""
    act: Act = {"who": "Lan", "when": "2026-11-24T08:00:00"}
    name, rows = "results/2026-11.csv", (Result("Rác", date(2026, 11, 2), "Tổ", outcome="Đã dọn"),)
    take_in(desk.content, {"2026-11": rows}, **act, reason="")
    clear_outcomes(desk.content, "2026-11", {"Đã dọn"}, **act)
    desk.be("Trần Văn Mẫu, chủ tịch")

    page = desk.get("/ket-qua/doc/2026-11")
    done = desk.post("/ket-qua/doc/2026-11", {"rut": ["Đã dọn"], "~do": "rut"})
    after = desk.text(name)

    assert [box.get("value") for box in page.page.xpath("//input[@name='rut']")] == ["Đã dọn"]
    assert done.headers["location"] == "/ket-qua/doc/2026-11?da=rut-loi"
    assert "Đã dọn" not in after
    assert clear_outcomes(desk.content, "2026-11", {"Đã dọn"}, **act) == TablesPut((), 0)
    assert take_in(desk.content, {"2026-11": rows}, **act, reason="") == TablesPut((name,), 1)
    assert "rút lời kết quả" in desk.get("/nhat-ky").text


def test_two_clerks_at_once_lose_nothing_of_each_other(desk: Desk) -> None:
    act: Act = {"who": "Lan", "when": "2026-11-24T08:00:00"}
    words = [f"Đã dọn bãi {letter}" for letter in "abcdefgh"]
    rows = tuple(Result("Rác", date(2026, 11, 2), "Tổ", outcome=each) for each in words)
    take_in(desk.content, {"2026-11": rows}, **act, reason="")
    with ThreadPoolExecutor(8) as clerks:
        cleared = [clerks.submit(clear_outcomes, desk.content, "2026-11", {each}, **act) for each in words[:4]]
        taken = [clerks.submit(withdraw_outcomes, desk.content, "2026-11", {each}, **act) for each in words[4:]]
        again = clerks.submit(take_in, desk.content, {"2026-10": rows[:1]}, **act, reason="")
        done = [each.result() for each in (*cleared, *taken, again)]

    assert all(isinstance(each, TablesPut) for each in done)
    table = desk.text("results/2026-11.csv")
    assert [each for each in words if each in table] == words[:4]
    assert table.count("Lan") == 4


def test_a_publish_that_shows_what_was_withdrawn_since_is_not_put_out_again(desk: Desk) -> None:
    """A text by its state now, whoever withdrew it and how; outcomes by the log."""
    notice = desk.content / "announcements/hoi-dap-den.md"
    notice.write_text(STORY, encoding="utf-8")
    texts = {"announcements/hoi-dap-den.md": ("standing", "Bà con hỏi về đèn đường")}
    for year in (2025, 2027):
        when = f"{year}-11-20T08:00:00.000000+07:00"
        keep_issue(desk_of(desk.content) / ISSUES, Issue(key_of(when), when, "Lan", {}, texts=texts), {})
    old, new = (f"/phat-hanh/ban/{year}1120080000000000" for year in (2025, 2027))
    act: Act = {"who": "Lan", "when": "2026-11-24T08:00:00"}

    free = desk.get(old).text
    withdraw_outcomes(desk.content, "2026-10", {"Đã dọn"}, **act)
    outcome = [desk.get(path).text for path in (old, new)]
    refused = desk.post(old, {"~do": "back", "~ly-do": "Sai giờ"})
    notice.write_text(STORY.replace("story: yes", "withdrawn: Sai"), encoding="utf-8")
    text = desk.get(new).text

    assert "nay đã rút" not in free + outcome[1]
    assert "Bản này còn lời kết quả tháng 10/2026, nay đã rút" in outcome[0]
    assert refused.status == 409
    assert "Bản này còn “Bà con hỏi về đèn đường”, nay đã rút" in text
