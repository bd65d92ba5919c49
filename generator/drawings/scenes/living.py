"""Scenes of ordinary days: health, school, fields, market, work, help."""

from generator.drawings.artwork import Artwork, scene
from generator.drawings.marks import Part, box, line, oval, placed, shape
from generator.drawings.people import Figure, at
from generator.drawings.pictograms.buildings import CLINIC, COUNTER_DESK, FACTORY, HOUSE, SCHOOL, SHOP, STALL
from generator.drawings.pictograms.folk import WHEELCHAIR
from generator.drawings.pictograms.health import DOCUMENT
from generator.drawings.pictograms.nature import BAMBOO, BUFFALO, CHICKEN, DOG, MOSQUITO, PIG, TREE
from generator.drawings.pictograms.roads import PUMP
from generator.drawings.pictograms.signs import CROSS, MONEY, STAR_VOTE
from generator.drawings.pictograms.vehicles import BICYCLE, TRACTOR
from generator.drawings.scenes.backdrop import FRAME, backdrop, on, road, water
from generator.drawings.scenes.gestures import cradles, gives, harvests, injects, points, sits, walks

RIPE: Part = line(
    "M20 236v-20M32 236v-20M44 236v-20M56 236v-20M20 258v-14M38 258v-14M56 258v-14M74 258v-14M74 236v-20M92 258v-14"
)
BAG_STRAPS: Part = box(-30, -98, 18, 34, "tile", 6)
JAR: Part = shape("M18 30H78C94 46 90 80 70 88H26C6 80 2 46 18 30Z", "earth")

