"""The schemas for editors: what may be written passes, and slips that one file alone shows are marked."""

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft7Validator

from generator.diagnostics import has_errors
from generator.readers import reader_of
from generator.readers.schema import FOLDER, schema_files, schema_line, with_schema_line
from generator.source import Source, in_order
from generator.terms import naming_as_written
from tests import fuzzed
from tests.builders import FOLDER as FOLDER_OF_TESTS
from tests.commands import ROOT, tinlang
from tests.fuzzed import Tree

CONTENTS = [
    file.parent for file in (ROOT / "content/commune.yaml", *sorted(ROOT.glob("tests/villages/*/content/commune.yaml")))
]
FILES = [
    (content, file.relative_to(content).as_posix())
    for content in CONTENTS
    for file in sorted(content.glob("**/*.yaml"))
    if schema_line(file.relative_to(content).as_posix())
]
SCHEMAS = {name: json.loads(text) for name, text in schema_files(naming_as_written("")).items()}


class Core(yaml.SafeLoader):
    """Reads plain values as editors do: YAML 1.2's core schema, in which days and “yes” are texts."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, firsts in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), firsts)


def whole_number(_: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    return int(node.value)  # a zero before it makes no octal number


Core.add_constructor("tag:yaml.org,2002:int", whole_number)


def read(text: str, loader: type[yaml.SafeLoader] | type[yaml.BaseLoader]) -> Tree:
    return yaml.load(text, Loader=loader)  # noqa: S506, TID251 - as an editor does, and of our own


def faults(name: str, tree: Tree) -> list[str]:
    """Return what an editor marks in the file *name* below the content, were *tree* what it says."""
    schema = SCHEMAS[f"{FOLDER}/{PurePosixPath(schema_line(name)).name}"]
    return [
        f"{'.'.join(map(str, fault.path))}: {fault.message[:80]}" for fault in Draft7Validator(schema).iter_errors(tree)
    ]


def test_each_schema_is_one() -> None:
    for schema in SCHEMAS.values():
        Draft7Validator.check_schema(schema)
        text = json.dumps(schema, ensure_ascii=False)
        assert not re.search("[\ue0f0-\ue0f3]", text)
        assert "Return" not in text


@pytest.mark.parametrize(("content", "name"), FILES, ids=lambda value: str(value).removeprefix(str(ROOT)))
def test_nothing_is_marked_in_a_file_without_faults(content: Path, name: str) -> None:
    text = (content / name).read_text(encoding="utf-8")

    assert faults(name, read(text, Core)) == []
    assert faults(name, read(text, yaml.BaseLoader)) == []  # all quoted


@given(fuzzed.contents(readable=True))
def test_nothing_is_marked_that_its_reader_takes(files: dict[str, Tree]) -> None:
    for name, tree in files.items():
        if schema_line(name):
            assert faults(name, tree) == []


SLIPS: dict[str, tuple[str, Any]] = {
    "guides/goi-1999.yaml title": ("guides/goi-1999.yaml", {"title": None}),
    "guides/goi-1999.yaml steps": ("guides/goi-1999.yaml", {"steps": "Gọi"}),
    "guides/goi-1999.yaml step": ("guides/goi-1999.yaml", {"steps": [{"text": "Gọi", "anh": "x.png"}]}),
    "guides/goi-1999.yaml audience": ("guides/goi-1999.yaml", {"audience": "bà con"}),
    "guides/goi-1999.yaml updated": ("guides/goi-1999.yaml", {"updated": "hôm nay"}),
    "guides/goi-1999.yaml tiêu đề": ("guides/goi-1999.yaml", {"tiêu đề": "Gọi"}),
    "campaigns/mot-tuan.yaml weeks": ("campaigns/mot-tuan.yaml", {"weeks": "bốn"}),
    "commune.yaml needs_approval": ("commune.yaml", {"needs_approval": "có"}),
    "commune.yaml villages": ("commune.yaml", {"villages": [{"tên": "Thôn Đông"}]}),
    "facts.yaml state": ("facts.yaml", {"facts": {"a.b": {"label": "A", "state": "chắc"}}}),
    "pronunciation.yaml list": ("pronunciation.yaml", {"Zalo": ["da lô"]}),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_marked_where_its_reader_tells_it(slip: str) -> None:
    name, values = SLIPS[slip]
    tree = {**fuzzed.complete().get(name, {}), **values}
    reader = reader_of(PurePosixPath(name))[1]
    assert reader is not None
    (content,) = fuzzed.written({name: tree}).values()
    _, problems = reader(Source(FOLDER_OF_TESTS / name, in_order(content.decode())))

    assert has_errors(problems)
    assert faults(name, tree)


def test_every_key_is_described_as_in_the_handbook() -> None:
    guide = SCHEMAS[f"{FOLDER}/guide.schema.json"]["properties"]

    assert guide["title"]["description"].startswith("tiêu đề")
    assert all(part["description"] for part in guide.values())


def test_the_line_is_added_once_with_the_file_s_own_line_ends() -> None:
    line = schema_line("guides/a.yaml")

    assert (
        with_schema_line("guides/a.yaml", "\ufeffslug: a\r\ntitle: A\r\n") == f"\ufeff{line}\r\nslug: a\r\ntitle: A\r\n"
    )
    assert with_schema_line("guides/a.yaml", f"{line}\nslug: a\n") == f"{line}\nslug: a\n"
    for other in ("announcements/a.md", "x/guides/a.yaml", "other.yaml", "results/a.yaml", "guides/a.yml"):
        assert with_schema_line(other, "a: b\n") == "a: b\n"


def test_our_content_has_the_schemas_of_this_version() -> None:
    kept = {f"{FOLDER}/{file.name}": file.read_text(encoding="utf-8") for file in (ROOT / "content" / FOLDER).iterdir()}

    assert kept == schema_files(naming_as_written("")), "tinlang schema --content content"


def test_the_command_writes_them_and_the_lines_and_nothing_else(tmp_path: Path) -> None:
    content = tmp_path / "content"
    made = tinlang("init", content, "--name=xã Mẫu", "--city=tỉnh Ví Dụ", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    before = {file: file.read_bytes() for file in content.rglob("*") if file.is_file()}
    guide, broken = content / "guides/giup-ba-con.yaml", content / "guides/hong.yaml"
    (content / FOLDER / "guide.schema.json").write_text("{}", encoding="utf-8")
    text = guide.read_bytes()
    guide.write_bytes(text.partition(b"\n")[2])
    broken.write_bytes(b"title: \xff\n")
    done = tinlang("schema", cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [
        f"content/{FOLDER}/guide.schema.json",
        "content/guides/giup-ba-con.yaml",
    ]
    assert broken.read_bytes() == b"title: \xff\n"
    assert {file: file.read_bytes() for file in content.rglob("*") if file.is_file() and file != broken} == before
    new = tinlang("new", "campaign", "ngo-sach", cwd=tmp_path)
    assert new.returncode == 0, new.stderr
    assert (content / "campaigns/ngo-sach.yaml").read_text(encoding="utf-8").startswith(schema_line("campaigns/a.yaml"))


def test_a_folder_that_leads_elsewhere_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content" / FOLDER).symlink_to(tmp_path / "elsewhere")

    assert tinlang("schema", cwd=tmp_path).returncode == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []
