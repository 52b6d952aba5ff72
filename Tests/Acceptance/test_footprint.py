"""The footprint agrees, fraction by fraction, with a program written from the documentation."""

import json
import subprocess
import sys

import pytest

from conftest import ROOT, run

RECOUNT = ROOT / "Tests" / "Recount" / "footprint.py"
EXAMPLE = ROOT / "exemples" / "fictiville" / "dossiers" / "fictiville"
EDITIONS = sorted(path.stem for path in (ROOT / "referentiels" / "facteurs").glob("*.xml"))
YEARS = ["2023", "2024"]


def inventory(year):
    return EXAMPLE / year / "inventaire.xml"


def factors(edition):
    return ROOT / "referentiels" / "facteurs" / f"{edition}.xml"


def recount(found, *paths):
    done = subprocess.run(
        [sys.executable, RECOUNT, *paths, "--against", found], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def footprint(*arguments):
    done = run("footprint", *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("year", YEARS)
def test_another_program_comes_to_the_same_fractions(year, edition, tmp_path):
    found = tmp_path / "footprint.json"
    found.write_text(footprint(EXAMPLE / year, "--factors", edition))
    recount(found, inventory(year), factors(edition))


def test_nothing_computed_is_never_a_zero(tmp_path):
    found = json.loads(footprint("dossiers/miramas/2021"))
    assert found["totaux"] == {"hors-usage": None, "usage": None, "ensemble": None}
    assert "rien n’est calculé" in run("footprint", "dossiers/miramas/2021").stdout
    path = tmp_path / "miramas.json"
    path.write_text(json.dumps(found))
    recount(path, ROOT / "dossiers/miramas/2021/inventaire.xml", factors("ademe-2026"))


@pytest.mark.parametrize("asked", [None, *EDITIONS])
def test_the_parts_of_a_change_are_the_same_fractions(asked, tmp_path):
    options = [] if asked is None else ["--factors", asked]
    found = tmp_path / "change.json"
    found.write_text(footprint(EXAMPLE / "2023", EXAMPLE / "2024", *options))
    change = json.loads(found.read_text())
    used = [change[side]["facteurs"]["id"] for side in ("avant", "apres")]
    recount(
        found,
        inventory("2023"),
        factors(used[0]),
        inventory("2024"),
        factors(used[1]),
    )
    if asked is not None:
        assert change["parts"]["facteurs"]["exact"] == "0"


def test_a_false_number_is_found(tmp_path):
    text = footprint(EXAMPLE / "2024", "--factors", "ademe-2026")
    found = json.loads(text)
    term = found["lignes"][0]["hors-usage"]
    term["emissions"]["exact"] = "1/3"
    changed = tmp_path / "false.json"
    changed.write_text(json.dumps(found))
    done = subprocess.run(
        [sys.executable, RECOUNT, inventory("2024"), factors("ademe-2026"), "--against", changed],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "portables-agents hors-usage" in done.stdout


def test_another_mix_changes_nothing_but_use():
    new = json.loads(footprint(EXAMPLE / "2024", "--factors", "ademe-2026"))
    old = json.loads(footprint(EXAMPLE / "2024", "--factors", "ademe-2026-ancien-mix"))
    assert new["totaux"]["hors-usage"]["exact"] == old["totaux"]["hors-usage"]["exact"]
    for a, b in zip(new["lignes"], old["lignes"]):
        assert a["hors-usage"] == b["hors-usage"]
        both = [line["usage"]["etat"] == "calcule" for line in (a, b)]
        if all(both):
            ratio = b["usage"]["emissions"]["valeur"] / a["usage"]["emissions"]["valeur"]
            assert ratio == pytest.approx(0.0519 / 0.0461, rel=1e-5)


def test_another_embodied_value_changes_nothing_in_electricity():
    ademe = json.loads(footprint(EXAMPLE / "2024", "--factors", "ademe-2026"))
    other = json.loads(footprint(EXAMPLE / "2024", "--factors", "boavizta-2026"))
    for a, b in zip(ademe["lignes"], other["lignes"]):
        if a["usage"]["etat"] == b["usage"]["etat"] == "calcule":
            assert a["usage"]["emissions"]["exact"] == b["usage"]["emissions"]["exact"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_tool_never_fills_a_hole(edition):
    found = json.loads(footprint(EXAMPLE / "2024", "--factors", edition))
    lines = {line["id"]: line for line in found["lignes"]}
    for name in ["copieurs", "imprimantes", "serveurs", "telephones-fixes", "tableaux-ecoles"]:
        assert lines[name]["hors-usage"]["etat"] == "non-calcule"
        assert lines[name]["hors-usage"]["raison"]
    for name in ["impressions", "messagerie"]:
        assert lines[name]["usage"]["etat"] == "non-calcule"


def test_the_example_is_marked_and_right():
    done = run("check", "exemples/fictiville", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    text = run("footprint", EXAMPLE / "2024").stdout
    assert "VILLE FICTIVE" in text.splitlines()[0]


def test_every_page_of_the_example_says_that_the_town_is_made_up(tmp_path):
    done = run("render", EXAMPLE / "2024", "--to", "html", "--output", tmp_path)
    assert done.returncode == 0, done.stderr
    pages = list(tmp_path.rglob("*.html"))
    assert pages
    for page in pages:
        assert "ville fictive" in page.read_text(encoding="utf-8"), page.name


def test_a_dossier_without_inventory_is_told_what_to_write():
    done = run("footprint", "dossiers/martigues/2019")
    assert done.returncode == 3
    assert "inventaire.xml" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [EXAMPLE / "2024", "--factors", "inconnue"],
        [EXAMPLE / "2024", "--why", "inconnue"],
        [EXAMPLE / "2024", "--scenario", "prolonger:ordinateur-portable"],
        [EXAMPLE / "2024", "--scenario", "reduire:tous:120"],
        [EXAMPLE / "2023", EXAMPLE / "2024", "--why", "salle"],
    ],
)
def test_a_wrong_use_is_told(arguments):
    assert run("footprint", *arguments).returncode == 2


@pytest.mark.parametrize("written, wrong", [("2300", "-5"), ("36500", "36 500"), ("2300", "deux")])
def test_nothing_is_computed_on_an_inventory_with_errors(written, wrong, tmp_path):
    path = tmp_path / "dossiers" / "fictiville" / "2024" / "inventaire.xml"
    path.parent.mkdir(parents=True)
    text = inventory("2024").read_text()
    path.write_text(text.replace(f'consommation="{written}"', f'consommation="{wrong}"'))
    done = run("footprint", path)
    assert done.returncode == 1 and done.stdout == ""
    assert "inventaire.xml:" in done.stderr and "INV" in done.stderr


def test_what_cannot_be_computed_is_not_said_to_change_nothing():
    shown = run("footprint", EXAMPLE / "2024", "--scenario", "reduire:serveur:10").stdout
    assert "non calculable" in shown and "rien ne change" not in shown
