"""Broken content that states the problems it must raise (tests/cases/): exactly those, and told in good Vietnamese.

A case is a file of one kind, in that kind's folder, beside a sound library; or a folder below `together/`, a whole
content folder. Its last lines say what must be found, one problem a line, and are cut off before it is read:

    # 4:10 not-a-date
    # 5:1 unknown-field updated        “updated” must stand in the message or the hint
    # 2:12 text-after-hash warning     a warning, not an error

A folder's problems in files that are not there stand in `problems.txt`: `facts.yaml:1:1 missing-file`.
"""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from generator.diagnostics import Diagnostic
from generator.messages.as_forms import as_forms_say
from generator.messages.field_names import FIELDS
from generator.readers.documents import read_guide
from generator.source import Source
from tests.contents import CASES, problems_in, sound_copy

PLACES = {
    "guides": "guides/{}",
    "announcements": "announcements/{}",
    "campaigns": "campaigns/{}",
    "results": "results/{}",
    "diary": "diary/{}",
    "alerts": "alerts/{}",
    "commune": "commune.yaml",
    "facts": "facts.yaml",
    "pronunciation": "pronunciation.yaml",
    "counting": "results.yaml",
    "rota": "rota.yaml",
}
_STATED = re.compile(rb"(?:^|(?<=\n))# (\d+:\d+ [a-z][^\n]*)\n?\Z")
# These quote no line.
_OF_THE_FILE = {"no-form", "not-utf8", "unknown-encoding", "copy-of-a-file", "misnamed-file", "linked-folder"} | {
    "linked-file",
    "folder-called-as-a-file",
}
_QUOTED = re.compile(r"""“[^”]*”|'[^']*'|"[^"]*"|[\w/*.-]+\.(?:yaml|md|csv)""")
_ENGLISH = re.compile(
    r"\b(?:expected|found|token|scanning|parsing|mapping|block|input|value error|should|must|field required|"
    r"invalid|null|none|string|integer|type|error|hệ thống|không hợp lệ)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, order=True)
class Stated:
    """A problem that a case states: where, which, and words that its message or hint must hold."""

    place: str
    code: str
    words: tuple[str, ...] = ()

    @classmethod
    def read(cls, file: str, line: str) -> "Stated":
        place, code, *words = line.split()
        return cls(f"{file}:{place}", code, (" ".join(words),) if words else ())


_OF_KEYS = ("unknown-field", "unknown-column", "columns-in-vietnamese", "not-a-time")
"""Problems in what only those write who write files, or that quote what was typed."""


def cut(content: bytes, file: str) -> tuple[bytes, list[Stated]]:
    """Return *content* without its last lines that state problems, and these."""
    stated: list[Stated] = []
    while found := _STATED.search(content):
        stated.append(Stated.read(file, found[1].decode()))
        content = content[: found.start()]
    return content, stated


def set_up(case: Path, folder: Path) -> tuple[Path, list[Stated]]:
    """Return the content folder of *case*, made below *folder*, and the problems it states."""
    if case.is_file():
        content = sound_copy(folder)
        name = PLACES[case.parent.name].format(case.name)
        text, stated = cut(case.read_bytes(), name)
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_bytes(text)
        return content, stated
    content = Path(shutil.copytree(case, folder / "content", symlinks=True))
    elsewhere = content / "problems.txt"
    stated = []
    if elsewhere.exists():
        lines = (line.partition(":") for line in elsewhere.read_text(encoding="utf-8").splitlines())
        stated = [Stated.read(file, rest) for file, _, rest in lines]
        elsewhere.unlink()
    for file in sorted(path for path in content.rglob("*") if path.is_file()):
        text, more = cut(file.read_bytes(), file.relative_to(content).as_posix())
        file.write_bytes(text)
        stated += more
    return content, stated


def cases() -> Iterator[Path]:
    for kind in PLACES:
        yield from sorted((CASES / kind).iterdir())
    yield from sorted((CASES / "together").iterdir())


def told(problem: Diagnostic, content: Path) -> str:
    return f"{problem.at.path.relative_to(content)}:{problem.at.line}:{problem.at.column} {problem.code}"


@pytest.fixture(params=cases(), ids=lambda case: f"{case.parent.name}/{case.stem}")
def case(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


def test_a_case_raises_exactly_the_problems_it_states(case: Path, tmp_path: Path) -> None:
    content, stated = set_up(case, tmp_path)

    problems = problems_in(content)

    # Several sheets may find the same text too long: the same place and code are stated once.
    assert sorted({told(problem, content) for problem in problems}) == sorted({f"{s.place} {s.code}" for s in stated})
    assert len({(told(problem, content), problem.message) for problem in problems}) == len(problems)
    for one in stated:
        said = [
            f"{problem.message} {problem.hint} {problem.severity}"
            for problem in problems
            if told(problem, content) == f"{one.place} {one.code}"
        ]
        assert all(any(words in text for text in said) for words in one.words), said


def test_a_problem_is_told_to_a_neighbour(case: Path, tmp_path: Path) -> None:
    content, _ = set_up(case, tmp_path)

    for problem in problems_in(content):
        for said in (problem.message, problem.hint):
            words = _QUOTED.sub("", said)

            assert said == unicodedata.normalize("NFC", said).strip()
            assert said.endswith((".", "?", "”", "'", '"')), said
            assert re.search(r"[à-ỹđ]", words), said
            assert not _ENGLISH.search(words), said
            assert "None" not in said
            assert "\n" not in said


def test_a_problem_is_told_to_who_sees_forms_without_a_key_or_a_command(case: Path, tmp_path: Path) -> None:
    content, _ = set_up(case, tmp_path)

    for problem in problems_in(content):
        for said in map(as_forms_say, (problem.message, problem.hint)):
            keys = set(re.findall("“([a-z_]+)”", said)) & FIELDS.keys()

            assert not keys or problem.code in _OF_KEYS, said
            assert not re.search(r"(?<!“)\btinlang [a-z]", said), said


def test_a_problem_points_into_the_line_it_quotes(case: Path, tmp_path: Path) -> None:
    content, _ = set_up(case, tmp_path)

    for problem in problems_in(content):
        file = Path(problem.at.path)
        if file.exists() and problem.code not in _OF_THE_FILE:
            text = unicodedata.normalize("NFC", file.read_text(encoding="utf-8-sig"))
            lines = text.split("\n")
            assert problem.line == lines[problem.at.line - 1].rstrip("\r")
            assert 1 <= problem.at.column <= len(problem.line) + 1


def test_values_stay_as_they_were_typed() -> None:
    source = Source(PurePosixPath("guides/digits-stay-text.yaml"), (CASES / "guides/digits-stay-text.yaml").read_text())

    guide, _ = read_guide(source)

    assert guide is not None
    assert (guide.title.raw, guide.summary.raw) == ("0225", "7:30")
    assert [step.title.raw for step in guide.steps] == ["no", "+84912345678", "Yes", "null", "null", "true"]
    assert [step.text.raw for step in guide.steps if step.text] == ["off", "2026-11-20", "1_000", "0x1F", "1e3", ".5"]
