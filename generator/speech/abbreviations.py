"""The short forms of Vietnamese public life and the words that each stands for.

Only those that any newspaper or office in the country writes: names of one commune are in its
`content/pronunciation.yaml`. Kinds of documents and their short forms follow Nghị định 30/2020/NĐ-CP, annex III, and
for the Party Hướng dẫn 36-HD/VPTW; the rest is the usage of the ministries and of the press.
"""

from generator.speech.letters import is_pronounceable, spell
from generator.speech.listed import LISTED
from generator.speech.sense import Sense, sense
from generator.speech.senses_by_field import SENSES_BY_FIELD
from generator.speech.senses_in_rows import SENSES_IN_ROWS
from generator.speech.senses_of_actions import SENSES_OF_ACTIONS
from generator.speech.senses_of_communes import SENSES_OF_COMMUNES
from generator.speech.senses_of_office_work import SENSES_OF_OFFICE_WORK
from generator.speech.senses_of_offices import SENSES_OF_OFFICES
from generator.speech.senses_of_services import SENSES_OF_SERVICES
from generator.speech.senses_of_staff import SENSES_OF_STAFF
from generator.speech.senses_of_villages import SENSES_OF_VILLAGES
from generator.speech.short_forms_by_field import BY_FIELD
from generator.speech.short_forms_in_context import IN_CONTEXT
from generator.speech.short_forms_of_communes import OF_COMMUNES
from generator.speech.short_forms_of_notices import OF_NOTICES
from generator.speech.short_forms_of_staff import OF_STAFF

