"""A paper that does something on the machine of whoever opens it is found, wherever in the file that stands."""

from collections.abc import Callable
from io import BytesIO
from random import Random

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from generator.pdf.papers import does_something


def when_opened(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS="app.alert(1)"))


def among_names(pdf: pikepdf.Pdf) -> None:
    action = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=pikepdf.Stream(pdf, b"app.alert(1)")))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["a", action])))


def on_a_link(pdf: pikepdf.Pdf) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(S=Name.Launch, F="x.exe"))
    pdf.pages[0].obj.Annots = Array([link])


def on_a_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.SubmitForm, F="https://x.example"))


def nowhere(pdf: pikepdf.Pdf) -> None:
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(S=Name.URI, URI="https://a.vn")
    )
    pdf.pages[0].obj.Annots = Array([link])


def paper(harm: Callable[[pikepdf.Pdf], None], *, packed: bool) -> bytes:
    pdf, file = pikepdf.new(), BytesIO()
    pdf.add_blank_page(page_size=(200, 100))
    harm(pdf)
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    pdf.save(file, object_stream_mode=mode)
    return file.getvalue()


@pytest.mark.row("R11")
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("harm", [when_opened, among_names, on_a_link, on_a_page])
def test_what_acts_is_found(harm: Callable[[pikepdf.Pdf], None], packed: bool) -> None:  # noqa: FBT001 - a parameter
    assert does_something(paper(harm, packed=packed))


@pytest.mark.parametrize("content", [paper(nowhere, packed=True), b"%PDF-1.4", b""])
def test_what_does_nothing_or_cannot_be_opened_is_let_be(content: bytes) -> None:
    assert not does_something(content)


def test_a_damaged_paper_is_no_error_and_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    chance = Random(11)  # noqa: S311 - the same every time, and nothing secret
    whole = [paper(harm, packed=packed) for harm in (among_names, on_a_link) for packed in (False, True)]
    for _ in range(300):
        content = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 30)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert does_something(bytes(content[: chance.randrange(len(content))])) in (False, True)
        assert does_something(bytes(content)) in (False, True)

    assert capfd.readouterr() == ("", "")
