"""`tinlang publish`: pack the website for the web server, as a ZIP file or into a folder."""

import argparse
import re
import zipfile
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

from generator.commands import FINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.diagnostics import Refused
from generator.messages import commands as said
from generator.messages import operator
from generator.publishing.hosted import site_files, write_site
from generator.rendering.compression import packed
from generator.routes import SECURITY

SiteFiles = list[tuple[PurePosixPath, bytes]]
_EXPIRES = re.compile(r"^Expires: (\d{4}-\d\d-\d\d)T", re.MULTILINE)
_LEAST_AHEAD = timedelta(days=30)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that ZIP knows, so that the same site gives the same bytes


def run(arguments: argparse.Namespace) -> int:
    """Pack the last built website."""
    files = site_files(arguments.output)
    if not files:
        tell(said.no_website(str(arguments.output)))
        return USAGE
    _warn_of_expiry(files, arguments.today)
    files += [copy for path, content in files for copy in packed(path, content)]
    if arguments.to:
        write_site(files, arguments.to)
        write_line(str(arguments.to))
    else:
        _zip(files, arguments.zip or Path("site.zip"))
        write_line(str(arguments.zip or Path("site.zip")))
    return FINE


def _warn_of_expiry(files: SiteFiles, today: date) -> None:
    """Warn where the security.txt of the site will soon expire."""
    for path, content in files:
        expires = _EXPIRES.search(content.decode()) if path == SECURITY else None
        if expires and (day := date.fromisoformat(expires[1])) - today < _LEAST_AHEAD:
            tell(said.website_ends(str(SECURITY), day))


def _zip(files: SiteFiles, file: Path) -> None:
    if file.is_dir():
        raise Refused(operator.folder_for_file(str(file)))
    beside = file.with_name(f".{file.name}.new")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, content in files:
                archive.writestr(zipfile.ZipInfo(str(path), _EPOCH), content, zipfile.ZIP_DEFLATED)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
