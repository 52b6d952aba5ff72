"""The program as its users meet it: exit codes, contracts, repeatability, sudden death."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import time

import pytest

from conftest import AROBASE, DOSSIERS, ROOT, run


def digests(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_command_gives_the_same_bytes(compiled, tmp_path):
    for dossier in DOSSIERS:
        done = run("render", f"dossiers/{dossier}", "--output", tmp_path)
        assert done.returncode == 0, done.stderr
    assert digests(tmp_path) == digests(compiled)


def test_no_half_written_file_survives_a_kill(compiled, tmp_path):
    whole = digests(compiled / "martigues")
    chance = random.Random(2023)
    interrupted = 0
    for _ in range(25):
        command = [AROBASE, "render", "dossiers/martigues/2019", "--output", tmp_path]
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.0, 0.6))
        if process.poll() is None:
            interrupted += 1
        process.send_signal(signal.SIGKILL)
        process.wait()
        for name, digest in digests(tmp_path).items():
            kept = name.removeprefix("martigues/")
            if kept in whole:
                assert digest == whole[kept], f"{name} is half-written"
    assert interrupted > 3, "the program was never caught at work"


def test_every_shipped_file_is_sound():
    done = run("check")
    assert done.returncode == 0, done.stdout


def test_xmllint_agrees_on_every_shipped_file():
    places = {
        "actions/*/*.xml": "registre",
        "referentiels/*.xml": "referentiel",
        "referentiels/passages/*.xml": "passage",
        "dossiers/*/*/dossier.xml": "dossier",
    }
    for pattern, schema in places.items():
        files = sorted(ROOT.glob(pattern))
        assert files, pattern
        done = subprocess.run(
            ["xmllint", "--noout", "--relaxng", ROOT / "schemas" / f"{schema}.rng", *files],
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "arguments, code",
    [
        (["tally"], 2),
        (["nimporte"], 2),
        (["tally", "dossiers/absent/2023"], 3),
        (["render", "dossiers/miramas/2023", "--to", "papyrus"], 2),
        (["tally", "actions/miramas/2023.xml", "--by", "grille-absente"], 2),
        (["--help"], 0),
        (["--version"], 0),
    ],
)
def test_exit_codes_are_those_of_the_contract(arguments, code):
    done = run(*arguments)
    assert done.returncode == code, done.stdout + done.stderr


def test_one_binary_alone_serves_a_register_alone(tmp_path):
    alone = tmp_path / "bin" / "arobase"
    alone.parent.mkdir()
    shutil.copy(AROBASE, alone)
    work = tmp_path / "travail"
    work.mkdir()
    shutil.copy(ROOT / "actions" / "martigues" / "2019.xml", work / "registre.xml")
    for command in [["check", "registre.xml"], ["tally", "registre.xml", "--format", "json"]]:
        done = subprocess.run(
            [alone, *command], cwd=work, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin"}
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["totaux"]["recensees"] == 19


def test_a_missing_engine_is_said_with_its_remedy(tmp_path):
    work = tmp_path / "espace"
    for folder in ["actions", "dossiers"]:
        shutil.copytree(ROOT / folder, work / folder)
    alone = work / "arobase"
    shutil.copy(AROBASE, alone)
    environment = {"PATH": str(tmp_path), "HOME": os.environ.get("HOME", "")}
    done = subprocess.run(
        [alone, "render", "dossiers/martigues/2019", "--to", "pdf"],
        cwd=work, capture_output=True, text=True, env=environment,
    )
    assert done.returncode == 3, done.stderr
    assert "typst" in done.stderr.lower()


def test_colour_is_only_for_terminals(tmp_path):
    broken = tmp_path / "r.xml"
    broken.write_text("<registre/>")
    done = run("check", broken)
    assert done.returncode == 1
    assert "\x1b" not in done.stdout + done.stderr
