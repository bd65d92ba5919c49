"""Who may ask the desk: each item of the list of local safety, attacked."""

import asyncio
import re
import select
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.requests import Request

from generator.workbench import desk_request
from generator.workbench.safety import Keys
from tests.workbench.desks import Desk, multipart

PATHS = (
    "/",
    "/danh-sach/thong-bao",
    "/sua/huong-dan/goi-1999",
    "/thong-tin",
    "/cai-dat/xa",
    "/~/desk.css",
    "/khong-co",
)
GUIDE = "/sua/huong-dan/goi-1999"
FILE = "guides/goi-1999.yaml"


@pytest.mark.row("R10")
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", "127.0.0.1:{port}.evil.example"),
        *(
            "evil.example:{port}",
            "[::1]:{port}",
            "0.0.0.0:{port}",
            "",
            "127.0.0.1:{port}, evil.example",
            "127.1:{port}",
        ),
    ],
)
def test_another_host_is_refused_everywhere(same_desk: Desk, path: str, host: str) -> None:
    given = host.format(port=same_desk.port)

    assert same_desk.get(path, Host=given).status == 403
    assert same_desk.ask("GET", f"{path}?token={same_desk.token}", {"Host": given}).status == 403


def test_both_names_of_this_machine_are_answered(same_desk: Desk) -> None:
    for name in ("127.0.0.1", "localhost", "LOCALHOST"):
        assert same_desk.get("/", Host=f"{name}:{same_desk.port}").status == 200


def test_who_is_at_one_desk_is_nobody_at_another() -> None:
    """Browsers send the cookies of all desks of a machine to each; two communes may call other people “lan”."""
    one, other = Keys(b"a" * 32), Keys(b"b" * 32)

    assert one.person != other.person
    assert one.person == Keys(b"a" * 32).person  # also after the desk was begun again


def test_two_hosts_are_refused(same_desk: Desk) -> None:
    hosts = [("Host", f"127.0.0.1:{same_desk.port}"), ("Host", "evil.example")]
    for given in (hosts, hosts[::-1], []):
        cookie = ("Cookie", same_desk.cookie())
        assert same_desk.ask_exactly("GET", "/", [*given, cookie]).status in (400, 403)


@pytest.mark.parametrize("path", PATHS)
def test_without_the_cookie_nothing_is_shown(same_desk: Desk, path: str) -> None:
    name = f"tinlang-{same_desk.port}"
    of_another_port = same_desk.cookie().replace(name, f"tinlang-{same_desk.port + 1}")
    for typed in ("", f"{name}=falsch", f"{name}=", f"x; {name}", of_another_port):
        cookie = {"Cookie": typed} if typed else {}
        answer = same_desk.ask("GET", path, cookie)
        assert answer.status == 403
        assert "An Bình" not in answer.text


@pytest.mark.parametrize("token", ["", "x", "é", "%00", "tinlang", "a" * 100_000])
def test_a_wrong_token_opens_nothing(same_desk: Desk, token: str) -> None:
    answer = same_desk.ask("GET", f"/?token={token.encode('latin-1', 'replace').decode('ascii', 'ignore')}")

    assert answer.status in (400, 403)
    assert "set-cookie" not in answer.headers


def test_the_token_becomes_a_cookie_and_leaves_the_address_bar(same_desk: Desk) -> None:
    answer = same_desk.ask("GET", f"/?token={same_desk.token}")

    assert answer.status == 303
    assert answer.headers["location"] == "/"
    assert same_desk.token not in answer.headers["set-cookie"]
    assert {"httponly", "samesite=strict", "path=/"} <= {
        part.strip().lower() for part in answer.headers["set-cookie"].split(";")
    }


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://127.0.0.1:{port}.evil.example"},
        {"Origin": "http://localhost:{port}"},  # another origin for a browser, though the same machine
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"~token": "0" * 64},
        {"~token": ""},
        {"Cookie": ""},
        {"Host": "evil.example:{port}"},
    ],
)
def test_a_form_from_elsewhere_changes_nothing(desk: Desk, headers: dict[str, str]) -> None:
    before = desk.text(FILE)
    fields: dict[str, object] = {**desk.get(GUIDE).fields(), "title": "Chữ của kẻ lạ"}
    given = {name: value.format(port=desk.port) for name, value in headers.items()}
    fields["~token"] = given.pop("~token", fields["~token"])

    answer = desk.post(GUIDE, fields, given)  # type: ignore[arg-type]

    assert answer.status == 403
    assert desk.text(FILE) == before
    assert not list((desk.content / ".tinlang-desk").glob("drafts/*"))


