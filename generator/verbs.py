"""The verbs of the command line and their arguments, in Vietnamese."""

import argparse
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from generator.commands import USAGE
from generator.commands.argument_types import address, day, folder, month, named, names, number, place, server
from generator.messages import operator
from generator.messages.arguments import Vietnamese

_VIETNAMESE = Vietnamese()
argparse._, argparse.ngettext = _VIETNAMESE.gettext, _VIETNAMESE.ngettext  # type: ignore[attr-defined]
# By itself it would ask the environment for the language (gettext.gettext), and an office's machine may say English.


class Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in two lines, without the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and how to see the right ones."""
        self.exit(USAGE, operator.wrong_arguments(self.prog, message))


def whole_parser(today: date, now: Callable[[], datetime]) -> Parser:
    """Return the parser of the whole command line; *today* is the day a build is for unless one is given.

    *now* tells the time to verbs that go on for longer than a moment.
    """
    whole = Parser(
        prog="tinlang",
        description="Tin làng: một nguồn nội dung thành trang web, áp phích, tờ rơi và lời phát thanh của xã.",
    )
    whole.add_argument("--debug", action="store_true", help="khi hỏng, in cả vết lỗi cho người lập trình")
    whole.add_argument("--version", action="store_true", help="in số phiên bản; thêm --debug: cả của các thư viện")
    whole.set_defaults(now=now)
    verbs = whole.add_subparsers(dest="verb", metavar="LỆNH", title="Các lệnh")
    for add in (
        _build,
        _check,
        _say,
        _todo,
        _proof,
        _serve,
        _edit,
        _calibrate,
        _init,
        _new,
        _schema,
        _approve,
        _migrate,
        _results,
        _usb,
        _publish,
        _doctor,
    ):
        add(verbs, today)
    return whole


Verbs = argparse._SubParsersAction  # noqa: SLF001 - the type of what add_subparsers returns has no public name


def _verb(verbs: "Verbs[Parser]", name: str, text: str) -> Parser:
    return verbs.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")


def _with_content(verb: Parser, today: date) -> None:
    verb.add_argument(
        "--content", type=folder, default=Path("content"), metavar="DIR", help="thư mục nội dung (thường là content)"
    )
    verb.add_argument(
        "--date", type=day, default=today, metavar="NGÀY", help="dựng như thể hôm nay là ngày này, ví dụ 23/11/2026"
    )
    verb.set_defaults(clock=today)


def _with_output(verb: Parser) -> None:
    verb.add_argument(
        "--output", type=place, default=Path("output"), metavar="DIR", help="thư mục kết quả (thường là output)"
    )


def _with_build(verb: Parser, today: date) -> None:
    _with_content(verb, today)
    verb.add_argument(
        "--base-url", type=address, metavar="URL", help="địa chỉ trang web, thay cho mục web trong commune.yaml"
    )
    verb.add_argument("--only", type=names, default=(), metavar="KÊNH,…", help="chỉ dựng các kênh này")
    verb.add_argument("--jobs", type=number(1, 512), default=0, metavar="N", help="số việc làm cùng lúc")
    verb.add_argument(
        "--audio",
        nargs="?",
        const="commune",
        choices=("espeak", "piper", "commune"),
        help="thu cả lời phát thanh thành tệp âm thanh; không ghi gì thêm: bằng giọng chọn trong commune.yaml",
    )
    verb.add_argument("--voice", type=place, metavar="TỆP.onnx", help="giọng đọc cho --audio piper")
    verb.add_argument("--fresh", action="store_true", help="làm lại từ đầu, không dùng gì đã nhớ từ lần trước")
    verb.add_argument("--draft", action="store_true", help="hiện cả điều chưa xác nhận, bài chưa duyệt, có đóng dấu")


def _build(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "build", "kiểm tra nội dung rồi dựng trang web, bản in và lời phát thanh")
    _with_build(verb, today)
    verb.add_argument("--explain", action="store_true", help="nói rõ vì sao từng tệp phải làm lại")
    _with_output(verb)


def _check(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "check", "kiểm tra mọi tệp nội dung, không ghi gì")
    _with_content(verb, today)
    verb.add_argument("--format", choices=("text", "json", "github"), default="text", help="cách in kết quả")


def _say(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "say", "đọc mỗi dòng nhập vào thành lời, số và chữ viết tắt đều ra chữ")
    verb.add_argument("--ssml", action="store_true", help="viết ra dạng SSML cho máy đọc")
    _with_content(verb, today)


def _todo(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "todo", "liệt kê những điều xã còn phải xác nhận, những tờ cần gỡ")
    _with_content(verb, today)
    _with_output(verb)
    verb.add_argument("--sheet", type=place, metavar="TỆP.pdf", help="ghi phiếu xác nhận, để in hoặc gửi đi hỏi")


def _proof(verbs: "Verbs[Parser]", _today: date) -> None:
    verb = _verb(verbs, "proof", "đọc lại mọi mã QR đã in, như điện thoại đọc")
    verb.add_argument("files", nargs="*", type=place, metavar="TỆP.pdf", help="tệp cần đọc; bỏ trống là đọc tất cả")
    verb.add_argument(
        "--remember", type=place, metavar="TỆP", help="ghi vào tệp này những tờ đã đọc được, lần sau khỏi đọc lại"
    )
    _with_output(verb)


def _serve(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "serve", "xem thử trang web, tự tải lại khi nội dung đổi")
    _with_build(verb, today)
    verb.add_argument("--port", type=number(0, 65535), default=8000, metavar="N", help="cổng (thường là 8000)")
    verb.add_argument("--open", action="store_true", help="mở luôn trình duyệt")


def _edit(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "edit", "mở bàn làm tin trong trình duyệt: viết, xem trước, duyệt, phát hành")
    _with_content(verb, today)
    _with_output(verb)
    looks = {"base_url": None, "only": (), "jobs": 0, "audio": None, "voice": None, "fresh": False, "draft": False}
    verb.set_defaults(**looks)
    verb.add_argument(
        "--port", type=number(0, 65535), default=8765, metavar="N", help="cổng (thường là 8765; 0: cổng nào trống)"
    )
    verb.add_argument("--open", action="store_true", help="mở luôn trình duyệt")


def _calibrate(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "calibrate", "đo tốc độ đọc từ một bản thu thật, để tính thời lượng cho đúng")
    verb.add_argument("audio", type=place, metavar="TỆP-ÂM-THANH", help="bản thu: WAV, MP3, FLAC hoặc Ogg")
    verb.add_argument("text", type=place, metavar="TỆP-CHỮ", help="đúng những lời đã đọc trong bản thu")
    _with_content(verb, today)


def _init(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "init", "lập nội dung cho một xã mới, từ năm câu trả lời")
    verb.add_argument("folder", type=folder, metavar="THƯ-MỤC", help="thư mục mới, chưa có gì")
    answers = (
        ("--name", "XÃ", "tên xã, ví dụ “xã An Bình Mẫu”; không ghi thì máy hỏi"),
        ("--city", "TỈNH", "tỉnh, thành phố, ví dụ “tỉnh Ví Dụ”"),
        ("--app", "TÊN", "tên ứng dụng nhận phản ánh, nếu có"),
        ("--hotline", "SỐ", "số điện thoại nhận phản ánh, nếu có"),
        ("--hotline-name", "TÊN", "số ấy tên là gì (thường là “Tổng đài” và số)"),
        ("--source", "VĂN-BẢN", "những điều trên ghi ở văn bản nào"),
        ("--web", "URL", "địa chỉ trang web, nếu đã có"),
    )
    for option, metavar, meaning in answers:
        verb.add_argument(option, default="", metavar=metavar, help=meaning)
    verb.add_argument(
        "--date", type=day, default=today, metavar="NGÀY", help="ngày ghi trong các bài (thường là hôm nay)"
    )


def _new(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "new", "tạo một tệp mới để điền")
    verb.add_argument("kind", choices=("guide", "announcement", "campaign"), help="hướng dẫn, thông báo hay chiến dịch")
    verb.add_argument("slug", help="tên tệp: chữ thường không dấu, nối bằng gạch ngang")
    _with_content(verb, today)


def _schema(verbs: "Verbs[Parser]", today: date) -> None:
    _with_content(_verb(verbs, "schema", "giúp trình soạn thảo gợi ý tên mục và gạch chân chỗ sai khi gõ"), today)


def _approve(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "approve", "ghi vào một bài rằng bài đã được duyệt, ai duyệt, duyệt đúng bản nào")
    verb.add_argument("text", metavar="BÀI", help="tên bài (slug) hoặc đường dẫn tới tệp")
    verb.add_argument("--by", required=True, metavar="NGƯỜI", help="mã người duyệt trong people.yaml, hoặc họ tên")
    _with_content(verb, today)


def _migrate(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "migrate", "ghi lại nội dung của bản trước theo cách viết của bản này")
    verb.add_argument("--dry-run", action="store_true", help="chỉ xem sẽ ghi những gì, không ghi")
    _with_content(verb, today)


def _results(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "results", "đưa bảng kết quả xử lý phản ánh vào, bỏ hết thông tin riêng")
    verb.add_argument(
        "act",
        choices=("import", "form", "withdraw"),
        help="import: đưa bảng vào; form: lấy mẫu báo cáo về sửa; withdraw: rút một chuyện",
    )
    verb.add_argument(
        "file",
        nargs="?",
        type=place,
        metavar="TỆP",
        help="với import: tệp .xlsx, .xls, .ods hoặc .csv; với withdraw: tên bài (slug)",
    )
    verb.add_argument("--month", type=month, metavar="THÁNG", help="chỉ lấy việc nhận trong tháng này, ví dụ 2026-11")
    verb.add_argument(
        "--column",
        type=named,
        action="append",
        default=[],
        metavar="MỤC=CỘT",
        help='chỉ rõ cột, ví dụ received="Ngày đến"',
    )
    verb.add_argument("--why", default="", metavar="LÝ-DO", help="vì sao rút, hay vì sao thay số đã đăng")
    verb.add_argument("--replace", action="store_true", help="thay bảng của tháng đã có")
    verb.add_argument("--restate", action="store_true", help="thay cả số đã đăng, đi với --replace")
    verb.add_argument("--by", default="dòng lệnh", metavar="NGƯỜI", help="ai đưa vào, để ghi nhật ký")
    _with_content(verb, today)
    _with_output(verb)


def _usb(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "usb", "ghi các buổi phát sắp tới của một thôn lên thẻ USB, cho loa kéo")
    verb.add_argument("--village", required=True, metavar="MÃ", help="mã hay tên thôn")
    verb.add_argument("--to", required=True, type=place, metavar="DIR", help="ổ của thẻ, ví dụ E: hay /media/usb")
    verb.add_argument("--days", type=number(1, 31), default=7, metavar="N", help="ghi mấy ngày, kể từ hôm nay (7)")
    _with_content(verb, today)
    _with_output(verb)
    made = {"base_url": None, "only": (), "jobs": 1, "audio": "commune", "voice": None, "fresh": False, "draft": False}
    verb.set_defaults(**made)


def _publish(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "publish", "gói trang web, hoặc đưa thẳng lên máy chủ")
    verb.set_defaults(today=today)
    where = verb.add_mutually_exclusive_group()
    where.add_argument("--zip", type=place, metavar="TỆP", help="gói thành tệp ZIP (thường là site.zip)")
    where.add_argument("--to", type=place, metavar="DIR", help="chép vào thư mục của máy chủ")
    where.add_argument("--sftp", type=server, metavar="ĐỊA-CHỈ", help="gửi lên máy chủ: tên@máy-chủ:/thư-mục")
    verb.add_argument("--key", type=place, metavar="TỆP", help="tệp khóa riêng để vào máy chủ, thay cho mật khẩu")
    verb.add_argument(
        "--host-key", default="", metavar="DẤU", help="dấu vân tay SHA256:… của đúng máy chủ ấy; chưa biết thì bỏ trống"
    )
    _with_output(verb)


def _doctor(verbs: "Verbs[Parser]", _today: date) -> None:
    _with_output(_verb(verbs, "doctor", "xem máy này còn thiếu gì, và lệnh để bổ sung"))
