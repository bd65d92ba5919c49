"""The preview: pages reload themselves when content changes, and say what is wrong with it."""

import json
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from generator.commands.serve import is_looked_at
from generator.shipped import TEMPLATES
from tests.commands import HAI_THON, command, environment, tinlang
from tests.contents import sound_copy


@dataclass
class Served:
    """A running preview: its port, and the folder in which it runs."""

    port: int
    folder: Path

    def get(self, path: str, host: str = "127.0.0.1") -> HTTPResponse:
        connection = HTTPConnection(host, self.port, timeout=300)
        connection.request("GET", path)
        return connection.getresponse()

    def save(self, name: str, text: str) -> None:
        (self.folder / "content" / name).write_text(text, encoding="utf-8")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Return a preview whose content may be changed."""
    with running(tmp_path) as preview:
        yield preview


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a preview that several tests only look at."""
    with running(tmp_path_factory.mktemp("served")) as preview:
        yield preview


@contextmanager
def running(
    folder: Path, content: Path | None = None, *more: str, told: Callable[[], object] = bool
) -> Iterator[Served]:
    """Run a preview of *content*; *told* is called as soon as it says where it is."""
    content = content or sound_copy(folder)
    more = more or ("--only", "site", "--jobs", "1")
    arguments: tuple[str | Path, ...] = ("serve", "--port", "0", *more, "--date", "2026-11-24", "--content", content)
    with subprocess.Popen(
        command(*arguments), cwd=folder, env=environment(), stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            if found:
                break
        told()
        assert found, "the preview did not start"
        try:
            yield Served(int(found[1]), folder)
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=300)
        finally:
            process.kill()  # where it is gone already, nothing happens
    assert process.returncode == 130
    assert "Traceback" not in said


def next_event(stream: HTTPResponse) -> tuple[str, str]:
    """Return name and data of the next event of *stream*; remarks that keep it alive are passed over, for a while."""
    name, until = "", time.monotonic() + 60
    while time.monotonic() < until:
        line = stream.readline()
        assert line, "the preview is gone"
        field, _, value = line.decode().rstrip("\n").partition(": ")
        if field == "event":
            name = value
        elif field == "data":
            return name, value
    raise TimeoutError("no event came")


def test_the_preview_makes_what_is_looked_at_sheets_as_well_and_nothing_else(tmp_path: Path) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    with running(tmp_path, content, "--jobs", "2") as served:
        page = served.get("/huong-dan/goi-1999.html").read().decode()
        sheet = re.search(r'href="\.\./([^"]+a4[^"]+\.pdf)"', page)
        assert sheet
        printed = served.get(f"/{sheet[1]}")

        assert printed.headers["Content-Type"] == "application/pdf"
        assert printed.read().startswith(b"%PDF-")
        assert served.get("/thon/thon-dong.html").status == 200
        assert served.get("/thon/").status == 404
    kept = [file.read_bytes()[:5] for file in (tmp_path / ".tinlang" / "objects").glob("*/*")]
    assert kept.count(b"%PDF-") == 1


def test_a_page_listens_for_changes_and_is_never_kept(unchanged: Served) -> None:
    page = unchanged.get("/")
    html = page.read().decode()

    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    assert 'new EventSource("/~events")' in html


def test_only_the_head_of_the_stream_of_events_can_be_asked_for(unchanged: Served) -> None:
    with socket.create_connection(("127.0.0.1", unchanged.port), timeout=300) as connection:
        connection.sendall(b"HEAD /~events HTTP/1.0\r\n\r\n")
        answer = b"".join(iter(lambda: connection.recv(4096), b""))

    assert answer.endswith(b"\r\n\r\n")


def test_who_goes_away_before_the_answer_comes_is_not_missed(tmp_path: Path) -> None:
    with running(tmp_path) as served:
        for path in ("/", "/tim-kiem.html", "/khong-co.html"):
            with socket.create_connection(("127.0.0.1", served.port), timeout=300) as asking:
                reset = struct.pack("ii", 1, 0)
                asking.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
                asking.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())

        assert served.get("/").status == 200


def test_pages_reload_when_content_changes_and_show_what_is_wrong(served: Served) -> None:
    events = served.get("/~events")
    guide = "slug: hai\ntitle: Việc mới\nsummary: Tóm tắt.\nupdated: 23/11/2026\n"
    served.save("guides/hai.yaml", guide)

    assert next_event(events) == ("reload", '""')
    assert "Việc mới" in served.get("/huong-dan/hai.html").read().decode()
    served.save("guides/hai.yaml", guide.replace("23/11/2026", "hôm qua"))
    name, said = next_event(events)
    assert name == "problems"
    assert "hai.yaml:4:10: lỗi: “updated” (ngày cập nhật) “hôm qua” không phải là ngày." in json.loads(said)
    assert "Việc mới" in served.get("/huong-dan/hai.html").read().decode()
    assert next_event(served.get("/~events"))[0] == "problems"  # told to a page that is opened only now, too


