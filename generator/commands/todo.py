"""`tinlang todo`: what the commune still has to confirm, and which outputs wait for it."""

import argparse
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.build import check
from generator.channels import plan_all
from generator.commands import FAULTS, FINE
from generator.commands.terminal import show, summary, tell, write_line
from generator.diagnostics import has_errors
from generator.making.reads import Reads
from generator.making.store import Store
from generator.making.traces import Traces
from generator.making.world import Edition, Tools, World
from generator.model import Announcement, AnyDocument, Campaign, Library
from generator.outputs import Output
from generator.printing import PrintShop
from generator.rendering.templates import Templates
from generator.said import filled
from generator.todo import Ask, asks

KINDS: dict[type[AnyDocument], str] = {Announcement: "Thông báo", Campaign: "Chiến dịch"}
_MOST_PATHS = 4


def run(arguments: argparse.Namespace) -> int:
    """List the facts to confirm, the one that frees most first."""
    shelf, problems = check(arguments.content, arguments.date)
    if has_errors(problems):
        show(problems)
        tell(f"{summary(problems)}. Chữa lỗi trước, rồi chạy lại.")
        return FAULTS
    library = shelf.library()
    found = asks(library, _plan(library, arguments.date))
    if not found:
        write_line("Không còn điều gì chờ xác nhận.")
        return FINE
    write_line(f"Xã còn {len(found)} điều cần xác nhận. Việc đứng trước mở được nhiều chỗ hơn.")
    write_line("Xác nhận xong, sửa trong facts.yaml: value, state: confirmed, confirmed_by, confirmed_on.")
    for number, ask in enumerate(found, 1):
        write_line("")
        for line in _lines(number, ask, library):
            write_line(line)
    return FINE


def _plan(library: Library, today: date) -> Mapping[str, tuple[Output, ...]]:
    """Return all that would be made if everything were confirmed."""
    templates = Templates()
    tools = Tools(templates, PrintShop(templates.fonts()), Store(None, Path(os.devnull)))
    world = World(library, Edition(today, library.commune.web, draft=True), tools, Traces())
    plan_all(Reads(world))
    return world.plan


def _lines(number: int, ask: Ask, library: Library) -> list[str]:
    lines = [f"{number:>3}. {ask.fact.label}  ({ask.key})"]
    if ask.fact.value:
        lines.append(f"     Đang ghi, chưa chắc: {ask.fact.value}")
    if ask.fact.ask:
        lines.append(f"     {ask.fact.ask}")
    known = {key: fact.value or f"[{fact.label}]" for key, fact in library.facts.facts.items()}
    waits = [
        f"{KINDS.get(type(document), 'Hướng dẫn')} “{filled(document.title, known)}”" for document in ask.documents
    ]
    waits += ["Phần giới thiệu xã và lịch phát"] * ask.commune
    if ask.frees:
        lines.append(f"     Xác nhận xong điều này, mở được ngay {ask.frees} chỗ.")
    lines += [f"     Đang chờ: {'; '.join(waits)}."] if waits else ["     Chưa bài nào chờ điều này."]
    if ask.outputs:
        more = len(ask.outputs) - _MOST_PATHS
        shown = ", ".join(str(path) for path in ask.outputs[:_MOST_PATHS])
        lines.append(f"     Tệp: {shown}{f' và {more} tệp nữa' if more > 0 else ''}.")
    return lines