_AUTHORITIES = {
    "UBND": "ủy ban nhân dân", "HĐND": "hội đồng nhân dân", "TTHĐND": "thường trực hội đồng nhân dân",
    "UBMTTQ": "ủy ban mặt trận tổ quốc", "MTTQ": "mặt trận tổ quốc",
    "UBMTTQVN": "ủy ban mặt trận tổ quốc Việt Nam",
    "MTTQVN": "mặt trận tổ quốc Việt Nam", "UBKT": "ủy ban kiểm tra", "UBTVQH": "ủy ban thường vụ quốc hội",
    "UBTƯ": "ủy ban trung ương", "ĐBQH": "đại biểu quốc hội", "VPCP": "văn phòng chính phủ",
    "VPQH": "văn phòng quốc hội", "TTg": "thủ tướng", "TTCP": "thanh tra chính phủ", "TW": "trung ương",
    "TƯ": "trung ương",
    "T.Ư": "trung ương", "T.W": "trung ương", "BCHTW": "ban chấp hành trung ương", "BCT": "bộ chính trị",
    "BTV": "ban thường vụ", "BCĐ": "ban chỉ đạo", "BTC": "ban tổ chức",
    "BQL": "ban quản lý",
    "BQLDA": "ban quản lý dự án", "BGH": "ban giám hiệu", "BGĐ": "ban giám đốc", "BGK": "ban giám khảo",
    "HĐQT": "hội đồng quản trị", "HĐNVQS": "hội đồng nghĩa vụ quân sự",
    "CHQS": "chỉ huy quân sự", "BKS": "biển kiểm soát", "BCHQS": "ban chỉ huy quân sự",
    "BCHPCTT": "ban chỉ huy phòng chống thiên tai", "BDV": "ban dân vận",
    "TAND": "tòa án nhân dân", "TANDTC": "tòa án nhân dân tối cao", "VKSND": "viện kiểm sát nhân dân",
    "VKS": "viện kiểm sát",
    "VKSNDTC": "viện kiểm sát nhân dân tối cao", "THADS": "thi hành án dân sự", "CAND": "công an nhân dân",
    "CSGT": "cảnh sát giao thông",
    "CSGT-TT": "cảnh sát giao thông, trật tự", "CSKV": "cảnh sát khu vực", "CSĐT": "cảnh sát điều tra",
    "CSHS": "cảnh sát hình sự",
    "CSCĐ": "cảnh sát cơ động",
    "CAX": "công an xã", "CATP": "công an thành phố", "QĐND": "quân đội nhân dân",
    "QĐNDVN": "quân đội nhân dân Việt Nam",
    "BĐBP": "bộ đội biên phòng", "LLVT": "lực lượng vũ trang", "DQTV": "dân quân tự vệ",
    "NVQS": "nghĩa vụ quân sự",
    "ANTT": "an ninh trật tự", "ANQP": "an ninh quốc phòng", "QPAN": "quốc phòng an ninh",
    "QP-AN": "quốc phòng an ninh",
    "AN-QP": "an ninh quốc phòng", "TTATXH": "trật tự an toàn xã hội", "ANCS": "an ninh cơ sở",
    "ANTQ": "an ninh tổ quốc",
    "TTMTTQ": "thường trực mặt trận tổ quốc", "BTG": "ban tuyên giáo",
    "BTGTW": "ban tuyên giáo trung ương", "CNSCĐ": "công nghệ số cộng đồng", "TBA": "trạm biến áp",
    "ĐZ": "đường dây", "TTATGT": "trật tự an toàn giao thông", "ATGT": "an toàn giao thông",
    "PCCC": "phòng cháy chữa cháy", "CNCH": "cứu nạn cứu hộ",
    "PCCC&CNCH": "phòng cháy chữa cháy và cứu nạn cứu hộ", "PCTT": "phòng chống thiên tai",
    "TKCN": "tìm kiếm cứu nạn",
    "PCTT&TKCN": "phòng chống thiên tai và tìm kiếm cứu nạn",
    "PCTT-TKCN": "phòng chống thiên tai, tìm kiếm cứu nạn",
    "PTDS": "phòng thủ dân sự", "PCLB": "phòng chống lụt bão", "PCMT": "phòng chống ma túy",
    "PCTN": "phòng chống tham nhũng",
    "VPĐKĐĐ": "văn phòng đăng ký đất đai", "KBNN": "kho bạc nhà nước", "NHNN": "ngân hàng nhà nước",
    "NHCSXH": "ngân hàng chính sách xã hội", "NHTM": "ngân hàng thương mại", "QTDND": "quỹ tín dụng nhân dân",
    "BPMC": "bộ phận một cửa", "TN&TKQ": "tiếp nhận và trả kết quả", "TTHC": "thủ tục hành chính",
    "CCHC": "cải cách hành chính", "HCC": "hành chính công",
    "PVHCC": "phục vụ hành chính công",
    "TTPVHCC": "trung tâm phục vụ hành chính công", "TTHCC": "trung tâm hành chính công",
    "DVC": "dịch vụ công",
    "DVCTT": "dịch vụ công trực tuyến", "DVSNC": "dịch vụ sự nghiệp công", "DVSN": "dịch vụ sự nghiệp",
    "CĐS": "chuyển đổi số",
    "KSTTHC": "kiểm soát thủ tục hành chính", "CNTT": "công nghệ thông tin", "TNHS": "tiếp nhận hồ sơ",
    "PAKN": "phản ánh kiến nghị",
    "TT&TT": "thông tin và truyền thông", "TT-TT": "thông tin truyền thông",
    "BTTTT": "bộ thông tin truyền thông", "BNV": "bộ nội vụ", "BYT": "bộ y tế", "BXD": "bộ xây dựng",
    "BGDĐT": "bộ giáo dục đào tạo",
    "BGD&ĐT": "bộ giáo dục và đào tạo", "BGD": "bộ giáo dục", "BTP": "bộ tư pháp", "BCA": "bộ công an",
    "BQP": "bộ quốc phòng", "BKHĐT": "bộ kế hoạch đầu tư",
    "BNG": "bộ ngoại giao", "BGTVT": "bộ giao thông vận tải", "BTNMT": "bộ tài nguyên môi trường",
    "BNNMT": "bộ nông nghiệp môi trường",
    "BNNPTNT": "bộ nông nghiệp phát triển nông thôn", "BLĐTBXH": "bộ lao động thương binh xã hội",
    "BVHTTDL": "bộ văn hóa thể thao du lịch",
    "BKHCN": "bộ khoa học công nghệ", "STC": "sở tài chính", "SNV": "sở nội vụ", "SYT": "sở y tế",
    "SXD": "sở xây dựng", "SGDĐT": "sở giáo dục đào tạo",
    "STP": "sở tư pháp", "SCT": "sở công thương",
}  # fmt: skip

