"""Pictures, papers and letters of Word that are brought to the desk: where they go, what is told, what is refused."""

import json
import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx.document import Document as Letter
from docx.shared import Mm

from tests import fuzzed
from tests.cameras import opened, taken
from tests.letters_of_word import official, paragraph, repacked
from tests.workbench.desks import Answer, Desk, Words

NOTICE = "/sua/thong-bao/cat-nuoc-hai-thon"
NEW = "/them/thong-bao"
TEP = "/tep/thong-bao"
PAPER = fuzzed.PAPER.read_bytes()
SOUND = fuzzed.PAPER.parent
JSON = {"Accept": "application/json"}
TOKENS: dict[int, str] = {}


def send(desk: Desk, words: Words, files: Mapping[str, bytes] | None = None, path: str = TEP) -> Answer:
    """Send *words* and *files* by themselves; a token is asked for once, since to make a page takes time."""
    if desk.port not in TOKENS:
        TOKENS[desk.port] = desk.form_token()
    return desk.post(path, {"~token": TOKENS[desk.port], **words}, JSON, files)


def brought(desk: Desk, name: str, content: bytes, words: Words | None = None) -> dict[str, str]:
    answer = send(desk, words or {}, {name: content})
    assert answer.status == 200, answer.text
    found: dict[str, str] = json.loads(answer.text)
    return found


def refused(desk: Desk, name: str, content: bytes) -> str:
    answer = send(desk, {}, {name: content})
    assert answer.status == 422, answer.text
    return str(json.loads(answer.text)["line"])


def media(desk: Desk) -> set[str]:
    """Return the names of what was brought into media/, which may not be there at all."""
    known = {"den-duong.svg", "ghi-ma-so.svg", "may-in-mau.icc"}
    return {file.name for file in (desk.content / "media").glob("*")} - known


def changed(desk: Desk, path: str, files: Mapping[str, bytes], **words: str) -> Answer:
    """Send the form at *path* with *files*, as a browser without script does."""
    fields: dict[str, list[str]] = desk.get(path).fields()
    fields |= {name.replace("__", "."): [value] for name, value in words.items()}
    return desk.post(path, {**fields, "~do": "file"}, files=files)


def told(answer: Answer) -> str:
    return " ".join(answer.page.xpath('//*[@id="tom-tat"]')[0].text_content().split())


def test_a_picture_of_a_telephone_is_taken_in_told_and_logged(desk: Desk) -> None:
    desk.be("Lan")
    said = brought(desk, "Nhà văn hóa.HEIC", taken("HEIF", (3000, 2000)))

    assert said["picture"] == "nha-van-hoa.jpg"
    assert "Đã bỏ nơi chụp, ngày giờ chụp, tên máy" in said["line"]
    assert "Ảnh gốc 3000 × 2000 điểm" in said["line"]
    assert opened((desk.content / "media/nha-van-hoa.jpg").read_bytes()).size == (2400, 1600)
    event = json.loads(desk.text("events.jsonl").splitlines()[-1])
    assert (event["what"], event["name"], event["who"]) == ("upload", "media/nha-van-hoa.jpg", "Lan")
    log = desk.get("/nhat-ky").text
    assert "đưa tệp vào" in log
    assert "Tệp nha-van-hoa.jpg" in log


def test_nothing_is_written_over_and_the_same_picture_is_known_again(desk: Desk) -> None:
    first = brought(desk, "a.jpg", taken())
    again = brought(desk, "Tên khác.jpg", taken())
    other = brought(desk, "A.JPG", taken(size=(500, 400)))

    assert (first["picture"], again["picture"], other["picture"]) == ("a.jpg", "a.jpg", "a-2.jpg")
    assert "đã có sẵn" in again["line"]
    assert media(desk) == {"a.jpg", "a-2.jpg"}


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("../../../etc/passwd.jpg", "passwd.jpg"),
        ("C:\\Users\\Lan\\Ảnh đẹp.jpg", "anh-dep.jpg"),
        ("con.jpg", "con-x.jpg"),
        ("aux.tar.jpg", "aux-tar.jpg"),
        (".jpg", "jpg.jpg"),
        ("ảnh%00.php\u202egpj.jpg", "anh-00-phpgpj.jpg"),
        ("x" * 300 + ".jpg", "x" * 60 + ".jpg"),
    ],
)
def test_a_name_is_a_name_of_one_file_in_media(desk: Desk, name: str, called: str) -> None:
    said = brought(desk, name, taken(size=(60, 40)))

    assert said["picture"] == called
    everywhere = [file for file in desk.content.parent.rglob("*") if file.suffix in (".jpg", ".php")]
    assert everywhere == [desk.content / "media" / called]


