"""What pages say: only what stands today, only what is known, never what is missing."""

import json
import re
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from generator.model import Places, Result, Results
from generator.text.codes import code_of
from tests import worlds
from tests.builders import (
    FOLDER,
    make_announcement,
    make_campaign,
    make_commune,
    make_fact,
    make_facts,
    make_guide,
    make_library,
    redact,
)
from tests.channels.site.sites import ADDRESS, planned, rendered, site_of


def shown(html: str, title: str) -> bool:
    """Return whether the list on a page shows the notice called *title* without a script."""
    item = re.search(rf'<li class="notice[^>]*>(?:(?!</li>).)*{title}', html, re.DOTALL)
    return item is not None and " hidden" not in item[0].split(">")[0]


@pytest.mark.parametrize(
    ("today", "stands"),
    [
        (date(2026, 11, 22), False),
        (date(2026, 11, 23), True),
        (date(2026, 11, 30), True),
        (date(2026, 12, 1), False),
    ],
)
def test_a_notice_shows_from_its_day_to_the_end_of_its_last(today: date, stands: bool) -> None:  # noqa: FBT001 - the case
    notice = make_announcement(title="Cắt nước", published="23/11/2026", expires="30/11/2026")

    assert shown(rendered(make_library(announcements=(notice,)), "thong-bao.html", today), "Cắt nước") is stands


@pytest.mark.row("W10")
def test_a_coming_notice_is_on_no_page_and_has_none() -> None:
    made = make_library(announcements=(make_announcement(title="Cắt nước", published="30/11/2026"),))
    pages = [name for name in planned(made) if name.endswith(".html")]

    assert "thong-bao/cat-nuoc.html" not in pages
    assert [name for name in pages if "Cắt nước" in rendered(made, name)] == []


def test_an_urgent_notice_is_on_every_page() -> None:
    notice = make_announcement(title="Bão vào", priority="khẩn cấp", expires="25/11/2026")
    made = make_library(announcements=(notice,))
    pages = [name for name in planned(made) if name.endswith(".html") and not name.startswith("q/")]

    assert len(pages) > 15
    assert all("Bão vào</a></span></p>" in rendered(made, name) for name in pages if name != "404.html")
    assert "Bão vào</span></p>" in rendered(made, "404.html")


def test_an_urgent_notice_that_is_over_is_on_no_other_page() -> None:
    notice = make_announcement(title="Bão vào", priority="khẩn cấp", expires="23/11/2026")

    assert "Bão vào" not in rendered(make_library(announcements=(notice,)), "lien-he.html")


def test_an_urgent_notice_comes_first() -> None:
    newer = make_announcement(title="Mới hơn", published="24/11/2026")
    notices = (newer, make_announcement("bao", title="Bão vào", priority="khẩn cấp"))
    html = rendered(make_library(announcements=notices), "thong-bao.html").split("<main")[1]

    assert html.index("Bão vào") < html.index("Mới hơn")


def test_a_draft_is_marked_on_the_pages_that_show_an_unconfirmed_fact_and_on_no_other() -> None:
    guide = make_guide(summary="Gọi {{ fact.service.hours }}.")
    made = make_library(guides=(guide,), facts=make_facts(service__hours=None))

    assert "CHỜ XÁC NHẬN: trang này" in rendered(made, "huong-dan/goi-1999.html", draft=True)
    assert "CHỜ XÁC NHẬN" not in rendered(made, "rieng-tu.html", draft=True)


def test_nothing_unconfirmed_is_published() -> None:
    commune = make_commune(bodies=[{"id": "uy-ban", "name": "Ủy ban nhân dân xã", "phone": "{{ fact.office.phone }}"}])
    made = redact(make_library(commune=commune, facts=make_facts(office__phone=None)))
    html = rendered(made, "lien-he.html")

    assert "tel:1999" in html
    assert "CHỜ XÁC NHẬN" not in html
    assert "Nơi nào chưa ghi số điện thoại" in html


def test_sources_name_who_confirmed() -> None:
    witness = {"state": "confirmed", "confirmed_by": "Bà Mẫu", "confirmed_on": "20/11/2026"}
    fact = make_fact("7h30", label="Giờ mở cửa", source="Bảng ở cửa", source_date="11/2026", **witness)
    html = rendered(make_library(facts=make_facts(office__hours=fact)), "nguon.html")

    for said in ("Giờ mở cửa", "7h30", "Bảng ở cửa", "(11/2026)", "Bà Mẫu xác nhận ngày 20/11/2026"):
        assert said in html


