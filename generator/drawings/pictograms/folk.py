"""People as pictograms: somebody, somebody with a hat, a family, the old, the young, who uses a wheelchair."""

from generator.drawings.artwork import Artwork, pictogram
from generator.drawings.marks import Part, disc, limb, line, placed, shape


def bust(shirt: Part, head: Part) -> Part:
    """Return somebody from the chest up."""
    return (*shirt, *disc(48, 36, 20, "skin"), *head)


SHOULDERS = "M10 90C10 68 26 60 48 60C70 60 86 68 86 90Z"
HAIR: Part = shape("M28 36C24 6 72 6 68 36C58 28 40 26 28 36Z", "dark")
HAT: Part = shape("M48 4Q51 4 53 6L86 38C72 46 24 46 10 38L43 6Q45 4 48 4Z", "sun-tint")
SOMEBODY: Part = bust(shape(SHOULDERS, "deep"), HAIR)
FARMER: Part = bust(shape(SHOULDERS, "earth"), HAT)
BABY: Part = (
    *shape("M18 66C18 44 78 44 78 66C78 82 64 90 48 90C32 90 18 82 18 66Z", "sun-tint"),
    *line("M26 54C40 66 58 74 74 76"),
    *disc(48, 32, 22, "skin"),
    *line("M48 10C54 8 56 14 52 16"),
)
LONG_HAIR: Part = shape("M26 56C20 6 76 6 70 56L64 60V40C56 38 44 34 36 26C34 36 32 40 32 58Z", "dark")
MOTHER: Part = bust(shape(SHOULDERS, "tile"), LONG_HAIR)
CHILD: Part = bust(shape(SHOULDERS, "sun"), HAIR)
FAMILY: Part = (*placed(SOMEBODY, -3, 4, 0.6), *placed(MOTHER, 42, 6, 0.58), *placed(CHILD, 27, 47, 0.45))
ELDER: Part = (
    *line("M78 44V88M66 44H78"),
    *limb(((40, 62), (38, 74), (36, 86)), 12, "stone"),
    *limb(((50, 62), (54, 74), (54, 86)), 12, "stone"),
    *shape("M34 38C44 30 56 34 58 44L56 66H34C28 56 28 44 34 38Z", "earth"),
    *limb(((48, 42), (54, 56), (68, 48)), 10, "earth"),
    *disc(56, 20, 13, "skin"),
    *shape("M44 22C40 4 64 2 68 14C60 14 52 14 44 22Z", "stone-tint"),
)
WHEELCHAIR: Part = (
    *disc(44, 62, 26, "sheet"),
    *limb(((46, 58), (64, 56), (72, 80)), 12, "stone"),
    *line("M24 34H34M70 86H84"),
    *shape("M36 34C46 28 54 32 54 42L56 64H36Z", "deep"),
    *limb(((48, 40), (54, 50), (66, 50)), 9, "deep"),
    *disc(46, 17, 12, "skin"),
    *shape("M34 17C32 2 60 2 58 16C50 12 42 12 34 17Z", "dark"),
    *disc(44, 62, 26),
)
MEETING: Part = (
    *placed(SOMEBODY, 26, 2, 0.46),
    *placed(FARMER, -2, 38, 0.54),
    *placed(SOMEBODY, 46, 38, 0.54),
)
GUARD: Part = bust(
    (*shape(SHOULDERS, "leaf"), *line("M48 62V88")),
    shape("M26 30C24 8 72 8 72 26L84 32Q84 36 78 36H26Z", "leaf"),
)
NURSE: Part = bust(
    (*shape(SHOULDERS, "sheet"), *line("M36 62L48 78L60 62")), (*HAIR, *shape("M34 12H62V22H34Z", "sheet"))
)
THIEF: Part = (
    *shape(SHOULDERS, "stone"),
    *disc(48, 36, 21, "skin"),
    *shape("M24 34C22 4 74 4 72 34Z", "stone"),
    *shape("M27 34H69V46C60 50 54 44 48 44C42 44 36 50 27 46Z", "dark"),
)

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("nguoi", "Một người", SOMEBODY, topics="nguoi-dan"),
    pictogram("nguoi-non-la", "Người đội nón lá", FARMER, topics="nong-dan"),
    pictogram("em-be", "Em bé quấn tã", BABY, topics="khai-sinh tre-em"),
    pictogram("gia-dinh", "Gia đình có bố, mẹ và con", FAMILY, topics="ho-gia-dinh"),
    pictogram("nguoi-gia", "Người già chống gậy", ELDER, topics="nguoi-cao-tuoi"),
    pictogram("xe-lan", "Người ngồi xe lăn", WHEELCHAIR, topics="khuyet-tat"),
    pictogram("hop", "Mọi người họp mặt", MEETING, topics="hop"),
    pictogram("truc-ban", "Người trực đội mũ lưỡi trai", GUARD, topics="an-ninh"),
    pictogram("y-ta", "Cán bộ y tế", NURSE, topics="y-te"),
    pictogram("ke-gian", "Kẻ gian đeo mặt nạ", THIEF, topics="lua-dao"),
)
