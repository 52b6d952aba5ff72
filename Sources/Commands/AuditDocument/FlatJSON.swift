import Foundation

/// JSON as names and values, to compare two files place by place.
enum FlatJSON {
  /// The values by their paths, where an item of a list goes by its `id`; `nil` when it is no JSON.
  static func values(_ bytes: [UInt8]) -> [String: String]? {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return nil }
    var result: [String: String] = [:]
    add(root, "", &result)
    return result
  }

  private static func add(_ value: Any, _ path: String, _ result: inout [String: String]) {
    func inner(_ key: String) -> String { path.isEmpty ? key : "\(path)/\(key)" }
    if let object = value as? [String: Any] {
      for (key, value) in object { add(value, inner(key), &result) }
    } else if let list = value as? [Any] {
      for (index, value) in list.enumerated() {
        add(value, inner((value as? [String: Any])?["id"] as? String ?? "\(index)"), &result)
      }
    } else {
      result[path] = "\(value)"
    }
  }
}
