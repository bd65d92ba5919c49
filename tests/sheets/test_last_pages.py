"""The last page of a notice or a script says enough to be worth a sheet, whatever its length."""

import pytest

from generator.channels import CHANNELS, NOTICE
from generator.pdf.raster import texts
from tests import designs, worlds
from tests.builders import make_announcement, make_library

SENTENCES = (
    "Bà con trữ nước từ tối hôm trước, đủ dùng cho cả nhà trong một ngày.",
    "Thợ sửa ống ở đầu thôn.",
    "Ai có việc gấp thì báo trưởng thôn để được chở nước tới tận nhà trong buổi sáng hôm ấy.",
)
SCRIPT = next(channel for channel in CHANNELS if channel.name == "script")


def body(sentences: int, paragraph: int, mark: str = "") -> str:
    said = [SENTENCES[index % len(SENTENCES)] for index in range(sentences)]
    gap = "\n" if mark else "\n\n"
    return gap.join(f"{mark}{' '.join(said[at : at + paragraph])}" for at in range(0, sentences, paragraph))


def last_lines(pdf: bytes) -> list[str]:
    """Return the lines of the last page of *pdf*; none where it has but one page."""
    pages = list(texts(pdf))
    return [line for line in pages[-1].splitlines() if line.strip()] if len(pages) > 1 else []


@pytest.mark.row("P10")
@pytest.mark.parametrize(("paragraph", "mark"), [(1, ""), (3, ""), (1, "- ")])
def test_a_signature_never_stands_on_a_page_without_words_of_its_notice(paragraph: int, mark: str) -> None:
    several = 0
    for sentences in range(10, 22):
        notice = make_announcement(body=body(sentences, paragraph, mark), signed="Trần Văn Mẫu")
        library = make_library(guides=(), announcements=(notice,))
        lines = last_lines(designs.first_of(NOTICE, library).content)
        told = lines[: lines.index("Cần hỏi thêm")] if lines else []
        several += bool(lines)

        assert not lines or len(told) >= 2, sentences
        assert not lines or len(lines) >= 8, sentences

    assert several


@pytest.mark.row("P10")
@pytest.mark.parametrize("paragraph", [1, 3])
def test_the_last_page_of_a_script_has_at_least_a_sentence_of_what_it_tells(paragraph: int) -> None:
    several = 0
    for sentences in (2, 7, 8, 14, 17, 20, 26, 31):
        notice = make_announcement(body=body(sentences, paragraph))
        world = worlds.world_of(make_library(guides=(), announcements=(notice,)))
        for output in world.plan["script"]:
            if output.path.suffix == ".pdf":
                lines = last_lines(worlds.made(world, output.path).content)
                several += bool(lines)

                assert not lines or len([line for line in lines if "/" in line]) >= 2, (output.path, sentences)
                assert not lines or sum("//" in line for line in lines) >= 2, (output.path, sentences)

    assert several
