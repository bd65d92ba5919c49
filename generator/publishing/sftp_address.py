"""The address of a website on a server, as people write it: name@server:/folder, or name@server:port:/folder."""

import re
from dataclasses import dataclass

_WRITTEN = re.compile(
    r"(?P<user>[^@:/\s]+)@(?P<host>\[[0-9A-Fa-f:.]+\]|[^@:/\s]+):(?:(?P<port>\d{1,5}):)?(?P<folder>[^:].*)"
)
_MOST_PORT = 65_535
_USUAL = 22


@dataclass(frozen=True, slots=True)
class SftpServer:
    """A server, who enters there, and the *folder* of the website.

    *known* is the server's public key in one line, or the fingerprint of it, empty while it is not known. *key_file* is
    the file of a private key; without one a password is used.
    """

    host: str
    user: str
    folder: str
    port: int = _USUAL
    key_file: str = ""
    known: str = ""

    @property
    def address(self) -> str:
        """Return the folder as people write it."""
        port = "" if self.port == _USUAL else f"{self.port}:"
        return f"{self.user}@{self.host}:{port}{self.folder}"


def sftp_server(written: str) -> SftpServer | None:
    """Return the server that is *written*, or None where that is no such address.

    >>> sftp_server("web@xa.vi-du.example:2222:/var/www/html")
    SftpServer(host='xa.vi-du.example', user='web', folder='/var/www/html', port=2222, key_file='', known='')
    >>> sftp_server("xa.vi-du.example/www")
    """
    found = _WRITTEN.fullmatch(written.strip())
    if not found or not 0 < int(found["port"] or _USUAL) <= _MOST_PORT:
        return None
    return SftpServer(found["host"].strip("[]"), found["user"], found["folder"], int(found["port"] or _USUAL))
