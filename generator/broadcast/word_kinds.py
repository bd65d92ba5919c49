"""Words → what they do in a sentence: the function words of Vietnamese, and the verbs that notices are written with.

The lists are our own; a word that is missing costs a rest, never a wrong one.
"""

import re
from enum import Enum, auto
from functools import cache

from generator.text.compounds import verbs, with_tones_one_way


def words_in(text: str) -> frozenset[str]:
    """Return the words of one syllable that *text* lists, blanks between them."""
    return frozenset(text.split())


class WordKind(Enum):
    """What a word does."""

    OTHER = auto()
    LINK = auto()
    """It opens a clause: “nếu”, “để”, “trước khi”."""
    AND = auto()
    """It joins words, phrases or clauses."""
    PLACE = auto()
    """It opens a phrase on place, hour or means: “tại”, “lúc”, “bằng”."""
    TOWARDS = auto()
    """It opens a phrase on whither or for whom, or is the second half of a verb: “đến”, “cho”."""
    TIME = auto()
    """A time may begin with it: “ngày”, “sáng”."""
    OF = auto()
    """It ties a phrase to the one before."""
    PREDICATE = auto()
    """It stands before a verb: “không”, “sẽ”, “phải”."""
    VERB = auto()
    PRONOUN = auto()
    """Who is spoken to or of: “bà con”."""
    DETERMINER = auto()
    """It holds the noun that follows: “các”, “mỗi”."""
    ADVERB = auto()
    """It holds what follows: “rất”, “ngay”."""


HOLDING = frozenset(
    (
        WordKind.LINK,
        WordKind.AND,
        WordKind.PLACE,
        WordKind.TOWARDS,
        WordKind.OF,
        WordKind.PREDICATE,
        WordKind.DETERMINER,
        WordKind.ADVERB,
    )
)
"""The voice does not rest behind words of these kinds."""

