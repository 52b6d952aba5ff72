"""Recomputes the footprint of an inventory from the XML files alone.

Written from Documentation/empreinte.md, with nothing but the standard library: fractions are exact,
so that the program's numbers must be the very same, not close.

    footprint.py INVENTORY FACTORS                     prints the numbers
    footprint.py INVENTORY FACTORS --against FILE      compares with `arobase footprint --format json`
    footprint.py A FACTORS_A B FACTORS_B --against F   compares a change
"""

import argparse
import itertools
import json
import sys
import xml.etree.ElementTree as ET
from fractions import Fraction
from math import factorial

INVENTORY = "{urn:arobase:inventaire:1}"
FACTORS = "{urn:arobase:facteurs:1}"
USABLE = {"en-vigueur", "remplace"}


def number(element, name):
    """An attribute as a fraction; None when it is absent."""
    text = element.get(name) if element is not None else None
    return None if text is None else Fraction(text)


class Factors:
    """An edition: usable values by subject and stage, profiles, life spans."""

    def __init__(self, path):
        root = ET.parse(path).getroot()
        self.id = root.get("id")
        self.subjects = {}
        for element in root:
            if element.tag == FACTORS + "electricite":
                self.subjects["electricite"] = element
            elif element.tag in (FACTORS + "appareil", FACTORS + "service"):
                self.subjects[element.get("id")] = element

    def factors(self, subject):
        element = self.subjects.get(subject)
        return [] if element is None else element.findall(FACTORS + "facteur")

    def value(self, subject, stage):
        """The value that may serve; None otherwise."""
        for factor in self.factors(subject):
            if factor.get("etape") == stage:
                return number(factor, "valeur") if factor.get("statut") in USABLE else None
        return None

    def embodied(self, subject):
        """The sum of all stages but use; None when one of them may not serve."""
        stages = [f for f in self.factors(subject) if f.get("etape") != "utilisation"]
        values = [self.value(subject, f.get("etape")) for f in stages]
        return None if not values or None in values else sum(values)

    def profile(self, subject):
        element = self.subjects.get(subject)
        profile = None if element is None else element.find(FACTORS + "profil")
        return None if profile is None else energy(profile)

    def life(self, subject):
        element = self.subjects.get(subject)
        return None if element is None else number(element.find(FACTORS + "duree"), "valeur")


def energy(profile):
    """Kilowatt-hours of one device in a year."""
    return (
        number(profile, "puissance")
        * number(profile, "heures-par-jour")
        * number(profile, "jours-par-an")
        / 1000
    )


def share(age, life):
    """The share of its life that the year counts, of a device bought so many years before."""
    return Fraction(0) if age < 0 else max(Fraction(0), min(Fraction(1), life - age)) / life


class Line:
    """A line, cut into what can change apart: extent, lifetime, use."""

    def __init__(self, element, year):
        self.id = element.get("id")
        self.kind = element.tag.removeprefix(INVENTORY)
        self.lifetime = None
        if self.kind == "equipement":
            self.equipment(element, year)
        else:
            subject, name = {
                "salle-serveurs": ("electricite", "consommation"),
                "impressions": ("impression", "pages"),
                "messagerie": ("messagerie", "boites"),
            }[self.kind]
            self.extent = ("service", subject)
            quantity = number(element, name)
            self.use = ("unknown",) if quantity is None else ("service", quantity)

    def equipment(self, element, year):
        bought = [(int(a.get("annee")), number(a, "nombre")) for a in element.findall(INVENTORY + "achat")]
        total = sum((n for _, n in bought), Fraction(0))
        count = number(element, "nombre")
        if count is None:
            count = total if bought else None
        else:
            count = max(count, total)
        ages = None if count is None else ([(year - y, n) for y, n in bought], count - total)
        self.extent = ("equipment", element.get("type"), count, ages)
        self.lifetime = number(element, "duree-usage")
        measured = number(element, "consommation")
        profile = element.find(INVENTORY + "profil")
        if element.get("energie-comptee") == "salle-serveurs":
            self.use = ("room",)
        elif measured is not None:
            self.use = ("each", measured / count) if count else ("whole", measured)
        elif profile is not None:
            self.use = ("each", energy(profile))
        else:
            self.use = ("unknown",)


def embodied(extent, lifetime, factors):
    """Emissions of all that is not use; None when they may not be computed."""
    if extent[0] == "absent":
        return Fraction(0)
    if extent[0] == "service":
        return None
    _, subject, count, ages = extent
    life = lifetime if lifetime is not None else factors.life(subject)
    value = factors.embodied(subject)
    if value is None or count is None or life is None:
        return None
    dated, undated = ages
    pieces = sum((n * share(age, life) for age, n in dated), Fraction(0)) + undated / life
    return pieces * value


def used(extent, use, factors):
    """Emissions of use; None when they may not be computed, or are counted elsewhere."""
    if extent[0] == "absent":
        return Fraction(0)
    if extent[0] == "service":
        value = factors.value(extent[1], "utilisation")
        return None if use[0] != "service" or value is None else use[1] * value
    _, subject, count, _ = extent
    mix = factors.value("electricite", "utilisation")
    if use[0] == "room":
        return None
    if use[0] == "whole":
        return None if mix is None else use[1] * mix
    if use[0] == "each":
        return None if mix is None or count is None else count * use[1] * mix
    profile = factors.profile(subject)
    if profile is not None:
        return None if mix is None or count is None else count * profile * mix
    yearly = factors.value(subject, "utilisation")
    return None if yearly is None or count is None else count * yearly


