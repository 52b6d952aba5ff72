import Documents
import Foundation

/// The programs of poppler, which read PDF files in processes of their own.
struct PDFTools {
  /// What a PDF holds.
  struct Content {
    /// Its title; empty when it has none.
    var title = ""
    /// The day of its making (`AAAA-MM-JJ`); `nil` for none.
    var date: String?
    /// Its words, with their pages.
    var words: [PrintedPage.Word] = []
    /// The files that it carries, by name.
    var files: [String: [UInt8]] = [:]
    /// What is broken in it.
    var damages: [String] = []
  }

  private let detach: ExternalProgram
  private let text: ExternalProgram
  private let info: ExternalProgram
  private let image: ExternalProgram
  private let printer: ExternalProgram
  /// Most files that a document carries.
  private static let mostFiles = 200

  /// Finds the programs; throws a `CommandFailure` that says what to install.
  init() throws {
    func find(_ name: String) throws -> ExternalProgram {
      guard let program = ExternalProgram.find(name) else {
        throw CommandFailure.missing(
          "\(name) est introuvable, sans lui un PDF ne peut pas être relu ; installez-le : "
            + "sudo apt-get install poppler-utils")
      }
      return program
    }
    detach = try find("pdfdetach")
    text = try find("pdftotext")
    info = try find("pdfinfo")
    image = try find("pdftoppm")
    printer = try find("pdftocairo")
  }

  /// What a file holds; throws when it cannot be read at all.
  func content(of path: String) throws -> Content {
    var content = Content()
    let file = Self.argument(path)
    let facts = try info.run(["-isodates", "-enc", "UTF-8", file])
    guard facts.status == 0 else {
      throw CommandFailure(
        exit: .findings,
        message: "« \(path) » est un PDF abîmé ou coupé : \(Self.firstLine(facts.errors))")
    }
    for line in String(decoding: facts.output, as: UTF8.self).split(separator: "\n") {
      let value = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
      if line.hasPrefix("Title:") { content.title = String(value) }
      if line.hasPrefix("CreationDate:") { content.date = String(value.prefix(10)) }
    }
    content.words = try words(of: path)
    content.files = try files(of: file)
    let errors = Self.firstLine(Self.worrying(facts.errors))
    if !errors.isEmpty { content.damages.append("le PDF est abîmé : \(errors)") }
    return content
  }

  /// The words of a file, page by page.
  func words(of path: String) throws -> [PrintedPage.Word] {
    let result = try text.run(["-enc", "UTF-8", "-q", Self.argument(path), "-"])
    guard result.status == 0 else {
      throw CommandFailure(
        exit: .findings, message: "le texte de « \(path) » ne peut pas être lu : PDF abîmé")
    }
    let pages = result.output.split(separator: 0x0C, omittingEmptySubsequences: false)
    return pages.enumerated().flatMap { index, page in
      String(decoding: page, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .map { PrintedPage.Word(String($0), section: "page \(index + 1)") }
    }
  }

  /// The numbers of the pages that do not look the same, small and in grey; throws when a file
  /// cannot be drawn.
  func pagesThatDiffer(_ first: String, _ second: String) throws -> [Int] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "arobase-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, path) in [("a", first), ("b", second)] {
      _ = try image.run(
        ["-q", "-gray", "-r", "50", Self.argument(path), folder.appending(path: name).path])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let pages = Set(names.map { String($0.dropFirst(2)) })
    return pages.filter { page in
      Disk.read(folder.appending(path: "a-" + page).path)
        != Disk.read(folder.appending(path: "b-" + page).path)
    }.compactMap { Int($0.prefix { $0.isNumber }) }.sorted()
  }

  /// The same, of the pages as they are printed, where annotations may be that no screen shows.
  func printedPagesThatDiffer(_ first: String, _ second: String) throws -> [Int] {
    func printed(_ path: String) throws -> [UInt8] {
      try TemporaryFile.with([]) { target in
        _ = try printer.run(["-q", "-pdf", Self.argument(path), target])
        return Disk.read(target) ?? []
      }
    }
    let (one, other) = (try printed(first), try printed(second))
    return try TemporaryFile.with(one) { first in
      try TemporaryFile.with(other) { try pagesThatDiffer(first, $0) }
    }
  }

  /// The place of the scripts among the facts.
  static let script = "script (JavaScript)"
  /// The place of the forms among the facts.
  static let form = "formulaire"

  /// What a file says besides its words, by what it is said of, in French: the boxes of its pages,
  /// its links, its scripts, the names of the files that it carries and its properties.
  func facts(of path: String) throws -> [String: String] {
    let file = Self.argument(path)
    var facts: [String: String] = [:]
    func say(_ value: some StringProtocol, _ place: String) {
      let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      facts[place] = facts[place].map { $0 + " ; " + value } ?? value
    }
    let properties = ["Subject", "Keywords", "Author", "Pages", "Encrypted", "Custom Metadata"]
    for line in try lines(["-box", "-f", "1", "-l", "99999", "-enc", "UTF-8", file]) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let (name, value) = (line[..<colon], line[line.index(after: colon)...])
      if properties.contains(String(name)) { say(value, "propriété « \(name) »") }
      if name == "Form" { say(value, Self.form) }
      let words = name.split(separator: " ")
      if words.count == 3, words[0] == "Page", Int(words[1]) != nil {
        say(value, "page \(words[1]), \(words[2])")
      }
    }
    for line in try lines(["-url", "-f", "1", "-l", "99999", file]).dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3 else { continue }
      say(words[2], "page \(words[0]), liens")
    }
    for line in try lines(["-js", file]) where !line.allSatisfy(\.isWhitespace) {
      say(line, Self.script)
    }
    let list = try detach.run(["-enc", "UTF-8", "-list", file])
    for line in String(decoding: list.output, as: UTF8.self).split(separator: "\n").dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[line.index(after: colon)...].drop { $0 == " " }
      say("présent", "fichier porté « \(name) »")
    }
    return facts
  }

  private func lines(_ arguments: [String]) throws -> [Substring] {
    String(decoding: try info.run(arguments).output, as: UTF8.self).split(separator: "\n")
  }

  private func files(of file: String) throws -> [String: [UInt8]] {
    let list = try detach.run(["-enc", "UTF-8", "-list", file])
    guard list.status == 0 else { return [:] }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "arobase-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String: [UInt8]] = [:]
    let lines = String(decoding: list.output, as: UTF8.self).split(separator: "\n")
    for line in lines.prefix(Self.mostFiles + 1) {
      guard let colon = line.firstIndex(of: ":"), let number = Int(line[..<colon]) else { continue }
      let name = line[line.index(after: colon)...].drop { $0 == " " }
      // The name comes from the file: it is never used as a path.
      let target = folder.appending(path: "\(number)").path
      _ = try detach.run(["-save", "\(number)", "-o", target, file])
      files[String(name)] = Disk.read(target)
    }
    return files
  }

  /// A path that no program takes for an option.
  private static func argument(_ path: String) -> String {
    path.hasPrefix("-") ? "./" + path : path
  }

  /// What poppler says, without a remark that it makes of every tagged PDF of Typst.
  private static func worrying(_ errors: String) -> String {
    errors.split(separator: "\n").filter { !$0.contains("Suspects object is wrong type") }
      .joined(separator: "\n")
  }

  private static func firstLine(_ errors: String) -> String {
    errors.split(separator: "\n").first.map(String.init) ?? ""
  }
}
