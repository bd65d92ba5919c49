"""Houses of a commune: home, gate, culture house, market, school, clinic, office, shop, factory."""

from generator.drawings.artwork import Artwork, pictogram
from generator.drawings.marks import Part, box, detail, disc, line, placed, shape
from generator.drawings.pictograms.signs import PIN

PLUS = "M-5 -14H5V-5H14V5H5V14H-5V5H-14V-5H-5Z"
HOUSE: Part = (
    *box(18, 44, 60, 44, "sun-tint"),
    *shape("M5 48L42 14Q48 9 54 14L91 48Z", "tile"),
    *box(40, 60, 18, 28, "earth"),
    *detail(box(25, 58, 9, 12, "water-tint")),
)
GATE: Part = (
    *box(20, 40, 56, 48, "sun-tint"),
    *shape("M34 88V70C34 54 62 54 62 70V88Z", "sheet"),
    *box(8, 38, 14, 50, "earth-tint"),
    *box(74, 38, 14, 50, "earth-tint"),
    *shape("M4 38C14 36 20 30 24 24H72C76 30 82 36 92 38Z", "tile"),
    *shape("M26 24C32 20 34 14 36 10H60C62 14 64 20 70 24Z", "tile"),
    *detail(line("M34 48H62")),
)
CULTURE_HOUSE: Part = (
    *box(12, 42, 72, 38, "sun-tint"),
    *shape("M4 42C12 38 20 28 22 20H74C76 28 84 38 92 42Z", "tile"),
    *box(40, 54, 16, 26, "earth"),
    *line("M24 44V78M72 44V78"),
    *box(6, 80, 84, 8, "stone"),
    *detail(line("M36 31H60")),
)
STALL: Part = (
    *line("M14 40V60M82 40V60"),
    *box(10, 60, 76, 28, "earth"),
    *disc(26, 54, 8, "tile"),
    *disc(44, 54, 8, "leaf"),
    *disc(60, 55, 7, "sun"),
    *shape("M16 12H80L92 34a9.5 0 1 -17.6 0a9.5 0 1 -17.6 0a9.5 0 1 -17.6 0a9.5 0 1 -17.6 0a9.5 0 1 -17.6 0z", "tile"),
    *detail(line("M34 14L21 34M44 14L39 34M52 14L57 34M62 14L75 34")),
)
SCHOOL: Part = (
    *box(6, 50, 84, 38, "sun-tint"),
    *shape("M4 50L12 38H84L92 50Z", "tile"),
    *shape("M30 88V34H66V88Z", "sun-tint"),
    *shape("M24 36L48 12L72 36Z", "tile"),
    *disc(48, 46, 8, "sheet"),
    *box(40, 64, 16, 24, "earth"),
    *detail(line("M48 41V46H52"), box(13, 60, 10, 12, "water-tint"), box(73, 60, 10, 12, "water-tint")),
)
CLINIC: Part = (
    *box(12, 32, 72, 56, "sheet"),
    *shape("M6 32L16 16H80L90 32Z", "leaf"),
    *placed(shape(PLUS, "deep"), 48, 50),
    *box(40, 70, 16, 18, "earth"),
)
OFFICE: Part = (
    *box(10, 34, 76, 46, "sun-tint"),
    *shape("M6 34L48 10L90 34Z", "earth"),
    *line("M24 36V78M38 36V78M58 36V78M72 36V78"),
    *box(4, 80, 88, 8, "stone"),
)
SHOP: Part = (
    *box(12, 36, 72, 52, "earth-tint"),
    *shape("M14 10H82L90 32a10.5 0 1 -21 0a10.5 0 1 -21 0a10.5 0 1 -21 0a10.5 0 1 -21 0z", "leaf"),
    *box(52, 54, 20, 34, "earth"),
    *box(22, 54, 20, 18, "water-tint"),
)
FACTORY: Part = (
    *shape("M66 46L68 12H80L84 46Z", "tile"),
    *shape("M8 88V52L28 38V52L48 38V52L66 40V46H88V88Z", "stone"),
    *box(20, 64, 12, 10, "water-tint"),
    *box(42, 64, 12, 10, "water-tint"),
    *box(66, 64, 12, 24, "earth"),
)
COUNTER_DESK: Part = (*box(4, 58, 88, 30, "earth", 3), *detail(line("M16 72H38")))
COUNTER: Part = (
    *shape("M24 60V54C24 42 34 38 44 38C54 38 64 42 64 54V60Z", "deep"),
    *disc(44, 23, 14, "skin"),
    *shape("M30 22C30 4 58 4 58 22C50 20 40 20 30 22Z", "dark"),
    *COUNTER_DESK,
    *shape("M62 46H84L80 66H58Z", "sheet"),
)
LAND: Part = (
    *shape("M48 46L91 68L48 90L5 68Z", "leaf-tint"),
    *detail(line("M26 57L69 79")),
    *placed(PIN, 18, 4, 0.62),
)

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("nha", "Ngôi nhà mái ngói", HOUSE, topics="nha-o ho-gia-dinh"),
    pictogram("cong-lang", "Cổng làng", GATE, topics="thon lang"),
    pictogram("nha-van-hoa", "Nhà văn hóa", CULTURE_HOUSE, topics="nha-van-hoa hop"),
    pictogram("cho", "Sạp hàng ở chợ", STALL, topics="cho"),
    pictogram("truong-hoc", "Trường học", SCHOOL, topics="truong-hoc nhap-hoc"),
    pictogram("tram-y-te", "Trạm y tế", CLINIC, topics="y-te"),
    pictogram("tru-so", "Trụ sở làm việc", OFFICE, topics="tru-so ubnd"),
    pictogram("cua-hang", "Cửa hàng", SHOP, topics="kinh-doanh doanh-nghiep"),
    pictogram("nha-may", "Nhà máy", FACTORY, topics="doanh-nghiep"),
    pictogram("quay-huong-dan", "Người trực ở quầy hướng dẫn", COUNTER, topics="quay huong-dan thu-tuc"),
    pictogram("thua-dat", "Thửa đất và dấu chỉ vị trí", LAND, topics="dat-dai"),
)
