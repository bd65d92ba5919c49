"""Weather, plants and animals."""

from generator.drawings.artwork import Artwork, pictogram
from generator.drawings.marks import Part, box, detail, disc, flat, limb, line, oval, placed, shape, turned
from generator.drawings.pictograms.buildings import HOUSE

CLOUD_PATH = "M24 56C4 56 4 32 22 32C22 12 52 6 60 24C78 18 90 32 84 44C84 52 78 56 72 56Z"
BOLT_PATH = "M54 6L20 54H44L38 90L76 38H50Z"
CLOUD: Part = shape(CLOUD_PATH, "stone")
RAIN: Part = (*shape(CLOUD_PATH, "water-tint"), *line("M30 66L24 82M48 66L42 82M66 66L60 82"))
THUNDER: Part = (*CLOUD, *placed(shape(BOLT_PATH, "sun"), 24, 44, 0.5))
STORM: Part = (
    *placed(CLOUD, 0, -4),
    *line("M8 64H58C72 64 72 82 60 82C54 82 52 78 53 74M18 76H40M8 88H44"),
    *placed(shape(BOLT_PATH, "sun"), 66, 46, 0.34),
)
FLOOD: Part = (
    *placed(HOUSE, 0, -8),
    *shape("M4 62C12 54 20 70 28 62C36 54 44 70 52 62C60 54 68 70 76 62C82 56 88 60 92 62V90H4Z", "water"),
    *detail(line("M14 78C22 72 28 84 36 78M54 78C62 72 68 84 76 78")),
)
FLAME: Part = (
    *shape(
        "M50 6C54 24 80 36 80 62C80 80 66 90 48 90C30 90 16 80 16 62C16 48 26 42 28 30"
        "C36 34 38 40 40 44C48 34 52 22 50 6Z",
        "tile",
    ),
    *shape("M48 88C36 86 32 78 34 70C36 62 44 60 46 50C56 56 64 64 62 74C61 82 56 86 48 88Z", "sun"),
)
SUN: Part = (
    *disc(48, 48, 20, "sun"),
    *line("M48 8V18M48 78V88M8 48H18M78 48H88M20 20L27 27M69 69L76 76M76 20L69 27M20 76L27 69"),
)
BAMBOO: Part = (
    *box(26, 8, 12, 80, "leaf", 2),
    *box(54, 18, 12, 70, "leaf", 2),
    *line("M26 34H38M26 60H38M54 42H66M54 66H66"),
    *shape("M38 30C46 16 58 14 66 18C60 28 48 32 38 30Z", "leaf-tint"),
    *shape("M26 56C18 44 10 44 6 46C8 56 16 60 26 56Z", "leaf-tint"),
    *shape("M66 62C72 50 84 48 90 50C88 60 78 66 66 62Z", "leaf-tint"),
)
ARECA: Part = (
    *box(44, 34, 8, 54, "earth"),
    *shape("M48 34C38 18 20 18 10 36C22 32 36 34 48 34Z", "leaf"),
    *shape("M48 34C58 18 76 18 86 36C74 32 60 34 48 34Z", "leaf"),
    *shape("M48 34C36 34 26 42 24 56C36 52 46 46 48 34Z", "leaf"),
    *shape("M48 34C60 34 70 42 72 56C60 52 50 46 48 34Z", "leaf"),
    *shape("M48 34C40 24 40 12 48 6C56 12 56 24 48 34Z", "leaf"),
)
TREE: Part = (
    *box(42, 56, 12, 32, "earth"),
    *shape("M26 64C6 64 6 42 20 38C16 18 40 4 54 14C72 8 86 24 78 38C92 44 88 64 70 64Z", "leaf"),
    *detail(line("M34 42C36 46 40 48 44 48M58 34C62 36 64 38 66 42")),
)
GRAIN: Part = shape("M0 0C-7 -6 -7 -16 0 -22C7 -16 7 -6 0 0Z", "sun")
SHEAF: Part = (
    *line("M22 90C22 60 30 36 52 20"),
    *shape("M22 76C8 66 6 48 10 38C20 46 26 60 22 76Z", "leaf"),
    *(
        mark
        for x, y, degrees in (
            (52, 22, 62),
            (42, 30, 115),
            (34, 42, 120),
            (44, 28, 10),
            (34, 40, 10),
            (28, 56, 20),
            (27, 58, 110),
        )
        for mark in placed(turned(GRAIN, degrees, 0, 0), x, y, 1.15)
    ),
)
RICE: Part = (
    *disc(66, 32, 14, "sun"),
    *shape("M4 46C18 30 30 34 40 42C54 30 78 34 92 46Z", "leaf-tint"),
    *shape("M4 46H92V88H4Z", "leaf"),
    *line("M40 46L14 86M48 46V86M56 46L82 86"),
    *detail(line("M28 46L6 64M68 46L90 64")),
)
BUFFALO: Part = (
    *limb(((36, 60), (36, 72), (36, 84)), 11, "stone"),
    *limb(((76, 60), (76, 72), (76, 84)), 11, "stone"),
    *shape("M30 40C46 28 68 32 80 38C90 44 90 60 84 68C70 72 46 72 36 66C26 60 24 48 30 40Z", "stone"),
    *line("M86 46C93 54 88 66 91 72"),
    *shape("M10 40C14 36 30 36 34 40C38 50 32 68 29 72C26 77 18 77 15 72C12 68 6 50 10 40Z", "stone"),
    *shape("M4 16C2 34 12 42 22 42C32 42 42 34 40 16C36 28 30 33 22 33C14 33 8 28 4 16Z", "sun-tint"),
    *detail(line("M17 54V54.1M27 54V54.1")),
)
DOG: Part = (
    *line("M78 50C88 46 90 36 86 28"),
    *limb(((40, 60), (40, 72), (40, 84)), 10, "earth"),
    *limb(((72, 60), (72, 72), (72, 84)), 10, "earth"),
    *shape("M34 44C46 42 66 42 78 46C82 56 80 64 76 68H40C34 64 32 54 34 44Z", "earth"),
    *shape("M8 38C10 30 22 26 28 20C36 16 46 20 48 30C50 42 44 54 34 56C24 50 10 50 8 38Z", "earth"),
    *shape("M34 18C44 14 52 24 48 40C40 40 34 30 34 18Z", "dark"),
    *detail(line("M24 32V32.1")),
)
PIG: Part = (
    *limb(((34, 66), (34, 74), (34, 84)), 11, "skin"),
    *limb(((70, 66), (70, 74), (70, 84)), 11, "skin"),
    *line("M84 48C92 46 92 38 86 38"),
    *shape("M16 56C16 34 34 28 52 28C72 28 86 38 86 54C86 70 72 76 52 76C32 76 16 72 16 56Z", "skin"),
    *shape("M28 34C24 26 26 20 30 18C38 20 42 26 42 32Z", "skin"),
    *oval(15, 56, 7, 10, "skin"),
    *detail(line("M30 48V48.1M14 54V58")),
)
CHICKEN: Part = (
    *line("M42 74V86H34M56 74V86H48"),
    *shape("M24 20C34 16 42 24 42 36C50 42 62 40 72 26C86 34 88 62 66 74H42C26 68 22 54 22 38Z", "sun-tint"),
    *shape("M22 26L8 32L22 38Z", "sun"),
    *shape("M22 20C18 8 28 6 30 12C34 4 42 10 38 20Z", "tile"),
    *line("M46 54C54 62 64 58 68 50"),
    *detail(line("M30 28V28.1")),
)
FISH: Part = (
    *shape("M62 48L90 28V70Z", "water"),
    *shape("M6 50C20 22 54 22 72 50C54 78 20 78 6 50Z", "water"),
    *line("M34 32C42 42 42 58 34 68"),
    *disc(22, 45, 2, "ink"),
)
MOSQUITO: Part = (
    *shape("M44 44C34 20 18 12 8 18C10 32 26 42 44 44Z", "water-tint"),
    *shape("M52 44C62 20 78 12 88 18C86 32 70 42 52 44Z", "water-tint"),
    *line("M44 48L20 52L10 70M44 52L26 66L22 86M52 48L76 52L86 70M52 52L70 66L74 86M48 24V8"),
    *shape("M48 40C54 44 54 66 48 80C42 66 42 44 48 40Z", "stone"),
    *disc(48, 32, 9, "dark"),
)
WATERING: Part = (
    *flat("M6 88C10 70 86 70 90 88Z", "earth-tint"),
    *line("M6 84C24 74 72 74 90 84M48 78V40"),
    *shape("M48 56C30 58 20 48 20 34C36 32 48 42 48 56Z", "leaf"),
    *shape("M48 44C50 26 62 16 78 18C80 34 66 46 48 44Z", "leaf"),
)

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("mua", "Mây và mưa", RAIN, topics="mua thoi-tiet"),
    pictogram("set", "Mây dông và tia sét", THUNDER, topics="dong set thoi-tiet"),
    pictogram("bao", "Bão: mây đen, gió giật", STORM, topics="bao thien-tai"),
    pictogram("lu", "Nước lũ ngập nhà", FLOOD, topics="lu ngap thien-tai"),
    pictogram("lua", "Ngọn lửa: cháy", FLAME, topics="chay pccc"),
    pictogram("nang", "Mặt trời, trời nắng", SUN, topics="nang thoi-tiet"),
    pictogram("tre", "Cây tre", BAMBOO, topics="lang"),
    pictogram("cau-cau", "Cây cau", ARECA, topics="lang"),
    pictogram("cay", "Cây xanh tán rộng", TREE, topics="cay-xanh"),
    pictogram("bong-lua", "Bó lúa chín", SHEAF, topics="nong-nghiep lua"),
    pictogram("ruong-lua", "Ruộng lúa", RICE, topics="nong-nghiep ruong"),
    pictogram("mam-cay", "Mầm cây mới mọc", WATERING, topics="nong-nghiep trong-cay"),
    pictogram("trau", "Con trâu", BUFFALO, topics="chan-nuoi"),
    pictogram("con-cho", "Con chó", DOG, topics="cho-meo tiem-dai"),
    pictogram("lon", "Con lợn", PIG, topics="chan-nuoi dich"),
    pictogram("ga", "Con gà", CHICKEN, topics="chan-nuoi dich"),
    pictogram("ca", "Con cá", FISH, topics="thuy-san"),
    pictogram("muoi", "Con muỗi", MOSQUITO, topics="sot-xuat-huyet dich"),
)
