"""Tables of handled feedback, as spreadsheets save them and as they break."""

from pathlib import PurePosixPath

import pytest

from generator.model import FORMULA_SIGNS
from generator.readers.results import read_results
from generator.source import Source

HEAD = "field,village,received,answered,unit,outcome\n"
ROW = "Rác,thon-dong,02/10/2026,03/10/2026,Tổ điện,Đã dọn\n"


def problems_of(table: str) -> list[str]:
    _, problems = read_results(Source(PurePosixPath("2026-10.csv"), table))
    return [f"{problem.at.line}:{problem.at.column} {problem.code}" for problem in problems]


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_no_cell_is_a_formula(sign: str) -> None:
    assert problems_of(f"{HEAD}Rác,thon-dong,02/10/2026,,Tổ điện,{sign}Đã dọn\n") == ["2:35 formula-cell"]


@pytest.mark.parametrize("letters", [2_001, 131_072, 131_073, 400_000])
def test_a_cell_without_end_is_a_problem(letters: int) -> None:
    assert problems_of(f"{HEAD}Rác,thon-dong,02/10/2026,,Tổ điện,{'a' * letters}\n") == ["2:35 cell-too-long"]


def test_a_quotation_mark_that_is_never_closed_is_a_problem() -> None:
    assert problems_of(f'{HEAD}{ROW}Rác,"thon-dong,02/10/2026\n{ROW * 3000}') == ["3:5 cell-too-long"]


def test_a_row_is_told_by_the_line_on_which_it_begins() -> None:
    table = f'{HEAD}Rác,thon-dong,02/10/2026,,Tổ điện,"Đã\ndọn"\n\nRác,thon-dong,31/11/2026,,Tổ điện,\n'

    assert problems_of(table) == ["5:15 no-such-day"]