_WORDS = {
    WordKind.LINK: """
        thì, mà, nếu, khi, để, vì, nhưng, nên, còn, rồi, do, trừ, trước khi, sau khi, trong khi, từ khi, cho nên,
        bởi, bởi vì, tuy, dù, kẻo, mà không, nếu không, nếu như, kể cả, nhất là, để cho, cho đến khi, cho đến, cho
        tới, ngay khi, mỗi khi, nhưng mà, vì vậy, vì thế, do đó, hễ, miễn là, tránh để
    """,
    WordKind.AND: "và, hoặc, hay, cũng như, hoặc là, hay là",
    WordKind.PLACE: """
        ở, tại, trong, trên, dưới, ngoài, giữa, quanh, gần, lúc, vào lúc, từ, kể từ, trước, sau, bằng, qua, với,
        nhờ, cùng, cùng với, khoảng, hồi, suốt, theo, bên, đúng, thay cho, dọc, trước ngày, kèm theo, xung quanh, thông
        qua, đối với, ngay sau
    """,
    WordKind.TOWARDS: "đến, tới, vào, ra, lên, xuống, sang, về, cho, dành cho",
    WordKind.TIME: "ngày, sáng, trưa, chiều, tối, đêm, hôm, mùng, buổi sáng, buổi trưa, buổi chiều, buổi tối, thứ",
    WordKind.OF: "của, thuộc",
    WordKind.PREDICATE: """
        đã, sẽ, đang, vừa, mới, phải, cần, hãy, được, bị, không, chưa, chẳng, đừng, chớ, cấm, có thể, không được,
        chưa được, cần phải, sắp, vẫn, đều, cũng, chỉ, là, xin, muốn, không thể, không phải, đã được, tự, tạm, không
        bao giờ, có khả năng, có nguy cơ, có trách nhiệm, có quyền, có nghĩa vụ, có nhiệm vụ, có xu thế, có xu hướng,
        đủ điều kiện
    """,
    WordKind.DETERMINER: """
        các, những, mỗi, mọi, từng, một, hai, ba, bốn, sáu, bảy, tám, chín, mười, vài, mấy, nhiều, ít, tất cả, toàn,
        toàn bộ, toàn thể, cả, hằng, hàng, hơn, số, mức, ông, bà, anh, chị, cô, chú, bác, cụ, thầy, dưới đây, ngần
    """,
    WordKind.ADVERB: """
        rất, hơi, khá, càng, ngay, tuyệt đối, thường, thường xuyên, chủ động, nhanh chóng, khẩn trương, tự ý, ít
        nhất, nhiều nhất, chậm nhất, muộn nhất, sớm nhất, trân trọng, nghiêm túc, nghiêm chỉnh, tích cực, kịp thời,
        tự giác, kiên quyết, chính thức, lập tức, ngay lập tức, lần lượt, tạm thời, không quá, tối đa, tối thiểu,
        bao giờ, đồng loạt, trực tiếp, gấp, có
    """,
    WordKind.PRONOUN: """
        bà con, ai, mọi người, chúng tôi, chúng ta, các em, các cháu, các bác, cử tri, phụ huynh, nhân dân
    """,
    WordKind.VERB: """
        nộp, thu, đóng, trả, gọi, báo, gửi, nhận, đưa, mang, đi, đến gặp, mời, kính mời, đề nghị, yêu cầu, tổ chức,
        thông báo, niêm yết, công bố, công khai, tạm ngừng, ngừng, cắt, mất điện, sửa, sửa chữa, xây, làm, lấy, giữ,
        xả, tháo, tiêm, khám, uống, phát, cấp, trao, tặng, hỗ trợ, hướng dẫn, tuyên truyền, vận động, phối hợp, kiểm
        tra, xử phạt, xử lý, giải quyết, trả lời, tiếp nhận, tiếp, họp, học, thi, nghỉ, mở, đóng cửa, mở cửa, bắt
        đầu, kết thúc, diễn ra, dừng, hoãn, lùi, chuyển, chuyển tiền, dọn, dọn dẹp, vệ sinh, phun, rắc, thăm, trồng,
        gieo, cấy, gặt, thu hoạch, chăm sóc, bón, tưới, nuôi, bán, mua, đăng ký, kê khai, khai báo, kê, xác nhận,
        ký, bầu, bỏ phiếu, ứng cử, đổ bộ, sơ tán, di dời, chằng chống, gia cố, cất, buộc, chặt, chặt tỉa, trực,
        canh, giúp, giúp đỡ, cử, tham gia, tham dự, dự, xem, nghe, nói, hỏi, kể, đọc, viết, ghi, điền, bấm, tải,
        cài, quét, chụp, quay, đăng, nhắn, tránh, chạy, bơi, vớt, vượt, ngập, dâng, rút, tràn, vỡ, sạt lở, đổ, cháy,
        hỏng, ở lại, theo dõi, chịu trách nhiệm, chịu, giả, tự xưng, lừa, lấy mất, mất, chuẩn bị, kiểm phiếu, đo,
        cắm, tách, thu hồi, bồi thường, đấu giá, rao bán, hoàn thành, thực hiện, triển khai, rà soát, lập, thành
        lập, bổ sung, cập nhật, lắp, lắp đặt, thay, thay đổi, bảo vệ, phòng, chống, đỗ, để lại, đứng, chú ý, mở
        rộng, tham quan, biểu diễn, thi đấu, phục vụ, sạc, rửa, thau rửa, khử trùng, lật, diệt, thả, ngủ, đeo, khai
        giảng, nhập học, tuyển, tuyển sinh, dán, có mặt, trúng tuyển, đón, đưa đón, nhắc, nhắc lại, quyên góp, ủng
        hộ, hiến máu, viếng, dâng hương, rà, tổng kết, sinh, cưới, tang, chuyển đi, xuất hiện, ghi nhận, phát hiện,
        xảy ra, dập, gồm, nộp tiền, nộp hồ sơ, khóa, bơm, be, đắp, lọc, đun, nấu, thấy, biết, nhờ, thuê, chở, đóng
        góp, bắt, giao, nhập, xuất, tìm, xin phép, khởi công, khánh thành, kỷ niệm, chiếu, kéo dài, làm ngập, bắt
        nộp, cày, bừa, tiêu, mạnh lên, yếu đi, tăng, giảm, quan sát, trình báo, giữ nguyên, phát động, khuyên,
        thưởng, mua bán, súc rửa, bàn, thi công, quét dọn, cho phép, ra quân, rơi, bắn, nổ, hạn chế, cấm đường
    """,
}
_VERBS_OF_COMPOUNDS = words_in(
    """
    nộp đóng tiêm khám gọi gửi mang đưa xây sửa cắt mất chuyển mua bán trồng nuôi uống phun diệt dọn đốt đổ chặt bấm
    quét tải giữ tránh ngừng dừng cứu chống trả vay rút bỏ đăng khai bầu
    """
)
"""A word of several syllables that begins with one of these is a verb: “nộp thuế”, “khám bệnh”."""
PRONOUNS = frozenset(("bà con", "ai", "mọi người", "các em", "các cháu", "chị em", "anh em", "phụ huynh", "cử tri"))


