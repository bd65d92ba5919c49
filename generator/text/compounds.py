"""Words of several syllables: Vietnamese writes a space between syllables, not between words, so only a list can tell.

`compounds.txt` is the list of words of pyvi (Viet-Trung Tran, MIT; see LICENSES.md), those of two to four syllables.
`verbs.txt` are those of them that pyvi's model of parts of speech takes for verbs (`tools/list_verbs.py`).
`_OURS` are words that notices of a commune need beside it. A word that is missing costs a worse line, never a wrong
one. The list is read when a text is first broken into lines.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

MOST = 4
"""The most syllables of a word in the list."""

_OURS = """
địa bàn, đất ở, đất vườn, đất lúa, trợ cấp thất nghiệp, tiền vệ sinh, trúng thưởng, ngoài đê, trong đê, ngoài
bãi, trong đồng, ngoài đồng, ven đê, trở lên, trở xuống, trở đi, cao nhất, thấp nhất, lớn nhất, mới nhất, gần nhất,
tốt nhất, sai đâu, quét mã, bấm số, ngừng cấp, mất điện, cắt điện, hộ gia, ban nhân, hội nông, cúp máy, giấy bút, nắp
cống, đèn đường, cột điện, cổng chùa, tổ dân, bản tin, mã QR, thẻ bỏ ví, hết hạn, đúng hạn, quá hạn, tải về, gửi đi,
số điện thoại, văn hóa, vật mốc, ủy ban, bỏ sót, biển số, buổi sáng, buổi trưa, buổi chiều, buổi tối, xảy ra, cứu nạn,
cứu hỏa, đuối nước, đánh nhau, bị nạn, ốm nặng, trẻ nhỏ, loa đài, tin nhắn, chuyển tiền, người dân, người già, ngã ba,
ngã tư, tiêm phòng, mưa bão, sân vận, kênh mương, bờ đê, cho đến, sau khi, trước khi, từ khi, trong khi, kể từ, để
cho, mà không, cũng như, cũng được, ở đâu, khi nào, những gì, điều gì, chỗ nào, với nhau, không được, nhờ người, mời
bà, các cụ, các bác, xăng dầu, nhà văn hóa, trạm y tế, vắc xin, tiêm vắc xin, khám bệnh, căn cước công dân, ngập nước,
cơn bão, bão lũ, cháy nổ, phòng cháy, mất nước, cắt nước, cúp điện, cột đèn, ủy ban nhân dân, người cao tuổi, quyền sử
dụng, một cửa, nộp thuế, hộ kinh doanh, chó dại, phun thuốc, diệt muỗi, vụ mùa, trạm bơm, hiến máu, họp dân, họp thôn,
đảng ủy, phó chủ tịch, loa phát thanh, chữ ký số, dịch vụ công, người có công, hộ nghèo, cận nghèo, sáng mai, chiều
mai, tối nay, đầu tuần, cuối tuần, đầu tháng, cuối tháng, hàng ngày, hằng ngày, hàng tháng, hằng tháng, hằng năm, tạm
dừng, tạm ngừng, hạn chót, xe cứu thương, đường làng, ngõ xóm, chặt cây, tỉa cành, đổ rác, đốt rơm, đốt rác, khói bụi,
tiếng ồn, thả rông, nuôi nhốt, ao hồ, sụt lún, sạt lở, thoát nước, đi vòng, cấm đường, chợ quê, sao y, kỳ họp, tiếp
dân, nút bấm, vân tay, chụp ảnh, gửi ảnh, tin giả, số hóa, chuyển đổi số, tổ công nghệ, khám tuyển, trường tiểu học,
trường mầm non, trường trung học, giấy chứng nhận, giấy khai sinh, điểm thi, phích cắm, máy biến áp, mã số thuế, khu
dân cư, tổ hợp tác, tràn bờ, vỡ đê, mực nước, lượng mưa, gió giật, sóng lớn, biển động, neo đậu, lồng bè, tay chân
miệng, khử khuẩn, thẻ căn cước, giải phóng mặt bằng, tái định cư, thửa đất, tiếp công dân, phiếu bầu, hòm phiếu, tổ
bầu cử, lương hưu, người khuyết tật, trẻ mồ côi, hộ cận nghèo, kẻ xấu, tín dụng đen, đường link, mạng xã hội, phòng
cháy chữa cháy, bình chữa cháy, chập điện, khí ga, bình ga, nồng độ cồn, đua xe, túi ni lông, cánh đồng, gieo mạ, làm
đất, giống lúa, lịch thời vụ, mặt trận tổ quốc, hội phụ nữ, đoàn thanh niên, hội nông dân, dâng hương, giải đấu, độ
tuổi, xuất khẩu lao động, đào tạo nghề, giấy gọi, khám sức khỏe, chữa bệnh, tẩy giun, uống thuốc, mang thai, đài
truyền thanh, hạn nộp, nộp chậm, tiền phạt, tiền nước, tiền điện, tiền rác, phí vệ sinh, trúng đấu giá, xăng ti mét,
ki lô mét, ki lô gam, héc ta, liên xã, liên thôn, cống thoát nước, khơi thông, trải nhựa, rải nhựa, đèn tín hiệu, mã
định danh, cổng dịch vụ công, nhà phát hành, nhà sản xuất, nhà cung cấp, nhà đầu tư, nhà thầu, nhà sinh hoạt, công dân
số, đúng sai, giờ làm việc, ngày làm việc, hành chính công, sự nghiệp công
"""
_NOT_OURS = frozenset(("công xã",))
"""Words of the list that a commune's texts do not have: “Trung tâm Phục vụ hành chính công / xã Việt Khê”."""
_ONE_WAY = {
    unicodedata.normalize("NFC", f"{ending}{tone}"): unicodedata.normalize("NFC", f"{ending[0]}{tone}{ending[1]}")
    for ending in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
}
_OTHER_WAY = re.compile(rf"(?<!q)(?:{'|'.join(_ONE_WAY)})(?!\w)")


def with_tones_one_way(text: str) -> str:
    """Return *text* with the tone of each syllable in oa, oe or uy on its first vowel, as in the list.

    >>> with_tones_one_way("sức khoẻ, thuỷ lợi, quý")
    'sức khỏe, thủy lợi, quý'
    """
    return _OTHER_WAY.sub(lambda found: _ONE_WAY[found[0]], text)


@cache
def known() -> frozenset[str]:
    """Return all words of several syllables, in lower case, with tones set one way."""
    listed = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    ours = re.split(r",\s*", " ".join(_OURS.split()).casefold())
    return frozenset((*listed, *ours)) - _NOT_OURS


@cache
def verbs() -> frozenset[str]:
    """Return the words of the list that are verbs, in lower case, with tones set one way: see `verbs.txt`."""
    return frozenset(Path(__file__).with_name("verbs.txt").read_text(encoding="utf-8").splitlines())


@cache
def syllables() -> frozenset[str]:
    """Return the syllables of all words of the list, which no foreign name has: “zalo” is none."""
    return frozenset(syllable for word in known() for syllable in word.split())


def word_length(syllables: Sequence[str]) -> int:
    """Return how many of *syllables* make the longest word that begins with the first; 1 for any other.

    They are in lower case, with tones set one way.

    >>> word_length(["phản", "ánh", "đi"]), word_length(["của", "xã"])
    (2, 1)
    """
    words = known()
    for length in range(min(MOST, len(syllables)), 1, -1):
        if " ".join(syllables[:length]) in words:
            return length
    return 1
