"""What is said in one line to whoever runs the program, about the machine or the command: no place in the content."""

from generator.text.written_numbers import figures


def missing_library(library: str, command: str) -> str:
    """Say that a library of the system is missing; *command* installs it."""
    return f"Máy thiếu thư viện {library}. Cài bằng lệnh: {command}"


def address_too_long(address: str, most: int) -> str:
    """Say that the QR codes of a web address given on the command line would be too fine to be read from paper."""
    return (
        f"Địa chỉ {address} dài quá, mã QR in ra sẽ không đọc được. "
        f"Dùng địa chỉ không quá {figures(most)} ký tự, hoặc khai “short_web” trong commune.yaml."
    )


def no_content_folder(folder: str) -> str:
    """Say that there is no folder of content."""
    return f"Không thấy thư mục nội dung {folder}."


def lost_file(file: str) -> str:
    """Say that a file of the last build is no longer as it was made."""
    return f"Tệp {file} không còn như lúc dựng xong. Hãy chạy “tinlang build” không có --only để dựng lại nó."


def file_for_folder(folder: str) -> str:
    """Say that a file stands where a folder is to be."""
    return f"{folder} là một tệp, không phải thư mục; hãy chọn thư mục khác bằng --output."


def folder_for_file(file: str) -> str:
    """Say that a folder stands where a file is to be."""
    return f"{file} là một thư mục, không phải tệp; hãy chọn tên khác."


def nested(content: str, output: str) -> str:
    """Say that of the folders of content and of output, one stands in the other."""
    return (
        f"Thư mục nội dung {content} và thư mục kết quả {output} không được nằm trong nhau. "
        "Hãy chọn thư mục khác bằng --output."
    )


def foreign_on_server(folder: str, name: str) -> str:
    """Say that the folder of a web server has a file of somebody else's where the website has one."""
    return (
        f"Thư mục {folder} đã có “{name}” không phải do tinlang chép vào. "
        "Hãy chuyển nó đi nơi khác, hoặc chọn thư mục khác bằng --to. Chưa chép gì."
    )


def busy_folder(folder: str) -> str:
    """Say that somebody else is just publishing into a folder."""
    return f"Đang có người khác phát hành vào {folder}. Chờ xong rồi làm lại. Chưa chép gì."


def damaged_list(folder: str, name: str) -> str:
    """Say that the list of our files on a web server is damaged: whose its file *name* is, nobody knows."""
    return (
        f"Danh sách {folder}/.tinlang-files đã hỏng, nên không biết “{name}” có phải do tinlang chép vào hay không. "
        "Hãy chuyển trang cũ đi nơi khác, hoặc chọn thư mục khác bằng --to. Chưa chép gì."
    )


def hidden_left(source: str, file: str) -> str:
    """Say that a partial build would leave a file about a text that may not be shown any more."""
    told = f"bản đang có còn tệp {file}, mà bài {source} nay chưa duyệt hoặc đã rút."
    return f"{told} Bỏ --only, dựng lại toàn bộ để tệp ấy mất đi."


def inside_output(place: str, output: str) -> str:
    """Say that a website cannot be published into the folder that it comes from."""
    return f"không phát hành vào {place} được: nơi ấy nằm trong chính thư mục kết quả {output}. Chọn một nơi khác."


def round_output(place: str, output: str) -> str:
    """Say that a website is not strewn into the folder in which the work is done."""
    return (
        f"không phát hành vào {place} được: thư mục ấy chứa cả thư mục kết quả {output}. "
        "Chọn một thư mục chỉ để chứa trang web."
    )


def no_packed_website(file: str) -> str:
    """Say that what stands where the website is to be packed is no website, and is not overwritten."""
    return f"{file} đã có và không phải trang web do tinlang gói, nên không ghi đè. Chọn tên khác bằng --zip."


def link_in_site(file: str) -> str:
    """Say that a link in the website leads to a file elsewhere."""
    return f"{file} là lối tắt sang tệp ở nơi khác, nên chưa phát hành. Xoá lối tắt ấy rồi chạy lại."


def inside_content(place: str, content: str) -> str:
    """Say that a website cannot be published among the texts of the commune."""
    return f"không phát hành vào {place} được: nơi ấy nằm trong thư mục nội dung {content}. Chọn một nơi khác."


