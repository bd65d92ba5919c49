"""The sheet that reminds units: what is open and overdue or due within a week, where a deadline is confirmed."""

import io
from datetime import date

from docx import Document

from generator.model import Counting, Library, Places, Result, Results
from tests import worlds
from tests.builders import FOLDER, make_fact, make_facts, make_library
from tests.contents import TODAY
from tests.worlds import Edition

DUE = {
    "quá hạn": date(2026, 11, 20),
    "hôm nay": TODAY,
    "sắp tới": date(2026, 11, 30),
    "còn lâu": date(2026, 12, 9),
}


def library(state: str = "sourced") -> Library:
    rows = [Result(name, date(2026, 11, 9), "tổ điện", "thon-dong", due=due) for name, due in DUE.items()]
    rows += [Result("đã trả lời", date(2026, 11, 9), "tổ điện", due=date(2026, 11, 20), answered=date(2026, 11, 21))]
    rows += [Result("từ chối", date(2026, 11, 9), "tổ điện", due=date(2026, 11, 20), refused="Trùng")]
    counting = Counting(deadline="service.deadlines", places=Places(FOLDER / "results.yaml"))
    fact = make_fact("Trong 10 ngày") if state == "sourced" else make_fact(None)
    results = Results(month="2026-11", rows=tuple(rows), places=Places(FOLDER / "results/2026-11.csv"))
    return make_library(facts=make_facts(service__deadlines=fact), results=(results,), counting=counting)


def planned(of: Library) -> set[str]:
    world = worlds.world_of(of, Edition(TODAY), only=("results", "site"))
    return {str(output.path) for outputs in world.plan.values() for output in outputs}


def test_each_unit_is_told_what_is_overdue_and_what_is_due_within_a_week() -> None:
    world = worlds.world_of(library(), Edition(TODAY), only=("results",))
    word = Document(io.BytesIO(worlds.made(world, "reports/nhac-viec.docx").content))
    rows = [[cell.text for cell in row.cells] for row in word.tables[1].rows][1:]

    assert [each.text for each in word.paragraphs if each.text.startswith("1.")] == ["1. Tổ điện"]
    assert rows == [
        ["quá hạn", "Thôn Đông", "09/11/2026", "20/11/2026", "quá 4 ngày"],
        ["hôm nay", "Thôn Đông", "09/11/2026", "24/11/2026", "hôm nay"],
        ["sắp tới", "Thôn Đông", "09/11/2026", "30/11/2026", "6 ngày"],
    ]


def test_what_has_waited_longest_is_told_whatever_its_deadline() -> None:
    old = Result("Cống", date(2026, 8, 17), "Tổ cống", due=date(2026, 12, 31))
    answered = Result("Rác", date(2026, 7, 1), "Tổ rác", answered=date(2026, 7, 2))
    results = Results(month="2026-08", rows=(answered, old), places=Places(FOLDER / "results/2026-08.csv"))
    own = library()
    own = own.model_copy(update={"results": (results, *own.results)})
    world = worlds.world_of(own, Edition(TODAY), only=("results",))
    word = Document(io.BytesIO(worlds.made(world, "reports/nhac-viec.docx").content))
    said = (
        "Việc chờ trả lời lâu nhất: lĩnh vực Cống, nhận ngày 17/08/2026, nơi xử lý: Tổ cống; đến nay đã 99 ngày "
        "(để nội bộ, không công khai)."
    )

    assert [each.text for each in word.paragraphs if "lâu nhất" in each.text] == [said]


def test_the_sheet_stands_beside_the_website_and_never_in_it() -> None:
    assert {"reports/nhac-viec.docx", "reports/nhac-viec.pdf"} <= planned(library())
    assert not [path for path in planned(library()) if path.startswith("site/") and "nhac-viec" in path]


def test_nobody_is_reminded_of_a_deadline_that_is_not_confirmed() -> None:
    assert not [path for path in planned(library("unconfirmed")) if "nhac-viec" in path]
