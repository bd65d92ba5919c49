"""Sheets of the fictional commune xã An Bình Mẫu, for the tests of printing."""

from functools import cache
from pathlib import Path

from generator.rendering import qr

SAMPLES = Path(__file__).parent / "samples"
POSTER_CSS = (SAMPLES / "poster.css").read_text()

SERVICE = "https://xa.vidu.example/gui-phan-anh"

VILLAGES = (
    "Thôn Đoài",
    "Thôn Đông",
    "Thôn Tiền Phong",
    "Thôn Hậu Bổng",
    "Thôn Kiều Thượng",
    "Thôn Mỹ Khê",
    "Thôn Vĩnh Khánh",
    "Thôn Nghĩa Lộ",
    "Thôn Trực Trang",
    "Thôn Quỳnh Hoàng",
    "Thôn Lạng Côn",
    "Thôn Phương Đôi",
    "Thôn Xuân Chiếng",
    "Thôn Đại Lộc",
    "Thôn Hữu Bằng",
    "Thôn Kỳ Sơn",
    "Thôn Ngũ Phúc",
    "Thôn Thuận Thiên",
    "Thôn Đắc Lộc",
    "Thôn Ứng Hòa",
)


def sheet(body: str = "<p>Bà con chú ý.</p>", title: str = "Thông báo", lang: str = "vi", head: str = "") -> str:
    """Return a small whole page around *body*."""
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{title}</title>'
        '<meta name="dcterms.created" content="2026-11-23T00:00:00+07:00">'
        f"{head}</head><body><h1>Thông báo</h1>{body}</body></html>"
    )


def poster(village: str = "Thôn Đoài", place: str = "Nhà văn hóa thôn") -> str:
    """Return the poster made out to *village*."""
    html = (SAMPLES / "poster.html").read_text()
    return html.replace("{village}", village).replace("{place}", place)


@cache
def _service_code() -> qr.QRImage:
    return qr.QRImage(qr.symbol(SERVICE))


def group_address(number: int) -> str:
    """Return the address that the poster of village *number* leads to."""
    return f"https://xa.vidu.example/z/{number:05d}"


def poster_codes(number: int = 0) -> dict[str, object]:
    """Return the two QR codes of the poster for village *number*."""
    return {
        "qr:service": _service_code(),
        "qr:group": qr.QRImage(qr.symbol(group_address(number))),
    }
