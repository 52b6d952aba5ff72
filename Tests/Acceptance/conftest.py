"""What every proof needs: the release program, the shipped dossiers compiled once."""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Another build can be put to the proof: AROBASE_PROGRAM names it.
AROBASE = pathlib.Path(os.environ.get("AROBASE_PROGRAM", ROOT / ".build" / "release" / "arobase"))
DOSSIERS = ["miramas/2021", "miramas/2023", "miramas/2024", "martigues/2019"]
DOCUMENTS = ["dossier", "arobase-verte", "synthese"]
REGISTERS = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "actions").glob("*/*.xml"))


def run(*arguments, cwd=ROOT, **options):
    """Runs the program and gives what it wrote, as a person would see it."""
    command = [str(AROBASE), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300, **options)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    """A folder with every document of every shipped dossier."""
    folder = tmp_path_factory.mktemp("out")
    for dossier in DOSSIERS:
        done = run("render", f"dossiers/{dossier}", "--output", folder)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def tallies():
    """The tally of every shipped dossier, as JSON."""
    result = {}
    for dossier in DOSSIERS:
        done = run("tally", f"dossiers/{dossier}", "--format", "json")
        assert done.returncode == 0, done.stderr
        result[dossier] = json.loads(done.stdout)
    return result


def every_document(extension):
    """Each compiled file of one format, as parameters of a test."""
    return [
        pytest.param(f"{dossier}/{document}.{extension}", id=f"{dossier}/{document}")
        for dossier in DOSSIERS
        for document in DOCUMENTS
    ]
