"""Nothing leaves, nothing comes in: whatever an editor writes, no file of this machine is in the PDF."""

import base64
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from generator.pdf.fault import Misprint
from tests import pdfs
from tests.pdf.sheets import sheet

STYLE = "html { font-family: 'Be Vietnam Pro' }"
LEAK = "dong-nay-khong-duoc-ra-ngoai"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.fixture
def secret(tmp_path: Path) -> str:
    """The address of a file whose content must never be in a PDF."""
    file = tmp_path / "secret.txt"
    file.write_text(LEAK)
    return file.as_uri()


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A web server of this machine, and the paths that it was asked for."""
    asked: list[str] = []

    class Ears(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(LEAK.encode())

    with HTTPServer(("127.0.0.1", 0), Ears) as listening:
        threading.Thread(target=listening.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}/x", asked
        listening.shutdown()


def data_svg(inside: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(SVG.format(inside).encode()).decode()


REACHING = [
    '<img src="{}" alt="Ảnh">',
    '<a rel="attachment" href="{}">Tệp</a>',
    '<a rel="nofollow Attachment" href="{}">Tệp</a>',
    '<link rel="attachment" href="{}">',
    '<link rel="stylesheet" href="{}">',
    '<style>@import "{}";</style>',
    "<style>@import url({});</style>",
    "<style>p {{ background: url({}) }}</style>",
    "<style>@font-face {{ font-family: x; src: url({}) }}</style>",
    '<p style="background: url({})">Bà con</p>',
    "<p style=\"list-style-image: url('{}')\">Bà con</p>",
    '<object data="{}"></object>',
    '<embed src="{}">',
    '<iframe src="{}"></iframe>',
    '<base href="{}"><img src="y" alt="Ảnh">',
    SVG.format('<image href="{}" width="9" height="9"/>'),
    SVG.format('<image xlink:href="{}" width="9" height="9"/>'),
    SVG.format('<use href="{}#a"/>'),
    SVG.format('<rect fill="url({}#a)" width="9" height="9"/>'),
    SVG.format("<style>@import url({});</style>"),
]


@pytest.mark.parametrize("body", REACHING)
def test_a_file_of_this_machine_is_refused(body: str, secret: str) -> None:
    with pytest.raises(Misprint):
        pdfs.printer().print(sheet(body.format(secret)), styles=[STYLE])


@pytest.mark.parametrize("body", REACHING)
def test_the_network_is_refused_and_never_asked(body: str, server: tuple[str, list[str]]) -> None:
    address, asked = server

    with pytest.raises(Misprint):
        pdfs.printer().print(sheet(body.format(address)), styles=[STYLE])
    assert asked == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        '<rect width="9" height="9" onload="x()"/>',
        "<foreignObject><p>x</p></foreignObject>",
        '<image href="file:///etc/hostname" width="9" height="9"/>',
        '<image href="http://127.0.0.1/x" width="9" height="9"/>',
    ],
)
def test_a_picture_that_acts_or_loads_is_refused_wherever_it_stands(inside: str) -> None:
    picture = {"emblem:x": SVG.format(inside).encode()}
    places = [
        (sheet(SVG.format(inside)), {}),
        (sheet(f'<img src="{data_svg(inside)}" alt="Hình">'), {}),
        (sheet('<img src="emblem:x" alt="Hình">'), picture),
        (sheet(f"<p style=\"background: url('{data_svg(inside)}')\">x</p>"), {}),
    ]

    for html, images in places:
        with pytest.raises(Misprint):
            pdfs.printer().print(html, images, styles=[STYLE])


def test_an_svg_that_declares_entities_is_refused(secret: str) -> None:
    svg = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{secret}">]>' + SVG.format("<title>&x;</title>")

    with pytest.raises(Misprint, match="document type"):
        pdfs.printer().print(sheet('<img src="emblem:x" alt="Hình">'), {"emblem:x": svg.encode()}, styles=[STYLE])


@pytest.mark.parametrize("address", ["file:///etc/hostname", "javascript:x()", "data:text/html,x", "ftp://x/y"])
def test_a_link_leads_only_where_a_reader_can_go(address: str) -> None:
    with pytest.raises(Misprint, match="leads nowhere"):
        pdfs.printer().print(sheet(f'<p><a href="{address}">Xem</a></p>'), styles=[STYLE])


@pytest.mark.parametrize("address", ["https://xa.vidu.example/", "tel:1022", "mailto:xa@vidu.example"])
def test_an_honest_link_is_kept(address: str) -> None:
    pdf = pdfs.printer().print(sheet(f'<p><a href="{address}">Xem</a></p>'), styles=[STYLE])

    assert address.encode() in pdfs.everything(pdf)


def test_a_stylesheet_of_the_project_may_not_import_either(secret: str) -> None:
    with pytest.raises(Misprint):
        pdfs.printer().print(sheet(), styles=[STYLE + f'@import "{secret}";', f'@import "{secret}";'])


def test_the_path_of_a_file_written_as_text_stays_text(secret: str) -> None:
    pdf = pdfs.printer().print(sheet(f"<p>{secret}</p>"), styles=[STYLE])

    assert LEAK.encode() not in pdfs.everything(pdf)


def test_the_search_for_leaked_bytes_finds_them_in_compressed_streams() -> None:
    pdf = pdfs.printer().print(sheet(title=LEAK), styles=[STYLE])

    assert LEAK.encode() in pdfs.everything(pdf)
