"""When, where, who, whom to ask: what a notice says of them, in this order."""

from generator.model.particulars import particulars_of
from tests.builders import make_announcement


def test_the_particulars_that_are_given_come_in_order_with_their_names() -> None:
    notice = make_announcement(when=["8h00 ngày 25/11/2026"], who="Mọi nhà", contact="Ông A", where="Nhà văn hóa")

    assert [(one.field, one.label, one.text and one.text.raw) for one in particulars_of(notice)] == [
        ("when", "Khi nào", None),
        ("where", "Ở đâu", "Nhà văn hóa"),
        ("who", "Ai", "Mọi nhà"),
        ("contact", "Liên hệ", "Ông A"),
    ]
    assert next(particulars_of(notice)).occasions == notice.when
    assert list(particulars_of(make_announcement())) == []
