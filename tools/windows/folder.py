"""The folder that people unpack or install: what lies where in it, and what of its parts is left out."""

import shutil
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from PIL import Image

from tools.windows.libraries import lacking
from tools.windows.parts import ROOT

OWN = Path(__file__).parent / "files"
LEFT_OUT = (
    # Programs, headers, types and tests of libraries.
    *("lib/bin/*", "lib/share/*", "lib/*/tests/*", "lib/*/test/*", "lib/tests/*", "*.pyi", "*.pyx", "*.pxd", "*.pxi"),
    *("*.c", "*.h", "*.hpp", "*.cpp", "*.rs", "*/py.typed", "lib/*.dist-info/RECORD", "lib/pypdfium2_cli/*"),
    # What libraries bring beside what we call: colours for programs in Markdown (rich), HTML and objects (lxml), AVIF
    # and windows (Pillow), other kinds of fonts (fontTools), version 1 (pydantic), a command line and what talks to
    # servers (dulwich, and urllib3, which it alone calls).
    *("lib/pygments/*", "lib/markdown_it/*", "lib/mdurl/*"),
    *("lib/lxml/includes/*", "lib/lxml/isoschematron/*", "lib/lxml/objectify*", "lib/lxml/html/*"),
    *("lib/PIL/_avif*", "lib/PIL/_imagingtk*", "lib/PIL/ImageTk.py", "lib/pydantic/v1/*", "lib/dulwich/cli.py"),
    *(f"lib/dulwich/{name}" for name in ("porcelain/*", "client.py", "server.py", "web.py", "lfs*.py", "aiohttp/*")),
    "lib/urllib3/*",
    # PDF/A (pikepdf), lists of what a wheel was made of, compiled modules that have a twin in Python, what python-docx
    # was made from, zones of time far from here, other ways to pack a file (Python).
    *("lib/pikepdf/pdfa/*", "lib/*.dist-info/sboms/*", "lib/idna/uts46data.py"),
    *(f"lib/dulwich/_{name}*.pyd" for name in ("diff_tree", "objects", "pack")),
    *("lib/fontTools/*.pyd", "lib/lxml/_elementpath*.pyd", "lib/lxml/sax*.pyd", "lib/lxml/builder*.pyd"),
    *("lib/docx/templates/default-docx-template/*", "python/_bz2.pyd", "python/_lzma.pyd"),
    *(f"lib/tzdata/zoneinfo/{name}/*" for name in ("Africa", "America", "Antarctica", "Atlantic", "Europe", "US")),
    *(f"lib/fontTools/{name}/*" for name in ("ufoLib", "voltLib", "mtiLib", "merge", "diff", "t1Lib", "svgLib")),
    # Databases, sounds and installers of Python.
    *("python/sqlite3.dll", "python/_sqlite3.pyd", "python/_msi.pyd", "python/winsound.pyd", "python/python.cat"),
)
"""Patterns of paths, with “*” for any part of one."""
OTHER_LANGUAGES = {"lib/pyphen/dictionaries/*": "hyph_en_US.dic", "lib/unicode_rbnf/rbnf/*": "vi.xml"}
"""Files by language, and the one that is kept: English, without which the library does not begin, or Vietnamese."""
DOCUMENTS = ("LICENSE", "LICENSES.md", "HUONG-DAN.md", "docs/noi-dung.md")
ICON = "Tin lang.ico"
ICON_SIZES = (16, 24, 32, 48, 64, 256)  # pixels: those that Windows shows
CPLUSPLUS_FROM = "lib/zopfli.libs/msvcp140-*.dll"
"""Microsoft's C++ library, which zxing-cpp loads and the embeddable Python lacks; a wheel has it under another name."""


def put_together(folder: Path) -> None:
    """Complete *folder*, where python/, lib/ and dll/ are: our own files, then without what is never used.

    Raise `LookupError` where a library imports a file that neither the folder nor Windows has.
    """
    shutil.copyfile(next(folder.glob(CPLUSPLUS_FROM)), folder / "python" / "msvcp140.dll")
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in DOCUMENTS:
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    shutil.copytree(ROOT / "docs" / "so-tay", folder / "docs" / "so-tay")
    with Image.open(ROOT / "templates/site/icon-512.png") as icon:
        icon.save(folder / ICON, sizes=[(size, size) for size in ICON_SIZES])
    for file in sorted(OWN.rglob("*")):
        if file.is_file():
            _lay(file, folder / file.relative_to(OWN))
    for file in [*left_out(folder)]:
        file.unlink()
    for empty in sorted(folder.rglob("*"), reverse=True):
        if empty.is_dir() and not any(empty.iterdir()):
            empty.rmdir()
    _refuse_lacking(folder)


def left_out(folder: Path) -> Iterator[Path]:
    """Yield the files of *folder* that are not shipped; the text of a licence always is."""
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        foreign = any(fnmatch(path, each) and file.name != kept for each, kept in OTHER_LANGUAGES.items())
        never = foreign or any(fnmatch(path, each) for each in LEFT_OUT)
        if file.is_file() and never and "licen" not in path.lower():
            yield file


def _lay(file: Path, target: Path) -> None:
    """Copy one of our own files; what Windows reads line by line gets its line ends."""
    content = file.read_bytes()
    if file.suffix in (".cmd", "._pth"):
        content = content.replace(b"\n", b"\r\n")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _refuse_lacking(folder: Path) -> None:
    files = [file for file in folder.rglob("*") if file.suffix.lower() in (".dll", ".pyd", ".exe")]
    wanting = lacking({file.name: file.read_bytes() for file in files})
    if wanting:
        raise LookupError(f"nothing in the package, nor Windows, has {wanting}")
