"""Generated registers for the benchmarks: the same seed gives the same bytes."""

import random

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<registre xmlns="urn:arobase:registre:1" collectivite="{town}" edition="{edition}">\n'
)
TAIL = "</registre>\n"
CRITERIA = [
    "dematerialisation", "democratie", "numerique-pour-tous", "mediation",
    "reseaux-equipements", "culture-patrimoine", "numerique-responsable",
]
STAKES = [
    "emploi", "culture-et-patrimoine", "services-publics", "identite", "education",
    "democratie-locale", "cooperation", "vie-quotidienne", "developpement-economique",
    "solidarites", "vie-associative", "cohesion-sociale", "attractivite", "mediation", "innovation",
]
STATUSES = ["en-cours", "termine", "projet", "inconnu"]
CARRIERS = ["direct", "association", "delegataire", "intercommunal", "autre", "inconnu"]
AUDIENCES = ["habitants", "agents", "jeunes", "scolaires", "familles", "visiteurs", "elus", "seniors"]
WORDS = (
    "atelier numérique médiation démarche en ligne école réseau fibre accès habitants quartier "
    "médiathèque formation agents portail signalement données ouvertes équipement recyclage "
    "accompagnement seniors jeunesse culture patrimoine visite application consultation débat"
).split()


def sentence(chance, count):
    text = " ".join(chance.choice(WORDS) for _ in range(count))
    return text[0].upper() + text[1:]


def action(chance, number):
    start = f' debut="{chance.randint(2008, 2023)}-{chance.randint(1, 12):02d}"'
    stake = chance.choice(STAKES)
    other = chance.choice([name for name in STAKES if name != stake])
    secondary = f' secondaires="{other}"' if chance.random() < 0.5 else ""
    audiences = " ".join(sorted(set(chance.choices(AUDIENCES, k=2))))
    return (
        f'  <action id="action-{number:07d}" statut="{chance.choice(STATUSES)}"'
        f' porteur="{chance.choice(CARRIERS)}"{start if chance.random() < 0.6 else ""}>\n'
        f"    <titre>{sentence(chance, 7)}</titre>\n"
        f"    <resume>{sentence(chance, 24)}.</resume>\n"
        f'    <classement grille="criteres-2021" principal="{chance.choice(CRITERIA)}"/>\n'
        f'    <classement grille="villes-internet-2017" principal="{stake}"{secondary}/>\n'
        f"    <publics>{audiences}</publics>\n"
        f'    <indicateur libelle="participants" valeur="{chance.randint(5, 900)}"'
        f' annee="{chance.randint(2012, 2023)}"/>\n'
        f'    <source type="page" href="https://exemple.fr/actions/{number}"'
        f' titre="{sentence(chance, 4)}" date="2022-0{chance.randint(1, 9)}"/>\n'
        "  </action>\n"
    )


def edition_pair(folder, actions):
    """Two editions of a town: half of the actions keep their id, the others may be recognised."""
    chance = random.Random(7)
    old = [action(chance, number) for number in range(actions)]
    new = []
    for number, text in enumerate(old):
        if number % 2:
            text = text.replace(f"action-{number:07d}", f"nouvelle-{number:07d}", 1)
        if number % 3 == 0:
            text = text.replace("<titre>", "<titre>Nouveau ", 1)
        new.append(text)
    paths = []
    for edition, texts in ((2021, old), (2023, new)):
        paths.append(folder / f"{edition}.xml")
        head = HEAD.format(town="ville-fictive", edition=edition)
        paths[-1].write_text(head + "".join(texts) + TAIL, encoding="utf-8")
    return paths


def register(path, seed, *, actions=None, size=None, town="ville-fictive", edition=2023):
    """Writes a register of so many actions, or of at least so many bytes; gives the actions."""
    chance = random.Random(seed)
    # A pool of actions, each used again under its own id: enough variety, written quickly.
    pool = [action(chance, 0).split("action-0000000", 1) for _ in range(5000)]
    written = count = 0
    with open(path, "w", encoding="utf-8") as file:
        written += file.write(HEAD.format(town=town, edition=edition))
        while count < actions if actions is not None else written < size:
            before, after = pool[chance.randrange(len(pool))]
            written += file.write(f"{before}action-{count:07d}{after}")
            count += 1
        file.write(TAIL)
    return count
