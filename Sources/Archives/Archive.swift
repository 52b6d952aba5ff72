package import Diagnostics

/// The wanted contents of a zip archive, as values.
package struct Archive: Sendable {
  /// A file of the archive.
  package struct Entry: Sendable, Equatable {
    /// Its path in the archive, with `/` between folders.
    package var name: String
    /// Its contents.
    package var bytes: [UInt8]
    /// Whether it is written without compression, as the `mimetype` of an ODS must be.
    package var isStored: Bool

    /// Makes an entry to write.
    package init(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
      self.name = name
      self.bytes = bytes
      self.isStored = isStored
    }
  }

  /// The names of all the files, wanted or not, in the order of the directory.
  package let names: [String]
  private let contents: [String: [UInt8]]

  init(names: [String], contents: [String: [UInt8]]) {
    self.names = names
    self.contents = contents
  }

  /// The contents of a wanted file; `nil` when there is none of that name.
  package subscript(name: String) -> [UInt8]? { contents[name] }

  /// Whether bytes begin as a zip archive does.
  package static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Reads an archive, and inflates the files whose name is wanted.
  ///
  /// The first thing wrong anywhere in the directory, or in a wanted file, gives one diagnostic
  /// `ARC0xx` and no archive.
  package static func read(
    _ bytes: [UInt8], path: String, limits: ArchiveLimits = ArchiveLimits(),
    wanting isWanted: (String) -> Bool = { _ in true }
  ) -> Checked<Archive> {
    do throws(ArchiveFault) {
      let reader = try ArchiveReader(bytes, limits: limits)
      let names = try reader.checkedNames()
      var contents: [String: [UInt8]] = [:]
      for (index, name) in names where isWanted(name) {
        contents[name] = try reader.contents(at: index, name: name)
      }
      return Checked(Archive(names: names.map(\.name), contents: contents))
    } catch {
      return Checked(nil, [error.diagnostic(path: path)])
    }
  }

  /// Writes files as an archive, in their order and with the time of 1 January 1980: the same
  /// files give the same bytes.
  package static func write(_ entries: [Entry]) throws(ArchiveFailure) -> [UInt8] {
    try ArchiveWriter.write(entries)
  }
}

/// An archive could not be written, for want of memory or by a fault of ours.
package struct ArchiveFailure: Error, Sendable, CustomStringConvertible {
  /// What happened, in French.
  package let description: String
}
