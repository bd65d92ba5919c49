"""`tinlang edit`: the desk in the browser, for people who do not program."""

import argparse
import errno
import secrets
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import uvicorn

from generator.commands import FINE
from generator.commands.build import order_of, workshop
from generator.commands.terminal import tell
from generator.desk.new_content import is_free
from generator.desk.outcomes import CannotWriteError
from generator.desk.steps import settle
from generator.desk.tidying import tidy
from generator.load import load
from generator.messages import commands as said
from generator.workbench.application import application
from generator.workbench.desk_keys import keys_of, new_keys
from generator.workbench.glances import Glances
from generator.workbench.office import Office
from generator.workbench.preview import Previews
from generator.workbench.public_changes import bases_needed
from generator.workbench.sheet_changes import tasks_now

LOOKED_AT = Path(".tinlang/desk")
_HOST = "127.0.0.1"
_QUEUE = 128
_SECONDS_TO_END = 3
_SECONDS_OF_REST = 300  # a browser closes a line that rests before the desk does, so none is closed under a save


def run(arguments: argparse.Namespace) -> int:
    """Serve the desk on this machine until Ctrl-C; the address, with its token, is one line on standard output.

    Raise `OSError` where the content cannot be read, or the port is taken.
    """
    office, token = _office(arguments), secrets.token_urlsafe(24)
    arguments.output = LOOKED_AT  # what is remembered of previews is not what is remembered of builds
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening,
        workshop(arguments) as shop,
        other_desks(arguments) as open_another,
    ):
        _bind(listening, arguments.port, or_any=arguments.open)
        listening.listen(_QUEUE)
        port = listening.getsockname()[1]
        previews = Previews(order_of(arguments), shop.tools, shop.traces, time.monotonic, lambda: office.today)
        glances = Glances(office, previews)

        office.prepare(partial(_warm_up, office, previews))
        desk = application(glances, shop.tools.pages, lambda: port, token, open_another)
        config = uvicorn.Config(
            desk,
            log_level="error",
            access_log=False,
            lifespan="off",
            timeout_keep_alive=_SECONDS_OF_REST,
            timeout_graceful_shutdown=_SECONDS_TO_END,
        )
        address = f"http://{_HOST}:{port}/?token={token}"
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        tell(said.DESK_OPEN)
        if arguments.open:
            webbrowser.open(address)
        uvicorn.Server(config).run(sockets=[listening])
    return FINE


def _bind(listening: socket.socket, port: int, *, or_any: bool) -> None:
    """Let *listening* be asked at *port*, or at any other where that is taken and the browser is told at once.

    Raise `OSError` where the port is taken, or may not be used.
    """
    if sys.platform == "win32":
        # There an address that is used again may be taken over by any program (Microsoft, “Using SO_REUSEADDR …”).
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((_HOST, port))
    except OSError as error:
        if not or_any or error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        listening.bind((_HOST, 0))


def _office(arguments: argparse.Namespace) -> Office:
    """Return the office over the content; one that begins where there is no content yet. Raise `OSError` as `run`."""
    folder: Path = arguments.content
    begins = folder.absolute().parent.is_dir() and is_free(folder)
    if not begins:
        load(folder)  # whatever cannot be read is told here, not on a page
        settle(folder)
    ahead = arguments.date - arguments.clock  # the day that is looked at need not be today
    keys = new_keys() if begins else keys_of(folder)
    return Office(folder, lambda: arguments.now() + ahead, keys, arguments.output, begins)


@contextmanager
def other_desks(arguments: argparse.Namespace) -> Iterator[Callable[[Path], str]]:
    """Yield what opens a desk over another folder, in a process that ends with this one, and returns its address.

    It returns an empty text where that fails.
    """
    opened: list[subprocess.Popen[str]] = []

    def open_another(folder: Path) -> str:
        command = [sys.executable, "-m", "generator.cli", "edit", "--content", str(folder), "--port", "0"]
        command += ["--output", str(folder.with_name(f"{folder.name}-ra"))]
        command += ["--date", arguments.date.isoformat()] if arguments.date != arguments.clock else []
        try:
            desk = subprocess.Popen(  # noqa: S603 - this very program, and a folder that it made
                command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, encoding="utf-8"
            )
        except OSError:
            return ""
        opened.append(desk)
        return desk.stdout.readline().strip() if desk.stdout else ""

    try:
        yield open_another
    finally:
        for desk in opened:
            desk.terminate()
            desk.wait()
            if desk.stdout:
                desk.stdout.close()


def _warm_up(office: Office, previews: Previews) -> None:
    """Tidy the desk's folder, and compute in advance what would let the first pages wait for seconds."""
    with suppress(OSError, CannotWriteError):
        tidy(office.folder, office.today, bases_needed(office))
    previews.warm_up()
    with suppress(OSError, CannotWriteError):
        tasks_now(office, previews)
