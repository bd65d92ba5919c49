"""A theme changes colours and the heads of sheets, on paper and on pages, and not one word or its place."""

import re
from functools import cache
from pathlib import PurePosixPath

import pytest

from generator.making.world import World
from generator.model.theme import Theme
from tests import designs, pdfs, worlds

SHEETS = (
    *("print/a4/goi-1999.pdf", "print/a4-mono/goi-1999.pdf", "print/a4/cau-dong-sut-lun.pdf"),
    *("print/leaflet/goi-1999.pdf", "print/trifold/gui-phan-anh.pdf", "print/board/cho.pdf", "print/door/goi-1999.pdf"),
)
PAGES = ("site/index.html", "site/huong-dan/goi-1999.html", "site/404.html")
OTHERS = tuple(theme for theme in Theme if theme is not Theme.PADDY)


@cache
def made(theme: Theme, path: str) -> bytes:
    if theme is Theme.PADDY:
        return designs.printed(PurePosixPath(path)).content
    return worlds.made(dressed(theme), PurePosixPath(path)).content


@cache
def dressed(theme: Theme) -> World:
    library = designs.library()
    commune = library.commune.model_copy(update={"theme": theme})
    return worlds.world_of(library.model_copy(update={"commune": commune}))


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("theme", OTHERS)
def test_a_theme_moves_no_word_on_a_sheet(theme: Theme, path: str) -> None:
    assert pdfs.line_boxes(made(theme, path)) == pdfs.line_boxes(made(Theme.PADDY, path))
    assert made(theme, path) != made(Theme.PADDY, path)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("theme", OTHERS)
def test_a_theme_changes_only_the_stylesheet_and_the_colour_of_a_page(theme: Theme, path: str) -> None:
    def bare(page: bytes) -> str:
        text = re.sub(r"<style>.*?</style>", "", page.decode(), flags=re.DOTALL)
        text = re.sub(r"&#39;sha256-[^;]*&#39;", "", text)  # of the stylesheet, in the policy of the page
        text = re.sub(r'(<meta name="theme-color" content=")[^"]*', r"\1", text)
        text = re.sub(r"-[0-9a-f]{8}(-dark)?\.svg", r"\1.svg", text)  # files of drawings are named by what is in them
        return re.sub(r"anh/the/\w+\.png", "anh/the/x.png", text)

    assert bare(made(theme, path)) == bare(made(Theme.PADDY, path))
    assert made(theme, path) != made(Theme.PADDY, path)
