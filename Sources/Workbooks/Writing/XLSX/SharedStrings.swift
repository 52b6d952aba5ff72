internal import XMLKit

/// The texts of a workbook, each once, numbered in the order in which they are first met.
struct SharedStrings {
  private var numbers: [String: Int] = [:]
  private var order: [String] = []
  private var uses = 0

  /// The number of a text.
  mutating func number(_ text: String) -> Int {
    uses += 1
    if let number = numbers[text] { return number }
    numbers[text] = order.count
    order.append(text)
    return order.count - 1
  }

  /// The part `xl/sharedStrings.xml`.
  func part() -> [UInt8] {
    var writer = XMLWriter()
    writer.start("sst")
    writer.attribute("xmlns", XLSXNames.main)
    writer.attribute("count", "\(uses)")
    writer.attribute("uniqueCount", "\(order.count)")
    for text in order {
      writer.start("si")
      writer.start("t")
      if text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
        || text.contains("\n")
      {
        writer.attribute("xml:space", "preserve")
      }
      writer.text(EscapedText.escaped(text))
      writer.end()
      writer.end()
    }
    writer.end()
    return writer.finish()
  }
}

/// The `_x000D_` by which XLSX writes the characters that XML does not take.
enum EscapedText {
  /// The text with its control characters written so, and what already looks so protected.
  static func escaped(_ text: String) -> String {
    let needs = text.utf8.contains { $0 < 32 && $0 != 9 && $0 != 10 } || text.contains("_x")
    guard needs else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let isControl = scalar.value < 32 && scalar != "\t" && scalar != "\n"
      if isControl {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else if code(at: rest) != nil {
        result += "_x005F_"
      } else {
        result.unicodeScalars.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return result
  }

  /// The text with each `_x000D_` made its character.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let value = code(at: rest), let unit = Unicode.Scalar(value) {
        result.unicodeScalars.append(unit)
        rest = rest.dropFirst(7)
      } else {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func code(at rest: Substring.UnicodeScalarView) -> UInt32? {
    let head = Array(rest.prefix(7))
    guard head.count == 7, head[0] == "_", head[1] == "x", head[6] == "_" else { return nil }
    var digits = ""
    digits.unicodeScalars.append(contentsOf: head[2..<6])
    return digits.utf8.allSatisfy { ($0 | 32) >= 97 || $0 < 58 } ? UInt32(digits, radix: 16) : nil
  }
}
