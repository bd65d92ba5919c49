"""Things to speak, to hear and to write with: telephones, loudspeakers, computers."""

from generator.drawings.artwork import Artwork, NumberPlace, pictogram
from generator.drawings.marks import Part, box, detail, disc, limb, line, oval, shape
from generator.drawings.pictograms.signs import BADGE_CROSS

HANDSET: Part = shape(
    "M12 34C10 24 22 12 48 12C74 12 86 24 84 34C83 41 80 44 75 43L66 41C62 40 61 38 61 34V31C54 28 42 28 35 31V34"
    "C35 38 34 40 30 41L21 43C16 44 13 41 12 34Z",
    "deep",
)
TELEPHONE: Part = (*box(6, 52, 84, 36, "sun-tint", 7), *HANDSET)
DIALLED = NumberPlace(
    48,
    60,
    70,
    20,
    "ink",
    line("M26 66V66.1M40 66V66.1M54 66V66.1M68 66V66.1M26 76V76.1M40 76V76.1M54 76V76.1M68 76V76.1"),
)
MOBILE: Part = (
    *box(27, 6, 42, 84, "stone", 8),
    *box(33, 17, 30, 56, "water-tint", 2),
    *line("M45 82H51"),
)
HAND_PHONE: Part = (
    *limb(((62, 26), (68, 26), (74, 27)), 9, "skin"),
    *limb(((62, 38), (68, 38), (75, 39)), 9, "skin"),
    *limb(((62, 50), (68, 50), (74, 51)), 9, "skin"),
    *box(32, 5, 36, 66, "stone", 6),
    *box(38, 14, 24, 46, "water-tint", 2),
    *shape("M34 92V82C22 76 17 62 19 50C20 43 28 42 30 50L36 66H62C70 66 74 71 71 78L68 84V92Z", "skin"),
)
INSTALL: Part = (
    *box(27, 6, 42, 84, "stone", 8),
    *box(33, 17, 30, 56, "sheet", 2),
    *shape("M43 24H53V44H60L48 62L36 44H43Z", "deep"),
    *line("M45 82H51"),
)
LOUDSPEAKER: Part = (
    *box(24, 32, 8, 58, "stone"),
    *box(16, 24, 18, 24, "stone", 3),
    *shape("M34 29L64 10V62L34 43Z", "sun"),
    *oval(64, 36, 6, 26, "tile"),
    *line("M79 26C84 32 84 40 79 46"),
    *detail(line("M87 18C94 28 94 44 87 54")),
)
MEGAPHONE: Part = (
    *shape("M28 60L34 84Q35 88 39 88H45Q49 88 48 84L43 62Z", "stone"),
    *shape("M70 12V78L32 62H16Q8 62 8 54V40Q8 32 16 32H32Z", "tile"),
    *line("M32 33V61"),
    *line("M80 36C85 41 85 49 80 54"),
)
RADIO: Part = (
    *line("M26 32L66 8"),
    *box(8, 32, 80, 52, "earth", 6),
    *disc(32, 58, 15, "earth-tint"),
    *detail(disc(32, 58, 5)),
    *line("M58 50H76M58 62H76"),
)
SIREN: Part = (
    *shape("M26 70V52a22 0 1 44 0V70z", "alarm"),
    *box(16, 70, 64, 16, "stone", 4),
    *line("M48 8V18M17 20L24 27M79 20L72 27M6 48H15M81 48H90"),
)
COMPUTER: Part = (
    *shape("M40 66L36 82H60L56 66Z", "stone"),
    *box(6, 12, 84, 56, "stone", 5),
    *box(14, 20, 68, 40, "water-tint", 1),
    *line("M26 84H70"),
)
WAVES: Part = line("M10 40C30 18 66 18 86 40M22 54C38 38 58 38 74 54M34 68C42 60 54 60 62 68")
WIFI: Part = (*WAVES, *disc(48, 80, 5, "ink"))
NO_WIFI: Part = (*WAVES, *disc(40, 80, 5, "ink"), *BADGE_CROSS)
TORCH: Part = (
    *shape("M6 38H14L34 30V66L14 58H6Z", "stone"),
    *shape("M34 26H44V70H34Z", "tile"),
    *line("M56 48H88M54 32L80 18M54 64L80 78"),
)
BULB_GLASS = "M36 68C36 58 20 52 20 34A28 0 1 76 34C76 52 60 58 60 68Z"
BULB: Part = (
    *shape(BULB_GLASS, "sun"),
    *shape("M36 68H60V80Q60 88 48 88Q36 88 36 80Z", "stone"),
    *line("M40 42L48 50L56 42"),
)
BULB_OUT: Part = (
    *shape(BULB_GLASS, "sheet"),
    *shape("M36 68H60V80Q60 88 48 88Q36 88 36 80Z", "stone"),
    *line("M40 40L48 48L56 40"),
    *BADGE_CROSS,
)
PLUG: Part = (
    *line("M36 8V28M60 8V28M48 68V78Q48 88 58 88H84"),
    *shape("M26 28H70V46a22 0 1 -44 0z", "sun"),
)

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("dien-thoai", "Máy điện thoại bàn", TELEPHONE, topics="goi-dien", number=DIALLED),
    pictogram("di-dong", "Điện thoại di động", MOBILE, topics="di-dong"),
    pictogram("tay-dien-thoai", "Bàn tay cầm điện thoại", HAND_PHONE, topics="ung-dung di-dong"),
    pictogram("tai-ung-dung", "Điện thoại có mũi tên tải ứng dụng về", INSTALL, topics="cai-dat ung-dung"),
    pictogram("loa", "Loa truyền thanh trên cột", LOUDSPEAKER, topics="loa phat-thanh"),
    pictogram("loa-tay", "Loa cầm tay thông báo", MEGAPHONE, topics="thong-bao"),
    pictogram("dai", "Chiếc đài nghe tin", RADIO, topics="phat-thanh"),
    pictogram("coi-bao-dong", "Còi báo động đang kêu", SIREN, topics="khan-cap"),
    pictogram("may-tinh", "Máy tính để bàn", COMPUTER, topics="may-tinh truc-tuyen"),
    pictogram("wifi", "Có sóng wifi", WIFI, topics="mang"),
    pictogram("khong-wifi", "Mất sóng wifi", NO_WIFI, topics="mang"),
    pictogram("den-pin", "Đèn pin đang sáng", TORCH, topics="mat-dien bao"),
    pictogram("bong-den", "Bóng đèn sáng: có điện", BULB, topics="dien"),
    pictogram("mat-dien", "Bóng đèn tắt: mất điện", BULB_OUT, topics="mat-dien"),
    pictogram("phich-dien", "Phích cắm điện", PLUG, topics="dien"),
)
