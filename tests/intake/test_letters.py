"""Letters of Word: their head and foot become fields or are told, their lists keep their numbers, nothing is lost."""

from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from docx import Document
from docx.document import Document as Letter

from generator.intake.parcel import WordFault, WordRefusedError
from generator.intake.proposal import LetterProposal, of_html, of_word
from generator.intake.word import Beside
from generator.text.head_lines import LinePart
from tests.letters_of_word import columns, link, numbered, official, paragraph, repacked, saved

OFFICE = "Ủy ban nhân dân xã An Bình Mẫu"


def read(*lines: str, change: Callable[[Letter], None] | None = None) -> LetterProposal:
    letter = Document()
    for line in lines:
        paragraph(letter, line)
    if change:
        change(letter)
    return of_word(saved(letter), [OFFICE])


def left(proposal: LetterProposal) -> dict[str, str]:
    return {part.value: words for part, words in proposal.left}


def test_an_official_letter_becomes_the_fields_of_a_notice() -> None:
    found = of_word(official(), [OFFICE])

    assert {name: value for name, value in found.fields.items() if name != "body"} == {
        "title": "Tạm ngừng cấp nước để thay đường ống",
        "published": "05/12/2026",
        "number": "12/TB-UBND",
        "issuer": OFFICE,
        "addressees.0.text": "Trưởng các thôn",
        "addressees.1.text": "Bà con trong xã",
        "signed.0.text": "TM. Ủy ban nhân dân",
        "signed.1.text": "Chủ tịch",
        "signed.2.text": "Nguyễn Văn Mẫu",
        "when": "từ 08 giờ 00 phút đến 16 giờ 30 phút, ngày 10/12/2026",
        "where": "thôn Đông và thôn Đoài",
    }
    assert left(found) == {
        "motto": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "date": "An Bình Mẫu, ngày 05 tháng 12 năm 2026",
        "copies": "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
    }
    assert found.fields["body"].startswith("Ủy ban nhân dân xã thông báo **tạm ngừng cấp nước**")
    assert found.fields["body"].endswith("| Đông | 8h00 |\n\nỦy ban nhân dân xã đề nghị bà con thông cảm.")


def test_every_word_of_a_letter_is_in_a_field_or_told() -> None:
    content = official()
    found = of_word(content, [OFFICE])
    everything = " ".join([*found.fields.values(), *(words for _, words in found.left)]).lower()
    ornaments = {"v/v", "kính", "gửi:", "số:", "(đã", "ký)"}
    with_signs = str.maketrans("", "", "*|;.\\")
    known = set(everything.translate(with_signs).split())
    letter = Document(BytesIO(content))
    lines = [each.text for each in letter.paragraphs]
    lines += [cell.text for table in letter.tables for row in table.rows for cell in row.cells]
    words = {word for line in lines for word in line.replace("./.", "").lower().translate(with_signs).split()}

    assert words - known - {word.translate(with_signs) for word in ornaments} - {"-"} == set()


