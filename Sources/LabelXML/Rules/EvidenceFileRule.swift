internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `REG021` and `REG022`: files that serve as evidence are there, and are still the same.
enum EvidenceFileRule: RegisterRule {
  static func check(
    _ file: RegisterFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    for element in file.elements {
      for proof in element.elements(named: "preuve") where proof.value("type") != "lien" {
        check(proof, context, &findings)
      }
    }
  }

  /// Says that a file is missing, or differs from its digest, if it does.
  static func check(
    _ element: XMLElement, _ context: RuleContext, _ findings: inout Findings
  ) {
    guard let relative = element.value("chemin"), !relative.hasPrefix("/") else { return }
    let path = FilePath.join(context.folder, relative)
    let range = findings.valueRange("chemin", of: element)
    guard context.workspace.files.kind(path) == .file else {
      return reportMissing(relative, path, at: range, context, &findings)
    }
    guard let digest = element.value("empreinte"), digest.hasPrefix("sha256:"),
      digest.utf8.count == 71
    else { return }
    guard let bytes = context.workspace.files.read(path) else {
      findings.report(21, .error, "le fichier « \(relative) » ne peut pas être lu", at: range)
      return
    }
    let actual = FileDigest.sha256(bytes)
    guard actual != digest.folded else { return }
    let digestRange = findings.valueRange("empreinte", of: element)
    findings.report(
      22, .error,
      "le fichier « \(relative) » n’est plus celui dont l’empreinte a été relevée",
      at: digestRange,
      // No edit: a digest that mends itself would protect nothing.
      fixIts: [.init(message: "si le fichier est le bon, noter sa nouvelle empreinte : \(actual)")])
  }

  /// Says that a file is missing, with the name that was probably meant.
  static func reportMissing(
    _ relative: String, _ path: String, at range: Range<Int>, _ context: RuleContext,
    _ findings: inout Findings
  ) {
    let files = context.workspace.files
    let isFolder = files.kind(path) == .folder
    let names = files.list(FilePath.folder(of: path)) ?? []
    let name = FilePath.name(of: path)
    let guess = isFolder ? nil : Spelling.nearest(to: name, among: names.sorted())
    let relativeGuess = guess.flatMap { guess in
      relative.hasSuffix(name) ? String(relative.dropLast(name.count)) + guess : nil
    }
    findings.report(
      21, .error,
      isFolder
        ? "« \(relative) » est un dossier, pas un fichier"
        : "le fichier « \(relative) » est introuvable (cherché en « \(path) »)",
      at: range, fixIts: .guess(relativeGuess, for: relative, at: range))
  }
}
