"""The kinds of arguments on the command line: each function takes what was typed, or raises `ArgumentTypeError`."""

import argparse
import errno
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from generator.messages import operator, publishing
from generator.publishing.sftp_address import SftpServer, sftp_server
from generator.text.addresses import site_address
from generator.text.dates import FIRST_YEAR, LAST_YEAR


def day(text: str) -> date:
    """Return a day typed as 23/11/2026 or 2026-11-23; raise `ArgumentTypeError` where it is none."""
    with suppress(ValueError):
        read = _as_vietnam_writes(text) if "/" in text else date.fromisoformat(text)
        if FIRST_YEAR <= read.year <= LAST_YEAR:
            return read
    raise argparse.ArgumentTypeError(operator.no_day(text, FIRST_YEAR, LAST_YEAR))


def number(least: int, most: int) -> Callable[[str], int]:
    """Return the function that reads a whole number from *least* to *most*, or raises `ArgumentTypeError`."""

    def read(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(operator.no_number(text, least, most))
        return int(text)

    return read


def month(text: str) -> str:
    """Return a month typed as 2026-11 or 11/2026, as 2026-11; raise `ArgumentTypeError` where it is none."""
    year, _, number = text.partition("-") if "-" in text else text.partition("/")[::-1]
    if not (year.isdecimal() and number.isdecimal() and len(year) == 4 and 1 <= int(number) <= 12):
        raise argparse.ArgumentTypeError(operator.no_month(text))
    return f"{year}-{int(number):02}"


def named(text: str) -> tuple[str, str]:
    """Return a name and what it names, typed as name=value; raise `ArgumentTypeError` where one is missing."""
    name, sign, value = (part.strip() for part in text.partition("="))
    if not (name and sign and value):
        raise argparse.ArgumentTypeError(operator.no_pair(text))
    return name, value


def address(text: str) -> str:
    """Return a web address without a slash at its end; raise `ArgumentTypeError` where it is none."""
    try:
        return site_address(text).rstrip("/")
    except ValueError:
        raise argparse.ArgumentTypeError(operator.no_address(text)) from None


def place(text: str) -> Path:
    """Return a path; raise `ArgumentTypeError` where nothing was typed, or links on the way lead in a circle.

    >>> place("a/b").as_posix()
    'a/b'
    """
    if not text.strip():
        raise argparse.ArgumentTypeError(operator.NO_PATH)
    try:
        Path(text).stat()
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise argparse.ArgumentTypeError(operator.circle_of_links(text)) from None
    return Path(text)


def folder(text: str) -> Path:
    """Return a folder; the one that somebody is in gets its name, since files in it are told apart by their paths.

    >>> folder("./a/").as_posix(), folder(".").name == Path.cwd().name
    ('a', True)
    """
    path = place(text)
    return path if path.parts else Path("..", Path.cwd().name)


def names(text: str) -> tuple[str, ...]:
    """Return the names that commas part; raise `ArgumentTypeError` where there is none: none is not all.

    >>> names("site, poster")
    ('site', 'poster')
    """
    found = tuple(name.strip() for name in text.split(",") if name.strip())
    if not found:
        raise argparse.ArgumentTypeError(operator.NO_NAMES)
    return found


def server(text: str) -> SftpServer:
    """Return the folder on a server that *text* names; raise `ArgumentTypeError` where it names none."""
    found = sftp_server(text)
    if found is None:
        raise argparse.ArgumentTypeError(publishing.no_target(text))
    return found


def _as_vietnam_writes(text: str) -> date:
    in_month, month, year = map(int, text.split("/"))
    return date(year, month, in_month)
