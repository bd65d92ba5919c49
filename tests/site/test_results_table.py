"""The table of twelve months on a telephone and a tablet: nothing sideways, each count beside what it is."""

import pytest
from playwright.sync_api import Browser

from generator.channels.site.style import style_sheet
from generator.making.reads import Reads
from tests import worlds
from tests.builders import make_library
from tests.channels.results.year import MONTHS, PAGE, published

SIDEWAYS = "(([it]) => it.scrollWidth - it.clientWidth)([document.querySelector('.stacked').parentElement])"
HEADS = "[...document.querySelectorAll('.stacked thead th')].slice(1).map((it) => it.textContent)"
LABELS = "[...document.querySelector('.stacked tbody tr').cells].slice(1).map((it) => it.dataset.of)"


@pytest.mark.parametrize("width", [320, 360, 640, 768])
def test_twelve_months_fit(browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(published(MONTHS[-1], PAGE))
    page.add_style_tag(content=str(style_sheet(Reads(worlds.bare(make_library())))))
    sideways, heads, labels = page.evaluate(SIDEWAYS), page.evaluate(HEADS), page.evaluate(LABELS)
    page.close()

    assert sideways <= 0
    assert labels == heads
