import pytest

from generator.text.names import RESERVED, bare, is_slug, nearest, slug_of


def test_marks_and_capitals_are_taken_off() -> None:
    assert bare("ĐƯỜNG Dây Nóng, ễ ợ ự") == "duong day nong, e o u"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Gọi 1022 – Đường dây nóng!", "goi-1022-duong-day-nong"),
        ("  --Họp   thôn--  ", "hop-thon"),
        ("Họp 😀 thôn", "hop-thon"),
        ("Con", "con-x"),
        ("LPT9", "lpt9-x"),
        ("Com10", "com10"),
        ("…", ""),
    ],
)
def test_a_slug_is_made_of_any_text(text: str, slug: str) -> None:
    assert slug_of(text) == slug


@pytest.mark.parametrize("text", ["a", "9", "goi-1999", "con-x", "com10"])
def test_small_letters_figures_and_hyphens_between_them_are_a_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "-", "-a", "a-", "a--b", "A", "đ", "a b", "a/b", "a\n", "con", "com1", "lpt9"])
def test_what_no_address_or_no_file_may_be_called_is_no_slug(text: str) -> None:
    assert not is_slug(text)


def test_the_names_of_devices_are_those_that_windows_keeps() -> None:
    numbered = {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}

    assert {"con", "prn", "aux", "nul"} | numbered == RESERVED


@pytest.mark.parametrize(
    ("word", "meant"),
    [("titel", "title"), ("TITLE", "title"), ("tịtle", "title"), ("slg", "slug"), ("xyz", None), ("", None)],
)
def test_a_slip_is_guessed_from_what_is_known(word: str, meant: str | None) -> None:
    assert nearest(word, iter(["title", "slug", "summary"])) == meant


def test_of_two_as_near_the_same_is_guessed_in_whatever_order_they_stand() -> None:
    assert nearest("ab", ["ac", "ad"]) == nearest("ab", ["ad", "ac"])
