"""What is sent on: pictures and texts for Zalo, Facebook and text messages, a folder for each matter.

Someone at the commune copies them over by hand, so each text file holds the text and nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.channel import Channel, Made, Output, RenderContext, made
from generator.fields import Text
from generator.model import Announcement, Guide, Library, Priority, State
from generator.rendering.share_picture import FORMATS, SQUARE, WIDE, Words, lay_out
from generator.routes import page_of
from generator.said import carrying, plain
from generator.text.dates import in_numbers
from generator.text.script import Piece
from generator.text.share import (
    CHANNEL,
    call_of,
    facebook_text,
    is_emergency,
    shared,
    sms_text,
    summary_of,
    title_of,
    told_more,
    zalo_text,
)
from generator.text.sms import count, without_marks

FOLDER = PurePosixPath("share")
PICTURES = {f"picture-{form.name}.png": form for form in FORMATS}
COUNTS = "dem-chu.txt"
_STYLES = {WIDE: "share/wide.css", SQUARE: "share/square.css"}
_LABELS = {
    **{name: f"Ảnh {form.width} × {form.height}" for name, form in PICTURES.items()},
    "zalo.txt": "Bài đăng Zalo",
    "facebook.txt": "Bài đăng Facebook",
    "sms.txt": "Tin nhắn có dấu",
    "sms-khong-dau.txt": "Tin nhắn không dấu",
    COUNTS: "Đếm chữ của các bài trên",
}


def plan(library: Library) -> Iterator[Output]:
    """Plan a folder for everything that is sent on, until the last day on which it holds."""
    for piece in shared(library):
        until = piece.document.expires if isinstance(piece.document, Announcement) else None
        for name, label in _LABELS.items():
            yield Output(FOLDER / piece.slug / name, label, piece.document, part=name, until=until)


def render(output: Output, context: RenderContext) -> Made:
    """Return one of the files of a folder."""
    piece = next(piece for piece in shared(context.library) if piece.slug == output.path.parent.name)
    if output.part in PICTURES:
        return _picture(piece, output.part, context)
    return made(_TEXTS[output.part](piece, context))


def _zalo(piece: Piece, context: RenderContext) -> str:
    return zalo_text(piece, context.library, context.words, _page(piece, context))


def _facebook(piece: Piece, context: RenderContext) -> str:
    return facebook_text(piece, context.library, context.words, _page(piece, context))


def _sms(piece: Piece, context: RenderContext) -> str:
    return sms_text(piece, context.library, context.words, _short(piece, context))


def _sms_without_marks(piece: Piece, context: RenderContext) -> str:
    text = _sms(piece, context)
    return carrying(without_marks(plain(text)), text)


def _counts(piece: Piece, context: RenderContext) -> str:
    """Return how long each text is, how many messages are paid for, and what to know before sending."""
    lines = [title_of(piece, context.words), "", *_notes(piece, context)]
    for name in ("sms.txt", "sms-khong-dau.txt"):
        one = count(plain(_TEXTS[name](piece, context)))
        kind = one.alphabet
        lines.append(
            f"{name}: {one.letters} ký tự, gửi thành {one.parts} tin. "
            f"Tin {kind.name}: một tin chứa {kind.alone} ký tự; dài hơn thì nối nhiều tin, mỗi tin {kind.joined}."
        )
    lines += [f"{name}: {len(plain(_TEXTS[name](piece, context)))} ký tự." for name in ("zalo.txt", "facebook.txt")]
    return "\n".join(lines) + "\n"


def _notes(piece: Piece, context: RenderContext) -> Iterator[str]:
    document = piece.document
    if document.state is not State.APPROVED:
        yield "Bài còn là bản nháp: lãnh đạo duyệt xong mới gửi."
    if isinstance(document, Announcement):
        if document.published > context.today:
            yield f"Gửi từ ngày {in_numbers(document.published)}."
        if document.expires:
            yield f"Gửi chậm nhất ngày {in_numbers(document.expires)}."


def _picture(piece: Piece, name: str, context: RenderContext) -> Made:
    form = PICTURES[name]
    words = _said(piece, context)
    html = context.fill(
        "share/picture.html.jinja",
        title=words.headline,
        picture=lay_out(words, form),
        urgent=piece.priority is Priority.URGENT or is_emergency(piece, context.library),
    )
    pdf = context.print_sheet(html, "share/share.css", _STYLES[form])
    return replace(pdf, content=context.printer.picture(pdf.content, form.width))


def _said(piece: Piece, context: RenderContext) -> Words:
    library, commune, words = context.library, context.library.commune, context.words
    name = f"{words(commune.name)}, {words(commune.city)}"
    headline = piece.document.headline if isinstance(piece.document, Guide) else None
    short = _short(piece, context)
    return Words(
        f"{name[:1].upper()}{name[1:]}",
        words(headline) if headline else title_of(piece, words),
        summary_of(piece, library, words),
        _call(piece, library, words),
        short.split("://")[-1] if short else None,
        keep=(words(commune.hotline_name), words(commune.app)),
    )


def _call(piece: Piece, library: Library, words: Callable[[Text | str], str]) -> str:
    """Return whom to call, on one line of large type."""
    numbers = ", ".join(words(one.number) for one in library.commune.emergency)
    if is_emergency(piece, library):
        return f"Gọi {numbers}"
    call = call_of(piece, library, words)
    if call is None and numbers and piece.priority is Priority.URGENT:
        return f"Khẩn cấp: gọi {numbers}"
    return call or f"Phản ánh, kiến nghị: {words(library.commune.hotline)}"


def _page(piece: Piece, context: RenderContext) -> str | None:
    document = told_more(piece, context.library)
    return context.page_address(page_of(document)) if document.goes_to("site") else None


def _short(piece: Piece, context: RenderContext) -> str | None:
    document = told_more(piece, context.library)
    return context.short_address(document.slug) if document.goes_to("site") else None


_TEXTS: Mapping[str, Callable[[Piece, RenderContext], str]] = {
    "zalo.txt": _zalo,
    "facebook.txt": _facebook,
    "sms.txt": _sms,
    "sms-khong-dau.txt": _sms_without_marks,
    COUNTS: _counts,
}

SHARE = Channel(CHANNEL, "Bộ chia sẻ", plan, render)
