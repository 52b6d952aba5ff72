"""The files of the word processors, as LibreOffice sees them and as their XML is."""

import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

import pytest

from conftest import AROBASE, DOCUMENTS, DOSSIERS, ROOT, run
from test_numbers import KINDS

FORMATS = ["odt", "docx"]
COMPARED = ["dossiers/miramas/2021", "dossiers/miramas/2023"]
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
T, TABLE, STYLE, SVG, DRAW, FO = (
    "{%s%s}" % (ODF, name)
    for name in (
        "text:1.0", "table:1.0", "style:1.0", "svg-compatible:1.0", "drawing:1.0",
        "xsl-fo-compatible:1.0",
    )
)
OFFICE = "{%soffice:1.0}" % ODF
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """A folder with every document of every shipped dossier and a comparison, in both formats."""
    folder = tmp_path_factory.mktemp("office")
    compile_all(folder)
    return folder


def compile_all(folder):
    for dossier in DOSSIERS:
        done = run("render", f"dossiers/{dossier}", "--to", "odt,docx", "--output", folder)
        assert done.returncode == 0, done.stderr
    done = run("compare", *COMPARED, "--to", "odt,docx", "--output", folder)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def converted(office, tmp_path_factory):
    """The same as PDF, by LibreOffice."""
    folder = tmp_path_factory.mktemp("converted")
    for number, name in enumerate(names()):
        target = folder / str(number)
        done = subprocess.run(
            [
                "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "pdf", "--outdir", target, office / name,
            ],
            capture_output=True, text=True, timeout=300,
        )
        assert done.returncode == 0 and "Error" not in done.stderr, done.stderr
        (made,) = target.glob("*.pdf")
        made.rename(folder / (name.replace("/", "_") + ".pdf"))
    return folder


def names():
    """Every file: those of Miramas 2023 and one dossier of another town, and the comparison."""
    shown = [f"miramas/2023/{document}" for document in DOCUMENTS]
    shown += ["martigues/2019/dossier", "comparaisons/miramas-2021-2023/comparaison"]
    return [f"{name}.{extension}" for extension in FORMATS for name in shown]


def every_file():
    shown = [f"{dossier}/{document}" for dossier in DOSSIERS for document in DOCUMENTS]
    shown.append("comparaisons/miramas-2021-2023/comparaison")
    return [f"{name}.{extension}" for extension in FORMATS for name in shown]


