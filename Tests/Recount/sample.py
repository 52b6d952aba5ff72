"""Draws the sample of `arobase audit --sample` again, with nothing but Python.

    python3 Tests/Recount/sample.py REGISTRE REFERENTIEL NOMBRE GRAINE

Prints the ids that are drawn, criterion by criterion.
"""

import hashlib
import sys
import xml.etree.ElementTree as ET


def shares(size, sizes):
    """One each when the size allows, the rest by the largest remainder."""
    if size >= sum(sizes):
        return sizes
    first = 1 if size >= len(sizes) else 0
    rest = size - first * len(sizes)
    left = [count - first for count in sizes]
    if rest == 0 or sum(left) == 0:
        return [first] * len(sizes)
    result = [count * rest // sum(left) for count in left]
    order = sorted(range(len(left)), key=lambda i: (-(left[i] * rest % sum(left)), i))
    for index in order[: rest - sum(result)]:
        result[index] += 1
    return [first + count for count in result]


def sample(register, referential, size, seed):
    """The ids drawn, by criterion, in the order of the referential."""
    top = ET.parse(referential).getroot()
    name = top.get("id")
    strata = {}
    homes = {}
    for node in top.findall("{*}noeud"):
        strata[node.get("id")] = []
        for below in [node, *node.findall(".//{*}noeud")]:
            homes[below.get("id")] = node.get("id")
    strata["sans-classement"] = []
    for action in ET.parse(register).getroot().findall("{*}action"):
        place = action.find(f"{{*}}classement[@grille='{name}']")
        node = None if place is None else place.get("principal")
        strata[homes.get(node, "sans-classement")].append(action.get("id"))
    strata = {node: ids for node, ids in strata.items() if ids}
    counts = shares(size, [len(ids) for ids in strata.values()])

    def key(id):
        return (hashlib.sha256(f"{seed}:{id}".encode()).hexdigest(), id)

    return {
        node: sorted(ids, key=key)[:count]
        for (node, ids), count in zip(strata.items(), counts)
    }


if __name__ == "__main__":
    register, referential, size, seed = sys.argv[1:]
    for node, ids in sample(register, referential, int(size), seed).items():
        print(node, *ids)
