"""Markdown → HTML that is safe to show, and → plain words; what a sign means is decided in `text.passages`."""

import re
from html import escape

from markupsafe import Markup

from generator.said import plain
from generator.text.binding import NO_BREAK
from generator.text.passages import html_of, html_of_line, is_plain, led_html_of, words_in_passages
from generator.text.telephones import HIDDEN

_BOX = '<div class="scroll" role="group" aria-label="Bảng" tabindex="0">'

_ENDS = r"\d[\dh/:]{0,9}"
_TABLE = re.compile("<table>.*?</table>", re.DOTALL)
_CELL = re.compile(r"<(t[dh])>(.*?)</\1>", re.DOTALL)
_TAG = re.compile("<[^>]*>")
_LONG = 24  # letters: a cell with more would stand one word a line beside others on a phone
_TIME = "<time[^>]*>[^<]*</time>"
# The number of a paper: 220/TB-VP, 30/2020/NĐ-CP; of the Party: 12-TB/ĐU.
_NUMBER = r"(?<![\w/])\d{1,5}(?:/(?:\d{4}/)?[A-ZĐ]\w{0,9}(?:-[A-ZĐ]\w{0,11}){1,3}|-[A-ZĐ]{1,6}/[A-ZĐ]\w{0,11})(?!\w)"
_MAY_PART = re.compile(r"[–/](?:(?<=–)|[A-ZĐ])")  # it begins with a set, which `re` finds fast
_RANGE = re.compile(
    rf"(?P<range>{_TIME}–{_TIME}|(?<![\w/]){_ENDS}[{HIDDEN}]*–[{HIDDEN}]*{_ENDS}(?!\w)|{_NUMBER})"
    r"|<(?P<name>svg|title|script|style)\b.*?</(?P=name)>|<[^>]*>",
    re.DOTALL,
)

_HEADING = re.compile(r"<h([1-3])\b[^>]*>.*?</h\1>", re.DOTALL)
_HELD = re.compile(rf"<[^>]*>|(?P<held>[^\s<>]+(?:{NO_BREAK}[^\s<>]+)+)")
_FITTING = 15  # letters of a heading that fit on a screen of 320 CSS pixels


def to_html(text: str, heading: int = 2) -> Markup:
    """Return Markdown *text* as HTML; its first-level headings become level *heading*.

    >>> to_html("Gọi **1022**")
    Markup('<p>Gọi <strong>1022</strong></p>')
    """
    if is_plain(text):
        return Markup(f"<p>{text}</p>")  # noqa: S704 - without any sign that would have to be escaped
    return Markup(html_of(text, heading))  # noqa: S704 - Python-Markdown made it from escaped text


def to_led_html(text: str) -> Markup:
    """Return Markdown *text* as `to_html` does, with each strong paragraph as a heading of level 2.

    >>> to_led_html("**Ai trả lời?**")
    Markup('<h2>Ai trả lời?</h2>')
    """
    return to_html(text) if is_plain(text) else Markup(led_html_of(text, 2))  # noqa: S704 - as above


def to_line(text: str) -> Markup:
    """Return one line of Markdown without a paragraph around it, and without links: it may be inside a link.

    >>> to_line("**Một** việc"), to_line("2. Hai")
    (Markup('<strong>Một</strong> việc'), Markup('2. Hai'))
    """
    joined = " ".join(text.split())
    return Markup(joined if is_plain(joined) else html_of_line(joined))  # noqa: S704 - as above


def to_plain(text: str) -> str:
    """Return the words of Markdown *text*: paragraphs and list items on lines of their own.

    >>> to_plain("**Một** & hai")
    'Một & hai'
    """
    if is_plain(text):
        return " ".join(text.split())
    lines = [" ".join(line.split()) for words in words_in_passages(text) for line in words.split("\n")]
    return "\n".join([line for line in lines if line])


def attribute(value: str) -> str:
    """Return *value* as that of an attribute in HTML or XML, in quotation marks.

    >>> attribute('a?b&"c"')
    '"a?b&amp;&quot;c&quot;"'
    """
    return f'"{escape(value)}"'


def in_boxes(html: str) -> str:
    """Return *html* with each table of Markdown in a box that scrolls by itself; the keyboard reaches it for that.

    A cell of many words is marked: on a phone it is wide enough to be read.

    >>> in_boxes("<table><tbody></tbody></table>")
    '<div class="scroll" role="group" aria-label="Bảng" tabindex="0"><table><tbody></tbody></table></div>'
    """
    if "<table>" not in html:  # tables of our templates have a class, and a page has none beside those of Markdown
        return html
    return _TABLE.sub(lambda table: f"{_BOX}{_CELL.sub(_cell, table[0])}</div>", html)


def _cell(cell: re.Match[str]) -> str:
    is_long = len(plain(_TAG.sub("", cell[2]))) > _LONG
    return f'<{cell[1]} class="long">{cell[2]}</{cell[1]}>' if is_long else cell[0]


def with_whole_ranges(html: str) -> str:
    """Return *html* in which no line ends within “8h00–16h30”, “10/12–15/12”, “60–70” or “220/TB-VP”.

    >>> with_whole_ranges('<p title="1–2">Từ 7h30–11h00, 4 – 5</p>')
    '<p title="1–2">Từ <span class="whole">7h30–11h00</span>, 4 – 5</p>'
    >>> with_whole_ranges('<p>Thông báo số 220/TB-VP ngày 15/05/2026</p>')
    '<p>Thông báo số <span class="whole">220/TB-VP</span> ngày 15/05/2026</p>'
    >>> with_whole_ranges("12-TB/ĐU, 30/2020/NĐ-CP, a/B-C").count("whole")
    2
    """
    if not _MAY_PART.search(html):
        return html
    return _RANGE.sub(lambda found: f'<span class="whole">{found[0]}</span>' if found["range"] else found[0], html)


def with_soft_headings(html: str) -> str:
    """Return *html* in which long words and names of headings hold together only where the screen is wide enough.

    Between no-break spaces a browser parts a word before it parts a name: “Nguyễn Bỉnh Khiê / m”.

    >>> with_soft_headings("<h1>Thôn Nguyễn_Bỉnh_Khiêm</h1>".replace("_", NO_BREAK))
    '<h1>Thôn <span class="held">Nguyễn Bỉnh Khiêm</span></h1>'
    >>> "span" in with_soft_headings('<h2><b title="Nguyễn_Bỉnh_Khiêm">a</b></h2>'.replace("_", NO_BREAK))
    False
    """
    return _HEADING.sub(lambda heading: _HELD.sub(_soft, heading[0]), html)


def _soft(held: re.Match[str]) -> str:
    if not held["held"] or len(plain(held[0])) <= _FITTING:
        return held[0]
    return f'<span class="held">{held[0].replace(NO_BREAK, " ")}</span>'
