"""The command line, in Vietnamese. Each verb's module is imported when it is called: --help is there at once."""

import argparse
import atexit
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from generator.commands import FINE, INTERRUPTED, MACHINE, USAGE
from generator.commands.argument_types import address, day, folder, names, number
from generator.diagnostics import Refused
from generator.messages import commands as said
from generator.messages import operator
from generator.messages.arguments import Vietnamese
from generator.version import VERSION

VIETNAM = timezone(timedelta(hours=7))  # no summer time since 1975 (IANA tz, Asia/Ho_Chi_Minh)

_PRINTING = ("build", "serve", "edit")  # what the machine lacks for that is told before anything is begun

_VIETNAMESE = Vietnamese()
argparse._, argparse.ngettext = _VIETNAMESE.gettext, _VIETNAMESE.ngettext  # type: ignore[attr-defined]
# By itself it would ask the environment for the language (gettext.gettext), and an office's machine may say English.


class Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in two lines, without the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and how to see the right ones."""
        self.exit(USAGE, operator.wrong_arguments(self.prog, message))


def now() -> datetime:
    """Return the time in Viet Nam: the one place that asks the clock."""
    return datetime.now(VIETNAM)  # noqa: TID251 - see above


def parser(today: date) -> Parser:
    """Return the parser of the whole command line; *today* is the day a build is for unless one is given."""
    whole = Parser(
        prog="tinlang",
        description="Tin làng: một nguồn nội dung thành trang web, áp phích, tờ rơi và lời phát thanh của xã.",
    )
    whole.add_argument("--debug", action="store_true", help="khi hỏng, in cả vết lỗi cho người lập trình")
    whole.add_argument("--version", action="store_true", help="in số phiên bản; thêm --debug: cả của các thư viện")
    verbs = whole.add_subparsers(dest="verb", metavar="LỆNH", title="Các lệnh")
    for add in (_build, _check, _say, _todo, _proof, _serve, _edit, _calibrate, _new, _approve, _publish, _doctor):
        add(verbs, today)
    return whole


def main(argv: Sequence[str], today: date) -> int:
    """Run the command line *argv* and return its exit status."""
    whole = parser(today)
    try:
        arguments = whole.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        status = _status_at_once(whole, arguments)
        if status is not None:
            return status
        verb = importlib.import_module(f"generator.commands.{arguments.verb}")
        return int(verb.run(arguments))
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{said.STOPPED}\n")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except OSError as error:
        if arguments.debug:
            raise
        sys.stderr.write(f"tinlang: {_message_of(error)}\n")
        # What the arguments ask for in vain: a folder that is none (load, publish), an address (printed).
        asked = isinstance(error, Refused | NotADirectoryError | FileExistsError) and not error.errno
        return USAGE if asked else MACHINE
    except Exception as error:
        if arguments.debug:
            raise
        notes = " ".join(getattr(error, "__notes__", ()))
        sys.stderr.write(f"{operator.bug(error, notes)}\n")
        return MACHINE


def _tell_version(*, libraries: bool) -> int:
    """Print the version of tinlang and, if asked for, of Python and all *libraries* that are installed beside it."""
    lines = [f"tinlang {VERSION}"]
    if libraries:
        from generator.memory.program import all_versions, system_versions  # noqa: PLC0415 - for this alone

        lines += [f"python {sys.version.split()[0]}", *system_versions(), *all_versions()]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return FINE


def _status_at_once(whole: Parser, arguments: argparse.Namespace) -> int | None:
    """Return the exit status where no verb need be imported; None where one must.

    It is known where the version or nothing was asked for, where nothing changed since the last build, and where the
    machine lacks what prints.
    """
    if arguments.version:
        return _tell_version(libraries=arguments.debug)
    if arguments.verb is None:
        whole.print_help()
        return FINE
    if arguments.verb not in _PRINTING:
        return None
    if arguments.verb == "build" and _stands_already(arguments):
        return FINE
    lacking = _lacking(arguments)
    sys.stderr.write("".join(f"{line}\n" for line in lacking))
    return MACHINE if lacking else None


def _stands_already(arguments: argparse.Namespace) -> bool:
    """Return whether nothing changed since the last build; asked before anything heavy is imported."""
    from generator.commands.unchanged import nothing_to_do  # noqa: PLC0415 - no other verb needs it

    try:
        return nothing_to_do(arguments)
    except OSError:
        return False  # the build itself will say what is wrong


def run() -> NoReturn:
    """Run as a program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # Windows: not UTF-8 by itself
    # What is read of content/ and remembered of builds is many thousands of small things that stay: looking through
    # them for circles, which are few, would take a third of the time.
    gc.set_threshold(700_000, 20, 100)
    _refuse_plugins()
    try:
        status = main(sys.argv[1:], now().date())
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.stderr.flush()
    if status != INTERRUPTED:
        atexit._run_exitfuncs()  # noqa: SLF001 - what sys.exit would do first
    # The interpreter would wait for the threads of a pool that was interrupted, and take what was remembered apart.
    os._exit(status)


