"""`tinlang todo`: what the commune still has to confirm, and which outputs wait for it."""

import argparse

from generator.build import check
from generator.channels import plan_outputs
from generator.commands import FAULTS, FINE
from generator.commands.terminal import console, show, summary, write_line
from generator.diagnostics import has_errors
from generator.model import Announcement, AnyDocument, Campaign, Library
from generator.said import filled
from generator.todo import Ask, asks

KINDS: dict[type[AnyDocument], str] = {Announcement: "Thông báo", Campaign: "Chiến dịch"}
_MOST_PATHS = 4


def run(arguments: argparse.Namespace) -> int:
    """List the facts to confirm, the one that frees most first."""
    library, problems = check(arguments.content, arguments.date)
    if library is None or has_errors(problems):
        show(problems)
        console().print(f"{summary(problems)}. Chữa lỗi trước, rồi chạy lại.")
        return FAULTS
    found = asks(library, plan_outputs(library).outputs)
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