def test_a_draft_action_that_leads_nowhere_is_no_link() -> None:
    guide = make_guide(action={"label": "Cài", "address": "{{ fact.app.link }}"})
    html = rendered(
        make_library(guides=(guide,), facts=make_facts(app__link=None)), "huong-dan/goi-1999.html", draft=True
    )

    assert 'href="[CHỜ' not in html


@pytest.mark.parametrize("address", ["https://vi-du.example/cai", "HTTPS://vi-du.example/cai", "Tel:1999"])
def test_an_address_may_begin_with_capitals(address: str) -> None:
    guide = make_guide(action={"label": "Cài", "address": address})

    assert f'href="{address}"' in rendered(make_library(guides=(guide,)), "huong-dan/goi-1999.html")


def test_a_short_page_sends_on_and_names_the_real_page() -> None:
    made = make_library(commune=make_commune(web=ADDRESS))
    name = next(name for name in planned(made) if name.startswith("q/"))
    html = rendered(made, name)

    assert 'content="0; url=../../huong-dan/goi-1999.html"' in html
    assert f'<link rel="canonical" href="{ADDRESS}/huong-dan/goi-1999.html">' in html


def test_a_code_of_two_texts_lets_readers_choose() -> None:
    guides = (make_guide("a", short="xw9m", title="Gọi & nhắn"), make_guide("b"))
    made = make_library(guides=guides, announcements=(make_announcement(short="xw9m"),))
    html = rendered(made, "q/xw9m/index.html")

    assert '<a href="../../huong-dan/a.html">Gọi &amp; nhắn</a>' in html
    assert '<a href="../../thong-bao/cat-nuoc.html">Gọi tổng đài</a>' in html
    assert "http-equiv" not in html


def test_two_texts_whose_old_code_was_one_are_both_found_by_it() -> None:
    made = make_library(guides=(make_guide("bai-13"), make_guide("bai-998")))
    html = rendered(made, "q/nqyn/index.html")

    assert {"../../huong-dan/bai-13.html", "../../huong-dan/bai-998.html"} <= set(re.findall('href="([^"]+)"', html))
    for slug in ("bai-13", "bai-998"):
        assert f"url=../../huong-dan/{slug}.html" in rendered(made, f"q/{code_of(slug)}/index.html")


def test_machines_are_told_what_the_page_shows() -> None:
    made = make_library(
        commune=make_commune(web=ADDRESS),
        announcements=(make_announcement(title="Cắt nước & điện"),),
    )
    html = rendered(made, "thong-bao/cat-nuoc.html")
    graph = json.loads(html.split('<script type="application/ld+json">')[1].split("</script>")[0])["@graph"]
    article, crumbs = graph

    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Cắt nước & điện"
    assert article["datePublished"] == "2026-11-23"
    assert [item["name"] for item in crumbs["itemListElement"]] == ["Trang chủ", "Thông báo", "Cắt nước & điện"]
    assert f'<meta property="og:image" content="{ADDRESS}/anh/the/' in html
    assert 'content="Cắt nước &amp; điện"' in html


def reports(field: str, village: str | None, count: int, **more: str | date) -> list[Result]:
    return [Result(field, date(2026, 10, 2), "Tổ vệ sinh", village, **more)] * count  # type: ignore[arg-type]  # of its types


@pytest.mark.row("O10")
def test_few_matters_point_at_nobody() -> None:
    answered, done = date(2026, 10, 4), date(2026, 10, 5)
    rows = reports("Rác thải", "thon-dong", 12, answered=answered, done=done, outcome="Đã dọn bãi")
    rows += reports("Cống tắc", "thon-tay", 1) + reports("Đèn đường", "thon-dong", 6, answered=answered)
    results = Results(month="2026-10", rows=tuple(rows), places=Places(FOLDER / "results/2026-10.csv"))
    villages = [{"id": "thon-dong", "name": "Thôn Đông"}, {"id": "thon-tay", "name": "Thôn Tây"}]
    html = rendered(make_library(commune=make_commune(villages=villages), results=(results,)), "ket-qua.html")
    main = html.split("<main")[1].split("</main")[0]

    assert "xã nhận 19 việc" in main
    assert "Thôn Tây" not in main
    assert "Cống tắc" not in main
    assert "Đã dọn bãi" not in main  # nobody has read and cleared it
    assert re.search(r'<th scope="row">Các lĩnh vực khác</th><td>7</td>', main)


