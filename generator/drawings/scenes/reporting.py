"""Scenes of telling the commune: calling, taking pictures, reading, asking at the counter."""

from generator.drawings.artwork import Artwork, NumberPlace, scene
from generator.drawings.marks import Part, box, disc, line, placed, shape
from generator.drawings.people import Figure, at
from generator.drawings.pictograms.buildings import COUNTER_DESK, CULTURE_HOUSE, HOUSE, OFFICE
from generator.drawings.pictograms.devices import COMPUTER, HAND_PHONE, HANDSET, LOUDSPEAKER
from generator.drawings.pictograms.folk import THIEF
from generator.drawings.pictograms.health import CARD, FORM
from generator.drawings.pictograms.nature import ARECA, TREE
from generator.drawings.pictograms.roads import POTHOLE
from generator.drawings.pictograms.signs import CHECK, CROSS, MAGNIFIER, QR_FRAME, SHIELD
from generator.drawings.scenes.backdrop import FRAME, backdrop, on
from generator.drawings.scenes.gestures import calls, films, gives, listens, points, sits, stops

_PLATE: Part = (*box(246, 128, 190, 92, "sheet", 14), *placed(HANDSET, 250, 20, 1.9))
_DOTS = line(
    "M296 160V160.1M328 160V160.1M360 160V160.1M392 160V160.1M296 190V190.1M328 190V190.1M360 190V190.1M392 190V190.1"
)
BUBBLE: Part = shape("M0 0H100a12 0 1 12 12V62a12 0 1 -12 12H24L2 92V74a12 0 1 -12 -12V12a12 0 1 10 -12Z", "sheet")
POSTER: Part = (*box(0, 0, 62, 84, "sheet", 3), *box(8, 8, 46, 18, "deep"), *line("M12 40H50M12 54H50M12 68H34"))


def _stool(middle: float) -> Part:
    return (*line(f"M{middle - 8} 218V258M{middle + 16} 218V258"), *box(middle - 14, 212, 36, 9, "earth", 3))


