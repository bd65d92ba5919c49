from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.checks.speech import check_speech
from generator.diagnostics import Severity
from generator.model import Library, Places
from generator.source import Position, Source
from tests.builders import make_announcement, make_campaign, make_commune, make_facts, make_guide, make_library
from tests.checks.contexts import placed
from tests.checks.contexts import problems as problems_in


def codes(library: Library) -> list[str]:
    return [problem.code for problem in problems_in(check_speech, library)]


def with_notice(**fields: Any) -> Library:  # noqa: ANN401 - fields of any type
    return make_library(guides=(), announcements=(make_announcement(**fields),))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (" ".join(["bà con nhớ trữ nước"] * 6), "long-sentence"),
        ("Nhà số 1, 2, 3, 4 mất nước.", "many-numbers"),
        ("Mai mất nước (cả ngày).", "spoken-parenthesis"),
        ("Xem https://vi-du.example/thong-bao/cat-nuoc.", "address-by-ear"),
        ("Gửi về lien-he.xa@vi-du.example nhé.", "address-by-ear"),
        ("Bà con truy cập trang của xã.", "hard-word"),
        ("Bà con bấm vào link.", "hard-word"),
    ],
)
def test_what_the_ear_cannot_follow_is_a_warning(body: str, code: str) -> None:
    problems = problems_in(check_speech, with_notice(body=body))

    assert code in {problem.code for problem in problems}
    assert all(problem.severity is Severity.WARNING for problem in problems)
    assert {str(problem.at.path) for problem in problems} == {"content/announcements/cat-nuoc.md"}


@pytest.mark.parametrize(
    "body", ["Bà con trữ nước từ tối hôm trước.", "Gọi 1999. Xem xa.vn.", "Tải trên App Store nhé."]
)
def test_plain_sentences_are_left_alone(body: str) -> None:
    library = with_notice(body=body).model_copy(update={"pronunciation": {"App Store": "áp xờ to"}})

    assert codes(library) == []


def test_what_can_be_read_in_two_ways_is_told_with_both() -> None:
    (problem,) = problems_in(check_speech, with_notice(body="Bà con họp 3/4."))

    assert problem.code == "doubtful-reading"
    assert problem.message.count("“") >= 3


def test_a_number_that_the_commune_itself_gives_is_no_question() -> None:
    emergency = [{"number": "113", "name": "Công an", "use": "Có trộm"}]
    notice = make_announcement(body="Nhớ số: 113 là công an.")
    known = make_library(guides=(), commune=make_commune(emergency=emergency), announcements=(notice,))

    assert codes(known) == []


def test_a_number_lost_in_the_spoken_text_is_an_error_and_a_lost_name_a_warning() -> None:
    library = with_notice(body="Gặp bà Lê Thị Dụ trước ngày 10/12/2026.", spoken="Gặp cán bộ xã nhé.")

    found = {problem.code: problem.severity for problem in problems_in(check_speech, library)}

    assert found == {"number-not-spoken": Severity.ERROR, "name-not-spoken": Severity.WARNING}


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({"summary": "Tổng đài nhận 24 việc."}, ["number-not-spoken"]),
        ({"steps": [{"title": "Gọi lúc 7h30"}]}, ["number-not-spoken"]),
        ({"steps": [{"title": "Gọi", "text": "Hỏi bà Nguyễn Thị Mẫu."}]}, ["name-not-spoken"]),
        ({"steps": [{"title": "Gọi"}, {"title": "Chờ"}]}, []),
    ],
)
def test_what_a_guide_says_anywhere_is_looked_for_in_what_is_spoken_of_it(
    fields: dict[str, Any], lost: list[str]
) -> None:
    assert codes(make_library(guides=(make_guide(spoken="Bà con gọi tổng đài.", **fields),))) == lost


def test_a_script_that_fits_no_slot_is_told() -> None:
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * 300)

    assert "longer-than-any-slot" in codes(with_notice(body=body))


def test_a_script_as_long_as_the_longest_slot_fits_it() -> None:
    """At 60 syllables a minute and without rests, each syllable more is a second more."""
    pace = {"syllables_per_minute": 60, "pause_sentence_seconds": "0", "pause_paragraph_seconds": "0"}
    said = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Ơn."}
    slots = [{"id": f"buoi-{minutes}", "name": "Buổi", "starts": "5h30", "minutes": minutes} for minutes in "21"]
    commune = make_commune(broadcast={**pace, **said, "slots": slots})

    def told(count: int) -> list[str]:
        notice = make_announcement(body=" ".join(["Nhớ."] * count))
        library = make_library(commune=commune, guides=(), announcements=(notice,))
        found = (one for one in problems_in(check_speech, library) if one.code == "longer-than-any-slot")
        return [text for one in found for text in (one.message, one.hint)]

    message, hint = next(texts for count in range(60, 120) if (texts := told(count)))

    assert "2 phút 01 giây; buổi dài nhất chỉ có 2 phút." in message
    assert hint == "Bỏ câu này là vừa: “Nhớ.”."


