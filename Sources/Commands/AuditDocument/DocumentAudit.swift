import Diagnostics
import Documents
import Foundation
import LabelModel
import LabelXML
import Reports

/// The audit of a document alone: what it prints is held against what the data that it carries
/// give, and these data against the manifest.
struct DocumentAudit {
  /// The document.
  let document: PrintedDocument
  /// What it carries.
  let carried: CarriedWorkspace
  /// The counts made again from the register that it carries.
  let reading: TallyReading
  /// The manifest that it is held against, the one beside the dossier first; `nil` without any.
  let manifest: LoadedManifest?
  /// Everything found.
  private(set) var findings: [AuditFinding] = []
  /// How many printed numbers were compared under their names.
  private(set) var comparedNumbers = 0

  /// What makes the document differ.
  var differences: [AuditFinding] { findings.filter(\.kind.isDifference) }
  /// What is worth knowing.
  var notes: [AuditFinding] { findings.filter { !$0.kind.isDifference } }

  /// Audits a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - dossier: Folder of the dossier that it was made from; `nil` when it stands alone.
  ///   - typed: A digest that was typed; `nil` when none was.
  ///
  /// - Throws: A `CommandFailure` when nothing can be made of what it carries, or when a program is
  /// missing.
  init(_ document: PrintedDocument, dossier: String?, typed: DigestCode? = nil) throws {
    self.document = document
    let isReport = document.title.hasPrefix("Rapport d’audit ")
    if isReport || document.files[Self.comparison] != nil {
      throw CommandFailure.usage(
        "« \(document.path) » est \(isReport ? "un rapport d’audit" : "une comparaison") : seuls les "
          + "documents d’un dossier se vérifient seuls ; refaites-le avec la même commande")
    }
    let beside = dossier.flatMap { Disk.read(FilePath.join($0, Workspace.manifestName)) }
    let own = document.files[Workspace.manifestName]
    var files = document.files
    files[Workspace.manifestName] = beside ?? own
    carried = try CarriedWorkspace(files, original: dossier, path: document.path)
    reading = TallyReading(carried.loaded, workspace: carried.workspace)
    manifest = try carried.workspace.loadManifest(carried.loaded.dossierFile.path).value
    findings = document.damages.map { AuditFinding(.document, $0) }
    findings += carried.errors.map { AuditFinding($0) }
    compareManifests(own: own, beside: beside)
    if let typed, typed != manifest?.code {
      findings.append(
        AuditFinding(
          .digest, "l’empreinte tapée n’est pas celle du gel auquel ce document est comparé",
          frozen: manifest?.code?.description, found: typed.description))
    }
    compareTally()
    // The manifest that the document carries is printed on it, not the one beside the dossier.
    var printed = carried
    if beside != nil, beside != own {
      printed = try CarriedWorkspace(document.files, original: dossier, path: document.path)
    }
    switch document.form {
    case .html, .pdf: try comparePrinted(with: printed)
    case .xlsx: try compareWorkbook(with: printed)
    }
    noteReferentials()
  }

  /// Name of the file that a comparison carries.
  private static let comparison = "comparaison.json"

  // MARK: - The data

  private mutating func compareManifests(own: [UInt8]?, beside: [UInt8]?) {
    if let beside, let own, beside != own {
      findings.append(
        AuditFinding(
          .manifest,
          "le document porte un autre gel que celui du dossier : il n’a pas été compilé "
            + "après ce gel", subject: Workspace.manifestName))
    }
    guard manifest != nil else {
      let isDamaged = (beside ?? own) != nil
      findings.append(
        isDamaged
          ? AuditFinding(.manifest, "le gel ne peut pas être lu", subject: Workspace.manifestName)
          : AuditFinding(.note, "aucun gel : le document n’est comparé qu’à lui-même"))
      return
    }
    do {
      let state = try DossierState(
        carried.loaded, reading: reading, workspace: carried.workspace)
      findings += try state.findings(ignoring: CarriedWorkspace.absent)
    } catch {
      findings.append(AuditFinding(.fault, "le registre porté ne peut pas être comparé au gel"))
    }
  }

