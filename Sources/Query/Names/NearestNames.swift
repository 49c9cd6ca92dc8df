/// Finds the names that a mistyped one may stand for.
public enum NearestNames {
  /// At most three names, the nearest first; names of one distance stay in their order.
  ///
  /// Distance is Damerau and Levenshtein's (restricted to neighbours), over Unicode scalars, letters of any
  /// case alike. A name is near when less than half of it must change.
  ///
  /// - Complexity: O(length of the word × length of all names).
  public static func find(_ word: String, among names: [String]) -> [String] {
    let word = Array(word.lowercased().unicodeScalars.map(Lexer.plain))
    guard word.count <= 64 else { return [] }
    var found: [(distance: Int, name: String)] = []
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      let letters = Array(name.lowercased().unicodeScalars)
      let distance = distance(word, letters)
      let isPart = word.count >= 2 && letters.starts(with: word)
      if distance * 2 <= max(word.count, letters.count) - (word.count > 2 ? 1 : 0) || isPart {
        found.append((distance, name))
      }
    }
    let best = found.map(\.distance).min() ?? 0
    return found.enumerated().filter { $0.element.distance <= best + 1 }
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(3).map(\.element.name)
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words.
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...second.count)
    for (row, scalar) in first.enumerated() {
      var line = [row + 1]
      line.reserveCapacity(second.count + 1)
      for (column, other) in second.enumerated() {
        var cost = min(above[column + 1] + 1, line[column] + 1, above[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == second[column - 1], first[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        line.append(cost)
      }
      (before, above) = (above, line)
    }
    return above[second.count]
  }
}
