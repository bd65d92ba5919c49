"""Links that lead nowhere, codes without a page, facts that were built otherwise: found in what was built."""

from pathlib import PurePosixPath

import pytest

from generator.publishing.artifacts import Artifact
from generator.publishing.proving import changed_facts, codes_without_page, dead_links

FILES = {
    "index.html": b"",
    "huong-dan/goi.html": b'<h1 id="dau">x</h1><a href="../index.html">1</a>',
    "q/kmm7/index.html": b"",
    "tep/a.pdf": b"",
}


def sheet(*codes: str, **facts: str) -> Artifact:
    return Artifact(PurePosixPath("print/a4/a.pdf"), "", 0, "poster", (), tuple(facts.items()), codes)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "huong-dan/goi.html",
            "huong-dan/goi.html#dau",
            "./",
            "",
            "#",
            "q/kmm7/",
            "q/kmm7",
            "tep/a.pdf",
            "/tep/a.pdf",
        ),
        *("https://khac.example/x", "tel:1999", "mailto:a@b.example", "huong-dan/goi", "data:image/png;base64,xx"),
        "huong-dan/../index.html?x=1&amp;y=2",
    ],
)
def test_a_link_that_leads_somewhere_is_no_fault(address: str) -> None:
    page = f'<a title="a" href="{address}">x</a>'.encode()

    assert list(dead_links({**FILES, "index.html": page})) == []


@pytest.mark.parametrize(
    "address", ["mat.html", "huong-dan/goi.html#cuoi", "#cuoi", "../../etc", "huong-dan", "tep/b.pdf"]
)
@pytest.mark.parametrize("attribute", ["href", "src"])
def test_a_link_that_leads_nowhere_is_found(address: str, attribute: str) -> None:
    page = f'<p>href="chu"</p><a {attribute}="{address}">x</a>'.encode()

    assert [(link.page, link.address) for link in dead_links({**FILES, "index.html": page})] == [
        ("index.html", address)
    ]


def test_a_code_of_ours_leads_to_a_page() -> None:
    web = ("https://xa.example/tin/", "https://x.vn")
    sound = sheet(
        "tel:1999", "https://xa.example/tin/huong-dan/goi.html", "https://x.vn/q/kmm7", "https://khac.example/y"
    )
    assert list(codes_without_page([sound], FILES, web)) == []

    lost = sheet("https://xa.example/tin/mat.html", "https://x.vn/q/xxxx")
    assert [code.address for code in codes_without_page([lost], FILES, web)] == list(lost.qr)


def test_a_fact_that_was_built_with_another_value_is_found() -> None:
    built = [sheet(hotline="1999", hours="7h00"), sheet(hotline="1999")]

    assert changed_facts(built, {"hotline": "1999", "hours": "7h00"}) == []
    assert changed_facts(built, {"hotline": "1022", "hours": None}) == ["hotline", "hours"]
