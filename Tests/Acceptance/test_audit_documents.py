"""Whatever somebody changes in a compiled document is found and named, from that document alone."""

import re
import shutil
import zipfile

import pikepdf
import pytest
import workbooks
from conftest import ROOT, run

DOSSIER = "dossiers/miramas/2023"
PROOF = '<preuve type="fichier" chemin="preuves/photo.txt" titre="Preuve"/>'


@pytest.fixture(scope="session")
def frozen(tmp_path_factory):
    """A workspace where Miramas 2023, with one proof, is frozen and compiled."""
    folder = tmp_path_factory.mktemp("gel")
    for name in ["actions", "dossiers"]:
        shutil.copytree(ROOT / name, folder / name)
    for old in folder.glob("dossiers/*/*/gel*"):
        old.unlink()
    register = folder / "actions/miramas/2023.xml"
    text = register.read_text()
    place = text.index("<source ")
    register.write_text(text[:place] + PROOF + text[place:])
    (register.parent / "preuves").mkdir()
    (register.parent / "preuves/photo.txt").write_text("la preuve")
    done = run("freeze", DOSSIER, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    done = run("render", DOSSIER, "--to", "html,pdf,xlsx", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def workspace(frozen, tmp_path):
    """A copy of it, to be tampered with."""
    shutil.copytree(frozen, tmp_path / "copie", dirs_exist_ok=True)
    return tmp_path / "copie"


def audit(workspace, path, *options, code=1):
    done = run("audit", path, *options, cwd=workspace)
    assert done.returncode == code, done.stdout + done.stderr
    assert "Fatal" not in done.stderr
    return done.stdout + done.stderr


def change(path, old, new, count=1):
    text = path.read_text()
    assert old in text, old
    path.write_text(text.replace(old, new, count))


def first_action(text):
    return re.search(r'<action id="([^"]+)".*?</action>\s*', text, re.S)


# --- the documents


def document(workspace, name):
    return workspace / "out/miramas/2023" / name


@pytest.mark.parametrize(
    "name",
    [
        f"{document}.{form}"
        for document in ["dossier", "arobase-verte", "synthese"]
        for form in ["html", "pdf"]
    ]
    + ["audit.xlsx"],
)
@pytest.mark.parametrize("options", [[], ["--dossier", DOSSIER]], ids=["seul", "avec-dossier"])
def test_an_untouched_document_agrees(frozen, name, options):
    found = audit(frozen, document(frozen, name), *options, code=0)
    assert "s’accorde avec lui-même et avec le gel" in found


def test_a_number_of_the_page_is_named(workspace):
    page = document(workspace, "dossier.html")
    text = page.read_text()
    name = "criteres-2021/mediation/principal/recensees"
    number = re.search(rf'data-compte="{name}">(\d+)<', text)
    page.write_text(text[: number.start(1)] + "99" + text[number.end(1) :])
    found = audit(workspace, page)
    assert name in found and "« 99 »" in found and number[1] in found


def test_a_number_of_a_sentence_is_named(workspace):
    page = document(workspace, "synthese.html")
    change(page, "Éligibilité appréciée au 15 novembre 2022", "Éligibilité appréciée au 17 novembre 2022")
    assert "« 17 »" in audit(workspace, page)


def test_a_hidden_number_is_found(workspace):
    page = document(workspace, "dossier.html")
    change(page, "</head>", "<style>[data-compte]{display:none}</style></head>")
    assert "ligne " in audit(workspace, page)


def test_an_action_taken_out_of_the_carried_register_is_named(workspace):
    page = document(workspace, "dossier.html")
    text = page.read_text()
    start = text.index('id="arobase-registre"')
    action = re.compile(r'<action id="([^"]+)".*?</action>\s*', re.S).search(text, start)
    page.write_text(text[: action.start()] + text[action.end() :])
    found = audit(workspace, page)
    assert action[1] in found and "totaux/recensees" in found


def test_a_number_of_the_carried_counts_is_named(workspace):
    page = document(workspace, "synthese.html")
    text = page.read_text()
    start = text.index('id="arobase-decompte"')
    number = re.compile(r'"recensees":\s*(\d+)').search(text, start)
    page.write_text(text[: number.start(1)] + "7" + text[number.end(1) :])
    assert "totaux/recensees" in audit(workspace, page)


def retouched(path, touch):
    """Rewrites a PDF through a function of the document."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        touch(pdf)
        pdf.save(path)


def test_a_number_of_the_pdf_is_named(workspace):
    path = document(workspace, "synthese.pdf")

    def touch(pdf):
        page = pdf.pages[0]
        program = list(pikepdf.parse_content_stream(page))
        for operands, operator in program:
            if str(operator) != "TJ" or len(operands[0]) != 1:
                continue
            glyphs = bytes(operands[0][0])
            if len(glyphs) == 4 and glyphs[:2] != glyphs[2:]:
                operands[0][0] = pikepdf.String(glyphs[2:] + glyphs[:2])
                break
        else:
            raise AssertionError("no number of two digits")
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(program))

    retouched(path, touch)
    found = audit(workspace, path)
    assert "page 1" in found and "nombre altéré" in found


def test_a_number_painted_over_in_the_pdf_is_found(workspace):
    path = document(workspace, "synthese.pdf")

    def touch(pdf):
        page = pdf.pages[0]
        page.contents_add(b"q 1 1 1 rg 20 500 400 60 re f Q")

    retouched(path, touch)
    assert "page 1 : le texte est le même" in audit(workspace, path)


def test_a_register_changed_in_the_pdf_is_named(workspace):
    path = document(workspace, "dossier.pdf")
    names = []

    def touch(pdf):
        file = pdf.attachments["registre.xml"]
        text = file.get_file().read_bytes().decode()
        action = first_action(text)
        names.append(action[1])
        pdf.attachments["registre.xml"] = pikepdf.AttachedFileSpec(
            pdf, (text[: action.start()] + text[action.end() :]).encode(), filename="registre.xml"
        )

    retouched(path, touch)
    assert names[0] in audit(workspace, path)


def test_a_pdf_saved_again_still_agrees(workspace):
    path = document(workspace, "synthese.pdf")
    retouched(path, lambda pdf: None)
    assert "réenregistré" in audit(workspace, path, code=0)


def sheet_changed(workspace, sheet, function):
    path = document(workspace, "audit.xlsx")
    copy = path.with_name("change.xlsx")
    part = workbooks.parts(zipfile.ZipFile(path))[sheet]
    workbooks.rewrite(path, copy, lambda name, text: function(text) if name == part else text)
    return copy


def cell(text, address, content):
    """The sheet where a cell has other content, its style kept."""
    pattern = re.compile(rf'<c r="{address}"([^>]*?)( t="\w+")?([^>]*)>.*?</c>', re.S)
    assert pattern.search(text), address
    return pattern.sub(rf'<c r="{address}"\1\3>{content}</c>', text, count=1)


def test_a_value_of_the_workbook_is_named(workspace):
    path = sheet_changed(workspace, "Décompte", lambda text: cell(text, "K5", "<v>99</v>"))
    found = audit(workspace, path)
    assert "K5" in found and "« 99 »" in found and "totaux" in found


def test_a_formula_replaced_by_a_value_is_named(workspace):
    path = sheet_changed(workspace, "Décompte", lambda text: cell(text, "E5", "<v>99</v>"))
    found = audit(workspace, path)
    assert "E5" in found and "formule a été remplacée" in found


def test_another_formula_is_named(workspace):
    path = sheet_changed(
        workspace,
        "Décompte",
        lambda text: cell(text, "E5", "<f>COUNTA(Identifiant)+1</f><v>192</v>"),
    )
    assert "formule n’est pas celle" in audit(workspace, path)


def test_a_changed_action_of_the_workbook_is_named(workspace):
    path = sheet_changed(
        workspace, "Actions", lambda text: cell(text, "D2", "<v>1</v>")
    )
    found = audit(workspace, path)
    assert "D2" in found and "Porteur" in found


def test_a_workbook_saved_again_by_libreoffice_still_agrees(workspace, tmp_path):
    path = document(workspace, "audit.xlsx")
    workbooks.recalculated(path, tmp_path / "recalcul")
    audit(workspace, tmp_path / "recalcul" / "audit.xlsx", code=0)


def retold(workspace, change, source=None, extra=()):
    """The workbook, each part through a function, with parts added."""
    path = source or document(workspace, "audit.xlsx")
    copy = path.with_name("change.xlsx")
    workbooks.rewrite(path, copy, change)
    with zipfile.ZipFile(copy, "a") as archive:
        for name in extra:
            archive.writestr(name, b"x")
    return copy


def in_sheet(path, sheet, old, new):
    """A change of one sheet, by a regular expression that must be found."""
    part = workbooks.parts(zipfile.ZipFile(path))[sheet]

    def change(name, text):
        if name != part:
            return text
        text, count = re.subn(old, new, text, count=1)
        assert count == 1, old
        return text

    return change


def in_part(part, old, new):
    def change(name, text):
        if name != part:
            return text
        assert re.search(old, text), old
        return re.sub(old, new, text, count=1)

    return change


RULE = (
    '<conditionalFormatting sqref="K5"><cfRule type="expression" priority="1">'
    "<formula>TRUE</formula></cfRule></conditionalFormatting>"
)
def hide_row(row):
    return re.sub(r'( hidden="\w+")?>$', "", row[0].replace(' hidden="false"', "")) + ' hidden="1">'


DISGUISES = {
    "numbers": (None, "xl/styles.xml", 'formatCode="#,##0"', 'formatCode="&quot;230&quot;"', "230"),
    "ink": (None, "xl/styles.xml", 'rgb="FF000000"', 'rgb="FFFFFFFF"', "encre FFFFFF"),
    "sheet": (
        None,
        "xl/workbook.xml",
        r'(<sheet name="Décompte"[^>]*?)( state="visible")?( r:id)',
        r'\1 state="veryHidden"\3',
        "« très masquée »",
    ),
    "name": (
        None,
        "xl/workbook.xml",
        r'(name="Porteur"[^>]*>Actions!\$)D(\$2:\$)D',
        r"\1E\2E",
        "nom défini « Porteur »",
    ),
    "row": (
        "Décompte", None, r'(<row r="5"[^>]*?)( hidden="false")?([^>]*>)', hide_row,
        "lignes masquées",
    ),
    "rule": ("Décompte", None, "</sheetData>", "</sheetData>" + RULE, "mise en forme conditionnelle"),
    "header": (
        "Décompte", None, "<headerFooter[^>]*>(<oddHeader></oddHeader>)?",
        "<headerFooter><oddHeader>&amp;C230 actions</oddHeader>", "en-tête",
    ),
}


@pytest.fixture(scope="session")
def saved_again(frozen, tmp_path_factory):
    folder = tmp_path_factory.mktemp("recalcul")
    workbooks.recalculated(document(frozen, "audit.xlsx"), folder)
    return folder / "audit.xlsx"


@pytest.mark.parametrize("again", [False, True], ids=["intact", "réenregistré"])
@pytest.mark.parametrize("name", DISGUISES)
def test_what_disguises_the_workbook_is_named(workspace, saved_again, name, again):
    sheet, part, old, new, said = DISGUISES[name]
    path = document(workspace, "audit.xlsx")
    if again:
        shutil.copy(saved_again, path)
    change = in_part(part, old, new) if part else in_sheet(path, sheet, old, new)
    assert said in audit(workspace, retold(workspace, change))


@pytest.mark.parametrize("part", ["xl/vbaProject.bin", "xl/media/image1.png", "customXml/item1.xml"])
def test_a_part_added_to_the_workbook_is_named(workspace, part):
    path = retold(workspace, lambda name, text: text, extra=[part])
    assert part in audit(workspace, path)


def test_any_other_change_of_a_part_names_the_part(workspace):
    change = in_part("xl/styles.xml", 'vertical="top"', 'vertical="bottom"')
    assert "la partie « xl/styles.xml »" in audit(workspace, retold(workspace, change))


def test_an_exit_without_difference_says_what_was_not_compared(workspace, saved_again):
    found = audit(workspace, saved_again, code=0)
    assert "ses valeurs et ses formules" in found and "ne l’ont pas été" in found
    assert "octet pour octet" in audit(workspace, document(workspace, "audit.xlsx"), code=0)


def test_the_workbook_says_that_its_audit_is_an_example(frozen):
    cells = workbooks.read(document(frozen, "audit.xlsx"))
    assert any("audit d’exemple" in str(value) for value, _ in cells["Lisez-moi"].values())
    assert any(value == "Déclarées" for value, _ in cells["Lisez-moi"].values())
    assert "Retenues (exemple), en formule" in [value for value, _ in cells["Décompte"].values()]


def note(pdf, **entries):
    """An annotation that covers a part of the first page."""
    form = pdf.make_stream(b"0 0 0 rg 0 0 200 200 re f")
    form.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form})
    form.BBox = pikepdf.Array([0, 0, 200, 200])
    annotation = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp,
        Rect=pikepdf.Array([100, 300, 300, 500]), AP=pikepdf.Dictionary(N=form), **entries,
    )
    page = pdf.pages[0]
    page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(annotation)])


def crop(pdf):
    pdf.pages[0].CropBox = pikepdf.Array([0, 400, 595, 842])


def script(pdf):
    action = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('230')")
    )
    pdf.Root.Names.JavaScript = pikepdf.Dictionary(
        Names=pikepdf.Array([pikepdf.String("a"), pdf.make_indirect(action)])
    )


def link(pdf):
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://exemple.invalid/"))
    pdf.pages[0].Annots = pikepdf.Array([
        *pdf.pages[0].get("/Annots", []),
        pdf.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link,
            Rect=pikepdf.Array([0, 0, 50, 50]), Border=pikepdf.Array([0, 0, 0]), A=action)),
    ])


def attach(pdf):
    pdf.attachments["autre.txt"] = pikepdf.AttachedFileSpec(pdf, b"autre", filename="autre.txt")


def subject(pdf):
    pdf.docinfo["/Subject"] = "230 actions"


@pytest.mark.parametrize(
    "touch, said",
    [
        (crop, "page 1, CropBox"),
        (script, "JavaScript"),
        (link, "page 1, liens"),
        (attach, "« autre.txt »"),
        (subject, "propriété « Subject »"),
        # Printed, and not seen on a screen.
        (lambda pdf: note(pdf, F=4 + 32), "à l’impression"),
    ],
    ids=["crop", "script", "link", "attach", "subject", "print"],
)
def test_what_disguises_a_pdf_is_named(workspace, touch, said):
    path = document(workspace, "synthese.pdf")
    retouched(path, touch)
    assert said in audit(workspace, path)


def test_a_changed_title_says_that_nothing_was_compared(workspace):
    page = document(workspace, "synthese.html")
    text = page.read_text()
    page.write_text(re.sub("<title>[^<]*</title>", "<title>Autre</title>", text, count=1))
    assert "n’ont pas été comparés" in audit(workspace, page)


def test_files_that_only_come_from_elsewhere_are_said_in_one_line(frozen):
    found = audit(frozen, document(frozen, "synthese.html"), code=0)
    assert found.count("vient maintenant") + found.count("viennent maintenant") <= 1


def test_a_document_of_before_a_change_is_not_of_the_new_manifest(workspace):
    change(workspace / "actions/miramas/2023.xml", "<titre>", "<titre>Nouveau : ")
    assert run("freeze", DOSSIER, cwd=workspace).returncode == 0
    path = document(workspace, "synthese.html")
    assert "autre gel" in audit(workspace, path, "--dossier", DOSSIER)


# --- what is broken


@pytest.mark.parametrize("name", ["dossier.html", "synthese.pdf", "audit.xlsx"])
@pytest.mark.parametrize("part", [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_document_is_told_and_never_a_crash(workspace, name, part):
    path = document(workspace, name)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    done = run("audit", path, cwd=workspace)
    assert done.returncode in (1, 2), done.stdout + done.stderr
    assert (done.stdout + done.stderr).strip() and "Fatal" not in done.stderr


@pytest.mark.parametrize("name", ["synthese.html", "synthese.pdf", "audit.xlsx"])
def test_a_corrupted_document_is_told_and_never_a_crash(workspace, name):
    path = document(workspace, name)
    data = bytearray(path.read_bytes())
    for place in range(2000, len(data), 997):
        data[place] ^= 0x55
    path.write_bytes(data)
    done = run("audit", path, cwd=workspace)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Fatal" not in done.stderr


@pytest.mark.parametrize(
    "data", [b"", b"bonjour", b"<!DOCTYPE html><p>autre</p>", b"PK\x03\x04", b"%PDF-1.7\n", b"\0" * 99]
)
def test_what_is_no_document_is_refused(tmp_path, data):
    path = tmp_path / "fichier"
    path.write_bytes(data)
    done = run("audit", path)
    assert done.returncode in (1, 2) and "arobase :" in done.stderr


# --- the report


def report(workspace, *options, code=0):
    done = run(
        "audit", DOSSIER, "--sample", "12", "--seed", "graine", "--to", "html", *options, cwd=workspace
    )
    assert done.returncode == code, done.stderr
    return (workspace / "out/miramas/2023/rapport-audit.html").read_text()


def test_the_report_of_an_untouched_dossier_shows_the_whole_path(workspace):
    page = report(workspace)
    body = page[page.index("<body>") :]
    assert "Rien n’a changé depuis le gel" in body
    assert body.index("Rien n’a changé") < body.index("Quatre nombres")
    # The published claim is more than the register holds: said among the first words.
    assert body.index("Ce que l’audit contredit") < body.index("Quatre nombres")
    assert "graine" in body and "jury" in body
    assert "normalize-space(@principal)='mediation'" in body
    register = (workspace / "actions/miramas/2023.xml").read_text()
    assert body.count("<code>count(") > 50 and "<registre" in register


def test_the_report_says_first_what_differs(workspace):
    register = workspace / "actions/miramas/2023.xml"
    text = register.read_text()
    action = first_action(text)
    register.write_text(text[: action.start()] + text[action.end() :])
    page = report(workspace, code=1)
    body = page[page.index("<main") :]
    assert "Ce dossier n’est plus celui qui a été gelé" in body
    assert action[1] in body[: body.index("Quatre nombres")]


def test_the_report_names_no_person(workspace):
    log = workspace / DOSSIER / "audit.xml"
    change(log, 'fonction="', 'nom="Claude Personne" fonction="', count=1000)
    assert "Claude Personne" not in report(workspace, code=1)
    done = run("render", DOSSIER, "--to", "html,xlsx", cwd=workspace)
    assert done.returncode == 0, done.stderr
    for name in ["dossier.html", "synthese.html"]:
        assert "Claude Personne" not in document(workspace, name).read_text()
    with zipfile.ZipFile(document(workspace, "audit.xlsx")) as archive:
        assert not any(b"Claude Personne" in archive.read(name) for name in archive.namelist())
