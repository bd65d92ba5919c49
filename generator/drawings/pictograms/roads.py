"""Roads and what is along them: lamps, drains, rubbish, bridges, water, dikes."""

from generator.drawings.artwork import Artwork, pictogram
from generator.drawings.marks import Part, box, detail, flat, line, oval, placed, shape
from generator.drawings.pictograms.signs import BADGE_CROSS

ROAD: Part = (*shape("M36 10H60L90 88H6Z", "stone"), *line("M48 18V28M48 40V54M48 66V84"))
POTHOLE: Part = (
    *shape("M36 10H60L90 88H6Z", "stone"),
    *shape("M26 64C24 52 40 50 50 54C62 50 74 58 70 68C66 78 30 78 26 64Z", "dark"),
    *line("M48 18V34"),
    *detail(line("M52 54L58 44L54 38M26 64L16 62")),
)
LAMP_POLE: Part = (
    *line("M26 24C26 8 42 8 54 14"),
    *box(22, 24, 8, 64, "stone"),
    *shape("M52 10L80 18Q84 26 76 26L50 20Z", "earth"),
)
LAMP: Part = (*flat("M56 24L38 88H90L76 27Z", "sun"), *LAMP_POLE)
LAMP_OUT: Part = (*LAMP_POLE, *BADGE_CROSS)
GRATE: Part = (
    *shape("M20 50H76L90 84H6Z", "stone"),
    *line("M32 58L26 76M43 58L40 76M53 58L56 76M64 58L70 76"),
)
DROP = "M0 -16C5 -8 9 -4 9 2A9 0 1 -9 2C-9 -4 -5 -8 0 -16Z"
DRAIN: Part = (
    *GRATE,
    *placed(shape(DROP, "water"), 34, 28, 0.9),
    *placed(shape(DROP, "water"), 62, 28, 0.9),
)
CLOGGED: Part = (
    *GRATE,
    *shape("M12 48C20 36 32 40 38 34C48 22 62 32 68 36C80 36 86 44 84 50C70 60 26 60 12 48Z", "water"),
    *shape("M30 40L42 26L54 38L44 50Z", "earth"),
    *shape("M58 42C56 32 66 28 74 30C74 40 68 46 58 42Z", "leaf"),
)
BIN: Part = (
    *shape("M18 30H78L72 84Q72 88 66 88H30Q24 88 24 84Z", "leaf"),
    *box(10, 18, 76, 12, "leaf", 4),
    *line("M38 18V10H58V18"),
    *line("M38 42L40 76M58 42L56 76"),
)
BAG: Part = (
    *shape("M36 26C14 40 6 62 14 80Q18 88 28 88H68Q78 88 82 80C90 62 82 40 60 26Z", "stone"),
    *shape("M34 10L48 16L62 10L58 26H38Z", "stone"),
    *detail(line("M34 44C30 50 28 56 28 64")),
)
RUBBISH: Part = (
    *placed(BAG, 2, 8, 0.8),
    *placed(shape("M0 0H20V26H0Z", "water-tint"), 70, 62),
    *line("M74 62V54H86V62"),
    *line("M4 88H92"),
)
BRIDGE: Part = (
    *shape("M4 48C30 26 66 26 92 48V60H82C76 46 20 46 14 60H4Z", "stone"),
    *line("M20 38V26M36 32V20M48 30V18M60 32V20M76 38V26M12 32C34 14 62 14 84 32"),
    *line("M8 74C16 68 24 80 32 74C40 68 48 80 56 74C64 68 72 80 88 74"),
    *detail(line("M16 86C24 80 32 92 40 86C48 80 56 92 78 86")),
)
BROKEN_BRIDGE: Part = (
    *box(12, 48, 10, 24, "stone"),
    *box(74, 48, 10, 24, "stone"),
    *shape("M4 28H38L31 38L40 48H4Z", "stone"),
    *shape("M92 28H60L66 38L56 48H92Z", "stone"),
    *shape("M40 54L56 58L52 70L36 66Z", "stone"),
    *shape("M4 78C12 72 20 84 28 78C36 72 44 84 52 78C60 72 68 84 76 78C84 72 88 76 92 78V90H4Z", "water"),
    *detail(line("M46 10V20M30 12L36 20M62 12L56 20")),
)
BARRIER: Part = (
    *line("M22 60L16 88M22 60L30 88M74 60L66 88M74 60L80 88"),
    *box(6, 32, 84, 28, "sheet", 3),
    *flat("M20 34H34L20 58H8V54ZM48 34H62L48 58H34ZM76 34H88V38L76 58H62Z", "alarm"),
    *line("M22 32V22M74 32V22"),
)
TAP_BODY: Part = (
    *line("M42 30V18M28 16H56"),
    *shape("M16 30H58A18 0 1 76 48V58H56V50H16Z", "stone"),
    *box(8, 22, 10, 36, "stone"),
)
TAP: Part = (*TAP_BODY, *placed(shape(DROP, "water"), 66, 82, 0.7))
TAP_DRY: Part = (*placed(TAP_BODY, 2, -4), *BADGE_CROSS)
PUMP: Part = (
    *box(8, 38, 40, 40, "leaf", 6),
    *line("M18 38V28H38V38M4 88H54M16 78V88M40 78V88"),
    *shape("M48 42H74Q90 42 90 58V62H76V60Q76 56 72 56H48Z", "stone"),
    *shape("M77 70C72 80 74 90 83 90C92 90 94 80 89 70Z", "water"),
)
DIKE: Part = (
    *shape("M4 52C10 46 16 58 24 52L30 50L12 86H4Z", "water"),
    *shape("M10 88L38 40H60L90 88Z", "leaf"),
    *line("M38 40H60"),
    *detail(line("M46 56L42 66M58 62L62 72M38 74H46")),
)
FALLEN_TREE: Part = (
    *line("M4 88H92"),
    *shape("M8 76L58 66L62 76L10 88Z", "earth"),
    *shape("M54 80C46 60 58 44 70 48C82 42 94 56 88 68C92 80 76 88 68 84Z", "leaf"),
    *line("M8 82L4 72M10 76L14 64"),
)
LANDSLIDE: Part = (
    *shape("M6 88V20C24 18 28 40 44 48C58 56 66 74 90 88Z", "earth"),
    *oval(64, 62, 9, 8, "stone"),
    *oval(80, 74, 7, 6, "stone"),
    *oval(52, 34, 8, 7, "stone"),
)
LIT_SMOKE: Part = (
    *line("M30 44C22 34 38 30 30 20C26 14 30 10 34 8M50 40C42 30 58 26 50 14M68 44C60 34 76 30 68 20"),
    *shape("M10 88C14 70 30 56 48 56C66 56 82 70 86 88Z", "earth"),
    *detail(line("M32 76L40 68M54 78L60 70")),
)

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("duong", "Con đường", ROAD, topics="duong giao-thong"),
    pictogram("o-ga", "Ổ gà trên mặt đường", POTHOLE, topics="duong-hong"),
    pictogram("den-duong", "Đèn đường đang sáng", LAMP, topics="den-duong"),
    pictogram("den-tat", "Đèn đường hỏng, không sáng", LAMP_OUT, topics="den-duong"),
    pictogram("cong-thoat-nuoc", "Nắp cống thoát nước", DRAIN, topics="thoat-nuoc"),
    pictogram("cong-nghen", "Nắp cống bị rác lấp, nước dềnh lên", CLOGGED, topics="thoat-nuoc ngap"),
    pictogram("thung-rac", "Thùng rác có nắp", BIN, topics="rac ve-sinh"),
    pictogram("rac", "Túi rác vứt bừa", RUBBISH, topics="rac"),
    pictogram("cau", "Cây cầu qua sông", BRIDGE, topics="cau giao-thong"),
    pictogram("cau-gay", "Cây cầu bị gãy", BROKEN_BRIDGE, topics="cau sut-lun khan-cap"),
    pictogram("rao-chan", "Rào chắn: không đi qua", BARRIER, topics="cam-duong"),
    pictogram("voi-nuoc", "Vòi nước có nước", TAP, topics="nuoc"),
    pictogram("mat-nuoc", "Vòi nước không có nước", TAP_DRY, topics="mat-nuoc"),
    pictogram("may-bom", "Máy bơm nước", PUMP, topics="thuy-loi bom"),
    pictogram("de", "Con đê chắn nước", DIKE, topics="de-dieu"),
    pictogram("cay-do", "Cây đổ", FALLEN_TREE, topics="cay-do bao"),
    pictogram("sat-lo", "Đất đá sạt xuống", LANDSLIDE, topics="sat-lo"),
    pictogram("dot-rac", "Đống rơm rạ đang bốc khói", LIT_SMOKE, topics="khoi dot-rom"),
)
