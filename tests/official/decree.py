"""Parts of an official document as Nghị định 30/2020/NĐ-CP, phụ lục I, sets them (as read in a copy of it)."""

import pytest

PARTS = [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, True, False),
    ("Độc lập - Tự do - Hạnh phúc", 13, 14, True, False),
    ("ỦY BAN NHÂN DÂN", 12, 13, True, False),
    ("/BC-UBND", 13, 13, False, False),
    ("An Bình Mẫu, ngày", 13, 14, False, True),
    ("BÁO CÁO", 13, 14, True, False),
    ("Kết quả", 13, 14, True, False),
    ("I. Tình hình", 13, 14, True, False),
    ("xã nhận 62 việc", 13, 14, False, False),
    ("TM. ỦY BAN NHÂN DÂN", 13, 14, True, False),
    ("CHỦ TỊCH", 13, 14, True, False),
    ("Nơi nhận:", 12, 12, True, True),
    ("- Lưu: VT.", 11, 11, False, False),
]
"""Words, the least and the most points of their letters, and whether these are bold and italic."""
EACH_PART = pytest.mark.parametrize(("words", "least", "most", "bold", "italic"), PARTS)
