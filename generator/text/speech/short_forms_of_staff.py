"""Short forms that staff write in notices and that the other tables lacked, each with one sense.

They were met in blind sets of notices (docs/decisions/reading.md): offices, bulletins, building, schools, clinics,
farms, roads, and money.
"""

_PARTY_AND_OFFICES = {
    "AHLĐ": "anh hùng lao động", "ANKT": "an ninh kinh tế", "ANTT-ATXH": "an ninh trật tự, an toàn xã hội",
    "ATVS": "an toàn vệ sinh", "ATVSV": "an toàn vệ sinh viên", "BBKT": "biên bản kiểm tra",
    "BCSĐ": "ban cán sự đảng", "BCTC": "báo cáo tài chính", "BHXHVN": "bảo hiểm xã hội Việt Nam",
    "BHYTHS": "bảo hiểm y tế học sinh", "BHYTHGĐ": "bảo hiểm y tế hộ gia đình", "BHNT": "bảo hiểm nhân thọ",
    "BHLĐ": "bảo hộ lao động", "BLHĐ": "bạo lực học đường", "BLL": "ban liên lạc",
    "BPTNTKQ": "bộ phận tiếp nhận và trả kết quả", "BQLKCN": "ban quản lý khu công nghiệp",
    "BTCTU": "ban tổ chức thành ủy", "BTGDV": "ban tuyên giáo và dân vận",
    "BTGDVTU": "ban tuyên giáo và dân vận thành ủy", "BTGĐ": "ban tổng giám đốc",
    "BVNTD": "bảo vệ người tiêu dùng", "BVQLNTD": "bảo vệ quyền lợi người tiêu dùng", "CBLĐ": "cán bộ lao động",
    "CBTD": "cán bộ tín dụng", "CNLĐ": "công nhân lao động", "CNVC-LĐ": "công nhân viên chức, lao động",
    "CSND": "cảnh sát nhân dân", "CSMT": "cảnh sát môi trường", "CVCC": "chuyên viên cao cấp",
    "ĐĐBQH": "đoàn đại biểu quốc hội", "ĐGHC": "địa giới hành chính", "ĐUQS": "đảng ủy quân sự",
    "ĐUCA": "đảng ủy công an", "GHPGVN": "giáo hội Phật giáo Việt Nam", "HCSN": "hành chính sự nghiệp",
    "HĐBC": "hội đồng bầu cử", "HĐBCQG": "hội đồng bầu cử quốc gia", "HNGĐ": "hôn nhân gia đình",
    "HN&GĐ": "hôn nhân và gia đình", "HNKH": "hội nghị khách hàng",
    "KTXH-QPAN": "kinh tế xã hội, quốc phòng an ninh", "LLVTND": "lực lượng vũ trang nhân dân",
    "LĐXH": "lao động xã hội", "NGƯT": "nhà giáo ưu tú", "NGND": "nhà giáo nhân dân", "PNVN": "phụ nữ Việt Nam",
    "QUTW": "quân ủy trung ương", "TTND": "thanh tra nhân dân", "TTUB": "thường trực ủy ban",
    "UBBCQG": "ủy ban bầu cử quốc gia", "UBDT": "ủy ban dân tộc", "UBKTTW": "ủy ban kiểm tra trung ương",
    "UBKTTU": "ủy ban kiểm tra thành ủy", "UBATGT": "ủy ban an toàn giao thông",
    "UVBTVĐU": "ủy viên ban thường vụ đảng ủy", "UVTW": "ủy viên trung ương", "VBHC": "văn bản hành chính",
    "VBPL": "văn bản pháp luật", "VPĐD": "văn phòng đại diện", "VPHĐ": "văn phòng hội đồng",
    "VPTU": "văn phòng thành ủy", "VPUB": "văn phòng ủy ban", "VTLT": "văn thư lưu trữ",
    "XLVP": "xử lý vi phạm", "XP": "xử phạt", "ĐBN": "đặc biệt nặng", "KTĐBN": "khuyết tật đặc biệt nặng",
    "KTN": "khuyết tật nặng", "BTLT": "bê tông ly tâm", "DTS": "diện tích sàn", "DCL": "dao cách ly",
    "CDCL": "cầu dao cách ly", "FCO": "ép xê o", "T/H": "thực hiện", "Stt": "số thứ tự", "stt": "số thứ tự",
    "SD": "sử dụng", "HTCT": "hệ thống chính trị", "XDHTCT": "xây dựng hệ thống chính trị",
    "CTS": "chứng thư số", "KHLCNT": "kế hoạch lựa chọn nhà thầu", "LCNT": "lựa chọn nhà thầu",
    "ĐBDTTS": "đồng bào dân tộc thiểu số", "ĐBKK": "đặc biệt khó khăn", "BCĐTW": "ban chỉ đạo trung ương",
    "BCHCĐ": "ban chấp hành công đoàn", "CĐGD": "công đoàn giáo dục", "ĐVCĐ": "đoàn viên công đoàn",
    "CVĐ": "cuộc vận động", "TTGDNN-GDTX": "trung tâm giáo dục nghề nghiệp, giáo dục thường xuyên",
    "PCTHTL": "phòng chống tác hại thuốc lá", "PCHIV": "phòng chống hát i vê",
    "KTHT&ĐT": "kinh tế, hạ tầng và đô thị", "KT-HT&ĐT": "kinh tế, hạ tầng và đô thị",
    "KT-HT": "kinh tế hạ tầng", "KTHTĐT": "kinh tế, hạ tầng và đô thị", "VHTTCS": "văn hóa thông tin cơ sở",
    "VH&XH": "văn hóa và xã hội", "VH&TT": "văn hóa và thể thao", "KQXN": "kết quả xét nghiệm",
    "TNV": "tình nguyện viên", "TNTN": "thanh niên tình nguyện", "NĐD": "người đại diện",
    "HĐTĐ": "hội đồng thẩm định", "HĐKH": "hội đồng khoa học", "TCCN": "tổ chức, cá nhân",
}  # fmt: skip

