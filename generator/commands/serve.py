"""`tinlang serve`: preview what the content becomes; each saved file is built and the page reloads by itself.

Listens on this machine only, builds into a folder of its own, and leaves output/ alone.
"""

import argparse
import json
import re
import threading
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import watch

from generator import build as pipeline
from generator.channels import CHANNELS, SITE
from generator.commands import FINE
from generator.commands.build import order_of, workshop
from generator.commands.terminal import as_text, console, show
from generator.diagnostics import has_errors
from generator.messages import commands as said
from generator.rendering.templates import FOLDER

PREVIEW = Path(".tinlang/preview")
EVENTS = "/~events"
_ALIVE_SECONDS = 15.0
_WORKER = "sw.js"
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_NOTHING_YET = f"<!doctype html><html lang=vi><meta charset=utf-8><title>{said.NO_PAGE_YET}</title>".encode()
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
class Bell:
    """Tells every open page what happened: `ring` from the builder, `rings` in each page's own thread."""

    _changed: threading.Condition = field(default_factory=threading.Condition)
    _count: int = 0
    _message: bytes = b""

    def ring(self, event: str, data: str = '""') -> None:
        """Tell *event* to all pages."""
        with self._changed:
            self._count += 1
            self._message = f"event: {event}\ndata: {data}\n\n".encode()
            self._changed.notify_all()

    def rings(self) -> Iterator[bytes]:
        """Yield each message as it comes, and a comment now and then, so that a page that is gone is noticed.

        Problems that stand when a page is opened are told to it, too.
        """
        seen = self._count - self._message.startswith(b"event: problems")
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._count > seen, timeout=_ALIVE_SECONDS)  # noqa: B023 - called at once
                message = self._message if self._count > seen else b": still here\n\n"
                seen = self._count
            yield message


class Preview(SimpleHTTPRequestHandler):
    """Serves the built files; HTML pages get the script that reloads them."""

    def __init__(self, *arguments: Any, bell: Bell, **more: Any) -> None:  # noqa: ANN401 - as the base class takes them
        self._bell = bell
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:
        """Serve a file, or the stream of events."""
        if self.path == EVENTS:
            self._stream()
            return
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file = file / "index.html"
        if file.name == _WORKER:
            self.send_error(HTTPStatus.NOT_FOUND)  # it would keep pages that are changing
        elif file.suffix == ".html" and file.is_file():
            # The site's own policy would not let a script run that is not the site's.
            self._page(HTTPStatus.OK, _POLICY.sub(b"", file.read_bytes()))
        elif file.exists():
            super().do_GET()
        else:
            self._page(HTTPStatus.NOT_FOUND, _NOTHING_YET)

    def end_headers(self) -> None:
        """Let nothing be kept: a preview is never stale."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""

    def _page(self, status: HTTPStatus, html: bytes) -> None:
        page = html + _SCRIPT
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for message in self._bell.rings():
                self.wfile.write(message)
                self.wfile.flush()
        except OSError:
            return  # the page was closed


def run(arguments: argparse.Namespace) -> int:
    """Build, serve, and build again at every change, until Ctrl-C."""
    arguments.output = PREVIEW
    # Sheets for each village are not on the website: they would only make every preview wait.
    arguments.only = arguments.only or tuple(channel.name for channel in CHANNELS if channel.offered or channel is SITE)
    bell = Bell()
    handler = partial(Preview, bell=bell, directory=str(PREVIEW / "site"))
    with ThreadingHTTPServer(("127.0.0.1", arguments.port), handler) as server:
        server.daemon_threads = True
        _make(arguments, bell)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        console().print(said.preview_at(address))
        if arguments.open:
            webbrowser.open(address)
        for _ in watch(arguments.content, FOLDER, raise_interrupt=True):
            _make(arguments, bell)
    return FINE


def _make(arguments: argparse.Namespace, bell: Bell) -> None:
    try:
        with workshop(arguments) as shop:
            built = pipeline.build(order_of(arguments), shop.tools, shop.traces, shop.place, lambda *_: None)
            if not has_errors(built.problems):
                shop.keep(built.published, "", "")
    except Exception as error:
        if arguments.debug:
            raise
        fault = said.preview_failed(error)
        console().print(fault)
        bell.ring("problems", json.dumps(fault, ensure_ascii=False))
        return
    show(built.problems)
    if has_errors(built.problems):
        text = "\n".join(as_text(problem) for problem in built.problems)
        bell.ring("problems", json.dumps(text, ensure_ascii=False))
        return
    console().print(said.built_for_preview(len(built.artifacts)))
    bell.ring("reload")