def test_an_own_form_with_a_token_of_another_desk_gives_all_words_back(desk: Desk) -> None:
    answer = desk.post(GUIDE, {**desk.get(GUIDE).fields(), "title": "Chữ không được mất", "~token": "0" * 64})

    assert answer.status == 403
    assert "Chữ không được mất" in answer.page.xpath("//textarea/text()")[0] + answer.text


def test_other_methods_change_nothing(desk: Desk) -> None:
    before = desk.text(FILE)
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert desk.ask(method, GUIDE, {"Cookie": desk.cookie(), "Origin": desk.url}).status in (400, 403, 404, 405)
    assert desk.text(FILE) == before


@pytest.mark.parametrize(
    "path",
    [
        *("/sua/huong-dan/..%2f..%2ffacts", "/sua/huong-dan/../commune", "/sua/huong-dan/%2e%2e%2fcommune"),
        *("/sua/huong-dan/..%5c..%5cfacts", "/sua/huong-dan/C:%5cWindows%5cwin.ini", "/sua/thong-bao/%00"),
        *("/sua/thong-bao/.tinlang-desk%2fkey", "/sua/khong-co/goi-1999", "/cai-dat/..%2fkey", "/~/../desk.js"),
        *("/~/%2e%2e/%2e%2e/pyproject.toml", "/~/fonts/../tokens.css", "/them/..", "/lich-su/huong-dan/..%2fkey"),
    ],
)
def test_no_address_leads_out_of_the_content(same_desk: Desk, path: str) -> None:
    answer = same_desk.get(path)

    assert answer.status in (400, 404)
    assert same_desk.post(path, {"title": "x", "~do": "save"}).status in (400, 404, 405, 409, 422)
    assert not (same_desk.content.parent / "facts.yaml").exists()


def test_every_page_forbids_what_it_does_not_need(same_desk: Desk) -> None:
    for path in PATHS:
        headers = same_desk.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cross-origin-opener-policy"] == "same-origin"


def test_no_page_holds_what_its_policy_forbids(same_desk: Desk) -> None:
    for path in PATHS[:5]:
        page = same_desk.get(path).page
        assert not page.xpath("//script[not(@src)] | //style | //*[@style] | //*[@onclick or @onload or @onerror]")


def test_hostile_content_is_words_on_every_page(desk: Desk) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>"
    answer = desk.change(GUIDE, title=hostile)

    assert answer.status == 422  # no content may have it
    assert answer.fields()["title"] == [hostile]
    assert not answer.page.xpath("//script[contains(., 'alert')] | //img[@src='x']")
    answer = desk.get(GUIDE)  # the words are kept, and shown beside
    assert not answer.page.xpath("//script[contains(., 'alert')] | //img[@src='x']")
    assert hostile in answer.page.text_content()


def test_a_flood_of_fields_is_refused_in_vietnamese(desk: Desk) -> None:
    before = desk.text(FILE)
    answer = desk.post(GUIDE, {f"steps.{number}.title": "x" for number in range(20_001)})

    assert answer.status == 413
    assert "20.000 ô" in answer.text
    assert desk.text(FILE) == before


def test_a_flood_of_bytes_is_refused_before_it_is_read(desk: Desk) -> None:
    kind, _ = multipart({"title": "x"})
    headers = {"Host": f"127.0.0.1:{desk.port}", "Cookie": desk.cookie(), "Origin": desk.url, "Content-Type": kind}

    assert desk.ask_exactly("POST", GUIDE, [*headers.items(), ("Content-Length", str(10**12))]).status == 413


def raw(desk: Desk, head: dict[str, str]) -> socket.socket:
    """Return a connection over which the head of a form was sent, and nothing of its body."""
    kind = "multipart/form-data; boundary=x"
    given = {
        "Host": f"127.0.0.1:{desk.port}",
        "Cookie": desk.cookie(),
        "Origin": desk.url,
        "Content-Type": kind,
        **head,
    }
    connection = socket.create_connection(("127.0.0.1", desk.port), timeout=300)
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    connection.sendall(f"POST {GUIDE} HTTP/1.1\r\n{lines}\r\n".encode())
    return connection


