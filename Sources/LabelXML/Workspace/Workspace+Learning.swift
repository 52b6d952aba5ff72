public import Diagnostics
public import LabelModel
internal import Assets
internal import XMLKit

extension Workspace {
  /// The registers of the workspace and the shipped ones, each collectivity's latest edition
  /// first.
  ///
  /// A register of the workspace comes before the shipped one of the same collectivity and
  /// edition. Files that cannot be read are left out: `arobase check` speaks of them.
  public func registersToLearnFrom() -> [Register] {
    let own = root.map { xmlFiles(under: FilePath.join($0, "actions")) } ?? []
    let shipped = Assets.paths.filter { $0.hasPrefix("actions/") }
    var registers: [Register] = []
    for bytes in own.map({ files.read($0) }) + shipped.map({ Assets.bytes($0) }) {
      guard let bytes, let root = Self.root(of: bytes), root.name == FileKind.register.rootName,
        let edition = root.integer("edition")
      else { continue }
      let collectivity = CollectivityID(rawValue: root.value("collectivite") ?? "")
      guard !registers.contains(where: { $0.collectivity == collectivity && $0.edition == edition })
      else { continue }
      registers.append(
        Register(
          collectivity: collectivity, edition: edition,
          actions: root.elements(named: "action").map { Action($0) }))
    }
    return registers.enumerated().sorted { a, b in
      (a.element.collectivity, -a.element.edition, a.offset)
        < (b.element.collectivity, -b.element.edition, b.offset)
    }.map(\.element)
  }

  /// Reads a register without checking it: `arobase check` does.
  ///
  /// The value is `nil`, with what there is to say, when nothing can be made of the file. Throws a
  /// `WorkspaceFailure` when it cannot be read.
  public func readRegister(_ path: String) throws -> Checked<LoadedRegister> {
    let file = try read(path)
    let parsed = XMLDocument.parse(SourceText(path: file.path, bytes: file.bytes))
    guard let root = parsed.value?.root, root.name == FileKind.register.rootName,
      let edition = root.integer("edition")
    else { return Checked(nil, try loadRegister(path).diagnostics) }
    return Checked(
      LoadedRegister(
        register: Register(
          collectivity: CollectivityID(rawValue: root.value("collectivite") ?? ""),
          edition: edition, actions: root.elements(named: "action").map { Action($0) }),
        source: file))
  }

  /// The corpora of the workspace, then the shipped ones that it does not replace.
  public func corporaToLearnFrom() -> [Corpus] {
    let folder = root.map { FilePath.join($0, "corpus") }
    let own = folder.map { xmlFiles(under: $0) } ?? []
    let names = Set(own.map { FilePath.name(of: $0) })
    let shipped = Assets.paths.filter { path in
      path.hasPrefix("corpus/") && !names.contains(FilePath.name(of: path))
    }
    return (own.map { files.read($0) } + shipped.map { Assets.bytes($0) }).compactMap { bytes in
      guard let bytes, let root = Self.root(of: bytes), root.name == FileKind.corpus.rootName
      else { return nil }
      return Corpus(root)
    }
  }

  /// The root element of a file; `nil` when it is not sound XML.
  private static func root(of bytes: [UInt8]) -> XMLElement? {
    XMLDocument.parse(SourceText(path: "", bytes: bytes)).value?.root
  }
}
