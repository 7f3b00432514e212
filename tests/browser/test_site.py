"""The finished site in a real browser: from a folder and from a server, with no way out."""

import json
import threading
from pathlib import Path

import pytest

from planner.read.progress import read_progress
from planner.serve.record import Record
from planner.serve.server import Server

PAGES = (
    "index.html", "plan/index.html", "plan/week-01.html", "plan/left-out.html", "plan/mocks.html", "topics/index.html",
    "topics/ranking.html", "topics/map.html", "areas/ml.html", "postings/acme.html", "postings/requirements.html",
    "postings/qualify.html", "postings/unmatched.html", "about/index.html", "about/progress.html",
)  # fmt: skip


class Visit:
    """An open page, and everything that was asked for and complained of meanwhile."""

    def __init__(self, browser, root: str, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.root, self.asked, self.complaints = root, [], []
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, message):
        if message.type == "error":
            self.complaints.append(message.text)

    def go(self, path: str):
        self.page.goto(self.root + path)
        self.page.wait_for_function("window.document$ !== undefined")
        return self.page

    @property
    def outside(self) -> list[str]:
        return [address for address in self.asked if not address.startswith((self.root, "data:", "blob:"))]


@pytest.fixture
def served(built: Path, tmp_path: Path):
    server = Server(built / "build" / "site", Record(built), 0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()
    (built / ".planner" / "progress.jsonl").unlink(missing_ok=True)


@pytest.fixture
def visit(browser):
    """Opens visits and closes them at the end."""
    made = []

    def opened(root: str, **options) -> Visit:
        made.append(Visit(browser, root, **options))
        return made[-1]

    yield opened
    for one in made:
        one.context.close()


def from_folder(built: Path) -> str:
    return (built / "build" / "site").as_uri() + "/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_asks_for_anything_outside_fails_or_runs_over_the_edge(visit, built, width, scheme):
    opened = visit(from_folder(built), viewport={"width": width, "height": 844}, color_scheme=scheme)
    for path in PAGES:
        page = opened.go(path)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, path
        assert page.evaluate("window.hacked") is None, path
    assert opened.outside == []
    assert opened.complaints == []


def test_served_pages_ask_for_nothing_outside_either(visit, served):
    opened = visit(served.address)
    for path in PAGES:
        opened.go(path)
    assert opened.outside == []
    assert opened.complaints == []


@pytest.mark.parametrize("how", ["folder", "server"])
def test_search_finds_a_word_of_a_lesson(visit, built, how, request):
    root = from_folder(built) if how == "folder" else request.getfixturevalue("served").address
    opened = visit(root, viewport={"width": 1280, "height": 900})
    page = opened.go("index.html")
    page.click("[data-md-component=search-query]")
    page.keyboard.type("discounting", delay=5)
    page.wait_for_selector(".md-search-result__item a", timeout=15_000)
    assert "topics/ranking.html" in page.get_attribute(".md-search-result__item a", "href")
    assert opened.outside == []


def test_searching_for_a_hostile_posting_shows_its_text_and_runs_nothing(visit, built):
    opened = visit(from_folder(built), viewport={"width": 1280, "height": 900})
    page = opened.go("index.html")
    page.click("[data-md-component=search-query]")
    page.keyboard.type("hostile", delay=5)
    page.wait_for_selector(".md-search-result__item a", timeout=15_000)
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.locator(".md-search-result__item script, .md-search-result__item img").count() == 0


def test_a_tick_is_kept_in_the_browser_and_shown_on_every_page(visit, built):
    opened = visit(from_folder(built))
    page = opened.go("index.html")
    assert "0 of 4 sessions" in page.inner_text("[data-said]")
    page.check("[data-task='ranking.learn.1'] >> nth=0")
    assert "1 of 4 sessions" in page.inner_text("[data-said]")
    page = opened.go("topics/ranking.html")
    assert page.is_checked("[data-task='ranking.learn.1']")
    page.uncheck("[data-task='ranking.learn.1']")
    assert "0 of 4 sessions" in opened.go("index.html").inner_text("[data-said]")


def test_ticks_can_be_saved_to_a_file_and_loaded_elsewhere(visit, built, tmp_path):
    first = visit(from_folder(built))
    first.go("index.html").check("[data-task='ranking.learn.1'] >> nth=0")
    page = first.go("about/progress.html")
    with page.expect_download() as caught:
        page.click("[data-ticks-export]")
    file = tmp_path / "ticks.json"
    caught.value.save_as(file)
    assert json.loads(file.read_text())["ticks"] == {"ranking.learn.1": True}
    second = visit(from_folder(built))
    page = second.go("about/progress.html")
    page.set_input_files("[data-ticks-file]", file)
    page.wait_for_function("document.querySelector('[data-ticks-said]').textContent.startsWith('1 box')")
    assert second.go("topics/ranking.html").is_checked("[data-task='ranking.learn.1']")
    (tmp_path / "bad.json").write_text("[]")
    page = second.go("about/progress.html")
    page.set_input_files("[data-ticks-file]", tmp_path / "bad.json")
    page.wait_for_function("document.querySelector('[data-ticks-said]').textContent.includes('no ticks')")


def test_a_tick_on_a_served_page_goes_into_the_record(visit, served, built):
    opened = visit(served.address)
    page = opened.go("index.html")
    with page.expect_response("**/api/progress") as answer:
        page.check("[data-task='ranking.learn.1'] >> nth=0")
    assert answer.value.status == 200
    entries, _ = read_progress(built / ".planner" / "progress.jsonl")
    assert [(entry.action, entry.session) for entry in entries] == [("done", "ranking.learn.1")]
    elsewhere = visit(served.address).go("topics/ranking.html")
    elsewhere.wait_for_function("document.querySelector(\"[data-task='ranking.learn.1']\").checked")


def test_answers_stay_folded_on_paper(visit, built):
    page = visit(from_folder(built)).go("topics/ranking.html")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(100)
    answers = page.locator("details > p")
    assert answers.count() > 0
    assert not any(answers.nth(place).is_visible() for place in range(answers.count()))


def test_formulas_are_set_by_the_browser_in_the_font_that_comes_along(visit, built):
    opened = visit(from_folder(built))
    page = opened.go("topics/ranking.html")
    assert page.locator("math").count() >= 2
    page.evaluate("document.fonts.ready")
    assert any(address.endswith("STIXTwoMath-Regular.woff2") for address in opened.asked)
    fraction = page.locator("mfrac").first.bounding_box()
    assert fraction["height"] > 20


def test_today_follows_the_calendar_after_the_build(visit, built):
    opened = visit(from_folder(built))
    opened.page.clock.set_fixed_time("2026-08-06T10:00:00")
    page = opened.go("index.html")
    assert page.locator(".today .day").get_attribute("data-date") == "2026-08-06"
    assert "in 11 days" in page.inner_text(".countdown")


def test_a_box_of_the_map_leads_to_its_topic(visit, built):
    page = visit(from_folder(built), viewport={"width": 1280, "height": 900}).go("topics/map.html")
    page.click("svg.graph a:has-text('Ranking')")
    page.wait_for_url("**/topics/ranking.html")
