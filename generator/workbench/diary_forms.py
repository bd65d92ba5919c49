"""What was ticked in a form of the diary → rows for it, or why they cannot be written."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from generator.messages import diary as messages
from generator.model import Aired, AirOutcome, AirSource, AirVoice
from generator.text.hours import read_length
from generator.text.names import plain_line
from generator.workbench.desk_request import DeskRequest
from generator.workbench.diary_day import DiaryDays

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class FormOfDiary:
    """The *rows* that a form asks for, or what is *wrong* with it."""

    rows: tuple[Aired, ...] = ()
    wrong: str = ""


def ticked_rows(request: DeskRequest, days: DiaryDays, day: date) -> FormOfDiary:
    """Return a row for each piece of a session that was ticked."""
    slot = request.one("buoi")
    planned = days.planned_rows(day, slot)
    rows = []
    for name, values in request.typed.items():
        outcome = _choice(AirOutcome, values[0]) if name.startswith("muc.") else None
        row = planned.get(request.one(name.replace("muc.", "bai.", 1)))
        if outcome is None or row is None:
            continue
        number = name.removeprefix("muc.")
        length = read_length(request.one(f"dai.{number}"))
        reason = plain_line(request.one(f"vi-sao.{number}"))
        if length is False:
            return FormOfDiary(wrong=messages.NO_LENGTH)
        if outcome is AirOutcome.MISSED and not reason:
            return FormOfDiary(wrong=messages.NO_REASON)
        rows.append(replace(row, outcome=outcome, reason=reason, length=length, **_of_session(request, days)))
    return FormOfDiary(tuple(rows)) if rows else FormOfDiary(wrong=messages.NOTHING_TICKED)


def extra_row(request: DeskRequest, days: DiaryDays, day: date) -> FormOfDiary:
    """Return the row of what was aired beside the schedule."""
    title, length = plain_line(request.one("ten")), read_length(request.one("dai"))
    slot = request.one("buoi")
    if not title:
        return FormOfDiary(wrong=messages.NO_TITLE)
    if length is False:
        return FormOfDiary(wrong=messages.NO_LENGTH)
    row = Aired(
        number=0,
        day=day,
        slot=slot if slot in days.slots else next(iter(days.slots), "khac"),
        title=title,
        outcome=AirOutcome.EXTRA,
        written="",
        by="",
        seal="",
        length=length,
        source=_choice(AirSource, request.one("nguon")) or AirSource.COMMUNE,
        reason=plain_line(request.one("vi-sao")),
    )
    return FormOfDiary((replace(row, **_of_session(request, days)),))


def corrected_row(request: DeskRequest, days: DiaryDays, old: Aired) -> FormOfDiary:
    """Return the row that takes the place of *old*."""
    outcome, length = _choice(AirOutcome, request.one("muc")) or old.outcome, read_length(request.one("dai"))
    reason, why = plain_line(request.one("vi-sao")), plain_line(request.one("sua-vi"))
    if length is False:
        return FormOfDiary(wrong=messages.NO_LENGTH)
    if outcome is AirOutcome.MISSED and not reason:
        return FormOfDiary(wrong=messages.NO_REASON)
    if not why:
        return FormOfDiary(wrong=messages.NO_REASON_TO_CORRECT)
    reason = "" if outcome is AirOutcome.AIRED else reason
    row = replace(old, outcome=outcome, reason=reason, length=length, corrects=old.number, correction=why)
    return FormOfDiary((replace(row, **_of_session(request, days)),))


def _of_session(request: DeskRequest, days: DiaryDays) -> Mapping[str, Any]:
    known = [village for village, _ in days.villages]
    silent = [village for village in known if village in request.typed.get("im", ())]
    return {
        "voice": _choice(AirVoice, request.one("giong")) or AirVoice.PERSON,
        "on_duty": plain_line(request.one("truc")),
        "silent": " ".join(silent),
    }


def _choice(kind: type[E], value: str) -> E | None:
    return next((each for each in kind if each.value == value), None)
