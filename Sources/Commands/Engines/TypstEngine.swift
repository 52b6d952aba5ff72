import Documents
import Foundation
import LabelXML

/// Runs Typst, which makes the PDF files, in a process of its own.
struct TypstEngine {
  /// Where Debian's package `fonts-inter` puts the fonts of the documents.
  private static let debianFonts = "/usr/share/fonts/opentype/inter"
  /// What the driver exits with when its Python has no Typst.
  private static let lacksTypst: Int32 = 3

  /// Pythons to try, in order.
  private let pythons: [ExternalProgram]
  private let fonts: String

  /// Finds the engine in a workspace, whose own `.venv` comes first, in the current folder, or on
  /// the machine.
  ///
  /// Throws a `CommandFailure` that says what to install when it is not there.
  init(root: String?) throws {
    let environment = ProcessInfo.processInfo.environment
    fonts = environment["AROBASE_POLICES"] ?? Self.debianFonts
    guard Disk.files.kind(fonts) == .folder else {
      throw CommandFailure.missing(
        "les polices des documents manquent (\(fonts)) ; installez-les : "
          + "sudo apt-get install fonts-inter")
    }
    // A workspace within another, as an example is, has no environment of its own.
    var folders = [root ?? ".", "."]
    if let program = Bundle.main.executablePath {
      // The program of a checkout lies in .build/<architecture>/release.
      var folder = URL(filePath: program).resolvingSymlinksInPath()
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        folders.append(folder.path)
      }
    }
    let own = folders.map { "\($0)/.venv/bin/python" }
      .filter { FileManager.default.isExecutableFile(atPath: $0) }
    pythons =
      ([environment["AROBASE_PYTHON"]].compactMap { $0 } + own).map { ExternalProgram(path: $0) }
      + [ExternalProgram.find("python3")].compactMap { $0 }
  }

  /// The PDF of each job, in order; throws when one cannot be made.
  func render(_ jobs: [TypstJob]) throws -> [[UInt8]] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "arobase-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    let driver = folder.appending(path: "driver.py").path
    try Disk.write(TypstJob.driver, to: driver)
    let folders = jobs.indices.map { folder.appending(path: "\($0)").path }
    for (job, path) in zip(jobs, folders) {
      for (name, bytes) in job.files { try Disk.write(bytes, to: "\(path)/\(name)") }
    }
    try run([driver, fonts] + folders)
    return try folders.map { path in
      guard let pdf = Disk.read("\(path)/main.pdf") else {
        throw CommandFailure.missing("Typst n’a pas rendu de PDF")
      }
      return pdf
    }
  }

  /// Runs the driver with the first Python that has Typst.
  private func run(_ arguments: [String]) throws {
    for python in pythons {
      guard let result = try? python.run(["-I"] + arguments), result.status != Self.lacksTypst
      else { continue }
      guard result.status == 0 else {
        let output = String(decoding: result.output, as: UTF8.self)
        throw CommandFailure(
          exit: .findings,
          message: "Typst n’a pas pu faire le PDF ; vérifiez templates/theme.typ\n\(output)"
            + result.errors)
      }
      return
    }
    throw CommandFailure.missing(
      "Typst est introuvable, sans lui pas de PDF ; installez-le : "
        + "python3 -m venv .venv && .venv/bin/pip install typst==0.15.0 "
        + "(ou compilez sans PDF : --to html)")
  }
}
