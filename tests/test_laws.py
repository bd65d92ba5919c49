"""Laws: what holds for anything an editor may write."""

import re
import unicodedata
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.diagnostics import Diagnostic, in_reading_order
from generator.fields import Text
from generator.load import Content
from generator.model import Library, Location, found_in, texts
from generator.readers.yaml import parse_yaml
from generator.rendering.markup import to_html, to_line, to_plain
from generator.routes import between
from generator.said import Filler
from generator.shelf import open_shelf
from generator.source import Source, in_order
from generator.text.names import is_slug, slug_of
from tests import strategies, worlds
from tests.builders import FOLDER, redact
from tests.contents import TODAY

SEARCHED = settings.default.max_examples if settings.default else 0
MANY = settings(max_examples=max(200, SEARCHED))
SOME = settings(max_examples=max(100, SEARCHED))
MEDIA = {"cong-lang.png": b""}


def said_of(sources: tuple[Source, ...]) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Return what is read of *sources*, if there are a commune and facts, and every problem in them."""
    texts = {str(source.path): source.text.encode() for source in sources}
    shelf = open_shelf(Content(FOLDER, texts, MEDIA), {})
    problems = shelf.problems
    if shelf.is_complete:
        problems += worlds.problems_in(shelf)
    return shelf.library(TODAY) if shelf.is_complete else None, in_reading_order(problems)


@MANY
@given(st.text())
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    slug = slug_of(text)

    assert slug_of(slug) == slug
    assert slug == "" or is_slug(slug)


@MANY
@given(strategies.any_text)
@example("\ufeff\u200be\u200b\u0301\r\n\r")
def test_a_text_is_put_in_order_once(text: str) -> None:
    ordered = in_order(text)

    assert in_order(ordered) == ordered
    assert unicodedata.is_normalized("NFC", ordered)
    assert "\r" not in ordered


@MANY
@given(strategies.places, strategies.any_text)
@example(PurePosixPath("content/pronunciation.yaml"), "\t-")
@example(PurePosixPath("content/pronunciation.yaml"), "a:\n\t-")
def test_any_text_in_any_file_gives_documents_or_problems(path: PurePosixPath, text: str) -> None:
    others = tuple(source for source in strategies.sound_sources() if source.path != path)
    file = Source(path, in_order(text))

    library, problems = said_of((*others, file))

    assert library is not None or problems
    assert all(well_placed(problem, (*others, file)) for problem in problems), problems


@settings(max_examples=max(300, SEARCHED))
@given(strategies.slipped())
def test_a_slip_in_a_sound_file_gives_documents_or_problems(sources: tuple[Source, ...]) -> None:
    library, problems = said_of(sources)

    assert library is not None or problems
    assert all(well_placed(problem, sources) for problem in problems), problems


@SOME
@given(strategies.slipped(), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(sources: tuple[Source, ...], random: Random) -> None:
    shuffled = list(sources)
    random.shuffle(shuffled)

    assert said_of(tuple(shuffled)) == said_of(sources)


@MANY
@given(strategies.any_text)
def test_yaml_keeps_what_was_typed(text: str) -> None:
    one_line = re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\s]+", " ", in_order(text)).strip()
    quoted = one_line.replace("'", "''")

    tree = parse_yaml(Source(FOLDER / "guides/a.yaml", f"title: '{quoted}'\n"))

    assert tree.problems == ()
    assert tree.values == {"title": one_line}


def well_placed(problem: Diagnostic, sources: tuple[Source, ...]) -> bool:
    """Return whether *problem* points into its file (or at a file that is missing)."""
    source = next((source for source in sources if source.path == problem.at.path), None)
    if source is None:
        return problem.code == "missing-file"
    lines = source.text.split("\n")
    return problem.at.line <= len(lines) and 1 <= problem.at.column <= len(lines[problem.at.line - 1]) + 1


@SOME
@given(strategies.libraries())
def test_a_redacted_library_is_settled(library: Library) -> None:
    redacted = redact(library)

    assert redact(redacted) == redacted


@SOME
@given(strategies.libraries())
def test_a_redacted_library_can_be_said_whole(library: Library) -> None:
    redacted = redact(library)

    for document in (redacted.commune, *redacted.documents()):
        for location, text in texts(document):
            assert can_be_said(text, library), location
        assert list(required_but_none(document)) == []


@SOME
@given(strategies.libraries())
def test_settling_leaves_alone_what_can_be_said(library: Library) -> None:
    redacted = redact(library)

    before = [text for document in library.documents() for _, text in texts(document)]
    after = [text for document in redacted.documents() for _, text in texts(document)]
    first_said = [
        text for document in library.documents() for place, text in texts(document) if "otherwise" not in place
    ]
    assert all(text in before for text in after)
    if all(can_be_said(text, library) for text in first_said) and not needs(library):
        assert after == first_said


def can_be_said(text: Text, library: Library) -> bool:
    try:
        Filler(library.facts)(text)
    except LookupError:
        return False
    return True


def needs(part: object) -> list[str]:
    return [key for _, record in found_in(part, BaseModel) for key in getattr(record, "needs", ())]


def required_but_none(part: object) -> list[Location]:
    return [
        (*location, name)
        for location, record in found_in(part, BaseModel)
        for name, field in type(record).model_fields.items()
        if getattr(record, name) is None
        and field.is_required()
        and name != "address"  # an action whose `otherwise` stands in has none
    ]


TAGS = {
    *("p", "strong", "em", "a", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "blockquote"),
    *("pre", "code", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {("a", "href"), ("a", "title"), ("ol", "start")}
LEADS = re.compile(r"(?:https?:|tel:|mailto:|(?!//)[^:]*(?:[/?#].*)?$)", re.IGNORECASE | re.DOTALL)


class Seen(HTMLParser):
    """Gathers the tags, the attributes and the addresses of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.addresses: list[str] = []
        self.oddities: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_comment(self, data: str) -> None:
        self.oddities.append(data)

    def handle_decl(self, decl: str) -> None:
        self.oddities.append(decl)

    def handle_pi(self, data: str) -> None:
        self.oddities.append(data)

    def unknown_decl(self, data: str) -> None:
        self.oddities.append(data)


