"""Registers out to workbooks and back, with the programs that people really use."""

import csv
import io
import json
import pathlib
import shutil
import subprocess
import time

import openpyxl
import pytest

from conftest import DOSSIERS, REGISTERS, ROOT, run

FORMS = ["xlsx", "ods", "csv"]


def convert(path, form, folder, sheet=None):
    """Opens a file in LibreOffice and saves it in another form."""
    target = form
    if form == "csv":
        # Semicolons, quotes, UTF-8; every cell as it is shown; one sheet.
        target = f"csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,{sheet}"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
         "--convert-to", target, "--outdir", str(folder / "converted"), str(path)],
        check=True, capture_output=True, timeout=240,
    )
    return next((folder / "converted").glob(f"{path.stem}*.{form}"))


@pytest.fixture
def register(tmp_path):
    """A workspace of its own with the register of Miramas, 2023."""
    path = tmp_path / "actions" / "miramas" / "2023.xml"
    path.parent.mkdir(parents=True)
    shutil.copy(ROOT / "actions/miramas/2023.xml", path)
    return path


def plan(table, register, *options, code=0):
    done = run("import", table, "--into", register, "--format", "json", *options)
    assert done.returncode == code, done.stderr + done.stdout
    return json.loads(done.stdout)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", REGISTERS)
def test_a_register_comes_back_byte_for_byte(path, form, tmp_path):
    copy = tmp_path / path
    copy.parent.mkdir(parents=True)
    shutil.copy(ROOT / path, copy)
    table = tmp_path / f"table.{form}"
    assert run("export", copy, "--to", form, "--output", table).returncode == 0
    again = tmp_path / f"again.{form}"
    run("export", copy, "--to", form, "--output", again)
    assert table.read_bytes() == again.read_bytes()
    said = plan(table, copy, "--apply")
    assert not said["modifiees"] and not said["ajoutees"] and not said["ecrit"]
    assert copy.read_bytes() == (ROOT / path).read_bytes()


@pytest.mark.parametrize("start, end", [("xlsx", "ods"), ("ods", "xlsx"), ("xlsx", "csv")])
def test_libreoffice_keeps_everything(register, tmp_path, start, end):
    table = tmp_path / f"table.{start}"
    run("export", register, "--to", start, "--output", table)
    said = plan(convert(table, end, tmp_path, sheet=2), register, "--apply")
    assert said["inchangees"] == 191 and not said["modifiees"], said["modifiees"][:3]
    assert register.read_bytes() == (ROOT / "actions/miramas/2023.xml").read_bytes()


@pytest.fixture
def workbook(register, tmp_path):
    path = tmp_path / "table.xlsx"
    run("export", register, "--output", path)
    return path


def columns(sheet, row=1):
    return {cell.value: cell.column for cell in sheet[row] if cell.value}


def fill(path, edit):
    """Opens a workbook as a person would, changes the sheet of actions and saves it."""
    book = openpyxl.load_workbook(path)
    sheet = book["Actions"]
    edit(sheet, columns(sheet))
    book.save(path)


def test_a_change_is_one_line_of_the_register(register, workbook):
    def edit(sheet, at):
        sheet.cell(2, at["Statut"]).value = "terminée"
        sheet.cell(3, at["Fin"]).value = "mars 2023"
        row = sheet.max_row + 1
        sheet.cell(row, at["Titre"]).value = "Ateliers numériques de la médiathèque"
        sheet.cell(row, at["Critère principal – criteres-2021"]).value = "mediation"
        sheet.cell(row, at["Publics"]).value = "habitants, seniors"
        sheet.cell(row, at["Sources"]).value = "https://exemple.fr/ateliers"

    fill(workbook, edit)
    before = register.read_text().splitlines()
    said = plan(workbook, register)
    assert register.read_text().splitlines() == before, "nothing is written without --apply"
    assert [change["champs"][0]["colonne"] for change in said["modifiees"]] == ["Statut", "Fin"]
    assert said["ajoutees"][0]["id"] == "ateliers-numeriques-mediatheque"
    assert plan(workbook, register, "--apply")["ecrit"]
    after = register.read_text().splitlines()
    gone = [line for line in before if line not in after]
    assert len(gone) == 2 and len(after) == len(before) + 6
    again = plan(workbook, register, "--apply")
    assert not again["ecrit"] and not again["modifiees"] and not again["proposees"]
    assert run("check", register).returncode == 0


