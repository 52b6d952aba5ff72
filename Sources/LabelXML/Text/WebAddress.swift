/// What is wrong with an address of the web, if anything.
package enum WebAddress {
  /// A fault, with the address that was probably meant.
  package struct Fault {
    /// What is wrong, in French, to stand after « adresse « … » : ».
    package var reason: String
    /// The address that was probably meant; `nil` when only the user can tell.
    package var correction: String?
  }

  /// The fault of an address; `nil` for `http` or `https`, a host and no blank.
  package static func fault(in address: String) -> Fault? {
    if address.isBlank { return Fault(reason: "elle est vide") }
    if address.utf8.contains(where: { $0 <= 0x20 }) {
      let encoded = address.collapsed.split(separator: " ").joined(separator: "%20")
      return Fault(
        reason: "elle contient un espace", correction: fault(in: encoded) == nil ? encoded : nil)
    }
    guard let colon = address.firstRange(of: "://") else {
      return Fault(
        reason: "elle doit commencer par http:// ou https://", correction: guess(from: address))
    }
    let scheme = String(address[..<colon.lowerBound])
    let rest = address[colon.upperBound...]
    guard scheme == "http" || scheme == "https" else {
      let wanted = Spelling.nearest(to: scheme, among: ["https", "http"])
      return Fault(
        reason: "elle doit commencer par http:// ou https://",
        correction: wanted.map { "\($0)://\(rest)" })
    }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if host.isEmpty { return Fault(reason: "elle ne nomme aucun site") }
    if !isHost(host) { return Fault(reason: "« \(host) » n’est pas un nom de site") }
    if let mark = rest.first(where: { "<>\"{}|\\^`".contains($0) }) {
      return Fault(reason: "elle contient « \(mark) », qui doit être encodé")
    }
    return nil
  }

  private static func guess(from address: String) -> String? {
    if address.hasPrefix("//") { return "https:" + address }
    for scheme in ["https", "http"] {
      for mistake in [":/", ":", "//"] where address.hasPrefix(scheme + mistake) {
        let guess = "\(scheme)://" + address.dropFirst((scheme + mistake).count)
        return fault(in: guess) == nil ? guess : nil
      }
    }
    let host = address.prefix { $0 != "/" }
    guard !address.contains(":"), !address.contains("@"), host.contains("."), isHost(host),
      !address.hasPrefix("/")
    else { return nil }
    return fault(in: "https://" + address) == nil ? "https://" + address : nil
  }

  /// A name with a dot, a number such as `127.0.0.1`, or `localhost`; a port may follow.
  ///
  /// A dot at the end is right: it is the full name of the site.
  private static func isHost(_ text: some StringProtocol) -> Bool {
    let afterUser = text.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let parts = afterUser.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2, parts[1].isEmpty || !parts[1].allSatisfy(\.isNumber) { return false }
    if name == "localhost" { return true }
    let fullName = name.hasSuffix(".") ? name.dropLast() : name
    let labels = fullName.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "%" }
      }
  }
}
