"""What a drawing may hold: shapes, words and colours; nothing that runs, leads elsewhere or fetches anything."""

import time
from pathlib import Path

import pytest

from generator.rendering.drawings import Drawing, is_plain_style, read_drawing

ROOT = Path(__file__).parents[2]
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 3">'


def faults(inside: str, head: str = HEAD) -> tuple[str, ...]:
    drawing = read_drawing(f"{head}{inside}</svg>".encode())
    assert drawing is not None
    return drawing.faults


@pytest.mark.parametrize(
    "inside",
    [
        '<path fill="#eef3f7" stroke-width="6" d="M0 0h4v3z"/>',
        '<linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient>',
        '<rect width="4" height="3" style="fill:url(#a);opacity:.5"/>',
        '<g id="b"><circle r="1"/></g><use href="#b" x="1"/><use xlink:href="#b"/>',
        '<style type="text/css"><![CDATA[.a{fill:url(#a);color:rgb(1,2,3)} @media print{.a{fill:red}}]]></style>',
        '<image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo="/>',
        '<text font-family="Noto Sans" xml:space="preserve">Nhà (mới)<tspan dx="1">x</tspan></text>',
        "<title>Cổng &amp; làng</title><desc>Vẽ năm 2026</desc><!-- ghi chú: <script> -->",
        '<metadata><Work xmlns="http://creativecommons.org/ns#" about=""/></metadata>',
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="Lớp 1" aria-label="a(b)" data-x="url(y)"/>',
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect filter="url(#f)" clip-path="url( \'#c\' )"/>',
    ],
)
def test_what_is_drawn_is_allowed(inside: str) -> None:
    assert faults(inside) == ()


@pytest.mark.row("R11")
@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<q:script xmlns:q="http://www.w3.org/2000/svg">alert(1)</q:script>', "script"),
        ('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>', "script"),
        ('<metadata><b xmlns="http://www.w3.org/1999/xhtml"/></metadata>', "b"),
        ("<foreignObject/>", "foreignObject"),
        ("<SCRIPT/>", "SCRIPT"),
        ('<path onclick="a()"/>', "onclick"),
        ('<path ONLOAD="a()"/>', "ONLOAD"),
        ('<a href="java&#115;cript:alert(1)"><path/></a>', "href"),
        ('<a xlink:href="https://a.vn"><path/></a>', "a"),
        ('<use href="https://a.vn/b.svg#c"/>', "href"),
        ('<use href="&#x6a;avascript:1"/>', "href"),
        ('<use href="data:image/svg+xml;base64,AAAA"/>', "href"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "href"),
        ('<image href="a.png"/>', "href"),
        ('<image xlink:href="//a.vn/b.png"/>', "href"),
        ('<feImage href="#a"/>', "feImage"),
        ('<set attributeName="href" to="javascript:1"/>', "set"),
        ('<animate attributeName="x"/>', "animate"),
        ("<style>@import 'https://a.vn/b.css';</style>", "style"),
        ("<style>@font-face{src:url(#a)}</style>", "style"),
        ("<style>a{fill:u\\72l(https://a.vn)}</style>", "style"),
        ("<style>a{fill:url(/**/https://a.vn)}</style>", "style"),
        ("<style>a{fill:URL (x)}b{fill:URL(x)}</style>", "style"),
        ("<style>a{background:image-set('https://a.vn/b.png' 1x)}</style>", "style"),
        ("<style><g>a{fill:url(https://a.vn)}</g></style>", "style"),
        ('<path style="fill:url(https://a.vn)"/>', "style"),
        ('<path fill="url(&quot;https://a.vn&quot;)"/>', "fill"),
        ('<path cursor="url(a.cur)"/>', "cursor"),
        ('<path mask="url(b.svg#a)"/>', "mask"),
        ('<path xml:base="https://a.vn/"/>', "base"),
        ('<path la="1"/>', "la"),
        ('<handler xmlns="http://www.w3.org/2001/xml-events"/>', "handler"),
        ('<?xml-stylesheet href="https://a.vn/b.css"?>', "?xml-stylesheet"),
        ("<iframe/>", "iframe"),
    ],
)
def test_what_runs_leads_elsewhere_or_fetches_is_named(inside: str, fault: str) -> None:
    assert fault in faults(inside)


def _declared(encoding: str, codec: str = "") -> bytes:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}<script/></svg>'
    return text.encode(codec or encoding)


