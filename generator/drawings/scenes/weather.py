"""Scenes of danger: storm, flood, fire, ambulance, dike, water that is no place to swim."""

from generator.drawings.artwork import Artwork, scene
from generator.drawings.marks import Part, flat, line, placed, shape, turned
from generator.drawings.people import Figure, at
from generator.drawings.pictograms.buildings import CLINIC, CULTURE_HOUSE, HOUSE
from generator.drawings.pictograms.devices import SIREN
from generator.drawings.pictograms.nature import ARECA, BOLT_PATH, CLOUD, FLAME, TREE
from generator.drawings.pictograms.signs import CROSS, WARNING
from generator.drawings.pictograms.vehicles import AMBULANCE, EXTINGUISHER, FIRE_ENGINE, LIFEBUOY
from generator.drawings.scenes.backdrop import DOWNPOUR, FRAME, backdrop, on, road, water
from generator.drawings.scenes.gestures import calls, cradles, points, stops, walks

HULL: Part = shape("M0 0C30 14 120 14 150 0C144 26 128 36 108 36H42C22 36 6 26 0 0Z", "earth")
WIND: Part = line("M20 116H112C136 116 136 92 118 92M20 138H100M20 160H80M340 40H440C466 40 466 66 444 66M350 90H420")

SCENES: tuple[Artwork, ...] = (
    scene(
        "bao-vao",
        "Bão vào: mây đen, gió giật làm nghiêng cây, nhà đóng kín cửa",
        backdrop("stone-tint"),
        placed(CLOUD, 26, 6, 1.2),
        placed(CLOUD, 176, 2, 1.5),
        placed(shape(BOLT_PATH, "sun"), 232, 92, 0.5),
        WIND,
        turned(on(ARECA, 260, 246, 1.7), 30, 342, 246),
        on(HOUSE, 124, 254, 1.6),
        line("M188 212L216 254M216 212L188 254"),
        FRAME,
        topics="bao thien-tai khan-cap",
    ),
    scene(
        "lu-len",
        "Lũ lên ngập nhà, mọi người đi thuyền tránh lũ",
        backdrop("stone-tint"),
        DOWNPOUR,
        on(TREE, 336, 226, 1.4),
        on(HOUSE, 24, 240, 1.7),
        at(Figure("tile", "stone", "hat", right=(44, -70)), 250, 236, 1.0),
        at(Figure("sun", "stone", "hair"), 300, 234, 0.8),
        water(200),
        placed(HULL, 200, 190),
        line("M296 158L338 236"),
        placed(LIFEBUOY, 380, 196, 0.6),
        FRAME,
        topics="lu ngap thien-tai khan-cap",
    ),
    scene(
        "chay-nha",
        "Nhà cháy, một người gọi điện báo, một người cầm bình chữa cháy",
        backdrop("stone-tint", "earth-tint"),
        placed(FLAME, 214, 6, 1.3),
        placed(FLAME, 312, 16, 1.1),
        on(HOUSE, 214, 252, 2.0),
        placed(FLAME, 262, 150, 1.15),
        at(calls("deep", "hair"), 66, 252, 1.15),
        at(Figure("tile", "stone", "cap", right=(36, -70), carries=placed(EXTINGUISHER, 18, -84, 0.5)), 150, 254, 1.15),
        FRAME,
        topics="chay pccc khan-cap",
    ),
    scene(
        "xe-den-cuu",
        "Xe chữa cháy chạy đến, một người vẫy chỉ đường",
        backdrop("sun-tint", sun=(70, 52)),
        road(),
        on(FIRE_ENGINE, 40, 246, 2.4),
        at(points("leaf", "hair", (44, -124)), 380, 252, 1.2, mirrored=True),
        FRAME,
        topics="chay pccc",
    ),
    scene(
        "cap-cuu",
        "Xe cứu thương đến đón người ốm",
        backdrop("water-tint"),
        road(),
        on(CLINIC, 20, 196, 1.2),
        on(AMBULANCE, 150, 246, 2.2),
        at(calls("sun", "bun"), 420, 252, 1.15, mirrored=True),
        FRAME,
        topics="cap-cuu y-te khan-cap",
    ),
    scene(
        "so-tan",
        "Gia đình bế con, mang đồ đến nhà văn hóa tránh bão",
        backdrop("stone-tint"),
        DOWNPOUR,
        on(CULTURE_HOUSE, 290, 214, 1.8),
        at(cradles("tile", "hat"), 76, 252, 1.2),
        at(walks("deep", "hair"), 160, 252, 1.25),
        at(Figure("sun", "stone", "hair"), 226, 254, 0.8),
        line("M262 232H300M288 220L302 232L288 244"),
        FRAME,
        topics="so-tan bao lu thien-tai",
    ),
    scene(
        "canh-de",
        "Người canh đê, nước sông dâng sát mặt đê",
        backdrop("stone-tint"),
        DOWNPOUR,
        water(178),
        flat("M300 190H477V248A19 0 1 458 267H300Z", "leaf-tint"),
        shape("M134 265L238 128H300L404 265Z", "leaf"),
        line("M242 150H296M230 176L246 200M310 176L326 206"),
        at(Figure("sun", "stone", "hat", right=(46, -84)), 268, 130, 0.72),
        on(HOUSE, 376, 256, 0.9),
        FRAME,
        topics="de-dieu lu thien-tai",
    ),
    scene(
        "khong-tam-song",
        "Không để trẻ em tắm sông: trẻ em bên bờ nước, có dấu cấm",
        backdrop("water-tint", sun=(60, 48)),
        at(Figure("tile", "stone", "hair", left=(-34, -120), right=(34, -120)), 130, 256, 0.95),
        water(196),
        shape("M475 212C410 202 330 208 272 262H460Q475 258 475 246Z", "leaf-tint"),
        at(stops("leaf", "bun"), 330, 252, 1.25, mirrored=True),
        placed(LIFEBUOY, 386, 170, 0.7),
        placed(CROSS, 100, 24, 0.7),
        FRAME,
        topics="duoi-nuoc tre-em",
    ),
    scene(
        "bao-dong",
        "Còi báo động kêu, có việc khẩn cấp",
        backdrop("sun-tint", "stone-tint", 214),
        on(SIREN, 170, 236, 2.2),
        placed(WARNING, 26, 120, 1.0),
        placed(WARNING, 364, 120, 1.0),
        FRAME,
        topics="khan-cap",
    ),
)
