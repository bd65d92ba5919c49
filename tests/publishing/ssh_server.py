"""A real sshd on this machine, for one test module: its own host key, its own user's key, folders below /tmp only."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser
from pathlib import Path

from generator.doctor import find_program
from generator.publishing.sftp_address import SftpServer

HERE = "127.0.0.1"


@dataclass
class SshServer:
    """A running server: its *port*, the *key_file* that it lets in, and its own public key in one line."""

    process: "subprocess.Popen[bytes]"
    port: int
    key_file: Path
    public: str

    def folder(self, folder: Path, **more: str) -> SftpServer:
        """Return *folder* on this server, which is known."""
        given = {"known": self.public, "key_file": str(self.key_file), **more}
        return SftpServer(HERE, getuser(), str(folder), self.port, **given)

    def kill(self) -> None:
        """End the server and whatever serves a line of it."""
        subprocess.run(["pkill", "-KILL", "-P", str(self.process.pid)], check=False)
        self.process.kill()
        self.process.wait(timeout=300)


def new_key(file: Path, words: str = "") -> Path:
    """Make a pair of keys, the private one locked with *words*, if any."""
    made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", words, "-C", "", "-f", str(file)]
    subprocess.run(made, check=True, timeout=300)
    return file


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        return int(taken.getsockname()[1])


@contextmanager
def sshd(folder: Path, *options: str, port: int = 0) -> Iterator[SshServer]:
    """Run sshd with its files in *folder*; as root it needs a place for its own, which goes with the machine."""
    program = find_program("sshd")
    assert program is not None, "no sshd here: make set-up-test"
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    host_key, key = folder / "host", folder / "key"
    for file in (host_key, key):
        if not file.exists():
            new_key(file)
    shutil.copyfile(key.with_suffix(".pub"), folder / "let-in")
    port = port or free_port()
    lines = (
        *(f"Port {port}", f"ListenAddress {HERE}", f"HostKey {host_key}", f"AuthorizedKeysFile {folder / 'let-in'}"),
        *("PidFile none", "StrictModes no", "UsePAM no", "PasswordAuthentication no", "UseDNS no"),
        *("PermitRootLogin yes", "Subsystem sftp internal-sftp", "LogLevel ERROR", *options),
    )
    (folder / "sshd_config").write_text("\n".join(lines) + "\n", encoding="ascii")
    command = [str(program), "-D", "-e", "-f", str(folder / "sshd_config")]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, stderr=log, stdin=subprocess.DEVNULL)
    server = SshServer(process, port, key, " ".join(host_key.with_suffix(".pub").read_text("ascii").split()[:2]))
    try:
        _wait_for(port, process, folder / "log")
        yield server
    finally:
        server.kill()


def _wait_for(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(200):
        assert process.poll() is None, log.read_text("utf-8")
        with socket.socket() as asking:
            if asking.connect_ex((HERE, port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(log.read_text("utf-8"))
