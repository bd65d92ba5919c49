"""The files around the pages: pictures of steps, the worker's list, the manifest, the one stylesheet."""

import json
import re
from pathlib import PurePosixPath

import pytest

from generator.model import Library
from generator.model.commune import Switch
from generator.shipped import TEMPLATES
from tests.builders import make_announcement, make_commune, make_guide, make_library
from tests.channels.site.sites import planned, rendered
from tests.rendering.test_pictures import photograph
from tests.worlds import templates

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"></svg>'


def illustrated(file: str, content: bytes) -> Library:
    picture = {"file": file, "alt": "Một tờ giấy.", "licence": "CC0"}
    guide = make_guide(steps=[{"title": "Ghi lại", "picture": picture}])
    return make_library(guides=(guide,), media={file: content})


@pytest.mark.row("O5")
def test_a_photograph_comes_in_sizes_and_formats_with_its_place_kept() -> None:
    made = illustrated("to-giay.jpg", photograph(1600, 1200))
    files = [name for name in planned(made) if name.startswith("anh/to-giay")]
    html = rendered(made, "huong-dan/goi-1999.html")

    assert sorted(name.rsplit("-", 1)[-1] for name in files) == [
        *("360.avif", "360.jpg", "360.webp", "720.avif", "720.jpg", "720.webp")
    ]
    assert 'width="720" height="540"' in html
    assert 'alt="Một tờ giấy."' in html
    assert html.index('type="image/avif"') < html.index('type="image/webp"') < html.index("<img src")


def test_a_drawing_is_one_file_with_its_place_kept() -> None:
    made = illustrated("to-giay.svg", DRAWING)
    files = [name for name in planned(made) if name.startswith("anh/to-giay")]

    assert len(files) == 1
    assert rendered(made, files[0]).encode() == DRAWING
    assert f'src="../{files[0]}" alt="Một tờ giấy." width="720" height="360"' in rendered(
        made, "huong-dan/goi-1999.html"
    )


def test_a_pictures_name_changes_when_it_does() -> None:
    one, other = (planned(illustrated("a.svg", content)) for content in (DRAWING, DRAWING + b"\n"))

    assert one != other


def test_the_workers_list_changes_when_a_guide_does() -> None:
    one, other = (rendered(make_library(guides=(make_guide(title=title),)), "sw.js") for title in ("Một", "Hai"))
    kept = [json.loads(re.search(r"KEEP = (\{.*\})", worker)[1]) for worker in (one, other)]  # type: ignore[index]  # it is there

    assert "huong-dan/goi-1999.html" in kept[0]
    assert kept[0]["huong-dan/goi-1999.html"] != kept[1]["huong-dan/goi-1999.html"]
    assert kept[0]["tep/site.js"] == kept[1]["tep/site.js"]


def test_reading_without_a_network_can_be_switched_off() -> None:
    off = make_library(commune=make_commune(offline="no"))

    assert off.commune.offline is Switch.NO
    assert "unregister" in rendered(off, "sw.js")
    assert "data-offline" not in rendered(off, "index.html")


def test_the_manifest_names_the_commune() -> None:
    manifest = json.loads(rendered(make_library(), "site.webmanifest"))

    assert manifest["name"] == "Xã An Bình Mẫu, tỉnh Ví Dụ"
    assert manifest["lang"] == "vi"


def styles_by_folder() -> dict[str, set[str]]:
    made = make_library(announcements=(make_announcement(),))
    styles: dict[str, set[str]] = {}
    for name in planned(made):
        if name.endswith(".html") and not name.startswith("q/"):
            style = rendered(made, name).split("<style>")[1].split("</style>")[0]
            styles.setdefault(str(PurePosixPath(name).parent), set()).add(style)
    return styles


def test_every_page_of_a_folder_carries_the_same_stylesheet() -> None:
    styles = styles_by_folder()

    assert {len(alike) for alike in styles.values()} == {1}
    assert len({min(alike) for folder, alike in styles.items() if folder != "thong-bao"}) == 1
    assert not any("@import" in style or "url(" in style for alike in styles.values() for style in alike)


def test_notices_leave_out_only_what_none_of_them_shows() -> None:
    styles = styles_by_folder()
    rules, kept = (
        dict(re.findall(r"([^{}]+)\{([^{}]*)\}", min(styles[folder]))) for folder in ("huong-dan", "thong-bao")
    )
    filled = (
        "notice",
        "month",
        "layout",
        "lists",
        "after",
        "downloads",
        "help",
        "head",
        "foot",
        "urgent",
    )
    components = ("call", "files", "icon", "note", "notice", "pairs", "tasks")
    shown = "".join(
        (TEMPLATES / name).read_text()
        for name in (
            *(f"site/{name}.html.jinja" for name in filled),
            *(f"components/{name}/{name}.html.jinja" for name in components),
        )
    )
    classes = {name for names in re.findall(r'class="([^"]*)"', shown) for name in re.findall(r"[\w-]+", names)}
    left_out = {selector.split(",")[0] for selector in rules.keys() - kept.keys()}

    assert kept.items() <= rules.items()
    assert left_out
    assert [selector for selector in left_out if re.findall(r"\.([\w-]+)", selector)[0] in classes] == []


def test_sizes_of_letters_follow_the_readers_own() -> None:
    style = templates().style("site/base.css")

    assert re.findall(r"font-size:\s*[\d.]+px", style) == []
    assert templates().style("tokens-dark.css").count("#") > 10
