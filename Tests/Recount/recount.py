#!/usr/bin/env python3
"""Independent recount of registers, to hold against `arobase tally --format json`.

Written from the rules, not from the Swift code, with nothing but the standard library:

    python3 Tests/Recount/recount.py actions/miramas/2023.xml
    python3 Tests/Recount/recount.py dossiers/miramas/2023 --against tally.json

A path is a register, or a dossier (its folder or its dossier.xml), whose register is then
counted at the dossier's reference date. With several paths, each is counted, then all
together. `--against` prints one line per difference and exits with 1 when there is any.

What counts how:
- recensées: the actions of the register;
- by principal node: the action's `principal`, and every node above it;
- by any node: `principal` and `secondaires`, and every node above them, each node once;
- `sans-classement`: no principal node, respectively tied to no node at all;
- retenues: the actions of which the last verdict of the audit is « retenue », when there is one;
- eligibility: see `eligibility` below, one function a rule.
"""

import argparse
import json
import sys
import xml.etree.ElementTree as ElementTree
from collections import namedtuple
from datetime import date
from pathlib import Path

REGISTER = "{urn:arobase:registre:1}"
REFERENTIAL = "{urn:arobase:referentiel:1}"
DOSSIER = "{urn:arobase:dossier:1}"
AUDIT = "{urn:arobase:audit:1}"

UNCLASSIFIED = "sans-classement"
AUDIENCES = (
    "habitants agents jeunes scolaires familles visiteurs elus associations entreprises "
    "seniors commercants demandeurs-emploi handicap"
).split()
CARRIERS = "direct association delegataire intercommunal autre inconnu".split()
STATUSES = "en-cours termine projet inconnu".split()
COUNTS = ("recensees", "eligibles", "a-verifier", "ineligibles")

YES, NO, UNKNOWN = "oui", "non", "inconnu"

Node = namedtuple("Node", "id title ancestors")
Action = namedtuple(
    "Action",
    "id status carrier start end grilles audiences mentions to_confirm retained",
    defaults=[None],
)


# Dates


def interval(text):
    """First and last day that `AAAA`, `AAAA-MM` or `AAAA-MM-JJ` may mean; None for None."""
    if text is None:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return day, day
    if len(parts) == 2:
        year, month = parts
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), date.fromordinal(following.toordinal() - 1)
    return date(parts[0], 1, 1), date(parts[0], 12, 31)


def two_years_before(day):
    """The same day two years earlier; 28 February for 29 February."""
    try:
        return day.replace(year=day.year - 2)
    except ValueError:
        return day.replace(year=day.year - 2, day=28)


# Rules


def carrier_answer(action):
    """Run directly, by a funded association or by a delegate."""
    if action.carrier in ("direct", "association", "delegataire"):
        return YES
    return UNKNOWN if action.carrier == "inconnu" else NO


def time_answer(action, reference):
    """Running, or begun less than two years before the reference date."""
    start, end = interval(action.start), interval(action.end)
    limit = two_years_before(reference)
    if start and start[0] > reference:
        return NO
    if action.status == "projet":
        return UNKNOWN
    ended_before = end is not None and end[1] < reference
    if action.status == "en-cours" and not ended_before:
        return YES
    if start is None:
        return NO if end is not None and end[1] <= limit else UNKNOWN
    if start[0] > limit:
        return YES
    if start[1] > limit:
        return UNKNOWN
    perhaps_running = action.status == "inconnu" and not ended_before
    return UNKNOWN if perhaps_running else NO


def tie_answer(action):
    """Tied to at least one node of any grille."""
    return YES if any(nodes for _, nodes in action.grilles.values()) else NO


def eligibility(action, reference):
    """One « no » makes it ineligible; else one « unknown » makes it to be checked."""
    answers = (
        carrier_answer(action),
        time_answer(action, reference),
        tie_answer(action),
        UNKNOWN if action.to_confirm else YES,
    )
    if NO in answers:
        return "ineligibles"
    return "a-verifier" if UNKNOWN in answers else "eligibles"


