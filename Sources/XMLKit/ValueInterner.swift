internal import Glibc

/// Numbers values as they come: the first is 0, and a value seen before keeps its number.
///
/// Counting by number costs no String for each element of a large file.
package final class ValueInterner {
  /// Number of every value that comes once the interner is full.
  package static let overflow = -1

  private var table: ValueTable

  /// Makes an interner for at most this many values, so that no file can fill the memory.
  package init(limit: Int = 1 << 20) { table = ValueTable(limit: min(limit, Int(Int32.max))) }

  /// Number of different values.
  package var count: Int { table.count }

  /// The number of a value; `overflow` when it is new and the interner is full.
  package func index(of value: String) -> Int {
    var value = value
    return value.withUTF8 { table.index(of: $0) }
  }

  /// The value of that number.
  ///
  /// Precondition: the number came from this interner and is not `overflow`.
  package func string(at index: Int) -> String { table.string(at: index) }

  /// The number of the value that has these bytes.
  func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int { table.index(of: bytes) }
}

/// The hash table of an interner.
private struct ValueTable {
  /// A value: where it ends in the pool, and its hash, to grow without reading it again.
  private struct Entry {
    var end: Int
    var hash: UInt64
  }

  private let limit: Int
  private let seed = UInt64.random(in: .min ... .max)
  /// All the values, one after the other.
  private var pool: [UInt8] = []
  private var entries: [Entry] = []
  /// Numbers by hash with linear probing, -1 where there is none; a power of two long.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  init(limit: Int) { self.limit = limit }

  var count: Int { entries.count }

  func string(at index: Int) -> String {
    String(decoding: pool[start(of: index)..<entries[index].end], as: UTF8.self)
  }

  mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = hash(bytes)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, equals(index, bytes) { return index }
      slot = (slot + 1) & mask
    }
    return add(bytes, hash, at: slot)
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at slot: Int
  ) -> Int {
    guard count < limit else { return ValueInterner.overflow }
    let index = count
    pool.append(contentsOf: bytes)
    entries.append(Entry(end: pool.count, hash: hash))
    slots[slot] = Int32(index)
    if count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for index in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[index].hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : entries[index - 1].end }

  private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(of: index)
    guard entries[index].end - start == bytes.count else { return false }
    guard let address = bytes.baseAddress, !bytes.isEmpty else { return true }
    return pool.withUnsafeBufferPointer { pool in
      pool.baseAddress.map { memcmp($0 + start, address, bytes.count) == 0 } ?? false
    }
  }

  /// Mixes eight bytes at a time; the seed keeps a file from being made to collide.
  private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      state = Self.mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return Self.mix(state ^ rest)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
