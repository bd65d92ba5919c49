"""What is written as Markdown is read back as the same words, looks and lists, whatever signs are in the words."""

import time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.blocks import Block, Para, WordsAlike, WordTable, blocks_of
from generator.intake.markdown_writer import markdown_of
from generator.rendering.markup import to_html
from generator.text.markdown import faults_in

LETTERS = st.text(st.sampled_from("aăbđơ 10.)-+*_`#>|[](){}!&<\\:=~/;“”…•–"), min_size=1, max_size=24)
PIECES = st.lists(st.builds(WordsAlike, LETTERS, st.booleans(), st.booleans()), min_size=1, max_size=3)


def para(text: str, label: str = "", level: int = 0, *, heading: bool = False) -> Para:
    return Para((WordsAlike(text),), label, level, heading)


def plain(text: str) -> str:
    return "".join(text.split())


def shown(blocks: list[Block]) -> str:
    """Return the words that a page shows of *blocks*, without blanks."""
    html = str(to_html(markdown_of(blocks)))
    return plain(unescape("".join(part.rpartition(">")[2] for part in html.split("<"))))


@given(LETTERS.filter(str.strip))
def test_no_sign_in_a_line_is_taken_for_more_than_it_is(text: str) -> None:
    assert shown([para(text)]) == plain(text)
    assert [fault.code for fault in faults_in(markdown_of([para(text)]))] == []


@given(st.lists(LETTERS.filter(lambda text: any(map(str.isalpha, text))), min_size=2, max_size=4))
def test_no_sign_in_a_list_or_a_table_is_taken_for_more(texts: list[str]) -> None:
    words = "".join(map(plain, texts))

    assert shown([para(text, "•") for text in texts]) == words
    assert shown([WordTable(tuple(((para(text),), (para("b"),)) for text in texts))]) == "".join(
        f"{plain(text)}b" for text in texts
    )


@pytest.mark.parametrize(
    ("blocks", "markdown"),
    [
        ([para("Một", "1."), para("Hai", "2.")], "1. Một\n2. Hai"),
        ([para("Một", "1."), para("a", "•", 1), para("Hai", "2.")], "1. Một\n    - a\n2. Hai"),
        ([para("a", "•"), para("b", "•", 1), para("c", "•", 2), para("d", "•")], "- a\n    - b\n        - c\n- d"),
        ([para("Ý", "a)"), para("Ý", "b)")], "a) Ý\n\nb) Ý"),
        ([para("Một", "1."), para("chữ"), para("Hai", "2.")], "1\\. Một\n\nchữ\n\n2\\. Hai"),
        ([para("Phần", "I.", heading=True)], "**I. Phần**"),
        ([Para((WordsAlike("Thời gian:", strong=True), WordsAlike(" 8h00")), "2.")], "**2. Thời gian:** 8h00"),
        ([Para((WordsAlike("đậm ", strong=True), WordsAlike("nghiêng", em=True)))], "**đậm** *nghiêng*"),
        ([Para((WordsAlike("cả hai", strong=True, em=True),))], "***cả hai***"),
        ([Para((WordsAlike("trang xã", link="https://a.vn/b(c)"),))], "[trang xã](https://a.vn/b%28c%29)"),
        ([Para((WordsAlike("https://a.vn", link="https://a.vn/"),))], "https://a.vn"),
        ([Para((WordsAlike("0225 999 001", link="tel:0225999001"),))], "0225 999 001"),
        ([WordTable((((para("một cột"),),), ((para("hai"),),)))], "một cột\n\nhai"),
        ([WordTable((((para("a"),), (para("b|c"),)), ((para("d"),),)))], "| a | b\\|c |\n| --- | --- |\n| d |  |"),
        ([], ""),
    ],
)
def test_each_kind_of_block_is_written_as_people_type_it(blocks: list[Block], markdown: str) -> None:
    assert markdown_of(blocks) == markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<b style='font-weight:normal'><p>thường</p></b>", "thường"),
        ("<p><span style='font-weight:700'>đậm</span> <span style='font-style:italic'>n</span></p>", "**đậm** *n*"),
        ("<p>một<br>hai</p>", "một\n\nhai"),
        ("<ol start=3><li>ba</li><li>bốn</li></ol>", "3\\. ba\n\n4\\. bốn"),
        ("<ul><li><p>một</p></li><li>hai</li></ul>", "- một\n- hai"),
        ("<p>a<script>b</script><style>c</style><!-- d --><o:p>&nbsp;</o:p>e</p>", "a e"),
        ("<a href='javascript:alert(1)'>bấm</a> <a href='#x'>đây</a>", "bấm đây"),
        ("<p style='display:none'>ẩn</p><p>hiện</p>", "hiện"),
        (
            "<table><tr><td><table><tr><td>trong</td></tr></table></td><td>b</td></tr></table>",
            "| trong | b |\n| --- | --- |",
        ),
        ("<h2>Mục</h2><p>chữ</p>", "**Mục**\n\nchữ"),
        ("<img src=x onerror=alert(1)><p>chữ</p>", "chữ"),
        ("chữ trần", "chữ trần"),
    ],
)
def test_what_the_web_and_office_programmes_copy_is_read(html: str, markdown: str) -> None:
    assert markdown_of(blocks_of(html)) == markdown


@pytest.mark.parametrize("start", ["9" * 5000, "²", "-1", "", "x"])
def test_a_list_that_begins_with_no_number_begins_with_one(start: str) -> None:
    html = f'<ol start="{start}"><li>Một<li>Hai</ol><img src="hinh:{start}">'

    assert markdown_of(blocks_of(html)) == "1. Một\n2. Hai"


@pytest.mark.parametrize("blank", [" ", "\t", "&nbsp;"])
def test_a_run_of_blanks_is_read_in_a_time_that_grows_as_it_does(blank: str) -> None:
    began = time.process_time()
    found = markdown_of(blocks_of(f"<p>Trước{blank * 200_000}sau"))

    assert found == "Trước sau"
    assert time.process_time() - began < 10  # it took four minutes
