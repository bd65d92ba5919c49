"""The address of the site: what is one, and that every kind of server can be told it."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.channels.site.policy import nginx, policy, underscore_headers, web_config
from generator.text.addresses import site_address

SOUND = {
    "https://a.vn": "https://a.vn",
    "https://A.vn:8443/Xa/": "https://a.vn:8443/Xa/",
    "http://127.0.0.1:8000/xa": "http://127.0.0.1:8000/xa",
    "https://a.vn/xã": "https://a.vn/x%C3%A3",
    "https://a.vn/x%C3%A3": "https://a.vn/x%C3%A3",
    "https://xã.vn/tin": "https://xn--x-yfa.vn/tin",
}
WRONG = (
    "a.vn",
    "ftp://a.vn",
    "https://",
    "https:///a",
    "https://a..vn",
    "https://-a.vn",
    "https://a.vn:99999",
    "https://a.vn:",
    "https://ai@a.vn",
    "https://a.vn/?x",
    "https://a.vn/#x",
    "https://a.vn/a b",
    "https://a.vn/%22",
    "https://a.vn/%0a",
    "https://[::1",
    "https://a.vn//evil.vn",
    "https://a.vn/xa//tin",
    "https://a.vn//",
    "https://a.vn/../xa",
    "https://a.vn/xa/./tin",
    "https://a.vn/xa/%2e%2e/",
    "https://a.vn/%2fevil.vn",
    "https://a.vn/index.html",
    "https://a.vn/xa/Trang.ASPX",
    *(f"https://a.vn/{sign}" for sign in "\"'<>;{}$\\`|^"),
)


@pytest.mark.row("R14")
@pytest.mark.parametrize(("typed", "written"), SOUND.items())
def test_an_address_is_written_by_its_parts(typed: str, written: str) -> None:
    assert site_address(typed) == written
    assert site_address(written) == written


@pytest.mark.parametrize("typed", WRONG)
def test_what_names_no_folder_is_no_address(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        site_address(typed)


@pytest.mark.row("R14")
@pytest.mark.parametrize("address", [*SOUND.values(), "https://a.vn/\"'><b>;}{$x", "https://a.vn/a b"])
def test_every_server_reads_what_it_is_told(address: str, tmp_path: Path) -> None:
    """Also of an address that content cannot have: each format quotes by its own rules."""
    rules = policy(["a{}"], address, forever=("tep",))
    conf = tmp_path / "nginx.conf"
    conf.write_text(f"events {{}} http {{ server {{ listen 127.0.0.1:9; {nginx(rules)} }} }}")
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    done = subprocess.run(
        [program, "-t", "-q", "-c", str(conf), "-p", str(tmp_path), "-e", str(tmp_path / "log")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "emerg" not in done.stderr, done.stderr
    assert ET.fromstring(web_config(rules)).tag == "configuration"  # noqa: S314 - our own
    assert all(" " not in line for line in underscore_headers(rules).splitlines() if line.startswith("/"))