# Reading


def read_action(element):
    """One action, with for each grille its principal node and all its nodes."""
    grilles = {}
    for tie in element.findall(REGISTER + "classement"):
        principal = tie.get("principal")
        nodes = ([principal] if principal else []) + (
            tie.get("secondaires") or ""
        ).split()
        grilles.setdefault(tie.get("grille"), (principal, nodes))
    return Action(
        element.get("id"),
        element.get("statut"),
        element.get("porteur"),
        element.get("debut"),
        element.get("fin"),
        grilles,
        set((element.findtext(REGISTER + "publics") or "").split()),
        {mention.get("ref") for mention in element.findall(REGISTER + "mention")},
        element.get("a-confirmer"),
    )


def read_referential(folder, id):
    """The nodes of a referential in the order of the file; empty when there is none."""
    path = folder / f"{id}.xml"
    nodes = []

    def visit(element, ancestors):
        for child in element.findall(REFERENTIAL + "noeud"):
            nodes.append(Node(child.get("id"), child.get("titre"), ancestors))
            visit(child, ancestors + (child.get("id"),))

    if path.exists():
        visit(ElementTree.parse(path).getroot(), ())
    return nodes


class Register:
    """A register to count: its actions, its reference date, what its dossier adds."""

    def __init__(self, path, reference):
        path = Path(path)
        dossier = path / "dossier.xml" if path.is_dir() else path
        root = ElementTree.parse(dossier).getroot()
        self.declared, self.grilles = None, []
        if root.tag == DOSSIER + "dossier":
            day = root.find(DOSSIER + "date-de-reference").get("valeur")
            reference = reference or date.fromisoformat(day)
            self.grilles = [g.get("ref") for g in root.findall(DOSSIER + "grille")]
            self.declared = read_claim(root)
            href = root.find(DOSSIER + "registre").get("href")
            root = ElementTree.parse(dossier.parent / href).getroot()
        if root.tag != REGISTER + "registre":
            sys.exit(f"{path} : ni un registre ni un dossier")
        self.town = root.get("collectivite")
        self.edition = int(root.get("edition"))
        self.reference = reference or date(self.edition - 1, 11, 15)
        self.actions = [read_action(e) for e in root.findall(REGISTER + "action")]
        self.actions = judged(self.actions, dossier.parent / "audit.xml")
        for action in self.actions:
            for grille in action.grilles:
                if grille not in self.grilles:
                    self.grilles.append(grille)


def judged(actions, audit):
    """The actions with the last verdict on each; unchanged when there is no audit beside them."""
    if not audit.exists():
        return actions
    verdicts = ElementTree.parse(audit).getroot().findall(AUDIT + "verdict")
    last = {verdict.get("action"): verdict.get("decision") for verdict in verdicts}
    return [a._replace(retained=last.get(a.id) == "retenue") for a in actions]


def read_claim(root):
    """The total declared for the dossier's edition; None when there is none."""
    for claim in root.findall(DOSSIER + "declaration"):
        if claim.get("annee") == root.get("edition"):
            source = claim.find(DOSSIER + "source")
            return {
                "valeur": int(claim.get("valeur")),
                "precision": claim.get("precision"),
                "source": source.get("titre"),
            }
    return None


# Counting


class Counter:
    """Counts for a list of lines, in an order known beforehand."""

    def __init__(self, ids, assessed):
        audited = bool(assessed) and all(a.retained is not None for a, _ in assessed)
        self.empty = {**dict.fromkeys(COUNTS, 0), "retenues": 0 if audited else None}
        self.lines = {id: dict(self.empty) for id in ids}

    def add(self, ids, outcome, action):
        """Adds one action to each of those lines, once."""
        for id in set(ids):
            line = self.lines.setdefault(id, dict(self.empty))
            line["recensees"] += 1
            line[outcome] += 1
            if line["retenues"] is not None:
                line["retenues"] += action.retained

    def __getitem__(self, id):
        return self.lines.get(id, self.empty)