_WEATHER_AND_WATER = {
    "ĐRRTT": "độ rủi ro thiên tai", "CĐRRTT": "cấp độ rủi ro thiên tai", "CBRRTT": "cảnh báo rủi ro thiên tai",
    "VBB": "vịnh Bắc Bộ", "KTTVBB": "khí tượng thủy văn Bắc Bộ", "MNDBT": "mực nước dâng bình thường",
    "MNC": "mực nước chết", "QTVH": "quy trình vận hành", "ƯPBĐKH": "ứng phó biến đổi khí hậu",
}  # fmt: skip

_LAND_AND_BUILDING = {
    "GCNQSD": "giấy chứng nhận quyền sử dụng", "QSDD": "quyền sử dụng đất", "KCNC": "khu công nghệ cao",
    "KĐTM": "khu đô thị mới", "KTĐC": "khu tái định cư", "QLXD": "quản lý xây dựng",
    "QLQH": "quản lý quy hoạch", "ĐTXDCT": "đầu tư xây dựng công trình", "DAĐT": "dự án đầu tư",
    "HSHC": "hồ sơ hoàn công", "HSTK": "hồ sơ thiết kế", "HLĐ": "hành lang đê", "HLBVĐ": "hành lang bảo vệ đê",
    "GPLĐ": "giấy phép lao động", "GPHĐ": "giấy phép hoạt động", "GCNĐK": "giấy chứng nhận đăng ký",
    "GCNĐKDN": "giấy chứng nhận đăng ký doanh nghiệp", "GCNATTP": "giấy chứng nhận an toàn thực phẩm",
    "TKCS": "thiết kế cơ sở", "TKKT": "thiết kế kỹ thuật", "KCAD": "kết cấu áo đường", "MCN": "mặt cắt ngang",
    "CCTHA": "chi cục thi hành án", "CNVPĐK": "chi nhánh văn phòng đăng ký",
    "CNVPĐKĐĐ": "chi nhánh văn phòng đăng ký đất đai", "ĐTH": "đô thị hóa", "KBT": "khu bảo tồn",
    "GĐGR": "giao đất giao rừng",
}  # fmt: skip

