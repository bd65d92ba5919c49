"""The designer's eye sees each kind of fault where it is, and none on a sound sheet."""

from pathlib import Path

import pytest

from generator.rendering.qr import QRImage, symbol
from tests import pdfs
from tests.critic import eye
from tests.critic.paper import Paper, papers

STYLE = """
@page { size: 100mm 140mm; margin: 0 }
body { margin: 0; font: 700 12pt "Be Vietnam Pro"; color: #000000 }
p { position: absolute; margin: 0; line-height: 1.3 }
div { position: absolute }
"""
SOUND = """
<p style="left:10mm;top:10mm;font-size:24pt">Tin thôn Đông</p>
<p style="left:10mm;top:30mm">Bà con mang theo giấy bút,<br>ghi lại số điện thoại của xã.</p>
<p style="left:10mm;top:60mm">Gọi tổng đài trước khi đi,<br>hỏi giờ làm việc của xã.</p>
<p style="left:10mm;top:90mm">Việc gấp thì gọi ngay cho xã,<br>việc thường thì gửi trên mạng.</p>
<p style="left:10mm;top:120mm">Xin cảm ơn bà con.</p>
"""


PAGE = "<html lang=vi><head><title>Tin</title></head><body>{}</body></html>"


def seen(body: str) -> Paper:
    return next(papers(pdfs.printer().print(PAGE.format(body), styles=[STYLE])))


def whats(body: str, *, mono: bool = False) -> list[str]:
    return [fault.what for fault in eye.faults(seen(body), mono=mono)]


def test_a_sound_sheet_has_no_fault() -> None:
    assert whats(SOUND, mono=True) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (
            '<p style="left:10mm;top:5mm">Đầu trang</p><p style="left:10mm;top:130mm">Cuối trang này đây bà con</p>',
            "of the type area is blank",
        ),
        (f'{SOUND}<p style="left:10mm;top:50mm;font-size:6pt">chữ nhỏ</p>', "is set in 6.0 points"),
        (
            f'{SOUND}<p style="left:10mm;top:46mm;font-size:8pt">{"chữ nhỏ và dài lắm " * 6}</p>',
            "of the letters are below 9 points",
        ),
        (f'{SOUND}<p style="left:10mm;top:50mm;color:#b0b0b0">chữ nhạt</p>', "has a contrast of 2"),
        (
            f'{SOUND}<div style="left:5mm;top:88mm;width:90mm;height:18mm;background-color:#ffffff"></div>',
            "is covered, or cut off",
        ),
        (f'{SOUND}<p style="left:80mm;top:50mm;white-space:nowrap">dài ra ngoài trang</p>', "reaches beyond the page"),
        (f'{SOUND}<p style="left:10mm;top:62mm">đè lên nhau</p>', "crowds"),
        ('<p style="left:10mm;top:10mm">Bà con cài ứng<br>dụng rồi gửi</p>', "“ứng / dụng” is parted"),
        ('<p style="left:10mm;top:10mm">Có đông bà con đã cùng đến xem<br>hội</p>', "“hội” stands alone"),
        (f'{SOUND}<p style="left:10.8mm;top:50mm">lệch một chút</p>', "mm beside"),
    ],
    ids=["blank", "small", "fine-print", "pale", "covered", "beyond", "crowded", "parted", "alone", "slip"],
)
def test_each_kind_of_fault_is_seen(body: str, what: str, tmp_path: Path) -> None:
    paper = seen(body)
    found = [fault for fault in eye.faults(paper) if what in fault.what]

    assert found, whats(body)
    assert what in eye.told(paper, found, tmp_path / "fault.png")
    assert (tmp_path / "fault.png").stat().st_size > 0


def test_ink_at_the_edge_is_a_fault_of_what_an_office_prints() -> None:
    body = f'{SOUND}<div style="left:1mm;top:60mm;width:2mm;height:20mm;background-color:#000000"></div>'

    assert whats(body) == []
    assert whats(body, mono=True) == ["ink lies where an office's printer cannot print"]


@pytest.mark.parametrize(("side", "least"), [(12, ["a code is 9 mm wide"]), (20, [])])
def test_a_code_too_small_for_a_hand_is_a_fault(side: int, least: list[str]) -> None:
    code = f'<img src="qr:code" alt="Mã" style="position:absolute;left:60mm;top:45mm;width:{side}mm">'
    pdf = pdfs.printer().print(PAGE.format(SOUND + code), {"qr:code": QRImage(symbol("tel:1999"))}, styles=[STYLE])

    assert [fault.what for fault in eye.small_codes(next(papers(pdf)))] == least