def count_grille(nodes, id, assessed):
    """The lines of a grille: its nodes, `sans-classement`, then nodes that it lacks."""
    known = [node.id for node in nodes]
    above = {node.id: (node.id,) + node.ancestors for node in nodes}
    titles = {node.id: node.title for node in nodes}
    principal = Counter(known + [UNCLASSIFIED], assessed)
    any_node = Counter(known + [UNCLASSIFIED], assessed)
    for action, outcome in assessed:
        first, all_nodes = action.grilles.get(id, (None, []))
        principal.add(above.get(first, (first,)) if first else [UNCLASSIFIED], outcome, action)
        lines = [line for node in all_nodes for line in above.get(node, (node,))]
        any_node.add(lines or [UNCLASSIFIED], outcome, action)
    order = list(dict.fromkeys([*principal.lines, *any_node.lines]))
    return [
        {
            "id": line,
            "titre": titles.get(line, line),
            "principal": principal[line],
            "tous": any_node[line],
        }
        for line in order
    ]


def count_facet(ids, values, assessed, none=None):
    """The lines of a facet; an action without value is counted under `none`."""
    counter = Counter(ids + ([none] if none else []), assessed)
    for action, outcome in assessed:
        counter.add(values(action) or [none], outcome, action)
    return [{"id": id, **counter[id]} for id in counter.lines]


def count(assessed, grilles, folder):
    """Totals, grilles and facets of assessed actions, in the shape of `arobase tally`."""
    totals = Counter(["tout"], assessed)
    for action, outcome in assessed:
        totals.add(["tout"], outcome, action)
    mentions = sorted({mention for action, _ in assessed for mention in action.mentions})
    return {
        "totaux": totals["tout"],
        "grilles": {
            id: count_grille(read_referential(folder, id), id, assessed)
            for id in grilles
        },
        "facettes": {
            "publics": count_facet(
                AUDIENCES, lambda action: action.audiences, assessed, "sans-public"
            ),
            "porteur": count_facet(CARRIERS, lambda action: [action.carrier], assessed),
            "statut": count_facet(STATUSES, lambda action: [action.status], assessed),
            "mentions": count_facet(
                mentions, lambda action: action.mentions, assessed, "sans-mention"
            ),
        },
    }


def same(values):
    """The value when there is only one, else None."""
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else None


def recount(registers, folder, grilles=()):
    """The whole answer: one register, or several and their sum."""

    def assess(register):
        return [(a, eligibility(a, register.reference)) for a in register.actions]

    def answer(selection, declared):
        assessed = [pair for register in selection for pair in assess(register)]
        wanted = [grille for register in selection for grille in register.grilles]
        counts = count(assessed, list(dict.fromkeys([*wanted, *grilles])), folder)
        reference = same(register.reference for register in selection)
        counts["totaux"] = {"declarees": declared, **counts["totaux"]}
        return {
            "collectivite": same(register.town for register in selection),
            "edition": same(register.edition for register in selection),
            "date-de-reference": reference.isoformat() if reference else None,
            **counts,
        }

    head = {"format": "arobase-tally/1"}
    parts = [answer([register], register.declared) for register in registers]
    if len(parts) == 1:
        return {**head, **parts[0]}
    return {**head, "registres": parts, "ensemble": answer(registers, None)}


# Comparing


def compare_lines(where, ours, theirs, keys):
    """Differences between two lists of lines, by id, and of their order."""
    mine, other = ({line["id"]: line for line in lines} for lines in (ours, theirs))
    if list(mine) != list(other):
        yield f"{where} : lignes {list(mine)} ici, {list(other)} là"
    for id in (id for id in mine if id in other):
        for key in keys:
            pair = (mine[id], other[id]) if key is None else (mine[id][key], other[id][key])
            for name in (*COUNTS, "retenues"):
                if pair[0][name] != pair[1][name]:
                    path = ", ".join(part for part in (where, id, key, name) if part)
                    yield f"{path} : {pair[0][name]} ici, {pair[1][name]} là"


