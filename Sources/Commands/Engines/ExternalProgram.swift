import Foundation

/// A program of the machine, run to its end.
struct ExternalProgram {
  /// What a run gave.
  struct Result {
    /// Its exit code; not 0 when it failed.
    var status: Int32
    /// What it wrote on its standard output.
    var output: [UInt8]
    /// What it wrote on its standard error.
    var errors: String
  }

  /// Path of the program.
  var path: String

  /// The program of that name on the PATH; `nil` when there is none.
  static func find(_ name: String) -> ExternalProgram? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.lazy.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { ExternalProgram(path: $0) }
  }

  /// Runs it, in a folder and with more in its environment where they are given; throws when it
  /// cannot be started.
  func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    // Errors go to a file: two pipes would have to be emptied at the same time.
    let log = FileManager.default.temporaryDirectory
      .appending(path: "arobase-\(UUID().uuidString).log")
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    let errors = String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self)
    return Result(status: process.terminationStatus, output: bytes, errors: errors)
  }
}
