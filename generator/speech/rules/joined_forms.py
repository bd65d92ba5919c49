"""Two short forms written as one (“BCHĐBX”, “CBLĐTBXH”) → the words of both."""

from collections.abc import Mapping

from generator.speech.rule import LineContext

# What two letters mean at the head of a longer short form (CBLĐTBXH), and one or two at its end (HNDX).
_HEADS = {
    "CB": "cán bộ", "GV": "giáo viên", "QL": "quản lý", "PC": "phòng chống", "BV": "bảo vệ", "ĐK": "đăng ký",
    "KD": "kinh doanh", "CS": "cơ sở", "AT": "an toàn", "SX": "sản xuất", "NV": "nhân viên", "ƯD": "ứng dụng",
    "VP": "văn phòng", "XD": "xây dựng", "QH": "quy hoạch", "TĐ": "thẩm định", "PA": "phương án", "CV": "chuyên viên",
    "BQ": "ban quản lý", "LL": "lực lượng", "CĐ": "chuyển đổi", "ĐA": "đề án", "DA": "dự án", "QC": "quy chế",
    "UB": "ủy ban", "HĐ": "hội đồng", "TT": "trung tâm", "CT": "chủ tịch", "HN": "hội nghị", "ĐH": "đại hội",
    "BC": "báo cáo", "KH": "kế hoạch", "QĐ": "quyết định", "NQ": "nghị quyết", "TB": "thông báo", "LĐ": "lãnh đạo",
    "CC": "công chức", "BT": "bí thư", "DV": "dịch vụ", "VH": "văn hóa", "KT": "kiểm tra", "GS": "giám sát",
    "UV": "ủy viên", "ĐB": "đại biểu", "HV": "hội viên", "TV": "thành viên", "BH": "bảo hiểm", "BN": "bệnh nhân",
    "TE": "trẻ em", "HT": "hỗ trợ", "ĐV": "đảng viên", "PN": "phụ nữ", "ND": "nông dân", "CN": "công nghệ",
}  # fmt: skip
_TAILS = {
    "X": "xã", "KV": "khu vực", "VN": "Việt Nam", "TP": "thành phố", "TW": "trung ương", "CS": "cơ sở",
    "XH": "xã hội", "NT": "nông thôn", "MT": "môi trường", "ĐT": "đô thị", "XD": "xây dựng", "GT": "giao thông",
    "TE": "trẻ em", "QG": "quốc gia", "HC": "hành chính", "SX": "sản xuất", "KD": "kinh doanh", "LĐ": "lao động",
}  # fmt: skip
_LONG = 3


def say_joined(token: str, line: LineContext) -> str:
    """Return the words of *token* if it is two short forms in one, each with one sense, in one way only; else “”."""
    ways = {
        f"{first} {second}"
        for cut in range(2, len(token))
        if (first := _part(token[:cut], _HEADS, line)) and (second := _part(token[cut:], _TAILS, line))
    }
    return ways.pop() if len(ways) == 1 else ""


def _part(token: str, sure: Mapping[str, str], line: LineContext) -> str:
    if len(token) < _LONG:
        return sure.get(token, "")
    senses = line.lexicon.abbreviations.get(token, ())
    return senses[0].words if len(senses) == 1 else ""
