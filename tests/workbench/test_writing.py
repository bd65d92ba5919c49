"""Forms as a browser sends them, without a script: nothing is lost, and nothing changes but what was typed."""

import json
import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator.drawings.names import NAMES
from tests.pdfs import text as pdf_text
from tests.workbench.desks import DEMO, Desk, desk_over

GUIDE = "/sua/huong-dan/goi-1999"
GUIDE_FILE = "guides/goi-1999.yaml"
NOTICE = "/sua/thong-bao/tiem-phong-cho-meo"


def everything(content: Path) -> dict[str, bytes]:
    """Return all files of content that a build reads."""
    return {
        file.relative_to(content).as_posix(): file.read_bytes()
        for file in content.rglob("*")
        if file.is_file() and ".tinlang" not in file.as_posix()
    }


def step_titles(fields: dict[str, list[str]]) -> list[str]:
    return [value[0] for name, value in fields.items() if re.fullmatch(r"steps\.\d+\.title", name)]


def all_forms(content: Path) -> list[str]:
    kinds = {"guides": "huong-dan", "announcements": "thong-bao", "campaigns": "chien-dich"}
    texts = [f"/sua/{kinds[file.parent.name]}/{file.stem}" for file in content.glob("*/*") if file.parent.name in kinds]
    return sorted([*texts, "/cai-dat/xa", "/cai-dat/cach-doc"])


def test_opening_and_saving_every_form_unchanged_changes_no_byte(desk: Desk) -> None:
    before = everything(desk.content)
    forms = all_forms(desk.content)
    for path in forms:
        answer = desk.post(path, {**desk.get(path).fields(), "~do": "save"})
        assert answer.status == 303, (path, answer.page.text_content())

    assert len(forms) >= 15
    assert everything(desk.content) == before


def test_only_the_edited_value_changes_in_the_file(desk: Desk) -> None:
    before = desk.text(GUIDE_FILE).split("\n")
    answer = desk.change(GUIDE, steps__1__title="Nói rõ việc gì, ở đâu")
    after = desk.text(GUIDE_FILE).split("\n")

    assert answer.status == 303
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [new.strip(" -").partition(":")[0] for _, new in changed] == ["updated", "title"]
    assert changed[1][1].endswith("Nói rõ việc gì, ở đâu")


def test_a_field_that_was_not_sent_stays_as_it_is(desk: Desk) -> None:
    before = desk.get(GUIDE).fields()
    answer = desk.post(GUIDE, {"~base": before["~base"][0], "title": "Tên khác", "~do": "save"})
    after = desk.get(GUIDE).fields()

    assert answer.status == 303
    assert after.pop("title") == ["Tên khác"]
    before.pop("title")
    assert {name: value for name, value in after.items() if name not in ("~base", "~cua-so")} == {
        name: value for name, value in before.items() if name not in ("~base", "~cua-so")
    }


@pytest.mark.parametrize("do", ["add steps", "remove steps 1", "up steps 1", "down steps 0"])
def test_buttons_of_lists_work_without_a_script_and_save_nothing(desk: Desk, do: str) -> None:
    before = desk.text(GUIDE_FILE)
    fields = desk.get(GUIDE).fields()
    titles = step_titles(fields)
    fields["steps.0.title"] = ["Chữ vừa gõ"]
    answer = desk.post(GUIDE, {**fields, "~do": do})
    found = answer.fields()
    now = step_titles(found)

    assert answer.status == 200
    typed = ["Chữ vừa gõ", *titles[1:]]
    moved = [typed[1], typed[0], *typed[2:]]
    assert (
        now
        == {
            "add steps": [*typed, ""],
            "remove steps 1": [typed[0], *typed[2:]],
            "up steps 1": moved,
            "down steps 0": moved,
        }[do]
    )
    assert answer.page.xpath("//*[@autofocus]")
    assert desk.text(GUIDE_FILE) == before


