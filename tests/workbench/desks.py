"""Run the real desk in a process of its own, and ask it as a browser does, or as an attacker."""

import re
import signal
import subprocess
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from lxml import html

from tests.commands import DAY, ROOT, command, environment

DEMO = ROOT / "tests" / "villages" / "an-binh-mau" / "content"
Words = Mapping[str, str | Sequence[str]]


@dataclass
class Answer:
    """What the desk answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def page(self) -> html.HtmlElement:
        return html.fromstring(self.text)

    def fields(self) -> dict[str, list[str]]:
        """Return what a browser would send from the form of a text, with no button pressed."""
        form = self.page.xpath('//form[@id="bai"]')[0]
        found: dict[str, list[str]] = {}
        for each in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
            if each.xpath("ancestor::template"):
                continue
            kind = each.get("type", "text")
            if each.tag == "textarea":
                value = each.text or ""  # the parser takes the first line end away, as browsers do
                value = value.removeprefix("\n")
            elif each.tag == "select":
                chosen = each.xpath(".//option[@selected]") or each.xpath(".//option")
                value = chosen[0].get("value", "") if chosen else ""
            elif kind == "checkbox" and each.get("checked") is None:
                continue
            else:
                value = each.get("value", "")
            found.setdefault(each.get("name"), []).append(value)
        return found


@dataclass
class Desk:
    """A running desk: its process, port, token and content."""

    process: "subprocess.Popen[str]"
    port: int
    token: str
    content: Path
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        """Return the address that the command printed."""
        return f"{self.url}/?token={self.token}"

    def ask(self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes = b"") -> Answer:
        """Send a request with exactly these *headers* beside Host."""
        given = {"Host": f"127.0.0.1:{self.port}", **(headers or {})}
        if body or method == "POST":
            given["Content-Length"] = str(len(body))
        return self.ask_exactly(method, path, list(given.items()), body)

    def ask_exactly(self, method: str, path: str, headers: Sequence[tuple[str, str]], body: bytes = b"") -> Answer:
        """Send a request with exactly these *headers*."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=300)) as connection:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers:
                connection.putheader(name, value)
            connection.endheaders(body or None)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())

    def enter(self) -> None:
        """Exchange the token for the cookie."""
        answer = self.ask("GET", f"/?token={self.token}")
        assert answer.status == 303, answer.text
        self._take(answer)

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, {"Cookie": self.cookie(), **headers})

    def post(
        self,
        path: str,
        words: Words,
        headers: Mapping[str, str] | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Answer:
        """Send *words* and *files* as the desk's own page does, with its token unless *words* has one."""
        if "~token" not in words:
            words = {"~token": self.form_token(), **words}
        kind, body = multipart(words, files)
        given = {"Cookie": self.cookie(), "Origin": self.url, "Sec-Fetch-Site": "same-origin", "Content-Type": kind}
        answer = self.ask("POST", path, {**given, **(headers or {})}, body)
        self._take(answer)
        return answer

    def form_token(self) -> str:
        found = re.search(r'name="~token" value="([0-9a-f]+)"', self.get("/them/thong-bao").text)
        assert found
        return found[1]

    def change(self, path: str, *, do: str = "save", **changes: str | Sequence[str]) -> Answer:
        """Open the form at *path*, change some of its fields (“__” stands for a dot), and press the button *do*."""
        fields = self.get(path).fields()
        for name, value in changes.items():
            fields[name.replace("__", ".")] = [value] if isinstance(value, str) else list(value)
        return self.post(path, {**fields, "~do": do})

    def be_nobody(self) -> None:
        """Forget who is at the desk."""
        self.cookies = {name: value for name, value in self.cookies.items() if "nguoi" not in name}

    def be(self, person: str) -> None:
        """Choose who is at the desk."""
        assert self.post("/toi-la", {"nguoi": person, "~ve": "/"}).status == 303

    def text(self, name: str) -> str:
        return (self.content / name).read_text(encoding="utf-8")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=300)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(timeout=300)

    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def _take(self, answer: Answer) -> None:
        setcookie = answer.headers.get("set-cookie", "")
        if setcookie:
            name, _, value = setcookie.partition(";")[0].partition("=")
            self.cookies[name] = value


@contextmanager
def desk_over(content: Path, port: int = 0, *more: str) -> Iterator[Desk]:
    """Run the desk over *content*, as of the day of the tests."""
    desk = started(content, port, *more)
    try:
        desk.enter()
        yield desk
    finally:
        desk.stop()
        if desk.process.stdout:
            desk.process.stdout.close()


def started(content: Path, port: int = 0, *more: str) -> Desk:
    """Start the desk, and wait until it has printed its address."""
    with (content.parent / "desk.log").open("ab") as log:
        process = subprocess.Popen(
            command("edit", "--content", content, "--port", str(port), "--date", DAY, *more),
            cwd=content.parent,
            env=environment({"PYTHONUNBUFFERED": "1"}),
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)\n", line)
    assert found, f"{line!r} {(content.parent / 'desk.log').read_text(encoding='utf-8')}"
    return Desk(process, int(found[1]), found[2], content)


def multipart(words: Words, files: Mapping[str, bytes] | None = None) -> tuple[str, bytes]:
    """Return *words* and *files* as a browser sends a form: its content type, and its body with line ends CR LF."""
    boundary = uuid.uuid4().hex
    parts = []
    for name, values in words.items():
        for value in [values] if isinstance(values, str) else values:
            sent = value.replace("\r\n", "\n").replace("\n", "\r\n")
            parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{sent}\r\n')
    body = "".join(parts).encode()
    for name, content in (files or {}).items():
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="~tep"; filename="{name}"\r\n'
        body += f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + content + b"\r\n"
    body += f"--{boundary}--\r\n".encode()
    return f"multipart/form-data; boundary={boundary}", body
