"""The next edition, and a town that begins: what the commands write, refuse and leave alone."""

import hashlib
import json
import random
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree as ElementTree

import pytest

from conftest import AROBASE, ROOT, run

REGISTER = "{urn:arobase:registre:1}"
PLAN = ["carry-over", "dossiers/miramas/2023", "--to", "2027"]


def digests(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def valid(path, schema):
    done = subprocess.run(
        ["xmllint", "--noout", "--relaxng", ROOT / "schemas" / f"{schema}.rng", path],
        capture_output=True,
        text=True,
    )
    return done.returncode == 0, done.stderr


@pytest.fixture
def workspace(tmp_path):
    """A copy of the registers and dossiers, to be written into."""
    for folder in ["actions", "dossiers"]:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def actions(path):
    return {action.get("id"): action for action in ElementTree.parse(path).getroot()}


def test_nothing_is_written_before_it_is_asked(workspace):
    before = digests(workspace)
    done = run(*PLAN, cwd=workspace)
    assert done.returncode == 0, done.stderr
    assert "--apply" in done.stdout
    assert digests(workspace) == before


def test_the_new_edition_is_sound_linked_and_unconfirmed(workspace):
    before = digests(workspace)
    assert run(*PLAN, "--apply", cwd=workspace).returncode == 0
    after = digests(workspace)
    new = {
        "actions/miramas/2027.xml",
        "dossiers/miramas/2027/dossier.xml",
        "out/miramas/2027/a-faire-2027.xlsx",
    }
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == new
    for name, schema in [(min(new), "registre"), (sorted(new)[1], "dossier")]:
        assert valid(workspace / name, schema) == (True, f"{workspace / name} validates\n")
    old = actions(workspace / "actions/miramas/2023.xml")
    carried = actions(workspace / "actions/miramas/2027.xml")
    assert set(carried) < set(old)
    for id, action in carried.items():
        assert action.get("a-confirmer") == "2027"
        link = action.find(REGISTER + "precedent")
        assert (link.get("edition"), link.get("action")) == ("2023", id)
    assert run("check", "dossiers/miramas/2027", cwd=workspace).returncode == 0
    tally = json.loads(run("tally", "dossiers/miramas/2027", "--format", "json", cwd=workspace).stdout)
    assert tally["a-confirmer"] == tally["totaux"]["recensees"] == len(carried)
    assert tally["totaux"]["eligibles"] == 0


def test_every_action_is_carried_or_left_with_a_reason(workspace):
    plan = json.loads(run(*PLAN, "--format", "json", cwd=workspace).stdout)
    assert plan["format"] == "arobase-carry-over/1"
    named = [action["id"] for action in plan["reprises"] + plan["laissees"]]
    assert sorted(named) == sorted(actions(workspace / "actions/miramas/2023.xml"))
    assert all(action["raison"] for action in plan["laissees"])
    assert all(action["a-faire"] for action in plan["reprises"])


def test_a_second_run_changes_nothing_and_another_file_is_never_touched(workspace):
    assert run(*PLAN, "--apply", cwd=workspace).returncode == 0
    first = digests(workspace)
    again = run(*PLAN, "--apply", cwd=workspace)
    assert again.returncode == 0 and "tout est déjà là" in again.stdout
    assert digests(workspace) == first
    register = workspace / "actions/miramas/2027.xml"
    register.write_text(register.read_text().replace("<!--", "<!-- Relu. ", 1))
    (workspace / "dossiers/miramas/2027/dossier.xml").unlink()
    edited = digests(workspace)
    refused = run(*PLAN, "--apply", cwd=workspace)
    assert refused.returncode == 1 and "existe déjà" in refused.stderr
    assert digests(workspace) == edited


def test_a_killed_run_is_finished_by_the_next(workspace, tmp_path_factory):
    whole = tmp_path_factory.mktemp("entier")
    for folder in ["actions", "dossiers"]:
        shutil.copytree(ROOT / folder, whole / folder)
    assert run(*PLAN, "--apply", cwd=whole).returncode == 0
    wanted = digests(whole)
    chance = random.Random(2027)
    for _ in range(15):
        process = subprocess.Popen(
            [AROBASE, *PLAN, "--apply"], cwd=workspace, stdout=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.0, 0.25))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for name, digest in digests(workspace).items():
            if name in wanted:
                assert digest == wanted[name], f"{name} is half-written"
    assert run(*PLAN, "--apply", cwd=workspace).returncode == 0
    assert {name: digests(workspace)[name] for name in wanted} == wanted


def test_places_in_a_new_referential_are_only_proposed(workspace):
    done = run(*PLAN, "--referentiel", "atlaas-2014", "--apply", cwd=workspace)
    assert done.returncode == 0 and "proposé, à valider" in done.stdout
    places = [
        place
        for action in actions(workspace / "actions/miramas/2027.xml").values()
        for place in action.findall(REGISTER + "classement")
        if place.get("grille") == "atlaas-2014"
    ]
    assert places and all(place.get("origine") == "propose" for place in places)


