package import LabelModel
internal import LabelXML

/// Works out what importing a table would do to a register.
package struct ImportPlanner {
  private let register: Register
  private let table: ImportTable
  private let options: ImportOptions
  private let names: [ReferentialID: NodeNames]
  private let texts: ActionTexts
  private let known: [ActionID: Int]
  private var plan: ImportPlan
  private var ids: Set<ActionID>
  /// The row that stands for each action of the register.
  private var rowOf: [ActionID: Int] = [:]
  private var results: [Action]
  /// Rows that no id ties to an action.
  private var untied: [ImportTable.Row] = []
  private var newTitles: [String: Int] = [:]
  /// Rows of new actions that say that they are confirmed, or wait to be.
  private var uselessConfirmations: [Int] = []

  /// Plans an import: a function of the register, of the table, and of nothing else.
  package static func plan(
    _ table: ImportTable, into register: Register, grilles: [Referential],
    options: ImportOptions = ImportOptions()
  ) -> ImportPlan {
    var planner = ImportPlanner(table, register, grilles, options)
    planner.run()
    return planner.plan
  }

  private init(
    _ table: ImportTable, _ register: Register, _ grilles: [Referential], _ options: ImportOptions
  ) {
    self.register = register
    self.table = table
    self.options = options
    let names = grilles.map { NodeNames($0) }
    self.names = Dictionary(names.map { ($0.grille, $0) }) { first, _ in first }
    texts = ActionTexts(names)
    known = Dictionary(register.actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    ids = Set(register.actions.map(\.id))
    results = register.actions
    plan = ImportPlan(result: register)
    plan.extraColumns = table.columns.compactMap { column in
      if case .extra(let name) = column.meaning { name } else { nil }
    }
  }

  private mutating func run() {
    let identities = RowIdentities(table, register)
    plan.refusals += identities.refusals
    untied = identities.unmatched
    for (id, row) in identities.known { rowOf[id] = table.rows[row].number }
    let titles = TitleIndex(register.actions, unmatched: identities.unmatched.map { title(of: $0) })
    var added: [Action] = []
    for (index, identity) in identities.all {
      let row = table.rows[index]
      switch identity {
      case .known(let id): if let position = known[id] { update(position, with: row) }
      case .doubtful(let number, let id):
        doubt(row, id: id, titles.match(number), adding: &added)
      case .unmatched(let number, let id):
        match(row, id: id, titles.match(number), adding: &added)
      }
    }
    removeMissing()
    if !uselessConfirmations.isEmpty {
      plan.notes.append(
        "colonne « \(ActionColumn.confirmation.heading) » ignorée pour \(lines(uselessConfirmations)) : "
          + "une nouvelle action n’est pas reprise d’une édition passée")
    }
    let new = Set(plan.added.map(\.row))
    for pair in titles.near.map({ (later: untied[$0.later], earlier: untied[$0.earlier]) })
    where new.contains(pair.later.number) && new.contains(pair.earlier.number) {
      plan.notes.append(
        "ligne \(pair.later.number) « \(title(of: pair.later)) » : ressemble à la ligne "
          + "\(pair.earlier.number) « \(title(of: pair.earlier)) »")
    }
    if !identities.totals.isEmpty {
      let isMany = identities.totals.count > 1
      plan.notes.append(
        "\(lines(identities.totals).trimmingPrefix(isMany ? "les " : "la ")) laissée\(isMany ? "s" : "") : des totaux ou des nombres sans "
          + "titre, pas une action")
    }
    plan.refusals.sort { $0.row < $1.row }
    let removed = Set(plan.removed.map(\.id))
    plan.result.actions = results.filter { !removed.contains($0.id) } + added
  }

  // MARK: - Actions of the register

  private mutating func update(_ position: Int, with row: ImportTable.Row, matched: Bool = false) {
    let before = results[position]
    let (after, changes) = apply(row, to: before, isReported: true, isMatchedByTitle: matched)
    results[position] = after
    if changes.isEmpty {
      plan.unchanged += 1
    } else {
      plan.changed.append(
        .init(
          row: row.number, id: before.id, title: before.title, changes: changes,
          isMatchedByTitle: matched))
    }
  }

  /// The action under the cells of a row that differ from it, and what changes.
  ///
  /// In a row that was typed without an id, an empty cell says nothing, and the title only served
  /// to find the action; in one that was exported, an empty cell empties the field.
  private mutating func apply(
    _ row: ImportTable.Row, to before: Action, isReported: Bool, isMatchedByTitle: Bool
  ) -> (Action, [ImportPlan.Change]) {
    let stamp = stamp(of: row)
    var draft = RowDraft(before, names: names)
    var hasTaken = false
    var texts: [String] = []
    texts.reserveCapacity(table.columns.count)
    for (position, (column, cell)) in zip(table.columns, row.cells).enumerated() {
      let current =
        column.meaning.isField ? self.texts.text(column.meaning, of: before).asCell : cell
      texts.append(current)
      guard cell != current, !row.refused.contains(position) else { continue }
      if isMatchedByTitle, cell.isEmpty || column.meaning == .title { continue }
      // A column of the user's own that the register does not have yet was not in the export.
      let isNewExtra = column.meaning.isExtra && current.isEmpty
      if let stamp, !isNewExtra, !stamp.said(current, in: column.meaning) {
        let conflict = ImportPlan.Conflict(
          row: row.number, id: before.id, column: column.heading, register: current, file: cell)
        if stamp.said(cell, in: column.meaning) {
          if isReported { plan.kept.append(conflict) }
          continue
        }
        // A value that is only written otherwise is no conflict.
        var probe = RowDraft(before, names: names)
        if (try? probe.take(cell, for: column.meaning)) != nil, probe.finish().isEmpty,
          probe.action == before
        {
          continue
        }
        if isReported { plan.conflicts.append(conflict) }
        continue
      }
      do throws(CellFault) {
        try draft.take(cell, for: column.meaning)
        hasTaken = true
      } catch {
        if isReported { refuse(row, column, cell, error) }
      }
    }
    guard hasTaken else { return (before, []) }
    let faults = draft.finish()
    if isReported {
      for (meaning, fault) in faults { refuse(row, meaning, fault) }
    }
    let after = draft.action
    let changes = zip(table.columns, texts).compactMap { column, old -> ImportPlan.Change? in
      guard column.meaning.isField else { return nil }
      var new = self.texts.text(column.meaning, of: after).asCell
      // What is confirmed is no longer shown in the register, and yet nothing was emptied.
      if column.meaning == .confirmation, new.isEmpty, !old.isEmpty { new = ConfirmationText.done }
      guard old != new || column.meaning == .description && before.description != after.description
      else { return nil }
      return .init(
        column: column.heading, before: old, after: new, note: draft.notes[column.meaning])
    }
    return (changes.isEmpty ? before : after, changes)
  }

  // MARK: - Rows that no id ties to an action

  private mutating func match(
    _ row: ImportTable.Row, id: ActionID?, _ match: TitleIndex.Match?, adding added: inout [Action]
  ) {
    let title = title(of: row)
    guard let match, match.isSame || options.matches != .reject else {
      return add(row, id: id, adding: &added)
    }
    let action = results[match.position]
    if let other = rowOf[action.id] {
      if !match.isSame { return add(row, id: id, adding: &added) }
      return refuseRow(
        row,
        CellFault(
          "cette ligne a le titre de l’action « \(action.id) », qui est à la ligne \(other)",
          fix: "supprimer l’une des deux lignes, ou changer le titre"))
    }
    // An id that the user wrote is a decision: only the very same title is worth a question.
    if id != nil, !match.isSame { return add(row, id: id, adding: &added) }
    if options.matches == .accept {
      rowOf[action.id] = row.number
      return update(match.position, with: row, matched: true)
    }
    let (_, changes) = apply(row, to: action, isReported: false, isMatchedByTitle: true)
    rowOf[action.id] = row.number
    if changes.isEmpty, match.isSame {
      plan.unchanged += 1
    } else {
      plan.proposals.append(
        .init(
          row: row.number, title: title, id: action.id, knownTitle: action.title,
          likeness: match.isSame ? .sameTitle : .nearTitle, changes: changes))
    }
  }

  /// A row with the id of an action and quite another title, from a table that numbers its rows
  /// perhaps: the title decides when the register has it, and otherwise the user.
  private mutating func doubt(
    _ row: ImportTable.Row, id: ActionID, _ match: TitleIndex.Match?, adding added: inout [Action]
  ) {
    guard match == nil, let position = known[id], options.matches != .reject else {
      return self.match(row, id: nil, match, adding: &added)
    }
    if let other = rowOf[id] {
      return refuseRow(
        row,
        CellFault(
          "l’action « \(id) » est déjà à la ligne \(other)",
          fix: "pour une nouvelle action, vider l’identifiant de cette ligne"))
    }
    rowOf[id] = row.number
    if options.matches == .accept { return update(position, with: row) }
    let (_, changes) = apply(
      row, to: results[position], isReported: false, isMatchedByTitle: false)
    plan.proposals.append(
      .init(
        row: row.number, title: title(of: row), id: id, knownTitle: results[position].title,
        likeness: .idAlone, changes: changes))
  }

  private mutating func add(
    _ row: ImportTable.Row, id: ActionID?, adding added: inout [Action]
  ) {
    let title = title(of: row)
    guard !title.isEmpty else {
      // A title that could not be read was refused already.
      if !row.refused.isEmpty { return }
      return refuseRow(row, CellFault("cette ligne n’a pas de titre", fix: "écrire un titre"))
    }
    if let other = newTitles[title.headingKey] {
      return refuseRow(
        row,
        CellFault(
          "cette ligne a le même titre que la ligne \(other)",
          fix: "supprimer l’une des deux, ou préciser leurs titres"))
    }
    newTitles[title.headingKey] = row.number
    let newID = id ?? NewID.of(title, taken: ids)
    var draft = RowDraft(Action(id: newID, title: title), names: names)
    var isSound = row.refused.isEmpty
    for (column, cell) in zip(table.columns, row.cells)
    where column.meaning.isField && !cell.isEmpty {
      if column.meaning == .confirmation {
        uselessConfirmations.append(row.number)
        continue
      }
      do throws(CellFault) {
        try draft.take(cell, for: column.meaning)
      } catch {
        refuse(row, column, cell, error)
        isSound = false
      }
    }
    for (meaning, fault) in draft.finish() {
      refuse(row, meaning, fault)
      isSound = false
    }
    guard isSound else { return }
    var action = draft.action
    let isItsOwnSource = action.sources.isEmpty
    if isItsOwnSource { action.sources = [Source(kind: .document, name: table.fileName)] }
    ids.insert(newID)
    added.append(action)
    plan.added.append(.init(row: row.number, action: action, isItsOwnSource: isItsOwnSource))
  }

  private mutating func removeMissing() {
    // A row that is refused may be any action whose id or title was overwritten.
    let refused = Set(plan.refusals.map(\.row))
      .union(table.rows.filter { !$0.refused.isEmpty }.map(\.number)).subtracting(rowOf.values)
    let stamps = untied.compactMap { stamp(of: $0) }
    var held = 0
    for action in register.actions where rowOf[action.id] == nil {
      let gone = ImportPlan.RemovedAction(id: action.id, title: action.title)
      // An action that was not in the export was added since: its absence says nothing.
      let wasExported = table.exported?.contains(action.id.rawValue) ?? true
      guard options.removesMissing, wasExported else {
        plan.missing.append(gone)
        continue
      }
      let isStillThere = stamps.contains { $0.said(action.title, in: .title) }
      if refused.isEmpty, table.unread.isEmpty, !isStillThere {
        plan.removed.append(gone)
      } else {
        plan.missing.append(gone)
        held += 1
      }
    }
    if held > 0 { plan.notes.append(noteOfHeld(held, refused: refused.sorted())) }
  }

  /// Why actions that are not in the table are not removed.
  private func noteOfHeld(_ held: Int, refused: [Int]) -> String {
    let isMany = held > 1
    let start =
      isMany
      ? "\(held) actions absentes ne sont pas retirées" : "une action absente n’est pas retirée"
    if !table.unread.isEmpty {
      return start
        + " : elle\(isMany ? "s" : "") peu\(isMany ? "vent" : "t") être dans une feuille "
        + "qui n’est pas lue"
    }
    if refused.isEmpty {
      return start
        + " : d’après l’empreinte, sa ligne est dans le tableau sans son identifiant ; le "
        + "remettre, ou vider aussi « \(ActionColumn.stamp.heading) »"
    }
    return start + " : \(lines(refused)) "
      + (refused.count > 1 ? "sont refusées et peuvent" : "est refusée et peut")
      + " être \(isMany ? "l’une d’elles" : "la sienne") ; corriger d’abord"
  }

  /// « la ligne 4 », « les lignes 4, 7 ».
  private func lines(_ numbers: [Int]) -> String {
    (numbers.count > 1 ? "les lignes " : "la ligne ")
      + numbers.map(String.init).joined(separator: ", ")
  }

  private func stamp(of row: ImportTable.Row) -> RowStamp? {
    table.position(of: .stamp).flatMap { RowStamp(row.cells[$0]) }
  }

  // MARK: - Refusals

  private mutating func refuse(
    _ row: ImportTable.Row, _ column: ImportTable.Column, _ value: String, _ fault: CellFault
  ) {
    plan.refusals.append(
      .init(
        row: row.number, letters: column.letters, column: column.heading, value: value,
        fault: fault))
  }

  private mutating func refuse(
    _ row: ImportTable.Row, _ meaning: ActionColumn, _ fault: CellFault
  ) {
    guard let position = table.position(of: meaning) else { return refuseRow(row, fault) }
    refuse(row, table.columns[position], row.cells[position], fault)
  }

  private mutating func refuseRow(_ row: ImportTable.Row, _ fault: CellFault) {
    plan.refusals.append(
      .init(row: row.number, letters: nil, column: nil, value: title(of: row), fault: fault))
  }

  private func title(of row: ImportTable.Row) -> String {
    table.position(of: .title).map { row.cells[$0].collapsed } ?? ""
  }
}

extension ActionColumn {
  /// Whether it is a field of the action, to be compared and taken.
  var isField: Bool { self != .id && self != .stamp }

  /// Whether it is a column of the user's own.
  var isExtra: Bool { if case .extra = self { true } else { false } }
}
