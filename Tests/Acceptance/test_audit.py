"""Freeze, then change things by every road: each change is found, named, and gives 1."""

import json
import re
import shutil
import stat
import subprocess
import sys

import pytest

from conftest import ROOT, run

DOSSIER = "dossiers/miramas/2023"
REGISTER = "actions/miramas/2023.xml"
RECOUNT = ROOT / "Tests" / "Recount"
FIRST = "reseau-villes-internet"


@pytest.fixture
def workspace(tmp_path):
    """A copy of the registers and dossiers, with an evidence file, frozen and signed."""
    for folder in ["actions", "dossiers"]:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "actions/miramas/bilan.txt").write_text("Bilan 2022\n")
    change(
        tmp_path / REGISTER,
        '    <source type="document" nom="000_08e6643b1734ea07.txt"',
        '    <preuve type="fichier" chemin="bilan.txt"/>\n'
        '    <source type="document" nom="000_08e6643b1734ea07.txt"',
    )
    assert run("key", "cle.pem", cwd=tmp_path).returncode == 0
    done = run("freeze", DOSSIER, "--sign", "cle.pem", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    return tmp_path


def change(path, old, new):
    """Changes the first place where a text stands."""
    text = path.read_text()
    assert old in text, f"{old} is not in {path}"
    path.write_text(text.replace(old, new, 1))


def audit(workspace, *options):
    """The exit code of an audit and what it found, as one text and as values."""
    done = run("audit", DOSSIER, "--format", "json", *options, cwd=workspace)
    answer = json.loads(done.stdout) if done.stdout.startswith("{") else {"differences": []}
    found = answer["differences"]
    return done.returncode, " | ".join(d["message"] for d in found) + done.stderr, found


def actions_of(path):
    return re.findall(r"  <action .*?</action>\n", path.read_text(), flags=re.S)


def test_an_untouched_dossier_gives_0(workspace):
    code, said, found = audit(workspace, "--key", "cle.pem.pub")
    assert (code, said, found) == (0, "", [])


def test_one_character_in_one_action(workspace):
    change(workspace / REGISTER, "Participation au réseau", "participation au réseau")
    code, said, found = audit(workspace)
    assert code == 1 and f"« {FIRST} »" in said
    changed = [d for d in found if d["nature"] == "action-modifiee"]
    assert [d["actions"] for d in changed] == [[FIRST]]
    assert changed[0]["details"][0].startswith("titre : ")


def test_an_action_removed(workspace):
    path = workspace / REGISTER
    change(path, actions_of(path)[0], "")
    code, said, found = audit(workspace)
    assert code == 1 and f"« {FIRST} »" in said and "retirée" in said
    count = next(d for d in found if d["objet"] == "totaux/recensees")
    assert (count["gele"], count["trouve"], count["actions"]) == ("191", "190", [FIRST])


def test_two_actions_swapped(workspace):
    path = workspace / REGISTER
    actions = actions_of(path)
    text = path.read_text().replace(actions[2], "§").replace(actions[7], actions[2])
    path.write_text(text.replace("§", actions[7]))
    code, said, _ = audit(workspace)
    ids = [re.search('id="([^"]+)"', actions[index]).group(1) for index in (2, 7)]
    assert code == 1 and "échangées" in said and all(f"« {id} »" in said for id in ids)


def test_an_evidence_file_replaced(workspace):
    (workspace / "actions/miramas/bilan.txt").write_text("Bilan 2023\n")
    code, said, _ = audit(workspace)
    assert code == 1 and "bilan.txt" in said and "remplacé" in said


def test_an_evidence_file_removed(workspace):
    (workspace / "actions/miramas/bilan.txt").unlink()
    code, said, _ = audit(workspace)
    assert code == 1 and "bilan.txt" in said and "introuvable" in said


def test_a_manifest_from_another_dossier(workspace):
    other = "dossiers/miramas/2021"
    assert run("freeze", other, cwd=workspace).returncode == 0
    shutil.copy(workspace / other / "gel.xml", workspace / DOSSIER / "gel.xml")
    code, said, _ = audit(workspace)
    assert code == 1 and "« 2021 »" in said


def test_a_signature_by_another_key(workspace):
    assert run("key", "autre.pem", cwd=workspace).returncode == 0
    code, said, _ = audit(workspace, "--key", "autre.pem.pub")
    assert code == 1 and "signature" in said
    (workspace / DOSSIER / "gel.sig").unlink()
    code, said, _ = audit(workspace, "--key", "cle.pem.pub")
    assert code == 1 and "n’est pas signé" in said


@pytest.mark.parametrize("old, new", [('recensees="33"', 'recensees="34"'), ("191", "192")])
def test_a_number_altered_in_the_manifest(workspace, old, new):
    change(workspace / DOSSIER / "gel.xml", f"{old}" if "=" in old else f'recensees="{old}"',
           f"{new}" if "=" in new else f'recensees="{new}"')
    code, said, _ = audit(workspace)
    assert code == 1 and "le gel se contredit" in said
    code, said, _ = audit(workspace, "--key", "cle.pem.pub")
    assert code == 1 and "signature" in said


def test_a_manifest_cut_short(workspace):
    path = workspace / DOSSIER / "gel.xml"
    path.write_bytes(path.read_bytes()[:5000])
    code, said, _ = audit(workspace)
    assert code == 1 and "le gel ne peut pas être lu" in said


def test_the_history_of_the_verdicts_altered(workspace):
    path = workspace / DOSSIER / "audit.xml"
    change(path, 'decision="retenue"', 'decision="en-attente"')
    code, said, _ = audit(workspace)
    assert code == 1 and "AUD070" in said and "le verdict 1 ne suit plus" in said
    # The same, with every digest made again: the manifest still knows.
    shutil.copy(ROOT / DOSSIER / "audit.xml", path)
    text = path.read_text()
    ids = re.findall(r'numero="\d+" action="([^"]+)" decision="retenue"', text)
    path.unlink()
    options = ["--fonction", "exemple", "--date", "2026-11-21", "--exemple"]
    done = run("verdict", DOSSIER, *[f"{id}=retenue" for id in ids], *options, cwd=workspace)
    assert done.returncode == 0, done.stderr
    code, said, _ = audit(workspace)
    assert code == 1 and "verdicts" in said


def test_a_referential_changed(workspace):
    folder = workspace / "referentiels"
    folder.mkdir()
    shutil.copy(ROOT / "referentiels/criteres-2021.xml", folder)
    assert audit(workspace)[0] == 0, "the same file, now the workspace's own"
    change(folder / "criteres-2021.xml", "<definition>", "<definition>Autrement dit : ")
    code, said, _ = audit(workspace)
    assert code == 1 and "criteres-2021.xml" in said


def test_nothing_to_compare_with_gives_3(workspace):
    (workspace / DOSSIER / "gel.xml").unlink()
    code, said, _ = audit(workspace)
    assert code == 3 and "arobase freeze" in said
    assert run("audit", "dossiers/rien", cwd=workspace).returncode == 3
    assert run("audit", DOSSIER, "--sample", "0", cwd=workspace).returncode == 2


def test_a_second_freeze_names_the_first_and_is_not_made_for_nothing(workspace):
    again = run("freeze", DOSSIER, cwd=workspace)
    assert again.returncode == 0 and "rien n’a changé" in again.stdout
    first = (workspace / DOSSIER / "gel.xml").read_bytes()
    change(workspace / REGISTER, "Participation au réseau", "Participation de la ville au réseau")
    done = run("freeze", DOSSIER, "--sign", "cle.pem", cwd=workspace)
    assert done.returncode == 0 and "révision 2" in done.stdout
    kept = workspace / DOSSIER / "gel-1.xml"
    assert kept.read_bytes() == first
    assert audit(workspace, "--key", "cle.pem.pub")[0] == 0
    digest = subprocess.run(["sha256sum", kept], capture_output=True, text=True).stdout[:64]
    assert f'fichier="gel-1.xml" empreinte="sha256:{digest}"' in (
        workspace / DOSSIER / "gel.xml"
    ).read_text()
    change(kept, "miramas", "miramaz")
    code, said, _ = audit(workspace)
    assert code == 1 and "gel-1.xml" in said


def test_the_digest_of_a_document_can_be_typed_back(workspace):
    sealed = (workspace / DOSSIER / "gel.xml").read_bytes()
    sys.path.insert(0, str(RECOUNT))
    import seal

    code = seal.code(sealed)
    done = run("render", DOSSIER, "--to", "html", "--output", "out", cwd=workspace)
    assert done.returncode == 0, done.stderr
    for document in ["dossier", "arobase-verte", "synthese"]:
        page = (workspace / f"out/miramas/2023/{document}.html").read_text()
        assert code in page and "compilé à partir de ce qui a été gelé" in page
    typed = code.lower().replace("-", " ").replace("0", "O")
    assert audit(workspace, "--digest", typed)[0] == 0
    slip = ("1" if code[0] != "1" else "2") + code[1:]
    done = run("audit", DOSSIER, "--digest", slip, cwd=workspace)
    assert done.returncode == 2 and "faute de frappe" in done.stderr
    found, said, _ = audit(workspace, "--digest", seal.code(b"un autre gel"))
    assert found == 1 and "pas celle de ce gel" in said
    change(workspace / REGISTER, "Participation au réseau", "participation au réseau")
    run("render", DOSSIER, "--to", "html", "--output", "out", cwd=workspace)
    page = (workspace / "out/miramas/2023/dossier.html").read_text()
    assert "différences sont apparues" in page


def test_openssl_verifies_the_signature_and_the_keys(workspace):
    assert stat.S_IMODE((workspace / "cle.pem").stat().st_mode) == 0o600
    assert run("key", "cle.pem", cwd=workspace).returncode == 2

    def openssl(*arguments):
        return subprocess.run(
            ["openssl", *arguments], cwd=workspace, capture_output=True, text=True
        )

    public = openssl("pkey", "-in", "cle.pem", "-pubout")
    assert public.stdout == (workspace / "cle.pem.pub").read_text(), public.stderr
    verify = ["pkeyutl", "-verify", "-pubin", "-inkey", "cle.pem.pub", "-rawin"]
    files = ["-in", f"{DOSSIER}/gel.xml", "-sigfile", f"{DOSSIER}/gel.sig"]
    assert openssl(*verify, *files).returncode == 0
    # And the other way round: a key and a signature made by openssl.
    assert openssl("genpkey", "-algorithm", "ed25519", "-out", "o.pem").returncode == 0
    openssl("pkey", "-in", "o.pem", "-pubout", "-out", "o.pub")
    files = ["-in", f"{DOSSIER}/gel.xml", "-out", f"{DOSSIER}/gel.sig"]
    assert openssl("pkeyutl", "-sign", "-inkey", "o.pem", "-rawin", *files).returncode == 0
    assert audit(workspace, "--key", "o.pub")[0] == 0


def test_another_program_finds_the_digests_of_the_actions(workspace):
    files = [workspace / DOSSIER / "gel.xml", workspace / REGISTER, workspace / DOSSIER / "audit.xml"]
    command = [sys.executable, RECOUNT / "seal.py", *files]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    change(workspace / REGISTER, "Participation au réseau", "participation au réseau")
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1 and FIRST in done.stdout


@pytest.mark.parametrize("size", [1, 5, 40, 500])
@pytest.mark.parametrize("grille", ["criteres-2021", "villes-internet-2017"])
def test_another_program_draws_the_same_sample(workspace, size, grille):
    seed = "jury 2023 é"
    done = run("audit", DOSSIER, "--sample", size, "--seed", seed, "--by", grille,
               "--format", "json", cwd=workspace)
    assert done.returncode == 0, done.stderr
    strata = json.loads(done.stdout)["echantillon"]["strates"]
    ours = "".join(" ".join([s["id"], *s["actions"]]) + "\n" for s in strata)
    command = [sys.executable, RECOUNT / "sample.py", workspace / REGISTER,
               ROOT / f"referentiels/{grille}.xml", str(size), seed]
    theirs = subprocess.run(command, capture_output=True, text=True)
    assert theirs.stdout == ours, theirs.stderr
    assert sum(len(s["actions"]) for s in strata) == min(size, 191)
    if size == 40:
        assert all(s["actions"] for s in strata)


def test_verdicts_are_added_and_never_erased(workspace):
    path = workspace / DOSSIER / "audit.xml"
    before = path.read_text()
    refused = run("verdict", DOSSIER, f"{FIRST}=ecartee", "--fonction", "auditrice", cwd=workspace)
    assert refused.returncode == 2 and path.read_text() == before
    done = run(
        "verdict", DOSSIER, f"{FIRST}=ecartee", "--motif", "doublon", "--mot", "Vue ailleurs.",
        "--fonction", "auditrice", "--nom", "Camille Exemple", cwd=workspace,
    )
    assert done.returncode == 0, done.stderr
    after = path.read_text()
    assert after.startswith(before[: before.rindex("</verdict>")])
    code, said, _ = audit(workspace)
    assert code == 1 and f"le verdict sur « {FIRST} » passe de « retenue » à « écartée »" in said
    tally = json.loads(run("tally", DOSSIER, "--format", "json", cwd=workspace).stdout)
    assert (tally["audit"], tally["totaux"]["retenues"]) == ("exemple", 39)
    assert run("freeze", DOSSIER, cwd=workspace).returncode == 0
    run("render", DOSSIER, "--to", "html", "--output", "out", cwd=workspace)
    for file in [*(workspace / "out/miramas/2023").iterdir(), workspace / DOSSIER / "gel.xml"]:
        assert "Camille" not in file.read_text(), "a name has left in a public file"


def test_shipped_schemas_agree(workspace):
    for name in ["gel", "audit"]:
        file = workspace / DOSSIER / f"{name}.xml"
        command = ["xmllint", "--noout", "--relaxng", ROOT / f"schemas/{name}.rng", file]
        assert subprocess.run(command, capture_output=True).returncode == 0
    assert run("check", "dossiers", cwd=workspace).returncode == 0


@pytest.mark.parametrize("option", ["--fonction", "--nom", "--mot"])
@pytest.mark.parametrize("blank", ["", "  "])
def test_blanks_are_refused_and_nothing_is_written(workspace, option, blank):
    path = workspace / DOSSIER / "audit.xml"
    before = path.read_bytes()
    options = {"--fonction": "auditrice", "--motif": "doublon", "--mot": "Vue.", option: blank}
    words = [word for pair in options.items() for word in pair]
    done = run("verdict", DOSSIER, f"{FIRST}=ecartee", *words, cwd=workspace)
    assert done.returncode == 2 and path.read_bytes() == before, done.stdout


def test_mergers_that_lead_nowhere(workspace):
    path = workspace / DOSSIER / "audit.xml"
    before = path.read_bytes()
    options = ["--fonction", "auditrice"]
    done = run("verdict", DOSSIER, "sig-municipal=fusionnee", "--dans", "formation-sig", *options,
               cwd=workspace)
    assert done.returncode == 2 and "AUD074" in done.stderr and path.read_bytes() == before
    done = run("verdict", DOSSIER, "sig-municipal=en-attente", *options, cwd=workspace)
    assert done.returncode == 0 and "AUD077" in done.stderr
    done = run("verdict", DOSSIER, f"{FIRST}=retenue", *options, "--date", "2020-01-01",
               cwd=workspace)
    assert done.returncode == 0 and "AUD079" in done.stderr


def test_the_signature_of_an_unchanged_freeze_is_said(workspace):
    assert run("key", "autre.pem", cwd=workspace).returncode == 0
    signature = workspace / DOSSIER / "gel.sig"
    mine = signature.read_bytes()
    done = run("freeze", DOSSIER, "--sign", "cle.pem", cwd=workspace)
    assert done.returncode == 0 and "déjà signé par cette clé" in done.stdout
    done = run("freeze", DOSSIER, "--sign", "autre.pem", cwd=workspace)
    assert done.returncode == 1 and "n’est pas celle de cette clé" in done.stderr
    assert signature.read_bytes() == mine
    done = run("freeze", DOSSIER, "--sign", "autre.pem", "--resign", cwd=workspace)
    assert done.returncode == 0 and audit(workspace, "--key", "autre.pem.pub")[0] == 0
    signature.write_text("rien")
    code, said, _ = audit(workspace)
    assert code == 1 and "n’est pas une signature" in said
    text = run("audit", DOSSIER, cwd=workspace).stdout
    assert "n’est plus celui" not in text and "s’accorde avec son gel" in text
    done = run("freeze", DOSSIER, "--sign", "autre.pem", cwd=workspace)
    assert done.returncode == 1 and "n’est pas une signature" in done.stderr


def test_revisions_go_forward_and_an_erased_one_is_named(workspace):
    change(workspace / REGISTER, "Participation au réseau", "Participation de la ville au réseau")
    done = run("freeze", DOSSIER, "--date", "2020-01-01", cwd=workspace)
    assert done.returncode == 2 and not (workspace / DOSSIER / "gel-1.xml").exists()
    assert run("freeze", DOSSIER, cwd=workspace).returncode == 0
    done = run("audit", DOSSIER, cwd=workspace)
    assert done.returncode == 0 and "la révision 1 était signée" in done.stdout
    manifest = workspace / DOSSIER / "gel.xml"
    text = manifest.read_text()
    manifest.write_text(re.sub("<precedent[^>]*>", "", text))
    code, said, _ = audit(workspace)
    assert code == 1 and "AUD078" in said
    manifest.unlink()
    code, said, _ = audit(workspace)
    assert code == 1 and "a été effacé" in said and "gel-1.xml" in said


def test_the_csv_says_that_the_audit_is_an_example(workspace):
    rows = run("tally", DOSSIER, "--format", "csv", cwd=workspace).stdout.splitlines()
    assert rows[0].endswith(",retenues,audit") and all(r.endswith(",exemple") for r in rows[1:])


def test_the_report_gives_its_outcome_first_and_compares_like_with_like(workspace):
    run("audit", DOSSIER, "--to", "html", cwd=workspace)
    page = (workspace / "out/miramas/2023/rapport-audit.html").read_text().replace("\u00a0", " ")
    assert "conforme au gel" in page[: page.index("<h2")]
    assert "40 autres au moins" in page
    assert run("freeze", "dossiers/miramas/2021", cwd=workspace).returncode == 0
    run("audit", "dossiers/miramas/2021", "--to", "html", cwd=workspace)
    assert "n’en recense que" not in (workspace / "out/miramas/2021/rapport-audit.html").read_text()