def test_steps_that_were_added_moved_and_removed_are_saved_with_their_comments(desk: Desk) -> None:
    file = desk.content / GUIDE_FILE
    text = file.read_text(encoding="utf-8")
    first = text.index("steps:\n") + len("steps:\n")
    file.write_text(f"{text[:first]}  # Bước này do xã soạn.\n{text[first:]}", encoding="utf-8")
    fields = desk.get(GUIDE).fields()
    titles = step_titles(fields)

    moved = desk.post(GUIDE, {**fields, "~do": "down steps 0"}).fields()
    added = desk.post(GUIDE, {**moved, "~do": "add steps"}).fields()
    last = f"steps.{len(titles)}.title"
    added[last] = ["Một bước mới"]
    answer = desk.post(GUIDE, {**added, "~do": "save"})
    found = desk.get(GUIDE).fields()

    assert answer.status == 303
    now = step_titles(found)
    assert now == [titles[1], titles[0], *titles[2:], "Một bước mới"]
    lines = file.read_text(encoding="utf-8").split("\n")
    comment = next(number for number, line in enumerate(lines) if "Bước này do xã soạn." in line)
    assert titles[0].split("⟦")[0].strip() in lines[comment + 1]


def test_what_other_parts_of_the_desk_fill_in_is_in_no_form(desk: Desk) -> None:
    for path in all_forms(desk.content):
        if path.startswith("/sua/"):
            assert not desk.get(path).fields().keys() & {
                *("state", "approved_by", "approved_on", "approved_hash", "quick_fix", "withdrawn", "slug", "short")
            }


def test_facts_are_shown_by_their_names_and_braces_by_none(desk: Desk) -> None:
    for path in all_forms(desk.content):
        for name, values in desk.get(path).fields().items():
            assert not any("{{" in value for value in values), (path, name)
    fields = desk.get(GUIDE).fields()
    assert "⟦" in "".join(value for values in fields.values() for value in values)


def test_a_fact_that_was_chosen_stands_in_the_file_by_its_key(desk: Desk) -> None:
    token = next(option.get("value") for option in desk.get(GUIDE).page.xpath('//datalist[@id="ds-facts"]/option'))
    answer = desk.change(GUIDE, summary=f"Nhớ lấy {token} nhé.")

    assert answer.status == 303
    assert "Nhớ lấy {{ fact." in desk.text(GUIDE_FILE)
    assert token in desk.get(GUIDE).fields()["summary"][0]


def test_what_looks_like_a_fact_and_is_none_is_told_at_its_field(desk: Desk) -> None:
    before = desk.text(GUIDE_FILE)
    answer = desk.change(GUIDE, summary="Gọi ⟦Số của ông tiên⟧.")

    assert answer.status == 422
    assert answer.fields()["summary"] == ["Gọi ⟦Số của ông tiên⟧."]
    at = answer.page.xpath('//*[@data-at="summary"]')[0].text_content()
    assert "Không có thông tin gốc nào tên là" in at
    assert desk.text(GUIDE_FILE) == before


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("title", "", "title"),
        ("title", "Hai\ndòng", None),
        ("steps.0.title", "", "steps.0.title"),
        ("steps.0.text", "<script>alert(1)</script>", "steps.0.text"),
        ("steps.0.text", "Xem [chỗ này](javascript:alert(1))", "steps.0.text"),
        ("notes.0.text", "x" * 5_000, "notes.0.text"),
        ("summary", "{{ fact.khong.co }}", "summary"),
        ("summary", "{{ hỏng", "summary"),
        ("order", "một trăm", "order"),
    ],
)
def test_a_fault_stands_at_its_field_and_every_word_is_still_there(
    desk: Desk, field: str, value: str, found: str | None
) -> None:
    before = everything(desk.content)
    fields = {**desk.get(GUIDE).fields(), field: [value]}
    answer = desk.post(GUIDE, {**fields, "~do": "save"})

    if found is None:  # a text field of a browser has no line ends; what comes in another way is an error, too
        assert answer.status in (303, 422)
        return
    assert answer.status == 422
    shown = answer.fields()
    assert shown.get(field, [""]) == [value]
    assert {name: values for name, values in shown.items() if name not in (field, "~base")} == {
        name: values for name, values in fields.items() if name not in (field, "~base", "~do")
    }
    told = answer.page.xpath(f'//*[@data-at="{found}"]')[0].text_content()
    assert "Cần sửa" in told
    assert everything(desk.content) == before
    assert "Chữ gõ dở khác" in desk.get(GUIDE).text  # the words were kept


