"""What this machine has and lacks for tinlang, and the command that mends each lack.

It looks at libraries, programs, fonts and the disk of the machine. It imports the standard library only: set-up asks
it what to install before anything is installed.
"""

import ctypes
import importlib.util
import os
import shlex
import shutil
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.shipped import TEMPLATES
from generator.text.written_numbers import figures

ON_WINDOWS = sys.platform == "win32"
ROOT = Path(__file__).resolve().parents[1]
FONTS = tuple(TEMPLATES / "fonts" / f"BeVietnamPro-{weight}.ttf" for weight in (400, 600, 700, 800))
OLDEST_PYTHON = (3, 11)
LEAST_FREE_MB = 100  # megabytes, for all outputs of a commune twice: the new ones beside the old


class Need(StrEnum):
    """The purpose of a part; the value is the text for people."""

    BUILD = "để dựng trang và bản in"
    AUDIO = "để đọc thành tiếng (không bắt buộc)"
    TEST = "để chạy thử (make test)"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined: whether it is *fine*, its *state* in words, and the command to *mend* it.

    *packages* are the system packages that bring it.
    """

    name: str
    need: Need
    fine: bool
    state: str
    mend: str = ""
    packages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A shared library: its files on Linux, macOS and Windows, and its package for each package manager."""

    name: str
    files: tuple[str, ...]
    packages: dict[str, str]


@dataclass(frozen=True, slots=True)
class Program:
    """A program: the names of its command, and its package for each package manager, or “*” for all others."""

    name: str
    need: Need
    commands: tuple[str, ...]
    packages: dict[str, str]


REQUIREMENTS = (
    *("PIL", "asyncssh", "brotli", "docx", "dulwich", "icalendar", "jinja2", "mammoth", "markdown", "nh3"),
    *("pi_heif", "pikepdf", "platformdirs", "pydantic", "pypdfium2", "python_calamine", "python_multipart"),
    *("qrcode", "rich", "starlette", "unicode_rbnf", "uvicorn", "watchfiles", "weasyprint", "yaml", "zxingcpp"),
)
"""The modules of the libraries in requirements/runtime.in."""

# The names of the files are those that WeasyPrint loads (weasyprint/text/ffi.py).
SUBSETTERS = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "harfbuzz-subset.dll")
LIBRARIES = (
    SystemLibrary(
        "Pango (xếp chữ)",
        ("libpango-1.0.so.0", "libpango-1.0.dylib", "pango-1.0-0.dll"),
        {"apt-get": "libpango-1.0-0", "dnf": "pango", "pacman": "pango", "brew": "pango"},
    ),
    SystemLibrary(
        "PangoFT2 (nạp phông chữ)",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "pangoft2-1.0-0.dll"),
        {"apt-get": "libpangoft2-1.0-0", "dnf": "pango", "pacman": "pango", "brew": "pango"},
    ),
    # Without it WeasyPrint only warns, but takes twice the time, and embeds larger fonts.
    SystemLibrary(
        "HarfBuzz-Subset (nhúng phông chữ)",
        SUBSETTERS,
        {"apt-get": "libharfbuzz-subset0", "dnf": "harfbuzz", "pacman": "harfbuzz", "brew": "harfbuzz"},
    ),
)

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PROGRAMS = (
    Program("espeak-ng (giọng máy)", Need.AUDIO, ("espeak-ng",), {"*": "espeak-ng"}),
    Program("Chromium (trình duyệt)", Need.TEST, BROWSERS, {"apt-get": "chromium-headless-shell", "*": "chromium"}),
    Program(
        "pdftoppm (đọc bản in)",
        Need.TEST,
        ("pdftoppm",),
        {"apt-get": "poppler-utils", "dnf": "poppler-utils", "*": "poppler"},
    ),
    Program("qpdf (soát bản in)", Need.TEST, ("qpdf",), {"*": "qpdf"}),
    Program("git (kho nội dung)", Need.TEST, ("git",), {"*": "git"}),
    Program("nginx (máy chủ web)", Need.TEST, ("nginx",), {"*": "nginx"}),
    Program("mtools (thẻ FAT32)", Need.TEST, ("mformat",), {"*": "mtools"}),
    Program("sshd (máy chủ nhận tệp)", Need.TEST, ("sshd",), {"apt-get": "openssh-server", "*": "openssh"}),
)

AGAIN = "chạy lại tệp cài đặt Tin lang; nội dung của xã vẫn còn nguyên"
"""What mends the program on Windows, where it came as one folder with all that it needs."""
VOICE = "tìm “espeak-ng” trên mạng, tải bản cài cho Windows (tệp .msi) rồi cài"

SOUND = ".venv/bin/pip install --require-hashes -r requirements/audio.txt"
SOUND_ON_WINDOWS = "bản cài cho Windows chưa kèm phần âm thanh; làm việc này trên máy Linux có Tin làng"

INSTALL = {
    "apt-get": "apt-get install -y",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed",
    "brew": "brew install",
}


def examine(output: Path, needs: Collection[Need] = tuple(Need)) -> list[Finding]:
    """Return a finding for each thing that one of *needs* requires; *output* is the folder to write."""
    build = _look_at_what_builds(output) if Need.BUILD in needs else ()
    asked = set(needs) - {Need.TEST} if ON_WINDOWS else needs  # tests run on Linux, where all for Windows is made
    return [*build, *(_look_for_program(program) for program in PROGRAMS if program.need in asked)]


def lacks_needed(findings: Iterable[Finding]) -> bool:
    """Return whether a thing is missing that every build needs."""
    return any(not finding.fine and finding.need is Need.BUILD for finding in findings)


def missing_packages(findings: Iterable[Finding]) -> list[str]:
    """Return the system packages that bring the missing things, each once, in order."""
    return list(dict.fromkeys(name for finding in findings if not finding.fine for name in finding.packages))


