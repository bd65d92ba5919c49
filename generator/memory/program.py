"""The digest of the program: what it made may be used again only while the program is the same.

Nothing heavy is imported here: a build in which nothing changed needs this and little else.
"""

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from generator.disk.files import file_bytes
from generator.shipped import TEMPLATES

_PACKAGE = Path(__file__).resolve().parents[1]
SYSTEM_LIBRARIES = (
    ("pango", ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "pango-1.0-0.dll"), "pango_version_string"),
    ("harfbuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "harfbuzz.dll"), "hb_version_string"),
)
"""The libraries of the system that decide the bytes of a PDF: name, files, and the function with the version."""


@cache
def program_digest() -> str:
    """Return the digest of our code, templates and typefaces, and of the versions of Python and all libraries."""
    total = blake2b(digest_size=16)
    total.update(sys.version.encode())
    for name in (*_installed(), *system_versions()):
        total.update(name.encode())
    for root in (_PACKAGE, TEMPLATES):
        above = str(root)
        for file in sorted(_files(root)):
            content = file_bytes(file)
            total.update(f"{file.removeprefix(above)}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def system_versions() -> tuple[str, ...]:
    """Return the names and versions of the system's libraries that print, without importing WeasyPrint."""
    versions = []
    for name, files, function in SYSTEM_LIBRARIES:
        for file in files:
            try:
                version = getattr(ctypes.CDLL(file), function)
            except (OSError, AttributeError):
                continue
            version.restype = ctypes.c_char_p
            versions.append(f"{name} {version().decode()}")
            break
    return tuple(versions)


def installed_versions(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each of the packages *names* with its version, read from the names of folders only."""
    parts = (name.removesuffix(".dist-info").partition("-") for name in _installed())
    known = {name.lower().replace("_", "-"): version for name, _, version in parts}
    return ((name, known.get(name, "?")) for name in names)


def all_versions() -> Iterator[str]:
    """Yield every installed package with its version."""
    for name in _installed():
        package, _, version = name.removesuffix(".dist-info").partition("-")
        yield f"{package} {version}"


def _installed() -> list[str]:
    """Return the names of the folders of all packages; they hold name and version."""
    places = [
        place for place in sys.path if place.endswith(("site-packages", "dist-packages")) and os.path.isdir(place)
    ]
    return sorted(name for place in places for name in os.listdir(place) if name.endswith(".dist-info"))


def _files(root: Path) -> list[str]:
    return [
        os.path.join(folder, name)
        for folder, _, names in os.walk(root)
        for name in names
        if not name.startswith(".") and not name.endswith(".pyc")
    ]
