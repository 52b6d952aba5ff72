internal import Diagnostics
internal import LabelModel
internal import XMLKit

/// `DOS050`, `DOS056` and `DOS057`: the register is there, of the same town and edition.
enum DossierRegisterRule: DossierRule {
  static func check(
    _ file: DossierFile, _ context: inout RuleContext, _ findings: inout Findings
  ) {
    guard let element = file.document.root.first("registre"), let href = element.value("href")
    else { return }
    let path = FilePath.join(context.folder, href)
    let range = findings.valueRange("href", of: element)
    guard context.workspace.files.kind(path) == .file else {
      return reportMissing(href, path, file.dossier.edition, at: range, context, &findings)
    }
    guard let register = file.register else {
      findings.report(
        50, .error, "« \(href) » n’est pas un registre lisible", at: range,
        notes: [.init(message: "ses fautes sont dites pour « \(path) »")])
      return
    }
    let root = file.document.root
    if register.edition != file.dossier.edition {
      findings.report(
        56, .error,
        "le dossier est de l’édition \(file.dossier.edition), son registre de l’édition "
          + "\(register.edition)",
        at: findings.valueRange("edition", of: root),
        notes: [findings.note("le registre est nommé ici", at: range)])
    }
    if register.collectivity != file.dossier.collectivity.id,
      !file.dossier.collectivity.id.rawValue.isEmpty
    {
      findings.report(
        57, .error,
        "le dossier est de « \(file.dossier.collectivity.id) », son registre de "
          + "« \(register.collectivity) »",
        at: findings.valueRange("collectivite", of: root),
        notes: [findings.note("le registre est nommé ici", at: range)])
    }
  }

  private static func reportMissing(
    _ href: String, _ path: String, _ edition: Int, at range: Range<Int>, _ context: RuleContext,
    _ findings: inout Findings
  ) {
    let name = FilePath.name(of: path)
    let names = context.workspace.files.list(FilePath.folder(of: path)) ?? []
    let usual = "\(edition).xml"
    let guess =
      names.contains(usual) ? usual : Spelling.nearest(to: name, among: names.sorted())
    let hrefGuess = guess.flatMap { guess in
      href.hasSuffix(name) ? String(href.dropLast(name.count)) + guess : nil
    }
    findings.report(
      50, .error, "le registre « \(href) » est introuvable (cherché en « \(path) »)", at: range,
      fixIts: .guess(hrefGuess, for: href, at: range))
  }
}