def test_the_same_field_changed_by_two_is_asked_about_and_both_texts_are_there(desk: Desk) -> None:
    mine, theirs = desk.get(GUIDE).fields(), desk.get(GUIDE).fields()
    assert (
        desk.post(GUIDE, {**theirs, "title": "Tên của chị Lan", "summary": "Lan tóm tắt.", "~do": "save"}).status == 303
    )
    answer = desk.post(GUIDE, {**mine, "title": "Tên của anh Hà", "steps.0.title": "Hà sửa bước", "~do": "save"})

    assert answer.status == 409
    shown = answer.fields()
    assert shown["title"] == ["Tên của anh Hà"]
    assert shown["summary"] == ["Lan tóm tắt."]  # what only the other changed is taken over
    assert shown["steps.0.title"] == ["Hà sửa bước"]
    assert "Tên của chị Lan" in answer.page.text_content()
    assert "Tên của chị Lan" in desk.text(GUIDE_FILE)

    picked = desk.post(GUIDE, {**shown, "~pick.title": "theirs", "~do": "save"})
    assert picked.status == 303
    text = desk.text(GUIDE_FILE)
    assert "Tên của chị Lan" in text
    assert "Hà sửa bước" in text


def test_different_fields_changed_by_two_are_both_saved(desk: Desk) -> None:
    mine, theirs = desk.get(GUIDE).fields(), desk.get(GUIDE).fields()
    assert desk.post(GUIDE, {**theirs, "summary": "Lan tóm tắt.", "~do": "save"}).status == 303
    answer = desk.post(GUIDE, {**mine, "title": "Tên của anh Hà", "~do": "save"}, {"Accept": "application/json"})

    assert answer.status == 200
    assert "Tóm tắt" in answer.text
    text = desk.text(GUIDE_FILE)
    assert "Lan tóm tắt." in text
    assert "Tên của anh Hà" in text


def kept_in(desk: Desk, fields: dict[str, list[str]], **words: str) -> None:
    """Keep words that are typed into a form and not saved, as its script does."""
    sent = {**fields, **{name: [value] for name, value in words.items()}}
    assert desk.post(f"/nhap{GUIDE}", sent).text == '{"kept":true}'


def test_words_of_one_window_survive_what_another_of_the_same_person_saves(desk: Desk) -> None:
    one, other = desk.get(GUIDE).fields(), desk.get(GUIDE).fields()
    assert one["~cua-so"] != other["~cua-so"]
    kept_in(desk, one, summary="Gõ dở ở cửa sổ một")
    kept_in(desk, other, title="Gõ ở cửa sổ hai")
    assert desk.post(GUIDE, {**other, "title": "Gõ ở cửa sổ hai", "~do": "save"}).status == 303

    page = desk.get(GUIDE)
    assert "Gõ dở ở cửa sổ một" in page.text
    assert "Gõ ở cửa sổ hai" in page.fields()["title"]
    assert "Bài đang gõ dở" in desk.get("/").text
    take = page.page.xpath('//button[starts-with(@value, "take-draft")]/@value')[0]
    taken = desk.post(GUIDE, {"~do": take})
    assert taken.fields()["summary"] == ["Gõ dở ở cửa sổ một"]
    assert taken.fields()["~cua-so"] == one["~cua-so"]
    assert desk.post(GUIDE, {**taken.fields(), "~do": "save"}).status == 303
    assert "Gõ dở ở cửa sổ một" in desk.text(GUIDE_FILE)
    assert "Gõ ở cửa sổ hai" in desk.text(GUIDE_FILE)
    assert not list((desk.content / ".tinlang-desk" / "drafts").glob("*.json"))


def test_what_is_typed_in_another_window_takes_no_preview_away(desk: Desk) -> None:
    """Two people may have one text open; each sees what they typed, as long as they type no further."""
    windows = [desk.get(GUIDE).fields() for _ in range(2)]
    looks = []
    for number, fields in enumerate(windows):
        words = {**fields, "title": f"Cửa sổ {number}"}
        answer = desk.post(f"/xem-truoc{GUIDE.removeprefix('/sua')}", words, {"Accept": "application/json"})
        looks.append(next(one["address"] for one in json.loads(answer.body)["previews"] if one["id"] == "trang"))
    pages = [desk.get(urljoin(address, desk.get(address).headers["location"])) for address in looks]

    assert [f"Cửa sổ {number}" in page.text for number, page in enumerate(pages)] == [True, True]


