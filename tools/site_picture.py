"""Make docs/site.png, the README's picture: Today beside a topic, from the repository's own workspace.

`make site-picture`. Needs Chromium. The build happens in a temporary copy, as of a fixed day, so that the picture
changes only when the site does.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-08-11"
WIDTH, HEIGHT, SCALE = 1000, 1180, 0.64
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def main() -> None:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        sys.exit("there is no Chromium here")
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        shutil.copytree(ROOT / "postings", workspace / "postings")
        shutil.copy(ROOT / "planner.yaml", workspace)
        planner = Path(sys.executable).with_name("planner")
        subprocess.run([planner, "build", "--today", TODAY], cwd=workspace, check=True)
        picture(program, workspace / "build" / "site", ROOT / "docs" / "site.png")


def picture(program: str, site: Path, target: Path) -> None:
    """Both pages side by side, as one picture."""
    from playwright.sync_api import sync_playwright

    frames = "".join(
        f'<div><iframe src="{page.as_uri()}"></iframe></div>' for page in (site / "index.html", topic(site))
    )
    style = (
        f"body{{margin:0;display:flex;gap:12px;padding:12px;background:#d5d9e0}}"
        f"div{{width:{WIDTH * SCALE}px;height:{HEIGHT * SCALE}px;overflow:hidden;border-radius:8px;background:#fff}}"
        f"iframe{{width:{WIDTH}px;height:{HEIGHT}px;border:0;transform:scale({SCALE});transform-origin:0 0}}"
    )
    sheet = site.parent / "picture.html"
    sheet.write_text(f"<!doctype html><style>{style}</style>{frames}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        width, height = round(2 * WIDTH * SCALE + 36), round(HEIGHT * SCALE + 24)
        page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.25)
        page.clock.set_fixed_time(f"{TODAY}T09:00:00")
        page.goto(sheet.as_uri())
        page.wait_for_timeout(1500)
        target.parent.mkdir(exist_ok=True)
        page.screenshot(path=target)
        browser.close()
    print(f"wrote {target}")


def topic(site: Path) -> Path:
    """The page of the first topic in the plan that a must asks for and whose lesson has formulas and a picture."""
    days = json.loads((site.parent / "plan.json").read_text())["days"]
    names = [session["topic"] for day in days for session in day["sessions"] if session["kind"] == "learn"]
    pages = [site / "topics" / f"{name}.html" for name in names]
    wanted = ("in your plan: must", "<math", 'class="chart"', "<svg")
    return max(pages, key=lambda page: sum(words in page.read_text() for words in wanted))


if __name__ == "__main__":
    main()
