"""Pages in a real browser: nothing runs or is loaded, everything fits, can be read, and is reached by keyboard."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import pytest

from humaskit import Catalog, datasets
from humaskit.report import html_report

from .catalogs import HOSTILE, hostile, officials_only

playwright = pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")

Scheme: TypeAlias = Literal["light", "dark"]
Open = Callable[..., "Page"]

NAMES = ["press", "awards", "hostile", "officials", "empty"]

# The contrast of each text with what it stands on, by WCAG 2: [text, ratio, what it needs]. Elements without a
# background of their own stand on that of the nearest one around them; texts in charts on the dot of the same place.
CONTRASTS = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor, parts = channels(colour);
      if (parts.length < 4 || parts[3] > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = [], seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, style = getComputedStyle(element);
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (['title', 'desc'].includes(element.localName)) continue;
    const drawn = element.ownerSVGElement, dot = element.previousElementSibling;
    const colour = drawn ? style.fill : style.color;
    const ground = drawn && dot?.localName === 'circle' ? getComputedStyle(dot).fill : behind(element);
    const key = [colour, ground, style.fontSize, style.fontWeight].join();
    if (seen.has(key)) continue;
    seen.add(key);
    const size = parseFloat(style.fontSize), bold = parseInt(style.fontWeight) >= 700;
    const large = size >= 24 || (bold && size >= 18.66);
    found.push([walker.currentNode.data.trim().slice(0, 40), ratio(colour, ground), large ? 3 : 4.5]);
  }
  return found;
}"""

# Everything inside a scrolling region may be wider than the screen; nothing else may.
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()
  && !one.closest('.scroll, .vh, .skip, svg') && one.getBoundingClientRect().right > innerWidth + 1
).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Start a browser once."""
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write a page for each catalog."""
    folder = tmp_path_factory.mktemp("pages")
    texts = {
        "press": html_report(datasets.press()),
        "awards": html_report(datasets.awards(), language="en"),
        "hostile": html_report(hostile(), title=HOSTILE[2]),
        "officials": html_report(officials_only()),
        "empty": html_report(Catalog()),
    }
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return {name: folder / f"{name}.html" for name in texts}


@pytest.fixture
def opened(browser: "Browser", files: dict[str, Path]) -> Iterator[Open]:
    """Open a page, and hold it to this at the end: it said nothing, asked for nothing, and ran nothing."""
    complaints: list[str] = []
    asked: list[str] = []
    pages: list[Page] = []

    def refuse(dialog: "Dialog") -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    def go(name: str, width: int = 1280, scheme: Scheme = "light", *, touch: bool = False) -> "Page":
        screen = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, has_touch=touch, reduced_motion="reduce"
        )
        page = screen.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", refuse)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(files[name].as_uri())
        pages.append(page)
        return page

    yield go
    assert complaints == []
    assert [url for url in asked if url not in {file.as_uri() for file in files.values()}] == []
    for page in pages:
        assert page.evaluate("[typeof window.__pwned, document.scripts.length]") == ["undefined", 0]
        page.context.close()


