"""Pieces → pictures and texts for Zalo, Facebook and text messages, a folder for each piece.

Someone at the commune copies them by hand, so a text file holds the text and nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.broadcast import Piece, piece_named
from generator.broadcast.posts import (
    call_of,
    facebook_text,
    fuller_document,
    is_emergency,
    shared,
    sms_text,
    summary_of,
    title_of,
    zalo_text,
)
from generator.broadcast.programme import whole_document
from generator.calls import emergency_calls, guide_named, hotline_of
from generator.fields import Text
from generator.making.reads import Reads
from generator.model import Announcement, Guide, Holdings, Listed, Priority, State
from generator.outputs import Made, Output, made, work
from generator.photographs import photograph_of
from generator.routes import page_of
from generator.said import Words, carrying, plain
from generator.sheets.share_picture import FORMATS, SQUARE, WIDE, PictureWords, lay_out
from generator.sheets.wording import read_particulars
from generator.text.capitals import capital
from generator.text.dates import in_numbers
from generator.text.occasion_words import in_figures, in_short
from generator.text.sms import count, without_marks

FOLDER = PurePosixPath("share")
PICTURES = {f"picture-{form.name}.png": form for form in FORMATS}
COUNTS = "dem-chu.txt"
_STYLES = {WIDE: "share/wide.css", SQUARE: "share/square.css"}


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the files of each piece that is sent on, from the first to the last day on which it holds."""
    for piece in shared(reads.library):
        about = piece.document
        assert not isinstance(about, Announcement)
        if isinstance(about, Listed) and about.published > reads.today:  # nobody may send it before its day
            continue
        until = about.expires if isinstance(about, Listed) else None
        for name, form in PICTURES.items():
            path, label = FOLDER / piece.slug / name, f"Ảnh {form.width} × {form.height}"
            yield Output(path, label, work(picture, piece.slug, name), about, until=until)
        for name, (label, _) in _TEXTS.items():
            make = work(text, piece.slug, name)
            yield Output(FOLDER / piece.slug / name, label, make, about, until=until, batch=f"share {piece.slug}")


def text(reads: Reads, slug: str, name: str) -> Made:
    """Return the text *name* of the piece *slug*."""
    _label, write = _TEXTS[name]
    return made(write(piece_named(slug, reads.library), reads))


def _zalo(piece: Piece, reads: Reads) -> str:
    return zalo_text(piece, reads.library, reads.words, _page(piece, reads))


def _facebook(piece: Piece, reads: Reads) -> str:
    return facebook_text(piece, reads.library, reads.words, _page(piece, reads))


def _sms(piece: Piece, reads: Reads) -> str:
    return sms_text(piece, reads.library, reads.words, _short(piece, reads))


def _sms_without_marks(piece: Piece, reads: Reads) -> str:
    text = _sms(piece, reads)
    return carrying(without_marks(plain(text)), text)


def _counts(piece: Piece, reads: Reads) -> str:
    """Return how long each text is, how many messages must be paid for, and what to know before sending."""
    lines = [title_of(piece, reads.words), "", *_notes(piece)]
    for name in ("sms.txt", "sms-khong-dau.txt"):
        length = count(plain(_TEXTS[name][1](piece, reads)))
        kind = length.alphabet
        lines.append(
            f"{name}: {length.letters} ký tự, gửi thành {length.parts} tin. "
            f"Tin {kind.name}: một tin chứa {kind.alone} ký tự; dài hơn thì nối nhiều tin, mỗi tin {kind.joined}."
        )
    lines += [f"{name}: {len(plain(_TEXTS[name][1](piece, reads)))} ký tự." for name in ("zalo.txt", "facebook.txt")]
    return "\n".join(lines) + "\n"


def _notes(piece: Piece) -> Iterator[str]:
    document = piece.document
    if document.state is not State.APPROVED:
        yield "Bài còn là bản nháp: lãnh đạo duyệt xong mới gửi."
    if isinstance(document, Announcement) and document.expires:
        yield f"Gửi chậm nhất ngày {in_numbers(document.expires)}."


