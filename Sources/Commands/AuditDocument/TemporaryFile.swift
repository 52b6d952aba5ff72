import Foundation

/// A file that is there for the time of a call.
enum TemporaryFile {
  /// Gives the path of a file of some bytes to a function.
  static func with<Result>(
    _ bytes: [UInt8], _ body: (_ path: String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "arobase-\(UUID().uuidString)"
    )
    .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Disk.write(bytes, to: path)
    return try body(path)
  }
}