  /// The counts that the document carries, against those of the register that it carries.
  private mutating func compareTally() {
    guard let bytes = document.files[CarriedFiles.tally] else {
      findings.append(AuditFinding(.document, "le document ne porte plus « decompte.json »"))
      return
    }
    let expected = FlatJSON.values(Array(reading.json.text.utf8)) ?? [:]
    guard let found = FlatJSON.values(bytes) else {
      findings.append(AuditFinding(.document, "« decompte.json » est abîmé"))
      return
    }
    for path in Set(expected.keys).union(found.keys).sorted()
    where expected[path] != found[path] {
      findings.append(
        AuditFinding(
          .document,
          "le décompte porté dit \(Self.quoted(found[path])) pour « \(path) », le registre porté "
            + "donne \(Self.quoted(expected[path]))",
          subject: path, frozen: expected[path], found: found[path]))
    }
  }

  private static func quoted(_ value: String?) -> String { value.map { "« \($0) »" } ?? "rien" }

  private mutating func noteReferentials() {
    let shipped = carried.referentialOrigins.filter { !$0.isCarried }.map(\.id.rawValue)
    guard !shipped.isEmpty else { return }
    findings.append(
      AuditFinding(
        .note,
        "référentiels de ce programme, que le document ne porte pas : "
          + shipped.joined(separator: ", ")))
  }

  // MARK: - The printed words

  private mutating func comparePrinted(with carried: CarriedWorkspace) throws {
    let version = document.version ?? Arobase.version
    let compilation = try Compilation(
      carried.loaded, workspace: carried.workspace,
      date: document.date.flatMap { CalendarDate($0) } ?? carried.loaded.dossier.referenceDate,
      version: version, without: CarriedWorkspace.absent)
    guard let report = compilation.report(titled: document.title) else {
      findings.append(
        AuditFinding(
          .document, "le titre « \(document.title) » n’est celui d’aucun document de ce dossier"))
      return
    }
    let made = try compilation.documents([report])
    let wrong = compareCounts()
    let format: DocumentFormat = document.form == .pdf ? .pdf : .html
    guard let bytes = try compilation.write(made, as: [format]).first?.bytes,
      bytes != document.bytes
    else { return }
    let isSameProgram = version == Arobase.version && !carried.lacksPhotos
    let expected = try Self.words(of: bytes, document.form)
    let changes = WordChange.changes(from: expected, to: document.words)
    say(changes, except: wrong)
    guard changes.isEmpty, wrong.isEmpty else { return }
    switch document.form {
    case .html: compareMarkup(with: bytes, isSameProgram)
    case .pdf: try comparePages(with: bytes, isSameProgram)
    case .xlsx: break
    }
  }

