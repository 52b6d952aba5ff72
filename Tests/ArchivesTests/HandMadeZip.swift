/// A zip archive written byte by byte, so that it can lie.
struct HandMadeZip {
  /// An entry and what its headers say of it.
  struct Entry {
    var name: String
    var bytes: [UInt8] = []
    /// What the headers say of the size once inflated; `nil` for the truth.
    var announced: UInt32?
    var sum: UInt32 = 0
    var flags: UInt16 = 0
    var method: UInt16 = 0
    var mode: UInt32 = 0o100644
  }

  var entries: [Entry]

  /// The archive.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(out.count)
      let common =
        Self.little(UInt16(20)) + Self.little(entry.flags) + Self.little(entry.method)
        + Self.little(UInt16(0)) + Self.little(UInt16(33)) + Self.little(entry.sum)
        + Self.little(UInt32(entry.bytes.count))
        + Self.little(entry.announced ?? UInt32(entry.bytes.count))
        + Self.little(UInt16(entry.name.utf8.count)) + Self.little(UInt16(0))
      out += [0x50, 0x4B, 3, 4] + common + entry.name.utf8 + entry.bytes
      directory += [0x50, 0x4B, 1, 2] + Self.little(UInt16(3 << 8 | 20)) + common
      directory += Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
      directory += Self.little(entry.mode << 16) + Self.little(offset) + entry.name.utf8
    }
    let count = Self.little(UInt16(entries.count))
    let end =
      [0x50, 0x4B, 5, 6] + Self.little(UInt16(0)) + Self.little(UInt16(0)) + count + count
      + Self.little(UInt32(directory.count)) + Self.little(UInt32(out.count))
    return out + directory + end + Self.little(UInt16(0))
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
