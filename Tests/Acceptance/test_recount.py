"""The counts are made again without the program: by xmllint on the register, by LibreOffice."""

import csv
import io
import itertools
import shutil
import subprocess
import zipfile

import pytest
import workbooks
from conftest import DOSSIERS, REGISTERS, ROOT, run

CARRIERS = ["direct", "association", "delegataire", "intercommunal", "autre", "inconnu"]
STATUSES = ["en-cours", "termine", "projet", "inconnu"]
# Around the reference date 15 November 2022 and the day two years before, in every precision.
STARTS = [None, "2012", "2020", "2020-11", "2020-11-15", "2020-11-16", "2022-11-16", "2023"]
ENDS = [None, "2019", "2020-11", "2020-11-15", "2022", "2022-11-14", "2022-11-15"]


@pytest.fixture(scope="session")
def hard(tmp_path_factory):
    """A workspace with a register of every mix of carrier, status and dates."""
    folder = tmp_path_factory.mktemp("hard")
    shutil.copytree(ROOT / "dossiers/miramas/2023", folder / "dossiers/miramas/2023")
    for name in ["gel.xml", "gel.sig", "audit.xml"]:
        (folder / "dossiers/miramas/2023" / name).unlink(missing_ok=True)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(
        '<registre xmlns="urn:arobase:registre:1" collectivite="miramas" edition="2023">'
    )
    nodes = ["mediation", "democratie", "numerique-responsable"]
    for index, mix in enumerate(itertools.product(CARRIERS, STATUSES, STARTS, ENDS)):
        carrier, status, start, end = mix
        if start and end and f"{start}-01-01"[:10] > f"{end}-31-31"[:10]:
            continue
        dates = f' debut="{start}"' * bool(start) + f' fin="{end}"' * bool(end)
        confirm = ' a-confirmer="2023"' * (index % 11 == 0)
        other = '<classement grille="villes-internet-2017" principal="mediation"/>'
        tie = other if index % 13 == 0 else (
            f'<classement grille="criteres-2021" principal="{nodes[index % 3]}"'
            f' secondaires="{nodes[(index + 1) % 3]}"/>'
        )
        lines.append(
            f'<action id="a-{index}" statut="{status}" porteur="{carrier}"{dates}{confirm}>'
            f"<titre>Action {index}</titre>{tie}"
            '<source type="document" nom="essai.txt" titre="Essai"/></action>'
        )
    lines.append("</registre>")
    target = folder / "actions/miramas/2023.xml"
    target.parent.mkdir(parents=True)
    target.write_text("\n".join(lines))
    return folder


def expressions(path, *options, cwd=ROOT):
    done = run("tally", path, "--xpath", *options, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def check_xpath(rows, path):
    """Many numbers are asked at once, since each start of xmllint reads the register again."""
    found = []
    for start in range(0, len(rows), 30):
        several = ",'\n',".join(row["xpath"] for row in rows[start : start + 30])
        done = subprocess.run(
            ["xmllint", "--xpath", f"concat({several},'')", path], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        found += done.stdout.strip().split("\n")
    expected = [(row["nombre"], row["valeur"]) for row in rows]
    assert list(zip([row["nombre"] for row in rows], found)) == expected


@pytest.mark.parametrize("date", [None, "2024-02-29", "2021-05-31"])
@pytest.mark.parametrize("register", REGISTERS)
def test_xmllint_comes_to_every_number_of_the_tally(register, date):
    rows = expressions(register, *(["--date", date] if date else []))
    assert len(rows) > 100
    check_xpath(rows, ROOT / register)


@pytest.mark.parametrize("date", [None, "2022-11-30", "2024-02-29"])
def test_xmllint_follows_the_rules_on_dates(hard, date):
    register = hard / "actions/miramas/2023.xml"
    rows = expressions(register, *(["--date", date] if date else []), cwd=hard)
    numbers = {row["nombre"]: int(row["valeur"]) for row in rows}
    assert all(numbers[f"totaux/{kind}"] > 20 for kind in ["eligibles", "a-verifier"])
    check_xpath(rows, register)


def workbook(cwd, dossier, folder):
    done = run("render", f"dossiers/{dossier}", "--to", "xlsx", "-o", folder, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return folder / dossier / "audit.xlsx"


def check_workbook(path, folder):
    """LibreOffice computes each formula anew and finds what the program wrote."""
    bare = folder / "sans-resultats.xlsx"
    workbooks.rewrite(path, bare, workbooks.without_results)
    assert any(
        formula and not value
        for value, formula in workbooks.read(bare)["Décompte"].values()
    ), "the results were to be taken out first"
    ours, theirs = workbooks.read(path), workbooks.recalculated(bare, folder / "recalcul")
    formulas = 0
    for sheet, cells in ours.items():
        for address, (value, formula) in cells.items():
            formulas += formula is not None
            assert theirs[sheet].get(address, ("", None))[0] == value, f"{sheet} {address}"
    assert formulas > 500
    answers = [value for value, _ in theirs["Décompte"].values()]
    assert answers.count("oui") > 50 and "NON" not in answers


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_libreoffice_comes_to_every_number_of_the_tally(dossier, tmp_path):
    check_workbook(workbook(ROOT, dossier, tmp_path), tmp_path)


def test_libreoffice_follows_the_rules_on_dates(hard, tmp_path):
    check_workbook(workbook(hard, "miramas/2023", tmp_path), tmp_path)


def test_the_counts_follow_an_action_that_is_changed(tmp_path):
    path = workbook(ROOT, "miramas/2023", tmp_path)
    before = workbooks.read(path)
    row = next(
        address[1:]
        for address, (value, _) in before["Actions"].items()
        if address.startswith("D") and value == "direct"
    )
    strings = tmp_path / "change.xlsx"

    def change(name, text):
        text = workbooks.without_results(name, text)
        if name.startswith("xl/worksheets/") and f'r="D{row}"' in text and "Éligib" not in text:
            start = text.index(f'<c r="D{row}"')
            end = text.index("</c>", start) + 4
            cell = f'<c r="D{row}" t="str"><v>autre</v></c>'
            return text[:start] + cell + text[end:] if name == actions else text
        return text

    actions = workbooks.parts(zipfile.ZipFile(path))["Actions"]
    workbooks.rewrite(path, strings, change)
    after = workbooks.recalculated(strings, tmp_path / "recalcul")
    old, new = before["Décompte"], after["Décompte"]
    paths = {value: address[1:] for address, (value, _) in old.items() if address[0] == "A"}
    for name, step in [("porteur/direct", -1), ("porteur/autre", 1), ("totaux", 0)]:
        cell = f"E{paths[name]}"
        assert new[cell][0] == old[cell][0] + step, name
    assert "NON" in [value for value, _ in new.values()]
