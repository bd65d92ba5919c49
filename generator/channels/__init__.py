"""Channels: the ways of reaching residents. Each is a module here with a function `plan`, imported when it is called.

To add one: a module here, a folder in templates/, its line below, and its name in `CHANNELS`. To add a designed sheet,
see sheets/design.py.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Any

from generator.channels.sheets.derived import previews, site_copies
from generator.making.reads import Reads
from generator.model import Listed
from generator.outputs import Channel, Output
from generator.sheets.kinds import KINDS


def _planned_by(module: str, function: str = "plan", *arguments: str) -> Callable[[Reads], Iterator[Output]]:
    """Return a function that imports *module* and plans with its *function*: what is not planned is not imported."""

    def plan(reads: Reads) -> Iterator[Output]:
        planned: Callable[..., Iterator[Output]] = _named(module, function)
        return planned(reads, *arguments)

    return plan


def _named(module: str, function: str) -> Any:  # noqa: ANN401 - any function
    return getattr(import_module(f"generator.channels.{module}"), function)


SHEETS: tuple[Channel, ...] = tuple(
    Channel(kind.name, kind.label, _planned_by("sheets.designed", "plan", kind.name), offered=(".pdf",))
    for kind in KINDS
)
"""A channel for each kind of designed sheet."""
NOTICE = Channel("notice", "Bản niêm yết", _planned_by("sheets.notice"), offered=(".pdf",))
ARCHIVE = Channel("archive", "Bản lưu trữ", _planned_by("sheets.notice", "plan_kept"))
VILLAGES = Channel("villages", "Tờ riêng từng nơi", _planned_by("sheets.villages"))
SCRIPT = Channel("script", "Lời phát thanh", _planned_by("script"), offered=(".mp3",))
SESSION = Channel("session", "Chương trình từng buổi", _planned_by("session"))
SCHEDULE = Channel("schedule", "Lịch phát loa", _planned_by("schedule"), offered=("/lich-phat-loa.ics",))
SOUND = Channel("sound", "Âm thanh các buổi phát", _planned_by("sound.plan"))
SHARE = Channel("share", "Bộ chia sẻ", _planned_by("share"))
RESULTS = Channel("results", "Kết quả phản ánh: bản tin, lời gửi đi", _planned_by("results.plan"))
DIARY = Channel("diary", "Sổ phát, báo cáo phát thanh", _planned_by("diary.plan"))
ROTA = Channel("rota", "Lịch trực đọc loa", _planned_by("rota.plan"))
SITE = Channel("site", "Trang web", _planned_by("site.plan"))

_OF_TEXTS = (NOTICE, ARCHIVE, VILLAGES, SCRIPT, SESSION, SCHEDULE, SOUND, SHARE, RESULTS)
CHANNELS: tuple[Channel, ...] = (*SHEETS, *_OF_TEXTS, DIARY, ROTA, SITE)


def plan_all(reads: Reads, only: Sequence[str] = (), there: Collection[str] = ()) -> None:
    """Plan all outputs that are of use on the day of the build, and give the plan to the world.

    *only* names the channels to be made, if not all; the website still offers those files of the others that are
    *there*, in the output folder, already.
    """
    today = reads.today
    channels = tuple(channel for channel in CHANNELS if not only or channel.name in only)
    plan: dict[str, tuple[Output, ...]] = {}
    offered: dict[str, tuple[Output, ...]] = {}
    for channel in CHANNELS:
        if channel is SITE or not (channel in channels or there):
            continue
        outputs = tuple(output for output in channel.plan(reads) if output.until is None or today <= output.until)
        known = outputs if channel in channels else tuple(output for output in outputs if str(output.path) in there)
        if channel.offered:
            shown = filter(channel.offers, known)
            offered[channel.label] = tuple(output for output in shown if not _is_coming(output, today))
        plan[channel.name] = _with_derived(channel, known, reads)
    reads.world.take_plan(channels, plan, _by_subject(offered))
    if SITE in channels:
        copies = site_copies(output for outputs in offered.values() for output in outputs)
        plan[SITE.name] = (*SITE.plan(reads), *copies)
        reads.world.take_plan(channels, plan, _by_subject(offered))


def _is_coming(output: Output, today: date) -> bool:
    """Return whether *output* is about a notice whose day has not come yet: it is prepared, but offered to nobody."""
    return isinstance(output.about, Listed) and output.about.published > today


def _with_derived(channel: Channel, outputs: tuple[Output, ...], reads: Reads) -> tuple[Output, ...]:
    derived = list(previews(filter(channel.offers, outputs)))
    if reads.library.commune.press is not None:
        press_copies: Callable[[Iterable[Output]], Iterator[Output]] = _named("sheets.press", "press_copies")
        derived += press_copies(outputs)
    return (*outputs, *derived)


def _by_subject(offered: Mapping[str, Sequence[Output]]) -> dict[str, list[tuple[str, list[Output]]]]:
    """Return the outputs that the website offers, by their subject (see `Reads.offers`), then by channel label."""
    by_subject: dict[str, dict[str, list[Output]]] = {}
    for label, outputs in offered.items():
        for output in outputs:
            subject = f"@{output.village.id}" if output.village else output.about.slug if output.about else ""
            by_subject.setdefault(subject, {}).setdefault(label, []).append(output)
    return {subject: list(kinds.items()) for subject, kinds in by_subject.items()}
