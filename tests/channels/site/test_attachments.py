"""Papers that texts lead to: copied to the site, offered with their size, and nowhere else."""

import json
import re
from pathlib import PurePosixPath

import pytest

from generator.model import Library
from generator.sheets.parts.body import read_blocks
from tests import fuzzed, worlds
from tests.builders import make_announcement, make_commune, make_facts, make_guide, make_library

PDF = b"%PDF-1.7\n" + b"0" * 48_200
COPY = "tep-kem/cong-van-so-5-"


def library(body: str, media: dict[str, bytes] | None = None, channels: list[str] | None = None) -> Library:
    notice = make_announcement(body=body, channels=channels)
    guide = make_guide(steps=[{"title": "Xem", "text": "Xem [mẫu đơn](media/mau-don.pdf)."}])
    held = {"Công văn số 5.pdf": PDF, "mau-don.pdf": PDF + b"1", "khong-ai-dan.pdf": PDF + b"2"}
    return make_library(
        commune=make_commune(web="https://a.example"),
        guides=(guide,),
        announcements=(notice,),
        media=held if media is None else media,
    )


def planned(library: Library) -> list[str]:
    paths = (path.relative_to("site") for path in worlds.outputs(worlds.world_of(library)) if path.parts[0] == "site")
    return sorted(str(path) for path in paths if path.parts[0] == "tep-kem")


def page(library: Library, path: str) -> str:
    return worlds.made(worlds.world_of(library), f"site/{path}").content.decode()


@pytest.mark.row("O4")
@pytest.mark.parametrize(
    "link",
    [
        "[công văn](media/Công văn số 5.pdf)",
        "[công văn](media/C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%205.pdf)",
        "[công văn][a]\n\n[a]: media/C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%205.pdf",
    ],
)
def test_a_paper_is_copied_and_offered_with_its_size(link: str) -> None:
    made = library(f"Xem {link}")
    slug = made.announcements[0].slug
    html = page(made, f"thong-bao/{slug}.html")
    found = re.search(r'href="\.\./(tep-kem/[^"]+)"[^>]*>(?:công|[^<]*công)[^<]*</a>', html)

    assert found
    assert found[1].startswith(COPY)
    assert "(PDF, 48 KB)</a>" in html.replace("\N{NO-BREAK SPACE}", " ")
    assert found[1] in planned(made)
    assert worlds.made(worlds.world_of(made), f"site/{found[1]}").content == PDF
    assert f"https://a.example/{found[1]}" in page(made, "tin.atom")


def test_only_papers_that_a_text_on_the_site_leads_to_are_there() -> None:
    assert [path[:16] for path in planned(library("Không dẫn đi đâu."))] == ["tep-kem/mau-don-"]
    assert len(planned(library("[a](media/Công văn số 5.pdf)", channels=["script"]))) == 1


def test_other_bytes_have_another_name() -> None:
    one, other = (planned(library("Không.", {"mau-don.pdf": content})) for content in (PDF, PDF + b"1"))

    assert one != other


def with_papers(*papers: dict[str, object], **facts: None) -> Library:
    paper = fuzzed.PAPER.read_bytes()
    return make_library(
        commune=make_commune(web="https://a.example"),
        facts=make_facts(**facts),
        announcements=(make_announcement(attachments=list(papers)),),
        media={"tb-12.pdf": paper, "mau.pdf": paper + b"\n"},
    )


def test_what_a_notice_hands_out_is_listed_with_its_pages_and_its_size() -> None:
    made = with_papers({"title": "Thông báo số **12/TB-UBND**", "file": "tb-12.pdf"})
    html = page(made, f"thong-bao/{made.announcements[0].slug}.html").replace("\N{NO-BREAK SPACE}", " ")
    copy = "tep-kem/tb-12-"
    entry, atom = json.loads(page(made, "tin.json"))["items"][0], page(made, "tin.atom")
    (thing,) = re.findall(r'"associatedMedia":\[(\{[^}]+\})\]', html)

    assert re.search(rf'<h2>Văn bản kèm theo</h2>\s*<ul[^>]*>\s*<li><a href="\.\./{copy}', html)
    assert "(PDF, 2 trang, 1 KB)</a>" in html
    assert [path[:14] for path in planned(made)] == [copy]
    assert [(one["title"], one["size_in_bytes"]) for one in entry["attachments"]] == [("Thông báo số 12/TB-UBND", 1000)]
    assert entry["attachments"][0]["url"].startswith(f"https://a.example/{copy}")
    assert '<link rel="enclosure" type="application/pdf" length="1000" title="Thông báo số 12/TB-UBND"' in atom
    assert json.loads(thing)["contentUrl"].startswith(f"https://a.example/{copy}")


@pytest.mark.parametrize("waits", [{"needs": ["hotline.number"]}, {"title": "Danh sách của {{ fact.hotline.number }}"}])
def test_a_paper_that_waits_for_a_fact_is_not_on_the_site(waits: dict[str, object]) -> None:
    made = with_papers(
        {"title": "Thông báo", "file": "tb-12.pdf"},
        {"title": "Danh sách", "file": "mau.pdf", **waits},
        hotline__number=None,
    )

    assert [path[:14] for path in planned(made)] == ["tep-kem/tb-12-"]
    assert "Danh sách" not in page(made, f"thong-bao/{made.announcements[0].slug}.html")
    assert "mau-" not in page(made, "tin.atom")


def test_on_a_sheet_a_link_within_the_site_is_words() -> None:
    (block,) = read_blocks("Xem [công văn](media/a.pdf), [cách gọi](goi-1999), [trang](https://a.example).")

    assert str(block.html) == 'Xem công văn, cách gọi, <a href="https://a.example">trang</a>.'
    assert PurePosixPath(COPY).parts[0] == "tep-kem"
