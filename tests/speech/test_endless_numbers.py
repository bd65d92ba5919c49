"""Numbers of thousands of digits, of which Python itself reads no more than 4,300, are said all the same."""

import pytest

from generator.speech import say

ENDLESS = "9" * 5000


@pytest.mark.parametrize(
    "text",
    [
        *("{}", "{}/{}", "1/{}", "{}/5", "{}h{}", "{}:{}", "{}%", "{} đồng", "{}tr", "{},{}", "{}.{}", "-{}"),
        *("ngày {}/{}", "mùng {}", "thứ {}", "tháng {}", "{}–{} người", "{} m2", "{}°C", "QL{}", "số {}", "{}/QĐ-UBND"),
        *("tỉ số {}-{}", "{} tỷ", "{}k", "{}x{}", "{}m{}", "điều {}", "lớp {}A", "{}.000.000 đ", "+{}", "½{}", "{}²"),
    ],
)
def test_a_number_without_end_is_said(text: str) -> None:
    assert say(text.replace("{}", ENDLESS))
