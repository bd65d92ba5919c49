"""The command line: exit statuses, what goes where, Vietnamese throughout."""

import argparse
import ast
import builtins
import contextlib
import inspect
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from generator import cli
from generator.commands.terminal import console, show
from generator.diagnostics import Diagnostic, Severity
from generator.messages.arguments import SENTENCES
from generator.source import Position
from generator.version import VERSION
from tests.commands import ROOT, build_arguments, command, environment, tinlang, village_in
from tests.contents import CASES, TODAY, sound_copy
from tests.test_cases import set_up

ENGLISH = re.compile(r"\b(?:usage|options?|positional|arguments?|show|help message|default|required|error|invalid)\b:?")
PROBLEM = Diagnostic(
    "not-a-date",
    Position(PurePosixPath("a[b].yaml"), 100, 3),
    "“[/]” không phải ngày.",
    "Viết :100: nhé.",
    Severity.ERROR,
    "a\\[b]",
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with sound content in it, in which the command line is started."""
    sound_copy(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def verbs() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in cli.parser(TODAY)._actions:  # noqa: SLF001 - argparse tells its verbs in no other way
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
            yield from action.choices.items()


VERBS = tuple(name for name, _ in verbs())


def run(*arguments: str) -> int:
    return cli.main(arguments, TODAY)


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_is_vietnamese(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*verb.split(), "--help") == 0
    said = capsys.readouterr()
    words = re.sub(r"--[a-z-]+|tinlang \w+|[A-Z-]{2,}|\{[^}]*\}", "", said.out)

    assert said.out.startswith(f"Cách dùng: tinlang {verb}".rstrip())
    assert said.out.count("Cách dùng") == 1
    assert not ENGLISH.search(words.lower())
    assert said.err == ""


def test_every_verb_has_its_module_and_every_argument_its_help() -> None:
    for name, verb in verbs():
        assert (ROOT / "generator" / "commands" / f"{name}.py").is_file()
        assert [action.dest for action in verb._actions if not action.help] == []  # noqa: SLF001 - as above


def test_help_is_there_at_once() -> None:
    """Measured by what is imported, not by the clock."""
    program = (
        "import sys; from datetime import date; from generator.cli import main\n"
        "status = main(['build', '--help'], date(2026, 11, 24))\n"
        "heavy = {'pydantic', 'weasyprint', 'rich', 'jinja2', 'yaml', 'markdown', 'PIL', 'generator.build'}\n"
        "print(status, sorted(heavy & sys.modules.keys()), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment(), capture_output=True, encoding="utf-8", check=True
    )

    assert done.stderr.strip() == "0 []"


@pytest.mark.parametrize(
    "arguments",
    [
        ("buld",),
        ("build", "--date", "31/11/2026"),
        ("build", "--date"),
        ("build", "--date", "0001-01-01"),
        ("build", "--date", "9999-12-31"),
        ("build", "--jobs", "0"),
        ("build", "--jobs", "hai"),
        ("build", "--base-url", "vi-du.vn"),
        ("build", "--only", "poster,zzz"),
        ("build", "--content", "khong-co"),
        ("check", "--content", "khong-co"),
        ("check", "--format", "xml"),
        ("check", "thừa"),
        ("serve", "--port", "99999"),
        ("new", "guide"),
        ("new", "guide", "Gọi"),
        ("new", "guide", "con"),
        ("publish", "--zip", "a", "--to", "b"),
        ("publish",),
        ("publish", "--to", ""),
        ("publish", "--zip", ""),
        ("build", "--output", " "),
        ("build", "--only", ""),
        ("build", "--only", " , "),
        ("check", "--content", ""),
        ("init", ""),
        ("proof",),
    ],
)
def test_wrong_arguments_are_told_in_vietnamese(
    arguments: tuple[str, ...], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    said = capsys.readouterr()

    assert said.out == ""
    assert not ENGLISH.search(said.err.replace("zzz", "").replace("lỗi", ""))
    assert re.search("[à-ỹđ]", said.err)
    assert list(here.iterdir()) == [here / "content"]


@pytest.mark.row("R13")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--content"),
        ("todo", "--content"),
        ("say", "--content"),
        ("new", "guide", "bai-moi", "--content"),
        ("build", "--output"),
        ("doctor", "--output"),
        ("serve", "--content"),
        ("proof",),
        ("publish", "--to"),
        ("publish", "--zip"),
        ("publish", "--output"),
        ("init", "--name", "xã A", "--city", "tỉnh B"),
        ("calibrate", "loi.txt"),
    ],
)
@pytest.mark.parametrize("below", ["", "/trong"])
def test_a_link_that_leads_in_a_circle_is_told(
    arguments: tuple[str, ...], below: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "vòng").symlink_to("quanh")
    (here / "quanh").symlink_to("vòng")

    assert run(*arguments, f"vòng{below}") == 2
    assert f"“vòng{below}” là lối tắt dẫn vòng về chính nó" in capsys.readouterr().err


def test_an_address_too_long_for_codes_is_refused_before_anything_is_made(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "--base-url", "https://" + "x" * 40 + ".vn", "--only", "card") == 2

    assert capsys.readouterr().err.startswith(f"tinlang: Địa chỉ https://{'x' * 40}.vn dài quá")
    assert not (here / "output").exists()


def test_sound_content_is_told_to_be_sound(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert capsys.readouterr() == ("", "Nội dung không có lỗi.\n")
    assert list(here.iterdir()) == [here / "content"]


def test_faults_give_status_one_and_stand_on_standard_error(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/guides/hai.yaml").write_text("slug: hai\ntitle: Bà con: nhớ\n", encoding="utf-8")

    assert run("check") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "content/guides/hai.yaml:2:14: lỗi: Trong lời văn có dấu hai chấm" in said.err
    assert said.err.endswith("3 lỗi.\n")


def test_warnings_alone_leave_the_status_fine(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/ghi-chu.txt").touch()

    assert run("check") == 0
    assert capsys.readouterr().err.endswith("1 cảnh báo.\n")


def test_json_tells_every_problem_on_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, stated = set_up(CASES / "guides" / "many-problems.yaml", tmp_path)

    assert run("check", "--content", str(content), "--format", "json") == 1
    said = capsys.readouterr()
    found = [(problem["line"], problem["column"], problem["code"]) for problem in json.loads(said.out)]
    assert len(found) == len(stated)
    assert found[0] == (2, 17, "colon-in-text")
    assert json.loads(said.out)[-1]["severity"] == "warning"
    assert said.err == ""


def test_notes_for_github_are_one_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, stated = set_up(CASES / "guides" / "many-problems.yaml", tmp_path)

    assert run("check", "--content", str(content), "--format", "github") == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(stated)
    assert all(re.match(r"::(?:error|warning) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::\S", line) for line in lines)


def test_what_is_quoted_is_shown_as_it_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    """“[…]” is no style of rich's here, and “:100:” no picture."""
    show([PROBLEM])
    head, line, marker, hint = capsys.readouterr().err.splitlines()

    assert head.endswith("a[b].yaml:100:3: lỗi: “[/]” không phải ngày. [not-a-date]")
    assert line.endswith("| a\\[b]")
    assert marker.index("^") == line.index("[")
    assert hint.endswith("Viết :100: nhé.")


@pytest.mark.parametrize("quiet", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_is_left_out_where_it_is_not_wanted(quiet: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert console().color_system is not None
    for name, value in quiet.items():
        monkeypatch.setenv(name, value)
    with console().capture() as seen:
        console().print("lỗi", style="red")

    assert "\x1b[31m" not in seen.get()


def test_a_slip_in_the_name_of_the_content_makes_no_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "guide", "bai-moi", "--content", "contnet") == 2
    assert "Không thấy thư mục nội dung contnet." in capsys.readouterr().err
    assert not (here / "contnet").exists()


def test_the_machine_s_faults_give_status_three(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/guides").chmod(0o500)
    (here / "content/announcements").write_text("là một tệp", encoding="utf-8")

    assert run("new", "announcement", "bai-moi") == 3
    said = capsys.readouterr().err
    assert said.startswith("tinlang: ")
    assert "Traceback" not in said
    assert not re.search(r"Errno|[Nn]ot a directory|exists", said)


def test_a_fault_of_ours_is_told_without_traceback_and_with_it_on_request(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No content and no file is known that ends in such a fault, so one is put into the program."""
    assert here.is_dir()
    monkeypatch.setattr("generator.commands.proof.run", lambda arguments: {}[arguments.verb])

    assert run("proof", "--output", ".") == 3
    said = capsys.readouterr().err
    assert "chương trình gặp lỗi" in said
    assert "Traceback" not in said
    with pytest.raises(KeyError):
        run("--debug", "proof", "--output", ".")


def test_someone_who_interrupts_is_told_that_nothing_changed(tmp_path: Path) -> None:
    process = subprocess.Popen(
        command(*build_arguments(tmp_path / "output", "--jobs", "2")),
        cwd=tmp_path,
        env=environment(),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    time.sleep(2.0)  # into the build
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the workers get it, too
    _, said = process.communicate(timeout=300)

    assert (process.returncode, said.strip()) == (130, "Đã dừng. Bản đang có vẫn giữ nguyên.")
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt, 130), (PermissionError, 3), (ValueError, 3)])
def test_whatever_happens_before_the_build_is_told_as_well(
    here: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: type[BaseException],
    status: int,
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "_lacking", fail)

    assert run("build", "--output", str(here / "output")) == status
    assert capsys.readouterr().err


def test_today_is_a_day_in_vietnam() -> None:
    assert date(2026, 11, 24) == TODAY
    assert cli.VIETNAM.utcoffset(None).total_seconds() == 7 * 3600


FOR_PROGRAMMERS = {
    "%r is not callable",
    "%(prog)s: error: %(message)s\n",
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    'argument "-" with mode %r',
    "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r",
    "conflicting option string: %s",
    "conflicting subparser alias: %s",
    "conflicting subparser: %s",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "mutually exclusive arguments must be optional",
    "unexpected option string: %s",
}
"""What argparse says of mistakes in the description of the arguments, and what our parser says by itself."""


def test_all_that_operators_hear_of_arguments_is_vietnamese() -> None:
    calls = (node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call))
    heard = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in {"_", "ngettext"}
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }

    assert len(heard) > 20
    assert sorted(heard - FOR_PROGRAMMERS - SENTENCES.keys()) == []


def test_what_was_typed_is_quoted_as_it_was_typed(tmp_path: Path) -> None:
    done = tinlang("check", "--format", "argument expected one argument", cwd=tmp_path)

    assert "không có lựa chọn 'argument expected one argument'" in done.stderr


@pytest.mark.row("O17")
def test_the_version_is_told_and_with_debug_those_of_the_libraries(tmp_path: Path) -> None:
    alone, all_of_them = tinlang("--version", cwd=tmp_path), tinlang("--version", "--debug", cwd=tmp_path)

    assert (alone.returncode, alone.stdout) == (0, f"tinlang {VERSION}\n")
    told = all_of_them.stdout.splitlines()
    assert told[0] == f"tinlang {VERSION}"
    assert {"python", "pango", "weasyprint", "qrcode"} <= {line.split()[0] for line in told}


@pytest.mark.row("O17")
def test_who_asks_for_nothing_is_shown_what_there_is(tmp_path: Path) -> None:
    done = tinlang(cwd=tmp_path)

    assert done.returncode == 0
    assert done.stdout == tinlang("--help", cwd=tmp_path).stdout


@pytest.mark.parametrize("day", ["23/11/2026", "2026-11-23"])
def test_a_day_is_taken_as_it_is_written_in_vietnam_or_in_numbers(day: str) -> None:
    assert cli.parser(date(2000, 1, 1)).parse_args(["check", "--date", day]).date == date(2026, 11, 23)


@pytest.mark.parametrize("day", ["31/02/2026", "23/11", "23/11/2026/1", "một/hai/ba", "23/11/26", "2026-13-01"])
def test_what_is_no_day_is_told(day: str, tmp_path: Path) -> None:
    done = tinlang("check", "--date", day, cwd=tmp_path)

    assert done.returncode == 2
    assert f"“{day}” không phải một ngày" in done.stderr


@pytest.mark.row("R6")
@pytest.mark.parametrize("verb", ["check", "build", "todo"])
@pytest.mark.parametrize("locked", ["announcements", "media"])
def test_a_folder_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], verb: str, locked: str
) -> None:
    content = village_in(tmp_path)
    (content / "media").mkdir()
    look_into = os.scandir

    def refuse(folder: str) -> object:
        if str(folder).endswith(locked):
            raise PermissionError(13, "Permission denied", str(folder))
        return look_into(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.chdir(tmp_path)

    assert cli.main([verb, "--content", "content"], TODAY) == 3
    said = capsys.readouterr()
    assert f"không được phép ghi hoặc đọc ở đây. (content/{locked})" in said.err
    assert "không có lỗi" not in said.out + said.err
    assert not (tmp_path / "output").exists()


@pytest.mark.row("R6")
def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    village_in(tmp_path)
    opened: Any = builtins.open
    opened_by_number: Any = os.open

    def refuse(file: object, *arguments: Any, **more: Any) -> object:  # noqa: ANN401 - as `open` takes them
        if str(file).endswith("cat-nuoc.md"):
            raise PermissionError(13, "Permission denied", str(file))
        by_number = isinstance(arguments[0] if arguments else None, int)
        return (opened_by_number if by_number else opened)(file, *arguments, **more)

    monkeypatch.setattr(builtins, "open", refuse)
    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.chdir(tmp_path)

    assert cli.main(["check", "--content", "content"], TODAY) == 3
    assert "(content/announcements/cat-nuoc.md)" in capsys.readouterr().err


@pytest.mark.row("O16")
def test_builds_remember_beside_their_content_wherever_they_are_called(tmp_path: Path) -> None:
    (tmp_path / "xa").mkdir()
    (tmp_path / "noi-khac").mkdir()
    village_in(tmp_path / "xa")
    for verb in (["build", "--only", "script", "--output", "ra"], ["check"]):
        done = tinlang(*verb, "--content", "../xa/content", cwd=tmp_path / "noi-khac")
        assert done.returncode == 0, done.stderr
    done = tinlang("build", "--only", "script", "--output", "../../ra", "--content", ".", cwd=tmp_path / "xa/content")
    assert done.returncode == 0, done.stderr

    assert not (tmp_path / "xa/content/.tinlang").exists()
    assert [entry.name for entry in (tmp_path / "noi-khac").iterdir()] == ["ra"]
    assert sorted(entry.name for entry in (tmp_path / "xa").iterdir()) == [".tinlang", "content"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_a_build_in_a_terminal_shows_how_far_it_is_and_leaves_nothing_of_that(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    arguments = build_arguments(tmp_path / "output", "--only", "site,poster")
    colours = {"TERM": "xterm-256color", "COLUMNS": "100"}
    with subprocess.Popen(
        command(*arguments), cwd=tmp_path, env=environment(colours), stdin=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = b"".join(_until_closed(ours)).decode()

    assert process.returncode == 0
    assert re.search(r"Trang web.*\d+/\d+", shown)
    assert re.search(r"Trang web +\d+ tệp +\d+,\d giây", shown)
    assert re.fullmatch(r"Xong: \d+ tệp trong .* sau \d+,\d giây\.", shown.rstrip().splitlines()[-1])


def _until_closed(terminal: int) -> Iterator[bytes]:
    """Yield what is written to *terminal* until nobody has it open any more, which Linux calls an error."""
    with contextlib.suppress(OSError):
        while content := os.read(terminal, 4096):
            yield content
    os.close(terminal)