def test_words_that_arrive_after_their_window_was_saved_are_not_kept(desk: Desk) -> None:
    drafts = desk.content / ".tinlang-desk" / "drafts"
    one = desk.get(GUIDE).fields()
    assert desk.post(GUIDE, {**one, "title": "Lưu rồi", "~do": "save"}).status == 303
    kept_in(desk, one, title="Lưu r")  # sent before, and late
    assert not list(drafts.glob("*.json"))

    again = {**desk.get(GUIDE).fields(), "~cua-so": one["~cua-so"]}
    kept_in(desk, again, title="Gõ sau khi lưu")
    assert "Gõ sau khi lưu" in desk.get(GUIDE).text
    assert desk.post(GUIDE, {**again, "~do": "save"}).status == 303  # nothing changed, and the base is the same
    kept_in(desk, again, title="Lại gõ tiếp")
    assert "Lại gõ tiếp" in desk.get(GUIDE).text

    new = desk.get("/them/huong-dan").fields()
    step = {"title": "Xin giấy", "summary": "Cách xin giấy.", "steps.0.title": "Đến", "steps.0.text": "Đến Một cửa."}
    assert desk.post("/them/huong-dan", {**new, **step, "~do": "save"}).status == 303
    assert desk.post("/nhap/them/huong-dan", {**new, **step}).text == '{"kept":true}'
    assert "Cách xin giấy" not in desk.get("/them/huong-dan").text


def test_words_that_were_typed_again_and_saved_are_forgotten_in_every_window(desk: Desk) -> None:
    one, other = desk.get(GUIDE).fields(), desk.get(GUIDE).fields()
    kept_in(desk, one, title="Gõ hai lần")
    assert desk.post(GUIDE, {**other, "title": "Gõ hai lần", "~do": "save"}).status == 303

    assert not list((desk.content / ".tinlang-desk" / "drafts").glob("*.json"))
    kept_in(desk, one, title="Không cần nữa")
    assert desk.post(GUIDE, {"~do": "drop-draft"}).status == 303
    assert not list((desk.content / ".tinlang-desk" / "drafts").glob("*.json"))


@pytest.mark.parametrize("base", ["", "0" * 64, "../../etc/passwd"])
def test_a_form_whose_base_is_lost_never_overwrites_what_others_saved(desk: Desk, base: str) -> None:
    stale = desk.get(GUIDE).fields()
    assert desk.change(GUIDE, title="Người khác vừa lưu").status == 303
    answer = desk.post(GUIDE, {**stale, "~base": base, "summary": "Lời của tôi", "~do": "save"})

    assert answer.status == 409
    assert "Lời của tôi" in answer.text
    assert "Người khác vừa lưu" in answer.text
    assert "Người khác vừa lưu" in desk.text(GUIDE_FILE)
    again = {**answer.fields(), "~pick.title": "theirs", "~do": "save"}
    assert desk.post(GUIDE, again).status == 303
    assert "Người khác vừa lưu" in desk.text(GUIDE_FILE)
    assert "Lời của tôi" in desk.text(GUIDE_FILE)


def test_saves_one_after_the_other_from_one_page_never_clash_with_each_other(desk: Desk) -> None:
    fields = desk.get(GUIDE).fields()
    other = desk.get(GUIDE).fields()
    assert desk.post(GUIDE, {**other, "summary": "Người khác sửa.", "~do": "save"}).status == 303
    for number in range(3):
        fields = {**fields, "title": [f"Lần {number}"], "~do": ["save"]}
        answer = desk.post(GUIDE, fields, {"Accept": "application/json"})
        assert answer.status == 200, answer.text
        fields["~base"] = [answer.text.split('"base":"')[1][:64]]

    assert "Lần 2" in desk.text(GUIDE_FILE)
    assert "Người khác sửa." in desk.text(GUIDE_FILE)