def test_a_month_that_goes_on_and_a_month_of_few_are_not_counted() -> None:
    here = tuple(Result("Rác thải", date(2026, 11, 2), "Tổ vệ sinh") for _ in range(30))
    few = tuple(Result("Rác thải", date(2026, 10, 2), "Tổ vệ sinh") for _ in range(4))
    tables = [
        Results(month=month, rows=rows, places=Places(FOLDER / f"results/{month}.csv"))
        for month, rows in (("2026-10", few), ("2026-11", here))
    ]
    main = rendered(make_library(results=tuple(tables)), "ket-qua.html").split("<main")[1].split("</main")[0]

    assert "Tháng 10/2026 có ít việc nên chưa kể riêng" in main
    assert "30" not in main


def test_broadcasts_stand_on_their_day() -> None:
    html = rendered(make_library(campaigns=(make_campaign(starts="30/11/2026"),)), "hom-nay.html")

    assert "Thứ Hai, 30/11/2026" in html
    assert "Buổi sáng, 5h30" in html


def test_past_broadcasts_are_not_promised() -> None:
    html = rendered(make_library(campaigns=(make_campaign(starts="16/11/2026"),)), "hom-nay.html")

    assert "chưa có lịch phát theo ngày" in html


@pytest.mark.row("O7")
def test_a_notice_says_whom_to_ask_about_it_and_nothing_of_other_matters() -> None:
    bodies = [{"id": "uy-ban", "name": "Ủy ban nhân dân xã", "phone": "0200 000 001"}]
    desk = {
        "name": "Nhà văn hóa xã",
        "text": "Bà con đến nhà văn hóa xã, có người chỉ cách gọi.",
        "matters": [{"topics": ["Gửi phản ánh"], "text": "Hỏi cách gửi, bà con gặp trưởng thôn."}],
    }
    power, report = make_announcement("cat-dien", topic="Đời sống"), make_announcement("bao-viec", topic="GỬI PHẢN ÁNH")
    made = make_library(commune=make_commune(bodies=bodies, help_desk=desk), announcements=(power, report))
    pages = {name: rendered(made, name) for name in ("thong-bao/cat-dien.html", "thong-bao/bao-viec.html")}
    guide = rendered(made, "huong-dan/goi-1999.html")

    assert "chỉ cách gọi" not in "".join(pages.values())
    assert "hỏi nơi ra thông báo: Ủy ban nhân dân xã An Bình Mẫu." in pages["thong-bao/cat-dien.html"]
    assert 'href="tel:0200000001"' in pages["thong-bao/cat-dien.html"]
    assert "Hỏi cách gửi, bà con gặp trưởng thôn." in pages["thong-bao/bao-viec.html"]
    assert "chỉ cách gọi" in guide


@pytest.mark.row("D1")
def test_a_guide_about_emergencies_invites_to_call_no_other_number() -> None:
    urgent = make_guide(notes=[{"text": "Gọi ngay 115.", "kind": "emergency"}])
    panel = rendered(make_library(guides=(urgent,)), "huong-dan/goi-1999.html").partition("Vẫn chưa rõ?")[2]

    assert "tel:" not in panel.partition("</section>")[0]


FOOT = ("Địa chỉ:", "Điện thoại:", "Thư điện tử:", "Chịu trách nhiệm nội dung:", "Cổng thông tin điện tử:")


@pytest.mark.row("W15")
def test_the_foot_tells_what_is_confirmed_and_nothing_else() -> None:
    fields = ("address", "phone", "email", "responsible", "portal")
    texts = {name: f"{{{{ fact.{name} }}}}" for name in fields}
    known = dict(zip(fields, ("Số 1, đường Mẫu", "0200 000 001", "a@b.example", "Bà An", "b.example"), strict=True))
    commune = make_commune(imprint=texts)
    all_known = rendered(redact(make_library(commune=commune, facts=make_facts(**known))), "lien-he.html")
    none_known = rendered(
        redact(make_library(commune=commune, facts=make_facts(**dict.fromkeys(fields)))), "lien-he.html"
    )

    assert all(label in all_known for label in FOOT)
    assert not any(label in none_known for label in FOOT)
    assert 'href="tel:0200000001"' in all_known
    assert 'href="https://b.example"' in all_known
    assert "Nội dung mới nhất: ngày 23 tháng 11 năm 2026" in all_known