def test_a_message_is_pointed_at_where_it_was_written_even_if_others_before_it_wait_for_facts() -> None:
    messages = [
        {"slug": "cho", "title": "Chờ", "text": "Gọi.", "needs": ["service.unknown"]},
        {"slug": "nghe", "title": "Nghe", "text": "Mai mất nước (cả ngày)."},
    ]
    path = PurePosixPath("content/campaigns/bon-tuan.yaml")
    places = Places(path, {("messages", number, "text"): Position(path, 10 + number) for number in range(2)})
    library = make_library(guides=(), campaigns=(make_campaign(messages=messages, airings=[], places=places),))

    (problem,) = problems_in(check_speech, library)

    assert (problem.code, problem.at.line) == ("spoken-parenthesis", 11)


def test_what_stands_in_for_a_message_that_waits_is_told_where_it_was_written() -> None:
    message = {"slug": "cho", "title": "Chờ", "text": "Gọi {{ fact.service.unknown }}.", "otherwise": "Họp (cả ngày)."}
    places = placed("campaigns/bon-tuan.yaml", ("messages", 0, "text"), ("messages", 0, "otherwise"))
    campaign = make_campaign(messages=[message], airings=[], places=places)

    assert lines(make_library(guides=(), campaigns=(campaign,))) == [("spoken-parenthesis", "bon-tuan.yaml", 20)]


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        ("Nhà số 1, 2, 3, 4 mất nước.", "4 con số", "Mỗi câu"),
        ("Bà con truy cập trang của xã.", "“truy cập”", "“vào”"),
        (f"{' '.join(['nước'] * 26)}.", "26 tiếng", "25 tiếng"),
    ],
)
def test_what_is_hard_to_follow_is_named_and_what_is_easier(body: str, message: str, hint: str) -> None:
    (problem,) = problems_in(check_speech, with_notice(body=body))

    assert message in problem.message
    assert hint in problem.hint


def lines(found: Library) -> list[tuple[str, str, int]]:
    return [(one.code, one.at.path.name, one.at.line) for one in problems_in(check_speech, found)]


def test_what_a_guide_says_is_told_at_the_line_where_it_was_typed() -> None:
    steps = [
        {"title": "Chờ", "text": "Chờ.", "needs": ["service.unknown"]},
        {"title": "Gọi (cả đêm)"},
        {"title": "Nói", "text": "Nói rõ (cả tên)."},
    ]
    places = placed("guides/goi-1999.yaml", ("steps", 1, "title"), ("steps", 2, "text"), ("steps",), ("spoken",))

    assert lines(make_library(guides=(make_guide(steps=steps, places=places),))) == [
        ("spoken-parenthesis", "goi-1999.yaml", 10),
        ("spoken-parenthesis", "goi-1999.yaml", 20),
    ]
    assert lines(make_library(guides=(make_guide(spoken="Gọi nhé (cả đêm).", places=places),))) == [
        ("spoken-parenthesis", "goi-1999.yaml", 40)
    ]


@pytest.mark.parametrize(("fields", "line"), [({}, 10), ({"spoken": "Bà con nghe. " * 1500}, 20)])
def test_what_is_too_long_for_any_slot_is_told_at_the_text_that_is_read(fields: dict[str, str], line: int) -> None:
    places = placed("announcements/cat-nuoc.md", ("body",), ("spoken",))
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * 300)
    found = lines(with_notice(body=body, places=places, **fields))

    assert ("longer-than-any-slot", "cat-nuoc.md", line) in found


def test_a_guide_that_is_too_long_for_any_slot_is_told_at_its_steps() -> None:
    steps = [{"title": f"Việc {number}", "text": "Bà con nhớ trữ nước từ tối hôm trước."} for number in range(300)]
    places = placed("guides/goi-1999.yaml", ("title",), ("steps",))

    assert ("longer-than-any-slot", "goi-1999.yaml", 20) in lines(
        make_library(guides=(make_guide(steps=steps, places=places),))
    )