@pytest.mark.row("R11")
@pytest.mark.parametrize(
    "content",
    [
        _declared("utf-8"),
        _declared("utf-8", "utf-8-sig"),
        _declared("UTF-16"),
        _declared("iso-8859-1"),
        b"\xff\xfe" + f"{HEAD}<script/></svg>".encode("utf-16-le"),
        b"\xfe\xff" + f"{HEAD}<script/></svg>".encode("utf-16-be"),
    ],
)
def test_a_script_is_found_in_every_encoding(content: bytes) -> None:
    drawing = read_drawing(content)

    assert drawing is not None
    assert drawing.faults == ("script",)
    assert (drawing.width, drawing.height) == (4, 3)


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "big5", "utf-32", "khong-co", "rot13"])
def test_an_encoding_that_browsers_may_read_differently_is_refused(encoding: str) -> None:
    drawing = read_drawing(f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}</svg>'.encode())

    assert drawing is None or drawing.faults


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg>",
        b"<svg/>",
        b'<svg xmlns="http://www.w3.org/1999/xhtml"/>',
        b"\x89PNG\r\n",
        b'<html xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="http://www.w3.org/2000/svg"/></html>',
        HEAD.encode(),
        b"<" * 100_000,
    ],
)
def test_what_is_no_drawing_is_none(content: bytes) -> None:
    assert read_drawing(content) is None


def test_entities_of_its_own_are_refused_and_cannot_grow() -> None:
    lol = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    grown = f'<!DOCTYPE svg [<!ENTITY a0 "x">{lol}]>{HEAD}<text>&a11;</text></svg>'.encode()
    outside = f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{HEAD}<text>&a;</text></svg>'.encode()
    started = time.process_time()
    drawing = read_drawing(outside)

    assert read_drawing(grown) is None
    assert drawing is None or drawing.faults == ("!ENTITY a",)
    assert time.process_time() - started < 1


def test_a_document_type_without_entities_is_what_old_programs_write() -> None:
    declared = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'

    assert read_drawing(f"{declared}{HEAD}<path/></svg>".encode()) == Drawing(4, 3, elements=2)


def test_what_is_drawn_again_and_again_is_refused_before_a_browser_tries() -> None:
    grown = '<g id="a0"><path/></g>'
    for number in range(1, 12):
        grown += f'<g id="a{number}">' + f'<use href="#a{number - 1}"/>' * 10 + "</g>"

    assert faults(grown) == ("use",)
    assert faults('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>') == ("use",)
    assert faults('<g id="a"><path/></g>' + '<use href="#a"/>' * 500) == ()


def test_time_grows_with_size_and_no_more() -> None:
    started = time.process_time()

    assert faults("<g>" * 30_000 + "</g>" * 30_000) == ("g",)
    assert faults('<g id="a">' + '<path id="b" d="M0 0"/>' * 30_000 + "</g>") == ()
    assert faults("<style>" + "a{fill:red}/*" * 30_000 + "</style>") == ()
    assert faults("<style>" + "rgb(" * 100_000 + "</style>") == ()
    assert faults('<path d="' + "a" * 1_000_000 + '" fill="' + "-" * 1_000_000 + '"/>') == ()
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("box", "size"),
    [
        ("0 0 400 200", (400, 200)),
        ("-10,-20, 30.5,1e2", (30.5, 100)),
        ("0 0 0 0", (0, 0)),
        ("0 0 -1 5", (0, 0)),
        ("0 0 nan 1", (0, 0)),
        ("0 0 1e999 1", (0, 0)),
        ("0 0 1.2.3 4", (0, 0)),
        ("1 2 3", (0, 0)),
        ("", (0, 0)),
    ],
)
def test_a_view_box_gives_a_size_or_none(box: str, size: tuple[float, float]) -> None:
    drawing = read_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"/>'.encode())

    assert drawing is not None
    assert (drawing.width, drawing.height) == size


def test_a_closing_bracket_hides_nothing() -> None:
    assert not is_plain_style("fill: rgb(1, 2, 3) url(x)")
    assert not is_plain_style("fill: url(#a) url(//a.vn)")
    assert is_plain_style("")


@pytest.mark.parametrize(
    "file", sorted((ROOT / "tests/villages").rglob("content/media/*.svg")), ids=lambda file: file.name
)
def test_the_drawings_of_the_fictional_commune_are_fine(file: Path) -> None:
    drawing = read_drawing(file.read_bytes())

    assert drawing is not None
    assert drawing.faults == ()


def test_elements_are_counted_as_often_as_they_are_drawn() -> None:
    drawing = read_drawing(f'{HEAD}<g id="a"><path/><path/></g><use href="#a"/><use href="#a"/></svg>'.encode())

    assert drawing is not None
    assert drawing.elements == 12  # the drawing, a group of two, and two uses of three, each with itself
