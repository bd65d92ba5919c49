"""The folder as a ZIP file: the same files give the same bytes."""

import zipfile
from pathlib import Path

_DAY = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP file can tell


def pack(folder: Path, file: Path) -> None:
    """Write all of *folder* into the ZIP *file*, below the folder's own name, in the order of their paths."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                about = zipfile.ZipInfo(each.relative_to(folder.parent).as_posix(), _DAY)
                about.compress_type, about.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                archive.writestr(about, each.read_bytes())
