"""Every sentence about a problem is reached by a case, and no case states a code that nobody says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.messages.field_names import FIELDS
from generator.messages.words import named, short
from tests.contents import keys_of_content
from tests.test_cases import cases, set_up
from tests.test_layers import TREES

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


NUMBERS = re.compile(r"\b(int|float|Seconds|Syllables|Bytes)\b")
NO_COUNTS = {
    "width": "pixels, as cameras and programs write them",
    "height": "the same",
    "first": "a year",
    "last": "a year",
    "port": "a name",
    "week": "a name: the third week",
    "weeks": "weeks of one campaign",
    "number": "a name: step 2 of 5",
    "total": "steps of a publish",
}
"""Numbers that messages are given and that stand as they are: their names, and what they are."""


def bare_numbers(tree: ast.Module) -> Iterator[str]:
    """Yield the numbers that messages put into their words without dots between the thousands."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        given = [arg for arg in (*function.args.args, *function.args.kwonlyargs) if arg.annotation]
        numbers = {arg.arg for arg in given if arg.annotation and NUMBERS.fullmatch(ast.unparse(arg.annotation))}
        for value in (node.value for node in ast.walk(function) if isinstance(node, ast.FormattedValue)):
            counted = isinstance(value, ast.Call) and ast.unparse(value.func) in {"len", "sum", "round", "max"}
            if counted or (isinstance(value, ast.Name) and value.id in numbers):
                yield f"{function.name}: {ast.unparse(value)}"


@pytest.mark.parametrize("file", MESSAGES, ids=lambda file: file.stem)
def test_a_number_is_written_as_vietnamese_writes_it(file: Path) -> None:
    """Dots between the thousands, a comma before tenths: `figures` and `tenths` see to it."""
    found = bare_numbers(ast.parse(file.read_text(encoding="utf-8")))

    assert [one for one in found if one.partition(": ")[2] not in NO_COUNTS] == []


TOLD_ELSEWHERE = {
    "verbs": "what an option is for stands beside it",
    "doctor": "one table: what is looked for, its state, and the command that mends it",
    "airings": "names the album of the sound files",
    "official_prints": "names who issues an official document",
    "pdf.weasy.plate_layout": "quotes a text to the programmer",
    "said": "the stamp on what waits for confirmation",
}
"""Where Vietnamese stands outside messages/, beside what residents meet, and why."""

WHAT_RESIDENTS_MEET = {
    *(
        "broadcast",
        "calls",
        "channels",
        "drawings",
        "messages",
        "model",
        "official",
        "rendering",
        "sheets",
        "speech",
        "tallies",
        "terms",
        "text",
    ),
}
_MARKED = re.compile(
    r"[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea"
    r"\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169"
    r"\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u201c\u201d]"
)


def vietnamese_in(tree: ast.Module) -> list[str]:
    """Return the texts of *tree* with Vietnamese letters or quotation marks, but what documents it."""
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documents)
    return [node.value for node in texts if isinstance(node.value, str) and _MARKED.search(node.value)]


ELSEWHERE = tuple(name for name in TREES if name.split(".")[0] not in WHAT_RESIDENTS_MEET)


@pytest.mark.parametrize("name", sorted(set(ELSEWHERE) - TOLD_ELSEWHERE.keys()))
def test_what_editors_and_operators_are_told_stands_in_messages(name: str) -> None:
    assert vietnamese_in(TREES[name]) == []


def test_no_module_is_let_off_that_says_nothing() -> None:
    assert set(TOLD_ELSEWHERE) <= set(ELSEWHERE)
    assert [name for name in TOLD_ELSEWHERE if not vietnamese_in(TREES[name])] == []


def test_what_is_raised_is_no_sentence_for_editors() -> None:
    raised = {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise) and node.exc and _MARKED.search(ast.unparse(node.exc))
    }

    assert raised - {"pdf.weasy.plate_layout"} == set()
