public import Diagnostics
public import LabelModel
public import XMLKit

/// Makes a corpus of a document, and says everything that is wrong with its form.
public enum CorpusDecoder {
  /// Reads a whole corpus; what is wrong inside is left unknown, and no action is lost.
  public static func decode(_ document: XMLDocument) -> Checked<Corpus> {
    let faults = Decoding.faults(of: document, kind: .corpus)
    guard document.root.name == FileKind.corpus.rootName else { return Checked(nil, faults) }
    return Checked(Corpus(document.root), faults)
  }
}

extension Corpus {
  /// Reads a `corpus` element; what is absent or wrong is left unknown.
  init(_ element: XMLElement) {
    self.init(
      presentation: element.line(of: "presentation") ?? "",
      towns: element.elements(named: "commune").map { town in
        Town(
          id: CollectivityID(rawValue: town.value("id") ?? ""),
          name: town.value("nom") ?? town.value("id") ?? "", kind: town.word("type") ?? .town,
          inseeCode: town.value("code-insee"),
          actions: town.elements(named: "action").map { Action($0) })
      }, samples: element.elements(named: "exemple").map { Action($0) })
  }
}
