/// The value of an attribute as libxml2 hands it to a callback.
///
/// Everything is decoded but `&`, that stays `&#38;` however it was written: libxml2 expects the
/// builder of a tree to decode it. No other `&` can be there.
struct AttributeValue {
  /// Bytes between the quotes, or a copy of them with the references replaced.
  let bytes: UnsafeBufferPointer<UInt8>

  /// The value as text.
  var string: String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The bytes, with each `&#38;` made `&`.
  var decoded: [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      result.append(bytes[position])
      position += bytes[position] == UInt8(ascii: "&") ? "&#38;".utf8.count : 1
    }
    return result
  }
}