def test_what_is_saved_while_the_preview_starts_is_seen(tmp_path: Path) -> None:
    content = sound_copy(tmp_path)
    guide = "slug: hai\ntitle: Lần {}\nsummary: Tóm tắt.\nupdated: 23/11/2026\n"
    started = threading.Event()
    saved: list[str] = []

    def save_again_and_again() -> None:
        while not started.is_set():
            saved.append(guide.format(len(saved)))
            (tmp_path / "new").write_text(saved[-1], encoding="utf-8")
            (tmp_path / "new").replace(content / "guides/hai.yaml")
            time.sleep(0.01)

    writer = threading.Thread(target=save_again_and_again)
    writer.start()
    with running(tmp_path, content, told=started.set) as served:
        writer.join()
        until = time.monotonic() + 20
        last = re.escape(f"Lần {len(saved) - 1}<")
        while not re.search(last, served.get("/huong-dan/hai.html").read().decode().replace("\u00a0", " ")):
            assert time.monotonic() < until
            time.sleep(0.05)


def test_a_page_that_is_not_there_waits_for_it(unchanged: Served) -> None:
    missing = unchanged.get("/khong-co.html")

    assert missing.status == 404
    assert "Chưa có trang này" in missing.read().decode()


@pytest.mark.parametrize("path", ["/../../content/facts.yaml", "/%2e%2e/%2e%2e/content/facts.yaml", "//etc/passwd"])
def test_nothing_outside_the_site_is_served(unchanged: Served, path: str) -> None:
    assert unchanged.get(path).status == 404


def test_only_this_machine_is_served(unchanged: Served) -> None:
    """Linux answers for all of 127.0.0.0/8: a server that listened on every address would be found here."""
    with pytest.raises(ConnectionRefusedError):
        unchanged.get("/", host="127.0.0.2")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    refused = tinlang("serve", "--port", "0", "--content", "khong-co", cwd=tmp_path)

    assert refused.returncode == 2
    assert refused.stderr == "tinlang: Không thấy thư mục nội dung khong-co.\n"


def test_with_an_error_from_the_start_pages_come_once_it_is_mended(tmp_path: Path) -> None:
    content = sound_copy(tmp_path)
    guide = "slug: hai\ntitle: Việc mới\nsummary: Tóm tắt.\nupdated: 23/11/2026\n"
    (content / "guides/hai.yaml").write_text(guide + "mau: xanh\n", encoding="utf-8")
    with running(tmp_path, content) as served:
        events = served.get("/~events")

        assert next_event(events)[0] == "problems"
        assert served.get("/huong-dan/hai.html").status == 404
        served.save("guides/hai.yaml", guide)
        assert next_event(events)[0] == "reload"
        assert served.get("/huong-dan/hai.html").status == 200


def test_output_is_left_alone(unchanged: Served) -> None:
    assert sorted(os.listdir(unchanged.folder)) == [".tinlang", "content"]  # noqa: PTH208 - names are what is asked


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    sound_copy(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = tinlang("serve", "--port", str(taken.getsockname()[1]), cwd=tmp_path)

    assert refused.returncode == 3
    assert "cổng đang có chương trình khác dùng" in refused.stderr


@pytest.mark.row("R10")
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example:{port}"},
        {"Host": "127.0.0.1:1"},
        {"Host": "localhost"},
        {"Host": ""},
        {"Host": "127.0.0.1:{port}", "Origin": "https://evil.example"},
        {"Host": "127.0.0.1:{port}", "Origin": "null"},
        {"Host": "127.0.0.1:{port}", "Origin": "http://["},
    ],
    ids=str,
)
@pytest.mark.parametrize("path", ["/", "/~events"])
def test_a_page_elsewhere_gets_no_answer(unchanged: Served, path: str, headers: dict[str, str]) -> None:
    connection = HTTPConnection("127.0.0.1", unchanged.port, timeout=300)
    asked = {name: value.replace("{port}", str(unchanged.port)) for name, value in headers.items()}
    connection.request("GET", path, headers=asked)
    answer = connection.getresponse()

    assert answer.status == 403
    assert answer.read() == b""


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_this_machine_has_several_names(unchanged: Served, host: str) -> None:
    connection = HTTPConnection("127.0.0.1", unchanged.port, timeout=300)
    connection.request("GET", "/", headers={"Host": f"{host}:{unchanged.port}"})

    assert connection.getresponse().status == 200


