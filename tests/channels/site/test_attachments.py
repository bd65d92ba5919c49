"""Papers that texts lead to: copied to the site, offered with their size, and nowhere else."""

import re
from pathlib import PurePosixPath

import pytest

from generator.model import Library
from generator.sheets.parts.body import read_blocks
from tests import worlds
from tests.builders import make_announcement, make_commune, make_guide, make_library

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


def test_on_a_sheet_a_link_within_the_site_is_words() -> None:
    (block,) = read_blocks("Xem [công văn](media/a.pdf), [cách gọi](goi-1999), [trang](https://a.example).")

    assert str(block.html) == 'Xem công văn, cách gọi, <a href="https://a.example">trang</a>.'
    assert PurePosixPath(COPY).parts[0] == "tep-kem"
