"""A larger poster says what A4 says, in smaller letters and codes where it must; what is too long is counted truly."""

from dataclasses import replace

import pytest

from generator.rendering import qr
from generator.sheets import poster
from generator.sheets.notice_poster import LONGEST_ADDRESS
from generator.sheets.poster import FAR, FARTHEST, FORMATS, NEAR, PosterSize
from generator.sheets.wording import Wording
from tests.sheets.test_left_out import wording
from tests.sheets.test_rooms_filled import DIAL, NUMBERS, PAGE

WORDS = "Bà con gửi phản ánh ngay khi thấy việc chưa ổn ở thôn mình, đừng đợi đến cuối tháng rồi mới kể với xã nhé "
VILLAGES = (("Thôn Đoài", "Trưởng thôn Phạm Thị Ví: 0200 000 011", "Hỏi tại Nhà văn hóa thôn Đoài"),)
EMERGENCY = (*NUMBERS, ("112", "Tìm kiếm cứu nạn"), ("0225 3822 822", "Điện lực xã An Bình Mẫu"))


def saying(headline: int, summary: int, *, made_out: bool, urgent: bool) -> Wording:
    words = WORDS * 2
    return replace(
        wording(),
        headline=words[:headline].strip(),
        summary=f"{words[:summary].strip()}.",
        numbers=EMERGENCY if urgent else NUMBERS,
        villages=VILLAGES if made_out else (),
        urgent=urgent,
    )


@pytest.mark.parametrize("form", [FAR, FARTHEST], ids=lambda form: form.name)
@pytest.mark.parametrize("address", [None, PAGE, LONGEST_ADDRESS], ids=["none", "short", "longest"])
@pytest.mark.parametrize("made_out", [False, True])
@pytest.mark.parametrize("urgent", [False, True])
def test_a_far_poster_refuses_nothing_that_a4_says(
    form: PosterSize,
    address: str | None,
    *,
    made_out: bool,
    urgent: bool,
) -> None:
    for headline in (10, 30, 45, 60, 80):
        for summary in (20, 49, 65, 80, 100):
            said = saying(headline, summary, made_out=made_out, urgent=urgent)
            near, far = (poster.lay_out(said, size, DIAL, address) for size in (NEAR, form))

            assert (near.faults, far.faults) == ((), ()), (headline, summary)
            assert far.summary.setting.size <= 0.7 * far.headline.setting.size + 1e-6
            assert far.summary.setting.size * form.scale >= 5 * form.scale
            assert far.summary.box.bottom <= far.call.band.top
            if far.call.code:
                assert far.call.code.width / qr.side(DIAL) * form.scale >= 1.8


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("address", [None, PAGE])
@pytest.mark.parametrize("made_out", [False, True])
def test_what_is_said_to_be_too_long_fits_without_so_many_letters(
    form: PosterSize,
    address: str | None,
    *,
    made_out: bool,
) -> None:
    faults = 0
    for headline in (20, 60, 100, 130):
        for summary in (49, 110, 150):
            said = saying(headline, summary, made_out=made_out, urgent=False)
            cuts = {fault.part: fault.cut for fault in poster.lay_out(said, form, DIAL, address).faults}
            faults += len(cuts)
            shorter = replace(said, **{part: getattr(said, part)[:-cut].strip() for part, cut in cuts.items()})

            assert all(0 < cut < len(getattr(said, part)) for part, cut in cuts.items())
            assert not {fault.part for fault in poster.lay_out(shorter, form, DIAL, address).faults} & set(cuts)

    assert faults
