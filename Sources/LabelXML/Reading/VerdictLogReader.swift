internal import LabelModel
internal import XMLKit

extension VerdictLog {
  /// Reads an `audit` element; `nil` without an edition or a nature, on which all depends.
  init?(_ element: XMLElement) {
    guard let edition = element.integer("edition"), let nature: Nature = element.word("nature")
    else { return nil }
    self.init(
      collectivity: CollectivityID(rawValue: element.value("collectivite") ?? ""),
      edition: edition, nature: nature, presentation: element.line(of: "presentation") ?? "",
      entries: element.elements(named: "verdict").compactMap { Entry($0) })
  }
}

extension VerdictLog.Entry {
  fileprivate init?(_ element: XMLElement) {
    guard let verdict = Verdict(element) else { return nil }
    self.init(
      number: element.integer("numero") ?? 0, verdict: verdict,
      digest: element.value("empreinte") ?? "")
  }
}

extension Verdict {
  fileprivate init?(_ element: XMLElement) {
    guard let action = element.value("action"), let decision: Decision = element.word("decision"),
      let moment = element.value("date").flatMap({ Moment($0) })
    else { return nil }
    self.init(
      action: ActionID(rawValue: action), decision: decision, reason: element.word("motif"),
      target: element.value("dans").map { ActionID(rawValue: $0) }, word: element.line,
      function: element.value("fonction") ?? "", name: element.value("nom"), moment: moment)
  }
}
