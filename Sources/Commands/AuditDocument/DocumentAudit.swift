import Diagnostics
import Documents
import LabelModel
import LabelXML
import Reports
import Workbooks

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
  /// Whether it has the very bytes that the data which it carries give, so that nothing differs.
  private(set) var isWhole = false

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
      findings += Self.gathered(try state.findings(ignoring: CarriedWorkspace.absent))
    } catch {
      findings.append(AuditFinding(.fault, "le registre porté ne peut pas être comparé au gel"))
    }
  }

  /// The findings, those of files that only come from elsewhere in one line.
  ///
  /// A document carries what it was made from: where its files now come from says nothing of it.
  private static func gathered(_ findings: [AuditFinding]) -> [AuditFinding] {
    let moved = findings.filter(isMove)
    guard moved.count > 1 else { return findings }
    return findings.filter { !isMove($0) } + [
      AuditFinding(
        .note,
        "\(moved.count) fichiers viennent maintenant d’ailleurs (du programme ou du document), sans "
          + "avoir changé", details: moved.compactMap(\.subject))
    ]
  }

  /// Whether it only says that a file comes from elsewhere.
  private static func isMove(_ finding: AuditFinding) -> Bool {
    finding.kind == .note && finding.message.hasSuffix(", sans avoir changé")
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
          .document,
          "le titre « \(document.title) » n’est celui d’aucun document de ce dossier : sans savoir "
            + "lequel c’est, ses mots et son aspect n’ont pas été comparés",
          subject: "titre"))
      _ = compareCounts()
      return
    }
    let made = try compilation.documents([report])
    let wrong = compareCounts()
    let format: DocumentFormat = document.form == .pdf ? .pdf : .html
    guard let bytes = try compilation.write(made, as: [format]).first?.bytes else { return }
    isWhole = bytes == document.bytes
    guard !isWhole else { return }
    let isSameProgram = version == Arobase.version && !carried.lacksPhotos
    let expected = try Self.words(of: bytes, document.form)
    let changes = WordChange.changes(from: expected, to: document.words)
    say(changes, except: wrong)
    if document.form == .pdf { try compareFacts(with: bytes, isSameProgram) }
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

  /// What a PDF says besides its words: boxes, links, scripts, files and properties.
  private mutating func compareFacts(with bytes: [UInt8], _ isSameProgram: Bool) throws {
    let tools = try PDFTools()
    let expected = try TemporaryFile.with(bytes) { try tools.facts(of: $0) }
    let found = try tools.facts(of: document.path)
    for place in Set(expected.keys).union(found.keys).sorted() {
      let (must, has) = (expected[place], found[place])
      // Another version may lay its pages out otherwise, or carry other files.
      let isOurs = isSameProgram || place == PDFTools.script || place == PDFTools.form
      guard must != has, isOurs else { continue }
      findings.append(
        AuditFinding(
          .document,
          "\(place) : \(Self.shown(has ?? "", empty: "rien")) dans le PDF, "
            + "\(Self.shown(must ?? "", empty: "rien")) selon les données portées",
          subject: place, frozen: must, found: has))
    }
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
    let pages = try TemporaryFile.with(bytes) { expected in
      [
        ("l’aspect", try PDFTools().pagesThatDiffer(expected, document.path)),
        ("à l’impression l’aspect", try PDFTools().printedPagesThatDiffer(expected, document.path)),
      ]
    }
    for (look, numbers) in pages {
      findings += numbers.map { page in
        AuditFinding(
          .document,
          "page \(page) : le texte est le même, mais la page n’a pas \(look) que les données portées "
            + "donnent", subject: "page \(page)")
      }
    }
    findings.append(
      AuditFinding(
        .note,
        "le PDF a été réenregistré : son texte, l’aspect de ses pages à l’écran et à l’impression, "
          + "leurs cadres, ses liens, ses scripts, ses fichiers portés et ses propriétés ont été "
          + "comparés ; ses signets, ses calques éteints et ce qu’il fait à l’ouverture "
          + "ne l’ont pas été"))
  }

  // MARK: - The workbook

  private mutating func compareWorkbook(with carried: CarriedWorkspace) throws {
    let compilation = try Compilation(
      carried.loaded, workspace: carried.workspace, date: carried.loaded.dossier.referenceDate,
      without: CarriedWorkspace.absent)
    guard let found = document.workbook else { return }
    let made = try compilation.writeWorkbook()
    guard made.bytes != document.bytes else {
      isWhole = true
      return
    }
    let expected = compilation.workbookValue
    let seen = Set(expected.sheets.filter { !$0.isHidden }.map(\.name))
    var differences = WorkbookAudit(expected: expected, found: found).findings
    guard
      let looks = WorkbookLooks(expected: made.bytes, found: document.bytes, sheets: seen)
    else {
      findings += differences + [AuditFinding(.document, "une partie du classeur est abîmée")]
      return
    }
    differences += looks.findings
    if differences.isEmpty, !looks.isSavedAgain { differences = looks.differentParts }
    findings += differences
    if looks.isSavedAgain {
      findings.append(
        AuditFinding(
          .note,
          "le classeur a été réenregistré par un autre programme : ses valeurs, ses formules, ses "
            + "noms, ce qu’il masque, ses formats, ses couleurs et ses en-têtes ont été comparés ; "
            + "ses largeurs, ses bordures, ses alignements et ses listes de choix ne l’ont pas été")
      )
    }
  }
}
