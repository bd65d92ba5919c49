"""Printed codes on a site that is built: each leads to its text, also where two texts came to hold one code."""

from pathlib import Path

import pytest

from tests.contents import sound_copy
from tests.site.conftest import build_site
from tests.site.test_links import pages

GUIDE = "slug: {}\n{}title: Bài {}\nsummary: Tóm tắt.\nupdated: 23/11/2026\n"
TEXTS = {"bai-mot": "xw9m", "bai-hai": "xw9m", "bai-ba": "abcd", "bai-13": "", "bai-998": "", "bai-984": ""}
"""Slugs and the codes kept with them; the first two and, by their slugs, 13 and 998 came to hold one."""
PRINTED = {
    "xw9m": ["bai-hai", "bai-mot"],
    "abcd": ["bai-ba"],
    "nqyn": ["bai-13", "bai-998"],
    "t9dg": ["bai-984"],
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("codes")
    content = sound_copy(folder)
    for slug, code in TEXTS.items():
        kept = f"short: {code}\n" if code else ""
        (content / "guides" / f"{slug}.yaml").write_text(GUIDE.format(slug, kept, slug), encoding="utf-8")
    return build_site(content, folder / "output")


@pytest.mark.row("R18")
@pytest.mark.parametrize("code", PRINTED)
def test_a_printed_code_leads_to_every_text_it_was_printed_for(site: Path, code: str) -> None:
    page = next(page for here, page in pages(site) if str(here) == f"q/{code}/index.html")
    links = [link for link in page.links if "huong-dan/" in link]

    assert list(dict.fromkeys(links)) == [f"../../huong-dan/{slug}.html" for slug in PRINTED[code]]
    assert page.faults == page.open == []


def test_no_short_page_leads_nowhere(site: Path) -> None:
    for here, page in pages(site):
        if here.parts[0] == "q":
            assert all((site / here.parent / link).resolve().is_file() for link in page.links), here
