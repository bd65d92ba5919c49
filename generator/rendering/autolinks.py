"""Finished HTML → the same, in which each telephone number dials, each address opens, and no number is broken.

It works on whole pages: whatever a text or a fact says becomes a link, wherever it stands. What is a link already
stays one, and an example of what to type (`kbd`) becomes none. Marks of facts (said.py) stay with their words.
"""

import re

from generator.said import plain
from generator.text.telephones import HIDDEN, LONG, SHORT, SHORT_CODE, dialled, is_dialled

_TOP = r"(?:vn|com|net|org|gov|edu|info|biz|asia|io|app|me|example)"
_HOST = rf"(?:[a-z0-9](?:[a-z0-9\-]{{0,62}})\.){{1,6}}{_TOP}(?![\w\-]|\.\w)"
_PATH = rf"[{HIDDEN}]*[/?#](?:[^\s<>\"'&()\[\]{{}}]|&amp;|\([^\s<>\"'&()]{{0,100}}\))*"
_TAIL = rf"(?:{_PATH})?"
# Short addresses of forms, maps and films: without a path, “Vi.ly” may be a slip of the typist.
_SHORTENED = rf"(?:[a-z0-9](?:[a-z0-9\-]{{0,62}})\.){{1,6}}(?:gle|gl|be|ly|page|site|link)(?=/\w){_PATH}"
_LINKS = r"(?:a|button|summary|script|style|svg|title|kbd)\b"
_MAYBE_ADDRESS = re.compile(r"[.:](?:(?<=\.)[A-Za-z]|(?<=:)//)")
_MAYBE = re.compile(  # it begins with a set, which `re` finds fast
    rf"[0-9+.:](?:(?<=[0-9])(?:[ \u00a0.()\-{HIDDEN}]*[0-9]){{7}}|(?<=1)[0-9]{{2}}|(?<=\+)[0-9]"
    r"|(?<=\.)[A-Za-z]|(?<=:)//)"
)
# One run over all that is neither a link nor may become one. The end of the text ends it, so that it never goes back;
# it could be possessive, but before Python 3.11.5 that finds something else (github.com/python/cpython/issues/106052).
_NEXT = re.compile(
    rf"(?:[^<0-9+.:]++|<(?!{_LINKS})[^>]*+>|(?!{_MAYBE.pattern})[0-9+.:])*"
    rf"(?:<(?P<name>{_LINKS})[^>]*>|(?P<maybe>[0-9+.:])|<|\Z)"
)
_NUMBERS = rf"(?P<phone>{LONG})|(?P<short>{SHORT})|(?P<said>(?<![\w,./])1\d{{2,4}}(?=\U000e0001))"
_NUMBERS_ALONE = re.compile(_NUMBERS, re.IGNORECASE)
_PIECES = re.compile(
    rf"(?<![\w@./+%\-])(?P<mail>[a-z0-9._%+\-]{{1,64}}@{_HOST})"
    rf"|(?<![\w@./+%\-])(?P<web>(?:https?://[a-z0-9][a-z0-9.\-]{{0,200}}(?::\d+)?|{_HOST}){_TAIL}|{_SHORTENED})"
    rf"|{_NUMBERS}",
    re.IGNORECASE,
)
_IN_LINK = re.compile(rf"<[^>]*>|(?P<phone>{LONG})")
_MAY_DIAL = frozenset(("a", "button", "summary"))
_AFTER_ADDRESS = re.compile(rf"(?:[.,:;!?…*_”’{HIDDEN}]|&#39;|&#34;)+$")
_DIAL = re.compile(r'(<a\b[^>]*\bhref=")tel:([^"]*)')
_BEFORE = 60  # letters before a number, which tell what it is


def autolinked(html: str, numbers: frozenset[str] = frozenset()) -> str:
    """Return *html* with the telephone numbers and addresses in its body as links.

    *numbers* are the short codes that people call, such as 1022: where a text says one by its fact, it becomes a link
    even if no word before it says “gọi”.

    >>> autolinked("<p>Gọi (0225) 3822 822.</p>").replace("\u00a0", "_")
    '<p>Gọi <a class="tel" href="tel:02253822822">(0225)_3822_822</a>.</p>'
    >>> autolinked("<p>Xem a.example/b.</p>")
    '<p>Xem <a href="https://a.example/b">a.example/b</a>.</p>'
    """
    start = max(0, html.find("<body"))
    pieces = [html[:start]]
    while start < len(html) and (found := _NEXT.match(html, start)):
        end, name = found.end(), found["name"]
        if found["maybe"]:
            begin = max(start, html.rfind(">", start, end) + 1)
            end = html.find("<", end)
            end = len(html) if end < 0 else end
            pieces += html[start:begin], _linked(html[begin:end], numbers)
        elif name and (over := html.find(f"</{name}>", end)) >= 0:
            begin, end = found.start("name") - 1, over + len(name) + 3
            pieces += html[start:begin], _unbroken(html[begin:end]) if name in _MAY_DIAL else html[begin:end]
        else:
            pieces.append(html[start:end])
        start = end
    return "".join((*pieces, html[start:]))


def _linked(text: str, numbers: frozenset[str]) -> str:
    """Return *text*, which stands between two tags, with its links."""

    def linked(found: re.Match[str]) -> str:
        kind, piece = found.lastgroup, found[0]
        if kind == "phone":
            before = text[max(0, found.start() - _BEFORE) : found.start()]
            return _call(piece) if is_dialled(piece, plain(before)) else piece
        if kind == "short":
            return SHORT_CODE.sub(lambda code: _call(code[0]), piece)
        if kind == "said":
            return _call(piece) if piece in numbers else piece
        return _open(piece, "mailto:" if kind == "mail" else "" if "://" in piece else "https://")

    return (_PIECES if _MAYBE_ADDRESS.search(text) else _NUMBERS_ALONE).sub(linked, text)


def _call(number: str) -> str:
    return f'<a class="tel" href="tel:{dialled(number)}">{_kept_together(number)}</a>'


def _open(words: str, scheme: str) -> str:
    rest = _AFTER_ADDRESS.search(words)
    end = rest.start() if rest else len(words)
    return f'<a href="{scheme}{plain(words[:end])}">{words[:end]}</a>{words[end:]}'


def _unbroken(link: str) -> str:
    """Return *link*, whose number, if it dials one, is digits only, with no number in its words broken."""
    if "tel:" in link:
        link = _DIAL.sub(lambda found: f"{found[1]}tel:{_dialled(found[2])}", link, count=1)
    if not _MAYBE.search(link[max(link.rfind("</svg>"), link.find(">")) :]):
        return link
    return _IN_LINK.sub(lambda found: _kept_together(found[0]) if found["phone"] else found[0], link)


def _dialled(address: str) -> str:
    """Return the digits of *address*, and the marks in it."""
    return dialled(plain(address)) + "".join(re.findall(f"[{HIDDEN}]", address))


def _kept_together(number: str) -> str:
    return number.replace(" ", "\u00a0")
