"""Every drawing keeps the rules of the family: its grid, one weight of lines, the tokens' colours, small and quiet."""

import logging
import re
import unicodedata
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, get_args
from xml.etree.ElementTree import Element, fromstring

import pypdfium2
import pytest
from numpy import array, bool_, count_nonzero, zeros
from playwright.sync_api import Browser
from weasyprint import HTML

from generator.drawings import catalogue
from generator.drawings.artwork import PICTOGRAM, SCENE, Artwork
from generator.drawings.geometry import bounds
from generator.drawings.hatching import WEIGHT
from generator.drawings.marks import LINE, Colour
from generator.drawings.svg import to_svg
from generator.drawings.variants import TOKENS, TOKENS_DARK, VARIANTS, VariantColours, palette, tokens_in
from generator.rendering.templates import Templates
from tests.test_tokens import SEEN, THEMES, contrast

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAMES = tuple(catalogue.DRAWINGS)
COLOURS: tuple[Colour, ...] = get_args(Colour)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DARK_GROUNDS: tuple[Colour, ...] = ("deep", "alarm")
LETTERS = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)


@cache
def styles(theme: str = "") -> tuple[str, str]:
    day, night = (Templates().style(*names, theme=theme) for names in (TOKENS, TOKENS_DARK))
    return day, night


@cache
def colours(variant: str, theme: str = "") -> VariantColours:
    return palette(variant, *styles(theme))


def drawn(name: str, variant: str = "light", dial: str = "1999", *, small: bool = False) -> str:
    return to_svg(catalogue.DRAWINGS[name], colours(variant), dial, small=small)


def elements(svg: str) -> list[Element]:
    return [element for element in fromstring(svg).iter() if element.get("d")]  # noqa: S314 - our own


def test_there_are_as_many_as_were_promised() -> None:
    assert len(catalogue.PICTOGRAMS) >= 60
    assert len(catalogue.SCENES) >= 30
    assert len(catalogue.DRAWINGS) == len(catalogue.PICTOGRAMS) + len(catalogue.SCENES)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_stays_within_its_box(name: str) -> None:
    drawing = catalogue.DRAWINGS[name]
    wide, high = drawing.size

    assert drawing.size in {PICTOGRAM, SCENE}
    for mark in drawing.marks("1999"):
        left, top, right, bottom = bounds(mark.outline)
        edge = LINE / 2 if mark.line else 0
        assert min(left, top) - edge >= 0
        assert right + edge <= wide
        assert bottom + edge <= high


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_lines_have_one_weight_and_colours_are_those_of_the_tokens(name: str, variant: str) -> None:
    svg = drawn(name, variant)
    known = set(tokens_in(*styles()).values()) | set(tokens_in(styles()[0]).values())
    weights = set(re.findall(r'stroke-width="([\d.]+)"', svg))

    assert weights <= {f"{LINE:g}", *({f"{WEIGHT:g}"} if variant == "mono" else ())}
    assert f"{LINE:g}" in weights
    assert set(re.findall(r"#\w+", svg)) <= known
    assert "id=" not in svg
    assert "style" not in svg


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("variant", ["light", "dark", "print"])
@pytest.mark.parametrize("ground", COLOURS)
def test_lines_are_seen_on_every_ground(theme: str, variant: str, ground: Colour) -> None:
    """Dark hair, holes and ink carry no lines within."""
    found = colours(variant, theme).colours
    if ground in DARK_GROUNDS:
        assert contrast(found["on"], found[ground]) >= SEEN
    elif ground not in {"ink", "dark", "on"}:
        assert contrast(found["ink"], found[ground]) >= SEEN


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("variant", "token"), [("light", "paper"), ("dark", "paper"), ("light", "ground"), ("dark", "ground")]
)
def test_lines_are_seen_on_the_page(theme: str, variant: str, token: str) -> None:
    page = tokens_in(*styles(theme)) if variant == "dark" else tokens_in(styles(theme)[0])

    assert contrast(colours(variant, theme).colours["ink"], page[token]) >= 7


@pytest.mark.parametrize("name", NAMES)
def test_light_lines_lie_on_dark_grounds_only(name: str) -> None:
    """Else they would be white on white."""
    grounds: list[tuple[float, float, float, float]] = []
    for mark in catalogue.DRAWINGS[name].marks("1999"):
        left, top, right, bottom = bounds(mark.outline)
        if mark.fill in DARK_GROUNDS:
            grounds.append((left, top, right, bottom))
        if mark.line == "on":
            assert any(x <= left and y <= top and right <= r and bottom <= b for x, y, r, b in grounds)


@pytest.mark.parametrize("name", NAMES)
def test_mono_is_black_and_white_alone(name: str) -> None:
    tokens = tokens_in(styles()[0])

    assert set(re.findall(r"#\w+", drawn(name, "mono"))) <= {tokens["black"], tokens["sheet"]}
    assert contrast(tokens["black"], tokens["sheet"]) == pytest.approx(21)


@pytest.mark.parametrize("name", NAMES)
def test_lines_on_paper_are_one_plate(name: str) -> None:
    assert f'stroke="{tokens_in(styles()[0])["black"]}"' in drawn(name, "print")


