"""Short forms that the words around them decide at some distance: a heading, a row in brackets, the years of a term.

These senses are tried before all others.
"""

from generator.text.speech.sense import Sense, sense

_ON_THE_SPOT = r"tại chỗ\W+(?:\w+\W+){0,3}"

SENSES_IN_ROWS: dict[str, tuple[Sense, ...]] = {
    "CH": (sense("chỉ huy", before=_ON_THE_SPOT),),
    "PT": (sense("phương tiện", before=_ON_THE_SPOT),),
    "VT": (sense("vật tư", before=_ON_THE_SPOT),),
    "HC": (sense("hậu cần", before=_ON_THE_SPOT),),
    "DT": (
        sense(
            "doanh thu", before=r"(?:mức thu|thuế suất|thuế|tính|nộp|phí|khoán|thu)\W+\d[\d.,]* ?%|kê khai|tính thuế"
        ),
    ),
    "NK": (sense("nhiệm kỳ", after=r"\d\d(?:\d\d)?\s?-\s?\d\d"),),
    "TBC": (
        sense("trung bình cộng", after=r":?\s*\d{1,2}[,.]\d"),
        sense("trung bình cộng", before="điểm|học bạ|học lực"),
    ),
    "SL": (
        sense(
            "số lượng",
            after=r":?\s*\d[\d.]*\s?(?:bao|can|cuộn|tấm|áo|máy|bàn|ghế|loa|cây|con|viên|ống|đôi|kiện|thùng|hộp|cờ|"
            r"biển|người|đồng chí|học sinh|cuốn|chai|lọ|tập|đèn|cột|bình)(?!\w)",
        ),
    ),
}
"""Each short form with its senses."""