def test_a_hand_typed_table_gives_the_same_register_in_every_form(register, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Feuille1"
    sheet.append(["Recensement des services"])
    sheet.append([])
    sheet.append(["TITRE", "Resume", "Statut", "Debut", "Service instructeur", "Indicateurs"])
    sheet.append(["Borne tactile du hall", "=1+1 est un texte", "En cours", "2021", "Accueil", None])
    sheet["B4"].data_type = "s"
    sheet.append(["Wifi du marché", "-50 % de fils", "projet", "mars 2022", "DSI",
                  "usagers : 1 234,5 personnes (2022)"])
    sheet.append(["Une ligne de trop", "", "Ouvet", "31/02/2021", "", ""])
    path = tmp_path / "table.xlsx"
    book.save(path)
    tables = [path, convert(path, "ods", tmp_path), convert(path, "csv", tmp_path, sheet=1)]
    text = tmp_path / "ansi.csv"
    text.write_bytes(tables[2].read_text("utf-8").encode("cp1252"))
    results = set()
    for table in [*tables, text]:
        shutil.copy(ROOT / "actions/miramas/2023.xml", register)
        named = tmp_path / "t" / f"table{table.suffix}"
        named.parent.mkdir(exist_ok=True)
        shutil.copy(table, named)
        said = plan(named, register, "--apply", code=1)
        assert [added["id"] for added in said["ajoutees"]] == ["borne-tactile-hall", "wifi-marche"]
        assert [(r["ligne"], r["colonne"]) for r in said["refus"]] == [(6, "C"), (6, "D")]
        assert said["refus"][0]["correction"] == "écrire « en projet »" or said["refus"][0]["raison"]
        results.add(register.read_text().replace(named.name, "table"))
    assert len(results) == 1
    assert 'valeur="1234.5"' in results.pop()


def test_own_columns_come_back_and_people_stay_out(register, workbook, tmp_path):
    def edit(sheet, at):
        free = sheet.max_column + 1
        for offset, (heading, value) in enumerate(
            [("Service instructeur", "DSI"), ("Courriel du référent", "a.b@exemple.fr")]
        ):
            sheet.cell(1, free + offset).value = heading
            sheet.cell(2, free + offset).value = value

    fill(workbook, edit)
    apart = tmp_path / "personnes.csv"
    plan(workbook, register, "--personal", apart)
    assert not apart.exists(), "nothing is written without --apply"
    said = plan(workbook, register, "--apply", "--personal", apart)
    assert said["modifiees"][0]["champs"][0]["colonne"] == "Service instructeur"
    assert "exemple.fr" not in register.read_text()
    rows = list(csv.reader(io.StringIO(apart.read_text("utf-8-sig")), delimiter=";"))
    assert rows == [["Identifiant", "Courriel du référent"], ["reseau-villes-internet", "a.b@exemple.fr"]]
    again = tmp_path / "again.xlsx"
    run("export", register, "--output", again)
    sheet = openpyxl.load_workbook(again)["Actions"]
    assert sheet.cell(2, columns(sheet)["Service instructeur"]).value == "DSI"


def test_formulas_that_nothing_calculated_empty_nothing(register, workbook):
    before = register.read_bytes()

    def edit(sheet, at):
        sheet.cell(2, at["Résumé"]).value = '=UPPER(B2)'

    fill(workbook, edit)
    said = plan(workbook, register, "--apply", code=1)
    assert said["refus"][0]["raison"] == "la case contient une formule sans résultat"
    assert register.read_bytes() == before


def test_another_sheet_of_actions_is_named_and_read_when_asked(register, workbook):
    book = openpyxl.load_workbook(workbook)
    other = book.copy_worksheet(book["Actions"])
    other.title = "Culture"
    other.cell(2, columns(other)["Titre"]).value = "Titre de la culture"
    book.save(workbook)
    said = plan(workbook, register, "--remove-missing")
    assert any("« Culture »" in note and "--sheet" in note for note in said["notes"])
    said = plan(workbook, register, "--sheet", "Culture")
    assert [action["champs"][0]["apres"] for action in said["modifiees"]] == ["Titre de la culture"]


def test_what_is_no_table_of_actions_is_refused_by_its_name(register, tmp_path):
    done = run("import", tmp_path, "--into", register)
    assert done.returncode == 2 and "est un dossier" in done.stderr
    book = openpyxl.Workbook()
    book.active.append(["Valmont, édition 2027 : à faire"])
    book.active.append(["Service", "Action", "Ce qu’il faut faire", "Pourquoi", "Ce qui le réglerait",
                        "Réponse", "Fait le", "Identifiant"])
    book.active.append(["Culture", "Fibre", "Confirmer", "", "", "oui", "", "fibre"])
    path = tmp_path / "a-faire-2027.xlsx"
    book.save(path)
    done = run("import", path, "--into", register)
    assert done.returncode == 1 and "liste de tâches" in done.stderr


def test_what_changed_on_both_sides_is_said(register, workbook):
    def edit(sheet, at):
        sheet.cell(2, at["Résumé"]).value = "Du tableau."

    fill(workbook, edit)
    text = register.read_text()
    start = text.index("<resume>") + len("<resume>")
    register.write_text(text[:start] + "Du registre." + text[text.index("</resume>"):])
    said = plan(workbook, register, "--apply", code=1)
    assert [(c["registre"], c["tableau"]) for c in said["conflits"]] == [("Du registre.", "Du tableau.")]
    assert not said["ecrit"]


def test_the_workbook_guards_what_must_not_move(workbook):
    book = openpyxl.load_workbook(workbook)
    assert book.sheetnames[:3] == ["Mode d’emploi", "Actions", "Référentiel"]
    assert all(book[name].sheet_state == "hidden" for name in book.sheetnames[3:])
    sheet = book["Actions"]
    at = columns(sheet)
    assert sheet.freeze_panes == "C2" and sheet.auto_filter.ref and sheet.protection.sheet
    assert sheet.cell(2, at["Identifiant"]).protection.locked
    assert not sheet.cell(2, at["Titre"]).protection.locked
    lists = [v for v in sheet.data_validations.dataValidation if v.type == "list"]
    assert len(lists) == 2 + 2 * 3
    assert all(max(r.max_row for r in v.sqref.ranges) >= 192 + 100 for v in lists)
    formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert not formulas


def test_five_thousand_rows_in_under_three_seconds(tmp_path):
    path = tmp_path / "actions" / "exemple" / "2023.xml"
    path.parent.mkdir(parents=True)
    text = (ROOT / "actions/miramas/2023.xml").read_text()
    body = text[text.index("  <action "):text.index("</registre>")]
    head = text[:text.index("  <action ")].replace('collectivite="miramas"', 'collectivite="exemple"')
    copies = "".join(
        body.replace('<action id="', f'<action id="n{n}-').replace("<titre>", f"<titre>Lot {n} ")
        for n in range(27)
    )
    path.write_text(head + copies + "</registre>\n")
    table = tmp_path / "table.xlsx"
    assert run("export", path, "--output", table).returncode == 0

    def edit(sheet, at):
        for row in range(2, sheet.max_row, 3):
            sheet.cell(row, at["Résumé"]).value = f"Changé {row}."
        for number in range(200):
            sheet.cell(sheet.max_row + 1, at["Titre"]).value = f"Nouveauté {number} du service {number * 7}"

    fill(table, edit)
    start = time.monotonic()
    said = plan(table, path, "--apply")
    spent = time.monotonic() - start
    assert len(said["modifiees"]) > 1700 and said["ecrit"]
    assert len(said["ajoutees"]) + len(said["proposees"]) == 200
    assert spent < 3, f"{spent:.2f} s"


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_a_dossier_is_exported_with_all_its_grilles(dossier, tmp_path):
    table = tmp_path / "table.xlsx"
    assert run("export", f"dossiers/{dossier}", "--output", table).returncode == 0
    headings = columns(openpyxl.load_workbook(table, read_only=True)["Actions"])
    text = (ROOT / f"dossiers/{dossier}/dossier.xml").read_text()
    for grille in [part.split('"')[0] for part in text.split('<grille ref="')[1:]]:
        assert f"Critère principal – {grille}" in headings


@pytest.mark.parametrize(
    "arguments, code",
    [
        (["import", "absent.xlsx", "--into", "actions/miramas/2023.xml"], 3),
        (["import", "README.md"], 2),
        (["import", "README.md", "--into", "actions/miramas/2023.xml"], 1),
        (["export", "absent"], 3),
        (["export", "actions/miramas/2023.xml", "--to", "pdf"], 2),
    ],
)
def test_exit_codes(arguments, code):
    assert run(*arguments).returncode == code