_PEOPLE = {
    "PCT": "phó chủ tịch", "PBT": "phó bí thư", "CVP": "chánh văn phòng", "PGĐ": "phó giám đốc",
    "TGĐ": "tổng giám đốc",
    "CBCC": "cán bộ công chức", "CBCCVC": "cán bộ công chức viên chức", "CBVC": "cán bộ viên chức",
    "CBĐV": "cán bộ đảng viên",
    "CCVC": "công chức viên chức", "CNVC": "công nhân viên chức", "CNVCLĐ": "công nhân viên chức lao động",
    "CBCS": "cán bộ chiến sĩ",
    "CCB": "cựu chiến binh", "HCCB": "hội cựu chiến binh", "HPN": "hội phụ nữ", "LHPN": "liên hiệp phụ nữ",
    "HLHPN": "hội liên hiệp phụ nữ",
    "HND": "hội nông dân", "ĐTN": "đoàn thanh niên", "TNCS": "thanh niên cộng sản",
    "TNCSHCM": "thanh niên cộng sản Hồ Chí Minh",
    "TNXP": "thanh niên xung phong", "CCĐ": "cựu công đoàn", "LĐLĐ": "liên đoàn lao động",
    "NCT": "người cao tuổi", "NKT": "người khuyết tật",
    "NLĐ": "người lao động", "NSDLĐ": "người sử dụng lao động", "HSSV": "học sinh sinh viên",
    "SV": "sinh viên",
    "DTTS": "dân tộc thiểu số", "ĐVTN": "đoàn viên thanh niên",
    "TNTP": "thiếu niên tiền phong", "BVCSTE": "bảo vệ chăm sóc trẻ em",
    "BTXH": "bảo trợ xã hội", "NCC": "người có công", "BMVNAH": "bà mẹ Việt Nam anh hùng",
    "VNAH": "Việt Nam anh hùng",
    "AHLLVT": "anh hùng lực lượng vũ trang", "NSND": "nghệ sĩ nhân dân", "NSƯT": "nghệ sĩ ưu tú",
    "PGS": "phó giáo sư",
    "ThS": "thạc sĩ", "Ths": "thạc sĩ", "BSCKI": "bác sĩ chuyên khoa một",
    "BSCKII": "bác sĩ chuyên khoa hai", "CKI": "chuyên khoa một", "CKII": "chuyên khoa hai",
    "BSCK": "bác sĩ chuyên khoa", "Bs": "bác sĩ", "KTS": "kiến trúc sư",
    "NXB": "nhà xuất bản", "TBT": "tổng bí thư",
    "HLV": "huấn luyện viên", "VĐV": "vận động viên",
    "CTV": "cộng tác viên", "GVCN": "giáo viên chủ nhiệm",
    "BHV": "bảo vệ",
}  # fmt: skip

