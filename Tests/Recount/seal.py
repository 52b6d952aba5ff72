"""What an auditor checks of a gel.xml and of an audit.xml, with nothing but Python.

    python3 Tests/Recount/seal.py gel.xml REGISTRE [audit.xml]

Prints the code of the manifest, and each thing that does not hold; exits with 1 when one does not.
"""

import hashlib
import re
import sys
import xml.etree.ElementTree as ET

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def digest(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def code(data):
    """The digest of some bytes as documents print it: nine groups of four signs."""
    bits = "".join(f"{byte:08b}" for byte in hashlib.sha256(data).digest())
    value = int(bits[:170], 2)
    rest = value % 1021
    signs = [value >> 5 * place & 31 for place in reversed(range(34))] + [rest // 32, rest % 32]
    text = "".join(ALPHABET[sign] for sign in signs)
    return "-".join(text[start : start + 4] for start in range(0, 36, 4))


def action_digests(register):
    """The digest of each action alone, in the order of the register."""
    text = re.sub("<!--.*?-->", "", register.decode(), flags=re.S)
    for match in re.finditer(r"<action\b.*?</action>", text, flags=re.S):
        alone = match.group().replace("<action", '<action xmlns="urn:arobase:registre:1"', 1)
        root = ET.fromstring(alone)
        yield root.get("id"), digest(ET.canonicalize(alone).encode())


def broken_verdict(audit):
    """The number of the first verdict that does not follow those before it; None when all do."""
    root = ET.parse(audit).getroot()
    words = [root.get(name) for name in ["collectivite", "edition", "nature"]]
    presentation = root.findtext("{*}presentation") or ""
    previous = lines("arobase-audit/1", *words, presentation)
    for number, verdict in enumerate(root.findall("{*}verdict"), 1):
        parts = [verdict.get(name) or "" for name in ["action", "decision", "motif", "dans"]]
        parts += [verdict.get("fonction"), verdict.get("date"), (verdict.text or "").strip()]
        previous = lines(previous, str(number), *parts)
        if verdict.get("empreinte") != previous or verdict.get("numero") != str(number):
            return number
    return None


def lines(*parts):
    return digest("".join(part + "\n" for part in parts).encode())


def main(manifest, register, audit=None):
    faults = []
    with open(manifest, "rb") as file:
        sealed = file.read()
    print(code(sealed))
    frozen = [
        (action.get("id"), action.get("empreinte"))
        for action in ET.fromstring(sealed).find("{*}actions")
    ]
    with open(register, "rb") as file:
        found = list(action_digests(file.read()))
    faults += [f"gelée et changée : {id}" for id, _ in set(frozen) - set(found)]
    faults += [f"nouvelle ou changée : {id}" for id, _ in set(found) - set(frozen)]
    if not faults and frozen != found:
        faults.append("l'ordre des actions a changé")
    if audit and (number := broken_verdict(audit)):
        faults.append(f"l'historique des verdicts est rompu au numéro {number}")
    print("\n".join(faults) or "rien n'a changé")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
