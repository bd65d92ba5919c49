"""What is said about approval: texts that wait for it, approvals that no longer hold, links to what is not shown."""

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position

_HELD = "Bài chưa ra ở đâu cả: trang web, bản in, loa, tin nhắn đều không có."
_AS_DRAFT = "Bài được coi như bản nháp."


def _warning(code: str, at: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, at, message, hint, Severity.WARNING)


def _outcome(*, held: bool) -> str:
    return _HELD if held else _AS_DRAFT


def approval_not_set(at: Position) -> Diagnostic:
    """Report a commune that does not say whether texts need approval."""
    return _warning(
        "approval-not-set",
        at,
        "Tệp này chưa nói bài chưa duyệt có được đưa ra cho bà con hay không, nên bài nào cũng ra.",
        "Thêm một dòng “needs_approval: yes” (chỉ bài đã duyệt mới ra) hoặc “needs_approval: no” (bài nào cũng ra).",
    )


def not_approved(at: Position, slug: str) -> Diagnostic:
    """Report a text that waits for approval."""
    return _warning(
        "not-approved",
        at,
        f"Bài chờ duyệt. {_HELD}",
        f"Xem thử bằng “tinlang build --draft --output build/nhap”. Lãnh đạo đồng ý rồi thì gõ "
        f"“tinlang approve {slug} --by MÃ-NGƯỜI-DUYỆT”.",
    )


def approval_outdated(at: Position, slug: str, *, held: bool) -> Diagnostic:
    """Report an approval of other words, or of other values of facts, than those that stand there."""
    return _warning(
        "approval-outdated",
        at,
        f"Lời bài, ảnh hoặc thông tin gốc trong bài đã khác với bản được duyệt. {_outcome(held=held)}",
        f"Đưa lãnh đạo xem lại, rồi gõ “tinlang approve {slug} --by MÃ-NGƯỜI-DUYỆT”; hoặc trả lại như bản đã duyệt.",
    )


def approved_before_updated(at: Position, slug: str, *, held: bool) -> Diagnostic:
    """Report a text that says it was changed after its approval."""
    outcome = f" {_HELD}" if held else ""
    return _warning(
        "approved-before-updated",
        at,
        f"Ngày duyệt đứng trước ngày cập nhật (“updated”): bài sửa sau khi duyệt.{outcome}",
        f"Xem lại hai ngày; bài có sửa thì đưa lãnh đạo duyệt lại: “tinlang approve {slug} --by MÃ-NGƯỜI-DUYỆT”.",
    )


def approval_without_hash(at: Position, slug: str) -> Diagnostic:
    """Report an approval that does not say what was approved."""
    return _warning(
        "approval-without-hash",
        at,
        "Bài ghi đã duyệt nhưng không ghi dấu của bản được duyệt: sửa chữ sau khi duyệt thì không ai biết.",
        f"Gõ “tinlang approve {slug} --by MÃ-NGƯỜI-DUYỆT” để ghi dấu “approved_hash”.",
    )


def approver_unknown(at: Position, by: str, *, held: bool) -> Diagnostic:
    """Report an approval by somebody who is not in people.yaml, or may not approve."""
    return _warning(
        "approver-unknown",
        at,
        f"“{short(by)}” không có quyền duyệt trong people.yaml. {_outcome(held=held)}",
        "Ghi đúng mã hoặc họ tên một người có “approve” trong mục roles, hoặc thêm người ấy vào people.yaml.",
    )


def approved_in_the_future(at: Position) -> Diagnostic:
    """Report an approval dated after today."""
    return Diagnostic(
        "approved-in-the-future",
        at,
        "Ngày duyệt ở sau ngày hôm nay.",
        "Sửa “approved_on” cho đúng ngày lãnh đạo đã duyệt.",
    )


def leads_to_held(at: Position, slug: str) -> Diagnostic:
    """Report a place that names a text which waits for approval."""
    return _warning(
        "leads-to-held",
        at,
        f"Bài “{short(slug)}” còn chờ duyệt, nên chỗ này tạm bỏ, không nhắc tới bài ấy.",
        "Duyệt bài ấy, hoặc bỏ dòng này.",
    )


def leads_to_withdrawn(at: Position, slug: str) -> Diagnostic:
    """Report a place that names a notice which was withdrawn."""
    return _warning(
        "leads-to-withdrawn",
        at,
        f"Thông báo “{short(slug)}” đã rút, nên chỗ này không còn nhắc tới.",
        "Bỏ dòng này.",
    )
