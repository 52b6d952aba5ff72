extension Link {
  /// Whether an address may be followed: never `javascript:`, which would run, and never nothing.
  static func isSafe(_ address: String) -> Bool {
    guard !address.isEmpty else { return false }
    guard let colon = address.firstIndex(of: ":") else { return true }
    let scheme = address[..<colon].lowercased()
    guard scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+.-".contains($0) }) else {
      // No scheme, but a relative path with a colon; browsers drop spaces and controls in a scheme.
      return !scheme.contains { $0.isWhitespace || $0.asciiValue.map { $0 < 0x20 } ?? false }
    }
    return ["http", "https", "mailto", "tel", "ftp"].contains(scheme)
  }
}