def foreign(folder: str, name: str) -> str:
    """Say that a folder holds what tinlang did not make."""
    return (
        f"Thư mục {folder} có “{name}” không phải do tinlang tạo. "
        "Hãy chuyển nó đi nơi khác, hoặc chọn thư mục khác bằng --output."
    )


def missing_sound_library(name: str | None, cure: str) -> str:
    """Say that a library for sound is missing, and what to do: a command, or words where there is none."""
    return f"Thiếu thư viện âm thanh ({name}). Cách chữa: {cure}"


NO_PIPER = ("Máy chưa có Piper.", "Cài bằng lệnh: .venv/bin/pip install piper-tts")
NO_REASON = "không rõ vì sao"
NO_SYLLABLE = "Tệp chữ không có tiếng nào để đếm."
NO_SPEECH = "Tệp âm thanh không có tiếng nói."
NO_SOUND = "Tệp âm thanh không mở được; hãy dùng tệp WAV, MP3, FLAC hoặc Ogg."
TEXT_NOT_UTF8 = "Tệp chữ không lưu theo mã UTF-8; hãy lưu lại theo mã UTF-8."
CHILD_DIED = "Một tiến trình con bị dừng giữa chừng, có lẽ vì máy hết bộ nhớ. Thử lại với --jobs 1."


def no_espeak(cure: str) -> tuple[str, str]:
    """Say that espeak-ng is missing, and what to do: a command, or words where there is none."""
    return "Máy chưa có espeak-ng.", f"Cách chữa: {cure}."


def no_voice_file(file: str) -> tuple[str, str]:
    """Say that a file of a voice is missing, and how to name it."""
    return f"Không thấy tệp giọng đọc {file}.", "Chỉ đúng tệp .onnx, cạnh nó có tệp .onnx.json."


def no_tune(name: str) -> str:
    """Say that the signal tune is no sound that can be played."""
    return f"Nhạc hiệu {name} không mở được. Hãy dùng tệp .wav, .mp3, .flac hay .ogg khác."


def tune_too_long(name: str, seconds: int, most: int) -> str:
    """Say that the signal tune is empty, or takes longer than anybody listens to it."""
    return f"Nhạc hiệu {name} dài {figures(seconds)} giây; phải có tiếng và không quá {figures(most)} giây."


def sentences_lost(spoken: int, asked: int) -> str:
    """Say that a voice spoke fewer sentences than it was given."""
    return f"Piper đọc {figures(spoken)} câu trên {figures(asked)} câu."


def voice_failed(program: str, last: str) -> str:
    """Say what a speaking program said last before it failed."""
    return f"{program} không đọc được: {last}"


def wrong_arguments(program: str, message: str) -> str:
    """Say what is wrong with the arguments of *program*."""
    return f"{program}: {message}\nGõ “{program} --help” để xem cách dùng.\n"


def bug(error: Exception, notes: str) -> str:
    """Report an error of the program."""
    return (
        f"tinlang: chương trình gặp lỗi: {type(error).__name__}: {error} {notes}\n"
        "Bản đang có vẫn giữ nguyên. Chạy lại với “tinlang --debug …” rồi gửi kết quả cho người lập trình."
    )


def no_day(text: str, first: int, last: int) -> str:
    """Say that a day on the command line is none."""
    return f"“{text}” không phải một ngày từ năm {first} đến năm {last}, viết như 23/11/2026 hoặc 2026-11-23"


def no_month(text: str) -> str:
    """Return that *text* is no month."""
    return f"“{text}” không phải là tháng; viết như 2026-11."


def no_pair(text: str) -> str:
    """Return that *text* does not name a column."""
    return f"“{text}” phải có dạng MỤC=CỘT, ví dụ received=Ngày đến."


def no_number(text: str, least: int, most: int) -> str:
    """Say that a number on the command line is none."""
    return f"“{text}” không phải là một số từ {figures(least)} đến {figures(most)}"


NO_PATH = "chưa ghi đường dẫn nào"
NO_NAMES = "chưa ghi tên nào; muốn tất cả thì bỏ hẳn tùy chọn này"


def circle_of_links(text: str) -> str:
    """Say that the links on a path of the command line lead in a circle."""
    return f"“{text}” là lối tắt dẫn vòng về chính nó, không tới thư mục hay tệp nào"


def no_address(text: str) -> str:
    """Say that a web address on the command line is none."""
    return f"“{text}” không phải địa chỉ dạng https://…"
