"""Numbers agree everywhere: with an independent recount, in the HTML and in the PDF."""

import re
import subprocess
import sys

import pytest

from conftest import DOSSIERS, REGISTERS, ROOT, run

RECOUNT = ROOT / "Tests" / "Recount" / "recount.py"
KINDS = ["recensees", "eligibles", "a-verifier", "ineligibles"]
ALL_KINDS = [*KINDS, "retenues"]


@pytest.mark.parametrize("path", REGISTERS + [f"dossiers/{dossier}" for dossier in DOSSIERS])
def test_another_program_comes_to_the_same_numbers(path, tmp_path):
    tally = run("tally", path, "--format", "json")
    assert tally.returncode == 0, tally.stderr
    ours = tmp_path / "tally.json"
    ours.write_text(tally.stdout)
    done = subprocess.run(
        [sys.executable, RECOUNT, ROOT / path, "--against", ours], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def expected(tally):
    """Every number of a tally, by the name under which documents carry it."""
    numbers = {f"totaux/{kind}": tally["totaux"][kind] for kind in ALL_KINDS}
    # Said only where there are some.
    proposed = {grille: count for grille, count in tally["proposes"].items() if count}
    numbers |= {f"{grille}/proposes": count for grille, count in proposed.items()}
    for grille, lines in tally["grilles"].items():
        for line in lines:
            for tie in ["principal", "tous"]:
                for kind in ALL_KINDS:
                    numbers[f"{grille}/{line['id']}/{tie}/{kind}"] = line[tie][kind]
    return {name: number for name, number in numbers.items() if number is not None}


def green_lines(tally):
    """The lines of the four axes; none when the dossier does not count them."""
    lines = tally["grilles"].get("arobase-verte-2021", [])
    return [line for line in lines if line["id"] != "sans-classement"]


@pytest.mark.parametrize("dossier", DOSSIERS)
@pytest.mark.parametrize("document", ["dossier", "arobase-verte", "synthese"])
def test_the_page_prints_the_numbers_of_the_tally(compiled, tallies, dossier, document):
    numbers = expected(tallies[dossier])
    page = (compiled / dossier / f"{document}.html").read_text()
    printed = re.findall(r'data-compte="([^"]+)"[^>]*>([^<]*)<', page)
    # A town without a green plan has nothing to count in that report.
    greens = sum(line["tous"]["recensees"] for line in green_lines(tallies[dossier]))
    assert printed or (document == "arobase-verte" and greens == 0), "the page carries no number"
    for name, text in printed:
        digits = re.sub(r"[^0-9]", "", text)
        assert name in numbers, name
        assert int(digits) == numbers[name], f"{name}: {text}"
    if document == "dossier":
        names = {name for name, _ in printed}
        missing = [
            name
            for name in numbers
            if name.startswith(("totaux", "criteres-2021/")) and name not in names
        ]
        assert not missing, missing


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_pdf_prints_the_lines_of_the_tally(compiled, tallies, dossier):
    text = subprocess.run(
        ["pdftotext", "-layout", compiled / dossier / "dossier.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    flat = re.sub(r"\s+", " ", text.replace("\u202f", "").replace("\u00a0", " "))
    for line in tallies[dossier]["grilles"]["criteres-2021"]:
        numbers = " ".join(str(line["principal"][kind]) for kind in KINDS)
        assert numbers in flat, f"{line['titre']}: {numbers}"
    assert str(tallies[dossier]["totaux"]["recensees"]) in flat