def test_a_media_folder_that_leads_elsewhere_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    there = desk.content / "media"
    for file in list(there.iterdir()):
        file.unlink()
    there.rmdir()
    there.symlink_to(tmp_path)
    answer = send(desk, {}, {"a.jpg": taken()})
    there.unlink()

    assert answer.status == 422
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_media_is_left_as_it_is(desk: Desk, tmp_path: Path) -> None:
    (desk.content / "media/a.jpg").symlink_to(tmp_path / "outside.jpg")
    said = brought(desk, "a.jpg", taken())

    assert said["picture"] == "a-2.jpg"
    assert not (tmp_path / "outside.jpg").exists()


@pytest.mark.parametrize(
    ("name", "file", "what"),
    [
        ("a.pdf", "tu-chay.pdf", "tự chạy"),
        ("a.pdf", "co-mat-khau.pdf", "mật khẩu"),
        ("a.pdf", "cut-ngang.pdf", "đã hỏng"),
        ("a.pdf", "cong-lang.png", "không phải PDF"),
        ("a.jpg", "khong-phai-anh.jpg", "Không mở được"),
        ("a.svg", "hinh-dong.svg", "không phải nét vẽ"),
        ("a.svg", "hinh-hong.svg", "Không mở được"),
        ("bảng.xlsx", "cong-lang.png", "lưu thành PDF"),
        ("a.exe", "so-do.svg", "Chỉ nhận"),
    ],
)
def test_what_is_not_taken_is_told_with_the_cure_and_leaves_nothing(
    same_desk: Desk, name: str, file: str, what: str
) -> None:
    before = media(same_desk)

    assert what in refused(same_desk, name, (SOUND / file).read_bytes())
    assert media(same_desk) == before


def test_a_paper_is_listed_with_its_pages(desk: Desk) -> None:
    said = brought(desk, "Thông báo 12.pdf", PAPER)

    assert said["paper"] == "thong-bao-12.pdf"
    assert "(PDF, 2 trang, 1 KB)" in said["line"]
    assert (desk.content / "media/thong-bao-12.pdf").read_bytes() == PAPER


def test_without_a_script_a_picture_and_a_paper_come_into_the_form_with_every_word(desk: Desk) -> None:
    answer = changed(desk, NOTICE, {"ong-nuoc.jpg": taken()}, title="Chữ đang gõ")
    fields = answer.fields()

    assert answer.status == 200
    assert fields["title"] == ["Chữ đang gõ"]
    assert fields["picture.file"] == ["ong-nuoc.jpg"]
    assert "Đã bỏ nơi chụp" in told(answer)
    assert "Giờ tả ảnh" in told(answer)
    second = desk.post(NOTICE, {**fields, "~do": "file"}, files={"tb.pdf": PAPER})
    assert second.fields()["attachments.0.file"] == ["tb.pdf"]
    assert second.fields()["picture.file"] == ["ong-nuoc.jpg"]
    kept = desk.post(NOTICE, {**second.fields(), "~do": "save"})
    assert kept.status == 422  # neither the picture is described nor the paper named
    assert "lời tả ảnh" in kept.text.lower()
    whole = {"picture.alt": "Thợ thay ống", "picture.licence": "Xã chụp", "attachments.0.title": "Thông báo số 12"}
    saved = desk.post(NOTICE, {**second.fields(), **whole, "~do": "save"})
    assert saved.status == 303, told(saved)
    assert "file: tb.pdf" in desk.text(".tinlang-desk/revisions/announcements/cat-nuoc-hai-thon.md")


def test_a_file_that_was_chosen_and_sent_with_a_save_is_not_lost(desk: Desk) -> None:
    fields = desk.get(NOTICE).fields()
    answer = desk.post(NOTICE, {**fields, "~do": "save"}, files={"ong-nuoc.jpg": taken()})

    assert answer.status == 200
    assert answer.fields()["picture.file"] == ["ong-nuoc.jpg"]


