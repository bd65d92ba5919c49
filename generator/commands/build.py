"""`tinlang build`: check the content, then make every channel."""

import argparse
import os
import time
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from generator import build as pipeline
from generator.artifacts import Artifact, Recordings
from generator.channels import CHANNELS
from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import console, progress_bar, show, summary
from generator.diagnostics import has_errors
from generator.model import Library
from generator.printing import Memory, PrintShop, versions
from generator.rendering.templates import Templates

MEMORY = Path(".tinlang/memory")
_MOST_JOBS = 8


def run(arguments: argparse.Namespace) -> int:
    """Build, and say in one line per channel what was made."""
    names = [channel.name for channel in CHANNELS]
    unknown = [name for name in arguments.only if name not in names]
    if unknown:
        console().print(f"Không có kênh “{unknown[0]}”. Các kênh: {', '.join(names)}.")
        return USAGE
    if arguments.audio == "piper" and not arguments.voice:
        console().print("Giọng Piper cần một tệp giọng đọc: thêm --voice TỆP.onnx.")
        return USAGE
    started = time.perf_counter()
    templates = Templates()
    with progress_bar({channel.name: channel.label for channel in CHANNELS}) as bar:
        order, shop = order_of(arguments), shop_of(templates, arguments)
        built = pipeline.build(order, templates, shop, bar)
        if not has_errors(built.problems):
            shop.memory.note(shop.work)
        shop.memory.sweep()
    show(built.problems)
    if has_errors(built.problems):
        console().print(f"{summary(built.problems)}. Chưa dựng gì; bản đang có vẫn giữ nguyên.")
        return FAULTS
    _tell(built.artifacts, bar.seconds)
    console().print(
        f"Xong: {len(built.artifacts)} tệp trong {arguments.output}/ sau {time.perf_counter() - started:.1f} giây."
    )
    return FINE


def order_of(arguments: argparse.Namespace) -> pipeline.Order:
    """Return what *arguments* ask for."""
    return pipeline.Order(
        content=arguments.content,
        output=arguments.output,
        today=arguments.date,
        address=arguments.base_url,
        only=tuple(arguments.only),
        draft=arguments.draft,
        jobs=arguments.jobs or min(os.cpu_count() or 1, _MOST_JOBS),
        record=recorder_of(arguments),
    )


def recorder_of(arguments: argparse.Namespace) -> Callable[[Library], Recordings] | None:
    """Return what speaks the scripts, where sound files are asked for."""
    if not arguments.audio:
        return None
    from generator.commands.voice import record_with  # noqa: PLC0415 - numpy and soundfile are not for everybody

    return record_with(arguments.audio, arguments.voice)


def shop_of(templates: Templates, arguments: argparse.Namespace) -> PrintShop:
    """Return a print shop that remembers, below the working folder, what it printed."""
    named = (templates.digest, str(arguments.content), str(arguments.base_url), str(arguments.draft), *versions())
    work = sha256("\0".join(named).encode()).hexdigest()
    return PrintShop(templates.fonts(), Memory(MEMORY), work)


def _tell(artifacts: tuple[Artifact, ...], seconds: Mapping[str, float]) -> None:
    to = console()
    counts = Counter(artifact.channel for artifact in artifacts)
    for channel in CHANNELS:
        if counts[channel.name]:
            to.print(f"  {channel.label:<24} {counts[channel.name]:>5} tệp {seconds.get(channel.name, 0):>7.1f} giây")
    awaiting = len({key for artifact in artifacts for key in artifact.awaiting})
    if awaiting:
        to.print(f"Bản nháp: còn {awaiting} điều chờ xác nhận; đừng phát hành bản này.", style="yellow")