@pytest.mark.parametrize("before", ["Nhớ mở App Store", "Nhớ xem abm.vn"])
def test_a_hard_word_behind_a_name_or_an_address_is_told_at_its_first_letter(before: str) -> None:
    path, body = PurePosixPath("content/announcements/cat-nuoc.md"), f"{before} rồi truy cập trang của xã."
    places = Places(path, {("body",): Position(path, 2, 1)}, source=Source(path, f"---\n{body}\n"))
    library = with_notice(body=body, places=places).model_copy(update={"pronunciation": {"App Store": "áp xờ to"}})

    assert [(one.code, one.at.line, one.at.column - 1) for one in problems_in(check_speech, library)] == [
        ("hard-word", 2, body.index("truy cập"))
    ]


def test_what_is_said_twice_is_told_once_and_another_doubt_each_time() -> None:
    body = "Bà con bấm vào link. Xem link nhé. Bà con họp 3/4. Bà con nghỉ 3/4. Chợ họp 2/9 nhé."
    found = [one.code for one in problems_in(check_speech, with_notice(body=body))]

    assert found.count("hard-word") == 1
    assert found.count("doubtful-reading") in {1, 2}


@pytest.mark.parametrize(("syllables", "found"), [(25, []), (26, ["long-sentence"])])
def test_a_sentence_may_have_so_many_syllables(syllables: int, found: list[str]) -> None:
    assert codes(with_notice(body=f"{' '.join(['nước'] * syllables)}.")) == found


@pytest.mark.parametrize(
    ("body", "found"), [("Nhà 1, 2, 3 mất nước.", []), ("Nhà 1, 2, 3, 4 mất nước.", ["many-numbers"])]
)
def test_a_sentence_may_have_so_many_numbers(body: str, found: list[str]) -> None:
    assert codes(with_notice(body=body)) == found


def test_facts_are_read_by_their_values() -> None:
    notice = make_announcement(body="Nhà số 1, 2, 3, {{ fact.so }} mất nước.")
    library = make_library(guides=(), announcements=(notice,), facts=make_facts(so="4"))

    assert codes(library) == ["many-numbers"]


def test_what_the_spoken_text_leaves_out_is_told_where_it_was_written() -> None:
    places = placed("announcements/cat-nuoc.md", ("spoken",), ("body",))
    notice = with_notice(body="Gặp bà Lê Thị Dụ trước ngày 10/12/2026.", spoken="Gặp cán bộ xã nhé.", places=places)

    assert {(name, line) for _, name, line in lines(notice)} == {("cat-nuoc.md", 20)}


def test_what_is_hard_is_told_at_its_letter() -> None:
    body = "Mai mất nước. Bà con họp 3/4. Xem https://vi-du.example/thong-bao. Xã họp (ba giờ)."
    path = PurePosixPath("content/announcements/cat-nuoc.md")
    places = Places(path, {("body",): Position(path, 4, 1)}, source=Source(path, f"---\ntitle: Nước\n---\n{body}\n"))
    found = problems_in(check_speech, with_notice(body=body, places=places))

    assert {(one.code, one.at.line, one.at.column - 1) for one in found if one.code != "long-sentence"} == {
        ("doubtful-reading", 4, body.index("3/4")),
        ("address-by-ear", 4, body.index("https")),
        ("spoken-parenthesis", 4, body.index("(ba")),
    }
    assert any("“https://vi-du.example/thong-bao”" in one.message for one in found)


@pytest.mark.parametrize(
    ("body", "spoken", "found"),
    [
        ("Mai họp. Bà con truy cập trang của xã.", None, [("hard-word", "truy cập")]),
        (f"Mai họp. Nước {' '.join(['nước'] * 25)}.", None, [("long-sentence", "Nước")]),
        (
            "Mai họp. Gặp bà Lê Thị Dụ trước ngày 10/12/2026.",
            "Mai gặp cán bộ xã nhé.",
            [("name-not-spoken", "Lê Thị Dụ"), ("number-not-spoken", "10/12/2026")],
        ),
    ],
)
def test_what_is_hard_or_left_out_is_told_at_its_first_letter(
    body: str, spoken: str | None, found: list[tuple[str, str]]
) -> None:
    path = PurePosixPath("content/announcements/cat-nuoc.md")
    source = Source(path, f"---\nspoken: {spoken}\n---\n{body}\n")
    places = Places(path, {("body",): Position(path, 4, 1), ("spoken",): Position(path, 2, 9)}, source=source)
    said = problems_in(check_speech, with_notice(body=body, spoken=spoken, places=places))

    assert sorted((one.code, one.at.line, one.at.column - 1) for one in said) == [
        (code, 4, body.index(word)) for code, word in found
    ]