def test_a_flood_that_announces_no_size_is_refused_while_it_comes(desk: Desk) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="steps.0.text"\r\n\r\n' + b"a" * 2**20 + b"\r\n"
    before = memory_of(desk)
    with raw(desk, {"Transfer-Encoding": "chunked"}) as connection:
        answer = b""
        try:
            for _ in range(200):  # 200 MB, no part of which is too large
                connection.sendall(b"%x\r\n%b\r\n" % (len(part), part))
                if select.select([connection], [], [], 0)[0]:
                    break
            answer = connection.recv(65536)
        except ConnectionError:  # the desk has closed it
            pass

    assert answer == b"" or b" 413 " in answer.splitlines()[0]
    assert memory_of(desk) - before < 150 * 2**20
    assert desk.get("/").status == 200


def memory_of(desk: Desk) -> int:
    """Return the most memory that the desk has had, in bytes."""
    told = Path(f"/proc/{desk.process.pid}/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", told)[0]) * 1024


def test_fields_without_parts_are_none_however_many(desk: Desk) -> None:
    body = b"a&" * 5_000_000
    headers = {"Cookie": desk.cookie(), "Origin": desk.url, "Content-Type": "application/x-www-form-urlencoded"}
    begun = time.monotonic()

    assert desk.ask("POST", GUIDE, headers, body).status == 403
    assert time.monotonic() - begun < 20


def test_a_hundred_forms_that_never_end_hold_nobody_up(desk: Desk) -> None:
    slow = [raw(desk, {"Content-Length": "1000000"}) for _ in range(100)]
    try:
        for one in slow:
            one.sendall(b"--x\r\n")
        assert desk.get("/").status == 200
        assert desk.change(GUIDE, title="Trong lúc đó").status == 303
        assert "Trong lúc đó" in desk.text(FILE)
    finally:
        for one in slow:
            one.close()


def test_a_form_that_does_not_come_to_its_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_request, "LONGEST_SENDING", 0.05)

    async def never() -> dict[str, object]:
        await asyncio.sleep(60)
        return {}

    kind = (b"content-type", b"multipart/form-data; boundary=x")
    request = Request({"type": "http", "method": "POST", "path": "/", "headers": [kind]}, never)
    # In a thread of its own: a browser in this process may have a loop of events in this one.
    with ThreadPoolExecutor(1) as alone, pytest.raises(desk_request.TooSlowError):
        alone.submit(asyncio.run, desk_request.read_form(request)).result()


def test_a_file_is_no_word(desk: Desk) -> None:
    kind, body = multipart({"~token": desk.form_token(), "title": "x"})
    body = body.replace(b'name="title"', b'name="title"; filename="../../x.yaml"')
    headers = {"Cookie": desk.cookie(), "Origin": desk.url, "Content-Type": kind}

    assert desk.ask("POST", "/cai-dat/cach-doc", headers, body).status == 413
    before = desk.text(FILE)
    assert desk.ask("POST", GUIDE, headers, body).status == 200  # the form, with what is said of that file
    assert desk.text(FILE) == before
    assert not (desk.content.parent / "x.yaml").exists()


def test_a_bent_body_is_no_error_of_the_program(desk: Desk) -> None:
    headers = {"Cookie": desk.cookie(), "Origin": desk.url}
    kinds = ["multipart/form-data", "multipart/form-data; boundary=", "text/plain", "application/json", "x" * 1000]
    for kind in kinds:
        for body in (b"", b"\0" * 100, b"--x\r\n", b"%ff=%00&&&=", b"{"):
            answer = desk.ask("POST", GUIDE, {**headers, "Content-Type": kind}, body)
            assert answer.status in (400, 403, 413), (kind, body)


def test_the_key_of_the_desk_is_its_owners_alone_and_outlives_the_program(desk: Desk) -> None:
    key = desk.content / ".tinlang-desk" / "key"

    assert key.stat().st_mode & 0o077 == 0
    assert re.fullmatch("[0-9a-f]{64}", key.read_text(encoding="ascii"))


def test_the_desk_listens_on_this_machine_only(desk: Desk) -> None:
    listening = Path("/proc/net/tcp").read_text(encoding="ascii")
    local = [line.split()[1] for line in listening.splitlines()[1:] if line.split()[3] == "0A"]

    assert f"0100007F:{desk.port:04X}" in local
    assert f"00000000:{desk.port:04X}" not in local
