import XMLKit

/// The names of a register that the tally needs, as one scanner knows them.
struct RegisterNames {
  let registre: InternedName
  let action: InternedName
  let classement: InternedName
  let publics: InternedName
  let mention: InternedName
  let collectivite: InternedName
  let edition: InternedName
  let statut: InternedName
  let porteur: InternedName
  let debut: InternedName
  let fin: InternedName
  let aConfirmer: InternedName
  let grille: InternedName
  let principal: InternedName
  let secondaires: InternedName
  let origine: InternedName
  let ref: InternedName
  let namespace: InternedName

  init(_ scanner: XMLScanner) throws {
    registre = try scanner.intern("registre")
    action = try scanner.intern("action")
    classement = try scanner.intern("classement")
    publics = try scanner.intern("publics")
    mention = try scanner.intern("mention")
    collectivite = try scanner.intern("collectivite")
    edition = try scanner.intern("edition")
    statut = try scanner.intern("statut")
    porteur = try scanner.intern("porteur")
    debut = try scanner.intern("debut")
    fin = try scanner.intern("fin")
    aConfirmer = try scanner.intern("a-confirmer")
    grille = try scanner.intern("grille")
    principal = try scanner.intern("principal")
    secondaires = try scanner.intern("secondaires")
    origine = try scanner.intern("origine")
    ref = try scanner.intern("ref")
    namespace = try scanner.intern(FileKind.register.namespace)
  }
}
