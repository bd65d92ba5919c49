"""Family names, given names and middle names of Vietnamese, and names that stand for streets, schools and offices.

They are those that came to our mind, no list of anybody's: a name that is missing is found where it has a capital, and
a person reads what is published all the same.
"""


def listed(words: str) -> frozenset[str]:
    """Return the *words*, which blanks part."""
    return frozenset(words.split())


FAMILIES = listed("""
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn vương trịnh trương lâm
    phùng mai tô hà tạ cao chu quách lương lưu thái đàm nghiêm khổng tống doãn giang kiều mạc vi hứa la lục từ
    ninh triệu thân quản bạch cù đồng khúc
""")
PLAIN_FAMILIES = listed("""
    nguyen tran pham hoang huynh phan dang bui ngo duong dinh doan vuong trinh truong phung quach luong nghiem
    vu vo le do ho ly dao lam mai to ha ta cao chu luu thai dam
""")
SURE_FAMILIES = listed("""
    nguyễn trần phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương đinh trịnh trương phùng lương lê lưu đoàn
""")
"""Family names that begin few other words, so that they may be trusted in small letters."""

MIDDLES = listed("""
    văn thị đức hữu quang minh thanh ngọc thu xuân kim thế đình công quốc bá duy trọng tiến mạnh hồng thúy thùy
    bích hải hoàng anh gia bảo tuấn đăng viết như quỳnh phương mai lan hà huy khánh việt nhật thành trung phúc
    tấn vĩnh sỹ sĩ doãn khắc phú
""")
GIVEN = listed("""
    an ánh bắc bích bình cảnh châu chiến chung cúc cường dung duy dũng duyên dương đạt diễm diệp điệp đức giang
    hà hải hạnh hằng hào hậu hiền hiếu hiệp hoa hòa hoà hoàn hoàng hồng hùng huệ hương hường huy huyền huỳnh
    khải khánh khang khoa khôi kiên kiệt lan lâm liên linh loan lộc long lợi luân lụa ly lý mai mạnh minh mỹ nam
    nga ngân nghĩa ngọc nguyên nhàn nhâm nhung nhi như ninh oanh phong phú phúc phụng phương phượng quân quang
    quế quý quyền quyết quỳnh sang sáng sen sinh sơn tài tâm tân thái thanh thành thảo thắm thắng thêu thịnh thọ
    thoa thơm thu thuận thúy thuý thùy thủy thuỷ thư thương tiến tính toàn toản trang trinh trung trường tú tuân
    tuấn tùng tuyến tuyết tươi uyên vân viên việt vinh vượng vui xuân yến hoan khuê ngoan ngát nụ mùi tỵ dậu sửu
    út tèo tý tí hợi bính đinh đào gấm hoài hoạt hưng khiêm khương lành lương nết nhài nhạn nhẫn nhất phấn thìn
    thi tín trọng tuệ vĩ vỹ thiện nhân huấn khuyến giáp bảo chinh chính cương duệ doanh đoan đồng du hợp hưởng
    hữu khởi lam lê lệ len lưu mận miên miền mơ nhã nhị ninh phẩm quảng sự tảo thao thạch thân thiết thuần thức
    trà trâm trí triệu triều vệ vĩnh vũ xoan xuyến ý đại đăng điền điển định độ đông dịu
""")
BY_BIRTH = frozenset(("ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "hai"))
"""Children called by their order: bà Sáu, ông Tư."""

KNOWN_NAMES = frozenset(
    name.replace("_", " ")
    for name in listed("""
    trần_hưng_đạo nguyễn_trãi lê_lợi trần_phú lý_thái_tổ lý_thường_kiệt nguyễn_bỉnh_khiêm ngô_quyền
    lê_hồng_phong nguyễn_văn_linh nguyễn_đức_cảnh phan_bội_châu phan_chu_trinh phan_châu_trinh trần_nguyên_hãn
    hoàng_văn_thụ võ_nguyên_giáp lê_thánh_tông lê_đại_hành lê_chân đinh_tiên_hoàng phạm_văn_đồng lê_duẩn
    nguyễn_công_trứ hồ_chí_minh ngô_gia_tự nguyễn_huệ nguyễn_du tôn_đức_thắng trần_quốc_toản trần_nhân_tông
    trần_thánh_tông mạc_đăng_dung phạm_ngọc_thạch nguyễn_thị_minh_khai võ_thị_sáu nguyễn_văn_trỗi chu_văn_an
    lý_tự_trọng phan_đình_phùng nguyễn_lương_bằng trần_quang_khải lê_quý_đôn mạc_đĩnh_chi phạm_ngũ_lão
    nguyễn_khuyến phan_đăng_lưu nguyễn_văn_cừ hoàng_diệu hoàng_quốc_việt bùi_thị_xuân đinh_bộ_lĩnh
    lương_khánh_thiện hà_nội hà_nam hà_giang hà_tĩnh thái_bình thái_nguyên ninh_bình ninh_thuận lý_sơn lâm_đồng
    lâm_sơn cao_bằng cao_sơn vũ_thư hồ_tây hà_đông lê_minh_xuân trương_định đinh_lễ đinh_vũ lương_văn_can lê_lai
    ngô_sơn vương_quốc hồ_gươm tô_hiệu đào_duy_từ mai_sơn
""")
)
"""Names of the dead, of provinces and of places, which streets, schools and quarters bear."""

NOT_NAMES = listed("""
    tổ phòng ban công trưởng phó chủ bí thôn xã phường ubnd ủy uỷ đội hội đoàn trung sở chi đảng mặt giám hiệu
    tiểu việt bác hồ văn nhà nước tp thành trạm bộ cục ttphục tt vp văn điện khu tỉnh huyện quận kinh chúng các
    những quý mẹ ông bà anh chị em cháu cô chú cụ mttq hđnd hđnd htx bql csgt ca thcs thpt mầm trường giáo bệnh
    y hợp tập qlđt vnpt evn viettel nay khi hiện đã sau trước đề xin cảm theo tại ngày và để nếu do được cán dân
    hỗ đang sẽ không có là ở từ với về đến cần phải cùng
""")
"""Words with a capital that follow a word for a person without being a name: offices, and the beginning of
    sentences."""