_LIFE = {
    "BHYT": "bảo hiểm y tế", "BHXH": "bảo hiểm xã hội", "BHTN": "bảo hiểm thất nghiệp",
    "BHXHTN": "bảo hiểm xã hội tự nguyện",
    "BHYTTN": "bảo hiểm y tế tự nguyện", "CCCD": "căn cước công dân", "CMND": "chứng minh nhân dân",
    "CMTND": "chứng minh thư nhân dân",
    "GPLX": "giấy phép lái xe", "GKS": "giấy khai sinh", "GCN": "giấy chứng nhận",
    "GCNQSDĐ": "giấy chứng nhận quyền sử dụng đất",
    "QSDĐ": "quyền sử dụng đất", "SDĐ": "sử dụng đất", "GPMB": "giải phóng mặt bằng",
    "QSH": "quyền sở hữu", "GPXD": "giấy phép xây dựng",
    "TĐC": "tái định cư", "BTHT": "bồi thường hỗ trợ", "QHXD": "quy hoạch xây dựng",
    "XDCB": "xây dựng cơ bản", "ĐTXD": "đầu tư xây dựng",
    "NTM": "nông thôn mới", "XDNTM": "xây dựng nông thôn mới", "OCOP": "ô cốp", "HTX": "hợp tác xã",
    "HTXNN": "hợp tác xã nông nghiệp",
    "HTXDVNN": "hợp tác xã dịch vụ nông nghiệp", "DVNN": "dịch vụ nông nghiệp",
    "SXNN": "sản xuất nông nghiệp", "BVTV": "bảo vệ thực vật", "TBVTV": "thuốc bảo vệ thực vật",
    "SXKD": "sản xuất kinh doanh", "SX-KD": "sản xuất kinh doanh", "KDTM": "kinh doanh thương mại",
    "DN": "doanh nghiệp", "DNTN": "doanh nghiệp tư nhân",
    "DNNN": "doanh nghiệp nhà nước", "TNHH": "trách nhiệm hữu hạn", "MTV": "một thành viên",
    "CTCP": "công ty cổ phần", "KCN": "khu công nghiệp",
    "CCN": "cụm công nghiệp", "KCX": "khu chế xuất", "KKT": "khu kinh tế", "KĐT": "khu đô thị",
    "KDC": "khu dân cư", "KTTT": "kinh tế tập thể",
    "TTCN": "tiểu thủ công nghiệp", "CN-TTCN": "công nghiệp, tiểu thủ công nghiệp",
    "CNXD": "công nghiệp xây dựng", "CNH": "công nghiệp hóa", "HĐH": "hiện đại hóa",
    "CNH-HĐH": "công nghiệp hóa, hiện đại hóa", "KTXH": "kinh tế xã hội", "KT-XH": "kinh tế xã hội",
    "VHXH": "văn hóa xã hội", "VH-XH": "văn hóa xã hội",
    "VHTT": "văn hóa thể thao", "VH-TT": "văn hóa thông tin", "VHVN": "văn hóa văn nghệ",
    "TDTT": "thể dục thể thao", "VHTTDL": "văn hóa thể thao du lịch",
    "VHTT&DL": "văn hóa thể thao và du lịch", "TT&DL": "thể thao và du lịch",
    "TDĐKXDĐSVH": "toàn dân đoàn kết xây dựng đời sống văn hóa", "ĐSVH": "đời sống văn hóa",
    "NVH": "nhà văn hóa",
    "TTVH": "trung tâm văn hóa", "GĐVH": "gia đình văn hóa", "KDCVH": "khu dân cư văn hóa",
    "CLB": "câu lạc bộ", "TDP": "tổ dân phố",
    "GD&ĐT": "giáo dục và đào tạo", "GDĐT": "giáo dục đào tạo", "GD-ĐT": "giáo dục đào tạo",
    "GDTX": "giáo dục thường xuyên", "GDNN": "giáo dục nghề nghiệp",
    "THCS": "trung học cơ sở", "THPT": "trung học phổ thông", "TH&THCS": "tiểu học và trung học cơ sở",
    "TH-THCS": "tiểu học, trung học cơ sở", "THCS&THPT": "trung học cơ sở và trung học phổ thông",
    "CĐSP": "cao đẳng sư phạm",
    "TTGDTX": "trung tâm giáo dục thường xuyên", "SGK": "sách giáo khoa", "GDCD": "giáo dục công dân",
    "LĐTBXH": "lao động thương binh xã hội", "LĐ-TBXH": "lao động, thương binh, xã hội",
    "LĐ-TB&XH": "lao động, thương binh và xã hội",
    "TBLS": "thương binh liệt sĩ", "TNMT": "tài nguyên môi trường", "TN&MT": "tài nguyên và môi trường",
    "TN-MT": "tài nguyên môi trường",
    "NN&MT": "nông nghiệp và môi trường", "NNMT": "nông nghiệp môi trường",
    "NN&PTNT": "nông nghiệp và phát triển nông thôn", "NNPTNT": "nông nghiệp phát triển nông thôn",
    "PTNT": "phát triển nông thôn", "KHCN": "khoa học công nghệ", "KH&CN": "khoa học và công nghệ",
    "KHKT": "khoa học kỹ thuật", "KH&ĐT": "kế hoạch và đầu tư", "KHĐT": "kế hoạch đầu tư",
    "KH-ĐT": "kế hoạch đầu tư", "TC-KH": "tài chính kế hoạch", "TCKH": "tài chính kế hoạch",
    "KTHT": "kinh tế hạ tầng", "GTVT": "giao thông vận tải", "GTNT": "giao thông nông thôn",
    "GTCC": "giao thông công cộng", "VSMT": "vệ sinh môi trường", "BVMT": "bảo vệ môi trường",
    "ÔNMT": "ô nhiễm môi trường", "ATTP": "an toàn thực phẩm",
    "VSATTP": "vệ sinh an toàn thực phẩm", "ATVSTP": "an toàn vệ sinh thực phẩm",
    "ATVSLĐ": "an toàn vệ sinh lao động", "ATLĐ": "an toàn lao động",
    "KHHGĐ": "kế hoạch hóa gia đình", "DSKHHGĐ": "dân số kế hoạch hóa gia đình",
    "DS-KHHGĐ": "dân số, kế hoạch hóa gia đình", "SKSS": "sức khỏe sinh sản", "CSSK": "chăm sóc sức khỏe",
    "CSSKSS": "chăm sóc sức khỏe sinh sản", "CSSKBĐ": "chăm sóc sức khỏe ban đầu",
    "TTYT": "trung tâm y tế", "TYT": "trạm y tế", "BVĐK": "bệnh viện đa khoa",
    "SXH": "sốt xuất huyết", "SDD": "suy dinh dưỡng", "TCMR": "tiêm chủng mở rộng",
    "YTDP": "y tế dự phòng", "KCB": "khám chữa bệnh", "KBCB": "khám bệnh, chữa bệnh",
    "DTLCP": "dịch tả lợn châu Phi", "GSGC": "gia súc gia cầm", "TNGT": "tai nạn giao thông",
    "TNLĐ": "tai nạn lao động", "TNTT": "tai nạn thương tích",
    "TTXDQ": "trật tự xây dựng", "TTXD": "trật tự xây dựng",
    "BLGĐ": "bạo lực gia đình", "XHH": "xã hội hóa", "XĐGN": "xóa đói giảm nghèo",
    "CSXH": "chính sách xã hội", "ASXH": "an sinh xã hội", "NSNN": "ngân sách nhà nước",
    "NSTW": "ngân sách trung ương", "NSĐP": "ngân sách địa phương", "VPHC": "vi phạm hành chính",
    "XPVPHC": "xử phạt vi phạm hành chính", "QLNN": "quản lý nhà nước", "QPPL": "quy phạm pháp luật",
    "VBQPPL": "văn bản quy phạm pháp luật", "PBGDPL": "phổ biến giáo dục pháp luật",
    "TGPL": "trợ giúp pháp lý", "KNTC": "khiếu nại tố cáo", "BLHS": "bộ luật hình sự",
    "BLDS": "bộ luật dân sự", "BLTTHS": "bộ luật tố tụng hình sự", "LĐĐ": "luật đất đai",
    "QCDC": "quy chế dân chủ",
    "TCXDVN": "tiêu chuẩn xây dựng Việt Nam", "TCVN": "tiêu chuẩn Việt Nam", "QCVN": "quy chuẩn Việt Nam",
    "QCXDVN": "quy chuẩn xây dựng Việt Nam",
    "CHXHCN": "cộng hòa xã hội chủ nghĩa", "CHXHCNVN": "cộng hòa xã hội chủ nghĩa Việt Nam",
    "XHCN": "xã hội chủ nghĩa", "ĐCSVN": "đảng cộng sản Việt Nam", "ĐCS": "đảng cộng sản",
    "TPHCM": "thành phố Hồ Chí Minh", "TP.HCM": "thành phố Hồ Chí Minh",
    "TpHCM": "thành phố Hồ Chí Minh", "Tp.HCM": "thành phố Hồ Chí Minh",
    "HCM": "Hồ Chí Minh", "ĐBSCL": "đồng bằng sông Cửu Long",
    "ĐBSH": "đồng bằng sông Hồng", "TTXVN": "thông tấn xã Việt Nam",
    "ĐTDĐ": "điện thoại di động", "STK": "số tài khoản", "MST": "mã số thuế",
    "MSDN": "mã số doanh nghiệp", "STT": "số thứ tự", "VNĐ": "đồng", "VND": "đồng",
    "CSVC": "cơ sở vật chất", "CSHT": "cơ sở hạ tầng", "PTTT": "phương tiện truyền thông",
    "PTTH": "phát thanh truyền hình", "PT-TH": "phát thanh truyền hình", "TTCS": "truyền thanh cơ sở",
    "TĐKT": "thi đua khen thưởng",
    "TĐ-KT": "thi đua khen thưởng", "HSG": "học sinh giỏi", "BCVT": "bưu chính viễn thông",
    "BĐVHX": "bưu điện văn hóa xã", "TTLT": "thông tư liên tịch", "VBHN": "văn bản hợp nhất",
    "CTMTQG": "chương trình mục tiêu quốc gia", "MTQG": "mục tiêu quốc gia", "VTNN": "vật tư nông nghiệp",
    "PCGD": "phổ cập giáo dục", "ANLT": "an ninh lương thực", "ĐKKD": "đăng ký kinh doanh",
    "ĐKHK": "đăng ký hộ khẩu", "SHK": "sổ hộ khẩu", "NOXH": "nhà ở xã hội", "CHCC": "căn hộ chung cư",
    "XKLĐ": "xuất khẩu lao động", "TNDN": "thu nhập doanh nghiệp", "TNCN": "thu nhập cá nhân",
    "GTGT": "giá trị gia tăng",
    "SXKDDV": "sản xuất kinh doanh dịch vụ", "HSMT": "hồ sơ mời thầu", "ĐTC": "đầu tư công",
    "CNQSD": "chứng nhận quyền sử dụng", "TCCB": "tổ chức cán bộ", "BĐKH": "biến đổi khí hậu",
}  # fmt: skip