SCENES: tuple[Artwork, ...] = (
    scene(
        "goi-dien",
        "Một người áp điện thoại vào tai, gọi điện báo việc",
        backdrop(sun=(58, 52)),
        on(HOUSE, 20, 184, 0.9),
        at(calls("tile", "hair"), 158, 250, 1.3),
        _PLATE,
        line("M204 78C212 86 212 98 204 106M218 66C232 80 232 104 218 118"),
        FRAME,
        topics="goi-dien 1022 phan-anh",
        number=NumberPlace(341, 148, 160, 52, "ink", _DOTS),
    ),
    scene(
        "chup-anh",
        "Một người giơ điện thoại chụp ổ gà trên đường để gửi phản ánh",
        backdrop(sun=(420, 52)),
        on(TREE, 16, 182, 1.0),
        on(POTHOLE, 250, 254, 1.9),
        at(films(), 170, 250, 1.25),
        line("M232 128L258 116M232 140L262 140"),
        FRAME,
        topics="phan-anh anh",
    ),
    scene(
        "cai-ung-dung",
        "Bàn tay cầm điện thoại, mũi tên đưa ứng dụng vào máy",
        backdrop("water-tint", level=226),
        placed(HAND_PHONE, 36, 26, 2.4),
        box(139, 86, 26, 26, "sun", 7),
        box(139, 122, 26, 26, "tile", 7),
        line("M334 96H262M276 82L260 96L276 110"),
        box(344, 60, 72, 72, "leaf", 18),
        line("M366 98L376 108L396 84"),
        FRAME,
        topics="ung-dung cai-dat",
    ),
    scene(
        "quet-ma",
        "Điện thoại đưa trước mã QR để quét",
        backdrop("sun-tint", level=220),
        placed(QR_FRAME, 44, 34, 2.0),
        placed(HAND_PHONE, 236, 24, 2.3),
        line("M240 70H250M226 126H252M240 180H250"),
        FRAME,
        topics="ma-qr",
    ),
    scene(
        "chan-lua-dao",
        "Kẻ gian gọi điện; một người giơ tay từ chối, có tấm khiên che chở",
        backdrop("stone-tint"),
        placed(BUBBLE, 296, 30, 1.45),
        placed(THIEF, 312, 26, 1.15),
        placed(SHIELD, 178, 108, 1.4),
        at(stops("leaf", "bun"), 110, 250, 1.3),
        on(CROSS, 388, 252, 0.8),
        FRAME,
        topics="lua-dao an-ninh",
    ),
    scene(
        "den-quay",
        "Người dân đưa giấy tờ cho người trực ở quầy hướng dẫn",
        backdrop("sun-tint", "earth-tint", 214),
        box(34, 36, 78, 92, "sheet", 4),
        line("M50 58H96M50 78H96M50 98H80"),
        box(392, 40, 58, 50, "water-tint", 3),
        line("M421 40V90M392 65H450"),
        at(Figure("leaf", "deep", "hair", left=(-40, -78)), 330, 246, 1.3),
        placed(COUNTER_DESK, 226, 44, 2.4),
        at(gives(), 150, 252, 1.3),
        FRAME,
        topics="thu-tuc quay mot-cua",
    ),
    scene(
        "nho-con-chau",
        "Cháu nhỏ cầm điện thoại bấm hộ ông bà ngồi bên",
        backdrop(sun=(250, 48)),
        on(ARECA, 16, 196, 1.3),
        on(HOUSE, 330, 186, 1.2),
        box(96, 192, 112, 12, "earth", 3),
        line("M108 206V248M196 206V248"),
        at(sits("earth", "grey"), 136, 252, 1.2),
        at(Figure("sun", "deep", "hair", left=(-34, -88), carries=box(-46, -108, 15, 27, "stone", 3)), 262, 252, 1.05),
        FRAME,
        topics="nguoi-cao-tuoi giup",
    ),
    scene(
        "nghe-loa",
        "Mọi người lắng nghe loa truyền thanh",
        backdrop(sun=(58, 50)),
        on(ARECA, 372, 190, 1.05, mirrored=True),
        on(LOUDSPEAKER, 40, 250, 2.3),
        at(listens("leaf", "hat"), 300, 250, 1.15, mirrored=True),
        at(listens("tile", "hair"), 376, 252, 1.0, mirrored=True),
        FRAME,
        topics="loa phat-thanh tin",
    ),
    scene(
        "dan-ap-phich",
        "Một người dán áp phích lên bảng tin",
        backdrop(sun=(60, 40)),
        on(TREE, 24, 186, 1.1),
        line("M256 200V252M414 200V252"),
        box(238, 46, 194, 158, "earth", 6),
        placed(POSTER, 258, 62, 1.45),
        placed(POSTER, 366, 70, 0.8),
        at(points("deep", "hair", (52, -118)), 200, 252, 1.3),
        FRAME,
        topics="ap-phich bang-tin thong-bao",
    ),
    scene(
        "tra-cuu",
        "Một người dùng máy tính và kính lúp tra cứu hồ sơ",
        backdrop("water-tint", "earth-tint", 214),
        on(COMPUTER, 210, 204, 1.9),
        placed(MAGNIFIER, 312, 84, 1.3),
        box(196, 206, 250, 14, "earth", 3),
        line("M214 222V256M428 222V256"),
        at(Figure("tile", "stone", "bun", left=(30, -72), right=(52, -78)), 130, 254, 1.3),
        FRAME,
        topics="tra-cuu ho-so truc-tuyen",
    ),
    scene(
        "nhan-ket-qua",
        "Một người vui mừng nhận kết quả hồ sơ đã xong",
        backdrop(sun=(420, 48)),
        on(OFFICE, 30, 190, 1.5),
        at(Figure("tile", "stone", "hair", left=(-36, -122), right=(40, -122)), 230, 250, 1.2),
        on(FORM, 300, 240, 1.6),
        placed(CHECK, 372, 156, 0.85),
        FRAME,
        topics="ket-qua ho-so xong",
    ),
    scene(
        "lam-can-cuoc",
        "Một người chụp ảnh làm thẻ căn cước",
        backdrop("water-tint", "earth-tint", 214),
        box(56, 40, 120, 176, "sheet", 4),
        at(Figure("deep", "stone", "bun"), 116, 254, 1.2),
        line("M236 154L222 252M236 154L250 252M236 154V252"),
        box(206, 112, 62, 44, "stone", 6),
        disc(206, 134, 14, "water"),
        placed(CARD, 306, 78, 1.4),
        FRAME,
        topics="can-cuoc",
    ),
    scene(
        "hop-thon",
        "Bà con họp ở nhà văn hóa, một người đứng nói",
        backdrop(sun=(420, 50)),
        on(CULTURE_HOUSE, 24, 218, 2.0),
        at(Figure("deep", "stone", "hair", right=(40, -118)), 290, 244, 1.0),
        _stool(366),
        at(sits("tile", "hat"), 370, 262, 0.95, mirrored=True),
        _stool(432),
        at(sits("leaf", "bun"), 436, 262, 0.95, mirrored=True),
        FRAME,
        topics="hop nha-van-hoa",
    ),
)
