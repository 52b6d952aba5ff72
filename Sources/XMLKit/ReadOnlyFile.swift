internal import Glibc

/// A file open for reading, closed when nobody holds it any more, or what was read of one.
final class ReadOnlyFile {
  /// Path as the user gave it.
  let path: String
  private let descriptor: CInt
  /// What the file holds, when it is no file of its own but a part of an archive.
  private let held: [UInt8]?
  private var heldPosition = 0

  private init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
    held = nil
  }

  /// Bytes in memory, read as a file of that path would be.
  init(path: String, holding bytes: [UInt8]) {
    self.path = path
    descriptor = -1
    held = bytes
  }

  deinit { if held == nil { close(descriptor) } }

  /// Opens a regular file or a pipe; a folder is a fault.
  static func open(_ path: String) -> Result<ReadOnlyFile, XMLFault> {
    let descriptor = retrying { openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { return .failure(.unreadable(reason())) }
    return .success(ReadOnlyFile(path: path, descriptor: CInt(descriptor)))
  }

  /// Fills the buffer from where the last call ended; gives fewer bytes only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Result<Int, XMLFault> {
    if let held {
      let part = held[heldPosition..<min(held.count, heldPosition + buffer.count)]
      buffer.copyBytes(from: part)
      heldPosition = part.endIndex
      return .success(part.count)
    }
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = Self.retrying { Self.readOnce(descriptor, rest) }
      if count < 0 { return .failure(.unreadable(Self.reason())) }
      if count == 0 { break }
      filled += count
    }
    return .success(filled)
  }

  /// Bytes at a place, without moving; fewer, or none, when the file ends or is a pipe.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    if let held { return Array(held.dropFirst(offset).prefix(count)) }
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let position = off_t(offset + filled)
        let read = Self.retrying { pread(descriptor, rest.baseAddress, rest.count, position) }
        if read <= 0 { break }
        filled += read
      }
    }
  }

  /// The start tag that ends before a byte; without name when it is out of sight.
  func openTag(endingAt end: Int, limits: XMLLimits) -> OpenTag {
    for length in [1 << 12, limits.pendingBytes] {
      let base = max(0, end - length)
      let tag = OpenTag(bytes(at: base, count: end - base), base: base, endingAt: end)
      if !tag.name.isEmpty { return tag }
    }
    return OpenTag(name: "", range: end..<end)
  }

  private static func readOnce(_ descriptor: CInt, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
  }

  /// A signal may interrupt a call, which is no failure.
  private static func retrying<Count: FixedWidthInteger>(_ call: () -> Count) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return Int(result) }
    }
  }

  private static func reason() -> String {
    switch errno {
    case ENOENT: "il n’existe pas"
    case EACCES, EPERM: "accès refusé"
    case EISDIR: "c’est un dossier"
    case EMFILE, ENFILE: "trop de fichiers sont ouverts"
    case EIO: "le disque ne répond pas"
    case ENAMETOOLONG: "son chemin est trop long"
    default: String(cString: strerror(errno))
    }
  }
}