def install_command(packages: Collection[str]) -> str:
    """Return the command to type on this machine that installs *packages*; on Windows, what to do instead."""
    if ON_WINDOWS:
        return VOICE if "espeak-ng" in packages else AGAIN
    manager = _package_manager()
    sudo = "" if manager == "brew" or _is_root() else "sudo "
    return f"{sudo}{INSTALL[manager]} {shlex.join(packages)}"


def sound_cure() -> str:
    """Return what adds the libraries for sound to this machine: a command, or words where there is none."""
    return SOUND_ON_WINDOWS if ON_WINDOWS else SOUND


def find_program(*commands: str) -> Path | None:
    """Return the path of the first of *commands* that is installed, or None."""
    # Debian keeps nginx and sshd in a folder that is not on the PATH of ordinary users.
    # The installer of espeak-ng for Windows puts its folder on no PATH.
    more = (f"{os.environ.get('PROGRAMFILES', '')}\\eSpeak NG",) if ON_WINDOWS else ("/usr/sbin",)
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *more))
    places = (shutil.which(command, path=path) for command in commands)
    return next((Path(place) for place in places if place), None)


def tell(finding: Finding) -> str:
    """Return *finding* as a line for people, with a second line for the command that mends it, if needed."""
    line = f"{'tốt  ' if finding.fine else 'THIẾU'}  {finding.name}: {finding.state}"
    if finding.fine:
        return line
    return f"{line}; cần {finding.need}.\n       Cách chữa: {finding.mend}"


def _look_at_what_builds(output: Path) -> Iterator[Finding]:
    yield _look_at_python()
    yield _look_at_requirements()
    yield from map(_look_for_library, LIBRARIES)
    yield _look_at_fonts()
    yield _look_at_output(output)
    yield _look_at_free_space(output)


def _look_at_python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    fine = sys.version_info[:2] >= OLDEST_PYTHON
    state = version if fine else f"đang là {version}, phải từ 3.11 trở lên"
    return Finding("Python", Need.BUILD, fine, state, mend=install_command(["python3"]))


def _look_at_requirements() -> Finding:
    lacking = [name for name in REQUIREMENTS if importlib.util.find_spec(name) is None]
    state = f"chưa có {', '.join(lacking)}" if lacking else "đã đủ"
    return Finding("Thư viện Python", Need.BUILD, not lacking, state, mend=AGAIN if ON_WINDOWS else "make")


def _look_for_library(library: SystemLibrary) -> Finding:
    fine = any(_loads(file) for file in library.files)
    return _found_or_not(library.name, Need.BUILD, "đã có" if fine else "", library.packages)


def _look_for_program(program: Program) -> Finding:
    place = find_program(*program.commands)
    return _found_or_not(program.name, program.need, str(place) if place else "", program.packages)


def _found_or_not(name: str, need: Need, seen: str, packages: dict[str, str]) -> Finding:
    if seen:
        return Finding(name, need, fine=True, state=seen)
    package = packages.get(_package_manager()) or packages["*"]
    return Finding(name, need, fine=False, state="chưa có", mend=install_command([package]), packages=(package,))


def _look_at_fonts() -> Finding:
    lacking = [font.name for font in FONTS if not _is_truetype(font)]
    state = f"thiếu hoặc hỏng {', '.join(lacking)}" if lacking else "đã đủ"
    return Finding(
        "Phông chữ Be Vietnam Pro",
        Need.BUILD,
        not lacking,
        state,
        AGAIN if ON_WINDOWS else "git checkout -- templates/fonts",
    )


def _look_at_output(output: Path) -> Finding:
    name, folder = "Nơi ghi kết quả", _nearest_folder(output)
    if output.exists() and not output.is_dir():
        # A device such as /dev/null must stay where it is.
        to_type = _renaming(output) if output.is_file() else "--output output"
        return Finding(name, Need.BUILD, fine=False, state=f"{output} là một tệp, không phải thư mục", mend=to_type)
    fine = os.access(folder, os.W_OK | os.X_OK)
    state = f"ghi được vào {output}" if fine else f"không ghi được vào {folder}"
    mend = f'sudo chown -R "$(id -un)" {shlex.quote(str(folder))}'
    return Finding(name, Need.BUILD, fine, state, "--output, kèm một thư mục của mình" if ON_WINDOWS else mend)


def _look_at_free_space(output: Path) -> Finding:
    free = shutil.disk_usage(_nearest_folder(output)).free // 1_000_000
    fine = free >= LEAST_FREE_MB
    state = f"còn {figures(free)} MB" + ("" if fine else f", phải từ {figures(LEAST_FREE_MB)} MB trở lên")
    mend = "xóa bớt tệp không dùng trên ổ đĩa ấy" if ON_WINDOWS else "make clean"
    return Finding("Chỗ trống trên ổ đĩa", Need.BUILD, fine, state, mend)


def _renaming(file: Path) -> str:
    """Return the command that gives *file* another name."""
    if ON_WINDOWS:
        return f'ren "{file}" "{file.name}.cu"'
    return shlex.join(["mv", str(file), f"{file}.cu"])


def _nearest_folder(path: Path) -> Path:
    """Return *path*, or the nearest folder above it that exists."""
    absolute = path.absolute()
    return next(place for place in (absolute, *absolute.parents) if place.is_dir())


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _is_truetype(font: Path) -> bool:
    """Return whether *font* is a TrueType file, not a truncated one or a pointer of Git LFS."""
    try:
        with font.open("rb") as file:
            return file.read(4) == b"\x00\x01\x00\x00"
    except OSError:
        return False


def _package_manager() -> str:
    return next((name for name in INSTALL if find_program(name)), "apt-get")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
