"""Where the website goes is kept on the machine, for its owner alone, and never a password."""

import os
from pathlib import Path

import pytest

from generator.publishing.destination import NO_SERVER, Destination, WayOut, read_destination, send, write_destination
from generator.publishing.sftp_address import SftpServer, sftp_server
from tests.commands import files_in

SERVER = SftpServer("xa.example", "web", "/www", 2222, "/khóa/web", "ssh-ed25519 AAAA")


@pytest.mark.parametrize(
    "destination",
    [Destination(), Destination(WayOut.FOLDER, "D:\\trang web"), Destination(WayOut.SFTP, "", SERVER)],
    ids=str,
)
def test_a_destination_is_read_as_it_was_written(tmp_path: Path, destination: Destination) -> None:
    write_destination(tmp_path, destination)

    assert read_destination(tmp_path) == destination
    assert os.name == "nt" or (tmp_path / "destination.json").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"way": "x"}', '{"way": "sftp", "folder": "", "server": {"host": 1}}', "[" * 100_000]
)
def test_a_damaged_note_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "destination.json").write_text(text, encoding="utf-8")

    assert read_destination(tmp_path) == Destination()


def test_another_key_is_trusted_for_the_same_place() -> None:
    trusting = Destination(WayOut.SFTP, "", SERVER).trusting("ssh-ed25519 BBBB")

    assert (trusting.server.known, trusting.address) == ("ssh-ed25519 BBBB", "web@xa.example:2222:/www")
    assert not trusting.asks_password
    assert Destination(WayOut.SFTP, "", NO_SERVER).asks_password


def test_what_is_carried_by_hand_goes_nowhere_and_into_a_folder_by_itself(tmp_path: Path) -> None:
    site = {"index.html": b"x"}
    assert send(site, Destination(), str) is None

    brought = send(site, Destination(WayOut.FOLDER, str(tmp_path / "www")), str)
    assert brought
    assert brought.written == 1
    assert files_in(tmp_path / "www").keys() == {"index.html", ".tinlang-files"}


@pytest.mark.parametrize(
    "written",
    ["", "xa.example:/www", "web@xa.example", "web@xa.example:", "web@:x", "a b@c:/d", "web@x:99999:/d", "web@x:0:/d"],
)
def test_what_is_no_address_of_a_server_is_refused(written: str) -> None:
    assert sftp_server(written) is None


@pytest.mark.parametrize("written", ["web@xa.example:/www", "web@[2001:db8::1]:22:www/tin", "a.b@x:1:/d e"])
def test_an_address_names_who_where_and_which_folder(written: str) -> None:
    found = sftp_server(written)

    assert found
    assert found.folder in written
    assert found.user == written.partition("@")[0]