def test_confirming_is_one_attribute_less(workspace):
    assert run(*PLAN, "--apply", cwd=workspace).returncode == 0
    register = workspace / "actions/miramas/2027.xml"
    before = register.read_text()
    id = next(iter(actions(register)))
    shown = run("confirm", "dossiers/miramas/2027", "--action", id, cwd=workspace)
    assert shown.returncode == 0 and register.read_text() == before
    done = run("confirm", "dossiers/miramas/2027", "--action", id, "--apply", cwd=workspace)
    assert done.returncode == 0, done.stderr
    assert register.read_text() == before.replace(' a-confirmer="2027"', "", 1)
    assert run("confirm", "dossiers/miramas/2027", "--action", "absente", cwd=workspace).returncode == 2


def test_the_workbook_confirms_as_well(workspace):
    assert run(*PLAN, "--apply", cwd=workspace).returncode == 0
    register = workspace / "actions/miramas/2027.xml"
    before = register.read_text()
    table = workspace / "actions.csv"
    assert run(
        "export", "dossiers/miramas/2027", "--to", "csv", "--output", table, cwd=workspace
    ).returncode == 0
    table.write_text(table.read_text().replace(";à confirmer;", ";confirmée;", 1))
    done = run("import", table, "--into", "dossiers/miramas/2027", "--apply", cwd=workspace)
    assert done.returncode == 0, done.stdout + done.stderr
    assert register.read_text() == before.replace(' a-confirmer="2027"', "", 1)


def test_another_program_counts_what_waits_the_same(workspace):
    assert run(*PLAN, "--apply", cwd=workspace).returncode == 0
    tally = workspace / "decompte.json"
    tally.write_text(run("tally", "dossiers/miramas/2027", "--format", "json", cwd=workspace).stdout)
    shutil.copytree(ROOT / "referentiels", workspace / "referentiels")
    recount = [ROOT / "Tests/Recount/recount.py", "dossiers/miramas/2027", "--against", tally]
    done = subprocess.run(
        ["python3", *recount], cwd=workspace, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_has_gone_is_a_task_and_stops_nothing(workspace):
    register = workspace / "actions/miramas/2023.xml"
    text = register.read_text()
    proof = '<preuve type="fichier" chemin="preuves/absent.pdf"/>\n    <source '
    text = text.replace("<source ", proof, 1)
    text = text.replace('"criteres-2021" principal="mediation"', '"criteres-2021" principal="parti"', 1)
    register.write_text(text)
    assert run("check", register, cwd=workspace).returncode == 1
    done = run(*PLAN, "--format", "json", cwd=workspace)
    assert done.returncode == 0, done.stderr
    reasons = [
        task["motif"] for action in json.loads(done.stdout)["reprises"] for task in action["a-faire"]
    ]
    assert reasons.count("preuve-introuvable") == reasons.count("noeud-disparu") == 1


def test_other_faults_stop_it(workspace):
    register = workspace / "actions/miramas/2023.xml"
    register.write_text(register.read_text().replace('statut="en-cours"', 'statut="vert"', 1))
    done = run(*PLAN, "--apply", cwd=workspace)
    assert done.returncode == 1 and "REG004" in done.stderr
    assert not (workspace / "actions/miramas/2027.xml").exists()


@pytest.mark.parametrize(
    "options, code",
    [
        (["--to", "2023"], 2),
        (["--to", "2027", "--referentiel", "absent"], 2),
        (["--to", "2027", "--referentiel", "criteres-2021"], 2),
        (["--to", "2027", "--keep", "absente"], 2),
    ],
)
def test_what_makes_no_sense_is_refused(workspace, options, code):
    done = run("carry-over", "dossiers/miramas/2023", *options, cwd=workspace)
    assert done.returncode == code and done.stderr.startswith("arobase : ")


VALMONT = ["--collectivite", "Valmont", "--code-insee", "99001", "--edition", "2027"]


def test_an_empty_workspace_is_sound_and_compiles(tmp_path):
    done = run("init", "valmont", *VALMONT, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    town = tmp_path / "valmont"
    for folder in ["actions", "dossiers", "referentiels", "templates", "out"]:
        assert (town / folder).is_dir()
    assert (town / "collecte-2027.xlsx").exists()
    assert run("check", "--strict", cwd=town).returncode == 0
    assert run("render", "dossiers/valmont/2027", "--to", "html", cwd=town).returncode == 0
    page = (town / "out/valmont/2027/dossier.html").read_text()
    assert "À écrire" in page and "en préparation" in page
    assert "sources publiques" not in (town / "out/valmont/2027/synthese.html").read_text()


def test_init_never_writes_among_other_files(tmp_path):
    town = tmp_path / "valmont"
    town.mkdir()
    (town / "notes.txt").write_text("à moi")
    done = run("init", "valmont", *VALMONT, cwd=tmp_path)
    assert done.returncode == 1 and "n’est pas vide" in done.stderr
    assert digests(tmp_path).keys() == {"valmont/notes.txt"}


def test_init_says_every_missing_option_at_once(tmp_path):
    done = run("init", "valmont", cwd=tmp_path)
    assert done.returncode == 2
    for option in ["--collectivite", "--code-insee", "--edition"]:
        assert option in done.stderr
    assert not (tmp_path / "valmont").exists()
