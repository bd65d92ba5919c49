"""Signs: right and wrong, warnings, time, places, letters."""

from generator.drawings.artwork import Artwork, pictogram
from generator.drawings.marks import Part, box, detail, disc, flat, limb, line, shape

CHECK: Part = (*disc(48, 48, 38, "deep"), *line("M30 49L43 62L67 36", "on"))
CROSS: Part = (*shape("M32 9H64L87 32V64L64 87H32L9 64V32Z", "alarm"), *line("M32 32L64 64M64 32L32 64", "on"))
"""Eight corners, as a sign to stop: without colour it must not look like `CHECK`."""
BADGE_CROSS: Part = (*disc(71, 71, 19, "alarm"), *line("M64 64L78 78M78 64L64 78", "on"))
"""At the lower right of a pictogram: it is broken, or not there."""
BADGE_CHECK: Part = (*disc(71, 71, 19, "deep"), *line("M62 72L69 79L80 65", "on"))
WARNING: Part = (*shape("M43 13Q48 5 53 13L89 77Q92 84 84 84H12Q4 84 7 77Z", "sun"), *line("M48 34V56M48 69V69.1"))
SHIELD: Part = (
    *shape("M48 7C60 15 72 18 84 18V46C84 66 68 80 48 89C28 80 12 66 12 46V18C24 18 36 15 48 7Z", "deep"),
    *line("M31 47L44 60L66 36", "on"),
)
ARROW: Part = shape("M8 36H50V18L88 48L50 78V60H8Z", "leaf")
PIN: Part = (*shape("M48 90C40 72 20 56 20 36A28 0 1 76 36C76 56 56 72 48 90Z", "tile"), *disc(48, 36, 11, "sheet"))
CLOCK: Part = (
    *disc(48, 48, 38, "sheet"),
    *line("M48 24V48L64 58"),
    *detail(line("M48 14V14.1M82 48H82.1M48 82V82.1M14 48H14.1")),
)
CALENDAR: Part = (
    *box(10, 16, 76, 70, "sheet", 6),
    *shape("M10 38V22a6 0 1 6 -6h64a6 0 1 6 6V38z", "tile"),
    *line("M30 8V24M66 8V24"),
    *box(52, 56, 18, 16, "sun"),
    *detail(line("M24 52H24.1M40 52H40.1M24 70H24.1M40 70H40.1")),
)
BELL: Part = (
    *line("M48 20V9M39 80C41 88 55 88 57 80"),
    *shape("M14 74C26 64 24 52 26 42C28 27 37 19 48 19C59 19 68 27 70 42C72 52 70 64 82 74Z", "sun"),
)
MAGNIFIER: Part = (*limb(((60, 60), (72, 72), (82, 82)), 12, "earth"), *disc(40, 40, 30, "water-tint"))
SPEECH: Part = (
    *shape("M16 12H80a8 0 1 8 8V56a8 0 1 -8 8H46L24 84V64H16a8 0 1 -8 -8V20a8 0 1 8 -8z", "sheet"),
    *line("M28 38V38.1M48 38V38.1M68 38V38.1"),
)
MESSAGE: Part = (*box(7, 18, 82, 60, "sun-tint", 6), *line("M10 24L48 54L86 24"))
PICTURE: Part = (
    *box(8, 14, 80, 68, "water-tint", 6),
    *shape("M10 80V66L32 42L50 62L62 50L86 74V80Z", "leaf"),
    *disc(66, 32, 8, "sun"),
)
CAMERA: Part = (
    *shape("M8 34a6 0 1 6 -6H32L38 16H58L64 28H82a6 0 1 6 6V76a6 0 1 -6 6H14a6 0 1 -6 -6z", "stone"),
    *disc(48, 54, 19, "sheet"),
    *disc(48, 54, 9, "water"),
    *detail(line("M74 40H76")),
)
MONEY: Part = (
    *box(6, 20, 72, 40, "leaf-tint", 4),
    *disc(42, 40, 11, "leaf"),
    *detail(line("M17 40V40.1M67 40V40.1")),
    *disc(70, 66, 20, "sun"),
    *disc(70, 66, 9),
)
LOCK: Part = (
    *line("M30 44V30a18 0 1 36 0V44"),
    *box(16, 44, 64, 44, "sun", 7),
    *disc(48, 62, 5, "ink"),
    *line("M48 64V75"),
)
COIN_LOCK: Part = (
    *disc(38, 42, 32, "sun"),
    *disc(38, 42, 18, "sun-tint"),
    *line("M56 62V54a12 0 1 24 0V62"),
    *box(48, 60, 40, 28, "stone", 5),
    *line("M68 72V78"),
)
QR_FRAME: Part = (
    *box(8, 8, 80, 80, "sheet", 6),
    *box(19, 19, 20, 20),
    *box(57, 19, 20, 20),
    *box(19, 57, 20, 20),
    *flat("M55 55h10v10h-10zM69 67h10v12h-10zM55 71h8v8h-8zM71 53h8v8h-8z", "ink"),
    *detail(flat("M26 26h6v6h-6zM64 26h6v6h-6zM26 64h6v6h-6zM46 22h5v10h-5zM46 44h5v8h-5zM22 45h10v5h-10z", "ink")),
)
STAR_VOTE: Part = (
    *box(16, 34, 64, 54, "sun-tint", 4),
    *line("M32 46H64"),
    *shape("M34 8H62V40H34Z", "sheet"),
    *line("M41 22L46 28L56 16"),
)
HANDSHAKE_HEART: Part = shape("M48 84C30 70 8 56 8 34C8 12 38 8 48 28C58 8 88 12 88 34C88 56 66 70 48 84Z", "tile")

