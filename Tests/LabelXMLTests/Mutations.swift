import XMLKit

/// Spoils documents at random, the same way each time for the same seed.
struct Mutations {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A document with a few faults, or perhaps none, as text.
  mutating func spoil(_ root: XMLElement) -> String {
    var root = root
    for _ in 0..<Int.random(in: 1...3, using: &self) { change(&root) }
    var writer = XMLWriter()
    Self.write(root, isRoot: true, to: &writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  private static let odd = [
    "", " ", "x", "X y", "é", "2023", "1899", "2100", "23", "2023-02-30", "2023-13", "2023-02",
    "oui", "non", "inconnu", "-1", "0", "1.5", "1,5", "99", "+3", ".5", "5.", "http://",
    "http://a.b/c d", "https://exemple.fr/", "ftp://a.b", "/etc/x", "a b", "a--b", "-a", "plus de",
    "une centaine", "sha256:00", "mediation", "habitants", "page", "document", "lien", "photo",
    " en-cours ", "2022-11-15", "180", "91",
  ]
  private static let names = [
    "titre", "resume", "source", "p", "strong", "br", "li", "noeud", "note", "mention", "inconnu",
    "classement", "photo", "publics", "grille",
  ]

  private mutating func change(_ element: inout XMLElement) {
    let inner = element.children.indices.filter { element.children[$0].element != nil }
    if let chosen = inner.randomElement(using: &self), Int.random(in: 0..<4, using: &self) > 0,
      var child = element.children[chosen].element
    {
      change(&child)
      element.children[chosen] = .element(child)
      return
    }
    switch Int.random(in: 0..<9, using: &self) {
    case 0, 1:
      guard let index = element.attributes.indices.randomElement(using: &self) else { return }
      element.attributes[index].value = Self.odd.randomElement(using: &self) ?? ""
    case 2:
      guard let index = element.attributes.indices.randomElement(using: &self) else { return }
      element.attributes.remove(at: index)
    case 3:
      let name = ["titre", "href", "type", "ref", "couleur"].randomElement(using: &self) ?? ""
      guard element[attribute: name] == nil else { return }
      element.attributes.append(
        XMLAttribute(name, value: Self.odd.randomElement(using: &self) ?? ""))
    case 4:
      guard let index = inner.randomElement(using: &self) else { return }
      element.children.remove(at: index)
    case 5:
      guard let index = inner.randomElement(using: &self) else { return }
      element.children.insert(element.children[index], at: index)
    case 6:
      guard let a = inner.randomElement(using: &self), let b = inner.randomElement(using: &self)
      else { return }
      element.children.swapAt(a, b)
    case 7:
      let name = Self.names.randomElement(using: &self) ?? ""
      let child = XMLElement(name, children: [.text("texte", 0..<0)])
      let index = Int.random(in: 0...element.children.count, using: &self)
      element.children.insert(.element(child), at: index)
    default:
      let text = Self.odd.randomElement(using: &self) ?? ""
      if let index = element.children.indices.randomElement(using: &self),
        case .text = element.children[index]
      {
        element.children[index] = .text(text, 0..<0)
      } else {
        element.children.append(.text(text, 0..<0))
      }
    }
  }

  private static func write(_ element: XMLElement, isRoot: Bool, to writer: inout XMLWriter) {
    writer.start(element.name)
    if isRoot { writer.attribute("xmlns", element.namespace ?? "") }
    for attribute in element.attributes { writer.attribute(attribute.name, attribute.value) }
    for child in element.children {
      switch child {
      case .element(let child): write(child, isRoot: false, to: &writer)
      case .text(let text, _): writer.text(text)
      case .comment: break
      }
    }
    writer.end()
  }
}

extension Mutations: RandomNumberGenerator {
  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
