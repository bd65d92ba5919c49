"""`tinlang serve`: a preview of the outputs; each time a file is saved the page reloads by itself.

It listens on this machine only, makes the files that are looked at, and does not touch output/.
"""

import argparse
import json
import re
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from watchfiles import watch

from generator.channels import CHANNELS, SITE
from generator.commands import FINE
from generator.commands.build import Workshop, order_of, workshop
from generator.commands.own_host import is_ours
from generator.commands.terminal import as_text, show, tell
from generator.diagnostics import has_errors
from generator.disk.files import HIDDEN
from generator.live import Live
from generator.messages import commands as said
from generator.shipped import TEMPLATES
from generator.units import Seconds

PREVIEW = Path(".tinlang/preview")
EVENTS = "/~events"
_ALIVE_SECONDS: Seconds = 15.0
_STEP_MS = 15  # how long a folder must be quiet after a change: editors write a file in several steps
_WAIT_MS = 100  # how long the watcher waits before it yields that nothing changed
_HTML = "text/html; charset=utf-8"
_WORKER = "sw.js"
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_NOTHING_YET = f"<!doctype html><html lang=vi><meta charset=utf-8><title>{said.NO_PAGE_YET}</title>".encode()
_FAILED = "<!doctype html><html lang=vi><meta charset=utf-8><title>{0}</title><p>{0}</p>"
_SCRIPT = b"""<script>
const events = new EventSource("/~events");
events.addEventListener("reload", () => location.reload());
events.addEventListener("problems", (event) => {
  let box = document.getElementById("tinlang-problems");
  if (!box) {
    box = document.createElement("pre");
    box.id = "tinlang-problems";
    box.style = "position:fixed;inset:auto 0 0 0;margin:0;padding:1rem;max-height:60vh;overflow:auto;z-index:9;" +
      "background:#9c1c14;color:#fff;font:16px/1.5 monospace;white-space:pre-wrap";
    document.body.append(box);
  }
  box.textContent = JSON.parse(event.data);
});
</script>"""


@dataclass
class Broadcaster:
    """Sends events to every open page: the builder calls `send`, and each page's thread iterates over `messages`."""

    _changed: threading.Condition = field(default_factory=threading.Condition)
    _count: int = 0
    _message: bytes = b""

    def send(self, event: str, data: str = '""') -> None:
        """Send *event* to all pages."""
        with self._changed:
            self._count += 1
            self._message = f"event: {event}\ndata: {data}\n\n".encode()
            self._changed.notify_all()

    def messages(self) -> Iterator[bytes]:
        """Yield each message as it comes, and a comment now and then, so that a closed page is noticed.

        A page that is opened while there are problems gets them at once.
        """
        seen = self._count - self._message.startswith(b"event: problems")
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._count > seen, timeout=_ALIVE_SECONDS)  # noqa: B023 - called at once
                message = self._message if self._count > seen else b": still here\n\n"
                seen = self._count
            yield message


class PreviewConnection(BaseHTTPRequestHandler):
    """A connection of a browser: each file is made at that moment; HTML pages get the script that reloads them."""

    def __init__(self, *arguments: Any, preview: "LivePreview", **more: Any) -> None:  # noqa: ANN401 - as the base class takes them
        self._preview = preview
        super().__init__(*arguments, **more)

    def handle(self) -> None:
        """Answer a request; a browser that leaves a page closes the connection, which is no error."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Serve a file, or the stream of events, to a browser that asked for this machine."""
        hosts, origins = self.headers.get_all("Host", ()), self.headers.get_all("Origin", ())
        if not is_ours(hosts, origins, self.path, self._preview.port):
            self._send(HTTPStatus.FORBIDDEN, _HTML, b"")
            return
        path = unquote(urlsplit(self.path).path)
        if path == EVENTS:
            self._stream()
        elif path.endswith(f"/{_WORKER}"):
            self.send_error(HTTPStatus.NOT_FOUND)  # a service worker would cache pages, which change here
        else:
            self._file(path)

    def do_HEAD(self) -> None:
        """Send the head that `do_GET` would send."""
        self.do_GET()

    def end_headers(self) -> None:
        """Forbid caching, so that the preview is never stale."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Log no requests."""

    def _file(self, path: str) -> None:
        try:
            served = next((file for name in _names_of(path) if (file := self._preview.file(name))), None)
        except Exception as error:
            if self._preview.arguments.debug:
                raise
            failed = _FAILED.format(escape(fault_of(error))).encode()
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, _HTML, failed + _SCRIPT)
            return
        if served is None:
            self._send(HTTPStatus.NOT_FOUND, _HTML, _NOTHING_YET + _SCRIPT)
            return
        name, content = served
        if name.endswith(".html"):
            # The policy of the site would forbid the script that is added here.
            self._send(HTTPStatus.OK, _HTML, _POLICY.sub(b"", content) + _SCRIPT)
        else:
            self._send(HTTPStatus.OK, guess_type(name)[0] or "application/octet-stream", content)

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        if self.command == "HEAD":
            return
        for message in self._preview.broadcaster.messages():
            self.wfile.write(message)
            self.wfile.flush()


