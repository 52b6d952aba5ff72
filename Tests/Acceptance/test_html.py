"""The HTML files, in a real browser and as a screen reader sees them."""

import html.parser
import re

import pytest
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from conftest import every_document

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@pytest.fixture(scope="module")
def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]:
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_page_load_timeout(120)
    yield driver
    driver.quit()


def show(browser, path, width, height):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    browser.get(path.as_uri())


@pytest.mark.parametrize("name", every_document("html"))
def test_no_accessibility_fault_is_found(browser, compiled, name):
    show(browser, compiled / name, 1280, 900)
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
    report = Axe().run(browser, options={"runOnly": rules, "resultTypes": ["violations"]})
    faults = [
        f"{fault['id']}: {fault['help']} — {fault['nodes'][0]['html'][:200]}"
        for fault in report["violations"]
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("name", every_document("html"))
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_never_scrolls_sideways(browser, compiled, name, width):
    show(browser, compiled / name, width, 800)
    scrolled = browser.execute_script("return document.documentElement.scrollWidth")
    assert scrolled <= width


@pytest.mark.parametrize("name", every_document("html"))
def test_opens_without_any_other_file(browser, compiled, name):
    show(browser, compiled / name, 1280, 900)
    loaded = browser.execute_script(
        "return performance.getEntriesByType('resource').map(entry => entry.name)"
    )
    assert [address for address in loaded if not address.startswith("data:")] == []


class Outline(html.parser.HTMLParser):
    """Headings, tables and images, and whether every element is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.headings, self.faults = [], [], []
        self.tables, self.language, self.title = [], None, ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append({"caption": False, "header": False})
        if tag == "caption" and self.tables:
            self.tables[-1]["caption"] = True
        if tag == "th" and self.tables and attributes.get("scope"):
            self.tables[-1]["header"] = True
        if tag == "img" and "alt" not in attributes:
            self.faults.append("an image without alternative")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_data(self, data):
        if self.open and self.open[-1] == "title" and "svg" not in self.open:
            self.title += data

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")


@pytest.mark.parametrize("name", every_document("html"))
def test_reads_in_order(compiled, name):
    outline = Outline()
    outline.feed((compiled / name).read_text())
    assert outline.faults == [] and outline.open == []
    assert outline.language == "fr" and outline.title.strip()
    assert outline.headings.count(1) == 1 and outline.headings[0] == 1
    for above, below in zip(outline.headings, outline.headings[1:]):
        assert below <= above + 1, f"heading level jumps from {above} to {below}"
    assert all(table["caption"] and table["header"] for table in outline.tables)
