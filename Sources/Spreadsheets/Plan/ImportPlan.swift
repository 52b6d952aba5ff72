package import LabelModel

/// What importing a table would do to a register: nothing is written here.
package struct ImportPlan: Sendable {
  /// A field that takes another value.
  package struct Change: Hashable, Sendable {
    /// Heading of the column.
    package var column: String
    /// What the register says; empty for nothing.
    package var before: String
    /// What it would say; empty for nothing.
    package var after: String
    /// What is lost or done besides; `nil` for nothing.
    package var note: String?
  }

  /// An action of the register that changes.
  package struct ChangedAction: Hashable, Sendable {
    /// Its row in the file.
    package var row: Int
    /// Its id.
    package var id: ActionID
    /// Its title in the register.
    package var title: String
    /// What changes, in the order of the columns.
    package var changes: [Change]
    /// Whether it was matched by its title, as the user accepted.
    package var isMatchedByTitle: Bool
  }

  /// An action that the register does not have.
  package struct AddedAction: Hashable, Sendable {
    /// Its row in the file.
    package var row: Int
    /// The action, with its id.
    package var action: Action
    /// Whether its only source is the file itself, since the row names none.
    package var isItsOwnSource: Bool
  }

  /// An action that the file no longer has.
  package struct RemovedAction: Hashable, Sendable {
    /// Its id.
    package var id: ActionID
    /// Its title in the register.
    package var title: String
  }

  /// A cell or a row that cannot be taken.
  package struct Refusal: Hashable, Sendable {
    /// Its row in the file.
    package var row: Int
    /// Letters of the column; `nil` for the whole row.
    package var letters: String?
    /// Heading of the column; `nil` for the whole row.
    package var column: String?
    /// What stands there.
    package var value: String
    /// Why, and what to write instead.
    package var fault: CellFault
  }

  /// Why a row may be an action of the register.
  package enum Likeness: Hashable, Sendable {
    /// Both titles are the same but for case, accents and punctuation.
    case sameTitle
    /// Both titles are nearly the same.
    case nearTitle
    /// Only the id is the same, in a file that was never exported: the titles differ.
    case idAlone
  }

  /// A row that may be an action of the register, and that nothing sure ties to it.
  package struct Proposal: Hashable, Sendable {
    /// Its row in the file.
    package var row: Int
    /// Its title in the file.
    package var title: String
    /// The action that it may be.
    package var id: ActionID
    /// The title of that action.
    package var knownTitle: String
    /// Why it may be that action.
    package var likeness: Likeness
    /// What would change if it were accepted.
    package var changes: [Change]
  }

  /// A field that the file and the register both changed since the export.
  package struct Conflict: Hashable, Sendable {
    /// Its row in the file.
    package var row: Int
    /// The action.
    package var id: ActionID
    /// Heading of the column.
    package var column: String
    /// What the register says now.
    package var register: String
    /// What the file says.
    package var file: String
  }

  /// Actions that change, in the order of the file.
  package internal(set) var changed: [ChangedAction] = []
  /// Actions to add, in the order of the file.
  package internal(set) var added: [AddedAction] = []
  /// Actions to remove, in the order of the register; empty unless asked for.
  package internal(set) var removed: [RemovedAction] = []
  /// Actions of the register that the file does not have and that stay.
  package internal(set) var missing: [RemovedAction] = []
  /// What cannot be taken, in the order of the file.
  package internal(set) var refusals: [Refusal] = []
  /// Rows that wait for a decision.
  package internal(set) var proposals: [Proposal] = []
  /// Fields changed on both sides, left as the register says.
  package internal(set) var conflicts: [Conflict] = []
  /// Fields that the register changed since the export and the file did not: kept.
  package internal(set) var kept: [Conflict] = []
  /// How many rows say what the register says.
  package internal(set) var unchanged = 0
  /// What there is to know of the plan, in French.
  package internal(set) var notes: [String] = []
  /// Columns of the user's own.
  package internal(set) var extraColumns: [String] = []
  /// Columns left out of the register since they hold personal data.
  package internal(set) var personalColumns: [String] = []
  /// The register after the import.
  package internal(set) var result: Register

  /// Whether nothing would be written.
  package var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }

  /// Whether something of the file is not taken and waits for somebody.
  package var hasFindings: Bool { !refusals.isEmpty || !conflicts.isEmpty }
}

/// What the user asked of an import.
package struct ImportOptions: Hashable, Sendable {
  /// What to do with rows that only a title, or only an id, ties to an action.
  package enum Matches: Hashable, Sendable {
    /// Say so and take nothing.
    case propose
    /// Take them for that action.
    case accept
    /// Take those whose title is not the same for new actions.
    case reject
  }

  /// Whether actions that the file no longer has are removed.
  package var removesMissing = false
  /// What to do with rows that may be an action.
  package var matches = Matches.propose

  /// The careful choice in everything.
  package init(removesMissing: Bool = false, matches: Matches = .propose) {
    self.removesMissing = removesMissing
    self.matches = matches
  }
}

extension ImportPlan {
  /// Adds what was refused while the table was read, in its place.
  package mutating func add(_ others: [Refusal]) {
    refusals = (refusals + others).sorted { $0.row < $1.row }
  }
}
