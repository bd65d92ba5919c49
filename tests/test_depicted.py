"""Which picture a text has: its own, its topic's, or one that fits; and what is known of drawings without drawing."""

import subprocess
import sys
from typing import Any

import pytest

from generator.approval import fingerprint_of
from generator.depicted import look_of, picture_of, picture_of_topic
from generator.drawings import catalogue
from generator.drawings.fitting import ALARM, FITTING, FRAUD, STORMS, fitting
from generator.drawings.names import NAMES, NUMBERED, SCENES, shape_of
from generator.model import Announcement, Commune, Facts, Guide, Picture, Priority
from tests.builders import make_announcement, make_commune, make_guide
from tools.list_drawings import MODULE, PAGE, page, with_names

BARE: dict[str, Any] = {"topic": None, "picture": None}


def named(document: Guide | Announcement, commune: Commune | None = None) -> str | None:
    picture = picture_of(document, commune or make_commune())
    return picture.file if picture else None


def test_names_are_those_of_the_drawings() -> None:
    """Run tools/list_drawings.py where this fails."""
    assert {drawing.name: drawing.alt for drawing in catalogue.DRAWINGS.values()} == NAMES
    assert {drawing.name for drawing in catalogue.DRAWINGS.values() if drawing.number} == NUMBERED
    assert {drawing.name for drawing in catalogue.SCENES} == SCENES.keys()
    assert all(shape_of(name) == drawing.size[0] / drawing.size[1] for name, drawing in catalogue.DRAWINGS.items())
    assert PAGE.read_text(encoding="utf-8") == page()
    assert with_names(MODULE.read_text(encoding="utf-8")).count(': "') == len(NAMES)


def test_what_is_chosen_for_a_title_is_drawn() -> None:
    assert set(FITTING) | STORMS | {FRAUD, ALARM} <= NAMES.keys()


def test_content_is_read_without_composing_a_drawing() -> None:
    """To compose all takes a tenth of a second, which most commands must not pay."""
    code = (
        "import sys; import generator.build, generator.checks.drawings, generator.channels.site.plan;"
        "sys.exit('generator.drawings.catalogue' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("title", "urgent", "name"),
    [
        ("Cắt nước sáng thứ Bảy, 5/12/2026", False, "ve/cat-nuoc"),
        ("Tạm ngừng cấp điện để sửa đường dây", False, "ve/cat-dien"),
        ("Tin bão số 3: chằng chống nhà cửa", True, "ve/bao-vao"),
        ("Cầu Đông bị sụt, cấm qua cầu", True, "ve/cau-sut"),
        ("Coi chừng tin nhắn lừa đảo", False, FRAUD),
        ("Thông báo của xã", False, ""),  # “báo” is no storm
        ("Thông báo khẩn của xã", True, ALARM),
        ("Họp thôn tối thứ Sáu", True, ALARM),  # a meeting is no danger
        ("Họp thôn tối thứ Sáu", False, "ve/hop-thon"),
        ("", False, ""),
    ],
)
def test_a_drawing_fits_the_words_of_a_title(title: str, urgent: bool, name: str) -> None:  # noqa: FBT001
    assert fitting(title, "", urgent=urgent) == name


def test_ones_own_picture_comes_before_that_of_the_topic_and_that_before_one_that_fits() -> None:
    commune = make_commune(topics=[{"name": "Điện, nước", "picture": "ve/voi-nuoc"}])
    notice = make_announcement(title="Cắt nước sáng mai", topic="Điện, nước", picture=None)

    assert named(notice) == "ve/cat-nuoc"
    assert named(notice, commune) == "ve/voi-nuoc"
    assert named(make_announcement(title="Cắt nước", topic="Điện, nước", picture="ve/loa"), commune) == "ve/loa"
    assert picture_of_topic("Điện, nước", commune) == Picture(file="ve/voi-nuoc")
    assert picture_of_topic("Điều chưa ai nghĩ tới", commune) is None


def test_a_danger_comes_before_the_picture_of_the_topic() -> None:
    commune = make_commune(topics=[{"name": "Nông nghiệp", "picture": "ve/ruong-lua"}])
    storm: dict[str, Any] = {"title": "Bão số 3 vào bờ", "topic": "Nông nghiệp", "picture": None}

    assert named(make_announcement(priority=Priority.URGENT, **storm), commune) == "ve/bao-vao"
    assert named(make_announcement(**storm), commune) == "ve/ruong-lua"


@pytest.mark.parametrize(
    ("title", "look"), [("Bão số 3 vào bờ", "storm"), ("Coi chừng lừa đảo", "guard"), ("Cắt nước sáng mai", "")]
)
def test_storms_and_warnings_of_fraud_have_looks_of_their_own(title: str, look: str) -> None:
    assert look_of(make_announcement(title=title, **BARE), make_commune()) == look


def test_a_guide_to_emergency_numbers_looks_as_such() -> None:
    guide = make_guide(title="Bão vào thì gọi ai?", about_emergency="yes", **BARE)

    assert named(guide) == "ve/bao-vao"
    assert look_of(guide, make_commune()) == ""


def test_the_name_of_a_drawing_is_short_for_a_picture() -> None:
    assert make_guide(picture="ve/loa").picture == make_guide(picture={"file": "ve/loa"}).picture
    assert make_guide(picture="loa").picture == make_guide(picture="ve/loa").picture


def test_another_drawing_needs_another_approval() -> None:
    one, same, other = (make_guide(picture=name) for name in ("ve/loa", "ve/loa", "ve/dai"))
    prints = [fingerprint_of(guide, Facts(), {}) for guide in (one, same, other)]

    assert prints[0] == prints[1] != prints[2]
