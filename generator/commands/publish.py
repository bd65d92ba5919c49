"""`tinlang publish`: bring the website to the web server: as a ZIP file, into a folder, or by SFTP."""

import argparse
import re
import sys
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from getpass import getpass
from pathlib import Path, PurePosixPath

from generator.commands import FINE, MACHINE, USAGE
from generator.commands.terminal import tell, write_line
from generator.desk.alerts import note_sent
from generator.desk.outcomes import Unsaved
from generator.diagnostics import Refused
from generator.messages import commands as said
from generator.messages import operator
from generator.messages import publishing as sending
from generator.publishing.bringing import Delivered, bring
from generator.publishing.hosted import site_files, write_site
from generator.publishing.readiness import last_build, refuse_inside
from generator.publishing.sftp_address import SftpServer
from generator.publishing.zipped import as_served, write_zip
from generator.readers import NEEDED
from generator.routes import SECURITY

SiteFiles = list[tuple[PurePosixPath, bytes]]
_EXPIRES = re.compile(r"^Expires: (\d{4}-\d\d-\d\d)T", re.MULTILINE)
_LEAST_AHEAD = timedelta(days=30)

_OF_A_SITE = {"index.html", "site.webmanifest"}  # what every website has


def run(arguments: argparse.Namespace) -> int:
    """Pack the last built website."""
    files = site_files(arguments.output)
    if PurePosixPath("index.html") not in (path for path, _ in files):
        tell(said.no_website(str(arguments.output)))
        return USAGE
    target = arguments.to or arguments.zip or Path("site.zip")
    if not (arguments.to or arguments.sftp):
        _refuse_other(target)
    if not arguments.sftp:
        refuse_inside(target, arguments.output)
    build = last_build(arguments.output, files)
    if build.refusal:
        tell(build.refusal)
        return USAGE
    for warning in build.warnings(arguments.today):
        tell(warning)
    _warn_of_expiry(files, arguments.today)
    served = as_served(files)
    if arguments.sftp:
        outcome = _send(served, arguments)
    else:
        if arguments.to:
            write_site(served.items(), target)
        else:
            write_zip(served, target)
        write_line(str(target))
        outcome = FINE
    if outcome == FINE:
        _note_alerts(build.content, files, arguments)
    return outcome


def _note_alerts(content: str, files: SiteFiles, arguments: argparse.Namespace) -> None:
    """Note in the *content*, where it still lies there, which alerts went out: later ones name them."""
    folder = Path(content)
    if not content or not all((folder / name).is_file() for name in NEEDED):
        return
    site = {str(path): text for path, text in files}
    noted = note_sent(folder, site, who="", when=f"{arguments.today.isoformat()}T00:00:00+07:00")
    if isinstance(noted, Unsaved):
        tell(noted.message)


def _send(served: dict[str, bytes], arguments: argparse.Namespace) -> int:
    """Send the website to the server; a server that is not known is told, and gets nothing."""
    from generator.publishing.sftp import opened  # noqa: PLC0415 - its library takes longer than packing
    from generator.publishing.sftp_line import StrangeServerError  # noqa: PLC0415 - as above

    key_file = str(arguments.key or "")
    server: SftpServer = replace(arguments.sftp, key_file=key_file, known=arguments.host_key)
    try:
        with opened(server, partial(_secret_of, server)) as folder:
            _tell_sent(server.address, bring(served, folder, _tell_sending))
    except StrangeServerError as error:
        tell(str(error))
        tell(sending.confirm_host(error.fingerprint))
        return MACHINE
    write_line(server.address)
    return FINE


def _secret_of(server: SftpServer) -> str:
    """Return the password of *server*, or of a key: from the terminal, where it is not shown, or else the first line.

    It is asked for when the server is known to be the right one.
    """
    if sys.stdin.isatty():
        return getpass(sending.ask_password(server.user, server.host))
    return sys.stdin.readline().rstrip("\r\n")


def _tell_sending(done: int, total: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{sending.sending(done, total)}")
        sys.stderr.flush()


def _tell_sent(address: str, brought: Delivered) -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\n")
    tell(sending.sent(address, brought.written, brought.removed, brought.stood))


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
