"""What is said of the states of a text, and of steps that cannot be taken: a sentence or two, with what to do."""

from collections.abc import Iterable

from generator.text.written_numbers import figures

_STAGES = {
    "faulty": "có chỗ viết sai",
    "draft": "nháp",
    "waiting": "chờ duyệt",
    "approved": "đã duyệt",
    "scheduled": "hẹn giờ",
    "public": "đang phát hành",
    "outdated": "đã duyệt bản cũ",
    "expired": "hết hạn",
    "withdrawn": "đã rút",
}
_REVISIONS = {"": "", "draft": ", có bản sửa đang soạn", "waiting": ", có bản sửa chờ duyệt"}

_BARS = {
    "no-right": "“{detail}” chưa được giao việc này trong people.yaml.",
    "people-faulty": "Tệp people.yaml đang có chỗ viết sai, nên chưa biết ai được duyệt. Sửa tệp ấy trước.",
    "facts-faulty": "Tệp facts.yaml đang có chỗ viết sai, nên chưa biết bài nói những giá trị nào. Sửa tệp ấy trước.",
    "no-name": "Chưa biết ai đang làm việc này. Ghi họ tên trên một dòng, không quá 200 ký tự.",
    "no-reason": "Ghi lý do vào ô bên cạnh, trên một dòng, không dùng dấu ngoặc nhọn.",
    "approved-meanwhile": "{detail} vừa duyệt đúng bản này rồi.",
    "nothing-new": "Bài đã duyệt đúng như đang có, không có gì mới để gửi.",
    "already-waiting": "Bài đã gửi đi rồi, đang chờ duyệt đúng bản này.",
    "not-waiting": "Bài không còn chờ duyệt đúng bản này: người viết đã sửa tiếp, hoặc đã có người trả lời.",
    "never-approved": "Bài chưa được duyệt lần nào thì chưa sửa nhanh được. Gửi duyệt như thường lệ.",
    "not-a-notice": "Chỉ thông báo mới rút được. Bài này muốn thôi dùng thì bỏ vào thùng rác.",
    "already-withdrawn": "Thông báo này đã rút rồi.",
    "nothing-to-look-at": "Không còn lần sửa nhanh nào chờ xem lại ở bài này.",
    "own-quick-fix": "Lần sửa nhanh phải do một người khác, có quyền duyệt, xem lại.",
    "no-version": "Bản cũ ấy không còn đọc được.",
    "not-a-text": "Tệp này không phải bài hướng dẫn, thông báo hay chiến dịch.",
    "nothing-to-undo": "Không có lần lưu nào để hoàn lại: tệp đã thay đổi sau lần lưu ấy.",
}


def stage(name: str, revision: str) -> str:
    """Return what people call the stage *name*, and what becomes of a *revision*, whose stage is empty without one."""
    return _STAGES[name] + _REVISIONS[revision]


def note(*, own: bool, quick: str, returned: str) -> str:
    """Return what the state does not say: the *quick* reason and the message of a *returned* text may be empty."""
    parts = [f"Trả lại: {returned}"] if returned else []
    parts += [f"Sửa nhanh, chưa ai xem lại: {quick}"] if quick else []
    parts += ["Người viết tự duyệt."] if own else []
    return " · ".join(parts)


def barred(why: str, detail: str) -> str:
    """Say why a step cannot be taken; *detail* is what the reason is about."""
    return f"{_BARS[why].format(detail=detail)} Chưa có gì thay đổi."


def not_allowed(who: str, may: Iterable[str]) -> str:
    """Say that *who* has not the duty, and who *may*."""
    names = ", ".join(may)
    others = f" Những người làm được: {names}." if names else " Trong tệp ấy chưa ai được giao việc này."
    return f"{_BARS['no-right'].format(detail=who)}{others} Chưa có gì thay đổi."


def has_faults(count: int) -> str:
    """Say that a text with *count* errors cannot be sent or approved."""
    return f"Bài còn {figures(count)} lỗi phải sửa trước đã. Xem từng lỗi ở ô của nó."


def changed_meanwhile(*, words: bool, facts: Iterable[str] = (), pictures: bool = False) -> str:
    """Say what has changed since the page was shown: the *words*, *facts* by their labels, or *pictures*."""
    labels = ", ".join(f"“{label}”" for label in facts)
    parts = ["lời bài"] if words else []
    parts += [f"thông tin gốc {labels}"] if labels else []
    parts += ["ảnh hoặc văn bản kèm theo"] if pictures else []
    what = " và ".join(parts) or "lời bài hoặc thông tin gốc"
    return f"Từ lúc mở trang này, {what} đã khác đi. Chưa duyệt gì. Xem bản mới rồi quyết định lại."


def replaced(old: str, new: str, where: str) -> str:
    """Say in one line which words took the place of which, and in which field."""
    if not old:
        return f"thêm “{new}” ở {where}"
    return f"đổi “{old}” thành “{new}” ở {where}" if new else f"bỏ “{old}” ở {where}"