def lines_of_nodes(lines):
    """The lines of a grille without `sans-classement`."""
    return [line for line in lines if line["id"] != UNCLASSIFIED]


def compare_part(where, ours, theirs):
    """Differences between the counts of one register, or of the sum."""
    for key in ("collectivite", "edition", "date-de-reference"):
        if ours[key] != theirs.get(key):
            yield f"{where}{key} : {ours[key]} ici, {theirs.get(key)} là"
    for name in (*COUNTS, "retenues"):
        if ours["totaux"][name] != theirs["totaux"][name]:
            yield f"{where}total {name} : {ours['totaux'][name]} ici, {theirs['totaux'][name]} là"
    mine, other = ours["totaux"]["declarees"], theirs["totaux"].get("declarees")
    if (mine is None) != (other is None) or (
        mine and any(mine[key] != other.get(key) for key in ("valeur", "precision"))
    ):
        yield f"{where}total déclaré : {mine} ici, {other} là"
    for id in ours["grilles"]:
        if id not in theirs["grilles"]:
            if any(line["tous"]["recensees"] for line in lines_of_nodes(ours["grilles"][id])):
                yield f"{where}grille {id} : absente là"
            continue
        yield from compare_lines(
            f"{where}{id}", ours["grilles"][id], theirs["grilles"][id], ("principal", "tous")
        )
    for kind, lines in theirs.get("facettes", {}).items():
        yield from compare_lines(f"{where}{kind}", ours["facettes"][kind], lines, (None,))


def compare(ours, theirs):
    """Every difference, as sentences; `empreinte` is not ours to know."""
    if ("registres" in ours) != ("registres" in theirs):
        yield "un registre d’un côté, plusieurs de l’autre"
    elif "registres" not in ours:
        yield from compare_part("", ours, theirs)
    elif len(ours["registres"]) != len(theirs["registres"]):
        yield f"registres : {len(ours['registres'])} ici, {len(theirs['registres'])} là"
    else:
        for mine, other in zip(ours["registres"], theirs["registres"]):
            where = f"{mine['collectivite']} {mine['edition']}, "
            yield from compare_part(where, mine, other)
        yield from compare_part("ensemble, ", ours["ensemble"], theirs["ensemble"])


def grilles_of(answer):
    """The grilles that an answer of `arobase tally` counts."""
    parts = answer.get("registres", []) + [answer.get("ensemble", answer)]
    return list(dict.fromkeys(id for part in parts for id in part["grilles"]))


def main():
    parser = argparse.ArgumentParser(
        description="Recompte des registres sans le programme, pour comparer."
    )
    parser.add_argument("paths", nargs="+", metavar="CHEMIN", help="registre ou dossier")
    parser.add_argument("--date", type=date.fromisoformat, help="date de référence")
    parser.add_argument(
        "--referentiels",
        type=Path,
        default=Path(__file__).resolve().parents[2] / "referentiels",
        help="dossier des référentiels",
    )
    parser.add_argument("--against", metavar="JSON", help="comparer à ce fichier")
    options = parser.parse_args()
    registers = [Register(path, options.date) for path in options.paths]
    if not options.against:
        answer = recount(registers, options.referentiels)
        print(json.dumps(answer, ensure_ascii=False, indent=2))
        return 0
    theirs = json.loads(Path(options.against).read_text(encoding="utf-8"))
    ours = recount(registers, options.referentiels, grilles_of(theirs))
    differences = list(compare(ours, theirs))
    for difference in differences:
        print(difference)
    if not differences:
        print("aucune différence")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
