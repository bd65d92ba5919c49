"""The website on a real sshd: whole at any moment, only what changed, only what is ours; and all that may go wrong."""

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from getpass import getuser
from hashlib import sha256
from pathlib import Path

import asyncssh
import pytest

from generator.publishing.bringing import BESIDE, LIST, SUMS, Delivered, bring
from generator.publishing.sftp import opened
from generator.publishing.sftp_address import SftpServer
from generator.publishing.sftp_line import ServerError, StrangeServerError, fingerprint_of
from tests.commands import build_arguments, command, environment, files_in, tinlang
from tests.publishing.ssh_server import HERE, SshServer, free_port, new_key, sshd

SITE = {"index.html": b"trang", "css/a.css": b"a", "huong-dan/goi.html": "gọi".encode(), "anh/1.png": b"\x89png"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    with sshd(tmp_path_factory.mktemp("ssh")) as running:
        yield running


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a website that was built."""
    output = tmp_path_factory.mktemp("built") / "output"
    assert tinlang(*build_arguments(output, "--only", "site", "--jobs", "1"), cwd=output.parent).returncode == 0
    return output


def no_secret() -> str:
    return ""


def brought(server: SftpServer, files: dict[str, bytes], secret: str = "") -> Delivered:
    with opened(server, lambda: secret) as folder:
        return bring(files, folder)


def of_site(folder: Path) -> dict[str, bytes]:
    """Return the files of the website in *folder*: no list of ours, and nothing beside."""
    found = files_in(folder)
    return {
        path: content for path, content in found.items() if path not in (LIST, SUMS) and not path.startswith(BESIDE)
    }


def test_only_what_changed_is_sent_and_only_what_is_ours_removed(server: SshServer, tmp_path: Path) -> None:
    www, there = tmp_path / "www", server.folder(tmp_path / "www")
    assert brought(there, SITE) == Delivered(4, 0, 0)
    assert of_site(www) == SITE
    (www / "huong-dan/cua-ho.txt").write_text("của họ", encoding="utf-8")
    before = (www / "css/a.css").stat().st_ino

    after = {"index.html": "trang mới".encode(), "css/a.css": b"a", "moi/x.html": b"x"}
    assert brought(there, after) == Delivered(2, 2, 1)
    assert of_site(www) == {**after, "huong-dan/cua-ho.txt": "của họ".encode()}
    assert (www / "css/a.css").stat().st_ino == before, "what stayed was not written again"
    assert not (www / "anh").exists()
    assert not (www / BESIDE).exists()
    sums = dict(line.split("  ")[::-1] for line in (www / SUMS).read_text(encoding="utf-8").splitlines())
    assert sums == {path: sha256(content).hexdigest() for path, content in after.items()}
    assert brought(there, after) == Delivered(0, 0, 3)


def test_a_file_that_somebody_changed_on_the_server_is_sent_again(server: SshServer, tmp_path: Path) -> None:
    there = server.folder(tmp_path / "www")
    brought(there, SITE)
    (tmp_path / "www/index.html").write_bytes(b"cut")

    assert brought(there, SITE) == Delivered(1, 0, 3)
    assert of_site(tmp_path / "www") == SITE


@pytest.mark.parametrize("theirs", ["index.html", "css/a.css"])
def test_a_page_of_somebody_on_the_server_is_not_written_over(server: SshServer, tmp_path: Path, theirs: str) -> None:
    www = tmp_path / "www"
    (www / theirs).parent.mkdir(parents=True)
    (www / theirs).write_text("của họ", encoding="utf-8")
    before = files_in(www)

    with pytest.raises(FileExistsError, match=theirs):
        brought(server.folder(www), SITE)
    assert files_in(www) == before


@pytest.mark.parametrize("link", ["css", BESIDE])
def test_a_link_on_the_server_leads_nowhere(server: SshServer, tmp_path: Path, link: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / link).symlink_to(tmp_path / "elsewhere")

    with pytest.raises(FileExistsError):
        brought(server.folder(tmp_path / "www"), SITE)
    assert files_in(tmp_path / "elsewhere") == {}


@pytest.mark.parametrize("listed", [b"../mine.html\n/etc/passwd\n", b"\xff\xfe"])
def test_a_list_that_somebody_wrote_removes_nothing_of_theirs(server: SshServer, tmp_path: Path, listed: bytes) -> None:
    (tmp_path / "mine.html").touch()
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / LIST).write_bytes(listed)

    brought(server.folder(tmp_path / "www"), SITE)
    assert (tmp_path / "mine.html").exists()


KILLED_WHEN_SENDING = """
import os, sys
from generator.publishing.bringing import bring
from generator.publishing.sftp import opened
from generator.publishing.sftp_address import SftpServer
at, number = sys.argv[1], int(sys.argv[2])
server = SftpServer(sys.argv[3], sys.argv[4], sys.argv[5], int(sys.argv[6]), sys.argv[7], sys.argv[8])
site = {f"trang/{n}.html": b"new %d" % n * 50 for n in range(120)} | {"index.html": b"new", "moi.html": b"new"}
with opened(server, str) as folder:
    act, calls = getattr(folder, at), iter(range(10**6))
    def until(*arguments):
        if next(calls) == number:
            os.kill(os.getpid(), 9)
        return act(*arguments)
    setattr(folder, at, until)
    bring(site, folder)
"""
OLD = {f"trang/{n}.html": b"old %d" % n for n in range(120)} | {"index.html": b"old", "cu.html": b"old"}
NEW = {f"trang/{n}.html": b"new %d" % n * 50 for n in range(120)} | {"index.html": b"new", "moi.html": b"new"}


@pytest.mark.parametrize(("at", "number", "lies"), [("write", 1, 48), ("move", 0, 122), ("remove", 1, 0)])
def test_an_upload_that_is_killed_leaves_whole_pages_and_goes_on(
    server: SshServer, tmp_path: Path, at: str, number: int, lies: int
) -> None:
    www, there = tmp_path / "www", server.folder(tmp_path / "www")
    brought(there, OLD)
    whose = (there.host, there.user, there.folder, str(there.port), there.key_file, there.known)
    killed = [sys.executable, "-c", KILLED_WHEN_SENDING, at, str(number), *whose]
    assert subprocess.run(killed, env=environment(), check=False, timeout=300).returncode == -9

    found = of_site(www)
    if at != "remove":
        assert found == OLD, "until all lies beside, visitors have the last site"
        assert len(list((www / BESIDE).iterdir())) >= lies
    else:
        assert {path: found[path] for path in NEW} == NEW
    lying = {file.name: file.stat().st_ino for file in (www / BESIDE).iterdir()}
    reached: list[int] = []
    with opened(there, no_secret) as folder:
        assert bring(NEW, folder, lambda done, _: reached.append(done)).written == (0 if at == "remove" else 122)
    if at == "move":
        assert reached == [122], "what lay beside is not sent again"
        assert set(lying.values()) >= {(www / path).stat().st_ino for path in NEW}
    assert of_site(www) == NEW
    assert not (www / BESIDE).exists()


def test_two_machines_that_publish_at_once_are_told_and_the_site_is_mended(server: SshServer, tmp_path: Path) -> None:
    www, there = tmp_path / "www", server.folder(tmp_path / "www")

    def meanwhile(done: int, total: int) -> None:
        if done == total:
            brought(there, SITE)

    with pytest.raises(ServerError, match="máy khác cùng lúc"), opened(there, no_secret) as folder:
        bring(NEW, folder, meanwhile)
    brought(there, NEW)
    assert of_site(www) == NEW


def test_a_line_that_breaks_is_told_and_the_site_stands(tmp_path: Path) -> None:
    www, port = tmp_path / "www", free_port()
    with sshd(tmp_path / "ssh", port=port) as server:
        brought(server.folder(www), OLD)
        with pytest.raises(ServerError, match="Đứt mạng giữa chừng"), opened(server.folder(www), no_secret) as folder:
            bring(NEW, folder, lambda done, _: server.kill() if done else None)
    assert of_site(www) == OLD
    with sshd(tmp_path / "ssh", port=port) as server:
        brought(server.folder(www), NEW)
    assert of_site(www) == NEW


def test_a_server_that_is_not_known_gets_nothing_and_is_told_by_its_fingerprint(
    server: SshServer, tmp_path: Path
) -> None:
    asked: list[str] = []

    def secret() -> str:
        asked.append("asked")
        return "mật khẩu"

    there = replace(server.folder(tmp_path / "www"), known="", key_file="")
    with pytest.raises(StrangeServerError, match="chưa nối với máy chủ") as told, opened(there, secret):
        pass
    error = told.value
    assert (error.key, error.changed, asked) == (server.public, False, []), "and nobody is asked for a password"
    assert error.fingerprint == fingerprint_of(server.public)
    assert error.fingerprint in str(error)
    for known in (error.key, error.fingerprint):
        brought(replace(server.folder(tmp_path / "www"), known=known), SITE)


def test_a_server_whose_key_changed_is_refused(server: SshServer, tmp_path: Path) -> None:
    other = " ".join(new_key(tmp_path / "other").with_suffix(".pub").read_text("ascii").split()[:2])

    with pytest.raises(StrangeServerError, match="DỪNG LẠI") as told:
        brought(replace(server.folder(tmp_path / "www"), known=other), SITE)
    assert told.value.changed
    assert fingerprint_of(other) in str(told.value)
    assert not (tmp_path / "www").exists()


def wrong(**more: object) -> dict[str, object]:
    return more


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param(wrong(port=1), "không nhận kết nối ở cổng 1", id="refused"),
        pytest.param(wrong(host="khong-co.invalid"), "Không tìm thấy máy chủ", id="no such host"),
        pytest.param(wrong(user="khong-ai-ca"), "không cho “khong-ai-ca” vào", id="nobody"),
        pytest.param(wrong(key_file=""), "không cho", id="no password there"),
        pytest.param(wrong(key_file="/khong/co"), "Không đọc được tệp khóa", id="no key"),
        pytest.param(wrong(folder="/khong-co-dau/www"), "không có thư mục", id="no folder"),
    ],
)
def test_what_the_server_refuses_is_told(
    server: SshServer, tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    there = server.folder(tmp_path / "www")

    with pytest.raises(ServerError, match=sentence):
        brought(replace(there, **change), SITE, "sai")  # type: ignore[arg-type]  # fields of an address
    assert not (tmp_path / "www").exists()


def test_a_key_with_a_password_of_its_own(server: SshServer, tmp_path: Path) -> None:
    there = server.folder(tmp_path / "www", key_file=str(new_key(tmp_path / "locked", "rất dài")))
    let_in = server.key_file.parent / "let-in"
    let_in.write_text(let_in.read_text("ascii") + (tmp_path / "locked.pub").read_text("ascii"), "ascii")

    with pytest.raises(ServerError, match="có mật khẩu riêng"):
        brought(there, SITE, "sai")
    assert brought(there, SITE, "rất dài").written == 4


def test_a_folder_in_which_nobody_may_write_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        (tmp_path / "www").mkdir()
        with sshd(tmp_path / "ssh", "ForceCommand internal-sftp -R") as server, pytest.raises(ServerError) as told:
            brought(server.folder(tmp_path / "www"), SITE)
    else:
        (tmp_path / "www").mkdir(mode=0o555)
        with sshd(tmp_path / "ssh") as server, pytest.raises(ServerError) as told:
            brought(server.folder(tmp_path / "www"), SITE)
    assert "không cho ghi" in str(told.value)
    assert files_in(tmp_path / "www") == {}


def test_a_full_disk_is_told_and_the_site_stands(server: SshServer, tmp_path: Path) -> None:
    www = tmp_path / "www"
    www.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(www)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody make a small disk")
    try:
        brought(server.folder(www), SITE)
        with pytest.raises(ServerError, match="đầy ổ đĩa"):
            brought(server.folder(www), {**SITE, "phim.mp4": bytes(10**6)})
        assert of_site(www) == SITE
        assert not (www / BESIDE).exists(), "what does not fit gives its room back"
        brought(server.folder(www), {**SITE, "index.html": b"nho"})
    finally:
        subprocess.run(["umount", str(www)], check=True)


@contextmanager
def asking_for_a_password(folder: Path) -> Iterator[SftpServer]:
    """Run the server of asyncssh, which lets one person in by a password, as sshd does not without an account."""

    class Doorkeeper(asyncssh.SSHServer):
        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, password: str) -> bool:
            return (username, password) == ("web", "đúng rồi")

    key = asyncssh.generate_private_key("ssh-ed25519")
    ready, at = threading.Event(), list[int]()
    ends: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        acceptor = await asyncssh.create_server(
            Doorkeeper, HERE, 0, server_host_keys=[key], sftp_factory=True, public_key_auth=False
        )
        ends.append((asyncio.get_running_loop(), asyncio.Event()))
        at.append(acceptor.get_port())
        ready.set()
        await ends[0][1].wait()
        acceptor.close()
        await acceptor.wait_closed()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(20)
    known = " ".join(key.export_public_key().decode().split()[:2])
    try:
        yield SftpServer(HERE, "web", str(folder), at[0], "", known)
    finally:
        loop, end = ends[0]
        loop.call_soon_threadsafe(end.set)
        thread.join(20)


def test_a_password_lets_in_and_a_wrong_or_missing_one_is_told(tmp_path: Path) -> None:
    with asking_for_a_password(tmp_path / "www") as there:
        assert brought(there, SITE, "đúng rồi").written == 4
        with pytest.raises(ServerError, match="không cho “web” vào"):
            brought(there, SITE, "sai")
        with pytest.raises(ServerError, match="Cần mật khẩu"):
            brought(there, SITE)
    assert of_site(tmp_path / "www") == SITE


def test_the_command_sends_to_a_server_that_is_confirmed_once(server: SshServer, output: Path, tmp_path: Path) -> None:
    there = f"{getuser()}@{HERE}:{server.port}:{tmp_path / 'www'}"
    send = ("publish", "--output", output, "--sftp", there, "--key", server.key_file)

    first = tinlang(*send, cwd=tmp_path)
    assert first.returncode == 3
    assert fingerprint_of(server.public) in first.stderr
    assert not (tmp_path / "www").exists()
    done = tinlang(*send, "--host-key", fingerprint_of(server.public), cwd=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, there), done.stderr
    assert (tmp_path / "www/index.html").read_bytes() == (output / "site/index.html").read_bytes()
    assert tinlang("publish", "--output", output, "--sftp", "khong-phai", cwd=tmp_path).returncode == 2


def test_the_password_stands_in_no_list_of_processes_and_no_file(output: Path, tmp_path: Path) -> None:
    with asking_for_a_password(tmp_path / "www") as there:
        address = f"web@{HERE}:{there.port}:{tmp_path / 'www'}"
        send = command("publish", "--output", output, "--sftp", address, "--host-key", fingerprint_of(there.known))
        done = subprocess.run(
            send,
            cwd=tmp_path,
            env=environment(),
            input="đúng rồi\n",
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert "đúng rồi" not in done.stdout + done.stderr
    words = "đúng rồi".encode()
    assert [path for path, content in files_in(tmp_path).items() if words in content and "www" not in path] == []
