import Foundation

/// Writes a Swift file that holds the bytes of every file under the named folders.
///
/// Usage: `embed-assets ROOT OUTPUT FOLDER…`. Bytes become one string literal per file in
/// base 64: text and binary alike, whatever quotes they hold.
let arguments = CommandLine.arguments
let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
var entries: [(path: String, data: Data)] = []
for folder in arguments.dropFirst(3) {
  let start = root.appending(path: folder)
  let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
  for name in found where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let file = start.appending(path: name)
    // A folder has no contents to read.
    guard let data = FileManager.default.contents(atPath: file.path) else { continue }
    entries.append(("\(folder)/\(name)", data))
  }
}
entries.sort { $0.path < $1.path }
let lines = entries.map { entry in
  "    (\"\(entry.path)\", \"\(entry.data.base64EncodedString())\"),\n"
}
let text = """
  // Written by embed-assets at each build: do not edit.
  extension Assets {
    static let encoded: [(path: String, base64: String)] = [
  \(lines.joined())  ]
  }

  """
try Data(text.utf8).write(to: URL(filePath: arguments[2]))
