"""What is looked up in a library, and what of a document is kept without its places."""

from datetime import date, timedelta
from pathlib import PurePosixPath

import pytest

from generator.fields import Text
from generator.model import Places, listed, without_places
from generator.source import Position
from tests.builders import make_announcement, make_campaign, make_guide, make_library

LIBRARY = make_library(
    guides=(make_guide("mot"), make_guide("hai")),
    announcements=(make_announcement("ba"), make_announcement("bon")),
    campaigns=(make_campaign("nam"), make_campaign("sau")),
)
LAST = date(2026, 12, 10)
NOTICE = make_announcement(
    topic="Điện {{ fact.unknown }}",
    expires=f"{LAST:%d/%m/%Y}",
    updated="24/11/2026",
    priority="ưu tiên",
    villages="thon-dong",
    channels=["site", "script"],
    audience="businesses",
    state="approved",
    short="xw9m",
)


def test_documents_are_found_by_their_slugs_and_only_among_their_kind() -> None:
    slugs = ("mot", "hai", "ba", "bon", "nam", "sau", "khac")

    assert [LIBRARY.guide(slug) for slug in slugs] == [*LIBRARY.guides, None, None, None, None, None]
    assert [LIBRARY.notice(slug) for slug in slugs] == [None, None, *LIBRARY.announcements, None, None, None]
    assert [LIBRARY.campaign(slug) for slug in slugs] == [None, None, None, None, *LIBRARY.campaigns, None]


def test_a_row_is_found_by_its_slug_withdrawn_or_not() -> None:
    library = make_library(announcements=(make_announcement("ba"), make_announcement("bon", withdrawn="Đã xong.")))

    assert [row.slug for slug in ("ba", "bon") if (row := library.row(slug))] == ["ba", "bon"]
    assert library.row("khac") is None


def test_of_the_places_only_the_file_is_kept() -> None:
    path = PurePosixPath("content/guides/mot.yaml")
    guide = make_guide("mot", places=Places(path, {("title",): Position(path, 2)}))
    kept = without_places(guide)

    assert guide.places.at(("title",)) == Position(path, 2)
    assert kept.places.at(("title",)) == Position(path)
    assert kept.model_copy(update={"places": guide.places}) == guide


def test_a_notice_in_a_list_says_what_the_notice_says() -> None:
    row = listed(NOTICE, ("hotline",))

    assert row.needs == ("hotline",)
    for name in vars(row).keys() - {"needs", "attached", "is_withdrawn", "reason"}:
        assert getattr(row, name) == getattr(NOTICE, name)


@pytest.mark.parametrize(("day", "over"), [(-1, False), (0, False), (1, True)])
def test_a_notice_is_over_when_its_last_day_is_gone(day: int, *, over: bool) -> None:
    assert listed(NOTICE).is_over(LAST + timedelta(days=day)) is over
    assert not listed(make_announcement()).is_over(LAST + timedelta(days=day))


def test_a_notice_goes_to_the_channels_it_names_or_to_all() -> None:
    assert [listed(NOTICE).goes_to(channel) for channel in ("site", "script", "poster")] == [True, True, False]
    assert listed(make_announcement()).goes_to("poster")


def test_a_row_falls_with_its_facts_and_its_topic_alone_with_those_of_the_topic() -> None:
    row = listed(NOTICE, ("hotline", "site"))

    assert row.redacted({"hotline", "site", "unknown"}.__contains__) is row
    assert row.redacted({"hotline", "unknown"}.__contains__) is None
    without = row.redacted({"hotline", "site"}.__contains__)
    assert without is not None
    assert without.topic is None
    assert without.title == row.title
    plain = listed(make_announcement(topic="Điện"))
    assert isinstance(plain.topic, Text)
    assert plain.redacted(set[str]().__contains__) is plain
