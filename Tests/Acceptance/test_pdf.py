"""The PDF files, as poppler and a PDF library see them."""

import re
import subprocess

import pikepdf
import pytest

from conftest import DOSSIERS, ROOT, every_document, run


def text_of(path):
    return subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize("name", every_document("pdf"))
def test_is_archivable_and_accessible_at_once(compiled, name):
    with pikepdf.open(compiled / name) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang).lower().startswith("fr")
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


@pytest.mark.parametrize("name", every_document("pdf"))
def test_fonts_are_embedded(compiled, name):
    fonts = subprocess.run(
        ["pdffonts", compiled / name], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert fonts
    for font in fonts:
        embedded = re.search(r"(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", font.strip())
        assert embedded and embedded.group(1) == "yes", font


@pytest.mark.parametrize("name", every_document("pdf"))
def test_structure_has_headings_and_described_figures(compiled, name):
    with pikepdf.open(compiled / name) as pdf:
        kinds = [element.get("/S") for element in elements(pdf.Root.StructTreeRoot)]
        levels = [int(str(kind)[2:]) for kind in kinds if re.fullmatch(r"/H\d", str(kind))]
        assert levels and levels[0] == 1 and levels.count(1) == 1
        for above, below in zip(levels, levels[1:]):
            assert below <= above + 1, f"heading level jumps from {above} to {below}"
        for element in elements(pdf.Root.StructTreeRoot):
            if element.get("/S") == "/Figure":
                assert str(element.get("/Alt", "")).strip(), "a figure without alternative"


def elements(node):
    """Every structure element below a node, in reading order."""
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, pikepdf.Array):
            stack.extend(reversed(list(current)))
        elif isinstance(current, pikepdf.Dictionary):
            if "/S" in current:
                yield current
            if "/K" in current and current.get("/Type") != "/OBJR":
                stack.append(current.K)


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_tables_have_header_cells(compiled, dossier):
    with pikepdf.open(compiled / dossier / "dossier.pdf") as pdf:
        tables = [e for e in elements(pdf.Root.StructTreeRoot) if e.get("/S") == "/Table"]
        assert tables
        for table in tables:
            kinds = {str(e.get("/S")) for e in elements(table.K)}
            assert "/TH" in kinds, kinds


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_has_bookmarks_and_page_numbers(compiled, dossier):
    path = compiled / dossier / "dossier.pdf"
    with pikepdf.open(path) as pdf:
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 3
        pages = len(pdf.pages)
    text = text_of(path)
    assert re.search(rf"\b{pages}\b", text)


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_carries_the_register_byte_for_byte_and_the_tally(compiled, dossier, tmp_path):
    path = compiled / dossier / "dossier.pdf"
    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, path], check=True)
    names = {file.name for file in tmp_path.iterdir()}
    town, edition = dossier.split("/")
    registers = [name for name in names if name.endswith(".xml")]
    shipped = (ROOT / "actions" / town / f"{edition}.xml").read_bytes()
    assert any((tmp_path / name).read_bytes() == shipped for name in registers), names
    tally = [name for name in names if name.endswith(".json")]
    assert len(tally) == 1, names
    printed = run("tally", f"dossiers/{dossier}", "--format", "json").stdout
    assert (tmp_path / tally[0]).read_text() == printed


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_summary_holds_on_one_page(compiled, dossier):
    with pikepdf.open(compiled / dossier / "synthese.pdf") as pdf:
        assert len(pdf.pages) == 1
