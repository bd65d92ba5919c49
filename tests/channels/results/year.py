"""The year of the fictional commune An Bình Mẫu: what is published on the first day after each month."""

import functools
from datetime import date
from pathlib import Path

from generator.making.world import World
from generator.model import Library, Result
from generator.tallies.periods import month_after, months_between
from tests import worlds
from tests.channels.broadcasts import FICTIONAL, library
from tests.worlds import Edition

MONTHS = tuple(months_between(("2025-11", "2026-10")))
PAGE, NUMBERS, SCRIPT = "site/ket-qua.html", "site/ket-qua.csv", "broadcast/ket-qua/spoken.txt"
POST, POSTED = "share/ket-qua/facebook.txt", "share/ket-qua/sms.txt"


@functools.cache
def year() -> Library:
    """Return the fictional commune with its twelve months."""
    return library(FICTIONAL)


def day_after(month: str) -> date:
    """Return the first day on which *month* may be told."""
    after = month_after(month)
    return date(int(after[:4]), int(after[5:]), 1)


@functools.cache
def world_after(month: str) -> World:
    """Return the world on the day after *month*."""
    return worlds.world_of(year(), Edition(day_after(month), "https://abm.example"), only=("results", "site"))


@functools.cache
def published(month: str, path: str) -> str:
    """Return the text of the file *path* as it is published on the day after *month*."""
    return worlds.made(world_after(month), path).content.decode("utf-8-sig")


def rows_of(months: tuple[str, ...]) -> list[Result]:
    """Return the reports that came in *months*."""
    return [row for results in year().results for row in results.rows if f"{row.received:%Y-%m}" in months]


CONTENT: Path = FICTIONAL
