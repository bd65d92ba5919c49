"""Links of lists are read as lines: what holds together in them is no column of its own."""

from playwright.sync_api import Browser

from tests.commands import ROOT

STYLE = ROOT / "templates/components/tasks/tasks.css"
LINK = (
    '<ul class="links"><li><a href="#">Tạm ngừng cấp nước theo Thông báo số <span>12/TB-UBND</span> (PDF)</a></li></ul>'
)


def test_a_number_in_a_link_stands_in_the_line(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 200, "height": 400})
    page.set_content(f"<style>{STYLE.read_text(encoding='utf-8')} * {{ margin: 0; padding: 0 }}</style>{LINK}")
    # In columns, words of the text before the number would stand in a line below its own.
    before, number = page.evaluate(
        """() => {
            const span = document.querySelector("span");
            const range = document.createRange();
            range.selectNode(span.previousSibling);
            return [range.getBoundingClientRect().bottom, span.getBoundingClientRect().bottom];
        }"""
    )
    page.close()

    assert before <= number
