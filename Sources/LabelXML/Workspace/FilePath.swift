/// Paths as the user writes them, with `/`: nothing here touches the disk.
package enum FilePath {
  /// The path of a file named from a folder, with `.` and `..` worked out where they can be.
  ///
  ///     join("dossiers/miramas/2023", "../../../actions/miramas/2023.xml")
  ///       → "actions/miramas/2023.xml"
  package static func join(_ folder: String, _ relative: String) -> String {
    if relative.hasPrefix("/") { return normalize(relative) }
    return normalize(folder.isEmpty ? relative : folder + "/" + relative)
  }

  /// The path of a file as seen from a folder; both are from the same place.
  ///
  ///     relative("actions/miramas/2023.xml", to: "dossiers/miramas/2023")
  ///       → "../../../actions/miramas/2023.xml"
  package static func relative(_ path: String, to folder: String) -> String {
    let target = normalize(path).split(separator: "/")
    let start = normalize(folder).split(separator: "/").filter { $0 != "." }
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: start.count - common)
    return (up + target.dropFirst(common)).joined(separator: "/")
  }

  /// The path without what says nothing: `.`, doubled `/`, and `..` after a name.
  package static func normalize(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let text = parts.joined(separator: "/")
    return isAbsolute ? "/" + text : text.isEmpty ? "." : text
  }

  /// The folder that holds it: `.` for a bare name, `..` above `.`.
  package static func folder(of path: String) -> String {
    let path = normalize(path)
    if path == "/" { return path }
    if path == "." || path == ".." || path.hasSuffix("/..") { return normalize(path + "/..") }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last name of the path.
  package static func name(of path: String) -> String {
    normalize(path).split(separator: "/").last.map(String.init) ?? "/"
  }
}
