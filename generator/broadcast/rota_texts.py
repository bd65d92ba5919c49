"""The turns of one person → text messages to copy, each of one part: whoever sends it pays for one.

A message of one part has 70 letters with marks (UCS-2), or 160 without (GSM 7 bit); see `text.sms`.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from generator.broadcast.rota import STATION
from generator.broadcast.rota_days import RotaDay, week_of
from generator.said import carrying, plain
from generator.text.sms import Alphabet, accepted, count, without_marks

WEEKS = 2
"""How many weeks ahead a person is told of, by our own choice."""
START = "Lịch trực loa: "
NONE = "hai tuần tới không có buổi nào."
_DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_BETWEEN = "; "


def days_told(today: date) -> tuple[date, date]:
    """Return the first and the last day of which messages tell."""
    return today, week_of(today)[0] + timedelta(days=7 * WEEKS - 1)


def texts_for(days: Iterable[RotaDay], reader: str, *, marks: bool) -> tuple[str, ...]:
    """Return the messages about the turns of *reader* on *days*, with the marks of facts in them."""
    turns = [turn for day in days for turn in _turns_on(day, reader)]
    return tuple(parted(turns or [NONE], marks=marks))


def _turns_on(day: RotaDay, reader: str) -> Iterator[str]:
    """Yield the turns of *reader* on *day*, those at one place together: “T2 7/12 sáng, chiều”."""
    places: dict[str, list[str]] = {}
    for told in day.sessions:
        for duty in told.duties:
            if reader in duty.duty.who:
                where = "" if duty.duty.village == STATION else f" ({duty.place})"
                places.setdefault(where, []).append(told.name.lower().removeprefix("buổi "))
    for where, slots in places.items():
        yield f"{_DAYS[day.day.weekday()]} {day.day.day}/{day.day.month} {', '.join(slots)}{where}"


def parted(turns: Sequence[str], *, marks: bool) -> Iterator[str]:
    """Yield messages that hold all *turns* in order, each message in one part; a longer turn alone is cut.

    >>> list(parted(["T2 7/12 sáng", "T4 9/12 sáng, chiều"], marks=False))
    ['Lich truc loa: T2 7/12 sang; T4 9/12 sang, chieu']
    """
    message = ""
    for turn in turns:
        longer = _written(f"{message}{_BETWEEN}{turn}" if message else f"{START}{turn}", marks=marks)
        if message and not _fits(longer):
            yield message
            longer = _written(f"{START}{turn}", marks=marks)
        message = longer if _fits(longer) else _cut(longer)
    yield message


def _written(text: str, *, marks: bool) -> str:
    return accepted(text) if marks else carrying(without_marks(plain(text)), text)


def _fits(text: str) -> bool:
    return count(plain(text)).parts == 1


def _cut(text: str) -> str:
    """Return the beginning of *text* that is one part, with its marks."""
    bare = plain(text)
    alphabet: Alphabet = count(bare).alphabet
    length = alphabet.alone
    while not _fits(bare[:length]):
        length -= 1
    return carrying(bare[:length].rstrip(), text)
