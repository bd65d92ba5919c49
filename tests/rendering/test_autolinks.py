"""Numbers dial and addresses open, wherever a text says them; what only looks like one is left alone."""

import re

import pytest

from generator.rendering.autolinks import autolinked
from generator.said import marked, unmarked


def links(html: str, numbers: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Return the address and the words of each link that is made in *html*."""
    made = unmarked(autolinked(f"<p>{html}</p>", numbers)).text
    return [(href, words.replace("\u00a0", " ")) for href, words in re.findall(r'href="([^"]*)">([^<]*)<', made)]


@pytest.mark.row("W7")
@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("0225 3822 822", "02253822822"),
        ("0225.3822.822", "02253822822"),
        ("(0225) 3822-822", "02253822822"),
        ("0912345678", "0912345678"),
        ("+84 225 3822 822", "+842253822822"),
        ("(+84) 912 345 678", "+84912345678"),
        ("1900 1234", "19001234"),
        ("18001166", "18001166"),
    ],
)
def test_a_telephone_number_dials_its_digits_and_is_never_broken(written: str, dialled: str) -> None:
    html = autolinked(f"<p>Bà con gọi {written}, gặp trực ban.</p>")

    assert links(f"Bà con gọi {written}, gặp trực ban.") == [(f"tel:{dialled}", written)]
    assert " " not in html.partition('">')[2].partition("</a>")[0]


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 02.09.2026 và 24/11/2026, từ 7h30-11h30.",
        "Số tiền 1.500.000 đồng, quyết định số 220/TB-VP.",
        "Mã số thuế 0201234567, tài khoản 0123456789, CCCD 031088001234.",
        "Có 113 hộ, 115 người, nghị quyết 112, năm 2026.",
        "Gọi 115 lần.",
        "Tệp cong-van.pdf và bản 1.0.2.",
    ],
)
def test_what_is_no_number_to_call_and_no_address_stays_words(words: str) -> None:
    assert links(words) == []


def test_short_codes_are_dialled_after_a_word_for_calling() -> None:
    assert links("Gọi 113, 114 hoặc 115; bấm số 1022. Tổng đài 1022.") == [
        ("tel:113", "113"),
        ("tel:114", "114"),
        ("tel:115", "115"),
        ("tel:1022", "1022"),
        ("tel:1022", "1022"),
    ]


def test_a_short_code_said_by_its_fact_is_dialled_wherever_it_stands() -> None:
    said = f"Xin nhớ {marked('1999', ['hotline'])} nhé."

    assert links(said, frozenset({"1999"})) == [("tel:1999", "1999")]
    assert links(said) == []


def test_facts_stay_known_within_links() -> None:
    html = autolinked(f"<p>Gọi {marked('0200 000 001', ['office'])}, xem {marked('a.example', ['web'])}/b.</p>")

    assert unmarked(html).facts == ("office", "web")
    assert 'href="tel:0200000001"' in html
    assert 'href="https://a.example/b"' in html


@pytest.mark.row("W7")
@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://a.vn/b?c=1&amp;d=2", "https://a.vn/b?c=1&amp;d=2"),
        ("http://a.vn", "http://a.vn"),
        ("zalo.me/1022", "https://zalo.me/1022"),
        ("www.viet-khe.gov.vn", "https://www.viet-khe.gov.vn"),
        ("https://vi.example/Bài_(x)", "https://vi.example/Bài_(x)"),
        ("van-phong@xa.gov.vn", "mailto:van-phong@xa.gov.vn"),
        ("forms.gle/AbC-12", "https://forms.gle/AbC-12"),
        ("maps.app.goo.gl/x1", "https://maps.app.goo.gl/x1"),
        ("youtu.be/x_Y?t=1", "https://youtu.be/x_Y?t=1"),
    ],
)
@pytest.mark.parametrize("end", ["", ".", ",", ")", "”", "?"])
def test_an_address_opens_without_the_sign_that_ends_its_sentence(written: str, address: str, end: str) -> None:
    assert links(f"Xem ({written}{end} nhé") == [(address, written)]


def test_a_link_stays_one_and_its_number_is_digits() -> None:
    html = autolinked('<a class="call" href="tel:(0225) 3822-822"><b>Gọi (0225) 3822 822</b></a>')

    assert html.count("<a ") == 1
    assert 'href="tel:02253822822"' in html
    assert "(0225)\u00a03822\u00a0822" in html


def test_scripts_styles_and_attributes_are_left_alone() -> None:
    html = '<p title="0225 3822 822">x</p><script>"0225 3822 822 a.vn"</script><style>a.vn{}</style><title>a.vn</title>'

    assert autolinked(html) == html