# Said letter by letter, except for those that can be said as a word (`is_pronounceable`).
_SPELT = (
    "QR OTP ATM SMS GPS USB CPU HIV ADN DNA PCR FDI GDP ODA WTO VNPT EVN FPT LCD IT PR VAT ISO IP "
    "URL NFC KPI HPV ICU MRI EU WHO SOS IUU VTV VOV BOT VNG VTC HTV THP BRT SCADA CSR RFID GIS API VPN PVC "
    "HDPE BTS DDCI PCI PAR SIPAS FAO IMF ADB WB IELTS BIDV ACB OCB HSBC TTC"
)
_LETTERS = {short: spell(short) for short in _SPELT.split() if not is_pronounceable(short)}

_CODES = {
    "VNeID": "vi en i ai đi", "VNEID": "vi en i ai đi", "VssID": "vi ét ét ai đi",
    "VSSID": "vi ét ét ai đi", "AI": "ây ai", "PDF": "pê đê ép",
    "COVID": "cô vít", "Covid": "cô vít", "AIDS": "ết", "WiFi": "oai phai", "Wifi": "oai phai",
    "WIFI": "oai phai",
    "Wi-Fi": "oai phai", "wifi": "oai phai", "wi-fi": "oai phai", "CTr": "chương trình",
    "QĐi": "quy định", "TTV": "tuyên truyền viên", "pH": "pê hát", "AC": "a xê", "ĐH-CĐ": "đại học, cao đẳng",
    "CĐ-ĐH": "cao đẳng, đại học",
}  # fmt: skip

