import Documents
import LabelXML
import Workbooks

/// A compiled document as it was found: what it prints and the files that it carries.
struct PrintedDocument {
  /// The forms that carry their data.
  enum Form: String {
    /// A page.
    case html
    /// A PDF.
    case pdf
    /// The auditor's workbook.
    case xlsx

    /// The word for reading.
    var label: String {
      switch self {
      case .html: "page HTML"
      case .pdf: "PDF"
      case .xlsx: "classeur"
      }
    }
  }

  /// Its form.
  var form: Form
  /// Its path.
  var path: String
  /// Its bytes.
  var bytes: [UInt8]
  /// Its title; empty when it has none.
  var title = ""
  /// The day that it bears (`AAAA-MM-JJ`); `nil` for none.
  var date: String?
  /// Everything that is read, in order; the section of a PDF is its page.
  var words: [PrintedPage.Word] = []
  /// The numbers that say their names; only in a page.
  var counts: [PrintedPage.Count] = []
  /// The files that it carries, by name.
  var files: [String: [UInt8]] = [:]
  /// Its sheets; only of a workbook.
  var workbook: Workbook?
  /// What is broken in it, in French; empty when it is whole.
  var damages: [String] = []

  /// The version of the program that it says it was compiled by; `nil` when it says none.
  var version: String? {
    zip(words, words.dropFirst()).first { word, next in
      word.text == "Arobase" && next.text.first?.isNumber ?? false
    }.map { _, next in
      String(next.text.prefix { $0.isNumber || $0 == "." }.trimmingSuffix("."))
    }
  }

  /// Reads a file, whose form is told by its bytes.
  ///
  /// Throws a `CommandFailure` when it is no document that carries its data: `usage` when it is
  /// something else, `findings` when it is damaged.
  static func read(_ path: String) throws -> PrintedDocument {
    let size = Disk.size(path)
    guard size <= most else {
      throw CommandFailure.usage(
        "« \(path) » dépasse \(most / 1_048_576) Mo : ce n’est pas un document d’Arobase")
    }
    guard let bytes = Disk.read(path) else {
      throw CommandFailure.missing("« \(path) » ne peut pas être lu")
    }
    guard !bytes.isEmpty else {
      throw CommandFailure(exit: .findings, message: "« \(path) » est vide")
    }
    if bytes.prefix(1024).contains(sequence: "%PDF-") { return try pdf(bytes, path) }
    if bytes.prefix(200).contains(sequence: "opendocument.text")
      || bytes.suffix(32_768).contains(sequence: "word/document.xml")
    {
      throw CommandFailure.usage(
        "« \(path) » est un document de traitement de texte, qui ne porte pas ses données et que chacun "
          + "peut changer ; donnez le PDF, la page HTML ou le classeur audit.xlsx du même dossier")
    }
    if bytes.starts(with: "PK".utf8) { return try workbook(bytes, path) }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    if head.contains("<!doctype html") || head.contains("<html") { return try page(bytes, path) }
    throw CommandFailure.usage(
      "« \(path) » n’est ni une page HTML, ni un PDF, ni un classeur XLSX d’Arobase")
  }

  /// Most bytes of a document.
  private static let most = 256 * 1_048_576

  private static func page(_ bytes: [UInt8], _ path: String) throws -> PrintedDocument {
    let page = PrintedPage(bytes)
    var document = PrintedDocument(form: .html, path: path, bytes: bytes)
    document.title = page.title
    document.date = page.date
    document.words = page.words
    document.counts = page.counts
    for file in page.files {
      if let bytes = file.bytes {
        document.files[file.name] = bytes
      } else {
        document.damages.append("le fichier porté « \(file.name) » est abîmé")
      }
    }
    if !page.isComplete { document.damages.append("la page est coupée avant sa fin") }
    guard page.isOurs || !document.files.isEmpty else {
      throw CommandFailure.usage(
        "« \(path) » n’est pas une page d’Arobase : elle ne porte aucun registre")
    }
    return document
  }

  private static func pdf(_ bytes: [UInt8], _ path: String) throws -> PrintedDocument {
    let tools = try PDFTools()
    var document = PrintedDocument(form: .pdf, path: path, bytes: bytes)
    let content = try tools.content(of: path)
    document.title = content.title
    document.date = content.date
    document.words = content.words
    document.files = content.files
    document.damages = content.damages
    return document
  }
}

extension Collection where Element == UInt8 {
  /// Whether the bytes of a text stand somewhere.
  fileprivate func contains(sequence text: String) -> Bool {
    let mark = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: mark) }
  }
}

extension Substring {
  /// Without that character at its end.
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    last == character ? dropLast() : self
  }
}
