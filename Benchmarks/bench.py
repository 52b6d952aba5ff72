"""Whole-process times, throughput and memory, for anyone to run: `make bench`.

Every figure is the median of several runs after one warm-up; two programs that are compared run
in turn, so that a change of the machine's speed meets both. `--quick` makes smaller inputs.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import generate

ROOT = pathlib.Path(__file__).resolve().parents[1]
AROBASE = str(ROOT / ".build" / "release" / "arobase")


def once(command):
    """Seconds of the wall clock, peak memory in MB and exit code of one run."""
    start = time.perf_counter()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, cwd=ROOT, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - start, usage.ru_maxrss / 1024, process.returncode


def measure(*commands, runs=9, expect=0):
    """The commands in turn, several times: for each, (median seconds, peak MB)."""
    results = [[] for _ in commands]
    for turn in range(runs + 1):
        for command, result in zip(commands, results):
            seconds, memory, code = once(command)
            if code not in (expect if isinstance(expect, tuple) else (expect,)):
                sys.exit(f"{' '.join(map(str, command))}: exit code {code}")
            if turn:
                result.append((seconds, memory))
    return [
        (statistics.median(s for s, _ in result), max(m for _, m in result)) for result in results
    ]


def row(what, figure, goal=""):
    print(f"| {what} | {figure} | {goal} |", flush=True)


def main_job(folder):
    dossier = "dossiers/miramas/2023"
    [(seconds, memory)] = measure([AROBASE, "tally", dossier])
    row("`tally` of Miramas 2023", f"{seconds * 1000:.0f} ms, {memory:.0f} MB", "< 50 ms")
    render = [AROBASE, "render", dossier, "--output", folder]
    [(seconds, memory)] = measure([*render, "--document", "dossier", "--to", "html"])
    row("`render`, the dossier alone, HTML", f"{seconds * 1000:.0f} ms, {memory:.0f} MB", "< 150 ms")
    [(seconds, memory)] = measure([*render, "--to", "html"])
    row("`render`, three documents, HTML", f"{seconds * 1000:.0f} ms, {memory:.0f} MB", "")
    [(seconds, memory)] = measure(render, runs=5)
    row("`render`, everything, HTML and PDF", f"{seconds:.2f} s, {memory:.0f} MB", "< 3 s")
    [(seconds, memory)] = measure([AROBASE, "check"])
    row("`check` of the whole workspace", f"{seconds * 1000:.0f} ms, {memory:.0f} MB", "")


def scan(folder, size):
    path = folder / "grand.xml"
    count = generate.register(path, 2023, size=size)
    megabytes = path.stat().st_size / 1e6
    ours, theirs = measure(
        [AROBASE, "tally", str(path)], ["xmllint", "--stream", "--noout", str(path)], runs=5
    )
    name = f"register of {megabytes:.0f} MB, {count} actions"
    row(
        f"`tally`, {name}",
        f"{ours[0]:.2f} s, {megabytes / ours[0]:.0f} MB/s, {ours[1]:.0f} MB",
        "no slower than xmllint",
    )
    row(
        "`xmllint --stream --noout`, the same file",
        f"{theirs[0]:.2f} s, {megabytes / theirs[0]:.0f} MB/s, {theirs[1]:.0f} MB",
    )
    path.unlink()


def atlas(folder, towns, actions, what, goal):
    place = folder / "atlas"
    total = 0
    for number in range(towns):
        town = place / "actions" / f"commune-{number:05d}"
        town.mkdir(parents=True)
        total += generate.register(
            town / "2023.xml", number, actions=actions, town=f"commune-{number:05d}"
        )
    [(seconds, memory)] = measure([AROBASE, "tally", str(place / "actions")], runs=3)
    row(f"`tally`, {what}: {towns} registers, {total} actions", f"{seconds:.2f} s, {memory:.0f} MB", goal)
    shutil.rmtree(place)


def nation(folder, actions):
    """One stream as long as every French commune at Miramas's size, in one file, read once."""
    path = folder / "nation.xml"
    generate.register(path, 1, actions=actions)
    seconds, memory, code = once([AROBASE, "tally", str(path)])
    if code:
        sys.exit(f"nation: exit code {code}")
    row(
        f"`tally`, {actions} actions in one stream of {path.stat().st_size / 1e9:.1f} GB",
        f"{seconds:.1f} s, {memory:.0f} MB",
        "< 200 MB",
    )
    path.unlink()


def compare(folder, actions):
    before, after = generate.edition_pair(folder, actions)
    [(seconds, memory)] = measure([AROBASE, "compare", str(before), str(after)], runs=3)
    row(
        f"`compare`, {actions} actions against {actions}, half of them under new ids",
        f"{seconds:.2f} s, {memory:.0f} MB",
        "< 2 s",
    )


def suggestions(folder, actions):
    """A register that nobody has classified in the grille, as long as the national atlas."""
    path = folder / "blanks.xml"
    generate.register(path, 2, actions=actions)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    blanks = (line for line in lines if 'grille="criteres-2021"' not in line)
    path.write_text("".join(blanks), encoding="utf-8")
    command = [AROBASE, "categorize", str(path), "--grille", "criteres-2021", "--format", "json"]
    [(seconds, memory)] = measure(command, runs=3)
    row(f"`categorize`, {actions} actions, reasons included", f"{seconds:.2f} s, {memory:.0f} MB", "< 5 s")
    path.unlink()


def laughs(entity, reference, count):
    """Entities that each name the one before ten times."""
    names = [chr(ord("a") + index) for index in range(count)]
    return "".join(
        f'<!ENTITY {entity}{name} "{(reference + before + ";") * 10}">'
        for before, name in zip(names, names[1:])
    )


# Made one at a time: the memory of this program would count as that of the ones it starts.
HOSTILE = {
    "general-entity laughs": lambda: f'<!DOCTYPE r [<!ENTITY a "lol">{laughs("", "&", 10)}]><r>&j;</r>',
    "parameter-entity laughs": lambda: (
        f'<!DOCTYPE r [<!ENTITY % a "<!-- -->">{laughs("% ", "&#37;", 9)} %i;]><r/>'
    ),
    "external entity": lambda: (
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>'
    ),
    "a million nested elements": lambda: "<a>" * 1_000_000,
    "a million attributes on one tag": lambda: (
        "<r " + " ".join(f'a{number}="v"' for number in range(1_000_000)) + "/>"
    ),
    "a comment of 50 MB": lambda: "<r><!--" + "x" * 50_000_000 + "--></r>",
    "an attribute of 50 MB": lambda: '<r a="' + "x" * 50_000_000 + '"/>',
}


def hostile(folder):
    path = folder / "hostile.xml"
    for name, text in HOSTILE.items():
        path.write_text(text())
        [(seconds, memory)] = measure([AROBASE, "check", str(path)], runs=3, expect=1)
        row(f"`check`, {name}", f"{seconds * 1000:.0f} ms, {memory:.0f} MB", "< 100 ms")
    path.unlink()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--quick", action="store_true", help="smaller inputs")
    quick = options.parse_args().quick
    print("| what | measured | goal |\n|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        main_job(folder / "out")
        scan(folder, 20_000_000 if quick else 200_000_000)
        atlas(folder, 170, 206, "the national atlas", "< 1 s")
        suggestions(folder, 3_500 if quick else 35_000)
        nation(folder, 100_000 if quick else 8_000_000)
        compare(folder, 500 if quick else 5000)
        hostile(folder)


if __name__ == "__main__":
    main()