def test_a_refused_file_loses_no_word(desk: Desk) -> None:
    answer = changed(desk, NOTICE, {"a.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500}, title="Chữ đang gõ")

    assert answer.fields()["title"] == ["Chữ đang gõ"]
    assert "Lưu thành" in told(answer)
    assert "Chưa chọn tệp nào" in told(changed(desk, NOTICE, {}))


def test_too_large_a_file_is_told(same_desk: Desk) -> None:
    answer = send(same_desk, {}, {"a.jpg": b"\xff\xd8\xff" + b"\0" * (33 * 2**20)})

    assert answer.status == 413
    assert "32 MB" in answer.text


@pytest.mark.parametrize("path", [TEP, NOTICE, NEW])
def test_files_are_guarded_as_all_of_the_desk(desk: Desk, path: str) -> None:
    files = {"a.jpg": taken()}
    assert desk.post(path, {"~token": "0" * 64, "~do": "file"}, files=files).status == 403
    assert desk.post(path, {"~do": "file"}, {"Origin": "https://evil.example"}, files).status == 403
    assert desk.post(path, {"~do": "file"}, {"Cookie": ""}, files).status == 403
    assert media(desk) == set()
    assert desk.get(TEP).status == 404
    assert desk.post("/tep/chien-dich", {}, files=files).status == 404


def test_who_may_not_write_brings_nothing(desk: Desk) -> None:
    people = "people:\n  - {id: a, name: Trần A, roles: [approve]}\n  - {id: b, name: Lê B, roles: [write]}\n"
    (desk.content / "people.yaml").write_text(people, encoding="utf-8")
    desk.be("a")
    answer = send(desk, {}, {"a.jpg": taken()})
    (desk.content / "people.yaml").unlink()  # other tests look at the same content
    desk.be_nobody()

    assert answer.status == 403
    assert "chưa có quyền viết" in answer.text
    assert media(desk) == set()


# ---- Letters of Word -----------------------------------------------------------------------------------------------


def panel(desk: Desk, content: bytes, words: Words | None = None) -> str:
    return brought(desk, "thu.docx", content, words)["panel"]


def ticked(html: str) -> list[str]:
    return re.findall(r'name="~take" value="([^"]+)" form="bai" checked', html)


def test_a_letter_is_shown_part_by_part_and_only_empty_fields_are_ticked(desk: Desk) -> None:
    html = panel(desk, official(), {"title": "Tiêu đề đã gõ", "published": "06/12/2026"})

    assert set(ticked(html)) == {"number", "issuer", "addressees", "signed", "when", "where", "body"}
    assert "Đang có trong ô: Tiêu đề đã gõ" in html
    for words in ("Tạm ngừng cấp nước để thay đường ống", "12/TB-UBND", "Nơi nhận (gửi nội bộ)", "- Lưu: VT."):
        assert words in html
    assert "lưu thư thành PDF" in html


def test_without_a_script_a_letter_is_taken_into_the_form_and_saved(desk: Desk) -> None:
    asked = changed(desk, NEW, {"thu.docx": official()})
    (reference,) = asked.page.xpath("//button[@data-take]/@data-take")
    take = asked.page.xpath('//input[@name="~take"][@checked]/@value')
    fields = {**asked.fields(), "~take": take, "~do": f"take-word {reference}"}
    filled = desk.post(NEW, fields)
    now = filled.fields()

    assert now["title"] == ["Tạm ngừng cấp nước để thay đường ống"]
    assert [now[f"addressees.{at}.text"] for at in (0, 1)] == [["Trưởng các thôn"], ["Bà con trong xã"]]
    assert now["when"] == ["từ 08 giờ 00 phút đến 16 giờ 30 phút, ngày 10/12/2026"]
    assert "- Trữ nước đủ dùng một ngày" in now["body"][0]
    assert "Đã lấy vào bài" in told(filled)
    made = desk.post(NEW, {**now, "summary": "Bà con trữ nước.", "~do": "save"})
    assert made.status == 303, told(made)
    text = desk.text("announcements/tam-ngung-cap-nuoc-de-thay-duong-ong.md")
    assert "number: 12/TB-UBND" in text
    assert "| Thôn | Giờ |" in text


def test_what_was_typed_stays_where_it_is_not_ticked(desk: Desk) -> None:
    asked = changed(desk, NEW, {"thu.docx": official()}, body="Lời đã gõ.", title="Tên đã gõ")
    (reference,) = asked.page.xpath("//button[@data-take]/@data-take")
    take = asked.page.xpath('//input[@name="~take"][@checked]/@value')
    now = desk.post(NEW, {**asked.fields(), "~take": take, "~do": f"take-word {reference}"}).fields()
    none = desk.post(NEW, {**asked.fields(), "~take": [], "~do": f"take-word {reference}"})

    assert (now["body"], now["title"], now["number"]) == (["Lời đã gõ."], ["Tên đã gõ"], ["12/TB-UBND"])
    assert "Chưa chọn mục nào" in told(none)
    assert none.fields()["number"] == [""]
    gone = desk.post(NEW, {**asked.fields(), "~take": take, "~do": f"take-word {'0' * 64}"})
    assert "không còn giữ" in told(gone)
    assert "không còn giữ" in told(desk.post(NEW, {**asked.fields(), "~take": take, "~do": "take-word ../../key"}))


def with_pictures(letter: Letter) -> None:
    for size in ((400, 300), (300, 200)):
        letter.add_picture(BytesIO(taken("PNG", size)), width=Mm(60))


def of_a_telephone(parts: dict[str, bytes]) -> None:
    """Put what a telephone takes in the place of the first picture: python-docx does not read its notes."""
    parts["word/media/image1.png"] = taken()


def test_pictures_of_a_letter_come_through_the_same_door(desk: Desk) -> None:
    html = panel(desk, repacked(official(with_pictures), of_a_telephone))
    (reference,) = re.findall(r'data-take="([0-9a-f]{64})"', html)
    assert "2 ảnh trong thư" in html
    assert "picture" in ticked(html)
    assert media(desk) == set()  # nothing is kept before somebody says so

    said = json.loads(send(desk, {"~letter": reference}).text)["pictures"]
    assert [one["picture"] for one in said] == ["anh-trong-thu-1.jpg", "anh-trong-thu-2.png"]
    assert "Đã bỏ nơi chụp" in said[0]["line"]
    assert media(desk) == {"anh-trong-thu-1.jpg", "anh-trong-thu-2.png"}


def macros(parts: dict[str, bytes]) -> None:
    parts["word/vbaProject.bin"] = b"x"


def doctype(parts: dict[str, bytes]) -> None:
    swelling = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:document", swelling + b"<w:document", 1)


def without_letter(parts: dict[str, bytes]) -> None:
    del parts["word/document.xml"]


def bomb() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as parcel:
        parcel.writestr("[Content_Types].xml", "<Types/>")
        parcel.writestr("word/document.xml", b"\0" * (17 * 2**20))
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "make", "what"),
    [
        ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Word cũ"),
        ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.rtf", lambda: b"{\\rtf1 xin chao}", "Word cũ"),
        ("a.docm", lambda: repacked(official(), macros), "macro"),
        ("a.docx", lambda: repacked(official(), doctype), "khai báo lạ"),
        ("a.docx", bomb, "quá lớn"),
        ("a.docx", lambda: official()[:4000], "hỏng"),
        ("a.docx", lambda: b"xin chao", "Không đọc được"),
        ("a.docx", lambda: repacked(official(), without_letter), "Không đọc được"),
        ("a.docx", lambda: repacked(official(), lambda parts: parts.update({"word/document.xml": b"<a"})), "hỏng"),
    ],
)
def test_a_letter_that_cannot_be_read_is_refused_in_plain_words(
    same_desk: Desk, name: str, make: Callable[[], bytes], what: str
) -> None:
    line = refused(same_desk, name, make())

    assert what in line
    assert f"“{name}”" in line


