"""The headers as a browser receives them: nginx serves the built site with the nginx.conf that was built with it."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from lxml import etree

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"  # Debian keeps it where ordinary users do not look
PROMISED = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
    "X-Frame-Options",
    "Strict-Transport-Security",
)
CONF = """
# Started by root, nginx would read as somebody who may not look into the tests' own folder.
{user}
daemon off; pid {run}/pid; error_log {run}/errors; worker_processes 1;
events {{ worker_connections 64; }}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {run}/a; proxy_temp_path {run}/b; fastcgi_temp_path {run}/c;
  uwsgi_temp_path {run}/d; scgi_temp_path {run}/e;
  server {{ listen 127.0.0.1:{port}; root {root}; include {root}/xa/nginx.conf; }}
}}
"""


@pytest.fixture(scope="module")
def port(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """An nginx that serves the site below /xa/."""
    run = tmp_path_factory.mktemp("nginx")
    shutil.copytree(demo, run / "root" / "xa")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    conf = run / "nginx.conf"
    conf.write_text(CONF.format(user="user root;" if os.geteuid() == 0 else "", run=run, root=run / "root", port=port))
    server = subprocess.Popen([NGINX, "-e", str(run / "errors"), "-c", str(conf)])
    _wait_for(port)
    yield port
    server.terminate()
    server.wait(10)


def _wait_for(port: int) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


def ask(port: int, path: str, **headers: str) -> tuple[int, dict[str, list[str]], bytes]:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found: dict[str, list[str]] = {}
    for name, value in answer.getheaders():
        found.setdefault(name.lower(), []).append(value)
    body = answer.read()
    connection.close()
    return answer.status, found, body


def listed(demo: Path) -> dict[str, str]:
    """Return the headers for all files as `_headers` lists them."""
    block = (demo / "_headers").read_text().split("/xa/tep/*")[0]
    return dict(line.strip().split(": ", 1) for line in block.splitlines()[1:])


@pytest.mark.parametrize(
    "path", ["/xa/", "/xa/huong-dan/goi-1999.html", "/xa/none.html", "/xa/tep/site.js", "/xa/tin.atom"]
)
def test_nginx_sends_each_header_once(path: str, port: int, demo: Path) -> None:
    headers = ask(port, path)[1]

    for name in PROMISED:
        assert headers[name.lower()] == [listed(demo)[name]], name


def test_the_policy_allows_nothing_inline_but_the_one_style(demo: Path) -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in listed(demo)["Content-Security-Policy"].split(";"))

    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["style-src"].startswith("'sha256-")
    assert rules["frame-ancestors"] == "'none'"
    assert not any("unsafe" in value or "*" in value for value in rules.values())


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/xa/", "no-cache"),
        ("/xa/sw.js", "no-cache"),
        ("/xa/tim/muc.js", "no-cache"),
        ("/xa/tep/site.js", "public, max-age=31536000, immutable"),
    ],
)
def test_only_what_never_changes_is_kept_unasked(path: str, kept: str, port: int) -> None:
    assert ask(port, path)[1]["cache-control"] == [kept]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/xa/", "text/html; charset=utf-8"),
        ("/xa/site.webmanifest", "application/manifest+json"),
        ("/xa/tin.atom", "application/atom+xml; charset=utf-8"),
        ("/xa/tep/site.js", "text/javascript; charset=utf-8"),
        ("/xa/tep/icon.svg", "image/svg+xml"),
    ],
)
def test_each_kind_of_file_is_named(path: str, kind: str, port: int) -> None:
    assert ask(port, path)[1]["content-type"] == [kind]


def test_a_missing_page_is_the_page_for_lost_readers(port: int) -> None:
    status, _, body = ask(port, "/xa/khong/co/trang-nay.html")

    assert status == 404
    assert "Không tìm thấy trang này" in body.decode()


def test_the_compressed_copy_is_sent(port: int, demo: Path) -> None:
    body = ask(port, "/xa/index.html", **{"Accept-Encoding": "gzip"})

    assert body[1]["content-encoding"] == ["gzip"]
    assert body[2] == (demo / "index.html.gz").read_bytes()


@pytest.mark.parametrize("name", ["nginx.conf", "web.config", "_headers"])
def test_the_servers_own_files_are_not_shown(name: str, port: int) -> None:
    assert ask(port, f"/xa/{name}")[0] == 404


def test_iis_is_told_the_same(demo: Path) -> None:
    config = etree.parse(demo / "web.config").getroot()
    sent = {add.get("name"): add.get("value") for add in config.findall(".//customHeaders/add")}
    kinds = {kind.get("fileExtension") for kind in config.findall(".//mimeMap")}

    assert sent == {name: listed(demo)[name] for name in PROMISED}
    assert {".webmanifest", ".avif", ".atom", ".ics"} <= kinds


def test_nothing_is_stored_about_readers(port: int, demo: Path) -> None:
    scripts = (demo / "tep" / "site.js").read_text() + (demo / "tep" / "search.js").read_text()

    assert "set-cookie" not in ask(port, "/xa/")[1]
    assert not any(word in scripts for word in ("cookie", "localStorage", "sessionStorage", "indexedDB", "sendBeacon"))


def test_the_manifest_can_be_installed(port: int) -> None:
    manifest = json.loads(ask(port, "/xa/site.webmanifest")[2])
    sizes = {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]}

    assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} <= sizes
    assert all(ask(port, f"/xa/{icon['src']}")[0] == 200 for icon in manifest["icons"])
    assert manifest["start_url"] == "./index.html"
