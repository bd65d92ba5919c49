"""Health and papers: medicine, vaccination, cards, documents, books."""

from generator.drawings.artwork import Artwork, pictogram
from generator.drawings.marks import Part, box, detail, disc, line, placed, shape, turned
from generator.drawings.pictograms.buildings import PLUS
from generator.drawings.pictograms.roads import DROP, TAP_BODY
from generator.drawings.pictograms.signs import BADGE_CHECK

BOTTLE: Part = (
    *box(20, 8, 36, 16, "stone", 3),
    *box(14, 24, 48, 64, "earth-tint", 8),
    *placed(shape(PLUS, "deep"), 38, 56),
)
MEDICINE: Part = (
    *BOTTLE,
    *turned((*box(60, 66, 34, 16, "sheet", 8), *shape("M77 66H86a8 0 1 0 16H77z", "tile")), -30, 77, 74),
)
SYRINGE: Part = turned(
    (
        *line("M-6 48H14M4 36V60M84 48H106"),
        *box(14, 34, 58, 28, "water-tint", 3),
        *shape("M34 34H72V62H34Z", "leaf"),
        *shape("M72 42H84V54H72Z", "stone"),
        *detail(line("M46 34V42M58 34V42")),
    ),
    -45,
    49,
    48,
)
MASK: Part = (
    *line("M20 38C4 30 4 62 22 62M76 38C92 30 92 62 74 62"),
    *shape("M18 34C32 34 40 26 48 26C56 26 64 34 78 34V58C78 72 62 80 48 80C34 80 18 72 18 58Z", "water-tint"),
    *line("M32 46H64M32 58H64"),
)
DOCUMENT: Part = (
    *shape("M18 7H58L78 27V89H18Z", "sheet"),
    *shape("M58 7V27H78Z", "stone-tint"),
    *line("M31 44H65M31 58H65M31 72H52"),
)
PAPERS: Part = (
    *shape("M32 6H82V74H32Z", "stone-tint"),
    *shape("M14 20H52L66 34V90H14Z", "sheet"),
    *line("M52 20V34H66M26 50H54M26 62H54M26 74H42"),
)
CARD: Part = (
    *box(5, 18, 86, 60, "water-tint", 7),
    *box(14, 30, 26, 34, "sheet"),
    *disc(27, 43, 6, "skin"),
    *shape("M17 62C17 50 37 50 37 62Z", "deep"),
    *line("M52 36H80M52 49H80M52 62H68"),
)
BOOK: Part = (
    *shape("M48 24C36 14 20 14 6 18V78C20 74 36 74 48 84Z", "sheet"),
    *shape("M48 24C60 14 76 14 90 18V78C76 74 60 74 48 84Z", "sheet"),
    *detail(line("M18 34C26 33 32 34 38 38M18 50C26 49 32 50 38 54M78 34C70 33 64 34 58 38M78 50C70 49 64 50 58 54")),
)
PEN: Part = turned(
    (*box(8, 40, 58, 16, "sun", 2), *shape("M66 40L90 48L66 56Z", "earth-tint"), *box(4, 40, 12, 16, "tile", 3)),
    -45,
    47,
    48,
)
FORM: Part = (
    *box(14, 12, 60, 78, "sheet", 4),
    *box(30, 6, 28, 14, "stone", 4),
    *line("M40 40H62M40 58H62M40 76H52"),
    *line("M23 38L27 42L33 34M23 56L27 60L33 52"),
    *detail(line("M24 76H30")),
)
STAMP: Part = (
    *disc(48, 22, 15, "earth"),
    *shape("M38 36H58L60 56H76Q80 56 80 62V72H16V62Q16 56 20 56H36Z", "earth"),
    *line("M14 86H82"),
)
PALM: Part = (
    *shape("M8 60H22V90H8Z", "deep"),
    *shape(
        "M22 62C34 54 44 60 52 64H64C72 64 72 74 64 74H50H66L82 62C90 58 94 66 88 72L68 86C56 92 40 88 22 86Z", "skin"
    ),
)
SUPPORT: Part = (
    *PALM,
    *placed(shape("M48 84C30 70 8 56 8 34C8 12 38 8 48 28C58 8 88 12 88 34C88 56 66 70 48 84Z", "tile"), 34, 6, 0.5),
)
SOAP: Part = (
    *placed(TAP_BODY, 2, -6, 0.62),
    *placed(shape(DROP, "water"), 43, 44, 0.6),
    *placed(PALM, 0, 2),
    *disc(72, 38, 9, "water-tint"),
    *disc(84, 20, 6, "water-tint"),
)

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("thuoc", "Lọ thuốc và viên thuốc", MEDICINE, topics="thuoc y-te"),
    pictogram("tiem", "Ống tiêm: tiêm phòng", SYRINGE, topics="tiem-chung vac-xin"),
    pictogram("khau-trang", "Khẩu trang", MASK, topics="dich y-te"),
    pictogram("rua-tay", "Rửa tay dưới vòi nước với xà phòng", SOAP, topics="dich ve-sinh"),
    pictogram("giay", "Một tờ giấy có chữ", DOCUMENT, topics="giay-to"),
    pictogram("ho-so", "Tập hồ sơ giấy tờ", PAPERS, topics="ho-so thu-tuc"),
    pictogram("ho-so-xong", "Hồ sơ đã giải quyết xong", PAPERS, BADGE_CHECK, topics="ket-qua ho-so"),
    pictogram("phieu", "Phiếu kê các việc, đã đánh dấu", FORM, topics="thu-tuc ke-khai"),
    pictogram("the", "Thẻ có ảnh người", CARD, topics="can-cuoc the"),
    pictogram("sach", "Quyển sách mở", BOOK, topics="hoc truong-hoc"),
    pictogram("but", "Cây bút chì", PEN, topics="viet ke-khai"),
    pictogram("con-dau", "Con dấu đóng giấy tờ", STAMP, topics="chung-thuc thu-tuc"),
    pictogram("ho-tro", "Bàn tay nâng trái tim: trợ giúp", SUPPORT, topics="tro-cap chinh-sach"),
)
