"""Where the website goes from this machine: nowhere by itself, into a folder, or to a server by SFTP.

It is kept on the machine, not in the content: another office has other drives, and the server's key is what *this*
machine was told to trust. Passwords are kept nowhere.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from generator.disk.files import file_bytes, json_in
from generator.memory.store import write_whole
from generator.publishing.bringing import Delivered, Reached, bring, unheard
from generator.publishing.hosted import write_site
from generator.publishing.sftp_address import SftpServer

FILE = "destination.json"
NO_SERVER = SftpServer("", "", "")


class WayOut(StrEnum):
    """How the website goes out."""

    BY_HAND = "by-hand"  # site.zip, which somebody carries
    FOLDER = "folder"
    SFTP = "sftp"


@dataclass(frozen=True, slots=True)
class Destination:
    """The *way*, the *folder* on this machine, and the *server*."""

    way: WayOut = WayOut.BY_HAND
    folder: str = ""
    server: SftpServer = NO_SERVER

    @property
    def address(self) -> str:
        """Return what people call the place, an empty text where there is none."""
        return {WayOut.BY_HAND: "", WayOut.FOLDER: self.folder, WayOut.SFTP: self.server.address}[self.way]

    @property
    def asks_password(self) -> bool:
        """Return whether nobody can enter without a password."""
        return self.way is WayOut.SFTP and not self.server.key_file

    def trusting(self, key: str) -> "Destination":
        """Return the same place, whose server is known by *key* from now on."""
        return replace(self, server=replace(self.server, known=key))


def read_destination(desk: Path) -> Destination:
    """Return the destination that is kept in the folder *desk*, or that of hands where none is, or it is damaged."""
    with suppress(OSError, ValueError, TypeError, AttributeError, KeyError):
        told = json_in(file_bytes(desk / FILE))
        server = SftpServer(**told["server"])
        if all(isinstance(each, str) for each in (server.host, server.user, server.folder, server.known)):
            return Destination(WayOut(told["way"]), str(told["folder"]), replace(server, port=int(server.port)))
    return Destination()


def write_destination(desk: Path, destination: Destination) -> None:
    """Keep *destination* in the folder *desk*, for its owner alone; raise `OSError` where it cannot be written."""
    write_whole(desk / FILE, json.dumps(asdict(destination), ensure_ascii=False, indent=1).encode(), settled=True)
    with suppress(OSError):
        (desk / FILE).chmod(0o600)


def send(
    files: Mapping[str, bytes], destination: Destination, secret: Callable[[], str], reached: Reached = unheard
) -> Delivered | None:
    """Bring the website's *files* to *destination*, and return what it got; None where somebody carries it.

    Raise `OSError`, with a sentence, where that cannot be; `sftp_line.StrangeServerError` where the server is not the
    known one.
    """
    if destination.way is WayOut.FOLDER:
        return write_site(files.items(), Path(destination.folder), reached)
    if destination.way is WayOut.SFTP:
        from generator.publishing.sftp import opened  # noqa: PLC0415 - its library takes longer than most builds

        with opened(destination.server, secret) as folder:
            return bring(files, folder, reached)
    return None