_HEALTH_AND_SCHOOL = {
    "KSCL": "khảo sát chất lượng", "KTĐK": "kiểm tra định kỳ", "KTCK": "kiểm tra cuối kỳ",
    "KTGK": "kiểm tra giữa kỳ", "ĐTBM": "điểm trung bình môn", "ĐTBCN": "điểm trung bình cả năm",
    "TKB": "thời khóa biểu", "ĐĐCMHS": "đại diện cha mẹ học sinh", "GDHN": "giáo dục hướng nghiệp",
    "GDKNS": "giáo dục kỹ năng sống", "GDĐP": "giáo dục địa phương", "HĐNGLL": "hoạt động ngoài giờ lên lớp",
    "NGLL": "ngoài giờ lên lớp", "KHGD": "kế hoạch giáo dục", "PPDH": "phương pháp dạy học",
    "NCKH": "nghiên cứu khoa học", "CSGD": "cơ sở giáo dục", "CSGDMN": "cơ sở giáo dục mầm non",
    "THPTQG": "trung học phổ thông quốc gia", "CLGD": "chất lượng giáo dục", "KĐCL": "kiểm định chất lượng",
    "KĐCLGD": "kiểm định chất lượng giáo dục", "KHHNV": "không hoàn thành nhiệm vụ",
    "HTCTTH": "hoàn thành chương trình tiểu học", "HSKT": "học sinh khuyết tật", "HSTT": "học sinh tiên tiến",
    "HSXS": "học sinh xuất sắc", "HSDTTS": "học sinh dân tộc thiểu số", "VHCS": "văn hóa công sở",
    "MGB": "mẫu giáo bé", "MGN": "mẫu giáo nhỡ", "MGL": "mẫu giáo lớn", "YTCC": "y tế công cộng",
    "YTTH": "y tế trường học", "YHGĐ": "y học gia đình", "YHDP": "y học dự phòng", "DVYT": "dịch vụ y tế",
    "DVKT": "dịch vụ kỹ thuật", "CĐHA": "chẩn đoán hình ảnh", "SÂ": "siêu âm", "KSNK": "kiểm soát nhiễm khuẩn",
    "TTBYT": "trang thiết bị y tế", "NKHH": "nhiễm khuẩn hô hấp", "NKHHCT": "nhiễm khuẩn hô hấp cấp tính",
    "PHCNDVCĐ": "phục hồi chức năng dựa vào cộng đồng", "SKBM": "sức khỏe bà mẹ",
    "SKBMTE": "sức khỏe bà mẹ trẻ em", "SKCĐ": "sức khỏe cộng đồng", "TPCN": "thực phẩm chức năng",
    "DCTC": "dụng cụ tử cung", "VPQ": "viêm phế quản", "VMN": "viêm màng não", "PKDV": "phòng khám dịch vụ",
    "TNLĐ-BNN": "tai nạn lao động, bệnh nghề nghiệp",
}  # fmt: skip

_FARMS = {
    "NSG": "ngày sau gieo", "NSC": "ngày sau cấy", "NSS": "ngày sau sạ", "NSP": "ngày sau phun",
    "CCCT": "cơ cấu cây trồng", "CCGT": "cơ cấu giống", "NSBQ": "năng suất bình quân",
    "CNSH": "công nghệ sinh học", "ĐVHD": "động vật hoang dã", "TYCS": "thú y cơ sở",
    "TACN": "thức ăn chăn nuôi", "BVNL": "bảo vệ nguồn lợi", "BVNLTS": "bảo vệ nguồn lợi thủy sản",
    "QLCL": "quản lý chất lượng", "DVHTX": "dịch vụ hợp tác xã", "HTXDV": "hợp tác xã dịch vụ",
    "THTSX": "tổ hợp tác sản xuất", "LTTP": "lương thực thực phẩm", "ATLT": "an toàn lương thực",
    "KHCNNN": "khoa học công nghệ nông nghiệp", "HCVS": "hữu cơ vi sinh", "PBHC": "phân bón hữu cơ",
    "PBVS": "phân bón vi sinh", "ĐX": "đông xuân",
}  # fmt: skip