@pytest.mark.row("W5")
def test_the_page_for_lost_readers_leads_nowhere_while_no_address_is_known() -> None:
    alone = rendered(make_library(), "404.html")
    known = rendered(make_library(commune=make_commune(web=ADDRESS)), "404.html")

    assert set(re.findall(r'(?:href|src)="([^"]*)"', alone)) == {"tel:1999"}
    assert 'href="/xa/index.html"' in known


@pytest.mark.row("W7")
@pytest.mark.parametrize("written", ["0225 3822 822", "{{ fact.phone }}"])
def test_a_number_in_any_text_of_a_page_dials(written: str) -> None:
    words = f"Xin gọi {written} nhé"
    guide = make_guide(
        summary=words,
        prepare=[words],
        steps=[{"title": words, "text": words}],
        notes=[{"text": words, "title": words}],
        what_next=[words],
    )
    notice = make_announcement(summary=words, body=words, addressees=[words], signed=[words], number=words)
    desk = {"name": "Xã", "text": words}
    village = {"id": "dong", "name": "Thôn Đông", "help_place": words, "zalo": words}
    made = make_library(
        guides=(guide,),
        announcements=(notice,),
        commune=make_commune(help_desk=desk, villages=[village], web=ADDRESS),
        facts=make_facts(phone="0225 3822 822"),
    )
    link = 'href="tel:02253822822">0225 3822 822</a>'
    counts = {
        name: rendered(made, name).count(link)
        for name in ("huong-dan/goi-1999.html", "thong-bao/cat-nuoc.html", "thon/dong.html", "lien-he.html")
    }

    assert counts["huong-dan/goi-1999.html"] == 8  # with the help desk
    assert counts["thong-bao/cat-nuoc.html"] == 5
    assert counts["thon/dong.html"] == 2
    assert counts["lien-he.html"] == 1
    assert 'href="tel:02253822822"' in json.loads(rendered(made, "tin.json"))["items"][0]["content_html"]


@pytest.mark.row("O4")
def test_a_link_to_a_text_by_its_slug_leads_to_its_page() -> None:
    notice = make_announcement(body="Xem [cách gọi](goi-1999) và [bài cũ](khong-co).")
    made = make_library(announcements=(notice,), commune=make_commune(web=ADDRESS))

    assert '<a href="../huong-dan/goi-1999.html">cách gọi</a>' in rendered(made, "thong-bao/cat-nuoc.html")
    assert 'href="khong-co"' not in rendered(made, "thong-bao/cat-nuoc.html")
    assert (
        f'<a href="{ADDRESS}/huong-dan/goi-1999.html">'
        in json.loads(rendered(made, "tin.json"))["items"][0]["content_html"]
    )


@pytest.mark.row("W17")
def test_the_picture_of_an_urgent_notice_says_so_and_its_day() -> None:
    urgent, other = make_announcement("gap", priority="khẩn cấp"), make_announcement("tin")
    world = site_of(make_library(announcements=(urgent, other), commune=make_commune(web=ADDRESS)))
    drawn = {output.make.arguments[1] for output in world.plan["site"] if output.path.parent.name == "the"}
    cards = [
        re.search(
            r'og:image" content="[^"]*/(anh/the/[^"]+)"',
            worlds.made(world, f"site/thong-bao/{slug}.html").content.decode(),
        )
        for slug in ("gap", "tin")
    ]
    pictures = [worlds.made(world, f"site/{card[1]}").content for card in cards if card]

    assert drawn == {"", "KHẨN CẤP · 23/11/2026"}
    assert len(set(pictures)) == 2
    with Image.open(BytesIO(pictures[0])) as urgent_card, Image.open(BytesIO(pictures[1])) as other_card:
        assert urgent_card.convert("RGB").getpixel((20, 620)) == (0x9C, 0x1C, 0x14)
        assert other_card.convert("RGB").getpixel((20, 620)) == (0x0A, 0x54, 0x44)