def _refuse_plugins() -> None:
    """Keep pydantic from searching every installed package for plugins, which may change what content means.

    Then what would look for them is not imported either: it takes as long as a quarter of pydantic (`email`).
    """
    if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__") == "__all__":
        loader = ModuleType("pydantic.plugin._loader")
        vars(loader)["get_plugins"] = tuple
        sys.modules[loader.__name__] = loader


def _lacking(arguments: argparse.Namespace) -> list[str]:
    from generator.doctor import Need, examine, tell  # noqa: PLC0415 - only what prints looks at the machine

    output = getattr(arguments, "output", Path("output"))
    return [tell(finding) for finding in examine(output, (Need.BUILD,)) if not finding.fine]


def _message_of(error: OSError) -> str:
    import errno  # noqa: PLC0415 - only when something failed

    where = f" ({error.filename})" if error.filename else ""
    if error.errno:
        return f"{operator.of_system(errno.errorcode.get(error.errno, str(error.errno)))}{where}"
    return str(error)


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
        "--output", type=Path, default=Path("output"), metavar="DIR", help="thư mục kết quả (thường là output)"
    )


def _with_build(verb: Parser, today: date) -> None:
    _with_content(verb, today)
    verb.add_argument(
        "--base-url", type=address, metavar="URL", help="địa chỉ trang web, thay cho mục web trong commune.yaml"
    )
    verb.add_argument("--only", type=names, default=(), metavar="KÊNH,…", help="chỉ dựng các kênh này")
    verb.add_argument("--jobs", type=number(1, 512), default=0, metavar="N", help="số việc làm cùng lúc")
    verb.add_argument("--audio", choices=("espeak", "piper"), help="thu cả lời phát thanh thành tệp âm thanh")
    verb.add_argument("--voice", type=Path, metavar="TỆP.onnx", help="giọng đọc cho --audio piper")
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
    _with_content(_verb(verbs, "todo", "liệt kê những điều xã còn phải xác nhận"), today)


def _proof(verbs: "Verbs[Parser]", _today: date) -> None:
    verb = _verb(verbs, "proof", "đọc lại mọi mã QR đã in, như điện thoại đọc")
    verb.add_argument("files", nargs="*", type=Path, metavar="TỆP.pdf", help="tệp cần đọc; bỏ trống là đọc tất cả")
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
    verb.set_defaults(now=now, **looks)
    verb.add_argument(
        "--port", type=number(0, 65535), default=8765, metavar="N", help="cổng (thường là 8765; 0: cổng nào trống)"
    )
    verb.add_argument("--open", action="store_true", help="mở luôn trình duyệt")


def _calibrate(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "calibrate", "đo tốc độ đọc từ một bản thu thật, để tính thời lượng cho đúng")
    verb.add_argument("audio", type=Path, metavar="TỆP-ÂM-THANH", help="bản thu: WAV, MP3, FLAC hoặc Ogg")
    verb.add_argument("text", type=Path, metavar="TỆP-CHỮ", help="đúng những lời đã đọc trong bản thu")
    _with_content(verb, today)


def _new(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "new", "tạo một tệp mới để điền")
    verb.add_argument("kind", choices=("guide", "announcement", "campaign"), help="hướng dẫn, thông báo hay chiến dịch")
    verb.add_argument("slug", help="tên tệp: chữ thường không dấu, nối bằng gạch ngang")
    _with_content(verb, today)


def _approve(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "approve", "ghi vào một bài rằng bài đã được duyệt, ai duyệt, duyệt đúng bản nào")
    verb.add_argument("text", metavar="BÀI", help="tên bài (slug) hoặc đường dẫn tới tệp")
    verb.add_argument("--by", required=True, metavar="NGƯỜI", help="mã người duyệt trong people.yaml, hoặc họ tên")
    _with_content(verb, today)


def _publish(verbs: "Verbs[Parser]", today: date) -> None:
    verb = _verb(verbs, "publish", "gói trang web để đưa lên máy chủ")
    verb.set_defaults(today=today)
    where = verb.add_mutually_exclusive_group()
    where.add_argument("--zip", type=Path, metavar="TỆP", help="gói thành tệp ZIP (thường là site.zip)")
    where.add_argument("--to", type=Path, metavar="DIR", help="chép vào thư mục của máy chủ")
    _with_output(verb)


def _doctor(verbs: "Verbs[Parser]", _today: date) -> None:
    _with_output(_verb(verbs, "doctor", "xem máy này còn thiếu gì, và lệnh để bổ sung"))


if __name__ == "__main__":
    run()