# Written with a full stop that belongs to them, or with small letters.
_DOTTED_OR_SMALL = {
    "v/v": "về việc", "V/v": "về việc",
    "V/V": "về việc",
    "k/g": "kính gửi", "K/g": "kính gửi", "K/G": "kính gửi", "t/m": "thay mặt", "T/M": "thay mặt",
    "T/m": "thay mặt", "đ/đ": "đại diện",
    "g.đ": "giai đoạn", "âl": "âm lịch", "svck": "so với cùng kỳ", "ko": "không",
    "v.v": "vân vân", "vv": "vân vân", "sđt": "số điện thoại", "Sđt": "số điện thoại",
    "đtdđ": "điện thoại di động",
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc",
    "cccd": "căn cước công dân", "cmnd": "chứng minh nhân dân",
    "bhyt": "bảo hiểm y tế", "bhxh": "bảo hiểm xã hội", "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông", "pccc": "phòng cháy chữa cháy", "htx": "hợp tác xã",
    "tphcm": "thành phố Hồ Chí Minh", "tp.hcm": "thành phố Hồ Chí Minh", "clb": "câu lạc bộ",
    "vnđ": "đồng", "vnd": "đồng", "csgt": "cảnh sát giao thông",
    "NQ-CP": "nghị quyết chính phủ", "NĐ-CP": "nghị định chính phủ", "CT-TTg": "chỉ thị thủ tướng",
    "QĐ-TTg": "quyết định thủ tướng", "CĐ-TTg": "công điện thủ tướng",
    "PGS.TS": "phó giáo sư tiến sĩ", "GS.TS": "giáo sư tiến sĩ", "TS.BS": "tiến sĩ bác sĩ",
    "ThS.BS": "thạc sĩ bác sĩ",
}  # fmt: skip

