internal import CLibzip
internal import Glibc

/// Writes archives through libzip, with nothing of the clock or of the machine in them.
enum ArchiveWriter {
  /// The bytes of an archive of these files.
  static func write(_ entries: [Archive.Entry]) throws(ArchiveFailure) -> [UInt8] {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw .outOfMemory }
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      throw .outOfMemory
    }
    // Closing gives up one hold on the source, and we still have to read it.
    zip_source_keep(source)
    do throws(ArchiveFailure) {
      for entry in entries { try add(entry, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let message = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw ArchiveFailure(description: "impossible d'écrire l'archive : \(message)")
    }
    return try bytes(of: source)
  }

  private static func add(
    _ entry: Archive.Entry, to archive: OpaquePointer
  ) throws(ArchiveFailure) {
    // libzip reads the contents on closing, and gives the copy back to the system then.
    guard let copy = malloc(max(1, entry.bytes.count)) else { throw .outOfMemory }
    entry.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
      free(copy)
      throw .outOfMemory
    }
    let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw ArchiveFailure(description: "l'archive a déjà une entrée « \(entry.name) »")
    }
    let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive, UInt64(index), method, 6) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, firstOfJanuary1980, 0) == 0
    else { throw .outOfMemory }
  }

  private static func bytes(of source: OpaquePointer) throws(ArchiveFailure) -> [UInt8] {
    var status = zip_stat()
    zip_stat_init(&status)
    guard zip_source_open(source) == 0 else { throw .outOfMemory }
    defer { zip_source_close(source) }
    guard zip_source_stat(source, &status) == 0 else { throw .outOfMemory }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
    guard bytes.count == size else { throw .outOfMemory }
    return bytes
  }

  /// Year 0 of the format, month 1, day 1.
  private static let firstOfJanuary1980: UInt16 = 1 << 5 | 1
}

extension ArchiveFailure {
  fileprivate static let outOfMemory = ArchiveFailure(
    description: "mémoire insuffisante pour écrire l'archive")
}
