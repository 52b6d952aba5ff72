import LabelModel
import LabelXML

extension DocumentAudit {
  /// The audit, for a person: the verdict first, then each difference.
  var text: String {
    let dossier = carried.loaded.dossier
    var text = "\(document.path) : \(document.form.label), « \(document.title) »\n"
    text += "Porte : \(document.files.keys.sorted().joined(separator: ", "))\n"
    text += "Recompté : \(reading.tally.totals.recorded) actions, "
    text += "\(dossier.collectivity.name), édition \(dossier.edition), "
    text += "date de référence \(dossier.referenceDate.inFrench)\n"
    text += "Empreinte du registre porté : \(reading.digest ?? "inconnue")\n"
    if let manifest {
      text += "Gel : révision \(manifest.manifest.revision), "
      text +=
        "\(manifest.manifest.moment.inFrench), \(manifest.code?.description ?? manifest.digest)\n"
    }
    text += "\n" + verdict + "\n"
    for finding in differences {
      text += "- \(finding.message)\n"
      for detail in finding.details { text += "    \(detail)\n" }
    }
    for note in notes { text += "Remarque : \(note.message)\n" }
    return text
  }

  private var verdict: String {
    guard differences.isEmpty else {
      return differences.count == 1
        ? "Ce document ne s’accorde pas : 1 différence."
        : "Ce document ne s’accorde pas : \(differences.count) différences."
    }
    let named = comparedNumbers == 0 ? "" : ", dont \(comparedNumbers) nombres nommés"
    let words = document.words.isEmpty ? "" : " : \(document.words.count) mots comparés\(named)"
    let compared =
      isWhole
      ? ", octet pour octet" + words
      : document.form == .xlsx ? " : ses valeurs et ses formules" : words
    return "Ce document s’accorde avec lui-même"
      + (manifest == nil ? "" : " et avec le gel") + compared + "."
  }
}