class TestFits:
    """Phones, large screens, paper."""

    @pytest.mark.parametrize("name", NAMES)
    def test_screens(self, opened: Open, name: str) -> None:
        """On a phone and on a large screen nothing needs to be scrolled sideways."""
        page = opened(name)
        for width in (1280, 768, 360):
            page.set_viewport_size({"width": width, "height": 800})

            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert page.evaluate(TOO_WIDE) == []

    def test_nothing_twice(self, opened: Open) -> None:
        """A grade stands in its column on a large screen, and under the name on a phone; never in both places."""
        page = opened("awards")
        seen: list[tuple[bool, bool]] = []
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            seen.append((page.locator(".c-grade").first.is_visible(), page.locator(".c-narrow").first.is_visible()))

        assert seen == [(True, False), (False, True)]

    @pytest.mark.parametrize("name", ["press", "awards", "empty"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_can_be_read(self, opened: Open, name: str, scheme: Scheme) -> None:
        """Every text stands out from what it stands on, in the light theme and in the dark one."""
        contrasts = opened(name, 360, scheme).evaluate(CONTRASTS)

        assert len(contrasts) > 5
        assert [row for row in contrasts if row[1] < row[2]] == []

    def test_paper(self, opened: Open) -> None:
        """On paper notes and contents are gone, links are written out, and the colours are those for paper."""
        page = opened("awards", 794, "dark")
        page.emulate_media(media="print")
        after = "getComputedStyle(document.querySelector('.srcs a'), '::after').content"

        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.locator("nav").is_hidden()
        assert page.locator("#rankings .paper").first.is_visible()
        assert page.locator(".note").first.is_hidden()
        assert page.evaluate(after).startswith('" (https://')
        assert page.evaluate(TOO_WIDE) == []


class TestNotes:
    """Sources, by keyboard, mouse and finger."""

    OPEN = "document.querySelector(':popover-open')?.id"

    def test_keyboard(self, opened: Open) -> None:
        """Enter opens the sources of a fact, Tab leads into them, Escape closes them and leads back."""
        page = opened("press")
        button = page.locator("button.ref").first
        button.focus()
        target = button.get_attribute("popovertarget")

        page.keyboard.press("Enter")
        assert page.evaluate(self.OPEN) == target
        page.keyboard.press("Tab")
        assert page.evaluate(f"document.activeElement.closest('#{target}') !== null")
        page.keyboard.press("Escape")
        assert page.evaluate(self.OPEN) is None
        assert page.evaluate("document.activeElement.className") == "ref"

    def test_finger(self, opened: Open) -> None:
        """A tap opens the sources within the screen, the button in them closes them."""
        page = opened("press", 360, touch=True)
        page.locator("#officials button.ref").first.tap()

        box = page.locator(":popover-open").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert box["y"] + box["height"] <= 800
        page.locator(":popover-open button").tap()
        assert page.evaluate(self.OPEN) is None

    def test_mouse(self, opened: Open) -> None:
        """On a large screen the sources open within the screen, and hovering tells the first of them."""
        page = opened("awards")
        figure = page.locator("#rankings .matrix button").nth(4)
        figure.click()

        box = page.locator(":popover-open").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
        assert box["y"] >= 0
        assert figure.get_attribute("title")

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_can_be_read(self, opened: Open, scheme: Scheme) -> None:
        """The words in an open note stand out from it."""
        page = opened("press", 360, scheme)
        page.evaluate("document.querySelectorAll('[popover]').forEach((note) => note.popover = 'manual')")
        page.evaluate("document.querySelectorAll('[popover]').forEach((note) => note.showPopover())")

        assert [row for row in page.evaluate(CONTRASTS) if row[1] < row[2]] == []

    def test_leads_to_the_source(self, opened: Open) -> None:
        """The link in a note leads to the source in the list."""
        page = opened("press")
        page.locator("button.ref").first.click()
        page.locator(":popover-open a").first.click()

        assert page.evaluate("document.querySelector(':target').id") == "src-1"


class TestReached:
    """What assistive technology finds."""

    @pytest.mark.parametrize("name", ["awards", "hostile", "empty"])
    def test_names_and_landmarks(self, opened: Open, name: str) -> None:
        """There is one main part, one banner, one navigation; sections, buttons, pictures and tables have names."""
        page = opened(name)
        nameless = """() => [...document.querySelectorAll('button, a, svg[role=img], section, nav, [role=region]')]
          .filter((one) => !(one.textContent.trim() || one.ariaLabel || one.getAttribute('aria-labelledby')))
          .map((one) => one.outerHTML.slice(0, 80))"""

        for landmark in ("main", "banner", "navigation"):
            assert page.get_by_role(landmark).count() == 1
        assert page.evaluate(nameless) == []
        assert page.evaluate("[...document.querySelectorAll('table')].every((one) => one.caption?.textContent.trim())")
        assert page.evaluate("[...document.querySelectorAll('th')].every((one) => one.scope)")

    def test_skip_link(self, opened: Open) -> None:
        """The first stop of the keyboard leads past the contents."""
        page = opened("press")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        assert page.evaluate("document.activeElement.id") == "main"

    def test_focus_is_seen(self, opened: Open) -> None:
        """Whatever has the focus has a line around it."""
        page = opened("press")
        for _ in range(4):
            page.keyboard.press("Tab")
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")

            assert outline == "solid"

    def test_targets(self, opened: Open) -> None:
        """Every button is large enough for a finger: 24 by 24 pixels (WCAG 2.2, 2.5.8)."""
        page = opened("awards", 360)
        sizes = page.evaluate(
            "[...document.querySelectorAll('main button')].filter((one) => one.checkVisibility())"
            ".map((one) => one.getBoundingClientRect()).map((box) => Math.min(box.width, box.height))"
        )

        assert len(sizes) > 100
        assert min(sizes) >= 24

    def test_hostile_names_stay_names(self, opened: Open) -> None:
        """Hostile names are read on the page as they were written."""
        text = " ".join(opened("hostile", 360).locator("main").inner_text().split())

        assert [name for name in HOSTILE if " ".join(name.split()) not in text] == []
