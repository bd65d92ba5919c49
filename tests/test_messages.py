"""Every sentence about a problem is reached by a case, and no case states a code that nobody says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.messages.words import FIELDS, named, short
from tests.contents import keys_of_content
from tests.test_cases import cases, set_up

MESSAGES = sorted((Path(__file__).parents[1] / "generator" / "messages").glob("*.py"))
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


def codes_of(file: Path) -> Iterator[str]:
    """Yield the codes that the functions and tables of *file* say."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"Diagnostic", "_warning"}
        ):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict):
            yield from (
                key.value
                for key in node.value.keys
                if isinstance(key, ast.Constant) and isinstance(key.value, str) and CODE.fullmatch(key.value)
            )


SAID = {code for file in MESSAGES for code in codes_of(file)}


def stated(folder: Path) -> set[str]:
    return {one.code for number, case in enumerate(cases()) for one in set_up(case, folder / str(number))[1]}


def test_every_message_has_a_case_and_every_case_a_message(tmp_path: Path) -> None:
    found = stated(tmp_path)

    assert sorted(SAID - found) == []
    assert sorted(found - SAID) == []


def test_every_key_of_content_has_a_name_in_vietnamese() -> None:
    assert sorted(set(keys_of_content()) - FIELDS.keys()) == []


@pytest.mark.parametrize("most", [10, 40])
def test_what_is_quoted_is_cut_to_a_line(most: int) -> None:
    cut = short("Bà con\nnhớ   gọi tổng đài khi thấy đèn đường hỏng", most)

    assert len(cut) <= most
    assert "\n" not in cut
    assert cut.endswith("…")


def test_a_thing_in_a_list_is_named_by_its_place() -> None:
    assert named("steps", 2) == "Mục thứ 3 của “steps” (các bước)"
    assert named("steps", 2, "title") == "“title” (tiêu đề)"
    assert named("zzz") == "“zzz”"
