internal import LabelModel
internal import LabelXML

/// Which row is which action, by id.
struct RowIdentities {
  /// What a row is.
  enum Identity {
    /// An action of the register.
    case known(ActionID)
    /// A row that no export wrote, and whose id is that of an action with quite another title: the
    /// number of the row among those that nothing ties, and the id.
    case doubtful(Int, ActionID)
    /// Nothing that the register knows: the number of the row among such rows, and the id that it
    /// has, `nil` when it has none.
    case unmatched(Int, ActionID?)
  }

  /// Each row that is not refused, by its position in the table, in order.
  private(set) var all: [(row: Int, identity: Identity)] = []
  /// Position of the row of each action of the register.
  private(set) var known: [ActionID: Int] = [:]
  /// The rows that match no action by id, in order.
  private(set) var unmatched: [ImportTable.Row] = []
  /// Numbers of the rows that only add up the others.
  private(set) var totals: [Int] = []
  /// Rows whose id cannot be taken.
  private(set) var refusals: [ImportPlan.Refusal] = []

  /// Reads the ids of a table.
  init(_ table: ImportTable, _ register: Register) {
    let titles = Dictionary(register.actions.map { ($0.id.rawValue, $0.title.headingKey) }) {
      first, _ in first
    }
    let place = table.position(of: .id)
    let titlePlace = table.position(of: .title)
    func id(_ row: ImportTable.Row) -> String { place.map { row.cells[$0] } ?? "" }
    func title(_ row: ImportTable.Row) -> String {
      titlePlace.map { row.cells[$0].headingKey } ?? ""
    }
    let stampPlace = table.position(of: .stamp)
    func isForeign(_ row: ImportTable.Row) -> Bool {
      stampPlace.map { row.cells[$0].isEmpty } ?? true
    }
    var rowsOf: [String: [Int]] = [:]
    for (index, row) in table.rows.enumerated() where !id(row).isEmpty {
      rowsOf[id(row), default: []].append(index)
    }
    for (index, row) in table.rows.enumerated() {
      let id = id(row)
      // Nothing is known of a row whose id could not be read, and that was refused already.
      if let place, row.refused.contains(place) { continue }
      if isForeign(row), titles[id] == nil, row.isTotal(titlePlace.map { row.cells[$0] } ?? "") {
        totals.append(row.number)
        continue
      }
      guard !id.isEmpty else {
        all.append((index, .unmatched(unmatched.count, nil)))
        unmatched.append(row)
        continue
      }
      func refuse(_ fault: CellFault) {
        refusals.append(
          .init(
            row: row.number, letters: place.map { table.columns[$0].letters },
            column: ActionColumn.id.heading, value: id, fault: fault))
      }
      // Of rows of one id, the one that kept the title is the action; the others are its copies.
      let rows = rowsOf[id] ?? []
      let owner = rows.first { title(table.rows[$0]) == titles[id] } ?? rows.first ?? index
      if owner != index {
        refuse(
          CellFault(
            "l’identifiant « \(id) » est déjà à la ligne \(table.rows[owner].number)",
            fix: "pour une nouvelle action, vider l’identifiant de cette ligne"))
      } else if let known = titles[id], isForeign(row), !TitleWords.areKin(title(row), known) {
        all.append((index, .doubtful(unmatched.count, ActionID(rawValue: id))))
        unmatched.append(row)
      } else if titles[id] != nil {
        known[ActionID(rawValue: id)] = index
        all.append((index, .known(ActionID(rawValue: id))))
      } else if id.isIdentifier {
        all.append((index, .unmatched(unmatched.count, ActionID(rawValue: id))))
        unmatched.append(row)
      } else {
        refuse(
          CellFault(
            "« \(id) » n’est pas un identifiant : minuscules sans accent, chiffres et tirets",
            fix: "vider la cellule : l’identifiant est fait du titre"))
      }
    }
  }
}
