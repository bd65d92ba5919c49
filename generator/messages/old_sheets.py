"""What is said of printed sheets that are no longer true: which they are, where they hang, and why they go."""

from collections.abc import Sequence
from datetime import date, timedelta

from generator.messages.words import VILLAGE
from generator.text.dates import in_numbers
from generator.text.written_numbers import figures

TO_TAKE_DOWN = "Tờ cần gỡ"
COMING = "Tờ sẽ phải gỡ"
_MOST_PATHS = 4


def sheet(label: str, title: str, villages: int, *, plain: bool) -> str:
    """Name a sheet: what it is, what about, for how many *villages* it is made out; a *plain* one is for all."""
    named = f"{label} “{title}”" if title else label
    parts = [f"{figures(villages)} {VILLAGE}"] * bool(villages) + ["bản chung"] * (plain and bool(villages))
    return f"{named} – {', '.join(parts)}" if parts else named


def why(untrue: str, title: str, day: date | None, values: tuple[str, str], *, due: bool) -> str:
    """Say why sheets go: *values* are the printed one and the one that takes its place; *untrue* is the kind of reason.

    Where they are not *due*, the *day* is to come; None: it is not known since when they are due.
    """
    old, new = values
    if day is None:
        return f"“{title}”: “{old}” nay là “{new}”" if new else f"“{title}”: “{old}” không dùng nữa"
    if untrue == "over":
        return f"Thông báo “{title}” đã hết hạn ngày {in_numbers(day - timedelta(days=1))}"
    if untrue == "withdrawn":
        return f"Thông báo “{title}” đã rút ngày {in_numbers(day)}"
    if not new:
        last = in_numbers(day - timedelta(days=1))
        return f"“{title}”: “{old}” không dùng nữa" if due else f"“{title}”: “{old}” chỉ dùng đến hết {last}"
    return f"“{title}”: “{old}” {'đã' if due else 'sẽ'} đổi thành “{new}” từ {in_numbers(day)}"


def files(paths: Sequence[str]) -> str:
    """Name the files of sheets."""
    more = f" và {figures(len(paths) - _MOST_PATHS)} tệp nữa" if len(paths) > _MOST_PATHS else ""
    return f"{', '.join(paths[:_MOST_PATHS])}{more}"
