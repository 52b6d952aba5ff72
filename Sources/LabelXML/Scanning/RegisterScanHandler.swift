import Diagnostics
import LabelModel
import XMLKit

/// Turns the tags of a register into facts, and the facts into counts, as they stream by.
///
/// Every value is numbered once: after the first actions, reading one allocates nothing.
final class RegisterScanHandler: XMLScanHandler {
  /// The names of a register; set before the first scan.
  var names: RegisterNames?

  private let fixedDate: CalendarDate?
  private let referential: @Sendable (ReferentialID) -> Referential?
  private let values = ValueInterner()
  private var statuses: [ActionStatus?] = []
  private var carriers: [Carrier?] = []
  private var dates: [PartialDate?] = []
  private var audienceSets: [[UInt8]: AudienceSet] = [:]

  private var builder: TallyBuilder?
  private var collectivity: CollectivityID?
  private var edition: Int?
  private var classifications: [ClassificationKey: (number: Int, isTied: Bool)] = [:]
  private var mentions: [Int: Int] = [:]
  private var facts = ActionFacts()
  private var isInAction = false
  private var isInAudiences = false
  private var text: [UInt8] = []

  /// The values of one `classement`, by number; -1 where there is none.
  private struct ClassificationKey: Hashable {
    var grille: Int
    var principal: Int
    var secondary: Int
    var origin: Int
  }

  init(
    referenceDate: CalendarDate?,
    referential: @escaping @Sendable (ReferentialID) -> Referential?
  ) {
    fixedDate = referenceDate
    self.referential = referential
  }

  /// Forgets the register before; what was learnt of words and dates is kept.
  func begin() {
    builder = nil
    collectivity = nil
    edition = nil
    classifications.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    isInAction = false
    isInAudiences = false
  }

  /// The counts so far; `nil` when the root was not a register's.
  var tally: Tally? { builder?.tally(collectivity: collectivity, edition: edition) }

  func startElement(_ element: borrowing XMLStartTag) throws(XMLScanStop) {
    guard let names else { throw XMLScanStop() }
    switch element.depth {
    case 1: try startRegister(element, names)
    case 2:
      guard element.isNamed(names.action) else { return }
      startAction(element, names)
    case 3 where isInAction:
      if element.isNamed(names.classement) {
        addClassification(element, names)
      } else if element.isNamed(names.publics) {
        isInAudiences = true
        text.removeAll(keepingCapacity: true)
      } else if element.isNamed(names.mention) {
        addMention(element, names)
      }
    default: break
    }
  }

  func text(_ run: borrowing XMLTextRun) {
    if isInAudiences { run.append(to: &text) }
  }

  func endElement(_ name: InternedName) {
    guard let names, isInAction else { return }
    if isInAudiences, name == names.publics {
      isInAudiences = false
      facts.audiences.formUnion(audiences)
    } else if name == names.action {
      isInAction = false
      builder?.add(facts)
    }
  }

  private func startRegister(
    _ element: borrowing XMLStartTag, _ names: RegisterNames
  ) throws(XMLScanStop) {
    guard element.isNamed(names.registre), element.isInNamespace(names.namespace) else {
      element.report(
        RootCheck.code, .error,
        "racine « \(element.name) » ; attendu : « registre », dans l’espace de noms "
          + "« \(FileKind.register.namespace) »")
      throw XMLScanStop()
    }
    collectivity = element.value(names.collectivite).map { .init(rawValue: $0.collapsed) }
    edition = element.value(names.edition).flatMap { Int($0.collapsed) }
    guard let date = fixedDate ?? edition.map(Register.defaultReferenceDate(edition:)) else {
      element.report(
        FileKind.register.code(3), .error, "attribut « edition » absent ou qui n’est pas une année")
      throw XMLScanStop()
    }
    builder = TallyBuilder(referenceDate: date, referential: referential)
  }

  private func startAction(_ element: borrowing XMLStartTag, _ names: RegisterNames) {
    facts.reset()
    isInAction = true
    if let index = number(of: names.statut, element) { facts.status = statuses[index] ?? .unknown }
    if let index = number(of: names.porteur, element) {
      facts.carrier = carriers[index] ?? .unknown
    }
    if let index = number(of: names.debut, element) { facts.start = dates[index] }
    if let index = number(of: names.fin, element) { facts.end = dates[index] }
    if let index = number(of: names.aConfirmer, element) {
      facts.awaitsConfirmation = dates[index] != nil
    }
  }

  private func addClassification(_ element: borrowing XMLStartTag, _ names: RegisterNames) {
    let key = ClassificationKey(
      grille: number(of: names.grille, element) ?? -1,
      principal: number(of: names.principal, element) ?? -1,
      secondary: number(of: names.secondaires, element) ?? -1,
      origin: number(of: names.origine, element) ?? -1)
    guard key.grille >= 0 else { return }
    if let known = classifications[key] {
      facts.classifications.append(known.number)
      if known.isTied { facts.isTied = true }
      return
    }
    func value(_ index: Int) -> String { index < 0 ? "" : values.string(at: index).collapsed }
    let principal = value(key.principal)
    let place = Classification(
      grille: ReferentialID(rawValue: value(key.grille)),
      principal: principal.isEmpty ? nil : NodeID(rawValue: principal),
      secondary: value(key.secondary).words.map { NodeID(rawValue: $0) },
      origin: ClassificationOrigin(rawValue: value(key.origin)) ?? .human)
    guard let number = builder?.index(of: place) else { return }
    let isTied = !place.nodes.isEmpty
    classifications[key] = (number, isTied)
    facts.classifications.append(number)
    if isTied { facts.isTied = true }
  }

  private func addMention(_ element: borrowing XMLStartTag, _ names: RegisterNames) {
    guard let index = number(of: names.ref, element) else { return }
    if let known = mentions[index] {
      facts.mentions.append(known)
    } else if let number = builder?.index(ofMention: values.string(at: index).collapsed) {
      mentions[index] = number
      facts.mentions.append(number)
    }
  }

  /// The set of audiences that the text names; the few different texts are read once.
  private var audiences: AudienceSet {
    if let known = audienceSets[text] { return known }
    let words = String(decoding: text, as: UTF8.self).words
    let set = AudienceSet(words.compactMap { Audience(rawValue: $0) })
    if audienceSets.count < 10_000 { audienceSets[text] = set }
    return set
  }

  /// The number of a value, which is then known as status, carrier and date; `nil` when it is
  /// absent, or when the file holds too many different values.
  private func number(of name: InternedName, _ element: borrowing XMLStartTag) -> Int? {
    guard let index = element.index(of: name, in: values), index >= 0 else { return nil }
    while statuses.count <= index { learn(statuses.count) }
    return index
  }

  private func learn(_ index: Int) {
    let value = values.string(at: index).collapsed
    statuses.append(ActionStatus(rawValue: value))
    carriers.append(Carrier(rawValue: value))
    dates.append(PartialDate(value))
  }
}
