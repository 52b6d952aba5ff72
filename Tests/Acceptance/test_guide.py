"""The user guide: every command of the page is run, in its order, as a person would type it."""

import json
import os
import re
import shutil
import subprocess

import pytest

from conftest import AROBASE, ROOT

GUIDE = ROOT / "Documentation" / "guide-utilisateur.md"
SAMPLES = ROOT / "Documentation" / "guide"


def commands():
    """The lines of the blocks of shell, in the order of the page."""
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE.read_text(), re.S)
    return [line for block in blocks for line in block.strip().splitlines()]


@pytest.fixture(scope="module")
def valmont(tmp_path_factory):
    """The workspace of the guide once all its commands have run, with what each wrote."""
    work = tmp_path_factory.mktemp("guide")
    programs = tmp_path_factory.mktemp("bin")
    (programs / "arobase").symlink_to(AROBASE)
    environment = {**os.environ, "PATH": f"{programs}:/usr/bin:/bin"}
    said = {}
    for line in commands():
        if line.startswith("cd "):
            work = work / line.removeprefix("cd ")
            continue
        # The page asks the reader to put the sample beside the dossier.
        for sample in SAMPLES.iterdir():
            if sample.name in line and not (work / sample.name).exists():
                shutil.copy(sample, work)
        done = subprocess.run(
            ["bash", "-c", line], cwd=work, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        said[line] = done.stdout
    return work, said


def test_the_page_has_commands_for_each_step():
    words = {line.split()[1] for line in commands() if line.startswith("arobase")}
    steps = "init import check categorize tally render freeze carry-over confirm".split()
    assert words >= set(steps)


def test_every_command_of_the_page_works(valmont):
    work, said = valmont
    assert len(said) >= 14
    for name in ["dossier.html", "synthese.html"]:
        assert (work / "out/valmont/2027" / name).exists()
    assert (work / "out/valmont/2028/a-faire-2028.xlsx").exists()


def test_the_collected_actions_are_in_the_register_and_the_next_one(valmont):
    work, _ = valmont
    rows = (SAMPLES / "collecte-remplie.csv").read_text().strip().splitlines()[1:]
    register = (work / "actions/valmont/2027.xml").read_text()
    assert register.count("<action ") == len(rows)
    done = subprocess.run(
        [AROBASE, "tally", "dossiers/valmont/2028", "--format", "json"],
        cwd=work, capture_output=True, text=True, check=True,
    )
    waiting = (work / "actions/valmont/2028.xml").read_text().count("a-confirmer=")
    assert 0 < json.loads(done.stdout)["a-confirmer"] == waiting < len(rows)


def test_pictures_and_links_of_the_page_are_there():
    targets = re.findall(r"\]\(([^)#]+)\)", GUIDE.read_text())
    pictures = [target for target in targets if target.endswith(".png")]
    assert len(pictures) >= 3
    for target in targets:
        assert (GUIDE.parent / target).exists(), target
    for picture in pictures:
        assert (GUIDE.parent / picture).stat().st_size < 150_000, picture