def test_the_letter_of_the_commune_itself_is_read() -> None:
    source = Path(__file__).parent / "cong-van.txt"
    found = read(*source.read_text(encoding="utf-8").splitlines())

    assert found.fields["title"] == (
        "Triển khai tiếp nhận, xử lý phản ánh kiến nghị trên ứng dụng Smart Hải Phòng và Tổng đài 1022"
    )
    assert found.fields["addressees.4.text"] == "Trưởng các thôn"
    assert found.fields["signed.2.text"] == "Nguyễn Cảnh Long"
    assert "number" not in found.fields
    assert "published" not in found.fields
    assert left(found)["number"] == "Số: /UBND-VHXH"
    assert left(found)["copies"].startswith("Nơi nhận:\n- Như trên;")
    assert found.fields["body"].startswith("Thực hiện Thông báo số 220/TB-VP")
    assert "**1. Quán triệt và thực hiện nghiêm túc" in found.fields["body"]


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (["THÔNG BÁO", "**Về việc cắt điện thôn Đông**", "Điện lực cắt điện."], {"title": "Cắt điện thôn Đông"}),
        (
            ["THÔNG BÁO", "**VỀ VIỆC CẮT ĐIỆN**", "**THÔN ĐÔNG**", "**I. THỜI GIAN**", "Sáng mai."],
            {"title": "Cắt điện thôn Đông"},
        ),
        (["Phát quà.", "Nơi nhận quà: nhà văn hóa.", "Mang giấy mời."], {}),
        (["GIẤY MỜI", "Ủy ban nhân dân xã kính mời bà con."], {}),
        (["Kính gửi: Bà con trong xã", "Mời họp."], {"addressees.0.text": "Bà con trong xã"}),
        (["Họp thôn.", "Thời gian: sáng mai", "Địa điểm: nhà văn hóa."], {"where": "nhà văn hóa"}),
        (["Họp.", "Thành phần:", "- Chủ hộ;", "- Đoàn viên.", "Hết."], {"who": "Chủ hộ; Đoàn viên"}),
        (["Họp.", "Liên hệ: ông Mẫu, 0225 999 001"], {"contact": "ông Mẫu, 0225 999 001"}),
        (["Chỉ có lời."], {}),
        (
            ["ĐẢNG ỦY XÃ AN BÌNH MẪU", "*", "Số: 12-TB/ĐU", "Họp chi bộ."],
            {"issuer": "Đảng ủy xã An Bình Mẫu", "number": "12-TB/ĐU"},
        ),
        (
            ["ỦY BAN NHÂN DÂN XÃ AN BÌNH MẪU", "TRUNG TÂM DỊCH VỤ SỰ NGHIỆP CÔNG", "Số: 3/TB-TTDV", "Mời bà con."],
            {"issuer": "Trung tâm dịch vụ sự nghiệp công", "number": "3/TB-TTDV"},
        ),
    ],
)
def test_parts_are_known_by_their_words_wherever_they_stand(lines: list[str], fields: dict[str, str]) -> None:
    found = read(*lines)

    assert {name: value for name, value in found.fields.items() if name != "body"} == fields
    assert found.fields["body"]


@pytest.mark.parametrize(
    "line",
    [
        "Số người đến tiêm: 120 người.",
        "Ngày 5 tháng 12 năm 2026, xã họp.",
        "Chủ tịch xã nói với bà con.",
        "CHÚ Ý",
        "Nơi nhận quà: nhà văn hóa.",
    ],
)
def test_words_of_the_text_are_not_taken_for_parts_of_a_letter(line: str) -> None:
    body = ("Bà con chú ý.", line, *(f"Câu thứ {number}." for number in range(20)))

    assert line.rstrip(".") in read(*body).fields["body"]


def test_lists_keep_the_numbers_that_a_letter_speaks_of() -> None:
    def lists(letter: Letter) -> None:
        numbered(letter, "decimal", "%1.", ["Một", "Hai"])
        paragraph(letter, "Giữa.")
        numbered(letter, "decimal", "%1.", ["Ba"], again=True)
        numbered(letter, "lowerLetter", "%1)", ["Ý a", "Ý b"])
        numbered(letter, "upperRoman", "%1.", ["Phần"])

    assert read("Mở đầu.", change=lists).fields["body"] == (
        "Mở đầu.\n\n1. Một\n2. Hai\n\nGiữa.\n\n3\\. Ba\n\na) Ý a\n\nb) Ý b\n\nI. Phần"
    )


def test_links_are_kept_and_signs_of_lists_that_were_typed_become_lists() -> None:
    found = read(
        "Xem:", "- một", "– hai", "+ ba", change=lambda letter: link(letter, "trang xã", "https://a.example/x")
    )

    assert found.fields["body"] == "Xem:\n\n- một\n- hai\n    - ba\n\nXem [trang xã](https://a.example/x)"


def test_what_stands_beside_the_text_is_told_with_its_words() -> None:
    def beside(letter: Letter) -> None:
        letter.sections[0].header.paragraphs[0].text = "Tài liệu nội bộ"
        letter.sections[0].footer.paragraphs[0].text = "Trang 1"

    found = read("Chữ.", change=beside)

    assert found.left == [(Beside.FOOTER, "Trang 1"), (Beside.HEADER, "Tài liệu nội bộ")]
    drawn = repacked(saved(Document()), lambda parts: parts.update(with_object(parts)))
    assert (Beside.DRAWN, "") in of_word(drawn, []).left


