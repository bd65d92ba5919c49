"""`tinlang publish`: pack the website for the web server, as a ZIP file or into a folder."""

import argparse
import os
import re
import zipfile
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from secrets import token_hex

from generator.commands import FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.diagnostics import Refused
from generator.messages import commands as said
from generator.messages import operator
from generator.publishing.hosted import site_files, write_site
from generator.publishing.readiness import last_build, refuse_inside
from generator.rendering.compression import packed
from generator.routes import SECURITY

SiteFiles = list[tuple[PurePosixPath, bytes]]
_EXPIRES = re.compile(r"^Expires: (\d{4}-\d\d-\d\d)T", re.MULTILINE)
_LEAST_AHEAD = timedelta(days=30)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that ZIP knows, so that the same site gives the same bytes

_OF_A_SITE = {"index.html", "site.webmanifest"}  # what every website has


def run(arguments: argparse.Namespace) -> int:
    """Pack the last built website."""
    files = site_files(arguments.output)
    if PurePosixPath("index.html") not in (path for path, _ in files):
        tell(said.no_website(str(arguments.output)))
        return USAGE
    target = arguments.to or arguments.zip or Path("site.zip")
    if not arguments.to:
        _refuse_other(target)
    refuse_inside(target, arguments.output)
    build = last_build(arguments.output, files)
    if build.refusal:
        tell(build.refusal)
        return USAGE
    for warning in build.warnings(arguments.today):
        tell(warning)
    _warn_of_expiry(files, arguments.today)
    files += [copy for path, content in files for copy in packed(path, content)]
    if arguments.to:
        write_site(files, target)
    else:
        _zip(files, target)
    write_line(str(target))
    return FINE


def _warn_of_expiry(files: SiteFiles, today: date) -> None:
    """Warn where the security.txt of the site will soon expire."""
    for path, content in files:
        expires = _EXPIRES.search(content.decode()) if path == SECURITY else None
        if expires and (day := date.fromisoformat(expires[1])) - today < _LEAST_AHEAD:
            tell(said.website_ends(str(SECURITY), day))


def _refuse_other(file: Path) -> None:
    """Raise `Refused` where something else than a packed website stands at *file*: a folder, a device, a letter."""
    if file.is_dir():
        raise Refused(operator.folder_for_file(str(file)))
    if file.exists() and not _is_website(file):
        raise Refused(operator.no_packed_website(str(file)))


def _is_website(file: Path) -> bool:
    """Return whether *file* is a website that was packed: letters of Word are ZIP files too, and so are albums."""
    if not (file.is_file() and zipfile.is_zipfile(file)):
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            return set(archive.namelist()) >= _OF_A_SITE
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError):
        return False


def _zip(files: SiteFiles, file: Path) -> None:
    beside = file.with_name(f".{file.name}.{token_hex(8)}")
    file.parent.mkdir(parents=True, exist_ok=True)
    with beside.open("xb") as written:  # nobody else's file, and no link that leads elsewhere
        try:
            with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
                for path, content in files:
                    archive.writestr(zipfile.ZipInfo(str(path), _EPOCH), content, zipfile.ZIP_DEFLATED)
            written.flush()
            os.fsync(written.fileno())  # before it takes the place of the last one
            written.close()
            beside.replace(file)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
