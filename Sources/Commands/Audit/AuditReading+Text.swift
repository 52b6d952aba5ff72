import LabelModel
import LabelXML
import Reports

extension AuditReading {
  /// The audit, for a person: the verdict first, then each difference.
  var text: String {
    let frozen = manifest.manifest
    var text = "\(name), édition \(frozen.edition)\n"
    text += "Gel : révision \(frozen.revision), \(frozen.moment.inFrench), "
    text += "Arobase \(frozen.programVersion)\n"
    text += "Empreinte : \(manifest.code?.description ?? manifest.digest)\n"
    text += "Signature : \(signature.phrase)\n\n"
    text += verdict + "\n"
    for finding in differences where finding.kind != .count {
      text += "- \(finding.message)\n"
      for detail in finding.details { text += "    \(detail)\n" }
    }
    let counts = differences.filter { $0.kind == .count }
    if !counts.isEmpty { text += "\nComptes qui ne sont plus ceux du gel :\n" + table(counts) }
    for note in notes { text += "Remarque : \(note.message)\n" }
    return text
  }

  private var verdict: String {
    let others = differences.count { $0.kind != .count }
    let counts = differences.count - others
    if differences.isEmpty {
      return "Rien n’a changé depuis le gel : \(manifest.manifest.actions.count) actions, "
        + "\(manifest.manifest.files.count) fichiers et "
        + "\(manifest.manifest.tally.numbers.count { $0.value != nil }) nombres vérifiés."
    }
    let parts = [
      others == 0 ? nil : others == 1 ? "1 différence" : "\(others) différences",
      counts == 0 ? nil : counts == 1 ? "1 compte changé" : "\(counts) comptes changés",
    ]
    return AuditHeadline(differences).phrase + " : "
      + parts.compactMap { $0 }.joined(separator: ", ") + "."
  }

  /// The counts, one row for the numbers of a node.
  private func table(_ counts: [AuditFinding]) -> String {
    var rows: [(node: String, numbers: [String], actions: [ActionID])] = []
    for finding in counts {
      let path = (finding.subject ?? "").split(separator: "/").map(String.init)
      let node = path.dropLast().joined(separator: "/")
      let number =
        "\(path.last ?? "") \(finding.frozen ?? "—") → \(finding.found ?? "—")"
      if rows.last?.node == node {
        rows[rows.count - 1].numbers.append(number)
        rows[rows.count - 1].actions += finding.actions.filter {
          !rows[rows.count - 1].actions.contains($0)
        }
      } else {
        rows.append((node, [number], finding.actions))
      }
    }
    return rows.map { row in
      let shown = row.actions.prefix(5).map { "« \($0) »" }.joined(separator: ", ")
      let rest = row.actions.count > 5 ? " et \(row.actions.count - 5) autres" : ""
      let why = row.actions.isEmpty ? "" : " ; actions : \(shown)\(rest)"
      return "- \(row.node) : \(row.numbers.joined(separator: ", "))\(why)\n"
    }.joined()
  }
}

extension AuditReading.Signature {
  /// In words.
  var phrase: String {
    switch self {
    case .none: "aucune"
    case .unverified: "présente, non vérifiée"
    case .malformed: "« \(SignatureFile.name) » n’en est pas une"
    case .valid: "vérifiée avec la clé donnée"
    case .invalid: "ce n’est pas celle de la clé donnée"
    }
  }
}

extension AuditSample {
  /// The sample, for a person, with all that is needed to draw it again.
  var text: String {
    var text = "Échantillon de \(actions.count) actions, stratifié par « \(grille) »\n"
    text += "Graine : « \(seed) »\n"
    text += "Méthode : une action au moins par strate quand la taille le permet, le reste au plus "
    text +=
      "fort reste ;\ndans chaque strate, les premières dans l’ordre de SHA-256(« graine:id »).\n"
    for stratum in strata {
      text += "\n\(stratum.title) [\(stratum.id)] : \(stratum.drawn.count) sur \(stratum.size)\n"
      for action in stratum.drawn { text += "- \(action.id) : \(action.title)\n" }
    }
    return text
  }
}