def test_words_in_place_of_a_drawing_are_vietnamese_short_and_its_own() -> None:
    said = [drawing.alt for drawing in catalogue.DRAWINGS.values()]

    assert len(set(said)) == len(said)
    for words in said:
        assert LETTERS.search(words)
        assert unicodedata.is_normalized("NFC", words)
        assert 5 <= len(words) <= 90
        assert not re.search(r"\d", words), "a number is a fact"
        assert not words.endswith(".")


def test_names_and_topics_are_slugs() -> None:
    for name, drawing in catalogue.DRAWINGS.items():
        assert name == drawing.name
        assert name.startswith("ve/")
        assert all(SLUG.fullmatch(word) for word in (name.removeprefix("ve/"), *drawing.topics))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_drawing_is_small_and_always_the_same(name: str, variant: str) -> None:
    size = len(drawn(name, variant).encode())

    assert size <= (1500 if catalogue.DRAWINGS[name].size == PICTOGRAM else 6000)
    assert drawn(name, variant) == drawn(name, variant)


@pytest.mark.parametrize("name", [name for name, drawing in catalogue.DRAWINGS.items() if drawing.number])
def test_a_number_is_shown_only_where_it_is_given(name: str) -> None:
    assert drawn(name, dial="") == drawn(name, dial="khong-phai-so")
    assert len({drawn(name, dial=dial) for dial in ("", "1022", "1999")}) == 3
    alt = catalogue.DRAWINGS[name].alt
    assert f'aria-label="{alt}: 1022"' in drawn(name, dial="1022")
    assert f'aria-label="{alt}"' in drawn(name, dial="khong-phai-so")


@cache
def pixels_of(name: str, variant: str, width: int) -> "NDArray[bool_]":
    """Return which pixels of the small drawing, *width* wide on white, are dark."""
    svg = drawn(name, variant, small=True)
    size = f"width:{width}px;height:{width}px"
    style = f"<style>@page{{size:{width}px {width}px;margin:0}}body{{margin:0}}svg{{display:block;{size}}}</style>"
    pdf = HTML(string=f"<html lang=vi><title>x</title>{style}<body>{svg}").write_pdf()
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=96 / 72).to_pil().convert("L")
    assert picture.size == (width, width)
    return array(picture) < 160


PICTOGRAMS = tuple(drawing.name for drawing in catalogue.PICTOGRAMS)


def faults_at_24(dark: "NDArray[bool_]") -> list[str]:
    """Return what keeps a small picture from being made out: too little ink, too much, parts that run together."""
    share = count_nonzero(dark) / dark.size
    changes = count_nonzero(dark[:, 1:] != dark[:, :-1]) + count_nonzero(dark[1:, :] != dark[:-1, :])
    found = {"pale": share < 0.1, "black": share > 0.6, "merged": changes < 100}
    return [fault for fault, is_so in found.items() if is_so]


@pytest.mark.parametrize("name", PICTOGRAMS)
def test_a_pictogram_can_be_made_out_at_24_pixels(name: str) -> None:
    assert faults_at_24(pixels_of(name, "mono", 24)) == []


def test_blots_and_hairs_cannot_be_made_out() -> None:
    blot = zeros((24, 24), dtype=bool)
    blot[2:22, 2:22] = True
    hair = zeros((24, 24), dtype=bool)
    hair[12, 2:22] = True

    assert faults_at_24(blot) == ["black", "merged"]
    assert faults_at_24(hair) == ["pale", "merged"]


def test_no_two_pictograms_look_alike_at_24_pixels_without_colour() -> None:
    seen = {name: pixels_of(name, "mono", 24) for name in PICTOGRAMS}
    alike = [(one, other) for one, other in combinations(PICTOGRAMS, 2) if (seen[one] != seen[other]).sum() < 36]

    assert alike == []


def test_weasyprint_prints_all_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    body = "".join(drawn(name, variant) for name in NAMES for variant in ("print", "mono"))
    with caplog.at_level(logging.WARNING):
        assert HTML(string=f"<html lang=vi><title>x</title>{body}").write_pdf().startswith(b"%PDF")

    assert caplog.records == []


def test_chromium_shows_all_without_a_word(browser: Browser) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_content("".join(drawn(name, variant) for name in NAMES for variant in VARIANTS))
    shown = page.evaluate("[...document.querySelectorAll('svg path')].filter(it => it.getTotalLength() > 0).length")
    page.close()

    assert said == []
    assert shown == sum(len(elements(drawn(name, variant))) for name in NAMES for variant in VARIANTS)


def test_two_drawings_on_one_page_share_no_name() -> None:
    svg = drawn("ve/goi-dien") + drawn("ve/goi-dien", "mono")

    assert not re.search(r'\b(?:id|href|class)="|url\(', svg)


def test_a_small_drawing_leaves_out_details() -> None:
    detailed = [drawing for drawing in catalogue.PICTOGRAMS if any(mark.detail for mark in drawing.parts)]

    assert len(detailed) >= 20
    assert all(len(drawn(it.name, small=True)) < len(drawn(it.name)) for it in detailed)


def test_a_drawing_beside_its_words_is_hidden_from_those_who_listen() -> None:
    drawing: Artwork = catalogue.DRAWINGS["ve/loa"]

    assert f'aria-label="{drawing.alt}"' in to_svg(drawing, colours("light"))
    assert 'aria-hidden="true"' in to_svg(drawing, colours("light"), hidden=True)
    assert drawing.alt not in to_svg(drawing, colours("light"), hidden=True)