def _names_of(path: str) -> tuple[str, ...]:
    """Return the files that the address *path* may mean, below output/."""
    name = f"site/{path.strip('/')}".rstrip("/")
    return (f"{name}/index.html",) if path.endswith("/") else (name, f"{name}/index.html")


@dataclass
class LivePreview:
    """The preview of the content that *arguments* name, and the pages that are told when it changes."""

    arguments: argparse.Namespace
    broadcaster: Broadcaster = field(default_factory=Broadcaster)
    port: int = 0
    _live: Live | None = None
    _shop: Workshop | None = None
    _open: ExitStack = field(default_factory=ExitStack)

    def file(self, name: str) -> tuple[str, bytes] | None:
        """Return *name* and the output of that name as it is now, or None where none is planned."""
        live = self._live  # it may be closed at any moment, after a template was saved
        content = live.file(name) if live else None
        return None if content is None else (name, content)

    def saved(self, *, program: bool) -> None:
        """Look again after a file was saved, and tell all pages; after a template (*program*), begin anew.

        Raise `NotADirectoryError` where there is no such content.
        """
        try:
            if program or self._live is None:
                self.begin()
            assert self._live is not None
            problems = self._live.refresh()
        except NotADirectoryError:
            raise  # nothing to wait for: the command line reports it
        except Exception as error:
            if self.arguments.debug:
                raise
            self.broadcaster.send("problems", json.dumps(fault_of(error), ensure_ascii=False))
            return
        show(problems)
        if has_errors(problems):
            text = "\n".join(as_text(problem) for problem in problems)
            self.broadcaster.send("problems", json.dumps(text, ensure_ascii=False))
            return
        tell(said.LOOKED_AGAIN)
        self.broadcaster.send("reload")

    def begin(self) -> None:
        """Open the workshop anew, with what is remembered from the last time."""
        self.end()
        self._shop = self._open.enter_context(workshop(self.arguments))
        self._live = Live(order_of(self.arguments), self._shop.tools, self._shop.traces)

    def end(self) -> None:
        """Keep what was made, and close the workshop."""
        if self._shop is not None:
            self._shop.keep_traces()
        self._shop = self._live = None
        self._open.close()


def fault_of(error: Exception) -> str:
    """Return the sentence that says that *error* happened, and say it in the terminal, too."""
    fault = said.preview_failed(error)
    tell(fault)
    return fault


def is_looked_at(content: Path, _change: object, path: str) -> bool:
    """Return whether a change at *path* matters: in *content* no hidden file does, nor what is remembered of builds.

    What we write must never count as a change: it would be followed by another build for ever.
    """
    changed = Path(path)
    changed = changed.parent.resolve() / changed.name  # the way there may lead over a link, or out of it and back
    if changed.is_relative_to(TEMPLATES):
        return "__pycache__" not in changed.parts
    below = changed.relative_to(content).parts if changed.is_relative_to(content) else changed.parts[-1:]
    return not any(part.startswith(HIDDEN) for part in below)


def run(arguments: argparse.Namespace) -> int:
    """Serve, and look again at every change, until Ctrl-C."""
    arguments.output = PREVIEW
    # Sheets for each village are not on the website: nobody would look at them.
    arguments.only = arguments.only or tuple(
        channel.name for channel in CHANNELS if channel.offered == (".pdf",) or channel is SITE
    )
    preview = LivePreview(arguments)
    changes = watch(
        arguments.content,
        TEMPLATES,
        watch_filter=partial(is_looked_at, arguments.content.resolve()),
        step=_STEP_MS,
        rust_timeout=_WAIT_MS,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    with ThreadingHTTPServer(("127.0.0.1", arguments.port), partial(PreviewConnection, preview=preview)) as server:
        server.daemon_threads = True
        preview.port = server.server_port
        try:
            if arguments.content.is_dir():
                next(changes)  # from now on it listens, so a save while the content is read is not missed
            preview.saved(program=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}/"
            tell(said.preview_at(address))
            if arguments.open:
                webbrowser.open(address)
            for changed in filter(None, changes):
                preview.saved(program=any(Path(path).is_relative_to(TEMPLATES) for _, path in changed))
        finally:
            preview.end()
    return FINE
