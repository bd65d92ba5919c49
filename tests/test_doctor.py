"""What the doctor says of this machine, and of machines that lack something."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from generator import doctor
from generator.doctor import Finding, Need, SystemLibrary, examine, lacks_needed, missing_packages, tell
from tests.commands import build_arguments, tinlang

ABSENT = SystemLibrary(
    "Thư viện không có",
    ("libthere-is-none.so.0",),
    dict.fromkeys(("apt-get", "dnf", "pacman", "brew"), "libnone0"),
)


def finding(*, need: Need = Need.BUILD, fine: bool = False, packages: tuple[str, ...] = ()) -> Finding:
    return Finding("Thứ cần xem", need, fine, "chưa có", "apt-get install -y thu-can-xem", packages)


def seen(findings: list[Finding], name: str) -> Finding:
    return next(one for one in findings if one.name.startswith(name))


def test_a_machine_that_was_set_up_for_the_tests_lacks_nothing(tmp_path: Path) -> None:
    lacking = [tell(one) for one in examine(tmp_path) if not one.fine]

    assert lacking == []


def test_every_library_that_a_build_needs_is_looked_for() -> None:
    listed = (doctor.ROOT / "requirements" / "runtime.in").read_text(encoding="utf-8")
    distributions = packages_distributions()
    looked_for = {name for module in doctor.REQUIREMENTS for name in distributions[module]}

    assert {re.sub(r"[-_.]+", "-", name).lower() for name in looked_for} == set(re.findall(r"(?m)^[a-z0-9-]+", listed))


def test_only_what_is_asked_for_is_looked_at(tmp_path: Path) -> None:
    assert {one.need for one in examine(tmp_path, (Need.BUILD,))} == {Need.BUILD}
    assert {one.need for one in examine(tmp_path)} == set(Need)


def test_a_missing_library_stops_a_build_and_names_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LIBRARIES", (ABSENT,))

    findings = examine(tmp_path, (Need.BUILD,))

    assert lacks_needed(findings)
    assert missing_packages(findings) == ["libnone0"]
    assert seen(findings, "Thư viện không có").mend.endswith(" libnone0")


def test_missing_programs_stop_the_tests_but_no_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    findings = examine(tmp_path)

    assert not lacks_needed(findings)
    assert {"chromium-headless-shell", "espeak-ng", "qpdf"} <= set(missing_packages(findings))
    assert seen(findings, "Chromium").mend.endswith("apt-get install -y chromium-headless-shell")


def test_a_font_that_was_cut_off_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    font = tmp_path / "BeVietnamPro-400.ttf"
    font.write_bytes(b"version of a pointer to a large file")
    monkeypatch.setattr(doctor, "FONTS", (font,))

    fonts = seen(examine(tmp_path), "Phông chữ")

    assert not fonts.fine
    assert font.name in fonts.state


def test_a_file_where_the_output_should_go_is_found(tmp_path: Path) -> None:
    output = tmp_path / "kết quả"
    output.write_text("một tệp", encoding="utf-8")

    place = seen(examine(output), "Nơi ghi")

    assert not place.fine
    assert place.mend == f"mv '{output}' '{output}.cu'"


def test_an_output_that_is_not_there_yet_may_be_made(tmp_path: Path) -> None:
    assert seen(examine(tmp_path / "new" / "output"), "Nơi ghi").fine


def test_a_full_disk_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LEAST_FREE_MB", 10**9)

    found = seen(examine(tmp_path), "Chỗ trống")

    assert not found.fine
    assert re.fullmatch(r"còn \d{1,3}(\.\d{3})* MB, phải từ 1\.000\.000\.000 MB trở lên", found.state)


def test_what_is_lacking_is_told_with_what_it_is_for_and_its_cure() -> None:
    assert tell(finding(need=Need.TEST)) == (
        "THIẾU  Thứ cần xem: chưa có; cần để chạy thử (make test).\n       Cách chữa: apt-get install -y thu-can-xem"
    )


def test_what_is_fine_is_told_in_one_line() -> None:
    assert "\n" not in tell(finding(fine=True))


def test_each_missing_package_is_named_once() -> None:
    assert missing_packages([finding(packages=("a",)), finding(packages=("b", "a"))]) == ["a", "b"]


def test_it_runs_before_anything_is_installed() -> None:
    bare = [sys.executable, "-I", "-S", "tools/missing_packages.py", "build"]

    asked = subprocess.run(bare, cwd=doctor.ROOT, check=False, capture_output=True, text=True)

    assert asked.stderr == ""
    assert asked.stdout == ""


def test_a_build_refuses_to_start_on_a_machine_that_cannot_finish_it(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.write_text("một tệp", encoding="utf-8")
    command = [sys.executable, "-m", "generator.cli", "build", "--output", str(output)]

    refused = subprocess.run(command, cwd=doctor.ROOT, check=False, capture_output=True, text=True)

    assert refused.returncode == 3
    assert "Cách chữa: mv " in refused.stderr
    assert output.read_text(encoding="utf-8") == "một tệp"


def test_a_build_with_workers_ends_without_a_crash(tmp_path: Path) -> None:
    # Were fonts freed after Pango is unloaded, the program would end in a segmentation fault with its work done.
    built = tinlang(*build_arguments(tmp_path / "output", "--jobs", "2", "--only", "poster,card"), cwd=tmp_path)

    assert built.returncode == 0, built.stderr
