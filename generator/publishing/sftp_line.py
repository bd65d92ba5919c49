"""The line to a web server: who enters where, by which key; only here and in `sftp` is asyncssh known.

The server must be known: its key is compared before any password is sent. Nothing of this machine is used that was not
asked for: no ~/.ssh/config, no agent, no other keys.
"""

import asyncio
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NoReturn

import asyncssh

from generator.messages import publishing as said
from generator.messages import system
from generator.publishing.sftp_address import SftpServer
from generator.units import Seconds

_TO_CONNECT: Seconds = 150  # with the time in which somebody types a password
_TO_ENTER: Seconds = 120
_ALIVE: Seconds = 10  # between two signs of life; after three that nobody answers, the line is dead

Secret = Callable[[], str]
"""Returns the password, or that of the file of a key; an empty text where there is none."""


class ServerError(OSError):
    """What a server, or the way to it, says; the sentence is Vietnamese."""


class StrangeServerError(ServerError):
    """A server whose key is not the known one: *key* is what it shows, in one line, with its *fingerprint*."""

    def __init__(self, sentence: str, key: str, fingerprint: str, *, changed: bool) -> None:
        super().__init__(sentence)
        self.key = key
        self.fingerprint = fingerprint
        self.changed = changed


def fingerprint_of(key: str) -> str:
    """Return the fingerprint of a public *key* in one line, as ssh shows it; an empty text where it is no key."""
    with suppress(asyncssh.KeyImportError):
        return str(asyncssh.import_public_key(key).get_fingerprint())
    return ""


class Greeting(asyncssh.SSHClient):
    """Compares the key that a server shows with the known one; only then is the *secret* asked for, once."""

    def __init__(self, known: str, secret: Secret) -> None:
        self._known = " ".join(known.split()[:2])
        self._shown = ""
        self._secret = secret
        self._tried = self._asked = False
        self.in_vain = False

    def validate_host_public_key(self, host: str, addr: str, port: int, key: asyncssh.SSHKey) -> bool:
        """Return whether *key* is the known one."""
        del host, addr, port
        self._shown = " ".join(key.export_public_key().decode().split()[:2])
        return bool(self._known) and self._known in (self._shown, fingerprint_of(self._shown))

    def refuse(self, server: SftpServer) -> NoReturn:
        """Raise `StrangeServerError` with what is said of the key that was shown."""
        shown, known = fingerprint_of(self._shown), fingerprint_of(self._known) or self._known
        told = said.changed_host(server.host, known, shown) if known else said.unknown_host(server.host, shown)
        raise StrangeServerError(told, self._shown, shown, changed=bool(known)) from None

    def password_auth_requested(self) -> str | None:
        """Return the password, or None where it was tried already, or there is none."""
        if self._tried:
            return None
        self._tried = True
        password = self._secret()
        self.in_vain = not password
        return password or None

    def kbdint_auth_requested(self) -> str | None:
        """Return that a server may ask for the password by a question of its own."""
        asked, self._asked = self._asked, True
        return None if asked or self._tried else ""

    def kbdint_challenge_received(
        self, name: str, instructions: str, lang: str, prompts: Sequence[tuple[str, bool]]
    ) -> list[str] | None:
        """Return the password for the one question that is answered without showing it; no other is answered."""
        del name, instructions, lang
        if not prompts:
            return []
        password = self.password_auth_requested() if len(prompts) == 1 and not prompts[0][1] else None
        return None if password is None else [password]


async def connected(server: SftpServer, greeting: Greeting, secret: Secret) -> asyncssh.SSHClientConnection:
    """Return the line to *server*; raise `ServerError` where the key cannot be used, and what `telling` tells."""
    keys = [_key_in(server.key_file, secret)] if server.key_file else None
    ways = ["publickey"] if keys else ["password", "keyboard-interactive"]
    return await asyncio.wait_for(
        asyncssh.connect(
            server.host,
            server.port,
            username=server.user,
            client_keys=keys,
            preferred_auth=ways,
            agent_path=None,
            config=None,
            known_hosts=([], [], []),
            client_factory=lambda: greeting,
            x509_trusted_certs=None,
            gss_kex=False,
            gss_auth=False,
            host_based_auth=False,
            keepalive_interval=_ALIVE,
            keepalive_count_max=3,
            login_timeout=_TO_ENTER,
        ),
        _TO_CONNECT,
    )


def _key_in(file: str, secret: Secret) -> asyncssh.SSHKey:
    """Return the private key in *file*; raise `ServerError` where it cannot be read, also with the *secret*."""
    try:
        return asyncssh.read_private_key(file)
    except (asyncssh.KeyEncryptionError, asyncssh.KeyImportError) as error:
        locked = isinstance(error, asyncssh.KeyEncryptionError) or "passphrase" in str(error).lower()
        if not locked:
            raise ServerError(said.no_such_key(file)) from None
    except OSError:
        raise ServerError(said.no_such_key(file)) from None
    try:
        return asyncssh.read_private_key(file, secret() or "-")
    except (asyncssh.KeyEncryptionError, asyncssh.KeyImportError):
        raise ServerError(said.locked_key(file)) from None


@contextmanager
def telling(server: SftpServer) -> Iterator[None]:
    """Raise `ServerError`, in Vietnamese, for whatever goes wrong with *server*."""
    host = server.host
    try:
        yield
    except (ServerError, FileExistsError):
        raise
    except asyncssh.PermissionDenied:
        raise ServerError(said.not_let_in(server.user, host)) from None
    except TimeoutError:
        raise ServerError(said.too_slow(host)) from None
    except (asyncssh.ConnectionLost, asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection, ConnectionResetError):
        raise ServerError(said.cut_off(host)) from None
    except asyncssh.ChannelOpenError:
        raise ServerError(said.no_sftp(host)) from None
    except asyncssh.Error as error:
        raise ServerError(said.failed(host, error.reason)) from None
    except ConnectionRefusedError:
        raise ServerError(said.refused(host, server.port)) from None
    except (socket.gaierror, UnicodeError):
        raise ServerError(said.no_such_host(host)) from None
    except OSError as error:
        raise ServerError(said.unreachable(host, system.of_error(error))) from None
