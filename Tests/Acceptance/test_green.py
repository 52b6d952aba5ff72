"""The green report: its numbers are those of the footprint, and a made-up town says so everywhere."""

import decimal
import json
import re
import subprocess

import pytest
from axe_core_python.selenium import Axe

from conftest import ROOT, run
from test_html import browser, show  # noqa: F401  (a fixture of pytest)

EXAMPLE = ROOT / "exemples" / "fictiville" / "dossiers" / "fictiville"
MARK = "ville fictive"


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """A folder with the green report of the made-up town, in the four formats."""
    folder = tmp_path_factory.mktemp("green")
    compile_report(folder)
    return folder / "fictiville" / "2024"


def compile_report(folder):
    done = run(
        "render", EXAMPLE / "2024", "--document", "arobase-verte", "--to", "html,pdf,odt,docx",
        "--output", folder,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def footprint():
    return json.loads(run("footprint", EXAMPLE / "2024", "--format", "json").stdout)


@pytest.fixture(scope="module")
def change():
    done = run("footprint", EXAMPLE / "2023", EXAMPLE / "2024", "--format", "json")
    return json.loads(done.stdout)


def three_digits(number):
    """A number as the report prints it: three significant digits, the French way."""
    if number == 0:
        return "0"
    rounded = decimal.Decimal(str(abs(number)))
    exponent = rounded.adjusted() - 2
    rounded = rounded.quantize(decimal.Decimal(1).scaleb(exponent), decimal.ROUND_HALF_UP)
    text = f"{rounded:f}"
    whole, _, decimals = text.partition(".")
    grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", "\u202f", whole)
    return ("−" if number < 0 else "") + grouped + ("," + decimals if decimals else "")


def expected(footprint, change):
    """The numbers of the report, by the names under which it prints them."""
    numbers = {}
    for name, total in footprint["totaux"].items():
        numbers[f"empreinte/totaux/{name}"] = three_digits(total["valeur"])
    for line in footprint["lignes"]:
        path = f"empreinte/lignes/{line['id']}"
        for part in ["hors-usage", "usage"]:
            if line[part]["etat"] == "calcule":
                value = line[part]["emissions"]["valeur"]
                numbers[f"{path}/{part}"] = three_digits(value)
            per_piece = line["par-appareil-et-par-an"][part]
            if per_piece is not None:
                numbers[f"{path}/par-appareil-et-par-an/{part}"] = three_digits(per_piece["valeur"])
        if line["ensemble"]:
            numbers[f"{path}/ensemble"] = three_digits(line["ensemble"]["valeur"])
    for cause, part in change["parts"].items():
        sign = "+" if part["valeur"] > 0 else ""
        numbers[f"empreinte-ecart/parts/{cause}"] = sign + three_digits(part["valeur"])
    numbers["empreinte-ecart/difference"] = three_digits(change["difference"]["valeur"])
    coverage = footprint["couverture"]
    for degree, count in coverage["lignes"].items():
        numbers[f"empreinte/couverture/lignes/{degree}"] = str(count)
    for field, count in coverage["champs"].items():
        numbers[f"empreinte/couverture/champs/{field}"] = str(count)
    for name, value in coverage["appareils"].items():
        numbers[f"empreinte/couverture/appareils/{name}"] = str(int(value["valeur"]))
    return numbers


def named_numbers(page):
    return re.findall(r'data-compte="(empreinte[^"]*)"[^>]*>([^<]*)<', page)


def test_the_page_prints_the_numbers_of_the_footprint(report, footprint, change):
    numbers = expected(footprint, change)
    printed = named_numbers((report / "arobase-verte.html").read_text())
    assert len(printed) > 50
    compared = 0
    for name, text in printed:
        if name in numbers:
            compared += 1
            assert text == numbers[name], name
    names = {name for name, _ in printed}
    missing = [
        name
        for name in numbers
        if name.startswith(("empreinte/totaux", "empreinte/lignes", "empreinte-ecart/parts"))
        and name not in names
        and "par-appareil" not in name
    ]
    assert not missing and compared > 50


def test_the_pdf_prints_each_line_of_the_footprint(report, footprint):
    text = pages_of(report / "arobase-verte.pdf", "-layout")
    # Poppler prints the thin spaces of numbers as any space: none is compared.
    flat = re.sub(r"\s+", "", "".join(text))
    for name, total in footprint["totaux"].items():
        assert re.sub(r"\s", "", three_digits(total["valeur"])) in flat, name
    for line in footprint["lignes"]:
        if line["couverture"] != "entiere" or line["nombre"] is None:
            continue
        row = [line["nombre"]]
        for part in ["hors-usage", "usage"]:
            if line[part]["etat"] == "calcule":
                row.append(three_digits(line[part]["emissions"]["valeur"]))
        assert re.sub(r"\s", "", "".join(row)) in flat, line["id"]


def pages_of(path, *options):
    done = subprocess.run(
        ["pdftotext", *options, path, "-"], capture_output=True, text=True, check=True
    )
    return done.stdout.split("\f")[:-1]


def test_each_page_says_that_the_town_is_made_up(report):
    for number, page in enumerate(pages_of(report / "arobase-verte.pdf"), start=1):
        assert MARK in re.sub(r"\s+", " ", page), f"page {number}"


@pytest.mark.parametrize("extension", ["odt", "docx"])
def test_each_page_of_the_word_processors_says_it_too(report, tmp_path, extension):
    done = subprocess.run(
        [
            "libreoffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--convert-to", "pdf", "--outdir", tmp_path, report / f"arobase-verte.{extension}",
        ],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    pages = pages_of(tmp_path / "arobase-verte.pdf")
    assert len(pages) > 10
    for number, page in enumerate(pages, start=1):
        assert MARK in re.sub(r"\s+", " ", page), f"page {number}"


def test_the_title_of_the_page_says_it(report):
    page = (report / "arobase-verte.html").read_text()
    assert MARK in re.search("<title>(.*?)</title>", page, re.S).group(1)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_is_accessible_and_never_scrolls_sideways(browser, report, width):  # noqa: F811
    show(browser, report / "arobase-verte.html", width, 900)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
    found = Axe().run(browser, options={"runOnly": rules, "resultTypes": ["violations"]})
    faults = [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found["violations"]]
    assert not faults, "\n".join(faults)


def test_the_same_files_give_the_same_bytes(report, tmp_path):
    compile_report(tmp_path)
    for file in report.iterdir():
        again = tmp_path / "fictiville" / "2024" / file.name
        assert again.read_bytes() == file.read_bytes(), file.name


@pytest.mark.parametrize("extension", ["html", "pdf"])
def test_the_report_agrees_with_what_it_carries(report, extension):
    """The inventory and the earlier edition travel with the report: it is compiled again from them."""
    done = run("audit", report / f"arobase-verte.{extension}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "s’accorde avec lui-même" in done.stdout


def test_the_comparison_shows_the_same_change(change, tmp_path):
    done = run(
        "compare", EXAMPLE / "2023", EXAMPLE / "2024", "--to", "html,pdf", "--output", tmp_path
    )
    assert done.returncode == 0, done.stderr
    page = next(tmp_path.rglob("*.html")).read_text()
    printed = dict(named_numbers(page))
    for cause, part in change["parts"].items():
        sign = "+" if part["valeur"] > 0 else ""
        text = printed[f"empreinte-ecart/2023-2024/parts/{cause}"]
        assert text == sign + three_digits(part["valeur"]), cause
    for number, words in enumerate(pages_of(next(tmp_path.rglob("*.pdf"))), start=1):
        assert MARK in re.sub(r"\s+", " ", words), f"page {number}"


def test_a_town_without_inventory_has_no_quantity_of_carbon(compiled):
    for dossier in ["miramas/2021", "miramas/2023"]:
        page = (compiled / dossier / "arobase-verte.html").read_text()
        assert not named_numbers(page)
        assert "ce qu’il faut relever d’abord" in page
