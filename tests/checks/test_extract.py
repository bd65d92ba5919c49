"""What is looked at comes as it was written; of the rest of the library, what may be published is looked up."""

from tests.builders import make_announcement, make_campaign, make_guide, make_library
from tests.checks.contexts import parts_of

WAITING = [{"text": "Gọi {{ fact.unknown }}."}]
LIBRARY = make_library(
    guides=(make_guide(prepare=WAITING), make_guide("khac")),
    announcements=(make_announcement(addressees=WAITING), make_announcement("hop-thon")),
    campaigns=(make_campaign(),),
)


def test_a_guide_that_is_looked_at_is_as_it_was_written() -> None:
    rest, *_ = parts_of(LIBRARY)

    assert rest.written.guide("goi-1999") is LIBRARY.guides[0]
    assert rest.written.guide("khac") is LIBRARY.guides[1]
    assert rest.written.guide("cat-nuoc") is None


def test_a_notice_that_is_looked_at_is_as_it_was_written_and_others_as_published() -> None:
    _, first, second = parts_of(LIBRARY)
    other = second.written.notice("cat-nuoc")

    assert first.written.notice("cat-nuoc") is LIBRARY.announcements[0]
    assert other is not None
    assert other.addressees == ()
    assert first.written.notice("goi-1999") is None


def test_guides_are_looked_up_as_published_beside_a_notice() -> None:
    _, notice, _ = parts_of(LIBRARY)
    guide = notice.written.guide("goi-1999")

    assert guide is not None
    assert guide.prepare == ()


def test_the_commune_is_looked_at_once_and_each_document_too() -> None:
    context = [record for part in parts_of(LIBRARY) for record in part.records()]

    assert context == [LIBRARY.commune, *LIBRARY.guides, *LIBRARY.campaigns, *LIBRARY.announcements]
