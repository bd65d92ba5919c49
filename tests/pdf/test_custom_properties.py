import pytest

from generator.pdf.compare import differs
from generator.pdf.custom_properties import settled, uncoloured
from generator.rendering.templates import Templates
from tests import pdfs

LOOKS = """
    :root { --ink: #111; --key: var(--ink); --sun: #fc0 }  /* p { color: var(--ink) } */
    html { color: var(--ink) }
    .look-mono { --ink: #000; --key: var(--ink) }
    .look-sun { --key: var(--sun) }
    h1, p { color: var(--key); background: var(--sun) }
"""


def rule(stylesheet: str, selector: str) -> str:
    return stylesheet.partition(f"{selector} {{")[2].partition("}")[0].strip()


@pytest.mark.parametrize(
    ("body", "key"), [("<body>", "#111"), ('<body class="look-mono">', "#000"), ('<body class="a look-sun">', "#fc0")]
)
def test_the_class_of_the_body_chooses_the_values(body: str, key: str) -> None:
    sheet = settled([LOOKS], f"{body}<p>…</p></body>")[0]

    assert rule(sheet, "h1, p") == f"color: {key}; background: #fc0"
    assert rule(sheet, "html") == "color: #111"


def test_values_hold_for_all_stylesheets_of_a_page() -> None:
    _first, second = settled([LOOKS, "li { color: var(--key) }"], "<body>")

    assert second == "li { color: #111 }"


@pytest.mark.parametrize(
    ("more", "html"),
    [
        (".note { --key: #f00 }", '<body><p class="note">…</p></body>'),
        ("li p { --key: #f00 }", "<body><p>…</p></body>"),
        ("", '<body><p style="--key: #f00">…</p></body>'),
        ("", '<body><p class="look-sun">…</p></body>'),
    ],
)
def test_what_a_part_of_the_page_changes_is_left_alone(more: str, html: str) -> None:
    sheet = settled([LOOKS + more], html)[0]

    assert rule(sheet, "h1, p") == "color: var(--key); background: #fc0"


def test_what_nobody_uses_changes_nothing() -> None:
    sheet = settled([LOOKS + ".note { --key: #f00 }"], '<body><p class="other">…</p></body>')[0]

    assert rule(sheet, "h1, p") == "color: #111; background: #fc0"


@pytest.mark.parametrize(
    "stylesheet",
    [
        ":root { --a: 1px } @media print { :root { --a: 2px } } p { margin: var(--a) }",
        "p { color: var(--nobody) }",
        ":root { --a: 1px } p { margin: var(--a, 2px) }",
        ":root { --a: 1px } * { margin: var(--a) }",
        ":root { --a: 1px } html, p { margin: var(--a) }",
    ],
)
def test_what_is_not_surely_known_is_left_alone(stylesheet: str) -> None:
    assert settled([stylesheet], "<body>") == (stylesheet,)


@pytest.mark.parametrize("look", ["paddy", "sun", "brick", "storm", "guard", "mono"])
def test_a_settled_sheet_is_printed_as_before(look: str) -> None:
    style = Templates().style("tokens.css", "tokens-looks.css", "print.css", "print/sheets.css", "poster/a4.css")
    html = (
        f'<html lang="vi"><head><title>x</title></head><body class="look-{look}"><h1 class="headline">Thôn</h1>'
        '<p class="call-number">1999</p><div class="band">x</div><li class="bullet">y</li></body></html>'
    )
    # A condition that always holds leaves it to WeasyPrint, which draws what is transparent, too.
    assert differs(pdfs.printer().print(html, styles=[f"{style}@media print {{}}"]), printed(html, style)) == []


def printed(html: str, style: str) -> bytes:
    return pdfs.printer().print(html, styles=[style])


LOOK = ".look-sun { --ink: #fcc000; --line: transparent } .look-mono { --ink: #000000; --line: #000000 }"
DRAWN = "p { color: var(--ink); border: 1px solid var(--line) }"


def test_what_differs_in_colours_alone_is_the_same_before_it_is_coloured() -> None:
    sun, mono = (uncoloured([LOOK, DRAWN], f'<body class="look-{look} a"><p>…</p></body>') for look in ("sun", "mono"))

    assert (sun.html, sun.styles) == (mono.html, mono.styles) == ("<body><p>…</p></body>", ("", mono.styles[1]))
    assert sun.colours.keys() == mono.colours.keys()
    assert sorted(sun.colours.values()) == ["#fcc000", "transparent"]
    assert [*mono.colours.values()] == ["#000000", "#000000"]


@pytest.mark.parametrize(
    "more",
    [
        ".look-mono p { margin: 1px }",
        "p { --line: #111111 }",
        "p { color: var(--nobody) }",
        ".look-mono { --wide: 2px } .look-sun { --wide: 1px } p { width: var(--wide) }",
        "@media print { p { margin: 1px } }",
    ],
)
def test_looks_that_differ_in_more_are_told_apart(more: str) -> None:
    sun, mono = (
        uncoloured([LOOK, DRAWN, more], f'<body class="look-{look}"><p>…</p></body>') for look in ("sun", "mono")
    )

    assert (sun.html, sun.styles) != (mono.html, mono.styles)


def test_a_colour_like_a_stand_in_is_left_as_it_is() -> None:
    sheet = uncoloured([LOOK, DRAWN + "b { color: #01fe33 }"], '<body class="look-sun"><p>…</p></body>')

    assert sheet.colours == {}
    assert "color: #fcc000" in sheet.styles[1]