def test_a_new_notice_is_a_draft_under_the_name_of_its_title(desk: Desk) -> None:
    fields = desk.get("/them/thong-bao").fields()
    words = {"title": "Họp thôn Đông tối thứ Sáu", "summary": "Mời bà con đến họp.", "issuer": "Ủy ban nhân dân xã"}
    answer = desk.post("/them/thong-bao", {**fields, **words, "body": "Mời bà con đến.", "~do": "save"})

    assert answer.status == 303
    assert answer.headers["location"].startswith("/sua/thong-bao/hop-thon-dong-toi-thu-sau")
    text = desk.text("announcements/hop-thon-dong-toi-thu-sau.md")
    assert text.startswith("---\nslug: hop-thon-dong-toi-thu-sau\n")
    assert "state: draft\n" in text
    assert text.endswith("---\n\nMời bà con đến.\n")
    twice = desk.post("/them/thong-bao", {**fields, **words, "body": "Mời bà con đến.", "~do": "save"})
    assert twice.headers["location"] == answer.headers["location"]  # the same form, sent once more: one text
    assert not (desk.content / "announcements/hop-thon-dong-toi-thu-sau-2.md").exists()
    again = desk.post("/them/thong-bao", {**fields, **words, "body": "Bài khác.", "~do": "save"})
    assert "hop-thon-dong-toi-thu-sau-2" in again.headers["location"]


def test_a_new_text_that_lacks_something_is_kept_until_it_is_whole(desk: Desk) -> None:
    before = everything(desk.content)
    fields = desk.get("/them/huong-dan").fields()
    answer = desk.post("/them/huong-dan", {**fields, "title": "Xin giấy", "~do": "save"})

    assert answer.status == 422
    assert "Cần sửa" in answer.page.xpath('//*[@data-at="summary"]')[0].text_content()
    assert everything(desk.content) == before
    assert desk.get("/them/huong-dan").fields()["title"] == ["Xin giấy"]
    assert desk.get("/").page.xpath('//main//a[@href="/them/huong-dan"]/b/text()') == ["Xin giấy"]


@pytest.mark.parametrize("title", ["", "   ", "…", "😀", "<b>x</b>", "a" * 5000, "Con", "{{ fact.x }}"])
def test_any_title_of_a_new_text_is_answered(desk: Desk, title: str) -> None:
    fields = {**desk.get("/them/huong-dan").fields(), "title": title, "summary": "Tóm tắt.", "~do": "save"}
    answer = desk.post("/them/huong-dan", fields)

    assert answer.status in (303, 422)
    if answer.status == 422:
        assert answer.fields().get("title", [""])[0].strip() == title.strip()


def test_an_old_notice_is_copied_without_its_days(desk: Desk) -> None:
    fields = desk.get("/them/thong-bao?sao=tiem-phong-cho-meo").fields()

    assert fields["title"] == desk.get(NOTICE).fields()["title"]
    assert fields["expires"] == [""]
    assert fields["when"] == [""]
    assert fields["published"] == ["24/11/2026"]


def test_a_fact_is_confirmed_in_its_own_form(desk: Desk) -> None:
    key = "an_binh.number" if "an_binh.number:" in desk.text("facts.yaml") else None
    rows = desk.get("/thong-tin").page.xpath("//tbody//a/@href")
    path = f"/thong-tin/{key}" if key else rows[0]
    before = desk.text("facts.yaml").split("\n")
    answer = desk.change(path, label="Tên gọi mới của điều này")
    after = desk.text("facts.yaml").split("\n")

    assert answer.status == 303
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
    bad = desk.change(path, state="confirmed", confirmed_by="", confirmed_on="", value="x")
    assert bad.status == 422
    assert bad.page.xpath('//*[@class="found"]//*[@class="wrong"]') or "Cần sửa" in bad.text


def test_a_number_that_will_change_is_told_on_every_page_that_should_tell_it(desk: Desk) -> None:
    fact = "/thong-tin/service.hotline.number"
    form = desk.get(fact)
    labels = {each.text_content().strip() for each in form.page.xpath("//form[@id='bai']//label")}
    assert {"Dùng từ ngày", "Dùng đến hết ngày"} <= {label.partition("(")[0].strip() for label in labels}
    later = {"value": "2000", "from": "24/11/2026", "source": "Sổ tay mới", "state": "sourced"}
    words = {f"next.{name}": [value] for name, value in later.items()}
    wrong = desk.post(fact, {**form.fields(), **words, "until": ["30/11/2026"], "~do": "save"})
    assert wrong.status == 422
    assert "chồng lên giá trị trước" in wrong.text

    words["next.from"] = ["20/12/2026"]
    assert desk.post(fact, {**form.fields(), **words, "~do": "save"}).status == 303
    assert "      from: 20/12/2026\n" in desk.text("facts.yaml")
    turns = "“1999” thành “2000” từ 20/12/2026"
    assert turns in desk.get("/thong-tin").text
    assert turns in desk.get(fact).text
    home = desk.get("/").page.xpath("//h3[text()='Thông tin sắp đổi, sắp hết hạn']/following-sibling::ul[1]")[0]
    assert f"{turns}, có trong " in " ".join(home.text_content().split())

    lines = desk.get(f"{fact}/dong/huong-dan/goi-1999").page
    assert all("1999" in alt for alt in lines.xpath("//figure/img/@alt"))
    assert lines.xpath("//figure/img[starts-with(@src, 'data:image/png;base64,')]")
    sheet = desk.get(f"{fact}/phieu")
    said = " ".join(pdf_text(sheet.body).split())
    assert sheet.headers["content-disposition"].startswith("attachment;")
    assert "Đang dùng 1999 Sẽ đổi thành 2000, từ ngày 20/12/2026" in said
    assert desk.get("/thong-tin/~phieu").body.startswith(b"%PDF-")
    assert desk.get("/thong-tin/khong.co/phieu").status == 404


