"""Which files the site has."""

import pytest

from tests.builders import make_announcement, make_campaign, make_commune, make_facts, make_guide, make_library
from tests.channels.site.sites import ADDRESS, planned

CODES = ("bj89", "kmm7", "abcd")


def test_a_document_has_a_page_and_a_short_address() -> None:
    notice, campaign = make_announcement(short="kmm7"), make_campaign(short="abcd")
    files = planned(make_library(guides=(make_guide(short="bj89"),), announcements=(notice,), campaigns=(campaign,)))

    assert {"huong-dan/goi-1999.html", "thong-bao/cat-nuoc.html", "chien-dich/bon-tuan.html"} <= set(files)
    assert [file for file in files if file.startswith("q/")] == [f"q/{code}/index.html" for code in CODES]


def test_a_text_that_keeps_no_code_is_found_by_the_one_printed_before_as_well() -> None:
    short = {file for file in planned(make_library()) if file.startswith("q/")}

    assert short == {"q/bj89/index.html", "q/bj896uqzrw/index.html"}


def test_texts_of_one_code_share_one_page() -> None:
    files = planned(make_library(guides=(make_guide("a", short="xw9m"), make_guide("b", short="xw9m"))))

    assert [file for file in files if file.startswith("q/")] == ["q/xw9m/index.html"]


def test_no_file_is_planned_twice() -> None:
    files = planned(make_library(announcements=(make_announcement(),), commune=make_commune(web=ADDRESS)))

    assert len(files) == len(set(files))


def test_a_document_for_other_channels_has_no_page() -> None:
    assert "huong-dan/goi-1999.html" not in planned(make_library(guides=(make_guide(channels=["poster"]),)))


@pytest.mark.parametrize("name", ["sitemap.xml", "tin.atom", "tin.json", "chu-de/doi-song.atom", "thon/thon-dong.json"])
def test_what_needs_an_address_is_there_once_there_is_one(name: str) -> None:
    notices = (make_announcement(topic="Đời sống"),)
    without = make_library(announcements=notices)
    with_address = make_library(announcements=notices, commune=make_commune(web=ADDRESS))

    assert name not in planned(without)
    assert name in planned(with_address)


def test_villages_campaigns_and_results_have_pages_only_where_there_are_any() -> None:
    without = planned(make_library(commune=make_commune(villages=[])))

    assert not {"thon.html", "chien-dich.html", "ket-qua.html", "hom-nay.html"} & set(without)
    assert {"thon.html", "thon/thon-dong.html"} <= set(planned(make_library()))


def test_a_security_contact_needs_its_fact() -> None:
    facts = make_facts(site__security__contact="mailto:an-toan@an-binh-mau.example")

    assert ".well-known/security.txt" not in planned(make_library())
    assert ".well-known/security.txt" in planned(make_library(facts=facts))


@pytest.mark.parametrize("topic", ["漢字", "nghiêng " * 120])
def test_a_topic_of_no_letters_or_of_a_thousand_has_a_page(topic: str) -> None:
    files = planned(make_library(announcements=(make_announcement(topic=topic),), commune=make_commune(web=ADDRESS)))
    (page,) = [file for file in files if file.startswith("chu-de/") and file.endswith(".html")]

    assert len("chu-de/.html") < len(page) < 120
    assert page.replace(".html", ".atom") in files


def test_topics_whose_names_differ_in_marks_alone_share_a_page() -> None:
    notices = (make_announcement("mot", topic="An toàn"), make_announcement("hai", topic="AN TOAN!"))
    files = planned(make_library(announcements=notices))

    assert [file for file in files if file.startswith("chu-de/")] == ["chu-de/an-toan.html"]