_POLICE_AND_ROADS = {
    "GTĐT": "giao thông đô thị", "CSGT-ĐB": "cảnh sát giao thông đường bộ",
    "PTCGĐB": "phương tiện cơ giới đường bộ", "PTTNĐ": "phương tiện thủy nội địa", "KDVT": "kinh doanh vận tải",
    "VTHK": "vận tải hành khách", "VTHKCC": "vận tải hành khách công cộng",
    "GPLXQT": "giấy phép lái xe quốc tế", "TNDS": "trách nhiệm dân sự", "NĐC": "nồng độ cồn",
    "VLNCN": "vật liệu nổ công nghiệp", "TPHS": "tội phạm hình sự", "CSĐTTP": "cảnh sát điều tra tội phạm",
    "CQCSĐT": "cơ quan cảnh sát điều tra", "THNVQS": "thực hiện nghĩa vụ quân sự",
    "GDQP&AN": "giáo dục quốc phòng và an ninh", "QP&AN": "quốc phòng và an ninh",
    "TTATCC": "trật tự an toàn công cộng", "BMNN": "bí mật nhà nước", "LLANTT": "lực lượng an ninh trật tự",
    "TGBVANTTCS": "tham gia bảo vệ an ninh trật tự ở cơ sở",
}  # fmt: skip

_MONEY = {
    "TCNH": "tài chính ngân hàng", "GTCG": "giấy tờ có giá", "NSLĐ": "năng suất lao động",
    "KHV": "kế hoạch vốn", "UNT": "ủy nhiệm thu", "UNC": "ủy nhiệm chi", "SDTK": "số dư tài khoản",
    "CTK": "chủ tài khoản", "TKTG": "tài khoản tiền gửi", "MLNS": "mục lục ngân sách",
    "MQHNS": "mã quan hệ ngân sách", "NDKT": "nội dung kinh tế", "TKT": "tờ khai thuế", "ĐLT": "đại lý thuế",
    "UNTT": "ủy nhiệm thu thuế", "TTNCN": "thuế thu nhập cá nhân", "TNCT": "thu nhập chịu thuế",
    "GTTT": "giá trị tính thuế", "QVNN": "quỹ vì người nghèo", "QĐOĐN": "quỹ đền ơn đáp nghĩa",
    "QPCTT": "quỹ phòng chống thiên tai", "QBTTE": "quỹ bảo trợ trẻ em", "TCTX": "trợ cấp thường xuyên",
    "TCĐX": "trợ cấp đột xuất", "TCHT": "trợ cấp hưu trí", "MLCS": "mức lương cơ sở", "LTT": "lương tối thiểu",
    "LTTV": "lương tối thiểu vùng", "PCCV": "phụ cấp chức vụ", "PCKV": "phụ cấp khu vực",
    "DNXH": "doanh nghiệp xã hội",
}  # fmt: skip

_WITH_A_STROKE = {
    "t/h": "thực hiện", "k/t": "kiểm tra", "b/c": "báo cáo", "p/h": "phối hợp", "l/h": "liên hệ",
    "y/c": "yêu cầu", "đ/v": "đối với", "t/c": "tổ chức", "x/d": "xây dựng", "s/x": "sản xuất",
    "h/s": "học sinh", "n/d": "nhân dân", "k/c": "khoảng cách", "t/g": "thời gian", "đ/k": "đăng ký",
    "h/d": "hướng dẫn", "g/q": "giải quyết", "n/v": "nhiệm vụ", "k/q": "kết quả", "c/q": "cơ quan",
    "b/s": "bổ sung",
}  # fmt: skip

OF_STAFF: dict[str, str] = {
    **_WITH_A_STROKE,
    **_PARTY_AND_OFFICES,
    **_WEATHER_AND_WATER,
    **_LAND_AND_BUILDING,
    **_HEALTH_AND_SCHOOL,
    **_FARMS,
    **_POLICE_AND_ROADS,
    **_MONEY,
}
"""Each short form with its words."""