PICTOGRAMS: tuple[Artwork, ...] = (
    pictogram("dung", "Dấu đúng: nên làm, đã xong", CHECK, topics="xong nen"),
    pictogram("sai", "Dấu chéo: không làm", CROSS, topics="cam"),
    pictogram("canh-bao", "Biển tam giác cảnh báo nguy hiểm", WARNING, topics="canh-bao khan"),
    pictogram("khien", "Tấm khiên che chở, chống lừa đảo", SHIELD, topics="lua-dao an-toan"),
    pictogram("mui-ten", "Mũi tên chỉ bước tiếp theo", ARROW),
    pictogram("dia-diem", "Dấu chỉ địa điểm trên bản đồ", PIN, topics="dia-diem"),
    pictogram("dong-ho", "Đồng hồ chỉ giờ", CLOCK, topics="gio"),
    pictogram("lich", "Tờ lịch có một ngày được đánh dấu", CALENDAR, topics="lich ngay"),
    pictogram("chuong", "Quả chuông nhắc việc", BELL, topics="nhac"),
    pictogram("kinh-lup", "Kính lúp: tra cứu, tìm xem", MAGNIFIER, topics="tra-cuu"),
    pictogram("bong-noi", "Bóng lời nói: nói chuyện, hỏi đáp", SPEECH, topics="hoi-dap"),
    pictogram("tin-nhan", "Phong thư: tin nhắn, thư báo", MESSAGE, topics="tin-nhan"),
    pictogram("anh", "Một bức ảnh phong cảnh", PICTURE, topics="anh"),
    pictogram("may-anh", "Máy ảnh", CAMERA, topics="anh"),
    pictogram("tien", "Tờ tiền và đồng xu", MONEY, topics="tien phi thue"),
    pictogram("o-khoa", "Ổ khóa: giữ kín mật khẩu", LOCK, topics="mat-khau lua-dao"),
    pictogram("giu-tien", "Đồng xu có khóa: giữ chặt tiền của mình", COIN_LOCK, topics="lua-dao tien"),
    pictogram("ma-qr", "Khung mã QR để quét", QR_FRAME, topics="ma-qr"),
    pictogram("hom-phieu", "Hòm phiếu và lá phiếu", STAR_VOTE, topics="bau-cu y-kien"),
    pictogram("trai-tim", "Trái tim: giúp đỡ, nhân ái", HANDSHAKE_HEART, topics="nhan-ai"),
)