  /// The numbers that say their names, against the counts; gives the names of those that are wrong.
  private mutating func compareCounts() -> Set<String> {
    let truth = Dictionary(
      reading.tally.numbers.map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first })
    var wrong: Set<String> = []
    for count in document.counts {
      guard let known = truth[count.path], let value = known else { continue }
      comparedNumbers += 1
      let printed = count.text.filter { !$0.isWhitespace }
      guard printed != String(value) else { continue }
      wrong.insert(count.path)
      findings.append(
        AuditFinding(
          .document,
          "« \(count.section) » : « \(count.text) » est imprimé pour « \(count.path) », le registre "
            + "porté donne \(value)",
          subject: count.path, frozen: String(value), found: count.text))
    }
    return wrong
  }

  /// The most places that are told one by one.
  private static let mostPlaces = 40

  private mutating func say(_ changes: [WordChange], except wrong: Set<String>) {
    let places = changes.filter { change in
      !change.found.contains { word in word.count.map { wrong.contains($0) } ?? false }
    }
    for change in places.prefix(Self.mostPlaces) {
      let expected = change.expected.map(\.text).joined(separator: " ")
      let found = change.found.map(\.text).joined(separator: " ")
      let place = change.section.isEmpty ? "au début" : change.section
      let after = change.before.isEmpty ? "" : ", après « \(change.before.joined(separator: " ")) »"
      let what = change.hasNumber ? "nombre altéré" : "texte altéré"
      findings.append(
        AuditFinding(
          .document,
          "\(place)\(after) : \(what), \(Self.shown(found, empty: "rien n’est imprimé")), les "
            + "données portées donnent \(Self.shown(expected, empty: "rien"))",
          subject: change.section, frozen: expected, found: found))
    }
    if places.count > Self.mostPlaces {
      findings.append(
        AuditFinding(
          .document, "et \(places.count - Self.mostPlaces) autres endroits qui ne concordent pas"))
    }
  }

  private static func shown(_ text: String, empty: String) -> String {
    guard !text.isEmpty else { return empty }
    return text.count > 200 ? "« \(text.prefix(200))… »" : "« \(text) »"
  }

  private static func words(
    of bytes: [UInt8], _ form: PrintedDocument.Form
  ) throws -> [PrintedPage.Word] {
    switch form {
    case .html: return PrintedPage(bytes).words
    case .pdf: return try TemporaryFile.with(bytes) { try PDFTools().words(of: $0) }
    case .xlsx: return []
    }
  }

  private mutating func compareMarkup(with bytes: [UInt8], _ isSameProgram: Bool) {
    let same = zip(bytes, document.bytes).prefix { $0 == $1 }.map(\.1)
    let line = same.count { $0 == 0x0A } + 1
    findings.append(
      isSameProgram
        ? AuditFinding(
          .document,
          "ligne \(line) : les mots sont les mêmes, mais la page n’est pas celle que les données "
            + "portées donnent (balises, style, dessins ou fichiers portés)",
          subject: "ligne \(line)")
        : AuditFinding(
          .note,
          "les mots sont les mêmes ; le reste de la page ne peut pas être comparé, parce qu’elle vient "
            + "d’une autre version ou montre des photos qu’elle ne porte pas (--dossier les donne)")
    )
  }

  private mutating func comparePages(with bytes: [UInt8], _ isSameProgram: Bool) throws {
    guard isSameProgram else {
      findings.append(
        AuditFinding(
          .note,
          "le texte est le même ; l’aspect des pages ne peut pas être comparé, parce que le PDF vient "
            + "d’une autre version ou montre des photos qu’il ne porte pas (--dossier les donne)"))
      return
    }
    let pages = try TemporaryFile.with(bytes) { try PDFTools().pagesThatDiffer($0, document.path) }
    findings += pages.map { page in
      AuditFinding(
        .document,
        "page \(page) : le texte est le même, mais la page n’a pas l’aspect que les données portées "
          + "donnent", subject: "page \(page)")
    }
    if pages.isEmpty {
      findings.append(
        AuditFinding(
          .note, "le PDF a été réenregistré : son texte et l’aspect de ses pages sont les mêmes"))
    }
  }

  // MARK: - The workbook

  private mutating func compareWorkbook(with carried: CarriedWorkspace) throws {
    let compilation = try Compilation(
      carried.loaded, workspace: carried.workspace, date: carried.loaded.dossier.referenceDate,
      without: CarriedWorkspace.absent)
    guard let found = document.workbook else { return }
    let made = try compilation.writeWorkbook()
    guard made.bytes != document.bytes else { return }
    findings += WorkbookAudit(expected: compilation.workbookValue, found: found).findings
  }
}

/// A file that is there for the time of a call.
enum TemporaryFile {
  /// Gives the path of a file of some bytes to a function.
  static func with<Result>(
    _ bytes: [UInt8], _ body: (_ path: String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "arobase-\(UUID().uuidString)"
    )
    .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Disk.write(bytes, to: path)
    return try body(path)
  }
}

/// JSON as names and values, to compare two files place by place.
enum FlatJSON {
  /// The values by their paths, where an item of a list goes by its `id`; `nil` when it is no JSON.
  static func values(_ bytes: [UInt8]) -> [String: String]? {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return nil }
    var result: [String: String] = [:]
    add(root, "", &result)
    return result
  }

  private static func add(_ value: Any, _ path: String, _ result: inout [String: String]) {
    func inner(_ key: String) -> String { path.isEmpty ? key : "\(path)/\(key)" }
    if let object = value as? [String: Any] {
      for (key, value) in object { add(value, inner(key), &result) }
    } else if let list = value as? [Any] {
      for (index, value) in list.enumerated() {
        add(value, inner((value as? [String: Any])?["id"] as? String ?? "\(index)"), &result)
      }
    } else {
      result[path] = "\(value)"
    }
  }
}