def test_words_in_letters_of_old_fonts_are_told_and_not_filled_in(same_desk: Desk) -> None:
    def old(letter: Letter) -> None:
        for element in list(letter.element.body)[:-1]:
            letter.element.body.remove(element)
        paragraph(letter, "Uû ban nh©n d©n x· th«ng b¸o t¹m ngõng cÊp n­íc ®Ó thay ®­êng èng, ®Ò nghÞ bµ con tr÷ n­íc.")

    assert "Ctrl+Shift+F6" in refused(same_desk, "cu.docx", official(old))


def test_pasted_words_become_markdown_or_a_letter(same_desk: Desk) -> None:
    html = "<p>Bà con <b>chú ý</b>:</p><ul><li>Một</li><li>Hai<ul><li>Ba</li></ul></li></ul><script>alert(1)</script>"
    part = json.loads(send(same_desk, {"~html": html}).text)
    whole = json.loads(send(same_desk, {"~html": html, "~whole": "1", "body": "Bà con chú ý"}).text)

    assert part["markdown"] == "Bà con **chú ý**:\n\n- Một\n- Hai\n    - Ba"
    assert ticked(whole["panel"]) == ["body"]
    assert "alert" not in whole["panel"]


def test_the_steps_of_a_guide_come_from_a_letter(same_desk: Desk) -> None:
    def steps(letter: Letter) -> None:
        for element in list(letter.element.body)[:-1]:
            letter.element.body.remove(element)
        letter.add_heading("Làm thẻ bảo hiểm", 1)
        paragraph(letter, "Mang giấy tờ", "List Number")
        paragraph(letter, "Căn cước và ảnh.")
        paragraph(letter, "Đến trụ sở xã", "List Number")

    answer = send(same_desk, {}, {"a.docx": official(steps)}, "/tep/huong-dan")
    html = json.loads(answer.text)["panel"]
    values = dict(re.findall(r'data-name="([^"]+)">([^<]*)<', html))

    assert values["title"] == "Làm thẻ bảo hiểm"
    assert values["steps.0.title"] == "Mang giấy tờ"
    assert values["steps.0.text"] == "Căn cước và ảnh."
    assert values["steps.1.title"] == "Đến trụ sở xã"