ONE_SENSE = {
    **LISTED, **_AUTHORITIES, **_PEOPLE, **_LIFE, **_LETTERS, **_CODES, **_DOTTED_OR_SMALL, **BY_FIELD, **OF_NOTICES,
    **OF_STAFF, **OF_COMMUNES,
}  # fmt: skip
"""Each short form that has one sense, with its words."""

_SEVERAL_SENSES = (
    SENSES_IN_ROWS,
    SENSES_OF_COMMUNES,
    SENSES_OF_VILLAGES,
    SENSES_OF_STAFF,
    SENSES_OF_SERVICES,
    SENSES_OF_ACTIONS,
    SENSES_OF_OFFICE_WORK,
    {**SENSES_BY_FIELD, **SENSES_OF_OFFICES},
    IN_CONTEXT,
)


def _senses_of(short: str) -> tuple[Sense, ...]:
    """Return the senses of *short* in the order in which the tables are tried."""
    return tuple(sense for table in _SEVERAL_SENSES for sense in table.get(short, ()))


ABBREVIATIONS: dict[str, tuple[Sense, ...]] = {
    **{short: (sense(words),) for short, words in ONE_SENSE.items()},
    **{short: _senses_of(short) for table in _SEVERAL_SENSES for short in table},
}
"""Each short form with its senses; the first that fits its neighbours is said, and the last of nearly all fits any."""