@cache
def _kinds() -> dict[str, WordKind]:
    return {
        with_tones_one_way(word): kind
        for kind, words in _WORDS.items()
        for word in re.split(r",\s*", " ".join(words.split()))
    }


def is_listed(low: str) -> bool:
    """Return whether the lists have *low*, which is in lower case."""
    return low in _kinds()


def kind_of(low: str) -> WordKind:
    """Return what the word *low*, in lower case, does.

    >>> kind_of("trước khi").name, kind_of("của").name, kind_of("cây").name
    ('LINK', 'OF', 'OTHER')
    """
    kind = _kinds().get(low)
    if kind is not None:
        return kind
    is_verb = " " in low and (low.partition(" ")[0] in _VERBS_OF_COMPOUNDS or low in verbs())
    return WordKind.VERB if is_verb else WordKind.OTHER


TOLD_TO_DO = words_in(
    """
    gõ so nhìn nêu chào chọn che lưu xem dùng chờ đợi tìm tắt bật xóa cầm đặt bỏ nhớ
    thử vào kéo gạt chạm sao in quay thêm
    tránh soi nối cắm vặn đun rửa dừng giơ nằm đứng chạy kêu hô tự hãy nên đừng chớ không chỉ phải đến lên xuống ra về
    """
)
"""Words that begin what somebody is told to do, beside verbs: “bà con gõ tên”, “bà con đừng bấm”."""
NEVER_TOLD = words_in(
    """
    cháy nổ hỏng vỡ ngập sập sụt đứt lụt lở trôi rơi tràn rò rỉ tắc chết ốm đau ngã ngất bị mất thiếu đuối chìm
    sạt trộm cướp sốt co
    """
)
"""Verbs of what befalls somebody or something: nobody is told to do that (“cháy, nổ: 114”)."""
NAMED_BY_VERBS = words_in(
    """
    giấy đơn sổ phiếu lịch lễ máy điểm phòng tiền phí đội tổ ban việc buổi cuộc hội quỹ đợt lớp giờ ngày mùa nơi
    chỗ cách lệnh bảng biển nhà trạm đường khu vùng thẻ sự mức giá
    """
) | {
    "hồ sơ",
    "danh sách",
    "kế hoạch",
    "thời gian",
    "phương án",
    "hội nghị",
    "quyết định",
    "mức độ",
    "khu vực",
    "nguy cơ",
    "khả năng",
    "lực lượng",
    "thời hạn",
}
"""Nouns whose name a verb may be part of: “đơn đăng ký”, “máy bơm”."""
FOLLOWED_BY_VERBS = words_in("người em cháu trẻ con xe")
"""Nouns whose clause follows them: “những người ứng cử”."""
COUNTED_BY_NUMBERS = words_in(
    """
    quý lớp khối cấp thứ tháng loại hạng tổ khu thôn xóm đội phòng tầng số điểm bước điều lần đợt mũi khoa
    """
)
"""Nouns that a number may follow: “quý ba”."""
HEADS_OF_NAMES = frozenset(
    ("danh sách", "kết quả", "việc", "lịch", "giấy", "mức", "phương án", "kế hoạch", "hồ sơ", "tiền", "thẻ")
)
"""Nouns of clauses whose first verb belongs to the subject: “Danh sách học sinh trúng tuyển được dán”."""
