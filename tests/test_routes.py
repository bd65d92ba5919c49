"""Which texts the codes of printed addresses lead to."""

import re
from pathlib import Path

import pytest

from generator.model import AnyDocument
from generator.routes import holders, short_code
from tests.builders import make_announcement, make_campaign, make_guide

VILLAGES = Path(__file__).parent / "villages"
PRINTED = {
    Path("content"): {
        "bat-dau-huong-dan": "ztwk",
        "nhac-lai-cach-gui-phan-anh": "c4dd",
        "xa-tiep-nhan-phan-anh": "zqb5",
        "bon-tuan-cung-noi": "mj9u",
        "cai-dat-smart-hai-phong": "v9ra",
        "danh-cho-doanh-nghiep": "h4fw",
        "danh-cho-truong-thon": "3tma",
        "goi-1022": "xw9m",
        "gui-phan-anh-tren-ung-dung": "vuay",
        "khi-nao-khong-goi-1022": "uymb",
        "khong-co-dien-thoai-thong-minh": "8tmr",
        "sau-khi-gui-phan-anh": "v6vg",
        "smart-hai-phong-la-gi": "t6mr",
    },
    VILLAGES / "an-binh-mau" / "content": {
        "bat-dau-tiep-nhan": "kqt3",
        "cat-nuoc-hai-thon": "w8u2",
        "cau-dong-sut-lun": "wh8b",
        "ket-qua-thang-muoi-mot": "dwyv",
        "tiem-phong-cho-meo": "m9vv",
        "bao-viec-cho-xa": "hve6",
        "ngo-sach": "ut77",
        "cai-dat-an-binh-so": "2uk8",
        "danh-cho-truong-thon": "3tma",
        "goi-1999": "bj89",
        "gui-phan-anh": "thxv",
        "khi-nao-khong-goi-1999": "ueuv",
        "sau-khi-gui": "e9hh",
    },
    VILLAGES / "hai-thon" / "content": {
        "cat-nuoc": "kmm7",
        "mot-tuan": "uj3j",
        "an-toan-dien": "tpey",
        "goi-1999": "bj89",
    },
}
"""The codes that were printed by version 26.11. A line may be added, none may change: paper hangs for years."""


def held(*documents: AnyDocument) -> dict[str, list[str]]:
    return {code: [one.slug for one in some] for code, some in holders(documents).items()}


@pytest.mark.parametrize("content", PRINTED, ids=lambda folder: folder.parent.name or "content")
def test_what_was_printed_stands_in_the_texts(content: Path) -> None:
    written = "\n".join(file.read_text(encoding="utf-8") for file in sorted(content.glob("*/*")) if _is_text(file))
    kept = re.findall(r"^slug: (.+)\nshort: (.+)$", written, re.MULTILINE)

    assert PRINTED[content].items() <= dict(kept).items()


def test_a_kept_code_survives_another_slug() -> None:
    assert short_code(make_guide("goi-1022", short="xw9m")) == short_code(make_guide("goi-tong-dai", short="xw9m"))


def test_a_text_without_a_kept_code_is_found_by_the_code_printed_before_as_well() -> None:
    documents = (make_guide("goi-1022"), make_campaign("mot-tuan"), make_announcement("cat-nuoc"))

    assert set(held(*documents)) >= {"xw9m", "uj3j", "kmm7"}
    assert set(held(make_guide("goi-1022", short="abcd"))) == {"abcd"}


@pytest.mark.parametrize(
    ("fields", "still"),
    [
        ({"expires": "24/11/2026"}, True),
        ({"expires": "23/11/2026"}, True),
        ({"published": "31/12/2026"}, True),
        ({"published": "01/01/2027"}, False),
    ],
)
def test_notices_of_the_time_keep_the_code_printed_before(fields: dict[str, str], *, still: bool) -> None:
    assert ("kmm7" in held(make_announcement("cat-nuoc", **fields))) is still


def test_a_code_leads_to_all_who_hold_it() -> None:
    assert held(make_guide("bai-13"), make_guide("bai-998"))["nqyn"] == ["bai-13", "bai-998"]
    assert held(make_guide("a", short="xw9m"), make_guide("b", short="xw9m")) == {"xw9m": ["a", "b"]}
    assert held(make_guide("goi-1022"), make_guide("b", short="xw9mdtvqq3"))["xw9mdtvqq3"] == ["goi-1022", "b"]


def test_a_kept_code_goes_before_one_printed_for_another() -> None:
    assert held(make_guide("goi-1022"), make_guide("b", short="xw9m"))["xw9m"] == ["b"]


def _is_text(file: Path) -> bool:
    return file.suffix in {".yaml", ".md"}