def parts(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        result = {name: archive.read(name) for name in archive.namelist()}
    for name, content in result.items():
        if name.endswith((".xml", ".rels", ".rdf")):
            ElementTree.fromstring(content)  # well formed
    return result


def xml(path, name):
    return ElementTree.fromstring(parts(path)[name])


def text_of(pdf):
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    return re.sub(r"\s+", " ", text.replace("\u202f", "").replace("\u00a0", " "))


def is_word(name):
    return name.endswith(".docx")


@pytest.mark.parametrize("name", every_file())
def test_says_its_language_and_its_title(office, name):
    content = parts(office / name)
    if is_word(name):
        core = ElementTree.fromstring(content["docProps/core.xml"])
        language = ElementTree.fromstring(content["word/styles.xml"]).find(
            f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
        )
        assert language.get(f"{W}val") == "fr-FR"
    else:
        core = ElementTree.fromstring(content["meta.xml"])[0]
        styles = ElementTree.fromstring(content["styles.xml"])
        paragraphs = [
            style.find(f"{STYLE}text-properties")
            for style in styles.iter(f"{STYLE}default-style")
            if style.get(f"{STYLE}family") == "paragraph"
        ]
        assert [(p.get(f"{FO}language"), p.get(f"{FO}country")) for p in paragraphs] == [
            ("fr", "FR")
        ]
    assert core.find(f"{DC}language").text == "fr-FR"
    assert core.find(f"{DC}title").text.strip()
    assert core.find(f"{DC}subject").text.strip()


def headings(path):
    """The levels of the headings, in order; 0 for the title of the document."""
    if is_word(path.name):
        levels = []
        for style in xml(path, "word/document.xml").iter(f"{W}pStyle"):
            value = style.get(f"{W}val")
            if value == "Title" or re.fullmatch(r"Heading[1-6]", value):
                levels.append(0 if value == "Title" else int(value[-1]))
        return levels
    levels = []
    for element in xml(path, "content.xml").iter():
        if element.tag == f"{T}h":
            levels.append(int(element.get(f"{T}outline-level")))
        elif element.tag == f"{T}p" and element.get(f"{T}style-name") == "Title":
            levels.append(0)
    return levels


@pytest.mark.parametrize("name", every_file())
def test_headings_do_not_jump(office, name):
    levels = headings(office / name)
    assert levels[0] == 0 and levels.count(0) == 1
    for above, below in zip(levels, levels[1:]):
        assert below <= above + 1, f"{above} then {below}"


@pytest.mark.parametrize("name", every_file())
def test_each_table_repeats_its_header_and_says_its_widths(office, name):
    if is_word(name):
        document = xml(office / name, "word/document.xml")
        section = document.find(f".//{W}sectPr")
        margins = section.find(f"{W}pgMar")
        line = int(section.find(f"{W}pgSz").get(f"{W}w")) - sum(
            int(margins.get(f"{W}{side}")) for side in ("left", "right")
        )
        for table in document.iter(f"{W}tbl"):
            assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
            widths = [int(c.get(f"{W}w")) for c in table.find(f"{W}tblGrid")]
            assert 0.97 * line <= sum(widths) <= line and min(widths) > 400
            for row in table.iter(f"{W}tr"):
                spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc")]
                assert sum(1 if s is None else int(s.get(f"{W}val")) for s in spans) == len(widths)
    else:
        content = xml(office / name, "content.xml")
        shares = {
            style.get(f"{STYLE}name"): style.find(f"{STYLE}table-column-properties")
            for style in content.iter(f"{STYLE}style")
            if style.get(f"{STYLE}family") == "table-column"
        }
        for table in content.iter(f"{TABLE}table"):
            assert table.find(f"{TABLE}table-header-rows") is not None
            columns = [
                int(shares[c.get(f"{TABLE}style-name")].get(f"{STYLE}rel-column-width")[:-1])
                for c in table.findall(f"{TABLE}table-column")
            ]
            assert sum(columns) == 10_000 and min(columns) > 400
            for row in table.iter(f"{TABLE}table-row"):
                assert len(row) == len(columns), "covered cells are missing"


@pytest.mark.parametrize("name", every_file())
def test_each_image_has_an_alternative(office, name):
    if is_word(name):
        properties = list(xml(office / name, "word/document.xml").iter(f"{WP}docPr"))
        alternatives = [p.get("descr", "") for p in properties]
        content = parts(office / name)
        # Old versions of Word show the PNG, recent ones the drawing.
        drawings = [n for n in content if n.endswith(".svg")]
        assert len([n for n in content if n.endswith(".png")]) >= len(drawings)
    else:
        frames = list(xml(office / name, "content.xml").iter(f"{DRAW}frame"))
        alternatives = [f.findtext(f"{SVG}desc", "") for f in frames]
    page = run_text(office, name)
    assert len(alternatives) == page, "a chart is missing"
    for alternative in alternatives:
        assert len(alternative) > 20, alternative


def run_text(office, name):
    """How many charts the page of the same document has."""
    stem = name.rsplit(".", 1)[0]
    if stem.startswith("comparaisons"):
        done = run("compare", *COMPARED, "--to", "html", "--output", office / "html")
        assert done.returncode == 0, done.stderr
    elif not (office / "html" / f"{stem}.html").exists():
        dossier = stem.rsplit("/", 1)[0]
        done = run("render", f"dossiers/{dossier}", "--to", "html", "--output", office / "html")
        assert done.returncode == 0, done.stderr
    return (office / "html" / f"{stem}.html").read_text().count('class="dessin dessin-large"')


@pytest.mark.parametrize("name", every_file())
def test_every_style_and_every_inner_link_leads_somewhere(office, name):
    if is_word(name):
        document = xml(office / name, "word/document.xml")
        known = {
            style.get(f"{W}styleId")
            for style in xml(office / name, "word/styles.xml").iter(f"{W}style")
        }
        used = {
            element.get(f"{W}val")
            for tag in ("pStyle", "rStyle", "tblStyle")
            for element in document.iter(f"{W}{tag}")
        }
        targets = {b.get(f"{W}name") for b in document.iter(f"{W}bookmarkStart")}
        links = {link.get(f"{W}anchor") for link in document.iter(f"{W}hyperlink")} - {None}
    else:
        document = xml(office / name, "content.xml")
        known = {
            style.get(f"{STYLE}name")
            for root in (document, xml(office / name, "styles.xml"))
            for style in root.iter(f"{STYLE}style")
        }
        used = {
            element.get(f"{kind}style-name")
            for element in document.find(f"{OFFICE}body").iter()
            for kind in (T, TABLE)
        } - {None}
        used = {u for u in used if not re.fullmatch(r"L\d+", u)}  # lists have styles of their own
        targets = {
            b.get(f"{T}name") for tag in ("bookmark-start", "bookmark") for b in document.iter(T + tag)
        }
        href = "{http://www.w3.org/1999/xlink}href"
        links = {
            link.get(href)[1:] for link in document.iter(f"{T}a") if link.get(href).startswith("#")
        }
    assert used <= known, used - known
    assert links <= targets, links - targets


@pytest.mark.parametrize("name", names())
def test_libreoffice_shows_the_page_numbers_and_the_title(office, converted, name):
    pdf = converted / (name.replace("/", "_") + ".pdf")
    pages = int(
        re.search(
            r"Pages:\s+(\d+)",
            subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout,
        ).group(1)
    )
    text = text_of(pdf)
    assert f"page {pages} sur {pages}" in text
    if "synthese" in name:
        assert pages == 2, "the summary is a page, and its chart on the back"
    if "dossier" in name and not is_word(name):
        contents = re.search(r"Sommaire(.*?)page 2 sur", text).group(1)
        numbers = [int(n) for n in re.findall(r"\.{3,}\s*(\d+)", contents)]
        assert len(numbers) > 5 and numbers == sorted(numbers) and numbers[-1] <= pages


def cells(path):
    """The rows of every table, as words without spaces."""
    if is_word(path.name):
        root, row, cell = xml(path, "word/document.xml"), f"{W}tr", f"{W}tc"
    else:
        root, row, cell = xml(path, "content.xml"), f"{TABLE}table-row", f"{TABLE}table-cell"
    return [
        [re.sub(r"\s", "", "".join(c.itertext())) for c in r.iter(cell)] for r in root.iter(row)
    ]


def counts(line):
    """The numbers of a line of the tally, as a table shows them: retained only once audited."""
    kinds = [*KINDS, "retenues"] if line["retenues"] is not None else KINDS
    return [str(line[kind]) for kind in kinds]


@pytest.mark.parametrize("dossier", DOSSIERS)
@pytest.mark.parametrize("extension", FORMATS)
def test_the_tables_hold_the_lines_of_the_tally(office, tallies, dossier, extension):
    rows = {tuple(row) for row in cells(office / dossier / f"dossier.{extension}")}
    for line in tallies[dossier]["grilles"]["criteres-2021"]:
        for tie in ["principal", "tous"]:
            numbers = counts(line[tie])
            assert any(list(row[1:]) == numbers for row in rows), f"{line['titre']}: {numbers}"
    # The key figures are the four that the rules give; what an auditor retained is said apart.
    totals = [str(tallies[dossier]["totaux"][kind]) for kind in KINDS]
    summary = cells(office / dossier / f"synthese.{extension}")
    assert totals in summary, totals


@pytest.mark.parametrize("extension", FORMATS)
def test_what_libreoffice_prints_holds_the_lines_of_the_tally(converted, tallies, extension):
    text = text_of(converted / f"miramas_2023_dossier.{extension}.pdf")
    for line in tallies["miramas/2023"]["grilles"]["criteres-2021"]:
        numbers = " ".join(str(line["principal"][kind]) for kind in KINDS)
        assert numbers in text, f"{line['titre']}: {numbers}"


def test_a_second_run_gives_the_same_bytes(office, tmp_path):
    compile_all(tmp_path)
    for name in every_file():
        assert (office / name).read_bytes() == (tmp_path / name).read_bytes(), name


def test_the_reference_documents_of_a_workspace_come_first(tmp_path):
    workspace = tmp_path / "espace"
    for folder in ["actions/miramas", "dossiers/miramas"]:
        (workspace / folder).parent.mkdir(parents=True, exist_ok=True)
        (workspace / folder).symlink_to(ROOT / folder)
    (workspace / "referentiels").symlink_to(ROOT / "referentiels")
    (workspace / "templates").mkdir()
    for name, part in [("reference.odt", "styles.xml"), ("reference.docx", "word/styles.xml")]:
        with zipfile.ZipFile(ROOT / "templates" / name) as shipped, zipfile.ZipFile(
            workspace / "templates" / name, "w"
        ) as own:
            for entry in shipped.namelist():
                content = shipped.read(entry)
                if entry == part:
                    content = content.replace(b"0b5563", b"a1b2c3")
                own.writestr(entry, content)
    dossier = workspace / "dossiers" / "miramas" / "2023"
    done = run(
        "render", dossier, "--to", "odt,docx", "--document", "synthese", "--output", tmp_path,
        cwd=workspace,
    )
    assert done.returncode == 0, done.stderr
    for extension, part in [("odt", "styles.xml"), ("docx", "word/styles.xml")]:
        styles = parts(tmp_path / "miramas" / "2023" / f"synthese.{extension}")[part]
        assert b"a1b2c3" in styles and b"0b5563" not in styles


@pytest.mark.parametrize("missing", ["pandoc", "rsvg-convert"])
def test_a_missing_program_is_said_with_what_installs_it(tmp_path, missing):
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in {"pandoc", "rsvg-convert"} - {missing}:
        (programs / name).symlink_to(f"/usr/bin/{name}")
    done = run(
        "render", "dossiers/miramas/2023", "--to", "docx", "--output", tmp_path / "out",
        env={**os.environ, "PATH": str(programs)},
    )
    assert done.returncode == 3
    assert f"{missing} est introuvable" in done.stderr
    assert "apt-get install" in done.stderr
    assert not (tmp_path / "out").exists()
