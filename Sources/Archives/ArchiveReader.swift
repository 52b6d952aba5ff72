internal import CLibzip

/// A handle on an archive in memory; it holds its own copy of the bytes.
final class ArchiveReader {
  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private let limits: ArchiveLimits

  /// Opens an archive; its directory must agree with the head of each entry.
  init(_ bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveFault) {
    // libzip takes no byte at all for an archive without entries.
    guard !bytes.isEmpty else { throw .unreadable }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    buffer.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error)
    else {
      buffer.deallocate()
      throw .outOfMemory
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      buffer.deallocate()
      throw zip_error_code_zip(&error) == ZIP_ER_MEMORY ? .outOfMemory : .unreadable
    }
    self.archive = archive
    self.buffer = buffer
    self.limits = limits
  }

  deinit {
    zip_discard(archive)
    buffer.deallocate()
  }

  /// The place and the name of each file, folders left out, once nothing in the directory is wrong.
  func checkedNames() throws(ArchiveFault) -> [(index: UInt64, name: String)] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      throw .tooManyEntries(count, limit: limits.entries)
    }
    var names: [(UInt64, String)] = []
    var seen: Set<String> = []
    var total = 0
    for index in 0..<UInt64(count) {
      let (name, size) = try check(index)
      guard seen.insert(name.lowercased()).inserted else { throw .duplicateName(name) }
      total += size
      guard total <= limits.totalBytes else { throw .totalTooLarge(limit: limits.totalBytes) }
      if !name.hasSuffix("/") { names.append((index, name)) }
    }
    return names
  }

  /// The inflated bytes of an entry, never more than it announced.
  func contents(at index: UInt64, name: String) throws(ArchiveFault) -> [UInt8] {
    let announced = Int(try status(of: index).size)
    guard let file = zip_fopen_index(archive, index, 0) else { throw .corrupted(name) }
    defer { zip_fclose(file) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: announced) { buffer, count in
      while count < announced {
        let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(announced - count))
        guard read > 0 else { break }
        count += Int(read)
      }
      // The sum of control is compared when the end is reached, that is one read further.
      var extra: UInt8 = 0
      failed = count < announced || zip_fread(file, &extra, 1) != 0
    }
    if failed { throw .corrupted(name) }
    return bytes
  }

  private func check(_ index: UInt64) throws(ArchiveFault) -> (name: String, size: Int) {
    let status = try status(of: index)
    let name = status.name.map { String(cString: $0) } ?? ""
    // Names that are not UTF-8 are decoded by libzip, which gives control characters a drawing.
    let raw = zip_get_name(archive, index, UInt32(ZIP_FL_ENC_RAW)).map { String(cString: $0) } ?? ""
    guard Self.isSafe(name), Self.isSafe(raw) else { throw .unsafeName(name) }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(name) }
    try checkKind(of: index, name: name)
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
      throw .unknownMethod(name)
    }
    guard status.size <= UInt64(limits.entryBytes) else {
      throw .entryTooLarge(name, limit: limits.entryBytes)
    }
    let size = Int(status.size)
    // Compared by division: the compressed size is whatever the file says.
    if size > limits.harmlessBytes, UInt64(size / limits.ratio) > status.comp_size {
      throw .suspectRatio(name, limit: limits.ratio)
    }
    return (name, size)
  }

  private func checkKind(of index: UInt64, name: String) throws(ArchiveFault) {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else {
      throw .unreadable
    }
    guard Int32(system) == ZIP_OPSYS_UNIX || Int32(system) == ZIP_OPSYS_OS_X else { return }
    let kind = (attributes >> 16) & 0o170000
    guard [0, 0o100000, 0o040000].contains(kind) else { throw .notAFile(name) }
  }

  private func status(of index: UInt64) throws(ArchiveFault) -> zip_stat {
    var status = zip_stat()
    zip_stat_init(&status)
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .unreadable }
    return status
  }

  private static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.utf8.contains(where: { $0 < 32 }),
      !name.contains("\\"), !name.contains(":")
    else { return false }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.dropLast().contains("") && !parts.contains("..") && !parts.contains(".")
  }
}