def test_a_table_from_excel_becomes_villages_and_doubles_are_told(desk: Desk) -> None:
    fields = desk.get("/cai-dat/xa").fields()
    have = [value[0] for name, value in fields.items() if name.startswith("villages.") and name.endswith(".name")]
    table = (
        "STT\tTên thôn\tTrưởng thôn\tĐiện thoại\n"
        f"1\t{have[0]}\tÔng A\t0900 000 001\n2\tThôn Mới Lập\tBà B\t0900 000 002\n3\tThôn Mới Lập\tBà B\t\n"
    )
    answer = desk.post("/cai-dat/xa", {**fields, "~paste": table, "~do": "paste villages"})
    shown = answer.fields()
    rows = [name.split(".")[1] for name, value in shown.items() if name.endswith(".name") and value == ["Thôn Mới Lập"]]

    assert answer.status == 200
    assert len(rows) == 1
    assert shown[f"villages.{rows[0]}.id"] == ["thon-moi-lap"]
    assert shown[f"villages.{rows[0]}.head.phone"] == ["0900 000 002"]
    told = answer.page.xpath('//*[@id="tom-tat"]')[0].text_content()
    assert have[0] in told
    assert "Thôn Mới Lập" in told
    shown[f"villages.{rows[0]}.head.consent"] = ["Xã đã hỏi, ngày 24/11/2026"]
    saved = desk.post("/cai-dat/xa", {**shown, "~do": "save"})
    assert saved.status == 303, saved.page.xpath('//*[@id="da-luu"]')[0].text_content()
    assert "Thôn Mới Lập" in desk.text("commune.yaml")


def test_people_are_listed_first_where_there_is_no_list_yet(desk: Desk) -> None:
    assert not (desk.content / "people.yaml").exists()
    added = desk.post("/cai-dat/nguoi", {**desk.get("/cai-dat/nguoi").fields(), "~do": "add people"}).fields()
    added |= {"people.0.id": ["lan"], "people.0.name": ["Nguyễn Thị Lan"], "people.0.roles": ["write", "approve"]}
    answer = desk.post("/cai-dat/nguoi", {**added, "~do": "save"})

    assert answer.status == 303, answer.page.text_content()
    assert "lan" in desk.text("people.yaml")
    assert desk.get("/").page.xpath('//select[@name="nguoi"]/option[@value="lan"]')


def test_a_save_that_is_sent_twice_is_one_save(desk: Desk) -> None:
    """A browser that lost the line asks once more: the desk may have done it already."""
    page = "/sua/huong-dan/goi-1999"
    words = {**desk.get(page).fields(), "summary": ["Gọi là có người nghe."], "~do": "save"}
    first = desk.post(page, words)
    after, events = desk.text("guides/goi-1999.yaml"), (desk.content / "events.jsonl").read_bytes()
    again = desk.post(page, words)

    assert (first.status, again.status) == (303, 303)
    assert desk.text("guides/goi-1999.yaml") == after
    assert (desk.content / "events.jsonl").read_bytes() == events


@pytest.mark.parametrize(("roles", "status"), [(["publish"], 422), ([], 422), (["write"], 303), (["approve"], 303)])
def test_a_list_of_people_that_shuts_everybody_out_is_not_saved(desk: Desk, roles: list[str], status: int) -> None:
    people = "/cai-dat/nguoi"
    added = desk.post(people, {**desk.get(people).fields(), "~do": "add people"}).fields()
    answer = desk.post(people, {**added, "people.0.name": "Lê Thị Đào", "people.0.roles": roles, "~do": "save"})

    assert answer.status == status
    assert (desk.content / "people.yaml").exists() == (status == 303)
    if status != 303:
        assert "chưa ai được viết" in answer.page.text_content()
        assert "chưa ai được duyệt" in answer.page.text_content()


