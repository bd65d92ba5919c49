"""What is made of the last period: scripts in broadcast/ket-qua/, posts and messages in share/ket-qua/."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from generator.broadcast import Script, SpokenSentence, seconds_of
from generator.broadcast.calendar import words_of
from generator.broadcast.heading import Heading, heading_of, sources_of
from generator.broadcast.phrasing import BreathGroup, breath_groups, known_names
from generator.broadcast.plain_text import pause_of, reading_text, spoken_text
from generator.broadcast.posts import facebook_text, sms_text, zalo_text
from generator.broadcast.programme import whole_document
from generator.broadcast.ssml import ssml_of
from generator.channels.results.bulletin import piece_of_results, script_of_results
from generator.channels.results.reminder import reminder_outputs
from generator.channels.results.report import report_outputs
from generator.channels.results.told_last import SLUG, last_told
from generator.making.reads import Reads
from generator.outputs import Made, Output, made, work
from generator.said import carrying, plain
from generator.sheets.typesetting.fit import width
from generator.sheets.typesetting.weights import HEAVY
from generator.text.sms import without_marks
from generator.units import Points

_SIZE: Points = 20
_ROOM: Points = 462
"""As in script/plain.css, which sets the sheet."""
_PAGE = PurePosixPath("ket-qua.html")


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the bulletin and the posts, where a period may be told."""
    if not reads.library.results:
        return
    yield from reminder_outputs(reads)
    if last_told(reads) is None:
        return
    yield from report_outputs(reads)
    yield Output(PurePosixPath("broadcast", SLUG, "script.pdf"), "Bản tin kết quả", work(sheet), batch="results")
    for name, (label, _) in _TEXTS.items():
        folder = "share" if name in _POSTS else "broadcast"
        yield Output(PurePosixPath(folder, SLUG, name), label, work(text, name), batch="results")


def text(reads: Reads, name: str) -> Made:
    """Return the text *name* of the bulletin or of the posts."""
    return made(_TEXTS[name][1](reads))


def sheet(reads: Reads) -> Made:
    """Return the bulletin as a sheet to read from."""
    script, names = script_of_results(reads), known_names(reads.library, words_of(reads.library))

    def measure(line: str) -> Points:
        return width(line, HEAVY, _SIZE)

    def lines(sentence: SpokenSentence) -> list[BreathGroup]:
        return list(breath_groups(sentence, measure, _ROOM, names))

    html = reads.fill(
        "script/sheet.html.jinja",
        heading=_heading(script, reads),
        parts=[(part.role, [[*map(lines, paragraph)] for paragraph in part.paragraphs]) for part in script.parts],
        pause_of=pause_of,
        sources=_sources(script, reads),
        variant="Bản tin kết quả",
        drawing=None,
    )
    return reads.print_sheet(html + script.marks, "script/script.css", "script/plain.css", size=_SIZE)


def _heading(script: Script, reads: Reads) -> Heading:
    seconds = seconds_of(script, reads.library.commune.broadcast)
    return heading_of(script.programme, (), seconds, reads.words, turn=None)


def _sources(script: Script, reads: Reads) -> str:
    return sources_of(whole_document(script.programme.piece), reads.library.facts)


def _readable(reads: Reads) -> str:
    script, names = script_of_results(reads), known_names(reads.library, words_of(reads.library))
    footing = (f"Nguồn: {_sources(script, reads)}",)
    return reading_text(script, tuple(_heading(script, reads).lines()), footing, names) + script.marks


def _spoken(reads: Reads) -> str:
    script = script_of_results(reads)
    return spoken_text(script) + script.marks


def _speech(reads: Reads) -> str:
    script = script_of_results(reads)
    return ssml_of(script, reads.library.commune.broadcast) + script.marks


def _zalo(reads: Reads) -> str:
    return zalo_text(piece_of_results(reads), reads.library, reads.words, reads.page_address(_PAGE))


def _facebook(reads: Reads) -> str:
    return facebook_text(piece_of_results(reads), reads.library, reads.words, reads.page_address(_PAGE))


def _sms(reads: Reads) -> str:
    return sms_text(piece_of_results(reads), reads.library, reads.words, reads.page_address(_PAGE))


def _sms_without_marks(reads: Reads) -> str:
    message = _sms(reads)
    return carrying(without_marks(plain(message)), message)


_POSTS = ("zalo.txt", "facebook.txt", "sms.txt", "sms-khong-dau.txt")
_TEXTS: dict[str, tuple[str, Callable[[Reads], str]]] = {
    "script.txt": ("Bản tin kết quả, dạng chữ", _readable),
    "spoken.txt": ("Bản tin kết quả, lời cho máy đọc", _spoken),
    "speech.ssml": ("Bản tin kết quả, lời cho máy đọc (SSML)", _speech),
    "zalo.txt": ("Bài đăng Zalo về kết quả", _zalo),
    "facebook.txt": ("Bài đăng Facebook về kết quả", _facebook),
    "sms.txt": ("Tin nhắn có dấu về kết quả", _sms),
    "sms-khong-dau.txt": ("Tin nhắn không dấu về kết quả", _sms_without_marks),
}
