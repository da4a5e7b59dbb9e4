"""The desk in a real browser: the paths a user takes, and what must hold on every page."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from starlette.applications import Starlette

from westphalia.web.app import VIEWS, create_app

CHROMIUM = Path("/usr/bin/chromium")

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"there is no browser at {CHROMIUM} (apt-get install chromium)"
)
AXE = """only => axe.run({runOnly: only, resultTypes: ["violations"]})
    .then(found => found.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)}`)))"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
NARROW = {"width": 380, "height": 800}
PAGES = [path for path in VIEWS if path != "/overview"]  # which is the first page again
DRAWN = ("/network", "/map")  # by scripts, when the page is there


@dataclass
class Seen:
    """What was noticed on one page."""

    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    light: list[str] = field(default_factory=list)
    dark: list[str] = field(default_factory=list)
    too_wide: int = 0


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(app: Starlette, serving: Callable[[Starlette], AbstractContextManager[str]]) -> Iterator[str]:
    with serving(app) as address:
        yield address


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=address) as context:
        context.set_default_timeout(5_000)
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A new window of a new browser; nothing may go wrong in it."""
    page, seen = context.new_page(), Seen()
    watch(page, seen)
    yield page
    assert (seen.errors, seen.elsewhere) == ([], [])


def watch(page: Page, seen: Seen) -> None:
    """Note what goes wrong on a page, and what it asks of other machines."""
    page.on("console", lambda told: seen.errors.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on(
        "request",
        lambda asked: None if urlsplit(asked.url).hostname in ("127.0.0.1", None) else seen.elsewhere.append(asked.url),
    )


@pytest.fixture(scope="module")
def survey(browser: Browser, address: str, filled: Callable[[str], str]) -> dict[str, Seen]:
    """What is noticed on each page: loaded once, looked at in light, in dark and on a narrow screen."""
    found: dict[str, Seen] = {}
    with browser.new_context(base_url=address, color_scheme="light") as context:
        page = context.new_page()
        for path in PAGES:
            found[path] = seen = Seen()
            watch(page, seen)
            page.set_viewport_size({"width": 1280, "height": 900})
            page.emulate_media(color_scheme="light")
            page.goto(f"{filled(path)}?size=10", wait_until="networkidle" if path in DRAWN else "load")
            page.evaluate(AXE_SCRIPT)
            seen.light = page.evaluate(AXE, RULES)
            page.emulate_media(color_scheme="dark")
            seen.dark = page.evaluate(AXE, ["color-contrast"])  # nothing else depends on it
            page.set_viewport_size(NARROW)
            seen.too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            for event in ("console", "pageerror", "request"):
                page._impl_obj.remove_all_listeners(event)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_nothing_goes_wrong_on_a_page(path: str, survey: dict[str, Seen]) -> None:
    assert survey[path].errors == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_another_machine(path: str, survey: dict[str, Seen]) -> None:
    assert survey[path].elsewhere == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_everybody_can_use_a_page(path: str, colours: str, survey: dict[str, Seen]) -> None:
    assert getattr(survey[path], colours) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_narrow_screen(path: str, survey: dict[str, Seen]) -> None:
    assert survey[path].too_wide <= 0


def test_from_a_number_to_the_words_in_three_clicks(page: Page) -> None:
    page.goto("/")
    page.locator(".counts a", has_text="stories").click()
    page.locator("tbody a[href^='/stories/']").first.click()
    trigger = page.locator(".report mark").first.inner_text()
    page.locator(".report .by a[href^='/articles/']").first.click()

    words = page.locator(":target")
    expect(words).to_have_text(trigger)
    expect(words).to_be_in_viewport()


def test_a_filter_is_in_the_address_and_stays(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Actor").fill("PRK")
    page.get_by_label("Status").select_option("planned")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Stories", exact=True).click()
    rows = page.locator("tbody").inner_text()

    assert set(urlsplit(page.url).query.split("&")) == {"actor=PRK", "status=planned"}
    page.reload()
    assert page.locator("tbody").inner_text() == rows


def test_a_copied_address_shows_another_reader_the_same(browser: Browser, page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/stories?actor=RUS&origins=2&sort=newest")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")

    with browser.new_context() as other:
        there = other.new_page()
        there.goto(copied)
        assert there.locator("main").inner_text() == page.locator("main").inner_text()


def test_a_facet_narrows_and_lets_go(page: Page) -> None:
    page.goto("/stories")
    whole = page.locator("h1").inner_text()
    page.locator(".facets a", has_text="CONSULT").click()
    assert page.locator("h1").inner_text() != whole
    page.locator(".facets a[aria-current]").click()
    assert page.locator("h1").inner_text() == whole


def test_dragging_over_time_looks_at_those_days(page: Page) -> None:
    page.goto("/timeline")
    box = page.locator("svg[data-brush]").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 30, steps=4)
    page.mouse.up()

    page.wait_for_url(re.compile(r"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"))
    first, last = (page.get_by_role("textbox", name=name, exact=True).input_value() for name in ("From", "To"))
    assert first < last


def test_a_file_has_what_the_page_has(page: Page, tmp_path: Path) -> None:
    page.goto("/stories?actor=RUS")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    download.value.save_as(tmp_path / "x.csv")

    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == int(page.locator("h1").inner_text().split()[0])


@pytest.mark.parametrize("form", ["PNG", "SVG"])
@pytest.mark.parametrize("path", ["/timeline", "/network", "/map"])
def test_a_picture_is_saved(path: str, form: str, page: Page) -> None:
    page.goto(path, wait_until="networkidle")
    with page.expect_download() as download:
        page.locator("figcaption").get_by_role("button", name=form).click()

    assert download.value.suggested_filename.endswith(form.lower())
    assert Path(download.value.path()).stat().st_size > 1_000


def test_light_or_dark_is_remembered(page: Page) -> None:
    page.goto("/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#theme").click()
    page.get_by_role("link", name="Dyads").click()

    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_a_view_is_saved_and_found_again(page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.accept("My view"))
    page.goto("/stories?actor=RUS")
    page.get_by_role("button", name="Save view").click()
    page.goto("/map")
    page.get_by_label("Saved views").select_option("My view")

    page.wait_for_url("**/stories?actor=RUS")


def test_the_first_tab_skips_to_the_page(page: Page) -> None:
    page.goto("/stories")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_a_filter_is_sent_by_enter(page: Page) -> None:
    page.goto("/stories")
    page.get_by_label("Words").focus()
    page.keyboard.type("treaty")
    page.keyboard.press("Enter")

    page.wait_for_url("**/stories?q=treaty")


def test_a_mark_leads_to_the_reading_of_it(page: Page, filled: Callable[[str], str]) -> None:
    page.goto(filled("/articles/{id}"))
    page.locator(".text a.mark.events").first.click()

    expect(page.locator(".readings :target")).to_be_visible()


def test_a_layer_is_switched_off(page: Page, filled: Callable[[str], str]) -> None:
    page.goto(filled("/articles/{id}"))
    page.get_by_role("checkbox", name="actors").uncheck()

    page.wait_for_url("**layer=events**")
    expect(page.locator(".mark.actors")).to_have_count(0)


def test_a_correction_is_made_and_taken_back(
    browser: Browser, record: Path, cache: Path, serving: Callable[..., Any], filled: Callable[[str], str]
) -> None:
    app = create_app(record, search=cache)
    with serving(app) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(filled("/stories/{id}"))
        title = page.locator("h1").inner_text()
        page.get_by_text("Correct this story").click()
        form = page.locator("form.fix", has=page.get_by_label("Field"))
        form.get_by_label("Field").select_option("title")
        form.get_by_label("is", exact=True).fill("They signed")
        form.get_by_role("button", name="Correct").click()
        expect(page.locator("h1")).to_have_text("They signed")
        page.get_by_role("link", name="See it").click()
        page.get_by_role("button", name="Take back").click()
        page.goto(filled("/stories/{id}"))
        expect(page.locator("h1")).to_have_text(title)
    app.state.library.close()


@pytest.mark.parametrize("path", ["/", "/stories/{id}", "/articles/{id}", "/timeline", "/dyads/{one}/{other}"])
def test_a_page_is_read_without_scripts(
    path: str, browser: Browser, address: str, filled: Callable[[str], str]
) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(filled(path))

        expect(page.locator("main a").first).to_be_visible()
        assert len(page.locator("main").inner_text()) > 500


def test_hostile_words_do_not_run(browser: Browser, hostile: Path, cache: Path, serving: Callable[..., Any]) -> None:
    app = create_app(hostile, search=cache)
    with serving(app) as address, browser.new_context(base_url=address) as context:
        page, seen = context.new_page(), Seen()
        watch(page, seen)
        for path in ("/", "/articles", "/claims", "/echoes", "/actors", "/search?q=hit", *DRAWN):
            page.goto(path, wait_until="networkidle" if path in DRAWN else "load")
            assert page.evaluate("typeof hit") == "undefined"
        assert (seen.errors, seen.elsewhere) == ([], [])
    app.state.library.close()
