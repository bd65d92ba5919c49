"""No row of the audit is without a test that names it, or a case (tests/rows.py)."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.contents import CASES as FOLDER
from tests.rows import CASES, ELSEWHERE, ROWS

FILES = sorted(Path(__file__).parent.rglob("test_*.py"))


def marked() -> Iterator[tuple[str, str]]:
    """Yield each row that a mark of a test names, and the test."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for mark in node.decorator_list:
                    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.row":
                        yield from ((ast.literal_eval(row), f"{file.name}::{node.name}") for row in mark.args)


def test_every_row_has_a_test_that_names_it_or_a_case() -> None:
    assert set(ROWS) - {row for row, _ in marked()} - set(CASES) == set()


def test_every_mark_names_a_row() -> None:
    assert {(row, test) for row, test in marked() if row not in ROWS} == set()
    assert set(CASES) <= set(ROWS)
    assert set(ROWS) & set(ELSEWHERE) == set()


def test_every_case_of_a_row_is_there() -> None:
    assert [case for cases in CASES.values() for case in cases if not (FOLDER / case).exists()] == []
