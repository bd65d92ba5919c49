"""What moves: bicycle, motorbike, boat, tractor, cars that come to help."""

from generator.drawings.artwork import Artwork, pictogram
from generator.drawings.marks import Part, box, detail, disc, flat, line, placed, shape
from generator.drawings.pictograms.buildings import PLUS

BICYCLE: Part = (
    *disc(24, 64, 19),
    *disc(72, 64, 19),
    *line("M24 64L38 36H62L48 64H24M38 36L48 64M58 24L72 64M58 24H68M34 30H44"),
)
MOTORBIKE: Part = (
    *shape(
        "M8 58C10 46 24 42 34 46H50L58 28L66 26L72 46C80 50 82 58 82 62H66C62 70 48 72 40 66C38 58 26 50 8 58Z", "tile"
    ),
    *shape("M18 42C20 36 30 36 48 40L46 48H26Z", "dark"),
    *line("M60 28L54 18H44M66 30L74 32"),
    *disc(22, 70, 15, "sheet"),
    *disc(76, 70, 15, "sheet"),
    *detail(disc(22, 70, 3, "ink"), disc(76, 70, 3, "ink")),
)
BOAT: Part = (
    *shape("M4 50C20 60 76 60 92 50C88 68 78 76 66 76H30C18 76 8 68 4 50Z", "earth"),
    *shape("M30 55V38C30 24 66 24 66 38V55C54 58 42 58 30 55Z", "sun-tint"),
    *line("M42 28V56M54 28V56"),
    *line("M6 86C14 80 22 92 30 86C38 80 46 92 54 86C62 80 70 92 90 86"),
)
TRACTOR: Part = (
    *shape("M14 54V18H44L50 42H80Q86 42 86 50V70H30Z", "leaf"),
    *shape("M22 42V26H38L43 42Z", "water-tint"),
    *line("M70 42V22"),
    *disc(28, 66, 22, "stone"),
    *disc(28, 66, 8, "sheet"),
    *disc(76, 76, 12, "stone"),
)
VAN: Part = (
    *shape("M4 74V30Q4 24 10 24H62L86 46Q92 50 92 56V74Z", "sheet"),
    *shape("M62 32L80 48H62Z", "water-tint"),
    *disc(24, 76, 11, "stone"),
    *disc(72, 76, 11, "stone"),
)
LIGHT: Part = (*shape("M26 24V16Q26 10 32 10H40Q46 10 46 16V24Z", "alarm"), *line("M16 12L12 8M56 12L60 8"))
AMBULANCE: Part = (*VAN, *LIGHT, *placed(shape(PLUS, "deep"), 34, 48, 0.9))
RESCUE_CAR: Part = (
    *shape("M4 74V56Q4 50 10 50L22 46L32 28H66L82 48L88 50Q92 52 92 58V74Z", "water"),
    *shape("M30 48L38 34H48V48Z", "sheet"),
    *shape("M54 34H64L74 48H54Z", "sheet"),
    *placed(LIGHT, 14, 6, 0.95),
    *disc(26, 76, 11, "stone"),
    *disc(72, 76, 11, "stone"),
)
FIRE_ENGINE: Part = (
    *shape("M4 74V38H58V30H76L90 50V74Z", "tile"),
    *shape("M64 36H74L82 50H64Z", "water-tint"),
    *line("M6 30L54 16M8 38L12 28M26 36L28 24M42 36L44 20"),
    *box(62, 20, 10, 10, "sun"),
    *line("M6 56H58"),
    *disc(24, 76, 11, "stone"),
    *disc(72, 76, 11, "stone"),
)
TRUCK: Part = (
    *shape("M60 74V40H76L92 56V74Z", "sun"),
    *shape("M4 74V34Q4 24 14 24H60V74Z", "leaf"),
    *shape("M68 46H74L82 56H68Z", "water-tint"),
    *line("M18 36V60M32 36V60M46 36V60"),
    *disc(22, 76, 11, "stone"),
    *disc(74, 76, 11, "stone"),
)
BUS: Part = (
    *box(6, 18, 84, 58, "sun", 8),
    *box(14, 28, 16, 18, "water-tint"),
    *box(38, 28, 16, 18, "water-tint"),
    *box(62, 28, 20, 18, "water-tint"),
    *line("M6 58H90"),
    *disc(26, 76, 10, "stone"),
    *disc(70, 76, 10, "stone"),
)
LIFEBUOY: Part = (
    *disc(48, 48, 40, "alarm"),
    *flat("M40 10H56V30H40ZM40 66H56V86H40ZM10 40H30V56H10ZM66 40H86V56H66Z", "sheet"),
    *disc(48, 48, 18, "sheet"),
    *disc(48, 48, 40),
)
EXTINGUISHER: Part = (
    *line("M48 26V14M36 14H62M62 14C80 14 80 30 78 44"),
    *shape("M32 88V44C32 32 38 26 48 26C58 26 64 32 64 44V88Z", "alarm"),
    *box(40, 52, 16, 18, "sheet"),
    *shape("M72 44H84L86 58H70Z", "stone"),
)

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("xe-dap", "Xe đạp", BICYCLE, topics="giao-thong"),
    pictogram("xe-may", "Xe máy", MOTORBIKE, topics="giao-thong"),
    pictogram("thuyen", "Thuyền có mui trên sông", BOAT, topics="song lu"),
    pictogram("may-cay", "Máy cày", TRACTOR, topics="nong-nghiep"),
    pictogram("xe-cuu-thuong", "Xe cứu thương", AMBULANCE, topics="cap-cuu"),
    pictogram("xe-truc", "Xe trực ban có đèn báo", RESCUE_CAR, topics="an-ninh"),
    pictogram("xe-chua-chay", "Xe chữa cháy có thang", FIRE_ENGINE, topics="chay"),
    pictogram("xe-rac", "Xe chở rác", TRUCK, topics="rac"),
    pictogram("xe-khach", "Xe khách", BUS, topics="giao-thong"),
    pictogram("phao", "Phao cứu sinh", LIFEBUOY, topics="lu duoi-nuoc"),
    pictogram("binh-chua-chay", "Bình chữa cháy", EXTINGUISHER, topics="chay pccc"),
)