@pytest.mark.row("R10")
def test_an_address_of_another_site_in_the_request_itself_is_refused(unchanged: Served) -> None:
    asked = f"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{unchanged.port}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", unchanged.port), timeout=300) as connection:
        connection.sendall(asked.encode())
        answer = connection.recv(4096)

    assert b" 403 " in answer.split(b"\r\n")[0]


@pytest.mark.row("R9")
def test_what_is_hidden_in_the_content_is_no_change(tmp_path: Path) -> None:
    changed = partial(is_looked_at, tmp_path / "content", object())

    assert changed(str(tmp_path / "content/guides/a.yaml"))
    assert changed(str(TEMPLATES / "site/layout.html.jinja"))
    for name in (".tinlang/objects/ab/cd", ".git/index", "guides/.a.yaml.swp", "~$a.docx", "media/.x/a.png"):
        assert not changed(str(tmp_path / "content" / name))


@pytest.mark.row("R9")
@pytest.mark.parametrize("way", ["content/../content", "lối tắt", "lối tắt/../content"])
def test_a_change_counts_whatever_way_leads_there(tmp_path: Path, way: str) -> None:
    (tmp_path / "content/guides").mkdir(parents=True)
    (tmp_path / "content/.tinlang-desk/history").mkdir(parents=True)
    (tmp_path / "lối tắt").symlink_to(tmp_path / "content")
    changed = partial(is_looked_at, (tmp_path / "content").resolve(), object())

    assert changed(f"{tmp_path}/{way}/guides/a.yaml")
    assert not changed(f"{tmp_path}/{way}/.tinlang-desk/history/a.yaml")


@pytest.mark.row("R9")
def test_the_folder_one_is_in_may_be_the_content(tmp_path: Path) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    guide = (content / "guides/an-toan-dien.yaml").read_text(encoding="utf-8")
    with running(content, Path()) as served:
        events = served.get("/~events")
        (content / ".tinlang").mkdir()
        for number in range(5):
            (content / f".tinlang/{number}").write_text("nhớ", encoding="utf-8")
        (content / "guides/an-toan-dien.yaml").write_text(guide.replace("title: ", "title: Mới "), encoding="utf-8")
        assert next_event(events) == ("reload", '""')
        assert "Mới" in served.get("/huong-dan/an-toan-dien.html").read().decode()
        assert not _rings_before(events, time.monotonic() + 1)


def _rings_before(events: HTTPResponse, until: float) -> bool:
    """Return whether another event comes before *until*."""
    assert events.fp is not None
    reading = events.fp.raw._sock  # type: ignore[attr-defined]  # noqa: SLF001 - to wait with a limit
    while time.monotonic() < until:
        reading.settimeout(max(0.01, until - time.monotonic()))
        try:
            if events.readline().startswith(b"event:"):
                return True
        except TimeoutError:
            return False
    return False


@pytest.mark.parametrize("harm", [b"", b"<!doctype html>ABC", None], ids=["emptied", "changed", "removed"])
def test_what_is_damaged_while_the_preview_runs_is_made_again(tmp_path: Path, harm: bytes | None) -> None:
    with running(tmp_path) as served:
        page = served.get("/huong-dan/goi-1999.html").read()
        for file in (tmp_path / ".tinlang/objects").glob("*/*"):
            file.unlink()
            if harm is not None:
                file.write_bytes(harm)
        again = served.get("/huong-dan/goi-1999.html")

        assert again.status == 200
        assert again.read() == page


_READS = """
import sys
from playwright.sync_api import sync_playwright
from tools.browser import FLAGS, chromium
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
    page = browser.new_page()
    with page.expect_request("**/~events"):
        page.goto(sys.argv[1])
    print("open", flush=True)
    page.get_by_text("Tên đã đổi").first.wait_for(timeout=20000)
    print("reloaded", flush=True)
    page.locator("#tinlang-problems").get_by_text("hôm qua").first.wait_for(timeout=20000)
    print("told", flush=True)
    browser.close()
"""


def test_a_real_browser_reloads_and_shows_the_problems(served: Served) -> None:
    guide = (served.folder / "content/guides/goi-1999.yaml").read_text(encoding="utf-8")
    address = f"http://127.0.0.1:{served.port}/huong-dan/goi-1999.html"
    with subprocess.Popen(
        [sys.executable, "-c", _READS, address], stdout=subprocess.PIPE, encoding="utf-8", env=environment()
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "open\n"
        served.save("guides/goi-1999.yaml", guide.replace("Gọi tổng đài", "Tên đã đổi"))
        assert reader.stdout.readline() == "reloaded\n"
        served.save("guides/goi-1999.yaml", guide.replace("23/11/2026", "hôm qua"))
        assert reader.stdout.readline() == "told\n"
    assert reader.returncode == 0
