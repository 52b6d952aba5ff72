internal import LabelXML

/// Words that two titles share.
enum TitleWords {
  /// Whether two titles share half of their words, or one of them says nothing: a table numbered
  /// 1, 2, 3 has the ids of another table and none of its titles.
  static func areKin(_ a: String, _ b: String) -> Bool {
    let (a, b) = (words(of: a), words(of: b))
    guard !a.isEmpty, !b.isEmpty else { return true }
    return a.intersection(b).count * 2 >= a.union(b).count
  }

  private static func words(of title: String) -> Set<String> {
    let all = title.foldedWords
    let long = all.filter { $0.count > 3 }
    return Set(long.isEmpty ? all : long)
  }
}
