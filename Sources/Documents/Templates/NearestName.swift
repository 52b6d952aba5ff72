/// Finds the name that was probably meant.
enum NearestName {
  /// The candidate with the fewest changed letters, if it is near enough to be worth proposing.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = max(1, min(3, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates.sorted() {
      let distance = distance(wanted, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// « ; vouliez-vous dire « x » ? », or what there is to choose from, or nothing.
  static func advice(_ name: String, among candidates: [String]) -> String {
    if let nearest = of(name, among: candidates) { return " ; vouliez-vous dire « \(nearest) » ?" }
    guard !candidates.isEmpty, candidates.count <= 12 else { return "" }
    return " ; connus ici : " + candidates.sorted().joined(separator: ", ")
  }

  /// Letters to insert, delete or replace to go from one to the other.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = a[i] == b[j] ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
