"""The browser that tests, benches and pictures drive, and how it is started."""

import shutil

from generator.doctor import BROWSERS

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing may come from elsewhere: such a request fails at once, and the test that made it with it.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)


def chromium() -> str:
    """Return the path of this machine's Chromium; its headless shell if there is one, which takes a third of the time.

    Raises:
        FileNotFoundError: There is none; `make set-up-test` installs it.

    """
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise FileNotFoundError(f"none of {', '.join(BROWSERS)} is on PATH")
    return found