@pytest.mark.parametrize("roles", ["{write: yes}", "[{write: yes}]", "[[write]]", "[]"])
def test_duties_that_are_none_are_told_in_the_form(desk: Desk, roles: str) -> None:
    listed = f"people:\n  - id: lan\n    name: Nguyễn Thị Lan\n    roles: {roles}\n"
    (desk.content / "people.yaml").write_text(listed, encoding="utf-8")
    answer = desk.get("/cai-dat/nguoi")

    assert answer.status == 200
    assert "chưa ai được viết" in answer.page.text_content()


def test_what_is_told_of_one_fact_stands_at_no_other_whose_key_begins_alike(desk: Desk) -> None:
    ends = "    label: Số cũ\n    value: 0225 999 111\n    source: Sổ tay\n    until: 12/12/2026\n    state: sourced\n"
    facts = desk.text("facts.yaml").replace(
        "  commune.name:\n", f"  service.hotline.number.cu:\n{ends}  commune.name:\n"
    )
    (desk.content / "facts.yaml").write_text(facts, encoding="utf-8")
    pages = [desk.get(f"/thong-tin/{key}").page for key in ("service.hotline.number.cu", "service.hotline.number")]
    told = ["".join(page.xpath('//*[@id="cac-loi" or @class="found"]//text()')) for page in pages]

    assert ["12/12/2026" in each for each in told] == [True, False]


def test_a_list_written_by_hand_that_shuts_everybody_out_is_mended_here(desk: Desk) -> None:
    people = "/cai-dat/nguoi"
    listed = "people:\n  - id: lan\n    name: Nguyễn Thị Lan\n    roles: publish\n"
    (desk.content / "people.yaml").write_text(listed, encoding="utf-8")
    desk.be("lan")
    assert desk.change(GUIDE, summary="Gọi là có người nghe.").status == 403
    assert desk.change(people, people__0__roles=["write", "approve"]).status == 303
    assert desk.change(GUIDE, summary="Gọi là có người nghe.").status == 303


def test_how_a_name_is_said_is_a_pair_in_the_form_and_a_line_in_the_file(desk: Desk) -> None:
    added = desk.post("/cai-dat/cach-doc", {**desk.get("/cai-dat/cach-doc").fields(), "~do": "add sayings"}).fields()
    last = max(int(name.split(".")[1]) for name in added if name.startswith("sayings.") and name.endswith(".written"))
    added |= {f"sayings.{last}.written": ["Zalo"], f"sayings.{last}.spoken_as": ["da lô"]}
    answer = desk.post("/cai-dat/cach-doc", {**added, "~do": "save"})

    assert answer.status == 303
    assert "\nZalo: da lô\n" in f"\n{desk.text('pronunciation.yaml')}"


def test_a_deleted_text_lies_in_the_bin_and_comes_back(desk: Desk) -> None:
    before = desk.text("announcements/tiem-phong-cho-meo.md")
    assert desk.post(NOTICE, {**desk.get(NOTICE).fields(), "~do": "delete"}).status == 303
    assert desk.get(NOTICE).status == 404
    key = desk.get("/thung-rac").page.xpath('//button[@name="muc"]/@value')[0]
    assert desk.post("/thung-rac", {"muc": key}).status == 303
    assert desk.text("announcements/tiem-phong-cho-meo.md") == before