def with_object(parts: dict[str, bytes]) -> dict[str, bytes]:
    body = parts["word/document.xml"].replace(b"<w:sectPr", b"<w:p><w:r><w:object /></w:r></w:p><w:sectPr", 1)
    return {"word/document.xml": body}


def test_pictures_that_lie_elsewhere_are_told_and_never_fetched() -> None:
    found = of_html('<p>Chữ</p><img src="http://127.0.0.1:9/a.png"><img src="file:///etc/passwd">', [])

    assert found.left == [(Beside.FAR_PICTURE, "")]
    assert found.pictures == []


def test_a_damaged_letter_is_refused_and_never_an_error_of_the_program() -> None:
    chance = Random(13)  # noqa: S311 - the same every time, and nothing secret
    whole = official()
    for _ in range(10):

        def harm(parts: dict[str, bytes]) -> None:
            name = chance.choice(sorted(parts))
            content = bytearray(parts[name])
            for _ in range(chance.randint(1, 4)):
                at, length = chance.randrange(len(content)), chance.choice((1, 1, 40, 4000))
                content[at : at + length] = chance.choice((b"", b"<", b"w:val=", bytes([chance.randrange(256)])))
            parts[name] = bytes(content)

        with suppress(WordRefusedError):
            of_word(repacked(whole, harm), [])
    for _ in range(10):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        with suppress(WordRefusedError):
            of_word(bytes(content[: chance.randrange(len(content))]), [])
            of_word(bytes(content), [])


def test_deep_nesting_is_refused_not_run_into() -> None:
    deep = b"<w:p><w:r>" + b"<w:smartTag>" * 3000 + b"</w:smartTag>" * 3000 + b"</w:r></w:p><w:sectPr"
    content = repacked(
        saved(Document()),
        lambda parts: parts.update({"word/document.xml": parts["word/document.xml"].replace(b"<w:sectPr", deep, 1)}),
    )
    with pytest.raises(WordRefusedError) as refusal:
        of_word(content, [])

    assert refusal.value.fault is WordFault.BROKEN


def test_columns_that_were_set_with_tabs_or_blanks_are_columns() -> None:
    found = read(
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ AN BÌNH MẪU\tĐộc lập - Tự do - Hạnh phúc",
        "Số: 12/TB-UBND          An Bình Mẫu, ngày 05 tháng 12 năm 2026",
        "**THÔNG BÁO**",
        "**VỀ VIỆC CẮT ĐIỆN XÃ AN BÌNH MẪU**",
        "Điện lực cắt điện\tđể sửa đường dây.",
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN",
        "- Như trên;\tCHỦ TỊCH",
        "- Lưu: VT.",
        "\tNguyễn Văn Mẫu",
    )

    assert found.fields == {
        "title": "Cắt điện xã An Bình Mẫu",
        "published": "05/12/2026",
        "number": "12/TB-UBND",
        "issuer": OFFICE,
        "signed.0.text": "TM. Ủy ban nhân dân",
        "signed.1.text": "Chủ tịch",
        "signed.2.text": "Nguyễn Văn Mẫu",
        "body": "Điện lực cắt điện để sửa đường dây.",
    }
    assert left(found)["copies"] == "Nơi nhận:\n- Như trên;\n- Lưu: VT."


def test_a_head_in_two_columns_may_have_its_parts_in_either() -> None:
    def head(letter: Letter) -> None:
        columns(letter, (("CÔNG AN XÃ AN BÌNH MẪU", "Số: 5/CAX"), ("An Bình Mẫu, ngày 1 tháng 12 năm 2026",)))
        paragraph(letter, "Mời bà con làm căn cước.")

    found = read(change=head)
    assert (found.fields["issuer"], found.fields["published"]) == ("Công an xã An Bình Mẫu", "1/12/2026")
    assert [part for part, _ in found.left] == [LinePart.DATE]