SCENES: tuple[Artwork, ...] = (
    scene(
        "tiem-phong",
        "Mẹ bế con đến trạm y tế tiêm phòng",
        backdrop("water-tint"),
        on(CLINIC, 22, 216, 1.8),
        at(injects(), 250, 252, 1.25),
        at(cradles("tile", "bun"), 370, 252, 1.25, mirrored=True),
        FRAME,
        topics="tiem-chung y-te tre-em",
    ),
    scene(
        "tiem-cho",
        "Cán bộ thú y tiêm phòng dại cho chó",
        backdrop(sun=(412, 50)),
        on(HOUSE, 18, 190, 1.2),
        at(injects(), 176, 252, 1.25),
        on(DOG, 232, 252, 1.15, mirrored=False),
        at(points("leaf", "hat", (44, -62)), 392, 252, 1.2, mirrored=True),
        FRAME,
        topics="cho-meo tiem-dai",
    ),
    scene(
        "diet-muoi",
        "Đậy kín, úp chum vại để muỗi không đẻ trứng",
        backdrop("water-tint"),
        on(HOUSE, 352, 188, 1.2),
        on(JAR, 190, 252, 1.2),
        oval(248, 176, 46, 9, "stone"),
        placed(MOSQUITO, 236, 20, 1.1),
        placed(CROSS, 338, 40, 0.6),
        at(points("tile", "bun", (52, -72)), 120, 252, 1.25),
        FRAME,
        topics="sot-xuat-huyet dich muoi",
    ),
    scene(
        "nhap-hoc",
        "Bố mẹ đưa con đeo cặp đến trường nhập học",
        backdrop(sun=(60, 46)),
        on(SCHOOL, 226, 214, 2.1),
        at(Figure("tile", "stone", "bun", right=(32, -56)), 74, 252, 1.25),
        at(Figure("sheet", "deep", "hair", left=(-28, -74), carries=BAG_STRAPS), 144, 254, 0.95),
        at(walks("deep", "hair"), 206, 252, 1.2),
        FRAME,
        topics="nhap-hoc truong-hoc",
    ),
    scene(
        "thu-hoach",
        "Bà con thu hoạch lúa trên đồng",
        backdrop("sun-tint", "sun", sun=(246, 62)),
        on(TRACTOR, 330, 224, 1.25),
        RIPE,
        at(harvests("tile", "hat"), 120, 254, 1.25),
        at(points("leaf", "hat", (46, -62)), 300, 250, 1.15, mirrored=True),
        FRAME,
        topics="nong-nghiep lua thu-hoach",
    ),
    scene(
        "di-cho",
        "Người bán, người mua ở chợ quê",
        backdrop("sun-tint", "earth-tint", 190),
        on(STALL, 140, 252, 2.1),
        at(points("tile", "bun", (46, -78)), 88, 254, 1.2),
        at(points("leaf", "hat", (46, -78)), 390, 254, 1.2, mirrored=True),
        FRAME,
        topics="cho",
    ),
    scene(
        "mo-cua-hang",
        "Chủ hộ kinh doanh mở cửa hàng, tay cầm giấy đăng ký",
        backdrop("sun-tint", "earth-tint", 200, sun=(300, 50)),
        on(FACTORY, 330, 202, 1.3),
        on(SHOP, 26, 236, 2.1),
        at(gives("deep", "hair"), 280, 252, 1.25),
        FRAME,
        topics="doanh-nghiep kinh-doanh",
    ),
    scene(
        "khai-sinh",
        "Bố mẹ bế em bé, đưa giấy làm khai sinh ở quầy",
        backdrop("sun-tint", "earth-tint", 214),
        at(cradles("tile", "bun"), 90, 252, 1.25),
        at(gives("deep", "hair"), 180, 252, 1.25),
        at(Figure("leaf", "deep", "hair", left=(-36, -80)), 350, 244, 1.25),
        placed(COUNTER_DESK, 252, 44, 2.3),
        FRAME,
        topics="khai-sinh ho-tich",
    ),
    scene(
        "tro-cap",
        "Cán bộ đến nhà đưa tiền trợ cấp cho người già và người khuyết tật",
        backdrop(),
        on(HOUSE, 300, 210, 1.8),
        on(WHEELCHAIR, 192, 254, 1.25, mirrored=True),
        box(352, 204, 84, 12, "earth", 3),
        line("M362 218V250M426 218V250"),
        at(sits("earth", "grey"), 396, 256, 1.1, mirrored=True),
        at(Figure("leaf", "stone", "bun", right=(42, -84), carries=placed(MONEY, 26, -108, 0.45)), 110, 252, 1.25),
        FRAME,
        topics="tro-cap chinh-sach nguoi-cao-tuoi khuyet-tat",
    ),
    scene(
        "tuoi-ruong",
        "Máy bơm đưa nước vào ruộng lúa",
        backdrop("sun-tint", "leaf", 190, sun=(88, 46)),
        water(222),
        on(PUMP, 46, 226, 1.6),
        line("M250 214v-22M262 214v-22M290 214v-22M302 214v-22M330 214v-22M342 214v-22"),
        at(points("earth", "hat", (-40, -70)), 410, 236, 1.15),
        FRAME,
        topics="thuy-loi nong-nghiep bom",
    ),
    scene(
        "cay-ruong",
        "Người đội nón lá dắt trâu ra đồng",
        backdrop("sun-tint", "leaf-tint", sun=(398, 56)),
        on(BAMBOO, 12, 190, 1.2),
        on(BUFFALO, 210, 252, 1.75),
        at(Figure("earth", "deep", "hat", right=(50, -64)), 150, 252, 1.25),
        line("M214 172L244 190"),
        FRAME,
        topics="nong-nghiep chan-nuoi ruong",
    ),
    scene(
        "phong-dich-vat-nuoi",
        "Cán bộ thú y tiêm phòng cho lợn, gà",
        backdrop(sun=(60, 46)),
        on(HOUSE, 366, 186, 1.0),
        at(injects(), 110, 252, 1.25),
        on(PIG, 178, 254, 1.3),
        on(CHICKEN, 330, 254, 0.95),
        FRAME,
        topics="dich chan-nuoi",
    ),
    scene(
        "bo-phieu",
        "Bà con bỏ phiếu vào hòm",
        backdrop("water-tint", "earth-tint", 214),
        on(STAR_VOTE, 210, 226, 1.9),
        box(180, 228, 240, 14, "earth", 3),
        line("M196 244V262M404 244V262"),
        at(points("tile", "bun", (60, -112)), 156, 252, 1.25),
        at(points("deep", "hair", (40, -74)), 70, 252, 1.2),
        FRAME,
        topics="bau-cu y-kien",
    ),
    scene(
        "di-lam",
        "Người đi xe đạp trên đường làng có hàng cây",
        backdrop(sun=(420, 50)),
        on(TREE, 24, 190, 1.3),
        on(TREE, 140, 190, 1.1),
        road(),
        at(
            Figure("tile", "stone", "hat", left=(30, -70), right=(46, -72), feet=((16, -24), (20, -12)), sits=True),
            268,
            246,
            1.0,
        ),
        on(BICYCLE, 222, 252, 1.35),
        FRAME,
        topics="giao-thong duong",
    ),
    scene(
        "dat-dai",
        "Cán bộ đo thửa đất cùng chủ nhà",
        backdrop(sun=(60, 46)),
        on(HOUSE, 330, 200, 1.5),
        shape("M150 226L330 206L420 238L210 260Z", "earth-tint"),
        line("M150 226V196M330 206V178M210 260V226"),
        at(Figure("leaf", "stone", "cap", right=(36, -84), carries=placed(DOCUMENT, 24, -110, 0.34)), 84, 252, 1.25),
        at(points("tile", "hair", (48, -76)), 250, 240, 1.0),
        FRAME,
        topics="dat-dai",
    ),
)