class Footprint:
    """An inventory under an edition."""

    def __init__(self, path, factors):
        root = ET.parse(path).getroot()
        self.factors = Factors(factors)
        year = int(root.get("annee"))
        elements = [e for e in root if e.tag != INVENTORY + "presentation"]
        self.lines = {e.get("id"): Line(e, year) for e in elements}

    def parts(self, line):
        line = self.lines[line]
        return (
            embodied(line.extent, line.lifetime, self.factors),
            used(line.extent, line.use, self.factors),
        )

    def totals(self):
        parts = [self.parts(line) for line in self.lines]
        known = [[p[i] for p in parts if p[i] is not None] for i in (0, 1)]
        return tuple(sum(values, Fraction(0)) if values else None for values in known)

    def total(self):
        """Of all that is computed; None when nothing is."""
        known = [total for total in self.totals() if total is not None]
        return sum(known, Fraction(0)) if known else None


CAUSES = ["facteurs", "inventaire", "duree", "usage"]


def change(before, after, identifier):
    """What each cause adds to a line, averaged over every order of the four."""
    old, new = before.lines.get(identifier), after.lines.get(identifier)
    some = new or old
    gone = ("absent",)
    ends = [
        ((line or some).lifetime, (line or some).use, line.extent if line else gone, side.factors)
        for line, side in ((old, before), (new, after))
    ]
    result = dict.fromkeys([*CAUSES, "couverture"], Fraction(0))
    for part in (0, 1):

        def value(changed):
            lifetime = ends["duree" in changed][0]
            use = ends["usage" in changed][1]
            extent = ends["inventaire" in changed][2]
            factors = ends["facteurs" in changed][3]
            if part == 0:
                return embodied(extent, lifetime, factors)
            return used(extent, use, factors)

        subsets = [frozenset(c) for n in range(5) for c in itertools.combinations(CAUSES, n)]
        values = {subset: value(subset) for subset in subsets}
        first, last = values[frozenset()], values[frozenset(CAUSES)]
        if None in values.values():
            result["couverture"] += (last or 0) - (first or 0)
            continue
        for order in itertools.permutations(CAUSES):
            done = frozenset()
            for cause in order:
                step = values[done | {cause}] - values[done]
                result[cause] += step / factorial(len(CAUSES))
                done |= {cause}
    return result


def exact(value):
    return None if value is None else Fraction(value["exact"])


def compare(name, ours, theirs, faults):
    if ours != theirs:
        faults.append(f"{name}: {ours} here, {theirs} there")


def check_footprint(footprint, found, faults):
    compare("factors", footprint.factors.id, found["facteurs"]["id"], faults)
    compare("lines", list(footprint.lines), [line["id"] for line in found["lignes"]], faults)
    for line in found["lignes"]:
        for part, ours in zip(("hors-usage", "usage"), footprint.parts(line["id"])):
            theirs = line[part]
            stated = exact(theirs["emissions"]) if theirs["etat"] == "calcule" else None
            compare(f"{line['id']} {part}", ours, stated, faults)
            terms = [exact(term["emissions"]) for term in theirs.get("termes", [])]
            if stated is not None:
                compare(f"{line['id']} {part} terms", sum(terms, Fraction(0)), stated, faults)
    for part, ours in zip(("hors-usage", "usage"), footprint.totals()):
        compare(f"total {part}", ours, exact(found["totaux"][part]), faults)
    compare("total", footprint.total(), exact(found["totaux"]["ensemble"]), faults)


def check_change(before, after, found, faults):
    identifiers = list(after.lines) + [i for i in before.lines if i not in after.lines]
    compare("lines", identifiers, [line["id"] for line in found["lignes"]], faults)
    sums = dict.fromkeys([*CAUSES, "couverture"], Fraction(0))
    for line in found["lignes"]:
        for cause, ours in change(before, after, line["id"]).items():
            compare(f"{line['id']} {cause}", ours, exact(line["parts"][cause]), faults)
            sums[cause] += ours
    for cause, ours in sums.items():
        compare(cause, ours, exact(found["parts"][cause]), faults)
    difference = (after.total() or 0) - (before.total() or 0)
    compare("difference", difference, exact(found["difference"]), faults)
    compare("sum of the parts", sum(sums.values()), difference, faults)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--against")
    arguments = parser.parse_args()
    sides = [Footprint(*arguments.paths[i : i + 2]) for i in range(0, len(arguments.paths), 2)]
    if arguments.against is None:
        for side in sides:
            for line in side.lines:
                print(line, *(None if p is None else float(p) for p in side.parts(line)))
        return 0
    with open(arguments.against, encoding="utf-8") as file:
        found = json.load(file)
    faults = []
    if len(sides) == 1:
        check_footprint(sides[0], found, faults)
    else:
        check_change(sides[0], sides[1], found, faults)
    print("\n".join(faults) or "the same numbers")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