def test_a_topic_without_notices_has_no_empty_column() -> None:
    campaign = make_campaign(topic="Đời sống")
    over = make_announcement(topic="Sức khỏe", published="01/11/2026", expires="02/11/2026")
    made = make_library(campaigns=(campaign,), announcements=(over,))
    pages = [rendered(made, f"chu-de/{name}.html") for name in ("doi-song", "suc-khoe")]

    assert all('<div class="beside">' not in page for page in pages)
    assert "bon-tuan.html" in pages[0].split("<main")[1]
    assert "Các thông báo của chủ đề này đã hết hạn" in pages[1]


def test_a_campaign_names_no_poster_of_a_guide_that_has_no_page_and_no_empty_week() -> None:
    guides = (make_guide(), make_guide("an-toan", channels=["script"]))
    posters = [
        {"week": 1, "guides": ["goi-1999", "an-toan"], "where": "Chợ"},
        {"week": 2, "guides": ["an-toan"], "where": "Cổng trường"},
    ]
    html = rendered(
        make_library(guides=guides, campaigns=(make_campaign(posters=posters),)), "chien-dich/bon-tuan.html"
    )
    main = html.split("<article>")[1].split("</article>")[0]

    assert "Áp phích dán ở:</b> Chợ" in main
    assert "Cổng trường" not in main
    assert "<h2>Tuần 1</h2>" in main
    assert "<h2>Tuần 2</h2>" not in main
    assert re.findall(r"<ul[^>]*>\s*</ul>", main) == []


def test_the_page_of_a_month_leads_to_the_newest_and_to_other_months() -> None:
    notices = (make_announcement(), make_announcement("cu", published="05/10/2026"))
    html = rendered(make_library(announcements=notices), "thong-bao/luu/2026-10.html")

    assert "<h1>Thông báo tháng 10 năm 2026</h1>" in html
    assert 'href="../../thong-bao.html"' in html.split("<main")[1]
    assert '<a href="2026-11.html">Tháng 11 năm 2026</a>' in html
    assert '<a href="2026-10.html" aria-current="page">' in html


def test_without_an_application_no_task_shows_a_telephone() -> None:
    pages = [rendered(make_library(commune=make_commune(app=app)), "index.html") for app in ("An Bình Số", None)]
    cards = [page.split('<a class="task"')[1].split("</a>")[0] for page in pages]

    assert cards[0].split("<path")[1] != cards[1].split("<path")[1]


@pytest.mark.parametrize("guides", [0, 1, 2, 4])
@pytest.mark.parametrize("notices", [0, 1])
def test_no_heading_stands_above_nothing(guides: int, notices: int) -> None:
    made = make_library(
        guides=tuple(make_guide(f"huong-dan-{number}", order=str(number + 1)) for number in range(guides)),
        announcements=tuple(make_announcement(f"thong-bao-{number}") for number in range(notices)),
    )

    for name in (name for name in planned(made) if name.endswith(".html")):
        assert re.findall(r"<h[1-6][^>]*>.*?</h[1-6]>\s*</(?:section|div|main|article)>", rendered(made, name)) == [], (
            name
        )
        assert re.findall(r"<ul[^>]*>\s*</ul>", rendered(made, name)) == [], name


def test_an_office_of_which_nothing_is_known_is_no_heading() -> None:
    known = {"id": "xa", "name": "Ủy ban nhân dân xã", "task": "Tiếp dân"}
    silent = {"id": "cong-an", "name": "Công an xã"}
    called = {"id": "tram", "name": "Trạm y tế xã", "phone": "0225 999 000"}
    for bodies in ([], [silent], [known, silent, called], [silent, called]):
        made = make_library(commune=make_commune(bodies=bodies))
        for name in ("lien-he.html", "contact-english.html"):
            main = rendered(made, name).split("<main")[1].split("</main>")[0]

            headings = re.findall(r"<h([1-6])[^>]*>[^<]*</h[1-6]>\s*<(?:h([1-6])|/div)", main)
            assert [level for level, below in headings if not below or below <= level] == [], name
            assert ("Công an xã" in main) == (name == "contact-english.html" and silent in bodies)
            assert ("Local offices" in main) == (name == "contact-english.html" and bool(bodies))
