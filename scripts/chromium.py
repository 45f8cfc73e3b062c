"""Print the path of a Chromium to test with; install one where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def on_path() -> str | None:
    """A browser that is there already: SPOOR_CHROMIUM, else one on the PATH."""
    named = os.environ.get("SPOOR_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


def by_playwright() -> str | None:
    """Playwright's own build, downloaded where that is possible."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        subprocess.run(command, check=True, stdout=sys.stderr, timeout=300)
    except (subprocess.SubprocessError, OSError):
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def by_apt() -> str | None:
    """Debian's package, as root."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode:
            return None
    return shutil.which("chromium")


def main() -> int:
    """Print the path, or one line on what to do."""
    found = on_path() or by_apt() or by_playwright()
    if not found:
        print(
            "no Chromium: install it (Debian: apt-get install chromium), or set SPOOR_CHROMIUM",
            file=sys.stderr,
        )
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
