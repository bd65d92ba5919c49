"""Letters as offices write them in Word, made with python-docx, and parcels that are none."""

from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as Letter
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell

HEAD = (
    ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH MẪU", "", "Số: 12/TB-UBND", "V/v tạm ngừng cấp nước", "để thay đường ống"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Bình Mẫu, ngày 05 tháng 12 năm 2026"),
)
FOOT = (
    ("Nơi nhận:", "- Như trên;", "- Lưu: VT."),
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(đã ký)", "Nguyễn Văn Mẫu"),
)


def saved(letter: Letter) -> bytes:
    file = BytesIO()
    letter.save(file)
    return file.getvalue()


def columns(letter: Letter, cells: Sequence[Sequence[str]]) -> None:
    row = letter.add_table(rows=1, cols=len(cells)).rows[0]
    for cell, lines in zip(row.cells, cells, strict=True):
        fill(cell, lines)


def fill(cell: _Cell, lines: Sequence[str]) -> None:
    cell.paragraphs[0].add_run(lines[0]).bold = True
    for line in lines[1:]:
        cell.add_paragraph(line)


def paragraph(letter: Letter, words: str, style: str | None = None) -> None:
    """Add a paragraph in which `**words**` are strong."""
    made = letter.add_paragraph(style=style)
    for number, part in enumerate(words.split("**")):
        made.add_run(part).bold = bool(number % 2)


def official(change: Callable[[Letter], None] | None = None) -> bytes:
    """Return a letter with head, addressees, text, lists, a table and foot."""
    letter = Document()
    columns(letter, HEAD)
    paragraph(letter, "Kính gửi:")
    paragraph(letter, "- Trưởng các thôn;")
    paragraph(letter, "- Bà con trong xã.")
    paragraph(letter, "Ủy ban nhân dân xã thông báo **tạm ngừng cấp nước** để thay đường ống.")
    paragraph(letter, "**1. Thời gian:** từ 08 giờ 00 phút đến 16 giờ 30 phút, ngày 10/12/2026.")
    paragraph(letter, "**2. Địa điểm:** thôn Đông và thôn Đoài")
    paragraph(letter, "Bà con cần:")
    paragraph(letter, "Trữ nước đủ dùng một ngày", "List Bullet")
    paragraph(letter, "Khóa vòi khi ra khỏi nhà", "List Bullet")
    paragraph(letter, "Lịch từng thôn như sau.")
    table = letter.add_table(rows=2, cols=2)
    for at, words in enumerate(("Thôn", "Giờ", "Đông", "8h00")):
        table.rows[at // 2].cells[at % 2].text = words
    paragraph(letter, "Ủy ban nhân dân xã đề nghị bà con thông cảm./.")
    columns(letter, FOOT)
    if change:
        change(letter)
    return saved(letter)


def link(letter: Letter, words: str, address: str) -> None:
    """Add a paragraph with a link, which python-docx cannot make by itself."""
    made = letter.add_paragraph("Xem ")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), letter.part.relate_to(address, kind, is_external=True))
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = words
    run.append(text)
    element.append(run)
    made._p.append(element)  # noqa: SLF001 - the way that python-docx leaves open


def repacked(content: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return the parcel *content* with other parts."""
    with ZipFile(BytesIO(content)) as parcel:
        parts = {name: parcel.read(name) for name in parcel.namelist()}
    change(parts)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as parcel:
        for name, part in parts.items():
            parcel.writestr(name, part)
    return file.getvalue()


def numbered(letter: Letter, kind: str, text: str, items: Sequence[str], *, again: bool = False) -> None:
    """Add *items* to a list that Word counts by itself, to a new one unless the last goes on *again*."""
    numbering = letter.part.numbering_part.element
    known = [int(each.get(qn("w:numId"))) for each in numbering.findall(qn("w:num"))]
    number = max(known, default=0) + (0 if again else 1)
    if not again:
        kinds = OxmlElement("w:abstractNum")
        kinds.set(qn("w:abstractNumId"), str(number + 100))
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), "0")
        for name, value in (("w:start", "1"), ("w:numFmt", kind), ("w:lvlText", text)):
            part = OxmlElement(name)
            part.set(qn("w:val"), value)
            level.append(part)
        kinds.append(level)
        numbering.insert(0, kinds)
        one = OxmlElement("w:num")
        one.set(qn("w:numId"), str(number))
        of = OxmlElement("w:abstractNumId")
        of.set(qn("w:val"), str(number + 100))
        one.append(of)
        numbering.append(one)
    for words in items:
        properties = letter.add_paragraph(words)._p.get_or_add_pPr()  # noqa: SLF001 - as above
        properties.get_or_add_numPr().get_or_add_numId().val = number