def test_an_empty_commune_opens_too(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    shutil.copy(DEMO / "commune.yaml", content)
    shutil.copy(DEMO / "facts.yaml", content)
    with desk_over(content) as desk:
        for path in ("/", "/danh-sach/thong-bao", "/duyet", "/lich", "/phat-hanh", "/nhat-ky", "/thong-tin"):
            assert desk.get(path).status == 200, path


def test_what_is_added_to_a_set_is_chosen_by_what_it_says(desk: Desk) -> None:
    fields, page = desk.get(GUIDE).fields(), desk.get(GUIDE).page
    fact = page.xpath('//datalist[@id="ds-facts"]/option[contains(@value, "Tên ứng dụng")]/@value')[0]
    answer = desk.post(GUIDE, {**fields, "sources.+": fact, "related.+": "Việc của trưởng thôn", "~do": "save"})
    after = desk.get(GUIDE).fields()

    assert answer.status == 303
    assert after["sources"] == [*fields.get("sources", []), "service.app.name"]
    assert after["related"] == [*fields.get("related", []), "danh-cho-truong-thon"]


def test_a_field_of_an_optional_group_says_that_it_is_needed_only_with_the_group(desk: Desk) -> None:
    page = desk.get(GUIDE).page

    def label(name: str) -> str:
        return str(page.xpath(f'//label[@for="o-{name}"]')[0].text_content())

    assert label("steps.0.picture.file").endswith("(phải có nếu điền phần này)")
    assert not label("steps.0.picture.alt").endswith(")")  # a drawing needs none
    assert label("action.label").endswith("(phải có nếu điền phần này)")
    assert label("title").endswith("(phải có)")
    assert label("steps.0.title").endswith("(phải có)")
    assert not page.xpath('//*[@id="o-steps.0.picture.file"]/@aria-required')
    answer = desk.change(GUIDE, steps__0__picture__file="a.png")
    assert answer.page.xpath('//*[@data-at="steps.0.picture.alt"]')[0].text_content().strip()


def test_a_form_offers_all_drawings_and_writes_the_name_of_one_in_short(desk: Desk) -> None:
    page = desk.get(GUIDE).page
    offered = page.xpath('//select[@name="picture.file"]//option/@value')
    shown = page.xpath('//dialog[@id="hinh-ve"]//li/button/@value')

    assert set(NAMES) <= set(offered)
    assert shown == list(NAMES)
    assert desk.get(f"/~/{shown[0]}.svg").status == 200
    assert desk.get("/~/ve/khong-co.svg").status == 404
    desk.change(GUIDE, picture__file="ve/loa")
    assert "\npicture: ve/loa\n" in desk.text("guides/goi-1999.yaml")


def test_what_two_people_changed_is_told_by_the_names_of_text_field_and_village(desk: Desk) -> None:
    fields = desk.get(NOTICE).fields()
    assert desk.post(NOTICE, {**fields, "villages": ["dong"], "~do": "save"}).status == 303
    answer = desk.post(NOTICE, {**fields, "villages": ["my-khe"], "~do": "save"})

    assert answer.status == 409
    assert "“Tiêm phòng dại cho chó mèo”" in answer.page.xpath('//*[@id="tom-tat"]')[0].text_content()
    clash = answer.page.xpath('//*[@class="clash"]')[0].text_content()
    assert "Các thôn" in clash
    assert "Thôn Đông" in clash
    assert "Thôn Mỹ Khê" in clash


def test_the_id_of_a_new_person_is_made_of_the_name_once(desk: Desk) -> None:
    people = "/cai-dat/nguoi"
    added = desk.post(people, {**desk.get(people).fields(), "~do": "add people"}).fields()
    answer = desk.post(people, {**added, "people.0.name": "Lê Thị Đào", "people.0.roles": ["write"], "~do": "save"})
    assert answer.status == 303
    assert "id: le-thi-dao\n" in desk.text("people.yaml")

    desk.be("le-thi-dao")
    renamed = desk.change(people, people__0__name="Lê Thị Đào Anh")
    assert renamed.status == 303
    assert "id: le-thi-dao\n" in desk.text("people.yaml")


def test_a_picture_is_chosen_among_those_that_are_there(desk: Desk) -> None:
    path, name = "/sua/huong-dan/goi-1999", "steps.0.picture.file"
    form = desk.get(path).page
    offered = [option.get("value") for option in form.xpath(f'//select[@name="{name}"]/option')]

    assert offered == ["", "den-duong.svg", "ghi-ma-so.svg"]
    fields = desk.get(path).fields() | {name: ["ghi-ma-so.svg"], "steps.0.picture.alt": ["Ghi lại mã số"]}
    saved = desk.post(path, {**fields, "steps.0.picture.licence": ["CC0"], "~do": "save"})
    assert saved.status == 303
    assert "file: ghi-ma-so.svg" in desk.text("guides/goi-1999.yaml")
    assert desk.get(path).fields()[name] == ["ghi-ma-so.svg"]
