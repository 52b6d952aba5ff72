package import Diagnostics
package import LabelModel
internal import XMLKit

/// Changes a register in place: comments, order, unknown elements and layout stay as they are, and
/// only the attribute or the element that changed is written again.
package enum RegisterEdits {
  /// The edits that make a file say what another register says.
  ///
  /// Actions are matched by id: those that only the file has are removed, those that only the
  /// register has are added after the last one, in order. The order of the others is that of the
  /// file.
  ///
  /// Precondition: the file has no error, so that nothing in it was left out by the decoder.
  package static func edits(turning file: RegisterFile, into register: Register) -> [TextEdit] {
    let wanted = Dictionary(register.actions.map { ($0.id, $0) }) { first, _ in first }
    let source = file.document.source.bytes
    var edits: [TextEdit] = []
    var known: Set<ActionID> = []
    for (old, element) in zip(file.register.actions, file.elements) {
      known.insert(old.id)
      guard let new = wanted[old.id] else {
        edits.append(TextEdit(range: source.lineRange(of: element.range), replacement: ""))
        continue
      }
      guard new != old else { continue }
      var editor = ActionEditor(element, of: file.document)
      editor.edit(from: old, to: new)
      edits += editor.edits
    }
    let added = register.actions.filter { !known.contains($0.id) }
    if let addition = addition(of: added, to: file) { edits.append(addition) }
    return edits.merged
  }

  private static func addition(of actions: [Action], to file: RegisterFile) -> TextEdit? {
    guard !actions.isEmpty else { return nil }
    let source = file.document.source.bytes
    let root = file.document.root
    guard let last = file.elements.last else {
      let text = actions.map { "\n  " + $0.markup(lineBreak: "\n  ") }.joined()
      guard root.tagRange == root.range else {
        let place = source.contentEnd(of: root)
        let isBroken = source[place..<root.range.upperBound].contains(UInt8(ascii: "\n"))
        return TextEdit(range: place..<place, replacement: text + (isBroken ? "" : "\n"))
      }
      let slash = source.slash(of: root)
      return TextEdit(
        range: slash..<root.range.upperBound, replacement: ">\(text)\n</\(root.name)>")
    }
    let place = last.range.upperBound
    let lineBreak = source.lineBreak(before: last.range)
    return TextEdit(
      range: place..<place,
      replacement: actions.map { lineBreak + $0.markup(lineBreak: lineBreak) }.joined())
  }
}

extension Action {
  /// The element, with the end of line and the indentation that stand before it; nothing for an
  /// action that shares its line.
  fileprivate func markup(lineBreak: String) -> String {
    let inside = lineBreak.isEmpty ? "" : lineBreak + "  "
    var text = "<action"
    for case (let name, let value?) in attributes { text += " \(name)=\"\(value.inAttribute)\"" }
    text += ">" + parts.map { inside + $0.markup(lineBreak: inside) }.joined()
    return text + lineBreak + "</action>"
  }
}

extension [TextEdit] {
  /// The same edits with at most one starting at each byte, so that none hides another.
  fileprivate var merged: [TextEdit] {
    let sorted = enumerated().sorted { a, b in
      (a.element.range.lowerBound, a.element.range.upperBound, a.offset)
        < (b.element.range.lowerBound, b.element.range.upperBound, b.offset)
    }.map(\.element)
    return sorted.reduce(into: []) { result, edit in
      if let last = result.last, last.range.lowerBound == edit.range.lowerBound,
        last.range.isEmpty
      {
        result[result.count - 1] = TextEdit(
          range: edit.range, replacement: last.replacement + edit.replacement)
      } else {
        result.append(edit)
      }
    }
  }
}