MARKDOWN = st.one_of(
    strategies.any_text,
    st.lists(
        st.sampled_from(
            [
                *(
                    "[a](",
                    ")",
                    "javascript:",
                    "JAVASCRIPT:",
                    "data:text/html,",
                    "&#106;",
                    "java\tscript:",
                    "//vi-du.vn",
                ),
                *("<script>", "</script>", "<img src=x onerror=y>", "<!--", "-->", "<?php", "<a href='javascript:x'>"),
                *("![a](b.png)", "[a][1]", "\n\n[1]: ", "**", "*", "_", "`", "```\n", "    ", "# ", "- ", "1. ", "> "),
                *("|a|b|\n|-|:-|\n|c|d|", "\n", "\n\n", " ", '"', "'", "&lt;", "&", "<", ">", "\\", "x", "tel:1999"),
                *("https://vi-du.vn", "<mailto:a@vi-du.vn>", "\x02", "\x03", "klzzwxh:0001", "wzxhzdk:0"),
            ]
        ),
        max_size=12,
    ).map("".join),
)


@MANY
@given(MARKDOWN)
@example("[x](javascript:alert(1))")
@example("[x](&#106;avascript&colon;alert(1))")
@example("[x](\\\\\\\\vi-du.vn)")
@example("<img src=x onerror=y>")
@example("[0]::\r[0]")
@example("[x](https://vi-du.vn 'a\" onclick=\"b')")
def test_markdown_lets_no_html_through(text: str) -> None:
    for html in (to_html(text), to_line(text)):
        seen = Seen(html)

        assert seen.tags <= TAGS
        assert seen.attributes <= ATTRIBUTES
        assert seen.oddities == []
        for address in seen.addresses:
            plain = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
            assert LEADS.match(plain), address


@MANY
@given(MARKDOWN)
def test_a_line_stays_a_line(text: str) -> None:
    assert Seen(to_line(text)).tags <= {"strong", "em", "code", "br"}


@MANY
@given(st.lists(st.sampled_from(["Gọi", "1999", "ngay,", "bà", "con", "&", "<", "5", "đồng"]), min_size=1))
def test_plain_words_come_through_markdown_as_they_are(words: list[str]) -> None:
    text = " ".join(words)

    assert to_plain(text) == text
    assert unescape(str(to_line(text))) == text


paths = st.lists(st.sampled_from(["huong-dan", "thon", "a", "b"]), max_size=3).map(lambda parts: PurePosixPath(*parts))
pages = st.tuples(paths, st.sampled_from(["a.html", "b.html", "index.html"])).map(lambda page: page[0] / page[1])


@MANY
@given(pages, pages)
def test_a_link_between_pages_leads_to_its_target(here: PurePosixPath, there: PurePosixPath) -> None:
    steps = list(here.parent.parts)
    for step in between(here, there).split("/"):
        if step == "..":
            steps.pop()
        else:
            steps.append(step)

    assert PurePosixPath(*steps) == there


@pytest.mark.parametrize("word", ["con", "CON", "nul", "Com1", "lpt9"])
def test_no_slug_is_a_name_that_windows_forbids(word: str) -> None:
    assert is_slug(slug_of(word))
    assert not is_slug(word.lower())
