"""Links in a public text to texts that are not public: their words alone are left, in every file of the site."""

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.diagnostics import has_errors
from generator.load import load
from generator.shelf import open_shelf
from generator.text.codes import code_of
from tests import worlds

VILLAGE = Path("tests/villages/hai-thon/content")
ADDRESS = "https://abm.example"
APPROVED = "state: approved\napproved_by: Trần Văn Mẫu\napproved_on: 20/11/2026\n"
NOTICES = {
    "con-cho": ("published: 20/11/2026\n", ""),
    "ngay-mai": ("published: 25/11/2026\n", APPROVED),
    "da-rut": ("published: 20/11/2026\nwithdrawn: Sai ngày.\n", APPROVED),
    "het-han": ("published: 1/11/2026\nexpires: 10/11/2026\n", APPROVED),
}
FORMS = ("[{0} một]({0})", "[{0} hai](../thong-bao/{0}.html)", '[{0} ba]({0} "Tên {0}")', "[{0} bốn][{0}-x]")
WHOLE = (
    "https://abm.example/thong-bao/{0}.html",
    "HTTPS://ABM.example/thong-bao/{0}.html?x=1#y",
    "https://abm.example:443/thong-bao/{0}%2Ehtml",
)
BARE = ("https://abm.example/thong-bao/{0}.html", "abm.example/thong-bao/{0}.html")
"""Addresses that become links where nobody wrote one."""
CODES = {slug: code_of(slug) for slug in NOTICES}


def written(slug: str, fields: str, body: str) -> str:
    issuer = "issuer: Ủy ban nhân dân {{ fact.commune.name }}\n"
    head = f"slug: {slug}\ntitle: Tựa {slug}\nsummary: Một việc.\nupdated: 20/11/2026\n{issuer}{fields}"
    return f"---\n{head}---\n\n{body}\n"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the texts of the site of a commune that asks for approval, by their paths."""
    content = tmp_path_factory.mktemp("held") / "content"
    shutil.copytree(VILLAGE, content, ignore=shutil.ignore_patterns(".tinlang"))
    commune = content / "commune.yaml"
    commune.write_text(commune.read_text().replace("needs_approval: no", "needs_approval: yes"))
    for slug, (fields, approved) in NOTICES.items():
        (content / "announcements" / f"{slug}.md").write_text(written(slug, fields + approved, "Lời kín."))
    links = "\n".join(f"- {form.format(slug)}" for slug in NOTICES for form in FORMS)
    named = "\n".join(f"[{slug}-x]: {slug}" for slug in NOTICES)
    pages = "[kết quả](../ket-qua.html), [lịch loa](../hom-nay.html), [chỗ hỏi](../lien-he.html)"
    whole = "\n".join(f"- [nguyên]({form.format(slug)})" for slug in NOTICES for form in WHOLE)
    codes = "\n".join(f"- [mã]({ADDRESS}/q/{code}{end})" for code in CODES.values() for end in ("", "/", "/index.html"))
    whole += "".join(f"\n- trần {form.format(slug)}" for slug in NOTICES for form in BARE)
    body = f"{links}\n\nXem {pages}.\n\n{whole}\n{codes}\n- [khác](https://khac.example/thong-bao/a.html)\n\n{named}"
    fields = f"published: 20/11/2026\nrelated: [{', '.join(NOTICES)}]\n{APPROVED}"
    (content / "announcements" / "da-duyet.md").write_text(written("da-duyet", fields, body))
    shelf = open_shelf(load(content), {})
    assert not has_errors(shelf.problems), shelf.problems
    world = worlds.planned_in(shelf, address=ADDRESS, only=("site",))
    paths = (output.path for output in world.plan["site"])
    endings = {".html", ".js", ".xml", ".atom", ".json", ".ics"}
    return {
        str(path.relative_to("site")): worlds.made(world, path).content.decode().replace("\u00a0", " ")
        for path in paths
        if path.suffix in endings
    }


def test_a_link_to_a_text_that_nobody_may_see_is_words(files: dict[str, str]) -> None:
    page = files["thong-bao/da-duyet.html"]
    prose = page[page.index('<div class="prose">') : page.index("</article>")]
    links = re.findall(r'<a [^>]*href="([^"]*)"', prose)

    short = [link for link in links if not link.lower().startswith("https:")]
    assert short == ["da-rut.html"] * 4 + ["het-han.html"] * 4 + ["../ket-qua.html", "../lien-he.html"]
    assert "<li>con-cho một</li>" in prose
    assert "<li>ngay-mai bốn</li>" in prose
    assert "xem kết quả" not in prose
    assert "lịch loa, " in prose


@pytest.mark.row("O1")
def test_a_whole_address_of_this_site_that_leads_nowhere_is_words(files: dict[str, str]) -> None:
    page = files["thong-bao/da-duyet.html"]
    prose = page[page.index('<div class="prose">') : page.index("</article>")]
    whole = re.findall(r'<a [^>]*href="(https:[^"]*)"', prose, re.IGNORECASE)

    there = [form.format(slug) for slug in ("da-rut", "het-han") for form in WHOLE]
    codes = [f"{ADDRESS}/q/{CODES[slug]}{end}" for slug in ("da-rut", "het-han") for end in ("", "/", "/index.html")]
    bare = [BARE[0].format(slug) for slug in ("da-rut", "het-han") for _ in BARE]
    assert whole == [*there, *bare, *codes, "https://khac.example/thong-bao/a.html"]
    assert prose.count("<li>nguyên</li>") == 2 * len(WHOLE)
    assert prose.count("<li>mã</li>") == 6


@pytest.mark.row("O1")
def test_nothing_of_a_text_that_is_held_back_gets_out(files: dict[str, str]) -> None:
    words = re.compile(
        r"Tựa (?:con-cho|ngay-mai|da-rut)|Lời kín.*Tựa con|(?:con-cho|ngay-mai)(?! một| hai| ba| bốn|.html)"
    )

    assert {name for name, text in files.items() if words.search(text)} <= {"thong-bao/da-rut.html"}


@pytest.mark.parametrize("feed", ["tin.json", "thon/thon-dong.json"])
def test_links_of_feeds_are_whole_and_lead_to_files_of_the_site(feed: str, files: dict[str, str]) -> None:
    item = next(item for item in json.loads(files[feed])["items"] if item["url"].endswith("da-duyet.html"))
    links = re.findall(r'<a [^>]*href="([^"]*)"', item["content_html"])

    typed = {form.format(slug) for slug in NOTICES for form in WHOLE[1:]}
    short = [link for link in links if "/q/" not in link and link not in typed and "khac" not in link]
    assert len(short) == 16
    assert {link.removeprefix(f"{ADDRESS}/") for link in short} <= files.keys()


def test_no_page_of_the_site_leads_to_a_page_that_is_not_there(files: dict[str, str]) -> None:
    dead = {}
    for name, text in files.items():
        if name.endswith(".html"):
            folder = Path("/site", name).parent
            links = {link for link in re.findall(r'href="([^":#]+\.html)', text) if not link.startswith("/")}
            paths = {(folder / link).resolve().relative_to("/site").as_posix() for link in links}
            if paths - files.keys():
                dead[name] = paths - files.keys()

    assert dead == {}
