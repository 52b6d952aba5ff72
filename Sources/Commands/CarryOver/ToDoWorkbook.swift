import LabelModel
import LabelXML
import Spreadsheets
import Workbooks

/// What people must do before the new edition, as a workbook: one sheet for all, one per service.
struct ToDoWorkbook {
  /// Name of the town.
  var town: String
  /// The new edition.
  var edition: Int
  /// What must be done.
  var tasks: [CarryOverTask]

  private static let unnamed = "Service à désigner"
  private static let dossier = "Dossier"

  /// The bytes of the file: the same tasks give the same bytes.
  func bytes() throws -> [UInt8] {
    do {
      return try workbook.written(as: .xlsx)
    } catch {
      throw CommandFailure(
        exit: .findings, message: "la liste de tâches ne peut pas être écrite : \(error)")
    }
  }

  /// The workbook.
  var workbook: Workbook {
    var workbook = Workbook(
      .init(title: "\(town), édition \(edition) : à faire", subject: "Tâches par service"))
    workbook.sheets = [sheet("À faire", tasks)]
    let groups = Dictionary(grouping: tasks, by: Self.service)
    // One service alone would have the same sheet twice.
    let isAlone = groups.keys.count { $0 != Self.dossier } < 2
    for service in groups.keys.sorted(by: Self.comesBefore)
    where service == Self.dossier || !isAlone {
      let name = Self.sheetName(service, among: workbook.sheets.map(\.name))
      workbook.sheets.append(sheet(name, groups[service] ?? []))
    }
    return workbook
  }

  /// Who must do a task, for reading.
  private static func service(of task: CarryOverTask) -> String {
    task.action == nil ? dossier : task.service ?? unnamed
  }

  /// Services in alphabetical order, then what nobody has been asked yet, then the dossier.
  private static func comesBefore(_ a: String, _ b: String) -> Bool {
    func rank(_ name: String) -> Int { name == dossier ? 2 : name == unnamed ? 1 : 0 }
    return (rank(a), a.folded, a) < (rank(b), b.folded, b)
  }

  /// Whether a workbook that was read is such a list, whatever was done to its other columns.
  static func isOne(_ workbook: Workbook) -> Bool {
    let signs = Set(columns.map { $0.heading.headingKey }.dropFirst(2).prefix(3))
    return workbook.sheets.contains { sheet in
      sheet.rows.prefix(20).contains { row in
        signs.isSubset(of: row.cells.map { $0.value.cellText.headingKey })
      }
    }
  }

  private static let columns: [(heading: String, width: Double)] = [
    ("Service", 18), ("Action", 30), ("Ce qu’il faut faire", 32), ("Pourquoi", 34),
    ("Ce qui le réglerait", 34), ("Réponse", 36), ("Fait le", 11), ("Identifiant", 26),
  ]

  private func sheet(_ name: String, _ tasks: [CarryOverTask]) -> Sheet {
    var sheet = Sheet(name)
    sheet.append(
      [.text("\(town), édition \(edition) : \(name)", style: CellStyle(.title))], height: 24)
    sheet.append([
      .text(
        "Écrivez dans « Réponse » et « Fait le », puis rendez le fichier à la personne qui tient le "
          + "dossier.", style: CellStyle(.note))
    ])
    sheet.append(Self.columns.map { .text($0.heading, style: .header) })
    let wrapped = CellStyle(isWrapped: true)
    for task in tasks {
      let texts = [
        Self.service(of: task), task.action?.title ?? "", task.words.what.capitalizedFirst,
        task.words.why.capitalizedFirst, task.words.settledBy.capitalizedFirst,
      ]
      sheet.append(
        texts.map { .text($0, style: wrapped) } + [
          Cell(.empty, style: .input),
          Cell(.empty, style: CellStyle(isLocked: false, format: .date)),
          .text(task.action?.id.rawValue ?? "", style: CellStyle(.note)),
        ], height: Self.height(of: texts))
    }
    let last = max(4, sheet.lastRow)
    for (index, column) in Self.columns.enumerated() {
      sheet.columns[index + 1] = Sheet.Column(width: column.width)
    }
    sheet.frozenRows = 3
    sheet.repeatedRows = 3...3
    sheet.filter = CellRange(rows: 3...last, columns: 1...Self.columns.count)
    return sheet
  }

  /// Height in points of a row: LibreOffice does not fit rows to wrapped texts when it opens a file.
  private static func height(of texts: [String]) -> Double {
    let lines = zip(texts, columns).map { text, column in
      var (lines, length) = (1, 0)
      for word in text.split(separator: " ") {
        if length > 0, length + 1 + word.count > Int(column.width * 1.05) {
          (lines, length) = (lines + 1, word.count)
        } else {
          length += (length > 0 ? 1 : 0) + word.count
        }
      }
      return lines
    }
    return Double(lines.max() ?? 1) * 12.5 + 3
  }

  /// The name of a tab: what spreadsheets take, and not yet taken.
  private static func sheetName(_ service: String, among taken: [String]) -> String {
    let allowed = service.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 }
    let base = String(allowed.prefix(27)).split(separator: " ").joined(separator: " ")
    let known = Set(taken.map { $0.lowercased() })
    var name = base.isEmpty ? "Service" : base
    var number = 2
    while known.contains(name.lowercased()) {
      name = "\(base) \(number)"
      number += 1
    }
    return name
  }
}

extension String {
  /// The text with a capital at its head, for a cell that stands alone.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
