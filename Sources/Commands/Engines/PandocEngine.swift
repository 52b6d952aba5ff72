import Archives
import Diagnostics
import Documents
import Foundation

/// Runs pandoc, which makes the files of the word processors, in processes of their own.
struct PandocEngine {
  private let pandoc: ExternalProgram

  /// Finds pandoc on the machine.
  ///
  /// Throws a `CommandFailure` that says what to install when it, or what draws charts for Word, is
  /// not there.
  init(for format: OfficeFormat) throws {
    guard let pandoc = ExternalProgram.find("pandoc") else {
      throw CommandFailure.missing(
        "pandoc est introuvable, sans lui pas de fichier \(format.rawValue.uppercased()) ; "
          + "installez-le : sudo apt-get install pandoc librsvg2-bin")
    }
    if format == .docx, ExternalProgram.find("rsvg-convert") == nil {
      throw CommandFailure.missing(
        "rsvg-convert est introuvable, sans lui pas de graphique pour Word ; installez-le : "
          + "sudo apt-get install librsvg2-bin")
    }
    self.pandoc = pandoc
  }

  /// The file of each job, in order, made side by side; throws when one cannot be made.
  func render(_ jobs: [PandocJob]) throws -> [[UInt8]] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "arobase-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try SideBySide.map(jobs.count) { index in
      try render(jobs[index], in: folder.appending(path: "\(index)").path)
    }
  }

  private func render(_ job: PandocJob, in folder: String) throws -> [UInt8] {
    for (name, bytes) in job.files { try Disk.write(bytes, to: "\(folder)/\(name)") }
    let output = "result.\(job.format.rawValue)"
    let result = try pandoc.run(
      job.arguments(output: output), in: folder,
      environment: ["SOURCE_DATE_EPOCH": String(job.sourceDate)])
    guard result.status == 0, let bytes = Disk.read("\(folder)/\(output)") else {
      throw CommandFailure(
        exit: .findings,
        message: "pandoc n’a pas pu faire le fichier \(job.format.rawValue.uppercased()) ; "
          + "vérifiez \(job.format.referencePath)\n" + result.errors)
    }
    return try finished(bytes, by: job)
  }

  /// Takes the file apart, finishes its parts and puts them together again, without the clock.
  private func finished(_ bytes: [UInt8], by job: PandocJob) throws -> [UInt8] {
    let read = Archive.read(bytes, path: job.format.referencePath)
    guard let archive = read.value else {
      throw CommandFailure(exit: .findings, message: TextRenderer().render(read.diagnostics))
    }
    let parts = archive.names.compactMap { name in
      archive[name].map { OfficeFinish.Part(name, $0) }
    }
    let entries = job.finish.finished(parts).map { part in
      Archive.Entry(part.name, part.bytes, isStored: part.name == "mimetype")
    }
    return try Archive.write(entries)
  }
}
