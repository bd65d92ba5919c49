"""A browser of 2019: Chromium 73 of PyQtWebEngine 5.13, in a process of its own, driven by questions in JSON.

`answers` opens pages in it and returns what a script says on each. It is there on Linux with x86-64 processors, which
requirements/dev.in says, too.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FLAGS = "--no-sandbox --no-zygote --disable-gpu"
SECONDS = 120
MARK = "answer: "  # before what is answered: Qt prints, too
ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QTWEBENGINE_CHROMIUM_FLAGS": FLAGS,
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
}


def answers(
    addresses: Iterable[str], script: str, width: int = 360, shots: Path | None = None, wait: int = 60
) -> list[Any]:
    """Return what *script*, an expression, is on each page of *addresses*, *wait* milliseconds after it was loaded.

    *shots* is a folder for pictures.
    """
    asked = json.dumps(
        {"pages": list(addresses), "script": script, "width": width, "shots": str(shots or ""), "wait": wait}
    )
    done = subprocess.run(
        [sys.executable, __file__],
        input=asked,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        env={**os.environ, **ENVIRONMENT},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line.removeprefix(MARK)) for line in done.stdout.splitlines() if line.startswith(MARK)]


def main() -> None:
    """Answer the questions on standard input, a line for each page."""
    from PyQt5.QtCore import QTimer, QUrl  # noqa: PLC0415 - only in this process: Qt takes the machine's display
    from PyQt5.QtWebEngineWidgets import QWebEngineView  # noqa: PLC0415 - as above
    from PyQt5.QtWidgets import QApplication  # noqa: PLC0415 - as above

    asked = json.load(sys.stdin)
    pages = iter(asked["pages"])
    app = QApplication([sys.argv[0]])
    view = QWebEngineView()
    view.resize(asked["width"], 800)
    view.show()
    at = [""]

    def go_on() -> None:
        at[0] = next(pages, "")
        if at[0]:
            view.load(QUrl(at[0]))
        else:
            app.quit()

    def ask(_loaded: bool) -> None:  # noqa: FBT001 - Qt's own
        QTimer.singleShot(asked["wait"], lambda: view.page().runJavaScript(f"JSON.stringify({asked['script']})", told))

    def told(answer: str) -> None:
        print(f"{MARK}{answer}", flush=True)  # noqa: T201 - what the test reads
        if asked["shots"]:
            view.grab().save(str(Path(asked["shots"], f"{Path(at[0]).stem}-{asked['width']}.png")))
        QTimer.singleShot(0, go_on)

    view.loadFinished.connect(ask)
    QTimer.singleShot(0, go_on)
    sys.exit(app.exec_())


if __name__ == "__main__":
    main()
