"""`tinlang edit`: the desk in the browser, for people who do not program."""

import argparse
import secrets
import socket
import sys
import webbrowser
from pathlib import Path

import uvicorn

from generator.commands import FINE
from generator.commands.build import order_of, workshop
from generator.commands.terminal import tell
from generator.desk.steps import settle
from generator.desk.tidying import tidy
from generator.load import load
from generator.messages import commands as said
from generator.workbench.application import application
from generator.workbench.glances import Glances
from generator.workbench.office import Office, keys_of
from generator.workbench.preview import Previews

LOOKED_AT = Path(".tinlang/desk")
_HOST = "127.0.0.1"
_QUEUE = 128
_SECONDS_TO_END = 3
_SECONDS_OF_REST = 300  # a browser closes a line that rests before the desk does, so none is closed under a save


def run(arguments: argparse.Namespace) -> int:
    """Serve the desk on this machine until Ctrl-C; the address, with its token, is one line on standard output.

    Raise `OSError` where the content cannot be read, or the port is taken.
    """
    load(arguments.content)  # whatever cannot be read is told here, not on a page
    settle(arguments.content)
    token = secrets.token_urlsafe(24)
    ahead = arguments.date - arguments.clock  # the day that is looked at need not be today
    office = Office(arguments.content, lambda: arguments.now() + ahead, keys_of(arguments.content), arguments.output)
    arguments.output = LOOKED_AT  # what is remembered of previews is not what is remembered of builds
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening, workshop(arguments) as shop:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_HOST, arguments.port))
        listening.listen(_QUEUE)
        port = listening.getsockname()[1]
        glances = Glances(office, Previews(order_of(arguments), shop.tools, shop.traces))

        def then() -> None:
            tidy(arguments.content, office.today, frozenset(office.last_publish().files.values()))
            glances.previews.warm_up()

        office.prepare(then)
        desk = application(glances, shop.tools.pages, lambda: port, token)
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