def picture(reads: Reads, slug: str, name: str) -> Made:
    """Return the picture *name* of the piece *slug*."""
    piece, form = piece_named(slug, reads.library), PICTURES[name]
    about = piece.document
    photograph = photograph_of(about, reads) if isinstance(about, Announcement | Guide) else None
    words = replace(_picture_words(piece, reads), photograph=photograph.printed if photograph else None)
    html = reads.fill(
        "share/picture.html.jinja",
        title=words.headline,
        picture=lay_out(words, form),
        photograph=words.photograph,
        urgent=piece.priority is Priority.URGENT or is_emergency(piece, reads.library),
    )
    files = {photograph.printed.name: photograph.content} if photograph else {}
    pdf = reads.print_sheet(html, "share/share.css", _STYLES[form], pictures=files)
    return replace(pdf, content=reads.picture(pdf.content, form.width))


def _picture_words(piece: Piece, reads: Reads) -> PictureWords:
    library, commune, words = reads.library, reads.library.commune, reads.words
    name = f"{words(commune.name)}, {words(commune.city)}"
    headline = piece.document.headline if isinstance(piece.document, Guide) else None
    short = _short(piece, reads)
    document = piece.document
    if piece.priority is Priority.URGENT:
        day = f"{in_numbers(document.published)} · " if isinstance(document, Announcement | Listed) else ""
        name = f"KHẨN CẤP · {day}{words(commune.name)}"
    return PictureWords(
        capital(name),
        words(headline) if headline else title_of(piece, words).removeprefix("Khẩn cấp: "),
        summary_of(piece, library, words),
        _call(piece, library, words),
        short.split("://")[-1] if short else None,
        keep=tuple(words(name) for name in (commune.hotline_name, commune.app) if name is not None),
        particulars=_when_and_where(piece, words),
    )


def _when_and_where(piece: Piece, words: Words) -> tuple[str, ...]:
    if not isinstance(piece.document, Announcement):
        return ()
    when = piece.document.when
    said = "; ".join(map(in_short, when)) if len(when) > 1 else "".join(map(in_figures, when))
    where = (line.value for line in read_particulars(piece.document, words) if line.field == "where")
    return tuple(filter(None, (said, *where)))


def _call(piece: Piece, library: Holdings, words: Callable[[Text | str], str]) -> str:
    """Return whom to call, or whom to ask where there is no number, on one line of large type."""
    commune = library.commune
    numbers = ", ".join(words(line.number) for line in commune.emergency)
    if is_emergency(piece, library):
        guide = guide_named(whole_document(piece), library, piece.message)
        own = ", ".join(call.number for call in emergency_calls(guide, commune, words)) if guide else numbers
        return f"Gọi {own}" if own else "Khẩn cấp"
    call = call_of(piece, library, words)
    if call is None and numbers and piece.priority is Priority.URGENT:
        return f"Khẩn cấp: gọi {numbers}"
    hotline = hotline_of(commune, words)
    return call or (f"Phản ánh, kiến nghị: {hotline}" if hotline else f"Hỏi tại {words(commune.help_desk.name)}")


def _page(piece: Piece, reads: Reads) -> str | None:
    document = fuller_document(piece, reads.library)
    return reads.page_address(page_of(document)) if document.goes_to("site") else None


def _short(piece: Piece, reads: Reads) -> str | None:
    return reads.short_address(fuller_document(piece, reads.library))


_TEXTS: Mapping[str, tuple[str, Callable[[Piece, Reads], str]]] = {
    "zalo.txt": ("Bài đăng Zalo", _zalo),
    "facebook.txt": ("Bài đăng Facebook", _facebook),
    "sms.txt": ("Tin nhắn có dấu", _sms),
    "sms-khong-dau.txt": ("Tin nhắn không dấu", _sms_without_marks),
    COUNTS: ("Đếm chữ của các bài trên", _counts),
}
