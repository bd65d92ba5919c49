"""A plain web server for a built site, below a base path, that can be stopped and started again at the same address."""

import threading
import time
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from socket import SHUT_RDWR, socket
from types import TracebackType
from typing import Any, Self


class SiteServer:
    """Serves *folder* at http://127.0.0.1:<a free port><base>/, the gzip copies of files where *compressed*.

    While *trouble* is set to a status, every request is answered with it; each answer takes *delay* seconds.
    """

    def __init__(self, folder: Path, base: str = "", *, compressed: bool = False) -> None:
        self.folder, self.base, self.compressed = folder, base, compressed
        self.port = 0
        self.trouble = 0
        self.delay = 0.0
        self._server: _Server | None = None

    @property
    def address(self) -> str:
        """Return the address of the site, with a slash at its end."""
        return f"http://127.0.0.1:{self.port}{self.base}/"

    def start(self) -> None:
        """Begin to serve, at the same port as before."""
        handler = partial(_Handler, directory=str(self.folder), base=self.base, compressed=self.compressed)
        self._server = _Server(("127.0.0.1", self.port), handler)
        self._server.site = self
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Stop: whoever calls now is refused."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server.hang_up()
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

    def __init__(self, *args: Any) -> None:  # noqa: ANN401 - as in the standard library
        super().__init__(*args)
        self.connections: list[socket] = []
        self.site: SiteServer | None = None

    def get_request(self) -> tuple[socket, Any]:
        """Remember each connection: one that is kept open would still be answered after the server has stopped."""
        connection, address = super().get_request()
        self.connections.append(connection)
        return connection, address

    def hang_up(self) -> None:
        """Close every connection."""
        for connection in self.connections:
            with suppress(OSError):
                connection.shutdown(SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a page that is closed hangs up on what it no longer needs."""


class _Handler(SimpleHTTPRequestHandler):
    base = ""

    protocol_version = "HTTP/1.1"

    def __init__(
        self, request: socket, client: tuple[str, int], server: _Server, *, directory: str, base: str, compressed: bool
    ) -> None:
        self.base, self.compressed, self.packed = base, compressed, False
        super().__init__(request, client, server, directory=directory)

    def do_GET(self) -> None:
        """Answer with the file, or with the trouble that the site is in."""
        site = getattr(self.server, "site", None)
        if site is not None and site.delay:
            time.sleep(site.delay)
        if site is not None and site.trouble:
            self.send_error(site.trouble)
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """Return the file that *path* names; nothing stands outside the base path."""
        below = path.removeprefix(self.base) if path.startswith(f"{self.base}/") else "/none"
        file = super().translate_path(below)
        if file.endswith("/"):
            file += "index.html"
        self.packed = self.compressed and Path(f"{file}.gz").is_file()
        return f"{file}.gz" if self.packed else file

    def guess_type(self, path: str | PathLike[str]) -> str:
        """Return the kind of the file that was asked for, not of its compressed copy."""
        return super().guess_type(str(path).removesuffix(".gz") if self.packed else path)

    def end_headers(self) -> None:
        """Let a browser keep everything for ten minutes, as GitHub Pages does: a trap for careless workers."""
        self.send_header("Cache-Control", "max-age=600")
        if self.packed:
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the standard library
        """Say nothing."""
