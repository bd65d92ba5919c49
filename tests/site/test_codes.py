from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser

from generator.pdf.proof import decode
from generator.rendering import qr
from tests.site.conftest import visitor

ADDRESSES = ("https://xa.vn/1", "https://anbinhmau.vi-du.example/thong-bao/cat-dien-thon-dong/")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("pixels", [60, 64.3, 81, 113.4])  # 1.4 to 3.4 a module, and never a whole number
def test_a_small_code_reads_back_from_a_screen(address: str, pixels: float, browser: Browser) -> None:
    context = visitor(browser)
    page = context.new_page()
    page.set_content(
        f"<style>svg {{ width: {pixels}px; height: {pixels}px }}</style>{qr.svg(qr.symbol(address, 'M'), 'Mã QR')}"
    )
    picture = Image.open(BytesIO(page.screenshot()))
    context.close()

    assert [text for text, _box in decode(picture)] == [address]
