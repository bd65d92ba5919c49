"""Files → one ZIP file, the same bytes for the same files; and the website as a web server sends it."""

import os
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from secrets import token_hex

from generator.rendering.compression import packed
from generator.units import Bytes

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that ZIP knows, so that the same site gives the same bytes
_TIGHT = (".pdf", ".png", ".jpg", ".webp", ".gz", ".br", ".zip", ".mp3")  # to press them again gains nothing


def as_served(files: Iterable[tuple[PurePosixPath, bytes]]) -> dict[str, bytes]:
    """Return the website's *files* by path, with the compressed copies that a web server sends in their place."""
    files = list(files)
    return {str(path): content for path, content in (*files, *(copy for file in files for copy in packed(*file)))}


def write_zip(files: Mapping[str, bytes | Path], file: Path, *, pressed: bool = True) -> Bytes:
    """Write *files* into the ZIP *file*, as a whole or not at all, and return its size.

    Each is its bytes, or the file that holds them: that is read when its turn comes, for all may be a gigabyte.

    Unless *pressed*, what is tight already is stored as it is, which takes a tenth of the time. Raise `OSError` where
    it cannot be written.
    """
    beside = file.with_name(f".{file.name}.{token_hex(8)}")
    file.parent.mkdir(parents=True, exist_ok=True)
    with beside.open("xb") as written:  # nobody else's file, and no link that leads elsewhere
        try:
            with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
                for path, given in files.items():
                    content = given.read_bytes() if isinstance(given, Path) else given
                    stored = not pressed and path.endswith(_TIGHT)
                    how = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                    archive.writestr(zipfile.ZipInfo(path, _EPOCH), content, how)
            size = written.tell()
            written.flush()
            os.fsync(written.fileno())  # before it takes the place of the last one
            written.close()
            beside.replace(file)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    return size
