"""Twenty things that are hard to read: as they are said, and spoken by each voice of espeak-ng.

Nobody has listened to them, neither a person nor a recogniser: none is installed, and their models cannot be had here.
That they are spoken in words, and not silently, is all that is shown.
"""

import numpy as np
import pytest

from generator.audio import Espeak
from generator.audio.sound import RATE
from generator.model import ESPEAK_VOICES
from generator.speech import count_syllables, say

HARD = {
    "Gọi 1022": "Gọi một không hai hai",
    "Gọi 113": "Gọi một một ba",
    "Gọi 0225 999 001": "Gọi không hai hai năm, chín chín chín, không không một",
    "Sáng 15/05/2026": "Sáng ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi sáu",
    "Trước 17h30": "Trước mười bảy giờ ba mươi phút",
    "UBND xã": "ủy ban nhân dân xã",
    "Khẩn cấp!": "Khẩn cấp!",
    "Thứ 2, 7/12": "Thứ hai, mùng bảy tháng mười hai",
    "200.000 đồng": "hai trăm nghìn đồng",
    "3,5 km": "ba phẩy năm ki lô mét",
    "80%": "tám mươi phần trăm",
    "Từ 8h00–16h30": "Từ tám giờ đến mười sáu giờ ba mươi phút",
    "Điện 220V": "Điện hai trăm hai mươi vôn",
    "39°C": "ba mươi chín độ xê",
    "Mã QR": "Mã quy e rờ",
    "Nghiêng nghiêng": "Nghiêng nghiêng",
    "Ngoằn ngoèo": "Ngoằn ngoèo",
    "Khuỷu tay": "Khuỷu tay",
    "Thuở xưa": "Thuở xưa",
    "Quýt, quét, quyết": "Quýt, quét, quyết",
}


def test_hard_words_are_said_in_words() -> None:
    assert {written: say(written) for written in HARD} == HARD


@pytest.mark.parametrize("voice", ESPEAK_VOICES)
def test_each_voice_speaks_them_at_a_pace_at_which_they_can_be_words(voice: str) -> None:
    for said, sound in zip(HARD.values(), Espeak(voice).speak([*HARD.values()], 200), strict=True):
        assert 0.12 < len(sound) / RATE / count_syllables(said) < 0.7
        assert np.max(np.abs(sound)) > 0.05
