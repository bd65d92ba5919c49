"""A plain web server for a built site, below a base path, that can be stopped and started again at the same address."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from types import TracebackType
from typing import Self


class SiteServer:
    """Serves *folder* at http://127.0.0.1:<a free port><base>/."""

    def __init__(self, folder: Path, base: str = "") -> None:
        self.folder, self.base = folder, base
        self.port = 0
        self._server: ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        """Return the address of the site, with a slash at its end."""
        return f"http://127.0.0.1:{self.port}{self.base}/"

    def start(self) -> None:
        """Begin to serve, at the same port as before."""
        handler = partial(_Handler, directory=str(self.folder), base=self.base)
        self._server = _Server(("127.0.0.1", self.port), handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Stop: whoever calls now is refused."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a page that is closed hangs up on what it no longer needs."""


class _Handler(SimpleHTTPRequestHandler):
    base = ""

    def __init__(self, request: socket, client: tuple[str, int], server: _Server, *, directory: str, base: str) -> None:
        self.base = base
        super().__init__(request, client, server, directory=directory)

    def translate_path(self, path: str) -> str:
        """Return the file that *path* names; nothing stands outside the base path."""
        below = path.removeprefix(self.base) if path.startswith(f"{self.base}/") else "/none"
        return super().translate_path(below)

    def end_headers(self) -> None:
        """Let a browser keep everything for ten minutes, as GitHub Pages does: a trap for careless workers."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the standard library
        """Say nothing."""
